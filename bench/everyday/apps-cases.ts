/** Everyday apps: a board, a mailbox, a shop, a desk of tickets, settings, a chat, files and an admin list. */
import { choose, type EverydayCase, press, pressIn, write } from './case';
import { form, page } from './pages';

const said = (text: string) => `document.querySelector('[role=status]').textContent = ${text};`;

/** A board whose cards have a menu of their own; the menu's items move the card. */
const board = (cards: readonly (readonly [name: string, column: string])[]) =>
  page(
    'Board',
    `<div id="board" style="display:flex;gap:2em">${['Todo', 'Doing', 'Done']
      .map(
        (column) =>
          `<section><h2>${column}</h2>${cards
            .filter(([, of]) => of === column)
            .map(
              ([name]) =>
                `<div class="card"><b>${name}</b> <button data-menu="${name}" aria-haspopup="menu" aria-label="Actions">⋯</button></div>`,
            )
            .join('')}</section>`,
      )
      .join('')}</div><div id="menu" role="menu" hidden>${['Todo', 'Doing', 'Done']
      .map((column) => `<div role="menuitem" tabindex="0" data-to="${column}">Move to ${column}</div>`)
      .join('')}</div><p role="status"></p>`,
    `let of;
    document.addEventListener('click', ({ target }) => {
      if (target.dataset.menu) { of = target.dataset.menu; menu.hidden = false; }
      if (target.dataset.to) { menu.hidden = true; post(of + ' > ' + target.dataset.to); ${said("of + ' moved'")} }
    });`,
  );

const people = (names: readonly string[]) =>
  page(
    'Members',
    `<div role="search"><label>Filter <input id="q"></label></div><div id="list">${names
      .map(
        (name) =>
          `<div class="member"><span class="who">${name}</span><span class="mail">${name.toLowerCase().replace(' ', '.')}@example.org</span><a href="#" data-edit="${name}">Edit</a></div>`,
      )
      .join(
        '',
      )}</div><form hidden><label>Nickname <input id="n"></label><button>Keep changes</button></form><p role="status"></p>`,
    `let who;
    document.addEventListener('click', (event) => {
      const name = event.target.dataset.edit;
      if (!name) return;
      event.preventDefault(); who = name; document.forms[0].hidden = false; n.value = '';
    });
    document.forms[0].onsubmit = (event) => { event.preventDefault(); post(who + ' = ' + n.value); document.forms[0].hidden = true; ${said("'Kept'")} };`,
  );

const mailbox = (mails: readonly (readonly [from: string, about: string])[]) =>
  page(
    'Inbox',
    `<ul>${mails.map(([from, about]) => `<li><b>${from}</b> <span>${about}</span> <button data-label="${from}">Label</button> <button data-snooze="${from}">Snooze</button></li>`).join('')}</ul><div id="pop" role="menu" hidden>${['Work', 'Family', 'Bills'].map((one) => `<button role="menuitem" data-name="${one}">${one}</button>`).join('')}</div><p role="status"></p>`,
    `let of;
    document.addEventListener('click', ({ target }) => {
      if (target.dataset.label) { of = target.dataset.label; pop.hidden = false; }
      if (target.dataset.snooze) { post('snooze ' + target.dataset.snooze); ${said("'Snoozed'")} }
      if (target.dataset.name) { pop.hidden = true; post(of + ': ' + target.dataset.name); ${said("'Labelled'")} }
    });`,
  );

const chat = page(
  'Chat',
  `<nav>${['general', 'random', 'kitchen'].map((one) => `<a href="#" data-room="${one}"># ${one}</a>`).join(' ')}</nav><ol id="log"></ol><div contenteditable="true" role="textbox" aria-label="Message" id="box" style="border:1px solid;min-height:2em"></div><button id="post">Post</button>`,
  `let room = 'general';
  document.addEventListener('click', (event) => {
    if (!event.target.dataset.room) return;
    event.preventDefault(); room = event.target.dataset.room;
    for (const one of document.querySelectorAll('[data-room]')) one.toggleAttribute('aria-current', false);
    event.target.setAttribute('aria-current', 'page'); log.innerHTML = '';
  });
  document.querySelector('#post').onclick = () => { post(room + ': ' + box.innerText.trim()); log.insertAdjacentHTML('beforeend', '<li>' + box.innerText + '</li>'); box.textContent = ''; };`,
);

