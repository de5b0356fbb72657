/** findCorrection: the user did a step on another element or wrote another constant, so the procedure is changed to that. */
import type { Chance } from '../../core/chance';
import { makeId } from '../../core/ids';
import type { PendingEvent } from '../../journal/events';
import { correctionBody } from '../../learning/guidelines/lessons';
import { toLocator } from '../../learning/induce';
import { calledProcedures, type KnownProcedure } from '../../learning/inner';
import { noteForPlace } from '../../learning/note-key';
import { writtenText } from '../../page/words/action-parts';
import type { ElementFacts } from '../../page/words/element';
import type { Observation } from '../../page/words/observation';
import type { Note, ProcedureBody, ProcedureStep } from '../../records/note';
import type { Run, RunStep, Sentence } from '../../records/run';
import { isConstant } from '../../records/template';
import { collectWrittenValues, toEpisodeStep } from '../run/written-values';

/** Longest text of a procedure's step. */
const MAX_TEXT_CHARS = 400;

export interface Correction {
  events: PendingEvent[];
  sentence: Sentence;
  /** Takes the correction back. */
  corrected: NonNullable<Run['corrected']>;
}

interface CorrectionContext {
  run: Run;
  notes: readonly Note[];
  nowMs: number;
  chance: Chance;
}

/** @returns undefined if the step is in no unpinned procedure, or its target or text came from the request */
export function findCorrection(observation: Observation, context: CorrectionContext): Correction | undefined {
  const { run, notes } = context;
  const step = run.steps.find(({ n }) => n === observation.n);
  if (observation.what !== 'corrected' || !step) return undefined;
  const owner = findOwner(findRunProcedure(run, notes), step, notes);
  const note = notes.find(({ id }) => id === owner?.id);
  if (!owner || !note || note.pinned) return undefined;
  const { body } = owner;
  const at = indexOfStep(body, step, notes);
  const known = body.steps[at];
  const changed = known && changeStep(known, observation, context);
  if (!changed) return undefined;
  const steps = body.steps.map((other, i) => (i < at ? other : withoutSaid(i === at ? changed.step : other)));
  const why = observation.instead ? 'corrected-place' : 'corrected-value';
  const change: PendingEvent = {
    kind: 'note.changed',
    payload: { note: owner.id, episode: run.episode, body: { ...body, steps }, why },
  };
  const rules = correctionGuideline(observation, step, context);
  const rule = rules.flatMap(({ payload }) => ('note' in payload ? [payload.note] : []))[0];
  return {
    events: [...changed.events, change, ...rules],
    sentence: describeCorrection(observation, step),
    corrected: { note: owner.id, version: note.version + 1, before: body, ...(rule ? { rule } : {}) },
  };
}

/** “Priority: High instead of Low”, or one target instead of another. */
function describeCorrection({ instead, text = '' }: Observation, { action, target, facts }: RunStep): Sentence {
  if (instead) {
    const { role, name } = instead.fingerprint;
    return { code: 'corrected-place', params: [name === '' ? role : `${role} “${name}”`, target] };
  }
  const field = facts?.fingerprint.name || facts?.fingerprint.label || target;
  return { code: 'corrected', params: [field, text, writtenText(action)] };
}

/** The site answers what was corrected in other words than it did at teaching. */
function withoutSaid({ says: _, ...step }: ProcedureStep): ProcedureStep {
  return step;
}

/** “use B, not A” for a model that does a task of this kind in another way. */
function correctionGuideline(
  { instead }: Observation,
  step: RunStep,
  { run, nowMs, chance }: CorrectionContext,
): PendingEvent[] {
  const name = instead?.fingerprint.name ?? '';
  if (!instead || name === '') return [];
  const { target } = toEpisodeStep(run, step, 'done');
  const use = `${instead.fingerprint.role} “${name}”`;
  const body = correctionBody({ verb: step.action.verb, use, avoid: target });
  const payload = {
    note: makeId('note', nowMs, chance),
    episode: run.episode,
    source: 'user',
    state: 'trial',
    body,
  } as const;
  return [{ kind: 'note.created', payload }];
}

interface ChangedStep {
  step: ProcedureStep;
  /** Creates the locator of a new target. */
  events: PendingEvent[];
}

function changeStep(
  known: ProcedureStep,
  { instead, text }: Observation,
  context: CorrectionContext,
): ChangedStep | undefined {
  if (instead) return withTarget(known, instead, context);
  const step = text === undefined ? undefined : withText(known, text);
  return step && { step, events: [] };
}

/** @returns the followed procedure, or the one learned from the run */
function findRunProcedure(run: Run, notes: readonly Note[]): Note | undefined {
  const id = run.plan?.kind === 'procedure' ? run.plan.note : run.taught;
  return notes.find((note) => note.id === id);
}

/** @returns the procedure that contains the step itself: the given one, or one it calls */
function findOwner(note: Note | undefined, step: RunStep, notes: readonly Note[]): KnownProcedure | undefined {
  if (note?.body.kind !== 'procedure') return undefined;
  const called = calledProcedures(note.body).map((id) => notes.find((other) => other.id === id));
  for (const candidate of [note, ...called]) {
    if (candidate?.body.kind === 'procedure' && indexOfStep(candidate.body, step, notes) >= 0)
      return { id: candidate.id, body: candidate.body };
  }
  return undefined;
}

/** @returns the index of the procedure's step with the same locator and verb, -1 if there is none */
function indexOfStep(body: ProcedureBody, step: RunStep, notes: readonly Note[]): number {
  const current = step.facts && noteForPlace(notes, toLocator(step.facts.fingerprint, {}).key)?.id;
  return body.steps.findIndex(
    ({ verb, locator }) =>
      verb === step.action.verb && locator !== undefined && (locator === step.locator || locator === current),
  );
}

/** @returns undefined if the request names the target */
function withTarget(
  known: ProcedureStep,
  { fingerprint }: ElementFacts,
  { run, notes, nowMs, chance }: CorrectionContext,
): ChangedStep | undefined {
  if (known.named) return undefined;
  const { key, body } = toLocator(fingerprint, collectWrittenValues(run));
  const existing = noteForPlace(notes, key);
  const locator = existing?.id ?? makeId('note', nowMs, chance);
  const creation: PendingEvent = {
    kind: 'note.created',
    payload: { note: locator, episode: run.episode, source: 'user', state: 'trial', body },
  };
  // The effect of the old target is not expected of the new one.
  return { step: { ...known, locator, must: [], some: [] }, events: existing ? [] : [creation] };
}

/** @returns undefined if the request gave the text */
function withText(known: ProcedureStep, text: string): ProcedureStep | undefined {
  if (text === '') return undefined;
  const constant = [{ text: text.slice(0, MAX_TEXT_CHARS) }];
  if (known.verb === 'type' && known.text && isConstant(known.text)) return { ...known, text: constant };
  if (known.verb === 'select' && known.options?.every(isConstant)) return { ...known, options: [constant] };
  return undefined;
}
