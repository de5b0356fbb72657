/** A part of the page script arrives also where the worker that was to bring it died. */
import { beforeEach, expect, test, vi } from 'vitest';
import { partNamed, providePart } from '../../../lib/page/session/parts';

beforeEach(() => {
  globalThis.fieldnotesParts = undefined;
  vi.useRealTimers();
});

const article = () => 'text';

test('asked for again until somebody brings it', async () => {
  let asked = 0;
  const part = await partNamed('page-article', async () => {
    asked += 1;
    if (asked < 3) throw new Error('message channel closed');
    providePart('page-article', article);
  });
  expect([part, asked]).toEqual([article, 3]);
  await partNamed('page-article', async () => expect.unreachable());
});

test('brought and not there is an error at once; never answered is one in the end', async () => {
  await expect(partNamed('page-article', async () => undefined)).rejects.toThrow('did not arrive');
  vi.useFakeTimers();
  const never = partNamed('page-article', () => Promise.reject(new Error('nobody'))).catch(
    (error: Error) => error.message,
  );
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await never).toBe('nobody');
});
