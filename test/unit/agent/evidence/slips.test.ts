/** Claims after a slip: the button that says the order left unpressed, one of a list forgotten, another month, another card, a longer name. */
import { expect, test } from 'vitest';
import { findAnswer } from '../../../../lib/agent/evidence/answer';
import { findOtherRow } from '../../../../lib/agent/evidence/other-row';
import { asksQuestion } from '../../../../lib/agent/evidence/request-kind';
import { findShortfall } from '../../../../lib/agent/evidence/shortfall';
import { sortValues } from '../../../../lib/agent/evidence/value-use';
import { runOf, step } from './make';

const typed = (name: string, text: string) =>
  step({
    action: { verb: 'type', ref: 'e1', text },
    target: `textbox “${name}”`,
    seen: [{ fact: 'value', role: 'textbox', name }],
  });
const pressed = (name: string, ...seen: string[]) =>
  step({
    target: `button “${name}”`,
    seen: seen.map((text) => ({ fact: 'appeared', role: 'text', name: text })),
  });

test('a button that says the order stands unpressed', () => {
  const claim = (request: string, page: string, button: string) =>
    findShortfall(runOf(request, page, [typed('Comment', 'Great idea'), pressed(button, 'Great idea')]), 'Done.')?.code;
  const page = 'text Great idea\ne4 button Post comment';
  expect(claim('post the comment "Great idea"', page, 'Preview')).toBe('unseen-confirm');
  expect(claim('post the comment "Great idea"', page, 'Post comment')).toBeUndefined();
  expect(claim('post the comment "Great idea"', 'text Great idea\ne4 button Share', 'Preview')).toBeUndefined();
  expect(claim('post the comment "Great idea"', page, 'Submit')).toBeUndefined();
});

test('all names of a list are used by acts, or the one that is not is missed', () => {
  const page = 'text Friends: Kai, Mona, Per, Tilda';
  const invited = (...names: string[]) => names.map((name) => typed('Friend', name));
  const unused = (...names: string[]) =>
    sortValues(runOf('invite Kai, Mona and Per', page, invitedWith(invited(...names)))).unused;
  expect(unused('Kai', 'Mona')).toEqual(['Per']);
  expect(unused('Kai', 'Mona', 'Per')).toEqual([]);
});

/** Each text is sent before the next one takes its place. */
function invitedWith(steps: ReturnType<typeof typed>[]) {
  return steps.flatMap((one) => [one, pressed('Invite')]);
}

test('a message about another month confirms nothing', () => {
  const claim = (said: string) =>
    findShortfall(
      runOf('send the report of May to the archive', `heading Report of May\ntext ${said}`, [pressed('Check', said)]),
      'Done.',
    )?.code;
  expect(claim('Report of April sent to the archive')).toBe('unseen-answer-to');
  expect(claim('Report of May sent to the archive')).toBeUndefined();
  expect(claim('Report of May sent, the one of April was there')).toBeUndefined();
});

test('a number answers for the heading above it', () => {
  const page =
    'heading Guests\nheading Saturday\ntext 64 guests\nheading Sunday\ntext 38 guests\nheading Monday\ntext 12 guests';
  const asked = runOf('how many guests come on Sunday?', page);
  expect(findAnswer(asked, '38 guests come on Sunday.')).toBeDefined();
  expect(findAnswer(asked, '64 guests come on Sunday.')).toBeUndefined();
  expect(findAnswer(asked, '12 guests come on Sunday.')).toBeUndefined();
});

test('a number answers for the column that was asked for', () => {
  const row = (cells: readonly string[], role: string) => `row\n${cells.map((cell) => `  ${role} ${cell}`).join('\n')}`;
  const page = [
    'heading Single tickets',
    row(['To', 'Adults', 'Children'], 'columnheader'),
    row(['Bozen', '11.50', '5.80'], 'cell'),
    row(['Brixen', '8.20', '4.10'], 'cell'),
  ].join('\n');
  const answer = (text: string) =>
    findAnswer(runOf('what does a single ticket to Brixen cost for adults?', page), text);
  expect(answer('It costs 8.20.')).toBeDefined();
  expect(answer('It costs 4.10.')).toBeUndefined();
  expect(answer('It costs 11.50.')).toBeUndefined();
});

test('a whole name goes before a longer one that begins with it', () => {
  const page = ['Anna-Lena', 'Anna', 'Hanna']
    .map((name, i) => `listitem\n  text ${name}\n  e${i + 1} button Give access`)
    .join('\n');
  const other = (ref: string) => findOtherRow(runOf('give Anna access', page), { verb: 'click', ref });
  expect(other('e1')?.ref).toBe('e2');
  expect(other('e2')).toBeUndefined();
});

test.each(['until when is it open on Friday?', 'bis wann ist offen', 'in which room is the talk'])('%s', (request) => {
  expect(asksQuestion(request)).toBe(true);
});

test('a field with a namesake in another card, in the middle of cards that begin with a heading', () => {
  const page = `
    heading Teams
    heading Seniors
    e1 textbox Captain
    e2 button Save
    heading Juniors
    e3 textbox Captain
    e4 button Save`;
  const into = (ref: string) =>
    findOtherRow(runOf('make Mats Holm captain of the juniors', page), { verb: 'type', ref, text: 'Mats Holm' });
  expect(into('e1')?.ref).toBe('e3');
  expect(into('e3')).toBeUndefined();
});
