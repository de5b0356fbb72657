/** rephrase reads passives, reported wishes, noun phrases and telegram style as commands, and nothing else as one. */
import { expect, test } from 'vitest';
import { rephrase } from '../../../lib/learning/other-words/rephrase';
import { basesOfParticiple, infinitivesOf } from '../../../lib/learning/other-words/participles';

const VERBS = new Set('rename mark add move remind umbenennen eintragen sperren verlaengern'.split(' '));
const certain = (request: string) => rephrase(request, (word) => VERBS.has(word)).certain;
const possible = (request: string) => rephrase(request, (word) => VERBS.has(word)).possible;

test.each([
  ['the board "Old" should be renamed to "New"', 'rename the board "Old" to "New"'],
  ['Nina wants the board "Old" renamed to "New"', 'rename the board "Old" to "New"'],
  ["I'd like the board Old to be called New", 'rename the board Old to New'],
  ['could we get order 12 marked as shipped?', 'mark order 12 as shipped'],
  ['Owen would like to be added to the Climbers group', 'add Owen to the Climbers group'],
  ['Tomas would like his lesson moved to Friday', "move Tomas's lesson to Friday"],
  ['Ida wants the list moved to her', 'move the list to Ida'],
  ['order 12 → shipped', 'mark order 12 as shipped'],
  ['stock of rice: 30', 'set stock of rice to 30'],
  ['hi! pls rename playlist Gym to Run 🙏', 'rename playlist Gym to Run'],
  ['send Ida a reminder about rent', 'remind Ida about rent'],
  ['rename the plan for three years', 'rename the plan for 3 years'],
  ['das Album "A" soll in "B" umbenannt werden', 'das Album "A" in "B" umbenennen'],
  ['Nele möchte, dass das Album "A" in "B" umbenannt wird', 'das Album "A" in "B" umbenennen'],
  ['Kurt will seine Karte sperren lassen', 'Karte von Kurt sperren'],
  ['tragen Sie Herrn Novak ein', 'trage Herrn Novak ein'],
])('“%s” asks for “%s”', (request, command) => {
  expect(certain(request)).toContain(command);
});

test.each([
  'the board "Old" was renamed to "New"',
  'should the board "Old" be renamed to "New"?',
  'the board "Old" should have been renamed to "New"',
  'nobody wants the board "Old" renamed to "New"',
  'Nina wanted the board "Old" renamed to "New"',
  'Nina should rename the board "Old" to "New"',
  'Nina wants to rename the board "Old" to "New"',
  'the board "Old" can be renamed to "New"',
  'das Album "A" wurde in "B" umbenannt',
  'Nele möchte nicht, dass das Album "A" in "B" umbenannt wird',
  'Nele hat das Album "A" in "B" umbenannt',
])('“%s” asks for no renaming', (request) => {
  expect(certain(request).filter((one) => /^rename|umbenennen/u.test(one))).toEqual([]);
});

test('keeps a negation and a condition in the command, which blocks it', () => {
  expect(certain('the board "Old" should be renamed to "New" if Ann agrees')).toContain(
    'rename the board "Old" to "New" if Ann agrees',
  );
});

test('only offers what another person wants to do, and what may be done', () => {
  expect(possible('Nina wants to rename the board')).toContain('rename the board');
  expect(possible('the board can be renamed to New')).toContain('rename the board to New');
});

test('reads the verb of a participle', () => {
  expect(basesOfParticiple('planned')).toContain('plan');
  expect(basesOfParticiple('copied')).toContain('copy');
  expect(basesOfParticiple('resent')).toEqual(['resend']);
  expect(infinitivesOf('zugewiesen')).toEqual(['zuweisen']);
  expect(infinitivesOf('verschoben')).toEqual(['verschieben']);
  expect(infinitivesOf('geaendert')).toEqual(['aendern']);
  expect(infinitivesOf('storniert')).toEqual(['stornieren']);
  expect(infinitivesOf('verlegt')).toEqual(['verlegen']);
});
