/** findExpander: what “expand X” presses: the folding control that is called X, or the one in the row of X. */
import type { SnapshotNode } from '../page/words/snapshot';
import type { Reading } from '../records/command';
import { MATCH_SCORES, nameScore, nameWords } from './match-target';
import { OutlineIndex } from './outline-index';

export interface Expander {
  /** The control whose press folds or unfolds. */
  press: SnapshotNode;
  /** The element that tells whether it is open, which may be around the pressed one. */
  holder: SnapshotNode;
  /** Undefined where the page does not tell. */
  isOpen: boolean | undefined;
}

/** “the row of”, before the words that name it. */
export const ROW_WORDS =
  /^(?:(?:the|die|der|das|la|les?|el|los|las)\s+)?(?:rows?|zeilen?|reihen?|lignes?|filas?)\s+(?:(?:of|von|de|des|du|del|called)\s+)?/iu;
/** Signs and words on a control that folds a row and tells no state. */
const FOLD_SIGN = /^[+＋▸▶►❯›>⌄∨˅➕⊞]$/u;
const FOLD_WORD =
  /^(?:expand|unfold|toggle|plus|chevron|caret|details?|show (?:more|details?)|open details?|ausklappen|aufklappen|einzelheiten|déplier|détails?|desplegar|expandir|detalles?)(?![\p{L}])/iu;

/** @returns undefined unless exactly one control of the page folds what the words name */
export function findExpander(readings: readonly Reading[], nodes: readonly SnapshotNode[]): Expander | undefined {
  const outline = new OutlineIndex(nodes);
  const words = [...new Set(readings.flatMap(wordsOf))];
  for (const name of words) {
    const named = nodes.flatMap((node, at) => (isCalled(node, name) ? [at] : []));
    const own = named.flatMap((at) => ownExpander(at, outline) ?? []);
    if (own.length === 1) return own[0];
    if (own.length > 1) continue;
    const rows = new Set(named.flatMap((at) => rowAt(at, outline) ?? []));
    const [row, ...others] = rows;
    const inRow = row === undefined || others.length > 0 ? undefined : rowExpander(row, outline);
    const [only, ...more] = named.map((at) => signBefore(at, nodes)).filter((one) => one !== undefined);
    const sign =
      only && more.length === 0 && row === undefined ? { press: only, holder: only, isOpen: undefined } : undefined;
    const found = inRow ?? sign;
    if (found) return found;
  }
  return undefined;
}

/** The element that told the fold before a press. @returns undefined if it is gone, or tells none */
export function expanderAt(ref: string | undefined, nodes: readonly SnapshotNode[]): Expander | undefined {
  const holder = ref === undefined ? undefined : nodes.find((node) => node.ref === ref);
  return holder && tellsFold(holder)
    ? { press: holder, holder, isOpen: holder.states.includes('expanded') }
    : undefined;
}

function wordsOf({ target = '', within }: Reading): string[] {
  const name = nameWords(target.replace(ROW_WORDS, ''));
  return [name, target === '' && within ? nameWords(within) : ''].filter((words) => words !== '');
}

const isCalled = (node: SnapshotNode, words: string) =>
  node.name !== '' && nameScore(words, node) >= MATCH_SCORES.nearbyLabel;

const tellsFold = ({ ref, states }: SnapshotNode) =>
  ref !== undefined && (states.includes('collapsed') || states.includes('expanded'));

/** The node itself, or the nearest one around it that folds as a whole: an entry of a tree, the head of a section. */
function ownExpander(at: number, outline: OutlineIndex): Expander | undefined {
  const node = outline.nodes[at];
  const around = [at, ...outline.ancestors(at).slice(0, 1)].map((index) => outline.nodes[index]);
  const holder = around.find((one) => one !== undefined && tellsFold(one));
  return node && holder ? { press: holder, holder, isOpen: holder.states.includes('expanded') } : undefined;
}

/** The pressable sign before a name: an arrow without a name, a check box may stand between. */
function signBefore(at: number, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const before = nodes.slice(Math.max(0, at - 2), at).filter(({ role }) => role !== 'checkbox');
  const last = before.at(-1);
  const isSign = last?.ref !== undefined && /^(?:button|link|generic|img)$/.test(last.role);
  return isSign && (last.name === '' || FOLD_SIGN.test(last.name.trim())) ? last : undefined;
}

const rowAt = (at: number, outline: OutlineIndex): number | undefined =>
  /^(?:row|listitem|treeitem)$/.test(outline.nodes[at]?.role ?? '') ? at : outline.rowOf(at);

/** The only control in the row that tells a fold, else the only one that bears a sign of it, else its only control without a name. */
function rowExpander(row: number, outline: OutlineIndex): Expander | undefined {
  const inside = outline.descendants(row).filter(({ ref }) => ref !== undefined);
  const self = outline.nodes[row];
  const telling = [...(self && tellsFold(self) ? [self] : []), ...inside.filter(tellsFold)];
  // Two buttons beside a number count it.
  const counts = inside.some(({ name }) => /^(?:[-−–]|minus)$/iu.test(name.trim()));
  const signed = (counts ? [] : inside).filter(
    ({ name }) => FOLD_SIGN.test(name.trim()) || FOLD_WORD.test(name.trim()),
  );
  const bare = inside.filter(({ role, name }) => name === '' && /^(?:button|link|generic)$/.test(role));
  const [press, ...others] = [telling, signed, bare].find((list) => list.length > 0) ?? [];
  if (!press || others.length > 0) return undefined;
  return { press, holder: press, isOpen: tellsFold(press) ? press.states.includes('expanded') : undefined };
}
