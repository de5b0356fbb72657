/** Things of one's own: settings, carts, trips, alarms, lists of lists, colours, hours; refused in odd words, started elsewhere, or set already. */
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { page } from './pages';

const say = (text: string) => `document.querySelector('[role=status]').textContent = ${text};`;
const STATUS = '<p role="status"></p>';
const fieldsOf = (body: string) => Object.fromEntries(new URLSearchParams(body));
const redirect = (location: string) => ({ status: 303, headers: { location }, body: '' });
const json = (value: unknown) => ({ type: 'application/json', body: JSON.stringify(value) });

/** Every change is kept at once; one value is never confirmed. */
const settings = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Settings',
      `<h1>Settings</h1><label for="q">Picture quality</label> <select id="q"><option>Low</option><option>Medium</option><option>High</option><option>Original</option></select> <small id="s">All changes saved</small>
      <script>q.onchange = async () => { s.textContent = 'Saving…'; const answer = await fetch('/set', { method: 'POST', body: q.value }); if (answer.ok) s.textContent = 'All changes saved'; };</script>`,
    ),
  '/set': ({ body }) => {
    if (body === 'Original') return { status: 507, body: '' };
    did.push(body);
    return 'ok';
  },
});

/** Which fields come depends on an answer. */
const cover = page(
  'Cover',
  `<div id="a"><label for="kind">For</label> <select id="kind"><option value="">Choose…</option><option>Bicycle</option><option>Piano</option></select><button id="next">Next</button></div><div id="b" hidden></div>${STATUS}`,
  `next.onclick = () => { if (!kind.value) return; a.hidden = true; b.hidden = false; b.innerHTML = kind.value === 'Bicycle' ? '<label>Frame number <input id="f"></label><button id="go">Get cover</button>' : '<label>Maker <input id="f"></label><label>Year built <input id="y"></label><button id="go">Get cover</button>'; document.querySelector('#go').onclick = () => { post(kind.value + ' ' + f.value + (kind.value === 'Piano' ? ' ' + y.value : '')); b.hidden = true; ${say("'You are covered'")} }; };`,
);

/** As many as there are; the plus goes grey. */
const cart = page(
  'Cart',
  `<ul>${Object.entries({ Mug: 2, Vase: 1, Bowl: 1 })
    .map(
      ([one, n]) =>
        `<li><b>${one}</b> <button aria-label="Less">−</button> <span class="n">${n}</span> <button aria-label="More">+</button></li>`,
    )
    .join('')}</ul><button id="go">Update cart</button>${STATUS}`,
  `document.querySelector('ul').onclick = ({ target }) => { const li = target.closest('li'), n = li.querySelector('.n'), most = li.textContent.startsWith('Vase') ? 3 : 9; if (target.textContent === '+') n.textContent = Math.min(most, +n.textContent + 1); if (target.textContent === '−') n.textContent = Math.max(0, n.textContent - 1); li.querySelector('[aria-label=More]').disabled = +n.textContent >= most; };
  document.querySelector('#go').onclick = () => { post([...document.querySelectorAll('li')].map((li) => li.querySelector('b').textContent + ' ' + li.querySelector('.n').textContent).join(', ')); ${say("'Cart updated'")} };`,
);

/** Refused in words of the house. */
const delivery = (did: unknown[]): Record<string, Route> => ({
  '/': ({ query }) =>
    html(
      'Vegetable box',
      `<h1>Vegetable box</h1><form method="post" action="/order"><label>Street <input name="street"></label><label>Postcode <input name="code"></label>${query.includes('far') ? '<div class="tip">Our cargo bike does not make it that far yet.</div>' : ''}<button>Send me a box</button></form>`,
    ),
  '/order': ({ body }) => {
    const { street, code = '' } = fieldsOf(body);
    if (!code.startsWith('10')) return redirect('/?far');
    did.push(`${street} ${code}`);
    return redirect('/thanks');
  },
  '/thanks': () => html('Vegetable box', '<h1>See you on Thursday</h1><a href="/">Order another</a>'),
});

