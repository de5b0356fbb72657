/** planTransfer: “move Linen to Chosen papers” between two lists with arrows: the entry is chosen, an arrow pressed, and the entry looked for. */
import type { SnapshotNode } from '../page/words/snapshot';
import type { Reading } from '../records/command';
import { nameWords } from './match-target';

export type Transfer = { type: 'press'; node: SnapshotNode } | { type: 'moved' } | { type: 'stays' };

const ENTRY_ROLES = /^(?:listitem|option|checkbox|generic|row)$/;
const FORWARD =
  /^(?:[›>→▶⇒❯]|(?:move |add )?(?:selected |item )?(?:to )?(?:the )?(?:target|right)|add(?: selected)?|nach rechts|hinzufügen|à droite|ajouter|a la derecha|añadir)$/iu;
const BACK =
  /^(?:[‹<←◀⇐❮]|(?:move |remove )?(?:selected |item )?(?:to )?(?:the )?(?:source|left)|remove(?: selected)?|nach links|entfernen|à gauche|retirer|a la izquierda|quitar)$/iu;
/** Arrows for whole lists tell that these are two lists, and are not pressed. */
const ALL = /^(?:move|add|remove) all(?:\s|$)|^alle(?:s)? |^(?:»|«|≫|≪|>>|<<)$/iu;
/** The lists with their arrows are at most so many nodes. */
const MAX_NODES = 60;

/**
 * @param step 0: nothing was done for it, 1: the entry was chosen, 2: the arrow was pressed
 * @returns undefined unless the page has exactly one such entry, one such list, and arrows between them
 */
export function planTransfer(
  { target = '', to = '', place = 'into' }: Reading,
  nodes: readonly SnapshotNode[],
  step: number,
): Transfer | undefined {
  const itemAt = onlyIndex(
    nodes,
    (node) => node.ref !== undefined && ENTRY_ROLES.test(node.role) && isCalled(node, target),
  );
  const listAt = onlyIndex(nodes, (node) => !/^(?:button|link)$/.test(node.role) && isCalled(node, to));
  if (place !== 'into' || itemAt === undefined || listAt === undefined || Math.abs(itemAt - listAt) > MAX_NODES)
    return undefined;
  const [from, end] = [Math.min(itemAt, listAt), Math.max(itemAt, listAt)];
  const between = nodes.slice(from + 1, end);
  const arrows = between.filter(({ ref, role }) => ref !== undefined && /^(?:button|generic)$/.test(role));
  const isPast = itemAt > listAt;
  const hasArrows = arrows.some(({ name }) => isArrow(name));
  // The name of another list stands before an entry of that one.
  const isOfOther = hasArrows || between.some(({ role }) => role === 'text' || role === 'heading');
  if (step === 2) return isPast && !isOfOther ? { type: 'moved' } : { type: 'stays' };
  const item = nodes[itemAt];
  if (!item || !hasArrows) return undefined;
  if (step === 0) return { type: 'press', node: item };
  const wanted = isPast ? BACK : FORWARD;
  const fitting = arrows.filter(({ name, states }) => wanted.test(name.trim()) && !states.includes('disabled'));
  const [arrow, ...others] = fitting;
  return arrow && others.length === 0 ? { type: 'press', node: arrow } : { type: 'stays' };
}

const isArrow = (name: string) => [FORWARD, BACK, ALL].some((arrow) => arrow.test(name.trim()));

const isCalled = ({ name }: SnapshotNode, words: string) => words !== '' && nameWords(name) === nameWords(words);

function onlyIndex(nodes: readonly SnapshotNode[], fits: (node: SnapshotNode) => boolean): number | undefined {
  const found = nodes.flatMap((node, at) => (fits(node) ? [at] : []));
  return found.length === 1 ? found[0] : undefined;
}
