/** TAUGHT_CASES: tasks of real apps, each shown once by hand and asked with other values, judged by the app's own database. */
import { has, lacks, never, type TaughtCase } from './case';
import { CLUB } from './club-cases';
import { DESK } from './desk-cases';
import { type HandStep, into, on, onRow, pick } from './hand';
import { PRESS } from './press-cases';
import { REPAIRS } from './repairs-cases';
import type { Rows } from './servers';
import { SHELF } from './shelf-cases';
import { YARD } from './yard-cases';

const column = (name: string) => (rows: Rows) => Object.keys(rows.animals?.[0] ?? {}).includes(name);
const noColumn = (name: string) => (rows: Rows) => !column(name)(rows);

/** Judges a bill by its name: amount, payer and the people it is for; ids of people count from 1. */
const billFor =
  (what: string, amount: number, payer: number, owers: readonly number[], date?: string) => (rows: Rows) => {
    const bills = (rows.bill ?? []).filter((bill) => bill.what === what);
    const [bill] = bills;
    const of = (rows.billowers ?? []).filter(({ bill_id }) => bill_id === bill?.id).map(({ person_id }) => person_id);
    return (
      bills.length === 1 &&
      bill?.amount === amount &&
      bill.payer_id === payer &&
      [...of].sort().join() === owers.join() &&
      (date === undefined || bill.date === date)
    );
  };
const everyone = [1, 2, 3, 4];

const newBill = on('#new-bill a');
const bill = (what: string, payer: string, amount: string): HandStep[] => [
  newBill,
  into('#bill-form #what', what),
  pick('#bill-form #payer', payer),
  into('#bill-form #amount', amount),
];
const submit = on('#bill-form #submit');
const flat = { app: 'ihatemoney', at: 'flat/' } as const;
const only = (...ids: readonly number[]): HandStep[] => [
  on('#bill-form #selectnone'),
  ...ids.map((id) => on(`#bill-form #payed_for-${id}`)),
];

const BILLS: readonly TaughtCase[] = [
  {
    ...flat,
    title: 'a bill for all',
    teach: 'add a bill for Bread of 4.20 paid by Bob',
    hand: [...bill('Bread', 'Bob', '4.20'), submit],
    isShown: billFor('Bread', 4.2, 2, everyone),
    asks: [
      { request: 'add a bill for Milk of 7.50 paid by Cyd', isRight: billFor('Milk', 7.5, 3, everyone) },
      {
        request: 'add a bill for Soap of 3 paid by Dora',
        at: 'flat/statistics',
        isRight: billFor('Soap', 3, 4, everyone),
      },
    ],
  },
  {
    ...flat,
    title: 'a bill for two',
    teach: 'split a taxi of 30 paid by Ann between Ann and Bob',
    hand: [...bill('taxi', 'Ann', '30'), ...only(1, 2), submit],
    isShown: billFor('taxi', 30, 1, [1, 2]),
    asks: [
      { request: 'split a boat of 44 paid by Dora between Cyd and Dora', isRight: billFor('boat', 44, 4, [3, 4]) },
    ],
  },
  {
    ...flat,
    title: 'a bill of another day',
    teach: 'enter the bill Rice of 5 on 2026-11-02',
    hand: [
      newBill,
      into('#bill-form #what', 'Rice'),
      into('#bill-form #amount', '5'),
      { selector: '#bill-form #date', choose: '11022026' },
      submit,
    ],
    isShown: billFor('Rice', 5, 1, everyone, '2026-11-02'),
    asks: [
      { request: 'enter the bill Beans of 8 on 2026-10-14', isRight: billFor('Beans', 8, 1, everyone, '2026-10-14') },
    ],
  },
  {
    ...flat,
    title: 'another amount',
    teach: 'change the amount of Rent to 950',
    hand: [onRow('Rent', 'a.edit'), into('#amount', '950'), on('#submit')],
    isShown: has('bill', { what: 'Rent', amount: 950 }),
    asks: [
      {
        request: 'change the amount of Power to 70.20',
        isRight: has('bill', { what: 'Power', amount: 70.2 }, { what: 'Rent', amount: 950 }),
      },
      {
        request: 'change the amount of Paint to 31',
        at: 'flat/settle_bills',
        isRight: has('bill', { what: 'Paint', amount: 31 }),
      },
    ],
  },
  {
    ...flat,
    title: 'another name of a bill',
    teach: 'call the bill Power Electricity',
    hand: [onRow('Power', 'a.edit'), into('#what', 'Electricity'), on('#submit')],
    isShown: has('bill', { what: 'Electricity' }),
    asks: [
      {
        request: 'call the bill Paint Wall paint',
        isRight: (rows) => has('bill', { what: 'Wall paint' })(rows) && lacks('bill', { what: 'Paint' })(rows),
      },
    ],
  },
  {
    ...flat,
    title: 'a deleted bill',
    teach: 'delete the bill taxi',
    hand: [onRow('taxi', '.delete-bill button'), onRow('taxi', '.delete-bill button')],
    isShown: lacks('bill', { what: 'taxi' }),
    asks: [
      {
        request: 'delete the bill Rent',
        isRight: (rows) => lacks('bill', { what: 'Rent' })(rows) && has('bill', { what: 'Electricity' })(rows),
      },
    ],
  },
];

