/** LODGE_CASES: saunas, skis, wards, courts, choirs, doctors, visits, quotes: switches, late refusals, comboboxes, calendars, slots, bulk acts, steppers. */
import type { Page } from '@playwright/test';
import { type EverydayCase, press, write } from './case';
import { served } from './pages';

/** Switches that go back a while later where the plan does not allow them. */
const saunas = served(
  'Saunas',
  `<h1>Saunas</h1><ul></ul><div id="toast" role="status"></div>`,
  `const all = START; const draw = () => { $('ul').innerHTML = Object.entries(all).map(([name, on]) => '<li><span id="n-' + name + '">' + name + '</span> <button role="switch" aria-checked="' + on + '" aria-labelledby="n-' + name + '" data-name="' + name + '">' + (on ? 'On' : 'Off') + '</button></li>').join(''); }; draw();
  $('ul').onclick = async ({ target }) => { const { name } = target.dataset; if (!name) return; const want = !all[name]; all[name] = want; draw(); const { now, text } = await api(name, String(want)); all[name] = now; draw(); toast.textContent = text ?? ''; };`,
  (did) => {
    const now: Record<string, boolean> = { Finnish: false, Steam: true, Bio: false, Roof: false };
    return {
      start: () => now,
      answer: ([name = '', want = '']) => {
        if (name === 'Roof') return { now: false, text: 'The roof is closed in winter', afterMs: 1200 };
        now[name] = want === 'true';
        did.push(`${name} ${want === 'true' ? 'on' : 'off'}`);
        return { now: now[name], afterMs: 200 };
      },
    };
  },
);

/** Skis reserved after a while, or gone; a size from a list in each card. */
const skis = served(
  'Skis',
  `<h1>Skis</h1><div id="l"></div>`,
  `l.innerHTML = ['Rossi 7', 'Atom 90', 'Head One'].map((name) => '<article><h2>' + name + '</h2><label>Length <select>' + [150, 160, 170, 180].map((one) => '<option>' + one + '</option>').join('') + '</select></label> <button data-name="' + name + '">Reserve</button></article>').join('');
  l.onclick = async ({ target }) => { const { name } = target.dataset; if (!name) return; const length = target.parentElement.querySelector('select').value; target.textContent = 'Reserving…'; target.disabled = true; const { text } = await api(name, length); target.textContent = text; };`,
  (did) =>
    ([name = '', length = '']) => {
      if (name === 'Atom 90' && length === '180') return { text: 'Gone', afterMs: 1600 };
      did.push(`${name} ${length}`);
      return { text: 'Reserved', afterMs: 1600 };
    },
);

/** A nurse for a ward in a combobox; one on leave is offered, and not kept. */
const wards = served(
  'Wards',
  `<h1>Wards</h1>${['Ward A', 'Ward B', 'Ward C'].map((one, i) => `<p><label id="w${i}">${one}</label> <span role="combobox" tabindex="0" aria-labelledby="w${i}" aria-expanded="false" aria-haspopup="listbox" data-ward="${one}" style="border:1px solid;padding:2px 20px">–</span></p>`).join('')}<ul role="listbox" id="lb" hidden></ul>`,
  `let box = null; const close = () => { lb.hidden = true; box?.setAttribute('aria-expanded', 'false'); };
  document.body.onclick = async ({ target }) => { if (target.dataset.ward) { box = target; box.setAttribute('aria-expanded', 'true'); lb.innerHTML = ['Amaru', 'Bello', 'Chiba', 'Duarte'].map((one) => '<li role="option">' + one + '</li>').join(''); lb.hidden = false; } else if (target.matches('[role=option]')) { const name = target.textContent; close(); const { now } = await api(box.dataset.ward, name); box.textContent = now; } else close(); };`,
  (did) => {
    const now: Record<string, string> = {};
    return ([ward = '', nurse = '']) => {
      if (nurse !== 'Chiba') {
        now[ward] = nurse;
        did.push(`${ward}: ${nurse}`);
      }
      return { now: now[ward] ?? '–', afterMs: 90 };
    };
  },
);

