/** A login wall and an error page are known for what they are; a page that only has such numbers or words is not. */
import { expect, test } from 'vitest';
import { detectInterstitial } from '../../../../lib/agent/end/interstitial';
import type { SnapshotNode } from '../../../../lib/page/words/snapshot';

const node = (role: string, name: string, ref?: string, states: string[] = []): SnapshotNode => ({
  depth: 0,
  role,
  name,
  states,
  inViewport: true,
  ...(ref === undefined ? {} : { ref }),
});
const page = (title: string, ...nodes: SnapshotNode[]) => detectInterstitial({ title, nodes });

test.each(['404', 'Error 503', '500 – Internal Server Error', 'HTTP 502', 'Page not found', '403 Forbidden'])(
  'an error page: %s',
  (heading) => {
    expect(page('Cards', node('heading', heading), node('link', 'Home', 'e1'))).toBe('error-page');
  },
);

test.each(['Room 401', 'Order 512 of today', 'House 404', '450 cards', 'Flight 503 to Rome'])(
  'no error page: %s',
  (heading) => {
    expect(page('Cards', node('heading', heading), node('link', 'Home', 'e1'))).toBeUndefined();
  },
);

test('a login wall asks for a secret and has little else', () => {
  const secret = node('textbox', 'Password', 'e2', ['secret', 'empty']);
  expect(page('Sign in', node('textbox', 'Name', 'e1'), secret, node('button', 'Sign in', 'e3'))).toBe('login-wall');
  const many = Array.from({ length: 20 }, (_, i) => node('button', `Do ${i}`, `e${i + 9}`));
  expect(page('Cards', secret, ...many)).toBeUndefined();
});
