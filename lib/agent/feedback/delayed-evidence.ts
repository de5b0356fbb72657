/** What the witness saw after an episode, as evidence about the note that governed the step, and as a correction of it. */
import { collectWrittenValues } from '../run/written-values';
import type { Chance } from '../../core/chance';
import { makeId } from '../../core/ids';
import { toLocator } from '../../learning/induce';
import { calledProcedures, type KnownProcedure } from '../../learning/inner';
import { noteForPlace } from '../../learning/note-key';
import type { Channel, PendingEvent } from '../../journal/events';
import type { Episode } from '../../records/episode';
import { type Note, noteTitle, type ProcedureBody, type ProcedureStep } from '../../records/note';
import type { Run, RunStep, Sentence } from '../../records/run';
import { isConstant } from '../../records/template';
import type { Observation } from '../../page/words/observation';

/** The channel of a finding by how late it came, or nothing when it is too late to mean anything. */
export function channelFor(seen: Observation): Channel | undefined {
  switch (seen.what) {
    case 'edited':
    case 'repeated':
      return seen.what;
    case 'corrected':
      // What was undone before it, or the edit that it is, counts already.
      return undefined;
    case 'undone':
      if (seen.afterMs <= 30_000) return 'undone-30s';
      return seen.afterMs <= 120_000 ? 'undone-2min' : seen.afterMs <= 605_000 ? 'undone-10min' : undefined;
    case 'survived':
      if (seen.how === 'next-visit') return 'survived-visit';
      if (seen.afterMs < 30_000) return 'survived-10s';
      if (seen.afterMs < 120_000) return 'survived-30s';
      return seen.afterMs < 600_000 ? 'survived-2min' : seen.afterMs <= 605_000 ? 'survived-10min' : undefined;
  }
}

/** The procedure that guided an episode, or the one that was learned from it. */
export function findGoverningProcedure(episode: Episode, notes: readonly Note[]): Note | undefined {
  const isProcedure = (id: Note['id']) => notes.some((note) => note.id === id && note.body.kind === 'procedure');
  const id = episode.followed ?? episode.learned.find(isProcedure);
  return notes.find((note) => note.id === id);
}

/**
 * Evidence for the procedure behind the step: the one followed, or the one learned from the episode.
 * A locator that pointed at the right thing is not to blame for what the user thought of the deed.
 */
export function delayedEvidence(seen: Observation, episode: Episode, notes: readonly Note[]): PendingEvent[] {
  const channel = channelFor(seen);
  if (!channel || !episode.steps.some((step) => step.n === seen.n)) return [];
  const note = findGoverningProcedure(episode, notes);
  const events: PendingEvent[] = [];
  if (seen.what === 'undone')
    events.push({ kind: 'step.ended', payload: { episode: episode.id, n: seen.n, state: 'undone', code: seen.how } });
  if (note) {
    const share = seen.what === 'edited' ? (seen.ratio ?? 1) : 1;
    events.push({
      kind: 'evidence',
      payload: { note: note.id, version: note.version, episode: episode.id, channel, share },
    });
  }
  return events;
}

export interface Correction {
  events: PendingEvent[];
  sentence: Sentence;
}

/**
 * The user did a step on something else, or wrote something else: one such word is enough, the next run does it so.
 * @returns nothing where the step was about this run's own value, which is no part of the procedure
 */
export function findCorrection(
  seen: Observation,
  run: Run,
  notes: readonly Note[],
  nowMs: number,
  chance: Chance,
): Correction | undefined {
  const step = run.steps.find(({ n }) => n === seen.n);
  const note = seen.what === 'corrected' && step ? procedureOf(run, notes) : undefined;
  if (!step || note?.body.kind !== 'procedure') return undefined;
  const owner = ownerOf(note, note.body, step, notes);
  if (!owner || notes.find(({ id }) => id === owner.id)?.pinned) return undefined;
  const { body } = owner;
  const at = placeIn(body, step, notes);
  const known = body.steps[at];
  if (!known) return undefined;
  const events: PendingEvent[] = [];
  const changed = seen.instead
    ? elsewhere(seen, run, known, notes, events, nowMs, chance)
    : seen.text === undefined
      ? undefined
      : rewritten(known, seen.text);
  if (!changed) return undefined;
  const steps = body.steps.map((one, i) => (i === at ? changed : one));
  const why = seen.instead ? 'corrected-place' : 'corrected-value';
  events.push({
    kind: 'note.changed',
    payload: { note: owner.id, episode: run.episode, body: { ...body, steps }, why },
  });
  const now = seen.instead ? (seen.instead.fingerprint.name ?? '') : (seen.text ?? '');
  return { events, sentence: { code: 'corrected', params: [noteTitle(body), step.target, now] } };
}

/** The procedure that holds the step itself: the one that was followed, or one that it points at. */
function ownerOf(note: Note, body: ProcedureBody, step: RunStep, notes: readonly Note[]): KnownProcedure | undefined {
  if (placeIn(body, step, notes) >= 0) return { id: note.id, body };
  for (const id of calledProcedures(body)) {
    const inner = notes.find((one) => one.id === id);
    if (inner?.body.kind === 'procedure' && placeIn(inner.body, step, notes) >= 0)
      return { id: inner.id, body: inner.body };
  }
  return undefined;
}

function procedureOf(run: Run, notes: readonly Note[]): Note | undefined {
  const isProcedure = (note: Note) => note.body.kind === 'procedure';
  if (run.plan?.kind === 'procedure') {
    const { note: id } = run.plan;
    return notes.find((note) => note.id === id && isProcedure(note));
  }
  return notes.find((note) => note.id === run.taught && isProcedure(note));
}

/** Which step of the procedure a step of the run was: the one that points at the same place with the same act. */
function placeIn(body: ProcedureBody, step: RunStep, notes: readonly Note[]): number {
  const there = step.facts ? locatorUnder(step, notes) : undefined;
  return body.steps.findIndex(
    ({ verb, locator }) =>
      verb === step.action.verb && locator !== undefined && (locator === step.locator || locator === there),
  );
}

function locatorUnder(step: RunStep, notes: readonly Note[]): Note['id'] | undefined {
  const key = step.facts && toLocator(step.facts.fingerprint, {}).key;
  return noteForPlace(notes, key)?.id;
}

function elsewhere(
  seen: Observation,
  run: Run,
  known: ProcedureStep,
  notes: readonly Note[],
  events: PendingEvent[],
  nowMs: number,
  chance: Chance,
): ProcedureStep | undefined {
  // A target whose name comes with the request was chosen by the request.
  if (!seen.instead || known.named) return undefined;
  const { key, body } = toLocator(seen.instead.fingerprint, collectWrittenValues(run));
  const there = noteForPlace(notes, key);
  const locator = there?.id ?? makeId('note', nowMs, chance);
  if (!there)
    events.push({
      kind: 'note.created',
      payload: { note: locator, episode: run.episode, source: 'user', state: 'trial', body },
    });
  // What the old target did says nothing of what the new one does.
  return { ...known, locator, must: [], some: [] };
}

function rewritten(known: ProcedureStep, text: string): ProcedureStep | undefined {
  if (known.verb === 'type' && known.text && isConstant(known.text) && text !== '')
    return { ...known, text: [{ text: text.slice(0, 400) }] };
  if (known.verb === 'select' && known.options?.every(isConstant) && text !== '')
    return { ...known, options: [[{ text: text.slice(0, 400) }]] };
  return undefined;
}
