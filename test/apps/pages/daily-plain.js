/** Plain pages' controls: lists, sliders, menus and drags written by hand, and surfaces that no script can use. */
import { note, place } from './page';

function add(html) {
  const holder = place();
  holder.innerHTML = html;
  return holder;
}

document.title = 'Daily controls';

/** Shows what was pressed, as pages do. */
function say(key, value) {
  note(key, value);
  document.getElementById('said').textContent = `Chosen: ${value}`;
}
add('<p id="said">Nothing chosen</p>');

// A list with a roving tabindex and one listener
const roving = add(
  `<h3>Queue</h3><div id="roving" role="presentation">${['Ada', 'Ben', 'Cleo', 'Dan']
    .map((name, i) => `<div class="row" tabindex="${i === 0 ? 0 : -1}">${name}</div>`)
    .join('')}</div>`,
).querySelector('#roving');
roving.addEventListener('click', (event) => {
  const row = event.target.closest('.row');
  for (const one of roving.children) one.tabIndex = one === row ? 0 : -1;
  note('roving', row.textContent);
});

// A range input clipped to a pixel inside its drawn thumb
const clipped = add(
  `<div role="group" aria-label="Loudness" style="position:relative;width:200px;height:24px;background:#ddd"><div id="thumb" style="position:absolute;left:40px;top:2px;width:20px;height:20px;border-radius:50%;background:#06c"><div style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);clip-path:inset(50%)"><input type="range" aria-label="Loudness" min="0" max="100" value="20" id="clipped"></div></div></div>`,
).querySelector('#clipped');
clipped.addEventListener('input', () => {
  document.getElementById('thumb').style.left = `${clipped.value * 1.8}px`;
  note('clipped', clipped.value);
});

// A slider whose child takes the keys
const outer = add(
  '<div role="slider" aria-label="Warmth" aria-valuemin="0" aria-valuemax="50" aria-valuenow="10" style="width:200px;height:24px;background:#eee"><div class="inner" tabindex="0" style="width:200px;height:24px"></div></div>',
).firstElementChild;
outer.querySelector('.inner').addEventListener('keydown', (event) => {
  if (event.target !== outer.querySelector('.inner')) return;
  const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key] ?? 0;
  const now = Math.max(0, Math.min(50, Number(outer.getAttribute('aria-valuenow')) + by));
  outer.setAttribute('aria-valuenow', String(now));
  note('warmth', now);
});

// Hover menus: the listener sits on the element around, and the menu opens a moment later
const menu = add(
  '<div class="around" style="display:inline-block;padding:10px"><span id="more" role="button" tabindex="0">Products</span></div><div id="flyout"></div>',
);
menu.querySelector('.around').addEventListener('mouseenter', () => {
  setTimeout(() => {
    document.getElementById('flyout').innerHTML = '<a href="#lamps" id="lamps">Lamps</a>';
    document.getElementById('lamps').addEventListener('click', () => say('lamps', true));
  }, 350);
});
const css = add(
  '<style>.cm ul{display:none}.cm:hover ul{display:block}</style><div class="cm"><button type="button">Company</button><ul><li><a href="#jobs" id="jobs">Jobs</a></li></ul></div>',
);
css.querySelector('#jobs').addEventListener('click', () => say('jobs', true));

// A popover that only a press outside closes
const pop = add('<button id="pop-open" type="button">Filters</button><div id="pop" hidden style="border:1px solid;padding:8px">Filter panel <button type="button">Only new</button></div>');
pop.querySelector('#pop-open').addEventListener('click', (event) => {
  event.stopPropagation();
  document.getElementById('pop').hidden = false;
});
document.addEventListener('pointerdown', (event) => {
  if (!pop.contains(event.target)) {
    document.getElementById('pop').hidden = true;
    note('pop', 'closed');
  }
});
add('<button id="aside" type="button">Aside</button>').firstElementChild.addEventListener('click', () => say('aside', true));

