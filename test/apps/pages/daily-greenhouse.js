/** Hand-made controls whose effect comes by a button, by the right mouse button, or not at all: sheets, menus, ratings, strict lists. */
import { note, place, state } from './page';

document.title = 'Greenhouse desk';
const css = document.createElement('style');
css.textContent = `.seg div{display:inline-block;padding:6px 12px;cursor:pointer}.seg .on{background:#246;color:#fff}
.star{cursor:pointer;font-size:24px;color:#bbb}.lit{color:#e90}
.sheet{position:fixed;left:0;right:0;bottom:0;background:#fff;border-top:2px solid #444;padding:12px;display:none;z-index:20}.sheet.open{display:block}.sheet li{cursor:pointer;padding:8px}.sheet li.on{background:#cdf}
.menu{position:fixed;background:#fff;border:1px solid #555;display:none;z-index:30}.menu div{padding:6px 14px;cursor:pointer}
.drawer{position:fixed;top:0;right:0;bottom:0;width:280px;background:#fff;border-left:2px solid #444;transform:translateX(100%);transition:transform .3s;padding:12px;visibility:hidden}.drawer.open{transform:none;visibility:visible}
.track{position:relative;height:6px;background:#ccc;width:300px;margin:20px 10px}.thumb{position:absolute;top:-8px;width:20px;height:20px;border-radius:50%;background:#246;margin-left:-10px}
.lane{display:inline-block;vertical-align:top;width:170px;margin:4px;padding:4px;border:1px solid #999}.lane .list{min-height:70px;background:#eee}.card{border:1px solid #777;padding:6px;background:#ffd}
.combo{position:relative;width:260px}.combo ul{position:absolute;background:#fff;border:1px solid #777;margin:0;padding:0;max-height:120px;overflow:auto;width:100%;display:none;z-index:9}.combo li{list-style:none;padding:6px;cursor:pointer}
.tags li.lit{background:#cdf}`;
document.head.append(css);
const by = (id) => document.getElementById(id);
function add(html, className = '') {
  const holder = place();
  holder.className = className;
  holder.innerHTML = html;
  return holder;
}

add('<h3>Watering plan</h3><div class="seg" id="seg"><div class="on">Daily</div><div>Weekly</div><div>Never</div></div>');
by('seg').onclick = ({ target }) => {
  if (!target.matches('.seg div')) return;
  for (const one of by('seg').children) one.classList.toggle('on', one === target);
  note('plan', target.textContent);
};
add(`<div id="stars"><span>Rate the soil</span> ${[1, 2, 3, 4, 5].map((n) => `<span class="star" data-n="${n}">★</span>`).join('')}</div>`);
by('stars').onclick = ({ target }) => {
  const n = Number(target.dataset.n);
  if (!n) return;
  for (const star of by('stars').querySelectorAll('.star')) star.classList.toggle('lit', Number(star.dataset.n) <= n);
  note('soil', n);
};
add(`<fieldset><legend>Rate the light</legend>${[1, 2, 3, 4, 5].map((n) => `<input type="radio" name="light" value="${n}" id="li${n}" style="position:absolute;opacity:0"><label for="li${n}" style="font-size:22px;cursor:pointer">☆</label>`).join('')}</fieldset>`);
document.addEventListener('change', ({ target }) => target.name === 'light' && note('light', target.value));
add(`<div role="radiogroup" aria-label="Rate the gardener">${[1, 2, 3, 4, 5].map((n) => `<button type="button" role="radio" aria-checked="false" aria-label="${n} of 5">☆</button>`).join('')}</div>`).onclick = ({ target }) => {
  const all = [...target.parentElement.children];
  if (target.localName !== 'button') return;
  for (const one of all) one.setAttribute('aria-checked', String(one === target));
  note('gardener', all.indexOf(target) + 1);
};

/** A field whose sheet takes an option over only with its button. */
function addSheet(key, label, options, [no, yes], { marks = false } = {}) {
  add(`<div>${label} <span id="${key}" style="cursor:pointer;border-bottom:1px solid" tabindex="0" role="button" aria-haspopup="dialog">${label}: choose</span></div>`);
  const sheet = add(`<button type="button">${no}</button> <b>${label}</b> <button type="button">${yes}</button><ul>${options.map((one) => `<li>${one}</li>`).join('')}</ul>`, 'sheet');
  const [cancel, take] = sheet.querySelectorAll('button');
  let picked = '';
  by(key).onclick = () => sheet.classList.add('open');
  sheet.onclick = ({ target }) => {
    if (target.localName !== 'li') return;
    picked = target.textContent;
    for (const one of sheet.querySelectorAll('li')) {
      one.classList.toggle('on', one === target);
      if (marks) one.setAttribute('aria-selected', String(one === target));
    }
  };
  cancel.onclick = () => sheet.classList.remove('open');
  take.onclick = () => {
    sheet.classList.remove('open');
    if (picked === '') return;
    by(key).textContent = `${label}: ${picked}`;
    note(key, picked);
  };
}
addSheet('bed', 'Bed', ['North bed', 'South bed', 'Glass bed'], ['Cancel', 'Confirm']);
addSheet('shade', 'Shade', ['Full shade', 'Half shade', 'No shade'], ['Leave', 'Take it'], { marks: false });

