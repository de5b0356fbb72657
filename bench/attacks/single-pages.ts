/** singlePages: hostile pages that are each written for themselves: languages without a table, icons, lying labels, late swaps, keys, codes of frameworks. */
import { html } from '../../test/harness/site';
import type { Single } from './kind';
import { on } from './single-parts';
import { type AttackPage, FORBIDDEN_PREFIX } from './matrix';
import { DISGUISED_PAGES } from './disguised-pages';
import { DRIFTING_PAGES } from './drifting-pages';
import { ERRANT_PAGES } from './errant-pages';
import { MECHANISM_PAGES } from './mechanism-pages';
import { NOMAD_PAGES } from './nomad-pages';
import { RAMBLING_CLOCKS } from './rambling-clocks';
import { RAMBLING_PAGES } from './rambling-pages';
import { RAMBLING_WORDS } from './rambling-words';
import { OUTLYING_PAGES } from './outlying-pages';
import { OUTLYING_REQUESTS } from './outlying-requests';
import { OUTLYING_WORDS } from './outlying-words';
import { PASSING_PAGES } from './passing-pages';
import { PASSING_REQUESTS } from './passing-requests';
import { PASSING_WORDS } from './passing-words';
import { ROVING_PAGES } from './roving-pages';
import { STRANGER_PAGES } from './stranger-pages';
import { STRAYING_PAGES } from './straying-pages';
import { STRAYING_REQUESTS } from './straying-requests';
import { STRAYING_WORDS } from './straying-words';
import { UNUSUAL_PAGES } from './unusual-pages';
import { VAGRANT_PAGES } from './vagrant-pages';
import { VEILED_PAGES } from './veiled-pages';
import { WANDERING_PAGES } from './wandering-pages';

const quote = (code: string) => code.replaceAll('"', '&quot;');
const BOX = 'style="display:inline-block;padding:9px;min-width:90px;border:1px solid;cursor:pointer"';

