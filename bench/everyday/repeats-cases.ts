/** Repeats: each, both, until there is no more, and steps that come only sometimes. */
import { type EverydayCase, press, pressIn, tickIn, write } from './case';
import { form, page } from './pages';

const mails = (names: readonly string[]) =>
  page(
    'Mails',
    `<ul>${names.map((name) => `<li><span>${name}</span> <button data-act="${name}">Archive</button></li>`).join('')}</ul>`,
    `document.addEventListener('click', (event) => {
      const { act } = event.target.dataset;
      if (act) { post(act); event.target.closest('li').remove(); }
    });`,
  );

const more = (pages: number) =>
  page(
    'Log',
    '<ul></ul><button id="m">Load more</button>',
    `let left = ${pages};
    m.onclick = () => { left--; post('more'); document.querySelector('ul').insertAdjacentHTML('beforeend', '<li>line ' + left + '</li>'); if (left === 0) m.remove(); };`,
  );

const banner = (isShown: boolean) =>
  form(
    'Search',
    ['Words'],
    'Go',
    isShown
      ? `document.body.insertAdjacentHTML('afterbegin', '<div role="dialog" aria-label="Cookies"><p>We use cookies</p><button id="ok">Got it</button></div>'); document.querySelector('#ok').onclick = (event) => event.target.parentElement.remove();`
      : '',
  );

/** Each row has a menu that is made when it is opened. */
const menus = (names: readonly string[]) =>
  page(
    'Files',
    `<ul>${names.map((name) => `<li><span>${name}</span> <button aria-haspopup="menu">Options</button></li>`).join('')}</ul>`,
    `document.addEventListener('click', (event) => {
      const { target } = event;
      if (target.textContent === 'Options') {
        const menu = document.createElement('div');
        menu.setAttribute('role', 'menu');
        menu.innerHTML = '<button role="menuitem">Pin</button><button role="menuitem">Hide</button>';
        target.after(menu);
      } else if (target.textContent === 'Hide') {
        const row = target.closest('li');
        post(row.querySelector('span').textContent);
        row.remove();
      }
    });`,
  );

/** Each row has a box and a button of its own, and stays. */
const boxes = (names: readonly string[]) =>
  page(
    'Guests',
    `<table>${names.map((name) => `<tr><td>${name}</td><td><input type="checkbox" aria-label="Here"></td><td><button>Keep</button></td></tr>`).join('')}</table>`,
    `document.addEventListener('click', (event) => {
      if (event.target.textContent !== 'Keep') return;
      const row = event.target.closest('tr');
      post(row.cells[0].textContent + (row.querySelector('input').checked ? ' here' : ' away'));
    });`,
  );

const pager = (pages: number) =>
  page(
    'Book',
    '<p>page 1</p><button id="n">Next page</button>',
    `let at = 1;
    n.onclick = () => { at++; post('page ' + at); document.querySelector('p').textContent = 'page ' + at; n.disabled = at === ${pages}; };`,
  );

const LONG_LIST = Array.from({ length: 16 }, (_, i) => `Mail ${String.fromCharCode(65 + i)}`);

