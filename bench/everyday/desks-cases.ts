/** Desks that keep a state: loans, gyms, bins, marks, rotas, tickets, pipelines, rights; asked from another starting state or refused quietly. */
import type { Page } from '@playwright/test';
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { page } from './pages';

const say = (text: string) => `document.querySelector('[role=status]').textContent = ${text};`;
const STATUS = '<p role="status"></p>';

/** Drags with the mouse from one thing to another, in steps, as a hand does. */
async function dragTo(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await page.locator(from).boundingBox(), await page.locator(to).boundingBox()];
  if (!start || !end) throw new Error(`no box for ${from} or ${to}`);
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 8, start.y + start.height / 2 + 6, { steps: 3 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}

/** A loan of which the limit is reached stays as it is; only its button goes grey. */
const loans = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'My loans',
      `<h1>My loans</h1><table><tbody>${[
        ['Persuasion', '3 June'],
        ['Middlemarch', '5 June'],
        ['Germinal', '9 June'],
        ['Nostromo', '11 June'],
      ]
        .map(([book, due]) => `<tr><td>${book}</td><td>due ${due}</td><td><button>Extend</button></td></tr>`)
        .join('')}</tbody></table>
      <script>document.querySelector('tbody').onclick = async ({ target }) => {
        if (target.tagName !== 'BUTTON') return;
        const row = target.closest('tr'), book = row.cells[0].textContent;
        const { due } = await (await fetch('/extend', { method: 'POST', body: book })).json();
        target.disabled = true;
        if (due) row.cells[1].textContent = 'due ' + due;
      };</script>`,
    ),
  '/extend': ({ body }) => {
    if (body === 'Germinal') return { type: 'application/json', body: '{}' };
    did.push(body);
    return { type: 'application/json', body: '{"due":"1 July"}' };
  },
});

/** A title is put aside at a branch; the branch of the last time is kept in the browser. */
const holds = page(
  'Catalogue',
  `<label for="b">Pick up at</label> <select id="b"><option>Castle</option><option>Harbour</option><option>Station</option></select><ul>${['Kidnapped', 'Evelina', 'Villette'].map((one) => `<li>${one} <button data-of="${one}">Put aside</button></li>`).join('')}</ul>${STATUS}`,
  `b.value = localStorage.getItem('branch') ?? 'Castle'; b.onchange = () => localStorage.setItem('branch', b.value);
  document.querySelector('ul').onclick = ({ target }) => { const { of } = target.dataset; if (!of) return; post(of + ' at ' + b.value); ${say("of + ' waits for you at ' + b.value")} };`,
);

/** Classes under the tabs of the days; a full one offers its waiting list in the same place. */
const gym = page(
  'Classes',
  `<div role="tablist">${['Mon', 'Tue', 'Wed', 'Thu'].map((day, i) => `<button role="tab" aria-selected="${i === 0}">${day}</button>`).join('')}</div><div id="list"></div>${STATUS}`,
  `const plan = { Mon: ['Barre', 'Spin'], Tue: ['Spin', 'Yoga', 'Boxing'], Wed: ['Barre', 'Pilates'], Thu: ['Yoga', 'Pilates', 'Spin'] }, full = ['Tue Boxing', 'Thu Spin']; let day = 'Mon';
  const draw = () => { list.innerHTML = plan[day].map((one) => '<article><h2>' + one + '</h2><button data-of="' + one + '">' + (full.includes(day + ' ' + one) ? 'Join waiting list' : 'Book') + '</button></article>').join(''); for (const tab of document.querySelectorAll('[role=tab]')) tab.setAttribute('aria-selected', String(tab.textContent === day)); };
  draw(); document.querySelector('[role=tablist]').onclick = ({ target }) => { if (target.role !== 'tab') return; day = target.textContent; draw(); };
  list.onclick = ({ target }) => { const { of } = target.dataset; if (!of) return; post((target.textContent === 'Book' ? 'book ' : 'wait ') + day + ' ' + of); target.replaceWith('✓'); ${say("'See you there'")} };`,
);

/** Moves as many as there are. */
const bins = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Bins',
      `<h1>Stock transfer</h1><form><label>Part <input id="part"></label> <label>From bin <input id="from"></label> <label>To bin <input id="to"></label> <label>Pieces <input id="n" type="number"></label> <button>Move</button></form><p id="w"></p>
      <script>document.forms[0].onsubmit = async (event) => { event.preventDefault(); const answer = await fetch('/move', { method: 'POST', body: JSON.stringify([part.value, from.value, to.value, +n.value]) }); w.textContent = await answer.text(); };</script>`,
    ),
  '/move': ({ body }) => {
    const [part, from, to, pieces] = JSON.parse(body) as [string, string, string, number];
    const moved = Math.min(pieces, 12);
    did.push(`${moved} ${part} ${from}>${to}`);
    return `${moved} × ${part} moved to ${to}`;
  },
});

