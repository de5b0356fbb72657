/** A hand-made tool for repair orders: tree, menus of the right button, popovers, cells, saves that fail, notices without a role. */
import { place, say as note } from './page';

document.title = 'Workshop orders';
const css = document.createElement('style');
css.textContent = `.menu{position:absolute;background:#fff;border:1px solid #555;z-index:30;min-width:140px}.menu div{padding:6px 12px;cursor:pointer}.note{position:fixed;top:10px;left:40%;padding:12px;background:#fee;border:1px solid #c33;z-index:70}
.tree ul{margin:0 0 0 18px;padding:0}.tree li{list-style:none}.tree .row{cursor:pointer;display:inline-block;padding:2px 6px}.tree .arrow{cursor:pointer;display:inline-block;width:16px}.tree .row.sel{background:#cdf}
.field{border:1px solid #999;padding:2px}.err{color:#b00;font-size:12px}.inv{border:2px solid #d00}.sheet{position:fixed;inset:20% 30%;background:#fff;border:2px solid #333;padding:16px;z-index:50}.combo{position:relative;width:260px}.combo ul{position:absolute;background:#fff;border:1px solid #777;margin:0;padding:0;width:100%;z-index:9}.combo li{list-style:none;padding:6px;cursor:pointer}.pop{position:absolute;background:#fff;border:1px solid #666;padding:10px;z-index:20}`;
document.head.append(css);
const by = (id) => document.getElementById(id);
const add = (html) => {
  const holder = place();
  holder.innerHTML = html;
  return holder;
};
function notice(text, ms = 3500) {
  const box = document.createElement('div');
  box.className = 'note';
  box.innerHTML = `<span>${text}</span><button type="button" style="margin-left:8px">×</button>`;
  box.querySelector('button').onclick = () => box.remove();
  document.body.append(box);
  setTimeout(() => box.remove(), ms);
}

