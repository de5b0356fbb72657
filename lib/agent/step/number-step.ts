/** numberStep: commands about numbers that are no text to write: steppers, amounts more or less, ranges, and entries added to a list. */
import { pollUntil } from '../../core/poll';
import { pause, rejectOnAbort } from '../../core/stop';
import { CONFIRMS_DAY } from '../../page/words/month-arrows';
import type { SnapshotNode } from '../../page/words/snapshot';
import { matchTarget } from '../../policy/match-target';
import { nodeLabel } from '../../policy/plan-step';
import { findRangePair } from '../../policy/range-pair';
import { findCountOpener, findStepper, shownCount, type Stepper } from '../../policy/stepper';
import type { Command, Reading } from '../../records/command';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import { readableOrigins, withSnapshot } from '../run/run-state';
import { actFirst, type PlannerContext } from './act-first';

/** Presses on the buttons of one stepper at the most. */
const MAX_PRESSES = 60;
/** A page shows the next number, or the steppers that a press opens, within this, ms. */
const SHOWN_MS = 1_500;
const LOOK_PAUSE_MS = 150;
const COUNTED = /^\d{1,4}(?:[.,]\d)?$/;

/** @returns undefined if the command is about no such number, or the page has a field that takes it */
export async function numberStep(context: PlannerContext): Promise<Run | undefined> {
  const { run, command } = context;
  const nodes = run.snapshot?.nodes ?? [];
  const readings = command.readings ?? [command];
  for (const reading of readings) {
    const { target = '', value = '' } = reading;
    const ranged = reading.verb === 'range' ? rangeCommands(reading, nodes) : undefined;
    const added = reading.verb === 'add' ? addCommands(reading, run) : undefined;
    const changed = reading.by === undefined ? undefined : changedCommand(reading, run);
    const commands = ranged ?? added ?? changed;
    if (commands) return replaced(context, commands);
    if (reading.verb !== 'set' || reading.by !== undefined || !COUNTED.test(value)) continue;
    const stepper = findStepper(target, nodes) ?? (command.opened && (await waitForStepper(context, target)));
    if (stepper) return stepTo(context, stepper, Number(value.replace(',', '.')));
    const opener = command.opened ? undefined : findCountOpener(target, nodes);
    if (opener) return openCounts(context, opener, target);
  }
  return undefined;
}

function replaced({ run, plan, ports }: PlannerContext, commands: readonly Command[]): Promise<Run> {
  const all = plan.commands.toSpliced(plan.at, 1, ...commands);
  return ports.store.commitRun('run.planned', { ...run, plan: { ...plan, commands: all } }, run.origin, []);
}

/** Both ends as two texts, in the order in which neither end passes the other. */
function rangeCommands({ target = '', values = [] }: Reading, nodes: readonly SnapshotNode[]): Command[] | undefined {
  const [low, high] = values;
  const pair = findRangePair(target, nodes);
  if (!pair || low === undefined || high === undefined) return undefined;
  const ends = pair.map((node, i): Command => {
    const value = [low, high][i] ?? '';
    return { words: `${target} ${value}`, verb: 'type', target: node.name || target, value, chosen: node.ref };
  });
  const isPast = Number(low) > Number(pair[1].value || Number.POSITIVE_INFINITY);
  return isPast ? ends.reverse() : ends;
}

/** An entry is chosen in a list, and written into a field that takes it with Enter. */
function addCommands(reading: Reading, run: Run): Command[] | undefined {
  if (!run.snapshot) return undefined;
  const match = matchTarget({ ...reading, verb: 'set' }, run.snapshot);
  if (match.type !== 'one') return undefined;
  const { role, ref, options } = match.node;
  const base = { ...reading, words: reading.target ?? '', chosen: ref };
  if (options || role === 'combobox' || role === 'listbox') return [{ ...base, verb: 'select' }];
  if (role !== 'textbox') return undefined;
  return (reading.values ?? [reading.value ?? '']).flatMap((value): Command[] => [
    { ...base, verb: 'type', value },
    { ...base, verb: 'press', value: 'Enter' },
  ]);
}

/** “by 2”: the number that is there now, and so much more or less. */
function changedCommand({ by, value = '', ...reading }: Reading, { snapshot }: Run): Command[] | undefined {
  if (!snapshot) return undefined;
  const stepper = findStepper(reading.target ?? '', snapshot.nodes);
  const match = stepper ? undefined : matchTarget(reading, snapshot);
  const now = stepper?.count ?? (match?.type === 'one' ? Number(match.node.value || Number.NaN) : Number.NaN);
  const sum = now + (by === 'less' ? -1 : 1) * Number(value.replace(',', '.'));
  if (!Number.isFinite(sum)) return undefined;
  return [{ ...reading, words: reading.target ?? '', value: String(Number(sum.toFixed(6))) }];
}

