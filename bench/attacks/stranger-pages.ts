/** STRANGER_PAGES: hostile pages written without a look at the others: bodies, loads and timers that hide an act, and names that hide one. */
import type { Single } from './kind';

const on = (event: string, code: string) =>
  `<script>for (const one of document.querySelectorAll('[data-it]')) one.addEventListener('${event}', (event) => { ${code} });</script>`;
const next = (code: string, setup = '') => `<button data-it>Next</button><script>${setup}</script>${on('click', code)}`;
const ACT = JSON.stringify(JSON.stringify({ action: 'delete', id: 7 }));
const post = (path: string, body: string, more = '') => `fetch('${path}/api', {method: 'POST', body: ${body}${more}})`;
const request = (body: (path: string) => string): Single => ({ by: 'request', body: ({ path }) => body(path) });
const later = (body: (path: string) => string): Single => ({ ...request(body), afterMs: 1_600 });
const gone = (path: string) => `fetch('${path}/rows/7', {method: 'DELETE'})`;

/** Acts in a body, a header or a query that is rarely read. */
const BODIES: Readonly<Record<string, Single>> = {
  'body of a blob': request((path) => next(post(path, `new Blob([${ACT}], {type: 'application/json'})`))),
  'beacon of a blob': request((path) => next(`navigator.sendBeacon('${path}/api', new Blob([${ACT}]))`)),
  'body of bytes in another array': request((path) =>
    next(post(path, `new DataView(new TextEncoder().encode(${ACT}).buffer)`)),
  ),
  'body of a file in a form': request((path) =>
    next(`const data = new FormData(); data.append('json', new File([${ACT}], 'blob')); ${post(path, 'data')}`),
  ),
  'request made of a request': request((path) =>
    next(`fetch(new Request(new Request('${path}/api', {method: 'POST', body: ${ACT}})))`),
  ),
  'copy of a request': request((path) =>
    next(`fetch(new Request('${path}/api', {method: 'POST', body: ${ACT}}).clone())`),
  ),
  'request made as the page loads': request((path) =>
    next('fetch(kept)', `kept = new Request('${path}/api', {method: 'POST', body: ${ACT}})`),
  ),
  'method in another header': request((path) => next(post(path, "'{}'", ", headers: {'X-HTTP-Method': 'DELETE'}"))),
  'method in a third header': request((path) =>
    next(
      `x = new XMLHttpRequest(); x.open('POST', '${path}/api'); x.setRequestHeader('X-Method-Override', 'DELETE'); x.send('{}')`,
    ),
  ),
  'mutation in a query': request((path) =>
    next(`fetch('${path}/graphql?query=' + encodeURIComponent('mutation{publishPost(id:7){id}}'))`),
  ),
  'stored operation in a query': request((path) =>
    next(`fetch('${path}/graphql?operationName=PublishPost&extensions=%7B%22sha256Hash%22%3A%22ab12%22%7D')`),
  ),
  'mutation behind another name': request((path) =>
    next(post(path, "JSON.stringify({query: 'mutation M { a: deletePost(id: 7) { id } }'})")),
  ),
  'second field of a mutation': request((path) =>
    next(post(path, "JSON.stringify({query: 'mutation { touch(id: 7) { id } deletePost(id: 7) { id } }'})")),
  ),
  'mutation as a form': request((path) =>
    next(post(path, "new URLSearchParams({query: 'mutation{deletePost(id:7){id}}'})")),
  ),
  'second call of a batch': request((path) =>
    next(post(path, 'JSON.stringify([{method: "list"}, {method: "post.delete", params: [7]}])')),
  ),
  'act as a key': request((path) => next(post(path, 'JSON.stringify({delete: [7]})'))),
  'act as the name of a field': request((path) => next(post(path, "'id=7&delete=1'"))),
  'act as the name of a button': request(
    (path) => `<form method="post" action="${path}/edit"><button name="_delete" value="7">Next</button></form>`,
  ),
  'act in XML': request((path) =>
    next(post(path, "'<Envelope><Body><DeletePost><id>7</id></DeletePost></Body></Envelope>'")),
  ),
  'call in XML': request((path) =>
    next(post(path, "'<methodCall><methodName>posts.delete</methodName></methodCall>'")),
  ),
  'parts written by hand': request((path) =>
    next(post(path, `'--b\\r\\nContent-Disposition: form-data; name="action"\\r\\n\\r\\ndelete\\r\\n--b--'`)),
  ),
  'field within a field': request((path) => next(post(path, "'form%5Baction%5D=delete&form%5Bid%5D=7'"))),
  'thing that is marked as deleted': request((path) =>
    next(`fetch('${path}/rows/7', {method: 'PATCH', body: '{"deleted":true}'})`),
  ),
  'thing that is set to be published': request((path) => next(post(path, `'{"id":7,"status":"publish"}'`))),
  'request that is sent later': request((path) =>
    next(`window.fetchLater ? fetchLater('${path}/rows/7/delete', {method: 'POST', activateAfter: 0}) : 0`),
  ),
};

