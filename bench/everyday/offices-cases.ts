/** Offices, schools and stocks: conflicts, silent drops, other formats, reviews with notices, frames, hidden groups, languages. */
import { type Route, html } from '../../test/harness/site';
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { form, page } from './pages';

const said = (text: string) => `document.querySelector('[role=status]').textContent = ${text};`;

/** A list that a server keeps; what it answers decides what the page shows. */
function keptList(
  title: string,
  label: string,
  button: string,
  answer: (value: string) => string | { status: number },
) {
  return (did: unknown[]): Record<string, Route> => ({
    '/': () =>
      html(
        title,
        `<h1>${title}</h1><label>${label} <input id="f"></label> <button id="go">${button}</button><ul id="list"><li>Old oak</li></ul><aside id="note"></aside>
        <script>go.onclick = async () => { const answer = await fetch('/put', { method: 'POST', body: f.value }); if (answer.ok) { const text = await answer.text(); if (text !== '') list.insertAdjacentHTML('beforeend', '<li>' + text + '</li>'); f.value = ''; } else note.textContent = 'Somebody else has changed the list meanwhile'; };</script>`,
      ),
    '/put': ({ body }) => {
      const answered = answer(body);
      if (typeof answered !== 'string') return { status: answered.status, body: '' };
      if (answered !== '') did.push(answered);
      return answered;
    },
  });
}

const review = (did: unknown[]): Record<string, Route> => {
  let draft: Record<string, string> = {};
  const money = (amount: string) => Number(amount).toLocaleString('en-US', { minimumFractionDigits: 2 });
  return {
    '/': () =>
      html(
        'Standing orders',
        `<h1>New standing order</h1><form method="post" action="/review"><label>Payee <input name="payee"></label><label>Amount <input name="amount"></label><button>Review</button></form>`,
      ),
    '/review': ({ body }) => {
      draft = Object.fromEntries(new URLSearchParams(body));
      const fee = Number(draft.amount) > 5000 ? '<p><b>Orders above 5,000 cost a fee of 30.</b></p>' : '';
      return html(
        'Review',
        `<h1>Please check</h1><dl><dt>Payee</dt><dd>${draft.payee}</dd><dt>Amount</dt><dd>${money(draft.amount ?? '')}</dd></dl>${fee}<form method="post" action="/place"><button>${fee === '' ? 'Place order' : 'Place order with fee'}</button></form>`,
      );
    },
    '/place': () => {
      did.push(`${draft.payee} ${draft.amount}`);
      return html('Placed', `<h1>Order placed</h1><p>${draft.payee} gets ${money(draft.amount ?? '')} each month.</p>`);
    },
  };
};

