/** A dead address and one that keeps our origin out are told apart. */
import { expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: { storage: {} } }));
const { withCors } = await import('../../../lib/model/provider');
const { failure } = await import('../../../lib/model/failures');

const answers: typeof fetch = async () => new Response();
const dead: typeof fetch = async () => {
  throw new TypeError('fetch failed');
};

test('returns cors only if the server answers a request whose answer is not read', async () => {
  const failed = failure('unreachable', 'x');
  expect((await withCors(failed, 'http://localhost:1/v1', answers)).reason).toBe('cors');
  expect((await withCors(failed, 'http://localhost:1/v1', dead)).reason).toBe('unreachable');
  expect((await withCors(failure('wrong-key', ''), 'http://localhost:1/v1', answers)).reason).toBe('wrong-key');
});
