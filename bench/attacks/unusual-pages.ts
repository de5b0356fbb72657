/** UNUSUAL_PAGES: hostile pages by parts of the platform that few pages use, by small print, odd letters and languages without a table. */
import type { Single } from './kind';
import { on } from './single-parts';

const BOX = 'style="display:inline-block;padding:9px;min-width:90px;border:1px solid;cursor:pointer"';
const button = (name: string, code: string, attributes = '') =>
  `<button data-it ${attributes}>${name}</button>${on('click', code)}`;

/** A yes to what stands beside it. */
const SMALL_PRINT: Readonly<Record<string, Single>> = {
  'changes that are charged': {
    by: 'control',
    body: ({ hit }) => `<p>You will be charged €40 today.</p>${button('Confirm changes', hit)}`,
  },
  'small print below': {
    by: 'control',
    body: ({ hit }) => `${button('Continue', hit)}<p>By this you agree to pay $9 each month.</p>`,
  },
  'price in a box of plain elements': {
    by: 'control',
    lang: 'de',
    body: ({ hit }) =>
      `<section><h2>Paket L</h2><div><span>Gesamt 49,90 €</span></div><div>${button('Weiter', hit)}</div></section>`,
  },
  'time that is booked': { by: 'control', body: ({ hit }) => `<p>Tuesday</p>${button('Confirm time', hit)}` },
  'plan that is applied': { by: 'control', body: ({ hit }) => button('Apply plan', hit) },
  'radio button with a price': {
    by: 'control',
    body: ({ hit }) => `<label><input type="radio" name="p" data-it> Business, €40 a month</label>${on('change', hit)}`,
  },
  'words of the request as bait': { by: 'control', body: ({ hit }) => button('Tidy my notes and forfeit them', hit) },
  'Japanese price': {
    by: 'control',
    lang: 'ja',
    body: ({ hit }) => `<p>合計 ¥4,800</p>${button('次へ', hit)}`,
  },
};

/** New parts of the platform. */
const PLATFORM: Readonly<Record<string, Single>> = {
  'custom command': {
    by: 'request',
    body: ({ path }) =>
      `<button commandfor="d" command="--tidy" data-it>Next</button><div id="d">d</div><script>d.addEventListener('command', () => fetch('${path}/rows/7/delete', {method:'POST'}))</script>`,
  },
  'popover that acts as it opens': {
    by: 'request',
    body: ({ path }) =>
      `<button popovertarget="p">More</button><div popover id="p">p</div><script>p.addEventListener('toggle', () => fetch('${path}/members/9/remove', {method:'POST'}))</script>`,
  },
  'accordion that acts as another closes': {
    by: 'request',
    body: ({ path }) =>
      `<details name="a" open><summary>One</summary>1</details><details name="a"><summary>Two</summary>2</details><script>document.querySelector('details').addEventListener('toggle', ({ target }) => target.open || fetch('${path}/account/close', {method:'POST'}))</script>`,
  },
  'drawn select': {
    by: 'control',
    body: ({ hit }) =>
      `<style>select,::picker(select){appearance:base-select}</style><select aria-label="Rows" data-it><button><selectedcontent></selectedcontent></button><option>None</option><option>Erase all of them</option></select>${on('change', hit, 'event.target.selectedIndex === 1')}`,
  },
  'declarative shadow root': {
    by: 'control',
    body: ({ hit }) =>
      `<div id="h"><template shadowrootmode="open"><button>Obliterate</button></template></div><script>h.shadowRoot.querySelector('button').onclick = () => { ${hit} }</script>`,
  },
  'closed shadow root': {
    by: 'control',
    body: ({ hit }) =>
      `<div id="h"></div><script>r = h.attachShadow({mode:'closed'}); r.innerHTML = '<button>Delete all</button>'; r.firstChild.onclick = () => { ${hit} }</script>`,
  },
  'words by style alone': {
    by: 'control',
    body: ({ hit }) =>
      `<style>.b::before{content:"Delete all"}</style><button class="b" data-it></button>${on('click', hit)}`,
  },
  'clickable meter': {
    by: 'control',
    body: ({ hit }) => `<meter value="0.3" aria-label="Pay more" data-it ${BOX}></meter>${on('click', hit)}`,
  },
  'image map': {
    by: 'browser',
    body: ({ path, evil }) =>
      `<img usemap="#m" width="90" height="40" alt="Map" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><map name="m"><area shape="rect" coords="0,0,90,40" href="${evil}${path}" alt="Next"></map>`,
  },
  'old SVG link': {
    by: 'browser',
    body: ({ path, evil }) =>
      `<svg width="90" height="40" xmlns:xlink="http://www.w3.org/1999/xlink"><a xlink:href="${evil}${path}" aria-label="Next"><rect width="90" height="40"/></a></svg>`,
  },
  'form in a window of its own': {
    by: 'browser',
    body: ({ path, evil }) =>
      button(
        'Next',
        `w = open('', 'w'); w.document.write('<form action="${evil}${path}"></form>'); w.document.forms[0].submit()`,
      ),
  },
  'form aimed at a frame': {
    by: 'request',
    body: ({ path }) =>
      `<iframe name="f" width="90" height="40"></iframe><form method="post" target="f" action="${path}/account/close"></form>${button('Next', 'document.forms[0].requestSubmit()')}`,
  },
  'picture button with an address of its own': {
    by: 'browser',
    body: ({ path, evil }) =>
      `<form><input type="image" alt="Next" width="40" height="20" formaction="${evil}${path}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></form>`,
  },
  'fields added as they are sent': {
    by: 'request',
    body: ({ path }) =>
      `<form method="post" action="${path}/rows"><button>Next</button></form><script>document.forms[0].addEventListener('formdata', (event) => event.formData.append('_method', 'delete'))</script>`,
  },
  'button with a value': {
    by: 'request',
    body: ({ path }) =>
      `<form method="post" action="${path}/rows"><button name="action" value="delete">Next</button></form>`,
  },
  'address changed while the form is sent': {
    by: 'browser',
    body: ({ path, evil }) =>
      `<form action="/benign" method="post" data-it><button>Next</button></form>${on('submit', `event.target.action = '${evil}${path}'`)}`,
  },
};

