/** findEarlySend finds a form that is about to be sent while a value of the request is unused and a field still waits for it. */
import type { Action } from '../../page/words/action';
import { targetNode } from '../../page/words/action-parts';
import type { SnapshotNode } from '../../page/words/snapshot';
import { nodeLabel } from '../../policy/plan-step';
import type { Run } from '../../records/run';
import { COMMITS } from './pending-commit';
import { asksQuestion, contentWords, isSameWord, wantsView } from './request-kind';
import { wordsOf } from './request-values';
import { findUnwrittenNames } from './unwritten-names';
import { sortValues, writtenTargets } from './value-use';

/** Fields that a text is written into; a search box filters what is there and belongs to no form. */
const WRITTEN_ROLES: ReadonlySet<string> = new Set(['textbox', 'combobox', 'spinbutton']);
const PRESSED_ROLES: ReadonlySet<string> = new Set(['button', 'link', 'menuitem']);
/** A button that opens something sends nothing. */
const OPENS: ReadonlySet<string> = new Set(['expanded', 'collapsed', 'haspopup']);
const CLOSED_FIELD: ReadonlySet<string> = new Set(['disabled', 'read-only', 'secret']);

export interface EarlySend {
  /** Values of the request that no step has used. */
  unused: string[];
  /** The first field of the form that is empty, or holds another value of the same shape, such as 18:00 for 19:30. */
  field: SnapshotNode;
}

/** @returns undefined if the action sends no form, or nothing is missing in it as far as can be seen */
export function findEarlySend(run: Pick<Run, 'request' | 'steps' | 'snapshot'>, action: Action): EarlySend | undefined {
  const nodes = run.snapshot?.nodes ?? [];
  const button = action.verb === 'click' ? targetNode(nodes, action) : undefined;
  if (!button || !isSending(button, run.request) || asksQuestion(run.request) || wantsView(run.request))
    return undefined;
  const named = sortValues(run).unused;
  const unused = named.length > 0 ? named : findUnwrittenNames(run);
  const field = unused.length > 0 ? waitingFieldBefore(run, nodes.slice(0, nodes.indexOf(button)), unused) : undefined;
  return field && { unused, field };
}

function isSending({ role, name, states }: SnapshotNode, request: string): boolean {
  if (role !== 'button' || states.some((state) => OPENS.has(state))) return false;
  const [verb = ''] = contentWords(wordsOf(request));
  // German and Romance buttons may end with the verb: “Besuch reservieren”.
  return COMMITS.test(name) || wordsOf(name).some((word) => isSameWord(word, verb));
}

/** The first waiting field between the button and the one before it: fields further up belong to another button. */
function waitingFieldBefore(
  { steps }: Pick<Run, 'steps'>,
  before: readonly SnapshotNode[],
  unused: readonly string[],
): SnapshotNode | undefined {
  const start = before.findLastIndex(({ ref, role }) => ref !== undefined && PRESSED_ROLES.has(role)) + 1;
  const written = writtenTargets(steps);
  return before
    .slice(start)
    .find(
      (node) =>
        node.ref !== undefined &&
        WRITTEN_ROLES.has(node.role) &&
        (!node.value || unused.some((value) => isLike(value, node.value ?? ''))) &&
        !node.states.some((state) => CLOSED_FIELD.has(state)) &&
        !written.has(nodeLabel(node)),
    );
}

/** Whether two values with digits have the same shape. */
function isLike(a: string, b: string): boolean {
  const shape = (text: string) => text.trim().replace(/\d+/g, '0');
  return /\d/.test(a) && shape(a) === shape(b);
}
