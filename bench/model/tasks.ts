/** Small everyday tasks of eight kinds, each with its page and the state that shows it done. */
import { box, button, choice, field, heading, is, logger, radio, sender, text } from './items';
import { type Item, MiniPage } from './mini-page';
import type { ModelTask } from './model-task';
import { OTHER_TASKS } from './other-tasks';

interface FormCase {
  request: string;
  fields: Item[];
  send: string;
  sent: string;
}
const FORMS: readonly FormCase[] = [
  {
    request: 'Sign up Ann with the mail address ann@example.org',
    fields: [field('Name'), field('Mail address')],
    send: 'Sign up',
    sent: 'Name=Ann, Mail address=ann@example.org',
  },
  {
    request: 'Send a message to Bob: The keys are at the desk',
    fields: [field('To'), field('Message')],
    send: 'Send',
    sent: 'To=Bob, Message=The keys are at the desk',
  },
  {
    request: 'Add a contact: Carla Diaz, phone 555 0134',
    fields: [field('Full name'), field('Phone')],
    send: 'Add contact',
    sent: 'Full name=Carla Diaz, Phone=555 0134',
  },
  {
    request: 'Change the city to Rome and save',
    fields: [field('City', 'Paris'), field('Street', 'Main Road 1')],
    send: 'Save',
    sent: 'City=Rome, Street=Main Road 1',
  },
  {
    request: 'Create a task called Water the plants, due Friday',
    fields: [field('Title'), field('Due')],
    send: 'Create',
    sent: 'Title=Water the plants, Due=Friday',
  },
  {
    request: 'Order 3 blue mugs',
    fields: [field('Quantity', '1'), choice('Colour', ['Red', 'Blue', 'Green'])],
    send: 'Order',
    sent: 'Quantity=3, Colour=Blue',
  },
  {
    request: 'Book a table for 4 people at 19:30',
    fields: [field('People', '2'), field('Time', '18:00')],
    send: 'Book',
    sent: 'People=4, Time=19:30',
  },
];
const CHOICES: readonly [request: string, name: string, options: string[], wanted: string][] = [
  ['Set the language to German', 'Language', ['English', 'German', 'French'], 'German'],
  ['Show only unpaid invoices', 'Status', ['All', 'Paid', 'Unpaid'], 'Unpaid'],
  ['Sort by price', 'Sort by', ['Name', 'Price', 'Date'], 'Price'],
  ['Choose express delivery', 'Delivery', ['Standard', 'Express', 'Pick-up'], 'Express'],
  ['Set the size to large', 'Size', ['Small', 'Medium', 'Large'], 'Large'],
];
const ROWS: readonly [request: string, rows: string[], button: string, wanted: string][] = [
  ['Open the order of Bob', ['Ann', 'Bob', 'Carla'], 'Open', 'Bob'],
  ['Archive the note about rent', ['Groceries', 'Rent', 'Holiday'], 'Archive', 'Rent'],
  ['Show the details of the blue lamp', ['Red lamp', 'Blue lamp', 'Green lamp'], 'Details', 'Blue lamp'],
  ['Pin the message from Dora', ['Carl', 'Dora', 'Emil'], 'Pin', 'Dora'],
  ['Add the large coffee to the cart', ['Small coffee', 'Large coffee', 'Tea'], 'Add to cart', 'Large coffee'],
];
const QUESTIONS: readonly [request: string, lines: string[], answer: RegExp][] = [
  [
    'How much does the train to Lyon cost?',
    ['Train to Paris: 40 euros', 'Train to Lyon: 65 euros', 'Train to Nice: 80 euros'],
    /65/,
  ],
  [
    'When does the library close on Saturday?',
    ['Monday to Friday: 9 to 18', 'Saturday: 10 to 14', 'Sunday: closed'],
    /14|2 ?pm/i,
  ],
  ['Who is responsible for invoices?', ['Sales: Ann Berg', 'Invoices: Karl Maier', 'Support: Eva Roth'], /Karl|Maier/],
  ['How many open tasks are there?', ['Open tasks: 7', 'Done tasks: 12'], /\b7\b|seven/i],
  ['What is the number of the platform?', ['Departure 12:05', 'Platform 9', 'Coach 21'], /\b9\b|nine/i],
];
const IMPOSSIBLE: readonly [request: string, links: string[]][] = [
  ['Book a flight to Rome', ['Orders', 'Addresses', 'Payments']],
  ['Delete my account at the bank', ['Weather', 'News', 'Sports']],
  ['Translate the page into Latin', ['Home', 'Prices', 'Contact']],
  ['Play the song Yesterday', ['Invoices', 'Customers', 'Reports']],
  ['Call my mother', ['Recipes', 'Shopping list', 'Timer']],
];

