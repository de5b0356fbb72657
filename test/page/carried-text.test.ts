/** An address elsewhere that carries the page's text, or what the user has written, is one that data leaves by; names, titles and searches are none. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { carriesText } from '../../lib/page/dom/carried-text';

const SHOWN = 'Rent for the flat in Oslo falls due on the third, and the boiler is serviced in June.';
const WRITTEN = 'Call the vet';
beforeEach(() => {
  document.title = 'Household of the Larsen family, all rooms and both gardens';
  document.body.innerHTML = `<h1>Blue armchair with oak legs and wool cushions, 80 cm</h1><p>${SHOWN}</p>
    <a href="/more">Read on about the seven ways to keep a house warm in winter</a>
    <input type="search" value="heating"><textarea>${WRITTEN}</textarea>`;
});
afterEach(() => {
  document.body.replaceChildren();
});
const to = (tail: string) => `https://elsewhere.example${tail}`;

test.each([
  ['a value', `/p?d=${encodeURIComponent(SHOWN)}`],
  ['a part of the path', `/p/${encodeURIComponent(SHOWN)}.css`],
  ['a piece of it', `/p?d=${encodeURIComponent(SHOWN.slice(5, 60))}`],
  ['letters of base 64', `/p?d=${encodeURIComponent(btoa(SHOWN))}`],
  ['the name of a parameter', `/p?${encodeURIComponent(SHOWN)}`],
  ['words with other signs between', `/p?d=${SHOWN.replaceAll(' ', '_')}`],
  ['large letters', `/p?d=${encodeURIComponent(SHOWN.toUpperCase())}`],
  ['letters backwards', `/p?d=${encodeURIComponent([...SHOWN].reverse().join(''))}`],
  ['a picture for a screen', `/p?d=${encodeURIComponent(`${SHOWN.slice(0, 70)} 2x`)}`],
  ['a short piece', `/p?d=${encodeURIComponent(SHOWN.slice(0, 30))}`],
  [
    'letters as digits',
    `/p?d=${[...new TextEncoder().encode(SHOWN)].map((one) => one.toString(16).padStart(2, '0')).join('')}`,
  ],
  ['words of a field of many lines', `/p?w=${encodeURIComponent(WRITTEN)}`],
])('%s carries text', (_, tail) => {
  expect(carriesText(document, to(tail))).toBe(true);
});

test.each([
  ['a measurement with the title', `/hit?dt=${encodeURIComponent(document.title || 'Household')}&v=2`],
  ['a measurement with the name of the thing', '/hit?item=Blue+armchair+with+oak+legs+and+wool+cushions,+80+cm'],
  ['a measurement with the words of a link', '/hit?link=Read+on+about+the+seven+ways+to+keep+a+house+warm+in+winter'],
  ['a search', '/suggest?q=heating'],
  ['a token', '/t?k=ZmllbGRub3Rlc2ZpZWxkbm90ZXNmaWVsZG5vdGVzZmllbGRub3Rlcw'],
  ['a picture', '/photos/armchair-blue-oak-80cm.webp?w=640&q=75'],
  ['a few words', '/p?d=Rent+for+the+flat'],
])('%s carries none', (_, tail) => {
  expect(carriesText(document, to(tail))).toBe(false);
});

test.each<[how: string, beside: string[]]>([
  ['a header', ['accept', SHOWN]],
  ['the name of a header', [SHOWN.toLowerCase().replace(/[^a-z]+/g, '-'), '1']],
  ['the name of a frame', [SHOWN]],
  ['protocols of a connection', SHOWN.toLowerCase().match(/[a-z]+/g) ?? []],
  ['the page that it comes from', [`https://app.example/?d=${encodeURIComponent(SHOWN)}`]],
])('%s carries text beside the address', (_, beside) => {
  expect(carriesText(document, to('/p'), beside)).toBe(true);
});

test('headers of an app carry none', () => {
  const headers = ['accept', 'application/json, text/plain, */*', 'x-csrf-token', 'a7b8c9d0e1f2a3b4c5d6e7f8'];
  expect(carriesText(document, to('/p'), headers)).toBe(false);
});
