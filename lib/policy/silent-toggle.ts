/** otherSwitch finds what “tick the row Jon” and “turn on the desk lamp” mean where no box is called so: a row's box, or a plain button. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Reading } from '../records/command';
import { MATCH_SCORES, nameScore, nameWords } from './match-target';
import { boxOfRow } from './row-box';
import { isKnownNoun } from './row-noun';

const ROLES: ReadonlySet<string> = new Set(['button', 'generic', 'img', 'listitem', 'option']);
/** Buttons that show nothing but their state; pinned by the policy's hash. */
export const SHOWN_STATE =
  /^(?:on|off|enabled|disabled|an|aus|ein|aktiviert|deaktiviert|activé|désactivé|oui|non|activado|desactivado|encendido|apagado)$/iu;

export function otherSwitch(
  { verb, kind, within, row, target = '' }: Reading,
  snapshot: Snapshot,
): SnapshotNode | undefined {
  if (verb !== 'check') return undefined;
  const isPlain = kind === undefined && within === undefined && row === undefined;
  // “tick Active in the row of Ann” is about a column.
  const isOfRow = within === undefined && row === undefined;
  const box = isOfRow ? boxOfRow(target, snapshot.nodes) : undefined;
  return box ?? (isPlain ? silentToggle(target, snapshot) : undefined);
}

/**
 * The button whose looks may tell its state.
 * @returns undefined unless exactly one is called so, or stands behind the words and shows a state
 */
function silentToggle(target: string, snapshot: Snapshot): SnapshotNode | undefined {
  const words = nameWords(target);
  const names = [words, ...withoutNoun(words, snapshot)].filter((name) => name !== '');
  for (const name of names) {
    const named = snapshot.nodes.filter((node) => isPressed(node) && nameScore(name, node) >= MATCH_SCORES.nearbyLabel);
    const shown = named.length > 0 ? named : shownBehind(name, snapshot.nodes);
    const [only, ...others] = shown.length > 0 ? shown : barelyBehind(name, snapshot.nodes);
    if (only) return others.length === 0 ? only : undefined;
  }
  return undefined;
}

const isPressed = ({ ref, role, states }: SnapshotNode) =>
  ref !== undefined && ROLES.has(role) && !states.includes('collapsed') && !states.includes('expanded');

/** “Sounds”, then a button “On”. */
const shownBehind = (name: string, nodes: readonly SnapshotNode[]): SnapshotNode[] =>
  nodes.filter((node, at) => {
    const before = nodes[at - 1];
    const isLabel = before?.ref === undefined && nameWords(before?.name ?? '') === name;
    return isPressed(node) && isLabel && SHOWN_STATE.test(node.name.trim());
  });

/** “Dark pages”, then a drawn knob without a name. */
const barelyBehind = (name: string, nodes: readonly SnapshotNode[]): SnapshotNode[] =>
  nodes.filter((node, at) => {
    const before = nodes[at - 1];
    return isPressed(node) && node.name === '' && before?.ref === undefined && nameWords(before?.name ?? '') === name;
  });

/** “the porch light” on a page that speaks of lights. */
function withoutNoun(words: string, snapshot: Snapshot): string[] {
  const parts = words.split(' ');
  return parts.length > 1 && isKnownNoun(parts.at(-1) ?? '', snapshot) ? [parts.slice(0, -1).join(' ')] : [];
}
