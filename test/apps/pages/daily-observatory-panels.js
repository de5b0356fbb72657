/** The second half of a hand-made observatory desk: switches that revert, layers, trees, long lists, frames, shadow roots, files and drags. */
import { note, place } from './page';

document.title = 'Observatory panels';
const css = document.createElement('style');
css.textContent = `.toast{position:fixed;right:12px;bottom:12px;background:#223;color:#fff;padding:10px 16px;z-index:40}.veil{position:fixed;inset:0;background:#0006;z-index:30}.veil p{background:#fff;margin:20vh auto;width:300px;padding:20px}.virt{height:150px;overflow:auto;border:1px solid #555;position:relative;width:260px}.virt .row{position:absolute;left:0;right:0;height:30px;cursor:pointer}.sub{display:none;position:absolute;background:#fff;border:1px solid;z-index:8}.slot{width:120px;height:40px;border:2px dashed #999;display:inline-block}.chip{display:inline-block;padding:6px 10px;background:#cde;touch-action:none;cursor:grab;user-select:none}.sw{width:40px;height:20px;background:#bbb;border-radius:10px;display:inline-block;cursor:pointer}.sw[aria-checked=true]{background:#293}li[draggable]{padding:6px;background:#eee;margin:2px;list-style:none;width:200px}`;
document.head.append(css);
const by = (id) => document.getElementById(id);
const add = (html) => {
  const holder = place();
  holder.innerHTML = html;
  return holder;
};
function toast(text, role = '', ms = 4000) {
  const box = document.createElement('div');
  box.className = 'toast';
  if (role) box.setAttribute('role', role);
  box.textContent = text;
  document.body.append(box);
  setTimeout(() => box.remove(), ms);
}

// Switches and radios: taken back at once, taken back late, a state that its words tell
add('<label><input type="checkbox" id="laser"> Laser guide</label>');
note('laser', false);
by('laser').onclick = (event) => event.preventDefault();
add('<span id="ir-l">Infrared</span><span class="sw" role="switch" id="ir" tabindex="0" aria-checked="false" aria-labelledby="ir-l"></span>');
note('infrared', false);
by('ir').onclick = ({ target }) => {
  target.setAttribute('aria-checked', 'true');
  setTimeout(() => {
    target.setAttribute('aria-checked', 'false');
    toast('Infrared is in service', 'alert');
  }, 1200);
};
add('<button type="button" id="lamp">Lamp off</button>');
by('lamp').onclick = ({ target }) => {
  const on = target.textContent === 'Lamp off';
  target.textContent = on ? 'Lamp on' : 'Lamp off';
  note('lamp', on);
};
add(`<div role="radiogroup" aria-label="Field">${['Wide field', 'Narrow field', 'Fibre field'].map((one, i) => `<span role="radio" aria-checked="${i === 0}" tabindex="${i ? -1 : 0}">${one}</span> `).join('')}</div>`).onclick = ({ target, currentTarget }) => {
  if (!target.matches('[role=radio]')) return;
  for (const one of currentTarget.querySelectorAll('[role=radio]')) {
    one.setAttribute('aria-checked', String(one === target));
    one.tabIndex = one === target ? 0 : -1;
  }
  note('field', target.textContent);
};
add('<div class="ticks"><label><input type="checkbox" data-all> All cameras</label><label><input type="checkbox" value="North"> North camera</label><label><input type="checkbox" value="South"> South camera</label></div>').onchange = ({ target, currentTarget }) => {
  const ones = [...currentTarget.querySelectorAll('[value]')];
  if ('all' in target.dataset) for (const one of ones) one.checked = target.checked;
  note('cameras', ones.filter((one) => one.checked).map((one) => one.value).join());
};

// Buttons: what is stored late, fails late, has to be held, ends in a retry
add('<button type="button" id="q">Queue exposure</button><button type="button" id="st">Store settings</button><button type="button" id="sy">Sync catalogue</button><button type="button" id="ho">Hold to unlock</button>');
by('q').onclick = () =>
  setTimeout(() => {
    note('queued', true);
    toast('Exposure queued');
  }, 1800);
by('st').onclick = () => setTimeout(() => toast('Could not store the settings: disk is full'), 1500);
by('sy').onclick = ({ target }) => {
  target.textContent = 'Syncing…';
  setTimeout(() => (target.textContent = 'Sync failed, retry'), 1400);
};
let timer;
by('ho').onpointerdown = () => (timer = setTimeout(() => note('unlocked', true), 900));
by('ho').onpointerup = () => clearTimeout(timer);
by('ho').onpointerleave = () => clearTimeout(timer);

