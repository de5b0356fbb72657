/** Orders whose words are those of the page only in part: one degree warmer, next song, an entry for a list, a label that begins the order, a star taken back. */
import { describe, expect, test } from 'vitest';
import { plainCommands } from '../../../lib/agent/plan/plain-commands';
import { comparativeOrder } from '../../../lib/policy/comparative-order';
import { entryOrder } from '../../../lib/policy/entry-order';
import { implicitCommand } from '../../../lib/policy/implicit-command';
import { labelOrder } from '../../../lib/policy/label-order';
import { outline } from '../agent/evidence/make';

describe('comparativeOrder', () => {
  const oven = outline('text Oven\ne1 button Cooler\ntext 180 °C\ne2 button Warmer');
  test.each([
    ['make it five degrees warmer', 'more', '5'],
    ['turn it 20 degrees cooler', 'less', '20'],
    ['ein Grad warmer', 'more', '1'],
  ])('%s', (request, by, value) => {
    expect(comparativeOrder(request, oven)).toMatchObject([{ verb: 'set', target: 'Oven', by, value }]);
  });
  test('steps are presses', () => {
    expect(comparativeOrder('two steps warmer', oven)?.map(({ verb, chosen }) => [verb, chosen])).toEqual([
      ['click', 'e2'],
      ['click', 'e2'],
    ]);
  });
  test.each(['make it one degree louder', 'many degrees warmer', 'warmer', 'two steps warmer please and stop'])(
    'leaves “%s” to others',
    (request) => {
      expect(comparativeOrder(request, oven)).toBeUndefined();
    },
  );
});

describe('playedNext', () => {
  const player = outline('e1 button Previous episode\ne2 button Play\ne3 button Next episode');
  test.each([
    ['next song', 'Next episode'],
    ['skip to the next track', 'Next episode'],
    ['previous title', 'Previous episode'],
  ])('%s', (request, target) => {
    expect(implicitCommand(request, player)).toMatchObject({ verb: 'click', target });
  });
  test.each(['next page', 'next song of Ann'])('leaves “%s” to others', (request) => {
    expect(implicitCommand(request, player)).toBeUndefined();
  });
});

describe('entryOrder', () => {
  const page = outline(
    'heading Guests\ne1 listitem Ann\ne2 button +\nheading Wishes\ne3 button Old wish\ne4 textbox Something else\nheading Rules\ne5 button Print',
  );
  test.each([
    ['add Bo Lee to the guests', ['click', 'type', 'press'], 'e2'],
    ['put a kite on my wishes', ['type', 'press'], 'e4'],
    ['füge Bo zu Guests hinzu', ['click', 'type', 'press'], 'e2'],
  ])('%s', (request, verbs, ref) => {
    const commands = entryOrder(request, page) ?? [];
    expect(commands.map(({ verb }) => verb)).toEqual(verbs);
    expect(commands[0]?.chosen).toBe(ref);
  });
  test('presses the button behind the field', () => {
    const list = outline('heading My list\ne1 textbox Item\ne2 button Add\nlistitem water the plants');
    const commands = entryOrder('add "mend the chair" to my list', list) ?? [];
    expect(commands.map(({ verb, chosen }) => [verb, chosen])).toEqual([
      ['type', 'e1'],
      ['click', 'e2'],
    ]);
  });
  test.each(['add quiet to the rules', 'add Bo and Cy to the guests', 'add Bo to the team'])(
    'leaves “%s” to others',
    (request) => {
      expect(entryOrder(request, page)).toBeUndefined();
    },
  );
});

describe('labelOrder', () => {
  const page = outline('e1 combobox Leave from\ne2 combobox Leave to\ne3 combobox Pay by\ne4 textbox Name');
  test.each([
    ['leave from Oslo', [['e1', 'Oslo']]],
    [
      'please leave from Oslo to Bodø',
      [
        ['e1', 'Oslo'],
        ['e2', 'Bodø'],
      ],
    ],
    ['pay by chip card', [['e3', 'chip card']]],
  ])('%s', (request, wanted) => {
    expect(labelOrder(request, page)?.map(({ chosen, value }) => [chosen, value])).toEqual(wanted);
  });
  test.each(['name Ann', 'leave from', 'pay by card and send it'])('leaves “%s” to others', (request) => {
    expect(labelOrder(request, page)).toBeUndefined();
  });
});

describe('signState', () => {
  const read = (request: string, first: string, second: string) => {
    const page = outline(`row Ann\n  text Ann\n  e1 button ${first}\nrow Bo\n  text Bo\n  e2 button ${second}`);
    const nodes = page.nodes.map((node) => (node.ref === undefined ? node : { ...node, near: 'Star' }));
    return implicitCommand(request, { ...page, nodes });
  };
  test.each([
    ['unstar Ann', '★', '☆', { verb: 'check', value: 'false', chosen: 'e1' }],
    ['star Bo', '★', '☆', { verb: 'check', value: 'true', chosen: 'e2' }],
    // Starred already: the act sees it and presses nothing.
    ['star Ann', '★', '☆', { verb: 'check', value: 'true', chosen: 'e1' }],
    // A filled sign on every row may be a picture of what the button does.
    ['star Bo', '★', '★', { verb: 'click' }],
  ])('%s', (request, first, second, wanted) => {
    expect(read(request, first, second)).toMatchObject(wanted);
  });
});

test('a field that takes no text is chosen in', () => {
  const page = outline('e1 textbox Leave from [read-only]');
  expect(labelOrder('leave from Oslo', page)?.map(({ verb }) => verb)).toEqual(['select']);
});

test('“cheapest first” behind a comma stays with its order to sort', () => {
  const page = outline('e1 combobox Sort by {Departure|Price: low to high|Price: high to low}');
  expect(plainCommands('sort by price, cheapest first', page)?.commands).toHaveLength(1);
});

describe('several names of buttons', () => {
  const recipe = outline(
    'text For 2 people\ne1 button ONE MORE\ne2 button Put all on the list\ne3 checkbox Milk\ne4 checkbox Rye',
  );
  test.each([
    ['one more, put all on the list', ['one more', 'put all on the list']],
    ['one more and then put all on the list', ['one more', 'put all on the list']],
    ['one more, then one more', ['one more', 'one more']],
  ])('%s', (request, targets) => {
    const read = plainCommands(request, recipe)?.commands;
    expect(read?.map(({ verb, target }) => [verb, target])).toEqual(targets.map((target) => ['click', target]));
  });
  test('names of boxes are no presses', () => {
    expect(plainCommands('milk, rye', recipe)?.commands.every(({ verb }) => verb === 'click') ?? false).toBe(false);
  });
});