const PEOPLE: readonly TaughtCase[] = [
  {
    ...flat,
    title: 'a participant',
    teach: 'add the participant Emil',
    hand: [into('#add-member-form #name', 'Emil'), on('#add-member-form button')],
    isShown: has('person', { name: 'Emil' }),
    asks: [
      { request: 'add the participant Fritz', isRight: has('person', { name: 'Fritz' }) },
      { request: 'add the participant Gerda', at: 'flat/history', isRight: has('person', { name: 'Gerda' }) },
      never('add the participant Emil'),
    ],
  },
  {
    ...flat,
    title: 'a weight',
    teach: 'set the weight of Bob to 2',
    hand: [onRow('Bob', 'form.edit button'), into('#weight', '2'), on('form.form-horizontal button')],
    isShown: has('person', { name: 'Bob', weight: 2 }),
    asks: [
      {
        request: 'set the weight of Dora to 3',
        isRight: has('person', { name: 'Dora', weight: 3 }, { name: 'Bob', weight: 2 }),
      },
    ],
  },
  {
    ...flat,
    title: 'another name',
    teach: 'rename the participant Emil to Emily',
    hand: [onRow('Emil', 'form.edit button'), into('#name', 'Emily'), on('form.form-horizontal button')],
    isShown: has('person', { name: 'Emily' }),
    asks: [
      {
        request: 'rename the participant Fritz to Frieda',
        isRight: (rows) => has('person', { name: 'Frieda' })(rows) && lacks('person', { name: 'Fritz' })(rows),
      },
    ],
  },
  {
    ...flat,
    title: 'who is filtered',
    teach: 'search the bills for Bread',
    hand: [on('#toggle-filters'), into('#search', 'Bread'), on('form.form-inline button')],
    isShown: () => true,
    asks: [{ request: 'search the bills for Paint', isRight: () => true }],
  },
];

const animals = { app: 'sqlite-web', at: 'animals/' } as const;
const tab = (name: string) => on('.nav-tabs a', name);
const save = on('#content form button.btn-primary');

