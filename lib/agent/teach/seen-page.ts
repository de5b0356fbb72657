/** withSeenPage gives the last demonstrated step its effect from the page as it was just before the next act. */
import { effectBetween } from '../../page/words/effect-between';
import type { Effect, EffectFact } from '../../page/words/effect';
import type { FrameSnapshot, Snapshot } from '../../page/words/snapshot';
import type { Run, RunStep } from '../../records/run';
import { bringsSentence } from '../../learning/said-sentences';
import { NEUTRAL, PROGRESS } from '../evidence/refusal-words';
import { withSnapshot } from '../run/run-state';
import { answerOf, keepsOption } from './confirmation';
import { effectOfLastStep, hasVisibleEffect } from './step-effect';

/** Roles by which a page says that it is still at work. */
const PASSING_ROLES: ReadonlySet<string> = new Set(['text', 'status', 'alert', 'button']);

/** @returns undefined if the snapshot says nothing new of the last step */
export function withSeenPage(run: Run, top: FrameSnapshot): Run | undefined {
  const last = run.steps.at(-1);
  // The snapshot lacks the frames of other sites: they would count as gone.
  if (!run.snapshot || !last || run.snapshot.nodes.some(({ role }) => role === 'frame')) return undefined;
  if (top.origin !== run.origin || !hasVisibleEffect(last.action)) return undefined;
  const after: Snapshot = { ...top, frameOrigins: [] };
  const changes = effectBetween(run.snapshot, after);
  const effect = withoutPassing(last.effect ? changes : effectOfLastStep(changes, run.steps, after));
  if (effect.facts.length === 0) return undefined;
  return withSnapshot(
    {
      ...run,
      steps: run.steps.map((step) => explain(step, last, effect, { steps: run.steps, before: run.snapshot, after })),
    },
    after,
  );
}

/**
 * The run with what the last step brought after it was observed: a page that works for a while shows its answer late, and the
 * user ends the demonstration once it is there.
 */
export function withLatePage(early: Run, after: Snapshot): Run {
  const run = withLateChoice(early, after);
  const last = run.steps.at(-1);
  if (!run.snapshot || !last?.effect || last.effect.isShared) return run;
  if (!hasVisibleEffect(last.action)) return withoutQuiet(run, last, after);
  const late = withoutPassing(effectBetween(run.snapshot, after)).facts.filter(isAnswer);
  if (late.length === 0) return run;
  const movesOn = late.some(({ fact }) => fact === 'path');
  const kept = last.effect.facts.filter((fact) => stillHolds(fact, after) && !(movesOn && fact.fact === 'path'));
  const effect: Effect = { facts: [...kept, ...late] };
  const explained = {
    ...last,
    effect,
    ...(last.quiet && bringsSentence(effect.facts) ? { quiet: undefined } : {}),
    ...(last.stays && movesOn ? { stays: undefined } : {}),
    ...(last.confirmation === undefined
      ? answerOf(last, effect, { steps: run.steps, before: run.snapshot, after })
      : {}),
  };
  return withSnapshot({ ...run, steps: run.steps.with(-1, explained) }, after);
}

/** The run whose last step chose an option that its list shows late. */
function withLateChoice(run: Run, after: Snapshot): Run {
  const last = run.steps.at(-1);
  if (!last || last.keeps || !keepsOption(last, { steps: run.steps, before: run.snapshot, after })) return run;
  return { ...run, steps: run.steps.with(-1, { ...last, keeps: true }) };
}

/** The run whose last step, a write, was answered late. */
function withoutQuiet(run: Run, last: RunStep, after: Snapshot): Run {
  const isAnswered = run.snapshot && bringsSentence(effectBetween(run.snapshot, after).facts);
  return last.quiet && isAnswered ? { ...run, steps: run.steps.with(-1, { ...last, quiet: undefined }) } : run;
}

/** Another page, and what has come: what is gone may be anything. */
function isAnswer({ fact }: EffectFact): boolean {
  return fact === 'path' || fact === 'appeared' || fact === 'dialog';
}

function stillHolds(fact: EffectFact, { nodes }: Snapshot): boolean {
  if (fact.fact === 'appeared') return nodes.some(({ role, name }) => role === fact.role && name === fact.name);
  return fact.fact !== 'dialog' || nodes.some(({ role, name }) => /dialog/u.test(role) && name === fact.name);
}

function explain(
  step: RunStep,
  last: RunStep,
  effect: Effect,
  page: { steps: readonly RunStep[]; before: Snapshot | undefined; after: Snapshot },
): RunStep {
  if (step !== last) return step.effect ? step : { ...step, effect: { facts: [] } };
  const answer = step.confirmation === undefined ? answerOf(step, effect, page) : {};
  // A late message of a step that was observed belongs to it; other late changes may be the page's own.
  return step.effect ? { ...step, ...answer } : { ...step, effect, ...answer };
}

/** The effect without what only says that the page is still at work: it is gone when the page has settled. */
function withoutPassing(effect: Effect): Effect {
  return { ...effect, facts: effect.facts.filter((fact) => !isPassing(fact)) };
}

function isPassing(fact: EffectFact): boolean {
  if (fact.fact !== 'appeared' && fact.fact !== 'disappeared') return false;
  if (fact.role === 'progressbar') return true;
  return PASSING_ROLES.has(fact.role) && (NEUTRAL.test(fact.name) || PROGRESS.test(fact.name));
}