/** Many asks at once are held up between the pages. */
const tickets = (did: unknown[]): Record<string, Route> => {
  let seen = 0;
  return {
    '/': () =>
      html(
        'Concerts',
        `<h1>Concerts</h1>${['Fado', 'Tango', 'Polka'].map((one) => `<p><a href="/buy?c=${one}">${one}</a></p>`).join('')}`,
      ),
    '/buy': ({ query }) => {
      seen += 1;
      const name = query.slice(3);
      if (seen === 3)
        return {
          status: 429,
          body: html('Concerts', '<h1>A little patience</h1><p>You are number 212 in the line.</p>'),
        };
      return html(
        'Concerts',
        `<h1>${name}</h1><form method="post" action="/paid"><input type="hidden" name="c" value="${name}"><label>Seats <input name="n" type="number" value="1"></label><button>Reserve</button></form>`,
      );
    },
    '/paid': ({ body }) => {
      const { c, n } = fieldsOf(body);
      did.push(`${c} ${n}`);
      return html('Concerts', `<h1>${n} for ${c}</h1><a href="/">More concerts</a>`);
    },
  };
};

/** A list drawn by hand that keeps the role of the last time. */
const invite = page(
  'Sharing',
  `<label>Mail <input id="m"></label><div><span id="rl">Role</span> <button id="role" aria-haspopup="listbox" aria-expanded="false" aria-labelledby="rl role">Viewer</button><ul role="listbox" id="l" hidden>${['Viewer', 'Commenter', 'Editor'].map((one) => `<li role="option">${one}</li>`).join('')}</ul></div><button id="go">Share</button>${STATUS}`,
  `role.onclick = () => { l.hidden = !l.hidden; role.setAttribute('aria-expanded', String(!l.hidden)); }; l.onclick = ({ target }) => { role.textContent = target.textContent; l.hidden = true; role.setAttribute('aria-expanded', 'false'); }; document.querySelector('#go').onclick = () => { post(m.value + ' ' + role.textContent); ${say("'Shared with ' + m.value")} m.value = ''; };`,
);

/** Leaves of one name under several branches. */
const archive = page(
  'Archive',
  `<ul>${['2024', '2025', '2026'].map((year) => `<li><b>${year}</b><ul>${['Invoices', 'Letters', 'Photos'].map((one) => `<li><a href="#${year}-${one}">${one}</a></li>`).join('')}</ul></li>`).join('')}</ul><h2 id="where"></h2>`,
  `onhashchange = () => { where.textContent = location.hash.slice(1).replace('-', ' / '); post(where.textContent); };`,
);

/** Parts of tasks, some of one name. */
const jobs = page(
  'House',
  `${Object.entries({ Deck: ['Sand', 'Oil'], Bench: ['Sand', 'Paint'], Fence: ['Dig', 'Paint'] })
    .map(
      ([job, parts]) =>
        `<section><h3>${job}</h3>${parts.map((part) => `<label><input type="checkbox" data-of="${job} ${part}"> ${part}</label>`).join(' ')}</section>`,
    )
    .join('')}`,
  `document.onchange = ({ target }) => post(target.dataset.of + (target.checked ? ' done' : ' open'));`,
);

/** Sorted by its heads: up first, then down. */
const prices = page(
  'Flats',
  `<table><thead><tr>${['Street', 'Rent', 'Rooms'].map((one) => `<th aria-sort="none"><button>${one}</button></th>`).join('')}</tr></thead><tbody>${[
    ['Elm', 900, 2],
    ['Oak', 700, 3],
    ['Ash', 1100, 4],
  ]
    .map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`,
  `const heads = [...document.querySelectorAll('th')]; document.querySelector('thead').onclick = ({ target }) => { const th = target.closest('th'), up = th.ariaSort !== 'ascending', i = heads.indexOf(th); for (const one of heads) one.ariaSort = 'none'; th.ariaSort = up ? 'ascending' : 'descending'; const rows = [...document.querySelectorAll('tbody tr')].sort((a, b) => a.cells[i].textContent.localeCompare(b.cells[i].textContent, 'en', { numeric: true }) * (up ? 1 : -1)); document.querySelector('tbody').append(...rows); post(target.textContent + (up ? ' up' : ' down')); };`,
);

