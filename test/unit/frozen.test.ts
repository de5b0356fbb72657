/** What is frozen stays frozen: a change of the policy is a decision, made here, and never a side effect. */
import { expect, test } from 'vitest';
import { policyHash } from '../../lib/agent/frozen';
import { hashOf } from '../../lib/core/canonical';
import { LEARNING } from '../../lib/learning/constants';

test('the policy has the hash that was agreed', () => {
  expect(policyHash()).toBe('3e06f74e0aa5f8a257f94cf2bd7b40d2093f5c5b694f2a3d7e79d132c9ae2bad');
});

test('the learning constants have the hash that was agreed', () => {
  expect(hashOf(LEARNING)).toBe('7ec684f0107a16fb08c68a6bbccafc9810e05177a92c8308bcc5d5e5da805d43');
});

test('the tables cannot be written to', () => {
  expect(Object.isFrozen(LEARNING)).toBe(true);
  expect(() => Object.assign(LEARNING, { lambda: 1 })).toThrow();
});
