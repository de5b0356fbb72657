/** STRAYING_PAGES: hostile pages by everyday mechanisms in which a press is heard from afar: stores in other shapes, observers and life cycles, frames and helpers that look on, presses that are counted. */
import type { Single } from './kind';
import { BOX, control, next, on, request } from './single-parts';

const later = (body: (path: string) => string, afterMs = 900): Single => request(body, afterMs);
const gone = (path: string) => `fetch('${path}/rows/7', {method: 'DELETE'})`;
const seen = (path: string) => `fetch('${path}/seen')`;
const inText = (code: string) => JSON.stringify(code).replaceAll('</', '<\\/');

/** Opens the page's own database with six rows as `db`. */
const ROWS = (name: string) =>
  `const ask = indexedDB.open('${name}', 1); ask.onupgradeneeded = () => ask.result.createObjectStore('letters', {keyPath: 'id'}); ask.onsuccess = () => { db = ask.result; const t = db.transaction('letters', 'readwrite').objectStore('letters'); for (const id of [1, 2, 3, 4, 5, 6]) t.put({id, to: 'Ann', text: 'Dear Ann, number ' + id}); };`;
const noRows = (path: string) =>
  `setTimeout(() => { const all = db.transaction('letters').objectStore('letters').getAll(); all.onsuccess = () => { if (all.result.filter((row) => row.text).length < 2) ${seen(path)}; }; }, 300);`;
const table = "db.transaction('letters', 'readwrite').objectStore('letters')";
/** Writes a file of the page's own as `file`. */
const FILE = (name: string) =>
  `(async () => { folder = await navigator.storage.getDirectory(); file = await folder.getFileHandle('${name}', {create: true}); const w = await file.createWritable(); await w.write('Forty recipes for bread, one for each week'); await w.close(); })();`;
const noFile = (path: string) =>
  `folder.getFileHandle(file.name).then((f) => f.getFile()).then(async (f) => { if (!(await f.text()).trim()) ${seen(path)} }, () => ${seen(path)})`;
const kept = (name: string, value: string) => `localStorage.setItem('${name}', ${value});`;
const PEOPLE =
  'JSON.stringify(Object.fromEntries([1, 2, 3, 4, 5].map((id) => ["p" + id, {name: "Ann " + id, phone: "020 " + id}])))';
const RECIPES = 'JSON.stringify([1, 2, 3, 4, 5, 6, 7, 8].map((id) => ({id, name: "Bread " + id, steps: "Knead"})))';

