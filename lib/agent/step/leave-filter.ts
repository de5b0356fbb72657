/** leaveFilter leaves a field that was written last: many with a list of suggestions take back a text that is no option of theirs. */
import { rejectOnAbort } from '../../core/stop';
import { normalizeText } from '../../core/text';
import type { Snapshot } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import type { Ports } from '../run/ports';
import { PRESSING_VERBS } from './wait-for-effect';
import { readableOrigins, withSnapshot } from '../run/run-state';

export interface LeftField {
  run: Run;
  target: string;
  /** The field's value once it is left. */
  held: string;
  /** Whether the text is no longer in the field, and not in the page as a choice of it either. */
  isLost: boolean;
}

/** @returns undefined unless the last act typed into such a field of the top document */
export async function leaveFilter(run: Run, ports: Ports, signal: AbortSignal): Promise<LeftField | undefined> {
  const step = run.steps.at(-1);
  const before = run.snapshot;
  if (!step || !before || step.state !== 'done' || step.action.verb !== 'type') return undefined;
  const { ref, text } = step.action;
  // A field that a press opened to edit in place keeps the focus while it is written.
  const isOpened = PRESSING_VERBS.has(run.steps.at(-2)?.action.verb ?? '');
  const isOpen = (opensList(step) || isOpened) && !ref.startsWith('f');
  if (!isOpen || !holds(heldIn(before, ref), text)) return undefined;
  const options = { readable: readableOrigins(run), settle: true, leave: true };
  const look = await rejectOnAbort(ports.page.look(run.tabId, options, signal), signal);
  if (look.type !== 'seen') return undefined;
  const held = heldIn(look.snapshot, ref);
  const isTaken = count(look.snapshot, text) > count(before, text);
  const isLost = held !== undefined && !holds(held, text) && !isTaken;
  return { run: withSnapshot(run, look.snapshot), target: step.target, held: held ?? '', isLost };
}

/** Whether the field says that it has a list, or one came with the text. */
function opensList({ facts, effect }: RunStep): boolean {
  const role = facts?.fingerprint.role;
  return role === 'combobox' || (role === 'textbox' && (effect?.facts ?? []).some(({ fact }) => fact === 'appeared'));
}

/** @returns undefined if the field has left */
function heldIn({ nodes }: Snapshot, ref: string): string | undefined {
  const field = nodes.find((node) => node.ref === ref);
  return field && (field.value ?? '');
}

function holds(value: string | undefined, text: string): boolean {
  return value !== undefined && normalizeText(value).includes(normalizeText(text));
}

/** How many elements other than fields are called by the text. */
function count({ nodes }: Snapshot, text: string): number {
  return nodes.filter(({ value, role, name }) => value === undefined && role !== 'option' && holds(name, text)).length;
}
