/** Presses whose outcome only a word tells: states that come otherwise, buttons that go round, things that come back. */
import { type EverydayCase, press, pressIn } from './case';
import { page } from './pages';

/** A leave is approved, or goes on to a board: the button goes in both cases. */
const leaves = page(
  'Leave',
  `<ul>${['Ada 3 days', 'Ben 12 days', 'Cleo 2 days', 'Dan 1 day']
    .map((one, i) => `<li>${one} <em>${i === 3 ? 'approved' : 'open'}</em> <button>Approve</button></li>`)
    .join('')}</ul>`,
  `document.onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; const item = target.parentElement, who = item.textContent.split(' ')[0], word = item.querySelector('em'); target.remove(); if (who === 'Ben') word.textContent = 'with the board'; else { word.textContent = 'approved'; post(who); } };`,
);

/** A page is live at once, or waits for a reviewer; the button is the same afterwards. */
const articles = page(
  'Articles',
  `${['Herons', 'Otters', 'Beavers'].map((one) => `<article><h2>${one}</h2><p>Draft</p><button>Publish</button></article>`).join('')}`,
  `document.onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; const card = target.parentElement, title = card.querySelector('h2').textContent; target.disabled = true; setTimeout(() => { card.querySelector('p').textContent = title === 'Otters' ? 'In review' : 'Live'; if (title !== 'Otters') post(title); }, 250); };`,
);

/** Machines of which the button goes round; the mode stands beside it. */
const modes = page(
  'Machines',
  `<table>${Object.entries({ Pump: 'off', Fan: 'eco', Mixer: 'full', Dryer: 'off' })
    .map(
      ([one, is]) =>
        `<tr><td>${one}</td><td class="m">${is}</td><td><button aria-label="Next mode">⟳</button></td></tr>`,
    )
    .join('')}</table>`,
  `const all = ['off', 'eco', 'full']; document.onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; const row = target.closest('tr'), cell = row.querySelector('.m'); cell.textContent = all[(all.indexOf(cell.textContent) + 1) % 3]; post(row.cells[0].textContent + ' ' + cell.textContent); };`,
);

/** Lamps that go round four steps, of which the request names none. */
const lamps = page(
  'Lamps',
  `${Object.entries({ Desk: 'dark', Hall: 'dim', Stairs: 'bright', Attic: 'dark' })
    .map(
      ([one, is]) => `<section aria-label="${one}"><h2>${one}</h2><button aria-label="Lamp">${is}</button></section>`,
    )
    .join('')}`,
  `const all = ['dark', 'dim', 'bright']; document.onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; target.textContent = all[(all.indexOf(target.textContent) + 1) % 3]; post(target.parentElement.getAttribute('aria-label') + ' ' + target.textContent); };`,
);

/** Gone at once and confirmed; one thing comes back, under the message. */
const basket = page(
  'Parcels',
  `<div id="l">${['Lamp', 'Kettle', 'Chair'].map((one) => `<div class="card"><b>${one}</b> <button>Archive</button></div>`).join('')}</div><p role="status"></p>`,
  `document.querySelector('#l').onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; const card = target.parentElement, next = card.nextElementSibling, name = card.querySelector('b').textContent; card.remove(); document.querySelector('[role=status]').textContent = 'Archived'; if (name === 'Kettle') setTimeout(() => document.querySelector('#l').insertBefore(card, next), 1500); else { post(name); setTimeout(() => { document.querySelector('[role=status]').textContent = ''; }, 1500); } };`,
);

/** A row is gone and may be taken back for a while. */
const songs = page(
  'Songs',
  `<p id="w">4 songs</p><ol>${['Aria', 'Bolero', 'Canon', 'Duet'].map((one) => `<li>${one} <button aria-label="Delete ${one}">×</button></li>`).join('')}</ol>`,
  `const list = document.querySelector('ol'), words = document.querySelector('#w'), say = () => { words.textContent = list.children.length + ' songs'; };
  list.onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; const item = target.parentElement, next = item.nextElementSibling, name = item.firstChild.textContent.trim(); item.remove(); words.innerHTML = 'Deleted. <button>Undo</button>'; if (name !== 'Canon') post(name); setTimeout(() => { if (name === 'Canon') list.insertBefore(item, next); say(); }, 1500); };`,
);

export const ROUND_CASES: readonly EverydayCase[] = [
  {
    kind: 'round',
    title: 'a leave that goes on to a board',
    pages: leaves,
    teach: 'approve the leave of Ada',
    show: (page) => pressIn(page, 'Ada', 'Approve', 'li'),
    asks: [
      { request: 'approve the leave of Cleo', want: ['Cleo'] },
      { request: 'approve the leave of Ben', want: [], stops: true },
    ],
  },
  {
    kind: 'round',
    title: 'an article that waits for a reviewer',
    pages: articles,
    teach: 'publish the article Herons',
    show: async (page) => {
      await pressIn(page, 'Herons', 'Publish', 'article');
      await page.waitForTimeout(400);
    },
    asks: [
      { request: 'publish the article Beavers', want: ['Beavers'] },
      { request: 'publish the article Otters', want: [], stops: true },
    ],
  },
  {
    kind: 'round',
    title: 'a mode beside its button',
    pages: modes,
    teach: 'set the Pump to full',
    show: async (page) => {
      await pressIn(page, 'Pump', 'Next mode');
      await pressIn(page, 'Pump', 'Next mode');
    },
    asks: [
      { request: 'set the Dryer to full', want: ['Dryer eco', 'Dryer full'] },
      { request: 'set the Fan to full', want: ['Fan full'] },
      { request: 'set the Mixer to full', want: [] },
      { request: 'set the Mixer to eco', want: ['Mixer off', 'Mixer eco'] },
    ],
  },
  {
    kind: 'round',
    title: 'a lamp whose step is not named',
    pages: lamps,
    teach: 'light up the Desk',
    show: async (page) => {
      await pressIn(page, 'Desk', 'Lamp', 'section');
      await pressIn(page, 'Desk', 'Lamp', 'section');
    },
    asks: [
      { request: 'light up the Attic', want: ['Attic dim', 'Attic bright'] },
      { request: 'light up the Hall', want: ['Hall bright'] },
      { request: 'light up the Stairs', want: [] },
    ],
  },
  {
    kind: 'round',
    title: 'archived, and back under the message',
    pages: basket,
    teach: 'archive the Lamp',
    show: (page) => pressIn(page, 'Lamp', 'Archive', '.card'),
    asks: [
      { request: 'archive the Chair', want: ['Chair'] },
      { request: 'archive the Kettle', want: [], stops: true },
    ],
  },
  {
    kind: 'round',
    title: 'deleted with an Undo, and back',
    pages: songs,
    teach: 'delete the song Aria',
    show: (page) => press(page, 'Delete Aria'),
    asks: [
      { request: 'delete the song Duet', want: ['Duet'] },
      { request: 'delete the song Canon', want: [], stops: true },
    ],
  },
];
