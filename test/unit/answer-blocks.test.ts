/** answerBlocks and linkParts: nothing of an answer is lost, and links lead where the text says. */
import { expect, test } from 'vitest';
import { answerBlocks, linkParts } from '../../components/chat/answer-blocks';

test('keeps the numbers of lists and of dates at the beginning of a line', () => {
  expect(answerBlocks(['Steps:', '1. Open', '2) Press', '', '12. Mai ist der Termin', '- milk', '• rye'])).toEqual([
    { kind: 'paragraph', text: 'Steps:' },
    {
      kind: 'numbered',
      items: [
        { text: 'Open', number: 1 },
        { text: 'Press', number: 2 },
        { text: 'Mai ist der Termin', number: 12 },
      ],
    },
    { kind: 'bullets', items: [{ text: 'milk' }, { text: 'rye' }] },
  ]);
  expect(answerBlocks(['-5 °C', '1.5 l', '2027'])).toEqual([
    { kind: 'paragraph', text: '-5 °C' },
    { kind: 'paragraph', text: '1.5 l' },
    { kind: 'paragraph', text: '2027' },
  ]);
});

test.each([
  ['See https://a.example/b.', 'https://a.example/b'],
  ['(https://a.example/b)', 'https://a.example/b'],
  ['https://a.example/Rye_(bread), and more', 'https://a.example/Rye_(bread)'],
  ['look at [the list](https://a.example/x?y=1).', 'https://a.example/x?y=1'],
  ['https://a.example/?q=a,b!', 'https://a.example/?q=a,b'],
  ['[https://a.example/c]', 'https://a.example/c'],
])('finds the link in %s, and keeps the rest', (line, href) => {
  const parts = linkParts(line);
  expect(parts.flatMap((part) => part.href ?? [])).toEqual([href]);
  const text = parts.map((part) => part.text).join('');
  expect(text).toBe(line.replace(/\[(the list)\]\([^)]*\)/, '$1'));
});

test('makes no link of other schemes', () => {
  expect(linkParts('[x](javascript:alert(1)) file:///etc/passwd')).toHaveLength(1);
});
