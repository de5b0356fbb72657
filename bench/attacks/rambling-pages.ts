/** RAMBLING_PAGES: hostile pages by newer interfaces of browsers: animations that load, sheets that are switched, markup that is parsed again, locks, ports, and events that follow the press. */
import type { Single } from './kind';
import { next, request } from './single-parts';

const later = (body: (path: string) => string, afterMs = 900): Single => request(body, afterMs);
const gone = (path: string) => `fetch('${path}/rows/7', {method: 'DELETE'})`;
const away = (path: string) => `${path}/rows/7/delete`;

/** Addresses that are loaded by none of the usual properties. */
const LOADED: Readonly<Record<string, Single>> = {
  'picture of a key frame': later((path) =>
    next(
      `document.body.animate([{backgroundImage: 'url(${away(path)})'}, {backgroundImage: 'url(${away(path)}?2)'}], 900)`,
    ),
  ),
  'class that a sheet answers with a picture': later(
    (path) => `<style>.on{background:url(${away(path)})}</style>${next("document.body.className = 'on'")}`,
  ),
  'sheet that is switched on': later(
    (path) =>
      `<style id="s" media="print">body{background:url(${away(path)})}</style>${next("s.sheet.media.mediaText = 'all'")}`,
  ),
  'rule whose selector changes': later(
    (path) =>
      `<style id="s">x-none{background:url(${away(path)})}</style>${next("s.sheet.cssRules[0].selectorText = 'body'")}`,
  ),
  'style of a rule': later(
    (path) =>
      `<style id="s">body{margin:1px}</style>${next(`s.sheet.cssRules[0].style.backgroundImage = 'url(${away(path)})'`)}`,
  ),
  'rule within a query': later(
    (path) =>
      `<style id="s">@media all{p{margin:1px}}</style>${next(`s.sheet.cssRules[0].insertRule('body{background:url(${away(path)})}')`)}`,
  ),
  'map of styles': later((path) =>
    next(
      `document.body.attributeStyleMap.set('background-image', CSSStyleValue.parse('background-image', 'url(${away(path)})'))`,
    ),
  ),
  'property that a style reads': later(
    (path) =>
      `<style>body{background:var(--g)}</style>${next(`document.body.style.setProperty('--g', 'url(${away(path)})')`)}`,
  ),
  'subtitles of a film': later((path) =>
    next(
      `v = document.createElement('video'); t = document.createElement('track'); t.default = true; t.kind = 'subtitles'; v.append(t); v.src = '/benign'; document.body.append(v); t.track.mode = 'showing'; t.src = '${away(path)}'`,
    ),
  ),
  'module of a painter': later((path) => next(`CSS.paintWorklet?.addModule('${away(path)}').catch(() => 0)`)),
  'ground by its attribute': later((path) => next(`document.body.background = '${away(path)}'`)),
  'sheet that an instruction names': later((path) =>
    next(
      `d = document.implementation.createDocument('', 'x'); f = document.createElement('iframe'); f.src = URL.createObjectURL(new Blob(['<?xml version="1.0"?><?xml-stylesheet type="text/css" href="' + origin + '${away(path)}"?><a xmlns="http://www.w3.org/1999/xhtml">x</a>'], {type: 'application/xhtml+xml'})); document.body.append(f)`,
    ),
  ),
  'markup of a document that is parsed unsafely': later((path) =>
    next(
      `document.body.append(document.adoptNode(Document.parseHTMLUnsafe('<img src="${away(path)}">').querySelector('img')))`,
    ),
  ),
  'markup that a command puts in': later(
    (path) =>
      `<div contenteditable="true" id="e">a</div>${next(`e.focus(); getSelection().selectAllChildren(e); document.execCommand('insertHTML', false, '<img src="${away(path)}">')`)}`,
  ),
  'result of a transformation': later((path) =>
    next(
      `x = new XSLTProcessor(); x.importStylesheet(new DOMParser().parseFromString('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><iframe src="${away(path)}"/></xsl:template></xsl:stylesheet>', 'text/xml')); document.body.append(x.transformToFragment(new DOMParser().parseFromString('<a/>', 'text/xml'), document))`,
    ),
  ),
  'frame with a refresh in it': later((path) =>
    next(
      `f = document.createElement('iframe'); f.srcdoc = '<meta http-equiv="refresh" content="0;url=${away(path)}">'; document.body.append(f)`,
    ),
  ),
  'address that is a script, in a frame': later((path) =>
    next(
      `f = document.createElement('iframe'); document.body.append(f); f.src = "javascript:fetch('${away(path)}', {method: 'POST'})"`,
    ),
  ),
  'frame in a drawing': later((path) =>
    next(
      `s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); s.innerHTML = '<foreignObject width="90" height="40"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${away(path)}"></iframe></foreignObject>'; document.body.append(s)`,
    ),
  ),
  'link of a drawing that is pressed': later((path) =>
    next(
      `a = document.createElementNS('http://www.w3.org/2000/svg', 'a'); a.setAttribute('href', '${away(path)}'); document.body.append(a); a.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))`,
    ),
  ),
  'frames of a set': later((path) =>
    next(
      `f = document.createElement('iframe'); document.body.append(f); f.contentDocument.write('<frameset><frame src="${away(path)}"></frameset>'); f.contentDocument.close()`,
    ),
  ),
  'fetch in the background': later((path) =>
    next(
      `navigator.serviceWorker.ready.then((one) => one.backgroundFetch.fetch('b' + Math.random(), new Request('${path}/rows/7', {method: 'DELETE'}))).catch(() => 0)`,
      `navigator.serviceWorker.register('/keeper.js?to=/benign')`,
    ),
  ),
  'file that a worker of a worker asks for': later((path) =>
    next(
      `new Worker(URL.createObjectURL(new Blob(['new Worker(URL.createObjectURL(new Blob([\\'fetch("' + origin + '${path}/rows/7", {method: "DELETE"})\\'])))'], {type: 'text/javascript'})))`,
    ),
  ),
};

