/** Pages of small offices: booking, orders and settings, made by hand with the tricks of CSS and plain elements. */
import { note, place } from './page';

document.title = 'Office of Nora';
const style = document.createElement('style');
style.textContent = `
  .seat{display:inline-block;width:34px;padding:6px 0;text-align:center;border:1px solid #789;margin:2px;cursor:pointer}.seat.taken{opacity:.4;pointer-events:none}
  .off{position:absolute;left:-9999px}.gone{display:none}.pop{position:absolute;background:#fff;border:1px solid #777;z-index:9;padding:6px}
  .tabs>input{position:absolute;opacity:0;pointer-events:none}.tabs>label{padding:4px 10px;border:1px solid #aaa;cursor:pointer}.tabs>div{display:none}
  #t1:checked~.p1,#t2:checked~.p2{display:block}#nav{display:none}#nav~ul{display:none}#nav:checked~ul{display:block}
  .row{display:flex;gap:8px;align-items:center;border-bottom:1px solid #ddd;padding:4px}.box{width:16px;height:16px;border:1px solid #333;cursor:pointer;display:inline-block}
  .stars input{position:absolute;clip:rect(0 0 0 0);width:1px;height:1px}.cal span{display:inline-block;width:26px;cursor:pointer;text-align:center}`;
document.head.append(style);
const said = place();
said.textContent = 'Nothing yet';
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

// Seats: boxes that show a number only, some are taken
const seats = add(`<h3>Choose your seat</h3>${['1A', '1B', '1C', '2A', '2B', '2C'].map((id) => `<div class="seat${id === '1C' ? ' taken' : ''}">${id}</div>`).join('')}`);
each(seats, '.seat', (seat) => {
  seat.onclick = () => {
    seat.style.background = '#fc6';
    say('seat', seat.textContent);
  };
});

// A list made of details and links
const lang = add('<details class="lang"><summary>Language: English</summary><ul><li><a href="#de">Deutsch</a></li><li><a href="#nb">Norsk</a></li></ul></details>');
each(lang, 'a', (link) => {
  link.onclick = (event) => {
    event.preventDefault();
    lang.querySelector('summary').textContent = `Language: ${link.textContent}`;
    lang.querySelector('details').open = false;
    note('lang', link.textContent);
  };
});

// Segments with aria-pressed under a legend
const often = add(`<fieldset><legend>Frequency</legend>${['Daily', 'Weekly', 'Monthly'].map((name) => `<button type="button" aria-pressed="false">${name}</button>`).join('')}</fieldset>`);
each(often, 'button', (button, _, all) => {
  button.onclick = () => {
    for (const one of all) one.setAttribute('aria-pressed', String(one === button));
    note('often', button.textContent);
  };
});

// Rows with a menu that is drawn at the end of the body
const orders = add(`<div role="list">${['1041', '1042', '1043'].map((id) => `<div class="row" role="listitem"><span>Order ${id}</span><button type="button" aria-label="More actions" class="dots">⋮</button></div>`).join('')}</div>`);
each(orders, '.dots', (dots, i) => {
  dots.onclick = () => {
    document.querySelector('.orders-menu')?.remove();
    const menu = document.createElement('div');
    menu.className = 'pop orders-menu';
    menu.setAttribute('role', 'menu');
    menu.innerHTML = '<div role="menuitem" tabindex="-1">Duplicate</div><div role="menuitem" tabindex="-1">Export</div>';
    document.body.append(menu);
    each(menu, 'div', (item) => {
      item.onclick = () => {
        menu.remove();
        say('order', `${item.textContent} ${1041 + i}`);
      };
    });
  };
});