const TABLES: readonly TaughtCase[] = [
  {
    ...animals,
    title: 'a row of three values',
    teach: 'insert the animal Heron with 2 legs and the note grey',
    hand: [tab('Insert'), into('#id_name', 'Heron'), into('#id_legs', '2'), into('#id_note', 'grey'), save],
    isShown: has('animals', { name: 'Heron', legs: 2, note: 'grey' }),
    asks: [
      {
        request: 'insert the animal Spider with 8 legs and the note quick',
        isRight: has('animals', { name: 'Spider', legs: 8, note: 'quick' }),
      },
      {
        request: 'insert the animal Ant with 6 legs and the note busy',
        at: 'animals/content/',
        isRight: has('animals', { name: 'Ant', legs: 6, note: 'busy' }),
      },
    ],
  },
  {
    ...animals,
    title: 'a row of another table',
    at: '',
    teach: 'add the plant Moss with a height of 3',
    hand: [on('#sidebar a', 'plants'), tab('Insert'), into('#id_name', 'Moss'), into('#id_height', '3'), save],
    isShown: has('plants', { name: 'Moss', height: 3 }),
    asks: [
      {
        request: 'add the plant Elm with a height of 900',
        at: 'animals/content/',
        isRight: has('plants', { name: 'Elm', height: 900 }),
      },
    ],
  },
  {
    ...animals,
    title: 'a value of a row',
    teach: 'set the note of Newt to slow',
    hand: [
      tab('Content'),
      onRow('Newt', 'a[title="Edit"]'),
      on('input[name="chk_note"]'),
      into('#id_note', 'slow'),
      save,
    ],
    isShown: has('animals', { name: 'Newt', note: 'slow' }),
    asks: [
      {
        request: 'set the note of Crab to sideways',
        isRight: has('animals', { name: 'Crab', note: 'sideways' }, { name: 'Newt', note: 'slow' }),
      },
      {
        request: 'set the note of Otter to playful',
        at: 'plants/',
        isRight: has('animals', { name: 'Otter', note: 'playful' }),
      },
    ],
  },
  {
    ...animals,
    title: 'a number of a row',
    teach: 'set the legs of Otter to 5',
    hand: [
      tab('Content'),
      onRow('Otter', 'a[title="Edit"]'),
      on('input[name="chk_legs"]'),
      into('#id_legs', '5'),
      save,
    ],
    isShown: has('animals', { name: 'Otter', legs: 5 }),
    asks: [
      {
        request: 'set the legs of Stork to 1',
        isRight: has('animals', { name: 'Stork', legs: 1 }, { name: 'Otter', legs: 5 }),
      },
    ],
  },
  {
    ...animals,
    title: 'a deleted row',
    teach: 'delete the animal Stork',
    hand: [tab('Content'), onRow('Stork', 'a[title="Delete"]'), on('#content form button.btn-danger')],
    isShown: lacks('animals', { name: 'Stork' }),
    asks: [
      {
        request: 'delete the animal Newt',
        isRight: (rows) => lacks('animals', { name: 'Newt' })(rows) && has('animals', { name: 'Crab' })(rows),
      },
    ],
  },
  {
    ...animals,
    title: 'a column of a type',
    teach: 'add the column colour of type TEXT',
    hand: [
      on('a', '+ Add column'),
      into('#id_name', 'colour'),
      pick('#id_type', 'TEXT'),
      on('#content form button.btn-primary'),
    ],
    isShown: column('colour'),
    asks: [{ request: 'add the column wings of type INTEGER', isRight: column('wings') }],
  },
  {
    ...animals,
    title: 'another name of a column',
    teach: 'rename the column note to remark',
    hand: [
      onRow('note', 'a[href*="rename-column"]'),
      into('#id_rename_to', 'remark'),
      on('#content form button.btn-primary'),
    ],
    isShown: column('remark'),
    asks: [
      {
        request: 'rename the column legs to feet',
        isRight: (rows) => column('feet')(rows) && noColumn('legs')(rows) && column('remark')(rows),
      },
    ],
  },
  {
    ...animals,
    title: 'a dropped column',
    teach: 'drop the column wings',
    hand: [onRow('wings', 'a[href*="drop-column"]'), on('#content form button.btn-danger')],
    isShown: noColumn('wings'),
    asks: [
      { request: 'drop the column colour', isRight: (rows) => noColumn('colour')(rows) && column('remark')(rows) },
    ],
  },
  {
    ...animals,
    title: 'a table',
    at: '',
    teach: 'create the table birds',
    hand: [on('#createTableButton'), into('input[name="table_name"]', 'birds'), on('.create-table-menu button')],
    isShown: (rows) => rows.birds !== undefined,
    asks: [{ request: 'create the table fish', at: 'plants/', isRight: (rows) => rows.fish !== undefined }],
  },
  {
    ...animals,
    title: 'a query',
    at: 'plants/query/',
    teach: 'run the query "insert into plants(name) values(\'Reed\')"',
    hand: [into('#table-sql', "insert into plants(name) values('Reed')"), on('#query-form button', 'Execute')],
    isShown: has('plants', { name: 'Reed' }),
    asks: [
      { request: 'run the query "insert into plants(name) values(\'Ivy\')"', isRight: has('plants', { name: 'Ivy' }) },
    ],
  },
];

export const TAUGHT_CASES: readonly TaughtCase[] = [
  ...BILLS,
  ...PEOPLE,
  ...TABLES,
  ...REPAIRS,
  ...CLUB,
  ...DESK,
  ...YARD,
  ...PRESS,
  ...SHELF,
];
