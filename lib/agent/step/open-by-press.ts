/**
 * openByPress: “choose X in Y” where Y is an element that is only pressed. Its press and that of the option are two steps, each
 * named and judged for itself; the act `select` would press without saying so.
 */
import { rejectOnAbort } from '../../core/stop';
import { normalizeText } from '../../core/text';
import { stripPoliteness } from '../../learning/request-words';
import type { ElementFacts } from '../../page/words/element';
import type { SnapshotNode } from '../../page/words/snapshot';
import { openedList } from '../../policy/match-choice';
import type { Planned } from '../../policy/plan-step';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import type { Ports } from '../run/ports';
import { actFirst, type PlannerPlan } from './act-first';
import { leaveToModel } from './leave-to-model';

/**
 * Whether the request begins with the button's name, as in “charge 7.25”: its press is the act itself, with whatever the page
 * holds, unless the markup says that it opens something.
 */
export function isNamedByVerb(
  request: string,
  { opens, fingerprint }: Pick<ElementFacts, 'opens' | 'fingerprint'>,
): boolean {
  const [said, name] = [normalizeText(stripPoliteness(request)), normalizeText(fingerprint.name)];
  return opens !== true && name !== '' && said.startsWith(`${name} `);
}

/** Signs of buttons that count a number up and down, or turn to the next and the last. */
const STEP_SIGN = /^[+＋\-–−‐<>‹›«»←→]$/u;

/** Whether a button without words counts or turns: it opens nothing, whatever label stands beside it. */
export function isStepSign({ opens, fingerprint }: Pick<ElementFacts, 'opens' | 'fingerprint'>): boolean {
  return opens !== true && STEP_SIGN.test(fingerprint.name.trim());
}

const ARROW = /^[▾▼⌄˅∨↓⏷🔽]$/u;

/** The arrow right behind a field that cannot be written: it opens the list, and the field does not. */
function arrowOf(ref: string, nodes: readonly SnapshotNode[]): string | undefined {
  const at = nodes.findIndex((node) => node.ref === ref);
  const [field, arrow] = nodes.slice(at, at + 2);
  const isArrow = arrow?.ref !== undefined && ARROW.test(arrow.name.trim());
  return field?.role === 'textbox' && field.states.includes('read-only') && isArrow ? arrow.ref : undefined;
}

async function withoutField(run: Run, value: string, target: string, ports: Ports): Promise<Run> {
  return (
    (await leaveToModel(run, `${target} takes no “${value}”`, ports)) ??
    finishRun(run, { state: 'failed', code: 'target-not-found', params: [value, target] }, ports)
  );
}

/** @returns undefined if the planned act is no choice, or its target is a list */
export async function openByPress(
  run: Run,
  plan: PlannerPlan,
  { command, planned }: { command: Command; planned: Extract<Planned, { type: 'act' }> },
  ports: Ports,
  signal: AbortSignal,
): Promise<Run | undefined> {
  const { action, target } = planned;
  if (action.verb !== 'select' || command.opened !== undefined || !run.snapshot) return undefined;
  const answer = await rejectOnAbort(ports.page.facts(run.tabId, action.ref), signal);
  if (answer.type === 'stale' || answer.facts.choosable !== false) return undefined;
  if (isNamedByVerb(run.request, answer.facts) || isStepSign(answer.facts))
    return withoutField(run, action.options.join(', '), target, ports);
  // A drawing is no list, and a press on it is an act of its own.
  if (answer.facts.fingerprint.tag === 'canvas')
    return finishRun(run, { state: 'failed', code: 'target-on-canvas', params: [target] }, ports);
  const ref = arrowOf(action.ref, run.snapshot.nodes) ?? action.ref;
  const opened = openedList(ref, command, run.snapshot);
  return actFirst(run, plan, { marked: { ...command, opened }, action: { verb: 'click', ref }, target }, ports);
}
