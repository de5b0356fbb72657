/** findFurtherForm: a sent form that is answered by another page with fields of its own: “Are you a person?”, “Enter the code”. */
import { writesValue, writtenText } from '../../page/words/action-parts';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { Run } from '../../records/run';
import { isInRow, nodeWords } from './outline-groups';
import { readMessage } from './read-message';
import { namesValue } from './request-values';
import { effectiveSteps, tookPlace } from './step-effects';

const ASKING_ROLES: ReadonlySet<string> = new Set(['textbox', 'spinbutton', 'checkbox', 'radio', 'combobox']);
const CLOSED: ReadonlySet<string> = new Set(['disabled', 'read-only', 'checked']);
/** A page with more lines is an app that shows its forms at all times. */
const MAX_PAGE_NODES = 25;
const MAX_MESSAGE_CHARS = 160;

/**
 * @returns the heading of the page, else the name of its first field; undefined if the page confirms, shows a written value or asks
 * for nothing
 */
export function findFurtherForm(run: Pick<Run, 'steps' | 'snapshot'>): string | undefined {
  const steps = effectiveSteps(run).filter(tookPlace);
  const last = steps.at(-1);
  const written = steps.filter(({ action }) => writesValue(action.verb)).map(({ action }) => writtenText(action));
  const nodes = run.snapshot?.nodes ?? [];
  const isLed = last?.effect?.facts.some(({ fact }) => fact === 'path') === true;
  if (last?.sent !== true || !isLed || written.length === 0 || nodes.length > MAX_PAGE_NODES) return undefined;
  const field = nodes.find((node, at) => isAsking(node) && !isInRow(nodes, at));
  const isKnown = nodes.some(
    (node) =>
      (node.name.length <= MAX_MESSAGE_CHARS && readMessage(node.name) === 'confirms') ||
      written.some((value) => namesValue(nodeWords(node).join(' '), value)),
  );
  if (!field || isKnown) return undefined;
  return nodes.find(({ role, name }) => role === 'heading' && name !== '')?.name ?? field.name;
}

function isAsking({ ref, role, value, states }: SnapshotNode): boolean {
  return (
    ref !== undefined && ASKING_ROLES.has(role) && (value ?? '') === '' && !states.some((state) => CLOSED.has(state))
  );
}
