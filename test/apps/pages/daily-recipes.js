/** A recipe box of plain HTML: cards, portions, steps to tick, timers that run, a shopping list, a week of meals, notes, a scale and a list of units of its own. */
import { note } from './page';

document.title = 'Recipe box';
document.head.insertAdjacentHTML('beforeend', `<style>body{font:15px Georgia;margin:14px;background:#fffaf2}main{display:grid;grid-template-columns:220px 1fr 260px;gap:18px}.card{border:1px solid #e0cfae;border-radius:8px;padding:8px 10px;margin-bottom:8px;background:#fff;cursor:pointer}.card.now{border-color:#b3541e}.card small{display:block;color:#777}.ops{float:right}.ops b{cursor:pointer;font-weight:400;padding:0 4px}.step{display:flex;gap:8px;padding:3px 0;cursor:pointer}.step i{width:16px;height:16px;border:1px solid #888;border-radius:3px;flex:none}.step.yes i{background:#6a994e}.step.yes{color:#888;text-decoration:line-through}.timer{display:flex;gap:8px;align-items:center;padding:4px 0}.timer code{width:60px}.days{display:grid;grid-template-columns:60px 1fr}.days div{border-bottom:1px solid #eee;padding:4px}.seg span{border:1px solid #b3541e;padding:2px 10px;cursor:pointer}.seg span.now{background:#b3541e;color:#fff}.list div{padding:3px 0}.pop{position:absolute;background:#fff;border:1px solid #999;box-shadow:0 2px 8px #0003;z-index:4}.pop div{padding:4px 12px;cursor:pointer}.pop div:hover{background:#fbe9d0}.pick{border:1px solid #999;border-radius:4px;padding:3px 8px;width:120px;cursor:pointer;background:#fff}.bad{color:#a00}</style>`);
document.body.innerHTML = `<header><b>Recipe box</b> <input id="seek" type="search" placeholder="Search recipes"> <span class="seg" id="kinds"></span> <button id="new">New recipe</button></header><main><div id="cards"></div><div id="recipe"></div><div><h3>Timers</h3><div id="timers"></div><p><input id="tname" placeholder="Timer for" size="9"> <input id="tmin" type="number" min="1" max="240" placeholder="Minutes" style="width:80px"> <button id="tadd">Start timer</button></p><h3>Shopping list</h3><div class="list" id="shop"></div><p><input id="sadd" placeholder="Add an item"></p><h3>This week</h3><div class="days" id="week"></div></div></main><p role="status" id="told"></p>`;
const $ = (id) => document.getElementById(id);
const make = (tag, text, parent, props = {}) => { const one = Object.assign(document.createElement(tag), { textContent: text }, props); parent?.append(one); return one; };
const tell = (text) => { $('told').textContent = text; };
const recipes = [
  { name: 'Pumpkin soup', kind: 'Soups', serves: 4, items: [['Pumpkin', 800, 'g'], ['Onions', 2, ''], ['Stock', 1, 'l']], steps: ['Cut the pumpkin', 'Fry the onions', 'Simmer for 25 minutes', 'Blend until smooth'], minutes: 25, note: '', fav: false },
  { name: 'Apple cake', kind: 'Cakes', serves: 8, items: [['Apples', 6, ''], ['Flour', 300, 'g'], ['Butter', 200, 'g']], steps: ['Peel the apples', 'Make the dough', 'Bake for 40 minutes'], minutes: 40, note: '', fav: false },
  { name: 'Leek soup', kind: 'Soups', serves: 2, items: [['Leek', 3, ''], ['Cream', 200, 'ml']], steps: ['Wash the leek', 'Boil it'], minutes: 15, note: '', fav: false },
  { name: 'Rye bread', kind: 'Breads', serves: 10, items: [['Rye flour', 500, 'g'], ['Sourdough', 150, 'g']], steps: ['Feed the sourdough', 'Knead', 'Let it rise', 'Bake'], minutes: 55, note: '', fav: false },
];
let kind = 'All';
let open = recipes[0];
const done = new Set();
const shop = [{ name: 'Milk', got: false }, { name: 'Salt', got: false }];
const timers = [];
const week = { Mon: 'Leek soup', Tue: '', Wed: '', Thu: '', Fri: '', Sat: '', Sun: '' };
function popAt(anchor, entries) {
  document.querySelector('.pop')?.remove();
  const pop = make('div', '', document.body, { className: 'pop' });
  const box = anchor.getBoundingClientRect();
  pop.style.left = `${box.left + scrollX}px`;
  pop.style.top = `${box.bottom + scrollY}px`;
  for (const [text, work] of entries) make('div', text, pop, { onclick: (event) => { event.stopPropagation(); pop.remove(); work(); } });
  setTimeout(() => addEventListener('click', () => pop.remove(), { once: true }));
}
function cards() {
  $('kinds').replaceChildren();
  for (const one of ['All', 'Soups', 'Cakes', 'Breads']) make('span', one, $('kinds'), { className: one === kind ? 'now' : '', onclick: () => { kind = one; note('kind', kind); cards(); } });
  $('cards').replaceChildren();
  for (const one of recipes) {
    if ((kind !== 'All' && one.kind !== kind) || !one.name.toLowerCase().includes($('seek').value.toLowerCase())) continue;
    const card = make('div', '', $('cards'), { className: `card${one === open ? ' now' : ''}`, onclick: () => { open = one; note('opened', one.name); cards(); recipe(); } });
    const ops = make('span', '', card, { className: 'ops' });
    make('b', one.fav ? '♥' : '♡', ops, { title: one.fav ? 'Remove from favourites' : 'Add to favourites', onclick: (event) => { event.stopPropagation(); one.fav = !one.fav; note('fav', recipes.filter(({ fav }) => fav).map(({ name }) => name).join(',')); cards(); } });
    make('b', '⋯', ops, { title: 'More', onclick: (event) => { event.stopPropagation(); popAt(event.target, [['Duplicate', () => { recipes.push({ ...one, name: `${one.name} (copy)` }); note('copied', one.name); cards(); }], ['Share by mail', () => share(one)], ['Delete', () => remove(one)]]); } });
    make('span', one.name, card);
    make('small', `${one.kind} · serves ${one.serves}`, card);
  }
}
function dialog(title) {
  document.querySelector('dialog')?.remove();
  const box = make('dialog', '', document.body);
  make('h3', title, box);
  box.showModal();
  return box;
}
function remove(one) {
  const box = dialog(`Delete ${one.name}?`);
  make('button', 'Delete recipe', box, { onclick: () => { recipes.splice(recipes.indexOf(one), 1); note('deleted', one.name); box.remove(); cards(); tell(`${one.name} is deleted`); } });
  make('button', 'Keep', box, { onclick: () => box.remove() });
}
function share(one) {
  const box = dialog(`Share ${one.name}`);
  const to = make('input', '', make('label', 'Mail address ', box));
  const sorry = make('p', '', box, { className: 'bad' });
  make('button', 'Send recipe', box, { onclick: () => { if (!to.value.includes('@')) { sorry.textContent = 'That is no mail address.'; return; } note('shared', `${one.name} > ${to.value}`); box.remove(); tell('Sent'); } });
  make('button', 'Cancel', box, { onclick: () => box.remove() });
}
function recipe() {
  const box = $('recipe');
  box.replaceChildren();
  make('h2', open.name, box);
  const line = make('p', 'Serves ', box);
  make('button', '−', line, { title: 'Fewer portions', onclick: () => { if (open.serves > 1) { open.serves -= 1; note('serves', open.serves); recipe(); cards(); } } });
  make('b', ` ${open.serves} `, line);
  make('button', '+', line, { title: 'More portions', onclick: () => { open.serves += 1; note('serves', open.serves); recipe(); cards(); } });
  const units = make('p', 'Units ', box);
  const pick = make('span', open.units ?? 'Metric', units, { className: 'pick' });
  pick.onclick = (event) => { event.stopPropagation(); popAt(pick, ['Metric', 'US cups', 'Imperial'].map((one) => [one, () => { open.units = one; note('units', one); recipe(); }])); };
  const list = make('ul', '', box);
  for (const [name, amount, unit] of open.items) { const item = make('li', `${amount} ${unit} ${name} `.replace('  ', ' '), list); make('button', 'To the list', item, { onclick: () => { shop.push({ name, got: false }); note('shop', shop.map((one) => one.name).join(',')); shopping(); } }); }
  make('h3', 'Steps', box);
  for (const step of open.steps) make('div', '', box, { className: `step${done.has(step) ? ' yes' : ''}`, innerHTML: `<i></i><span>${step}</span>`, onclick: () => { if (done.has(step)) done.delete(step); else done.add(step); note('done', open.steps.filter((one) => done.has(one)).join(',')); recipe(); } });
  make('h3', 'My notes', box);
  const text = make('textarea', '', box, { value: open.note, placeholder: 'Write a note' });
  make('button', 'Save note', make('p', '', box), { onclick: () => { open.note = text.value; note('noted', `${open.name}: ${open.note}`); tell('Note saved'); } });
  make('button', `Start ${open.minutes} minute timer`, make('p', '', box), { onclick: () => start(open.name, open.minutes) });
}
function start(name, minutes) { timers.push({ name, left: minutes * 60, on: true }); note('timers', timers.map((one) => `${one.name} ${Math.round(one.left / 60)}`).join(',')); clocks(); }
function clocks() {
  $('timers').replaceChildren();
  for (const one of timers) {
    const row = make('div', '', $('timers'), { className: 'timer' });
    make('span', one.name, row);
    make('code', `${Math.floor(one.left / 60)}:${String(one.left % 60).padStart(2, '0')}`, row);
    make('button', one.on ? 'Pause' : 'Resume', row, { onclick: () => { one.on = !one.on; note('paused', timers.filter(({ on }) => !on).map(({ name }) => name).join(',')); clocks(); } });
    make('button', '✕', row, { title: 'Stop timer', onclick: () => { timers.splice(timers.indexOf(one), 1); note('stopped', one.name); clocks(); } });
  }
}
setInterval(() => { for (const [at, one] of timers.entries()) if (one.on && one.left > 0) { one.left -= 1; const code = $('timers').children[at]?.querySelector('code'); if (code) code.textContent = `${Math.floor(one.left / 60)}:${String(one.left % 60).padStart(2, '0')}`; } }, 1000);
function shopping() {
  $('shop').replaceChildren();
  for (const one of shop) { const row = make('div', '', $('shop')); const label = make('label', '', row); const box = make('input', '', label, { type: 'checkbox', checked: one.got }); label.append(` ${one.name} `); box.onchange = () => { one.got = box.checked; note('got', shop.filter(({ got }) => got).map(({ name }) => name).join(',')); }; make('button', '✕', row, { title: 'Remove', onclick: () => { shop.splice(shop.indexOf(one), 1); note('shop', shop.map(({ name }) => name).join(',')); shopping(); } }); }
}
function meals() {
  $('week').replaceChildren();
  for (const [day, meal] of Object.entries(week)) { make('div', day, $('week')); const cell = make('div', '', $('week')); const list = make('select', '', cell, { ariaLabel: `Meal on ${day}` }); for (const one of ['', ...recipes.map(({ name }) => name)]) make('option', one || '–', list, { value: one, selected: one === meal }); list.onchange = () => { week[day] = list.value; note('week', `${day} ${list.value}`); }; }
}
$('seek').oninput = () => { note('seek', $('seek').value); cards(); };
$('tadd').onclick = () => { const minutes = Number($('tmin').value); if (!$('tname').value || minutes < 1) { tell('A timer needs a name and minutes.'); return; } start($('tname').value, minutes); $('tname').value = ''; $('tmin').value = ''; };
$('sadd').onkeydown = (event) => { if (event.key !== 'Enter' || $('sadd').value === '') return; shop.push({ name: $('sadd').value, got: false }); note('shop', shop.map(({ name }) => name).join(',')); $('sadd').value = ''; shopping(); };
$('new').onclick = () => { const box = dialog('New recipe'); const name = make('input', '', make('label', 'Name ', box)); const serves = make('input', '', make('label', ' Serves ', box), { type: 'number', value: 4, min: 1 }); make('button', 'Create', box, { onclick: () => { if (name.value.trim() === '') return; recipes.push({ name: name.value, kind: 'Soups', serves: Number(serves.value), items: [], steps: [], minutes: 10, note: '', fav: false }); note('made', `${name.value} ${serves.value}`); box.remove(); cards(); meals(); } }); make('button', 'Cancel', box, { onclick: () => box.remove() }); };
cards(); recipe(); clocks(); shopping(); meals();
