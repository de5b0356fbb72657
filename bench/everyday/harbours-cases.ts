/** Small apps of a harbour town whose answers are worded like successes, whose rows stay as they were, and whose servers keep something else. */
import { html, type Route } from '../../test/harness/site';
import { choose, type EverydayCase, press, pressIn, write } from './case';
import { page } from './pages';

const json = (value: unknown, afterMs = 0) => ({ type: 'application/json', body: JSON.stringify(value), afterMs });

/** Reserved, by oneself or by another: the same word begins both. */
const berths = page(
  'Berths',
  `<table>${['A1', 'A2', 'B1', 'B2'].map((one) => `<tr><td>${one}</td><td>free</td><td><button>Reserve</button></td></tr>`).join('')}</table><p id="s"></p>`,
  `document.querySelector('table').onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; const name = target.closest('tr').cells[0].textContent; setTimeout(() => { if (name === 'B1') { s.textContent = 'Reserved by somebody else a minute ago'; return; } s.textContent = 'Reserved until tonight'; target.closest('tr').cells[1].textContent = 'yours'; target.remove(); post(name); }, 200); };`,
);

/** The day moves on, or does not. */
const loans = page(
  'Loans',
  `<div id="l">${['Charts', 'Compass', 'Sextant'].map((one) => `<p><b>${one}</b> until <time>3 May</time> <a href="#">Renew</a></p>`).join('')}</div>`,
  `l.onclick = (event) => { event.preventDefault(); if (event.target.tagName !== 'A') return; const row = event.target.parentElement, name = row.firstChild.textContent; if (name === 'Sextant') return; row.querySelector('time').textContent = '24 May'; post(name); };`,
);

/** Kept by the server, or on this device only. */
const log = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Log book',
      `<h1>Log book</h1><textarea id="t" aria-label="Entry"></textarea><button id="go">Keep</button><footer id="s"></footer>
      <script>go.onclick = async () => { const answer = await (await fetch('/keep', { method: 'POST', body: t.value })).json(); s.textContent = answer.words; };</script>`,
    ),
  '/keep': ({ body }) => {
    if (body.includes('storm')) return json({ words: 'Kept on this device' });
    did.push(body);
    return json({ words: 'Kept in the log' });
  },
});

/** An amount that the server rounds. */
const fuel = (did: unknown[]): Record<string, Route> => {
  const rows: string[] = [];
  return {
    '/': () =>
      html(
        'Fuel',
        `<h1>Fuel</h1><form method="post" action="/add"><label>Boat <input name="boat"></label><label>Litres <input name="litres" inputmode="decimal"></label><button>Book fuel</button></form><ol>${rows.map((one) => `<li>${one}</li>`).join('')}</ol>`,
      ),
    '/add': ({ body }) => {
      const fields = new URLSearchParams(body);
      const litres = Math.min(40, Math.round(Number(fields.get('litres'))));
      rows.push(`${fields.get('boat')}: ${litres} l`);
      did.push(`${fields.get('boat')} ${litres}`);
      return { status: 303, headers: { location: '/' }, body: '' };
    },
  };
};

/** A mail address in small letters is the same one. */
const crew = page(
  'Crew',
  `<form><label>Mail <input id="m"></label><button>Invite</button></form><ul id="l"></ul>`,
  `document.forms[0].onsubmit = (event) => { event.preventDefault(); const mail = m.value.trim().toLowerCase(); m.value = ''; if (mail.endsWith('@old.example')) { l.insertAdjacentHTML('afterend', '<p>' + mail + ' has left the club</p>'); return; } post(mail); l.insertAdjacentHTML('beforeend', '<li>' + mail + ' · invited</li>'); };`,
);

/** A number in a row is kept when it is left, and no more than there are. */
const stock = (did: unknown[]): Record<string, Route> => {
  const most: Record<string, number> = { Rope: 9, Buoy: 2, Anchor: 9 };
  return {
    '/': () =>
      html(
        'Stock',
        `<h1>Stock</h1><table>${Object.keys(most)
          .map((one) => `<tr><td>${one}</td><td><input aria-label="Pieces" value="1" data-of="${one}"></td></tr>`)
          .join(
            '',
          )}</table><script>addEventListener('change', async ({ target }) => { target.value = await (await fetch('/set', { method: 'POST', body: target.dataset.of + ' ' + target.value })).text(); });</script>`,
      ),
    '/set': ({ body }) => {
      const [name = '', wanted = ''] = body.split(' ');
      const count = Math.min(most[name] ?? 0, Number(wanted));
      did.push(`${name} ${count}`);
      return { body: String(count), afterMs: 250 };
    },
  };
};

