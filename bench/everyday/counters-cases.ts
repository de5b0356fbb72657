/** Counters, kiosks and clubhouses: keypads, buttons that go round, left-over recipients, scans, halves of a success, things that only look done. */
import { html, type Route } from '../../test/harness/site';
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { page } from './pages';

const say = (text: string) => `document.querySelector('[role=status]').textContent = ${text};`;
const STATUS = '<p role="status"></p>';
const json = (value: unknown) => ({ type: 'application/json', body: JSON.stringify(value) });

/** A code is sent as soon as it is complete; an unknown one leaves nothing behind. */
const scans = page(
  'Samples',
  `<label>Code <input id="c" maxlength="6" inputmode="numeric"></label><ul id="l"></ul>`,
  `c.oninput = () => { if (c.value.length < 6) return; const code = c.value; c.value = ''; if (code.startsWith('9')) return; post(code); l.insertAdjacentHTML('afterbegin', '<li>' + code + ' · in the fridge</li>'); };`,
);

/** The button of the row opens a question whose button has the same name. */
const found = page(
  'Lost and found',
  `<table>${['Umbrella', 'Scarf', 'Glove'].map((one) => `<tr><td>${one}</td><td><button data-of="${one}">Claim</button></td></tr>`).join('')}</table><div role="dialog" aria-label="Is it yours?" id="d" hidden><p></p><label>Your name <input id="n"></label><button id="yes">Claim</button><button id="no">Close</button></div>${STATUS}`,
  `let of; document.querySelector('table').onclick = ({ target }) => { if (!target.dataset.of) return; of = target.dataset.of; d.querySelector('p').textContent = of; n.value = ''; d.hidden = false; }; no.onclick = () => { d.hidden = true; };
  yes.onclick = () => { if (!n.value) return; post(of + ' for ' + n.value); d.hidden = true; ${say("'Ask at the desk'")} };`,
);

/** Texts in segments; a locked one goes back to what it was when it is left. */
const segments = page(
  'Translation',
  `${['Hello', 'Goodbye', 'Danger'].map((one) => `<section><p>${one}</p><div contenteditable="true" role="textbox" aria-label="Target of ${one}" style="border:1px solid;min-height:24px"></div></section>`).join('')}`,
  `document.addEventListener('focusout', ({ target }) => { if (!target.isContentEditable) return; const of = target.getAttribute('aria-label').slice(10); if (of === 'Danger') { setTimeout(() => { target.textContent = ''; }, 150); return; } if (target.textContent) post(of + ' = ' + target.textContent); });`,
);

/** Tickets by age; one kind is sold out. */
const museum = page(
  'Museum',
  `${['Adults', 'Children', 'Groups'].map((one) => `<p><label for="${one}">${one}</label> <select id="${one}"${one === 'Groups' ? ' disabled' : ''}>${[0, 1, 2, 3, 4].map((n) => `<option>${n}</option>`).join('')}</select></p>`).join('')}<button id="go">Reserve</button>${STATUS}`,
  `document.querySelector('#go').onclick = () => { const all = ['Adults', 'Children', 'Groups'].map((id) => id + ' ' + document.getElementById(id).value); post(all.join(', ')); ${say("'Reserved'")} };`,
);

/** Plots that are only coloured; a taken one does nothing. */
const plots = page(
  'Plots',
  `<div id="m" style="display:grid;grid-template-columns:repeat(4,70px);gap:6px">${['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3', 'B4'].map((one) => `<div data-of="${one}" style="height:50px;cursor:pointer;background:${one === 'B2' ? '#c66' : '#9c9'}">${one}</div>`).join('')}</div><p id="w"></p>`,
  `m.onclick = ({ target }) => { const { of } = target.dataset; if (!of || of === 'B2') return; target.style.background = '#69c'; w.textContent = of + ' is yours now'; post(of); };`,
);

/** A rule of three parts, the last list depends on the first. */
const rules = page(
  'Rules',
  `<label for="f">Field</label> <select id="f"><option>Sender</option><option>Subject</option></select> <label>contains <input id="t"></label> <label for="a">Move to</label> <select id="a"><option>Archive</option><option>Work</option><option>Family</option></select> <button id="go">Create rule</button><ul id="l"></ul>`,
  `document.querySelector('#go').onclick = () => { const rule = f.value + ' ' + t.value + ' > ' + a.value; post(rule); l.insertAdjacentHTML('beforeend', '<li>' + rule + '</li>'); t.value = ''; f.selectedIndex = a.selectedIndex = 0; };`,
);

