/** createStep writes the name of what is created, or a text for a row, into the field that has come for it, keeps or sends it, and looks at the page. */
import { pollUntil } from '../../core/poll';
import { pause, rejectOnAbort } from '../../core/stop';
import { CANCEL_WORDS } from '../../guard/tables';
import type { SnapshotNode } from '../../page/words/snapshot';
import { CREATE, isNamingField, keepsCreated } from '../../policy/create-order';
import { nameWords } from '../../policy/match-target';
import { nodeLabel } from '../../policy/plan-step';
import { TELL } from '../../policy/tell-order';
import type { Run } from '../../records/run';
import { finishRun, type Outcome } from '../end/finish-run';
import { readableOrigins, withSnapshot } from '../run/run-state';
import { actFirst, type PlannerContext, passCommand } from './act-first';
import { holdsText, isNameField, keepWritten } from './keeping-button';
import { leaveToModel } from './leave-to-model';

/** A dialog opens, and a list shows what was made, within this, ms. */
const SHOWN_MS = 1_500;
const LOOK_PAUSE_MS = 150;
/** A field's own button stands at most this many nodes behind it. */
const MAX_BEHIND = 3;

/** @returns undefined if the command is another */
export async function createStep(context: PlannerContext): Promise<Run | undefined> {
  const { run, plan, command, ports } = context;
  const isTell = command.verb === TELL;
  if ((command.verb !== CREATE && !isTell) || !run.snapshot) return undefined;
  const { target = '', value = '', stage = 0 } = command;
  if (stage === 0) {
    const { found: field, run: seen } = await look(context, (nodes) => fieldFor(context, nodes));
    if (!field?.ref)
      return (
        (await leaveToModel(seen, `no field for “${value}” has come`, ports)) ??
        finishRun(seen, noFieldFor(command), ports)
      );
    const action = { verb: 'type', ref: field.ref, text: value } as const;
    const marked = { ...command, chosen: field.ref, stage: 1 };
    return actFirst(seen, plan, { marked, action, target: nodeLabel(field) }, ports);
  }
  if (stage === 1) {
    const { nodes } = run.snapshot;
    const field = nodes.find(({ ref }) => ref === command.chosen) ?? nodes.find((node) => holdsText(node, value));
    if (!field?.ref) return finishRun(run, { state: 'unconfirmed', code: 'unseen-change', params: [] }, ports);
    return (
      (isTell ? sendBehind(context, field) : undefined) ??
      keepWritten(context, field, (name) => keepsCreated(name, target))
    );
  }
  const isThere = isTell ? isSent : isMade;
  const { found: isShown, run: seen } = await look(context, (nodes) => isThere(value, nodes) || undefined);
  if (isShown) return passCommand(seen, plan, ports);
  return (
    (await leaveToModel(seen, `the page does not show “${value}”`, ports)) ??
    finishRun(seen, { state: 'unconfirmed', code: 'unseen-change', params: [] }, ports)
  );
}

const noFieldFor = ({ verb, target = '', words }: PlannerContext['command']): Outcome =>
  verb === TELL
    ? { state: 'failed', code: 'order-not-read', params: [words] }
    : { state: 'failed', code: 'no-field-for-name', params: [target] };

/** The button right behind a field that a press has brought: “Post reply”, “Share it”. */
function sendBehind({ run, plan, command, ports }: PlannerContext, field: SnapshotNode): Promise<Run> | undefined {
  const nodes = run.snapshot?.nodes ?? [];
  const at = nodes.indexOf(field);
  const behind = nodes.slice(at + 1, at + 1 + MAX_BEHIND);
  const button = behind.find(({ ref, role, name }) => {
    return ref !== undefined && role === 'button' && name !== '' && !CANCEL_WORDS.test(name);
  });
  const end = behind.findIndex(({ role }) => isNameField(role) || role === 'heading');
  if (!button?.ref || (end >= 0 && end < behind.indexOf(button))) return undefined;
  const action = { verb: 'click', ref: button.ref } as const;
  return actFirst(run, plan, { marked: { ...command, stage: 2 }, action, target: nodeLabel(button) }, ports);
}

/** No field holds the text any more: what was said is gone from where it was written. */
const isSent = (text: string, nodes: readonly SnapshotNode[]): boolean => !nodes.some((node) => holdsText(node, text));

/** Looks at the page until it shows what is wanted. */
async function look<T>(
  { run, ports, signal }: PlannerContext,
  find: (nodes: readonly SnapshotNode[]) => T | undefined,
): Promise<{ found: T | undefined; run: Run }> {
  let seen = run;
  const now = find(run.snapshot?.nodes ?? []);
  if (now !== undefined) return { found: now, run };
  const found = await pollUntil(
    async () => {
      const snapshot = await rejectOnAbort(ports.page.snapshot(run.tabId, readableOrigins(run)), signal);
      seen = withSnapshot(run, snapshot);
      return find(snapshot.nodes);
    },
    { timeoutMs: SHOWN_MS, wait: () => pause(LOOK_PAUSE_MS, signal), signal, now: () => ports.clock.now() },
  );
  return { found, run: seen };
}

/** The field that was there for it, or the only new one, or of several new ones the only one that asks for a name. */
function fieldFor({ command }: PlannerContext, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const { target = '', chosen, unveiled } = command;
  if (chosen !== undefined) return nodes.find(({ ref }) => ref === chosen);
  const fresh = nodes.filter(
    ({ ref, role, value = '', states }) =>
      ref !== undefined &&
      isNameField(role) &&
      value === '' &&
      !states.includes('read-only') &&
      unveiled?.known.includes(ref) === false,
  );
  const naming = fresh.filter((node) => isNamingField(node, target));
  const [only, ...others] = naming.length > 0 ? naming : fresh;
  return others.length === 0 ? only : undefined;
}

/** The name stands on the page, and in no field any more. */
function isMade(name: string, nodes: readonly SnapshotNode[]): boolean {
  const words = nameWords(name);
  const shows = nodes.some(({ role, name: own, value }) => {
    if (value !== undefined && isNameField(role)) return false;
    const isSaid = words.includes(' ') && nameWords(own).includes(words);
    return nameWords(own) === words || isSaid || (role !== 'status' && nameWords(own).startsWith(`${words} `));
  });
  return shows && !nodes.some((node) => holdsText(node, name));
}
