/** Tasks over several pages and by other means than keys and presses: tabs, Back, dialogs of the page, sliders, drags, the clipboard. */
import { append, type EverydayCase, press, pressIn, write } from './case';
import { form, page } from './pages';

const said = (text: string) => `document.querySelector('[role=status]').textContent = ${text};`;

const customer = (name: string, number: string) =>
  page(
    name,
    `<dl><dt>Customer number</dt><dd id="n">${number}</dd></dl><p>Member since 2019</p><a href="/claim">New claim</a>`,
  );

const wizard = (step: number, next: string, label: string) =>
  page(
    `Step ${step}`,
    `<form action="${next}"><label>${label} <input name="${label.toLowerCase()}"></label><button>Next</button></form>`,
    `document.forms[0].onsubmit = (event) => { event.preventDefault(); const all = JSON.parse(sessionStorage.all ?? '{}'); all[${JSON.stringify(label)}] = event.target.elements[0].value; sessionStorage.all = JSON.stringify(all); location.href = ${JSON.stringify(next)}; };`,
  );

const slider = page(
  'Lamp',
  `<label>Brightness <input type="range" id="r" min="0" max="100" step="10" value="50"></label><button id="s">Store</button><p role="status"></p>`,
  `s.onclick = () => { post('brightness ' + r.value); ${said("'Stored'")} };`,
);

const prompted = page(
  'Folders',
  `<button id="b">Add folder</button><ul></ul>`,
  `b.onclick = () => { const name = prompt('Name of the folder?'); if (name) { post(name); document.querySelector('ul').insertAdjacentHTML('beforeend', '<li>' + name + '</li>'); } };`,
);

const confirmed = (names: readonly string[]) =>
  page(
    'Drafts',
    `<ul>${names.map((name) => `<li><span>${name}</span> <button data-of="${name}">Hide</button></li>`).join('')}</ul>`,
    `document.addEventListener('click', ({ target }) => { if (target.dataset.of && confirm('Hide ' + target.dataset.of + '?')) { post('hide ' + target.dataset.of); target.closest('li').remove(); } });`,
  );

const desk = (path: string, fields: readonly string[]) =>
  form(
    path === '/people' ? 'People' : 'Companies',
    fields,
    'Add',
    `document.querySelector('h1').insertAdjacentHTML('beforebegin', '<nav><a href="/">Home</a> <a href="/people">People</a> <a href="/companies">Companies</a></nav>');`,
  );

const home = page(
  'Home',
  `<nav><a href="/">Home</a> <a href="/people">People</a> <a href="/companies">Companies</a></nav><p>Welcome</p>`,
);

