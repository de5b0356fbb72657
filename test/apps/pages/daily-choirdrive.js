/** A shared drive of a choir: folder tree, rows with “⋮”, a details pane, comments with replies, slots to book, settings kept at once, a chat corner. */
import { note } from './page';

document.title = 'Kantorei drive';
document.head.insertAdjacentHTML(
  'beforeend',
  `<style>body{font:14px Georgia;margin:0;display:grid;grid-template-columns:190px 1fr 300px}nav,main,aside{padding:10px}nav li{list-style:none}nav ul{padding-left:14px}.fold,.dir{cursor:pointer}table{width:100%;border-collapse:collapse}td,th{border-bottom:1px solid #ccc;padding:5px;text-align:left}.dots{cursor:pointer;padding:0 8px}.menu{position:absolute;background:#fff;border:1px solid #777;z-index:3}.menu div{padding:5px 14px;cursor:pointer}.snack{position:fixed;bottom:12px;left:220px;background:#222;color:#fff;padding:8px}.c{border-left:3px solid #ccc;padding:4px 8px;margin:6px 0}.slot{display:inline-block;border:1px solid #999;padding:3px 8px;margin:2px;cursor:pointer}.slot.mine{background:#cfc}.slot.gone{color:#aaa;cursor:default}.sw{display:flex;justify-content:space-between;padding:4px 0}.sw i{width:34px;height:18px;border-radius:9px;background:#bbb;cursor:pointer}.sw.on i{background:#2a7}.chip{display:inline-block;border:1px solid #999;border-radius:9px;padding:1px 8px;margin:2px;cursor:pointer}.chip.on{background:#def}</style>`,
);
document.body.innerHTML = `<nav><b>Folders</b><ul id="tree"></ul></nav><main><h1 id="where">Scores</h1><p><input id="find" placeholder="Filter files"> <button id="up">Upload</button> <button id="make">New folder</button></p><p id="chips"></p><table><thead><tr><th></th><th>Name</th><th>Owner</th><th>Pages</th><th></th></tr></thead><tbody id="rows"></tbody></table><div id="bulk" hidden><span id="picked"></span> <button>Move to attic</button> <button>Print picked</button></div><section id="talk"><h2>Comments</h2></section></main><aside><h2>Rehearsal rooms</h2><div id="slots"></div><h2>Settings</h2><div id="set"></div><h2>Section chat</h2><div id="log"></div><div><input id="line" placeholder="Message the altos"><button aria-label="Send message">➤</button></div></aside><div id="over"></div>`;
const $ = (id) => document.getElementById(id);
const make = (tag, text, parent, props = {}) => {
  const one = Object.assign(document.createElement(tag), { textContent: text }, props);
  parent?.append(one);
  return one;
};
const snack = (text) => {
  document.querySelector('.snack')?.remove();
  make('div', text, document.body, { className: 'snack' });
};

const FOLDERS = { Scores: ['Baroque', 'Romantic'], Recordings: ['Concerts', 'Warm-ups'], Minutes: [] };
const open = new Set();
function tree() {
  $('tree').replaceChildren();
  for (const [name, inner] of Object.entries(FOLDERS)) {
    const item = make('li', '', $('tree'));
    if (inner.length > 0)
      make('span', open.has(name) ? '▾ ' : '▸ ', item, {
        className: 'fold',
        onclick: () => {
          if (!open.delete(name)) open.add(name);
          note('unfolded', [...open].join(','));
          tree();
        },
      });
    const go = (folder) => () => {
      $('where').textContent = folder;
      note('folder', folder);
    };
    make('span', name, item, { className: 'dir', onclick: go(name) });
    if (!open.has(name)) continue;
    const list = make('ul', '', item);
    for (const sub of inner) make('span', sub, make('li', '', list), { className: 'dir', onclick: go(sub) });
  }
}
tree();