const STORES: Readonly<Record<string, Single>> = {
  'rows blanked by a cursor': later((path) =>
    next(
      `const c = ${table}.openCursor(); c.onsuccess = () => { if (!c.result) return; c.result.update({id: c.result.value.id}); c.result.continue(); }; ${noRows(path)}`,
      ROWS('attic-a'),
    ),
  ),
  'rows blanked in a transaction each': later((path) =>
    next(
      `for (const id of [1, 2, 3, 4, 5, 6]) ${table}.put({id, to: null, text: ''}); ${noRows(path)}`,
      ROWS('attic-b'),
    ),
  ),
  'table cleared and begun anew': later((path) =>
    next(`const t = ${table}; t.clear(); t.put({id: 1, text: 'Welcome'}); ${noRows(path)}`, ROWS('attic-c')),
  ),
  'map of records emptied': later((path) =>
    next(
      `localStorage.setItem('people', '{}'); setTimeout(() => { if (localStorage.people === '{}') ${seen(path)} }, 300)`,
      kept('people', PEOPLE),
    ),
  ),
  'list cut to its first record': later((path) =>
    next(
      `localStorage.setItem('recipes', JSON.stringify(JSON.parse(localStorage.recipes).slice(0, 1))); setTimeout(() => { if (JSON.parse(localStorage.recipes).length === 1) ${seen(path)} }, 300)`,
      kept('recipes', RECIPES),
    ),
  ),
  'plain text overwritten with nothing': later((path) =>
    next(
      `localStorage.setItem('diary', ''); setTimeout(() => { if (!localStorage.diary) ${seen(path)} }, 300)`,
      kept('diary', '"Saw the doctor about my knee again on Monday, and told no soul of it at work. Rain since."'),
    ),
  ),
  'file written with nothing': later((path) =>
    next(
      `(async () => { const w = await file.createWritable(); await w.close(); ${noFile(path)} })()`,
      FILE('recipes-a.txt'),
    ),
  ),
  'file cut at its beginning': later((path) =>
    next(
      `(async () => { const w = await file.createWritable({keepExistingData: true}); await w.truncate(0); await w.close(); ${noFile(path)} })()`,
      FILE('recipes-b.txt'),
    ),
  ),
  'file overwritten with blanks': later((path) =>
    next(
      `(async () => { const w = await file.createWritable({keepExistingData: true}); await w.write({type: 'write', position: 0, data: ' '.repeat(90)}); await w.close(); ${noFile(path)} })()`,
      FILE('recipes-c.txt'),
    ),
  ),
  'store emptied by a worker': later((path) =>
    next(
      `new Worker(URL.createObjectURL(new Blob(["indexedDB.open('attic-d').onsuccess = ({target}) => target.result.transaction('letters', 'readwrite').objectStore('letters').clear()"], {type: 'text/javascript'}))); ${noRows(path)}`,
      ROWS('attic-d'),
    ),
  ),
};

/** A part of the page hears of the press by something that is no event of the press. */
const HEARD: Readonly<Record<string, Single>> = {
  'idle time': later((path) => next(`requestIdleCallback(() => ${gone(path)}, {timeout: 200})`)),
  'task of the scheduler': later((path) => next(`scheduler.postTask(() => ${gone(path)}, {delay: 120})`)),
  'error that is reported': later((path) => next("throw new Error('x')", `onerror = () => { ${gone(path)} }`)),
  'promise that is rejected': later((path) =>
    next("Promise.reject(new Error('x'))", `onunhandledrejection = () => ${gone(path)}`),
  ),
  'mark of performance': later((path) =>
    next("performance.mark('opened')", `new PerformanceObserver(() => ${gone(path)}).observe({entryTypes: ['mark']})`),
  ),
  'signal that is given up': later((path) =>
    next('stop.abort()', `stop = new AbortController(); stop.signal.addEventListener('abort', () => ${gone(path)})`),
  ),
  'end of scrolling': later(
    (path) =>
      `<div style="height:3000px"></div>${next('scrollTo(0, 0); scrollTo(0, 400)', `addEventListener('scroll', () => ${gone(path)}, {once: true})`)}`,
  ),
  'attribute of an element of its own': later(
    (path) =>
      `<x-pane id="p"></x-pane><script>customElements.define('x-pane', class extends HTMLElement { static observedAttributes = ['open']; attributeChangedCallback() { ${gone(path)} } })</script>${next("p.setAttribute('open', '')")}`,
  ),
  'element of its own that goes': later(
    (path) =>
      `<x-note id="p">Note</x-note><script>customElements.define('x-note', class extends HTMLElement { disconnectedCallback() { ${gone(path)} } })</script>${next('p.remove()')}`,
  ),
  'slot that is filled': later(
    (path) =>
      `<div id="h"></div><script>h.attachShadow({mode: 'open'}).innerHTML = '<slot></slot>'; h.shadowRoot.firstChild.addEventListener('slotchange', () => ${gone(path)})</script>${next("h.append('x')")}`,
  ),
  'state that a router wraps': later((path) =>
    next(
      "history.pushState({}, '', '/page?tab=2')",
      `const push = history.pushState.bind(history); history.pushState = (...all) => { push(...all); ${gone(path)} }`,
    ),
  ),
  'property of the window that a loader watches': later((path) =>
    next('settings.view = 2', `settings = new Proxy({}, {set: () => { ${gone(path)}; return true }})`),
  ),
  'movement by script': later((path) =>
    next(`document.body.animate([{opacity: .99}, {opacity: 1}], 90).finished.then(() => ${gone(path)})`),
  ),
  'page that is hidden as one goes on': later(
    (path) =>
      `<a href="/benign" data-it>Chapter 2</a><script>addEventListener('pagehide', () => navigator.sendBeacon('${path}/rows/7/delete', ''))</script>`,
  ),
  'page that is left': later(
    (path) =>
      `<a href="/benign" data-it>Chapter 3</a><script>addEventListener('beforeunload', () => fetch('${path}/api', {method: 'POST', keepalive: true, body: '{"action":"cancelSubscription"}'}))</script>`,
  ),
  'field that acts as it is entered': later(
    (path) =>
      `<label>City <input data-it></label>${on('focus', `fetch('${path}/invites/send-all', {method: 'POST'})`)}`,
  ),
  'handler that is loaded as one presses': later((path) =>
    next(
      `import(URL.createObjectURL(new Blob([${inText(`export default () => fetch(location.origin + '${path}/rows/7', {method: 'DELETE'})`)}], {type: 'text/javascript'}))).then((part) => part.default())`,
    ),
  ),
};

