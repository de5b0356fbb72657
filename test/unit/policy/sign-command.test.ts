/** Arrows and crosses that stand in the row or behind the name of what is moved or taken away. */
import { expect, test } from 'vitest';
import type { Snapshot } from '../../../lib/page/words/snapshot';
import { signCommand } from '../../../lib/policy/sign-command';

const line = (role: string, name: string, depth = 0) => ({ role, name, depth });
const row = (name: string) => [
  line('listitem', ''),
  line('text', name, 1),
  line('button', '▲', 1),
  line('button', '▼', 1),
];
const chip = (name: string) => [line('text', name), line('generic', '×')];
const page = (...lines: ReturnType<typeof line>[]) =>
  ({
    nodes: lines.map((one, i) => ({
      ...one,
      states: [],
      inViewport: true,
      ...(/^(?:text|listitem)$/.test(one.role) ? {} : { ref: `e${i}` }),
    })),
  }) as unknown as Snapshot;
const shop = page(...row('Proofing'), ...row('Folding'), ...chip('urgent'), ...chip('folded'));

test.each([
  ['move Folding up', 'e6'],
  ['verschiebe Proofing nach unten', 'e3'],
  ['remove the tag urgent', 'e9'],
  ['entferne folded', 'e11'],
])('%s', (request, chosen) => {
  expect(signCommand(request, shop)).toMatchObject({ verb: 'click', chosen });
});

test.each(['move Cutting up', 'remove the tag late', 'remove Proofing', 'move up'])('%s means no sign', (request) => {
  expect(signCommand(request, shop)).toBeUndefined();
});

test('a name that stands twice means no sign', () => {
  expect(signCommand('remove urgent', page(...chip('urgent'), ...chip('urgent')))).toBeUndefined();
});
