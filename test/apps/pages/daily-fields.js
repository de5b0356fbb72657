/** Plain pages' fields: saved on blur, changed by the page afterwards, with limits and formats of their own. */
import { note, place } from './page';

/** Adds markup and hands out the element with the id. */
function add(id, html) {
  const holder = place();
  holder.innerHTML = html;
  return document.getElementById(id) ?? holder.firstElementChild;
}

document.title = 'Daily fields';

// Saved on leaving
add('blur-save', '<label>Nickname <input id="blur-save"></label>').addEventListener('blur', (event) =>
  note('blur-save', event.target.value),
);
const bubbled = add('focusout-save', '<div id="focusout-save"><label>Shelf <input></label></div>');
bubbled.addEventListener('focusout', (event) => note('focusout-save', event.target.value));
add('blur-area', '<label>Remark <textarea id="blur-area"></textarea></label>').addEventListener('blur', (event) =>
  note('blur-area', event.target.value),
);
const cell = add('cell', '<div id="cell" contenteditable="true" aria-label="Cell text" style="border:1px solid">old</div>');
cell.addEventListener('blur', () => note('cell', cell.innerText));
const opened = add('opens', '<label>Opens on focus <input id="opens"></label><p id="hint" hidden>Only letters</p>');
opened.addEventListener('focus', () => {
  document.getElementById('hint').hidden = false;
  note('opens-focus', true);
});
opened.addEventListener('blur', () => note('opens', opened.value));
const enabling = add('enables', '<label>Code <input id="enables"></label><button id="enables-go" disabled>Check code</button>');
enabling.addEventListener('blur', () => {
  document.getElementById('enables-go').disabled = enabling.value === '';
});
document.getElementById('enables-go').addEventListener('click', (event) => {
  note('enables', enabling.value);
  event.target.textContent = 'Checked';
});

// Changed by the page afterwards
const cleared = add('cleared', '<label>Coupon <input id="cleared"></label>');
cleared.addEventListener('blur', () => {
  cleared.value = '';
  note('cleared', '');
});
const anew = add('anew', '<div id="anew"><label>Alias <input></label></div>');
anew.addEventListener('focusout', () => {
  anew.innerHTML = '<label>Alias <input></label>';
  note('anew', '');
});
const late = add('late', '<label>Quota <input id="late" value="5"></label>');
late.addEventListener('input', () => {
  setTimeout(() => {
    late.value = '5';
    note('late', '5');
  }, 700);
});
const trimmed = add('trimmed', '<label>City code <input id="trimmed"></label>');
trimmed.addEventListener('blur', () => {
  trimmed.value = trimmed.value.toUpperCase();
  note('trimmed', trimmed.value);
});
const clamped = add('clamped', '<label>Guests <input id="clamped" type="number" min="1" max="6" value="2"></label>');
clamped.addEventListener('change', () => {
  clamped.value = String(Math.min(6, Number(clamped.value)));
  note('clamped', clamped.value);
});
clamped.addEventListener('input', () => note('clamped', clamped.value));
const refused = add('refused', '<label>Digits <input id="refused" value="12"></label>');
refused.addEventListener('beforeinput', (event) => {
  if (/\D/.test(event.data ?? '')) event.preventDefault();
});
refused.addEventListener('input', () => note('refused', refused.value));
const max = add('max', '<label>Short name <input id="max" maxlength="6" value="old"></label>');
max.addEventListener('input', () => note('max', max.value));
note('max', 'old');

// Numbers, dates and times as people write them
for (const [id, label, attributes] of [
  ['comma', 'Weight', 'type="number" step="0.1"'],
  ['euro', 'Price', 'type="number" step="0.01"'],
  ['whole', 'Pieces', 'type="number" value="3"'],
  ['day', 'Arrival', 'type="date"'],
  ['day2', 'Departure', 'type="date"'],
  ['day3', 'Birthday', 'type="date" value="2001-02-03"'],
  ['time', 'Alarm', 'type="time"'],
  ['time2', 'Lunch', 'type="time"'],
  ['moment', 'Meeting', 'type="datetime-local"'],
  ['month', 'Billing month', 'type="month"'],
  ['week', 'Sprint week', 'type="week"'],
  ['color', 'Tint', 'type="color"'],
]) {
  const field = add(id, `<label>${label} <input id="${id}" ${attributes}></label>`);
  note(id, field.value);
  for (const type of ['input', 'change']) field.addEventListener(type, () => note(id, field.value));
}

// Choices
const veiled = add(
  'veiled',
  '<label style="position:relative;display:inline-block;border:1px solid;padding:4px;min-width:120px"><span id="veiled-shown">Small</span> Cup size<select id="veiled" style="opacity:0;position:absolute;inset:0;width:100%"><option>Small</option><option>Medium</option><option>Large</option></select></label>',
);
veiled.addEventListener('change', () => {
  document.getElementById('veiled-shown').textContent = veiled.value;
  note('veiled', veiled.value);
});
const listed = add(
  'listed',
  '<label>Seat <input id="listed" list="seats"></label><datalist id="seats"><option value="a17" label="Ann"></option><option value="b20" label="Bo"></option></datalist>',
);
listed.addEventListener('change', () => note('listed', listed.value));
const tags = add('tags', '<div id="tags"><label>Labels <input aria-describedby="tags-how"></label><ul></ul><p id="tags-how">Press Enter to add</p></div>');
const held = [];
tags.querySelector('input').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  held.push(event.target.value);
  event.target.value = '';
  tags.querySelector('ul').innerHTML = held.map((one) => `<li>${one}</li>`).join('');
  note('tags', held.join(','));
});
