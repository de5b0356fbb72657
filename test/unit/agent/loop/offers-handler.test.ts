/** offersOf: the first field and the first harmless button of a page, by names that nothing else has. */
import { expect, test } from 'vitest';
import { offersOf } from '../../../../lib/agent/loop/offers-handler';
import type { SnapshotNode } from '../../../../lib/page/words/snapshot';

const node = (role: string, name: string, more: Partial<SnapshotNode> = {}): SnapshotNode => ({
  depth: 0,
  role,
  name,
  ref: `${role}${name}`,
  states: [],
  inViewport: true,
  ...more,
});

test('offers a field and a button', () => {
  const nodes = [node('link', 'Home'), node('button', 'New ticket'), node('searchbox', 'Search tickets')];
  expect(offersOf({ nodes })).toEqual({ field: 'Search tickets', button: 'New ticket' });
});

test('leaves out what is nameless, doubled, secret, disabled, out of sight, a sign, or cannot be taken back', () => {
  const nodes = [
    node('textbox', ''),
    node('textbox', 'Password', { states: ['secret', 'filled'] }),
    node('textbox', 'Note', { states: ['disabled'] }),
    node('textbox', 'Far down', { inViewport: false }),
    node('button', '×'),
    node('button', 'Delete everything'),
    node('button', 'Open'),
    node('button', 'Open', { ref: 'other' }),
  ];
  expect(offersOf({ nodes })).toEqual({});
});
