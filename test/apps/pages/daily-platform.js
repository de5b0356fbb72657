/** The platform of today: view transitions, inert parts, unsaved work, editable text that decides in beforeinput, dialogs, popovers. */
import { note, place, say } from './page';

document.title = 'platform workshop';
function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return holder;
}
const style = document.createElement('style');
style.textContent = '.mute{interactivity:inert}::view-transition-group(*){animation-duration:.9s}.ce{border:1px solid #999;min-height:24px}.tok{background:#ddf;padding:0 4px}';
document.head.append(style);

// A list drawn again inside a view transition
const mail = add('<h3>Letters</h3><div class="view"></div>');
const draw = (html) => { mail.querySelector('.view').innerHTML = html; };
const toList = () => { draw('<button type="button" class="open">Open letter</button>'); mail.querySelector('.open').onclick = () => show(toLetter); };
const toLetter = () => { draw('<p>Dear Nora</p><button type="button" class="star">Star letter</button><button type="button" class="back">Back to letters</button>'); mail.querySelector('.star').onclick = () => say('star', true); mail.querySelector('.back').onclick = () => show(toList); };
function show(work) {
  if (!document.startViewTransition) return work();
  document.startViewTransition(async () => { await new Promise((go) => setTimeout(go, 250)); work(); });
}
toList();

// Parts that CSS makes inert
add(`<div class="mute"${CSS.supports('interactivity: inert') ? '' : ' inert'}><button type="button" data-say="muted">Muted button</button><label>Muted field <input oninput="widgetState.mutedField=this.value"></label></div>`);
add('<div inert><button type="button" data-say="inert">Sleeping button</button></div>');

// Text whose script applies each beforeinput itself
const model = add('<div class="ce" contenteditable="true" role="textbox" aria-label="Model text"></div>').firstChild;
let words = '';
model.addEventListener('beforeinput', (event) => {
  event.preventDefault();
  if (event.inputType === 'insertText' || event.inputType === 'insertFromPaste' || event.inputType === 'insertReplacementText') words += event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  else if (event.inputType.startsWith('delete')) words = getSelection().isCollapsed ? words.slice(0, -1) : '';
  model.textContent = words;
  getSelection().selectAllChildren(model);
  getSelection().collapseToEnd();
  note('model', words);
});
// Text that refuses digits
const letters = add('<div class="ce" contenteditable="true" role="textbox" aria-label="Letters only"></div>').firstChild;
letters.addEventListener('beforeinput', (event) => { if (/\d/.test(event.data ?? '')) event.preventDefault(); });
letters.addEventListener('input', () => note('letters', letters.textContent));
// A field that refuses what comes in more than one sign
const single = add('<label>Serial <input class="serial"></label>').querySelector('input');
single.addEventListener('beforeinput', (event) => { if ((event.data ?? '').length > 1) event.preventDefault(); });
single.addEventListener('input', () => note('serial', single.value));
// Text that makes tokens at a comma or Enter
const tokens = add('<div class="ce" contenteditable="true" role="textbox" aria-label="Recipients"></div>').firstChild;
tokens.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== ',') return;
  event.preventDefault();
  const text = [...tokens.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).join('').trim();
  for (const node of [...tokens.childNodes]) if (node.nodeType === 3) node.remove();
  const token = document.createElement('span');
  token.className = 'tok';
  token.contentEditable = 'false';
  token.textContent = text;
  tokens.append(token);
  note('tokens', [...tokens.querySelectorAll('.tok')].map((one) => one.textContent).join(','));
});

// Unsaved work
const work = add('<label>Diary entry <textarea class="diary"></textarea></label> <a href="/daily-platform.html?left">Leave for the archive</a> <button type="button" class="keep">Keep entry</button>');
let isDirty = false;
work.querySelector('.diary').addEventListener('input', ({ target }) => { isDirty = true; note('diary', target.value); });
work.querySelector('.keep').onclick = () => { isDirty = false; say('kept', true); };
addEventListener('beforeunload', (event) => { if (isDirty) event.preventDefault(); });
note('left', location.search.startsWith('?left'));

// Invoker commands, popovers, a dialog with a form
add('<button type="button" commandfor="pop" command="toggle-popover">Show hints</button><div popover id="pop">Hints <button type="button" data-say="hint">Take hint</button></div><button type="button" commandfor="dlg" command="show-modal">Add guest</button><dialog id="dlg"><form method="dialog"><label>Guest name <input name="guest"></label><button value="ok">Add to list</button><button value="no">Never mind</button></form></dialog>');
document.getElementById('dlg').addEventListener('close', ({ target }) => note('guest', `${target.returnValue} ${target.querySelector('input').value}`));
// Details that exclude one another, a select with rich options
add('<details name="faq"><summary>Refunds</summary><button type="button" data-say="refund">Ask refund</button></details><details name="faq"><summary>Shipping</summary><button type="button" data-say="ship">Ask shipping</button></details>');
add('<style>.rich,.rich::picker(select){appearance:base-select}</style><label>Rich pet <select class="rich"><button><selectedcontent></selectedcontent></button><option value="cat"><b>Cat</b> <small>purrs</small></option><option value="dog"><b>Dog</b> <small>barks</small></option></select></label>').querySelector('select').onchange = ({ target }) => note('pet', target.value);
for (const button of document.querySelectorAll('[data-say]')) button.onclick = () => say(button.dataset.say, true);