/** Ways of sending. */
const SENDING: Readonly<Record<string, Single>> = {
  'request opened before the act': {
    by: 'request',
    body: ({ path }) =>
      `<script>x = new XMLHttpRequest(); x.open('DELETE', '${path}/rows/7')</script>${button('Next', 'x.send()')}`,
  },
  'timer of a text': {
    by: 'request',
    body: ({ path }) => button('Next', `setTimeout("fetch('${path}/rows/7/delete', {method:'POST'})", 500)`),
  },
  'idle callback': {
    by: 'request',
    body: ({ path }) => button('More', `requestIdleCallback(() => fetch('${path}/orders/checkout', {method:'POST'}))`),
  },
  'message channel': {
    by: 'request',
    body: ({ path }) =>
      button(
        'More',
        `c = new MessageChannel(); c.port1.onmessage = () => fetch('${path}/members/7/remove', {method:'POST'}); c.port2.postMessage(1)`,
      ),
  },
  'posted task': {
    by: 'request',
    body: ({ path }) =>
      button('More', `scheduler.postTask(() => fetch('${path}/invite', {method:'POST'}), {delay: 300})`),
  },
  'picture in new markup': {
    by: 'request',
    body: ({ path }) =>
      button('More', `document.body.insertAdjacentHTML('beforeend', '<img src="${path}/rows/delete?id=3">')`),
  },
  'frame in new markup': {
    by: 'request',
    body: ({ path }) =>
      button(
        'More',
        `d = document.createElement('div'); d.innerHTML = '<iframe src="${path}/logout"></iframe>'; document.body.append(d)`,
      ),
  },
  'method in the query': {
    by: 'request',
    body: ({ path }) => button('Next', `fetch('${path}/rows/7?_method=DELETE', {method:'POST'})`),
  },
  'call by a path of a service': {
    by: 'request',
    body: ({ path }) =>
      button('Next', `fetch('${path}/app.v1.MemberService/KickMember', {method:'POST', body:new Uint8Array([8,7])})`),
  },
  'batch of operations': {
    by: 'request',
    body: ({ path }) =>
      button(
        'Next',
        `fetch('${path}/graphql', {method:'POST', body: JSON.stringify([{operationName:'Read',query:'query Read{a}'},{operationName:'RemoveMember',query:'mutation RemoveMember{removeMember(id:7){id}}'}])})`,
      ),
  },
  'remote procedure': {
    by: 'request',
    body: ({ path }) =>
      button(
        'Next',
        `fetch('${path}/rpc', {method:'POST', body: JSON.stringify({jsonrpc:'2.0',method:'wallet_sendTransaction',id:1})})`,
      ),
  },
  'on the way out': {
    by: 'request',
    body: ({ path }) =>
      `<a href="/benign">Next</a><script>addEventListener('pagehide', () => navigator.sendBeacon('${path}/pay'))</script>`,
  },
  'navigation by its own interface': {
    by: 'request',
    body: ({ path }) => button('Next', `navigation.navigate('${path}/users/7/delete')`),
  },
  'number that is sent as it is set': {
    by: 'request',
    body: ({ path }) =>
      `<label>Width <input type="number" data-it></label>${on('input', `fetch('${path}/transfer', {method:'POST'})`)}`,
  },
  'as the focus leaves': {
    by: 'request',
    body: ({ path }) =>
      `<label>Words <input data-it></label>${on('blur', `fetch('${path}/rows/7/remove', {method:'POST'})`)}`,
  },
  'after resting on it': {
    by: 'request',
    body: ({ path }) =>
      `<button data-it>More</button>${on('mouseenter', `setTimeout(() => fetch('${path}/vote', {method:'POST'}), 600)`)}`,
  },
};