// Boxes whose words stand in the element beside them
const copy = add('<div class="row"><div class="box" role="checkbox" aria-checked="false" tabindex="0"></div><div>Send me a copy</div></div>');
copy.querySelector('.box').onclick = ({ target }) => {
  const isOn = target.getAttribute('aria-checked') !== 'true';
  target.setAttribute('aria-checked', String(isOn));
  note('copy', isOn);
};
const agree = add('<label class="row"><input type="checkbox"> <span>I agree to the <a href="#terms" class="terms">terms of hire</a></span></label>');
agree.querySelector('input').onchange = ({ target }) => note('agree', target.checked);
agree.querySelector('a').onclick = () => note('agree', 'left');

// A heading that is written in, a calendar behind a field that cannot be typed into
const heading = add('<h3 contenteditable="true" aria-label="Report title" role="textbox">Untitled</h3>');
heading.querySelector('h3').onblur = ({ target }) => note('heading', target.textContent);
const checkIn = add('<label>Check-in <input readonly class="ci" placeholder="pick a day"></label><div class="cal pop gone"></div>');
checkIn.querySelector('.cal').innerHTML = `<b>May 2027</b><br>${Array.from({ length: 31 }, (_, i) => `<span>${i + 1}</span>`).join('')}`;
checkIn.querySelector('.ci').onclick = () => checkIn.querySelector('.cal').classList.remove('gone');
each(checkIn, '.cal span', (day) => {
  day.onclick = () => {
    checkIn.querySelector('.ci').value = `2027-05-${day.textContent.padStart(2, '0')}`;
    checkIn.querySelector('.cal').classList.add('gone');
    note('check-in', checkIn.querySelector('.ci').value);
  };
});

// A date in three lists
const birth = add(
  `<fieldset><legend>Date of birth</legend><label>Day <select>${Array.from({ length: 31 }, (_, i) => `<option>${i + 1}</option>`).join('')}</select></label><label>Month <select>${['January', 'February', 'March', 'April'].map((m) => `<option>${m}</option>`).join('')}</select></label><label>Year <select><option>1989</option><option>1990</option></select></label></fieldset>`,
);
birth.onchange = () => note('birth', [...birth.querySelectorAll('select')].map((one) => one.value).join(' '));

// Menus and tabs without a script
const menu = add('<nav><input type="checkbox" id="nav"><label for="nav">☰ Menu</label><ul><li><a href="#contact" class="contact">Contact</a></li><li><a href="#jobs">Jobs</a></li></ul></nav>');
menu.querySelector('.contact').onclick = () => say('nav', 'contact');
const tabs = add('<div class="tabs"><input type="radio" name="t" id="t1" checked><label for="t1">Rooms</label><input type="radio" name="t" id="t2"><label for="t2">Prices</label><div class="p1">Rooms of the house</div><div class="p2"><button type="button">Ask for an offer</button></div></div>');
tabs.querySelector('button').onclick = () => say('offer', true);

// Stars that are hidden radio buttons, two ranges, a list that is always open
const stars = add(`<fieldset class="stars"><legend>Cleanliness</legend>${[1, 2, 3, 4, 5].map((n) => `<input type="radio" name="clean" id="c${n}" value="${n}"><label for="c${n}">${n} out of 5</label>`).join(' ')}</fieldset>`);
stars.onchange = ({ target }) => note('clean', target.value);
const prices = add('<label>Lowest price <input type="range" min="0" max="500" step="10" value="50" class="lo"></label><label>Highest price <input type="range" min="0" max="500" step="10" value="400" class="hi"></label>');
prices.querySelector('.hi').onchange = ({ target }) => note('hi', target.value);
prices.querySelector('.lo').onchange = ({ target }) => note('lo', target.value);
const plan = add('<label>Plan <select size="3" class="plan"><option>Bronze</option><option>Silver</option><option>Gold</option></select></label>');
plan.querySelector('select').onchange = ({ target }) => note('plan', target.value);

