/** Orders by what a page shows: to create something by name, to skip, to show only a part, to sort one way, and to take the latest. */
import { describe, expect, test } from 'vitest';
import { createOrder, isNamingField, keepsCreated } from '../../../lib/policy/create-order';
import { extremeRow } from '../../../lib/policy/extreme-row';
import { filterOrder } from '../../../lib/policy/filter-order';
import { implicitCommand } from '../../../lib/policy/implicit-command';
import { planStep } from '../../../lib/policy/plan-step';
import { parseCommands } from '../../../lib/policy/parse-commands';
import { searchCommands } from '../../../lib/policy/search-command';
import { seekOrder } from '../../../lib/policy/seek-order';
import { outline } from '../agent/evidence/make';

describe('createOrder', () => {
  const lists = outline('e1 button + New shelf\ne2 link Shelf plan\ne3 textbox Add a book\ne4 button New loan');
  test.each([
    ['create a shelf called Garden', 'e1', 'Garden'],
    ['make a new shelf “Salt and pepper”', 'e1', 'Salt and pepper'],
    ['new shelf: Garden', 'e1', 'Garden'],
    ['Erstelle einen neuen loan namens Ida', 'e4', 'Ida'],
    ['crée un loan appelé Ida', 'e4', 'Ida'],
    ['crea una loan llamada Ida', 'e4', 'Ida'],
    ['add a book called Moss', 'e3', 'Moss'],
  ])('%s', (request, ref, value) => {
    const [first, last] = createOrder(request, lists) ?? [];
    expect(first?.chosen).toBe(ref);
    expect((last ?? first)?.value).toBe(value);
  });

  test.each([
    'create a list called Garden',
    'create a shelf called Garden, 3 boards',
    'create a shelf called Garden and open it',
    'create a shelf Garden',
    'delete the shelf called Garden',
  ])('leaves “%s” to others', (request) => {
    expect(createOrder(request, lists)).toBeUndefined();
  });

  test('two that create the same are not told apart', () => {
    expect(createOrder('create a shelf called A', outline('e1 button New shelf\ne2 button Add shelf'))).toBeUndefined();
  });

  test('fields for a name, and buttons that keep it', () => {
    const [name, count] = outline('e1 textbox Name of the shelf\ne2 textbox Boards').nodes;
    expect([name, count].map((node) => node && isNamingField(node, 'shelf'))).toEqual([true, false]);
    expect(
      ['Create', 'Add shelf', 'Save shelf', 'Add board', 'Cancel'].map((one) => keepsCreated(one, 'shelf')),
    ).toEqual([true, true, true, false, false]);
  });
});

describe('seekOrder', () => {
  const player = outline(
    'e1 button Back 10 s\ne2 button Skip forward 30 seconds\ne3 button Next track\ne4 button Forward',
  );
  test.each([
    ['skip forward 30 seconds', 'Skip forward 30 seconds', 1],
    ['fast-forward 90 seconds', 'Skip forward 30 seconds', 3],
    ['skip ahead by 1 minute', 'Skip forward 30 seconds', 2],
    ['rewind 10 seconds', 'Back 10 s', 1],
    ['go back 20 s', 'Back 10 s', 2],
    ['spule 30 Sekunden vor', 'Skip forward 30 seconds', 1],
    ['recule de 10 secondes', 'Back 10 s', 1],
    ['adelanta 30 segundos', 'Skip forward 30 seconds', 1],
  ])('%s', (request, target, presses) => {
    const commands = seekOrder(request, player) ?? [];
    expect(commands.map((one) => one.target)).toEqual(Array.from({ length: presses }, () => target));
  });

  test.each(['skip forward 45 seconds', 'skip 3 songs', 'forward', 'skip the intro'])('“%s” is none', (request) => {
    expect(seekOrder(request, player)).toBeUndefined();
  });
});

describe('filterOrder', () => {
  const mails = outline(
    'heading Mails\ne1 button Unread\ne2 button All\ne3 generic Direct only\ne4 generic Takes bicycles\ne5 tab Starred',
  );
  test.each([
    ['show only unread', 'e1', 'check'],
    ['show only unread mails', 'e1', 'check'],
    ['only direct', 'e3', 'check'],
    ['show only the mails that take bicycles', 'e4', 'check'],
    ['nur Starred', 'e5', 'click'],
  ])('%s', (request, ref, verb) => {
    expect(filterOrder(request, mails)).toMatchObject({ chosen: ref, verb });
  });

  test.each(['show only unread of Ann', 'delete only unread', 'show unread', 'only two'])('“%s” is none', (request) => {
    expect(filterOrder(request, mails)).toBeUndefined();
  });
});

describe('an extreme of a list', () => {
  const shows = outline(`heading Episodes
listitem
  text Tin · 3 days ago
  e1 button Play
listitem
  text Weir · 2 weeks ago
  e2 button Play
listitem
  text Salt · yesterday
  e3 button Play`);
  const pressed = (request: string) => {
    const command = implicitCommand(request, shows);
    const planned = command && planStep(command, shows);
    return planned?.type === 'act' && 'ref' in planned.action ? planned.action.ref : planned?.type;
  };
  test('the latest and the oldest by the ages of the rows', () => {
    expect(pressed('play the latest')).toBe('e3');
    expect(pressed('play the latest episode')).toBe('e3');
    expect(pressed('play the oldest episode')).toBe('e2');
    expect(pressed('play the cheapest')).toBeUndefined();
    expect(pressed('play the latest song')).toBeUndefined();
  });

  test.each([
    ['cheapest', ['Terne 140 kr', 'Lom 90 kr', 'Alke 1,200 kr'], 1],
    ['dearest', ['€12.50', '€ 9', '€12.40'], 0],
    ['cheapest', ['90 kr', '90 kr'], undefined],
    ['cheapest', ['90 kr', 'sold out'], undefined],
    ['cheapest', ['90 kr, was 120 kr', '80 kr'], undefined],
    ['newest', ['2027-03-01', '2027-04-01', '2026-12-31'], 1],
    ['oldest', ['vor 3 Tagen', 'heute', 'vor 2 Wochen'], 2],
    ['newest', ['il y a 2 jours', 'hier'], 1],
    ['newest', ['2026-11-02', 'today'], undefined],
    ['oldest', ['2026-11-02', '2026-03-09'], 1],
  ] as const)('%s of %j', (extreme, texts, row) => {
    expect(extremeRow(extreme, texts)).toBe(row);
  });
});

