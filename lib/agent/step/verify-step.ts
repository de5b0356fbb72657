/** After the act: waits for the page to rest, compares the effect with the expected one, and says what comes next. */
import { rejectOnAbort, pause } from '../../core/stop';
import { truncateText } from '../../core/text';
import { sameAddress } from '../../guard/url';
import { meetsExpectation } from '../../learning/expected';
import type { PendingEvent } from '../../journal/events';
import type { Run, RunStep } from '../../records/run';
import { writesValue } from '../../page/words/action-parts';
import { type EffectFact, NO_EFFECT } from '../../page/words/effect';
import { effectBetween } from '../../page/words/effect-between';
import type { Snapshot } from '../../page/words/snapshot';
import { resultText } from '../../policy/situation';
import { finishRun } from '../end/finish-run';
import { withToolResult } from './model-step';
import type { Ports } from '../run/ports';
import { handleMismatch } from './procedure-step';
import { lastStep, rewindStaleStep, withLastStep, withSnapshot } from '../run/run-state';
import { handleTabProblem } from '../end/tab-problem';

/** An expected effect that has not come gets this long, ms. */
const EFFECT_LIMIT_MS = 4_000;
const EFFECT_EVERY_MS = 200;
const READS = new Set(['readArticle', 'findText', 'waitFor']);

export async function verifyStep(run: Run, ports: Ports, signal: AbortSignal): Promise<Run> {
  const step = lastStep(run);
  await rejectOnAbort(ports.page.settle(run.tabId, signal), signal);
  const tab = await rejectOnAbort(ports.page.open(run.tabId, signal), signal);
  const readable = [...run.grant.readWrite, ...run.grant.read];
  if (tab.type === 'problem' || !readable.includes(tab.origin))
    return leftSight(run, tab.type === 'problem' ? tab.problem : undefined, tab.url, ports);
  await rejectOnAbort(ports.page.hold(run.tabId, true), signal);
  const before = run.snapshot;
  let after = await rejectOnAbort(ports.page.snapshot(run.tabId, readable), signal);
  let meets = meetsNow(run, before, after);
  const end = ports.clock.now() + EFFECT_LIMIT_MS;
  while (!meets && step.state === 'acted' && ports.clock.now() < end) {
    await pause(EFFECT_EVERY_MS, signal);
    await rejectOnAbort(ports.page.settle(run.tabId, signal), signal);
    after = await rejectOnAbort(ports.page.snapshot(run.tabId, readable), signal);
    meets = meetsNow(run, before, after);
  }
  const effect = before ? effectBetween(before, after) : NO_EFFECT;
  const { ended, reason } = judged(step, meets, before, after);
  const seen = withLastStep(withSnapshot(run, after), {
    state: ended,
    effect,
    reason,
    ...(ledAway(step, after.url) ? { ledTo: after.url } : {}),
  });
  const drafts: PendingEvent[] =
    step.state === 'unknown'
      ? []
      : [
          {
            kind: 'step.ended',
            payload: {
              episode: run.episode,
              n: step.n,
              state: ended,
              ...(reason === undefined ? {} : { code: reason }),
            },
          },
        ];
  const answer = ended === 'done' && READS.has(step.action.verb) && step.saw !== undefined ? step.saw : run.answer;
  const next = await ports.store.commitRun(
    'step.witnessed',
    told({ ...seen, answer, phase: 'decide' }, before, after, ports),
    run.origin,
    drafts,
  );
  return afterwards(next, ended, reason, ports);
}

/** What should have come, and did not show on a page of which not all could be looked at, may be there all the same. */
function judged(
  { state, reason, expected }: RunStep,
  meets: boolean,
  before: Snapshot | undefined,
  after: Snapshot,
): { ended: 'done' | 'failed' | 'unknown'; reason: string | undefined } {
  if (state !== 'acted') return { ended: state === 'unknown' ? 'unknown' : 'failed', reason };
  if (meets) return { ended: 'done', reason };
  const isPart = after.omitted > 0 || (before?.omitted ?? 0) > 0;
  const waits = [...(expected?.must ?? []), ...(expected?.some ?? [])].some(({ fact }) => fact === 'appeared');
  return isPart && waits
    ? { ended: 'unknown', reason: 'effect-unseen' }
    : { ended: 'failed', reason: 'effect-missing' };
}

