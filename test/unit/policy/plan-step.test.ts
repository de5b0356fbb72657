/** planStep decides by the page: exact names, rows, choices in any kind of list, and which reading is meant. */
import { expect, test } from 'vitest';
import { describeChoices } from '../../../lib/agent/step/ask-which';
import { explainMissing } from '../../../lib/agent/step/planner-step';
import { implicitCommand } from '../../../lib/policy/implicit-command';
import { parseCommands } from '../../../lib/policy/parse-commands';
import { openedList } from '../../../lib/policy/match-choice';
import { planStep } from '../../../lib/policy/plan-step';
import type { Snapshot, SnapshotNode } from '../../../lib/page/words/snapshot';

type Line = Partial<SnapshotNode> & { role: string };

/** A snapshot of lines; each line that is no text, heading, group or row gets the ref of its index. */
function page(...lines: Line[]): Snapshot {
  const plain = /^(?:text|heading|group|radiogroup|row|listitem|cell|list|columnheader|note|dialog)$/;
  const nodes = lines.map((line, i) => ({
    depth: 0,
    name: '',
    states: [],
    inViewport: true,
    ...(plain.test(line.role) ? {} : { ref: `e${i}` }),
    ...line,
  }));
  return {
    url: '',
    origin: '',
    title: '',
    documentToken: '',
    frameOrigins: [],
    nodes,
    omitted: 0,
    scrolledPercent: 100,
  };
}

function plan(request: string, snapshot: Snapshot): string {
  const [command] = parseCommands(request) ?? [];
  if (!command) return 'no command';
  const planned = planStep(command, snapshot);
  if (planned.type === 'which') return `which ${planned.nodes.map(({ ref }) => ref).join(' ')}`;
  if (planned.type === 'not-found') return `no ${planned.words}: ${planned.near.join(', ')}`;
  const { verb, ...rest } = planned.action;
  return [verb, ...Object.values(rest)].map(String).join(' ');
}

const button = (name: string, depth = 0): Line => ({ role: 'button', name, depth });
const link = (name: string, depth = 0): Line => ({ role: 'link', name, depth });
const text = (name: string, depth = 0): Line => ({ role: 'text', name, depth });

test.each<[string, Snapshot, string]>([
  ['click Copy link', page(link('Copy'), button('Copy link')), 'click e1'],
  ['click New list', page(button('New'), button('New list')), 'click e1'],
  ['click Option 1', page({ role: 'option', name: '1' }, { role: 'radio', name: 'Option 1' }), 'click e1'],
  ['click the Profile link', page(link('Profile'), button('Profile link')), 'click e1'],
  ['click the Profile link', page(link('Profile'), button('Profile')), 'click e0'],
  [
    'type 1 into Cell phone',
    page({ role: 'textbox', name: 'Phone' }, { role: 'textbox', name: 'Cell phone' }),
    'type e1 1',
  ],
  ['click "Save"', page(button('Save as'), button('Save')), 'click e1'],
  ['click "Save"', page(button('Save and publish')), 'no Save: Save and publish'],
  ['click Sign-in', page(button('Sign in')), 'click e0'],
  ['press Delete', page(button('Delete')), 'click e0'],
  ['press the Delete key', page(button('Delete')), 'press Delete'],
  ['press Enter', page(button('Enter')), 'press Enter'],
  ['open example.org', page(link('example.org')), 'click e0'],
  ['open example.org', page(link('Home')), 'goTo https://example.org/'],
  ['type hello in the Reply to all field', page({ role: 'textbox', name: 'Reply to all' }), 'type e0 hello'],
  ['choose Pay in full', page(button('Pay in full')), 'click e0'],
  ['klicke Newsletter an', page(button('Newsletter')), 'click e0'],
  ['click Twin', page(button('Twin'), button('Twin')), 'which e0 e1'],
  ['click the last Twin', page(button('Twin'), button('Twin')), 'click e1'],
  ['click the second Twin button', page(button('Twin'), button('Twin'), button('Twin')), 'click e1'],
  ['click the button', page(button('Go'), link('Home')), 'click e0'],
])('plans “%s” by exact names first', (request, snapshot, expected) => {
  expect(plan(request, snapshot)).toBe(expected);
});

