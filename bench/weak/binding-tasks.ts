/** BINDING_KINDS: forms with several fields for values of one kind; the request tells which value is for which, and only the right pairs are right. */
import { html, type Route } from '../../test/harness/site';
import { after, type MakeTask, only, POST, press, write } from './task';

const ok: Route = () => 'ok';

interface Form {
  title: string;
  fields: readonly string[];
  send: string;
  thanks: string;
}

/** One form; the server gets the values in the order of the fields. */
const form =
  (kind: string, { title, fields, send, thanks }: Form, asked: readonly [string, ...string[]][]): MakeTask =>
  (i) => {
    const [request, ...values] = asked[i % asked.length] ?? [''];
    const inputs = fields.map((name, k) => `<p><label>${name} <input id="f${k}"></label></p>`).join('');
    const body = fields.map((_, k) => `f${k}.value`).join(" + '|' + ");
    return {
      kind,
      request,
      routes: {
        '/': () =>
          html(
            title,
            `<h1>${title}</h1><form>${inputs}<button>${send}</button></form><p id="said" role="status"></p>
            <script>${POST} document.forms[0].onsubmit = async (event) => { event.preventDefault(); await post('/filed', ${body}); event.target.reset(); said.textContent = '${thanks}'; };</script>`,
          ),
        '/filed': ok,
      },
      steps: [...fields.flatMap((name, k) => (values[k] ? [write(name, values[k])] : [])), press(send)],
      answer: thanks,
      isRight: (hits) => only(hits, '/filed', values.join('|')),
      sends: 1,
    };
  };

/** Two groups with a field of the same name. */
const addresses: MakeTask = (i) => {
  const [ship, bill] = i % 2 === 0 ? ['Oslo', 'Rome'] : ['Turin', 'Bonn'];
  return {
    kind: 'one label in two groups',
    request:
      i % 2 === 0
        ? `set the shipping city to ${ship} and the billing city to ${bill}, then save`
        : `change the billing city to ${bill} and the shipping city to ${ship} and save`,
    routes: {
      '/': () =>
        html(
          'Addresses',
          `<h1>Addresses</h1><form><fieldset><legend>Shipping</legend><label>City <input id="a"></label></fieldset><fieldset><legend>Billing</legend><label>City <input id="b"></label></fieldset><button>Save</button></form><p id="said" role="status"></p>
          <script>${POST} document.forms[0].onsubmit = async (event) => { event.preventDefault(); await post('/filed', a.value + '|' + b.value); said.textContent = 'Your addresses are saved.'; };</script>`,
        ),
      '/filed': ok,
    },
    steps: [
      { tool: 'type', find: after('Shipping', 'textbox', 'City'), text: ship },
      { tool: 'type', find: after('Billing', 'textbox', 'City'), text: bill },
      press('Save'),
    ],
    answer: 'The addresses are saved.',
    isRight: (hits) => only(hits, '/filed', `${ship}|${bill}`),
    sends: 1,
  };
};

