/** A hand-made bank and a travel wizard: steps that hold back, amounts in a mask, limits, a code, a calendar of two months, seats. */
import { note, place, say } from './page';

document.title = 'Coast bank';
const css = document.createElement('style');
css.textContent = `.cal{display:grid;grid-template-columns:repeat(7,40px)}.cal button{height:34px;border:0;background:#fff}.cal .in{background:#cde}.cal button:disabled{color:#bbb}.seats{display:grid;grid-template-columns:repeat(4,44px);gap:6px}.err{color:#b00}.acc{border:1px solid #ccc;padding:8px;margin:4px 0}
.dd{position:relative;display:inline-block}.dd ul{position:absolute;background:#fff;border:1px solid #777;margin:0;padding:4px;list-style:none;z-index:7;min-width:220px}.dd li{padding:5px;cursor:pointer}`;
document.head.append(css);
const by = (id) => document.getElementById(id);
const add = (html) => {
  const holder = place();
  holder.style.maxWidth = '700px';
  holder.innerHTML = html;
  return holder;
};
// A drop-down of its own: accounts with balances
const ACCOUNTS = [['Everyday account', 'NO12 1001', '2 340.50'], ['Savings account', 'NO12 1002', '15 000.00'], ['Boat account', 'NO12 1003', '12.10']];
add(`<form id="pay" novalidate><h3>New payment</h3><div><div id="fl">From account</div><div class="dd"><div id="from" role="button" tabindex="0" aria-labelledby="fl fv"><span id="fv">Choose…</span> ▾</div><ul hidden>${ACCOUNTS.map(([name, no, sum]) => `<li data-no="${no}"><b>${name}</b><br><small>${no} · ${sum} €</small></li>`).join('')}</ul></div></div>
<div><label>Payee <input id="payee" autocomplete="off"></label></div><div><label>IBAN <input id="iban" size="30"></label></div><div><label>Amount (€) <input id="amount" inputmode="decimal"></label></div><div><label>Due date <input id="due" placeholder="DD.MM.YYYY"></label></div>
<div><label><input type="checkbox" id="standing"> Repeat every month</label></div><fieldset><legend>Speed</legend><label><input type="radio" name="speed" value="normal" checked> Normal</label> <label><input type="radio" name="speed" value="instant"> Instant (+0,40 €)</label></fieldset><p class="err" id="perr" role="alert"></p><button type="submit">Continue to review</button></form><section id="review" hidden><h3>Review</h3><p id="sum"></p><button type="button" id="back">Change payment</button></section>`);
const list = document.querySelector('.dd ul');
by('from').onclick = () => {
  list.hidden = !list.hidden;
};
for (const one of list.children)
  one.onclick = () => {
    by('fv').textContent = one.querySelector('b').textContent;
    list.hidden = true;
    note('from', one.dataset.no);
  };
by('iban').oninput = () => {
  by('iban').value = by('iban').value.replace(/[^a-z0-9]/gi, '').toUpperCase().replace(/(.{4})(?=.)/g, '$1 ');
  note('iban', by('iban').value);
};
by('amount').onblur = () => {
  const sum = Number(by('amount').value.replace(/\s/g, '').replace(/\.(?=\d{3})/g, '').replace(',', '.'));
  by('amount').value = sum > 5000 || Number.isNaN(sum) ? '' : sum.toFixed(2).replace('.', ',');
  by('perr').textContent = sum > 5000 ? 'Your limit for one payment is 5000 €' : '';
  note('amount', by('amount').value);
};
by('due').onchange = () => {
  const fits = /^\d\d\.\d\d\.\d{4}$/.test(by('due').value);
  by('perr').textContent = fits ? '' : 'Please give the day as DD.MM.YYYY';
  note('due', fits ? by('due').value : 'bad');
};
by('payee').oninput = () => note('payee', by('payee').value);
by('standing').onchange = () => note('standing', by('standing').checked);
for (const one of document.getElementsByName('speed')) one.onchange = () => note('speed', one.value);
by('pay').onsubmit = (event) => {
  event.preventDefault();
  if (!by('payee').value) {
    by('perr').textContent = 'Who is the payee?';
    return;
  }
  by('pay').hidden = true;
  by('review').hidden = false;
  by('sum').textContent = `${by('payee').value} ${by('amount').value}`;
  note('review', by('sum').textContent);
};
by('back').onclick = () => {
  by('pay').hidden = false;
  by('review').hidden = true;
  note('review', 'back');
};
// Limits with steppers that end, cards that are switched, statements in a fold
add('<h3>Cards</h3><div class="acc"><b>Debit card</b> <button type="button" role="switch" aria-checked="true" aria-label="Debit card active">on</button> <button type="button">Show PIN</button></div><div class="acc"><b>Credit card</b> <button type="button" role="switch" aria-checked="false" aria-label="Credit card active">off</button> <button type="button">Show PIN</button></div><div class="acc" role="group" aria-label="Cash limit"><span>Cash limit</span> <button type="button" id="lm">−</button> <output id="lv">400 €</output> <button type="button" id="lp">+</button></div><details class="acc"><summary>Statements</summary><a href="#may">May 2027</a> <a href="#june">June 2027</a></details>');
for (const one of document.querySelectorAll('[role=switch]'))
  one.onclick = () => {
    const on = one.getAttribute('aria-checked') !== 'true';
    one.setAttribute('aria-checked', String(on));
    one.textContent = on ? 'on' : 'off';
    note(one.getAttribute('aria-label'), on);
  };