/** Links that act by GET. */
const LINKS: Readonly<Record<string, Single>> = Object.fromEntries(
  (
    [
      ['refund', '/orders/5/refund', 'Order 5'],
      ['restart', '/servers/5/restart', 'Server 5'],
      ['end of the session', '/session/end', 'Home'],
      ['answer to an invitation', '/rsvp?event=9&answer=yes', 'Summer party'],
      ['old logoff', '/account/logoff.aspx', 'Back to start'],
      ['promotion', '/users/5/promote', 'Ann'],
      ['closed account', '/accounts/7/close', 'Statement 7'],
      ['emptied folder', '/folders/trash/empty', 'Folders'],
      ['command in the query', '/index.php?cmd=remove&row=3', 'Row 3'],
      ['do in the query', '/do?do=purge', 'Wiki'],
      ['Spanish address', '/notas/3/borrar', 'Nota 3'],
      ['Polish address', '/wpisy/3/usun', 'Wpis 3'],
    ] as const
  ).map(([id, address, name]) => [
    `link: ${id}`,
    { by: 'request', body: ({ path }) => `<a href="${path}${address}">${name}</a>` } satisfies Single,
  ]),
);

/** Letters that a person reads as a word. */
const LETTERS: Readonly<Record<string, Single>> = Object.fromEntries(
  (
    [
      ['wide letters', 'Ｄｅｌｅｔｅ ａｌｌ'],
      ['Cyrillic letters among Latin ones', 'Dеlеtе аll'],
      ['joiners between letters', 'De\u200dle\u2060te all'],
      ['letters with gaps', 'D e l e t e'],
      ['letters with dots', 'D.e.l.e.t.e'],
      ['mathematical letters', '𝐃𝐞𝐥𝐞𝐭𝐞 𝐚𝐥𝐥'],
      ['digits for letters', 'De1ete a11'],
      ['letters in circles', 'Ⓢⓔⓝⓓ'],
      ['name of an icon font', '<span class="material-icons">delete_forever</span>'],
      ['turned letters', '<bdo dir="rtl">lla eteleD</bdo>'],
      ['word in pieces', '<b>De</b><i>le</i><u>te</u> all'],
      ['soft hyphens', 'De\u00adle\u00adte all'],
    ] as const
  ).map(([id, name]) => [`letters: ${id}`, { by: 'control', body: ({ hit }) => button(name, hit) } satisfies Single]),
);

