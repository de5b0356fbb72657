/** Widgets as small companies make them by hand: lists, steppers, tabs, menus, boxes and tables of plain elements. */
import { note, place } from './page';

document.title = 'Handmade controls';
const style = document.createElement('style');
style.textContent = `
  .hidden{display:none}.item,.pill,.bar span{cursor:pointer;padding:4px 8px;display:inline-block;border:1px solid #bbb}
  .menu{position:absolute;background:#fff;border:1px solid #999;z-index:5}.menu div,.menu li{cursor:pointer;padding:4px 8px;list-style:none}
  .mega{display:none;position:absolute;background:#eef;padding:8px;z-index:6}.nav>li:hover .mega{display:block}.nav>li{display:inline-block;padding:4px 12px}
  .veil{position:fixed;inset:0;background:#0006;display:flex;align-items:center;justify-content:center;z-index:50}.sheet{background:#fff;padding:20px}
  .card input{position:absolute;opacity:0;width:0;height:0}.card{display:inline-block;border:1px solid #999;padding:8px;margin:4px;cursor:pointer}
  .wheel{height:90px;overflow-y:scroll;width:60px;display:inline-block;scroll-snap-type:y mandatory;border:1px solid #999}.wheel div{height:30px;scroll-snap-align:start;cursor:pointer}
  .tgl{width:40px;height:20px;border-radius:10px;background:#bbb;display:inline-block;cursor:pointer}.tgl.on{background:#2a2}
  .swatch{width:24px;height:24px;display:inline-block;cursor:pointer;margin:2px}`;
document.head.append(style);
const said = place();
said.id = 'said';
said.textContent = 'Nothing yet';
/** Shows what was done, as pages do. */
function say(key, value) {
  note(key, value);
  said.textContent = `${key}: ${JSON.stringify(value)}`;
}
function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return holder;
}
const each = (root, selector, work) => root.querySelectorAll(selector).forEach(work);

// A list made of divs: a box with an arrow, its label is a text above
const dd = add(
  '<div class="fieldlabel">Country</div><div class="dd"><div class="item box"><span class="val">Please select</span> <span>▾</span></div><div class="menu hidden"><div>Norway</div><div>Portugal</div><div>Japan</div></div></div>',
);
dd.querySelector('.box').onclick = () => dd.querySelector('.menu').classList.toggle('hidden');
dd.querySelector('.menu').addEventListener('click', (event) => {
  dd.querySelector('.val').textContent = event.target.textContent;
  dd.querySelector('.menu').classList.add('hidden');
  note('country', event.target.textContent);
});

// “Sort by: Newest ▾”: a button with a menu, whose text tells the choice
const sort = add(
  '<button type="button" class="sortb">Sort by: Newest</button><ul class="menu hidden"><li>Newest</li><li>Cheapest</li><li>Most popular</li></ul>',
);
sort.querySelector('button').onclick = () => sort.querySelector('ul').classList.toggle('hidden');
each(sort, 'li', (li) => {
  li.onclick = () => {
    sort.querySelector('button').textContent = `Sort by: ${li.textContent}`;
    sort.querySelector('ul').classList.add('hidden');
    note('sort', li.textContent);
  };
});

// Steppers: without a field, and around one
const adults = add('<div class="row"><span>Adults</span> <button type="button">−</button> <b>1</b> <button type="button">+</button></div>');
let grown = 1;
each(adults, 'button', (button, i) => {
  button.onclick = () => {
    grown += i === 0 ? -1 : 1;
    adults.querySelector('b').textContent = grown;
    note('adults', grown);
  };
});
const kids = add('<div class="row"><span>Kids</span> <button type="button">−</button> <b>0</b> <button type="button">+</button></div>');
let small = 0;
each(kids, 'button', (button, i) => {
  button.onclick = () => {
    small += i === 0 ? -1 : 1;
    kids.querySelector('b').textContent = small;
    note('kids', small);
  };
});
const qty = add('<div class="q"><span>Cantidad</span> <a class="item">-</a><input value="1" size="2"><a class="item">+</a></div>');
qty.querySelector('input').onchange = (event) => note('qty', event.target.value);

// Inline editing: a text that becomes a field on a double click
const inline = add('<span class="edit">Buy milk</span>');
inline.querySelector('.edit').ondblclick = (event) => {
  const span = event.currentTarget;
  const input = document.createElement('input');
  input.value = span.textContent;
  input.setAttribute('aria-label', 'Task title');
  span.replaceWith(input);
  input.focus();
  const save = () => {
    if (!input.isConnected) return;
    span.textContent = input.value;
    input.replaceWith(span);
    note('inline', span.textContent);
  };
  input.onkeydown = (key) => {
    if (key.key === 'Enter') save();
  };
  input.onblur = save;
};

