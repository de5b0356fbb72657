/** Written and chosen values: spelled otherwise than in the request, equal, nested, quoted, constant, already there. */
import { append, choose, type EverydayCase, press, write } from './case';
import { form } from './pages';

const kind = 'value';

/** A form of one text field: what is said, what is written, and what another request must write. */
function spelled(
  title: string,
  label: string,
  teach: [said: string, written: string],
  ask: [said: string, want: string],
): EverydayCase {
  return {
    kind: 'spelling',
    title,
    pages: form('Entry', [label]),
    teach: teach[0],
    show: async (page) => {
      await write(page, label, teach[1]);
      await press(page, 'Save');
    },
    asks: [{ request: ask[0], want: [{ [label]: ask[1] }] }],
  };
}

const SPELLED = [
  spelled(
    'first letter capital',
    'Task',
    ['add a task buy milk', 'Buy milk'],
    ['add a task walk the dog', 'Walk the dog'],
  ),
  spelled(
    'all letters capital',
    'Code',
    ['enter the voucher code ab12', 'AB12'],
    ['enter the voucher code xy98', 'XY98'],
  ),
  spelled(
    'each word capital',
    'City',
    ['set the home town to new york', 'New York'],
    ['set the home town to los angeles', 'Los Angeles'],
  ),
  spelled(
    'all letters small',
    'Mail',
    ['invite the address Ann@Example.com', 'ann@example.com'],
    ['invite the address Bob@Example.com', 'bob@example.com'],
  ),
  spelled(
    'hyphens between words',
    'Slug',
    ['publish the article under red shoes', 'red-shoes'],
    ['publish the article under blue summer hats', 'blue-summer-hats'],
  ),
  spelled(
    'without spaces',
    'Phone',
    ['note the phone number 555 12 34', '5551234'],
    ['note the phone number 444 98 76', '4449876'],
  ),
  spelled('a grouped number', 'Amount', ['book an amount of 1,250', '1250'], ['book an amount of 2,400', '2400']),
  spelled('a decimal comma', 'Price', ['set the price to 12.50', '12,50'], ['set the price to 8.75', '8,75']),
  spelled('a per cent sign', 'Discount', ['give a discount of 5%', '5'], ['give a discount of 12%', '12']),
  spelled('a number in words', 'Guests', ['plan dinner for three guests', '3'], ['plan dinner for five guests', '5']),
  spelled('brackets around it', 'Owner', ['assign the ticket (Ann)', 'Ann'], ['assign the ticket (Bob)', 'Bob']),
  spelled(
    'a currency sign',
    'Amount',
    ['lend Ann some money, $20 exactly', '20'],
    ['lend Ann some money, $35 exactly', '35'],
  ),
  spelled('accents left out', 'City', ['send the parcel to Zürich', 'Zurich'], ['send the parcel to Málaga', 'Malaga']),
];

