/** What is frozen stays frozen: a change of the policy is a decision, made here, and never a side effect. */
import { expect, test } from 'vitest';
import { policyHash } from '../../lib/agent/frozen';
import { hashOf } from '../../lib/core/canonical';
import { LEARNING } from '../../lib/learning/constants';

test('the policy has the hash that was agreed', () => {
  expect(policyHash()).toBe('38ca988ff54586ec6b696fbaa1c3d38c52cbde5a6bd31ea6f60f86bfe95f6b2a');
});

test('the learning constants have the hash that was agreed', () => {
  expect(hashOf(LEARNING)).toBe('cf1e99d72875c5a60570bf6baa69985510341d9aaa2bbed9b8d1167bc1ff0997');
});

test('the tables cannot be written to', () => {
  expect(Object.isFrozen(LEARNING)).toBe(true);
  expect(() => Object.assign(LEARNING, { lambda: 1 })).toThrow();
});
