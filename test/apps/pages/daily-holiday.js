/** A hand-made shop for holidays: steppers, ranges of two thumbs, guests in a popover, tags, notices, boxes that are set back. */
import { note, place } from './page';

document.title = 'Fjord holidays';
const css = document.createElement('style');
css.textContent = `.step{display:inline-flex;gap:8px;align-items:center}.step b{min-width:24px;text-align:center}
.pop{position:absolute;background:#fff;border:1px solid #666;padding:12px;z-index:9;width:280px}.line{display:flex;justify-content:space-between;padding:6px 0}
.toast{position:fixed;right:16px;bottom:16px;background:#222;color:#fff;padding:12px 18px;z-index:60}
.range{position:relative;height:30px;width:320px}.range input{position:absolute;left:0;width:100%;pointer-events:none;background:none;-webkit-appearance:none;appearance:none}
.range input::-webkit-slider-thumb{pointer-events:auto}.range input::-moz-range-thumb{pointer-events:auto}
.tags span{background:#def;padding:2px 8px;margin:2px;border-radius:9px;display:inline-block}.bad{border:2px solid red!important}
.switch{width:44px;height:24px;border-radius:12px;background:#bbb;border:0}.switch[aria-checked=true]{background:#2a6}
.months{display:grid;grid-template-columns:repeat(7,36px)}.months button{height:32px;border:0;background:none}.chips button{border:1px solid #999;border-radius:14px;padding:4px 12px;margin:2px;background:#fff}.chips .on{background:#024;color:#fff}`;
document.head.append(css);
const by = (id) => document.getElementById(id);
function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return holder;
}
function toast(text, role = 'status', ms = 4000) {
  const box = document.createElement('div');
  box.className = 'toast';
  if (role) box.setAttribute('role', role);
  box.textContent = text;
  document.body.append(box);
  setTimeout(() => box.remove(), ms);
}

// Steppers: a label, two buttons, and the number as text, in a field, or in a field that only its buttons write
add('<div class="line"><span id="l-nights">Nights</span><div class="step"><button type="button" class="m">−</button><b>1</b><button type="button" class="p">+</button></div></div>');
add('<div class="line"><label for="rooms">Rooms</label><div class="step"><button type="button" aria-label="Decrease rooms">-</button><input id="rooms" value="1" size="3" readonly><button type="button" aria-label="Increase rooms">+</button></div></div>');
add('<div class="line"><div><strong>Breakfasts</strong><br><small>9 € each</small></div><div class="step"><span role="button" tabindex="0" aria-label="minus" style="cursor:pointer">➖</span><b aria-live="polite">0</b><span role="button" tabindex="0" aria-label="plus" style="cursor:pointer">➕</span></div></div>');
add('<div class="line"><label for="towels">Towels</label><div class="step"><button type="button" tabindex="-1">−</button><input id="towels" type="number" min="0" max="6" value="2"><button type="button" tabindex="-1">+</button></div></div>');
function stepper(root, key, { min = 0, max = 9, start = 0 } = {}) {
  const [down, up] = root.querySelectorAll('button,[role=button]');
  const shown = root.querySelector('b,input');
  let n = start;
  const draw = () => {
    if (shown.localName === 'input') shown.value = n;
    else shown.textContent = n;
    note(key, n);
  };
  const move = (by) => () => {
    n = Math.max(min, Math.min(max, n + by));
    draw();
  };
  down.onclick = move(-1);
  up.onclick = move(1);
  if (shown.localName === 'input' && !shown.readOnly)
    shown.onchange = () => {
      n = Math.max(min, Math.min(max, Number(shown.value)));
      draw();
    };
  note(key, n);
}
const steps = document.querySelectorAll('.line');
stepper(steps[0], 'nights', { min: 1, max: 14, start: 1 });
stepper(steps[1], 'rooms', { min: 1, max: 5, start: 1 });
stepper(steps[2], 'breakfasts', { max: 8 });
stepper(steps[3], 'towels', { max: 6, start: 2 });

// Guests in a popover, taken over at once
const guests = { Adults: 2, Children: 0, Pets: 0 };
const total = () => `${guests.Adults} adults, ${guests.Children} children, ${guests.Pets} pets`;
add(`<div style="position:relative"><div><small>Guests</small></div><button type="button" id="guests" aria-haspopup="dialog" aria-expanded="false">${total()}</button><div class="pop" id="guestpop" role="dialog" aria-label="Guests" hidden>${Object.keys(guests).map((one) => `<div class="line" data-k="${one}"><span>${one}</span><div class="step"><button type="button" aria-label="Fewer">−</button><b>${guests[one]}</b><button type="button" aria-label="More">+</button></div></div>`).join('')}<button type="button" id="guestok">Done</button></div></div>`);
by('guests').onclick = () => {
  by('guestpop').hidden = !by('guestpop').hidden;
  by('guests').setAttribute('aria-expanded', String(!by('guestpop').hidden));
};
by('guestok').onclick = () => {
  by('guestpop').hidden = true;
  by('guests').setAttribute('aria-expanded', 'false');
};
for (const line of by('guestpop').querySelectorAll('[data-k]')) {
  const key = line.dataset.k;
  const [less, more] = line.querySelectorAll('button');
  const move = (step) => () => {
    guests[key] = Math.max(key === 'Adults' ? 1 : 0, Math.min(6, guests[key] + step));
    line.querySelector('b').textContent = guests[key];
    by('guests').textContent = total();
    note('guests', total());
  };
  less.onclick = move(-1);
  more.onclick = move(1);
}

