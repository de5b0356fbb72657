/** OUTLYING_PAGES: hostile pages by realms, loads and events of newer interfaces, and by dialogs of the platform that mean the contrary. */
import type { Single } from './kind';
import { next, request } from './single-parts';

const later = (body: (path: string) => string, afterMs = 900): Single => request(body, afterMs);
const gone = (path: string) => `fetch('${path}/rows/7', {method: 'DELETE'})`;
const away = (path: string) => `${path}/rows/7/delete`;

/** Realms that a list of frames and workers may not have. */
const REALMS: Readonly<Record<string, Single>> = {
  'frame in a frame': later((path) =>
    next(
      `f = document.createElement('iframe'); document.body.append(f); g = f.contentDocument.createElement('iframe'); f.contentDocument.body.append(g); g.contentWindow.fetch('${path}/rows/7', {method: 'DELETE'})`,
    ),
  ),
  'frame in a closed root': later((path) =>
    next(
      `h = document.createElement('div'); document.body.append(h); r = h.attachShadow({mode: 'closed'}); f = document.createElement('iframe'); r.append(f); f.contentWindow.fetch('${path}/rows/7', {method: 'DELETE'})`,
    ),
  ),
  'request of the old kind of a frame': later((path) =>
    next(
      `f = document.createElement('iframe'); document.body.append(f); x = new f.contentWindow.XMLHttpRequest(); x.open('DELETE', '${path}/rows/7'); x.send()`,
    ),
  ),
  'image of a frame that is adopted': later((path) =>
    next(
      `f = document.createElement('iframe'); document.body.append(f); i = f.contentDocument.createElement('img'); document.body.append(document.adoptNode(i)); i.setAttribute('src', '${away(path)}')`,
    ),
  ),
  'code that a frame evaluates': later((path) =>
    next(
      `f = document.createElement('iframe'); document.body.append(f); f.contentWindow.eval("fetch('${path}/rows/7', {method: 'DELETE'})")`,
    ),
  ),
  'function that a frame makes': later((path) =>
    next(
      `f = document.createElement('iframe'); document.body.append(f); new f.contentWindow.Function("fetch('${path}/rows/7', {method: 'DELETE'})")()`,
    ),
  ),
  'worker of a frame': later((path) =>
    next(
      `f = document.createElement('iframe'); document.body.append(f); new f.contentWindow.Worker(URL.createObjectURL(new Blob(['fetch("' + origin + '${path}/rows/7", {method: "DELETE"})'], {type: 'text/javascript'})))`,
    ),
  ),
  'shared worker of a blob': later((path) =>
    next(
      `new SharedWorker(URL.createObjectURL(new Blob(['fetch("' + origin + '${path}/rows/7", {method: "DELETE"})'], {type: 'text/javascript'})))`,
    ),
  ),
  'frame of markup without safety': later((path) =>
    next(
      `d = document.createElement('div'); document.body.append(d); d.setHTMLUnsafe('<iframe srcdoc="<script>fetch(&quot;${path}/rows/7&quot;, {method: &quot;DELETE&quot;})<' + '/script>"></iframe>')`,
    ),
  ),
  'frame that a template holds': later(
    (path) =>
      `<template id="m"><iframe width="40" height="20" srcdoc="<script>fetch('${path}/rows/7', {method: 'DELETE'})</script>"></iframe></template>${next('document.body.append(m.content.cloneNode(true))')}`,
  ),
  'page in an object': later((path) =>
    next(
      `o = document.createElement('object'); o.type = 'text/html'; o.data = URL.createObjectURL(new Blob(['<script>fetch("' + origin + '${path}/rows/7", {method: "DELETE"})<' + '/script>'], {type: 'text/html'})); document.body.append(o)`,
    ),
  ),
  'element of its own of a frame': later((path) =>
    next(
      `f = document.createElement('iframe'); document.body.append(f); f.contentWindow.customElements.define('x-a', class extends f.contentWindow.HTMLElement { connectedCallback() { f.contentWindow.navigator.sendBeacon('${away(path)}') } }); f.contentDocument.body.append(f.contentDocument.createElement('x-a'))`,
    ),
  ),
  'frame that is kept and comes back': later(
    (path) =>
      `<iframe id="f" width="40" height="20" srcdoc="<script>onfocus = () => fetch('${path}/rows/7', {method: 'DELETE'})</script>"></iframe>${next('f.contentWindow.focus()')}`,
  ),
  'frame that is printed': later(
    (path) =>
      `<iframe id="f" width="40" height="20" srcdoc="<script>onstorage = () => fetch('${path}/rows/7', {method: 'DELETE'})</script>"></iframe>${next("sessionStorage.setItem('go', Math.random())")}`,
  ),
  'generator of a frame': later(
    (path) =>
      `<iframe id="f" width="40" height="20" srcdoc="<script>function * run() { yield 1; fetch('${path}/rows/7', {method: 'DELETE'}) } steps = run(); steps.next()</script>"></iframe>${next('f.contentWindow.steps.next()')}`,
  ),
};

