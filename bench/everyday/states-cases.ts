/** States: what a press set is the goal; if it holds already, nothing is pressed. */
import { type EverydayCase, press, write } from './case';
import { page, toggles } from './pages';

function toggled(title: string, how: 'pressed' | 'switch' | 'class'): EverydayCase {
  const role = how === 'switch' ? 'switch' : 'button';
  return {
    kind: 'state',
    title,
    pages: {
      '/': toggles('Settings', ['Alerts', 'Sound'], how),
      '/?on': toggles('Settings', ['Alerts', 'Sound'], how, ['Alerts']),
    },
    teach: 'turn the alerts on',
    show: (page) => page.getByRole(role, { name: 'Alerts' }).click(),
    asks: [
      { request: 'turn the alerts on', want: ['Alerts on'] },
      { request: 'turn the alerts on', at: '/?on', want: [] },
    ],
  };
}

export const STATE_CASES: readonly EverydayCase[] = [
  toggled('aria-pressed', 'pressed'),
  toggled('a switch', 'switch'),
  toggled('a class only', 'class'),
  {
    kind: 'state',
    title: 'turned off',
    pages: {
      '/': toggles('Settings', ['Alerts'], 'pressed', ['Alerts']),
      '/?off': toggles('Settings', ['Alerts'], 'pressed'),
    },
    teach: 'turn the alerts off',
    show: (page) => press(page, 'Alerts'),
    asks: [
      { request: 'turn the alerts off', want: ['Alerts off'] },
      { request: 'turn the alerts off', at: '/?off', want: [] },
    ],
  },
  {
    kind: 'state',
    title: 'the name says the state',
    pages: {
      '/': page(
        'Band',
        '<button id="f">Follow</button>',
        `f.onclick = () => { const on = f.textContent === 'Follow'; f.textContent = on ? 'Following' : 'Follow'; post(on ? 'followed' : 'left'); };`,
      ),
      '/?on': page(
        'Band',
        '<button id="f">Following</button>',
        `f.onclick = () => { const on = f.textContent === 'Follow'; f.textContent = on ? 'Following' : 'Follow'; post(on ? 'followed' : 'left'); };`,
      ),
    },
    teach: 'follow this band please',
    show: (page) => press(page, 'Follow'),
    asks: [
      { request: 'follow this band', want: ['followed'] },
      { request: 'follow this band', at: '/?on', want: [] },
    ],
  },
  {
    kind: 'state',
    title: 'details already open',
    pages: {
      '/': page(
        'Order',
        `<details><summary>Details</summary><label>Gift text <input id="g"></label><button id="s">Keep</button></details>`,
        `s.onclick = () => { post(g.value); s.textContent = 'Kept'; };`,
      ),
      '/?open': page(
        'Order',
        `<details open><summary>Details</summary><label>Gift text <input id="g"></label><button id="s">Keep</button></details>`,
        `s.onclick = () => { post(g.value); s.textContent = 'Kept'; };`,
      ),
    },
    teach: 'keep the gift text "hi" in the details',
    show: async (page) => {
      await page.getByText('Details').click();
      await write(page, 'Gift text', 'hi');
      await press(page, 'Keep');
    },
    asks: [
      { request: 'keep the gift text "yo" in the details', want: ['yo'] },
      { request: 'keep the gift text "ho" in the details', at: '/?open', want: ['ho'] },
    ],
  },
  {
    kind: 'state',
    title: 'a section already expanded',
    pages: Object.fromEntries(
      ['/', '/?open'].map((path) => [
        path,
        page(
          'Filters',
          `<button id="t" aria-expanded="${path === '/?open'}">More filters</button><div id="d"${path === '/?open' ? '' : ' hidden'}><label>City <input id="c"></label><button id="s">Use filter</button></div><p role="status"></p>`,
          `t.onclick = () => { d.hidden = !d.hidden; t.setAttribute('aria-expanded', String(!d.hidden)); }; s.onclick = () => { post(c.value); document.querySelector('[role=status]').textContent = 'Filtered'; };`,
        ),
      ]),
    ),
    teach: 'filter the list by the city "Graz"',
    show: async (page) => {
      await press(page, 'More filters');
      await write(page, 'City', 'Graz');
      await press(page, 'Use filter');
    },
    asks: [
      { request: 'filter the list by the city "Linz"', want: ['Linz'] },
      { request: 'filter the list by the city "Wien"', at: '/?open', want: ['Wien'] },
    ],
  },
];
