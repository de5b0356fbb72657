/** Pins the hash of the policy: a change of a frozen table is a decision made here, never a side effect. */
import { expect, test } from 'vitest';
import { policyHash } from '../../lib/agent/policy-hash';
import { hashOf } from '../../lib/core/canonical';
import { LEARNING } from '../../lib/learning/constants';
import * as matchTables from '../../lib/page/words/match-tables';

test('pins the hash of the policy', () => {
  expect(policyHash()).toBe('e1145e6fda25076dff2ac047c80e0ba39867d505c49112988ed0f99a60e5fdb7');
});

test('pins the hash of the learning constants', () => {
  expect(hashOf(LEARNING)).toBe('27321bbf24d6fd8d738c02bbe9dd7c3d1b6479c86d64134ff91a453bcf326817');
});

test('freezes the learning constants and every matching table', () => {
  expect(Object.isFrozen(LEARNING)).toBe(true);
  for (const [name, table] of Object.entries(matchTables))
    expect(Object.isFrozen(table), name).toBe(!(table instanceof RegExp));
  expect(() => Object.assign(LEARNING, { lambda: 1 })).toThrow();
});