/** Two sections, each with a field and a button of the same names. */
const sections: MakeTask = (i) => {
  const [wanted, other] = i % 2 === 0 ? ['Seeds', 'Bulbs'] : ['Bulbs', 'Seeds'];
  const section = (name: string) =>
    `<section aria-label="${name}"><h2>${name}</h2><label>Code <input></label><button onclick="go(this, '${name}')">Run</button><p role="status"></p></section>`;
  return {
    kind: 'alike sections',
    request: i % 2 === 0 ? `run the code K31 in ${wanted}` : 'run the code K41',
    routes: {
      '/': () =>
        html(
          'Stock',
          `<h1>Stock</h1>${section(i % 2 === 0 ? other : wanted)}${section(i % 2 === 0 ? wanted : other)}
          <script>${POST} const go = async (button, name) => { const box = button.closest('section'); await post('/run', name + '|' + box.querySelector('input').value); box.querySelector('p').textContent = 'Answer: ' + name.length + ' in stock'; };</script>`,
        ),
      '/run': ok,
    },
    steps: [
      { tool: 'type', find: after(wanted, 'textbox', 'Code'), text: `K${i + 3}1` },
      { tool: 'click', find: after(wanted, 'button', 'Run') },
    ],
    answer: `The code was run in ${wanted}.`,
    isRight: (hits) => only(hits, '/run', `${wanted}|K${i + 3}1`),
    sends: 1,
  };
};
export const BINDING_KINDS: readonly MakeTask[] = [
  form(
    'from one to another',
    { title: 'Transfer', fields: ['From', 'To', 'Amount'], send: 'Transfer', thanks: 'The transfer is on its way.' },
    [
      ['transfer 40 from Savings to Current', 'Savings', 'Current', '40'],
      ['transfer 15 to Holidays from Daily', 'Daily', 'Holidays', '15'],
    ],
  ),
  form('subject and text', { title: 'Compose', fields: ['To', 'Subject', 'Message'], send: 'Send', thanks: 'Sent.' }, [
    [
      'send "the keys are back" to ann@example.org with the subject "Keys"',
      'ann@example.org',
      'Keys',
      'the keys are back',
    ],
    [
      'write to bob@example.net, subject "Lunch", message "see you at one"',
      'bob@example.net',
      'Lunch',
      'see you at one',
    ],
  ]),
  form(
    'author and title',
    { title: 'Catalogue', fields: ['Title', 'Author'], send: 'Add book', thanks: 'The book was added.' },
    [
      ['add the book "The Waves" by the author Woolf', 'The Waves', 'Woolf'],
      ['add a book with author Calvino and title "Cities"', 'Cities', 'Calvino'],
    ],
  ),
  form(
    'least and most',
    { title: 'Alerts', fields: ['Minimum', 'Maximum'], send: 'Save alert', thanks: 'The alert is saved.' },
    [
      ['save an alert with a minimum of 20 and a maximum of 80', '20', '80'],
      ['save an alert: maximum 75, minimum 30', '30', '75'],
    ],
  ),
  form(
    'first and last name',
    {
      title: 'Guests',
      fields: ['First name', 'Last name'],
      send: 'Add guest',
      thanks: 'One more guest is on the list.',
    },
    [
      ['add the guest Nora Vale', 'Nora', 'Vale'],
      ['add the guest Ivo Brandt', 'Ivo', 'Brandt'],
    ],
  ),
  form(
    'two telephones',
    { title: 'Contacts', fields: ['Name', 'Phone', 'Mobile'], send: 'Save contact', thanks: 'Contact saved.' },
    [
      ['save the contact Eli with phone 555010 and mobile 555020', 'Eli', '555010', '555020'],
      ['save the contact Dora, mobile 555777, phone 555666', 'Dora', '555666', '555777'],
    ],
  ),
  form('old and new', { title: 'Folders', fields: ['Folder', 'New name'], send: 'Rename', thanks: 'Renamed.' }, [
    ['rename the folder Drafts to Letters', 'Drafts', 'Letters'],
    ['rename the folder Invoices to Archive', 'Invoices', 'Archive'],
  ]),
  form(
    'number and price',
    { title: 'Order lines', fields: ['Quantity', 'Price'], send: 'Add line', thanks: 'One line was added.' },
    [
      ['add a line with quantity 4 and price 9', '4', '9'],
      ['add a line at a price of 12 with a quantity of 3', '3', '12'],
    ],
  ),
  form(
    'thing and person',
    { title: 'Tickets', fields: ['Ticket', 'Assignee'], send: 'Assign', thanks: 'The ticket has a new owner.' },
    [
      ['assign ticket 41 to Bob', '41', 'Bob'],
      ['assign ticket 58 to Cy', '58', 'Cy'],
    ],
  ),
  form(
    'scores',
    { title: 'Result', fields: ['Lions', 'Tigers'], send: 'Enter result', thanks: 'The table is up to date.' },
    [
      ['enter the result Lions 3, Tigers 1', '3', '1'],
      ['enter the result: Tigers 5, Lions 2', '2', '5'],
    ],
  ),
  form(
    'deutsch: von und nach',
    { title: 'Fahrt', fields: ['Von', 'Nach'], send: 'Fahrt anlegen', thanks: 'Die Fahrt ist angelegt.' },
    [
      ['lege eine Fahrt von "Ulm" nach "Graz" an', 'Ulm', 'Graz'],
      ['lege eine Fahrt nach "Linz" von "Jena" an', 'Jena', 'Linz'],
    ],
  ),
  addresses,
  sections,
];
