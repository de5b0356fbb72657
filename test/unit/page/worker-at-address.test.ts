/** Code of a worker that has an address of the web is read once, with its imports; libraries, methods that are only compared and files that cannot be read say nothing. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { codeSends } from '../../../lib/page/session/worker-code';

const SITE = 'https://app.example.org';
const SENDS = "onmessage = () => fetch('/rows', {method: 'PUT'})";
const FILES: Readonly<Record<string, string>> = {
  '/sends.js': SENDS,
  '/asks.js': "onfetch = ({request}) => { if (request.method === 'POST') return; }",
  '/imports.js': "importScripts('/sends.js')",
  '/module.js': "import { go } from './sends.js'; onmessage = go",
  '/imports-asks.js': "importScripts('/asks.js')",
  '/library.js': `${SENDS};${' '.repeat(20_000)}`,
  '/empties.js': "onmessage = () => db.transaction('a').objectStore('a').clear()",
  '/elsewhere.js': "onmessage = ({data}) => fetch('https://elsewhere.example/w?d=' + data)",
};

let read: string[] = [];
class Request {
  responseText = '';
  private address = '';
  open(_method: string, address: string): void {
    this.address = address;
  }
  send(): void {
    read.push(this.address);
    if (!this.address.startsWith(SITE)) throw new DOMException('another site', 'NetworkError');
    this.responseText = FILES[new URL(this.address).pathname] ?? '';
  }
}
beforeEach(() => {
  read = [];
  vi.stubGlobal('XMLHttpRequest', Request);
  vi.stubGlobal('location', { href: `${SITE}/notes` });
});
afterEach(() => void vi.unstubAllGlobals());

test.each([
  ['/sends.js', true],
  ['/asks.js', false],
  ['/imports.js', true],
  ['/module.js', true],
  ['/imports-asks.js', false],
  ['/library.js', false],
  ['/empties.js', true],
  ['/elsewhere.js', true],
  ['/missing.js', false],
])('%s sends: %s', (file, sends) => {
  expect(codeSends('', `${SITE}${file}`, '')).toBe(sends);
  read = [];
  // The second question waits for no answer.
  expect(codeSends('', `${SITE}${file}`, '')).toBe(sends);
  expect(read).toEqual([]);
});

test('a file of another site, which the page cannot read, says nothing', () => {
  expect(codeSends('', 'https://elsewhere.example/sends.js', '')).toBe(false);
});