// An image with areas, a chart of bars, reactions, a code beside its button
const map = add('<img usemap="#regions" alt="Regions" width="200" height="60" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22200%22 height=%2260%22%3E%3Crect width=%22100%22 height=%2260%22 fill=%22teal%22/%3E%3Crect x=%22100%22 width=%22100%22 height=%2260%22 fill=%22gold%22/%3E%3C/svg%3E"><map name="regions"><area shape="rect" coords="0,0,100,60" href="#north" alt="North"><area shape="rect" coords="100,0,200,60" href="#south" alt="South"></map>');
each(map, 'area', (area) => {
  area.onclick = (event) => {
    event.preventDefault();
    say('region', area.alt);
  };
});
const chart = add(`<svg width="220" height="80">${['January', 'February', 'March'].map((m, i) => `<rect x="${i * 70}" y="${50 - i * 20}" width="50" height="${30 + i * 20}" fill="#48c" style="cursor:pointer"><title>${m}</title></rect>`).join('')}</svg>`);
each(chart, 'rect', (bar) => {
  bar.addEventListener('click', () => say('bar', bar.querySelector('title').textContent));
});
const like = add('<button type="button" aria-label="Like"><span>👍</span> <span class="n">3</span></button>');
like.querySelector('button').onclick = () => {
  like.querySelector('.n').textContent = '4';
  note('like', true);
};
const codes = add(['SAVE20', 'FREESHIP'].map((code) => `<div class="row"><code>${code}</code> <button type="button">Copy</button></div>`).join(''));
each(codes, 'button', (button) => {
  button.onclick = () => {
    button.textContent = 'Copied';
    note('code', button.previousElementSibling.textContent);
  };
});

// Cards with the same button, two groups with the same fields
const shop = add(['Oat milk', 'Rye bread', 'Goat cheese'].map((name) => `<article class="row"><h4>${name}</h4><p>fresh today</p><button type="button">Add</button></article>`).join(''));
each(shop, 'button', (button) => {
  button.onclick = () => say('added', button.parentElement.querySelector('h4').textContent);
});
const address = add('<fieldset><legend>Billing address</legend><label>Street <input class="b"></label></fieldset><fieldset><legend>Shipping address</legend><label>Street <input class="s"></label></fieldset>');
address.querySelector('.b').onchange = ({ target }) => note('billing', target.value);
address.querySelector('.s').onchange = ({ target }) => note('shipping', target.value);

// A field that becomes one by its pencil, a box that comes a second after
const pencil = add('<div class="row"><span>Phone</span> <span class="v">555 000</span> <button type="button" aria-label="Edit phone">✎</button></div>');
pencil.querySelector('button').onclick = () => {
  pencil.innerHTML = '<label>Phone number <input value="555 000"></label> <button type="button">Save phone</button>';
  pencil.querySelector('button').onclick = () => say('phone', pencil.querySelector('input').value);
};
const archive = add('<button type="button">Archive message</button>');
archive.querySelector('button').onclick = () => {
  setTimeout(() => {
    const toast = add('<div role="status">Message archived <button type="button">Undo archiving</button></div>');
    toast.querySelector('button').onclick = () => say('archived', 'undone');
  }, 1100);
};

// Departure with a list that is walked by keys; find a customer
const from = add('<label for="dep">Departure</label><input id="dep" role="combobox" aria-expanded="false" aria-controls="deps" aria-autocomplete="list"><ul id="deps" role="listbox" class="pop gone"></ul>');
const dep = from.querySelector('input');
const deps = from.querySelector('ul');
const TOWNS = ['London Euston', 'London Paddington', 'Leeds', 'York'];
const showTowns = () => {
  const fitting = TOWNS.filter((town) => town.toLowerCase().includes(dep.value.toLowerCase()));
  deps.innerHTML = fitting.map((town, i) => `<li role="option" id="d${i}">${town}</li>`).join('');
  deps.classList.toggle('gone', fitting.length === 0);
  dep.setAttribute('aria-expanded', String(fitting.length > 0));
  each(deps, 'li', (item) => {
    item.onpointerdown = (event) => {
      event.preventDefault();
      dep.value = item.textContent;
      deps.classList.add('gone');
      dep.setAttribute('aria-expanded', 'false');
      note('dep', dep.value);
    };
  });
};
dep.onfocus = showTowns;
dep.oninput = showTowns;
const customers = add('<label>Find customer <input type="search" class="fc"></label><div class="found"></div>');
customers.querySelector('.fc').oninput = ({ target }) => {
  setTimeout(() => {
    customers.querySelector('.found').innerHTML = ['Bergmann', 'Berger', 'Olsen'].filter((one) => one.startsWith(target.value)).map((one) => `<div class="row" style="cursor:pointer">${one}</div>`).join('');
    each(customers, '.found div', (hit) => {
      hit.onclick = () => say('customer', hit.textContent);
    });
  }, 400);
};