const sheet = page(
  'Budget',
  `<table><thead><tr><th>Item</th><th>January</th><th>February</th><th>March</th></tr></thead><tbody>${[
    'Rent',
    'Food',
    'Fun',
  ]
    .map(
      (row) =>
        `<tr><th>${row}</th>${['January', 'February', 'March'].map((column) => `<td><input aria-label="${row} ${column}" data-of="${row} ${column}"></td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table>`,
  `document.addEventListener('change', ({ target }) => post(target.dataset.of + ' ' + target.value));`,
);

const renamed = (button: string, extra = '') =>
  page(
    'Ticket',
    `<label>Comment <textarea id="t"></textarea></label><button id="go" data-testid="go">${button}</button>${extra}<p role="status"></p>`,
    `go.onclick = () => { post(go.textContent + ': ' + t.value); ${said("'Saved'")} };`,
  );

export const JOURNEY_CASES: readonly EverydayCase[] = [
  {
    kind: 'journey',
    title: 'a number copied by keys and pasted on the next page',
    pages: {
      '/': customer('Ann', 'K-2201'),
      '/?bo': customer('Bo', 'K-7745'),
      '/claim': form('Claim', ['Customer', 'Reason'], 'File'),
    },
    teach: 'file a claim for this customer because of "water"',
    show: async (page) => {
      await page.locator('#n').dblclick();
      await page.evaluate("getSelection().selectAllChildren(document.querySelector('#n'))");
      await page.keyboard.press('Control+c');
      await press(page, 'New claim', 'link');
      await page.getByLabel('Customer', { exact: true }).click();
      await page.keyboard.press('Control+v');
      await write(page, 'Reason', 'water');
      await press(page, 'File');
    },
    constant: 'Read',
    asks: [
      {
        request: 'file a claim for this customer because of "fire"',
        at: '/?bo',
        want: [{ Customer: 'K-7745', Reason: 'fire' }],
      },
    ],
  },
  {
    kind: 'journey',
    title: 'a form over three pages',
    pages: {
      '/': wizard(1, '/two', 'Team'),
      '/two': wizard(2, '/three', 'Room'),
      '/three': page(
        'Check',
        `<p id="all"></p><button id="f">Finish</button><p role="status"></p>`,
        `all.textContent = sessionStorage.all; f.onclick = () => { post(JSON.parse(sessionStorage.all)); ${said("'Registered'")} };`,
      ),
    },
    teach: 'sign up the team Otters for the room Birch',
    show: async (page) => {
      await write(page, 'Team', 'Otters');
      await press(page, 'Next');
      await write(page, 'Room', 'Birch');
      await press(page, 'Next');
      await press(page, 'Finish');
    },
    asks: [{ request: 'sign up the team Red Foxes for the room Oak', want: [{ Team: 'Red Foxes', Room: 'Oak' }] }],
  },
  {
    kind: 'journey',
    title: 'a link that opens a new tab',
    pages: {
      '/': page('Start', `<a href="/entry" target="_blank">New entry</a>`),
      '/entry': form('Entry', ['Title'], 'Write down'),
    },
    teach: 'write down the entry "rain" in the log',
    show: async (page) => {
      const opened = page.context().waitForEvent('page');
      await press(page, 'New entry', 'link');
      const entry = await opened;
      await entry.waitForLoadState();
      await entry.waitForTimeout(600);
      await write(entry, 'Title', 'rain');
      await press(entry, 'Write down');
      await entry.waitForTimeout(600);
      await entry.close();
    },
    asks: [{ request: 'write down the entry "snow" in the log', want: [{ Title: 'snow' }] }],
  },
  {
    kind: 'journey',
    title: 'a range moved by keys to a value of the request',
    pages: slider,
    teach: 'set the brightness of the lamp to 80',
    show: async (page) => {
      await page.getByLabel('Brightness').focus();
      for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
      await press(page, 'Store');
    },
    asks: [
      { request: 'set the brightness of the lamp to 30', want: ['brightness 30'] },
      { request: 'set the brightness of the lamp to 100', want: ['brightness 100'] },
    ],
  },
  {
    kind: 'journey',
    title: 'a question of the page that is answered with a text',
    pages: prompted,
    teach: 'add a folder called Bills',
    show: async (page) => {
      page.once('dialog', (dialog) => dialog.accept('Bills'));
      await press(page, 'Add folder');
    },
    asks: [{ request: 'add a folder called Photos', want: ['Photos'] }],
  },
  {
    kind: 'journey',
    title: 'a question of the page that is answered with yes',
    pages: confirmed(['Essay', 'Poem', 'Song']),
    teach: 'hide the draft Poem',
    show: async (page) => {
      page.once('dialog', (dialog) => dialog.accept());
      await pressIn(page, 'Poem', 'Hide', 'li');
    },
    asks: [{ request: 'hide the draft Song', want: ['hide Song'] }],
  },
  {
    kind: 'journey',
    title: 'asked on the home page',
    pages: {
      '/people': desk('/people', ['Name', 'Town']),
      '/companies': desk('/companies', ['Name', 'Town']),
      '/': home,
    },
    teach: 'add the person Ann Lee of Graz',
    show: async (page) => {
      await press(page, 'People', 'link');
      await write(page, 'Name', 'Ann Lee');
      await write(page, 'Town', 'Graz');
      await press(page, 'Add');
    },
    asks: [
      { request: 'add the person Bo Carr of Linz', want: [{ Name: 'Bo Carr', Town: 'Linz' }] },
      { request: 'add the person Cy Park of Wien', at: '/people', want: [{ Name: 'Cy Park', Town: 'Wien' }] },
    ],
  },
  {
    kind: 'journey',
    title: 'text added behind, of several lines',
    pages: {
      '/': page(
        'Log',
        `<label>Log <textarea id="t">Monday: rain</textarea></label><button id="s">Store</button><p role="status"></p>`,
        `s.onclick = () => { post(t.value); ${said("'Stored'")} };`,
      ),
      '/?other': page(
        'Log',
        `<label>Log <textarea id="t">Friday: snow</textarea></label><button id="s">Store</button><p role="status"></p>`,
        `s.onclick = () => { post(t.value); ${said("'Stored'")} };`,
      ),
    },
    teach: 'add "and wind" to the log',
    show: async (page) => {
      await page.getByLabel('Log').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' and wind');
      await press(page, 'Store');
    },
    asks: [{ request: 'add "and ice" to the log', at: '/?other', want: ['Friday: snow and ice'] }],
  },
  {
    kind: 'journey',
    title: 'a cell by row and column',
    pages: sheet,
    teach: 'enter 90 for Food in February',
    show: async (page) => {
      await page.getByLabel('Food February').click();
      await page.keyboard.type('90');
      await page.keyboard.press('Tab');
    },
    asks: [
      { request: 'enter 45 for Fun in March', want: ['Fun March 45'] },
      { request: 'enter 700 for Rent in January', want: ['Rent January 700'] },
    ],
  },
  ...(
    [
      ['Comment and close', 'a second act in the name'],
      ['Send to customer', 'another act in its place'],
    ] as const
  ).map(
    ([button, title]): EverydayCase => ({
      kind: 'meaning',
      title: `a button renamed: ${title}`,
      pages: { '/': renamed('Comment'), '/?new': renamed(button) },
      teach: 'comment on the ticket with "seen"',
      show: async (page) => {
        await page.getByRole('textbox').click();
        await page.keyboard.type('seen');
        await page.getByTestId('go').click();
      },
      asks: [
        { request: 'comment on the ticket with "works"', want: ['Comment: works'] },
        { request: 'comment on the ticket with "done"', at: '/?new', want: [], stops: true },
      ],
    }),
  ),
  {
    kind: 'meaning',
    title: 'a count and an ellipsis in a name',
    pages: Object.fromEntries(
      [
        ['/', 'Inbox (3)', 'Archive…'],
        ['/?later', 'Inbox (17)', 'Archive...'],
      ].map(([path, inbox, archive]) => [
        path as string,
        page(
          'Mail',
          `<button id="i">${inbox}</button><button id="a">${archive}</button><p role="status"></p>`,
          `i.onclick = () => { post('inbox'); ${said("'Here is your mail'")} }; a.onclick = () => { post('archive'); ${said("'Archived'")} };`,
        ),
      ]),
    ),
    teach: 'tidy up the inbox today',
    show: async (page) => {
      await page.locator('#i').click();
      await page.locator('#a').click();
    },
    asks: [{ request: 'tidy up the inbox today', at: '/?later', want: ['inbox', 'archive'] }],
  },
  {
    kind: 'journey',
    title: 'added behind what stood there, in another field',
    pages: { '/': form('Order', ['Notes: text=fragile']), '/?plain': form('Order', ['Notes: text=heavy box']) },
    teach: 'add "ring twice" to the notes of the order',
    show: async (page) => {
      await append(page, 'Notes', ', ring twice');
      await press(page, 'Save');
    },
    asks: [
      {
        request: 'add "use the lift" to the notes of the order',
        at: '/?plain',
        want: [{ Notes: 'heavy box, use the lift' }],
      },
    ],
  },
];
