/** A podcast app on today's platform: popover menus, commands, dialogs, details, a styled select, pressed buttons, sliders. */
import { note, say } from './page';

document.title = 'Earshot';
document.head.insertAdjacentHTML(
  'beforeend',
  `<style>select.nice,select.nice::picker(select){appearance:base-select} [popover]{inset:auto;margin:0} nav a{margin-right:1em} article{border:1px solid #ccc;padding:.5em;margin:.5em 0}</style>`,
);
const SHOWS = [
  ['Salt Roads', 'Episode 12: The brine mine', 'salt'],
  ['Night Buses', 'Episode 4: The last stop', 'night'],
  ['Moss & Stone', 'Episode 31: Lichen', 'moss'],
];
document.body.innerHTML = `
<header><strong>Earshot</strong>
  <search><input type="search" placeholder="Podcasts and episodes" aria-label="Search Earshot"><button id="go">Search</button></search>
  <nav aria-label="Library"><a href="#queue">Up next</a><a href="#downloads">Downloads</a><a href="#history">Listening history</a></nav>
  <button popovertarget="account" aria-label="Account">👤</button>
  <div popover id="account"><p>Signed in as <b>Imke</b></p><button data-me="plan">Manage plan</button><button data-me="preferences" commandfor="prefs" command="show-modal">Preferences…</button><a href="#help" data-me="help">Help centre</a><hr><button data-me="out">Sign out</button></div>
</header>
<main><h1>Your shows</h1><div id="shows"></div>
<details name="more"><summary>Playback</summary><label>Speed <select class="nice" id="speed"><option>0.8×</option><option selected>1×</option><option>1.2×</option><option>1.5×</option></select></label>
  <label><input type="checkbox" id="silence"> Trim silence</label> <label><input type="checkbox" id="boost" disabled> Voice boost (Plus only)</label>
  <label>Skip back by <input type="number" id="skip" min="5" max="60" step="5" value="15"> seconds</label></details>
<details name="more"><summary>Storage</summary><p>1.2 GB used</p><button id="wipe" commandfor="sure" command="show-modal">Remove all downloads</button><label>Keep episodes for <select id="keep"><option>1 week</option><option selected>1 month</option><option>Forever</option></select></label></details>
<dialog id="prefs" closedby="any"><h2>Preferences</h2><label><input type="checkbox" switch id="autoplay" checked> Autoplay</label><fieldset><legend>Appearance</legend><label><input type="radio" name="look" value="light" checked> Light</label><label><input type="radio" name="look" value="dark"> Dark</label></fieldset><label>Home country <input id="country" list="lands"></label><datalist id="lands"><option>Norway<option>Portugal<option>Peru</datalist><button commandfor="prefs" command="close">Done</button></dialog>
<dialog id="sure"><form method="dialog"><p>Remove 9 downloaded episodes?</p><button value="no">Keep them</button><button value="yes">Remove</button></form></dialog>
<dialog id="name"><form method="dialog"><label>New name <input name="label" required minlength="3"></label><button value="ok">Rename</button><button formnovalidate value="no">Cancel</button></form></dialog>
<section aria-label="Playlists"><h2>Playlists</h2><ul id="lists"></ul><form id="make"><input name="list" placeholder="New playlist" required><button>Create</button></form></section>
</main>
<footer aria-label="Player"><b>Night Buses</b> <button id="play" aria-pressed="false" aria-label="Play">▶</button><button id="back" aria-label="Back 15 seconds">↺</button><button id="ahead" aria-label="Forward 30 seconds">↻</button>
  <button id="mute" aria-pressed="false" aria-label="Mute">🔊</button><input type="range" id="volume" aria-label="Volume" min="0" max="100" value="60"><button popovertarget="timer" id="timerbutton">Sleep timer: off</button>
  <div popover id="timer" role="menu">${['Off', '15 minutes', '30 minutes', 'End of episode'].map((one) => `<button role="menuitemradio" aria-checked="${one === 'Off'}">${one}</button>`).join('')}</div></footer>`;
