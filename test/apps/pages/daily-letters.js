/** A hand-made web mail and a task board: a list of letters with boxes and stars, labels, snooze, folders, cards that are dragged. */
import { note, place, say } from './page';

document.title = 'Letters';
const css = document.createElement('style');
css.textContent = `.mail{display:grid;grid-template-columns:150px 1fr;gap:12px}.mail nav a{display:block;padding:6px;color:#222}.mail nav a.on{font-weight:bold}
.letter{display:grid;grid-template-columns:24px 24px 130px 1fr 90px;gap:6px;padding:7px;border-bottom:1px solid #ddd;cursor:pointer}.letter:hover{background:#f4f4f4}.letter .late{visibility:hidden}.letter:hover .late{visibility:visible}
.pop{position:absolute;background:#fff;border:1px solid #888;padding:8px;z-index:8;min-width:180px}.pop div{padding:5px;cursor:pointer}.snack{position:fixed;left:24px;bottom:24px;background:#333;color:#fff;padding:12px;z-index:90}
.board{display:flex;gap:14px}.col{flex:1;min-height:150px;background:#eee;padding:8px}.card{background:#fff;margin:6px 0;padding:8px;border:1px solid #bbb}.write{position:fixed;right:20px;bottom:0;width:420px;background:#fff;border:1px solid #666;padding:10px;z-index:50}`;
document.head.append(css);
const by = (id) => document.getElementById(id);
const add = (html) => {
  const holder = place();
  holder.style.maxWidth = '900px';
  holder.innerHTML = html;
  return holder;
};
const snack = (text) => {
  const box = Object.assign(document.createElement('div'), { className: 'snack', textContent: text });
  box.setAttribute('role', 'status');
  document.body.append(box);
  setTimeout(() => box.remove(), 5000);
};
const LETTERS = [['Ann Moe', 'Lease of the boat house', '09:12'], ['Bo Lind', 'Minutes of the board', '08:40'], ['Ann Moe', 'Photos', 'Mon'], ['Harbour office', 'Invoice 2207', 'Sun']];
add(`<div class="mail"><nav aria-label="Folders"><button type="button" id="new">Write letter</button>${['Inbox', 'Sent', 'Drafts', 'Archive', 'Spam'].map((one, at) => `<a href="#${one}" class="${at ? '' : 'on'}">${one}${at === 2 ? ' <b>3</b>' : ''}</a>`).join('')}</nav><div><div role="toolbar"><input type="checkbox" id="all" aria-label="Select all letters"> <button type="button" id="arch" aria-label="Archive chosen" title="Archive chosen">🗄</button> <button type="button" id="del" aria-label="Delete chosen" title="Delete chosen">🗑</button> <button type="button" id="label" aria-haspopup="true">Labels ▾</button><input type="search" id="q" placeholder="Search letters"></div><div class="pop" id="labels" hidden>${['Family', 'Boat', 'Bills'].map((one) => `<div role="menuitemcheckbox" aria-checked="false" tabindex="-1">${one}</div>`).join('')}</div><div role="list" id="list">${LETTERS.map(([who, what, when], at) => `<div class="letter" role="listitem" data-at="${at}"><input type="checkbox" aria-label="Select"><span class="star" role="button" tabindex="0" aria-label="Star" aria-pressed="false">☆</span><span>${who}</span><span>${what}</span><span class="end">${when} <button type="button" class="late" title="Snooze">⏰</button></span></div>`).join('')}</div></div></div>`);
const chosen = () => [...document.querySelectorAll('.letter')].filter((one) => one.querySelector('input').checked);
const titles = (rows) => rows.map((one) => LETTERS[one.dataset.at][1]).join(',');
for (const row of document.querySelectorAll('.letter')) {
  const title = LETTERS[row.dataset.at][1];
  row.querySelector('input').onclick = (event) => {
    event.stopPropagation();
    note('ticked', titles(chosen()));
  };
  const star = row.querySelector('.star');
  star.onclick = (event) => {
    event.stopPropagation();
    const on = star.getAttribute('aria-pressed') !== 'true';
    star.setAttribute('aria-pressed', String(on));
    star.textContent = on ? '★' : '☆';
    note('starred', [...document.querySelectorAll('.star[aria-pressed=true]')].map((one) => LETTERS[one.closest('.letter').dataset.at][1]).join(','));
  };
  row.querySelector('.late').onclick = (event) => {
    event.stopPropagation();
    note('snoozed', title);
    snack('Snoozed until tomorrow');
  };
  row.onclick = () => say('open', title);
}
by('all').onclick = () => {
  for (const row of document.querySelectorAll('.letter')) row.querySelector('input').checked = by('all').checked;
  note('ticked', titles(chosen()));
};
by('arch').onclick = () => {
  const gone = chosen();
  if (!gone.length) return snack('Choose a letter first');
  note('archived', titles(gone));
  for (const row of gone) row.remove();
  snack(`${gone.length} archived`);
};
by('del').onclick = () => {
  const gone = chosen();
  note('deleted', titles(gone));
  for (const row of gone) row.remove();
};
by('label').onclick = () => {
  by('labels').hidden = !by('labels').hidden;
};
for (const one of by('labels').children)
  one.onclick = () => {
    one.setAttribute('aria-checked', String(one.getAttribute('aria-checked') !== 'true'));
    note('label', [...by('labels').querySelectorAll('[aria-checked=true]')].map((x) => x.textContent).join(','));
  };
