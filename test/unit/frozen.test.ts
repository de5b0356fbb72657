/** Pins the hash of the policy: a change of a frozen table is a decision made here, never a side effect. */
import { expect, test } from 'vitest';
import { policyHash } from '../../lib/agent/policy-hash';
import { hashOf } from '../../lib/core/canonical';
import { LEARNING } from '../../lib/learning/constants';
import * as matchTables from '../../lib/page/words/match-tables';

test('pins the hash of the policy', () => {
  expect(policyHash()).toBe('f63e0deab81576dd9bc9ebd6ffdadf83d9ae31c8ca050803106d9ae201d1469f');
});

test('pins the hash of the learning constants', () => {
  expect(hashOf(LEARNING)).toBe('279f8d6904f6c8f1ebf664bff32d2d8a7da97c02fd18bf07d5bb089d0ee41bd6');
});

test('freezes the learning constants and every matching table', () => {
  expect(Object.isFrozen(LEARNING)).toBe(true);
  for (const [name, table] of Object.entries(matchTables))
    expect(Object.isFrozen(table), name).toBe(!(table instanceof RegExp));
  expect(() => Object.assign(LEARNING, { lambda: 1 })).toThrow();
});
