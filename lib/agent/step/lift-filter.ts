/** liftFilter takes off what hides a row: a filter that was left on, or a closed section that the request names. */
import { normalizeText } from '../../core/text';
import type { Action } from '../../page/words/action';
import type { LocateHints } from '../../page/words/element';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { Run } from '../../records/run';
import { withProposal } from '../run/propose-step';
import { commitProposal, type ProcedureStepContext } from './procedure-step-context';

const TEXT_ROLES: ReadonlySet<string> = new Set(['searchbox', 'textbox']);
const FILTER_NAME = /(?<!\p{L})(?:filter\w*|search|such\w*|find|buscar|filtr\w*|rechercher)(?!\p{L})/iu;
/** Segments and tabs that show everything, with or without a count. */
const SHOWS_ALL = /^(?:all|alle|alles|everything|show all|alle anzeigen|todos|todas|tous|toutes)(?:\s*\(?\d+\)?)?$/iu;
const SEGMENT_ROLES: ReadonlySet<string> = new Set(['tab', 'button', 'radio', 'link']);
const CHOSEN_STATES: readonly string[] = ['selected', 'pressed', 'current', 'checked'];
/** The chosen segment stands within so many lines of the one that shows all. */
const MAX_BETWEEN = 6;

/**
 * Each is taken off once in a run. Only what the run has not written itself is a filter of before.
 * @returns undefined if nothing that can be taken off hides rows
 */
export function liftFilter({ run, ports }: ProcedureStepContext, hints: LocateHints): Promise<Run> | undefined {
  const targetOf = ({ role, name }: SnapshotNode) => `${role} “${name}”`;
  const isDone = (node: SnapshotNode) =>
    run.steps.some(({ action, target }) => ('ref' in action && action.ref === node.ref) || target === targetOf(node));
  const open = (run.snapshot?.nodes ?? []).filter((node) => node.ref === undefined || !isDone(node));
  const { action, node } = findCover(open, hints) ?? {};
  if (!action || !node) return undefined;
  const target = targetOf(node);
  return commitProposal(withProposal(run, { action, by: 'procedure', target }, ports), ports);
}

interface Lift {
  node: SnapshotNode;
  action: Action;
}

/** The first of what may hide a row: a closed section that the request names, a filter with a text, a chosen segment. */
export function findCover(nodes: readonly SnapshotNode[], hints: Pick<LocateHints, 'within'>): Lift | undefined {
  return closedSection(nodes, hints) ?? filledFilter(nodes) ?? narrowingSegment(nodes);
}

/** The only closed section that is called by a value that the row has to be under. */
function closedSection(nodes: readonly SnapshotNode[], { within }: Pick<LocateHints, 'within'>): Lift | undefined {
  const wanted = (within?.has ?? []).map(normalizeText);
  const closed = nodes.filter(
    ({ ref, name, states }) =>
      ref !== undefined && states.includes('collapsed') && wanted.includes(normalizeText(name)),
  );
  const [node, ...others] = closed;
  return node?.ref === undefined || others.length > 0 ? undefined : { node, action: { verb: 'click', ref: node.ref } };
}

function filledFilter(nodes: readonly SnapshotNode[]): Lift | undefined {
  const node = nodes.find(
    ({ ref, role, name, placeholder = '', value = '' }) =>
      ref !== undefined &&
      TEXT_ROLES.has(role) &&
      value.trim() !== '' &&
      (role === 'searchbox' || FILTER_NAME.test(name) || FILTER_NAME.test(placeholder)),
  );
  return node?.ref === undefined ? undefined : { node, action: { verb: 'clear', ref: node.ref } };
}

/** “All” beside another segment that is chosen. */
function narrowingSegment(nodes: readonly SnapshotNode[]): Lift | undefined {
  const isChosen = ({ states }: SnapshotNode) => states.some((state) => CHOSEN_STATES.includes(state));
  const node = nodes.find(
    (one, at) =>
      one.ref !== undefined &&
      SEGMENT_ROLES.has(one.role) &&
      SHOWS_ALL.test(one.name.trim()) &&
      !isChosen(one) &&
      nodes
        .slice(Math.max(0, at - MAX_BETWEEN), at + MAX_BETWEEN)
        .some((other) => other.role === one.role && isChosen(other)),
  );
  return node?.ref === undefined ? undefined : { node, action: { verb: 'click', ref: node.ref } };
}
