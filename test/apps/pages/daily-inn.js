/** An inn's front desk of plain HTML: a week of rooms, a drawer for each stay, housekeeping by room, a refund in two steps, wake-up calls, two-step switches. */
import { note } from './page';

document.title = 'Gasthof Adler – front desk';
document.head.insertAdjacentHTML(
  'beforeend',
  `<style>body{font:14px system-ui;margin:0;background:#f6f4ef}header{display:flex;gap:12px;background:#31493c;color:#fff;padding:8px 14px;align-items:center}header a,header span.arrow{color:#fff;cursor:pointer;padding:2px 8px}#plan{display:grid;grid-template-columns:90px repeat(7,1fr);margin:10px}#plan>div{border:1px solid #ddd;min-height:30px;padding:3px;background:#fff}.stay{background:#cfe3d6;border-radius:4px;padding:3px 6px;cursor:pointer}.stay.in{background:#8fc6a2}.free{cursor:pointer}.drawer{position:fixed;right:0;top:0;bottom:0;width:310px;background:#fff;box-shadow:-3px 0 12px #0004;padding:12px;z-index:5;overflow:auto}.cols{display:flex;gap:24px;padding:0 12px}.cols>div{flex:1}.room{display:flex;gap:6px;align-items:center;padding:3px 0}.room u{text-decoration:none;border:1px solid #aaa;border-radius:3px;padding:1px 6px;cursor:pointer}.room u.now{background:#31493c;color:#fff}.pick{border:1px solid #aaa;padding:4px 8px;cursor:pointer;width:150px}.opts{position:absolute;background:#fff;border:1px solid #777;z-index:6}.opts div{padding:4px 10px;cursor:pointer}.bad{color:#b00}.two{display:flex;gap:8px;padding:4px 0;align-items:center}.knob{display:inline-block;width:30px;height:16px;border-radius:8px;background:#bbb;cursor:pointer}.knob.yes{background:#2a7}.qty b{display:inline-block;width:22px;text-align:center}.qty i{font-style:normal;cursor:pointer;border:1px solid #999;padding:0 6px}</style>`,
);
document.body.innerHTML = `<header><b>Adler</b><span class="arrow" id="prev">‹</span><span id="week"></span><span class="arrow" id="next">›</span><a id="now">This week</a><span style="flex:1"></span><input id="seek" placeholder="Guest or room"></header><div id="plan"></div><div class="cols"><div><h3>Housekeeping</h3><div id="rooms"></div><h3>Wake-up calls</h3><ul id="calls"></ul><p><label>Room <input id="wr" size="3"></label> <label>at <input id="wt" type="time"></label> <button id="wadd">Add call</button></p></div><div><h3>Refund</h3><div id="refund"></div></div><div><h3>House</h3><div id="house"></div><h3>Minibar</h3><div id="bar"></div><h3>Breakfast</h3><div>Served in <div class="pick" id="place">Garden room</div></div></div></div><div id="over"></div><div role="status" id="told"></div>`;
const $ = (id) => document.getElementById(id);
const make = (tag, text, parent, props = {}) => {
  const one = Object.assign(document.createElement(tag), { textContent: text }, props);
  parent?.append(one);
  return one;
};
const tell = (text) => { $('told').textContent = text; };
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const ROOMS = ['101', '102', '103', '201', '202'];
let week = 23;
const stays = [
  { guest: 'Frida Holm', room: '101', from: 0, nights: 3, state: 'expected', week: 23 },
  { guest: 'Otto Brandt', room: '102', from: 1, nights: 2, state: 'in', week: 23 },
  { guest: 'Marta Holm', room: '201', from: 2, nights: 1, state: 'expected', week: 23 },
  { guest: 'Jules Petit', room: '202', from: 4, nights: 2, state: 'expected', week: 23 },
  { guest: 'Lena Vogt', room: '103', from: 0, nights: 5, state: 'expected', week: 24 },
];
function close() { document.querySelector('.drawer')?.remove(); }
function draw() {
  $('week').textContent = `Week ${week}`;
  const wanted = $('seek').value.toLowerCase();
  const plan = $('plan');
  plan.replaceChildren();
  make('div', '', plan);
  for (const day of DAYS) make('div', day, plan);
  for (const room of ROOMS) {
    make('div', `Room ${room}`, plan);
    for (let day = 0; day < 7; day += 1) {
      const cell = make('div', '', plan);
      const stay = stays.find((one) => one.week === week && one.room === room && one.from === day && `${one.guest} ${room}`.toLowerCase().includes(wanted));
      if (stay) make('div', stay.guest, cell, { className: `stay${stay.state === 'in' ? ' in' : ''}`, onclick: () => drawer(stay) });
      else if (!stays.some((one) => one.week === week && one.room === room && day > one.from && day < one.from + one.nights)) {
        cell.className = 'free';
        cell.title = `Free: room ${room}, ${DAYS[day]}`;
        cell.onclick = () => newStay(room, day);
      }
    }
  }
}
function drawer(stay) {
  close();
  note('opened', stay.guest);
  const box = make('div', '', document.body, { className: 'drawer' });
  make('span', '✕', box, { style: 'float:right;cursor:pointer', title: 'Close', onclick: () => { note('closed', stay.guest); close(); } });
  make('h2', stay.guest, box);
  make('p', `Room ${stay.room}, ${DAYS[stay.from]}, ${stay.nights} nights`, box);
  const line = make('p', '', box);
  const again = () => { draw(); drawer(stay); };
  const arrive = make('button', 'Check in', line, { disabled: stay.state !== 'expected', onclick: () => { stay.state = 'in'; note('in', stay.guest); again(); } });
  arrive.title = arrive.disabled ? 'Is here already' : '';
  make('button', 'Check out', line, { disabled: stay.state !== 'in', onclick: () => { stay.state = 'gone'; note('out', stay.guest); again(); } });
  make('button', 'Add a night', line, { onclick: () => { stay.nights += 1; note('nights', `${stay.guest} ${stay.nights}`); again(); } });
  const move = make('label', 'Move to ', make('p', '', box));
  const list = make('select', '', move);
  for (const room of ROOMS) make('option', room, list, { selected: room === stay.room });
  list.onchange = () => {
    const clash = stays.find((one) => one !== stay && one.room === list.value && one.week === stay.week);
    if (clash) { list.value = stay.room; tell(`Room ${clash.room} is taken by ${clash.guest}.`); return; }
    stay.room = list.value;
    note('moved', `${stay.guest} ${stay.room}`);
    again();
  };
  const remark = make('textarea', '', make('label', 'Remark ', make('p', '', box)), { value: stay.remark ?? '' });
  make('button', 'Keep remark', box, { onclick: () => { stay.remark = remark.value; note('remark', `${stay.guest}: ${remark.value}`); tell('Remark kept.'); } });
  const drop = make('button', 'Cancel booking', make('p', '', box));
  drop.onclick = () => {
    if (drop.textContent === 'Cancel booking') { drop.textContent = 'Really cancel?'; return; }
    stays.splice(stays.indexOf(stay), 1);
    note('cancelled', stay.guest);
    tell(`${stay.guest} is cancelled.`);
    close();
    draw();
  };
}
function newStay(room, day) {
  close();
  const box = make('div', '', document.body, { className: 'drawer' });
  make('h2', `New stay in ${room}, ${DAYS[day]}`, box);
  const guest = make('input', '', make('label', 'Guest ', make('p', '', box)));
  const nights = make('input', '', make('label', 'Nights ', make('p', '', box)), { type: 'number', value: 1, min: 1, max: 14 });
  const sorry = make('p', '', box, { className: 'bad' });
  make('button', 'Book', box, { onclick: () => {
    if (guest.value.trim() === '') { sorry.textContent = 'Who is coming?'; return; }
    stays.push({ guest: guest.value, room, from: day, nights: Number(nights.value), state: 'expected', week });
    note('booked', `${guest.value} ${room} ${DAYS[day]} ${nights.value}`);
    close();
    draw();
  } });
  make('button', 'Never mind', box, { onclick: close });
}
draw();
const turn = (to) => { week = to; note('week', week); close(); draw(); };
$('prev').onclick = () => turn(week - 1);
$('next').onclick = () => turn(week + 1);
$('now').onclick = () => turn(23);
$('seek').oninput = () => { note('seek', $('seek').value); draw(); };

