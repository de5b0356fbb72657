/** A run is not told as done where a request of its act was stopped without a question. */
import { expect, test } from 'vitest';
import { withStopped } from '../../../../lib/agent/end/stopped-requests';

const done = { state: 'done' as const, code: 'done-by-planner', params: ['2'] };
const stopped = [{ method: 'DELETE', address: 'https://shop.example/rows/7?key=abc' }];

test('names what was stopped, without its query', () => {
  expect(withStopped(done, stopped)).toEqual({
    state: 'unconfirmed',
    code: 'request-stopped',
    params: ['DELETE shop.example/rows/7'],
  });
});

test('leaves every other outcome as it is', () => {
  expect(withStopped(done, [])).toBe(done);
  const failed = { ...done, state: 'failed' as const };
  expect(withStopped(failed, stopped)).toBe(failed);
});
