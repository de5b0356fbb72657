/** What is frozen stays frozen: a change of the policy is a decision, made here, and never a side effect. */
import { expect, test } from 'vitest';
import { policyHash } from '../../lib/agent/frozen';
import { hashOf } from '../../lib/core/canonical';
import { LEARNING } from '../../lib/learning/constants';

test('the policy has the hash that was agreed', () => {
  expect(policyHash()).toBe('e6d0f352e39e7ac58e3033be7695e7d2f7734312a4b847a5889bcd8f59e06f2b');
});

test('the learning constants have the hash that was agreed', () => {
  expect(hashOf(LEARNING)).toBe('7d1ef8b1378cfad6a04d633a5b270663f11d1aa38dbe653dcaf363336ffd1ceb');
});

test('the tables cannot be written to', () => {
  expect(Object.isFrozen(LEARNING)).toBe(true);
  expect(() => Object.assign(LEARNING, { lambda: 1 })).toThrow();
});
