/** CLERK_CASES: help desk, contacts, invoices, stock, mail, rooms, wiki and menus: rolled back, partly done, refused in soft words. */
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { served } from './pages';

/** A drop-down in each row is stored at once and springs back, with a soft word in a corner, where the person is full. */
const tickets = served(
  'Help desk',
  `<h2>Open tickets</h2><div class="grid">${['Printer', 'Scanner', 'Monitor', 'Badge']
    .map(
      (one) =>
        `<div class="ticket"><strong>${one}</strong> <select aria-label="Assignee">${['nobody', 'Ada', 'Bo', 'Kim'].map((who) => `<option>${who}</option>`).join('')}</select></div>`,
    )
    .join('')}</div><div id="corner"></div>`,
  `$('.grid').onchange = async ({ target }) => { const to = target.value, { say } = await api(target.parentElement.querySelector('strong').textContent, to); if (say) { target.value = 'nobody'; $('#corner').innerHTML = '<div class="snack">' + say + '</div>'; setTimeout(() => { $('#corner').innerHTML = ''; }, 4000); } };`,
  (did) =>
    ([ticket = '', who = '']) => {
      if (who === 'Kim') return { say: 'Kim has her hands full this week', afterMs: 1200 };
      did.push(`${ticket} ${who}`);
      return { afterMs: 300 };
    },
);

/** A cell becomes a field by a press and stores by Enter; a number that another one has stays as it was. */
const contacts = served(
  'Contacts',
  `<table><thead><tr><th>Name</th><th>Company</th><th>Phone</th></tr></thead><tbody></tbody></table><p id="note"></p>`,
  `const people = [['Dana Lee', 'Orbit', '555 0100'], ['Marc Lee', 'Orbit', '555 0102'], ['Ida Noor', 'Pond', '555 0103'], ['Ida Norr', 'Pond', '']];
  const draw = () => { $('tbody').innerHTML = people.map((one, i) => '<tr>' + one.map((text, k) => '<td' + (k === 2 ? ' class="edit" data-i="' + i + '"' : '') + '>' + (text || '—') + '</td>').join('') + '</tr>').join(''); };
  draw();
  $('tbody').onclick = ({ target }) => { const { i } = target.dataset; if (i === undefined) return; target.innerHTML = '<input aria-label="Phone">'; const box = target.firstChild; box.value = people[i][2]; box.focus();
    box.onkeydown = async ({ key }) => { if (key === 'Escape') draw(); if (key !== 'Enter') return; const { taken } = await api(people[i][0], box.value); if (taken) { $('#note').textContent = taken + ' can be reached there already'; draw(); return; } people[i][2] = box.value; $('#note').textContent = ''; draw(); }; };`,
  (did) =>
    ([who = '', phone = '']) => {
      if (phone === '555 0200') return { taken: 'Front desk' };
      did.push(`${who}: ${phone}`);
      return {};
    },
);

/** A question of the browser, then a word in the row: one customer takes no reminders. */
const invoices = served(
  'Invoices',
  `<table><tbody>${[1042, 1043, 1044, 1045].map((n) => `<tr><td>#${n}</td><td>${n * 3 - 3000}.00</td><td class="s">due</td><td><a href="#" data-n="${n}">Remind</a></td></tr>`).join('')}</tbody></table>`,
  `$('tbody').onclick = async (event) => { const { n } = event.target.dataset; if (!n) return; event.preventDefault(); if (!confirm('Send a reminder for #' + n + '?')) return; const { text } = await api(n); event.target.closest('tr').querySelector('.s').textContent = text; };`,
  (did) =>
    ([n = '']) => {
      if (n === '1044') return { text: 'due · muted by customer', afterMs: 400 };
      did.push(`remind ${n}`);
      return { text: 'due · reminded just now', afterMs: 400 };
    },
);

/** Some of the pieces are reserved: fewer are moved than asked for. */
const stock = served(
  'Stock room',
  `<label>Item <input id="item" list="goods"></label><datalist id="goods"><option>Mugs<option>Bowls<option>Plates</datalist><label>Pieces <input id="n" type="number" min="1"></label><label for="to">Shelf</label><select id="to"><option>A</option><option>B</option><option>C</option></select><button id="go">Move</button><div id="out"></div>`,
  `go.onclick = async () => { const { moved, of } = await api(item.value, n.value, to.value); out.textContent = moved === of ? 'Moved ' + moved + ' to shelf ' + to.value : moved + ' of ' + of + ' moved'; };`,
  (did) =>
    ([item = '', n = '', to = '']) => {
      const moved = item === 'Plates' ? Math.min(3, Number(n)) : Number(n);
      did.push(`${moved} ${item} > ${to}`);
      return { moved, of: Number(n) };
    },
);

