/** What is frozen stays frozen: a change of the policy is a decision, made here, and never a side effect. */
import { expect, test } from 'vitest';
import { policyHash } from '../../lib/agent/frozen';
import { hashOf } from '../../lib/core/canonical';
import { LEARNING } from '../../lib/learning/constants';

test('the policy has the hash that was agreed', () => {
  expect(policyHash()).toBe('POLICY_HASH');
});

test('the learning constants have the hash that was agreed', () => {
  expect(hashOf(LEARNING)).toBe('LEARNING_HASH');
});

test('the tables cannot be written to', () => {
  expect(Object.isFrozen(LEARNING)).toBe(true);
  expect(() => Object.assign(LEARNING, { lambda: 1 })).toThrow();
});