test('presses the control in a container and not the container whose name ends with it', () => {
  const menu = page(
    { role: 'menuitem', name: 'Family Kids Pets' },
    { role: 'menuitem', name: 'Kids', depth: 1 },
    { role: 'menuitem', name: 'Pets shop', depth: 1 },
  );
  expect(plan('click Pets', menu)).toBe('click e2');
});

const table = page(
  { role: 'row' },
  { role: 'columnheader', name: 'Name', depth: 1 },
  { role: 'row' },
  text('Ann', 1),
  button('Edit', 1),
  button('Delete', 1),
  { role: 'row' },
  text('Bob', 1),
  button('Edit', 1),
  button('Delete', 1),
  { role: 'row' },
  text('Bobby', 1),
  button('Edit', 1),
  button('Delete', 1),
);

test.each([
  ['click Delete of Bob', 'click e9'],
  ['click Edit in row 3', 'click e12'],
  ['click the Edit button in the second row', 'click e8'],
  ['click Delete in the last row', 'click e13'],
  ["click Bob's Delete button", 'click e9'],
  ['click Edit next to Ann', 'click e4'],
  ['Klicke auf Edit in Zeile 1', 'click e4'],
  ['Clique sur Delete de Bob', 'click e9'],
  ['Pulsa Edit en la fila 2', 'click e8'],
  ['click Delete of Zoe', 'no Delete of Zoe: Delete, Edit'],
])('finds the row: “%s”', (request, expected) => {
  expect(plan(request, table)).toBe(expected);
});

test('finds a card without a role by the text before its button', () => {
  const cards = page(text('Pie · 3 €'), button('Add'), text('Tart · 4 €'), button('Add'));
  expect(plan('click Add of Tart', cards)).toBe('click e3');
});

test.each<[string, Snapshot, string | undefined]>([
  ['Delete Bob', table, 'Delete'],
  ['Save', page(button('Save'), button('Save as')), 'Save'],
  ['Lösche Ben', page({ role: 'listitem' }, text('Ben', 1), button('Löschen', 1)), 'Löschen'],
  ['Supprime Ana', page({ role: 'listitem' }, text('Ana', 1), button('Supprimer', 1)), 'Supprimer'],
  ['delete everything', table, undefined],
  ['archive all mails from Ann', table, undefined],
])('understands “%s” by names on the page', (request, snapshot, target) => {
  expect(parseCommands(request)).toBeUndefined();
  expect(implicitCommand(request, snapshot)?.target).toBe(target);
});

test.each<[string, Snapshot, string]>([
  ['a combobox', page({ role: 'combobox', name: 'City' }), 'select e0 Bergen'],
  ['a list box', page({ role: 'listbox', name: 'City' }), 'select e0 Bergen'],
  ['a button with a popup', page(button('City')), 'select e0 Bergen'],
  ['a text field with suggestions', page({ role: 'textbox', name: 'City' }), 'select e0 Bergen'],
  ['an unnamed combobox after its label', page(text('City'), { role: 'combobox' }), 'select e1 Bergen'],
  ['a link that opens a list, after its label', page(text('City'), link('Oslo')), 'select e1 Bergen'],
  [
    'a radio group',
    page(
      { role: 'radiogroup', name: 'City' },
      { role: 'radio', name: 'Oslo', depth: 1 },
      { role: 'radio', name: 'Bergen', depth: 1 },
    ),
    'check e2 true',
  ],
  [
    'radio buttons after a text',
    page(text('City'), { role: 'radio', name: 'Oslo' }, { role: 'radio', name: 'Bergen' }),
    'check e2 true',
  ],
  ['chips in a group', page({ role: 'group', name: 'City' }, button('Oslo', 1), button('Bergen', 1)), 'click e2'],
])('chooses in %s', (_, snapshot, expected) => {
  expect(plan('choose Bergen in City', snapshot)).toBe(expected);
});