/** Marks by pupil and subject, each saved as its cell is left; a mark that does not exist turns red and is not kept. */
const marks = page(
  'Marks',
  `<table><thead><tr><th>Pupil</th><th>Latin</th><th>Art</th><th>Physics</th></tr></thead><tbody>${['Quirin', 'Rosa', 'Sven'].map((one) => `<tr><th scope="row">${one}</th>${['Latin', 'Art', 'Physics'].map((subject) => `<td><input size="2" data-of="${one} ${subject}"></td>`).join('')}</tr>`).join('')}</tbody></table>`,
  `document.querySelector('tbody').addEventListener('change', ({ target }) => { const ok = /^[1-6]$/.test(target.value); target.style.background = ok ? '#efe' : '#fcc'; target.style.outline = ok ? '' : '2px solid red'; if (ok) post(target.dataset.of + ' ' + target.value); });`,
);

/** Names are dragged into the day's box; the night before a holiday is closed and the name jumps back. */
const rota = page(
  'Rota',
  `<div id="names">${['Amsel', 'Bruckner', 'Czerny'].map((one) => `<span draggable="true" id="n-${one}" style="display:inline-block;padding:8px;border:1px solid">${one}</span>`).join(' ')}</div><div style="display:flex">${['Monday', 'Tuesday', 'Wednesday'].map((day) => `<section aria-label="${day}" id="d-${day}" style="width:150px;height:120px;border:1px solid"><h2>${day}</h2></section>`).join('')}</div><div id="w"></div>`,
  `let moved; document.ondragstart = ({ target }) => { moved = target; };
  for (const box of document.querySelectorAll('section')) { box.ondragover = (event) => event.preventDefault(); box.ondrop = (event) => { event.preventDefault(); const day = box.id.slice(2); if (day === 'Wednesday' && moved.textContent === 'Czerny') { w.textContent = 'Czerny is on leave that day'; return; } box.append(moved); post(moved.textContent + ' ' + day); }; }`,
);

/** Tickets with boxes and a menu of persons; a box that is ticked stays ticked. */
const triage = page(
  'Tickets',
  `<table><thead><tr><th><input type="checkbox" aria-label="Select all"></th><th>Ticket</th><th>Owner</th></tr></thead><tbody>${['Printer jam', 'Lost badge', 'Slow mail', 'No sound'].map((one) => `<tr><td><input type="checkbox" aria-label="Select ${one}"></td><td>${one}</td><td></td></tr>`).join('')}</tbody></table><button id="open" aria-haspopup="menu" aria-expanded="false">Assign to</button><div role="menu" hidden>${['Pia', 'Raj', 'Tom'].map((one) => `<button role="menuitem">${one}</button>`).join('')}</div>${STATUS}`,
  `const menu = document.querySelector('[role=menu]'), boxes = [...document.querySelectorAll('tbody input')], all = document.querySelector('thead input');
  all.onchange = () => { for (const box of boxes) box.checked = all.checked; };
  const opener = document.querySelector('#open'); opener.onclick = () => { menu.hidden = !menu.hidden; opener.setAttribute('aria-expanded', String(!menu.hidden)); };
  menu.onclick = ({ target }) => { const rows = boxes.filter((box) => box.checked).map((box) => box.closest('tr')); post(target.textContent + ': ' + rows.map((row) => row.cells[1].textContent).join(', ')); for (const row of rows) { row.cells[2].textContent = target.textContent; row.querySelector('input').checked = false; } menu.hidden = true; ${say("rows.length + ' assigned'")} };`,
);

/** Portions go up and down by two. */
const portions = page(
  'Recipes',
  `${['Pancakes', 'Goulash'].map((one) => `<section><h2>${one}</h2><button aria-label="Fewer">−</button> <output>4</output> portions <button aria-label="More">+</button> <button data-of="${one}">Keep</button></section>`).join('')}${STATUS}`,
  `document.onclick = ({ target }) => { const box = target.closest('section'); if (!box || target.tagName !== 'BUTTON') return; const out = box.querySelector('output'); if (target.textContent === '+') out.textContent = +out.textContent + 2; else if (target.textContent === '−') out.textContent = Math.max(2, +out.textContent - 2); else { post(target.dataset.of + ' ' + out.textContent); ${say("'Kept'")} } };`,
);

