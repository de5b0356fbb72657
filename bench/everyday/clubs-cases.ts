/** Clubs, parishes, schools and rentals: wizards in one page, names edited in place, duplicates, limits, expired sessions, typed confirmations. */
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { page } from './pages';

const fieldsOf = (body: string) => Object.fromEntries(new URLSearchParams(body));
const redirect = (location: string) => ({ status: 303, headers: { location }, body: '' });
const say = (text: string) => `document.querySelector('[role=status]').textContent = ${text};`;

/** Three panels of one page; the last one sends, and a bike in repair is refused there. */
const wizard = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Bikes',
      `<h1>Rent a bike</h1><ol><li>Bike</li><li>Days</li><li>Check</li></ol>
      <section id="s1">${['Falcon', 'Heron', 'Kestrel', 'Swift'].map((bike) => `<article><h2>${bike}</h2><p>Size M</p><button data-bike="${bike}">Choose</button></article>`).join('')}</section>
      <section id="s2" hidden><label for="days">Days</label> <select id="days"><option>1</option><option>2</option><option>3</option><option>7</option></select><button id="on">Continue</button></section>
      <section id="s3" hidden><p id="sum"></p><button id="rent">Rent now</button><p id="word"></p></section>
      <script>let bike = ''; const show = (id) => { for (const one of ['s1', 's2', 's3']) document.getElementById(one).hidden = one !== id; };
      s1.onclick = ({ target }) => { if (!target.dataset.bike) return; bike = target.dataset.bike; show('s2'); };
      on.onclick = () => { sum.textContent = bike + ' for ' + days.value + ' days'; show('s3'); };
      rent.onclick = async () => { const answer = await fetch('/rent', { method: 'POST', body: bike + ' ' + days.value }); word.textContent = await answer.text(); rent.hidden = answer.ok; };</script>`,
    ),
  '/rent': ({ body }) => {
    if (body.startsWith('Heron')) return { status: 409, body: 'Heron is being repaired. Choose another one.' };
    did.push(body);
    return 'Have a good ride.';
  },
});

/** Names that become a field when their pencil is pressed; Enter stores, a name in use springs back. */
const choirs = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Choir',
      `<h1>Voices</h1><ul>${['Altos', 'Tenors', 'Basses'].map((name) => `<li><span>${name}</span> <button aria-label="Rename ${name}">✎</button></li>`).join('')}</ul><div role="status"></div>
      <script>document.querySelector('ul').onclick = ({ target }) => {
        if (target.tagName !== 'BUTTON') return;
        const span = target.previousElementSibling, old = span.textContent, field = document.createElement('input');
        field.value = old; field.setAttribute('aria-label', 'Name'); span.replaceWith(field); field.focus(); field.select();
        field.onkeydown = async ({ key }) => {
          if (key !== 'Enter') return;
          const answer = await fetch('/rename', { method: 'POST', body: old + ' > ' + field.value });
          span.textContent = answer.ok ? field.value : old; field.replaceWith(span);
          if (!answer.ok) ${say("'There is a group of that name'")}
        };
      };</script>`,
    ),
  '/rename': ({ body }) => {
    if (body.endsWith('> Tenors')) return { status: 409, body: '' };
    did.push(body);
    return 'ok';
  },
});

const memberForm = (words = '', value = '') =>
  html(
    'Members',
    `<h1>Members</h1>${words}<form method="post" action="/members"><label>Full name <input name="name" value="${value}"></label> <label>Town <input name="town"></label> <button>Add member</button></form>`,
  );

/** A second member of one name is only added when the user says so on the next page. */
const members = (did: unknown[]): Record<string, Route> => ({
  '/': () => memberForm(),
  '/members': ({ body }) => {
    const { name = '', town = '', sure } = fieldsOf(body);
    if (name === 'Jon Dahl' && sure === undefined)
      return html(
        'Members',
        `<h1>Is this somebody else?</h1><p>Jon Dahl of Moss has been with us since 2011.</p><form method="post" action="/members"><input type="hidden" name="name" value="${name}"><input type="hidden" name="town" value="${town}"><input type="hidden" name="sure" value="1"><button>Add anyway</button></form><a href="/">Back to the list</a>`,
      );
    did.push(`${name}, ${town}`);
    return memberForm(`<p>${name} is a member now.</p>`);
  },
});

