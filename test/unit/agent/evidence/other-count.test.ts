/** An answer of the site that counts another number than the request is no evidence. */
import { expect, test } from 'vitest';
import { findShortfall } from '../../../../lib/agent/evidence/shortfall';
import { runOf, step } from './make';

const typed = (text: string, name: string) =>
  step({
    action: { verb: 'type', ref: 'e2', text },
    target: `textbox “${name}”`,
    seen: [{ fact: 'value', role: 'textbox', name }],
  });
const answered = (said: string, button = 'Move') =>
  step({ target: `button “${button}”`, seen: [{ fact: 'appeared', role: 'status', name: said }] });

test.each<[said: string, request: string]>([
  ['12 moved', 'move 30 chairs to Hall B'],
  ['Moved 12 chairs to Hall B', 'move 30 chairs to Hall B'],
  ['12 chairs moved, 18 left', 'please move 30 chairs to Hall B'],
  ['2 copied', 'copy 5 pages of the plan'],
])('“%s” is no evidence of “%s”', (said, request) => {
  const number = /\d+/.exec(request)?.[0] ?? '';
  expect(
    findShortfall(runOf(request, `status ${said}\ntext Hall B`, [typed(number, 'How many'), answered(said)]), 'Done.'),
  ).toEqual({
    code: 'unseen-rest',
    text: said,
  });
});

test.each<[said: string, request: string]>([
  ['30 moved', 'move 30 chairs to Hall B'],
  ['Moved. Hall B has 42 chairs', 'move 30 chairs to Hall B'],
  ['1 item added to the cart', 'add 3 mugs to the cart'],
  ['Moved 30 of 30', 'move 30 chairs to Hall B'],
])('“%s” speaks not against “%s”', (said, request) => {
  const number = /\d+/.exec(request)?.[0] ?? '';
  const run = runOf(request, `status ${said}\ntext Hall B`, [
    typed(number, 'How many'),
    answered(said, 'Move to Hall B'),
  ]);
  expect(findShortfall(run, 'Done.')?.code).not.toBe('unseen-rest');
});

test('a telephone number that the site groups counts nothing', () => {
  const run = runOf('store 0409876543 for Kaja', 'status Stored 040 987 654 3', [
    typed('0409876543', 'Number'),
    answered('Stored 040 987 654 3', 'Store'),
  ]);
  expect(findShortfall(run, 'Done.')?.code).not.toBe('unseen-rest');
});
