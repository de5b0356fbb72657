/** A hand-made back office of a print shop: setting panels, a grid of sums, tags, a file list, tabs that overflow, a split button. */
import { note, place, say } from './page';

document.title = 'Print shop';
const css = document.createElement('style');
css.textContent = `.set{display:flex;justify-content:space-between;align-items:center;border-bottom:1px solid #ddd;padding:9px;max-width:620px}.set small{color:#666;display:block}
.sw{width:38px;height:20px;border-radius:10px;background:#bbb;cursor:pointer}.sw.on{background:#284}.two{display:flex;gap:10px;align-items:center}.two ul{list-style:none;margin:0;padding:4px;border:1px solid #999;width:170px;min-height:90px}.two li{padding:3px;cursor:pointer}.two li.sel{background:#cdf}
.pop{position:absolute;background:#fff;border:1px solid #777;z-index:20;padding:6px;min-width:150px}.pop div,.pop a{padding:4px;cursor:pointer;display:block}.tabs{display:flex;border-bottom:1px solid #999}.tabs span{padding:6px 12px;cursor:pointer}.tabs .on{border-bottom:3px solid #26a}
.file{display:grid;grid-template-columns:22px 1fr 80px 130px;padding:6px;border-bottom:1px solid #eee}.file .acts{opacity:0}.file:hover .acts{opacity:1}.chip{background:#e5e9f0;border-radius:9px;padding:2px 8px;margin:2px;display:inline-block}.chip i{cursor:pointer;font-style:normal;margin-left:6px}
.cells{border-collapse:collapse}.cells td,.cells th{border:1px solid #bbb;width:70px;height:24px;text-align:center}.cells td.on{outline:2px solid #26a}.months:not([hidden]){display:flex;gap:16px}.months td{padding:4px;cursor:pointer;text-align:center}.months td.in{background:#cde}.bar button{width:30px}
.sws b{display:inline-block;width:24px;height:24px;border-radius:50%;margin:3px;cursor:pointer}.toast{position:fixed;right:20px;bottom:20px;background:#222;color:#fff;padding:12px}`;
document.head.append(css);
const by = (id) => document.getElementById(id);
const add = (html) => {
  const holder = place();
  holder.style.maxWidth = '820px';
  holder.innerHTML = html;
  return holder;
};
const toast = (text) => {
  const box = Object.assign(document.createElement('div'), { className: 'toast', textContent: text });
  box.setAttribute('role', 'status');
  document.body.append(box);
  setTimeout(() => box.remove(), 3000);
};
const closePops = () => document.querySelectorAll('.pop').forEach((one) => one.remove());
const pop = (button, items, work) => {
  const isOpen = document.querySelector('.pop');
  closePops();
  if (isOpen) return;
  const box = Object.assign(document.createElement('div'), { className: 'pop' });
  for (const item of items) {
    const line = Object.assign(document.createElement('div'), { textContent: item });
    line.onclick = () => {
      closePops();
      work(item);
    };
    box.append(line);
  }
  const { left, bottom } = button.getBoundingClientRect();
  box.style.cssText = `left:${left + scrollX}px;top:${bottom + scrollY}px`;
  document.body.append(box);
};

