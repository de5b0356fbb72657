/** A message over a WebSocket is open work until the server's answer is complete. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patchSockets } from '../../../lib/page/world/sockets';

class FakeSocket extends EventTarget {
  readonly sent: unknown[] = [];
  readonly url = 'wss://example.test/live';
  send(data: unknown): void {
    this.sent.push(data);
  }
  answer(): void {
    this.dispatchEvent(new Event('message'));
  }
}

let open = 0;
let reported: string[] = [];
let passing: { type: string } | undefined;
let restore: () => void = () => undefined;
let socket = new FakeSocket();

beforeEach(() => {
  vi.useFakeTimers();
  open = 0;
  reported = [];
  passing = undefined;
  socket = new FakeSocket();
  const view = {
    ...{ performance, setTimeout, clearTimeout, WebSocket: FakeSocket },
    get event() {
      return passing;
    },
  };
  const add = () => {
    open += 1;
    return () => {
      open = 0;
    };
  };
  restore = patchSockets(view as unknown as Window & typeof globalThis, add, (url) => reported.push(url));
});
afterEach(() => {
  restore();
  vi.useRealTimers();
});

test('the first message of a server that then draws the page is not yet its answer', () => {
  socket.send('pressed');
  expect(open).toBe(1);
  vi.advanceTimersByTime(80);
  socket.answer();
  vi.advanceTimersByTime(150);
  expect(open).toBe(1);
  socket.answer();
  vi.advanceTimersByTime(150);
  expect(open).toBe(1);
  vi.advanceTimersByTime(100);
  expect(open).toBe(0);
});

test('a stream of messages, and a server that never answers, are not waited for without end', () => {
  socket.send('pressed');
  for (let i = 0; i < 20; i++) {
    vi.advanceTimersByTime(100);
    socket.answer();
  }
  expect(open).toBe(0);
  socket.send('pressed later than an act');
  expect(open).toBe(0);
  expect(socket.sent).toHaveLength(2);
});

test('a message of the act counts as sent; a sign of life, the place of the pointer and a later message do not', () => {
  socket.send('3');
  passing = { type: 'pointermove' };
  socket.send('{"cursor":[1,2]}');
  expect(reported).toEqual([]);
  passing = { type: 'click' };
  socket.send('42["event",7]');
  passing = undefined;
  socket.send(new Uint8Array(64));
  expect(reported).toEqual([socket.url, socket.url]);
  vi.advanceTimersByTime(600);
  socket.send('later than the act');
  expect(reported).toHaveLength(2);
});