/** Loads by attributes and places that are rare. */
const LOADS: Readonly<Record<string, Single>> = {
  'picture of a picture button': later((path) =>
    next(`i = document.createElement('input'); i.type = 'image'; i.src = '${away(path)}'; document.body.append(i)`),
  ),
  'script of a drawing': later((path) =>
    next(
      `s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); t = document.createElementNS('http://www.w3.org/2000/svg', 'script'); t.setAttribute('href', '${away(path)}'); s.append(t); document.body.append(s)`,
    ),
  ),
  'source that attributes': later((path) =>
    next(
      `i = document.createElement('img'); i.attributionSrc = '${away(path)}'; i.src = '/benign'; document.body.append(i)`,
    ),
  ),
  'dictionary of a link': later((path) =>
    next(
      `l = document.createElement('link'); l.rel = 'compression-dictionary'; l.href = '${away(path)}'; document.head.append(l)`,
    ),
  ),
  'manifest of the page': later((path) =>
    next(`l = document.createElement('link'); l.rel = 'manifest'; l.href = '${away(path)}'; document.head.append(l)`),
  ),
  'sheet in another language': later((path) =>
    next(
      `l = document.createElement('link'); l.rel = 'alternate stylesheet'; l.title = 'x'; l.href = '${away(path)}'; document.head.append(l); l.disabled = false`,
    ),
  ),
  'target of the fragment': later(
    (path) => `<p id="q">7</p><style>#q:target{background:url(${away(path)})}</style>${next("location.hash = '#q'")}`,
  ),
  'part that has a thing in it': later(
    (path) =>
      `<div id="w"></div><style>body:has(#w > b){background:url(${away(path)})}</style>${next("w.append(document.createElement('b'))")}`,
  ),
  'type of a transition of the view': later(
    (path) =>
      `<style>html:active-view-transition-type(go)::view-transition{background:url(${away(path)})}</style>${next("document.startViewTransition({update: () => 0, types: ['go']})")}`,
  ),
  'layer that is open': later(
    (path) =>
      `<div popover="manual" id="p">7</div><style>#p:popover-open{background:url(${away(path)})}</style>${next('p.showPopover()')}`,
  ),
  'state of an element of its own': later(
    (path) =>
      `<x-lamp>7</x-lamp><style>x-lamp:state(on){display:block;background:url(${away(path)})}</style><script>customElements.define('x-lamp', class extends HTMLElement { constructor() { super(); this.i = this.attachInternals() } })</script>${next("document.querySelector('x-lamp').i.states.add('on')")}`,
  ),
  'style by the size of a box': later(
    (path) =>
      `<div id="c" style="container-type:inline-size;width:90px"><p>7</p></div><style>@container (min-width: 200px) { p { background: url(${away(path)}) } }</style>${next("c.style.width = '300px'")}`,
  ),
  'style by a property of a box': later(
    (path) =>
      `<div id="c"><p>7</p></div><style>@container style(--on: 1) { p { background: url(${away(path)}) } }</style>${next("c.style.setProperty('--on', '1')")}`,
  ),
  'language of a part': later(
    (path) => `<p id="c">7</p><style>p:lang(eo){background:url(${away(path)})}</style>${next("c.lang = 'eo'")}`,
  ),
  'search of the address': later((path) =>
    next(`history.replaceState(1, '', '${path}/rows'); location.search = '?do=delete&id=7'`),
  ),
  'path of the address': later((path) => next(`location.pathname = '${away(path)}'`)),
  'window that a document opens': later((path) => next(`document.open('${away(path)}', '_self', '')`)),
  'link with a target in the top': later((path) =>
    next(
      `f = document.createElement('iframe'); document.body.append(f); f.contentDocument.write('<a id=a target=_top href="${away(path)}">a</a>'); f.contentDocument.getElementById('a').click()`,
    ),
  ),
};

