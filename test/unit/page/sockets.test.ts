/** A message over a WebSocket is open work until the server's answer is complete. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patchSockets } from '../../../lib/page/world/sockets';

class FakeSocket extends EventTarget {
  readonly sent: unknown[] = [];
  send(data: unknown): void {
    this.sent.push(data);
  }
  answer(): void {
    this.dispatchEvent(new Event('message'));
  }
}

let open = 0;
let restore: () => void = () => undefined;
let socket = new FakeSocket();

beforeEach(() => {
  vi.useFakeTimers();
  open = 0;
  socket = new FakeSocket();
  const view = { performance, setTimeout, clearTimeout, WebSocket: FakeSocket };
  restore = patchSockets(view as unknown as Window & typeof globalThis, () => {
    open += 1;
    return () => {
      open = 0;
    };
  });
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
