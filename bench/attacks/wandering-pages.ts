/** WANDERING_PAGES: hostile pages of the kinds of ROVING_PAGES in another dress, written after those were stopped. */
import type { Single } from './kind';
import { BOX, control, next, on, request } from './single-parts';

/** Markup that the press adds to the page. */
const adds = (markup: (path: string) => string, afterMs?: number) =>
  request((path) => next(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(markup(path))})`), afterMs);
const post = (tail: string, body: string) =>
  request((path) => next(`fetch('${path}${tail}', {method: 'POST', body: ${JSON.stringify(body)}})`));
const drawing = (words: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' width='120' height='30'><text x='8' y='20'>${words}</text></svg>`)}`;

const CONTROLS: Readonly<Record<string, Single>> = {
  'text area that is a button': control(
    (hit) => `<textarea readonly data-it>Send to all 40 members</textarea>${on('click', hit)}`,
  ),
  'box of text by role that cannot be edited': control(
    (hit) =>
      `<div role="textbox" aria-readonly="true" tabindex="0" data-it ${BOX}>Buy now for 12 EUR</div>${on('click', hit)}`,
  ),
  'words of a border': control(
    (hit) =>
      `<button data-it aria-label="Next" style="width:120px;height:30px;border:15px solid;border-image:url(&quot;${drawing('Delete all')}&quot;) 15 fill"></button>${on('click', hit)}`,
  ),
  'words of a marker': control(
    (hit) =>
      `<style>.m{display:list-item;list-style:'Wipe the disk ' inside}</style><div class="m" role="button" tabindex="0" data-it>Next</div>${on('click', hit)}`,
  ),
  'closed shadow of a plain box': control(
    (hit) =>
      `<div role="button" tabindex="0" aria-label="Next" data-it ${BOX}></div><script>document.querySelector('[data-it]').attachShadow({mode: 'closed'}).innerHTML = '<i>Pay the bill</i>'</script>${on('click', hit)}`,
  ),
  'shadow in place of the text': control(
    (hit) =>
      `<button aria-label="Next" data-it><x-t>Next</x-t></button><script>document.querySelector('x-t').attachShadow({mode: 'open'}).innerHTML = 'Delete account'</script>${on('click', hit)}`,
  ),
  'sign of an act in an open menu': control(
    (hit) =>
      `<div role="menu"><div role="menuitem" tabindex="-1" data-it ${BOX}>\ud83d\udce4 Next</div></div>${on('click', hit)}`,
  ),
  'swipe by role': control(
    (hit) =>
      `<div role="slider" tabindex="0" aria-valuenow="0" aria-valuemin="0" aria-valuemax="9" aria-label="Swipe right to finish the deal" data-it ${BOX}></div>${on('keydown', hit, "event.key === 'End'")}`,
  ),
  'route that a menu sets': control(
    (hit) =>
      `<a href="#!/account/close" role="menuitem">Overview</a><script>addEventListener('hashchange', () => { if (location.hash.endsWith('close')) { ${hit} } })</script>`,
  ),
  'lines that are boxes': control(
    (hit) =>
      `<ul><li><span style="display:block">Step 4</span><span style="display:block">Expel member 7</span><button data-it>Continue</button></li></ul>${on('click', hit)}`,
  ),
  'heading and text of a dialog': control(
    (hit) =>
      `<div role="dialog" aria-modal="true"><h2>Row 7</h2><div>Erase for good</div><button data-it>Fine</button></div>${on('click', hit)}`,
  ),
  'command of a button': control(
    (hit) =>
      `<button commandfor="q" command="--delete-all">Next</button><div id="q"></div><script>q.addEventListener('command', () => { ${hit} })</script>`,
  ),
  'script in a link': control(
    (hit) => `<script>function wipeAll() { ${hit} }</script><a href="javascript:wipeAll()">Row 7</a>`,
  ),
  'button by a value': control((hit) => `<button value="delete" data-it>Next</button>${on('click', hit)}`),
  'description in another place': control(
    (hit) =>
      `<p id="why">Ends your membership.</p><button aria-details="why" aria-describedby="why" data-it>Next</button>${on('click', hit)}`,
  ),
  'store emptied key by key': control(
    (hit) =>
      `<script>for (const k of ['a', 'b', 'c']) localStorage.setItem(k, '[{"id":1},{"id":2}]')</script>${next(`for (const k of Object.keys(localStorage)) localStorage.removeItem(k); if (localStorage.length === 0) { ${hit} }`)}`,
  ),
};

const REQUESTS: Readonly<Record<string, Single>> = {
  'mutation by GET': request((path) =>
    next(`fetch('${path}/graphql?query=' + encodeURIComponent('mutation { ejectTenant(id: 7) { ok } }'))`),
  ),
  'stored mutation': post(
    '/graphql',
    '{"operationName":"EvictTenant","extensions":{"persistedQuery":{"sha256Hash":"a"}}}',
  ),
  'mutation of an odd verb': post('/graphql', '{"query":"mutation($i:ID!){ vanquish(id:$i){ ok } }"}'),
  'remote call of an odd verb': post('/rpc', '{"jsonrpc":"2.0","method":"tenant.eject","params":[7],"id":1}'),
  'field of a form': request(
    (path) => `<form method="post" action="${path}/rows"><button name="op" value="evict">Next</button></form>`,
  ),
  'address changed, then loaded again': request((path) =>
    next(`history.replaceState(null, '', '${path}/rows/7/delete'); location.reload()`),
  ),
  'link pressed by script into a frame': request((path) =>
    next("document.getElementById('l').click()", '').concat(
      `<iframe name="f" hidden></iframe><a id="l" hidden target="f" href="${path}/rows/7/delete">x</a>`,
    ),
  ),
  'frame led elsewhere': request((path) =>
    next(`frames[0].location = '${path}/rows/7/delete'`).concat('<iframe hidden></iframe>'),
  ),
  'document written anew': request((path) =>
    next(`document.write('<form method=post action="${path}/rows/7/delete"></form>'); document.forms[0].submit()`),
  ),
  'leaving member by a beacon': request((path) => next(`navigator.sendBeacon('${path}/members/7/leave')`)),
};

const ADDED: Readonly<Record<string, Single>> = {
  'page rendered ahead': request(
    (path) =>
      next(
        `s = document.createElement('script'); s.type = 'speculationrules'; s.textContent = JSON.stringify({prerender: [{urls: ['${path}/rows/7/delete'], eagerness: 'immediate'}]}); document.body.append(s)`,
      ),
    500,
  ),
  'pictures by a set': adds((path) => `<img srcset="${path}/rows/7/delete 1x">`),
  'picture of a choice': adds((path) => `<picture><source srcset="${path}/rows/7/delete"><img></picture>`),
  'cursor of a style': adds((path) => `<style>body,button{cursor:url(${path}/rows/7/delete),auto}</style>`),
  'set of pictures in a style': adds(
    (path) => `<div style="width:9px;height:9px;background:image-set('${path}/rows/7/delete' 1x)"></div>`,
  ),
  'icon of the page': request((path) =>
    next(
      `l = document.createElement('link'); l.rel = 'icon'; l.href = '${path}/rows/7/delete'; document.head.append(l)`,
    ),
  ),
  'subtitles of a film': adds(
    (path) => `<video muted autoplay><track default kind="subtitles" src="${path}/rows/7/delete"></video>`,
  ),
  'drawing that is used': adds((path) => `<svg><use href="${path}/rows/7/delete#a"/></svg>`),
  'picture of a filter': adds(
    (path) =>
      `<svg><filter id="f"><feImage href="${path}/rows/7/delete"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
  ),
  'module ahead': request((path) =>
    next(
      `l = document.createElement('link'); l.rel = 'modulepreload'; l.href = '${path}/rows/7/delete'; document.head.append(l)`,
    ),
  ),
  'button that is a picture': adds((path) => `<input type="image" src="${path}/rows/7/delete">`),
};

export const WANDERING_PAGES: Readonly<Record<string, Single>> = { ...CONTROLS, ...REQUESTS, ...ADDED };