test('names the nearest options of a group', () => {
  const group = page(
    { role: 'radiogroup', name: 'City' },
    { role: 'radio', name: 'Oslo', depth: 1 },
    { role: 'radio', name: 'Bergen', depth: 1 },
  );
  expect(plan('choose Berge in City', group)).toBe('no Berge: Bergen, Oslo');
});

test('chooses several options that are quoted or known', () => {
  const known = page({ role: 'listbox', name: 'Toppings', options: ['Cheese', 'Olives', 'Ham'] });
  expect(plan('choose Cheese and Olives in Toppings', known)).toBe('select e0 Cheese,Olives');
  expect(plan('choose "Oslo" and "Bodø" in Towns', page({ role: 'combobox', name: 'Towns' }))).toBe(
    'select e0 Oslo,Bodø',
  );
  expect(plan('choose Rock and Roll in Towns', page({ role: 'combobox', name: 'Towns' }))).toBe(
    'select e0 Rock and Roll',
  );
});

test('drags onto the named element', () => {
  expect(
    plan(
      'drag Gamma before Alpha',
      page({ role: 'listitem', name: 'Alpha', ref: 'e0' }, { role: 'listitem', name: 'Gamma', ref: 'e1' }),
    ),
  ).toBe('drag e1 e0 before');
});

test('names candidates by what surrounds them', () => {
  const nodes = table.nodes.filter(({ name }) => name === 'Delete');
  expect(describeChoices(nodes, table).map(({ label }) => label)).toEqual([
    '1 · button “Delete” · Ann · Edit',
    '2 · button “Delete” · Bob · Edit',
    '3 · button “Delete” · Bobby · Edit',
  ]);
});

test('explains a missing target by the kind of page if there are no names', () => {
  expect(explainMissing('Go', ['Stop'], page())).toEqual({ code: 'target-not-found', params: ['Go', 'Stop'] });
  expect(explainMissing('Go', [], page()).code).toBe('target-without-controls');
  expect(explainMissing('Go', [], { ...page(), hasCanvas: true }).code).toBe('target-on-canvas');
  expect(explainMissing('Go', [], { ...page(), closedFrames: ['https://a'] })).toEqual({
    code: 'target-in-frame',
    params: ['Go', 'https://a'],
  });
  expect(explainMissing('Go', [], page({ role: 'progressbar', name: 'Loading' })).code).toBe('target-while-loading');
});

test('presses the only text of that name, where no control bears it', () => {
  const seats = [
    { role: 'text', name: 'Row 1, seat 4', at: 'e7' },
    { role: 'text', name: 'Row 1, seat 5', at: 'e8' },
  ];
  expect(plan('click "Row 1, seat 5"', page(...seats))).toContain('e8');
  expect(plan('click "Row 1, seat 5"', page(...seats, { role: 'text', name: 'Row 1, seat 5', at: 'e9' }))).toMatch(
    /^no /,
  );
  expect(plan('type "x" into "Row 1, seat 5"', page(...seats))).toMatch(/^no /);
  expect(plan('open the Prices tab', page({ role: 'text', name: 'Prices', at: 'e4' }))).toContain('e4');
});

test('chooses the only list that has the option', () => {
  const lists = [
    { role: 'combobox', name: '', near: 'Fabric', options: ['Linen', 'Silk'] },
    { role: 'combobox', name: '', near: 'Fabric', options: ['Plain', 'Striped'] },
  ];
  expect(plan('choose Striped in Fabric', page(...lists))).toContain('e1');
  expect(plan('choose Wool in Fabric', page(...lists))).toBe('which e0 e1');
});

test('prefers a control to the part of it that bears the same name without a role', () => {
  const nodes = [
    { role: 'combobox', name: 'Branch' },
    { role: 'generic', name: 'Branch', depth: 1 },
    { role: 'generic', name: 'Branch' },
  ];
  expect(plan('choose Bonn in Branch', page(...nodes))).toContain('e0');
});

