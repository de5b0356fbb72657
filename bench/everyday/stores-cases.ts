/** Warehouses, clinics and shops: masks, drop-downs that store at once, rows that refuse one by one, roles, other languages. */
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { form, page } from './pages';

const say = (text: string) => `document.querySelector('[role=status]').textContent = ${text};`;
const fieldsOf = (body: string) => Object.fromEntries(new URLSearchParams(body));

/** Digits are grouped as they are typed; the server gets them as they stand. */
const phone = page(
  'Patient',
  `<label for="who">Patient</label> <select id="who"><option>Ines</option><option>Jaro</option><option>Kaja</option></select> <label>Phone <input id="tel"></label> <button id="go">Store</button><p role="status"></p>`,
  `tel.oninput = () => { tel.value = tel.value.replace(/\\D/g, '').replace(/(\\d{3})(?=\\d)/g, '$1 '); };
  go.onclick = () => { post(who.value + ' ' + tel.value); ${say("'Stored ' + tel.value")} };`,
);

/** A list in each row stores at once; the one in the row of the pump springs back with a red word in its cell. */
const stock = page(
  'Stock',
  `<table><thead><tr><th>Part</th><th>Shelf</th><th></th></tr></thead><tbody>${['Bolt', 'Hose', 'Pump', 'Valve'].map((part) => `<tr><td>${part}</td><td><select data-of="${part}">${['A1', 'B2', 'C3', 'D4'].map((shelf) => `<option>${shelf}</option>`).join('')}</select></td><td class="w"></td></tr>`).join('')}</tbody></table>`,
  `document.querySelector('tbody').onchange = ({ target }) => { const cell = target.closest('tr').querySelector('.w'); if (target.dataset.of === 'Pump') { setTimeout(() => { target.value = 'A1'; cell.textContent = 'too heavy for this shelf'; }, 700); } else { post(target.dataset.of + ' ' + target.value); cell.textContent = '✓'; } };`,
);

/** Quantities by minus and plus, one line each, and a button that sends the basket. */
const gravel = page(
  'Yard',
  `<ul>${['Gravel', 'Sand', 'Bark'].map((one) => `<li><b>${one}</b> <button data-d="-1" aria-label="Less ${one}">−</button> <output>0</output> <button data-d="1" aria-label="More ${one}">+</button></li>`).join('')}</ul><button id="go">Order</button><p role="status"></p>`,
  `document.querySelector('ul').onclick = ({ target }) => { if (!target.dataset.d) return; const out = target.parentElement.querySelector('output'); out.textContent = String(Math.max(0, Number(out.textContent) + Number(target.dataset.d))); };
  go.onclick = () => { post([...document.querySelectorAll('li')].map((li) => li.querySelector('b').textContent + ' ' + li.querySelector('output').textContent).filter((one) => !one.endsWith(' 0')).join(', ')); ${say("'Ordered'")} };`,
);

/** Labels are put on a parcel as chips; each chip has a cross. */
const chips = page(
  'Parcel',
  `<div id="chips">${['fragile', 'cold', 'urgent'].map((one) => `<span class="chip">${one} <button aria-label="Remove ${one}">×</button></span>`).join(' ')}</div><label>New label <input id="n"></label>`,
  `chips.onclick = ({ target }) => { if (target.tagName === 'BUTTON') { post('off ' + target.getAttribute('aria-label').slice(7)); target.parentElement.remove(); } };
  n.onkeydown = ({ key }) => { if (key !== 'Enter' || n.value === '') return; post('on ' + n.value); chips.insertAdjacentHTML('beforeend', ' <span class="chip">' + n.value + ' <button aria-label="Remove ' + n.value + '">×</button></span>'); n.value = ''; };`,
);