/** After two notices the session is over: the third leads to the login page. */
const notices = (did: unknown[]): Record<string, Route> => {
  let left = 2;
  return {
    '/': () =>
      html(
        'Parish',
        '<h1>Notices</h1><form method="post" action="/notices"><label>Notice <input name="text"></label><button>Put up</button></form>',
      ),
    '/notices': ({ body }) => {
      if (left === 0) return redirect('/sign-in');
      left -= 1;
      did.push(fieldsOf(body).text);
      return redirect('/board');
    },
    '/board': () => html('Parish', `<h1>Board</h1><p>${String(did.at(-1))}</p><a href="/">New notice</a>`),
    '/sign-in': () =>
      html(
        'Parish',
        '<h1>Welcome back</h1><form method="post"><label>User <input name="u"></label><label>Password <input type="password" name="p"></label><button>Sign in</button></form>',
      ),
  };
};

const invitations = (did: unknown[]): Record<string, Route> => {
  let sent = 0;
  return {
    '/': () =>
      html(
        'Camp',
        `<h1>Summer camp</h1><label>Invite by mail <input id="to" type="email"></label><button id="go">Invite</button><ul id="l"></ul><div id="w"></div>
        <script>go.onclick = async () => { const answer = await fetch('/invite', { method: 'POST', body: to.value }); if (answer.ok) { l.insertAdjacentHTML('beforeend', '<li>' + to.value + '</li>'); to.value = ''; } else w.textContent = await answer.text(); };</script>`,
      ),
    '/invite': ({ body }) => {
      sent += 1;
      if (sent > 2) return { status: 429, body: 'Slow down: the next invitation can go out in an hour.' };
      did.push(body);
      return 'ok';
    },
  };
};

/** A hall is only deleted when its name is typed once more. */
const halls = page(
  'Halls',
  `<table>${['Nave', 'Crypt', 'Library', 'Cellar'].map((name) => `<tr><td>${name}</td><td>60 seats</td><td><button data-of="${name}">Close down…</button></td></tr>`).join('')}</table><dialog><h2>Close down</h2><p id="which"></p><label>Type the name of the hall <input id="again"></label><button id="do" disabled>Close for good</button><button id="no">Cancel</button></dialog><p role="status"></p>`,
  `const box = document.querySelector('dialog'), go = document.querySelector('#do'); let of = '';
  document.querySelector('table').onclick = ({ target }) => { if (!target.dataset.of) return; of = target.dataset.of; which.textContent = 'This takes ' + of + ' off the plan.'; again.value = ''; go.disabled = true; box.showModal(); };
  again.oninput = () => { go.disabled = again.value !== of; };
  no.onclick = () => box.close(); go.onclick = () => { post('closed ' + of); box.close(); ${say("of + ' is closed'")} };`,
);