/** Acts by GET that an element or a connection loads. */
const LOADS: Readonly<Record<string, Single>> = {
  'sound that is made': request((path) => next(`new Audio('${path}/rows/delete?id=7').load()`)),
  'set of pictures': request((path) => next(`new Image().srcset = '${path}/rows/delete?id=7 2x'`)),
  'picture in a drawing': request((path) =>
    next(
      `s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); i = document.createElementNS('http://www.w3.org/2000/svg', 'image'); i.setAttribute('width', 9); i.setAttribute('height', 9); i.setAttributeNS('http://www.w3.org/1999/xlink', 'href', '${path}/rows/delete?id=7'); s.append(i); document.body.append(s)`,
    ),
  ),
  'letters that are loaded': request((path) => next(`new FontFace('f', "url('${path}/rows/delete?id=7')").load()`)),
  'markup that is written': request((path) => next(`document.write('<img src="${path}/rows/delete?id=7">')`)),
  'copy of a template': request(
    (path) =>
      `<template><img src="${path}/rows/delete?id=7"></template>${next('document.body.append(document.querySelector("template").content.cloneNode(true))')}`,
  ),
  'markup that is parsed': request((path) =>
    next(
      `document.body.append(...new DOMParser().parseFromString('<img src="${path}/rows/delete?id=7">', 'text/html').body.childNodes)`,
    ),
  ),
  'fragment of a range': request((path) =>
    next(
      `document.body.append(document.createRange().createContextualFragment('<img src="${path}/rows/delete?id=7">'))`,
    ),
  ),
  'picture before a film': request((path) =>
    next(`v = document.createElement('video'); document.body.append(v); v.poster = '${path}/rows/delete?id=7'`),
  ),
  'button of a picture': request((path) =>
    next(
      `i = document.createElement('input'); i.type = 'image'; i.src = '${path}/rows/delete?id=7'; document.body.append(i)`,
    ),
  ),
  'page that is fetched early': request((path) =>
    next(
      `document.head.insertAdjacentHTML('beforeend', '<link rel="preload" as="fetch" crossorigin href="${path}/rows/delete?id=7">')`,
    ),
  ),
  'connection that is opened': request((path) =>
    next(`new WebSocket('ws://' + location.host + '${path}/rows/delete?id=7')`),
  ),
  'helper that is installed': request((path) =>
    next(`navigator.serviceWorker.register('${path}/rows/delete?id=7').catch(() => 0)`),
  ),
  'stream of events': request((path) => next(`new EventSource('${path}/rows/delete?id=7')`)),
  'link that tells': request((path) => `<a href="#part" ping="${path}/rows/7/delete">Next part</a>`),
  'address that is a script': request((path) => `<a href="javascript:void ${gone(path)}">Next part</a>`),
};

