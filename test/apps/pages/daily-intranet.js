/** An office intranet of plain divs: no roles, labels in the cell before, drawn radios and boxes, a search text inside its field, a booking grid. */
import { note } from './page';

document.title = 'Hollmann & Sons - Intranet';
document.head.insertAdjacentHTML(
  'beforeend',
  `<style>body{font:12px Verdana;margin:0}.hd{background:#036;color:#fff;padding:6px}.nv{float:left;width:130px}.nv div,.bt,.ltr span,.tk,.rd,.pm,.nws .mo{cursor:pointer}.nv div{padding:5px}.nv .cur{background:#ddd}.mn{margin-left:140px;padding:6px}.f{display:flex;padding:3px}.k{width:120px}.bt{display:inline-block;background:#069;color:#fff;padding:3px 10px;margin:2px}.bt.off{background:#bbb}.g td{border:1px solid #999;width:44px;height:18px;cursor:pointer}.g td.tk2{background:#f99}.done{text-decoration:line-through}.tk,.rd{padding:2px}.row{display:flex;gap:12px;border-bottom:1px dotted #aaa;padding:3px}.row .n{width:130px}.ltr span{padding:2px 4px}.msg{background:#ffc}.pp{position:fixed;top:90px;left:200px;background:#fff;border:2px solid #036;padding:12px}</style>`,
);
document.body.innerHTML = `<div class="hd"><b>Hollmann &amp; Sons</b> <span id="who">Logged on as R. Vogel</span> <img alt="Deutsch" width="16" height="11" style="cursor:pointer"> <img alt="English" width="16" height="11" style="cursor:pointer"> <span id="fs">Text size: <a>A-</a> <a>A+</a></span></div><div class="nv" id="nv"></div><div class="mn" id="mn"></div><div id="pop"></div>`;
const $ = (id) => document.getElementById(id);
const el = (html) => Object.assign(document.createElement('div'), { innerHTML: html });
const tell = (text) => { document.querySelector('.msg')?.remove(); $('mn').prepend(Object.assign(el(text), { className: 'msg' })); };
for (const flag of document.querySelectorAll('.hd img')) flag.onclick = () => { note('lang', flag.alt); flag.style.outline = '1px solid #fff'; };
let size = 12;
[...$('fs').querySelectorAll('a')].forEach((link, i) => { link.onclick = () => { size += i ? 1 : -1; document.body.style.fontSize = `${size}px`; note('size', size); }; });

const absence = { kind: '', half: false };
function absences(box) {
  box.append(el('<b>Request an absence</b>'));
  const kinds = el('');
  kinds.className = 'f';
  const drawKinds = () => { kinds.innerHTML = `<div class="k">Kind</div>${['Holiday', 'Training', 'Unpaid leave', 'Moving house'].map((one) => `<div class="rd">${one === absence.kind ? '◉' : '○'} ${one}</div>`).join('')}`;
    for (const one of kinds.querySelectorAll('.rd')) one.onclick = () => { absence.kind = one.textContent.slice(2); note('kind', absence.kind); drawKinds(); }; };
  drawKinds();
  box.append(kinds);
  for (const [label, key] of [['First day', 'first'], ['Last day', 'last'], ['Stand-in', 'standin'], ['Remark for the boss', 'remark']]) {
    const line = el(`<div class="k">${label}</div><div><input size="16" name="x_${key}"></div>`);
    line.className = 'f';
    line.querySelector('input').value = absence[key] ?? '';
    line.querySelector('input').oninput = ({ target }) => { absence[key] = target.value; note(key, target.value); };
    box.append(line);
  }
  const half = el(`<div class="k"></div><div class="tk">${absence.half ? '☑' : '☐'} Half day only</div>`);
  half.className = 'f';
  half.querySelector('.tk').onclick = ({ currentTarget }) => { absence.half = !absence.half; currentTarget.textContent = `${absence.half ? '☑' : '☐'} Half day only`; note('half', absence.half); };
  box.append(half);
  const send = el('Send request');
  send.className = 'bt';
  send.onclick = () => {
    if (!absence.kind) { tell('Please state the kind of absence.'); return; }
    if (!absence.first) { tell('Please state the first day.'); return; }
    note('requested', [absence.kind, absence.first, absence.last ?? ''].join('|'));
    tell('Your request was passed on to Mrs Ebner.');
  };
  box.append(send);
  box.append(el('<br><b>My requests</b>'));
  for (const [when, status] of [['2 to 6 March', 'granted'], ['11 May', 'open'], ['1 to 12 August', 'open']]) {
    const row = el(`<div class="n">${when}</div><div class="s">${status}</div><div class="bt">Withdraw</div>`);
    row.className = 'row';
    row.querySelector('.bt').onclick = () => { row.querySelector('.s').textContent = 'withdrawn'; row.querySelector('.bt').remove(); note('withdrawn', when); };
    box.append(row);
  }
}

