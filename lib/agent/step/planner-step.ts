/** plannerStep proposes the built-in planner's next command, or asks the user which element it means. */

import { nearestTexts } from '../../core/nearest';
import { rejectOnAbort } from '../../core/stop';
import { normalizeText } from '../../core/text';
import type { Action } from '../../page/words/action';
import type { Snapshot } from '../../page/words/snapshot';
import { ORDER } from '../../policy/later-order';
import { type Planned, planStep } from '../../policy/plan-step';
import { hasSilentSwitch } from '../../policy/silent-switch';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import type { Ports } from '../run/ports';
import { withProposal } from '../run/propose-step';
import { readableOrigins, withSnapshot } from '../run/run-state';
import { actNext, type PlannerPlan } from './act-first';
import { askWhichElement } from './ask-which';
import { cellStep } from './cell-step';
import { createStep } from './create-step';
import { datePartsStep } from './date-parts-step';
import { dayStep } from './day-step';
import { dialCodeStep } from './dial-code-step';
import { endCommands } from './end-commands';
import { expandStep } from './expand-step';
import { inFocusedField } from './focused-field';
import { inEarlierTab } from './follow-tab';
import { leaveToModel } from './leave-to-model';
import { numberStep } from './number-step';
import { openByPress } from './open-by-press';
import { openClosed, openUnseen } from './open-closed';
import { takeOverInSheet } from './open-sheet';
import { readAgain, readOrder } from './order-step';
import { findPlainText, findTextInside, pressingVerb } from './plain-text-target';
import { renameStep } from './rename-step';
import { revealByHover } from './reveal-by-hover';
import { lastOfList, scrollForMore } from './scroll-for-more';
import { lookAgain } from './second-look';
import { transferStep } from './transfer-step';
import { unfoldSection } from './unfold-section';

/** Names suggested for a missing target. */
const MAX_NEAR = 5;

export async function plannerStep(run: Run, plan: PlannerPlan, ports: Ports, signal: AbortSignal): Promise<Run> {
  const taking = takeOverInSheet(run, plan, ports);
  if (taking) return taking;
  const said = plan.commands[plan.at];
  const command = said && (await inFocusedField(run, said, ports));
  if (!command || !run.snapshot) return endCommands(run, plan.commands.length, ports, signal);
  if (command.verb === 'showTab') return showEarlierTab(run, plan, command, ports);
  if (command.verb === ORDER) return readOrder(run, plan, command, ports, signal);
  const context = { run, plan, command, ports, signal };
  const other =
    (await renameStep(context)) ??
    (await createStep(context)) ??
    (await numberStep(context)) ??
    (await expandStep(context)) ??
    (await cellStep(context)) ??
    (await dayStep(context)) ??
    (await datePartsStep(context)) ??
    (await dialCodeStep(context)) ??
    (await transferStep(context));
  if (other) return other;
  const seen = planStep(command, run.snapshot);
  const opened = await openClosed(context, seen);
  if (opened) return opened;
  if (seen.type === 'not-found') {
    const revealing = unfoldSection(run, plan, command, ports) ?? revealByHover(run, plan, command, ports);
    if (revealing) return revealing;
  }
  const latest = await lookAgain(run, command, ports, signal);
  const { run: looked, planned } =
    latest.planned.type === 'not-found' ? ((await scrollTo(latest.run, command, ports, signal)) ?? latest) : latest;
  switch (planned.type) {
    case 'act': {
      const opening = await openByPress(looked, plan, { command, planned }, ports, signal);
      if (opening) return opening;
      const advanced: Run = { ...looked, plan: { ...plan, at: plan.at + 1 } };
      const inner = await findTextInside(looked, command, planned, ports);
      const action = inner === undefined ? planned.action : ({ ...planned.action, ref: inner } as Action);
      const next = withProposal(advanced, { ...planned, action, by: 'planner' }, ports);
      return ports.store.commitRun('step.proposed', next, run.origin, []);
    }
    case 'which':
      return askWhichElement(looked, planned, ports);
    case 'not-found': {
      signal.throwIfAborted();
      const pressed =
        (await pressPlainText(looked, plan, command, ports)) ??
        (await openUnseen({ ...context, run: looked })) ??
        (await readAgain(looked, plan, command, ports));
      if (pressed) return pressed;
      const searched = searchCollapsed(looked, command, ports);
      return searched ?? handleMissingTarget(looked, command, planned, ports);
    }
  }
}

/** The name with `#` for its first number: all names of a numbered list are the same then. */
const withoutNumber = (name: string) => normalizeText(name).replace(/\d+/, '#');

