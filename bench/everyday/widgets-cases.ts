/** Fields that change what is written, dependent and drawn controls, rows of the same name, and pages in other languages. */
import { type EverydayCase, choose, press, write } from './case';
import { form, page } from './pages';

const said = (text: string) => `document.querySelector('[role=status]').textContent = ${text};`;

const reformatted = form(
  'Member',
  ['Phone', 'Code', 'Fee'],
  'Store',
  `const on = (id, change) => document.getElementById(id).addEventListener('blur', ({ target }) => { target.value = change(target.value); });
  on('phone', (text) => text.replace(/[^0-9]/g, '').replace(/^([0-9]{3})/, '$1 / '));
  on('code', (text) => text.replace(/ /g, '').replace(/(.{4})(?=.)/g, '$1 '));
  on('fee', (text) => Number(text.replace(',', '.')).toFixed(2) + ' €');`,
);

const short = page(
  'Label',
  `<label>Text <input id="t" maxlength="12"></label><button id="p">Print label</button><p role="status"></p>`,
  `p.onclick = () => { post(t.value); ${said("'Printed'")} };`,
);

const nearest = page(
  'Delivery',
  `<label>Town <input id="t"></label><button id="p">Use town</button><p role="status"></p>`,
  `const towns = ['Aalen', 'Celle', 'Hagen']; t.onblur = () => { t.value = towns.find((one) => one[0] === t.value[0]?.toUpperCase()) ?? t.value; };
  p.onclick = () => { post(t.value); ${said("'Used'")} };`,
);

const dependent = form(
  'Branch',
  ['Country: |Norway|Chile', 'Region: |'],
  'Set branch',
  `const regions = { '': [''], Norway: ['', 'Oslo', 'Bergen'], Chile: ['', 'Maule', 'Biobío'] };
  document.getElementById('country').onchange = ({ target }) => setTimeout(() => { document.getElementById('region').innerHTML = regions[target.value].map((one) => '<option>' + one + '</option>').join(''); }, 400);`,
);

const unticked = (plan: string) =>
  page(
    'Plan',
    `<p>Plan: ${plan}</p><label><input type="checkbox" id="a"> Weekly export</label> <label><input type="checkbox" id="b"> Newsletter</label>`,
    `document.addEventListener('change', ({ target }) => setTimeout(() => { if (${plan === 'Free'} && target.id === 'a') target.checked = false; else post(target.id + ' ' + target.checked); }, 300));`,
  );

const pupils = page(
  'Register',
  `<table><tbody>${[
    ['Mia', '3a'],
    ['Tom', '3a'],
    ['Mia', '3b'],
    ['Ole', '3b'],
  ]
    .map(
      ([name, group]) =>
        `<tr><td>${name}</td><td>${group}</td><td><button data-of="${name} ${group}">Absent</button></td></tr>`,
    )
    .join('')}</tbody></table>`,
  `document.onclick = ({ target }) => { if (!target.dataset.of) return; post(target.dataset.of); target.replaceWith('absent'); };`,
);

const prices = (columns: readonly string[]) =>
  page(
    'Prices',
    `<table><thead><tr>${columns.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody>${[
      'Rolls',
      'Bread',
      'Cake',
    ]
      .map(
        (row) =>
          `<tr>${columns.map((one) => (one === 'Article' ? `<td>${row}</td>` : `<td><input data-of="${row} ${one}"></td>`)).join('')}</tr>`,
      )
      .join('')}</tbody></table>`,
    `document.addEventListener('change', ({ target }) => post(target.dataset.of + ' = ' + target.value));`,
  );