describe('sorting one way', () => {
  const shop = outline('e1 combobox Sort by = Departure');
  const nodes = shop.nodes.map((node) => ({
    ...node,
    options: ['Departure', 'Price: low to high', 'Price: high to low', 'Newest first'],
  }));
  const chosen = (request: string) => {
    const [command] = parseCommands(request, new Set(['sort by'])) ?? [];
    const planned = command && planStep(command, { ...shop, nodes });
    return planned?.type === 'act' && planned.action.verb === 'select' ? planned.action.options[0] : undefined;
  };
  test.each([
    ['sort by price, cheapest first', 'Price: low to high'],
    ['sort by price descending', 'Price: high to low'],
    ['sort by price, highest first', 'Price: high to low'],
    ['sort by newest first', 'Newest first'],
    ['sort by departure', 'Departure'],
    ['sort by price', undefined],
    ['sort by colour, cheapest first', undefined],
  ])('%s', (request, option) => {
    expect(chosen(request)).toBe(option);
  });
});

test('a text field that is called a search takes the words', () => {
  const page = outline('e1 textbox Search mail\ne2 textbox Name');
  expect(searchCommands('search for roof', page)).toMatchObject([{ chosen: 'e1', value: 'roof' }, { value: 'Enter' }]);
  expect(searchCommands('search mail for roof', page)).toMatchObject([{ value: 'roof' }, { value: 'Enter' }]);
  expect(searchCommands('filter by roof', page)).toBeUndefined();
});

test('the order to send names a button that goes on with what was filled in', () => {
  const names = new Set(['signature', 'save changes']);
  expect(parseCommands('change the signature to Cheers and save', names)).toMatchObject([
    { verb: 'set', value: 'Cheers' },
    { verb: 'click', target: 'save changes' },
  ]);
});

test('an exact label comes before one that is only another form of it', () => {
  const page = outline(
    'e1 button Starred\nlistitem\n  text Lena Voss\n  e2 button Star\nlistitem\n  text Otto\n  e3 button Star',
  );
  const command = implicitCommand('star Lena Voss', page);
  expect(command && planStep(command, page)).toMatchObject({ action: { ref: 'e2' } });
});

test('menus by sign in cards without a role, and no row by its article alone', () => {
  const cards = outline(`text Lena Voss
e1 generic Tickets
e2 button More
text Otto Kern
e3 generic The roof
e4 button More`);
  expect(implicitCommand('archive Otto Kern', cards)).toMatchObject({ target: 'archive', within: 'otto kern' });
  expect(implicitCommand('switch to the dark theme', cards)).toBeUndefined();
});

test('a button is pressed by its words where the order would be to find a text', () => {
  const page = outline('e1 button Find booking\ntext Find a booking');
  const [command] = parseCommands('find the booking', new Set(['find booking'])) ?? [];
  expect(command && planStep(command, page)).toMatchObject({ action: { verb: 'click', ref: 'e1' } });
});

test('a value does not begin with the rest of a name', () => {
  const commands = parseCommands('set the day of travel to 4 March 2027', new Set(['day'])) ?? [];
  const readings = commands.flatMap((one) => one.readings ?? [one]);
  expect(readings.filter(({ value = '' }) => value.startsWith('of'))).toEqual([]);
});

test('the row of a name is opened by its only link or text', () => {
  const mails = outline(`e9 textbox Search mail
text Harbour Bank
e1 generic Your statement is ready
e2 button More
text Otto
e3 generic The roof
e4 button More`);
  expect(implicitCommand('open the mail from Harbour Bank', mails)?.target).toBe('Your statement is ready');
  expect(implicitCommand('open the mail from Otto', mails)?.target).toBe('The roof');
  expect(implicitCommand('open the mail from Nobody', mails)).toBeUndefined();
  expect(implicitCommand('mark the mail of Otto as read', mails)?.readings?.[0]?.target).toBe('mark as read');
});

test('all words of one button in another order, and what a player plays', () => {
  const page = outline('e1 button All lights off\ne2 button Mute\ne3 button Dark\ne4 button All lamps');
  expect(implicitCommand('turn off all the lights', page)?.target).toBe('All lights off');
  expect(implicitCommand('turn on all the lights', page)).toBeUndefined();
  expect(implicitCommand('mute the music', page)?.target).toBe('Mute');
  expect(implicitCommand('mute the neighbour', page)).toBeUndefined();
});

test('one word behind a whole name is the next press, behind a value it may belong to it', () => {
  const names = new Set(['sail to', 'sail from', 'continue', 'title', 'filter']);
  const said = (request: string) =>
    (parseCommands(request, names) ?? []).map(({ verb, target }) => `${verb} ${target}`);
  expect(said('choose Oslo in Sail from, Hamna in Sail to and continue')).toEqual([
    'select Sail from',
    'select Sail to',
    'click continue',
  ]);
  expect(said('set Title to Search and Filter')).toEqual(['set Title']);
});