// Settings: a heading, a line of explanation, a control that bears no name
const SETTINGS = ['Night printing', 'Low ink warnings', 'Share with partners'];
const panel = add(`<h3>Shop settings</h3>${SETTINGS.map((name) => `<div class="set"><div>${name}<small>Applies to all machines</small></div><div class="sw"></div></div>`).join('')}<div class="set"><div>Paper reserve<small>In boxes</small></div><div><button type="button" class="less">−</button> <b class="n">3</b> <button type="button" class="plus">+</button></div></div><div class="set"><div>Shop language<small>For receipts</small></div><button type="button" class="lang">English ▾</button></div><div class="set"><div>Alignment<small>Of receipts</small></div><div class="al">${['Left', 'Centre', 'Right'].map((one) => `<button type="button" aria-pressed="false">${one}</button>`).join('')}</div></div><div class="set"><div>Cover colour<small>Of the catalogue</small></div><div class="sws">${[['Teal', '#088'], ['Ruby', '#a13'], ['Sand', '#ca8']].map(([name, colour]) => `<b title="${name}" style="background:${colour}"></b>`).join('')}</div></div>`);
panel.querySelectorAll('.sw').forEach((sw, at) => {
  sw.onclick = () => {
    sw.classList.toggle('on');
    note(SETTINGS[at], sw.classList.contains('on'));
    // The third is refused by the server a moment later.
    if (at === 2) setTimeout(() => { sw.classList.remove('on'); note(SETTINGS[at], false); toast('Sharing needs a contract'); }, 600);
  };
});
let boxes = 3;
const count = (by1) => {
  boxes = Math.min(8, Math.max(0, boxes + by1));
  panel.querySelector('.n').textContent = String(boxes);
  note('reserve', boxes);
};
panel.querySelector('.plus').onclick = () => count(1);
panel.querySelector('.less').onclick = () => count(-1);
const lang = panel.querySelector('.lang');
lang.onclick = () => pop(lang, ['English', 'German', 'Polish'], (item) => {
  lang.textContent = `${item} ▾`;
  note('lang', item);
});
panel.querySelectorAll('.al button').forEach((button, _, all) => {
  button.onclick = () => {
    all.forEach((one) => one.setAttribute('aria-pressed', String(one === button)));
    note('align', button.textContent);
  };
});
panel.querySelectorAll('.sws b').forEach((one) => {
  one.onclick = () => {
    one.style.outline = '2px solid #000';
    note('cover', one.title);
  };
});

// Two lists with arrows between them
const two = add('<h3>Papers in stock</h3><div class="two"><div>Available papers<ul id="from"><li>Linen</li><li>Kraft</li><li>Gloss</li></ul></div><div><button type="button" id="over">›</button><br><button type="button" id="back">‹</button></div><div>Chosen papers<ul id="into"><li>Plain</li></ul></div></div>');
two.onclick = ({ target }) => {
  if (target.localName === 'li') target.classList.toggle('sel');
};
const shift = (from, into) => () => {
  from.querySelectorAll('.sel').forEach((one) => {
    one.classList.remove('sel');
    into.append(one);
  });
  note('papers', [...by('into').children].map((one) => one.textContent).join(','));
};
by('over').onclick = shift(by('from'), by('into'));
by('back').onclick = shift(by('into'), by('from'));

// A split button and tabs of which some are behind "More"
const split = add('<button type="button" id="print">Print order</button><button type="button" id="printmore" aria-label="More print options">▾</button>');
by('print').onclick = () => note('print', 'now');
by('printmore').onclick = () => pop(split, ['Print twice', 'Print at night', 'Print draft only'], (item) => say('print', item));
const TABS = ['Orders', 'Customers', 'Machines', 'Suppliers', 'Archive'];
const tabs = add(`<div class="tabs">${TABS.slice(0, 3).map((one) => `<span>${one}</span>`).join('')}<span id="moretabs">More ▾</span></div><div id="tabpane">Orders</div>`);
const show = (name) => {
  tabs.querySelectorAll('span').forEach((one) => one.classList.toggle('on', one.textContent === name));
  by('tabpane').textContent = `${name} are listed here`;
  note('tab', name);
};
tabs.querySelectorAll('span:not(#moretabs)').forEach((one) => {
  one.onclick = () => show(one.textContent);
});
by('moretabs').onclick = () => pop(by('moretabs'), TABS.slice(3), show);

// Tags of an order
let tags = ['urgent', 'folded'];
const tagBox = add('<label for="newtag">Order tags</label> <span id="tags"></span><input id="newtag" placeholder="New tag">');
const drawTags = () => {
  by('tags').innerHTML = tags.map((one) => `<span class="chip">${one}<i>×</i></span>`).join('');
  tagBox.querySelectorAll('i').forEach((cross, at) => {
    cross.onclick = () => {
      tags = tags.filter((_, i) => i !== at);
      note('tags', tags.join(','));
      drawTags();
    };
  });
};
drawTags();
by('newtag').onkeydown = ({ key }) => {
  if (key !== 'Enter' || !by('newtag').value) return;
  tags.push(by('newtag').value);
  by('newtag').value = '';
  note('tags', tags.join(','));
  drawTags();
};