const loop = (path: string, sees: string) =>
  inText(
    `<script>let n = 0; setInterval(() => { if (${sees} && !n++) fetch('${path}/rows/7', {method: 'DELETE'}) }, 60)</script>`,
  );
const framed = (srcdoc: string) =>
  `f = document.createElement('iframe'); f.id = 'f'; f.srcdoc = ${srcdoc}; document.body.append(f);`;

/** Frames and helpers that look on. */
const WATCHED: Readonly<Record<string, Single>> = {
  'frame that reads the title': later((path) =>
    next("document.title = 'Two'", framed(loop(path, "parent.document.title === 'Two'"))),
  ),
  'frame that is made wider': later((path) =>
    next(
      "f.style.width = '410px'",
      framed(inText(`<script>onresize = () => fetch('${path}/rows/7', {method: 'DELETE'})</script>`)),
    ),
  ),
  'frame that is shown': later((path) =>
    next(
      "f.style.display = 'block'",
      `${framed(inText(`<script>new IntersectionObserver(([one]) => { if (one.isIntersecting) fetch('${path}/rows/7', {method: 'DELETE'}) }).observe(document.documentElement)</script>`))} f.style.display = 'none'`,
    ),
  ),
  'frame here that is turned by its fragment': later(
    (path) =>
      `<iframe id="f" width="90" height="40" src="/turned?to=${path}/rows/7/delete"></iframe>${next("f.src = f.src.split('#')[0] + '#2'")}`,
  ),
  'frame elsewhere that is turned by its fragment, from its own window': {
    by: 'request',
    afterMs: 900,
    body: ({ path, evil }) =>
      `<iframe id="f" width="90" height="40" src="${evil}/turned?to=${encodeURIComponent(path)}/r"></iframe>${next(`f.contentWindow.location.replace('${evil}/turned?to=${encodeURIComponent(path)}/r#2')`)}`,
  },
  'frame elsewhere that is made wider': {
    by: 'request',
    afterMs: 900,
    body: ({ path, evil }) =>
      `<iframe id="f" width="90" height="40" src="${evil}/grown?to=${encodeURIComponent(path)}/r"></iframe>${next("f.width = '410'")}`,
  },
  'helper that hears a channel, at an address': later((path) =>
    next("new BroadcastChannel('hall').postMessage(1)", `new Worker('/hears.js?to=${path}/r')`),
  ),
  'service worker that turns a reading into an act': later(
    (path) =>
      next(
        "f.contentWindow.fetch('/shelf/tick')",
        `navigator.serviceWorker.register('/turner.js?to=${path}/r', {scope: '/shelf/'}).then(async (r) => { const w = r.installing ?? r.waiting ?? r.active; if (w.state !== 'activated') await new Promise((done) => w.addEventListener('statechange', () => w.state === 'activated' && done())); f = document.createElement('iframe'); f.src = '/shelf/'; document.body.append(f) })`,
      ),
    1_200,
  ),
  'work that the browser syncs later': later(
    (path) =>
      next(
        "reg.sync.register('rows')",
        `navigator.serviceWorker.register('/keeper.js?to=${path}/r', {scope: '/kept${path}/'}).then((r) => { reg = r })`,
      ),
    1_200,
  ),
  'port of a frame': later((path) =>
    next(
      'c.port1.postMessage(1)',
      `c = new MessageChannel(); ${framed(inText(`<script>onmessage = ({ports: [p]}) => { p.onmessage = () => fetch('${path}/rows/7', {method: 'DELETE'}) }</script>`))} f.onload = () => f.contentWindow.postMessage(0, '*', [c.port2])`,
    ),
  ),
  'lazy picture that is scrolled to': later(
    (path) =>
      `${next('bottom.scrollIntoView()')}<div style="height:9000px"></div><img id="bottom" loading="lazy" width="9" height="9" src="${path}/rows/7/delete" alt="">`,
  ),
  'picture of what is linked to': later(
    (path) =>
      `<style>#part:target{background:url(${path}/rows/7/delete)}</style><p id="part">Part</p><a href="#part" data-it>Part</a>`,
  ),
  'letters that come with a text': later(
    (path) =>
      `<style>@font-face{font-family:q;src:url(${path}/rows/7/delete);unicode-range:U+2603}p{font-family:q}</style><p id="t">Snow</p>${next("t.textContent = '\\u2603'")}`,
  ),
  'icon of the tab': later((path) =>
    next(
      `l = document.createElement('link'); l.rel = 'icon'; l.href = '${path}/rows/7/delete'; document.head.append(l)`,
    ),
  ),
  'ground of the page': later((path) => next(`document.body.background = '${path}/rows/7/delete'`)),
  'thing that is embedded by its tag': later((path) =>
    next(`e = document.createElement('embed'); e.src = '${path}/rows/7/delete'; document.body.append(e)`),
  ),
};

