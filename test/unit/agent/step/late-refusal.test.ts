/** A page takes back what it showed at once: all that came is gone, and all that went is there again. */
import { expect, test } from 'vitest';
import { findTakenBackText } from '../../../../lib/agent/step/late-refusal';
import type { EffectFact } from '../../../../lib/page/words/effect';
import { outline } from '../evidence/make';

const FACTS: EffectFact[] = [
  { fact: 'appeared', role: 'text', name: 'Pew 14 taken' },
  { fact: 'disappeared', role: 'button', name: 'Take' },
];
const SHOWN = outline('text Pew 13\ntext Pew 14 taken');

test('returns the new text of the page', () => {
  const now = outline('text Pew 13\ntext Pew 14\ne4 button Take\ntext It belongs to the choir');
  expect(findTakenBackText(FACTS, SHOWN, now)).toBe('Pew 14');
});

test('returns undefined while something of it stands, and for a button that had another name for a moment', () => {
  expect(findTakenBackText(FACTS, SHOWN, outline('text Pew 14 taken\ne4 button Take'))).toBeUndefined();
  expect(findTakenBackText(FACTS, SHOWN, outline('text Pew 13'))).toBeUndefined();
  const flash: EffectFact[] = [
    { fact: 'appeared', role: 'button', name: 'Liked' },
    { fact: 'disappeared', role: 'button', name: 'Like' },
  ];
  expect(findTakenBackText(flash, outline('e1 button Liked'), outline('e1 button Like'))).toBeUndefined();
});