// What cannot be done, or is refused
add('<button type="button" disabled title="Pick a room first">Pay now</button> <button type="button" class="dead">Ask later</button>');
const sign = add('<form novalidate><label>Work e-mail <input name="m"></label><button>Sign up</button><p role="alert" class="err"></p></form>');
sign.querySelector('form').onsubmit = (event) => {
  event.preventDefault();
  const mail = sign.querySelector('input').value;
  if (!mail.includes('@')) {
    sign.querySelector('.err').textContent = 'Enter a valid e-mail address';
    return;
  }
  sign.querySelector('.err').textContent = '';
  say('signed', mail);
};
const saver = add('<button type="button" class="save">Save layout</button><p class="result"></p>');
saver.querySelector('button').onclick = async () => {
  const { ok } = await fetch('/no-such-service', { method: 'POST' }).catch(() => ({ ok: false }));
  saver.querySelector('.result').textContent = ok ? 'Saved' : 'Could not save the layout';
  note('layout', ok);
};
const inert = add('<div style="interactivity:inert" inert><button type="button">Frozen button</button></div>');
inert.querySelector('button').onclick = () => say('frozen', true);

// Menus of menus, a popover over the page, items on demand
const files = add('<button type="button" aria-haspopup="menu" class="f">File</button><div class="pop gone" role="menu"><div role="menuitem" class="ex" aria-haspopup="menu">Export as</div><div class="gone sub" role="menu"><div role="menuitem">PDF file</div><div role="menuitem">Spreadsheet</div></div></div>');
files.querySelector('.f').onclick = () => files.querySelector('.pop').classList.remove('gone');
files.querySelector('.ex').onclick = () => files.querySelector('.sub').classList.remove('gone');
each(files, '.sub div', (item) => {
  item.onclick = () => say('export', item.textContent);
});
const help = add('<button type="button" popovertarget="tips">Show tips</button><div id="tips" popover>Press and hold a seat <button type="button">Got it</button></div><button type="button" class="ring">Ring the bell</button>');
help.querySelector('#tips button').onclick = () => say('tips', true);
help.querySelector('.ring').onclick = () => say('ring', !help.querySelector('#tips').matches(':popover-open'));
const more = add('<div class="list"></div><button type="button">Load more letters</button>');
let letters = 0;
const grow = () => {
  for (let i = 0; i < 8; i++) {
    letters += 1;
    const row = document.createElement('a');
    row.className = 'row';
    row.href = '#letter';
    row.textContent = `Letter ${letters}`;
    row.onclick = () => say('letter', row.textContent);
    more.querySelector('.list').append(row);
  }
};
grow();
more.querySelector('button').onclick = () => setTimeout(grow, 500);
const theme = add('<div class="row"><span id="th">Dark theme</span><button type="button" role="switch" aria-checked="false" aria-labelledby="th"></button></div>');
theme.querySelector('button').onclick = ({ target }) => {
  const isOn = target.getAttribute('aria-checked') !== 'true';
  target.setAttribute('aria-checked', String(isOn));
  note('theme', isOn);
};
const bright = add('<label>Brightness <input type="range" max="100" value="40"></label><output>40</output>');
bright.querySelector('input').oninput = ({ target }) => {
  bright.querySelector('output').textContent = target.value;
  note('bright', target.value);
};
