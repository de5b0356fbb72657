/** A slider with the field that shows its number, and pairs that are two controls. */
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../lib/page/words/snapshot';
import { matchTarget } from '../../../lib/policy/match-target';

type Row = readonly [role: string, name: string, value?: string];

const page = (...rows: Row[]) =>
  ({
    nodes: rows.map(([role, name, value], i) => ({
      ...{ depth: 0, role, name, states: [], inViewport: true },
      ...(role === 'text' ? {} : { ref: `e${i + 1}` }),
      ...(value === undefined ? {} : { value }),
    })),
  }) as unknown as Snapshot;
const zoom = { verb: 'set', target: 'Zoom', value: '70' } as const;

test.each([
  ['a text field', page(['slider', 'Zoom', '40'], ['textbox', 'Zoom', '40'])],
  ['a number field before it', page(['spinbutton', 'Zoom', '40.0'], ['text', '0'], ['slider', 'Zoom', '40'])],
])('a slider and %s that shows its number are one target', (_, snapshot) => {
  expect(matchTarget(zoom, snapshot)).toMatchObject({ type: 'one', node: { role: 'slider' } });
});

test.each([
  ['hold different numbers', page(['slider', 'Zoom', '40'], ['textbox', 'Zoom', '12'])],
  ['are two fields', page(['textbox', 'Zoom', '40'], ['textbox', 'Zoom', '40'])],
  ['stand apart', page(['slider', 'Zoom', '40'], ['button', 'Reset'], ['textbox', 'Zoom', '40'])],
  ['hold no numbers', page(['slider', 'Zoom', ''], ['textbox', 'Zoom', ''])],
  ['are three', page(['slider', 'Zoom', '1'], ['slider', 'Zoom', '1'], ['textbox', 'Zoom', '1'])],
])('the user is asked which where they %s', (_, snapshot) => {
  expect(matchTarget(zoom, snapshot).type).toBe('several');
});
