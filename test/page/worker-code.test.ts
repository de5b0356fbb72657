/** Code of a worker sends if it uses a method that stores, erases what the page keeps, or asks another site; libraries that load their parts do not. */
import { expect, test } from 'vitest';
import { codeSends } from '../../lib/page/session/worker-code';

const OWN = `${location.origin}/rows`;
test.each<[code: string, sends: boolean]>([
  ["fetch('/rows', {method: 'POST'})", true],
  ["onmessage = () => indexedDB.open('a').result.transaction('b').objectStore('b').clear()", true],
  ["indexedDB.deleteDatabase('letters')", true],
  ["fetch('https://elsewhere.example/w?d=' + text)", true],
  [`fetch('${OWN}')`, false],
  ["fetch('https://cdn.example/engine.wasm')", false],
  ['const seen = new Map(); onmessage = () => seen.clear()', false],
])('%s sends: %s', (code, sends) => {
  expect(codeSends('', 'blob:x', code)).toBe(sends);
});

test('a channel is heard only by code that opens one', () => {
  const sends = "fetch('/rows', {method: 'POST'})";
  expect(codeSends('channel', 'blob:x', sends)).toBe(false);
  expect(codeSends('channel', 'blob:x', `new BroadcastChannel('a').onmessage = () => ${sends}`)).toBe(true);
});
