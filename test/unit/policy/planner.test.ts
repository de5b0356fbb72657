/** The built-in planner parses plain English commands, and leaves all others to the model. */
import { expect, test } from 'vitest';
import { matchTarget } from '../../../lib/policy/match-target';
import { typedAddresses } from '../../../lib/policy/addresses';
import { parseCommands } from '../../../lib/policy/parse-commands';
import { planStep } from '../../../lib/policy/plan-step';
import type { Snapshot, SnapshotNode } from '../../../lib/page/words/snapshot';

const short = (request: string) =>
  parseCommands(request)?.map(({ verb, target, value, kind }) =>
    [verb, target, value, kind].filter((part) => part !== undefined).join(' | '),
  );

test.each<[string, string[]]>([
  ['click Save', ['click | Save']],
  ['Please click on the Save button.', ['click | Save | button']],
  ['press Save', ['click | Save']],
  ['press Enter', ['press | Enter']],
  ['press Ctrl+S', ['press | Control+S']],
  ['press Escape in Search', ['press | Search | Escape']],
  ['double-click Report', ['doubleClick | Report']],
  ['type milk into New item', ['type | New item | milk']],
  ['type "milk and honey" in New item', ['type | New item | milk and honey']],
  ['enter 5 in the Amount field', ['type | Amount | 5 | field']],
  ['fill Name with Ann', ['type | Name | Ann']],
  ['fill in "First name" with "Ann and Bob"', ['type | First name | Ann and Bob']],
  ['set Size to Large', ['set | Size | Large']],
  ['clear Search', ['clear | Search']],
  ['choose Large in Size', ['select | Size | Large']],
  ['select Red from the Colour dropdown', ['select | Colour | Red | dropdown']],
  ['check Remember me', ['check | Remember me | true']],
  ['untick the Newsletter box', ['check | Newsletter | false | box']],
  ['open Settings', ['click | Settings']],
  ['open https://example.org/a', ['goTo | https://example.org/a']],
  ['go to example.org', ['goTo | https://example.org']],
  ['scroll down', ['scroll | down']],
  ['scroll to the bottom of the page', ['scroll | bottom']],
  ['find refunds on this page', ['findText | refunds']],
  ['read this page', ['readArticle']],
  ['go back', ['goBack']],
  ['hover over Menu', ['hover | Menu']],
  ['wait for Done', ['waitFor | Done']],
  ['wait until Loading is gone', ['waitFor | Loading | gone']],
  ['click Add and type milk into Item and then press Enter', ['click | Add', 'type | Item | milk', 'press | Enter']],
  [
    'click Edit, fill Title with "Save and close", then click Save',
    ['click | Edit', 'type | Title | Save and close', 'click | Save'],
  ],
])('parses “%s”', (request, commands) => {
  expect(short(request)).toEqual(commands);
});

test.each([
  'create a tiddler titled Milk',
  'book me a table',
  'what does this page say about refunds?',
  '',
  'archive all mails from Ann',
])('leaves “%s” to the model', (request) => {
  expect(parseCommands(request)).toBeUndefined();
});

test('finds the addresses in a request', () => {
  expect(typedAddresses('go to example.org and then https://a.example/x?y=1.')).toEqual([
    'https://example.org',
    'https://a.example/x?y=1',
  ]);
});

function page(...nodes: Partial<SnapshotNode>[]): Snapshot {
  const full = nodes.map((node, i) => ({
    depth: 0,
    role: 'button',
    name: '',
    ref: `e${i}`,
    states: [],
    inViewport: true,
    ...node,
  }));
  return {
    url: '',
    origin: '',
    title: '',
    documentToken: '',
    frameOrigins: [],
    nodes: full,
    omitted: 0,
    scrolledPercent: 100,
  };
}
const find = (words: string, snapshot: Snapshot, verb = 'click', kind?: string) => {
  const match = matchTarget({ verb, target: words, ...(kind === undefined ? {} : { kind }) }, snapshot);
  return match.type === 'one' ? match.node.ref : match.type;
};

test('finds a target by name, placeholder, nearby label or words of its name', () => {
  expect(find('save', page({ name: 'Save' }, { name: 'Save as' }))).toBe('e0');
  expect(find('tag name', page({ role: 'textbox', placeholder: 'tag name' }), 'type')).toBe('e0');
  expect(find('Amount', page({ role: 'textbox', near: 'Amount:' }), 'type')).toBe('e0');
  expect(find('new item', page({ role: 'button', name: 'Add a new item' }))).toBe('e0');
});

test('returns all targets that match equally well', () => {
  expect(find('Delete', page({ name: 'Delete' }, { name: 'Delete' }))).toBe('several');
});

test('matches only the kind the user names', () => {
  const both = page({ role: 'link', name: 'Home' }, { role: 'button', name: 'Home' });
  expect(find('Home', both, 'click', 'link')).toBe('e0');
  expect(find('Search', page({ name: 'Search' }, { role: 'searchbox', name: 'Search' }), 'type')).toBe('e1');
});

test('returns none with the nearest names', () => {
  expect(find('Save', page({ name: 'Cancel' }))).toBe('none');
});

test('returns one target for two links to one address', () => {
  expect(
    find(
      'Docs',
      page({ role: 'link', name: 'Docs', href: 'https://a/' }, { role: 'link', name: 'Docs', href: 'https://a/' }),
    ),
  ).toBe('e0');
});

test('passes an invalid address on to the guard', () => {
  const [command] = parseCommands('go to https://[') ?? [];
  expect(command && planStep(command, page())).toMatchObject({
    type: 'act',
    action: { verb: 'goTo', url: 'https://[' },
  });
});

test('words after a quoted text are no part of it', () => {
  expect(parseCommands('set my status to "At the dentist" until 15:00')).toBeUndefined();
  expect(parseCommands('set my status to "At the dentist until 15:00"')).toMatchObject([
    { value: 'At the dentist until 15:00' },
  ]);
});

test('a button that is to send what was written is named without the pronoun', () => {
  expect(parseCommands('write "hello" in Note and send it by post')).toMatchObject([
    { verb: 'type', value: 'hello', target: 'Note' },
    { verb: 'click', target: 'send by post' },
  ]);
});