export const REPEAT_CASES: readonly EverydayCase[] = [
  {
    kind: 'repeat',
    title: 'an act in the menu of each row',
    pages: { '/': menus(['plan', 'tax', 'photo']), '/?more': menus(['cat', 'dog', 'emu', 'fox']) },
    teach: 'hide every file of the list',
    show: async (page) => {
      for (const name of ['plan', 'tax', 'photo']) {
        await pressIn(page, name, 'Options', 'li');
        await page.waitForTimeout(300);
        await press(page, 'Hide', 'menuitem');
        await page.waitForTimeout(400);
      }
    },
    asks: [{ request: 'hide every file of the list', at: '/?more', want: ['cat', 'dog', 'emu', 'fox'] }],
  },
  {
    kind: 'repeat',
    title: 'two acts in each row',
    pages: { '/': boxes(['Ada', 'Bea']), '/?more': boxes(['Cem', 'Dov', 'Eli']) },
    teach: 'tick each guest as here and keep it',
    show: async (page) => {
      for (const name of ['Ada', 'Bea']) {
        await tickIn(page, name);
        await page.waitForTimeout(200);
        await pressIn(page, name, 'Keep');
        await page.waitForTimeout(300);
      }
    },
    asks: [
      {
        request: 'tick each guest as here and keep it',
        at: '/?more',
        want: ['Cem here', 'Dov here', 'Eli here'],
      },
    ],
  },
  {
    kind: 'repeat',
    title: 'until the last page, one press shown',
    pages: { '/': more(1), '/?long': more(13) },
    teach: 'load older lines until there is no more',
    show: (page) => press(page, 'Load more'),
    asks: [
      {
        request: 'load older lines until there is no more',
        at: '/?long',
        want: Array.from({ length: 13 }, () => 'more'),
      },
    ],
  },
  {
    kind: 'repeat',
    title: 'pages until the last one',
    pages: { '/': pager(3), '/?long': pager(6) },
    teach: 'turn the pages until the last page',
    show: async (page) => {
      await press(page, 'Next page');
      await page.waitForTimeout(300);
      await press(page, 'Next page');
    },
    asks: [
      {
        request: 'turn the pages until the last page',
        at: '/?long',
        want: ['page 2', 'page 3', 'page 4', 'page 5', 'page 6'],
      },
    ],
  },
  {
    kind: 'repeat',
    title: 'each of a long list',
    pages: { '/': mails(['Ada', 'Bea']), '/?more': mails(LONG_LIST) },
    teach: 'clear away all of the mails',
    show: async (page) => {
      for (const name of ['Ada', 'Bea']) {
        await pressIn(page, name, 'Archive', 'li');
        await page.waitForTimeout(400);
      }
    },
    asks: [{ request: 'clear away all of the mails', at: '/?more', want: LONG_LIST }],
  },
  {
    kind: 'repeat',
    title: 'each, all shown',
    pages: { '/': mails(['Ada', 'Bea', 'Cem']), '/?more': mails(['Dov', 'Eli']) },
    teach: 'archive all mails in the list',
    show: async (page) => {
      for (const name of ['Ada', 'Bea', 'Cem']) {
        await pressIn(page, name, 'Archive', 'li');
        await page.waitForTimeout(400);
      }
    },
    asks: [{ request: 'archive all mails in the list', at: '/?more', want: ['Dov', 'Eli'] }],
  },
  {
    kind: 'repeat',
    title: 'both, two of five shown: not learned, and said',
    refuses: true,
    pages: { '/': mails(['Ada', 'Bea', 'Cem', 'Dov', 'Eli']) },
    teach: 'archive both old mails of the list',
    show: async (page) => {
      await pressIn(page, 'Bea', 'Archive', 'li');
      await page.waitForTimeout(400);
      await pressIn(page, 'Dov', 'Archive', 'li');
    },
    asks: [{ request: 'archive both old mails of the list', want: ['Bea', 'Dov'] }],
  },
  {
    kind: 'repeat',
    title: 'until there is no more',
    pages: { '/': more(2), '/?long': more(4) },
    teach: 'load more until there is no more',
    show: async (page) => {
      await press(page, 'Load more');
      await page.waitForTimeout(500);
      await press(page, 'Load more');
    },
    asks: [{ request: 'load more until there is no more', at: '/?long', want: ['more', 'more', 'more', 'more'] }],
  },
  {
    kind: 'repeat',
    title: 'a banner that was there once',
    pages: { '/': banner(true), '/?plain': banner(false) },
    teach: 'search the site for "tea"',
    show: async (page) => {
      await press(page, 'Got it');
      await write(page, 'Words', 'tea');
      await press(page, 'Go');
    },
    asks: [
      { request: 'search the site for "rice"', at: '/?plain', want: [{ Words: 'rice' }] },
      { request: 'search the site for "salt"', want: [{ Words: 'salt' }] },
    ],
  },
  {
    kind: 'repeat',
    title: 'a banner that comes only later',
    pages: { '/': banner(false), '/?banner': banner(true) },
    teach: 'search this site for "tea"',
    show: async (page) => {
      await write(page, 'Words', 'tea');
      await press(page, 'Go');
    },
    asks: [{ request: 'search this site for "rice"', at: '/?banner', want: [{ Words: 'rice' }] }],
  },
];