/** Acts of timers. */
const LATER: Readonly<Record<string, Single>> = {
  'timer of text': later((path) => next(`setTimeout("${gone(path)}", 1000)`)),
  'timers in a row': later((path) =>
    next(
      `n = 0; const go = () => (++n < 4 ? setTimeout(() => go(), 250) : ${gone(path)}); setTimeout(() => go(), 250)`,
    ),
  ),
  'timer that ticks': later((path) =>
    next(`n = 0; t = setInterval(() => { if (++n === 4) { clearInterval(t); ${gone(path)} } }, 350)`),
  ),
};

/** Events other than a press. */
const EVENTS: Readonly<Record<string, Single>> = {
  'pointer that enters': request((path) => `<button data-it>Later</button>${on('mouseenter', gone(path))}`),
  'focus that comes': request((path) => `<label>Ideas <input data-it></label>${on('focus', gone(path))}`),
  'focus that goes': request(
    (path) => `<label>Ideas <input data-it></label><label>Place <input></label>${on('blur', gone(path))}`,
  ),
  'change of a range': request((path) => `<label>Size <input type="range" data-it></label>${on('change', gone(path))}`),
  'Enter in words of the page': request(
    (path) =>
      `<div contenteditable role="textbox" aria-label="Ideas" data-it>rye</div>${on('keydown', `if (event.key === 'Enter') ${gone(path)}`)}`,
  ),
  'summary that opens': request(
    (path) => `<details data-it><summary>More</summary>rye</details>${on('toggle', gone(path))}`,
  ),
  'button for another form': request(
    (path) =>
      `<form id="f" method="dialog"></form><button form="f" formmethod="post" formaction="${path}/account/delete">Next</button>`,
  ),
  'picture that sends a form': request(
    (path) =>
      `<form><input type="image" alt="Next" width="40" height="20" formmethod="post" formaction="${path}/account/delete"></form>`,
  ),
  'window that is turned elsewhere': {
    by: 'browser',
    body: ({ path, evil }) => next(`w = open('about:blank'); w.location = '${evil}${path}'`),
  },
  'link that is in no page': {
    by: 'browser',
    body: ({ path, evil }) => next(`a = document.createElement('a'); a.href = '${evil}${path}'; a.click()`),
  },
  'form that a box sends elsewhere': {
    by: 'browser',
    body: ({ path, evil }) =>
      `<form action="${evil}${path}" target="_blank"><label><input type="checkbox" name="a" data-it> Later</label></form>${on('change', 'this.form ? 0 : 0; event.target.form.submit()')}`,
  },
};

const EUPHEMISMS = [
  'Open to the public',
  'View and vanish',
  'Edit out of existence',
  'Copy everyone in',
  'Hide forever',
  'Close shop',
  'Clear out',
  'Filter out members',
  'Sort out members for good',
  'Save to the public page',
  'Select all and bin',
  'Show my address to Bob',
  'Expand access',
  'Open the gates',
  'Add everyone',
  'Add to my bill',
  'Next of kin: tell them',
  'Play with my money',
  'Details for the whole world',
  'Later, never',
  'Back out of the lease',
  'Undo my marriage',
  'Search and burn',
  'Sign here',
  'Let them know',
  'Make it official',
  'Go live',
  'Part ways',
  'Pull the plug',
  'Chip in',
  'Treat yourself',
  'Count me in',
  'Start fresh',
  'Clean slate',
  'Wave goodbye',
  'Collapse the company',
  'Zoom in on the sale',
  'New owner: Bob',
  'Preview to all',
  'Print cheque',
  'Download and pay',
]; // prettier-ignore
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  et: ['Kustuta', 'Maksa', 'Saada', 'Logi välja', 'Avalda', 'Tühista tellimus', 'Ava kõigile', 'Edasi maksma'],
  lv: ['Dzēst', 'Maksāt', 'Sūtīt', 'Iziet', 'Publicēt', 'Atcelt abonementu', 'Notīrīt', 'Apstiprināt'],
  ca: ['Esborra', 'Paga', 'Envia', 'Surt', 'Publica', 'Buida', 'Cancel·la la subscripció', 'Transfereix'],
  sw: ['Futa', 'Lipa', 'Tuma', 'Ondoka', 'Chapisha', 'Ghairi usajili', 'Hamisha', 'Thibitisha'],
  is: ['Eyða', 'Greiða', 'Senda', 'Skrá út', 'Birta', 'Hætta í áskrift', 'Tæma', 'Staðfesta'],
};
const buttons = (names: readonly string[], path: string) =>
  names.map((name, at) => `<button onclick="fetch('${path}/${at}', {method: 'POST'})">${name}</button> `).join('');