/** Deals are dragged with the pointer; one jumps back when the server has thought about it. */
const pipeline = page(
  'Pipeline',
  `<div style="display:flex;gap:12px">${['New', 'Offer', 'Won']
    .map(
      (stage) =>
        `<div class="col" role="list" aria-label="${stage}" id="c-${stage}" style="width:180px;min-height:220px;border:1px solid"><h2>${stage}</h2>${stage === 'New' ? ['Bolt & Co', 'Nut Ltd', 'Screw AG'].map((one) => `<div class="deal" role="listitem" data-of="${one}" style="border:1px solid;padding:8px;touch-action:none">${one}</div>`).join('') : ''}</div>`,
    )
    .join('')}</div><div id="w"></div>`,
  `let held, from; document.onpointerdown = (event) => { held = event.target.closest('.deal'); from = held?.parentElement; if (held) event.preventDefault(); };
  document.onpointerup = ({ clientX, clientY }) => { if (!held) return; const deal = held, was = from; held = undefined; const col = document.elementsFromPoint(clientX, clientY).find((one) => one.className === 'col'); if (!col || col === was) return; col.append(deal); const fact = deal.dataset.of + ' > ' + col.getAttribute('aria-label'); if (deal.dataset.of === 'Screw AG') setTimeout(() => { was.append(deal); }, 1800); else setTimeout(() => post(fact), 100); };`,
);

/** Rights by role; what is changed goes out with Apply. */
const rights = page(
  'Rights',
  `<table><thead><tr><th>Role</th><th>Read</th><th>Write</th><th>Publish</th></tr></thead><tbody>${['Guests', 'Editors', 'Owners'].map((role, i) => `<tr><td>${role}</td>${['Read', 'Write', 'Publish'].map((right, j) => `<td><input type="checkbox" data-of="${role} ${right}"${i >= j ? ' checked' : ''}></td>`).join('')}</tr>`).join('')}</tbody></table><button id="go">Apply</button>${STATUS}`,
  `const boxes = [...document.querySelectorAll('tbody input')], was = new Map(boxes.map((box) => [box, box.checked]));
  document.querySelector('#go').onclick = () => { for (const box of boxes) if (box.checked !== was.get(box)) { post(box.dataset.of + (box.checked ? ' yes' : ' no')); was.set(box, box.checked); } ${say("'Rights are applied'")} };`,
);

/** A list that the arrows put in another order. */
const order = page(
  'Playlist',
  `<ol>${['Alba', 'Brisa', 'Cielo', 'Duna', 'Estrella'].map((one) => `<li><span>${one}</span> <button aria-label="Move ${one} up">↑</button> <button aria-label="Move ${one} down">↓</button></li>`).join('')}</ol><button id="go">Save order</button>${STATUS}`,
  `document.querySelector('ol').onclick = ({ target }) => { const li = target.closest('li'); if (target.textContent === '↑') li.previousElementSibling?.before(li); else if (target.textContent === '↓') li.nextElementSibling?.after(li); };
  document.querySelector('#go').onclick = () => { post([...document.querySelectorAll('li span')].map((one) => one.textContent[0]).join('')); ${say("'Order saved'")} };`,
);