/** A board whose cards move by arrows. */
const board = page(
  'Workshop',
  `<div id="b">${[
    ['Waiting', ['Roof', 'Gate']],
    ['On the bench', ['Lock']],
    ['Ready', []],
  ]
    .map(
      ([column, cards]) =>
        `<section aria-label="${String(column)}"><h2>${String(column)}</h2>${(cards as string[]).map((card) => `<article><h3>${card}</h3><button aria-label="Move on">→</button></article>`).join('')}</section>`,
    )
    .join('')}</div>`,
  `document.querySelector('#b').onclick = ({ target }) => { if (target.tagName !== 'BUTTON') return; const card = target.closest('article'), next = card.parentElement.nextElementSibling; if (!next) return; next.append(card); post(card.querySelector('h3').textContent + ' > ' + next.getAttribute('aria-label')); };`,
);

/** The same answer for everything, but only some lines were taken. */
const labels = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Labels',
      `<h1>Print labels</h1><form method="post" action="/print"><label>Article <input name="article"></label><label>Copies <input name="copies" type="number"></label><button>Print</button></form>`,
    ),
  '/print': ({ body }) => {
    const { article = '', copies = '' } = fieldsOf(body);
    const least = Math.min(Number(copies), 20);
    did.push(`${article} ${least}`);
    return html(
      'Labels',
      `<h1>Printing</h1><p>${article}: ${least} labels${least < Number(copies) ? ' (20 is the most for one job)' : ''}</p><a href="/">Back</a>`,
    );
  },
});

/** A toast over an empty form: the answer has status 200 in both cases. */
const visits = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Ward',
      `<h1>Visitors</h1><label>Visitor <input id="v"></label><label>Bed <input id="bed"></label><button id="go">Let in</button><div id="t"></div>
      <script>go.onclick = async () => { const { ok, say } = await (await fetch('/visit', { method: 'POST', body: JSON.stringify([v.value, bed.value]) })).json(); t.innerHTML = '<div class="toast ' + (ok ? 'good' : 'bad') + '">' + say + '</div>'; v.value = bed.value = ''; setTimeout(() => { t.innerHTML = ''; }, 2500); };</script>`,
    ),
  '/visit': ({ body }) => {
    const [visitor = '', bed = ''] = JSON.parse(body) as string[];
    if (bed === '9') return JSON.stringify({ ok: false, say: 'Bed 9 is in quarantine' });
    did.push(`${visitor} ${bed}`);
    return JSON.stringify({ ok: true, say: `Pass printed for ${visitor}` });
  },
});

/** The acting person is chosen at the top; without the right one the button is refused. */
const payments = page(
  'Payments',
  `<label for="role">Acting as</label> <select id="role"><option>Member</option><option>Treasurer</option></select><table>${[203, 204, 205].map((n) => `<tr><td>${n}</td><td><button data-of="${n}">Approve</button></td></tr>`).join('')}</table><p role="alert"></p>`,
  `document.querySelector('table').onclick = ({ target }) => { const { of } = target.dataset; if (!of) return; if (role.value !== 'Treasurer') { document.querySelector('[role=alert]').textContent = 'Only the treasurer may do this'; return; } post('approved ' + of); target.replaceWith('approved'); };`,
);

/** A question of the shop's window that only one article brings. */
const basket = page(
  'Tools',
  `<div>${['Saw', 'Drill', 'Axe', 'Plane'].map((one) => `<div class="card"><h3>${one}</h3><a href="#" role="button" data-of="${one}">Lend</a></div>`).join('')}</div><div id="modal" role="dialog" aria-label="Age" hidden><p>You must be 18 to lend an axe.</p><button id="yes">I am 18</button><button id="no">Back</button></div><p role="status"></p>`,
  `const lend = (of) => { post('lent ' + of); ${say("of + ' is lent to you'")} };
  document.addEventListener('click', (event) => { const { of } = event.target.dataset; if (!of) return; event.preventDefault(); if (of === 'Axe') { modal.hidden = false; yes.onclick = () => { modal.hidden = true; lend('Axe'); }; } else lend(of); });
  no.onclick = () => { modal.hidden = true; };`,
);