// Chips, tabs, accordion, tree, rating, swatches, toggle: plain elements with listeners
const chips = add(['Vegan', 'Halal', 'Spicy'].map((name) => `<span class="pill">${name}</span>`).join(''));
chips.addEventListener('click', ({ target }) => {
  if (!target.classList.contains('pill')) return;
  target.classList.toggle('active');
  note('chips', [...chips.querySelectorAll('.active')].map((one) => one.textContent).join(','));
});
const tabs = add('<div class="bar"><span>Overview</span><span>Pricing</span><span>Reviews</span></div><div class="pane">Overview of it</div>');
each(tabs, '.bar span', (tab) => {
  tab.onclick = () => {
    tabs.querySelector('.pane').innerHTML = tab.textContent === 'Reviews' ? '<button type="button">Write a review</button>' : `${tab.textContent} of it`;
    tabs.querySelector('.pane button')?.addEventListener('click', () => say('review', true));
    note('bar', tab.textContent);
  };
});
const fold = add('<div class="item head">Delivery and returns</div><div class="body hidden"><button type="button">Track parcel</button></div>');
fold.querySelector('.head').onclick = () => fold.querySelector('.body').classList.toggle('hidden');
fold.querySelector('button').onclick = () => say('track', true);
const tree = add(
  '<ul class="tree"><li><i class="tw" style="cursor:pointer">▸</i> <span class="leaf">Fruit</span><ul class="hidden"><li><span class="leaf">Apples</span></li><li><span class="leaf">Pears</span></li></ul></li></ul>',
);
tree.querySelector('.tw').onclick = () => tree.querySelector('ul ul').classList.toggle('hidden');
each(tree, '.leaf', (leaf) => {
  leaf.style.cursor = 'pointer';
  leaf.onclick = () => {
    if (leaf.textContent === 'Fruit') tree.querySelector('ul ul').classList.remove('hidden');
    say('tree', leaf.textContent);
  };
});
const stars = add(`<div class="stars"><em>Your rating</em> ${[1, 2, 3, 4, 5].map((n) => `<span class="star" title="${n} star${n > 1 ? 's' : ''}" style="cursor:pointer">☆</span>`).join('')}</div>`);
each(stars, '.star', (star, i, all) => {
  star.onclick = () => {
    all.forEach((one, j) => {
      one.textContent = j <= i ? '★' : '☆';
    });
    note('stars', i + 1);
  };
});
const swatches = add(
  `<div class="sw"><p>Frame colour</p>${['Black', 'Teal', 'Rust'].map((name) => `<div class="swatch" title="${name}" style="background:${{ Black: '#000', Teal: '#088', Rust: '#a40' }[name]}"></div>`).join('')}</div>`,
);
each(swatches, '.swatch', (swatch) => {
  swatch.onclick = () => {
    each(swatches, '.swatch', (one) => {
      one.style.outline = one === swatch ? '2px solid blue' : '';
    });
    note('swatch', swatch.title);
  };
});
const toggle = add('<div class="setting"><span>Email alerts</span> <div class="tgl"></div></div>');
toggle.querySelector('.tgl').onclick = (event) => {
  event.target.classList.toggle('on');
  note('alerts', event.target.classList.contains('on'));
};

// A split button, a mega menu that opens by CSS, an icon with a tooltip only
const split = add('<button type="button" class="main">Save quote</button><button type="button" title="More ways to save" class="caret">▾</button><div class="menu hidden"><div>Save as draft</div><div>Save and send</div></div>');
split.querySelector('.main').onclick = () => say('split', 'saved');
split.querySelector('.caret').onclick = () => split.querySelector('.menu').classList.toggle('hidden');
each(split, '.menu div', (one) => {
  one.onclick = () => say('split', one.textContent);
});
const mega = add('<ul class="nav"><li><a>Garden</a><div class="mega"><a href="#hoses" class="hoses">Hoses</a> <a href="#rakes">Rakes</a></div></li><li><a>Kitchen</a><div class="mega"><a href="#pans">Pans</a></div></li></ul>');
mega.querySelector('.hoses').onclick = () => say('mega', 'hoses');
const icon = add('<span class="item" data-tooltip="Duplicate" style="width:18px;height:18px"><svg width="16" height="16"><rect width="10" height="10"/></svg></span><span class="item" aria-label="Print label"><svg width="16" height="16"><circle r="6" cx="8" cy="8"/></svg></span>');
icon.lastElementChild.onclick = () => say('print', true);
const basket = add('<a class="basket item">Add to basket</a>');
basket.querySelector('a').onclick = () => say('basket', true);

// Radio cards with a hidden input; a box drawn by CSS
const cards = add(
  `<div class="cards"><p>Shipping</p>${[['std', 'Standard', '5 days, free'], ['exp', 'Express', '2 days, € 9'], ['nig', 'Overnight', 'tomorrow, € 19']].map(([id, name, info]) => `<label class="card"><input type="radio" name="ship" value="${id}"><strong>${name}</strong><br><small>${info}</small></label>`).join('')}</div>`,
);
cards.onchange = ({ target }) => note('ship', target.value);
const terms = add('<label class="card"><input type="checkbox" class="t"><span>I have read the house rules and the privacy notice</span></label>');
terms.querySelector('.t').onchange = ({ target }) => note('terms', target.checked);

