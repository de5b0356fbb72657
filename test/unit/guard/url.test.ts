/** No address gets past the gate in disguise, and honest ones do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLoopback, isUnprotectedSite, judgeUrl } from '../../../lib/guard/url';
import { BAD_URLS, GOOD_URLS } from './urls';

test(`there are at least 150 hand-made addresses (${BAD_URLS.length + GOOD_URLS.length})`, () => {
  expect(new Set([...BAD_URLS, ...GOOD_URLS]).size).toBeGreaterThanOrEqual(150);
});

test.each(BAD_URLS.map((url) => [JSON.stringify(url), url]))('refused: %s', (_, url) => {
  expect(judgeUrl(url).ok).toBe(false);
});

test.each(GOOD_URLS)('allowed: %s', (url) => {
  expect(judgeUrl(url).ok).toBe(true);
});

/** An oracle written the other way round: by a grammar of what is fine, not by a list of what is not. */
function isPlainlyFine(text: string): boolean {
  if (!/^[\x21-\x7e\u00a1-\uffff]+$/.test(text) || text.includes('\\')) return false;
  const match = /^(https?):\/\/([^/?#]*)([/?#].*)?$/i.exec(text);
  if (!match) return false;
  const [, scheme = '', authority = ''] = match;
  const host = /^(\[::1\]|[^:@%[\]]+)(?::\d{1,5})?$/.exec(authority)?.[1]?.toLowerCase();
  if (!host) return false;
  if (isLoopback(host)) return true;
  if (scheme.toLowerCase() !== 'https') return false;
  const labels = host.split('.');
  return labels.length >= 2 && labels.every((label) => label !== '') && /\p{L}/u.test(labels.at(-1) ?? '');
}

test('5,000 generated addresses: nothing is allowed that the oracle would not allow', () => {
  const schemes = [
    'https://',
    'http://',
    'HTTPS://',
    'https:/',
    'https:',
    'javascript:',
    'data:',
    'file://',
    'ftp://',
    'blob:https://',
    'view-source:https://',
    '//',
    '',
    ' https://',
    'https:\\\\',
    'ht\ttps://',
  ];
  const users = ['', '', '', 'user@', 'user:pw@', 'example.org@', 'localhost@', '%20@', ':@', '@'];
  const hosts = [
    'example.org',
    'a.b.example.org',
    'localhost',
    'app.localhost',
    '127.0.0.1',
    '[::1]',
    '10.0.0.1',
    '2130706433',
    '0x7f.1',
    'intranet',
    'x.local',
    'example.org.',
    'exam\u200bple.org',
    'ex%61mple.org',
    'bücher.example',
    '[fe80::1]',
    'addons.mozilla.org',
    'localhost.evil.example',
    '１.1.1.1',
    '',
  ];
  const ports = ['', '', ':443', ':8080', ':99999', ':x'];
  const tails = ['', '/', '/a/b', '?q=1', '#f', '/@x', '/%00', '/a b', '\\x', '/\n', '/?u=https://evil.example'];
  const pick = (list: readonly string[]) =>
    fc.oneof({ arbitrary: fc.constant(list[0] ?? ''), weight: 2 }, { arbitrary: fc.constantFrom(...list), weight: 1 });
  let allowed = 0;
  fc.assert(
    fc.property(
      pick(schemes),
      pick(users),
      pick(hosts),
      pick(ports),
      pick(tails),
      fc.string({ maxLength: 3 }),
      (scheme, user, host, port, tail, noise) => {
        const url = `${scheme}${user}${host}${port}${tail}${noise}`;
        const verdict = judgeUrl(url);
        if (!verdict.ok) return true;
        allowed += 1;
        return (
          isPlainlyFine(url) &&
          verdict.url.username === '' &&
          (verdict.url.protocol === 'https:' || isLoopback(verdict.url.hostname))
        );
      },
    ),
    { numRuns: 5000, seed: 20261123 },
  );
  expect(allowed, 'the generator also makes honest addresses').toBeGreaterThan(50);
});

const OPEN_SITES = [
  'http://intranet/wiki',
  'http://printer.local/',
  'https://tickets.corp/list?open=1',
  'http://192.168.1.20:8080/',
  'https://10.0.0.7/login',
  'http://172.16.4.2/',
  'http://old-shop.example.org/cart',
];

test.each(OPEN_SITES)('a site without encryption or of an own network takes a grant for its origin: %s', (url) => {
  const { origin } = new URL(url);
  expect(isUnprotectedSite(url)).toBe(true);
  expect(judgeUrl(url).ok).toBe(false);
  expect(judgeUrl(url, [origin]).ok).toBe(true);
  expect(judgeUrl(url, [origin.replace(/^http:/, 'https:'), 'http://other.local', `${origin}1`]).ok).toBe(
    origin.startsWith('https:'),
  );
});

test.each([
  'http://user:pw@intranet/',
  'http://8.8.8.8/',
  'http://172.32.0.1/',
  'http://0x0a.0.0.1/',
  'http://[fd00::1]/',
  'http://hidden.onion/',
  'ftp://files.local/',
  'http://intranet./',
  'http:intranet',
  'http://chromewebstore.google.com/',
])('no grant opens %s', (url) => {
  expect(isUnprotectedSite(url)).toBe(false);
  const granted = URL.canParse(url) ? [new URL(url).origin] : [];
  expect(judgeUrl(url, granted).ok).toBe(false);
});

test('with any grant nothing is allowed in disguise', () => {
  const disguised = BAD_URLS.filter((url) => !isUnprotectedSite(url) && URL.canParse(url));
  for (const url of disguised) expect(judgeUrl(url, [new URL(url).origin]).ok, url).toBe(false);
});