/** Seats as circles of a drawing with a title. */
const seats = page(
  'Seats',
  `<svg width="300" height="160">${['A', 'B', 'C'].map((row, y) => [1, 2, 3, 4, 5].map((n, x) => `<circle cx="${30 + x * 50}" cy="${30 + y * 45}" r="18" fill="${row === 'B' && n === 2 ? '#999' : '#8c8'}" role="button" tabindex="0" aria-label="Row ${row}, seat ${n}"${row === 'B' && n === 2 ? ' aria-disabled="true"' : ''}></circle>`).join('')).join('')}</svg><button id="go">Take seat</button>${STATUS}`,
  `let seat; document.querySelector('svg').onclick = ({ target }) => { if (target.tagName !== 'circle' || target.ariaDisabled) return; seat?.setAttribute('fill', '#8c8'); seat = target; seat.setAttribute('fill', '#36c'); }; document.querySelector('#go').onclick = () => { if (!seat) return; post(seat.getAttribute('aria-label')); ${say("'Enjoy the show'")} };`,
);

/** Colours that have only a title. */
const labels = page(
  'Notes',
  `<ul>${['Garden', 'Taxes', 'Trip'].map((one) => `<li><span>${one}</span> <button data-of="${one}" aria-label="Colour">🎨</button></li>`).join('')}</ul><div id="pal" hidden>${['Amber', 'Teal', 'Plum'].map((one) => `<i title="${one}" style="display:inline-block;width:28px;height:28px;cursor:pointer;background:${{ Amber: '#fb0', Teal: '#088', Plum: '#848' }[one]}"></i>`).join('')}</div>`,
  `let of; document.querySelector('ul').onclick = ({ target }) => { if (!target.dataset.of) return; of = target; pal.hidden = false; }; pal.onclick = ({ target }) => { if (!target.title) return; of.parentElement.style.borderLeft = '8px solid ' + target.style.background; post(of.dataset.of + ' ' + target.title); pal.hidden = true; };`,
);

/** A menu of times in the row. */
const alarms = page(
  'Reminders',
  `<table>${['Call mum', 'Pay rent', 'Water plants'].map((one) => `<tr><td>${one}</td><td class="w">today</td><td><button aria-haspopup="menu" data-of="${one}">Snooze</button></td></tr>`).join('')}</table><div role="menu" id="m" hidden>${['In one hour', 'Tomorrow', 'Next week'].map((one) => `<div role="menuitem" tabindex="-1">${one}</div>`).join('')}</div>`,
  `let row; document.querySelector('table').onclick = ({ target }) => { if (!target.dataset.of) return; row = target.closest('tr'); m.hidden = false; }; m.onclick = ({ target }) => { if (target.role !== 'menuitem') return; post(row.cells[0].textContent + ': ' + target.textContent); row.querySelector('.w').textContent = target.textContent.toLowerCase(); m.hidden = true; };`,
);

/** A button that says what it will do, and what it did. */
const follow = page(
  'People',
  `${['Mo', 'Ned', 'Oda'].map((one) => `<article><h2>${one}</h2><button data-of="${one}">${one === 'Oda' ? 'Following' : 'Follow'}</button></article>`).join('')}`,
  `document.onclick = ({ target }) => { const { of } = target.dataset; if (!of) return; const on = target.textContent === 'Follow'; target.textContent = on ? 'Following' : 'Follow'; post((on ? 'follow ' : 'unfollow ') + of); };`,
);

/** A list of templates puts text into the answer. */
const answers = page(
  'Support',
  `<label for="t">Template</label> <select id="t"><option value="">None</option><option value="We are sorry for the delay.">Delay</option><option value="Your money is on its way.">Refund</option><option value="Please send a photo.">Photo</option></select><label>Answer <textarea id="a"></textarea></label><button id="go">Send answer</button>${STATUS}`,
  `t.onchange = () => { a.value = t.value; }; document.querySelector('#go').onclick = () => { post(a.value); ${say("'Answer sent'")} a.value = ''; };`,
);

/** A box of an earlier draft is still filled. */
const visits = page(
  'Visits',
  `<label>Patient <input id="p"></label><label>Reason <input id="r"></label><label>Remark <input id="k"></label><button id="go">Add visit</button><ul id="l"></ul>`,
  `k.value = sessionStorage.getItem('k') ?? ''; k.oninput = () => sessionStorage.setItem('k', k.value); go.onclick = () => { post([p.value, r.value, k.value].join('|')); l.insertAdjacentHTML('beforeend', '<li>' + p.value + ', ' + r.value + '</li>'); p.value = r.value = ''; };`,
);