const PEOPLE = [['Adler, Jo', '411', 'Purchasing'], ['Brandt, Ute', '420', 'Sales'], ['Cerny, Pavel', '433', 'Workshop'], ['Ebner, Lisa', '402', 'Management'], ['Fuchs, Tom', '455', 'Workshop'], ['Vogel, Rita', '466', 'Sales'], ['Weiss, Jan', '471', 'Stores']];
function phones(box) {
  box.append(el('<b>Phone list</b>'));
  const find = document.createElement('input');
  find.value = 'name or extension';
  find.onfocus = () => { if (find.value === 'name or extension') find.value = ''; };
  const letters = el([...'ABCEFVW'].map((one) => `<span>${one}</span>`).join(' '));
  letters.className = 'ltr';
  const list = el('');
  const draw = (rows) => {
    list.innerHTML = '';
    for (const [name, number, unit] of rows) {
      const row = el(`<div class="n">${name}</div><div>${number}</div><div>${unit}</div><div class="bt">Call back</div><div class="fav" style="cursor:pointer">☆</div>`);
      row.className = 'row';
      row.querySelector('.bt').onclick = () => { note('callback', name); tell(`${name} will be asked to call you back.`); };
      row.querySelector('.fav').onclick = ({ currentTarget }) => { const on = currentTarget.textContent === '☆'; currentTarget.textContent = on ? '★' : '☆'; note('fav', on ? name : ''); };
      list.append(row);
    }
    note('listed', rows.map(([name]) => name).join(';'));
  };
  const go = el('Go');
  go.className = 'bt';
  go.onclick = () => draw(PEOPLE.filter((one) => one.join(' ').toLowerCase().includes(find.value.toLowerCase())));
  for (const one of letters.children) one.onclick = () => draw(PEOPLE.filter(([name]) => name.startsWith(one.textContent)));
  box.append(find, go, letters, list);
  draw(PEOPLE);
}

function rooms(box) {
  const grid = document.createElement('table');
  grid.className = 'g';
  const hours = [8, 9, 10, 11, 13, 14];
  grid.innerHTML = `<tr><td></td>${hours.map((h) => `<td>${h}:00</td>`).join('')}</tr>${['Birch', 'Oak', 'Cellar'].map((room) => `<tr><td>${room}</td>${hours.map((h) => `<td class="${room === 'Oak' && h === 9 ? 'tk2' : ''}">${room === 'Oak' && h === 9 ? 'Weiss' : ''}</td>`).join('')}</tr>`).join('')}`;
  [...grid.rows].slice(1).forEach((row) => [...row.cells].slice(1).forEach((cell, i) => { cell.onclick = () => { if (cell.textContent) { tell('This hour is taken.'); return; } cell.textContent = 'Vogel'; note('room', `${row.cells[0].textContent} ${hours[i]}`); }; }));
  box.append(el('<b>Rooms today</b>'), grid);
  const kit = el('Also needed: <label><input type="checkbox" name="b">Projector</label> <label><input type="checkbox" name="c">Coffee</label> <label><input type="checkbox" name="d">Flip chart</label>');
  for (const one of kit.querySelectorAll('input')) one.onchange = () => note('kit', [...kit.querySelectorAll(':checked')].map((x) => x.parentNode.textContent).join(','));
  box.append(kit);
}

