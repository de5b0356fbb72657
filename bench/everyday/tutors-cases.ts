/** TUTOR_CASES: school, leave, hours, tables, comments and loans: keypads, steppers, lists that are sorted again, limits told in passing. */
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { served } from './pages';

/** A mark in the row of a pupil keeps itself; one class is closed, which only the little word beside it says. */
const marks = served(
  'Marks',
  `<div class="tabs"><button class="tab">9a</button> <button class="tab">9b</button></div><table><tbody></tbody></table><span id="keep"></span>`,
  `const all = { '9a': ['Amir', 'Beth', 'Carl'], '9b': ['Dora', 'Beth'] }; let at = '9a';
  const draw = () => { for (const tab of document.querySelectorAll('.tab')) tab.classList.toggle('active', tab.textContent === at); $('tbody').innerHTML = all[at].map((one) => '<tr><td>' + one + '</td><td><select aria-label="Mark of ' + one + '">' + ['–', 1, 2, 3, 4, 5, 6].map((n) => '<option>' + n + '</option>').join('') + '</select></td></tr>').join(''); };
  draw(); $('.tabs').onclick = ({ target }) => { if (target.className.includes('tab') && target.tagName === 'BUTTON') { at = target.textContent; draw(); } };
  $('tbody').onchange = async ({ target }) => { keep.textContent = 'Keeping…'; const { ok } = await api(at, target.getAttribute('aria-label').slice(8), target.value); keep.textContent = ok ? 'Kept' : 'Not kept, 9b is closed'; };`,
  (did) =>
    ([group = '', pupil = '', mark = '']) => {
      if (group === '9b') return { ok: false, afterMs: 600 };
      did.push(`${group} ${pupil} ${mark}`);
      return { ok: true, afterMs: 600 };
    },
);

/** Leave: the form empties itself in every case; the line says how it went. */
const leave = served(
  'Time off',
  `<form><label>First day <input id="from" type="date"></label><label>Last day <input id="to" type="date"></label><label for="kind">Kind</label><select id="kind"><option>Holiday</option><option>Sick</option><option>Unpaid</option></select><button>Ask for it</button></form><p class="foot">12 days left this year.</p>`,
  `$('form').onsubmit = async (event) => { event.preventDefault(); const { say } = await api(from.value, to.value, kind.value); event.target.reset(); $('.foot').textContent = say; };`,
  (did) =>
    ([from = '', to = '', kind = '']) => {
      const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
      if (kind === 'Holiday' && days > 12)
        return { say: 'That would be more than you have left. 12 days left this year.' };
      did.push(`${kind} ${from}..${to}`);
      return { say: `Your manager has been asked. ${12 - days} days left this year.` };
    },
);

/** Minutes are entered on a pad of keys, then booked on a project that is picked before. */
const hours = served(
  'Hours',
  `<div class="projects"><button data-p="Barn">Barn</button> <button data-p="Mill">Mill</button> <button data-p="Dock">Dock</button></div><output id="shown">0</output><div class="pad">${[7, 8, 9, 4, 5, 6, 1, 2, 3, 0].map((n) => `<button data-k="${n}">${n}</button>`).join('')}<button data-k="C">C</button></div><button id="book">Book minutes</button><p id="line"></p>`,
  `let project = '', typed = ''; const show = () => { shown.textContent = typed || '0'; };
  $('.projects').onclick = ({ target }) => { project = target.dataset.p || project; for (const one of $('.projects').children) one.classList.toggle('on', one.dataset.p === project); };
  $('.pad').onclick = ({ target }) => { const { k } = target.dataset; if (!k) return; typed = k === 'C' ? '' : typed + k; show(); };
  book.onclick = async () => { const { say } = await api(project, typed); typed = ''; show(); line.textContent = say; };`,
  (did) =>
    ([project = '', minutes = '']) => {
      if (Number(minutes) > 600) return { say: 'More than ten hours at once: please split it' };
      did.push(`${project} ${minutes}`);
      return { say: `${minutes} minutes on ${project}` };
    },
);

/** A code is pressed on a door pad; the lamp says whether it fits. */
const door = served(
  'Gate',
  `<div id="dots"></div><div class="pad">${[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((n) => `<button>${n}</button>`).join('')}</div><button id="enter">Open gate</button> <button id="clear">Clear</button><p id="lamp">locked</p>`,
  `let code = ''; const show = () => { dots.textContent = code; };
  $('.pad').onclick = ({ target }) => { if (target.tagName === 'BUTTON') { code += target.textContent; show(); } };
  clear.onclick = () => { code = ''; show(); };
  enter.onclick = async () => { const { open } = await api(code); lamp.textContent = open ? 'open' : 'not a code we know'; code = ''; show(); };`,
  (did) =>
    ([code = '']) => {
      if (code === '9999') return { open: false };
      did.push(code);
      return { open: true };
    },
);

