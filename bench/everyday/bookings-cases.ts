/** Bookings, households and clubs: counters, dialogs of the page, groups under headings, conditional steps, languages. */
import { type EverydayCase, choose, press, pressIn, write } from './case';
import { form, page } from './pages';

const said = (text: string) => `document.querySelector('[role=status]').textContent = ${text};`;

/** “− 2 +” for each name, as a text; `most` is where a counter ends. */
const counters = (title: string, names: Readonly<Record<string, number>>, button: string, unit = '', most = 9) =>
  page(
    title,
    `${Object.entries(names)
      .map(
        ([name, count]) =>
          `<div class="line" data-name="${name}"><span>${name}</span> <button type="button" class="minus">−</button> <b>${count}${unit}</b> <button type="button" class="plus">+</button></div>`,
      )
      .join('')}<p><button id="go">${button}</button></p><p role="status"></p>`,
    `document.addEventListener('click', ({ target }) => {
      const line = target.closest('.line');
      if (line && target.matches('button')) { const b = line.querySelector('b'); b.textContent = Math.min(${most}, Math.max(0, parseInt(b.textContent) + (target.matches('.plus') ? 1 : -1))) + '${unit}'; }
    });
    go.onclick = () => { post([...document.querySelectorAll('.line')].map((line) => line.dataset.name + ' ' + parseInt(line.querySelector('b').textContent)).join(', ')); ${said(`'${button}: done'`)} };`,
  );

const classes = page(
  'Gym',
  `${Object.entries({ Monday: ['Yoga', 'Boxing'], Tuesday: ['Yoga', 'Spinning'], Friday: ['Boxing', 'Yoga'] })
    .map(
      ([day, names]) =>
        `<section><h3>${day}</h3><ul>${names.map((name) => `<li><span>${name}</span> <button data-of="${day} ${name}">${day === 'Friday' && name === 'Boxing' ? 'Join waiting list' : 'Book'}</button></li>`).join('')}</ul></section>`,
    )
    .join('')}<p role="status"></p>`,
  `document.addEventListener('click', ({ target }) => { if (target.dataset.of) { post(target.textContent + ' ' + target.dataset.of); target.disabled = true; ${said("'See you there'")} } });`,
);

const renaming = (names: readonly string[]) =>
  page(
    'Albums',
    `<ul>${names.map((name) => `<li><span>${name}</span> <button>Rename</button></li>`).join('')}</ul>`,
    `document.addEventListener('click', ({ target }) => { if (target.textContent !== 'Rename') return; const span = target.previousElementSibling; const name = prompt('New name for ' + span.textContent + ':', span.textContent); if (name) { post(span.textContent + ' > ' + name); span.textContent = name; } });`,
  );

const alerting = page(
  'Beds',
  `<label>Plant <input id="p"></label> <button id="go">Sow</button><ul id="l"></ul>`,
  `go.onclick = () => { if (p.value === 'Mint') return alert('Mint spreads too fast for this bed.'); post(p.value); l.insertAdjacentHTML('beforeend', '<li>' + p.value + '</li>'); alert('Sown.'); };`,
);

const hiding = page(
  'Channels',
  `<ul>${[
    ['Birds', ''],
    ['Trains', ''],
    ['Cooking', ' 3 people watch it with you.'],
  ]
    .map(([name, more]) => `<li><span>${name}</span> <button data-of="${name}" data-more="${more}">Mute</button></li>`)
    .join('')}</ul>`,
  `document.addEventListener('click', ({ target }) => { const { of, more } = target.dataset; if (of && confirm('Mute ' + of + '?' + more)) { post('mute ' + of); target.replaceWith('muted'); } });`,
);

const shipping = page(
  'Parcel',
  `<form id="a"><label>To <input name="to"></label><label for="cc">Country</label> <select name="country" id="cc"><option>Austria</option><option>France</option><option>Norway</option></select><button>Continue</button></form><div id="b"></div><p role="status"></p>`,
  `const ship = (fact) => { post(fact); b.innerHTML = ''; ${said("'The courier is coming'")} };
  a.onsubmit = (event) => { event.preventDefault(); const fact = Object.fromEntries(new FormData(a));
    if (fact.country === 'Norway') { b.innerHTML = '<h2>Customs</h2><label>Content <input id="c"></label><label>Value <input id="v"></label><button id="k">Ship</button>'; k.onclick = () => { if (c.value && v.value) ship({ ...fact, content: c.value, value: v.value }); }; }
    else { b.innerHTML = '<h2>Summary</h2><button id="k">Ship</button>'; k.onclick = () => ship(fact); } };`,
);