let limit = 400;
const draw = () => {
  by('lv').textContent = `${limit} €`;
  by('lm').disabled = limit <= 0;
  by('lp').disabled = limit >= 1000;
  note('limit', limit);
};
by('lm').onclick = () => {
  limit -= 100;
  draw();
};
by('lp').onclick = () => {
  limit += 100;
  draw();
};
draw();
for (const link of document.querySelectorAll('details a'))
  link.onclick = (event) => {
    event.preventDefault();
    say('statement', link.textContent);
  };
// A trip in three steps: two days in one calendar, a seat, extras; Next is held back until the step is answered
add('<h3>Trip</h3><ol id="wiz"><li aria-current="step">Days</li><li>Seat</li><li>Extras</li></ol><div id="s0"><div><button type="button" id="pm" aria-label="Previous month">‹</button> <b id="mt"></b> <button type="button" id="nm" aria-label="Next month">›</button></div><div class="cal" role="grid" id="cal"></div><p id="days">No days chosen</p></div><div id="s1" hidden><div class="seats">' + ['1A', '1B', '1C', '1D', '2A', '2B', '2C', '2D'].map((one, at) => `<button type="button" aria-pressed="false" ${at === 2 ? 'disabled' : ''}>${one}</button>`).join('') + '</div></div><div id="s2" hidden><label><input type="checkbox" id="meal"> Warm meal</label><label>Bags <select id="bags"><option>0</option><option>1</option><option>2</option></select></label></div><button type="button" id="prev">Previous</button> <button type="button" id="next">Next</button>');
let month = 4;
let step = 0;
let days = [];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const iso = (day) => `2027-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const drawCal = () => {
  by('mt').textContent = `${MONTHS[month]} 2027`;
  by('cal').innerHTML = Array.from({ length: new Date(2027, month + 1, 0).getDate() }, (_, at) => `<button type="button" class="${days.includes(iso(at + 1)) ? 'in' : ''}">${at + 1}</button>`).join('');
  for (const one of by('cal').children)
    one.onclick = () => {
      days = days.length === 1 && iso(Number(one.textContent)) > days[0] ? [days[0], iso(Number(one.textContent))] : [iso(Number(one.textContent))];
      by('days').textContent = days.join(' to ');
      note('days', days.join(' '));
      drawCal();
    };
};
by('pm').onclick = () => {
  month -= 1;
  drawCal();
};
by('nm').onclick = () => {
  month += 1;
  drawCal();
};
drawCal();
const show = () => {
  for (const at of [0, 1, 2]) {
    by(`s${at}`).hidden = at !== step;
    by('wiz').children[at].toggleAttribute('aria-current', at === step);
  }
  note('step', step);
};
by('next').onclick = () => {
  if (step === 0 && days.length < 2) return;
  if (step === 1 && !document.querySelector('.seats [aria-pressed=true]')) return;
  step = Math.min(2, step + 1);
  show();
};
by('prev').onclick = () => {
  step = Math.max(0, step - 1);
  show();
};
for (const seat of document.querySelectorAll('.seats button'))
  seat.onclick = () => {
    for (const one of document.querySelectorAll('.seats button')) one.setAttribute('aria-pressed', String(one === seat));
    note('seat', seat.textContent);
  };
by('meal').onchange = () => note('meal', by('meal').checked);
by('bags').onchange = () => note('bags', by('bags').value);