// A list of files, its acts come with the pointer; a name is changed in its place
add(`<h3>Files</h3><div id="files">${['Menu.pdf', 'Poster.pdf', 'Flyer.pdf'].map((one) => `<div class="file"><input type="checkbox"><span class="nm">${one}</span><span>2 MB</span><span class="acts"><button type="button" title="Rename">✎</button><button type="button" title="Favourite">☆</button><button type="button" title="Move to bin">🗑</button></span></div>`).join('')}</div><div id="ask"></div>`);
document.querySelectorAll('.file').forEach((row) => {
  const name = row.querySelector('.nm');
  const [rename, star, bin] = row.querySelectorAll('button');
  row.querySelector('input').onchange = () => note('files', [...document.querySelectorAll('.file')].filter((one) => one.querySelector('input').checked).map((one) => one.querySelector('.nm').textContent).join(','));
  star.onclick = () => {
    star.textContent = star.textContent === '☆' ? '★' : '☆';
    note('starred', star.textContent === '★' ? name.textContent : undefined);
  };
  rename.onclick = () => {
    const input = Object.assign(document.createElement('input'), { value: name.textContent });
    name.replaceChildren(input);
    input.focus();
    input.onkeydown = ({ key }) => {
      if (key !== 'Enter') return;
      name.textContent = input.value;
      note('renamed', input.value);
    };
    input.onblur = () => {
      if (input.isConnected) name.textContent = input.defaultValue;
    };
  };
  bin.onclick = () => {
    by('ask').innerHTML = `<div role="alertdialog">Move ${name.textContent} to the bin? <button type="button" class="y">Move</button> <button type="button" class="k">Keep file</button></div>`;
    by('ask').querySelector('.y').onclick = () => {
      note('bin', name.textContent);
      row.remove();
      by('ask').textContent = '';
    };
    by('ask').querySelector('.k').onclick = () => {
      note('bin', 'kept');
      by('ask').textContent = '';
    };
  };
});

// A grid of cells with a line to write in, as spreadsheets have it
add(`<h3>Price sheet</h3><div>Cell <b id="at">A1</b> <input id="line" aria-label="Content of the cell"></div><table class="cells"><tr><th></th>${['A', 'B', 'C'].map((one) => `<th>${one}</th>`).join('')}</tr>${[1, 2, 3, 4].map((row) => `<tr><th>${row}</th>${['A', 'B', 'C'].map((col) => `<td id="${col}${row}">${col === 'A' ? `Item ${row}` : ''}</td>`).join('')}</tr>`).join('')}</table>`);
let cell = by('A1');
document.querySelectorAll('.cells td').forEach((one) => {
  one.onclick = () => {
    cell.classList.remove('on');
    cell = one;
    one.classList.add('on');
    by('at').textContent = one.id;
    by('line').value = one.textContent;
  };
});
by('line').onkeydown = ({ key }) => {
  if (key !== 'Enter') return;
  cell.textContent = by('line').value;
  note(`cell ${cell.id}`, cell.textContent);
};

// A range of days over two months
const MONTHS = [['June 2027', 5, 30], ['July 2027', 6, 31]];
const range = add(`<h3>Delivery window</h3><input id="win" readonly placeholder="First day – last day" aria-label="Delivery window"><div id="months" class="months" hidden>${MONTHS.map(([name, month, days]) => `<table><caption>${name}</caption>${Array.from({ length: 5 }, (_, week) => `<tr>${Array.from({ length: 7 }, (_, day) => week * 7 + day + 1).filter((day) => day <= days).map((day) => `<td data-day="2027-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}">${day}</td>`).join('')}</tr>`).join('')}</table>`).join('')}</div>`);
let first;
by('win').onclick = () => {
  by('months').hidden = false;
};
range.querySelectorAll('td').forEach((day) => {
  day.onclick = () => {
    if (!first) {
      first = day.dataset.day;
      day.classList.add('in');
      return;
    }
    by('win').value = `${first} – ${day.dataset.day}`;
    note('window', by('win').value);
    by('months').hidden = true;
    first = undefined;
  };
});