const NAMED: EverydayCase[] = [
  {
    kind,
    title: 'quoted at teaching, “called” when asked',
    pages: form('Pages', ['Page name'], 'Publish page'),
    teach: 'publish the page "Pie"',
    show: async (page) => {
      await write(page, 'Page name', 'Pie');
      await press(page, 'Publish page');
    },
    asks: [
      { request: 'publish a page called stew', want: [{ 'Page name': 'stew' }] },
      { request: 'publish the page named "Red soup"', want: [{ 'Page name': 'Red soup' }] },
    ],
  },
  {
    kind,
    title: 'equal values at teaching',
    pages: form('Trip', ['Adults: number', 'Children: number'], 'Search'),
    teach: 'search a trip for 4 adults and 4 children',
    show: async (page) => {
      await write(page, 'Adults', '4');
      await write(page, 'Children', '4');
      await press(page, 'Search');
    },
    asks: [{ request: 'search a trip for 2 adults and 3 children', want: [{ Adults: '2', Children: '3' }] }],
  },
  {
    kind,
    title: 'a value inside another',
    pages: form('People', ['First name', 'Last name', 'Shown as']),
    teach: 'register the member Bob Jones today',
    show: async (page) => {
      await write(page, 'First name', 'Bob');
      await write(page, 'Last name', 'Jones');
      await write(page, 'Shown as', 'Bob Jones');
      await press(page, 'Save');
    },
    asks: [
      {
        request: 'register the member Amy Stone today',
        want: [{ 'First name': 'Amy', 'Last name': 'Stone', 'Shown as': 'Amy Stone' }],
      },
    ],
  },
  {
    kind,
    title: 'a value that is a word of the template',
    pages: form('Keys', ['Key', 'Meaning']),
    teach: 'enter the key Enter with the meaning confirm',
    show: async (page) => {
      await write(page, 'Key', 'Enter');
      await write(page, 'Meaning', 'confirm');
      await press(page, 'Save');
    },
    asks: [{ request: 'enter the key Tab with the meaning jump', want: [{ Key: 'Tab', Meaning: 'jump' }] }],
  },
  {
    kind,
    title: 'one letter and one digit',
    pages: form('Seats', ['Row', 'Seat']),
    teach: 'reserve seat 7 in row K',
    show: async (page) => {
      await write(page, 'Row', 'K');
      await write(page, 'Seat', '7');
      await press(page, 'Save');
    },
    asks: [{ request: 'reserve seat 3 in row B', want: [{ Row: 'B', Seat: '3' }] }],
  },
  {
    kind,
    title: 'a quoted constant in the request',
    pages: form('Labels', ['Label']),
    teach: 'put the label urgent into the "Home and garden" list',
    show: async (page) => {
      await write(page, 'Label', 'urgent');
      await press(page, 'Save');
    },
    asks: [
      { request: 'put the label urgent into the "Home and garden" list', want: [{ Label: 'urgent' }] },
      { request: 'put the label later into the "Home and garden" list', want: [{ Label: 'later' }] },
    ],
  },
  {
    kind,
    title: 'the same value twice',
    pages: form('Account', ['Mail', 'Mail again']),
    teach: 'set up the mailbox ann@example.com please',
    show: async (page) => {
      await write(page, 'Mail', 'ann@example.com');
      await write(page, 'Mail again', 'ann@example.com');
      await press(page, 'Save');
    },
    asks: [
      {
        request: 'set up the mailbox bob@example.org',
        want: [{ Mail: 'bob@example.org', 'Mail again': 'bob@example.org' }],
      },
    ],
  },
  {
    kind,
    title: 'a select by a word of the request',
    pages: form('Shirt', ['Size: Small|Medium|Large=Medium', 'Name']),
    teach: 'order a shirt in large size for Ann',
    show: async (page) => {
      await choose(page, 'Size', 'Large');
      await write(page, 'Name', 'Ann');
      await press(page, 'Save');
    },
    asks: [
      { request: 'order a shirt in small size for Bob', want: [{ Size: 'Small', Name: 'Bob' }] },
      { request: 'order a shirt in huge size for Bob', want: [], stops: true },
    ],
  },
  {
    kind,
    title: 'a value that stood there already',
    pages: form('Address', ['Street', 'Country: Austria|Germany|Switzerland=Germany']),
    teach: 'save the address Main Street 5 in Germany',
    show: async (page) => {
      await write(page, 'Street', 'Main Street 5');
      await press(page, 'Save');
    },
    asks: [{ request: 'save the address Ring 9 in Austria', want: [{ Street: 'Ring 9', Country: 'Austria' }] }],
  },
  {
    kind,
    title: 'a text that stood there already',
    pages: form('Ticket', ['Title', 'Owner: text=Ann']),
    teach: 'file a ticket "Lamp broken" for the owner Ann',
    show: async (page) => {
      await write(page, 'Title', 'Lamp broken');
      await press(page, 'Save');
    },
    asks: [{ request: 'file a ticket "Door stuck" for the owner Bob', want: [{ Title: 'Door stuck', Owner: 'Bob' }] }],
  },
  {
    kind,
    title: 'a constant that is no data',
    pages: form('Orders', ['Item', 'Kind: Normal|Express=Normal']),
    teach: 'order an express parcel with "tea"',
    show: async (page) => {
      await write(page, 'Item', 'tea');
      await choose(page, 'Kind', 'Express');
      await press(page, 'Save');
    },
    asks: [{ request: 'order an express parcel with "rice"', want: [{ Item: 'rice', Kind: 'Express' }] }],
  },
  {
    kind,
    title: 'an unsaid name is asked about: always',
    pages: form('Mail', ['Text', 'Signed']),
    teach: 'write a greeting "hello there"',
    show: async (page) => {
      await write(page, 'Text', 'hello there');
      await write(page, 'Signed', 'Ann Smith');
      await press(page, 'Save');
    },
    constant: 'Always',
    asks: [{ request: 'write a greeting "good day"', want: [{ Text: 'good day', Signed: 'Ann Smith' }] }],
  },
  {
    kind,
    title: 'an unsaid number is asked about: each time',
    pages: form('Refund', ['Reason', 'Order number']),
    teach: 'file a refund because of "broken glass"',
    show: async (page) => {
      await write(page, 'Reason', 'broken glass');
      await write(page, 'Order number', 'A-4711');
      await press(page, 'Save');
    },
    constant: 'Ask me',
    asks: [
      {
        request: 'file a refund because of "wrong size"',
        answer: 'B-1234',
        want: [{ Reason: 'wrong size', 'Order number': 'B-1234' }],
      },
    ],
  },
  {
    kind,
    title: 'text added behind what stood there',
    pages: {
      '/': form('Customer', ['Notes: text=likes tea']),
      '/?other': form('Customer', ['Notes: text=moved house']),
    },
    teach: 'add "called back" to the notes of the customer',
    show: async (page) => {
      await append(page, 'Notes', ' called back');
      await press(page, 'Save');
    },
    asks: [
      {
        request: 'add "paid in full" to the notes of the customer',
        at: '/?other',
        want: [{ Notes: 'moved house paid in full' }],
      },
    ],
  },
  {
    kind,
    title: 'a long request in another order',
    pages: form('Note', ['Title', 'Text', 'Tag']),
    teach: 'create a note titled "Bread" with the text "rye" tagged "bakery"',
    show: async (page) => {
      await write(page, 'Title', 'Bread');
      await write(page, 'Text', 'rye');
      await write(page, 'Tag', 'bakery');
      await press(page, 'Save');
    },
    asks: [
      {
        request: 'create a note tagged "shop" titled "Milk" with the text "two litres"',
        want: [{ Title: 'Milk', Text: 'two litres', Tag: 'shop' }],
      },
      {
        request: 'create a note titled Eggs with the text ten tagged food',
        want: [{ Title: 'Eggs', Text: 'ten', Tag: 'food' }],
      },
    ],
  },
];