/** A day in a calendar behind a read-only field, in German; Mondays are closed. */
const visits = served(
  'Besuch',
  `<h1>Besuch im Schloss</h1><p><label for="d">Tag</label> <input id="d" readonly placeholder="Tag wählen"></p><div id="cal" hidden></div><p><label for="p">Personen</label> <input id="p" type="number" value="1"></p><button id="go">Anmelden</button><p id="m" role="status"></p>`,
  `const names = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember']; let y = 2027, mo = 2;
  const draw = () => { const first = (new Date(y, mo, 1).getDay() + 6) % 7; let cells = '<td></td>'.repeat(first); const last = new Date(y, mo + 1, 0).getDate(); for (let d = 1; d <= last; d++) { const monday = new Date(y, mo, d).getDay() === 1; cells += '<td' + (monday ? ' class="closed" aria-disabled="true"' : '') + '>' + d + '</td>' + ((first + d) % 7 === 0 ? '</tr><tr>' : ''); } cal.innerHTML = '<div><a id="pv" role="button" aria-label="Vorheriger Monat">‹</a> <strong>' + names[mo] + ' ' + y + '</strong> <a id="nx" role="button" aria-label="Nächster Monat">›</a></div><table><tr><th>Mo</th><th>Di</th><th>Mi</th><th>Do</th><th>Fr</th><th>Sa</th><th>So</th></tr><tr>' + cells + '</tr></table>'; pv.onclick = () => { mo--; if (mo < 0) { mo = 11; y--; } draw(); }; nx.onclick = () => { mo++; if (mo > 11) { mo = 0; y++; } draw(); }; };
  d.onclick = () => { draw(); cal.hidden = false; };
  cal.addEventListener('click', ({ target }) => { if (target.matches('td') && target.textContent && !target.matches('.closed')) { d.value = String(target.textContent).padStart(2, '0') + '.' + String(mo + 1).padStart(2, '0') + '.' + y; cal.hidden = true; } });
  go.onclick = async () => { const { text } = await api(d.value, p.value); m.textContent = text; };`,
  (did) =>
    ([day = '', people = '']) => {
      did.push(`${day} für ${people}`);
      return { text: `Angemeldet: ${day}` };
    },
);

/** Slots under the names of doctors, the taken ones greyed. */
const doctors = served(
  'Appointments',
  `<h1>Appointments</h1>${['Dr. Weiss', 'Dr. Arslan', 'Dr. Weissmann'].map((doctor) => `<div class="doc"><div class="name">${doctor}</div><div>${['09:00', '11:15', '15:30'].map((hour) => `<button data-slot="${doctor} ${hour}"${doctor === 'Dr. Arslan' && hour === '15:30' ? ' disabled' : ''}>${hour}</button>`).join('')}</div></div>`).join('')}<p id="m"></p>`,
  `document.body.onclick = async ({ target }) => { if (!target.dataset.slot) return; const { text } = await api(target.dataset.slot); m.textContent = text; };`,
  (did) => {
    const taken = new Set<string>();
    return ([slot = '']) => {
      if (slot === 'Dr. Weiss 11:15') return { text: 'Someone was faster. Please pick another one.' };
      taken.add(slot);
      did.push(slot);
      return { text: `See you at ${slot.split(' ').at(-1)}` };
    };
  },
);

/** Singers ticked in rows, then one act on all of them. */
const choir = served(
  'Choir',
  `<h1>Choir</h1><table><thead><tr><th></th><th>Name</th><th>Voice</th></tr></thead><tbody>${[
    ['Adele Marx', 'Alto'],
    ['Bruno Falk', 'Bass'],
    ['Clara Witt', 'Soprano'],
    ['Dino Sala', 'Tenor'],
    ['Edda Holm', 'Alto'],
  ]
    .map(
      ([name, voice]) =>
        `<tr><td><input type="checkbox" aria-label="Select row"></td><td>${name}</td><td>${voice}</td></tr>`,
    )
    .join('')}</tbody></table><button id="go">Invite selected</button><p id="m"></p>`,
  `go.onclick = async () => { const names = [...document.querySelectorAll('tbody tr')].filter((row) => row.querySelector('input').checked).map((row) => row.cells[1].textContent); const { text } = await api(...names); m.textContent = text; };`,
  (did) => (names) => {
    did.push(names.join('+'));
    return { text: `${names.length} invited` };
  },
);

