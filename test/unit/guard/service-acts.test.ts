/** Services: requests of common kinds that act by their body, or by an odd verb at the end of their address. */
import { expect, test } from 'vitest';
import { asksService, setsState } from '../../../lib/guard/service-acts';

const A = 'https://app.example.org';

test.each<[path: string, body: string]>([
  ['/deployments/barn', '{"spec":{"replicas":0}}'],
  ['/pods/barn-7', '{"kind":"Eviction","metadata":{"name":"barn-7"}}'],
  ['/runs', '{"data":{"attributes":{"is-destroy":true}}}'],
  ['/ws', '{"domain":"lock","service":"unlock"}'],
  ['/workflows/7/signal', '{"signalName":"approve"}'],
  ['/messages', '{"to":"+447700900999","text":"Come home"}'],
  ['/threads', '{"recipient_ids":[7],"body":"Come home"}'],
  ['/statuses', '{"in_reply_to_id":7,"status":"No"}'],
  ['/subscriptions/7', 'cancel_at_period_end=true'],
  ['/pages/7', '{"in_trash":true}'],
  ['/intents', '{"source":"card_7","amount":900,"currency":"gbp"}'],
  ['/employees/7/offboard', ''],
  ['/wallets/7/drain', '{}'],
  ['/loans/7/call-in', ''],
])('POST %s with %s is an act', (path, body) => {
  expect(asksService('POST', `${A}${path}`, body)).toBe(true);
});

test.each<[path: string, body: string]>([
  ['/threads/7/archive', ''],
  ['/notices/7/dismiss', '{}'],
  ['/timers/7/start', ''],
  ['/lessons/7/next', ''],
  ['/songs/7/progress', ''],
  ['/posts/7/comments', ''],
  ['/sheets/7/recalculate', '{"rows":[1]}'],
  ['/deployments/barn', '{"spec":{"replicas":3}}'],
  ['/threads/7/drafts', '{"to":"+447700900999","text":"draft"}'],
  ['/orders/search', '{"total":9,"currency":"gbp","customer":"ann"}'],
])('POST %s with %s is no act', (path, body) => {
  expect(asksService('POST', `${A}${path}`, body)).toBe(false);
});

test.each([
  '/alarms/7/dismiss',
  '/rooms/7/lock',
  '/machines/7/start',
  '/cases/a7/archive',
  '/polls/7/close',
  '/pumps/7/stop',
])('POST %s sets the state of a thing', (path) => {
  expect(setsState('POST', `${A}${path}`)).toBe(true);
});

test.each([
  '/notices/7/dismiss',
  '/lessons/7/start',
  '/cards/7/complete',
  '/api/v2/start',
  '/cases/archive',
  '/rows/7/view',
])('POST %s sets none', (path) => {
  expect(setsState('POST', `${A}${path}`)).toBe(false);
});

test('a page that is read sets no state', () => {
  expect(setsState('GET', `${A}/cases/7/archive`)).toBe(false);
});