/** Labels of a mail are boxes in a small window; a box that is ticked already must stay so. */
const mail = served(
  'Mail',
  `<ul class="mails"></ul><div id="pop" hidden><b>Labels</b><div id="boxes"></div><button id="ok">Apply</button></div>`,
  `const draw = () => { $('.mails').innerHTML = START.map(([who, subject, labels], i) => '<li><span>' + who + '</span> <span>' + subject + '</span> <i>' + labels.join(' ') + '</i> <button data-i="' + i + '">Label</button></li>').join(''); };
  draw(); let at = 0;
  $('.mails').onclick = ({ target }) => { if (!target.dataset.i) return; at = Number(target.dataset.i); boxes.innerHTML = ['Family', 'Work', 'Later'].map((one) => '<label><input type="checkbox" value="' + one + '"' + (START[at][2].includes(one) ? ' checked' : '') + '>' + one + '</label>').join(''); pop.hidden = false; };
  ok.onclick = async () => { const labels = [...boxes.querySelectorAll(':checked')].map((one) => one.value); await api(START[at][0], ...labels); START[at][2] = labels; pop.hidden = true; draw(); };`,
  (did) => {
    const mails = [
      ['Zoe', 'Sunday', []],
      ['Lou', 'Report', ['Work']],
      ['Max', 'Rent', ['Later']],
    ] as [string, string, string[]][];
    return {
      start: () => mails,
      answer: ([who = '', ...labels]) => {
        for (const one of mails) if (one[0] === who) one[2] = labels;
        did.push(`${who}: ${labels.join(' ')}`);
        return {};
      },
    };
  },
);

/** A grid of hours and rooms: what is free is a button; one of them is gone by the time of the press. */
const rooms = served(
  'Rooms on Tuesday',
  `<table><thead><tr><th>Hour</th><th>Blue room</th><th>Green room</th></tr></thead><tbody>${['9:00', '10:00', '11:00'].map((hour) => `<tr><th>${hour}</th>${['Blue room', 'Green room'].map((room) => `<td>${hour === '9:00' && room === 'Green room' ? 'Board' : `<button data-at="${room} ${hour}">free</button>`}</td>`).join('')}</tr>`).join('')}</tbody></table><p class="line"></p>`,
  `$('tbody').onclick = async ({ target }) => { const { at } = target.dataset; if (!at) return; target.textContent = '…'; const { by } = await api(at); target.replaceWith(by); $('.line').textContent = by === 'you' ? '' : 'Somebody was a moment quicker'; };`,
  (did) =>
    ([at = '']) => {
      if (at === 'Green room 11:00') return { by: 'Sales', afterMs: 500 };
      did.push(at);
      return { by: 'you', afterMs: 500 };
    },
);

/** A page is renamed in its heading; a name that there is already leaves the field open with a line below. */
const wiki = served(
  'Wiki',
  `<nav id="nav"></nav><main></main>`,
  `let names = START; const list = () => { nav.innerHTML = names.map((one) => '<a href="#' + one + '">' + one + '</a>').join(' · '); };
  const show = () => { const now = decodeURIComponent(location.hash.slice(1)); $('main').innerHTML = now ? '<h1>' + now + '</h1><button id="ren">Rename</button><p>Some words.</p>' : '<p>Pick a page.</p>'; if (!now) return;
    $('#ren').onclick = () => { $('main').innerHTML = '<input aria-label="Title" value="' + now + '"> <button id="keep">Keep</button> <button id="drop">Never mind</button><p class="under"></p>'; $('#drop').onclick = show; $('#keep').onclick = async () => { const to = $('main input').value; const { is } = await api(now, to); if (is === 'kept') { names = names.map((one) => (one === now ? to : one)); list(); location.hash = to; } else $('.under').textContent = 'There is a page called ' + to; }; }; };
  list(); show(); window.onhashchange = show;`,
  (did) => {
    const names = ['Onboarding', 'Holidays', 'Kitchen', 'Travel'];
    return {
      start: () => names,
      answer: ([from = '', to = '']) => {
        if (names.includes(to)) return { is: 'there' };
        names[names.indexOf(from)] = to;
        did.push(`${from} > ${to}`);
        return { is: 'kept' };
      },
    };
  },
);

/** Copies of menus: the free plan holds five of them. */
const menus = served(
  'Menus',
  `<div class="cards"></div><div class="bar"></div>`,
  `const draw = (names) => { $('.cards').innerHTML = names.map((one) => '<div class="card"><h3>' + one + '</h3><button data-of="' + one + '">Duplicate</button></div>').join(''); };
  draw(START);
  $('.cards').onclick = async ({ target }) => { const { of } = target.dataset; if (!of) return; const { names, say } = await api(of); draw(names); $('.bar').textContent = say; };`,
  (did) => {
    const names = ['Winter menu', 'Summer menu', 'Kids menu'];
    return {
      start: () => names,
      answer: ([of = '']) => {
        if (names.length === 5) return { names, say: 'Five menus are all the free plan holds. See our plans.' };
        names.splice(names.indexOf(of) + 1, 0, `${of} (copy)`);
        did.push(`copy ${of}`);
        return { names, say: '' };
      },
    };
  },
);