/** Degrees by halves, no more than 23. */
const heating = served(
  'Heating',
  `<h1>Heating</h1>${['Hall', 'Office', 'Store'].map((room, i) => `<div class="zone"><h3>${room}</h3><button data-by="-0.5">−</button> <span>${19 + i}.0 °C</span> <button data-by="0.5">+</button></div>`).join('')}`,
  `document.body.onclick = async ({ target }) => { const by = Number(target.dataset.by); if (!by) return; const zone = target.closest('.zone'); const out = zone.querySelector('span'); const next = Math.min(23, parseFloat(out.textContent) + by); out.textContent = next.toFixed(1) + ' °C'; api(zone.querySelector('h3').textContent, next.toFixed(1)); };`,
  (did) =>
    ([room = '', degrees = '']) => {
      did.push(`${room} ${degrees}`);
      return {};
    },
);

/** Extras of a pizza in a dialog with Apply; some are ticked from the start. */
const pizza = served(
  'Pizza',
  `<h1>Pizza</h1><button id="op">Extras</button> <span id="sum">olives</span><dialog id="dlg" aria-label="Extras">${['olives', 'capers', 'ham', 'rocket', 'egg'].map((one) => `<label><input type="checkbox" value="${one}"${one === 'olives' ? ' checked' : ''}> ${one}</label><br>`).join('')}<p id="warn"></p><button id="ap">Apply</button></dialog><button id="go">Order</button><p id="m"></p>`,
  `const list = () => [...document.querySelectorAll('input:checked')].map((one) => one.value); op.onclick = () => dlg.showModal(); ap.onclick = () => { if (list().length > 3) { warn.textContent = 'Three at most'; return; } sum.textContent = list().join(', '); dlg.close(); };
  go.onclick = async () => { const { text } = await api(sum.textContent); m.textContent = text; };`,
  (did) =>
    ([extras = '']) => {
      did.push(extras);
      return { text: 'In the oven' };
    },
);

/** Two tabs whose fields have the same names. */
const registry = served(
  'Registry',
  `<h1>Registry</h1><div role="tablist">${['Customers', 'Products'].map((one, i) => `<button role="tab" aria-selected="${i === 0}" data-tab="${one}">${one}</button>`).join('')}</div><section role="tabpanel"></section>`,
  `const show = (tab) => { for (const one of document.querySelectorAll('[data-tab]')) one.setAttribute('aria-selected', one.dataset.tab === tab); $('section').innerHTML = '<h2>New ' + (tab === 'Customers' ? 'customer' : 'product') + '</h2><label>Name <input id="nm"></label><label>Code <input id="cd"></label><button id="ad">Add</button><p id="m"></p>'; ad.onclick = async () => { const { text } = await api(tab, nm.value, cd.value); m.textContent = text; nm.value = cd.value = ''; }; }; show('Customers');
  document.querySelector('[role=tablist]').onclick = ({ target }) => { if (target.dataset.tab) show(target.dataset.tab); };`,
  (did) => {
    const codes = new Set(['K-07']);
    return ([tab = '', name = '', code = '']) => {
      if (codes.has(code)) return { text: `${code} belongs to somebody else` };
      codes.add(code);
      did.push(`${tab}: ${name} ${code}`);
      return { text: `${name} was added` };
    };
  },
);