/** A value read on one page and typed on the next. */
const READ: EverydayCase[] = [
  {
    kind: 'read',
    title: 'an order number from the page before',
    pages: {
      '/': form(
        'Order 4711',
        ['Comment'],
        'Save',
        `document.querySelector('form').insertAdjacentHTML('beforebegin', '<p>Order number: N-4711</p><a href="/refund">Refund</a>');`,
      ),
      '/?9': form(
        'Order 9',
        ['Comment'],
        'Save',
        `document.querySelector('form').insertAdjacentHTML('beforebegin', '<p>Order number: N-9022</p><a href="/refund">Refund</a>');`,
      ),
      '/refund': form('Refund', ['Order', 'Reason'], 'Send in'),
    },
    teach: 'refund this order because of "damage"',
    show: async (page) => {
      await press(page, 'Refund', 'link');
      await write(page, 'Order', 'N-4711');
      await write(page, 'Reason', 'damage');
      await press(page, 'Send in');
    },
    constant: 'Read',
    asks: [
      { request: 'refund this order because of "colour"', at: '/?9', want: [{ Order: 'N-9022', Reason: 'colour' }] },
    ],
  },
  {
    kind: 'read',
    title: 'a mail address from the same page',
    pages: {
      '/': form(
        'Ann',
        ['To', 'Text'],
        'Queue',
        `document.querySelector('form').insertAdjacentHTML('beforebegin', '<dl><dt>Mail</dt><dd>ann@example.com</dd></dl>');`,
      ),
      '/?bob': form(
        'Bob',
        ['To', 'Text'],
        'Queue',
        `document.querySelector('form').insertAdjacentHTML('beforebegin', '<dl><dt>Mail</dt><dd>bob@example.org</dd></dl>');`,
      ),
    },
    teach: 'queue the message "see you" for this person',
    show: async (page) => {
      await write(page, 'To', 'ann@example.com');
      await write(page, 'Text', 'see you');
      await press(page, 'Queue');
    },
    constant: 'Read',
    asks: [
      {
        request: 'queue the message "bye" for this person',
        at: '/?bob',
        want: [{ To: 'bob@example.org', Text: 'bye' }],
      },
    ],
  },
];

export const VALUE_CASES: readonly EverydayCase[] = [...SPELLED, ...NAMED, ...READ];