const DISHES = [['Lentil stew', 0, true], ['Roast pork', 0, false], ['Trout', 0, false]];
function canteen(box) {
  box.append(el('<b>Canteen, order until 9:30</b>'));
  for (const dish of DISHES) {
    const row = el(`<div class="n">${dish[0]}${dish[2] ? ' (v)' : ''}</div><div class="pm">[–]</div><div class="c">${dish[1]}</div><div class="pm">[+]</div>`);
    row.className = 'row';
    const [less, more] = row.querySelectorAll('.pm');
    const change = (by) => { dish[1] = Math.max(0, dish[1] + by); row.querySelector('.c').textContent = dish[1]; note(dish[0], dish[1]); };
    less.onclick = () => change(-1);
    more.onclick = () => change(1);
    box.append(row);
  }
  const pay = el('<div class="k">Pay by</div><select><option>Payroll</option><option>Chip card</option></select>');
  pay.className = 'f';
  pay.querySelector('select').onchange = ({ target }) => note('pay', target.value);
  const order = el('Place order');
  order.className = 'bt';
  order.onclick = () => { if (!DISHES.some(([, n]) => n)) { tell('You have not chosen a dish.'); return; } note('ordered', DISHES.filter(([, n]) => n).map(([name, n]) => `${n} ${name}`).join(',')); tell('Thank you, your order was passed to the kitchen.'); };
  box.append(pay, order);
}

const TODO = [['Sign the safety sheet', false], ['Order gloves', false], ['Clear the fridge', true]];
function start(box) {
  box.append(el('<b>Notices</b>'));
  for (const [title, text] of [['New car park rules', 'Visitors park on level 2 from Monday.'], ['Summer party', 'Friday the 19th behind the workshop.']]) {
    const item = el(`<u>${title}</u> <span class="mo">read on »</span><div class="tx" style="display:none">${text} <div class="bt">Seen it</div></div>`);
    item.className = 'nws';
    item.querySelector('.mo').onclick = ({ target }) => { const part = item.querySelector('.tx'); const shut = part.style.display === 'none'; part.style.display = shut ? '' : 'none'; target.textContent = shut ? 'close «' : 'read on »'; note('notice', shut ? title : ''); };
    item.querySelector('.bt').onclick = () => { note('seen', title); item.remove(); };
    box.append(item);
  }
  box.append(el('<b>My list</b>'));
  const list = el('');
  const draw = () => { list.innerHTML = '';
    TODO.forEach((one) => { const row = el(`<div class="n${one[1] ? ' done' : ''}" style="cursor:pointer">${one[0]}</div><div class="x" style="cursor:pointer">✗</div>`); row.className = 'row';
      row.querySelector('.n').onclick = () => { one[1] = !one[1]; note(one[0], one[1]); draw(); };
      row.querySelector('.x').onclick = () => { $('pop').innerHTML = `<div class="pp">Remove “${one[0]}”? <div class="bt">Yes, remove</div><div class="bt">No, keep it</div></div>`; const [yes, no] = $('pop').querySelectorAll('.bt'); yes.onclick = () => { TODO.splice(TODO.indexOf(one), 1); note('removed', one[0]); $('pop').innerHTML = ''; draw(); }; no.onclick = () => { note('removed', 'kept'); $('pop').innerHTML = ''; }; };
      list.append(row); }); };
  draw();
  const fresh = el('<input placeholder="something to do …">');
  fresh.querySelector('input').onkeydown = ({ key, target }) => { if (key !== 'Enter' || !target.value) return; TODO.push([target.value, false]); note('todo', target.value); target.value = ''; draw(); };
  box.append(list, fresh);
  const poll = el('<b>Poll: when shall the shop close on Fridays?</b><br><input type="radio" name="p" value="3 pm"> 3 pm <input type="radio" name="p" value="4 pm"> 4 pm <input type="radio" name="p" value="as now"> as now <input type="button" value="Vote">');
  poll.querySelector('[type=button]').onclick = () => { const picked = poll.querySelector(':checked'); if (picked) { note('voted', picked.value); poll.textContent = 'Thank you for voting.'; } };
  box.append(poll);
}

const PANES = { Start: start, Absences: absences, 'Phone list': phones, Rooms: rooms, Canteen: canteen };
function show(name) {
  note('pane', name);
  $('mn').innerHTML = '';
  PANES[name]($('mn'));
  for (const one of $('nv').children) one.className = one.textContent === name ? 'cur' : '';
}
for (const name of Object.keys(PANES)) $('nv').append(Object.assign(el(name), { onclick: () => show(name) }));
show('Start');