/** The command planned on a row further down the list: that its other words name, or of “Box 1”, “Box 2” for “Box 140”. */
function scrollTo(run: Run, command: Command, ports: Ports, signal: AbortSignal) {
  const readings = [command, ...(command.readings ?? [])];
  const places = readings.filter(({ within }) => within !== undefined);
  const names = new Set(places.map(({ target = '' }) => normalizeText(target)));
  const numbered = new Set(readings.map(({ target = '' }) => withoutNumber(target)));
  let nodes = run.snapshot?.nodes ?? [];
  const lastRow = () =>
    lastOfList(
      nodes,
      ({ name }) => names.has(normalizeText(name)) || (/\d/.test(name) && numbered.has(withoutNumber(name))),
    );
  if (lastRow() === undefined) return undefined;
  const find = async () => {
    const snapshot = await rejectOnAbort(ports.page.snapshot(run.tabId, readableOrigins(run)), signal);
    nodes = snapshot.nodes;
    const planned = planStep(command, snapshot);
    return planned.type === 'not-found' ? undefined : { run: withSnapshot(run, snapshot), planned };
  };
  return scrollForMore(run, lastRow, find, ports, signal);
}

async function pressPlainText(run: Run, plan: PlannerPlan, command: Command, ports: Ports): Promise<Run | undefined> {
  const text = await findPlainText(run, command, ports);
  if (!text) return undefined;
  const action = { verb: pressingVerb(command), ref: text.ref };
  return actNext(run, plan, { action, target: text.label }, ports);
}

/** “go back to the first tab”: no act on a page, so nothing is proposed. */
async function showEarlierTab(run: Run, plan: PlannerPlan, { value }: Command, ports: Ports): Promise<Run> {
  const moved = inEarlierTab(run, value === 'previous' ? 'previous' : 'first');
  if (!moved) return finishRun(run, { state: 'failed', code: 'no-other-tab', params: [] }, ports);
  await ports.page.showTab(moved.tabId);
  const next: Run = { ...moved, plan: { ...plan, at: plan.at + 1 } };
  return ports.store.commitRun('run.planned', next, run.origin, []);
}

/** Searches a page whose long lists are collapsed for the target's name, once; the text found is scrolled into view. */
function searchCollapsed(run: Run, command: Command, ports: Ports): Promise<Run> | undefined {
  const text = command.target;
  const isCollapsed = run.snapshot?.nodes.some(({ role, ref }) => role === 'note' && ref === undefined);
  const last = run.steps.at(-1)?.action;
  const wasSearched = last?.verb === 'findText' && last.text === text;
  if (!text || wasSearched || !(isCollapsed || (run.snapshot?.omitted ?? 0) > 0)) return undefined;
  const next = withProposal(run, { action: { verb: 'findText', text }, by: 'planner', target: '' }, ports);
  return ports.store.commitRun('step.proposed', next, run.origin, []);
}

/** The model may understand what the planner's grammar does not. */
async function handleMissingTarget(
  run: Run,
  command: Command,
  { words, near }: Extract<Planned, { type: 'not-found' }>,
  ports: Ports,
): Promise<Run> {
  const why = run.steps.length === 0 ? undefined : `“${words}” is not on the page`;
  const left = await leaveToModel(run, why, ports);
  if (left) return left;
  if (hasSilentSwitch(command, run.snapshot?.nodes ?? []))
    return finishRun(run, { state: 'failed', code: 'switch-tells-nothing', params: [words] }, ports);
  // Where the name stands on the page, what is missing is the whole of what was asked there.
  const isThere = run.snapshot?.nodes.some(({ name }) => normalizeText(name) === normalizeText(words));
  const known = near.length > 0 ? near : nearestControls(words, run.snapshot);
  const { code, params } = explainMissing(isThere ? run.request : words, known, run.snapshot);
  return finishRun(run, { state: 'failed', code, params }, ports);
}

/** The controls of the page that are called most like the words. */
function nearestControls(words: string, snapshot: Snapshot | undefined): string[] {
  const controls = (snapshot?.nodes ?? []).filter(({ ref }) => ref !== undefined);
  return nearestTexts(
    words,
    controls.map(({ name }) => name),
    MAX_NEAR,
  );
}

/** Why a target is missing: the nearest names, or for a page without names what kind of page it is. */
export function explainMissing(
  words: string,
  near: readonly string[],
  snapshot: Snapshot | undefined,
): { code: string; params: string[] } {
  const frames = snapshot?.closedFrames ?? [];
  if (near.length > 0)
    return frames.length > 0
      ? { code: 'target-beside-frame', params: [words, frames.join(', '), near.join(', ')] }
      : { code: 'target-not-found', params: [words, near.join(', ')] };
  if (frames.length > 0) return { code: 'target-in-frame', params: [words, frames.join(', ')] };
  if (snapshot?.hasCanvas) return { code: 'target-on-canvas', params: [words] };
  const isLoading = snapshot?.nodes.some(({ role, states }) => role === 'progressbar' || states.includes('busy'));
  return { code: isLoading ? 'target-while-loading' : 'target-without-controls', params: [words] };
}