const clean = Object.fromEntries(ROOMS.map((room, i) => [room, i === 3 ? 'Closed' : i % 2 === 0 ? 'Clean' : 'Dirty']));
function rooms() {
  $('rooms').replaceChildren();
  for (const room of ROOMS) {
    const row = make('div', '', $('rooms'), { className: 'room' });
    make('span', room, row);
    for (const one of ['Clean', 'Dirty', 'Closed'])
      make('u', one, row, { className: clean[room] === one ? 'now' : '', onclick: () => { clean[room] = one; note('rooms', `${room} ${one}`); rooms(); } });
  }
}
rooms();
const calls = [['102', '06:30'], ['202', '07:15']];
function wake() {
  $('calls').replaceChildren();
  for (const call of calls) {
    const item = make('li', `Room ${call[0]} at ${call[1]} `, $('calls'));
    make('a', '🗑', item, { href: '#', title: 'Drop this call', onclick: (event) => { event.preventDefault(); calls.splice(calls.indexOf(call), 1); note('dropped', call[0]); wake(); } });
  }
}
wake();
$('wadd').onclick = () => {
  if (!ROOMS.includes($('wr').value)) return tell(`There is no room “${$('wr').value}”.`);
  calls.push([$('wr').value, $('wt').value]);
  note('call', `${$('wr').value} ${$('wt').value}`);
  wake();
};