/** One press towards the number, until the page shows it; where it stops short, back to the number that was there before. */
async function stepTo(context: PlannerContext, seen: Stepper, wanted: number): Promise<Run> {
  const { plan, command, ports } = context;
  const { stepped } = command;
  const { run, stepper } =
    stepped && seen.count === stepped.from ? await waitForCount(context, seen) : { run: context.run, stepper: seen };
  const { count, label } = stepper;
  const { start = count, end } = stepped ?? {};
  const goal = end === undefined ? wanted : start;
  const stays = (at: number) =>
    finishRun(run, { state: 'failed', code: 'count-stays', params: [label, String(at)] }, ports);
  if (count === goal && end === undefined) return takeOver(context, run, label, wanted);
  if (count === goal)
    return finishRun(run, { state: 'failed', code: 'count-ends', params: [label, String(end), String(start)] }, ports);
  const button = goal > count ? stepper.more : stepper.less;
  const isStuck = stepped !== undefined && Math.abs(goal - count) >= Math.abs(goal - stepped.from);
  const presses = (stepped?.presses ?? 0) + 1;
  const isAtEnd = isStuck || presses > MAX_PRESSES || button.states.includes('disabled');
  if (isAtEnd && (end !== undefined || count === start)) return stays(count);
  const back = isAtEnd ? (start > count ? stepper.more : stepper.less) : button;
  const marked = {
    ...command,
    stepped: { from: count, presses: isAtEnd ? 1 : presses, start, end: isAtEnd ? count : end },
  };
  const action = { verb: 'click', ref: back.ref ?? '' } as const;
  return actFirst(run, plan, { marked, action, target: `${label} ${back.name}` }, ports);
}

/** The stepper among those that the press before has opened. */
async function waitForStepper({ run, ports, signal }: PlannerContext, words: string): Promise<Stepper | undefined> {
  return pollUntil(
    async () => {
      const { nodes } = await rejectOnAbort(ports.page.snapshot(run.tabId, readableOrigins(run)), signal);
      return findStepper(words, nodes);
    },
    { timeoutMs: SHOWN_MS, wait: () => pause(LOOK_PAUSE_MS, signal), signal, now: () => ports.clock.now() },
  );
}

async function waitForCount(
  { run, ports, signal }: PlannerContext,
  seen: Stepper,
): Promise<{ run: Run; stepper: Stepper }> {
  let latest = { run, stepper: seen };
  await pollUntil(
    async () => {
      const snapshot = await rejectOnAbort(ports.page.snapshot(run.tabId, readableOrigins(run)), signal);
      const stepper = findStepper(seen.label, snapshot.nodes);
      if (stepper) latest = { run: withSnapshot(run, snapshot), stepper };
      return stepper !== undefined && stepper.count !== seen.count;
    },
    { timeoutMs: SHOWN_MS, wait: () => pause(LOOK_PAUSE_MS, signal), signal, now: () => ports.clock.now() },
  );
  return latest;
}

/** Goes on with the next command; a button of the opened steppers takes the number over where their opener does not show it. */
function takeOver({ plan, command, ports }: PlannerContext, run: Run, label: string, wanted: number): Promise<Run> {
  const nodes = run.snapshot?.nodes ?? [];
  const opener = nodes.find(({ ref }) => ref !== undefined && ref === command.opened?.ref);
  const shown = opener && shownCount(opener, label);
  const buttons = nodes.filter(({ role, name }) => role === 'button' && CONFIRMS_DAY.test(name.trim()));
  const [button, ...others] = shown === wanted || !command.opened ? [] : buttons;
  const press: Command[] =
    button && others.length === 0
      ? [{ words: button.name, verb: 'click', target: button.name, quoted: true, chosen: button.ref }]
      : [];
  // No option was chosen in what opened, which would wait for a button.
  const counted = { ...command, opened: undefined };
  const next =
    press.length > 0
      ? { ...plan, commands: plan.commands.toSpliced(plan.at, 1, ...press) }
      : { ...plan, commands: plan.commands.with(plan.at, counted), at: plan.at + 1 };
  return ports.store.commitRun('run.planned', { ...run, plan: next }, run.origin, []);
}

/** Presses the button that counts what is meant: the steppers open. */
function openCounts({ run, plan, command, ports }: PlannerContext, opener: SnapshotNode, target: string): Promise<Run> {
  const opened = { ref: opener.ref ?? '', known: [] };
  const action = { verb: 'click', ref: opened.ref } as const;
  return actFirst(run, plan, { marked: { ...command, target, opened }, action, target: nodeLabel(opener) }, ports);
}