/** Shown in pages of three; the shown row stands on the first, the asked one on the second. */
const shifts = page(
  'Shifts',
  `<ul id="l"></ul><button id="prev">Previous</button> <span id="at"></span> <button id="next">Next</button>`,
  `const all = ['Mon early', 'Mon late', 'Tue early', 'Tue late', 'Wed early', 'Wed late']; let from = 0;
  const draw = () => { l.innerHTML = all.slice(from, from + 3).map((one) => '<li><span>' + one + '</span> <button data-of="' + one + '">Take over</button></li>').join(''); at.textContent = 'Page ' + (from / 3 + 1) + ' of 2'; prev.disabled = from === 0; next.disabled = from > 0; };
  draw(); next.onclick = () => { from = 3; draw(); }; prev.onclick = () => { from = 0; draw(); };
  l.onclick = ({ target }) => { if (target.dataset.of) { post(target.dataset.of); target.replaceWith('yours'); } };`,
);

export const STORE_CASES: readonly EverydayCase[] = [
  {
    kind: 'store',
    title: 'a telephone number that is grouped as it is typed',
    pages: phone,
    teach: 'store the phone 0301234567 for Ines',
    show: async (page) => {
      await choose(page, 'Patient', 'Ines');
      await write(page, 'Phone', '0301234567');
      await press(page, 'Store');
    },
    asks: [
      { request: 'store the phone 0409876543 for Kaja', want: ['Kaja 040 987 654 3'] },
      { request: 'store the phone 089555 for Jaro', want: ['Jaro 089 555'] },
    ],
  },
  {
    kind: 'store',
    title: 'a list in the row of a part, which springs back in one row',
    pages: stock,
    teach: 'put the Bolt on shelf B2',
    show: async (page) => {
      await page.locator('[data-of=Bolt]').focus();
      await page.keyboard.type('B2');
      await page.waitForTimeout(300);
    },
    asks: [
      { request: 'put the Valve on shelf D4', want: ['Valve D4'] },
      { request: 'put the Hose on shelf C3', want: ['Hose C3'] },
      { request: 'put the Pump on shelf C3', want: [], stops: true },
    ],
  },
  {
    kind: 'store',
    title: 'a quantity by plus, in the line of a good',
    pages: gravel,
    teach: 'order 3 bags of Gravel',
    show: async (page) => {
      for (let i = 0; i < 3; i++) await press(page, 'More Gravel');
      await press(page, 'Order');
    },
    asks: [
      { request: 'order 2 bags of Bark', want: ['Bark 2'] },
      { request: 'order 5 bags of Sand', want: ['Sand 5'] },
    ],
  },
  {
    kind: 'store',
    title: 'a chip taken off by its cross',
    pages: chips,
    teach: 'take the label cold off the parcel',
    show: async (page) => {
      await press(page, 'Remove cold');
    },
    asks: [
      { request: 'take the label urgent off the parcel', want: ['off urgent'] },
      { request: 'take the label heavy off the parcel', want: [], stops: true },
    ],
  },
  {
    kind: 'store',
    title: 'a chip put on by Enter',
    pages: chips,
    teach: 'put the label heavy on the parcel',
    show: async (page) => {
      await write(page, 'New label', 'heavy');
      await page.keyboard.press('Enter');
    },
    asks: [
      { request: 'put the label liquid on the parcel', want: ['on liquid'] },
      { request: 'put the label "this side up" on the parcel', want: ['on this side up'] },
    ],
  },
  {
    kind: 'store',
    title: 'a card moved by its arrow',
    pages: board,
    teach: 'move the card Roof on',
    show: async (page) => {
      await page.locator('article').filter({ hasText: 'Roof' }).getByRole('button').click();
    },
    asks: [
      { request: 'move the card Gate on', want: ['Gate > On the bench'] },
      { request: 'move the card Lock on', want: ['Lock > Ready'] },
      { request: 'move the card Fence on', want: [], stops: true },
    ],
  },
  {
    kind: 'store',
    title: 'labels, of which the server prints no more than twenty',
    pages: labels,
    teach: 'print 5 labels for Hose',
    show: async (page) => {
      await write(page, 'Article', 'Hose');
      await write(page, 'Copies', '5');
      await press(page, 'Print');
    },
    asks: [
      { request: 'print 12 labels for Valve', want: ['Valve 12'] },
      { request: 'print 50 labels for Bolt', want: ['Bolt 20'], stops: true },
    ],
  },
  {
    kind: 'store',
    title: 'a toast that goes away, good or bad, over an emptied form',
    pages: visits,
    teach: 'let in Mrs Okoye to bed 4',
    show: async (page) => {
      await write(page, 'Visitor', 'Mrs Okoye');
      await write(page, 'Bed', '4');
      await press(page, 'Let in');
      await page.waitForTimeout(500);
    },
    asks: [
      { request: 'let in Mr Lund to bed 6', want: ['Mr Lund 6'] },
      { request: 'let in Mr Lund to bed 9', want: [], stops: true },
    ],
  },
  {
    kind: 'store',
    title: 'acting as another, then a button in a row',
    pages: payments,
    teach: 'as Treasurer, approve the payment 204',
    show: async (page) => {
      await choose(page, 'Acting as', 'Treasurer');
      await pressIn(page, '204', 'Approve');
    },
    asks: [
      { request: 'as Treasurer, approve the payment 205', want: ['approved 205'] },
      { request: 'as Member, approve the payment 203', want: [], stops: true },
    ],
  },
  {
    kind: 'store',
    title: 'a question that only one article brings',
    pages: basket,
    teach: 'lend the Saw',
    show: async (page) => {
      await page.locator('[data-of=Saw]').click();
    },
    asks: [
      { request: 'lend the Drill', want: ['lent Drill'] },
      { request: 'lend the Axe', want: [], stops: true },
    ],
  },
  {
    kind: 'store',
    title: 'a row on the second page of a list without addresses',
    pages: shifts,
    teach: 'take over the shift Mon late',
    show: async (page) => {
      await pressIn(page, 'Mon late', 'Take over', 'li');
    },
    asks: [
      { request: 'take over the shift Tue early', want: ['Tue early'] },
      { request: 'take over the shift Wed early', want: ['Wed early'] },
    ],
  },
  {
    kind: 'language',
    title: 'Italian: a form with a member and a fee',
    pages: form('Soci', ['Nome', 'Quota', 'Anno: 2025|2026|2027'], 'Aggiungi'),
    teach: 'aggiungi il socio "Luca Bianchi" con la quota 40',
    show: async (page) => {
      await write(page, 'Nome', 'Luca Bianchi');
      await write(page, 'Quota', '40');
      await press(page, 'Aggiungi');
    },
    asks: [
      {
        request: 'aggiungi il socio "Sara Conti" con la quota 55',
        want: [{ Nome: 'Sara Conti', Quota: '55', Anno: '2025' }],
      },
      {
        request: 'aggiungi il socio Elio Riva con la quota 25',
        want: [{ Nome: 'Elio Riva', Quota: '25', Anno: '2025' }],
      },
    ],
  },
  {
    kind: 'language',
    title: 'Dutch: a button in the row of a name',
    pages: page(
      'Leden',
      `<table>${['Jansen', 'De Wit', 'Bos'].map((name) => `<tr><td>${name}</td><td><button data-of="${name}">Schorsen</button></td></tr>`).join('')}</table>`,
      `document.querySelector('table').onclick = ({ target }) => { if (target.dataset.of) { post(target.dataset.of); target.replaceWith('geschorst'); } };`,
    ),
    teach: 'schors het lid Jansen',
    show: async (page) => {
      await pressIn(page, 'Jansen', 'Schorsen');
    },
    asks: [
      { request: 'schors het lid Bos', want: ['Bos'] },
      { request: 'schors het lid De Wit', want: ['De Wit'] },
      { request: 'schors het lid Smit', want: [], stops: true },
    ],
  },
  {
    kind: 'language',
    title: 'Polish: a field and a list',
    pages: form('Wizyty', ['Pacjent', 'Dzień: poniedziałek|wtorek|środa'], 'Umów'),
    teach: 'umów pacjenta Nowak na wtorek',
    show: async (page) => {
      await write(page, 'Pacjent', 'Nowak');
      await choose(page, 'Dzień', 'wtorek');
      await press(page, 'Umów');
    },
    asks: [{ request: 'umów pacjenta Lis na środa', want: [{ Pacjent: 'Lis', Dzień: 'środa' }] }],
  },
];