function refund(step = 1, held = {}) {
  const box = $('refund');
  box.replaceChildren();
  if (step === 1) {
    const payee = make('input', '', make('label', 'Payee ', make('p', '', box)), { value: held.payee ?? '' });
    make('input', '', make('label', 'IBAN ', make('p', '', box)));
    const iban = make('input', '', make('label', 'Voucher ', make('p', '', box)), { value: held.iban ?? '', placeholder: 'DE00 0000 0000' });
    iban.oninput = () => { iban.value = iban.value.replace(/\s/g, '').toUpperCase().slice(0, 12).replace(/(.{4})(?=.)/g, '$1 '); };
    const sum = make('input', '', make('label', 'Amount (€) ', make('p', '', box)), { value: held.sum ?? '', inputMode: 'decimal' });
    sum.onblur = () => { const number = Number(sum.value.replace(',', '.')); if (sum.value !== '' && !Number.isNaN(number)) sum.value = number.toFixed(2); };
    const sorry = make('p', '', box, { className: 'bad' });
    make('button', 'Review', box, { onclick: () => {
      if (payee.value === '') { sorry.textContent = 'Payee is missing.'; return; }
      if (iban.value.length < 14) { sorry.textContent = 'This voucher is too short.'; return; }
      if (Number(sum.value) > 500) { sorry.textContent = 'At most 500 € a day.'; return; }
      const all = { payee: payee.value, iban: iban.value, sum: sum.value };
      note('review', `${all.payee}|${all.iban}|${all.sum}`);
      refund(2, all);
    } });
    return;
  }
  make('p', `${held.sum} € to ${held.payee}, ${held.iban}`, box);
  const sure = make('input', '', make('label', 'I have checked it ', make('p', '', box)), { type: 'checkbox' });
  const pay = make('button', 'Pay out', box, { disabled: true, onclick: () => { note('paid', `${held.payee} ${held.sum}`); tell(`Paid ${held.sum} €.`); refund(); } });
  sure.onchange = () => { pay.disabled = !sure.checked; };
  make('button', 'Change', box, { onclick: () => refund(1, held) });
}
refund();

for (const [key, label] of [['alarm', 'Fire alarm test'], ['quiet', 'Quiet hours'], ['lights', 'Porch lights']]) {
  const row = make('div', '', $('house'), { className: 'two' });
  make('span', label, row, { style: 'flex:1' });
  const knob = make('span', '', row, { className: `knob${key === 'lights' ? ' yes' : ''}` });
  const turnTo = () => { knob.classList.toggle('yes'); note(key, knob.classList.contains('yes')); };
  knob.onclick = () => {
    if (key !== 'alarm') return turnTo();
    if (row.querySelector('button')) return;
    const yes = make('button', 'Start now', row, { onclick: () => { turnTo(); yes.remove(); no.remove(); } });
    const no = make('button', 'Not now', row, { onclick: () => { yes.remove(); no.remove(); } });
  };
}
for (const [name, count] of [['Water', 2], ['Beer', 1], ['Peanuts', 0]]) {
  const row = make('div', '', $('bar'), { className: 'two qty' });
  make('span', name, row, { style: 'flex:1' });
  const shown = make('b', String(count));
  const by = (step) => () => { const to = Number(shown.textContent) + step; if (to < 0) return tell('Less than none?'); shown.textContent = String(to); note(name, to); };
  make('i', '–', row, { onclick: by(-1) });
  row.append(shown);
  make('i', '+', row, { onclick: by(1) });
}
$('place').onclick = () => {
  $('over').replaceChildren();
  const { left, bottom } = $('place').getBoundingClientRect();
  const box = make('div', '', $('over'), { className: 'opts', style: `left:${left}px;top:${bottom + window.scrollY}px` });
  for (const one of ['Garden room', 'Hall', 'Terrace', 'Terrace (smokers)'])
    make('div', one, box, { onclick: () => { $('place').textContent = one; note('place', one); $('over').replaceChildren(); } });
};