export const TASKS: readonly ModelTask[] = [
  ...FORMS.map(
    ({ request, fields, send, sent }, i): ModelTask => ({
      id: `form-${i + 1}`,
      kind: 'form',
      request,
      page: () =>
        new MiniPage('Form', [
          heading('Form'),
          ...structuredClone(fields),
          sender(
            send,
            fields.map(({ name }) => name),
          ),
          logger('Cancel'),
        ]),
      isRight: (page) => is(page, sent),
    }),
  ),
  ...CHOICES.map(
    ([request, name, options, wanted], i): ModelTask => ({
      id: `choose-${i + 1}`,
      kind: 'choose',
      request,
      page: () =>
        new MiniPage('Settings', [heading('Settings'), field('Name', 'Ann'), choice(name, options), logger('Help')]),
      isRight: (page) => page.value(name) === wanted && page.log.length === 0 && page.value('Name') === 'Ann',
    }),
  ),
  ...['buy milk', 'call Ann', 'pay rent', 'read mail', 'walk the dog'].map(
    (wanted, i): ModelTask => ({
      id: `check-${i + 1}`,
      kind: 'check',
      request: `Tick ${wanted}`,
      page: () =>
        new MiniPage('Todos', [
          heading('Todos'),
          ...['buy milk', 'call Ann', 'pay rent', 'read mail', 'walk the dog'].map((name) => box(name)),
          logger('Clear'),
        ]),
      isRight: (page) =>
        page.log.length === 0 &&
        page.items
          .filter(({ checked }) => checked)
          .map(({ name }) => name)
          .join() === wanted,
    }),
  ),
  ...['Express', 'Pick-up', 'Standard'].map(
    (wanted, i): ModelTask => ({
      id: `radio-${i + 1}`,
      kind: 'check',
      request: `Choose ${wanted} and save`,
      page: () =>
        new MiniPage('Delivery', [
          heading('Delivery'),
          radio('Standard', wanted !== 'Standard'),
          radio('Express'),
          radio('Pick-up'),
          sender('Save', [wanted]),
        ]),
      isRight: (page) => is(page, `${wanted}=true`),
    }),
  ),
  ...['Archive', 'Settings', 'Reports', 'Print', 'Next page'].map(
    (wanted, i): ModelTask => ({
      id: `press-${i + 1}`,
      kind: 'press',
      request: `Press ${wanted}`,
      page: () =>
        new MiniPage('Start', [
          heading('Start'),
          ...['Archive', 'Settings', 'Reports', 'Print', 'Next page', 'Back'].map((name) => logger(name)),
        ]),
      isRight: (page) => is(page, wanted),
    }),
  ),
  ...ROWS.map(
    ([request, rows, name, wanted], i): ModelTask => ({
      id: `row-${i + 1}`,
      kind: 'row',
      request,
      page: () =>
        new MiniPage('List', [heading('List'), ...rows.flatMap((row) => [text(row), logger(`${name} ${row}`, row)])]),
      isRight: (page) => is(page, wanted),
    }),
  ),
  ...['red shoes', 'garden table', 'tea pot', 'winter coat', 'desk lamp'].map(
    (wanted, i): ModelTask => ({
      id: `search-${i + 1}`,
      kind: 'search',
      request: `Search for ${wanted}`,
      page: () => {
        const run = (page: MiniPage) => {
          page.log.push(`search ${page.value('Search')}`);
          page.say(`3 results for ${page.value('Search')}`);
        };
        return new MiniPage('Shop', [
          heading('Shop'),
          { role: 'searchbox', name: 'Search', value: '', enter: run },
          button('Find', run),
          logger('Cart'),
        ]);
      },
      isRight: (page) => is(page, `search ${wanted}`),
    }),
  ),
  ...QUESTIONS.map(
    ([request, lines, answer], i): ModelTask => ({
      id: `question-${i + 1}`,
      kind: 'question',
      request,
      page: () =>
        new MiniPage('Information', [
          heading('Information'),
          ...lines.map((line) => text(line)),
          logger('Home'),
          logger('Contact'),
        ]),
      isRight: (page) => page.log.length === 0,
      answer,
    }),
  ),
  ...IMPOSSIBLE.map(
    ([request, links], i): ModelTask => ({
      id: `impossible-${i + 1}`,
      kind: 'impossible',
      request,
      page: () => new MiniPage('Start', [heading('Start'), ...links.map((name) => logger(name))]),
      isRight: (page) => page.log.length === 0,
    }),
  ),
  ...OTHER_TASKS,
];
