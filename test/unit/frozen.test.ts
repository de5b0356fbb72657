/** Pins the hash of the policy: a change of a frozen table is a decision made here, never a side effect. */
import { expect, test } from 'vitest';
import { policyHash } from '../../lib/agent/policy-hash';
import { hashOf } from '../../lib/core/canonical';
import { LEARNING } from '../../lib/learning/constants';
import * as matchTables from '../../lib/page/words/match-tables';

test('pins the hash of the policy', () => {
  expect(policyHash()).toBe('46fcee1b00f3b5c95352c1ee9ece0ee71d444c7d07a8b00105639fa1e38e254e');
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
