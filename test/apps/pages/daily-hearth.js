/** A home control: tiles whose state stands only in a class, a thermostat, a media player, scenes, blinds, a timetable in date parts. */
import { note, say } from './page';

document.title = 'Hearth';
document.head.insertAdjacentHTML(
  'beforeend',
  `<style>
  body{font:15px sans-serif;margin:0 1.2em;background:#f6f4ef}
  .grid{display:flex;flex-wrap:wrap;gap:.6em}
  .tile{border:0;border-radius:12px;background:#ddd;padding:1em 1.2em;cursor:pointer;min-width:9em;text-align:left}
  .tile.is-on{background:#fc6;font-weight:bold}
  .dial{font-size:40px}.dial i{font-size:18px;font-style:normal}
  .seg span{display:inline-block;padding:.3em .8em;border:1px solid #999;cursor:pointer}.seg .sel{background:#333;color:#fff}
  .bar{position:relative;height:8px;background:#bbb;cursor:pointer;max-width:300px}.bar div{height:8px;background:#06c;width:20%}
  .pl button{font-size:18px;margin:.2em}
  .q li{cursor:default}.q .go{visibility:visible}
  </style>`,
);
document.body.innerHTML = `
<h1>Hearth</h1>
<section><h2>Heating</h2><div class="dial"><span id="deg">19.5</span><i>°C</i></div>
 <button id="down" class="ico" title="Cooler">–</button><button id="up" class="ico" title="Warmer">+</button>
 <div class="seg" id="mode"><span class="sel">Eco</span><span>Comfort</span><span>Away</span></div></section>
<section><h2>Lights</h2><div class="grid" id="lights"></div><button id="alloff">All lights off</button></section>
<section><h2>Scenes</h2><div class="grid" id="scenes"><div class="tile" tabindex="0">Movie night</div><div class="tile" tabindex="0">Good morning</div></div></section>
<section class="pl"><h2>Now playing</h2><p><b id="song">River songs</b> <small>in the Kitchen</small></p>
 <button id="prev" aria-label="Previous track">⏮</button><button id="rew" aria-label="Skip back 10 seconds">↺10</button><button id="pp" aria-label="Pause">⏸</button><button id="fwd" aria-label="Skip forward 30 seconds">30↻</button><button id="next" aria-label="Next track">⏭</button>
 <button id="sound" aria-label="Mute">🔊</button> <input type="range" id="vol" min="0" max="100" value="40" aria-label="Volume"> <button id="rep" class="ico" aria-label="Repeat">🔁</button><button id="shuf" class="ico" aria-label="Shuffle">🔀</button>
 <h3>Podcast episodes</h3><ol class="q" id="eps"></ol></section>
<section><h2>Blinds</h2><table><tr><td>Bedroom</td><td><button class="b" data-b="Bedroom up">Open</button><button class="b" data-b="Bedroom down">Close</button></td></tr><tr><td>Study</td><td><button class="b" data-b="Study up">Open</button><button class="b" data-b="Study down">Close</button></td></tr></table></section>
<section><h2>Holiday mode</h2><p id="lead">Back on</p><select id="d" aria-label="Day"></select><select id="m" aria-label="Month">${['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'].map((one, i) => `<option value="${i + 1}">${one}</option>`).join('')}</select><select id="y" aria-label="Year"><option>2027</option><option>2028</option></select><button id="hol">Start holiday mode</button></section>
<section><h2>Boiler</h2><p>Serial 44-0921. <button id="boost" disabled>Boost hot water</button> <span>Boost is ready again in 20 minutes.</span></p></section>`;
const $ = (id) => document.getElementById(id);
$('d').innerHTML = Array.from({ length: 31 }, (_, i) => `<option>${i + 1}</option>`).join('');
let degrees = 19.5;
const turn = (by) => {
  degrees = Math.min(25, Math.max(15, degrees + by));
  $('deg').textContent = degrees.toFixed(1);
  note('degrees', degrees);
};
$('down').onclick = () => turn(-0.5);
$('up').onclick = () => turn(0.5);
for (const one of $('mode').children)
  one.onclick = () => {
    for (const other of $('mode').children) other.className = other === one ? 'sel' : '';
    note('mode', one.textContent);
  };
for (const [name, on] of [
  ['Hall lamp', true],
  ['Desk lamp', false],
  ['Porch', false],
]) {
  const tile = document.createElement('button');
  tile.className = `tile${on ? ' is-on' : ''}`;
  tile.textContent = name;
  tile.onclick = () => {
    tile.classList.toggle('is-on');
    note(name, tile.classList.contains('is-on'));
  };
  $('lights').append(tile);
}
$('alloff').onclick = () => {
  for (const tile of $('lights').children) tile.classList.remove('is-on');
  note('lights', 'off');
};
for (const scene of $('scenes').children) scene.onclick = () => say('scene', scene.textContent);
const EPISODES = [
  ['Ep. 41: Tin and tide', '3 days ago'],
  ['Ep. 40: The weir', '2 weeks ago'],
  ['Ep. 39: Salt', '1 month ago'],
];
for (const [title, when] of EPISODES) {
  const row = document.createElement('li');
  row.innerHTML = `<span>${title}</span> <small>${when}</small> <button>Play</button>`;
  row.querySelector('button').onclick = () => {
    $('song').textContent = title;
    note('playing', title);
  };
  $('eps').append(row);
}
let paused = false;
$('pp').onclick = () => {
  paused = !paused;
  $('pp').setAttribute('aria-label', paused ? 'Play' : 'Pause');
  $('pp').textContent = paused ? '▶' : '⏸';
  note('paused', paused);
};
let mute = false;
$('sound').onclick = () => {
  mute = !mute;
  $('sound').setAttribute('aria-label', mute ? 'Unmute' : 'Mute');
  $('sound').textContent = mute ? '🔇' : '🔊';
  note('mute', mute);
};
for (const id of ['rep', 'shuf'])
  $(id).onclick = () => {
    $(id).classList.toggle('is-active');
    $(id).style.background = $(id).classList.contains('is-active') ? '#fc6' : '';
    note(id, $(id).classList.contains('is-active'));
  };
$('rew').onclick = () => say('moved', -10);
$('fwd').onclick = () => say('moved', 30);
$('next').onclick = () => say('track', 'next');
$('prev').onclick = () => say('track', 'previous');
$('vol').oninput = () => note('vol', $('vol').value);
for (const button of document.querySelectorAll('.b')) button.onclick = () => {
    note('blind', button.dataset.b);
    button.closest('td').dataset.now = button.dataset.b;
    button.closest('tr').cells[0].textContent = `${button.dataset.b.split(' ')[0]} (${button.textContent === 'Open' ? 'open' : 'closed'})`;
  };
$('hol').onclick = () => say('holiday', `${$('y').value}-${$('m').value}-${$('d').value}`);
