/** A bistro's back office in plain HTML: bookings, a menu in rows, suppliers in pages, settings with units, messages, a wizard. */
import { note, say } from './page';

document.title = 'Bistro Lumen';
document.body.innerHTML = `
<header><strong>Bistro Lumen</strong>
  <nav aria-label="Main"><a href="#bookings">Bookings</a> <a href="#menu">Menu</a> <a href="#suppliers">Suppliers</a> <a href="#settings">Settings</a> <a href="#inbox">Inbox (3)</a></nav>
  <button id="bell" aria-label="Notifications">🔔</button>
  <button id="me" aria-haspopup="menu" aria-expanded="false">Rosa ▾</button>
  <ul id="memenu" role="menu" hidden><li role="menuitem" tabindex="-1">My profile</li><li role="menuitem" tabindex="-1">Switch to dark theme</li><li role="menuitem" tabindex="-1">Sign out</li></ul>
</header>
<main>
<section id="bookings"><h2>Bookings</h2>
  <form id="book"><p><label>Guest name<br><input name="guest"></label></p>
  <p><label for="pp">How many people?</label> <select id="pp" name="people">${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `<option>${n}</option>`).join('')}</select></p>
  <p><label>Date <input type="date" name="day"></label> <label>Time <input type="time" name="time"></label></p>
  <p><label>Phone <input type="tel" name="phone" placeholder="e.g. 020 7946 0000"></label></p>
  <fieldset><legend>Where would you like to sit?</legend><label><input type="radio" name="seat" value="window"> By the window</label> <label><input type="radio" name="seat" value="terrace"> On the terrace</label> <label><input type="radio" name="seat" value="bar"> At the bar</label></fieldset>
  <fieldset><legend>Extras</legend><label><input type="checkbox" name="extra" value="cake"> Birthday cake</label> <label><input type="checkbox" name="extra" value="highchair"> High chair</label> <label><input type="checkbox" name="extra" value="dog"> Bringing a dog</label></fieldset>
  <p><label>Anything else?<br><textarea name="wish"></textarea></label></p>
  <button>Save booking</button> <button type="reset">Clear form</button> <output id="booked"></output></form>
  <h3>Tonight</h3><ul id="tonight"></ul>
</section>
<section id="menu"><h2>Menu</h2>
  <label>Sort by <select id="sort"><option value="name">Name</option><option value="price">Price</option></select></label>
  <input type="search" id="q" aria-label="Search dishes"> <button id="newdish">+ New dish</button>
  <table><thead><tr><th>Dish</th><th>Price</th><th>On the card</th><th></th></tr></thead><tbody id="dishes"></tbody></table>
  <dialog id="dish"><form method="dialog"><h3>New dish</h3><label>Name of the dish <input name="name" required></label> <label>Price in € <input name="price" inputmode="decimal"></label> <button value="ok">Add to menu</button> <button value="no" formnovalidate>Cancel</button></form></dialog>
</section>
<section id="suppliers"><h2>Suppliers</h2><div id="sup"></div><nav aria-label="Pages of suppliers"><button id="prev">‹ Back</button> <span id="pg"></span> <button id="next">More ›</button></nav></section>
<section id="settings"><h2>Settings</h2>
  <p>Kitchen closes at <select id="closes" aria-label="Kitchen closes at"><option>21:30</option><option>22:00</option><option>22:30</option></select></p>
  <p><label><input type="checkbox" role="switch" id="online" checked> Accept online bookings</label></p>
  <p><label>Deposit per person (€) <input type="number" id="deposit" min="0" max="50" value="10"></label></p>
  <p><label>Lighting <input type="range" id="light" min="0" max="100" value="40"></label></p>
  <p>Language <button class="lang" aria-pressed="true">English</button><button class="lang" aria-pressed="false">Français</button><button class="lang" aria-pressed="false">Deutsch</button></p>
  <details><summary>Advanced</summary><label>Printer address <input id="printer"></label> <button id="test">Send a test page</button></details>
</section>
<section id="inbox"><h2>Inbox</h2><div id="mails" role="list"></div><p id="open"></p></section>
</main><footer><a href="#imprint">Imprint</a> <a href="#help">Help</a></footer>`;
const $ = (id) => document.getElementById(id);
addEventListener('hashchange', () => note('hash', location.hash));
$('bell').onclick = () => say('bell', true);
$('me').onclick = () => { $('memenu').hidden = !$('memenu').hidden; $('me').setAttribute('aria-expanded', String(!$('memenu').hidden)); };
for (const item of $('memenu').children) item.onclick = () => { $('memenu').hidden = true; say('me', item.textContent); };
$('book').onsubmit = (event) => {
  event.preventDefault();
  const form = new FormData($('book'));
  const text = [form.get('guest'), form.get('people'), form.get('day'), form.get('time'), form.get('phone'), form.get('seat') ?? '', form.getAll('extra').join('+'), form.get('wish')].join('|');
  if (!form.get('guest')) { $('booked').textContent = 'Please tell us the name.'; return; }
  $('booked').textContent = `Booked for ${form.get('guest')}.`;
  note('booking', text);
};
$('book').onchange = ({ target }) => note(target.name, target.type === 'checkbox' ? [...$('book').querySelectorAll('[name=extra]:checked')].map((x) => x.value).join('+') : target.value);
$('book').onreset = () => note('cleared', true);
const tonight = [['19:00', 'Okafor', 2], ['19:30', 'Lindqvist', 4], ['20:00', 'Okafor', 6]];
const drawTonight = () => {
  $('tonight').innerHTML = '';
  tonight.forEach(([time, name, people, here], i) => {
    const item = document.createElement('li');
    item.innerHTML = `${time} – <b>${name}</b>, ${people} people <button class="here">${here ? 'Seated ✓' : 'Seat them'}</button> <button class="move">Move to…</button>`;
    item.querySelector('.here').onclick = () => { tonight[i][3] = true; drawTonight(); note('seated', `${time} ${name}`); };
    item.querySelector('.move').onclick = () => { const to = prompt('Move to which time?'); if (to) { tonight[i][0] = to; drawTonight(); note('moved', `${name} ${to}`); } };
    $('tonight').append(item);
  });
};
drawTonight();
const dishes = [['Onion soup', 8.5, true], ['Trout', 19, true], ['Tarte tatin', 7, false], ['Lentil stew', 13, true]];
const drawDishes = () => {
  const found = dishes.filter(([name]) => name.toLowerCase().includes($('q').value.toLowerCase())).sort((a, b) => ($('sort').value === 'price' ? a[1] - b[1] : a[0].localeCompare(b[0])));
  $('dishes').innerHTML = '';
  for (const dish of found) {
    const row = document.createElement('tr');
    row.innerHTML = `<td>${dish[0]}</td><td>${dish[1].toFixed(2)} €</td><td><input type="checkbox" aria-label="On the card" ${dish[2] ? 'checked' : ''}></td><td><button class="edit">Edit</button> <button class="copy">Copy</button></td>`;
    row.querySelector('input').onchange = ({ target }) => { dish[2] = target.checked; note(`card ${dish[0]}`, target.checked); };
    row.querySelector('.copy').onclick = () => { dishes.push([`${dish[0]} (copy)`, dish[1], false]); drawDishes(); note('copied', dish[0]); };
    row.querySelector('.edit').onclick = () => {
      row.children[1].innerHTML = `<input aria-label="Price" value="${dish[1]}"> <button>Save</button>`;
      row.children[1].querySelector('button').onclick = () => { dish[1] = Number(row.children[1].querySelector('input').value); drawDishes(); note(`price ${dish[0]}`, dish[1]); };
    };
    $('dishes').append(row);
  }
};
drawDishes();
$('q').oninput = () => { drawDishes(); note('q', $('q').value); };
$('sort').onchange = () => { drawDishes(); note('sort', $('sort').value); };
$('newdish').onclick = () => $('dish').showModal();
$('dish').onclose = () => {
  const form = new FormData($('dish').querySelector('form'));
  if ($('dish').returnValue === 'ok') { dishes.push([form.get('name'), Number(form.get('price')), false]); drawDishes(); note('dish', `${form.get('name')} ${form.get('price')}`); } else note('dish', 'cancelled');
  $('dish').querySelector('form').reset();
};
const sup = ['Alba Fish', 'Bram Bakery', 'Cosmo Wine', 'Dairy Dell', 'Elm Farm', 'Fenn Linen', 'Gil Gas'];
let at = 0;
const drawSup = () => {
  $('sup').innerHTML = '';
  for (const name of sup.slice(at * 3, at * 3 + 3)) {
    const card = document.createElement('article');
    card.innerHTML = `<h4>${name}</h4><p>Mail: ${name.split(' ')[0].toLowerCase()}@example.org</p><button>Order again</button><button class="star" aria-pressed="false" title="Favourite">☆</button>`;
    card.querySelector('button').onclick = () => say('ordered', name);
    card.querySelector('.star').onclick = ({ target }) => { target.setAttribute('aria-pressed', 'true'); target.textContent = '★'; note('star', name); };
    $('sup').append(card);
  }
  $('pg').textContent = `Page ${at + 1} of 3`;
  $('prev').disabled = at === 0;
  $('next').disabled = at === 2;
};
drawSup();
$('next').onclick = () => { at += 1; drawSup(); note('page', at + 1); };
$('prev').onclick = () => { at -= 1; drawSup(); note('page', at + 1); };
for (const id of ['closes', 'deposit', 'light', 'printer']) $(id).addEventListener('change', () => note(id, $(id).value));
$('online').onchange = () => note('online', $('online').checked);
for (const one of document.querySelectorAll('.lang')) one.onclick = () => { for (const other of document.querySelectorAll('.lang')) other.setAttribute('aria-pressed', String(other === one)); note('lang', one.textContent); };
document.querySelector('details').ontoggle = ({ target }) => note('advanced', target.open);
$('test').onclick = () => say('tested', $('printer').value);
const mails = [['Alba Fish', 'Delivery on Tuesday', 'We come at seven.'], ['Ms Okafor', 'Allergy to nuts', 'Please no nuts.'], ['Council', 'Terrace permit', 'Your permit runs out in May.']];
const drawMails = () => {
  $('mails').innerHTML = '';
  mails.forEach(([from, subject, text], i) => {
    const row = document.createElement('div');
    row.setAttribute('role', 'listitem');
    row.innerHTML = `<input type="checkbox" aria-label="Select"> <span>${from}</span> <a href="#inbox">${subject}</a> <button title="Archive">🗄</button> <button title="Flag">⚑</button>`;
    row.querySelector('a').onclick = () => { $('open').innerHTML = `<b>${subject}</b>: ${text} <button id="reply">Reply</button>`; note('read', subject); $('reply').onclick = () => { $('open').insertAdjacentHTML('beforeend', '<textarea aria-label="Your reply"></textarea><button id="sendnow">Send</button>'); }; };
    const [archive, flag] = row.querySelectorAll('button');
    archive.onclick = () => { mails.splice(i, 1); drawMails(); note('archived', subject); };
    flag.onclick = () => { flag.setAttribute('aria-pressed', 'true'); note('flagged', subject); };
    row.querySelector('input').onchange = () => note('selected', [...$('mails').querySelectorAll('input')].map((box, n) => (box.checked ? mails[n][0] : '')).filter(Boolean).join(','));
    $('mails').append(row);
  });
};
drawMails();
