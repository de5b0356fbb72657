/** findNamedNeighbour: a press on a control that the request does not name, beside one of the same menu, group or row that says the order. */
import type { Action } from '../../page/words/action';
import { targetRef } from '../../page/words/action-parts';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { Run } from '../../records/run';
import { stripPoliteness } from '../../learning/request-words';
import { nodeWords, parentOf, subtreeEnd } from './outline-groups';
import { asksQuestion, contentWords, holds, namesByExclusion, wantsRepetition, wantsView } from './request-kind';
import { ORDERS, partsOf } from './request-parts';
import { namedValues, namesValue, wordsOf } from './request-values';

const PRESSED_ROLES: ReadonlySet<string> = new Set(['button', 'link', 'menuitem', 'tab']);
/** Parents whose children belong together though other lines stand between them. */
const GROUPS: ReadonlySet<string> = new Set(['menu', 'menubar', 'toolbar', 'group', 'tablist', 'navigation']);
/** Wrappers of one control in a list. */
const WRAPPERS: ReadonlySet<string> = new Set(['listitem', 'cell', 'gridcell', 'generic']);
/** Controls that open, leaf or close, whatever is asked for. */
const WAYS =
  /^(?:more|menu|options|actions|settings|next|previous|back|continue|close|ok|okay|edit|manage|select|filter|search|mehr|menü|optionen|aktionen|weiter|zurück|schließen|bearbeiten|auswählen|plus|suivant|retour|fermer|modifier|más|siguiente|atrás|cerrar|editar)(?![\p{L}])/iu;
/** “Press Archive”, “klicke auf Archiv”: the thing is what stands behind. */
const PRESSES =
  /^(?:press|click|tap|hit|push|drück\w*|klick\w*|tipp\w*|appuie\w*|clique\w*|presiona|pulsa|haz clic)(?: (?:on|auf|sur|en))?(?![\p{L}])/iu;
/** Words after which a request says how, for whom or until when. */
const FURTHER =
  /(?<!\p{L})(?:with|without|as|at|for|to|into|onto|until|by|per|mit|ohne|als|um|für|bis|nach|avec|sans|pour|comme|jusqu\p{L}*|con|sin|para|como|hasta)\s+(.+)$/iu;
const CLOSED: ReadonlySet<string> = new Set(['disabled', 'pressed', 'checked', 'selected', 'current']);
const OPENS: ReadonlySet<string> = new Set(['expanded', 'collapsed', 'haspopup']);

/**
 * “Archive the note”: a menu shows Rename, Duplicate and Archive, and Rename is about to be pressed.
 * @returns undefined if the request has a word that only the pressed control has, says more than the page shows, or no neighbour says
 * the order
 */
export function findNamedNeighbour(
  { request, snapshot, steps }: Pick<Run, 'request' | 'steps' | 'snapshot'>,
  action: Action,
): SnapshotNode | undefined {
  const nodes = snapshot?.nodes ?? [];
  const at = nodes.findIndex(({ ref }) => ref !== undefined && ref === targetRef(action));
  const node = nodes[at];
  if (action.verb !== 'click' || !node || !isPressed(node) || isWay(node)) return undefined;
  if (asksQuestion(request) || namesByExclusion(request) || wantsRepetition(request)) return undefined;
  const done = steps.filter(({ state }) => state === 'done');
  const orders = partsOf(request).map(({ text }) => text);
  const wanted = contentWords(wordsOf(request));
  const own = wordsOf(node.name);
  if (orders.some((order) => saysOrder(contentWords(own), order))) return undefined;
  return siblingsOf(nodes, at).find((other) => {
    const words = contentWords(wordsOf(other.name));
    if (wanted.some((word) => holds(own, word) && !holds(words, word))) return false;
    // A control that was pressed already is another part of the request.
    if (done.some(({ target }) => words.every((word) => holds(wordsOf(target), word)))) return false;
    const isMore = words.some((word) => !holds(own, word));
    return isMore && orders.some((order) => saysOrder(words, order) && isAllShown(order, nodes, done));
  });
}