const grades = page(
  'Grades',
  `<table><thead><tr><th>Pupil</th><th>Art</th><th>Maths</th></tr></thead><tbody>${['Aino', 'Bela', 'Cleo']
    .map(
      (pupil) =>
        `<tr><td>${pupil}</td>${['Art', 'Maths'].map((subject) => `<td><select data-of="${pupil} ${subject}"><option>–</option><option>A</option><option>B</option><option>C</option></select></td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table>`,
  `document.addEventListener('change', ({ target }) => post(target.dataset.of + ' ' + target.value));`,
);

const requests = page(
  'Leave',
  `<details open><summary>Nurses</summary><ul><li><span>Kim</span> <button data-of="Kim">Approve</button></li><li><span>Noor</span> <button data-of="Noor">Approve</button></li></ul></details><details><summary>Doctors</summary><ul><li><span>Eden</span> <button data-of="Eden">Approve</button></li></ul></details><p role="status"></p>`,
  `document.addEventListener('click', ({ target }) => { if (target.dataset.of) { post(target.dataset.of); target.replaceWith('approved'); ${said("'Approved'")} } });`,
);

const loans = page(
  'Loans',
  `<table>${[
    ['Dune', 1],
    ['Emma', 2],
    ['Ulysses', 3],
  ]
    .map(
      ([book, times]) =>
        `<tr><td>${book}</td><td>${times}/3</td><td><button data-of="${book}"${times === 3 ? ' disabled' : ''}>Extend</button></td></tr>`,
    )
    .join('')}</table>`,
  `document.addEventListener('click', ({ target }) => { const { of } = target.dataset; if (!of) return; const cell = target.closest('tr').cells[1]; const times = parseInt(cell.textContent) + 1; cell.textContent = times + '/3'; target.disabled = times === 3; post('extend ' + of); });`,
);

const places = page(
  'Weather',
  `<label>Place <input id="p" autocomplete="off"></label><ul id="l" role="listbox"></ul><button id="go">Follow</button><p role="status"></p>`,
  `const all = ['Springfield, Illinois', 'Springfield, Ohio', 'Salem, Oregon', 'Salem, Ohio']; let chosen = '';
  p.oninput = () => { l.innerHTML = all.filter((one) => one.toLowerCase().startsWith(p.value.toLowerCase())).map((one) => '<li role="option">' + one + '</li>').join(''); };
  l.onclick = ({ target }) => { chosen = target.textContent; p.value = chosen; l.innerHTML = ''; };
  go.onclick = () => { post(chosen || 'nothing'); ${said("chosen ? 'Following ' + chosen : 'Choose a place from the list'")} };`,
);

const voting = (did: unknown[]): Record<string, Route> => {
  const voted = new Set<string>();
  const draw = (words = '') =>
    html(
      'Poll',
      `<h1>Which day?</h1>${words}<form method="post" action="/vote"><label>Member number <input name="member"></label>${['Monday', 'Wednesday', 'Sunday'].map((day) => `<label><input type="radio" name="day" value="${day}">${day}</label>`).join('')}<button>Vote</button></form>`,
    );
  return {
    '/': () => draw(),
    '/vote': ({ body }) => {
      const { member = '', day = '' } = Object.fromEntries(new URLSearchParams(body));
      if (voted.has(member)) return draw('<p>Member number has taken part in this poll before.</p>');
      voted.add(member);
      did.push(`${member} ${day}`);
      return draw('<p>Your vote counts.</p>');
    },
  };
};

const pages = (did: unknown[]): Record<string, Route> => ({
  '/': ({ query }) => {
    const first = query.includes('p=2') ? 1044 : 1041;
    const rows = [0, 1, 2].map(
      (i) => `<tr><td>${first + i}</td><td><button data-of="${first + i}">Pack</button></td></tr>`,
    );
    return html(
      'Orders',
      `<h1>Orders</h1><table>${rows.join('')}</table><a href="/?p=2">Older</a><p role="status"></p><script>document.addEventListener('click', ({ target }) => { if (target.dataset.of) { fetch('/pack', { method: 'POST', body: target.dataset.of }); target.replaceWith('packed'); } });</script>`,
    );
  },
  '/pack': ({ body }) => {
    did.push(`pack ${body}`);
    return 'ok';
  },
});

const framed = {
  '/': html('Desk', '<h1>Desk</h1><iframe src="/inner" title="Memo" width="500" height="300"></iframe>'),
  '/inner': form('Memo', ['Topic', 'Urgency: Low|High'], 'File memo'),
};

const members = page(
  'Album',
  `<button id="open" aria-expanded="false">Share with…</button><div id="menu" hidden>${['Mia', 'Tom', 'Uma', 'Vic'].map((name) => `<label><input type="checkbox" value="${name}"> ${name}</label>`).join('')}</div><button id="go">Share album</button><p role="status"></p>`,
  `open.onclick = undefined; document.querySelector('#open').onclick = ({ target }) => { menu.hidden = !menu.hidden; target.setAttribute('aria-expanded', String(!menu.hidden)); };
  go.onclick = () => { post([...document.querySelectorAll(':checked')].map((one) => one.value).sort().join(',')); ${said("'Shared'")} };`,
);

export const OFFICE_CASES: readonly EverydayCase[] = [
  {
    kind: 'server',
    title: 'a conflict, told beside the list',
    pages: keptList('Trees', 'Tree', 'Plant', (value) => (value === 'Ash' ? { status: 409 } : value)),
    teach: 'plant the tree Birch',
    show: async (page) => {
      await write(page, 'Tree', 'Birch');
      await press(page, 'Plant');
    },
    asks: [
      { request: 'plant the tree Lime', want: ['Lime'] },
      { request: 'plant the tree Ash', want: [], stops: true },
    ],
  },
  {
    kind: 'server',
    title: 'an item that silently does not come',
    pages: keptList('Trees', 'Tree', 'Plant', (value) => (value === 'Palm' ? '' : value)),
    teach: 'plant the tree Birch',
    show: async (page) => {
      await write(page, 'Tree', 'Birch');
      await press(page, 'Plant');
      await page.waitForTimeout(600);
    },
    asks: [
      { request: 'plant the tree Lime', want: ['Lime'] },
      { request: 'plant the tree Palm', want: [], stops: true },
    ],
  },
  {
    kind: 'server',
    title: 'the answer is about another item',
    pages: keptList('Trees', 'Tree', 'Plant', (value) => (value === 'Fir' ? 'Spruce' : value)),
    teach: 'plant the tree Birch',
    show: async (page) => {
      await write(page, 'Tree', 'Birch');
      await press(page, 'Plant');
      await page.waitForTimeout(600);
    },
    asks: [
      { request: 'plant the tree Yew', want: ['Yew'] },
      { request: 'plant the tree Fir', want: ['Spruce'], stops: true },
    ],
  },
  {
    kind: 'server',
    title: 'a review with an amount in another format, and a fee',
    pages: review,
    teach: 'set up a standing order of 1250 for Ahrens',
    show: async (page) => {
      await write(page, 'Payee', 'Ahrens');
      await write(page, 'Amount', '1250');
      await press(page, 'Review');
      await press(page, 'Place order');
    },
    asks: [
      { request: 'set up a standing order of 300 for Blum', want: ['Blum 300'] },
      { request: 'set up a standing order of 9000 for Chen', want: [], stops: true },
    ],
  },
  {
    kind: 'place',
    title: 'a nameless list by pupil and subject',
    pages: grades,
    teach: 'give Bela a B in Maths',
    show: async (page) => {
      await page.locator('[data-of="Bela Maths"]').focus();
      await page.keyboard.type('B');
    },
    asks: [
      { request: 'give Cleo a C in Art', want: ['Cleo Art C'] },
      { request: 'give Aino an A in Maths', want: ['Aino Maths A'] },
    ],
  },
  {
    kind: 'place',
    title: 'an item in a group that is closed',
    pages: requests,
    teach: 'approve the leave of Kim',
    show: (page) => pressIn(page, 'Kim', 'Approve', 'li'),
    asks: [
      { request: 'approve the leave of Noor', want: ['Noor'] },
      { request: 'approve the leave of Zoe', want: [], stops: true },
    ],
  },
  {
    kind: 'place',
    title: 'a button that is disabled in one row',
    pages: loans,
    teach: 'extend the loan of Dune',
    show: (page) => pressIn(page, 'Dune', 'Extend'),
    asks: [
      { request: 'extend the loan of Emma', want: ['extend Emma'] },
      { request: 'extend the loan of Ulysses', want: [], stops: true },
    ],
  },
  {
    kind: 'widget',
    title: 'two places of one name',
    pages: places,
    teach: 'follow the weather of Salem, Oregon',
    show: async (page) => {
      await page.getByLabel('Place').click();
      await page.keyboard.type('Sal');
      await page.getByRole('option', { name: 'Salem, Oregon' }).click();
      await press(page, 'Follow');
    },
    asks: [
      { request: 'follow the weather of Springfield, Ohio', want: ['Springfield, Ohio'] },
      { request: 'follow the weather of Bern, Switzerland', want: [], stops: true },
    ],
  },
  {
    kind: 'server',
    title: 'a poll that takes one vote of each member',
    pages: voting,
    teach: 'vote for Wednesday as member 311',
    show: async (page) => {
      await write(page, 'Member number', '311');
      await page.getByLabel('Wednesday').click();
      await press(page, 'Vote');
    },
    asks: [
      { request: 'vote for Sunday as member 312', want: ['312 Sunday'] },
      { request: 'vote for Monday as member 311', want: [], stops: true },
    ],
  },
  {
    kind: 'place',
    title: 'a row on another page of the list',
    pages,
    teach: 'pack the order 1042',
    show: (page) => page.locator('[data-of="1042"]').click(),
    asks: [
      { request: 'pack the order 1043', want: ['pack 1043'] },
      { request: 'pack the order 1045', want: [], stops: true },
      { request: 'pack the order 1045', at: '/?p=2', want: ['pack 1045'] },
    ],
  },
  {
    kind: 'widget',
    title: 'a form in a frame',
    pages: framed,
    teach: 'file a memo about "bins" with high urgency',
    show: async (page) => {
      const inner = page.frameLocator('iframe');
      await inner.getByLabel('Topic').click();
      await page.keyboard.type('bins');
      await inner.getByLabel('Urgency').focus();
      await page.keyboard.type('High');
      await inner.getByRole('button', { name: 'File memo' }).click();
    },
    asks: [{ request: 'file a memo about "the lift" with low urgency', want: [{ Topic: 'the lift', Urgency: 'Low' }] }],
  },
  {
    kind: 'widget',
    title: 'boxes in a menu, one more than shown',
    pages: members,
    teach: 'share the album with Mia and Tom',
    show: async (page) => {
      await page.locator('#open').click();
      await page.getByLabel('Mia').click();
      await page.getByLabel('Tom').click();
      await press(page, 'Share album');
    },
    asks: [
      { request: 'share the album with Uma and Vic', want: ['Uma,Vic'] },
      { request: 'share the album with Tom, Uma and Vic', want: ['Tom,Uma,Vic'] },
    ],
  },
  {
    kind: 'language',
    title: 'French: an enrolment',
    pages: form('Cours', ['Élève', 'Cours: Danse|Judo|Chant'], 'Inscrire'),
    teach: 'inscris Léa au cours de judo',
    show: async (page) => {
      await write(page, 'Élève', 'Léa');
      await choose(page, 'Cours', 'Judo');
      await press(page, 'Inscrire');
    },
    asks: [
      { request: 'inscris Noé au cours de chant', want: [{ Élève: 'Noé', Cours: 'Chant' }] },
      { request: 'inscris Ana Luz au cours de danse', want: [{ Élève: 'Ana Luz', Cours: 'Danse' }] },
    ],
  },
  {
    kind: 'language',
    title: 'Spanish: a number of boxes',
    pages: form('Pedido', ['Producto: Leche|Pan|Arroz', 'Cajas: number'], 'Pedir'),
    teach: 'pide 3 cajas de leche',
    show: async (page) => {
      await choose(page, 'Producto', 'Leche');
      await write(page, 'Cajas', '3');
      await press(page, 'Pedir');
    },
    asks: [
      { request: 'pide 7 cajas de arroz', want: [{ Producto: 'Arroz', Cajas: '7' }] },
      { request: 'pide 12 cajas de pan', want: [{ Producto: 'Pan', Cajas: '12' }] },
    ],
  },
  {
    kind: 'format',
    title: 'colours in the plural, and a size',
    pages: form('Laundry', ['Thing: Blue shirt|White shirt|Red sock', 'Wash: 30|40|60'], 'Wash'),
    teach: 'wash the blue shirts at 40',
    show: async (page) => {
      await choose(page, 'Thing', 'Blue shirt');
      await choose(page, 'Wash', '40');
      await press(page, 'Wash');
    },
    asks: [
      { request: 'wash the white shirts at 60', want: [{ Thing: 'White shirt', Wash: '60' }] },
      { request: 'wash the red socks at 30', want: [{ Thing: 'Red sock', Wash: '30' }] },
    ],
  },
];
