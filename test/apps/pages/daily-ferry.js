/** A ferry office: a booking in steps, dates in parts, a list that opens by its arrow only, counts, and a result table that can be sorted. */
import { note, say } from './page';

document.title = 'Skerry Ferries';
document.head.insertAdjacentHTML(
  'beforeend',
  `<style>body{font:15px Georgia;margin:1em}.combo{position:relative;display:inline-block}.combo .list{position:absolute;background:#fff;border:1px solid;z-index:2}.combo .list div{padding:.2em 1em;cursor:pointer}.arrow{display:inline-block;padding:0 .4em;border:1px solid;cursor:pointer}.step{color:#888}.step.here{color:#000;font-weight:bold}.chip{border:1px solid #777;border-radius:1em;padding:.2em .8em;cursor:pointer;display:inline-block}.chip.picked{background:#cfe}td,th{padding:.3em .8em}th{cursor:pointer}</style>`,
);
document.body.innerHTML = `
<h1>Skerry Ferries</h1><ol id="steps"><li class="step">Route</li><li class="step">Travellers</li><li class="step">Check</li></ol>
<form id="wizard" onsubmit="return false"></form>
<h2>Sailings today</h2><p>Sort by <select id="sort"><option>Departure</option><option>Price: low to high</option><option>Price: high to low</option><option>Duration</option></select> <span class="chip" id="direct">Direct only</span> <span class="chip" id="bikes">Takes bicycles</span></p>
<table id="sail"></table>
<h2>Find a booking</h2><table><tr><td>Reference</td><td><input name="ref" size="8"></td></tr><tr><td>Surname</td><td><input name="surname"></td></tr><tr><td></td><td><input type="button" value="Find booking" id="find"></td></tr></table>`;
const $ = (id) => document.getElementById(id);
const booking = { from: '', to: '', day: '', month: '', year: '', adults: 1, dogs: 0, name: '', cabin: 'None' };
const PORTS = ['Ardal', 'Brekke', 'Hamna', 'Skarvik', 'Ytre Sund'];
let at = 0;
function combo(holder, key) {
  holder.innerHTML = `<label>${key === 'from' ? 'Sail from' : 'Sail to'} <span class="combo"><input autocomplete="off" readonly placeholder="Choose a port"><span class="arrow" aria-hidden="true">▾</span></span></label>`;
  const [input, arrow, box] = [holder.querySelector('input'), holder.querySelector('.arrow'), holder.querySelector('.combo')];
  input.value = booking[key];
  arrow.onclick = (event) => {
    event.preventDefault();
    if (box.querySelector('.list')) { box.querySelector('.list').remove(); return; }
    const list = document.createElement('div');
    list.className = 'list';
    for (const port of PORTS) {
      const item = document.createElement('div');
      item.textContent = port;
      item.onmousedown = () => {
        booking[key] = port;
        input.value = port;
        list.remove();
        note(key, port);
      };
      list.append(item);
    }
    box.append(list);
  };
}
function draw() {
  [...$('steps').children].forEach((one, i) => one.classList.toggle('here', i === at));
  const form = $('wizard');
  if (at === 0) {
    form.innerHTML = `<p class="a"></p><p class="b"></p><fieldset><legend>Day of travel</legend><input size="2" placeholder="DD" aria-label="Day"> <input size="2" placeholder="MM" aria-label="Month"> <input size="4" placeholder="YYYY" aria-label="Year"></fieldset><p class="err"></p><button class="next">Continue</button>`;
    combo(form.querySelector('.a'), 'from');
    combo(form.querySelector('.b'), 'to');
    const parts = form.querySelectorAll('fieldset input');
    ['day', 'month', 'year'].forEach((key, i) => {
      parts[i].value = booking[key];
      parts[i].oninput = () => { booking[key] = parts[i].value; note('date', `${booking.year}-${booking.month}-${booking.day}`); };
    });
    form.querySelector('.next').onclick = () => {
      if (!booking.from || !booking.to) { form.querySelector('.err').textContent = 'Please choose both ports.'; form.querySelector('.err').setAttribute('role', 'alert'); return; }
      at = 1;
      note('step', 'travellers');
      draw();
    };
    return;
  }
  if (at === 1) {
    form.innerHTML = `<p>Adults <button class="m" aria-label="One adult less">−</button> <output class="ad">${booking.adults}</output> <button class="p" aria-label="One adult more">+</button></p><p>Dogs <button class="dm">−</button> <span class="dg">${booking.dogs}</span> <button class="dp">+</button></p><p><label>Lead traveller <input class="nm" value="${booking.name}"></label></p><p>Cabin: ${['None', 'Inside', 'Sea view'].map((one) => `<span class="chip${one === booking.cabin ? ' picked' : ''}">${one}</span>`).join(' ')}</p><button class="back">Back</button> <button class="next">Continue</button>`;
    const change = (key, by) => { booking[key] = Math.max(0, booking[key] + by); note(key, booking[key]); draw(); };
    form.querySelector('.m').onclick = () => change('adults', -1);
    form.querySelector('.p').onclick = () => change('adults', 1);
    form.querySelector('.dm').onclick = () => change('dogs', -1);
    form.querySelector('.dp').onclick = () => change('dogs', 1);
    form.querySelector('.nm').oninput = ({ target }) => { booking.name = target.value; note('name', target.value); };
    for (const chip of form.querySelectorAll('.chip')) chip.onclick = () => { booking.cabin = chip.textContent; note('cabin', booking.cabin); draw(); };
    form.querySelector('.back').onclick = () => { at = 0; note('step', 'route'); draw(); };
    form.querySelector('.next').onclick = () => { at = 2; note('step', 'check'); draw(); };
    return;
  }
  form.innerHTML = `<p>${booking.from} to ${booking.to}, ${booking.adults} adults</p><button class="back">Back</button> <button class="book">Book now</button>`;
  form.querySelector('.back').onclick = () => { at = 1; draw(); };
  form.querySelector('.book').onclick = () => { form.innerHTML = '<p role="status">Booked. Your reference is SK-81.</p>'; note('booked', `${booking.from}-${booking.to}-${booking.adults}`); };
}
draw();
const SAILINGS = [['07:10', 'MS Terne', 140, 95, true, true], ['09:40', 'MS Lom', 90, 130, false, true], ['13:15', 'MS Alke', 210, 80, true, false]];
let [sort, direct, bikes] = ['Departure', false, false];
function drawSailings() {
  const by = { 'Price: low to high': (a, b) => a[2] - b[2], 'Price: high to low': (a, b) => b[2] - a[2], Duration: (a, b) => a[3] - b[3], Departure: (a, b) => a[0].localeCompare(b[0]) }[sort];
  const rows = SAILINGS.filter((one) => (!direct || one[4]) && (!bikes || one[5])).toSorted(by);
  $('sail').innerHTML = `<tr><th>Departs</th><th>Ship</th><th>Price</th><th>Minutes</th><th></th></tr>${rows.map((one) => `<tr><td>${one[0]}</td><td>${one[1]}</td><td>${one[2]} kr</td><td>${one[3]}</td><td><a href="#" onclick="return false">Hold</a></td></tr>`).join('')}`;
  [...$('sail').querySelectorAll('a')].forEach((link, i) => { link.onclick = () => { say('held', rows[i][1]); return false; }; });
  note('first', rows[0]?.[1]);
}
drawSailings();
$('sort').onchange = () => { sort = $('sort').value; note('sort', sort); drawSailings(); };
for (const [id, flip] of [['direct', () => { direct = !direct; return direct; }], ['bikes', () => { bikes = !bikes; return bikes; }]])
  $(id).onclick = () => { const on = flip(); $(id).classList.toggle('picked', on); note(id, on); drawSailings(); };
$('find').onclick = () => say('found', `${document.querySelector('[name=ref]').value}|${document.querySelector('[name=surname]').value}`);