/** A list in a card moves it; one column takes no more. */
const board = page(
  'Repairs',
  `<div id="b">${['Ready', 'Afloat', 'Sold'].map((one) => `<section aria-label="${one}"><h2>${one}</h2></section>`).join('')}</div>`,
  `const cards = { Hull: 'Ready', Mast: 'Ready', Sail: 'Ready', Keel: 'Afloat' }; const draw = () => { for (const box of document.querySelectorAll('section')) box.innerHTML = '<h2>' + box.ariaLabel + '</h2>' + Object.keys(cards).filter((one) => cards[one] === box.ariaLabel).map((one) => '<article><b>' + one + '</b> <select aria-label="Column of ' + one + '">' + ['Ready', 'Afloat', 'Sold'].map((to) => '<option' + (to === cards[one] ? ' selected' : '') + '>' + to + '</option>').join('') + '</select></article>').join(''); }; draw();
  b.onchange = ({ target }) => { const name = target.ariaLabel.slice(10), to = target.value; setTimeout(() => { if (name === 'Sail' && to === 'Afloat') { draw(); return; } cards[name] = to; draw(); post(name + ' > ' + to); }, 150); };`,
);

/** The second vote is not taken, and nothing is said. */
const names = page(
  'A name for the ferry',
  `<form>${['Hope', 'Luna', 'Orca'].map((one) => `<label><input type="radio" name="n" value="${one}"> ${one}</label>`).join('')}<button>Vote</button></form><p id="s">No vote yet</p>`,
  `let mine = location.search === '?voted' ? 'Orca' : ''; if (mine) s.textContent = 'Your vote: ' + mine; document.forms[0].onsubmit = (event) => { event.preventDefault(); if (!mine) { mine = new FormData(event.target).get('n'); post(mine); } s.textContent = 'Your vote: ' + mine; };`,
);

/** A button that says what it would do; one is there already. */
const alerts = page(
  'Weather alerts',
  `<ul>${Object.entries({ Gale: false, Fog: true, Ice: false })
    .map(([one, on]) => `<li>${one} <button>${on ? 'Pause' : 'Start'}</button></li>`)
    .join('')}</ul>`,
  `document.querySelector('ul').onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; const on = target.textContent === 'Start'; target.textContent = on ? 'Pause' : 'Start'; post(target.parentElement.firstChild.textContent.trim() + (on ? ' on' : ' off')); };`,
);

/** Three labels at the most: the oldest goes without a word. */
const labels = page(
  'Photo',
  `<ul id="l"><li>sea</li><li>boat</li></ul><input id="i" aria-label="New label"><button id="go">Add label</button>`,
  `go.onclick = () => { if (i.value === 'spam') { i.value = ''; return; } l.insertAdjacentHTML('beforeend', '<li>' + i.value + '</li>'); i.value = ''; while (l.children.length > 3) l.firstChild.remove(); post([...l.children].map((one) => one.textContent).join(' ')); };`,
);

/** A choice that the server sets back a moment after it was stored. */
const tariffs = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Tariff',
      `<h1>Tariff</h1><fieldset>${['Day', 'Week', 'Season'].map((one) => `<label><input type="radio" name="t" value="${one}"${one === 'Day' ? ' checked' : ''}> ${one}</label>`).join('')}</fieldset><button id="go">Change tariff</button><p id="s">You have: Day</p>
      <script>go.onclick = async () => { const value = document.querySelector('input:checked').value; s.textContent = 'You have: ' + value; const kept = await (await fetch('/set', { method: 'POST', body: value })).text(); document.querySelector('[value=' + kept + ']').checked = true; s.textContent = 'You have: ' + kept; };</script>`,
    ),
  '/set': ({ body }) => {
    if (body === 'Season') return { body: 'Day', afterMs: 900 };
    did.push(body);
    return { body, afterMs: 200 };
  },
});

/** Written to, or put behind a wall of mail. */
const news = page(
  'News letter',
  `<form><label>Your mail <input id="m"></label><button>Subscribe</button></form><p id="s"></p>`,
  `document.forms[0].onsubmit = (event) => { event.preventDefault(); if (m.value.startsWith('bo')) { s.textContent = 'Open the link that we sent to ' + m.value; return; } post(m.value); s.textContent = m.value + ' gets the next letter'; };`,
);