/** Orders cancelled after a question of the browser, in German; one is on its way. */
const orders = served(
  'Bestellungen',
  `<h1>Bestellungen</h1><ul></ul>`,
  `let all = START; const draw = () => { $('ul').innerHTML = all.map(([name, state]) => '<li><b>' + name + '</b>, <em>' + state + '</em> <button data-name="' + name + '">Stornieren</button></li>').join(''); }; draw();
  $('ul').onclick = async ({ target }) => { const { name } = target.dataset; if (!name || !confirm('Bestellung von ' + name + ' wirklich stornieren?')) return; const { now, text } = await api(name); all = now; draw(); if (text) alert(text); };`,
  (did) => {
    const now: [string, string][] = [
      ['Frau Huber', 'offen'],
      ['Herr Lang', 'offen'],
      ['Frau Sommer', 'unterwegs'],
      ['Frau Hubert', 'offen'],
    ];
    return {
      start: () => now,
      answer: ([name = '']) => {
        const one = now.find((order) => order[0] === name);
        if (one?.[1] === 'unterwegs') return { now, text: 'Das Paket ist schon unterwegs.' };
        if (one) one[1] = 'storniert';
        did.push(`storniert ${name}`);
        return { now };
      },
    };
  },
);

/** A note of each client that keeps itself; one is locked by another desk. */
const notes = served(
  'Clients',
  `<h1>Clients</h1>${['Aydin', 'Berg', 'Cruz'].map((one) => `<div class="card"><strong>${one}</strong><textarea aria-label="Note" data-client="${one}"></textarea><small></small></div>`).join('')}`,
  `let timer = 0; document.body.oninput = ({ target }) => { clearTimeout(timer); const small = target.nextElementSibling; small.textContent = '…'; timer = setTimeout(async () => { const { text } = await api(target.dataset.client, target.value); small.textContent = text; }, 500); };`,
  (did) =>
    ([client = '', note = '']) => {
      if (client === 'Cruz') return { text: 'Not saved – opened by desk 4', afterMs: 200 };
      did.push(`${client}: ${note}`);
      return { text: 'Saved ✓', afterMs: 200 };
    },
);

/** A delivery on a day of a native field; Sundays are put back to the next day. */
const delivery = served(
  'Deliveries',
  `<h1>Deliveries</h1><table><tbody>${['Kim', 'Lee', 'Novak'].map((one) => `<tr><th>${one}</th><td><input type="date" aria-label="Day" value="2027-01-04"></td><td><button data-name="${one}">Move</button></td><td></td></tr>`).join('')}</tbody></table>`,
  `document.querySelector('tbody').onclick = async ({ target }) => { const { name } = target.dataset; if (!name) return; const row = target.closest('tr'); const { day } = await api(name, row.querySelector('input').value); row.querySelector('input').value = day; row.cells[3].textContent = 'moved to ' + day; };`,
  (did) =>
    ([name = '', day = '']) => {
      if (new Date(`${day}T00:00Z`).getUTCDay() === 0) {
        const next = new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        return { day: next };
      }
      did.push(`${name} ${day}`);
      return { day };
    },
);

/** A mark by a range of ten. */
const wines = served(
  'Wines',
  `<h1>Wines</h1>${['Riesling', 'Zweigelt', 'Lagrein'].map((one) => `<section><h2>${one}</h2><input type="range" min="0" max="10" value="5" aria-label="Mark for ${one}" data-wine="${one}"><output>5</output></section>`).join('')}<button id="go">Hand in</button><p id="m"></p>`,
  `document.body.oninput = ({ target }) => { target.nextElementSibling.textContent = target.value; };
  go.onclick = async () => { const { text } = await api(...[...document.querySelectorAll('input')].filter((one) => one.value !== '5').map((one) => one.dataset.wine + ' ' + one.value)); m.textContent = text; };`,
  (did) => (marks) => {
    did.push(marks.join(', '));
    return { text: 'Thank you' };
  },
);

