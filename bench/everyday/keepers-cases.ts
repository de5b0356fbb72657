/** KEEPER_CASES: bugs, names of servers, letters to many, orders, users: long lists, sessions that end, roles, filters and sorting. */
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { served } from './pages';

/** A state is picked in a menu; from some states only some can be reached, and one needs a reason in a dialog. */
const bugs = served(
  'Bugs',
  `<ul id="l"></ul><div id="menu" role="menu" hidden></div><div id="dlg" role="dialog" aria-label="Why" hidden><label>Reason <input id="why"></label><button id="ok">OK</button></div><div id="snack"></div>`,
  `let bugs = START, at = ''; const draw = () => { l.innerHTML = Object.entries(bugs).map(([id, state]) => '<li><b>' + id + '</b> <button aria-haspopup="menu" data-id="' + id + '">' + state + '</button></li>').join(''); };
  draw(); const go = async (to, reason) => { const { say, now } = await api(at, to, reason); bugs = now; draw(); snack.textContent = say; };
  l.onclick = ({ target }) => { if (!target.dataset.id) return; at = target.dataset.id; menu.innerHTML = ['New', 'In work', 'Resolved', 'Rejected'].map((one) => '<div role="menuitem" tabindex="-1">' + one + '</div>').join(''); menu.hidden = false; };
  menu.onclick = ({ target }) => { menu.hidden = true; const to = target.textContent; if (to === 'Rejected') { dlg.hidden = false; why.value = ''; ok.onclick = () => { dlg.hidden = true; go(to, why.value); }; } else go(to, ''); };`,
  (did) => {
    const now: Record<string, string> = { 'BUG-1': 'New', 'BUG-2': 'New', 'BUG-3': 'In work', 'BUG-4': 'Rejected' };
    return {
      start: () => now,
      answer: ([id = '', to = '', why = '']) => {
        if (to === 'Resolved' && now[id] === 'New')
          return { now, say: 'From New it goes to In work first', afterMs: 250 };
        now[id] = to;
        did.push(`${id} ${to}${why && ` (${why})`}`);
        return { now, say: '', afterMs: 250 };
      },
    };
  },
);

/** A record of a zone; a name that is an alias already takes no address: 409 and a line at the foot of the form. */
const zone = served(
  'Zone example.org',
  `<table><tbody></tbody></table><form><label for="t">Type</label><select id="t"><option>A</option><option>TXT</option><option>MX</option></select><label>Name <input id="n"></label><label>Value <input id="v"></label><button>Add record</button><div class="form-foot"></div></form>`,
  `const draw = (rows) => { $('tbody').innerHTML = rows.map((row) => '<tr>' + row.map((cell) => '<td>' + cell + '</td>').join('') + '</tr>').join(''); };
  draw(START); $('form').onsubmit = async (event) => { event.preventDefault(); const { rows, note, status } = await api(t.value, n.value, v.value); $('.form-foot').textContent = status === 200 ? '' : note; if (status === 200) { draw(rows); event.target.reset(); } };`,
  (did) => {
    const rows = [
      ['CNAME', 'www', 'example.org'],
      ['A', '@', '192.0.2.1'],
    ];
    return {
      start: () => rows,
      answer: ([type = '', name = '', value = '']) => {
        if (rows.some((row) => row[0] === 'CNAME' && row[1] === name))
          return { status: 409, note: `${name} is an alias; it cannot have an address of its own` };
        rows.push([type, name, value]);
        did.push(`${type} ${name} ${value}`);
        return { rows };
      },
    };
  },
);

/** Several addresses in one box; those who left the list once are skipped. */
const letter = served(
  'Newsletter',
  `<label for="a">Addresses, one on each line</label><textarea id="a"></textarea><button id="go">Import</button><div class="result"></div>`,
  `go.onclick = async () => { const { added, skipped } = await api(...a.value.split(/[\\s,;]+/).filter(Boolean)); a.value = ''; $('.result').innerHTML = '<b>' + added + '</b> imported' + (skipped ? ', <b>' + skipped + '</b> skipped (unsubscribed before)' : ''); };`,
  (did) => (addresses) => {
    const added = addresses.filter((one) => !one.startsWith('gone'));
    if (added.length > 0) did.push(added.join(' '));
    return { added: added.length, skipped: addresses.length - added.length };
  },
);

