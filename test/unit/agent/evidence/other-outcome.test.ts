/** Sentences, dialogs and pages that come in place of the answer that a known act had when it was shown. */
import { expect, test } from 'vitest';
import {
  findNewDialog,
  findOtherAnswer,
  findOtherPage,
  findOtherWord,
  findUnsaidAnswer,
  lacksAnswer,
} from '../../../../lib/agent/evidence/other-answer';
import { createRun } from '../../../../lib/agent/run/create-run';
import { seededChance } from '../../../../lib/core/chance';
import { saidSentences } from '../../../../lib/learning/said-sentences';
import type { EffectFact } from '../../../../lib/page/words/effect';
import { outline, step } from './make';

const pressed = step({
  action: { verb: 'click', ref: 'e1' },
  by: 'procedure',
  expected: { must: [], some: [] },
  quiet: true,
});
const run = {
  ...createRun(1, 'book the Green room', { clock: { now: () => 0 }, chance: seededChance(1) }),
  snapshot: outline('text Rooms of the town hall\ne1 button free'),
};
const text = (name: string): EffectFact => ({ fact: 'appeared', role: 'text', name });

test('a sentence after an act that was answered by none is told', () => {
  expect(findUnsaidAnswer(run, pressed, [text('Somebody was a moment quicker')])).toBe('Somebody was a moment quicker');
  expect(
    findUnsaidAnswer(run, { ...pressed, quiet: undefined }, [text('Somebody was a moment quicker')]),
  ).toBeUndefined();
});

test.each(['Green room', 'Your room was booked', 'Rooms of the town hall', '3 left'])(
  '“%s” is no such sentence',
  (name) => {
    expect(findUnsaidAnswer(run, pressed, [text(name)])).toBeUndefined();
  },
);

test('a dialog that did not come is told, one that came is not', () => {
  const dialog: EffectFact = { fact: 'dialog', name: 'Why' };
  expect(findNewDialog(pressed, [dialog])).toBe('Why');
  expect(findNewDialog({ ...pressed, expected: { must: [], some: [dialog] } }, [dialog])).toBeUndefined();
});

test('another page in place of the form is told by its heading', () => {
  const after = outline('heading We are moving some boxes');
  expect(findOtherPage({ ...pressed, stays: true }, [{ fact: 'path', path: '/parcels' }], after)).toBe(
    'We are moving some boxes',
  );
  expect(findOtherPage({ ...pressed, stays: true }, [text('Saved')], after)).toBeUndefined();
});

test('a single word in place of the one that answered the act is told, and its absence is waited for', () => {
  const says = saidSentences(step({ seen: [text('kept')] }), {});
  const known = { ...pressed, says };
  expect(findOtherWord(run, known, [text('full')])).toBe('full');
  expect(findOtherWord(run, known, [text('kept')])).toBeUndefined();
  expect(findOtherAnswer(run, known, [text('Unknown place')])).toBe('Unknown place');
  expect(findOtherAnswer(run, known, [text('kept'), text('Last change by Kim')])).toBeUndefined();
  expect(lacksAnswer(run, known, [], outline('e1 button free'))).toBe(true);
  expect(lacksAnswer(run, known, [], outline('e1 button free\ntext kept'))).toBe(false);
  expect(lacksAnswer(run, pressed, [], outline('e1 button free'))).toBe(false);
});

test('the answer of the demonstration counts where it stands on a page that is new as a whole and longer than its facts', () => {
  const known = { ...pressed, says: saidSentences(step({ seen: [text('One thing was struck off.')] }), {}) };
  const listed = [text('Waiting for parts')];
  expect(findOtherAnswer(run, known, listed)).toBe('Waiting for parts');
  const after = outline('text One thing was struck off.\ncell Waiting for parts');
  expect(findOtherAnswer(run, known, listed, after)).toBeUndefined();
  expect(findOtherAnswer({ ...run, snapshot: after }, known, listed, after)).toBe('Waiting for parts');
});
