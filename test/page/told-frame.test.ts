/** A frame of the page is told something where only the fragment of its address changes; another page in it, or the same address, tells nothing. */
import { afterEach, expect, test } from 'vitest';
import { tellsFrame } from '../../lib/page/dom/told-frame';

const FRAME = 'https://elsewhere.example/board?id=7';
afterEach(() => {
  document.body.replaceChildren();
});

test.each<[address: string, tells: boolean]>([
  [`${FRAME}#go`, true],
  [`${FRAME}#`, true],
  [FRAME, false],
  ['https://elsewhere.example/board?id=8#go', false],
])('%s tells a frame: %s', (address, tells) => {
  document.body.innerHTML = `<iframe sandbox src="${FRAME}"></iframe>`;
  expect(tellsFrame(document, address)).toBe(tells);
});

test('the address that a frame has tells it nothing again', () => {
  document.body.innerHTML = `<iframe sandbox src="${FRAME}#part"></iframe>`;
  expect(tellsFrame(document, `${FRAME}#part`)).toBe(false);
});
