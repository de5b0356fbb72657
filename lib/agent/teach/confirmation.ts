/** answerOf: how a page answered a demonstrated press – the message that confirmed it, and whether its form is empty. */
import { normalizeText } from '../../core/text';
import { bringsSentence } from '../../learning/said-sentences';
import { targetRef } from '../../page/words/action-parts';
import type { Effect } from '../../page/words/effect';
import type { Snapshot } from '../../page/words/snapshot';
import type { RunStep } from '../../records/run';
import { emptiesForm, tickedBoxes } from '../evidence/left-in-form';
import { readMessage } from '../evidence/read-message';
import { rowOutcome } from '../evidence/state-words';

/** Longer texts are content. */
const MAX_MESSAGE_CHARS = 80;
const MESSAGE_ROLES: ReadonlySet<string> = new Set(['text', 'status', 'alert']);

/**
 * @param steps of the demonstration
 * @param before the page before the press, if no other act came between
 * @param after the page after the press
 */
export function answerOf(
  step: RunStep,
  effect: Effect,
  { steps, before, after }: { steps: readonly RunStep[]; before?: Snapshot | undefined; after: Snapshot },
): Pick<RunStep, 'confirmation' | 'empties' | 'unticked' | 'becomes' | 'quiet' | 'keeps' | 'stays'> {
  const isClick = step.action.verb === 'click';
  const empties = isClick && emptiesForm(steps, after);
  const becomes =
    isClick && before && !effect.isShared ? (rowOutcome(before, after, targetRef(step.action))?.words ?? []) : [];
  return {
    ...confirmationOf(step, effect),
    ...(empties ? { empties } : {}),
    ...(isClick && before && tickedBoxes(before.nodes, [...steps, step])?.length === 0
      ? { unticked: true as const }
      : {}),
    ...(becomes.length > 0 ? { becomes } : {}),
    ...(!bringsSentence(effect.facts) ? { quiet: true as const } : {}),
    ...(keepsOption(step, { steps, before, after }) ? { keeps: true as const } : {}),
    ...(before && sendsInPlace(step, effect) ? { stays: true as const } : {}),
  };
}

/** Whether a list, or the control that was pressed before the option, shows the option that was chosen. */
export function keepsOption(
  { action, facts, token }: RunStep,
  { steps, before, after }: { steps: readonly RunStep[]; before?: Snapshot | undefined; after: Snapshot },
): boolean {
  if (action.verb === 'select') return action.options.some((option) => isShownAt(after, action.ref, option));
  const opener = steps[steps.findIndex((other) => other.token === token) - 1];
  const ref = opener?.action.verb === 'click' ? opener.action.ref : undefined;
  const { name = '', text = '' } = facts?.fingerprint ?? {};
  const chosen = name || text;
  if (action.verb !== 'click' || ref === undefined || ref === action.ref || chosen === '') return false;
  return isShownAt(after, ref, chosen) && before !== undefined && !isShownAt(before, ref, chosen);
}

function isShownAt({ nodes }: Snapshot, ref: string, option: string): boolean {
  const node = nodes.find((other) => other.ref === ref);
  const shown = node?.value ?? node?.name;
  return shown !== undefined && normalizeText(shown) === normalizeText(option);
}

/** Whether the act sent a form, and the page is still at its address. */
function sendsInPlace({ facts }: RunStep, { facts: changes, isShared }: Effect): boolean {
  return facts?.submits === true && !isShared && !changes.some(({ fact }) => fact === 'path');
}

/** @returns nothing for a message with a number, which counts something, or where no message came */
function confirmationOf({ action }: RunStep, { facts }: Effect): Pick<RunStep, 'confirmation'> {
  if (action.verb !== 'click' && action.verb !== 'press') return {};
  const messages = facts.flatMap((fact) =>
    fact.fact === 'appeared' && MESSAGE_ROLES.has(fact.role) && fact.name.length <= MAX_MESSAGE_CHARS
      ? [fact.name]
      : [],
  );
  const confirmation = messages.find((text) => readMessage(text) === 'confirms' && !/\d/u.test(text));
  return confirmation === undefined ? {} : { confirmation };
}