const roster = page(
  'Roster',
  `<style>td{border:1px solid;min-width:60px;height:24px}</style><table><thead><tr><th></th><th>Mon</th><th>Tue</th><th>Wed</th></tr></thead><tbody>${[
    'Anna',
    'Bela',
    'Cora',
  ]
    .map(
      (row) =>
        `<tr><th>${row}</th>${['Mon', 'Tue', 'Wed'].map((day) => `<td data-of="${row} ${day}"></td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table>`,
  `document.onclick = ({ target }) => { if (!target.dataset.of) return; target.textContent = target.textContent === '' ? 'late' : ''; post(target.dataset.of + ' ' + target.textContent); };`,
);

const rooms = page(
  'Rooms',
  `<style>.card{border:1px solid;padding:8px;display:inline-block}.card input{position:absolute;opacity:0}</style>${[
    'Standard',
    'Superior',
    'Suite',
  ]
    .map(
      (name) =>
        `<label class="card"><input type="radio" name="room" value="${name}"><b>${name}</b><br>from ${name.length * 10} €</label>`,
    )
    .join(' ')} <button id="go">Request room</button><p role="status"></p>`,
  `go.onclick = () => { post(document.querySelector('input:checked')?.value ?? 'none'); ${said("'Requested'")} };`,
);

const slots = page(
  'Visit',
  `<div>${['Thursday', 'Friday'].map((day) => `<h3>${day}</h3>${['9:00', '9:40', '10:20'].map((time) => `<span class="slot" style="cursor:pointer;border:1px solid" data-of="${day} ${time}">${time}</span>`).join(' ')}`).join('')}</div><p role="status"></p>`,
  `document.querySelector('div').onclick = ({ target }) => { if (!target.dataset.of) return; post(target.dataset.of); ${said("'Held for you'")} };`,
);

const counter = page(
  'Canteen',
  `${['Soup', 'Salad']
    .map(
      (dish) =>
        `<section aria-label="${dish}"><h3>${dish}</h3><button aria-label="less ${dish}">−</button> <output>0</output> <button aria-label="more ${dish}">+</button></section>`,
    )
    .join('')}<button id="go">Order</button><p role="status"></p>`,
  `document.onclick = ({ target }) => { const box = target.closest('section'); if (box) { const out = box.querySelector('output'); out.textContent = Math.max(0, Number(out.textContent) + (target.textContent === '+' ? 1 : -1)); } else if (target.id === 'go') { post([...document.querySelectorAll('section')].map((one) => one.ariaLabel + ' ' + one.querySelector('output').textContent).join(', ')); ${said("'Ordered'")} } };`,
);

const chooser = page(
  'Tickets',
  `<label>Assignee <input id="who" role="combobox" aria-expanded="false" autocomplete="off"></label><ul id="list" role="listbox"></ul><button id="go">Assign</button><p role="status"></p>`,
  `const people = ['Paula Wirth', 'Peer Lang', 'Quinn Ode', 'Rana Bell']; let chosen = '';
  who.oninput = () => { chosen = ''; setTimeout(() => { list.innerHTML = people.filter((one) => one.toLowerCase().includes(who.value.toLowerCase())).map((one) => '<li role="option">' + one + '</li>').join(''); }, 250); };
  list.onclick = ({ target }) => { chosen = target.textContent; who.value = chosen; list.innerHTML = ''; };
  go.onclick = () => { post(chosen); ${said("'Assigned'")} };`,
);

const roles = page(
  'Roles',
  `<table><tr><td><select multiple id="from" size="4" aria-label="Available">${['Editor', 'Author', 'Guest'].map((one) => `<option>${one}</option>`).join('')}</select></td><td><button id="add" aria-label="Give role">›</button></td><td><select multiple id="to" size="4" aria-label="Given"></select></td></tr></table><button id="go">Save roles</button><p role="status"></p>`,
  `add.onclick = () => to.append(...document.getElementById('from').selectedOptions); go.onclick = () => { post([...to.options].map((one) => one.text).join()); ${said("'Saved'")} };`,
);

const german = form('Anmeldung', ['Kursteilnehmer', 'Kurs: Töpfern|Yoga|Chor', 'Beginn: date'], 'Verbindlich anmelden');
const french = form('Inscription', ['Nom', 'Activité: Danse|Judo|Poterie'], "S'inscrire");
const spanish = page(
  'Facturas',
  `<ul>${['Rosa', 'Iván', 'Nuria'].map((name) => `<li>Factura de ${name} <button data-of="${name}">Marcar como pagada</button></li>`).join('')}</ul>`,
  `document.onclick = ({ target }) => { if (!target.dataset.of) return; post(target.dataset.of); target.replaceWith('Pagada'); };`,
);

const member = (lang: 'en' | 'de') => {
  const [title, name, team, go] =
    lang === 'en' ? ['Member', 'Name', 'Team', 'Store'] : ['Mitglied', 'Name', 'Gruppe', 'Speichern'];
  return page(
    title ?? '',
    `<form id="member"><p><label for="m-name">${name}</label> <input id="m-name" name="name"></p><p><label for="m-team">${team}</label> <input id="m-team" name="team"></p><button id="m-go">${go}</button></form><p role="status"></p>`,
    `document.forms[0].onsubmit = (event) => { event.preventDefault(); post(Object.fromEntries(new FormData(event.target))); ${said(lang === 'en' ? "'Stored'" : "'Gespeichert'")} };`,
  );
};

export const WIDGET_CASES: readonly EverydayCase[] = [
  {
    kind: 'widget',
    title: 'phone, code and money in the form of the page',
    pages: reformatted,
    teach: 'store phone 0301234567, code AB123456 and fee 12,5',
    show: async (page) => {
      await write(page, 'Phone', '0301234567');
      await write(page, 'Code', 'AB123456');
      await write(page, 'Fee', '12,5');
      await press(page, 'Store');
    },
    asks: [
      {
        request: 'store phone 0409876543, code CD987654 and fee 8,75',
        want: [{ Phone: '040 / 9876543', Code: 'CD98 7654', Fee: '8.75 €' }],
      },
    ],
  },
  {
    kind: 'widget',
    title: 'a field that cuts what is too long',
    pages: short,
    teach: 'print the label "Fragile"',
    show: async (page) => {
      await write(page, 'Text', 'Fragile');
      await press(page, 'Print label');
    },
    asks: [
      { request: 'print the label "Keep dry"', want: ['Keep dry'] },
      { request: 'print the label "Handle with great care"', want: [], stops: true },
    ],
  },
  {
    kind: 'widget',
    title: 'a field that puts its own suggestion in place',
    pages: nearest,
    teach: 'use the town Aalen',
    show: async (page) => {
      await write(page, 'Town', 'Aalen');
      await press(page, 'Use town');
    },
    asks: [
      { request: 'use the town Celle', want: ['Celle'] },
      { request: 'use the town Hamm', want: [], stops: true },
    ],
  },
  {
    kind: 'widget',
    title: 'a select that fills another one',
    pages: dependent,
    teach: 'set the branch to country Norway, region Bergen',
    show: async (page) => {
      await choose(page, 'Country', 'Norway');
      await page.waitForTimeout(600);
      await choose(page, 'Region', 'Bergen');
      await press(page, 'Set branch');
    },
    asks: [{ request: 'set the branch to country Chile, region Maule', want: [{ Country: 'Chile', Region: 'Maule' }] }],
  },
  {
    kind: 'widget',
    title: 'a box that a script unticks',
    pages: { '/': unticked('Full'), '/?free': unticked('Free') },
    teach: 'turn the weekly export on',
    show: (page) => page.getByLabel('Weekly export').click(),
    asks: [
      { request: 'turn the weekly export on', want: ['a true'] },
      { request: 'turn the weekly export on', at: '/?free', want: [], stops: true },
    ],
  },
  {
    kind: 'widget',
    title: 'two rows of the same name',
    pages: pupils,
    teach: 'mark Tom as absent',
    show: (page) => page.locator('tr').filter({ hasText: 'Tom' }).getByRole('button').click(),
    asks: [
      { request: 'mark Ole as absent', want: ['Ole 3b'] },
      { request: 'mark Mia as absent', want: [], stops: true },
    ],
  },
  {
    kind: 'widget',
    title: 'nameless fields of a table whose columns have moved',
    pages: { '/': prices(['Article', 'Price', 'Stock']), '/?moved': prices(['Article', 'Stock', 'Price']) },
    teach: 'set the price of Rolls to 40',
    show: async (page) => {
      await page.locator('[data-of="Rolls Price"]').click();
      await page.keyboard.type('40');
      await page.keyboard.press('Tab');
    },
    asks: [
      { request: 'set the price of Cake to 310', want: ['Cake Price = 310'] },
      { request: 'set the price of Bread to 95', at: '/?moved', want: ['Bread Price = 95'] },
    ],
  },
  {
    kind: 'widget',
    title: 'an empty cell that is pressed, by row and column',
    pages: roster,
    teach: 'give Anna a late shift on Tue',
    show: (page) => page.locator('[data-of="Anna Tue"]').click(),
    asks: [
      { request: 'give Cora a late shift on Tue', want: ['Cora Tue late'] },
      { request: 'give Bela a late shift on Wed', want: ['Bela Wed late'] },
    ],
  },
  {
    kind: 'widget',
    title: 'cards with hidden radio buttons',
    pages: rooms,
    teach: 'request the Superior room',
    show: async (page) => {
      await page.locator('label', { hasText: 'Superior' }).click();
      await press(page, 'Request room');
    },
    asks: [{ request: 'request the Suite room', want: ['Suite'] }],
  },
  {
    kind: 'widget',
    title: 'times under the heading of a day, as plain text',
    pages: slots,
    teach: 'hold the visit on Thursday at 9:40',
    show: (page) => page.locator('[data-of="Thursday 9:40"]').click(),
    asks: [
      { request: 'hold the visit on Thursday at 10:20', want: ['Thursday 10:20'] },
      { request: 'hold the visit on Friday at 9:00', want: ['Friday 9:00'] },
    ],
  },
  {
    kind: 'widget',
    title: 'a number made by presses on plus',
    pages: counter,
    teach: 'order 2 of Soup',
    show: async (page) => {
      await page.getByRole('button', { name: 'more Soup' }).click();
      await page.waitForTimeout(500);
      await page.getByRole('button', { name: 'more Soup' }).click();
      await page.waitForTimeout(500);
      await press(page, 'Order');
    },
    asks: [
      { request: 'order 2 of Soup', want: ['Soup 2, Salad 0'] },
      { request: 'order 4 of Soup', want: ['Soup 4, Salad 0'] },
    ],
  },
  {
    kind: 'widget',
    title: 'a combobox with results from the server',
    pages: chooser,
    teach: 'assign the ticket to Peer Lang',
    show: async (page) => {
      await page.getByLabel('Assignee').click();
      await page.keyboard.type('Pe', { delay: 60 });
      await page.getByText('Peer Lang').click();
      await press(page, 'Assign');
    },
    asks: [
      { request: 'assign the ticket to Rana Bell', want: ['Rana Bell'] },
      { request: 'assign the ticket to Zoe Unknown', want: [], stops: true },
    ],
  },
  {
    kind: 'widget',
    title: 'two lists and an arrow between them',
    pages: roles,
    teach: 'give the role Editor',
    show: async (page) => {
      await page.getByLabel('Available').focus();
      await page.keyboard.type('Edi');
      await page.getByRole('button', { name: 'Give role' }).click();
      await press(page, 'Save roles');
    },
    asks: [{ request: 'give the role Guest', want: ['Guest'] }],
  },
  {
    kind: 'widget',
    title: 'German: a binding registration with a course and a day',
    pages: german,
    teach: 'melde Berta zum Kurs Yoga ab 3. Mai 2027 an',
    show: async (page) => {
      await write(page, 'Kursteilnehmer', 'Berta');
      await choose(page, 'Kurs', 'Yoga');
      await page.getByLabel('Beginn').focus();
      await page.keyboard.type('05032027');
      await press(page, 'Verbindlich anmelden');
    },
    asks: [
      {
        request: 'melde Jonas zum Kurs Chor ab 17. September 2027 an',
        want: [{ Kursteilnehmer: 'Jonas', Kurs: 'Chor', Beginn: '2027-09-17' }],
      },
    ],
  },
  {
    kind: 'widget',
    title: 'French: a form with an activity',
    pages: french,
    teach: 'inscris « Camille » à la Danse',
    show: async (page) => {
      await write(page, 'Nom', 'Camille');
      await choose(page, 'Activité', 'Danse');
      await press(page, "S'inscrire");
    },
    asks: [{ request: 'inscris « Noé » à la Poterie', want: [{ Nom: 'Noé', Activité: 'Poterie' }] }],
  },
  {
    kind: 'widget',
    title: 'Spanish: a button in the item of a name',
    pages: spanish,
    teach: 'marca la factura de Rosa como pagada',
    show: (page) => page.locator('li').filter({ hasText: 'Rosa' }).getByRole('button').click(),
    asks: [{ request: 'marca la factura de Nuria como pagada', want: ['Nuria'] }],
  },
  {
    kind: 'widget',
    title: 'the page in another language than it was taught in',
    pages: { '/': member('en'), '/?de': member('de') },
    teach: 'store the member Udo in team Blue',
    show: async (page) => {
      await write(page, 'Name', 'Udo');
      await write(page, 'Team', 'Blue');
      await press(page, 'Store');
    },
    asks: [{ request: 'store the member Ada in team Green', at: '/?de', want: [{ name: 'Ada', team: 'Green' }] }],
  },
];