// A toolbar of icons over a text, steps that are ordered by arrows, columns that are hidden, a row with a list in it
add('<div class="bar" role="toolbar"><button type="button" title="Bold" aria-pressed="false"><b>B</b></button><button type="button" title="Italic" aria-pressed="false"><i>I</i></button><button type="button" title="Insert rule">―</button><button type="button" title="Undo" disabled>↶</button></div><div id="letter" contenteditable="true" style="border:1px solid #aaa;min-height:50px" aria-label="Cover letter">Dear customer</div>');
document.querySelectorAll('.bar button').forEach((one) => {
  one.onclick = () => {
    if (one.hasAttribute('aria-pressed')) one.setAttribute('aria-pressed', String(one.getAttribute('aria-pressed') !== 'true'));
    else by('letter').append(document.createElement('hr'));
    note('bar', one.title);
  };
});
by('letter').oninput = () => note('letter', by('letter').innerText.trim());
add('<h3>Steps of work</h3><ol id="work"><li>Proofing <button type="button" class="up">▲</button><button type="button" class="dn">▼</button></li><li>Printing <button type="button" class="up">▲</button><button type="button" class="dn">▼</button></li><li>Folding <button type="button" class="up">▲</button><button type="button" class="dn">▼</button></li></ol>');
by('work').onclick = ({ target }) => {
  const line = target.closest('li');
  if (target.className === 'up') line.previousElementSibling?.before(line);
  if (target.className === 'dn') line.nextElementSibling?.after(line);
  note('work', [...by('work').children].map((one) => one.firstChild.textContent.trim()).join(','));
};
add(`<table id="crew"><thead><tr><th>Worker</th><th>Duty</th><th>Key</th></tr></thead><tbody>${['Ida', 'Tom', 'Una'].map((who) => `<tr><td>${who}</td><td><select><option>Printer</option><option>Driver</option><option>Clerk</option></select></td><td><input type="checkbox"></td></tr>`).join('')}</tbody></table><button type="button" id="cols">Columns</button>`);
by('crew').onchange = ({ target }) => {
  const who = target.closest('tr').cells[0].textContent;
  note(target.localName === 'select' ? `duty ${who}` : `key ${who}`, target.localName === 'select' ? target.value : target.checked);
};
by('cols').onclick = () => {
  if (document.querySelector('.pop')) return closePops();
  const box = Object.assign(document.createElement('div'), { className: 'pop' });
  box.innerHTML = ['Duty', 'Key'].map((one) => `<label><input type="checkbox" checked> ${one}</label><br>`).join('');
  box.querySelectorAll('input').forEach((one, at) => {
    one.onchange = () => note(`column ${['Duty', 'Key'][at]}`, one.checked);
  });
  by('cols').after(box);
};
// A notice that comes by itself, again and again, whatever is done
const sync = add('<div id="sync" role="status"></div>');
setInterval(() => {
  sync.firstChild.textContent = '';
  setTimeout(() => {
    sync.firstChild.textContent = 'Sync failed, retry';
  }, 400);
}, 9000);
// A coupon that the shop refuses, a phone with a list of countries, a button that only looks busy
add('<label>Coupon <input id="coupon"></label><button type="button" id="redeem">Redeem</button><p id="couponsays"></p><div><select id="cc" aria-label="Country code"><option value="+47">Norway (+47)</option><option value="+49">Germany (+49)</option><option value="+44">United Kingdom (+44)</option></select><label>Mobile <input id="mobile" type="tel"></label></div><button type="button" id="recount">Recount stock</button><button type="button" id="noop">Optimise</button>');
by('redeem').onclick = () => setTimeout(() => {
  by('couponsays').textContent = `“${by('coupon').value}” has expired`;
}, 500);
const telephone = () => note('mobile', `${by('cc').value} ${by('mobile').value}`);
by('mobile').oninput = telephone;
by('cc').onchange = telephone;
by('recount').onclick = () => {
  by('recount').textContent = 'Recounting…';
  by('recount').disabled = true;
  setTimeout(() => {
    by('recount').textContent = 'Recount stock';
    by('recount').disabled = false;
    toast('Stock: 41 boxes');
    note('stock', 41);
  }, 1200);
};
