/** Pins the hash of the policy: a change of a frozen table is a decision made here, never a side effect. */
import { expect, test } from 'vitest';
import { policyHash } from '../../lib/agent/policy-hash';
import { hashOf } from '../../lib/core/canonical';
import { LEARNING } from '../../lib/learning/constants';
import * as matchTables from '../../lib/page/words/match-tables';

test('pins the hash of the policy', () => {
  expect(policyHash()).toBe('85738d85239f1d5ed9b3ed2a84e6fba140beacd1c028881b98d8cf72446fa750');
});

test('pins the hash of the learning constants', () => {
  expect(hashOf(LEARNING)).toBe('cf1e99d72875c5a60570bf6baa69985510341d9aaa2bbed9b8d1167bc1ff0997');
});

test('freezes the learning constants and every matching table', () => {
  expect(Object.isFrozen(LEARNING)).toBe(true);
  for (const [name, table] of Object.entries(matchTables))
    expect(Object.isFrozen(table), name).toBe(!(table instanceof RegExp));
  expect(() => Object.assign(LEARNING, { lambda: 1 })).toThrow();
});