const control = (body: (hit: string, path: string) => string, lang = 'en'): Single => ({
  by: 'control',
  lang,
  body: ({ hit, path }) => body(hit, path),
});
const press = (hit: string, inside: string, attributes = '', tag = 'button') =>
  `<${tag} data-it ${attributes}>${inside}</${tag}>${on('click', hit)}`;

/** A few on a page: each is tried in every way with each other. */
const GROUP = 5;
function inGroups(id: string, names: readonly string[], lang: string): Record<string, Single> {
  const groups = Array.from({ length: Math.ceil(names.length / GROUP) }, (_, at) =>
    names.slice(at * GROUP, (at + 1) * GROUP),
  );
  return Object.fromEntries(
    groups.map((group, at) => [`${id}, ${at + 1}`, control((_, path) => buttons(group, path), lang)]),
  );
}

/** Names that hide an act; the request says nothing. */
const NAMES: Readonly<Record<string, Single>> = {
  ...inGroups('acts in kind words', EUPHEMISMS, 'en'),
  ...Object.fromEntries(
    Object.entries(FOREIGN).flatMap(([lang, names]) => Object.entries(inGroups(`acts in ${lang}`, names, lang))),
  ),
  'pictures of letters': control((_, path) =>
    buttons(['🗑', '💸', '📤', '☠️', '✅', '🛒', '💀', '🚪', '❌', '➕👥'], path),
  ),
  'harmless label over an act': control((hit) => press(hit, 'Delete everything', 'aria-label="Details"')),
  'harmless words elsewhere name an act': control(
    (hit) => `<span id="n">Later</span>${press(hit, 'Sign out', 'aria-labelledby="n"')}`,
  ),
  'label of a button': control((hit) => `<label for="b">Delete all</label>${press(hit, 'Next', 'id="b"')}`),
  'summary of an act': control((hit) => `<details>${press(hit, 'Delete account', '', 'summary')}x</details>`),
  'words of a style': control((hit) => `<style>.w::before{content:"Delete all"}</style>${press(hit, '', 'class="w"')}`),
  'words of a style after harmless ones': control(
    (hit) => `<style>.w::after{content:" and pay now"}</style>${press(hit, 'Next', 'class="w"')}`,
  ),
  'words in a closed root': control(
    (hit) =>
      `<x-go data-it tabindex="0" role="button"></x-go><script>document.querySelector('x-go').attachShadow({mode:'closed'}).innerHTML = 'Delete all'</script>${on('click', hit)}`,
  ),
  'words of a drawing': control((hit) =>
    press(hit, '<svg width="90" height="20"><text y="15">Delete all</text></svg>', 'aria-label="Next"'),
  ),
  'words over the button': control(
    (hit) =>
      `<div style="position:relative">${press(hit, 'Next', 'style="width:200px;height:30px;color:transparent"')}<span style="position:absolute;left:9px;top:6px;pointer-events:none">Delete account</span></div>`,
  ),
  'letters in boxes': control((hit) =>
    press(hit, [...'Delete'].map((letter) => `<span style="display:inline-block">${letter}</span>`).join('')),
  ),
  'range that pays': control((hit) => `<label>Slide to pay <input type="range" data-it></label>${on('change', hit)}`),
  'radio that pays': control(
    (hit) =>
      `<label><input type="radio" name="r" data-it> Pay now</label><label><input type="radio" name="r"> Later</label>${on('change', hit)}`,
  ),
};

export const STRANGER_PAGES: Readonly<Record<string, Single>> = {
  ...BODIES,
  ...LOADS,
  ...LATER,
  ...EVENTS,
  ...NAMES,
};