/** Orders on three pages turned by buttons; the page stays where it was left in the last visit only by the list's own memory. */
const orders = served(
  'Orders',
  `<table><tbody></tbody></table><div class="pager"><button id="p">‹</button> <span id="at"></span> <button id="n">›</button></div>`,
  `let from = 0; const draw = () => { const rows = START.slice(from, from + 4); $('tbody').innerHTML = rows.map(([id, who, state]) => '<tr><td>' + id + '</td><td>' + who + '</td><td>' + (state === 'open' ? '<button data-id="' + id + '">Ship</button>' : state) + '</td></tr>').join(''); at.textContent = (from + 1) + '–' + (from + rows.length) + ' of ' + START.length; document.querySelector('#p').disabled = from === 0; document.querySelector('#n').disabled = from + 4 >= START.length; };
  draw(); document.querySelector('#n').onclick = () => { from += 4; draw(); }; document.querySelector('#p').onclick = () => { from -= 4; draw(); };
  $('tbody').onclick = async ({ target }) => { const { id } = target.dataset; if (!id) return; await api(id); START.find((one) => one[0] === id)[2] = 'shipped'; draw(); };`,
  (did) => {
    const list = Array.from({ length: 11 }, (_, i) => [
      `A-${201 + i}`,
      ['Ines', 'Jon', 'Kit'][i % 3] ?? '',
      i === 5 ? 'cancelled' : 'open',
    ]);
    return {
      start: () => list,
      answer: ([id = '']) => {
        for (const one of list) if (one[0] === id) one[2] = 'shipped';
        did.push(`ship ${id}`);
        return {};
      },
    };
  },
);

/** The session ends after some calls: the form is covered by a box to sign in. */
const session = served(
  'Members',
  `<div id="app"><label>Name <input id="who"></label><label for="plan">Plan</label><select id="plan"><option>Basic</option><option>Plus</option></select><button id="go">Add member</button><ul id="l"></ul></div><div id="veil" hidden style="position:fixed;inset:0;background:#fff"><h2>Welcome back</h2><label>Password <input type="password"></label><button>Sign in</button></div>`,
  `go.onclick = async () => { const { status } = await api(who.value, plan.value); if (status === 401) { veil.hidden = false; return; } l.insertAdjacentHTML('beforeend', '<li>' + who.value + '</li>'); who.value = ''; };`,
  (did) => {
    let calls = 0;
    return ([who = '', plan = '']) => {
      if (++calls === 3) return { status: 401 };
      did.push(`${who} ${plan}`);
      return {};
    };
  },
);

/** A new version is put in place: the answer is a page of another machine, with status 200. */
const deploy = (did: unknown[]): Record<string, Route> => {
  let calls = 0;
  const draw = () =>
    html(
      'Parcels',
      `<h1>Parcels</h1><form method="post" action="/parcels"><label>To <input name="to"></label><label>Weight <input name="kg"></label><button>Register</button></form>`,
    );
  return {
    '/': draw,
    '/parcels': ({ body }) => {
      if (++calls === 3)
        return html('Back soon', '<h1>We are moving some boxes</h1><p>This takes a minute or two.</p>');
      const { to = '', kg = '' } = Object.fromEntries(new URLSearchParams(body));
      did.push(`${to} ${kg}`);
      return { status: 303, headers: { location: '/' }, body: '' };
    },
  };
};

/** A space that may only be viewed: its button says so in a bubble and does nothing. */
const settings = served(
  'Workspace',
  `<label for="space">Space</label><select id="space"><option>Garden</option><option>Harbour</option><option>Vault</option></select><label>Title <input id="title"></label><button id="go">Save</button><div id="bubble"></div><p id="last"></p>`,
  `go.onclick = async () => { const { bubble, saved } = await api(space.value, title.value); document.querySelector('#bubble').textContent = bubble; last.textContent = saved; };`,
  (did) =>
    ([space = '', title = '']) => {
      if (space === 'Vault') return { bubble: 'You can view Vault', saved: '' };
      did.push(`${space}: ${title}`);
      return { bubble: '', saved: 'Last saved now' };
    },
);

