/** Sites are told apart by their registered name, as far as host names tell. */
import { expect, test } from 'vitest';
import { isSameSite } from '../../../lib/core/same-site';

test.each<[one: string, other: string, isSame: boolean]>([
  ['https://a.example.org/x', 'https://b.example.org:8443/y', true],
  ['https://example.org', 'https://example.com', false],
  ['https://a.co.uk', 'https://b.co.uk', false],
  ['https://x.a.co.uk', 'https://y.a.co.uk', true],
  ['http://10.0.0.1', 'http://11.0.0.1', false],
  ['http://[::1]:4', 'http://[::1]:5', true],
  ['http://localhost:4', 'http://localhost:5', true],
  ['http://evil.localhost', 'http://127.0.0.1', false],
])('%s and %s: %s', (one, other, isSame) => {
  expect(isSameSite(one, other)).toBe(isSame);
});