// Autosave: kept, refused, saved on blur with a mark
add('<label for="cust">Customer</label><input id="cust" value="Rolf Dahl"><small id="custs"></small>');
by('cust').onchange = ({ target }) => {
  by('custs').textContent = ' saving…';
  setTimeout(() => {
    by('custs').textContent = ' saved ✓';
    note('customer', target.value);
  }, 500);
};
add('<label for="plate">Licence plate</label><input id="plate" value="AB 1234"><small id="plates"></small>');
by('plate').onchange = ({ target }) => {
  by('plates').textContent = ' saving…';
  setTimeout(() => {
    target.value = 'AB 1234';
    by('plates').textContent = '';
    notice('Could not save: the order is locked by Ida');
  }, 800);
};
note('plate', 'AB 1234');
// Tree: arrows open, rows are chosen
const TREE = { Engine: ['Belt', 'Pump'], Brakes: ['Front discs', 'Rear drums'], Body: ['Door left', 'Bonnet'] };
add(`<div class="tree"><p>Parts</p><ul>${Object.entries(TREE).map(([one, kids]) => `<li><span class="arrow">▸</span><span class="row">${one}</span><ul hidden>${kids.map((kid) => `<li><span class="row">${kid}</span></li>`).join('')}</ul></li>`).join('')}</ul></div>`).onclick = ({ target, currentTarget }) => {
  if (target.matches('.arrow')) {
    const list = target.parentElement.querySelector('ul');
    list.hidden = !list.hidden;
    target.textContent = list.hidden ? '▸' : '▾';
    note('open', list.hidden ? '' : target.nextElementSibling.textContent);
  } else if (target.matches('.row')) {
    for (const row of currentTarget.querySelectorAll('.row')) row.classList.toggle('sel', row === target);
    note('part', target.textContent);
  }
};
// ARIA tree
add(`<ul role="tree" aria-label="Archive"><li role="treeitem" aria-expanded="false" tabindex="0"><span>2025</span><ul role="group" hidden><li role="treeitem" tabindex="-1">Spring</li><li role="treeitem" tabindex="-1">Autumn</li></ul></li></ul>`).onclick = ({ target }) => {
  const item = target.closest('[role=treeitem]');
  if (!item) return;
  const group = item.querySelector('ul');
  if (group) {
    group.hidden = !group.hidden;
    item.setAttribute('aria-expanded', String(!group.hidden));
    note('archive', group.hidden ? 'closed' : 'open');
  } else note('archive', item.textContent);
};
// Orders: kebab of a row, menu by the right button
add(`<table><tbody>${['Order 51', 'Order 52', 'Order 53'].map((one) => `<tr><td>${one}</td><td><button type="button" aria-label="Actions" aria-haspopup="menu">⋮</button></td></tr>`).join('')}</tbody></table>`).addEventListener('click', ({ target }) => target.localName === 'button' && openMenu(target, target.closest('tr').cells[0].textContent));
document.querySelector('table').addEventListener('contextmenu', (event) => {
  event.preventDefault();
  openMenu(event.target, event.target.closest('tr').cells[0].textContent);
});
function openMenu(at, order) {
  document.querySelector('.menu')?.remove();
  const menu = document.createElement('div');
  menu.className = 'menu';
  const box = at.getBoundingClientRect();
  menu.style.cssText = `left:${box.left}px;top:${box.bottom + scrollY}px`;
  menu.innerHTML = ['Print slip', 'Assign', 'Archive order'].map((one) => `<div>${one}</div>`).join('');
  menu.onclick = ({ target }) => {
    menu.remove();
    note('order', `${target.textContent} ${order}`);
    notice(`${target.textContent}: ${order}`);
  };
  document.body.append(menu);
}
// A popover with a form
add('<div style="position:relative"><button type="button" id="addnote" aria-expanded="false">Add remark</button><div class="pop" id="notepop" hidden><label>Remark <textarea id="remark"></textarea></label><button type="button" id="saven">Save remark</button></div></div>');
by('addnote').onclick = () => (by('notepop').hidden = false);
by('saven').onclick = () => {
  by('notepop').hidden = true;
  note('remark', by('remark').value);
};
// Upload that is refused, a press that does nothing, one that turns only the border red
add('<button type="button" id="dead">Send to printer</button> <input id="hours" placeholder="Hours worked"> <button type="button" id="log">Log hours</button>');
by('log').onclick = () => {
  const n = Number(by('hours').value.replace(',', '.'));
  if (!n) by('hours').className = 'inv';
  else note('hours', n);
};
// Combobox of mechanics: only a choice counts; blur empties
add('<label for="mech">Mechanic</label><div class="combo"><input id="mech" autocomplete="off" placeholder="Search mechanic"><ul id="mechs" hidden></ul></div>');
const MECHS = ['Ida Moe', 'Jon Lie', 'Ida Berg', 'Per Aas'];
let mech = '';
by('mech').oninput = () => {
  const term = by('mech').value.toLowerCase();
  setTimeout(() => {
    by('mechs').innerHTML = MECHS.filter((one) => one.toLowerCase().includes(term)).map((one) => `<li>${one}</li>`).join('') || '<li class="none">Nobody found</li>';
    by('mechs').hidden = false;
  }, 300);
};
by('mechs').onmousedown = (event) => {
  event.preventDefault();
  if (event.target.className === 'none') return;
  mech = event.target.textContent;
  by('mech').value = mech;
  by('mechs').hidden = true;
  note('mech', mech);
};
by('mech').onblur = () => {
  by('mech').value = mech;
  by('mechs').hidden = true;
};
// Title in place, date and time native, a duration in a mask
add('<h2 id="title" contenteditable="true" role="textbox" aria-label="Order title">Gearbox noise</h2>');
by('title').onblur = ({ target }) => note('title', target.textContent.trim());
add('<label>Due <input type="datetime-local" id="due"></label> <label>Month of invoice <input type="month" id="inv"></label> <label>Duration <input id="dur" placeholder="hh:mm"></label>').addEventListener('input', ({ target }) => {
  if (target.id === 'dur') {
    const d = target.value.replace(/\D/g, '').slice(0, 4);
    target.value = d.length > 2 ? `${d.slice(0, 2)}:${d.slice(2)}` : d;
  }
  note(target.id, target.value);
});
// Bay tiles: radio by look alone; state buttons of an order
add(`<p>Bay</p><div id="bays">${['Bay A', 'Bay B', 'Bay C'].map((one, i) => `<div class="field" style="display:inline-block;padding:10px;cursor:${i === 2 ? 'not-allowed' : 'pointer'}" ${i === 2 ? 'aria-disabled="true"' : ''}>${one}</div>`).join(' ')}</div>`).onclick = ({ target }) => {
  if (!target.matches('#bays .field') || target.getAttribute('aria-disabled')) return;
  for (const one of by('bays').children) one.style.background = one === target ? '#cdf' : '';
  note('bay', target.textContent);
};
// Submit that the page itself refuses with a text under the field
add('<form id="quote" novalidate><label>Quote (€) <input name="sum"></label><div class="err" id="qerr"></div><button>Send quote</button></form>');
by('quote').onsubmit = (event) => {
  event.preventDefault();
  const sum = Number(event.target.sum.value);
  by('qerr').textContent = sum > 0 ? '' : 'Enter an amount above 0';
  if (sum > 0) note('quote', sum);
};
// A dialog that asks, made by hand
add('<button type="button" id="del">Discard draft</button>');
by('del').onclick = () => {
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  sheet.innerHTML = '<p>Discard the draft of Order 54?</p><button type="button">Keep</button> <button type="button">Discard</button>';
  sheet.onclick = ({ target }) => {
    if (target.localName !== 'button') return;
    sheet.remove();
    note('draft', target.textContent);
  };
  document.body.append(sheet);
};
// A field that the page clears shortly after
add('<label>Quick search <input id="quick" type="search"></label>');
by('quick').oninput = ({ target }) => setTimeout(() => (target.value = ''), 1500);
// A picker of colours by swatches, buttons without words
add(`<p>Paint</p><div id="paint">${['red', 'navy', 'silver'].map((one) => `<button type="button" title="${one}" style="background:${one};width:28px;height:28px"></button>`).join(' ')}</div>`).onclick = ({ target }) => target.title && note('paint', target.title);
