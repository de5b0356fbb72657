/** A dead address and one that keeps our origin out are told apart. */
import { expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: { storage: {} } }));
const { adviceOn } = await import('../../../lib/model/provider');

const answers: typeof fetch = async () => new Response();
const dead: typeof fetch = async () => {
  throw new TypeError('fetch failed');
};

test('CORS is advised only where the server answers a request whose answer nobody reads', async () => {
  const failed = { reason: 'unreachable', detail: 'x' };
  expect((await adviceOn(failed, 'http://localhost:1/v1', answers)).code).toBe('cors');
  expect((await adviceOn(failed, 'http://localhost:1/v1', dead)).code).toBe('unreachable');
  expect((await adviceOn({ reason: 'wrong-key', detail: '' }, 'http://localhost:1/v1', answers)).code).toBe(
    'wrong-key',
  );
});