/** How many come is remembered from the last visit: a stepper with a most. */
const tables = served(
  'Book a table',
  `<label>Name <input id="who"></label><div class="step"><button aria-label="fewer">–</button> <b id="n"></b> guests <button aria-label="more">+</button></div><div class="times">${['18:00', '19:30', '21:00'].map((one) => `<button class="time">${one}</button>`).join(' ')}</div><button id="go">Book table</button><p id="said"></p>`,
  `let n1 = START, time = ''; const draw = () => { n.textContent = n1; for (const one of document.querySelectorAll('.time')) one.className = 'time' + (one.textContent === time ? ' picked' : ''); };
  draw(); document.querySelector('.step').onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; n1 = Math.min(8, Math.max(1, n1 + (target.getAttribute('aria-label') === 'more' ? 1 : -1))); draw(); };
  $('.times').onclick = ({ target }) => { if (target.className.startsWith('time') && target.tagName === 'BUTTON') { time = target.textContent; draw(); } };
  go.onclick = async () => { const { say } = await api(who.value, String(n1), time); said.textContent = say; };`,
  (did) => {
    let last = 2;
    return {
      start: () => last,
      answer: ([who = '', n = '', time = '']) => {
        if (time === '21:00' && Number(n) > 5) return { say: 'At 21:00 we have only small tables left', afterMs: 300 };
        last = Number(n);
        did.push(`${who} ${n} ${time}`);
        return { say: `See you, ${who}!`, afterMs: 300 };
      },
    };
  },
);

/** Comments to be judged: the list is drawn again after each, and one was judged by a colleague in the meantime. */
const comments = served(
  'Comments waiting',
  `<div id="q"></div><div id="t" class="t"></div>`,
  `let waiting = START; const draw = () => { q.innerHTML = waiting.map(([who, text]) => '<article><header>' + who + '</header><p>' + text + '</p><footer><button class="a" data-who="' + who + '">Publish</button> <button class="b" data-who="' + who + '">Hide</button></footer></article>').join(''); };
  draw(); q.onclick = async ({ target }) => { const { who } = target.dataset; if (!who) return; const { say, rest } = await api(target.textContent, who); waiting = rest; draw(); t.textContent = say; };`,
  (did) => {
    let rest = [
      ['Mo', 'Great read'],
      ['Pia', 'First!'],
      ['Sol', 'I do not agree'],
      ['Tim', 'Buy hats'],
      ['Una', 'Me neither'],
    ] as [string, string][];
    return {
      start: () => rest,
      answer: ([act = '', who = '']) => {
        rest = rest.filter((one) => one[0] !== who).toReversed();
        if (who === 'Tim') return { rest, say: 'Already hidden by Ola' };
        did.push(`${act} ${who}`);
        return { rest, say: act === 'Hide' ? 'Hidden' : 'Published' };
      },
    };
  },
);

/** Loans: the third renewal is not given, and the day it is due stays. */
const loans = served(
  'Your loans',
  `<ul>${[
    ['Dune', '3 June'],
    ['Emma', '9 June'],
    ['Ulysses', '1 June'],
  ]
    .map(([title, due]) => `<li><cite>${title}</cite> due <time>${due}</time> <button>Renew</button></li>`)
    .join('')}</ul>`,
  `$('ul').onclick = async ({ target }) => { if (target.tagName !== 'BUTTON') return; const li = target.closest('li'); const { due } = await api(li.querySelector('cite').textContent); if (due) li.querySelector('time').textContent = due; else target.outerHTML = '<small>renewed twice already</small>'; };`,
  (did) =>
    ([title = '']) => {
      if (title === 'Ulysses') return {};
      did.push(`renew ${title}`);
      return { due: '30 June' };
    },
);

/** Money with a comma, a day and a chip for the kind; large sums wait for their receipt. */
const expenses = served(
  'Expenses',
  `<div class="row"><label>Amount <input id="sum" inputmode="decimal"></label><label>Spent on <input id="day" type="date"></label></div><div class="chips">${['Train', 'Hotel', 'Food'].map((one) => `<span class="chip" tabindex="0">${one}</span>`).join('')}</div><button id="add">Hand in</button><section id="list"><h3>Handed in</h3></section><section id="drafts"><h3>Drafts</h3></section>`,
  `let kind = ''; $('.chips').onclick = ({ target }) => { if (!target.classList.contains('chip')) return; kind = target.textContent; for (const one of document.querySelectorAll('.chip')) one.classList.toggle('chip-on', one === target); };
  sum.onblur = () => { const n = Number(sum.value.replace(/[^0-9.,]/g, '').replace(',', '.')); if (sum.value) sum.value = n.toFixed(2).replace('.', ',') + ' €'; };
  add.onclick = async () => { const { draft } = await api(kind, sum.value, day.value); $(draft ? '#drafts' : '#list').insertAdjacentHTML('beforeend', '<p>' + kind + ' ' + sum.value + (draft ? ' · receipt missing' : '') + '</p>'); sum.value = day.value = ''; };`,
  (did) =>
    ([kind = '', sum = '', day = '']) => {
      if (Number(sum.replace(/[^0-9,]/g, '').replace(',', '.')) > 100) return { draft: true };
      did.push(`${kind} ${sum} ${day}`);
      return {};
    },
);