test('chooses a time in a group of parts', () => {
  const group = { role: 'group', name: 'Pickup', ref: 'e5', value: '09:00' };
  expect(plan('choose 10:30 in Pickup', page(group))).toContain('e5');
  expect(plan('choose 10:30 in Pickup', page({ role: 'group', name: 'Pickup' }))).toMatch(/^no /);
});

const only = (request: string) => {
  const [command] = parseCommands(request) ?? [];
  if (!command) throw new Error(`no command in ${request}`);
  return command;
};

test('presses the option that came with a list, and not what was called so before', () => {
  const before = page(
    { role: 'text', name: 'Town' },
    { role: 'generic', name: 'Please select' },
    { role: 'checkbox', name: 'Porto' },
  );
  const command = only('choose Porto in Town');
  const opened = openedList('e1', command, before);
  expect(opened).toEqual({ ref: 'e1', known: ['e2'] });
  const after = { ...before, nodes: [...before.nodes, ...page({ role: 'generic', name: 'Porto', ref: 'e9' }).nodes] };
  expect(planStep({ ...command, opened }, after)).toMatchObject({ type: 'act', action: { verb: 'click', ref: 'e9' } });
  expect(planStep({ ...command, opened }, before)).toMatchObject({ type: 'not-found' });
});

test('takes no option of another group for that of a label', () => {
  const two = page(
    { role: 'text', name: 'Size' },
    { role: 'generic', name: 'Please select' },
    { role: 'text', name: 'Team' },
    { role: 'checkbox', name: 'Large' },
  );
  expect(planStep(only('choose Large in Size'), two)).not.toMatchObject({ action: { verb: 'check' } });
});

test('reads “teh” as an article where nothing is called so', () => {
  const one = page({ role: 'textbox', name: 'Deep name', value: '' });
  expect(planStep(only('type Ann into teh Deep name'), one)).toMatchObject({ type: 'act', action: { ref: 'e0' } });
});

test('sets a cell by its column and its row', () => {
  const sheet = page(
    { role: 'row' },
    { role: 'cell', name: 'Bolts', depth: 1 },
    { role: 'cell', name: '17', near: 'Stock', value: '17', depth: 1, ref: 'e2' },
    { role: 'row' },
    { role: 'cell', name: 'Nuts', depth: 1 },
    { role: 'cell', name: '4', near: 'Stock', value: '4', depth: 1, ref: 'e5' },
  );
  expect(planStep(only('set the Stock of Nuts to 9'), sheet)).toMatchObject({
    action: { verb: 'type', ref: 'e5', text: '9' },
  });
});

test.each<[string, Snapshot, string]>([
  ['click Settigns', page(button('Settings'), button('Sort')), 'click e0'],
  ['click Delivery adress', page(button('Delivery address'), button('Delivery')), 'click e0'],
  [
    'type Ann into Frist name',
    page({ role: 'textbox', name: 'First name' }, { role: 'textbox', name: 'Last name' }),
    'type e0 Ann',
  ],
  ['click Daniel', page(button('Daniela'), button('Save')), 'no Daniel: Daniela, Save'],
  ['click Bolts', page(button('Belts'), button('Save')), 'no Bolts: Belts, Save'],
])('a typing slip inside a name: %s', (request, snapshot, wanted) => expect(plan(request, snapshot)).toBe(wanted));

test('sets no field that only stands behind a heading, and no choice of another row', () => {
  const goods = ['lamp', 'rope', 'kite'].flatMap((name): Line[] => [
    { role: 'row', name: '', depth: 1 },
    text(name, 2),
    { role: 'textbox', name: 'Pieces', value: '1', depth: 2 },
    { role: 'combobox', name: 'Shelf', value: 'A', depth: 2 },
    button('Save', 2),
  ]);
  const shelf = page({ role: 'heading', name: 'Stock' }, ...goods);
  expect(plan('set the stock of rope to 45', shelf)).toMatch(/^no /);
  expect(plan('set Pieces of rope to 45', shelf)).toBe('type e8 45');
  expect(plan('set Shelf of kite to B', shelf)).toBe('select e14 B');
});

