/** pollUntil and retry: when they stop, and what they return. */
import { expect, test } from 'vitest';
import { pollUntil } from '../../../lib/core/poll';
import { retry } from '../../../lib/core/retry';
import { StoppedError } from '../../../lib/core/stop';

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

test('pollUntil returns the first truthy result, without a wait after it', async () => {
  let waits = 0;
  const wait = async () => {
    waits += 1;
  };
  expect(await pollUntil(() => waits === 3 && 'ready', { timeoutMs: 10_000, wait })).toBe('ready');
  expect(waits).toBe(3);
});

test('pollUntil checks once even without time, and returns the falsy result after it', async () => {
  let checks = 0;
  const check = () => {
    checks += 1;
    return false;
  };
  expect(await pollUntil(check, { timeoutMs: -1, wait: nextTask })).toBe(false);
  expect(checks).toBe(1);
  expect(await pollUntil(check, { timeoutMs: 20, wait: nextTask })).toBe(false);
});

test('pollUntil throws StoppedError when the signal aborts', async () => {
  const controller = new AbortController();
  const poll = pollUntil(() => false, { timeoutMs: 10_000, wait: nextTask, signal: controller.signal });
  controller.abort();
  await expect(poll).rejects.toBeInstanceOf(StoppedError);
});

test('retry stops at the first success, at the last try, and at a final error', async () => {
  let tries = 0;
  const failUntil = (success: number) => async () => {
    tries += 1;
    if (tries < success) throw new Error(`try ${tries}`);
    return tries;
  };
  expect(await retry(failUntil(2), { maxTries: 3, delayMs: 1 })).toBe(2);
  tries = 0;
  await expect(retry(failUntil(9), { maxTries: 3, delayMs: 1 })).rejects.toThrow('try 3');
  tries = 0;
  const isFinal = (error: unknown) => error instanceof Error && error.message === 'try 2';
  await expect(retry(failUntil(9), { maxTries: 5, delayMs: 1, isFinal })).rejects.toThrow('try 2');
});