const heating = page(
  'Heizung',
  ['Bad', 'Küche', 'Flur']
    .map(
      (room) =>
        `<div class="room"><span id="${room}">${room}</span> <div role="slider" tabindex="0" aria-labelledby="${room}" aria-valuemin="5" aria-valuemax="30" aria-valuenow="18" data-room="${room}" style="display:inline-block;width:250px;height:20px;background:#ddd"><span style="display:block;width:130px;height:20px;background:#48c"></span></div></div>`,
    )
    .join(''),
  `const set = (slider, value) => { slider.setAttribute('aria-valuenow', value); slider.firstChild.style.width = (value - 5) * 10 + 'px'; };
  let held;
  document.addEventListener('pointerdown', ({ target, clientX }) => { held = target.closest('[role=slider]'); if (held) move(clientX); });
  const move = (x) => set(held, Math.max(5, Math.min(30, Math.round((x - held.getBoundingClientRect().left) / 10) + 5)));
  document.addEventListener('pointermove', ({ clientX }) => held && move(clientX));
  document.addEventListener('pointerup', () => { if (held) post(held.dataset.room + ' ' + held.getAttribute('aria-valuenow')); held = undefined; });
  document.addEventListener('keydown', ({ target, key }) => { if (target.role !== 'slider') return; const by = { ArrowRight: 1, ArrowLeft: -1 }[key]; if (by) { set(target, Number(target.getAttribute('aria-valuenow')) + by); clearTimeout(target.timer); target.timer = setTimeout(() => post(target.dataset.room + ' ' + target.getAttribute('aria-valuenow')), 700); } });`,
);

const starred = (on: readonly string[]) =>
  page(
    'Recipes',
    ['Soup', 'Bread', 'Curry']
      .map(
        (name) =>
          `<article><h3>${name}</h3><button title="${on.includes(name) ? 'Unstar' : 'Star'}" data-of="${name}">${on.includes(name) ? '★' : '☆'}</button></article>`,
      )
      .join(''),
    `document.addEventListener('click', ({ target }) => { if (!target.dataset.of) return; const isOn = target.title === 'Star'; target.title = isOn ? 'Unstar' : 'Star'; target.textContent = isOn ? '★' : '☆'; post((isOn ? 'star ' : 'unstar ') + target.dataset.of); });`,
  );