/** Offers by price, in another order each time; the cheapest is meant. */
const offers = served(
  'Offers',
  `<h1>Offers</h1><div id="l"></div><p id="m"></p>`,
  `l.innerHTML = START.map(([firm, price]) => '<article><h3>' + firm + '</h3><p>€ ' + price + '</p><button data-firm="' + firm + '">Accept</button></article>').join('');
  l.onclick = async ({ target }) => { if (target.dataset.firm) { await api(target.dataset.firm); m.textContent = 'Accepted'; } };`,
  (did) => {
    let visit = 0;
    const lists = [
      [
        ['Abel', '940'],
        ['Busch', '1,210'],
        ['Cors', '880'],
      ],
      [
        ['Abel', '940'],
        ['Busch', '1,210'],
        ['Cors', '880'],
      ],
      [
        ['Busch', '1,020'],
        ['Cors', '1,300'],
        ['Dietz', '990'],
        ['Abel', '1,150'],
      ],
    ];
    return {
      start: () => lists[Math.min(visit++, 2)],
      answer: ([firm = '']) => {
        did.push(`accept ${firm}`);
        return {};
      },
    };
  },
);

/** Warnings that go when they are dismissed; a stuck one stays. */
const warnings = served(
  'Warnings',
  `<h1>Warnings</h1><ul></ul>`,
  `let all = START; const draw = () => { $('ul').innerHTML = all.map((one) => '<li>' + one + ' <button data-one="' + one + '">Dismiss</button></li>').join('') || '<li>No warnings</li>'; }; draw();
  $('ul').onclick = async ({ target }) => { const { one } = target.dataset; if (!one) return; const { now } = await api(one); all = now; draw(); };`,
  (did) => {
    let visit = 0;
    let now: string[] = [];
    const lists = [
      ['Door open', 'Low salt', 'Filter due'],
      ['Low salt', 'Sensor 4', 'Sensor 5', 'Door open'],
      ['Leak'],
    ];
    return {
      start: () => (now = lists[Math.min(visit++, 2)] ?? []),
      answer: ([one = '']) => {
        if (one !== 'Leak') {
          now = now.filter((other) => other !== one);
          did.push(`dismiss ${one}`);
        }
        return { now };
      },
    };
  },
);

const tick = (page: Page, name: string) => page.locator('tr', { hasText: name }).getByRole('checkbox').check();

