/** findOtherOutcome: the words in which the page shows another outcome of a known act than when it was taught. */
import type { Effect } from '../../page/words/effect';
import type { SiteReport } from '../../page/words/site-report';
import type { Snapshot } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import { findUnmoved } from '../evidence/other-group';
import {
  findNewDialog,
  findOtherPage,
  findOtherState,
  findOtherWord,
  findUnsaidAnswer,
} from '../evidence/other-answer';
import { hasSent } from '../evidence/refusal';
import { isLastAct } from './late-refusal';
import { PRESSING_VERBS } from './wait-for-effect';

/** @returns '' if the target's row says what it said before; undefined if there is no such difference */
export function findOtherOutcome(
  run: Run,
  step: RunStep,
  { after, effect, reports }: { after: Snapshot; effect: Effect; reports: readonly SiteReport[] },
): string | undefined {
  // A field in a form only sends at a key: what comes beside it meanwhile is a hint.
  const isSent = hasSent(reports) || (step.facts?.submits === true && PRESSING_VERBS.has(step.action.verb));
  return (
    findOtherState(run, step, after) ??
    findOtherPage(step, effect.facts, after) ??
    (isLastAct(run) ? findNewDialog(step, effect.facts) : undefined) ??
    (isLastAct(run) ? findUnmoved(run.request, run.snapshot?.nodes ?? [], after.nodes) : undefined) ??
    (isSent || isLastAct(run) ? findOtherWord(run, step, effect.facts) : undefined) ??
    (isSent ? findUnsaidAnswer(run, step, effect.facts) : undefined)
  );
}