const matrix = page(
  'Feedback',
  `<table><thead><tr><td></td><th id="g">good</th><th id="f">fair</th><th id="b">bad</th></tr></thead><tbody>${[
    'Food',
    'Music',
    'Staff',
  ]
    .map(
      (row) =>
        `<tr><th id="${row}">${row}</th>${['g', 'f', 'b'].map((column) => `<td><input type="radio" name="${row}" value="${column}" aria-labelledby="${row} ${column}"></td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table><button id="go">Hand in</button><p role="status"></p>`,
  `go.onclick = () => { post([...document.querySelectorAll(':checked')].map((one) => one.name + ' ' + one.value).join(', ')); ${said("'Thank you'")} };`,
);

const stay = form('Stay', ['Arrival: date', 'Departure: date', 'Guest'], 'Reserve');

export const BOOKING_CASES: readonly EverydayCase[] = [
  {
    kind: 'counter',
    title: 'two counters of one booking',
    pages: counters('Cabin', { Adults: 2, Children: 0 }, 'Search cabins'),
    teach: 'search a cabin for 3 adults and 1 child',
    show: async (page) => {
      await page.locator('[data-name=Adults] .plus').click();
      await page.locator('[data-name=Children] .plus').click();
      await press(page, 'Search cabins');
    },
    asks: [
      { request: 'search a cabin for 4 adults and 2 child', want: ['Adults 4, Children 2'] },
      { request: 'search a cabin for 1 adults and 3 child', want: ['Adults 1, Children 3'] },
    ],
  },
  {
    kind: 'counter',
    title: 'a number with its unit, up to an end',
    pages: counters('Table', { Party: 2 }, 'Find a table', ' people', 6),
    teach: 'find a table for 4 people',
    show: async (page) => {
      await page.locator('.plus').click();
      await page.locator('.plus').click();
      await press(page, 'Find a table');
    },
    asks: [
      { request: 'find a table for 5 people', want: ['Party 5'] },
      { request: 'find a table for 1 people', want: ['Party 1'] },
      { request: 'find a table for 8 people', want: [], stops: true },
    ],
  },
  {
    kind: 'group',
    title: 'a class under the heading of a day',
    pages: classes,
    teach: 'book Yoga on Tuesday',
    show: (page) => page.locator('[data-of="Tuesday Yoga"]').click(),
    asks: [
      { request: 'book Yoga on Friday', want: ['Book Friday Yoga'] },
      { request: 'book Spinning on Tuesday', want: ['Book Tuesday Spinning'] },
      { request: 'book Boxing on Friday', want: [], stops: true },
    ],
  },
  {
    kind: 'dialog',
    title: 'a question that names the item and offers its old name',
    pages: renaming(['Summer', 'Winter', 'Misc']),
    teach: 'rename the album Summer to Beach',
    show: async (page) => {
      page.once('dialog', (dialog) => void dialog.accept('Beach'));
      await pressIn(page, 'Summer', 'Rename', 'li');
    },
    asks: [
      { request: 'rename the album Winter to Snow days', want: ['Winter > Snow days'] },
      { request: 'rename the album Misc to Rest', want: ['Misc > Rest'] },
    ],
  },
  {
    kind: 'dialog',
    title: 'an alert that confirms, or refuses',
    pages: alerting,
    teach: 'sow Chives in the bed',
    show: async (page) => {
      page.once('dialog', (dialog) => void dialog.accept());
      await write(page, 'Plant', 'Chives');
      await press(page, 'Sow');
    },
    asks: [
      { request: 'sow Basil in the bed', want: ['Basil'] },
      { request: 'sow Mint in the bed', want: [], stops: true },
    ],
  },
  {
    kind: 'dialog',
    title: 'a question that says more than the one that was shown',
    pages: hiding,
    teach: 'mute the channel Birds',
    show: async (page) => {
      page.once('dialog', (dialog) => void dialog.accept());
      await pressIn(page, 'Birds', 'Mute', 'li');
    },
    asks: [
      { request: 'mute the channel Trains', want: ['mute Trains'] },
      { request: 'mute the channel Cooking', want: [], stops: true },
    ],
  },
  {
    kind: 'sometimes',
    title: 'a step that only one country has',
    pages: shipping,
    teach: 'send a parcel to Ida in France',
    show: async (page) => {
      await write(page, 'To', 'Ida');
      await choose(page, 'Country', 'France');
      await press(page, 'Continue');
      await press(page, 'Ship');
    },
    asks: [
      { request: 'send a parcel to Max in Austria', want: [{ to: 'Max', country: 'Austria' }] },
      { request: 'send a parcel to Liv in Norway', want: [], stops: true },
    ],
  },
  {
    kind: 'slider',
    title: 'German: a drawn slider that was dragged',
    pages: heating,
    teach: 'stelle die Heizung im Bad auf 22 Grad',
    show: async (page) => {
      const box = await page.locator('[data-room=Bad]').boundingBox();
      if (!box) throw new Error('no slider');
      await page.mouse.move(box.x + 130, box.y + 10);
      await page.mouse.down();
      await page.mouse.move(box.x + 150, box.y + 10, { steps: 4 });
      await page.mouse.move(box.x + 170, box.y + 10, { steps: 4 });
      await page.mouse.up();
    },
    asks: [
      { request: 'stelle die Heizung im Bad auf 16 Grad', want: ['Bad 16'] },
      { request: 'stelle die Heizung im Flur auf 20 Grad', want: ['Flur 20'] },
    ],
  },
  {
    kind: 'toggle',
    title: 'an icon whose tooltip says what a press would do',
    pages: { '/': starred([]), '/?later': starred(['Bread']) },
    teach: 'star the recipe Soup',
    show: (page) => page.locator('[data-of=Soup]').click(),
    asks: [
      { request: 'star the recipe Curry', want: ['star Curry'] },
      { request: 'star the recipe Bread', at: '/?later', want: [] },
    ],
  },
  {
    kind: 'group',
    title: 'a radio button of a matrix, by row and column',
    pages: matrix,
    teach: 'rate the Music as fair',
    show: async (page) => {
      await page.locator('[name=Music][value=f]').click();
      await press(page, 'Hand in');
    },
    asks: [
      { request: 'rate the Staff as good', want: ['Staff g'] },
      { request: 'rate the Food as bad', want: ['Food b'] },
    ],
  },
  {
    kind: 'date',
    title: 'two native dates of one request',
    pages: stay,
    teach: 'reserve from 3 May 2027 to 9 May 2027 for Ola',
    show: async (page) => {
      await page.getByLabel('Arrival').focus();
      await page.keyboard.type('05032027');
      await page.getByLabel('Departure').focus();
      await page.keyboard.type('05092027');
      await write(page, 'Guest', 'Ola');
      await press(page, 'Reserve');
    },
    asks: [
      {
        request: 'reserve from 12 June 2027 to 1 July 2027 for Per',
        want: [{ Arrival: '2027-06-12', Departure: '2027-07-01', Guest: 'Per' }],
      },
      {
        request: 'reserve from 2027-08-30 to 2027-09-02 for Tor Lund',
        want: [{ Arrival: '2027-08-30', Departure: '2027-09-02', Guest: 'Tor Lund' }],
      },
    ],
  },
];