export const TUTOR_CASES: readonly EverydayCase[] = [
  {
    kind: 'tutor',
    title: 'a mark of a pupil, of whom the other class has a namesake',
    pages: marks,
    teach: 'give Amir of 9a a 2',
    show: async (page) => {
      await press(page, '9a');
      await page.getByLabel('Mark of Amir').focus();
      await page.keyboard.type('2');
    },
    asks: [
      { request: 'give Carl of 9a a 3', want: ['9a Carl 3'] },
      { request: 'give Beth of 9b a 4', want: [], stops: true },
      { request: 'give Beth of 9a a 1', want: ['9a Beth 1'] },
    ],
  },
  {
    kind: 'tutor',
    title: 'days off, or more than there are',
    pages: leave,
    teach: 'ask for Holiday from 2026-07-06 to 2026-07-10',
    show: async (page) => {
      await page.getByLabel('First day').focus();
      await page.keyboard.type('07062026');
      await page.getByLabel('Last day').focus();
      await page.keyboard.type('07102026');
      await choose(page, 'Kind', 'Holiday');
      await press(page, 'Ask for it');
    },
    asks: [
      { request: 'ask for Unpaid from 2026-08-03 to 2026-08-04', want: ['Unpaid 2026-08-03..2026-08-04'] },
      { request: 'ask for Holiday from 2026-09-01 to 2026-09-25', want: [], stops: true },
      { request: 'ask for Sick from 3 August 2026 to 5 August 2026', want: ['Sick 2026-08-03..2026-08-05'] },
    ],
  },
  {
    kind: 'tutor',
    title: 'minutes on a pad of keys, for a project',
    pages: hours,
    teach: 'book 45 minutes on Barn',
    show: async (page) => {
      for (const one of ['Barn', '4', '5', 'Book minutes']) await press(page, one);
    },
    asks: [
      { request: 'book 90 minutes on Mill', want: ['Mill 90'] },
      { request: 'book 775 minutes on Dock', want: [], stops: true },
      { request: 'book 7 minutes on Dock', want: ['Dock 7'] },
    ],
  },
  {
    kind: 'tutor',
    title: 'a code on the keys of a gate',
    pages: door,
    teach: 'open the gate with 4711',
    show: async (page) => {
      for (const one of ['4', '7', '1', '1', 'Open gate']) await press(page, one);
    },
    asks: [
      { request: 'open the gate with 2580', want: ['2580'] },
      { request: 'open the gate with 9999', want: [], stops: true },
    ],
  },
  {
    kind: 'tutor',
    title: 'a table for some, whose number is remembered',
    pages: tables,
    teach: 'book a table for 4 guests at 19:30 for Voss',
    show: async (page) => {
      await write(page, 'Name', 'Voss');
      await press(page, 'more');
      await press(page, 'more');
      await press(page, '19:30');
      await press(page, 'Book table');
    },
    asks: [
      { request: 'book a table for 6 guests at 18:00 for Adler', want: ['Adler 6 18:00'] },
      { request: 'book a table for 3 guests at 21:00 for Ebert', want: ['Ebert 3 21:00'] },
      { request: 'book a table for 7 guests at 21:00 for Ott', want: [], stops: true },
    ],
  },
  {
    kind: 'tutor',
    title: 'a comment in a list that is drawn in another order each time',
    pages: comments,
    teach: 'publish the comment of Mo',
    show: async (page) => {
      await pressIn(page, 'Mo', 'Publish', 'article');
    },
    asks: [
      { request: 'publish the comment of Una', want: ['Publish Una'] },
      { request: 'publish the comment of Tim', want: [], stops: true },
      { request: 'publish the comment of Pia', want: ['Publish Pia'] },
    ],
  },
  {
    kind: 'tutor',
    title: 'a book to be kept longer, not for the third time',
    pages: loans,
    teach: 'renew the book Dune',
    show: (page) => pressIn(page, 'Dune', 'Renew', 'li'),
    asks: [
      { request: 'renew the book Emma', want: ['renew Emma'] },
      { request: 'renew the book Ulysses', want: [], stops: true },
    ],
  },
  {
    kind: 'tutor',
    title: 'money handed in, or kept as a draft',
    pages: expenses,
    teach: 'hand in 12,50 € for Train on 2026-03-04',
    show: async (page) => {
      await write(page, 'Amount', '12,50');
      await page.getByLabel('Spent on').focus();
      await page.keyboard.type('03042026');
      await page.locator('.chip', { hasText: 'Train' }).click();
      await press(page, 'Hand in');
    },
    asks: [
      { request: 'hand in 8,90 € for Food on 2026-03-07', want: ['Food 8,90 € 2026-03-07'] },
      { request: 'hand in 240,00 € for Hotel on 2026-03-08', want: [], stops: true },
    ],
  },
];