export const LODGE_CASES: readonly EverydayCase[] = [
  {
    kind: 'lodge',
    title: 'a switch that goes back a while later',
    pages: saunas,
    teach: 'turn on the Finnish sauna',
    show: (page) => page.locator('[data-name=Finnish]').click(),
    asks: [
      { request: 'turn on the Bio sauna', want: ['Bio on'] },
      { request: 'turn on the Steam sauna', want: [] },
      { request: 'turn on the Roof sauna', want: [], stops: true },
      { request: 'turn off the Steam sauna', want: ['Steam off'] },
    ],
  },
  {
    kind: 'lodge',
    title: 'a reservation that fails late, on its button',
    pages: skis,
    teach: 'reserve the Rossi 7 in 160',
    show: async (page) => {
      const card = page.locator('article', { hasText: 'Rossi 7' });
      await card.getByRole('combobox').focus();
      await page.keyboard.type('160');
      await card.getByRole('button').click();
      await page.waitForTimeout(1900);
    },
    asks: [
      { request: 'reserve the Head One in 170', want: ['Head One 170'] },
      { request: 'reserve the Atom 90 in 180', want: [], stops: true },
      { request: 'reserve the Atom 90 in 150', want: ['Atom 90 150'] },
      { request: 'reserve the Atom 90 in 190', want: [], stops: true },
    ],
  },
  {
    kind: 'lodge',
    title: 'a nurse of a list, one of whom is not kept',
    pages: wards,
    teach: 'put Amaru on Ward A',
    show: async (page) => {
      await page.locator('[data-ward="Ward A"]').click();
      await page.getByRole('option', { name: 'Amaru' }).click();
    },
    asks: [
      { request: 'put Duarte on Ward C', want: ['Ward C: Duarte'] },
      { request: 'put Chiba on Ward B', want: [], stops: true },
      { request: 'put Bello on Ward B', want: ['Ward B: Bello'] },
      { request: 'put Chiba on Ward A', want: [], stops: true },
    ],
  },
  {
    kind: 'lodge',
    title: 'German: a day of a calendar, closed on Mondays',
    pages: visits,
    teach: 'melde 4 Personen für den 17.03.2027 an',
    show: async (page) => {
      await page.getByLabel('Tag').click();
      await page.getByRole('cell', { name: '17', exact: true }).click();
      await write(page, 'Personen', '4');
      await press(page, 'Anmelden');
    },
    asks: [
      { request: 'melde 2 Personen für den 26.03.2027 an', want: ['26.03.2027 für 2'] },
      { request: 'melde 6 Personen für den 8. Mai 2027 an', want: ['08.05.2027 für 6'] },
      { request: 'melde 3 Personen für den 15.03.2027 an', want: [], stops: true },
    ],
  },
  {
    kind: 'lodge',
    title: 'an hour of a doctor with a namesake, taken once',
    pages: doctors,
    teach: 'book the 09:00 slot with Dr. Weiss',
    show: (page) => page.locator('[data-slot="Dr. Weiss 09:00"]').click(),
    asks: [
      { request: 'book the 15:30 slot with Dr. Weissmann', want: ['Dr. Weissmann 15:30'] },
      { request: 'book the 11:15 slot with Dr. Weiss', want: [], stops: true },
      { request: 'book the 15:30 slot with Dr. Arslan', want: [], stops: true },
      { request: 'book the 11:15 slot with Dr. Arslan', want: ['Dr. Arslan 11:15'] },
    ],
  },
  {
    kind: 'lodge',
    title: 'rows ticked by name, then one act on them',
    pages: choir,
    teach: 'invite Bruno Falk and Edda Holm',
    show: async (page) => {
      await tick(page, 'Bruno Falk');
      await tick(page, 'Edda Holm');
      await press(page, 'Invite selected');
    },
    asks: [
      { request: 'invite Adele Marx and Dino Sala', want: ['Adele Marx+Dino Sala'] },
      { request: 'invite Adele Marx, Clara Witt and Edda Holm', want: ['Adele Marx+Clara Witt+Edda Holm'] },
      { request: 'invite Clara Witt and Fritz Gold', want: [], stops: true },
    ],
  },
  {
    kind: 'lodge',
    title: 'degrees by halves, from another value',
    pages: heating,
    teach: 'set the Hall to 20.5 degrees',
    show: async (page) => {
      for (let i = 0; i < 3; i++) await page.locator('.zone', { hasText: 'Hall' }).getByText('+').click();
    },
    asks: [
      { request: 'set the Office to 21 degrees', want: ['Office 20.5', 'Office 21.0'] },
      { request: 'set the Store to 20 degrees', want: ['Store 20.5', 'Store 20.0'] },
    ],
  },
  {
    kind: 'lodge',
    title: 'extras in a dialog, one of them ticked already',
    pages: pizza,
    teach: 'order a pizza with ham and egg',
    show: async (page) => {
      await press(page, 'Extras');
      await page.getByLabel('ham').check();
      await page.getByLabel('egg').check();
      await press(page, 'Apply');
      await press(page, 'Order');
    },
    asks: [
      { request: 'order a pizza with capers and rocket', want: ['olives, capers, rocket'] },
      { request: 'order a pizza with ham, rocket and egg', want: [], stops: true },
      { request: 'order a pizza with olives and egg', want: ['olives, egg'] },
    ],
  },
  {
    kind: 'lodge',
    title: 'fields of one name under another tab',
    pages: registry,
    teach: 'add the customer Ines with code K-31',
    show: async (page) => {
      await write(page, 'Name', 'Ines');
      await write(page, 'Code', 'K-31');
      await press(page, 'Add');
    },
    asks: [
      { request: 'add the customer Jonas with code K-40', want: ['Customers: Jonas K-40'] },
      { request: 'add the customer Karla with code K-07', want: [], stops: true },
      {
        request: 'add the customer Lars with code K-52',
        want: ['Customers: Lars K-52'],
        before: (page) => press(page, 'Products', 'tab'),
      },
    ],
  },
  {
    kind: 'lodge',
    title: 'German: an order behind a question, one is on its way',
    pages: orders,
    teach: 'storniere die Bestellung von Frau Huber',
    show: async (page) => {
      page.on('dialog', (dialog) => dialog.accept());
      await page.locator('[data-name="Frau Huber"]').click();
    },
    asks: [
      { request: 'storniere die Bestellung von Herr Lang', want: ['storniert Herr Lang'] },
      { request: 'storniere die Bestellung von Frau Sommer', want: [], stops: true },
      { request: 'storniere die Bestellung von Frau Hubert', want: ['storniert Frau Hubert'] },
    ],
  },
  {
    kind: 'lodge',
    title: 'a note that keeps itself, or not',
    pages: notes,
    teach: 'note "call back" for Berg',
    show: async (page) => {
      await page.locator('[data-client=Berg]').click();
      await page.keyboard.type('call back');
      await page.waitForTimeout(900);
    },
    asks: [
      { request: 'note "wants a quote" for Aydin', want: ['Aydin: wants a quote'] },
      { request: 'note "paid in cash" for Cruz', want: [], stops: true },
      { request: 'note "moved to Bonn" for Berg', want: ['Berg: moved to Bonn'] },
    ],
  },
  {
    kind: 'lodge',
    title: 'a day in the row of a name, Sundays are put off',
    pages: delivery,
    teach: 'move the delivery of Kim to 12 January 2027',
    show: async (page) => {
      const row = page.locator('tr', { hasText: 'Kim' });
      await row.getByLabel('Day').click({ position: { x: 8, y: 10 } });
      await page.keyboard.type('01122027');
      await row.getByRole('button').click();
    },
    asks: [
      { request: 'move the delivery of Novak to 3 March 2027', want: ['Novak 2027-03-03'] },
      { request: 'move the delivery of Lee to 2027-02-15', want: ['Lee 2027-02-15'] },
      { request: 'move the delivery of Lee to 7 February 2027', want: [], stops: true },
      { request: 'move the delivery of Ortiz to 3 March 2027', want: [], stops: true },
    ],
  },
  {
    kind: 'lodge',
    title: 'a mark by a range',
    pages: wines,
    teach: 'give Zweigelt 8 points',
    show: async (page) => {
      await page.getByLabel('Mark for Zweigelt').focus();
      for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
      await press(page, 'Hand in');
    },
    asks: [
      { request: 'give Lagrein 3 points', want: ['Lagrein 3'] },
      { request: 'give Riesling 10 points', want: ['Riesling 10'] },
      { request: 'give Riesling 12 points', want: [], stops: true },
    ],
  },
  {
    kind: 'lodge',
    title: 'the cheapest of offers',
    pages: offers,
    teach: 'accept the cheapest offer',
    show: (page) => page.locator('[data-firm=Cors]').click(),
    asks: [
      { request: 'accept the cheapest offer', want: ['accept Cors'] },
      { request: 'accept the cheapest offer', want: ['accept Dietz'] },
    ],
  },
  {
    kind: 'lodge',
    title: 'all warnings, one of which stays',
    pages: warnings,
    teach: 'dismiss all warnings',
    show: async (page) => {
      for (let i = 0; i < 3; i++) {
        await page.getByRole('button', { name: 'Dismiss' }).first().click();
        await page.waitForTimeout(200);
      }
    },
    asks: [
      {
        request: 'dismiss all warnings',
        want: ['dismiss Low salt', 'dismiss Sensor 4', 'dismiss Sensor 5', 'dismiss Door open'],
      },
      { request: 'dismiss all warnings', want: [], stops: true },
    ],
  },
];