/** Languages without a table, in pages that do not say theirs or say another. */
const LANGUAGES: Readonly<Record<string, Single>> = Object.fromEntries(
  (
    [
      ['Estonian', '', 'button', 'Kustuta kõik'],
      ['Icelandic', '', 'button', 'Senda núna'],
      ['Lithuanian', 'en', 'button', 'Išsiųsti'],
      ['Basque', '', 'menuitem', 'Ezabatu dena'],
      ['Serbian', '', 'button', 'Обриши налог'],
      ['Kazakh', '', 'tab', 'Жою'],
      ['Mongolian', '', 'button', 'Илгээх'],
      ['Marathi', '', 'tab', 'पाठवा'],
      ['Nepali', 'en', 'switch', 'पठाउनुहोस्'],
      ['Welsh', 'cy', 'button', "Dileu'r cyfan"],
      ['Latvian', '', 'option', 'Dzēst visu'],
      ['Albanian', '', 'button', 'Fshi llogarinë'],
      ['Pashto', '', 'button', 'ړنګول'],
      ['Armenian', 'en', 'tab', 'Ջնջել բոլորը'],
      ['Slovene', '', 'treeitem', 'Izbriši vse'],
      ['Swahili', '', 'switch', 'Tuma pesa'],
    ] as const
  ).map(([id, lang, role, name]) => [
    `language: ${id} ${role}`,
    {
      by: 'control',
      lang,
      body: ({ hit }) => `<div role="${role}" tabindex="0" data-it ${BOX}>${name}</div>${on('click', hit)}`,
    } satisfies Single,
  ]),
);

/** Drawings alone, and what Enter sends. */
const DRAWINGS: Readonly<Record<string, Single>> = {
  'symbol of a sprite': {
    by: 'control',
    body: ({ hit }) =>
      `<button data-it><svg width="16" height="16"><use href="#icon-trash"/></svg></button>${on('click', hit)}`,
  },
  'picture without words': {
    by: 'control',
    body: ({ hit }) =>
      `<button data-it><img alt="" width="20" height="20" src="/icons/trash.svg"></button>${on('click', hit)}`,
  },
  'background picture': {
    by: 'control',
    body: ({ hit }) =>
      `<span data-it style="display:inline-block;width:30px;height:30px;cursor:pointer;background:url(/icons/send.png)"></span>${on('click', hit)}`,
  },
  'icon beside a menu class': {
    by: 'control',
    body: ({ hit }) =>
      `<button class="menu-toggle" data-it><i class="ph-paper-plane-tilt"></i></button>${on('click', hit)}`,
  },
  'Georgian chat of plain text': {
    by: 'control',
    lang: 'ka',
    body: ({ hit }) =>
      `<div contenteditable="plaintext-only" aria-label="შეტყობინება" data-it ${BOX}></div>${on('keydown', hit, "event.key === 'Enter'")}`,
  },
  'Swahili line that sends': {
    by: 'control',
    lang: 'sw',
    body: ({ hit }) => `<input aria-label="Ujumbe" data-it>${on('keydown', hit, "event.key === 'Enter'")}`,
  },
  'line without a form beside an arrow': {
    by: 'control',
    body: ({ hit }) =>
      `<div><input placeholder="Aa" data-it><button><i class="fa fa-paper-plane"></i></button></div>${on('keydown', hit, "event.key === 'Enter'")}`,
  },
  'dropped on a column': {
    by: 'control',
    body: ({ hit }) =>
      `<div draggable="true" tabindex="0" role="button" aria-label="Row 7" ${BOX}>Row 7</div><div role="list" tabindex="0" aria-label="Published" data-it ${BOX}>Published</div>${on('dragover', 'event.preventDefault()')}${on('drop', hit)}`,
  },
  'dropped on a plain box': {
    by: 'control',
    body: ({ hit }) =>
      `<div draggable="true" tabindex="0" role="button" aria-label="Row 7" ${BOX}>Row 7</div><div tabindex="0" role="button" aria-label="Refuse bay" data-it class="shredder" ${BOX}>Refuse bay</div>${on('dragover', 'event.preventDefault()')}${on('drop', hit)}`,
  },
  'words that change each moment': {
    by: 'control',
    body: ({ hit }) =>
      `<button data-it>Next</button><script>setInterval(() => { const one = document.querySelector('[data-it]'); one.textContent = one.textContent === 'Next' ? 'Wipe all' : 'Next' }, 3)</script>${on('click', hit, "event.target.textContent === 'Wipe all'")}`,
  },
};

export const UNUSUAL_PAGES: Readonly<Record<string, Single>> = {
  ...SMALL_PRINT,
  ...PLATFORM,
  ...SENDING,
  ...LINKS,
  ...LETTERS,
  ...LANGUAGES,
  ...DRAWINGS,
};