// A price range: two native thumbs, one track
add('<fieldset><legend>Price per night</legend><span id="price">€40 – €300</span><div class="range"><input type="range" aria-label="Minimum price" min="0" max="400" step="10" value="40"><input type="range" aria-label="Maximum price" min="0" max="400" step="10" value="300"></div></fieldset>').oninput = ({ currentTarget }) => {
  const [lo, hi] = [...currentTarget.querySelectorAll('input')].map((one) => Number(one.value));
  by('price').textContent = `€${Math.min(lo, hi)} – €${Math.max(lo, hi)}`;
  note('price', [Math.min(lo, hi), Math.max(lo, hi)]);
};
// The same as two number fields
add('<div>Living area (m²) <input type="number" placeholder="from" id="area1"> – <input type="number" placeholder="to" id="area2"></div>').oninput = () => note('area', [by('area1').value, by('area2').value]);
// One slider
add('<label>Distance to the sea <input type="range" id="sea" min="0" max="20" value="5"> <output id="seaout">5 km</output></label>').oninput = () => {
  by('seaout').textContent = `${by('sea').value} km`;
  note('sea', by('sea').value);
};

// Native date and time, fields with a format
add('<label>Arrival <input type="date" id="arrival" min="2027-01-01"></label> <label>Arrival time <input type="time" id="at"></label>').onchange = ({ target }) => note(target.id, target.value);
add('<label>Mobile <input id="mobile" inputmode="tel" placeholder="(___) ___-____"></label>').oninput = ({ target }) => {
  const d = target.value.replace(/\D/g, '').slice(0, 10);
  target.value = d.length > 6 ? `(${d.slice(0, 3)}) ${d.slice(3, 6)}-${d.slice(6)}` : d.length > 3 ? `(${d.slice(0, 3)}) ${d.slice(3)}` : d;
  note('mobile', target.value);
};

// Tags by Enter
add('<div class="tags"><label for="wish">Wishes</label> <span id="wishes"></span><input id="wish" placeholder="Add a wish and press Enter"></div>').onkeydown = (event) => {
  if (event.key !== 'Enter' || !event.target.value) return;
  event.preventDefault();
  by('wishes').insertAdjacentHTML('beforeend', `<span>${event.target.value} <button type="button" aria-label="Remove ${event.target.value}">×</button></span>`);
  event.target.value = '';
  note('wishes', [...by('wishes').children].map((one) => one.firstChild.textContent.trim()).join(','));
};
by('wishes').onclick = ({ target }) => {
  if (target.localName !== 'button') return;
  target.parentElement.remove();
  note('wishes', [...by('wishes').children].map((one) => one.firstChild.textContent.trim()).join(','));
};

// Switches: one that holds, one that the server sets back late, one refused with a notice
add(['Sea view', 'Late check-out', 'Airport transfer'].map((name, i) => `<div class="line"><span id="sw${i}">${name}</span><button type="button" class="switch" role="switch" aria-checked="false" aria-labelledby="sw${i}"></button></div>`).join('')).onclick = ({ target }) => {
  if (!target.matches('.switch')) return;
  const name = by(target.getAttribute('aria-labelledby')).textContent;
  const is = target.getAttribute('aria-checked') !== 'true';
  const set = (value) => {
    target.setAttribute('aria-checked', String(value));
    note(name, value);
  };
  set(is);
  if (name === 'Late check-out') setTimeout(() => set(!is), 1200);
  if (name === 'Airport transfer')
    setTimeout(() => {
      set(!is);
      toast('Transfers are sold out for your dates', '');
    }, 500);
};

// Presses: heard, not heard, red border only, a notice without a role
add('<button type="button" id="fav">Add to favourites</button> <button type="button" id="dead">Share trip</button> <button type="button" id="coupon">Apply coupon</button> <button type="button" id="hold">Hold for 24 hours</button>');
by('fav').onclick = () => {
  note('fav', true);
  toast('Saved to your favourites');
};
by('hold').onclick = () => setTimeout(() => toast('This house cannot be held: it is booked by somebody else', null), 600);
add('<label>Coupon <input id="code"></label>');
by('coupon').onclick = () => by('code').classList.add('bad');

// A form that the browser checks
add('<form id="book"><label>Full name <input name="name" required></label> <label>E-mail <input name="mail" type="email" required></label> <button>Book now</button></form>');
by('book').onsubmit = (event) => {
  event.preventDefault();
  note('booked', `${event.target.name.value} ${event.target.mail.value}`);
  toast('Thank you, your booking is in');
};
// Chips and a combobox of the hand-made kind
add('<div class="chips" id="chips"><p>Board</p>' + ['Self catering', 'Half board', 'Full board'].map((one) => `<button type="button" aria-pressed="false">${one}</button>`).join('') + '</div>').onclick = ({ target }) => {
  if (target.localName !== 'button') return;
  for (const one of by('chips').querySelectorAll('button')) {
    one.classList.toggle('on', one === target);
    one.setAttribute('aria-pressed', String(one === target));
  }
  note('board', target.textContent);
};