const shop = page(
  'Tea shop',
  ['Green tea', 'Black tea', 'Mint tea']
    .map(
      (name) =>
        `<article><h2>${name}</h2><select aria-label="Weight">${['50 g', '100 g', '250 g'].map((one) => `<option>${one}</option>`).join('')}</select> <span class="count">1</span> <button class="more" aria-label="One more">+</button> <button class="put" data-of="${name}">To the basket</button></article>`,
    )
    .join('')
    .concat('<p role="status"></p>'),
  `document.addEventListener('click', ({ target }) => {
    const card = target.closest('article');
    if (target.className === 'more') card.querySelector('.count').textContent = Number(card.querySelector('.count').textContent) + 1;
    if (target.className === 'put') { post(target.dataset.of + ' ' + card.querySelector('select').value + ' x' + card.querySelector('.count').textContent); ${said("target.dataset.of + ' is in the basket'")} }
  });`,
);

const files = (names: readonly string[]) =>
  page(
    'Files',
    `<div role="grid" aria-label="Files">${names.map((name) => `<div role="row"><span role="gridcell"><input type="checkbox" aria-label="Select" data-of="${name}"></span><span role="gridcell">${name}</span></div>`).join('')}</div><button id="zip">Zip</button><p role="status"></p>`,
    `zip.onclick = () => { post([...document.querySelectorAll(':checked')].map((one) => one.dataset.of).join(',')); ${said("'Zipped'")} };`,
  );

const admin = page(
  'Orders',
  `<label for="s">Status</label> <select id="s"><option>Any</option><option>Open</option><option>Paid</option><option>Late</option></select> <label>Customer <input id="c"></label> <button id="go">Show list</button><table><tbody></tbody></table><p role="status"></p>`,
  `go.onclick = () => { post(s.value + '/' + c.value); document.querySelector('tbody').innerHTML = '<tr><td>' + c.value + '</td><td>' + s.value + '</td></tr>'; ${said("'1 order'")} };`,
);

const settings = (theme: string) =>
  page(
    'Settings',
    `<div role="radiogroup" aria-label="Theme">${['Light', 'Dark', 'System'].map((one) => `<div role="radio" tabindex="0" aria-checked="${one === theme}" data-theme="${one}">${one}</div>`).join('')}</div><div class="row"><span>Newsletter</span><div class="switch" tabindex="0" data-of="newsletter"></div></div><div class="row"><span>Tracking</span><div class="switch" tabindex="0" data-of="tracking"></div></div>`,
    `document.head.insertAdjacentHTML('beforeend', '<style>.switch{width:40px;height:20px;background:#ccc;cursor:pointer}.switch.is-on{background:#080}</style>');
    document.addEventListener('click', ({ target }) => {
      if (target.dataset.theme) { for (const one of document.querySelectorAll('[role=radio]')) one.setAttribute('aria-checked', String(one === target)); post(target.dataset.theme); }
      if (target.dataset.of) post(target.dataset.of + (target.classList.toggle('is-on') ? ' on' : ' off'));
    });`,
  );

const tickets = page(
  'Desk',
  `<table><thead><tr><th>Number</th><th>Subject</th><th>Priority</th><th></th></tr></thead><tbody>${[
    ['T-101', 'Printer jams'],
    ['T-102', 'Door is loud'],
    ['T-103', 'Lamp flickers'],
  ]
    .map(
      ([id, about]) =>
        `<tr><td>${id}</td><td>${about}</td><td><select aria-label="Priority" data-of="${id}"><option>Low</option><option>Medium</option><option>High</option></select></td><td><button data-close="${id}">Resolve</button></td></tr>`,
    )
    .join('')}</tbody></table>`,
  `document.addEventListener('change', ({ target }) => post(target.dataset.of + ' ' + target.value));
  document.addEventListener('click', ({ target }) => { if (target.dataset.close) { post('resolve ' + target.dataset.close); target.replaceWith('resolved'); } });`,
);