/** Times as a clock: hours, then minutes. */
const trains = page(
  'Trains',
  `<label for="f">From</label> <select id="f"><option>Oslo</option><option>Moss</option><option>Ski</option></select> <label for="t">To</label> <select id="t"><option>Oslo</option><option>Moss</option><option>Ski</option></select> <label>Leave at <input type="time" id="at"></label> <button id="go">Find</button><p role="status"></p>`,
  `go.onclick = () => { if (f.value === t.value) { ${say("'Pick two towns'")} return; } post(f.value + '>' + t.value + ' ' + at.value); ${say("'3 trains from ' + f.value")} };`,
);

/** Suggestions that rest on a server which forgets one. */
const wishes = (did: unknown[]): Record<string, Route> => {
  const list = ['Kite'];
  return {
    '/': () =>
      html(
        'Wishes',
        `<h1>Wishes</h1><ul>${list.map((one) => `<li>${one}</li>`).join('')}</ul><form method="post" action="/wish"><label>Wish <input name="w"></label><button>Wish for it</button></form>`,
      ),
    '/wish': ({ body }) => {
      const { w = '' } = fieldsOf(body);
      if (w !== 'Drone') {
        did.push(w);
        list.push(w);
      }
      return redirect('/');
    },
  };
};

/** A vote that counts up; another press takes it back. */
const votes = (did: unknown[]): Record<string, Route> => {
  const mine = new Set(['Roof']);
  const counts: Record<string, number> = { Bridge: 4, Roof: 9, Well: 2 };
  return {
    '/': () =>
      html(
        'Ideas',
        `<h1>Ideas</h1><div id="d">${Object.entries(counts)
          .map(
            ([one, n]) =>
              `<div class="idea"><b>${one}</b> <button data-of="${one}" class="${mine.has(one) ? 'mine' : ''}" style="${mine.has(one) ? 'background:#fb0' : ''}">▲ ${n}</button></div>`,
          )
          .join('')}</div>
        <script>d.onclick = async ({ target }) => { if (!target.dataset.of) return; const { n, mine } = await (await fetch('/vote', { method: 'POST', body: target.dataset.of })).json(); target.textContent = '▲ ' + n; target.className = mine ? 'mine' : ''; target.style.background = mine ? '#fb0' : ''; };</script>`,
      ),
    '/vote': ({ body }) => {
      const on = !mine.has(body);
      if (on) mine.add(body);
      else mine.delete(body);
      counts[body] = (counts[body] ?? 0) + (on ? 1 : -1);
      did.push(`${body} ${on ? 'up' : 'back'}`);
      return json({ n: counts[body], mine: on });
    },
  };
};

