/** splitTimes and the planner: a press that is ordered several times. */
import { expect, test } from 'vitest';
import { parseCommands } from '../../../lib/policy/parse-commands';
import { splitTimes } from '../../../lib/policy/times';

test.each([
  ['click Year twice', 2],
  ['press Plus 3 times', 3],
  ['klicke auf Plus dreimal', 3],
  ['clique sur Plus deux fois', 2],
])('“%s” is %i presses', (request, times) => {
  const commands = parseCommands(request) ?? [];
  expect(commands).toHaveLength(times);
  expect(new Set(commands.map(({ verb, target }) => `${verb} ${target}`)).size).toBe(1);
});

test('a rate, a size, one time or a hundred are no number of presses', () => {
  for (const text of ['remind me three times a day', 'print it as 10 x 15', 'click Plus', 'click Plus 100 times'])
    expect(splitTimes(text)).toBeUndefined();
});

test('a name on the page and a text to type keep the word', () => {
  expect(parseCommands('click Think twice', new Set(['think twice']))).toHaveLength(1);
  expect(parseCommands('type ring twice into Note')).toEqual([expect.objectContaining({ value: 'ring twice' })]);
});