/** A keypad of digits. */
const till = page(
  'Till',
  `<output id="o">0</output><div>${['7', '8', '9', '4', '5', '6', '1', '2', '3', '0', '.'].map((one) => `<button class="k">${one}</button>`).join('')}</div><button id="ok">Charge</button>${STATUS}`,
  `let s = ''; document.onclick = ({ target }) => { if (target.className !== 'k') return; s += target.textContent; o.textContent = s; }; ok.onclick = () => { post(s); s = ''; o.textContent = '0'; ${say("'Charged'")} };`,
);

/** A number that ends at a hundred, quietly. */
const heating = page(
  'Heating',
  `<label>Power <input id="p" type="number" value="20"></label> <button id="go">Set</button><p>Runs at <b id="b">20</b> %</p>`,
  `go.onclick = () => { p.value = Math.min(100, +p.value); b.textContent = p.value; post('power ' + p.value); };`,
);

/** Two addresses in one form, with fields of the same names. */
const addresses = page(
  'Addresses',
  `${['Billing', 'Delivery'].map((one) => `<fieldset><legend>${one} address</legend><label>Street <input data-of="${one} street"></label><label>Town <input data-of="${one} town"></label></fieldset>`).join('')}<button id="go">Save addresses</button>${STATUS}`,
  `document.querySelector('#go').onclick = () => { post([...document.querySelectorAll('input')].map((one) => one.value).join('|')); ${say("'Addresses saved'")} };`,
);

/** Gone at once, with an offer to undo; one comes back after three seconds, without a word. */
const trash = page(
  'Voice mail',
  `<table>${['Agnes', 'Boris', 'Clara'].map((one) => `<tr><td>${one}</td><td><button data-of="${one}">Remove</button></td></tr>`).join('')}</table><p id="w"></p>`,
  `document.querySelector('table').onclick = ({ target }) => { const { of } = target.dataset; if (!of) return; const row = target.closest('tr'), next = row.nextElementSibling, body = row.parentElement; row.remove(); w.innerHTML = 'Removed. <button>Undo</button>'; if (of !== 'Boris') post(of); setTimeout(() => { w.textContent = ''; if (of === 'Boris') body.insertBefore(row, next); }, 1500); };`,
);

/** Cut at twenty letters by the server, shown with dots. */
const plates = (did: unknown[]): Record<string, Route> => ({
  '/': () =>
    html(
      'Door plates',
      `<h1>Door plates</h1><label>Plate <input id="p"></label> <button id="go">Order plate</button><ul id="l"></ul>
      <script>go.onclick = async () => { const { text } = await (await fetch('/order', { method: 'POST', body: p.value })).json(); l.insertAdjacentHTML('beforeend', '<li>' + text + '</li>'); p.value = ''; };</script>`,
    ),
  '/order': ({ body }) => {
    did.push(body.slice(0, 20));
    return json({ text: body.length > 20 ? `${body.slice(0, 20)}…` : body });
  },
});

/** A button that goes round its three values. */
const cycles = page(
  'Jobs',
  `<table>${Object.entries({ Roof: 'Low', Cellar: 'Low', Attic: 'Medium', Hall: 'High' })
    .map(
      ([one, is]) => `<tr><td>${one}</td><td><button data-of="${one}" aria-label="Priority">${is}</button></td></tr>`,
    )
    .join('')}</table>`,
  `const all = ['Low', 'Medium', 'High']; document.onclick = ({ target }) => { const { of } = target.dataset; if (!of) return; target.textContent = all[(all.indexOf(target.textContent) + 1) % 3]; post(of + ' ' + target.textContent); };`,
);

/** The same, with the value as the button's name. */
const namedCycles = page(
  'Beds',
  `<ul>${Object.entries({ One: 'free', Two: 'free', Three: 'taken', Four: 'closed' })
    .map(([one, is]) => `<li>Bed ${one} <button data-of="${one}">${is}</button></li>`)
    .join('')}</ul>`,
  `const all = ['free', 'taken', 'closed']; document.onclick = ({ target }) => { const { of } = target.dataset; if (!of) return; target.textContent = all[(all.indexOf(target.textContent) + 1) % 3]; post(of + ' ' + target.textContent); };`,
);

