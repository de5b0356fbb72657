/** Repeats: each, both, until there is no more, and steps that come only sometimes. */
import { type EverydayCase, press, pressIn, write } from './case';
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

export const REPEAT_CASES: readonly EverydayCase[] = [
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