// Layers: one that any press closes, a form in a dialog, a menu that lives from press to release
add('<button type="button" id="tips">Tips</button><button type="button" id="park">Park telescope</button>');
by('tips').onclick = () => {
  const veil = document.createElement('div');
  veil.className = 'veil';
  veil.innerHTML = '<p>Tip of the night: let the mirror cool. Press anywhere to go on.</p>';
  veil.onclick = () => veil.remove();
  document.body.append(veil);
};
by('park').onclick = ({ target }) => {
  note('parked', true);
  target.textContent = 'Parked';
};
add('<button type="button" id="nn">New night</button><dialog id="nd"><form method="dialog"><label>Night title <input required id="nt"></label><button>Create night</button></form></dialog>');
by('nn').onclick = () => by('nd').showModal();
by('nd').querySelector('form').onsubmit = () => note('made', by('nt').value);
add('<div style="position:relative"><button type="button" id="tm" aria-haspopup="menu">Tools</button><div role="menu" id="tmm" class="sub"><div role="menuitem">Flats</div><div role="menuitem">Darks</div></div></div>');
by('tm').onpointerdown = () => (by('tmm').style.display = 'block');
by('tmm').onpointerup = ({ target }) => {
  note('tool', target.textContent);
  by('tmm').style.display = 'none';
};
document.addEventListener('pointerdown', ({ target }) => {
  if (!target.closest?.('#tm,#tmm')) by('tmm').style.display = 'none';
});
add('<div style="position:relative;width:200px" id="im"><span tabindex="0">Instruments</span><div class="sub"><a href="#cal">Calibrate</a></div></div>');
let hover;
by('im').onmouseenter = () => (hover = setTimeout(() => (by('im').lastChild.style.display = 'block'), 500));
by('im').onmouseleave = () => {
  clearTimeout(hover);
  by('im').lastChild.style.display = 'none';
};
by('im').querySelector('a').onclick = () => note('calibrate', true);
document.addEventListener('keydown', (event) => {
  if (event.key !== 'k' || !event.ctrlKey || by('pal')) return;
  event.preventDefault();
  const box = add('<div id="pal" role="dialog" aria-label="Commands"><input aria-label="Command"></div>');
  const input = box.querySelector('input');
  input.focus();
  input.onkeydown = ({ key }) => {
    if (key !== 'Enter') return;
    note('command', input.value);
    box.remove();
  };
});

// Trees and long lists: a table of levels, a tree by keys, rows drawn as they come into view, text to be read to its end
const KINDS = { Messier: ['M31', 'M42'], Caldwell: ['C14', 'C20'] };
add(`<table role="treegrid" aria-label="Catalogue"><tbody>${Object.entries(KINDS).map(([kind, ones]) => `<tr role="row" aria-level="1" aria-expanded="false"><td role="gridcell"><button type="button" aria-label="Toggle">▸</button> ${kind}</td><td role="gridcell"></td></tr>${ones.map((one) => `<tr role="row" aria-level="2" hidden data-of="${kind}"><td role="gridcell">${one}</td><td role="gridcell"><input type="checkbox" aria-label="Observe ${one}"></td></tr>`).join('')}`).join('')}</tbody></table>`).onclick = ({ target, currentTarget }) => {
  if (target.matches('[aria-label=Toggle]')) {
    const row = target.closest('tr');
    const open = row.getAttribute('aria-expanded') !== 'true';
    row.setAttribute('aria-expanded', String(open));
    const kind = row.cells[0].textContent.slice(2).trim();
    for (const one of currentTarget.querySelectorAll(`[data-of="${kind}"]`)) one.hidden = !open;
  } else if (target.matches('input'))
    note('observe', [...currentTarget.querySelectorAll('input:checked')].map((one) => one.getAttribute('aria-label').slice(8)).join());
};
add('<ul role="tree" aria-label="Targets"><li role="treeitem" aria-expanded="false" tabindex="0" id="neb"><span>Nebulae</span><ul role="group" hidden><li role="treeitem" tabindex="-1">Crab</li><li role="treeitem" tabindex="-1">Veil</li></ul></li></ul>');
by('neb').onkeydown = ({ key }) => {
  if (key !== 'ArrowRight') return;
  by('neb').setAttribute('aria-expanded', 'true');
  by('neb').lastChild.hidden = false;
};
by('neb').lastChild.onclick = ({ target }) => {
  target.setAttribute('aria-selected', 'true');
  note('target', target.textContent);
};
add('<p id="fr-l">Frames</p><div class="virt" id="virt" role="listbox" tabindex="0" aria-labelledby="fr-l"><div style="height:60000px"></div></div>');
const drawRows = () => {
  for (const row of by('virt').querySelectorAll('.row')) row.remove();
  const first = Math.floor(by('virt').scrollTop / 30);
  for (let i = first; i < first + 6; i++)
    by('virt').insertAdjacentHTML('beforeend', `<div class="row" role="option" aria-selected="false" style="top:${i * 30}px">Frame ${String(i + 1).padStart(4, '0')}</div>`);
};
drawRows();
by('virt').onscroll = drawRows;
by('virt').onclick = ({ target }) => {
  if (!target.matches('.row')) return;
  target.setAttribute('aria-selected', 'true');
  note('frame', target.textContent);
};
add(`<div id="terms" tabindex="0" role="region" aria-label="House rules" style="height:90px;overflow:auto;border:1px solid">${'<p>Keep the dome dark and the doors shut.</p>'.repeat(12)}</div><label><input type="checkbox" id="acc" disabled> I have read the rules</label>`);
by('terms').onscroll = ({ target }) => {
  if (target.scrollTop + target.clientHeight > target.scrollHeight - 4) by('acc').disabled = false;
};
by('acc').onchange = ({ target }) => note('rules', target.checked);