/** Free and taken hours of courts. */
const courts = page(
  'Courts',
  `<table><thead><tr><th>Hour</th><th>Court 1</th><th>Court 2</th><th>Court 3</th></tr></thead><tbody>${[
    '9:00',
    '10:00',
    '11:00',
    '12:00',
  ]
    .map(
      (hour) =>
        `<tr><th scope="row">${hour}</th>${[1, 2, 3].map((court) => `<td>${hour === '11:00' && court === 3 ? 'taken' : `<button data-of="${court} ${hour}">free</button>`}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table><p role="status"></p>`,
  `document.querySelector('tbody').onclick = ({ target }) => { if (!target.dataset.of) return; post(target.dataset.of); target.replaceWith('yours'); ${say("'Reserved'")} };`,
);

/** Shown as taken at once; a pew of the choir is given back a moment later. */
const pews = page(
  'Pews',
  `<ul>${[11, 12, 13, 14].map((n) => `<li>Pew ${n} <button data-of="${n}">Take</button></li>`).join('')}</ul><div id="toast"></div>`,
  `document.querySelector('ul').onclick = ({ target }) => { const { of } = target.dataset; if (!of) return; const li = target.parentElement, was = li.innerHTML; li.textContent = 'Pew ' + of + ' taken'; if (of === '14') setTimeout(() => { li.innerHTML = was; toast.textContent = 'That did not work. Pew 14 belongs to the choir.'; }, 1200); else post('pew ' + of); };`,
);

const lessons = page(
  'Plan',
  `<ul role="tree">${['Maths', 'Music', 'Sport']
    .map(
      (subject, i) =>
        `<li role="treeitem" aria-expanded="${i === 0}"><span class="t">${subject}</span> <button aria-label="Add below ${subject}">+</button><ul role="group"${i === 0 ? '' : ' hidden'}><li role="treeitem">Basics</li></ul></li>`,
    )
    .join('')}</ul><div id="f" hidden><label>Lesson <input id="n"></label><button id="ok">Add lesson</button></div>`,
  `let under; document.querySelector('[role=tree]').onclick = ({ target }) => { const li = target.closest('[aria-expanded]'); if (target.tagName === 'BUTTON') { under = li; f.hidden = false; n.value = ''; n.focus(); } else if (target.className === 't') { const open = li.getAttribute('aria-expanded') !== 'true'; li.setAttribute('aria-expanded', String(open)); li.querySelector('ul').hidden = !open; } };
  ok.onclick = () => { post(under.querySelector('.t').textContent + ' / ' + n.value); under.setAttribute('aria-expanded', 'true'); const ul = under.querySelector('ul'); ul.hidden = false; ul.insertAdjacentHTML('beforeend', '<li role="treeitem">' + n.value + '</li>'); f.hidden = true; };`,
);

/** Found by a search that loads the page again; each row has a button. */
const donations = (did: unknown[]): Record<string, Route> => ({
  '/': ({ query }) => {
    const asked = new URLSearchParams(query).get('q') ?? '';
    const all = ['Haak 40', 'Haas 15', 'Vries 25', 'Bakker 90', 'Visser 10'];
    const shown = all.filter((one) => asked !== '' && one.toLowerCase().startsWith(asked.toLowerCase()));
    return html(
      'Donations',
      `<h1>Donations</h1><form><label>Donor <input name="q" value="${asked}"></label><button>Look up</button></form>${asked === '' ? '' : `<p>${shown.length} found</p>`}<table>${shown.map((one) => `<tr><td>${one.split(' ')[0]}</td><td>${one.split(' ')[1]} €</td><td><form method="post" action="/thank"><input type="hidden" name="who" value="${one}"><button>Thanked</button></form></td></tr>`).join('')}</table>`,
    );
  },
  '/thank': ({ body }) => {
    did.push(fieldsOf(body).who);
    return html(
      'Donations',
      `<h1>Donations</h1><p>A card goes to ${fieldsOf(body).who?.split(' ')[0]}.</p><a href="/">All</a>`,
    );
  },
});

/** Hearts that are buttons of their own make, in rows without a role. */
const songs = page(
  'Songs',
  `<div>${['Abide', 'Bright', 'Calm', 'Dawn'].map((song) => `<div class="row"><b>${song}</b> <span role="button" tabindex="0" aria-pressed="${song === 'Calm'}" aria-label="Favourite" data-of="${song}">♥</span></div>`).join('')}</div>`,
  `document.addEventListener('click', ({ target }) => { const { of } = target.dataset; if (!of) return; const on = target.getAttribute('aria-pressed') !== 'true'; target.setAttribute('aria-pressed', String(on)); post(of + (on ? ' on' : ' off')); });`,
);

export const CLUB_CASES: readonly EverydayCase[] = [
  {
    kind: 'club',
    title: 'a wizard in one page: a card, a number of days, a last check that refuses one',
    pages: wizard,
    teach: 'rent the bike Falcon for 3 days',
    show: async (page) => {
      await pressIn(page, 'Falcon', 'Choose', 'article');
      await choose(page, 'Days', '3');
      await press(page, 'Continue');
      await press(page, 'Rent now');
    },
    asks: [
      { request: 'rent the bike Swift for 7 days', want: ['Swift 7'] },
      { request: 'rent the bike Heron for 2 days', want: [], stops: true },
      { request: 'rent the bike Kestrel for 5 days', want: [], stops: true },
    ],
  },
  {
    kind: 'club',
    title: 'a name edited in place and stored by Enter, which springs back if it is in use',
    pages: choirs,
    teach: 'rename the group Altos to Trebles',
    show: async (page) => {
      await press(page, 'Rename Altos');
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Trebles');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(300);
    },
    asks: [
      { request: 'rename the group Basses to Low voices', want: ['Basses > Low voices'] },
      { request: 'rename the group Altos to Tenors', want: [], stops: true },
    ],
  },
  {
    kind: 'club',
    title: 'a member of a name that exists is asked about on the next page',
    pages: members,
    teach: 'add the member Ruth Olsen from Moss',
    show: async (page) => {
      await write(page, 'Full name', 'Ruth Olsen');
      await write(page, 'Town', 'Moss');
      await press(page, 'Add member');
    },
    asks: [
      { request: 'add the member Piet Vos from Urk', want: ['Piet Vos, Urk'] },
      { request: 'add the member Jon Dahl from Voss', want: [], stops: true },
    ],
  },
  {
    kind: 'club',
    title: 'a session that has expired at the third notice',
    pages: notices,
    teach: 'put up the notice "Choir meets at eight"',
    show: async (page) => {
      await write(page, 'Notice', 'Choir meets at eight');
      await press(page, 'Put up');
      await page.getByRole('heading', { name: 'Board' }).waitFor();
    },
    asks: [
      { request: 'put up the notice "Bring a cake on Sunday"', want: ['Bring a cake on Sunday'] },
      { request: 'put up the notice "The hall is cold"', want: [], stops: true },
    ],
  },
  {
    kind: 'club',
    title: 'a limit of invitations, told beside the list',
    pages: invitations,
    teach: 'invite ole@fjord.example to the camp',
    show: async (page) => {
      await write(page, 'Invite by mail', 'ole@fjord.example');
      await press(page, 'Invite');
    },
    asks: [
      { request: 'invite ida@fjord.example to the camp', want: ['ida@fjord.example'] },
      { request: 'invite per@fjord.example to the camp', want: [], stops: true },
    ],
  },
  {
    kind: 'club',
    title: 'a name typed once more before a row is given up',
    pages: halls,
    teach: 'close down the hall Crypt',
    show: async (page) => {
      await pressIn(page, 'Crypt', 'Close down…');
      await write(page, 'Type the name of the hall', 'Crypt');
      await press(page, 'Close for good');
    },
    asks: [
      { request: 'close down the hall Library', want: ['closed Library'] },
      { request: 'close down the hall Attic', want: [], stops: true },
    ],
  },
  {
    kind: 'club',
    title: 'a free hour of a court, by row and column',
    pages: courts,
    teach: 'reserve court 2 at 10:00',
    show: async (page) => {
      await page.locator('[data-of="2 10:00"]').click();
    },
    asks: [
      { request: 'reserve court 3 at 9:00', want: ['3 9:00'] },
      { request: 'reserve court 1 at 12:00', want: ['1 12:00'] },
      { request: 'reserve court 3 at 11:00', want: [], stops: true },
    ],
  },
  {
    kind: 'club',
    title: 'a pew that is given back a moment later',
    pages: pews,
    teach: 'take pew 12',
    show: async (page) => {
      await pressIn(page, 'Pew 12', 'Take', 'li');
      await page.waitForTimeout(300);
    },
    asks: [
      { request: 'take pew 13', want: ['pew 13'] },
      { request: 'take pew 14', want: [], stops: true },
    ],
  },
  {
    kind: 'club',
    title: 'an item added below a branch of a tree',
    pages: lessons,
    teach: 'add the lesson Fractions below Maths',
    show: async (page) => {
      await press(page, 'Add below Maths');
      await write(page, 'Lesson', 'Fractions');
      await press(page, 'Add lesson');
    },
    asks: [
      { request: 'add the lesson Scales below Music', want: ['Music / Scales'] },
      { request: 'add the lesson Relay race below Sport', want: ['Sport / Relay race'] },
    ],
  },
  {
    kind: 'club',
    title: 'a row found by a search that loads the page again',
    pages: donations,
    teach: 'thank the donor Vries',
    show: async (page) => {
      await write(page, 'Donor', 'Vries');
      await press(page, 'Look up');
      await press(page, 'Thanked');
    },
    asks: [
      { request: 'thank the donor Bakker', want: ['Bakker 90'] },
      { request: 'thank the donor Haak', want: ['Haak 40'] },
      { request: 'thank the donor Zoet', want: [], stops: true },
    ],
  },
  {
    kind: 'club',
    title: 'a heart in a plain row, one of which is red already',
    pages: songs,
    teach: 'favourite the song Abide',
    show: async (page) => {
      await page.locator('.row').filter({ hasText: 'Abide' }).getByRole('button').click();
    },
    asks: [
      { request: 'favourite the song Dawn', want: ['Dawn on'] },
      { request: 'favourite the song Calm', want: [] },
    ],
  },
];
