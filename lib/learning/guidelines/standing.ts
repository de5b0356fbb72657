/** The standing of guidelines: mayBePrompted says which may be told to a model, evidenceOf what a run says for or against one. */
import { MS_PER_DAY } from '../../core/clock';
import type { Channel } from '../../journal/events';
import type { GuidelineBody, Note } from '../../records/note';

/** Limits of what is told to a model; frozen with the policy. */
export const STANDING = Object.freeze({
  /** Days after which a guideline of this origin is no longer told unless it was confirmed; others have no such limit. */
  days: Object.freeze({ stop: 3, recovery: 14 }) satisfies Partial<Record<NonNullable<GuidelineBody['from']>, number>>,
  /** Times that a caution of one failure is told before the old way is tried again. */
  maxPrompts: 2,
  /** Weight of failures above successes at which a guideline loses its place. */
  maxMoreFailure: 0.9,
});

/** A note as far as its place in a prompt depends on it. */
export type Prompted = Pick<Note, 'body' | 'source' | 'trust' | 'prompted' | 'pinned'>;

/** A lesson of a passing fault ages fast and is tried again; a guideline that made things worse is no longer told. */
export function mayBePrompted({ body, source, trust, prompted = 0, pinned }: Prompted, nowMs: number): boolean {
  if (body.kind !== 'guideline' || pinned) return true;
  // Another's words reach no model before the user has judged them right.
  if (source === 'import' && !trust.spoke.user) return false;
  if (trust.failure - trust.success > STANDING.maxMoreFailure) return false;
  const days = body.from === 'stop' || body.from === 'recovery' ? STANDING.days[body.from] : undefined;
  if (days !== undefined && nowMs - trust.at > days * MS_PER_DAY) return false;
  return body.from !== 'stop' || prompted < STANDING.maxPrompts;
}

interface TriedStep {
  target: string;
  state: string;
  hadEffect: boolean;
}

/**
 * Steps on the named targets decide: a way that works speaks against avoiding it. Not to have tried it says nothing, so that
 * a caution does not live on what it prevents.
 */
export function evidenceOf(
  { use, avoid }: GuidelineBody,
  steps: readonly TriedStep[],
  isDone: boolean,
): Extract<Channel, 'effect-seen' | 'effect-missing'> | undefined {
  const tried = (target: string | undefined) =>
    target === undefined ? undefined : steps.findLast((step) => step.target === target);
  const avoided = tried(avoid);
  if (avoided) return isDone && works(avoided) ? 'effect-missing' : 'effect-seen';
  const used = tried(use);
  if (used) return isDone && works(used) ? 'effect-seen' : 'effect-missing';
  return undefined;
}

function works({ state, hadEffect }: TriedStep): boolean {
  return state === 'done' && hadEffect;
}
