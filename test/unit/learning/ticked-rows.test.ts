/** A row that was ticked for the act behind it stands for as many rows as the request names. */
import { expect, test } from 'vitest';
import { induce } from '../../../lib/learning/induce';
import { expandLists } from '../../../lib/learning/lists';
import { matchRequest } from '../../../lib/learning/match-request';
import type { ProcedureBody } from '../../../lib/records/note';
import { save, type Shown, shown } from './shown-run';

const tick = (title: string): Shown => ({
  action: { verb: 'check', ref: 'e1', checked: true },
  fingerprint: { role: 'checkbox', name: '', tag: 'input', row: { text: title, index: 0, count: 1 } },
});

function rowsOf(steps: readonly Shown[], request: string): string[] | undefined {
  const { procedure } = induce(shown('lend out Old maps', steps));
  if (!procedure) throw new Error('nothing was learned');
  const body = procedure as unknown as ProcedureBody;
  const match = matchRequest(body, request, 0);
  const expanded = match && expandLists(body, match.values);
  return expanded?.body.steps.flatMap(({ within }) =>
    (within?.has ?? []).map((text) =>
      text.map((part) => ('slot' in part ? expanded.values[part.slot] : part.text)).join(''),
    ),
  );
}

test('each row that the request names is ticked before the act', () => {
  expect(rowsOf([tick('Old maps'), save], 'lend out Winter birds and Stone walls')).toEqual([
    'Winter birds',
    'Stone walls',
  ]);
  expect(rowsOf([tick('Old maps'), save], 'lend out Small boats')).toEqual(['Small boats']);
});

test('a tick that is the act itself takes one name', () => {
  expect(rowsOf([save, tick('Old maps')], 'lend out Salt and pepper')).not.toEqual(['Salt', 'pepper']);
});