export const DESK_CASES: readonly EverydayCase[] = [
  {
    kind: 'desk',
    title: 'a loan whose limit is reached: only its button goes grey',
    pages: loans,
    teach: 'extend the loan of Persuasion',
    show: (page) => pressIn(page, 'Persuasion', 'Extend'),
    asks: [
      { request: 'extend the loan of Nostromo', want: ['Nostromo'] },
      { request: 'please extend the loan of Germinal', want: [], stops: true },
    ],
  },
  {
    kind: 'desk',
    title: 'a branch that the browser remembers',
    pages: holds,
    teach: 'put Kidnapped aside at Harbour',
    show: async (page) => {
      await choose(page, 'Pick up at', 'Harbour');
      await pressIn(page, 'Kidnapped', 'Put aside', 'li');
    },
    asks: [
      { request: 'put Villette aside at Station', want: ['Villette at Station'] },
      { request: 'put Evelina aside at Station', want: ['Evelina at Station'] },
      { request: 'put Evelina aside at Castle', want: ['Evelina at Castle'] },
    ],
  },
  {
    kind: 'desk',
    title: 'a class under the tab of a day, full or not',
    pages: gym,
    teach: 'book Yoga on Tue',
    show: async (page) => {
      await press(page, 'Tue', 'tab');
      await pressIn(page, 'Yoga', 'Book', 'article');
    },
    asks: [
      { request: 'book Pilates on Thu', want: ['book Thu Pilates'] },
      { request: 'book Barre on Mon', want: ['book Mon Barre'] },
      { request: 'book Boxing on Tue', want: [], stops: true },
      { request: 'book Spin on Wed', want: [], stops: true },
    ],
  },
  {
    kind: 'desk',
    title: 'fewer pieces than asked are moved, said in the same words',
    pages: bins,
    teach: 'move 5 washers from A1 to B7',
    show: async (page) => {
      await write(page, 'Part', 'washers');
      await write(page, 'From bin', 'A1');
      await write(page, 'To bin', 'B7');
      await write(page, 'Pieces', '5');
      await press(page, 'Move');
    },
    asks: [
      { request: 'move 9 hinges from C2 to A4', want: ['9 hinges C2>A4'] },
      { request: 'move 30 hinges from C2 to A4', want: ['12 hinges C2>A4'], stops: true },
    ],
  },
  {
    kind: 'desk',
    title: 'a mark by pupil and subject, or red and not kept',
    pages: marks,
    teach: 'give Quirin a 2 in Art',
    show: async (page) => {
      await page.locator('[data-of="Quirin Art"]').click();
      await page.keyboard.type('2');
      await page.keyboard.press('Tab');
    },
    asks: [
      { request: 'give Sven a 4 in Physics', want: ['Sven Physics 4'] },
      { request: 'give Rosa a 9 in Latin', want: [], stops: true },
    ],
  },
  {
    kind: 'desk',
    title: 'a name dragged to a day, or refused there',
    pages: rota,
    teach: 'put Amsel on Tuesday',
    show: (page) => dragTo(page, '#n-Amsel', '#d-Tuesday'),
    asks: [
      { request: 'put Bruckner on Monday', want: ['Bruckner Monday'] },
      { request: 'put Czerny on Wednesday', want: [], stops: true },
    ],
  },
  {
    kind: 'desk',
    title: 'tickets by box and menu, with another box ticked already',
    pages: triage,
    teach: 'assign "Printer jam" to Raj',
    show: async (page) => {
      await page.getByLabel('Select Printer jam').click();
      await press(page, 'Assign to');
      await press(page, 'Raj', 'menuitem');
    },
    asks: [
      { request: 'assign "Slow mail" to Tom', want: ['Tom: Slow mail'] },
      {
        request: 'assign "No sound" to Pia',
        want: ['Pia: No sound'],
        before: (page) => page.getByLabel('Select Lost badge').click(),
      },
    ],
  },
  {
    kind: 'desk',
    title: 'portions in steps of two, from another number',
    pages: portions,
    teach: 'scale Pancakes to 8 portions',
    show: async (page) => {
      const box = page.locator('section').first();
      await box.getByRole('button', { name: 'More' }).click();
      await box.getByRole('button', { name: 'More' }).click();
      await box.getByRole('button', { name: 'Keep' }).click();
    },
    asks: [
      { request: 'scale Goulash to 10 portions', want: ['Goulash 10'] },
      { request: 'scale Pancakes to 2 portions', want: ['Pancakes 2'] },
      { request: 'scale Pancakes to 7 portions', want: [], stops: true },
    ],
  },
  {
    kind: 'desk',
    title: 'a deal dragged by the pointer, which jumps back once',
    pages: pipeline,
    teach: 'move the deal Bolt & Co to Offer',
    show: (page) => dragTo(page, '[data-of="Bolt & Co"]', '#c-Offer'),
    asks: [
      { request: 'move the deal Nut Ltd to Won', want: ['Nut Ltd > Won'] },
      { request: 'move the deal Screw AG to Offer', want: [], stops: true },
    ],
  },
  {
    kind: 'desk',
    title: 'a right of a role, which may be there already',
    pages: rights,
    teach: 'allow Guests to Publish',
    show: async (page) => {
      await page.locator('[data-of="Guests Publish"]').click();
      await press(page, 'Apply');
    },
    asks: [
      { request: 'allow Editors to Publish', want: ['Editors Publish yes'] },
      { request: 'allow Guests to Write', want: ['Guests Write yes'] },
      { request: 'allow Owners to Publish', want: [] },
    ],
  },
  {
    kind: 'desk',
    title: 'to the top, from another place in the list',
    pages: order,
    teach: 'move Cielo to the top and save the order',
    show: async (page) => {
      await press(page, 'Move Cielo up');
      await press(page, 'Move Cielo up');
      await press(page, 'Save order');
    },
    asks: [
      { request: 'move Estrella to the top and save the order', want: ['EABCD'] },
      { request: 'move Brisa to the top and save the order', want: ['BACDE'] },
    ],
  },
];