/** Columns are sorted by a press on the head: up, then down; the page begins as it was left. */
const prices = served(
  'Price list',
  `<table><thead><tr>${['Article', 'Price', 'Sold'].map((one) => `<th><button>${one}</button></th>`).join('')}</tr></thead><tbody></tbody></table>`,
  `const rows = [['Mug', 9, 40], ['Vase', 30, 4], ['Bowl', 14, 25]]; let by = START[0], down = START[1];
  const draw = () => { const k = ['Article', 'Price', 'Sold'].indexOf(by); const now = k < 0 ? rows : rows.toSorted((a, b) => (a[k] < b[k] ? -1 : 1) * (down ? -1 : 1)); $('tbody').innerHTML = now.map((row) => '<tr>' + row.map((cell) => '<td>' + cell + '</td>').join('') + '</tr>').join(''); for (const th of document.querySelectorAll('th')) th.setAttribute('aria-sort', th.textContent === by ? (down ? 'descending' : 'ascending') : 'none'); };
  draw(); $('thead').onclick = async ({ target }) => { if (target.tagName !== 'BUTTON') return; down = by === target.textContent ? !down : false; by = target.textContent; draw(); await api(by, down ? 'down' : 'up'); };`,
  (did) => {
    let last: [string, boolean] = ['', false];
    return {
      start: () => last,
      answer: ([by = '', to = '']) => {
        last = [by, to === 'down'];
        did.push(`${by} ${to}`);
        return {};
      },
    };
  },
);

/** The filter of the last visit hides most of the users. */
const users = served(
  'Users',
  `<label for="f">Show</label><select id="f"><option>Everybody</option><option>Admins</option><option>Guests</option></select><table><tbody></tbody></table><p id="none"></p>`,
  `f.value = START; const all = [['Ann', 'Admins'], ['Ben', 'Guests'], ['Cleo', 'Guests'], ['Dan', 'Admins']];
  const draw = () => { const now = all.filter((one) => f.value === 'Everybody' || one[1] === f.value); $('tbody').innerHTML = now.map((one) => '<tr><td>' + one[0] + '</td><td>' + one[1] + '</td><td><button data-who="' + one[0] + '">Suspend</button></td></tr>').join(''); };
  draw(); f.onchange = () => { api('filter', f.value); draw(); };
  $('tbody').onclick = async ({ target }) => { const { who } = target.dataset; if (!who) return; const { say } = await api('suspend', who); if (say) none.textContent = say; else target.outerHTML = '<i>suspended</i>'; };`,
  (did) => {
    let filter = 'Everybody';
    return {
      start: () => filter,
      answer: ([act = '', what = '']) => {
        if (act === 'filter') filter = what;
        else if (what === 'Dan') return { say: 'The last admin stays' };
        else did.push(`suspend ${what}`);
        return {};
      },
    };
  },
);