test.each([
  ['remove the filter May', 'Remove May'],
  ['please remove May', 'Remove May'],
  ['remove the old filter of May', undefined],
  ['show the filter May', undefined],
])('%s presses %s by the names on the page', (request, target) => {
  const snapshot = page(button('Remove May'), button('Remove June'));
  expect(implicitCommand(request, snapshot)?.target).toBe(target);
});

test('a toggle button is switched like a check box, and so is the only button that is called so exactly', () => {
  const snapshot = page({ role: 'button', name: 'Ramp', states: ['unpressed'] }, button('Lift'), button('Lift repair'));
  expect(plan('turn on Ramp', snapshot)).toBe('check e0 true');
  expect(plan('turn off Lift', snapshot)).toBe('check e1 false');
  expect(plan('turn on repair', snapshot)).toContain('no repair');
});

test.each(['klick bei Bo auf Edit', 'click in the row of Bo on Edit', 'clique pour Bo sur Edit'])('%s', (request) => {
  const row = (name: string): Line[] => [{ role: 'row' }, { role: 'cell', name, depth: 1 }, button('Edit', 1)];
  expect(plan(request, page(...row('Ann'), ...row('Bo')))).toBe('click e5');
});

test('a label that can be pressed stands for the list it names', () => {
  const snapshot = page({ role: 'generic', name: 'Harbour' }, button('Select an item Harbour'));
  expect(plan('choose Kiel in Harbour', snapshot)).toBe('select e1 Kiel');
});

test('a part of the page without a name is no row', () => {
  const snapshot = page(button('River bend'), button('North lake'));
  expect(plan('click the River bend on the map', snapshot)).toBe('click e0');
  expect(plan('click River bend of Bob', snapshot)).toContain('no River bend');
});

test('the button of an open item is not in the row of another one that its list names', () => {
  const open: Line[] = [
    link('Printer'),
    link('Scanner'),
    { role: 'region', name: 'Ticket' },
    { role: 'heading', name: 'Printer', depth: 1 },
    button('Resolve', 1),
  ];
  expect(implicitCommand('resolve the ticket Scanner', page(...open))).toBeUndefined();
  expect(implicitCommand('resolve Printer', page(...open))?.target).toBe('Resolve');
});

test('a box that holds both names is not dragged onto itself', () => {
  const box = page({ role: 'generic', name: 'Dawn Noon Dusk' });
  expect(plan('drag Dusk to Dawn', box)).toBe('no Dusk: ');
  const items = page({ role: 'generic', name: 'Dawn' }, { role: 'generic', name: 'Dusk' });
  expect(plan('drag Dusk to Dawn', items)).toContain('drag e1 e0');
});

test('the button of a card goes before a field there whose name begins like it', () => {
  const card = (name: string): Line[] => [
    { role: 'heading', name },
    { role: 'textbox', name: `Bid for ${name}` },
    button('Bid'),
  ];
  const cards = page(...card('Lamp'), ...card('Clock'), ...card('Globe'));
  expect(plan('click Bid in Clock', cards)).toBe('click e5');
  expect(plan('click "Bid for Clock"', cards)).toBe('click e4');
});

test('a choice of a form names no row of the button behind it', () => {
  const radio = (name: string): Line => ({ role: 'radio', name });
  expect(implicitCommand('vote for Luna', page(radio('Hope'), radio('Luna'), button('Vote')))).toBeUndefined();
  const box = (name: string): Line => ({ role: 'checkbox', name });
  expect(implicitCommand('order Cheese', page(box('Bread'), box('Cheese'), button('Order')))).toBeUndefined();
  const rows = page(box('Milk'), button('Delete'), box('Eggs'), button('Delete'));
  expect(implicitCommand('delete Eggs', rows)).toMatchObject({ target: 'Delete', within: 'Eggs' });
});

test('a scale of nameless marks takes the one of the number, and opens no list', () => {
  const marks: Line[] = Array.from({ length: 5 }, () => ({ role: 'generic', name: '' }));
  const snapshot = page(text('Cleanliness'), ...marks, button('Send'));
  expect(plan('set Cleanliness to 4', snapshot)).toBe('click e4');
  expect(plan('choose Good in Cleanliness', snapshot)).not.toMatch(/^(?:click|select)/);
});

