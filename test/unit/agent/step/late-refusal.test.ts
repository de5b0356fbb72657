/** A page takes back what it showed at once: all that came is gone, and all that went is there again. */
import { expect, test } from 'vitest';
import { findTakenBackText, isCountedBack } from '../../../../lib/agent/step/late-refusal';
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

const CONFIRMED: EffectFact[] = [
  { fact: 'appeared', role: 'text', name: 'Removed.' },
  { fact: 'appeared', role: 'button', name: 'Undo' },
  { fact: 'disappeared', role: 'cell', name: 'Boris' },
  { fact: 'disappeared', role: 'button', name: 'Remove' },
];
const REMOVE = { role: 'button', name: 'Remove' };

test('a thing that is back is taken back, whether the message that confirmed the act stands or is gone', () => {
  const now = outline('cell Boris\ne2 button Remove');
  expect(findTakenBackText(CONFIRMED, outline('cell Agnes'), now, REMOVE)).toBe('Boris');
  const under = outline('cell Boris\ne2 button Remove\ntext Removed.\ne3 button Undo');
  expect(findTakenBackText(CONFIRMED, outline('cell Agnes'), under, REMOVE)).toBe('Boris');
});

test('a confirmation that makes room for the line before it takes nothing back', () => {
  const saved: EffectFact[] = [
    { fact: 'appeared', role: 'status', name: 'Saved' },
    { fact: 'disappeared', role: 'status', name: 'Ready' },
    { fact: 'disappeared', role: 'button', name: 'Save' },
  ];
  const now = outline('status Ready\ne1 button Save');
  expect(findTakenBackText(saved, outline('status Saved'), now, { role: 'button', name: 'Save' })).toBeUndefined();
});

test('a number at the button that is the old one again is taken back; a word that flashes there is not', () => {
  expect(isCountedBack(['♥ 2'], ['♥ 3'], ['♥ 2'])).toBe(true);
  expect(isCountedBack(['♥ 2'], ['♥ 3'], ['♥ 3'])).toBe(false);
  expect(isCountedBack(['Copy'], ['Copied'], ['Copy'])).toBe(false);
  expect(isCountedBack(undefined, ['♥ 3'], ['♥ 2'])).toBe(false);
});