/** A step that went somewhere one can come back from: an address, the history, or a link. What a form sent is not taken back. */
function ledAway(step: RunStep, url: string): boolean {
  if (sameAddress(step.url, url)) return false;
  const { verb } = step.action;
  return verb === 'goTo' || verb === 'goBack' || (step.facts?.href !== undefined && !step.facts.submits);
}

function meetsNow(run: Run, before: Snapshot | undefined, after: Snapshot): boolean {
  const step = lastStep(run);
  if (!step.expected || !before) return true;
  const seen = effectBetween(before, after).facts;
  return meetsExpectation(
    writesValue(step.action.verb) ? [...seen, ...writtenOn(step)] : seen,
    step.expected,
    step.healed,
  );
}

/**
 * What an act wrote and read back is seen by that, also where the look before was too early to know the field, or where the
 * field held it already.
 */
function writtenOn({ state, facts, action }: RunStep): EffectFact[] {
  const fingerprint = state === 'acted' ? facts?.fingerprint : undefined;
  if (!fingerprint) return [];
  const { role } = fingerprint;
  const name = truncateText(fingerprint.name, 120);
  return action.verb === 'check'
    ? [{ fact: 'state', role, name, state: action.checked ? 'checked' : 'unchecked' }]
    : [{ fact: 'value', role, name }];
}

/** The model's open call gets its answer: the result and what changed. */
function told(run: Run, before: Snapshot | undefined, after: Snapshot, ports: Ports): Run {
  if (run.plan?.kind !== 'model' || !run.plan.open) return run;
  return {
    ...run,
    plan: withToolResult(
      { ...run.plan, unusable: 0 },
      run.plan.open,
      resultText(lastStep(run), before, after, ports.chance),
    ),
  };
}

/** A plan of known steps goes on only from a step that did what it should. */
async function afterwards(
  run: Run,
  ended: 'done' | 'failed' | 'unknown',
  reason: string | undefined,
  ports: Ports,
): Promise<Run> {
  if (ended === 'done' || run.plan?.kind === 'model') return run;
  const step = lastStep(run);
  const again = rewindStaleStep(run);
  if (again) return ports.store.commitRun('step.refused', again, run.origin, []);
  if (run.plan?.kind === 'procedure') return handleMismatch(run, reason ?? 'effect-missing', step.target, ports);
  return finishRun(
    run,
    {
      state: ended === 'unknown' ? 'unknown' : 'failed',
      code: reason ?? 'unknown-effect',
      params: [step.target, step.saw ?? ''],
    },
    ports,
  );
}

/** The act led to where we may not look, or the tab is gone. */
async function leftSight(
  run: Run,
  problem: Parameters<typeof handleTabProblem>[1] | undefined,
  url: string,
  ports: Ports,
): Promise<Run> {
  // With access given the witness takes up where it stood: the step must not be decided on again.
  if (problem === 'no-access') return handleTabProblem(run, problem, url, ports);
  const step = lastStep(run);
  const state = step.state === 'failed' ? 'failed' : step.state === 'unknown' ? 'unknown' : 'done';
  const draft: PendingEvent = { kind: 'step.ended', payload: { episode: run.episode, n: step.n, state } };
  const seen = await ports.store.commitRun(
    'step.witnessed',
    withLastStep({ ...run, phase: 'observe' }, { state, effect: NO_EFFECT }),
    run.origin,
    [draft],
  );
  if (problem === undefined) {
    const last = run.plan?.kind === 'planner' && run.plan.at >= run.plan.commands.length;
    return last
      ? finishRun(seen, { state: 'done', code: 'done-by-planner', params: [String(run.steps.length)] }, ports)
      : finishRun(
          seen,
          { state: 'stopped', code: 'left-site', params: [URL.canParse(url) ? new URL(url).origin : url] },
          ports,
        );
  }
  return handleTabProblem(seen, problem, url, ports);
}
