/** The next step of a procedure: located, proposed; at the first mismatch the model takes over, or the run stops and says so. */
import { FieldnotesError } from '../../core/errors';
import { rejectOnAbort, pause } from '../../core/stop';
import { loosenExpectation } from '../../learning/expected';
import { parseNumber } from '../../learning/loops';
import type { StepChoice } from '../../records/episode';
import { type Note, noteTitle, type ProcedureStep } from '../../records/note';
import type { Plan, Run } from '../../records/run';
import { fillTemplate } from '../../records/template';
import type { Fingerprint, LocateHints, LocateResult } from '../../page/words/element';
import { createModelPlan } from '../plan/choose-plan';
import { finishRun } from '../end/finish-run';
import type { Ports } from '../run/ports';
import { locateOptions, stepAction, stepExpectation, targetFingerprint } from '../plan/procedure-target';
import { withProposal } from '../run/propose-step';
import { withLastStep } from '../run/run-state';
import { type Interstitial, detectInterstitial } from '../end/strange-page';

type ProcedurePlan = Extract<Plan, { kind: 'procedure' }>;

/** A target that is not there yet gets this long to come, ms. */
const LOCATE_LIMIT_MS = 4_000;
const LOCATE_EVERY_MS = 150;
/** A last step that may be missing is waited for this long, ms. */
const LAST_LIMIT_MS = 1_000;

export async function procedureStep(run: Run, plan: ProcedurePlan, ports: Ports, signal: AbortSignal): Promise<Run> {
  const step = plan.body.steps[plan.at];
  if (!step)
    return finishRun(
      run,
      { state: 'done', code: 'done-by-procedure', params: [String(plan.body.steps.length)] },
      ports,
    );
  const notes = await ports.notes.notesOf(run.origin);
  const expected = stepExpectation(step, plan.values);
  const advanced: Run = { ...run, plan: { ...plan, at: plan.at + 1 } };
  if (step.locator === undefined) {
    const action = stepAction(step, plan.values, undefined);
    if (!action) return handleMismatch(run, 'bad-note', step.verb, ports);
    return propose(withProposal(advanced, { action, by: 'procedure', target: '', extra: { expected } }, ports), ports);
  }
  const wanted = targetFingerprint(step, notes, plan.values);
  if (!wanted) return handleMismatch(run, 'bad-note', step.verb, ports);
  if (step.each) return eachStep(run, plan, step, wanted, ports, signal);
  const after = step.optional ? nextFixed(plan, notes) : undefined;
  const how = await locateOptions(step, notes, { origin: run.origin, values: plan.values }, ports.notes);
  const located = await locateSoon(run, wanted, how, after, ports, signal);
  if (located.type === 'passed') return ports.store.commitRun('step.proposed', advanced, run.origin, []);
  const name = noteTitle({ kind: 'locator', fingerprint: wanted });
  if (located.type === 'missing') {
    const action = stepAction(step, plan.values, 'e0');
    if (!action) return handleMismatch(run, 'bad-note', step.verb, ports);
    // Kept as a failed step, so that the locator that pointed nowhere gets the blame.
    const failed = withProposal(
      run,
      {
        action,
        by: 'procedure',
        target: name,
        extra: { state: 'failed', reason: `locate-${located.reason}`, locator: step.locator },
      },
      ports,
    );
    return handleMismatch({ ...failed, phase: 'decide' }, `locate-${located.reason}`, name, ports);
  }
  const action = stepAction(step, plan.values, located.ref);
  if (!action) return handleMismatch(run, 'bad-note', step.verb, ports);
  const isHealed = located.how === 'healed';
  const extra = {
    expected: isHealed ? loosenExpectation(expected) : expected,
    locator: step.locator,
    choice: choiceOf(located, plan),
    ...(isHealed ? { healed: true, likeness: located.score } : {}),
  };
  return propose(withProposal(advanced, { action, by: 'procedure', target: name, extra }, ports), ports);
}

/** What else came into question, for who asks why. */
function choiceOf(
  { score, others = [] }: Extract<LocateResult, { type: 'found' }>,
  { rivals, at }: ProcedurePlan,
): StepChoice {
  const rounded = (one: number) => Math.round(100 * one) / 100;
  return {
    likeness: rounded(score),
    ...(others.length > 0
      ? { others: others.map((one) => ({ target: `${one.role} “${one.name}”`, likeness: rounded(one.score) })) }
      : {}),
    // The procedure was chosen once, at its first step.
    ...(at === 0 && rivals ? { procedures: rivals } : {}),
  };
}