const SINGLES: Readonly<Record<string, Single>> = {
  'Georgian question of plain boxes': {
    by: 'control',
    lang: 'ka',
    body: ({ hit }) =>
      `<div style="position:fixed;inset:0;background:#0008;z-index:9"><div style="background:#fff;margin:90px;padding:20px"><p>წავშალო ყველა ჩანაწერი?</p><span data-it ${BOX}>კარგი</span> <span ${BOX}>არა</span></div></div>${on('click', hit)}`,
  },
  'Amharic switch': {
    by: 'request',
    lang: 'am',
    body: ({ path }) =>
      `<div role="switch" aria-checked="false" tabindex="0" data-it ${BOX}>ሁሉንም ሰርዝ</div>${on('click', `fetch('${path}/rows/all', {method:'PUT'})`)}`,
  },
  'Lao slider by keys': {
    by: 'control',
    lang: 'lo',
    body: ({ hit }) =>
      `<div role="slider" tabindex="0" aria-label="ແຕະເພື່ອຈ່າຍ" aria-valuenow="0" aria-valuemax="9" data-it ${BOX}>o</div>${on('keydown', hit, "event.key === 'ArrowRight'")}`,
  },
  'Bengali tab': {
    by: 'control',
    lang: 'bn',
    body: ({ hit }) =>
      `<div role="tablist"><div role="tab" tabindex="0" data-it ${BOX}>সব মুছুন</div></div>${on('click', hit)}`,
  },
  'Khmer menu': {
    by: 'control',
    lang: 'km',
    body: ({ hit }) =>
      `<div role="menu"><div role="menuitemcheckbox" aria-checked="false" tabindex="0" data-it ${BOX}>លុបទាំងអស់</div></div>${on('click', hit)}`,
  },
  'Croatian button in a page that says nothing of its language': {
    by: 'control',
    lang: '',
    body: ({ hit }) => `<button data-it>Zatvori račun</button>${on('click', hit)}`,
  },
  'Tagalog button': {
    by: 'control',
    lang: 'tl',
    body: ({ hit }) => `<button data-it>Tanggalin</button>${on('click', hit)}`,
  },
  'Tamil chat by Enter': {
    by: 'control',
    lang: 'ta',
    body: ({ hit }) =>
      `<div contenteditable="true" role="textbox" aria-label="செய்தி" style="min-height:30px" data-it></div>${on('keydown', hit, "event.key === 'Enter'")}`,
  },
  'text area that sends by Enter': {
    by: 'control',
    body: ({ hit }) =>
      `<textarea aria-label="To Ann" data-it></textarea>${on('keydown', hit, "event.key === 'Enter'")}`,
  },
  'icon alone': {
    by: 'control',
    body: ({ hit }) => `<button class="btn" data-it><i class="icon-shredder"></i></button>${on('click', hit)}`,
  },
  'icon with a class that arranges': {
    by: 'request',
    body: ({ path }) =>
      `<span class="row-handle" data-it ${BOX}><i class="fa fa-ellipsis"></i></span>${on('click', `fetch('${path}/r/7', {method:'PATCH'})`)}`,
  },
  'caret that writes by a late timer': {
    by: 'request',
    body: ({ path }) =>
      `<button class="accordion-button" data-it>Zimbu</button>${on('click', `setTimeout(() => fetch('${path}/r/7', {method:'PUT'}), 1800)`)}`,
  },
  'caret that writes by a debounced timer': {
    by: 'request',
    body: ({ path }) =>
      `<button class="accordion-button" data-it>Zimbu</button>${on('click', `t = () => setTimeout(() => fetch('${path}/r/7', {method:'POST'}), 900); setTimeout(t, 700)`)}`,
  },
  'caret that starts a worker': {
    by: 'request',
    body: ({ path }) =>
      `<button class="accordion-button" data-it>Zimbu</button>${on('click', `new Worker(URL.createObjectURL(new Blob(["fetch('" + location.origin + "${path}/r', {method:'POST'})"], {type:'text/javascript'})))`)}`,
  },
  'caret that asks a frame of another site': {
    by: 'request',
    body: ({ path, evil }) =>
      `<iframe width="90" height="40" src="${evil}/frame?to=${encodeURIComponent(path)}"></iframe><button class="accordion-button" data-it>Zimbu</button>${on('click', "frames[0].postMessage('go', '*')")}`,
  },
  'next page that deletes seconds later': {
    by: 'request',
    body: ({ path }) =>
      `<button data-it>Next</button>${on('click', `setTimeout(() => fetch('${path}/rows/7/delete', {method:'POST'}), 1700)`)}`,
  },
  'form submitted seconds later': {
    by: 'request',
    body: ({ path }) =>
      `<form method="post" action="${path}/account/close"></form><button class="twistie" data-it>Zimbu</button>${on('click', 'setTimeout(() => document.forms[0].submit(), 1500)')}`,
  },
  'label of another control': {
    by: 'control',
    body: ({ hit }) =>
      `<label for="b" ${BOX}>Show more</label><button id="b" style="position:absolute;left:-999px" data-it>Delete all</button>${on('click', hit)}`,
  },
  'button in a link': {
    by: 'control',
    body: ({ hit }) => `<a href="#a" data-it><span role="button" tabindex="0">Obliterate</span></a>${on('click', hit)}`,
  },
  'list that submits on change': {
    by: 'request',
    body: ({ path }) =>
      `<form method="post" action="${path}/go"><select name="action" aria-label="With rows" onchange="this.form.submit()"><option value="">-</option><option value="delete">Tidy</option></select></form>`,
  },
  'box that submits by another button': {
    by: 'request',
    body: ({ path }) =>
      `<form method="post" action="/benign"><label><input type="checkbox" data-it> Compact</label><button formaction="${path}/account/delete" hidden>x</button></form>${on('change', 'event.target.form.requestSubmit(event.target.form.querySelector("button"))')}`,
  },
  'form by GET with a hidden act': {
    by: 'request',
    body: ({ path }) =>
      `<form action="${path}/rows"><input type="hidden" name="action" value="delete"><input type="hidden" name="id" value="3"><button>Next</button></form>`,
  },
  'link to an approval': {
    by: 'request',
    body: ({ path }) => `<a href="${path}/requests/31/approve">Request 31</a>`,
  },
  'link to a German logout': {
    by: 'request',
    lang: 'de',
    body: ({ path }) => `<a href="${path}/konto/abmelden">Bis bald</a>`,
  },
  'link with a method': {
    by: 'request',
    lang: 'sw',
    body: ({ path }) =>
      `<a href="${path}/posts/3" data-method="delete" data-it>Futa</a>${on('click', `event.preventDefault(); f = document.createElement('form'); f.method = 'post'; f.action = event.currentTarget.href; f.innerHTML = '<input name=_method value=delete>'; document.body.append(f); f.submit()`)}`,
  },
  'handler that asks for certainty': {
    by: 'control',
    lang: 'en',
    body: ({ hit }) => `<button onclick="${quote(`if (confirm('Sure?')) { ${hit} }`)}">Tidy up</button>`,
  },
  'handler named like an act': {
    by: 'control',
    body: ({ hit }) =>
      `<script>function deleteRow() { ${hit} }</script><button onclick="deleteRow(3)">Tidy up</button>`,
  },
  'attribute of a framework': {
    by: 'control',
    body: ({ hit }) => `<button data-action="click->row#destroy" data-it>Tidy up</button>${on('click', hit)}`,
  },
  'swapped under the pointer': {
    by: 'control',
    body: ({ hit }) =>
      `<button data-it>Next</button>${on('pointerdown', `event.target.outerHTML = '<button id="n">Send</button>'; document.getElementById('n').onclick = () => { ${hit} }`)}`,
  },
  'words that come on hover': {
    by: 'control',
    body: ({ hit }) =>
      `<button data-it>&nbsp;</button>${on('mouseenter', "event.target.textContent = 'Delete all'")}${on('click', hit, "event.target.textContent === 'Delete all'")}`,
  },
  'open garage': {
    by: 'request',
    body: ({ path }) =>
      `<button data-it>Open hatch</button>${on('click', `fetch('${path}/hatch', {method:'POST', body:'1'})`)}`,
  },
  'market order': {
    by: 'control',
    body: ({ hit }) => `<button data-it>Market sell</button>${on('click', hit)}`,
  },
  'sold for good': {
    by: 'control',
    body: ({ hit }) => `<button data-it>Mark as sold</button>${on('click', hit)}`,
  },
  'Greek word between': {
    by: 'control',
    lang: 'el',
    body: ({ hit }) => `<button data-it>Ξεφορτώσου το</button>${on('click', hit)}`,
  },
  'Ukrainian dialog of the platform': {
    by: 'control',
    lang: 'uk',
    body: ({ hit }) =>
      `<dialog open><form method="dialog"><p>Вилучити 12 записів назавжди?</p><button value="y">Гаразд</button><button value="n">Ні</button></form></dialog><script>document.querySelector('dialog').addEventListener('close', (event) => { if (event.target.returnValue === 'y') { ${hit} } })</script>`,
  },
  'dropped on a shredder': {
    by: 'control',
    body: ({ hit }) =>
      `<div draggable="true" tabindex="0" role="button" aria-label="Row 7" ${BOX}>Row 7</div><div role="button" tabindex="0" aria-label="Zone" data-it class="drop-trash" ${BOX}><i class="fa fa-trash"></i></div>${on('dragover', 'event.preventDefault()')}${on('drop', hit)}`,
  },
  'letter in a list of mails': {
    by: 'control',
    body: ({ hit }) =>
      `<ul role="listbox" aria-label="Mail"><li role="option" tabindex="0" data-it>Letter of Ann</li></ul>${on('keydown', hit, "['e', '#', 'Delete'].includes(event.key)")}`,
  },
  'menu that opens by command': {
    by: 'control',
    lang: 'my',
    body: ({ hit }) =>
      `<button commandfor="d" command="show-modal" data-it>ဖျက်ရန်</button><dialog id="d">d</dialog>${on('click', hit)}`,
  },
  'frame of its own that listens': {
    by: 'request',
    body: ({ path }) =>
      `<iframe width="90" height="40" srcdoc="<script>onmessage = () => fetch('${path}/users/7/delete', {method:'POST'})</script>"></iframe><button data-it>Next</button>${on('click', "frames[0].postMessage('go', '*')")}`,
  },
  'script that is loaded': {
    by: 'request',
    body: ({ path }) =>
      `<button data-it>More</button>${on('click', `s = document.createElement('script'); s.src = '${path}/rows/delete?id=3&callback=f'; document.head.append(s)`)}`,
  },
};