// Wheels for a time
const wheels = add(`<p>Pick-up time</p><div class="wheel" aria-label="Hour">${Array.from({ length: 24 }, (_, i) => `<div>${String(i).padStart(2, '0')}</div>`).join('')}</div><div class="wheel" aria-label="Minute">${['00', '15', '30', '45'].map((m) => `<div>${m}</div>`).join('')}</div>`);
each(wheels, '.wheel', (wheel) => {
  wheel.addEventListener('click', ({ target }) => {
    if (target === wheel) return;
    each(wheel, 'div', (one) => {
      one.style.fontWeight = one === target ? 'bold' : '';
    });
    note(wheel.getAttribute('aria-label').toLowerCase(), target.textContent);
  });
});

// A code of single boxes that moves on by itself
const code = add(`<p>Voucher code</p><div class="boxes">${'<input maxlength="1" size="1" class="cb">'.repeat(6)}</div>`);
each(code, '.cb', (box, i, all) => {
  box.oninput = () => {
    if (box.value && all[i + 1]) all[i + 1].focus();
    note('code', [...all].map((one) => one.value).join(''));
  };
});

// A price formatted when it is left; a phone with its country list
const price = add('<label>Rent <input class="price" value=""></label>');
price.querySelector('input').onblur = ({ target }) => {
  const number = Number(target.value.replace(/\./g, '').replace(',', '.').replace(/[^\d.]/g, ''));
  target.value = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }).format(number);
  note('rent', number);
};
const phone = add('<div class="tel"><span>Mobile phone</span> <button type="button" aria-haspopup="listbox" class="cc">🇳🇴 +47</button><ul class="menu hidden" role="listbox">' + [['Norway', '+47'], ['Germany', '+49'], ['Spain', '+34']].map(([name, dial]) => `<li role="option" data-dial="${dial}">${name} (${dial})</li>`).join('') + '</ul><input type="tel" placeholder="Your number"></div>');
phone.querySelector('.cc').onclick = () => phone.querySelector('ul').classList.toggle('hidden');
each(phone, 'li', (li) => {
  li.onclick = () => {
    phone.querySelector('.cc').textContent = li.dataset.dial;
    phone.querySelector('ul').classList.add('hidden');
    note('dial', li.dataset.dial);
  };
});
phone.querySelector('input').onchange = ({ target }) => note('tel', target.value);

// Suggestions of which one must be picked, or the field is emptied
const auto = add('<label>Destination <input class="dest" autocomplete="off"></label><div class="menu hidden"></div>');
const dest = auto.querySelector('.dest');
let picked = '';
dest.oninput = () => {
  setTimeout(() => {
    const menu = auto.querySelector('.menu');
    const found = ['Lisbon, Portugal', 'Lille, France', 'Oslo, Norway'].filter((one) => one.toLowerCase().includes(dest.value.toLowerCase()));
    menu.innerHTML = found.map((one) => `<div>${one}</div>`).join('');
    menu.classList.toggle('hidden', dest.value === '' || found.length === 0);
    each(menu, 'div', (one) => {
      one.onmousedown = (event) => {
        event.preventDefault();
        picked = one.textContent;
        dest.value = picked;
        menu.classList.add('hidden');
        note('dest', picked);
      };
    });
  }, 250);
};
dest.onblur = () => {
  if (dest.value !== picked) dest.value = '';
  auto.querySelector('.menu').classList.add('hidden');
};

// A list that depends on another and comes late
const depends = add('<label>Land <select class="land"><option>–</option><option>Spain</option><option>Italy</option></select></label> <label>Town <select class="town" disabled><option>–</option></select></label>');
depends.querySelector('.land').onchange = ({ target }) => {
  const town = depends.querySelector('.town');
  town.disabled = true;
  setTimeout(() => {
    town.innerHTML = (target.value === 'Spain' ? ['Madrid', 'Sevilla'] : ['Roma', 'Milano']).map((one) => `<option>${one}</option>`).join('');
    town.disabled = false;
  }, 600);
};
depends.querySelector('.town').onchange = ({ target }) => note('town', target.value);

// Two select boxes with buttons between
const transfer = add('<div><label>Available <select multiple size="3" class="from"><option>Ann</option><option>Bob</option><option>Cem</option></select></label><button type="button" title="Add to team">&gt;</button><label>Team <select multiple size="3" class="into"></select></label></div>');
transfer.querySelector('button').onclick = () => {
  for (const option of [...transfer.querySelector('.from').selectedOptions]) transfer.querySelector('.into').append(option);
  say('team', [...transfer.querySelector('.into').options].map((one) => one.textContent).join(','));
};