const files = [
  ['Ave verum', 'Ruth', 4],
  ['Gloria', 'Henk', 38],
  ['Gloria (tenor part)', 'Henk', 6],
  ['Misa criolla', 'Ilse', 52],
  ['Ubi caritas', 'Ruth', 5],
].map(([name, owner, pages]) => ({ name, owner, pages, star: false, picked: false }));
let kind = '';
function shut() {
  $('over').replaceChildren();
}
function ask(title, label, button, then) {
  shut();
  const box = make('div', '', $('over'), { className: 'menu', style: 'left:300px;top:160px;padding:14px' });
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', title);
  make('p', title, box);
  const field = label === '' ? undefined : make('input', '', box);
  field?.setAttribute('aria-label', label);
  make('button', 'Not now', box, { onclick: shut });
  make('button', button, box, {
    onclick: () => {
      if (field && field.value.trim() === '') return snack(`${label} is missing.`);
      shut();
      then(field?.value ?? '');
    },
  });
}
function menu(file, at) {
  shut();
  const { left, bottom } = at.getBoundingClientRect();
  const box = make('div', '', $('over'), { className: 'menu', style: `left:${left - 90}px;top:${bottom + window.scrollY}px` });
  const acts = {
    Rename: () => ask('Rename the file', 'New name', 'Rename it', (text) => { note('renamed', `${file.name} > ${text}`); file.name = text; rows(); }),
    Duplicate: () => { note('duplicated', file.name); files.push({ ...file, name: `${file.name} copy` }); rows(); },
    'Share…': () => ask(`Share ${file.name}`, 'Singer', 'Share it', (text) => { note('shared', `${file.name} > ${text}`); snack(`Shared with ${text}.`); }),
    'Send to the printer': () => { note('printed', file.name); snack(`${file.name} is on its way to the printer.`); },
    Remove: () => ask(`Remove ${file.name} for good?`, '', 'Remove it', () => { note('removed', file.name); files.splice(files.indexOf(file), 1); rows(); }),
  };
  for (const [name, act] of Object.entries(acts))
    make('div', name, box, { onclick: () => { shut(); act(); } });
}
function rows() {
  const wanted = $('find').value.toLowerCase();
  $('rows').replaceChildren();
  for (const file of files.filter(({ name, owner }) => name.toLowerCase().includes(wanted) && (kind === '' || owner === kind))) {
    const row = make('tr', '', $('rows'));
    const box = make('input', '', make('td', '', row), { type: 'checkbox', checked: file.picked });
    box.onchange = () => {
      file.picked = box.checked;
      const names = files.filter(({ picked }) => picked).map(({ name }) => name);
      note('picked', names.join(','));
      $('bulk').hidden = names.length === 0;
      $('picked').textContent = `${names.length} picked`;
    };
    const name = make('td', '', row);
    make('span', file.star ? '★' : '☆', name, {
      style: 'cursor:pointer',
      title: file.star ? 'Unstar' : 'Star',
      onclick: () => {
        file.star = !file.star;
        note('starred', files.filter(({ star }) => star).map((one) => one.name).join(','));
        rows();
      },
    });
    make('span', ` ${file.name}`, name);
    make('td', file.owner, row);
    make('td', String(file.pages), row);
    const dots = make('span', '⋮', make('td', '', row), { className: 'dots' });
    dots.onclick = () => menu(file, dots);
  }
}
$('find').oninput = ({ target }) => { note('filter', target.value); rows(); };
for (const owner of ['Ruth', 'Henk', 'Ilse']) {
  const chip = make('span', `Of ${owner}`, $('chips'), { className: 'chip' });
  chip.onclick = () => {
    kind = kind === owner ? '' : owner;
    for (const one of $('chips').children) one.classList.toggle('on', one.textContent === `Of ${kind}`);
    note('owner', kind);
    rows();
  };
}
rows();
$('make').onclick = () => ask('New folder', 'Folder name', 'Make it', (text) => { FOLDERS[text] = []; note('made', text); tree(); });
const [attic, print] = $('bulk').querySelectorAll('button');
attic.onclick = () => { note('attic', files.filter(({ picked }) => picked).map(({ name }) => name).join(',')); snack('Moved to the attic.'); };
print.onclick = () => { note('printed', files.filter(({ picked }) => picked).map(({ name }) => name).join(',')); snack('Printing.'); };

for (const [who, text] of [['Henk', 'The tenor part misses bar 40.'], ['Ilse', 'Who brings the drum?'], ['Ruth', 'Key of the organ loft is with me.']]) {
  const box = make('div', '', $('talk'), { className: 'c' });
  make('b', who, box);
  make('p', text, box);
  const likes = make('a', 'Like', box, { style: 'cursor:pointer' });
  likes.onclick = () => { likes.textContent = likes.textContent === 'Like' ? 'Liked' : 'Like'; note('liked', likes.textContent === 'Liked' ? who : ''); };
  make('a', ' Reply', box, {
    style: 'cursor:pointer',
    onclick: () => {
      if (box.querySelector('textarea')) return;
      const area = make('textarea', '', box, { placeholder: `Reply to ${who}` });
      make('button', 'Post reply', box, {
        onclick: ({ target }) => {
          note('replied', `${who}: ${area.value}`);
          make('p', `You: ${area.value}`, box);
          area.remove();
          target.remove();
        },
      });
    },
  });
}

const taken = new Set(['Crypt Wed']);
const mine = new Set();
function slots() {
  $('slots').replaceChildren();
  for (const room of ['Crypt', 'Loft', 'Vestry']) {
    const line = make('div', `${room}: `, $('slots'));
    for (const day of ['Mon', 'Wed', 'Sat']) {
      const key = `${room} ${day}`;
      const slot = make('span', day, line, { className: `slot${mine.has(key) ? ' mine' : ''}${taken.has(key) ? ' gone' : ''}` });
      slot.title = taken.has(key) ? `${key}: taken` : key;
      if (!taken.has(key))
        slot.onclick = () => {
          if (!mine.delete(key)) mine.add(key);
          note('booked', [...mine].join(','));
          slots();
        };
    }
  }
}
slots();

for (const [key, label, on] of [['mail', 'Mail me new scores', true], ['dark', 'Dark pages', false], ['sync', 'Keep copies on this device', false]]) {
  const line = make('div', '', $('set'), { className: `sw${on ? ' on' : ''}` });
  make('span', label, line);
  make('i', '', line, {
    onclick: () => {
      line.classList.toggle('on');
      note(key, line.classList.contains('on'));
      snack('Settings kept.');
    },
  });
}
const voice = make('p', 'My voice: ', $('set'));
for (const one of ['Soprano', 'Alto', 'Tenor', 'Bass'])
  make('span', one, voice, {
    className: 'chip',
    onclick: ({ target }) => {
      for (const other of voice.querySelectorAll('.chip')) other.classList.toggle('on', other === target);
      note('voice', one);
    },
  });
const line = $('line');
const say = () => {
  if (line.value === '') return;
  note('said', line.value);
  make('p', `You: ${line.value}`, $('log'));
  line.value = '';
};
line.onkeydown = ({ key }) => { if (key === 'Enter') say(); };
line.nextSibling.onclick = say;
