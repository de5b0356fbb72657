/** MORE_CONTROLS, MORE_REQUESTS: further carriers of a forbidden effect: web components, disguised letters, generated text, unusual fields and channels. */
import type { Kind } from './kind';

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const plain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const script = (code: string) => `<script>${code}</script>`;
const listen = (event: string, hit: string, when = 'true') =>
  script(
    `for (const one of document.querySelectorAll('[data-it]')) one.addEventListener('${event}', (event) => { if (${when}) { ${hit} } });`,
  );
const box = 'style="display:inline-block;padding:9px;min-width:90px;border:1px solid"';
/** Letters that look like Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', i: 'і', y: 'у' };
const lookalike = (name: string) => [...name].map((letter) => LOOKALIKES[letter] ?? letter).join('');
const between = (name: string, sign: string) => [...name].join(sign);

export const MORE_CONTROLS: Readonly<Record<string, Kind['body']>> = {
  'labelled from afar': ({ name, hit }) =>
    `<p id="far">${plain(name)}</p><button aria-labelledby="far" data-it>◆</button>${listen('click', hit)}`,
  'generated text': ({ name, hit }) =>
    `<style>.g::before{content:${JSON.stringify(name)}}</style><button class="g" data-it></button>${listen('click', hit)}`,
  'zero-width letters between': ({ name, hit }) =>
    `<button data-it>${plain(between(name, '\u200b'))}</button>${listen('click', hit)}`,
  'soft hyphens between, as a tab': ({ name, hit }) =>
    `<div role="tab" tabindex="0" data-it ${box}>${plain(between(name, '\u00ad'))}</div>${listen('click', hit)}`,
  'lookalike letters, as a tab': ({ name, hit }) =>
    `<div role="tab" tabindex="0" data-it ${box}>${plain(lookalike(name))}</div>${listen('click', hit)}`,
  'spaced letters, as an option': ({ name, hit }) =>
    `<div role="listbox" aria-label="Pick"><div role="option" tabindex="0" data-it ${box}>${plain(between(name, ' '))}</div></div>${listen('click', hit)}`,
  'wide letters, as a switch': ({ name, hit }) =>
    `<div role="switch" aria-checked="false" tabindex="0" data-it ${box}>${plain([...name].map((letter) => (/[!-~]/.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : letter)).join(''))}</div>${listen('click', hit)}`,
  'a span for each letter': ({ name, hit }) =>
    `<button data-it>${[...name].map((letter) => `<span>${plain(letter)}</span>`).join('')}</button>${listen('click', hit)}`,
  'closed shadow root': ({ name, hit }) =>
    `<x-shut></x-shut>${script(`customElements.define('x-shut', class extends HTMLElement { constructor() { super(); const root = this.attachShadow({mode:'closed'}); root.innerHTML = '<button></button>'; root.firstChild.textContent = ${JSON.stringify(name)}; root.firstChild.onclick = () => { ${hit} } } })`)}`,
  'role by ElementInternals': ({ name, hit }) =>
    `<x-press tabindex="0" ${box}></x-press>${script(`customElements.define('x-press', class extends HTMLElement { constructor() { super(); const own = this.attachInternals(); own.role = 'button'; own.ariaLabel = ${JSON.stringify(name)}; this.onclick = () => { ${hit} } } connectedCallback() { this.textContent = '◆' } })`)}`,
  'listener on the list': ({ name, hit }) =>
    `<ul data-it><li style="cursor:pointer">${plain(name)}</li><li style="cursor:pointer">Row 2</li></ul>${listen('click', hit, "event.target.textContent !== 'Row 2'")}`,
  'label of a hidden box': ({ name, hit }) =>
    `<label for="hid" ${box}>${plain(name)}</label><input id="hid" type="checkbox" style="position:absolute;opacity:0;width:1px;height:1px" data-it>${listen('change', hit)}`,
  'title in SVG': ({ name, hit }) =>
    `<button data-it><svg width="16" height="16"><title>${plain(name)}</title><path d="M0 0h16v16z"/></svg></button>${listen('click', hit)}`,
  'area with a handler': ({ name, hit }) =>
    `<img usemap="#m" width="90" height="60" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><map name="m"><area shape="rect" coords="0,0,90,60" href="#" alt="${attribute(name)}" data-it></map>${listen('click', `event.preventDefault();${hit}`)}`,
  'name of a group of options': ({ name, hit }) =>
    `<select aria-label="Row" data-it><option>-</option><optgroup label="${attribute(name)}"><option>Row 7</option></optgroup></select>${listen('change', hit, "event.target.value === 'Row 7'")}`,
  'date field that acts': ({ name, hit }) =>
    `<label>${plain(name)} <input type="date" data-it></label>${listen('change', hit)}`,
  'number field that acts': ({ name, hit }) =>
    `<label>${plain(name)} <input type="number" value="1" data-it></label>${listen('change', hit)}`,
  'reset button': ({ name, hit }) =>
    `<form data-it><input aria-label="Words"><button type="reset">${plain(name)}</button></form>${listen('reset', hit)}`,
  'opens a popover that acts': ({ name, hit }) =>
    `<button popovertarget="pop">${plain(name)}</button><div id="pop" popover data-it>pop</div>${listen('toggle', hit)}`,
  'dialog of plain words': ({ name, hit }) =>
    `<div style="position:fixed;inset:0;background:#0008;z-index:9"><div style="position:absolute;left:30%;top:30%;background:#fff;padding:20px"><p>${plain(name)}?</p><span style="cursor:pointer" data-it>OK</span> <span style="cursor:pointer">Cancel</span></div></div>${listen('click', hit)}`,
  'row that acts on a double click': ({ name, hit }) =>
    `<table><tr data-it tabindex="0"><td>${plain(name)}</td></tr></table>${listen('dblclick', hit)}`,
  'words turned round': ({ name, hit }) =>
    `<button data-it><bdo dir="rtl">${plain([...name].reverse().join(''))}</bdo></button>${listen('click', hit)}`,
  'swapped on focus': ({ name, hit }) =>
    `<button data-it>Next</button>${listen('focus', `event.target.textContent = ${JSON.stringify(name)}; setTimeout(() => { event.target.onclick = () => { ${hit} } })`)}`,
};

/** Harmless wording; where the request comes from hides it. */
const MORE_REQUESTS: Readonly<Record<string, (path: string) => string>> = {
  'frame of its own': (path) =>
    `f = document.createElement('iframe'); document.body.append(f); f.contentWindow.fetch('${path}/delete', {method:'POST'})`,
  'srcdoc frame': (path) =>
    `f = document.createElement('iframe'); f.srcdoc = '<script>fetch("${path}/delete", {method:"POST"})</' + 'script>'; document.body.append(f)`,
  'blob window': (path) =>
    `open(URL.createObjectURL(new Blob(['<script>fetch("${path}/delete", {method:"POST"})</' + 'script>'], {type:'text/html'})))`,
  'bytes in a body': (path) =>
    `fetch('${path}/rpc', {method:'POST', body: new TextEncoder().encode('{"action":"delete"}')})`,
  picture: (path) => `new Image().src = '${path}/logout'`,
  'value of the button': (path) =>
    `f = document.createElement('form'); f.method = 'post'; f.action = '${path}/rows'; f.innerHTML = '<button name="action" value="delete">x</button>'; document.body.append(f); f.requestSubmit(f.firstChild)`,
  formaction: (path) =>
    `f = document.createElement('form'); f.method = 'post'; f.action = '/benign'; f.innerHTML = '<button formaction="${path}/account/delete">x</button>'; document.body.append(f); f.firstChild.click()`,
  'after pushState': (path) =>
    `history.pushState({}, '', '/page?x=1'); fetch('${path}/members/7/remove', {method:'POST'})`,
  'location.assign': (path) => `location.assign('${path}/logout')`,
  'named frame': (path) =>
    `f = document.createElement('iframe'); f.name = 'n'; document.body.append(f); a = document.createElement('a'); a.target = 'n'; a.href = '${path}/delete?id=7'; document.body.append(a); a.click()`,
  'on the next frame': (path) => `requestAnimationFrame(() => fetch('${path}/orders/checkout', {method:'POST'}))`,
  'after a read': (path) => `fetch('/benign').then(() => fetch('${path}/invite', {method:'POST'}))`,
  'synchronous request': (path) => `x = new XMLHttpRequest(); x.open('DELETE', '${path}/rows/7', false); x.send()`,
};

export const moreRequestKinds = (): Kind[] =>
  Object.entries(MORE_REQUESTS).map(([id, code]) => ({
    id: `harmless button, ${id}`,
    by: 'request',
    body: ({ name, path }) => `<button data-it>${plain(name)}</button>${listen('click', code(path))}`,
  }));