by('q').onkeydown = ({ key }) => {
  if (key === 'Enter') say('search', by('q').value);
};
for (const link of document.querySelectorAll('.mail nav a'))
  link.onclick = (event) => {
    event.preventDefault();
    document.querySelector('.mail nav a.on')?.classList.remove('on');
    link.classList.add('on');
    note('folder', link.firstChild.textContent.trim());
  };
by('new').onclick = () => {
  if (by('write')) return;
  const box = Object.assign(document.createElement('div'), { id: 'write', className: 'write' });
  box.innerHTML = '<div>To <input id="to" aria-label="To"></div><div><input id="subject" placeholder="Subject"></div><div id="body" contenteditable="true" role="textbox" aria-label="Message text" aria-multiline="true" style="min-height:80px;border:1px solid #ccc"></div><button type="button" id="keep">Save draft</button>';
  document.body.append(box);
  by('keep').onclick = () => {
    note('draft', [by('to').value, by('subject').value, by('body').innerText.trim()].join('|'));
    box.remove();
    snack('Draft saved');
  };
};

// A board with native dragging
add(`<h3>Board of the club</h3><div class="board">${['To do', 'Doing', 'Done'].map((name, at) => `<section class="col" aria-label="${name}"><h4>${name}</h4>${at ? '' : ['Paint the hull', 'Buy rope', 'Call the insurer'].map((one) => `<div class="card" draggable="true">${one}</div>`).join('')}</section>`).join('')}</div>`);
let held;
for (const card of document.querySelectorAll('.card')) {
  card.ondragstart = (event) => {
    held = card;
    event.dataTransfer.setData('text/plain', card.textContent);
  };
  card.ondblclick = () => say('card', card.textContent);
}
for (const col of document.querySelectorAll('.col')) {
  col.ondragover = (event) => event.preventDefault();
  col.ondrop = (event) => {
    event.preventDefault();
    if (col.getAttribute('aria-label') === 'Done' && held.textContent === 'Buy rope') return snack('Doing first');
    col.append(held);
    note('board', `${held.textContent}: ${col.getAttribute('aria-label')}`);
  };
}
// A folder tree of plain lists, a table of dues edited by cells
add('<h3>Papers</h3><ul role="tree" aria-label="Papers"><li role="treeitem" aria-expanded="false" tabindex="0"><span>2026</span><ul role="group" hidden><li role="treeitem" tabindex="-1">Budget</li><li role="treeitem" tabindex="-1">Report</li></ul></li><li role="treeitem" aria-expanded="false" tabindex="-1"><span>2027</span><ul role="group" hidden><li role="treeitem" tabindex="-1">Budget draft</li></ul></li></ul>');
for (const item of document.querySelectorAll('[role=treeitem]'))
  item.onclick = (event) => {
    event.stopPropagation();
    const group = item.querySelector('ul');
    if (!group) return say('paper', item.textContent);
    group.hidden = !group.hidden;
    item.setAttribute('aria-expanded', String(!group.hidden));
    note(`open ${item.firstChild.textContent}`, !group.hidden);
  };
add(`<h3>Dues</h3><table id="dues"><thead><tr><th>Member</th><th>Due</th><th>Paid</th><th>Remark</th></tr></thead><tbody>${[['Ann Moe', '120'], ['Bo Lind', '90'], ['Cy Vik', '120']].map(([who, due]) => `<tr><th scope="row">${who}</th><td class="edit">${due}</td><td><input type="checkbox"></td><td class="edit"></td></tr>`).join('')}</tbody></table>`);
const heads = [...document.querySelectorAll('#dues thead th')].map((one) => one.textContent);
for (const cell of document.querySelectorAll('#dues .edit'))
  cell.ondblclick = () => {
    if (cell.querySelector('input')) return;
    const input = Object.assign(document.createElement('input'), { value: cell.textContent, size: 8 });
    cell.replaceChildren(input);
    input.focus();
    const close = () => {
      if (!input.isConnected) return;
      cell.textContent = input.value;
      note(`${cell.parentElement.cells[0].textContent} ${heads[cell.cellIndex]}`, input.value);
    };
    input.onblur = close;
    input.onkeydown = ({ key }) => {
      if (key === 'Enter') close();
    };
  };
for (const box of document.querySelectorAll('#dues input'))
  box.onchange = () => note('paid', [...document.querySelectorAll('#dues input:checked')].map((one) => one.closest('tr').cells[0].textContent).join(','));