const $ = (id) => document.getElementById(id);
for (const [show, episode, id] of SHOWS) {
  const card = document.createElement('article');
  card.setAttribute('aria-label', show);
  card.innerHTML = `<h3>${show}</h3><p>${episode}</p><button class="ep">Play episode</button><button class="fol" aria-pressed="true">Following</button><button popovertarget="menu-${id}" aria-label="More">⋯</button>
  <div popover id="menu-${id}"><menu><li><button data-do="pin">Pin to top</button></li><li><button data-do="notify">Notify me about new episodes</button></li><li><button data-do="played">Mark all as played</button></li><li><button data-do="share" disabled>Share</button></li></menu></div>`;
  card.querySelector('.ep').onclick = () => say('playing', show);
  card.querySelector('.fol').onclick = ({ target }) => {
    const on = target.getAttribute('aria-pressed') !== 'true';
    target.setAttribute('aria-pressed', String(on));
    target.textContent = on ? 'Following' : 'Follow';
    note(`follows ${show}`, on);
  };
  for (const item of card.querySelectorAll('[data-do]'))
    item.onclick = () => {
      $(`menu-${id}`).hidePopover();
      say(item.dataset.do, show);
    };
  $('shows').append(card);
}
for (const item of document.querySelectorAll('[data-me]'))
  item.onclick = () => {
    note('me', item.dataset.me);
    $('account').hidePopover();
  };
addEventListener('hashchange', () => note('hash', location.hash));
$('go').onclick = () => say('searched', document.querySelector('[type=search]').value);
for (const id of ['speed', 'skip', 'keep', 'volume', 'country']) $(id).onchange = () => note(id, $(id).value);
for (const id of ['silence', 'autoplay']) $(id).onchange = () => note(id, $(id).checked);
for (const one of document.querySelectorAll('[name=look]')) one.onchange = () => note('look', one.value);
$('sure').onclose = () => note('wiped', $('sure').returnValue);
for (const id of ['play', 'mute'])
  $(id).onclick = () => {
    const on = $(id).getAttribute('aria-pressed') !== 'true';
    $(id).setAttribute('aria-pressed', String(on));
    note(id, on);
  };
$('back').onclick = () => say('moved', -15);
$('ahead').onclick = () => say('moved', 30);
for (const item of $('timer').children)
  item.onclick = () => {
    for (const other of $('timer').children) other.setAttribute('aria-checked', String(other === item));
    $('timerbutton').textContent = `Sleep timer: ${item.textContent.toLowerCase()}`;
    $('timer').hidePopover();
    note('timer', item.textContent);
  };
const lists = ['Commute', 'Draft', 'Bedtime'];
let renaming = 0;
const drawLists = () => {
  $('lists').innerHTML = '';
  lists.forEach((list, i) => {
    const row = document.createElement('li');
    row.innerHTML = `<a href="#list">${list}</a> <button aria-label="Rename ${list}">✎</button> <button aria-label="Delete ${list}">🗑</button>`;
    const [edit, bin] = row.querySelectorAll('button');
    edit.onclick = () => {
      renaming = i;
      $('name').querySelector('input').value = list;
      $('name').showModal();
    };
    bin.onclick = () => {
      lists.splice(i, 1);
      drawLists();
      note('lists', lists.join());
    };
    $('lists').append(row);
  });
};
drawLists();
$('name').onclose = () => {
  if ($('name').returnValue !== 'ok') return;
  lists[renaming] = $('name').querySelector('input').value;
  drawLists();
  note('lists', lists.join());
};
$('make').onsubmit = (event) => {
  event.preventDefault();
  lists.push(new FormData($('make')).get('list'));
  $('make').reset();
  drawLists();
  note('lists', lists.join());
};
