/** Grants for one control: each reaches only the verb, the form and, unless the user said “Always here”, the place it was given for. */
import { expect, test } from 'vitest';
import { controlKey, type GrantKind } from '../../../lib/guard/allowed-control';
import { judge } from '../../../lib/guard/judge';
import type { Action } from '../../../lib/page/words/action';
import { facts, grant, labels, ORIGIN } from './make';

const at = (path: string, more: Parameters<typeof facts>[0] = {}) =>
  facts({ name: 'Wobble', page: `${ORIGIN}${path}`, ...more });
const click: Action = { verb: 'click', ref: 'e1' };
const judged = (target: ReturnType<typeof at>, kind: GrantKind, given: ReturnType<typeof at>, action: Action = click) =>
  judge(action, target, grant, labels({ allowedControls: [controlKey(given, 'click', kind)] }));

test.each<[given: string, here: string]>([
  ['/notes', '/notes'],
  ['/notes/17', '/notes/2041'],
  ['/wiki/Bread', '/wiki/Rye_flour'],
  ['/app#/board/9', '/app#/board/10'],
  ['/o/8f14e45fceea167a/edit', '/o/c9f0f895fb98ab91/edit'],
])('a press shown at %s is allowed at %s', (given, here) => {
  expect(judged(at(here), 'shown', at(given)).answer).toBe('allow');
  expect(judged(at(here), 'quiet', at(given))).toMatchObject({ answer: 'allow', isQuiet: true });
});

test.each<[given: string, here: string]>([
  ['/notes', '/admin'],
  ['/notes/17', '/admin/17'],
  ['/app#/board/9', '/app#/billing/9'],
  ['/team/list/4', '/owner/list/4'],
  ['/notes', '/notes/17/people'],
])('a press shown at %s is asked about at %s, and “Always here” covers both', (given, here) => {
  expect(judged(at(here), 'shown', at(given)).code).toBe('unknown-control');
  expect(judged(at(here), 'quiet', at(given)).code).toBe('unknown-control');
  expect(judged(at(here), 'always', at(given))).toEqual({ answer: 'allow', code: 'inside-grant', class: 'R2' });
});

test.each<GrantKind>(['always', 'shown', 'quiet'])('a grant (%s) for a click is none for a double click', (kind) => {
  const target = at('/notes');
  expect(judged(target, kind, target, { verb: 'doubleClick', ref: 'e1' }).answer).toBe('ask');
  expect(judged(target, kind, target, { verb: 'press', ref: 'e1', keys: 'Enter' }).answer).toBe('allow');
});

test('a grant for a button is none for one that sends another form, or that lies in another control', () => {
  const form = { action: `${ORIGIN}/a`, method: 'post', hasSecret: false, hasFilledSecret: false, wording: '' };
  const given = at('/notes', { submits: true, form });
  expect(judged(given, 'always', given).answer).toBe('allow');
  const other = at('/notes', { submits: true, form: { ...form, action: `${ORIGIN}/b` } });
  expect(judged(other, 'always', given).answer).toBe('ask');
  expect(judged(at('/notes', { enclosing: ['Hmph'] }), 'always', at('/notes')).answer).toBe('ask');
});
