/** hasSilentSwitch: a setting beside whose name stands a nameless control that tells no state: a press could turn it off as well. */
import type { SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { nameWords } from './match-target';

/** An explanation may stand between the name and its control. */
const MAX_BETWEEN = 2;

export function hasSilentSwitch({ verb, target = '' }: Command, nodes: readonly SnapshotNode[]): boolean {
  const words = nameWords(target);
  if (verb !== 'check' || words === '') return false;
  return nodes.some((node, at) => {
    if (node.ref !== undefined || nameWords(node.name) !== words) return false;
    const after = nodes.slice(at + 1, at + 2 + MAX_BETWEEN);
    const control = after.find(({ ref }) => ref !== undefined);
    return control?.role === 'generic' && control.name === '' && control.states.length === 0;
  });
}