/** The next of the things that a step over many is done on, or the step after it when all are done. */
async function eachStep(
  run: Run,
  plan: ProcedurePlan,
  step: ProcedureStep,
  pattern: Fingerprint,
  ports: Ports,
  signal: AbortSignal,
): Promise<Run> {
  const refs = await rejectOnAbort(ports.page.locateAll(run.tabId, pattern), signal);
  const { loop } = plan;
  const name = noteTitle({ kind: 'locator', fingerprint: pattern });
  if (!loop && refs.length === 0) return handleMismatch(run, 'locate-gone', name, ports);
  // Where the thing that was done has left, the next one stands in its place.
  const next = !loop ? 0 : refs.length < loop.seen ? loop.next : loop.next + 1;
  const done = loop?.done ?? 0;
  const first = step.each?.first && parseNumber(fillTemplate(step.each.first, plan.values));
  const ref = refs[next];
  if (ref === undefined || (first !== undefined && done >= first))
    return propose({ ...run, plan: { ...plan, at: plan.at + 1, loop: undefined } }, ports);
  const action = stepAction(step, plan.values, ref);
  if (!action) return handleMismatch(run, 'bad-note', step.verb, ports);
  const going: Run = { ...run, plan: { ...plan, loop: { done: done + 1, seen: refs.length, next } } };
  const extra = { expected: stepExpectation(step, plan.values), locator: step.locator };
  const target = `${name} ${done + 1}`;
  return propose(withProposal(going, { action, by: 'procedure', target, extra }, ports), ports);
}

function propose(run: Run, ports: Ports): Promise<Run> {
  return ports.store.commitRun('step.proposed', run, run.origin, []);
}

/** The target of the next step that is never left out, where a step that may be missing has one after it. */
function nextFixed(plan: ProcedurePlan, notes: readonly Note[]): Fingerprint | 'end' | undefined {
  const next = plan.body.steps.slice(plan.at + 1).find((step) => !step.optional);
  if (!next) return 'end';
  return next.locator === undefined ? undefined : targetFingerprint(next, notes, plan.values);
}

/**
 * @param after where the step may be missing: what is there instead when it is; `end` when nothing comes after it
 * @returns `passed` when the step is to be left out
 */
async function locateSoon(
  run: Run,
  wanted: Fingerprint,
  how: LocateHints,
  after: Fingerprint | 'end' | undefined,
  ports: Ports,
  signal: AbortSignal,
): Promise<LocateResult | { type: 'passed' }> {
  const began = ports.clock.now();
  const end = began + (after === 'end' ? LAST_LIMIT_MS : LOCATE_LIMIT_MS);
  for (;;) {
    const located = await rejectOnAbort(ports.page.locate(run.tabId, wanted, how), signal);
    if (located.type === 'found') return located;
    if (after !== undefined && after !== 'end') {
      const next = await rejectOnAbort(ports.page.locate(run.tabId, after), signal);
      // The page has rested after the step before: what comes in between would be here by now.
      if (next.type === 'found') return { type: 'passed' };
    }
    if (ports.clock.now() >= end) return after === 'end' ? { type: 'passed' } : located;
    await pause(LOCATE_EVERY_MS, signal);
  }
}

/** What stands where the site should be, looked at anew: what the last look saw may be gone. */
async function whatIsThere(run: Run, ports: Ports): Promise<Interstitial | undefined> {
  try {
    return detectInterstitial(await ports.page.snapshot(run.tabId, run.grant.read));
  } catch (error) {
    // A page on its way out is met again from the stored state.
    if (error instanceof FieldnotesError && error.code === 'page-gone') return undefined;
    throw error;
  }
}

/**
 * The page is not what the notes say: the model goes on from here, or the run stops.
 * @param code why, as a key of a sentence in public/_locales
 */
export async function handleMismatch(run: Run, code: string, what: string, ports: Ports): Promise<Run> {
  const procedure = run.plan?.kind === 'procedure' ? run.plan.note : run.procedure;
  const strange = await whatIsThere(run, ports);
  if (strange) {
    const stood = run.steps.at(-1)?.state === 'failed' ? withLastStep(run, { reason: strange }) : run;
    return finishRun(stood, { state: 'stopped', code: strange, params: [what] }, ports);
  }
  const plan = await createModelPlan({ ...run, plan: undefined }, ports, `${what}: ${code}`);
  if (!plan) return finishRun(run, { state: 'stopped', code, params: [what] }, ports);
  return ports.store.commitRun('run.planned', { ...run, plan, procedure, phase: 'decide' }, run.origin, []);
}