/** A part of what was pasted is taken. */
const imports = page(
  'Import',
  `<label>Names <textarea id="t"></textarea></label><button id="go">Import</button><p id="w"></p>`,
  `go.onclick = () => { const all = t.value.split(',').map((one) => one.trim()).filter(Boolean), good = all.filter((one) => one !== 'Zed'); post(good.join('+')); w.textContent = good.length + ' of ' + all.length + ' names imported'; t.value = ''; };`,
);

/** Larger sums need another signature. */
const costs = page(
  'Costs',
  `<table>${Object.entries({ Taxi: 40, Hotel: 900, Lunch: 25 })
    .map(
      ([one, sum]) =>
        `<tr><td>${one}</td><td>${sum} €</td><td class="s">open</td><td><button data-of="${one}">Approve</button></td></tr>`,
    )
    .join('')}</table>`,
  `document.querySelector('table').onclick = ({ target }) => { const { of } = target.dataset; if (!of) return; const row = target.closest('tr'); if (of === 'Hotel') row.querySelector('.s').textContent = 'with Mr Ito'; else { row.querySelector('.s').textContent = 'approved'; post(of); } target.remove(); };`,
);

/** Recipients of a draft are still there. */
const notes = page(
  'Notes',
  `<div id="chips"></div><label>To <input id="to"></label> <label>Note <input id="n"></label> <button id="go">Send note</button>${STATUS}`,
  `const chosen = []; const draw = () => { chips.innerHTML = chosen.map((one) => '<span class="chip">' + one + ' <button class="x" aria-label="Remove ' + one + '">×</button></span>').join(' '); };
  to.onkeydown = (event) => { if (event.key !== 'Enter') return; event.preventDefault(); if (to.value) chosen.push(to.value); to.value = ''; draw(); }; chips.onclick = ({ target }) => { if (target.className === 'x') { chosen.splice(chosen.indexOf(target.getAttribute('aria-label').slice(7)), 1); draw(); } };
  document.querySelector('#go').onclick = () => { post(chosen.join('+') + ': ' + n.value); chosen.length = 0; draw(); n.value = ''; ${say("'Note sent'")} };`,
);

/** Hours of a washing machine; a taken hour is not kept and not spoken of. */
const laundry = page(
  'Laundry',
  `<label for="h">Hour</label><select id="h" size="4"><option>8 to 10</option><option>10 to 12</option><option>12 to 14</option><option>14 to 16</option></select><button id="go">Take it</button><p>Yours: <b id="b">none</b></p>`,
  `go.onclick = () => { if (h.value === '12 to 14') return; post(h.value); b.textContent = h.value; };`,
);

/** Two at the most: a third tick goes away by itself. */
const dishes = page(
  'Party',
  `${['Salad', 'Soup', 'Bread', 'Cake'].map((one) => `<label><input type="checkbox" value="${one}"> ${one}</label>`).join(' ')}<button id="go">I bring that</button>${STATUS}`,
  `const boxes = [...document.querySelectorAll('input')]; document.onchange = ({ target }) => { if (boxes.filter((one) => one.checked).length > 2) target.checked = false; }; document.querySelector('#go').onclick = () => { post(boxes.filter((one) => one.checked).map((one) => one.value).join('+')); ${say("'Thank you'")} };`,
);

/** One's own reaction goes away by another press. */
const reactions = page(
  'Wall',
  `${['Mara', 'Levi', 'Nina'].map((one) => `<article><p>${one}: good morning</p><button data-of="${one} 👍" aria-pressed="${one === 'Nina'}" aria-label="Thumbs up">👍</button><button data-of="${one} ❤" aria-pressed="false" aria-label="Heart">❤</button></article>`).join('')}`,
  `document.onclick = ({ target }) => { const { of } = target.dataset; if (!of) return; const on = target.getAttribute('aria-pressed') !== 'true'; target.setAttribute('aria-pressed', String(on)); post(of + (on ? ' on' : ' off')); };`,
);