// Drags
const board = add(
  '<div style="display:flex;gap:12px"><div id="todo" aria-label="To do" role="group" style="width:120px;min-height:80px;border:1px solid"><div id="card" draggable="true">Write plan</div></div><div id="doing" aria-label="Doing" role="group" style="width:120px;min-height:80px;border:1px solid"></div><div id="trash" role="group" aria-label="Notes area" style="width:120px;min-height:80px;border:1px solid">no drop</div></div>',
);
const doing = board.querySelector('#doing');
doing.addEventListener('dragover', (event) => event.preventDefault());
doing.addEventListener('drop', (event) => {
  event.preventDefault();
  doing.append(document.getElementById('card'));
  note('board', 'doing');
});
const lift = add('<div style="display:flex;gap:12px"><div id="hold" role="button" tabindex="0" style="width:90px;border:1px solid;user-select:none">Hold me</div><div id="bin" role="group" aria-label="Bin" style="width:120px;height:60px;border:1px solid"></div></div>');
const hold = lift.querySelector('#hold');
hold.addEventListener('pointerdown', () => {
  let lifted = false;
  const timer = setTimeout(() => {
    lifted = true;
  }, 250);
  const onMove = () => {
    if (!lifted) clearTimeout(timer);
  };
  const onUp = (event) => {
    clearTimeout(timer);
    document.removeEventListener('pointermove', onMove);
    const box = document.getElementById('bin').getBoundingClientRect();
    const isIn = event.clientX > box.left && event.clientX < box.right && event.clientY > box.top && event.clientY < box.bottom;
    if (lifted && isIn) {
      document.getElementById('bin').append(hold);
      note('hold', 'in');
    }
  };
  document.addEventListener('pointermove', onMove);
  document.addEventListener('pointerup', onUp, { once: true });
});

// Names
add('<div><span>Rate</span> <button type="button" aria-label="Decrease value">-</button><label>Boxes <button type="button">Decrease value</button><input type="number" id="boxes"><button type="button">Increase value</button></label></div>')
  .querySelector('#boxes')
  .addEventListener('input', (event) => note('boxes', event.target.value));
add('<p>Nameless: <select id="nameless"><option>Red</option><option>Green</option></select><select id="nameless2"><option>Wool</option><option>Silk</option></select></p>');

for (const id of ['nameless', 'nameless2'])
  document.getElementById(id).addEventListener('change', (event) => note(id, event.target.value));

// A host that is focusable, around its own inner control
class FancyBox extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.innerHTML = '<label><input type="checkbox"> <slot></slot></label>';
    this.setAttribute('tabindex', '0');
    root.querySelector('input').addEventListener('change', (event) => note('fancy', event.target.checked));
  }
}
customElements.define('fancy-box', FancyBox);
add('<fancy-box>Gift wrap</fancy-box>');
class NumberBox extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<label>${this.getAttribute('label')} <input type="number"></label>`;
    root.querySelector('input').addEventListener('input', (event) => note('shadow-number', event.target.value));
  }
}
customElements.define('number-box', NumberBox);
add('<number-box label="Plates"></number-box>');
class SwitchBox extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<button type="button" role="switch" aria-checked="false" aria-label="Dark mode" style="width:40px;height:20px"></button>';
    const button = root.querySelector('button');
    button.addEventListener('click', () => {
      const is = button.getAttribute('aria-checked') !== 'true';
      button.setAttribute('aria-checked', String(is));
      note('shadow-switch', is);
    });
  }
}
customElements.define('switch-box', SwitchBox);
add('<switch-box></switch-box>');

// A scroller with fewer than eight elements
const scroller = add(
  `<div style="width:200px;overflow-x:auto;white-space:nowrap;display:flex">${['One', 'Two', 'Three', 'Four', 'Five', 'Six']
    .map((name) => `<button type="button" class="t" style="flex:none;width:90px">Tab ${name}</button>`)
    .join('')}</div>`,
).firstElementChild;
scroller.addEventListener('click', (event) => say('scroller', event.target.textContent));

// New tabs
add('<a href="/other.html" target="_blank" id="tab-link">Open report</a>');

// Surfaces that no script can use
const canvas = add('<canvas id="canvas" width="200" height="60" tabindex="0" style="border:1px solid"></canvas>').firstElementChild;
canvas.addEventListener('click', () => note('canvas', 'pressed'));
add('<button type="button" id="trusted">Pay with device</button>').firstElementChild.addEventListener('click', (event) => {
  if (event.isTrusted) note('trusted', true);
});
add('<button type="button">Full screen</button>').firstElementChild.addEventListener('click', (event) => {
  document.documentElement.requestFullscreen().then(() => note('full', true), () => note('full-refused', event.isTrusted));
});
add('<button type="button">Copy code</button>').firstElementChild.addEventListener('click', () => {
  navigator.clipboard.writeText('x').then(() => note('copied', true), () => note('copy-refused', true));
});
const upload = add('<button type="button">Choose photo</button><input type="file" hidden>');
upload.firstElementChild.addEventListener('click', () => upload.querySelector('input').click());