add(`<ul id="plants">${['Basil', 'Thyme', 'Sage'].map((name) => `<li style="padding:4px">${name}</li>`).join('')}</ul><p>Greenhouse rules</p>`);
const menu = add('<div>Rename</div><div>Repot</div><div>Details</div>', 'menu');
let plant = '';
by('plants').addEventListener('contextmenu', (event) => {
  event.preventDefault();
  plant = event.target.textContent;
  menu.style.cssText = `display:block;left:${event.clientX}px;top:${event.clientY}px`;
});
menu.onclick = ({ target }) => {
  note('plant', `${target.textContent} ${plant}`);
  menu.style.display = 'none';
};
document.addEventListener('click', ({ target }) => {
  if (!menu.contains(target)) menu.style.display = 'none';
});

add('<div>Temperature <span id="degrees">10 – 30 °C</span><div class="track" id="track"><div class="thumb" role="slider" aria-label="Minimum temperature" tabindex="0" aria-valuemin="0" aria-valuemax="40" aria-valuenow="10" style="left:25%"></div><div class="thumb" role="slider" aria-label="Maximum temperature" tabindex="0" aria-valuemin="0" aria-valuemax="40" aria-valuenow="30" style="left:75%"></div></div></div>');
const degrees = [10, 30];
note('temp', '10-30');
[...by('track').children].forEach((thumb, i) => {
  thumb.onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    degrees[i] = Math.max(i === 0 ? 0 : degrees[0], Math.min(i === 0 ? degrees[1] : 40, degrees[i] + step));
    thumb.style.left = `${(degrees[i] / 40) * 100}%`;
    thumb.setAttribute('aria-valuenow', degrees[i]);
    by('degrees').textContent = `${degrees[0]} – ${degrees[1]} °C`;
    note('temp', degrees.join('-'));
  };
});

add(['Seedlings', 'Growing', 'Harvested'].map((name, i) => `<div class="lane"><h4>${name}</h4><div class="list" data-lane="${name}">${i === 0 ? '<div class="card">Peas</div><div class="card">Kale</div>' : ''}</div></div>`).join(''));
let held;
document.addEventListener('mousedown', ({ target }) => {
  held = target.closest?.('.card');
});
document.addEventListener('mouseup', ({ clientX, clientY }) => {
  const card = held;
  held = undefined;
  if (!card) return;
  const list = document.elementFromPoint(clientX, clientY)?.closest('.list');
  card.style.cssText = `position:fixed;left:${clientX - 20}px;top:${clientY - 10}px`;
  setTimeout(() => {
    card.style.cssText = '';
    if (!list || list === card.parentElement) return;
    list.append(card);
    note('lane', `${card.textContent} ${list.dataset.lane}`);
  }, 200);
});

add('<label for="supplier">Supplier</label><div class="combo"><input id="supplier" autocomplete="off" role="combobox" aria-expanded="false" aria-controls="suppliers"><ul id="suppliers" role="listbox"></ul></div>');
const suppliers = Array.from({ length: 60 }, (_, i) => `Supplier ${i + 1} ${['Ltd', 'AG', 'SA'][i % 3]}`);
function openSuppliers() {
  const term = by('supplier').value.toLowerCase();
  by('suppliers').innerHTML = suppliers.filter((one) => one.toLowerCase().includes(term)).slice(0, 15).map((one) => `<li role="option">${one}</li>`).join('');
  by('suppliers').style.display = 'block';
  by('supplier').setAttribute('aria-expanded', 'true');
}
by('supplier').onfocus = openSuppliers;
by('supplier').oninput = () => setTimeout(openSuppliers, 200);
by('suppliers').onmousedown = (event) => {
  event.preventDefault();
  if (event.target.localName !== 'li') return;
  by('supplier').value = event.target.textContent;
  note('supplier', event.target.textContent);
  by('suppliers').style.display = 'none';
};
by('supplier').onblur = () => {
  by('suppliers').style.display = 'none';
  by('supplier').value = state.supplier ?? '';
};

add('<button type="button" id="new">New helper</button>');
const drawer = add('<h3>New helper</h3><label>Helper name <input id="helper"></label><button type="button" id="save">Save helper</button>', 'drawer');
by('new').onclick = () => drawer.classList.add('open');
by('save').onclick = () => {
  if (by('helper').value === '') return;
  note('helper', by('helper').value);
  drawer.classList.remove('open');
};

add('<h4>Note for the crew</h4><p>Written on paper.</p><label>Crew name <input id="crew"></label><span>Tools</span><ul class="tags">' + ['Spade', 'Rake', 'Hoe'].map((one) => `<li role="menuitem" style="cursor:pointer">${one}</li>`).join('') + '</ul>');
by('crew').oninput = () => note('crew', by('crew').value);
for (const one of document.querySelectorAll('.tags li')) one.onmouseenter = () => one.classList.add('lit');