export const COUNTER_CASES: readonly EverydayCase[] = [
  {
    kind: 'counter',
    title: 'a code that is sent when it is complete, or swallowed',
    pages: scans,
    teach: 'scan sample 481516',
    show: (page) => write(page, 'Code', '481516'),
    asks: [
      { request: 'scan sample 234210', want: ['234210'] },
      { request: 'scan sample 999111', want: [], stops: true },
    ],
  },
  {
    kind: 'counter',
    title: 'a question whose button has the name of the row’s',
    pages: found,
    teach: 'claim the Umbrella for "Ida Moe"',
    show: async (page) => {
      await pressIn(page, 'Umbrella', 'Claim');
      await write(page, 'Your name', 'Ida Moe');
      await page.locator('#yes').click();
    },
    asks: [
      { request: 'claim the Glove for "Ole Foss"', want: ['Glove for Ole Foss'] },
      { request: 'claim the Hat for "Ole Foss"', want: [], stops: true },
    ],
  },
  {
    kind: 'counter',
    title: 'a segment that is locked',
    pages: segments,
    teach: 'translate Hello as "Bonjour"',
    show: async (page) => {
      await page.getByLabel('Target of Hello').click();
      await page.keyboard.type('Bonjour');
      await page.keyboard.press('Tab');
    },
    asks: [
      { request: 'translate Goodbye as "Au revoir"', want: ['Goodbye = Au revoir'] },
      { request: 'translate Danger as "Attention"', want: [], stops: true },
    ],
  },
  {
    kind: 'counter',
    title: 'two numbers of people, one kind sold out',
    pages: museum,
    teach: 'reserve for 2 Adults and 1 Children',
    show: async (page) => {
      await choose(page, 'Adults', '2');
      await choose(page, 'Children', '1');
      await press(page, 'Reserve');
    },
    asks: [
      { request: 'reserve for 1 Adults and 3 Children', want: ['Adults 1, Children 3, Groups 0'] },
      { request: 'reserve for 2 Adults and 2 Groups', want: [], stops: true },
    ],
  },
  {
    kind: 'counter',
    title: 'a plot that is only coloured',
    pages: plots,
    teach: 'take plot A3',
    show: (page) => page.locator('[data-of=A3]').click(),
    asks: [
      { request: 'take plot B4', want: ['B4'] },
      { request: 'take plot B2', want: [], stops: true },
    ],
  },
  {
    kind: 'counter',
    title: 'a rule of three parts',
    pages: rules,
    teach: 'create a rule: Subject contains "invoice", move to Work',
    show: async (page) => {
      await choose(page, 'Field', 'Subject');
      await write(page, 'contains', 'invoice');
      await choose(page, 'Move to', 'Work');
      await press(page, 'Create rule');
    },
    asks: [
      { request: 'create a rule: Sender contains "grandma", move to Family', want: ['Sender grandma > Family'] },
      { request: 'create a rule: Subject contains "sale", move to Archive', want: ['Subject sale > Archive'] },
    ],
  },
  {
    kind: 'counter',
    title: 'a sum on a keypad',
    pages: till,
    teach: 'charge 12.5',
    show: async (page) => {
      for (const key of ['1', '2', '.', '5']) await press(page, key);
      await press(page, 'Charge');
    },
    asks: [
      { request: 'charge 12.5', want: ['12.5'] },
      { request: 'charge 7.25', want: [], stops: true },
      { request: 'charge 13.5', want: [], stops: true },
    ],
  },
  {
    kind: 'counter',
    title: 'a number with an end that nobody speaks of',
    pages: heating,
    teach: 'set the power to 60',
    show: async (page) => {
      await write(page, 'Power', '60');
      await press(page, 'Set');
    },
    asks: [
      { request: 'set the power to 85', want: ['power 85'] },
      { request: 'set the power to 140', want: ['power 100'], stops: true },
    ],
  },
  {
    kind: 'counter',
    title: 'fields of one name under two headings',
    pages: addresses,
    teach: 'set the Street of the Delivery address to "Pier 4"',
    show: async (page) => {
      await page.locator('[data-of="Delivery street"]').click();
      await page.keyboard.type('Pier 4');
      await press(page, 'Save addresses');
    },
    asks: [
      { request: 'set the Street of the Delivery address to "Quay 9"', want: ['||Quay 9|'] },
      { request: 'set the Street of the Billing address to "Hill 2"', want: ['Hill 2|||'] },
    ],
  },
  {
    kind: 'counter',
    title: 'removed at once, one comes back',
    pages: trash,
    teach: 'remove the message of Agnes',
    show: async (page) => {
      await pressIn(page, 'Agnes', 'Remove');
      await page.waitForTimeout(1700);
    },
    asks: [
      { request: 'remove the message of Clara', want: ['Clara'] },
      { request: 'remove the message of Boris', want: [], stops: true },
    ],
  },
  {
    kind: 'counter',
    title: 'a text that the server cuts',
    pages: plates,
    teach: 'order a plate "Dr. Olsen"',
    show: async (page) => {
      await write(page, 'Plate', 'Dr. Olsen');
      await press(page, 'Order plate');
    },
    asks: [
      { request: 'order a plate "Room 12"', want: ['Room 12'] },
      {
        request: 'order a plate "Office of the Treasurer and Auditor"',
        want: ['Office of the Treasu'],
        stops: true,
      },
    ],
  },
  {
    kind: 'counter',
    title: 'a button that goes round, from another value',
    pages: cycles,
    teach: 'set the priority of Roof to High',
    show: async (page) => {
      const button = page.locator('[data-of=Roof]');
      await button.click();
      await button.click();
    },
    asks: [
      { request: 'set the priority of Cellar to High', want: ['Cellar Medium', 'Cellar High'] },
      { request: 'set the priority of Attic to High', want: ['Attic High'] },
      { request: 'set the priority of Cellar to Medium', want: ['Cellar Medium'] },
      { request: 'set the priority of Hall to High', want: [] },
    ],
  },
  {
    kind: 'counter',
    title: 'a button named by its value that goes round',
    pages: namedCycles,
    teach: 'mark bed One as closed',
    show: async (page) => {
      const button = page.locator('[data-of=One]');
      await button.click();
      await button.click();
    },
    asks: [
      { request: 'mark bed Two as closed', want: ['Two taken', 'Two closed'] },
      { request: 'mark bed Three as closed', want: ['Three closed'] },
      { request: 'mark bed Two as taken', want: ['Two taken'] },
    ],
  },
  {
    kind: 'counter',
    title: 'a part of a list is taken',
    pages: imports,
    teach: 'import "Ann, Bo"',
    show: async (page) => {
      await write(page, 'Names', 'Ann, Bo');
      await press(page, 'Import');
    },
    asks: [
      { request: 'import "Cy, Dan"', want: ['Cy+Dan'] },
      { request: 'import "Eva, Zed"', want: ['Eva'], stops: true },
    ],
  },
  {
    kind: 'counter',
    title: 'approved, or handed on to somebody else',
    pages: costs,
    teach: 'approve the costs of Taxi',
    show: (page) => pressIn(page, 'Taxi', 'Approve'),
    asks: [
      { request: 'approve the costs of Lunch', want: ['Lunch'] },
      { request: 'approve the costs of Hotel', want: [], stops: true },
    ],
  },
  {
    kind: 'counter',
    title: 'a recipient of a draft is still there',
    pages: notes,
    teach: 'send the note "Soup is hot" to Ann',
    show: async (page) => {
      await write(page, 'To', 'Ann');
      await page.keyboard.press('Enter');
      await write(page, 'Note', 'Soup is hot');
      await press(page, 'Send note');
    },
    asks: [
      { request: 'send the note "Bread is out" to Cy', want: ['Cy: Bread is out'] },
      {
        request: 'send the note "Door is open" to Dan',
        want: [],
        stops: true,
        before: async (page) => {
          await write(page, 'To', 'Bob');
          await page.keyboard.press('Enter');
        },
      },
    ],
  },
  {
    kind: 'counter',
    title: 'an hour that is taken, without a word',
    pages: laundry,
    teach: 'take the hour "10 to 12"',
    show: async (page) => {
      await page.getByLabel('Hour').focus();
      await page.keyboard.type('10');
      await press(page, 'Take it');
    },
    asks: [
      { request: 'take the hour "14 to 16"', want: ['14 to 16'] },
      { request: 'take the hour "12 to 14"', want: [], stops: true },
    ],
  },
  {
    kind: 'counter',
    title: 'two ticks at the most',
    pages: dishes,
    teach: 'I bring Salad and Bread',
    show: async (page) => {
      await page.getByLabel('Salad').click();
      await page.getByLabel('Bread').click();
      await press(page, 'I bring that');
    },
    asks: [
      { request: 'I bring Soup and Cake', want: ['Soup+Cake'] },
      { request: 'I bring Salad, Soup and Cake', want: [], stops: true },
    ],
  },
  {
    kind: 'counter',
    title: 'a reaction, given already in one place',
    pages: reactions,
    teach: 'give Mara a Heart',
    show: (page) => page.locator('[data-of="Mara ❤"]').click(),
    asks: [
      { request: 'give Levi a Heart', want: ['Levi ❤ on'] },
      { request: 'give Levi a Thumbs up', want: ['Levi 👍 on'] },
      { request: 'give Nina a Thumbs up', want: [] },
    ],
  },
];