// Frames and shadow roots
globalThis.told = note;
const frame = document.createElement('iframe');
frame.srcdoc = '<label>Chart label <input oninput="parent.told(\'chart\',this.value)"></label><div id="h"></div><script>const r=document.getElementById("h").attachShadow({mode:"open"});r.innerHTML="<button>Draw chart</button>";r.firstChild.onclick=(e)=>{e.target.textContent="Drawn";parent.told("drawn",true)}<\/script>';
frame.title = 'Chart';
document.body.append(frame);
let root = place();
for (const level of ['outer', 'middle', 'inner']) {
  const host = document.createElement('div');
  host.className = level;
  root.append(host);
  root = host.attachShadow({ mode: 'open' });
}
root.innerHTML = '<label for="hum">Humidity limit</label><input id="hum"><button>Apply limit</button>';
root.querySelector('button').onclick = ({ target }) => {
  note('humidity', root.querySelector('input').value);
  target.textContent = 'Applied';
};
const vault = place();
const closed = vault.attachShadow({ mode: 'closed' });
closed.innerHTML = '<button>Vent dome</button>';
closed.querySelector('button').onclick = ({ target }) => {
  note('vent', true);
  target.textContent = 'Venting';
};
const nested = document.createElement('iframe');
nested.title = 'Nested';
nested.srcdoc = `<iframe title="Deep" srcdoc="<label>Deep label <input onchange='parent.parent.told(&quot;deep&quot;,this.value)'></label>"></iframe>`;
document.body.append(nested);

// Files: a field behind a button, a place to drop with no field
add('<button type="button" id="up">Upload plate</button><input type="file" id="upf" hidden><p id="upn"></p>');
by('up').onclick = () => by('upf').click();
by('upf').onchange = async ({ target }) => {
  by('upn').textContent = target.files[0].name;
  note('plate', `${target.files[0].name}:${await target.files[0].text()}`);
};
add('<div id="drop" tabindex="0" role="button" style="border:2px dashed;padding:12px">Drop spectra here</div>');
by('drop').ondragover = (event) => event.preventDefault();
by('drop').ondrop = async (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  if (!file) return;
  note('spectra', file.name);
  by('drop').textContent = `Received ${file.name}`;
};

// Drags: by the pointer into a slot, by the browser's own drag before another row, one that is locked
add('<div><span class="chip" id="chip">Grism</span> <span class="slot" aria-label="Slot 2" id="slot" role="group"></span></div>');
by('chip').onpointerdown = (event) => {
  const chip = by('chip');
  chip.setPointerCapture(event.pointerId);
  const from = [event.clientX, event.clientY];
  chip.onpointermove = (move) => (chip.style.transform = `translate(${move.clientX - from[0]}px,${move.clientY - from[1]}px)`);
  chip.onpointerup = (up) => {
    const box = by('slot').getBoundingClientRect();
    chip.onpointermove = null;
    chip.style.transform = '';
    if (up.clientX < box.left || up.clientX > box.right || up.clientY < box.top || up.clientY > box.bottom) return;
    by('slot').append(chip);
    note('slot', 'Grism');
  };
};
const steps = add('<ul id="steps"><li draggable="true">Bias</li><li draggable="true">Flat</li><li draggable="true">Science</li><li draggable="true" data-locked>Archive step</li></ul>').firstChild;
let lifted;
steps.ondragstart = (event) => {
  if ('locked' in event.target.dataset) event.preventDefault();
  else lifted = event.target;
};
steps.ondragover = (event) => event.preventDefault();
steps.ondrop = ({ target, clientY }) => {
  const row = target.closest('li');
  if (!lifted || !row || row === lifted) return;
  const box = row.getBoundingClientRect();
  row[clientY < box.top + box.height / 2 ? 'before' : 'after'](lifted);
  note('order', [...steps.children].map((one) => one.textContent).join());
};

// A picture that takes presses and tells no one
add('<canvas id="sky" width="240" height="120" role="img" aria-label="Sky map"></canvas>');
by('sky').getContext('2d').fillRect(0, 0, 240, 120);