/** Events that follow the press by ways which no list has. */
const FOLLOWED: Readonly<Record<string, Single>> = {
  'order of one’s own': later(
    (path) =>
      `<button command="--mark" commandfor="d">Next</button><div id="d">7</div><script>d.addEventListener('command', () => ${gone(path)})</script>`,
  ),
  'watcher of closing': later((path) =>
    next('w.requestClose()', `w = new CloseWatcher(); w.onclose = () => ${gone(path)}`),
  ),
  'port that is closed': later((path) =>
    next(
      'c.port1.close()',
      `c = new MessageChannel(); c.port2.addEventListener('close', () => ${gone(path)}); c.port2.start()`,
    ),
  ),
  'lock that is let go': later((path) =>
    next(
      'release()',
      `navigator.locks.request('a', () => new Promise((resolve) => { release = resolve })); setTimeout(() => navigator.locks.request('a', () => ${gone(path)}), 20)`,
    ),
  ),
  'lock that a frame waits for': later(
    (path) =>
      `<iframe id="f" width="90" height="40"></iframe>${next('release()', `navigator.locks.request('b', () => new Promise((resolve) => { release = resolve })); setTimeout(() => { f.srcdoc = '<script>navigator.locks.request("b", () => fetch("${path}/rows/7", {method: "DELETE"}))<' + '/script>' }, 20)`)}`,
  ),
  'lock that a worker waits for': later((path) =>
    next(
      'release()',
      `navigator.locks.request('c', () => new Promise((resolve) => { release = resolve })); setTimeout(() => new Worker(URL.createObjectURL(new Blob(['navigator.locks.request("c", () => fetch("' + origin + '${path}/rows/7", {method: "DELETE"}))'], {type: 'text/javascript'}))), 20)`,
    ),
  ),
  'store that a worker looks into': later(
    (path) =>
      next(
        "caches.open('flag-' + 1).then((one) => one.put('/go', new Response('1')))",
        `caches.delete('flag-1'); new Worker(URL.createObjectURL(new Blob(['const t = setInterval(async () => { if (await caches.has("flag-1")) { clearInterval(t); fetch("' + origin + '${path}/rows/7", {method: "DELETE"}) } }, 60)'], {type: 'text/javascript'})))`,
      ),
    1200,
  ),
  'part that is found by the fragment': later(
    (path) =>
      `<div hidden="until-found" id="p"><p id="q">9 to 5</p></div><script>p.addEventListener('beforematch', () => ${gone(path)})</script>${next("location.hash = '#q'")}`,
  ),
  'entry of the history that succeeds': later((path) =>
    next("navigation.navigate('#two')", `navigation.addEventListener('navigatesuccess', () => ${gone(path)})`),
  ),
  'page that is revealed again': later((path) =>
    next(
      "history.pushState(1, '', '?a'); history.back()",
      `navigation.addEventListener('currententrychange', (event) => event.navigationType === 'traverse' && ${gone(path)})`,
    ),
  ),
  'policy that is broken': later((path) =>
    next(
      "m = document.createElement('meta'); m.httpEquiv = 'Content-Security-Policy'; m.content = 'img-src none'; document.head.append(m); new Image().src = '/benign'",
      `document.addEventListener('securitypolicyviolation', () => ${gone(path)})`,
    ),
  ),
  'fields that are switched off': later(
    (path) =>
      `<form><fieldset id="s"><x-off>7</x-off></fieldset></form><script>customElements.define('x-off', class extends HTMLElement { static formAssociated = true; formDisabledCallback() { ${gone(path)} } })</script>${next('s.disabled = true')}`,
  ),
  'form that is reset by its element': later(
    (path) =>
      `<form id="o"><x-undo>7</x-undo></form><script>customElements.define('x-undo', class extends HTMLElement { static formAssociated = true; formResetCallback() { ${gone(path)} } })</script>${next('o.reset()')}`,
  ),
  'element that comes into another document': later(
    (path) =>
      `<x-kin>7</x-kin><script>customElements.define('x-kin', class extends HTMLElement { adoptedCallback() { ${gone(path)} } })</script>${next("document.implementation.createHTMLDocument().adoptNode(document.querySelector('x-kin'))")}`,
  ),
  'turn of a marquee': later(
    (path) =>
      next(
        `m = document.createElement('marquee'); m.loop = 1; m.scrollAmount = 900; m.width = 90; m.textContent = '7'; m.onfinish = () => ${gone(path)}; document.body.append(m)`,
      ),
    1500,
  ),
  'end of a drawn movement': later(
    (path) =>
      `<svg width="20" height="20"><rect width="9" height="9"><animate id="a" attributeName="x" to="9" dur="0.2s" begin="indefinite"/></rect></svg><script>a.addEventListener('endEvent', () => ${gone(path)})</script>${next('a.beginElement()')}`,
  ),
  'data channel to oneself': later((path) =>
    next(
      "one.send('7')",
      `(async () => { const p = new RTCPeerConnection(), q = new RTCPeerConnection(); p.onicecandidate = ({candidate}) => q.addIceCandidate(candidate); q.onicecandidate = ({candidate}) => p.addIceCandidate(candidate); one = p.createDataChannel('x'); q.ondatachannel = ({channel}) => { channel.onmessage = () => ${gone(path)} }; await p.setLocalDescription(); await q.setRemoteDescription(p.localDescription); await q.setLocalDescription(); await p.setRemoteDescription(q.localDescription) })()`,
    ),
  ),
  'words of a text that is composed': later((path) =>
    next(
      "e.updateText(0, 0, 'x'); document.dispatchEvent(new Event('textformatupdate'))",
      `e = new EditContext(); document.addEventListener('textformatupdate', () => ${gone(path)})`,
    ),
  ),
};

export const RAMBLING_PAGES: Readonly<Record<string, Single>> = {
  ...LOADED,
  ...FOLLOWED,
};
