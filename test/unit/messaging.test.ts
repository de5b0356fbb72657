/** contextOf, KeepAlive, refs of frames, and access patterns. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: { runtime: {}, tabs: {} } }));
const { contextOf } = await import('../../lib/messaging/receive');
const { KEEP_ALIVE_MS, KeepAlive } = await import('../../lib/messaging/keep-alive');
const { joinRef, splitRef } = await import('../../lib/page/words/ref');
const { accessPattern } = await import('../../lib/guard/url');

const OWN = 'chrome-extension://ours/';

test.each([
  ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }, 'stranger'],
  ['nobody', {}, 'stranger'],
  ['our script in a page', { id: 'ours', url: 'https://example.org/', tab: { id: 1 } }, 'page'],
  [
    'our script in a page that names itself after us',
    { id: 'ours', url: 'https://example.org/chrome-extension://ours/', tab: { id: 1 } },
    'page',
  ],
  ['our popup', { id: 'ours', url: `${OWN}popup.html` }, 'view'],
  ['our options in a tab', { id: 'ours', url: `${OWN}options.html`, tab: { id: 2 } }, 'view'],
  ['our worker', { id: 'ours', url: `${OWN}background.js` }, 'background'],
  ['our worker without an address', { id: 'ours' }, 'background'],
])('contextOf: %s', (_, sender, context) => {
  expect(contextOf(sender, 'ours', OWN)).toBe(context);
});

test('splitRef reverses joinRef', () => {
  expect(splitRef(joinRef(7, 'e12'))).toEqual({ frameId: 7, ref: 'e12' });
  expect(joinRef(0, 'e3')).toBe('e3');
});

test('accessPattern covers one host', () => {
  expect(accessPattern('https://app.example.org:8443/a?b')).toBe('https://app.example.org/*');
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('KeepAlive touches the worker only while it has a holder, and a double release counts once', () => {
  const touch = vi.fn();
  const keepAlive = new KeepAlive(touch);
  vi.advanceTimersByTime(KEEP_ALIVE_MS * 3);
  expect(touch).not.toHaveBeenCalled();
  const one = keepAlive.hold();
  const two = keepAlive.hold();
  vi.advanceTimersByTime(KEEP_ALIVE_MS * 2);
  expect(touch).toHaveBeenCalledTimes(2);
  one();
  one();
  expect(keepAlive.held).toBe(true);
  two();
  vi.advanceTimersByTime(KEEP_ALIVE_MS * 5);
  expect(touch).toHaveBeenCalledTimes(2);
  expect(keepAlive.held).toBe(false);
});