export const HOME_CASES: readonly EverydayCase[] = [
  {
    kind: 'home',
    title: 'a setting that keeps itself, one of which stays at “Saving…”',
    pages: settings,
    teach: 'set the picture quality to High',
    show: async (page) => {
      await choose(page, 'Picture quality', 'High');
      await page.waitForTimeout(300);
    },
    asks: [
      { request: 'set the picture quality to Medium', want: ['Medium'] },
      { request: 'please set the picture quality to Original', want: [], stops: true },
    ],
  },
  {
    kind: 'home',
    title: 'fields that depend on an answer',
    pages: cover,
    teach: 'cover the Bicycle with frame number X-91',
    show: async (page) => {
      await choose(page, 'For', 'Bicycle');
      await press(page, 'Next');
      await write(page, 'Frame number', 'X-91');
      await press(page, 'Get cover');
    },
    asks: [
      { request: 'cover the Bicycle with frame number K-12', want: ['Bicycle K-12'] },
      { request: 'cover the Piano with frame number K-13', want: [], stops: true },
    ],
  },
  {
    kind: 'home',
    title: 'a number in a cart, from another one, and no more than there are',
    pages: cart,
    teach: 'change the Mug in the cart to 4',
    show: async (page) => {
      const plus = page.locator('li').first().getByRole('button', { name: 'More' });
      await plus.click();
      await plus.click();
      await press(page, 'Update cart');
    },
    asks: [
      { request: 'change the Bowl in the cart to 3', want: ['Mug 2, Vase 1, Bowl 3'] },
      { request: 'change the Mug in the cart to 1', want: ['Mug 1, Vase 1, Bowl 1'] },
      { request: 'change the Vase in the cart to 5', want: [], stops: true },
    ],
  },
  {
    kind: 'home',
    title: 'a refusal in words of the house',
    pages: delivery,
    teach: 'send me a box to "Elm Road 4", 10115',
    show: async (page) => {
      await write(page, 'Street', 'Elm Road 4');
      await write(page, 'Postcode', '10115');
      await press(page, 'Send me a box');
    },
    asks: [
      { request: 'send me a box to "Oak Lane 9", 10243', want: ['Oak Lane 9 10243'] },
      { request: 'send me a box to "Ash Way 2", 20095', want: [], stops: true },
    ],
  },
  {
    kind: 'home',
    title: 'held up in a line between two pages',
    pages: tickets,
    teach: 'reserve 2 seats for Fado',
    show: async (page) => {
      await press(page, 'Fado', 'link');
      await write(page, 'Seats', '2');
      await press(page, 'Reserve');
    },
    asks: [
      { request: 'reserve 4 seats for Polka', want: ['Polka 4'] },
      { request: 'reserve 3 seats for Tango', want: [], stops: true },
    ],
  },
  {
    kind: 'home',
    title: 'a drawn list whose value stood there already',
    pages: invite,
    teach: 'share with pia@x.example as Viewer',
    show: async (page) => {
      await write(page, 'Mail', 'pia@x.example');
      await press(page, 'Share');
    },
    asks: [
      { request: 'share with raj@x.example as Viewer', want: ['raj@x.example Viewer'] },
      { request: 'share with tom@x.example as Editor', want: ['tom@x.example Editor'] },
    ],
  },
  {
    kind: 'home',
    title: 'a drawn list, from another value',
    pages: invite,
    teach: 'share with pia@x.example as Commenter',
    show: async (page) => {
      await write(page, 'Mail', 'pia@x.example');
      await page.locator('#role').click();
      await page.getByRole('option', { name: 'Commenter' }).click();
      await press(page, 'Share');
    },
    asks: [
      { request: 'share with raj@x.example as Viewer', want: ['raj@x.example Viewer'] },
      {
        request: 'share with tom@x.example as Editor',
        want: ['tom@x.example Editor'],
        before: async (page) => {
          await page.locator('#role').click();
          await page.getByRole('option', { name: 'Commenter' }).click();
        },
      },
    ],
  },
  {
    kind: 'home',
    title: 'a leaf of one name under another branch',
    pages: archive,
    teach: 'open Letters of 2025',
    show: (page) => page.locator('a[href="#2025-Letters"]').click(),
    asks: [
      { request: 'open Invoices of 2024', want: ['2024 / Invoices'] },
      { request: 'open Letters of 2026', want: ['2026 / Letters'] },
    ],
  },
  {
    kind: 'home',
    title: 'a part of a task that others have too',
    pages: jobs,
    teach: 'tick Sand of Deck',
    show: (page) => page.locator('[data-of="Deck Sand"]').click(),
    asks: [
      { request: 'tick Sand of Bench', want: ['Bench Sand done'] },
      { request: 'tick Paint of Fence', want: ['Fence Paint done'] },
      { request: 'tick Oil of Fence', want: [], stops: true },
    ],
  },
  {
    kind: 'home',
    title: 'sorted by a head, downwards',
    pages: prices,
    teach: 'sort by Rent, highest first',
    show: async (page) => {
      await press(page, 'Rent');
      await press(page, 'Rent');
    },
    asks: [
      { request: 'sort by Rent, highest first', want: ['Rent up', 'Rent down'] },
      { request: 'sort by Rent, highest first', want: ['Rent down'], before: (page) => press(page, 'Rent') },
    ],
  },
  {
    kind: 'home',
    title: 'a seat of a drawing, one of which is taken',
    pages: seats,
    teach: 'take seat 3 in row A',
    show: async (page) => {
      await page.getByLabel('Row A, seat 3').click();
      await press(page, 'Take seat');
    },
    asks: [
      { request: 'take seat 5 in row C', want: ['Row C, seat 5'] },
      { request: 'take seat 2 in row B', want: [], stops: true },
    ],
  },
  {
    kind: 'home',
    title: 'a colour that has only a title',
    pages: labels,
    teach: 'colour the note Garden Teal',
    show: async (page) => {
      await pressIn(page, 'Garden', 'Colour', 'li');
      await page.locator('[title=Teal]').click();
    },
    asks: [
      { request: 'colour the note Trip Plum', want: ['Trip Plum'] },
      { request: 'colour the note Taxes Amber', want: ['Taxes Amber'] },
    ],
  },
  {
    kind: 'home',
    title: 'a time of a menu in a row',
    pages: alarms,
    teach: 'snooze "Pay rent" until tomorrow',
    show: async (page) => {
      await pressIn(page, 'Pay rent', 'Snooze');
      await press(page, 'Tomorrow', 'menuitem');
    },
    asks: [
      { request: 'snooze "Call mum" until tomorrow', want: ['Call mum: Tomorrow'] },
      { request: 'snooze "Water plants" until next week', want: ['Water plants: Next week'] },
    ],
  },
  {
    kind: 'home',
    title: 'a button that says what it did',
    pages: follow,
    teach: 'follow Mo',
    show: (page) => pressIn(page, 'Mo', 'Follow', 'article'),
    asks: [
      { request: 'follow Ned', want: ['follow Ned'] },
      { request: 'follow Oda', want: [] },
    ],
  },
  {
    kind: 'home',
    title: 'a template of an answer',
    pages: answers,
    teach: 'answer with the template Refund',
    show: async (page) => {
      await choose(page, 'Template', 'Refund');
      await press(page, 'Send answer');
    },
    asks: [
      { request: 'answer with the template Photo', want: ['Please send a photo.'] },
      { request: 'answer with the template Thanks', want: [], stops: true },
    ],
  },
  {
    kind: 'home',
    title: 'a field of an earlier draft',
    pages: visits,
    teach: 'add a visit of Kim because of a cough',
    show: async (page) => {
      await write(page, 'Patient', 'Kim');
      await write(page, 'Reason', 'a cough');
      await press(page, 'Add visit');
    },
    asks: [
      { request: 'add a visit of Lou because of a rash', want: ['Lou|a rash|'] },
      {
        request: 'add a visit of Max because of a burn',
        want: [],
        stops: true,
        before: (page) => write(page, 'Remark', 'Lou is afraid of needles'),
      },
    ],
  },
  {
    kind: 'home',
    title: 'two lists and a time, or the same town twice',
    pages: trains,
    teach: 'find a train from Oslo to Moss at 09:30',
    show: async (page) => {
      await choose(page, 'From', 'Oslo');
      await choose(page, 'To', 'Moss');
      await page.getByLabel('Leave at').click();
      await page.keyboard.type('0930AM');
      await press(page, 'Find');
    },
    asks: [
      { request: 'find a train from Ski to Oslo at 17:45', want: ['Ski>Oslo 17:45'] },
      { request: 'find a train from Moss to Ski at 6 pm', want: ['Moss>Ski 18:00'] },
      { request: 'find a train from Ski to Ski at 10:00', want: [], stops: true },
    ],
  },
  {
    kind: 'home',
    title: 'a wish that is not in the list afterwards',
    pages: wishes,
    teach: 'wish for a "Tent"',
    show: async (page) => {
      await write(page, 'Wish', 'Tent');
      await press(page, 'Wish for it');
    },
    asks: [
      { request: 'wish for a "Canoe"', want: ['Canoe'] },
      { request: 'wish for a "Drone"', want: [], stops: true },
      { request: 'wish for a "Lamp"', want: ['Lamp'] },
    ],
  },
  {
    kind: 'home',
    title: 'a vote, given already in one place',
    pages: votes,
    teach: 'vote for Bridge',
    show: (page) => page.locator('[data-of=Bridge]').click(),
    asks: [
      { request: 'vote for Well', want: ['Well up'] },
      { request: 'vote for Roof', want: [], stops: true },
    ],
  },
];