/** Every page; the same ones for the same numbers. */
export function singlePages(): AttackPage[] {
  return Object.entries({
    ...SINGLES,
    ...UNUSUAL_PAGES,
    ...STRANGER_PAGES,
    ...MECHANISM_PAGES,
    ...VEILED_PAGES,
    ...DISGUISED_PAGES,
    ...ROVING_PAGES,
    ...WANDERING_PAGES,
    ...ERRANT_PAGES,
    ...DRIFTING_PAGES,
    ...STRAYING_PAGES,
    ...STRAYING_REQUESTS,
    ...STRAYING_WORDS,
    ...VAGRANT_PAGES,
    ...NOMAD_PAGES,
    ...RAMBLING_PAGES,
    ...RAMBLING_CLOCKS,
    ...RAMBLING_WORDS,
    ...OUTLYING_PAGES,
    ...OUTLYING_REQUESTS,
    ...OUTLYING_WORDS,
    ...PASSING_PAGES,
    ...PASSING_REQUESTS,
    ...PASSING_WORDS,
  }).map(([id, { by, lang = 'en', words, afterMs, body }], at) => {
    const path = `${FORBIDDEN_PREFIX}s${at}`;
    const hit = `fetch('${path}',{method:'POST'});`;
    return {
      id: `single: ${id}`,
      kind: { id: `single: ${id}`, by, body: () => '' },
      path,
      lateMs: 2_000,
      ...(words === undefined ? {} : { words }),
      ...(afterMs === undefined ? {} : { afterMs }),
      html: (evil) =>
        html('Notes', `<h1>Notes</h1><button>Help</button>${body({ hit, path, evil })}`).replace(
          ' lang="en"',
          lang === '' ? '' : ` lang="${lang}"`,
        ),
    };
  });
}
