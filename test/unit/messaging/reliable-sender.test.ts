/** ReliableSender: a message that was not answered is sent again, unless a later one of its subject has gone out. */
import { beforeEach, expect, test, vi } from 'vitest';
import { ReliableSender } from '../../../lib/messaging/reliable-sender';

const sent: unknown[] = [];
const failing = new Set<unknown>();
vi.mock('../../../lib/messaging/send', () => ({
  sendToBackground: (_: string, params: unknown) => {
    sent.push(params);
    return failing.delete(params) ? Promise.reject(new Error('no receiver')) : Promise.resolve({});
  },
}));
vi.stubGlobal('addEventListener', () => undefined);

const copied = (text: string) =>
  ({ type: 'copied', text, place: { role: 'text', name: text }, url: 'https://a.example/' }) as unknown as Parameters<
    ReliableSender<'shown'>['send']
  >[0];

beforeEach(() => {
  sent.length = 0;
  failing.clear();
});

test('sends a message again that was not answered', async () => {
  const sender = new ReliableSender('shown');
  const [first, second] = [copied('A'), copied('B')];
  failing.add(first);
  sender.send(first);
  sender.send(second);
  await sender.flush();
  expect(sent).toEqual([first, second, first]);
});

test('does not send an earlier state behind a later one', async () => {
  const sender = new ReliableSender('shown');
  const [first, second] = [copied('A'), copied('Ann')];
  failing.add(first);
  sender.send(first, 'token');
  sender.send(second, 'token');
  await sender.flush();
  expect(sent).toEqual([first, second]);
});