export const KEEPER_CASES: readonly EverydayCase[] = [
  {
    kind: 'keeper',
    title: 'a state of a bug, which not every state can reach',
    pages: bugs,
    teach: 'move BUG-1 to In work',
    show: async (page) => {
      await page.locator('li').filter({ hasText: 'BUG-1' }).getByRole('button').click();
      await page.getByRole('menuitem', { name: 'In work' }).click();
    },
    asks: [
      { request: 'move BUG-3 to Resolved', want: ['BUG-3 Resolved'] },
      { request: 'move BUG-2 to Resolved', want: [], stops: true },
      { request: 'move BUG-4 to New', want: ['BUG-4 New'] },
      { request: 'move BUG-2 to Rejected', want: [], stops: true },
    ],
  },
  {
    kind: 'keeper',
    title: 'a record of a zone, where an alias is in the way',
    pages: zone,
    teach: 'add a record A with name shop and value 192.0.2.7',
    show: async (page) => {
      await choose(page, 'Type', 'A');
      await write(page, 'Name', 'shop');
      await write(page, 'Value', '192.0.2.7');
      await press(page, 'Add record');
    },
    asks: [
      { request: 'add a record TXT with name _dmarc and value v=DMARC1', want: ['TXT _dmarc v=DMARC1'] },
      { request: 'add a record A with name www and value 192.0.2.9', want: [], stops: true },
      { request: 'add a record MX with name @ and value mail.example.org', want: ['MX @ mail.example.org'] },
    ],
  },
  {
    kind: 'keeper',
    title: 'addresses for a letter, one of whom has left',
    pages: letter,
    teach: 'import the address ada@x.example',
    show: async (page) => {
      await write(page, 'Addresses, one on each line', 'ada@x.example');
      await press(page, 'Import');
    },
    asks: [
      { request: 'import the address bo@x.example', want: ['bo@x.example'] },
      { request: 'import the address gone@x.example', want: [], stops: true },
    ],
  },
  {
    kind: 'keeper',
    title: 'an order on another page of a list turned by buttons',
    pages: orders,
    teach: 'ship the order A-202',
    show: (page) => pressIn(page, 'A-202', 'Ship'),
    asks: [
      { request: 'ship the order A-207', want: ['ship A-207'] },
      { request: 'ship the order A-206', want: [], stops: true },
      { request: 'ship the order A-211', want: ['ship A-211'] },
    ],
  },
  {
    kind: 'keeper',
    title: 'a member, when the sign-in runs out',
    pages: session,
    teach: 'add the member Ada with plan Basic',
    show: async (page) => {
      await write(page, 'Name', 'Ada');
      await choose(page, 'Plan', 'Basic');
      await press(page, 'Add member');
    },
    asks: [
      { request: 'add the member Bo with plan Plus', want: ['Bo Plus'] },
      { request: 'add the member Cy with plan Plus', want: [], stops: true },
      { request: 'add the member Di with plan Basic', want: ['Di Basic'] },
    ],
  },
  {
    kind: 'keeper',
    title: 'a parcel, while a new version is put in place',
    pages: deploy,
    teach: 'register a parcel to Lima of 3 kg',
    show: async (page) => {
      await write(page, 'To', 'Lima');
      await write(page, 'Weight', '3');
      await press(page, 'Register');
    },
    asks: [
      { request: 'register a parcel to Oslo of 5 kg', want: ['Oslo 5'] },
      { request: 'register a parcel to Rome of 2 kg', want: [], stops: true },
    ],
  },
  {
    kind: 'keeper',
    title: 'a title of a space that may only be viewed',
    pages: settings,
    teach: 'title the space Garden Roses',
    show: async (page) => {
      await choose(page, 'Space', 'Garden');
      await write(page, 'Title', 'Roses');
      await press(page, 'Save');
    },
    asks: [
      { request: 'title the space Harbour Ships', want: ['Harbour: Ships'] },
      { request: 'title the space Vault Gold', want: [], stops: true },
    ],
  },
  {
    kind: 'keeper',
    title: 'dearest first, by two presses on a head',
    pages: prices,
    teach: 'sort by Price, highest first',
    show: async (page) => {
      await press(page, 'Price');
      await press(page, 'Price');
    },
    asks: [
      { request: 'sort by Sold, highest first', want: ['Sold up', 'Sold down'] },
      { request: 'sort by Sold, highest first', want: [] },
      { request: 'sort by Article, highest first', want: ['Article up', 'Article down'] },
    ],
  },
  {
    kind: 'keeper',
    title: 'a user behind the filter of the last visit',
    pages: users,
    teach: 'suspend the user Ben',
    show: (page) => pressIn(page, 'Ben', 'Suspend'),
    asks: [
      { request: 'suspend the user Ann', want: ['suspend Ann'] },
      { request: 'suspend the user Dan', want: [], stops: true },
      {
        request: 'suspend the user Cleo',
        before: (page) => choose(page, 'Show', 'Admins'),
        want: ['suspend Cleo'],
      },
    ],
  },
];
