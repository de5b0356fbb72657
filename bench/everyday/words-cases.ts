/** Requests as people word them: German and Spanish, lists of values, other formats, plurals, days. */
import { choose, type EverydayCase, press, pressIn, write } from './case';
import { form, items, page, picks, table } from './pages';

const day = (days: number) => {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
};
const two = (number: number) => String(number).padStart(2, '0');
const iso = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const german = (date: Date) => `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;

/** A field that turns each entry into a chip on Enter. */
const tags = page(
  'Recipe',
  `<label>Title <input id="t"></label><div id="chips"></div><label>Tags <input id="g"></label><button id="s">Store</button><p role="status"></p>`,
  `const all = [];
  g.onkeydown = (event) => { if (event.key !== 'Enter' || g.value === '') return; event.preventDefault(); all.push(g.value); chips.insertAdjacentHTML('beforeend', '<span class="chip">' + g.value + '</span>'); g.value = ''; };
  s.onclick = () => { post(t.value + ': ' + all.join('|')); document.querySelector('[role=status]').textContent = 'Stored'; };`,
);

export const WORD_CASES: readonly EverydayCase[] = [
  {
    kind: 'language',
    title: 'German: a row',
    pages: table(
      'Rechnungen',
      ['Name', 'Betrag'],
      [
        ['Huber', '120'],
        ['Maier', '80'],
        ['Groß', '45'],
      ],
      ['Merken', 'Drucken'],
    ),
    teach: 'merke die Rechnung von Huber vor',
    show: (page) => pressIn(page, 'Huber', 'Merken'),
    asks: [
      { request: 'merke die Rechnung von Groß vor', want: ['Merken Groß'] },
      { request: 'merke die Rechnung von Schmidt vor', want: [], stops: true },
    ],
  },
  {
    kind: 'language',
    title: 'German: a form with a date and an amount',
    pages: form('Ausgabe', ['Betrag', 'Datum', 'Zweck'], 'Buchen'),
    teach: 'buche 12,50 Euro für Kaffee am 24. Dezember 2026',
    show: async (page) => {
      await write(page, 'Betrag', '12,50');
      await write(page, 'Datum', '24.12.2026');
      await write(page, 'Zweck', 'Kaffee');
      await press(page, 'Buchen');
    },
    asks: [
      {
        request: 'buche 8,20 Euro für Papier am 3. März 2027',
        want: [{ Betrag: '8,20', Datum: '03.03.2027', Zweck: 'Papier' }],
      },
      {
        request: 'buche 100 Euro für Holz und Leim am 5.4.2027',
        want: [{ Betrag: '100', Datum: '05.04.2027', Zweck: 'Holz und Leim' }],
      },
    ],
  },
  {
    kind: 'language',
    title: 'German: tomorrow and the day after',
    pages: form('Termin', ['Titel', 'Tag'], 'Eintragen'),
    teach: 'trage den Termin "Zahnarzt" für morgen ein',
    show: async (page) => {
      await write(page, 'Titel', 'Zahnarzt');
      await write(page, 'Tag', german(day(1)));
      await press(page, 'Eintragen');
    },
    asks: [
      { request: 'trage den Termin "Friseur" für übermorgen ein', want: [{ Titel: 'Friseur', Tag: german(day(2)) }] },
      { request: 'trage den Termin "Bank" für heute ein', want: [{ Titel: 'Bank', Tag: german(day(0)) }] },
    ],
  },
  {
    kind: 'language',
    title: 'German: a select and a text',
    pages: form('Antrag', ['Grund', 'Art: Urlaub|Krank|Schulung'], 'Absenden'),
    teach: 'stelle einen Antrag der Art Schulung mit dem Grund "Messe"',
    show: async (page) => {
      await write(page, 'Grund', 'Messe');
      await choose(page, 'Art', 'Schulung');
      await press(page, 'Absenden');
    },
    asks: [
      {
        request: 'stelle einen Antrag der Art Urlaub mit dem Grund "Meer"',
        want: [{ Grund: 'Meer', Art: 'Urlaub' }],
      },
    ],
  },
  {
    kind: 'language',
    title: 'Spanish: a form',
    pages: form('Tareas', ['Tarea', 'Persona'], 'Guardar'),
    teach: 'crea la tarea "comprar pan" para Ana',
    show: async (page) => {
      await write(page, 'Tarea', 'comprar pan');
      await write(page, 'Persona', 'Ana');
      await press(page, 'Guardar');
    },
    asks: [
      { request: 'crea la tarea "regar plantas" para Luis', want: [{ Tarea: 'regar plantas', Persona: 'Luis' }] },
      {
        request: 'crea la tarea lavar el coche para María José',
        want: [{ Tarea: 'lavar el coche', Persona: 'María José' }],
      },
    ],
  },
  {
    kind: 'language',
    title: 'Spanish: an item of a list',
    pages: items('Canciones', ['Luna', 'Sol', 'Mar'], ['Tocar', 'Quitar']),
    teach: 'toca la canción Luna',
    show: (page) => pressIn(page, 'Luna', 'Tocar', 'li'),
    asks: [{ request: 'toca la canción Mar', want: ['Tocar Mar'] }],
  },
  {
    kind: 'list',
    title: 'tags by Enter, another number of them',
    pages: tags,
    teach: 'store the recipe "Soup" with the tags hot, cheap and quick',
    show: async (page) => {
      await write(page, 'Title', 'Soup');
      await page.getByLabel('Tags').click();
      for (const tag of ['hot', 'cheap', 'quick']) {
        await page.keyboard.type(tag);
        await page.keyboard.press('Enter');
      }
      await press(page, 'Store');
    },
    asks: [
      { request: 'store the recipe "Pie" with the tags sweet, cold and slow', want: ['Pie: sweet|cold|slow'] },
      { request: 'store the recipe "Jam" with the tags sweet and red', want: ['Jam: sweet|red'] },
    ],
  },
  {
    kind: 'list',
    title: 'check boxes, one more than shown',
    pages: picks(
      'Days',
      ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
      (name) => `<label><input type="checkbox" data-many data-name="${name}"> ${name}</label>`,
      'Plan',
    ),
    teach: 'plan the course on Monday and Friday',
    show: async (page) => {
      await page.getByLabel('Monday').click();
      await page.getByLabel('Friday').click();
      await press(page, 'Plan');
    },
    asks: [
      { request: 'plan the course on Tuesday and Thursday', want: ['Thursday,Tuesday'] },
      { request: 'plan the course on Monday, Tuesday and Friday', want: ['Friday,Monday,Tuesday'] },
      { request: 'plan the course on Wednesday', want: ['Wednesday'] },
    ],
  },
  {
    kind: 'list',
    title: 'a list written into one field',
    pages: form('Mail', ['To', 'Subject'], 'Queue'),
    teach: 'queue a mail to "ann@example.org, bob@example.org" about "Lunch"',
    show: async (page) => {
      await write(page, 'To', 'ann@example.org, bob@example.org');
      await write(page, 'Subject', 'Lunch');
      await press(page, 'Queue');
    },
    asks: [
      {
        request: 'queue a mail to "cy@example.org, dan@example.org" about "Rain"',
        want: [{ To: 'cy@example.org, dan@example.org', Subject: 'Rain' }],
      },
    ],
  },
  {
    kind: 'format',
    title: 'a plural of the option',
    pages: form('Stock', ['Kind: Apple|Pear|Plum', 'Number: number'], 'Note'),
    teach: 'note 5 pears in the stock',
    show: async (page) => {
      await choose(page, 'Kind', 'Pear');
      await write(page, 'Number', '5');
      await press(page, 'Note');
    },
    asks: [{ request: 'note 12 plums in the stock', want: [{ Kind: 'Plum', Number: '12' }] }],
  },
  {
    kind: 'format',
    title: 'ISO date for “in three days”',
    pages: form('Rental', ['From'], 'Rent'),
    teach: 'rent the boat in 3 days',
    show: async (page) => {
      await write(page, 'From', iso(day(3)));
      await press(page, 'Rent');
    },
    asks: [
      { request: 'rent the boat in 5 days', want: [{ From: iso(day(5)) }] },
      { request: 'rent the boat tomorrow', want: [{ From: iso(day(1)) }] },
    ],
  },
  {
    kind: 'format',
    title: 'a time and a date in one request',
    pages: form('Room', ['Day', 'Hour', 'For'], 'Hold'),
    teach: 'hold the room on 2 May 2027 at 3 pm for Ann',
    show: async (page) => {
      await write(page, 'Day', '2027-05-02');
      await write(page, 'Hour', '15:00');
      await write(page, 'For', 'Ann');
      await press(page, 'Hold');
    },
    asks: [
      {
        request: 'hold the room on 9 June 2027 at 9:30 am for Bo Carr',
        want: [{ Day: '2027-06-09', Hour: '09:30', For: 'Bo Carr' }],
      },
    ],
  },
  {
    kind: 'format',
    title: 'a date in three selects',
    pages: form(
      'Birthday',
      [
        'Day: 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31',
        'Month: January|February|March|April|May|June|July|August|September|October|November|December',
        'Year: 1998|1999|2000|2001|2002',
      ],
      'Keep',
    ),
    teach: 'keep the birthday 17 March 2001',
    show: async (page) => {
      await choose(page, 'Day', '17');
      await choose(page, 'Month', 'March');
      await choose(page, 'Year', '2001');
      await press(page, 'Keep');
    },
    asks: [{ request: 'keep the birthday 5 August 1999', want: [{ Day: '5', Month: 'August', Year: '1999' }] }],
  },
  {
    kind: 'format',
    title: 'two equal numbers and a third',
    pages: form('Hotel', ['Adults: number', 'Children: number', 'Rooms: number'], 'Look up'),
    teach: 'look up a hotel for 2 adults, 2 children and 1 room',
    show: async (page) => {
      await write(page, 'Adults', '2');
      await write(page, 'Children', '2');
      await write(page, 'Rooms', '1');
      await press(page, 'Look up');
    },
    asks: [
      {
        request: 'look up a hotel for 3 adults, 1 children and 2 room',
        want: [{ Adults: '3', Children: '1', Rooms: '2' }],
      },
    ],
  },
  {
    kind: 'format',
    title: 'a long sentence as the value',
    pages: form('Notes', ['Text'], 'Pin'),
    teach: 'pin the note "call the plumber about the kitchen sink and ask for the price"',
    show: async (page) => {
      await write(page, 'Text', 'call the plumber about the kitchen sink and ask for the price');
      await press(page, 'Pin');
    },
    asks: [
      {
        request: 'pin the note "bring the old bicycle to the shop, then walk home with the dog"',
        want: [{ Text: 'bring the old bicycle to the shop, then walk home with the dog' }],
      },
      { request: 'pin the note “it’s 5 o’clock”', want: [{ Text: 'it’s 5 o’clock' }] },
    ],
  },
];