export const APP_CASES: readonly EverydayCase[] = [
  {
    kind: 'app',
    title: 'a card of a board by its menu, to another column',
    pages: board([
      ['Paint fence', 'Todo'],
      ['Fix roof', 'Todo'],
      ['Buy nails', 'Doing'],
    ]),
    teach: 'move the card Paint fence to Doing',
    show: async (page) => {
      await pressIn(page, 'Paint fence', 'Actions', '.card');
      await page.getByRole('menuitem', { name: 'Move to Doing' }).click();
    },
    asks: [
      { request: 'move the card Fix roof to Done', want: ['Fix roof > Done'] },
      { request: 'move the card Buy nails to Todo', want: ['Buy nails > Todo'] },
      { request: 'move the card Sweep floor to Done', want: [], stops: true },
    ],
  },
  {
    kind: 'app',
    title: 'an edit link in a row of plain boxes',
    pages: people(['Ann Lee', 'Bo Carr', 'Cy Park']),
    teach: 'give Bo Carr the nickname bobo',
    show: async (page) => {
      await page.locator('.member').filter({ hasText: 'Bo Carr' }).getByText('Edit').click();
      await write(page, 'Nickname', 'bobo');
      await press(page, 'Keep changes');
    },
    asks: [
      { request: 'give Ann Lee the nickname annie', want: ['Ann Lee = annie'] },
      { request: 'give Dan Low the nickname dandy', want: [], stops: true },
    ],
  },
  {
    kind: 'app',
    title: 'a label for the mail of a sender',
    pages: {
      '/': mailbox([
        ['Bank', 'Your statement'],
        ['Mum', 'Sunday'],
        ['Office', 'Meeting'],
      ]),
      '/?next': mailbox([
        ['Office', 'Agenda'],
        ['Power', 'Invoice 7'],
        ['Bank', 'New terms'],
      ]),
    },
    teach: 'label the mail of Mum as Family',
    show: async (page) => {
      await pressIn(page, 'Mum', 'Label', 'li');
      await press(page, 'Family', 'menuitem');
    },
    asks: [
      { request: 'label the mail of Bank as Bills', want: ['Bank: Bills'] },
      { request: 'label the mail of office as work', at: '/?next', want: ['Office: Work'] },
    ],
  },
  {
    kind: 'app',
    title: 'the mail about something, in small letters',
    pages: mailbox([
      ['Bank', 'Your statement'],
      ['Mum', 'Sunday lunch'],
      ['Office', 'Meeting notes'],
    ]),
    teach: 'snooze the mail about sunday lunch',
    show: (page) => pressIn(page, 'Mum', 'Snooze', 'li'),
    asks: [
      { request: 'snooze the mail about meeting notes', want: ['snooze Office'] },
      { request: 'snooze the mail about holidays', want: [], stops: true },
    ],
  },
  {
    kind: 'app',
    title: 'a message in a channel',
    pages: chat,
    teach: 'post "lunch is ready" in the channel kitchen',
    show: async (page) => {
      await page.getByRole('link', { name: 'kitchen' }).click();
      await page.locator('#box').click();
      await page.keyboard.type('lunch is ready');
      await press(page, 'Post');
    },
    asks: [
      { request: 'post "cat picture" in the channel random', want: ['random: cat picture'] },
      { request: 'post "hello all" in the channel general', want: ['general: hello all'] },
    ],
  },
  {
    kind: 'app',
    title: 'a select and a button in the card of a product',
    pages: shop,
    teach: 'put 100 g of Black tea into the basket',
    show: async (page) => {
      await page.locator('article').filter({ hasText: 'Black tea' }).getByLabel('Weight').focus();
      await page.keyboard.type('100');
      await pressIn(page, 'Black tea', 'To the basket', 'article');
    },
    asks: [
      { request: 'put 250 g of Mint tea into the basket', want: ['Mint tea 250 g x1'] },
      { request: 'put 50 g of green tea into the basket', want: ['Green tea 50 g x1'] },
    ],
  },
  {
    kind: 'app',
    title: 'check boxes in rows of a grid, named in a list',
    pages: { '/': files(['a.txt', 'b.txt', 'c.txt', 'd.txt']), '/?pics': files(['cat.png', 'dog.png', 'fox.png']) },
    teach: 'zip the files a.txt and c.txt',
    show: async (page) => {
      for (const name of ['a.txt', 'c.txt'])
        await page.getByRole('row').filter({ hasText: name }).getByLabel('Select').click();
      await press(page, 'Zip');
    },
    asks: [
      { request: 'zip the files b.txt and d.txt', want: ['b.txt,d.txt'] },
      { request: 'zip the files cat.png and fox.png', at: '/?pics', want: ['cat.png,fox.png'] },
    ],
  },
  {
    kind: 'app',
    title: 'a list filtered by two fields',
    pages: admin,
    teach: 'show the late orders of Miller',
    show: async (page) => {
      await choose(page, 'Status', 'Late');
      await write(page, 'Customer', 'Miller');
      await press(page, 'Show list');
    },
    asks: [
      { request: 'show the open orders of Smith', want: ['Open/Smith'] },
      { request: 'show the paid orders of Van Dyck', want: ['Paid/Van Dyck'] },
      { request: 'show the lost orders of Smith', want: [], stops: true },
    ],
  },
  {
    kind: 'app',
    title: 'a theme that may be chosen already',
    pages: { '/': settings('Light'), '/?dark': settings('Dark') },
    teach: 'switch to the dark theme',
    show: (page) => page.getByRole('radio', { name: 'Dark' }).click(),
    asks: [
      { request: 'switch to the system theme', want: ['System'] },
      { request: 'switch to the dark theme', at: '/?dark', want: [] },
      { request: 'switch to the light theme', at: '/?dark', want: ['Light'] },
    ],
  },
  {
    kind: 'app',
    title: 'a drawn switch without a role',
    pages: settings('Light'),
    teach: 'turn the newsletter on in the settings',
    show: (page) => page.locator('[data-of=newsletter]').click(),
    asks: [
      { request: 'turn the newsletter on in the settings', want: ['newsletter on'] },
      {
        request: 'turn the newsletter on in the settings',
        before: (page) => page.locator('[data-of=newsletter]').click(),
        want: [],
      },
    ],
  },
  {
    kind: 'app',
    title: 'a select in the row of a number',
    pages: tickets,
    teach: 'set the priority of T-102 to High',
    show: async (page) => {
      await page.getByRole('row').filter({ hasText: 'T-102' }).getByLabel('Priority').focus();
      await page.keyboard.type('High');
    },
    asks: [
      { request: 'set the priority of T-103 to Medium', want: ['T-103 Medium'] },
      { request: 'set the priority of T-999 to High', want: [], stops: true },
    ],
  },
  {
    kind: 'app',
    title: 'a ticket by words of its subject',
    pages: tickets,
    teach: 'resolve the ticket about the door',
    show: (page) => pressIn(page, 'Door is loud', 'Resolve'),
    asks: [
      { request: 'resolve the ticket about the lamp', want: ['resolve T-103'] },
      { request: 'resolve the ticket about the roof', want: [], stops: true },
    ],
  },
  {
    kind: 'app',
    title: 'a search, then a link of the result',
    pages: {
      '/': page('Library', `<form action="/find"><label>Title <input name="q"></label><button>Search</button></form>`),
      '/find': page(
        'Results',
        `<ul id="r"></ul>`,
        `const q = new URLSearchParams(location.search).get('q'); r.innerHTML = '<li><a href="#" id="a">' + q + '</a></li><li><a href="#">Other book</a></li>'; a.onclick = (event) => { event.preventDefault(); post('opened ' + q); document.querySelector('h1').textContent = q; };`,
      ),
    },
    teach: 'look up the book "Red Sea" and open it',
    show: async (page) => {
      await write(page, 'Title', 'Red Sea');
      await press(page, 'Search');
      await press(page, 'Red Sea', 'link');
    },
    asks: [{ request: 'look up the book "Blue Hill" and open it', want: ['opened Blue Hill'] }],
  },
  {
    kind: 'app',
    title: 'a field in a dialog',
    pages: page(
      'Lists',
      `<button id="new">New list</button><dialog id="d"><h2>New list</h2><label>List name <input id="n"></label><button id="ok">Create</button></dialog><ul></ul>`,
      `document.querySelector('#new').onclick = () => { n.value = ''; d.showModal(); }; ok.onclick = () => { post(n.value); document.querySelector('ul').insertAdjacentHTML('beforeend', '<li>' + n.value + '</li>'); d.close(); };`,
    ),
    teach: 'create a new list called Garden',
    show: async (page) => {
      await press(page, 'New list');
      await write(page, 'List name', 'Garden');
      await press(page, 'Create');
    },
    asks: [
      { request: 'create a new list called Winter sports', want: ['Winter sports'] },
      { request: 'create a new list named books', want: ['books'] },
    ],
  },
  {
    kind: 'app',
    title: 'a form whose labels are placeholders only',
    pages: page(
      'Contacts',
      `<form><input placeholder="Full name" name="n"><input placeholder="Phone" name="p"><button>Add contact</button></form><p role="status"></p>`,
      `document.forms[0].onsubmit = (event) => { event.preventDefault(); post(Object.fromEntries(new FormData(event.target))); event.target.reset(); ${said("'Added'")} };`,
    ),
    teach: 'add the contact Ann Lee with phone 555-0101',
    show: async (page) => {
      await page.getByPlaceholder('Full name').click();
      await page.keyboard.type('Ann Lee');
      await page.getByPlaceholder('Phone').click();
      await page.keyboard.type('555-0101');
      await press(page, 'Add contact');
    },
    asks: [
      { request: 'add the contact Bo Carr with phone 555-0199', want: [{ n: 'Bo Carr', p: '555-0199' }] },
      { request: 'Add contact Cy Park, phone 555 0133', want: [{ n: 'Cy Park', p: '555 0133' }] },
    ],
  },
  {
    kind: 'app',
    title: 'the site refuses: never done',
    pages: form(
      'Names',
      ['User name'],
      'Take it',
      `document.forms[0].onsubmit = (event) => { event.preventDefault(); const name = event.target.elements[0].value; post(name); document.querySelector('[role=status]').textContent = name === 'root' ? 'This name is taken' : 'Saved'; };`,
    ),
    teach: 'take the user name otter',
    show: async (page) => {
      await write(page, 'User name', 'otter');
      await press(page, 'Take it');
    },
    asks: [
      { request: 'take the user name beaver', want: ['beaver'] },
      { request: 'take the user name root', want: ['root'], stops: true },
    ],
  },
];
