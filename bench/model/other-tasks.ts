/** Tasks that nothing was adjusted to: written after the first set was, on pages of other shapes. Their kinds begin with “other”. */
import { box, button, choice, field, heading, is, logger, radio, sender, text } from './items';
import { type Item, MiniPage } from './mini-page';
import type { ModelTask } from './model-task';

const form = (request: string, items: Item[], send: string, sent: string): Omit<ModelTask, 'id'> => ({
  kind: 'other form',
  request,
  page: () => {
    const own = structuredClone(items);
    return new MiniPage('Form', [
      heading('Please fill in'),
      ...own,
      sender(
        send,
        own.map(({ name }) => name),
      ),
    ]);
  },
  isRight: (page) => is(page, sent),
});

/** Rows with a button each, all of one name. */
const rows = (request: string, lines: readonly string[], name: string, wanted: string): Omit<ModelTask, 'id'> => ({
  kind: 'other row',
  request,
  page: () =>
    new MiniPage(
      'Overview',
      lines.flatMap((line) => [text(line), logger(name, line)]),
    ),
  isRight: (page) => is(page, wanted),
});

const question = (request: string, lines: readonly Item[], answer: RegExp): Omit<ModelTask, 'id'> => ({
  kind: 'other question',
  request,
  page: () => new MiniPage('Overview', [...structuredClone(lines), logger('Imprint'), logger('Sign out')]),
  isRight: (page) => page.log.length === 0,
  answer,
});

/** A menu that shows its entries once it is pressed. */
const menu = (request: string, opener: string, entries: readonly string[], wanted: string): Omit<ModelTask, 'id'> => ({
  kind: 'other steps',
  request,
  page: () =>
    new MiniPage('Office', [
      heading('Office'),
      logger('Home'),
      button(opener, (page) => {
        if (!page.items.some(({ name }) => name === entries[0]))
          page.items = [...page.items, ...entries.map((entry) => logger(entry))];
      }),
    ]),
  isRight: (page) => is(page, wanted),
});

const impossible = (request: string, links: readonly string[]): Omit<ModelTask, 'id'> => ({
  kind: 'other impossible',
  request,
  page: () => new MiniPage('Start', [heading('Start'), ...links.map((name) => logger(name))]),
  isRight: (page) => page.log.length === 0,
});

const TASKS: readonly Omit<ModelTask, 'id'>[] = [
  form(
    'Register our dog Bello, a beagle, 4 years old',
    [field('Name of the pet'), field('Breed'), field('Age')],
    'Register',
    'Name of the pet=Bello, Breed=beagle, Age=4',
  ),
  form(
    'Report a broken window in room 12',
    [field('Room'), field('Description')],
    'Send report',
    'Room=12, Description=broken window',
  ),
  form(
    'Change my e-mail to ann@new.example',
    [field('E-mail', 'ann@old.example'), field('Phone', '555 0101')],
    'Update profile',
    'E-mail=ann@new.example, Phone=555 0101',
  ),
  form(
    'Reserve the projector for Monday, 2 hours',
    [field('Item'), field('Day'), field('Hours', '1')],
    'Reserve',
    'Item=projector, Day=Monday, Hours=2',
  ),
  form(
    'Invite bob@example.org as editor',
    [field('E-mail'), choice('Role', ['Viewer', 'Editor', 'Owner'])],
    'Invite',
    'E-mail=bob@example.org, Role=Editor',
  ),
  {
    kind: 'other choose',
    request: 'Turn the newsletter off',
    page: () => new MiniPage('Settings', [heading('Mails'), box('Newsletter', true), box('Weekly report', true)]),
    isRight: (page) => page.item('Newsletter').checked === false && page.item('Weekly report').checked === true,
  },
  {
    kind: 'other choose',
    request: 'I want to pay by invoice',
    page: () => new MiniPage('Payment', [heading('Payment'), radio('Card', true), radio('Invoice'), radio('Cash')]),
    isRight: (page) => page.item('Invoice').checked === true && page.log.length === 0,
  },
  {
    kind: 'other choose',
    request: 'Show 50 entries per page',
    page: () => new MiniPage('List', [heading('List'), choice('Entries per page', ['10', '25', '50']), logger('Next')]),
    isRight: (page) => page.value('Entries per page') === '50' && page.log.length === 0,
  },
  rows(
    'Open the invoice of Berger',
    ['1041 Adler 80 €', '1042 Berger 120 €', '1043 Conrad 45 €'],
    'Open',
    '1042 Berger 120 €',
  ),
  rows('Remove the lamp from the cart', ['Chair, oak', 'Lamp, brass', 'Shelf, steel'], 'Remove', 'Lamp, brass'),
  rows(
    "Reply to Dana's mail",
    ['Cem: Lunch on Friday?', 'Dana: The offer', 'Eli: Holiday photos'],
    'Reply',
    'Dana: The offer',
  ),
  rows(
    'Download the report for March',
    ['January report', 'February report', 'March report', 'April report'],
    'Download',
    'March report',
  ),
  rows('Accept the request of Li Wei', ['Ana Costa', 'Li Wei', 'Tom Reed'], 'Accept', 'Li Wei'),
  question(
    'How much is the chair?',
    [text('Chair, oak'), text('80 €'), text('Lamp, brass'), text('35 €'), text('Shelf, steel'), text('120 €')],
    /80/,
  ),
  question(
    'Which gate does the flight to Oslo leave from?',
    [
      text('SK 402 Oslo 14:10 Gate B7', 'row'),
      text('LH 88 Rome 14:30 Gate C2', 'row'),
      text('AF 17 Nice 15:00 Gate A1', 'row'),
    ],
    /B7/,
  ),
  question(
    'How many people have signed up?',
    [heading('Cooking class'), text('Teacher: Mia Funk'), text('Signed up: 18'), text('Places: 20')],
    /18/,
  ),
  question(
    'When does the pool open on Sunday?',
    [text('Saturday'), text('8:00 to 20:00'), text('Sunday'), text('10:00 to 18:00')],
    /10/,
  ),
  question(
    'Who leads the choir?',
    [heading('Groups'), text('The choir is led by Noor Haddad.'), text('The theatre group is led by Jan Vos.')],
    /Noor|Haddad/,
  ),
  menu('Export the list', 'More', ['Export', 'Print', 'Archive'], 'Export'),
  menu('Log the time of today', 'Tools', ['Calendar', 'Time log', 'Contacts'], 'Time log'),
  menu('Show the archive', 'Menu', ['Inbox', 'Archive', 'Trash'], 'Archive'),
  impossible('Order a pizza', ['Invoices', 'Customers', 'Products']),
  impossible('Show me the photos of last year', ['Payroll', 'Vacation', 'Sick leave']),
  impossible('Reserve seat 14C', ['Recipes', 'Shopping list', 'Timer']),
];

export const OTHER_TASKS: readonly ModelTask[] = TASKS.map((task, i) => ({
  ...task,
  id: `${task.kind.replace(' ', '-')}-${i + 1}`,
}));