export const HARBOUR_CASES: readonly EverydayCase[] = [
  {
    kind: 'harbour',
    title: 'reserved, by oneself or by another',
    pages: berths,
    teach: 'reserve the berth A1',
    show: async (page) => {
      await pressIn(page, 'A1', 'Reserve');
      await page.waitForTimeout(300);
    },
    asks: [
      { request: 'reserve the berth B2', want: ['B2'] },
      { request: 'reserve the berth B1', want: [], stops: true },
    ],
  },
  {
    kind: 'harbour',
    title: 'a day that moves on, or not',
    pages: loans,
    teach: 'renew the Charts',
    show: (page) => page.locator('p', { hasText: 'Charts' }).getByText('Renew').click(),
    asks: [
      { request: 'renew the Compass', want: ['Compass'] },
      { request: 'renew the Sextant', want: [], stops: true },
    ],
  },
  {
    kind: 'harbour',
    title: 'kept in the log, or on this device',
    pages: log,
    teach: 'keep the entry "calm sea"',
    show: async (page) => {
      await write(page, 'Entry', 'calm sea');
      await press(page, 'Keep');
    },
    asks: [
      { request: 'keep the entry "light wind"', want: ['light wind'] },
      { request: 'keep the entry "storm ahead"', want: [], stops: true },
    ],
  },
  {
    kind: 'harbour',
    title: 'litres that the server rounds, or cuts',
    pages: fuel,
    teach: 'book 30 litres for Heron',
    show: async (page) => {
      await write(page, 'Boat', 'Heron');
      await write(page, 'Litres', '30');
      await press(page, 'Book fuel');
    },
    asks: [
      { request: 'book 25 litres for Gull', want: ['Gull 25'] },
      { request: 'book 70 litres for Swan', want: ['Swan 40'], stops: true },
    ],
  },
  {
    kind: 'harbour',
    title: 'a mail address in small letters',
    pages: crew,
    teach: 'invite the member ann@sea.example',
    show: async (page) => {
      await write(page, 'Mail', 'ann@sea.example');
      await press(page, 'Invite');
    },
    asks: [
      { request: 'invite the member Cleo@Sea.example', want: ['cleo@sea.example'] },
      { request: 'invite the member dan@old.example', want: [], stops: true },
    ],
  },
  {
    kind: 'harbour',
    title: 'pieces in a row, no more than there are',
    pages: stock,
    teach: 'set the pieces of Rope to 4',
    show: async (page) => {
      await page.locator('[data-of=Rope]').click();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('4');
      await page.keyboard.press('Tab');
    },
    asks: [
      { request: 'set the pieces of Anchor to 6', want: ['Anchor 6'] },
      { request: 'set the pieces of Buoy to 5', want: ['Buoy 2'], stops: true },
    ],
  },
  {
    kind: 'harbour',
    title: 'a list in a card that moves it, or not',
    pages: board,
    teach: 'move Hull to Sold',
    show: (page) => choose(page, 'Column of Hull', 'Sold'),
    asks: [
      { request: 'move Mast to Afloat', want: ['Mast > Afloat'] },
      { request: 'move Sail to Afloat', want: [], stops: true },
    ],
  },
  {
    kind: 'harbour',
    title: 'a vote that stays the first one',
    pages: names,
    teach: 'vote for the name Hope',
    show: async (page) => {
      await page.getByLabel('Hope').click();
      await press(page, 'Vote');
    },
    asks: [
      { request: 'vote for the name Luna', want: ['Luna'] },
      { request: 'vote for the name Luna', want: [], stops: true, at: '/?voted' },
    ],
  },
  {
    kind: 'harbour',
    title: 'an alert that is on already',
    pages: alerts,
    teach: 'start the Gale alert',
    show: (page) => page.locator('li', { hasText: 'Gale' }).getByRole('button').click(),
    asks: [
      { request: 'start the Ice alert', want: ['Ice on'] },
      { request: 'start the Fog alert', want: [] },
    ],
  },
  {
    kind: 'harbour',
    title: 'a label that pushes out another, or is swallowed',
    pages: labels,
    teach: 'add the label "mole"',
    show: async (page) => {
      await write(page, 'New label', 'mole');
      await press(page, 'Add label');
    },
    asks: [
      { request: 'add the label "ferry"', want: ['sea boat ferry'] },
      { request: 'add the label "spam"', want: [], stops: true },
    ],
  },
  {
    kind: 'harbour',
    title: 'a tariff that goes back',
    pages: tariffs,
    teach: 'change the tariff to Week',
    show: async (page) => {
      await page.getByLabel('Week').click();
      await press(page, 'Change tariff');
      await page.waitForTimeout(400);
    },
    asks: [
      { request: 'change the tariff to Week', want: ['Week'] },
      { request: 'change the tariff to Season', want: [], stops: true },
    ],
  },
  {
    kind: 'harbour',
    title: 'a letter that has to be confirmed by mail',
    pages: news,
    teach: 'subscribe the reader ann@sea.example',
    show: async (page) => {
      await write(page, 'Your mail', 'ann@sea.example');
      await press(page, 'Subscribe');
    },
    asks: [
      { request: 'subscribe the reader cy@sea.example', want: ['cy@sea.example'] },
      { request: 'subscribe the reader bo@sea.example', want: [], stops: true },
    ],
  },
];