/** Events and waits of newer interfaces. */
const EVENTS: Readonly<Record<string, Single>> = {
  'dialog that is asked to close': later(
    (path) =>
      `<dialog id="d" open closedby="any">7</dialog><button command="request-close" commandfor="d">Next</button><script>d.addEventListener('cancel', () => ${gone(path)})</script>`,
  ),
  'hint that opens': later(
    (path) =>
      `<div popover="hint" id="h">7</div><script>h.addEventListener('beforetoggle', () => ${gone(path)})</script>${next('h.showPopover()')}`,
  ),
  'layer that closes as another opens': later(
    (path) =>
      `<div popover id="a">7</div><div popover id="b">8</div><script>a.showPopover(); a.addEventListener('toggle', (event) => event.newState === 'closed' && ${gone(path)})</script>${next('b.showPopover()')}`,
  ),
  'chosen content that is copied': later(
    (path) =>
      `<style>select, ::picker(select) { appearance: base-select }</style><label>View <select id="s"><button><selectedcontent id="k"></selectedcontent></button><option>Grid</option><option>List</option></select></label><script>new MutationObserver(() => ${gone(path)}).observe(s, {childList: true, subtree: true, characterData: true})</script>`,
  ),
  'journey with its act in hand': later((path) =>
    next(
      `navigation.navigate('#x', {info: () => ${gone(path)}})`,
      'navigation.onnavigate = (event) => event.intercept({handler: async () => event.info()})',
    ),
  ),
  'entry that is given up': later((path) =>
    next(
      "history.pushState(1, '', '?a'); const last = navigation.currentEntry; history.back(); setTimeout(() => history.pushState(2, '', '?b'), 150)",
      `navigation.addEventListener('currententrychange', () => { navigation.currentEntry.ondispose = () => ${gone(path)} })`,
    ),
  ),
  'state of an entry': later((path) =>
    next(
      'navigation.updateCurrentEntry({state: 1})',
      `navigation.addEventListener('currententrychange', () => ${gone(path)})`,
    ),
  ),
  'key that is let go': later(
    (path) => `<button id="k">Next</button><script>k.addEventListener('keyup', () => ${gone(path)})</script>`,
  ),
  'command of an editor': later(
    (path) =>
      `<div contenteditable="true" id="e">a</div><script>e.addEventListener('input', () => ${gone(path)})</script>${next("e.focus(); getSelection().selectAllChildren(e); document.execCommand('bold')")}`,
  ),
  'selection in a text field': later(
    (path) =>
      `<input id="e" aria-label="Find" value="abc"><script>e.addEventListener('selectionchange', () => ${gone(path)})</script>${next('e.setSelectionRange(0, 1)')}`,
  ),
  'part that is visible at last': later(
    (path) =>
      `<div id="v" style="content-visibility:auto;margin-top:3000px">7</div><script>v.addEventListener('contentvisibilityautostatechange', (event) => !event.skipped && ${gone(path)})</script>${next('v.scrollIntoView()')}`,
  ),
  'change of a pressed state': later(
    (path) =>
      `<button id="k" aria-pressed="false">Next</button><script>new MutationObserver(() => ${gone(path)}).observe(k, {attributes: true}); k.onclick = () => k.setAttribute('aria-pressed', 'true')</script>`,
  ),
  'iterator of entries': later((path) =>
    next(
      `new ReportingObserver(() => ${gone(path)}, {types: ['deprecation', 'intervention']}).observe(); new PerformanceObserver(() => ${gone(path)}).observe({type: 'event', durationThreshold: 16}); for (let t = Date.now(); Date.now() - t < 60;);`,
    ),
  ),
  'thing that is collected': later(
    (path) =>
      next(
        `new FinalizationRegistry(() => ${gone(path)}).register({}, 1); for (let i = 0, a = []; i < 200; i++) a = Array(500000).fill(i)`,
      ),
    1500,
  ),
  'decision by a watcher of colours': later((path) =>
    next(
      `f = document.createElement('iframe'); f.style.colorScheme = 'light'; document.body.append(f); m = f.contentWindow.matchMedia('(min-width: 200px)'); m.onchange = () => ${gone(path)}; f.width = 150; setTimeout(() => { f.width = 420 }, 100)`,
    ),
  ),
};

/** Dialogs of the platform whose “no” is the act. */
const CONTRARY: Readonly<Record<string, Single>> = {
  'question whether to keep': later((path) => next(`if (!confirm('Keep your 320 files?')) ${gone(path)}`)),
  'question whether to stay, sent plainly': later((path) =>
    next(`if (!confirm('Stay a member?')) fetch('${path}', {method: 'POST'})`),
  ),
  'notice before the act': later((path) => next(`alert('Your rows go now.'); ${gone(path)}`)),
};

export const OUTLYING_PAGES: Readonly<Record<string, Single>> = {
  ...REALMS,
  ...LOADS,
  ...EVENTS,
  ...CONTRARY,
};