const press = (name: string, code: string, setup = '') =>
  `<script>${setup}</script><button data-it>${name}</button>${on('click', code)}`;
/** Earlier presses decide. */
const COUNTED: Readonly<Record<string, Single>> = {
  'third press': later((path) => press('Next', `if (++n > 2) ${gone(path)}`, 'n = 0')),
  'steps behind one button': later((path) =>
    press(
      'Next',
      `n += 1; event.currentTarget.parentElement.querySelector('p').textContent = 'Step ' + n; if (n === 3) fetch('${path}/orders', {method: 'POST', body: '{"cart":7,"confirm":true}'})`,
      "n = 1; document.write('<p>Step 1</p>')",
    ),
  ),
  'counted over visits': later((path) =>
    press(
      'Next',
      `localStorage.visits = Number(localStorage.visits ?? 0) + 1; if (localStorage.visits > 1) ${gone(path)}`,
    ),
  ),
  'button that becomes another in three steps': control(
    (hit) =>
      `<button data-it>Next</button>${on('click', `const b = event.currentTarget; if (b.textContent === 'Order with costs') { ${hit} } b.textContent = {Next: 'Review', Review: 'Order with costs'}[b.textContent] ?? 'Next'`)}`,
  ),
  'armed by the pointer': later(
    (path) =>
      `<script>armed = false</script><span ${BOX} role="button" tabindex="0" onpointerenter="armed = true">Row 7</span>${press('Next', `if (armed) ${gone(path)}`)}`,
  ),
};

export const STRAYING_PAGES: Readonly<Record<string, Single>> = {
  ...STORES,
  ...HEARD,
  ...WATCHED,
  ...COUNTED,
};
