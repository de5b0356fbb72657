/** loadChunk: retries while the service worker restarts, and fails clearly. */
import { beforeEach, expect, test, vi } from 'vitest';
import { loadChunk, provideChunk } from '../../../lib/page/session/chunks';

beforeEach(() => {
  globalThis.fieldnotesChunks = undefined;
  vi.useRealTimers();
});

const article = () => 'text';

test('retries until the injection succeeds, and does not inject a loaded chunk again', async () => {
  let asked = 0;
  const chunk = await loadChunk('page-article', async () => {
    asked += 1;
    if (asked < 3) throw new Error('message channel closed');
    provideChunk('page-article', article);
  });
  expect([chunk, asked]).toEqual([article, 3]);
  await loadChunk('page-article', async () => expect.unreachable());
});

test('throws at once if the script provides nothing, and after the last try if every injection fails', async () => {
  await expect(loadChunk('page-article', async () => undefined)).rejects.toThrow('did not call provideChunk');
  vi.useFakeTimers();
  const never = loadChunk('page-article', () => Promise.reject(new Error('nobody'))).catch(
    (error: Error) => error.message,
  );
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await never).toBe('nobody');
});