test('a list behind its own filter and buttons belongs to the label before them', () => {
  const list: Line = { role: 'listbox', name: '', options: ['Ann Lee', 'Bob Ray'] };
  const snapshot = page(text('Members'), button('Show all'), { role: 'textbox', name: 'Filter' }, button('Add'), list);
  expect(plan('choose Bob Ray in Members', snapshot)).toBe('select e4 Bob Ray');
});

test('an option drawn as text is pressed where it stands, unless two are called so', () => {
  const drawn = (name: string, at: string): Line => ({ role: 'text', name, at });
  expect(plan('choose Attic in Rooms', page(text('Rooms'), drawn('Attic', 'a1'), drawn('Loft', 'a2')))).toBe(
    'click a1',
  );
  expect(plan('choose Loft in Rooms', page(text('Rooms'), drawn('Loft', 'a1'), drawn('Loft', 'a2')))).toMatch(/^no /);
});

test('a number goes into the slider behind a label that can be pressed', () => {
  const snapshot = page({ role: 'generic', name: 'Volume' }, { role: 'slider', name: 'Volume 20', value: '20' });
  expect(plan('set Volume to 35', snapshot)).toBe('type e1 35');
});

test('a code goes into the first of as many boxes as it has signs', () => {
  const boxes: Line[] = Array.from({ length: 4 }, () => ({ role: 'textbox', name: '', near: 'Gate', value: '' }));
  expect(plan('type 4821 into Gate', page(...boxes))).toBe('type e0 4821');
  expect(plan('type 482 into Gate', page(...boxes))).toMatch(/^which /);
});

test('a row is ticked by its only check box', () => {
  const row = (name: string): Line[] => [
    { role: 'row' },
    { role: 'checkbox', name: 'Select row', depth: 1, states: ['unchecked'] },
    { role: 'cell', name, depth: 1 },
  ];
  expect(plan('tick the row Jon', page(...row('Ida'), ...row('Jon')))).toBe('check e4 true');
  expect(plan('tick the row Jon', page(...row('Jon'), ...row('Jon')))).toMatch(/^no /);
});

test('a reading without an option takes no nameless part of the page for one', () => {
  const before = page(button('City'));
  const [command] = parseCommands('choose Graz in City') ?? [];
  if (!command) throw new Error('the request parses');
  const opened = openedList('e0', command, before);
  const after = page(button('City'), { role: 'generic', name: '' }, { role: 'option', name: 'Graz' });
  expect(planStep({ ...command, opened }, after)).toMatchObject({ action: { verb: 'click', ref: 'e2' } });
  const without = page(button('City'), { role: 'generic', name: '' });
  expect(planStep({ ...command, opened }, without)).toMatchObject({ type: 'not-found' });
});

test('an option whose part bears its name too is one option', () => {
  const before = page(button('City'));
  const [command] = parseCommands('choose Graz in City') ?? [];
  if (!command) throw new Error('the request parses');
  const opened = openedList('e0', command, before);
  const filler: Line[] = Array.from({ length: 45 }, (_, i) => text(`line ${i}`));
  const after = page(
    button('City'),
    ...filler,
    { role: 'option', name: 'Graz' },
    { role: 'generic', name: 'Graz', depth: 1 },
  );
  expect(planStep({ ...command, opened }, after)).toMatchObject({ action: { verb: 'click', ref: 'e46' } });
});

test('one of several things of a kind after a label is an option, and opens no list of others', () => {
  const swatches: Line[] = ['Teal', 'Ruby', 'Sand'].map((name) => ({ role: 'generic', name }));
  const colours = page(text('Cover colour'), text('Of the catalogue'), ...swatches, text('Spine'));
  expect(plan('choose Teal as Cover colour', colours)).toBe('click e2');
  expect(plan('choose Pink as Cover colour', colours)).toBe('no Pink: Teal, Ruby, Sand');
});