function isPressed({ ref, role, name }: SnapshotNode): boolean {
  return ref !== undefined && PRESSED_ROLES.has(role) && wordsOf(name).length > 0;
}

function isWay({ name, states, holds: entries }: SnapshotNode): boolean {
  return WAYS.test(name) || entries !== undefined || states.some((state) => OPENS.has(state));
}

/** Whether a name says the order: its verb, or for a view or a press the whole thing; and nothing that the order does not say. */
function saysOrder(words: readonly string[], order: string): boolean {
  const core = stripPoliteness(order);
  const [verb, ...things] = contentWords(wordsOf(core));
  if (words.length === 0 || verb === undefined) return false;
  const isOnly = words.every((word) => holds([verb, ...things], word));
  if (!isOnly) return false;
  const isThing = (wantsView(order) || PRESSES.test(core)) && things.length > 0;
  if (isThing) return things.every((thing) => holds(words, thing));
  // “I want the note archived”: the act stands elsewhere.
  return holds(words, verb) || (!ORDERS.test(core) && ORDERS.test(words[0] ?? ''));
}

/** Whether the page, or what was pressed, shows all that the order says beside its act: else another control may have to take it. */
function isAllShown(order: string, nodes: readonly SnapshotNode[], done: Run['steps']): boolean {
  const texts = [...nodes.flatMap(({ name, value = '', options = [] }) => [name, value, ...options]), ...targets(done)];
  const shown = nodes.flatMap(nodeWords).concat(texts.flatMap(wordsOf));
  const further = contentWords(wordsOf(FURTHER.exec(order)?.[1] ?? ''));
  return (
    further.every((word) => holds(shown, word)) &&
    namedValues(order).every(({ text }) => texts.some((one) => namesValue(one, text)))
  );
}

const targets = (done: Run['steps']) => done.map(({ target }) => target);

/** The other controls of its menu or toolbar; elsewhere those that follow each other without anything between them. */
function siblingsOf(nodes: readonly SnapshotNode[], at: number): SnapshotNode[] {
  const { index, parent } = levelOf(nodes, at);
  const depth = nodes[index]?.depth ?? 0;
  const [from, to] = parent === undefined ? [0, nodes.length] : [parent + 1, subtreeEnd(nodes, parent)];
  const isWhole = parent !== undefined && GROUPS.has(nodes[parent]?.role ?? '');
  const children = nodes.slice(from, to).flatMap((node, i) => (node.depth === depth ? [from + i] : []));
  const here = children.indexOf(index);
  const controls = children.map((child) => controlIn(nodes, child));
  if (isWhole) return controls.filter((_, i) => i !== here).filter(isOpen);
  const before = controls.slice(0, here).reverse();
  const after = controls.slice(here + 1);
  return [...untilOther(before), ...untilOther(after)].filter(isOpen);
}

function untilOther(controls: readonly (SnapshotNode | undefined)[]): SnapshotNode[] {
  const end = controls.indexOf(undefined);
  return controls.slice(0, end < 0 ? controls.length : end).flatMap((one) => one ?? []);
}

function isOpen(node: SnapshotNode | undefined): node is SnapshotNode {
  return node !== undefined && !node.states.some((state) => CLOSED.has(state));
}

/** The node, or the outermost wrapper that holds nothing but it, with the parent of either. */
function levelOf(nodes: readonly SnapshotNode[], at: number): { index: number; parent: number | undefined } {
  const parent = parentOf(nodes, at);
  if (parent === undefined || !WRAPPERS.has(nodes[parent]?.role ?? '') || !controlIn(nodes, parent))
    return { index: at, parent };
  return levelOf(nodes, parent);
}

/** The only control of a node's subtree; undefined if it holds another line. */
function controlIn(nodes: readonly SnapshotNode[], at: number): SnapshotNode | undefined {
  const node = nodes[at];
  if (!node || isPressed(node)) return node;
  if (!WRAPPERS.has(node.role)) return undefined;
  const inner = nodes.slice(at + 1, subtreeEnd(nodes, at)).filter(({ role }) => !WRAPPERS.has(role));
  return inner.length === 1 && inner[0] && isPressed(inner[0]) ? inner[0] : undefined;
}