export const CLERK_CASES: readonly EverydayCase[] = [
  {
    kind: 'clerk',
    title: 'a ticket for a person, who may have no time',
    pages: tickets,
    teach: 'assign the ticket Printer to Ada',
    show: async (page) => {
      await page.locator('.ticket').filter({ hasText: 'Printer' }).getByRole('combobox').focus();
      await page.keyboard.type('Ada');
    },
    asks: [
      { request: 'assign the ticket Scanner to Bo', want: ['Scanner Bo'] },
      { request: 'assign the ticket Monitor to Kim', want: [], stops: true },
      { request: 'assign the ticket Badge to Ada', want: ['Badge Ada'] },
    ],
  },
  {
    kind: 'clerk',
    title: 'a number in the cell of a person with a namesake',
    pages: contacts,
    teach: 'set the phone of Dana Lee to 555 0101',
    show: async (page) => {
      await page.locator('tr').filter({ hasText: 'Dana Lee' }).locator('.edit').click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('555 0101');
      await page.keyboard.press('Enter');
    },
    asks: [
      { request: 'set the phone of Marc Lee to 555 0199', want: ['Marc Lee: 555 0199'] },
      { request: 'set the phone of Ida Noor to 555 0200', want: [], stops: true },
      { request: 'set the phone of Ida Norr to 555 0177', want: ['Ida Norr: 555 0177'] },
    ],
  },
  {
    kind: 'clerk',
    title: 'a reminder behind a question of the browser, one of them muted',
    pages: invoices,
    teach: 'send a reminder for #1042',
    show: async (page) => {
      page.once('dialog', (dialog) => void dialog.accept());
      await page.locator('tr').filter({ hasText: '#1042' }).getByText('Remind').click();
    },
    asks: [
      { request: 'send a reminder for #1043', want: ['remind 1043'] },
      { request: 'send a reminder for #1044', want: [], stops: true },
    ],
  },
  {
    kind: 'clerk',
    title: 'pieces moved to a shelf, or only some of them',
    pages: stock,
    teach: 'move 5 Mugs to shelf B',
    show: async (page) => {
      await write(page, 'Item', 'Mugs');
      await write(page, 'Pieces', '5');
      await choose(page, 'Shelf', 'B');
      await press(page, 'Move');
    },
    asks: [
      { request: 'move 12 Bowls to shelf C', want: ['12 Bowls > C'] },
      { request: 'move 8 Plates to shelf B', want: ['3 Plates > B'], stops: true },
      { request: 'move 2 Plates to shelf A', want: ['2 Plates > A'] },
    ],
  },
  {
    kind: 'clerk',
    title: 'a label of a mail, which it may have already',
    pages: mail,
    teach: 'label the mail from Zoe as Family',
    show: async (page) => {
      await pressIn(page, 'Zoe', 'Label', 'li');
      await page.getByLabel('Family').click();
      await press(page, 'Apply');
    },
    asks: [
      { request: 'label the mail from Max as Work', want: ['Max: Work Later'] },
      { request: 'label the mail from Lou as Work', want: ['Lou: Work'] },
    ],
  },
  {
    kind: 'clerk',
    title: 'a room at an hour, free or not, or taken at that moment',
    pages: rooms,
    teach: 'book the Blue room at 10:00',
    show: (page) => page.locator('tr').filter({ hasText: '10:00' }).getByRole('button').first().click(),
    asks: [
      { request: 'book the Green room at 10:00', want: ['Green room 10:00'] },
      { request: 'book the Green room at 11:00', want: [], stops: true },
      { request: 'book the Green room at 9:00', want: [], stops: true },
      { request: 'book the Blue room at 11:00', want: ['Blue room 11:00'] },
    ],
  },
  {
    kind: 'clerk',
    title: 'a page with another name, which there is already',
    pages: wiki,
    teach: 'rename the page Onboarding to Welcome',
    show: async (page) => {
      await press(page, 'Onboarding', 'link');
      await press(page, 'Rename');
      await write(page, 'Title', 'Welcome');
      await press(page, 'Keep');
    },
    asks: [
      { request: 'rename the page Holidays to Days off', want: ['Holidays > Days off'] },
      { request: 'rename the page Kitchen to Travel', want: [], stops: true },
      { request: 'rename the page Kitchen to Cooking', at: '/#Travel', want: ['Kitchen > Cooking'] },
    ],
  },
  {
    kind: 'clerk',
    title: 'a copy of a menu, as long as the plan has room',
    pages: menus,
    teach: 'duplicate the Winter menu',
    show: async (page) => page.locator('.card').filter({ hasText: 'Winter menu' }).getByRole('button').click(),
    asks: [
      { request: 'duplicate the Summer menu', want: ['copy Summer menu'] },
      { request: 'duplicate the Kids menu', want: [], stops: true },
    ],
  },
];
