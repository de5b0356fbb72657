/** detectInterstitial recognizes login walls and error pages, and no pages that only contain such numbers or words. */
import { expect, test } from 'vitest';
import { detectInterstitial } from '../../../../lib/agent/evidence/interstitial';
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
  'returns error-page for the heading "%s"',
  (heading) => {
    expect(page('Cards', node('heading', heading), node('link', 'Home', 'e1'))).toBe('error-page');
  },
);

test.each(['Room 401', 'Order 512 of today', 'House 404', '450 cards', 'Flight 503 to Rome'])(
  'returns undefined for the heading "%s"',
  (heading) => {
    expect(page('Cards', node('heading', heading), node('link', 'Home', 'e1'))).toBeUndefined();
  },
);

test('returns login-wall for a password field on a page with few controls', () => {
  const secret = node('textbox', 'Password', 'e2', ['secret', 'empty']);
  expect(page('Sign in', node('textbox', 'Name', 'e1'), secret, node('button', 'Sign in', 'e3'))).toBe('login-wall');
  const many = Array.from({ length: 20 }, (_, i) => node('button', `Do ${i}`, `e${i + 9}`));
  expect(page('Cards', secret, ...many)).toBeUndefined();
});
