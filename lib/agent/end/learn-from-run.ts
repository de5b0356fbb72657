/** At the end of an episode: what it teaches, as events. Only followed notes get credit; blame goes to the step's note. */
import { canonicalJson } from '../../core/canonical';
import type { Chance } from '../../core/chance';
import { utcDay } from '../../core/clock';
import { makeId } from '../../core/ids';
import { type InducedLocator, induce, toLocator, VALUE_ROLES } from '../../learning/induce';
import { type KnownProcedure, replaceWithCalls } from '../../learning/inner';
import { isUsable } from '../../learning/lifecycle';
import { antiUnify, mergeOptionalSteps } from '../../learning/merge';
import { noteKey, noteForPlace, placeKey, templateOf } from '../../learning/note-key';
import { changedAttributes } from '../../learning/stability';
import type { Channel, PendingEvent } from '../../journal/events';
import { similarity } from '../../page/words/likeness';
import { type Note, type NoteBody, noteTitle, type ProcedureBody } from '../../records/note';
import type { Run, Sentence } from '../../records/run';
import { isConstant } from '../../records/template';
import { toEpisodeStep, isStaleTarget } from '../run/run-state';
import { isInterstitial } from './strange-page';

export interface Lesson {
  drafts: PendingEvent[];
  /** One line each for the chat. */
  sentences: Sentence[];
  /** The procedure that was learned or changed. */
  procedure?: Note['id'];
}

const MIN_LITERAL_WORDS = 2;

/** What the notebook holds for the site of a run. */
export interface SiteNotes {
  notes: readonly Note[];
  /** Keys of notes that the user has forgotten. */
  rejected: ReadonlySet<string>;
}

export function learnFrom(run: Run, known: SiteNotes, nowMs: number, chance: Chance): Lesson {
  const lesson: Lesson = { drafts: [], sentences: [] };
  followed(run, known.notes, lesson);
  // A comparison is no lesson.
  if (run.outcome?.state !== 'done' || run.withheld) return lesson;
  // Only now is it known what was a value, and has to be blanked.
  if (run.teaching || run.mends)
    for (const step of run.steps.filter(({ by, n }) => by === 'user' && n > (run.mends?.carried ?? 0)))
      lesson.drafts.push({
        kind: 'step.intended',
        payload: { episode: run.episode, step: toEpisodeStep(run, step, 'done') },
      });
  drifted(run, known.notes, lesson);
  const byProcedure = run.plan?.kind === 'procedure';
  if (byProcedure && !run.mends) healed(run, known.notes, lesson);
  else taught(run, known, nowMs, chance, lesson);
  return lesson;
}

/** Evidence for and against the notes that guided steps of this run. */
function followed(run: Run, notes: readonly Note[], lesson: Lesson): void {
  const procedure = followedProcedure(run, notes);
  const stopped = run.outcome?.code === 'stopped-by-user';
  for (const [i, step] of run.steps.entries()) {
    // What was done before the gap was counted then.
    if (step.by !== 'procedure' || isInterstitial(step.reason) || step.n <= (run.mends?.carried ?? 0)) continue;
    // What was proposed again is judged by what came of it then.
    if (isStaleTarget(step) && run.steps[i + 1]?.by === 'procedure') continue;
    const locator = notes.find(({ id }) => id === step.locator);
    const channel: Channel | undefined =
      step.state === 'done' ? 'effect-seen' : step.state === 'failed' ? 'effect-missing' : undefined;
    if (!channel) continue;
    // A target that could not be pointed at is the locator's fault, a missing effect the procedure's.
    const pointing = step.reason?.startsWith('locate-') === true;
    if (locator && (channel === 'effect-seen' || pointing))
      lesson.drafts.push(evidence(run, locator, channel), following(run, locator));
    if (procedure && !pointing) lesson.drafts.push(evidence(run, procedure, channel));
  }
  if (procedure) {
    const isNew = utcDay(procedure.createdAt) === utcDay(run.startedAt);
    if (run.outcome?.state === 'done' && !isNew) lesson.drafts.push(evidence(run, procedure, 'asked-another-day'));
    if (stopped) lesson.drafts.push(evidence(run, procedure, 'stopped'));
    // Last, so that the episode remembers the procedure and not one of its places.
    lesson.drafts.push(following(run, procedure));
    if (run.outcome?.state === 'done') lesson.sentences.push({ code: 'followed', params: [noteTitle(procedure.body)] });
  }
}

function following(run: Run, note: Note): PendingEvent {
  return { kind: 'note.followed', payload: { note: note.id, version: note.version, episode: run.episode } };
}

/** The procedure this run began with, also when it went on by model. */
export function followedProcedure(run: Run, notes: readonly Note[]): Note | undefined {
  const id = run.plan?.kind === 'procedure' ? run.plan.note : run.procedure;
  return notes.find((note) => note.id === id && note.body.kind === 'procedure');
}

/** What of the things that were found again looks otherwise than remembered: it teaches which attributes hold here. */
function drifted(run: Run, notes: readonly Note[], lesson: Lesson): void {
  const pairs = run.steps.flatMap((step) => {
    const note = notes.find(({ id }) => id === step.locator);
    if (step.state !== 'done' || step.by !== 'procedure' || note?.body.kind !== 'locator' || !step.facts) return [];
    const is = step.facts.fingerprint;
    // A known shape that came back is no change.
    const shapes = [note.body, ...note.earlier.map(({ body }) => body)].flatMap((body) =>
      body.kind === 'locator' ? [body.fingerprint] : [],
    );
    const was = shapes.reduce((best, shape) => (similarity(is, shape) > similarity(is, best) ? shape : best));
    return [{ remembered: was, current: is }];
  });
  const changed = changedAttributes(pairs);
  if (changed) lesson.drafts.push({ kind: 'attributes.changed', payload: { episode: run.episode, changed } });
}

/** Targets found in another shape than remembered: the locator gets a new version, the old one is kept. */
function healed(run: Run, notes: readonly Note[], lesson: Lesson): void {
  const values = run.plan?.kind === 'procedure' ? run.plan.values : {};
  for (const step of run.steps) {
    const note = notes.find(({ id }) => id === step.locator);
    if (!step.healed || !note || note.pinned || !step.facts || step.state !== 'done') continue;
    const { body } = toLocator(step.facts.fingerprint, values, step.url);
    const { likeness } = step;
    lesson.drafts.push({
      kind: 'note.changed',
      payload: { note: note.id, episode: run.episode, body, why: 'healed', likeness },
    });
    lesson.sentences.push({ code: 'healed', params: [noteTitle(note.body), noteTitle(body)] });
  }
}

/** New locators and the procedure of an episode that the model, the planner or the user carried. */
function taught(run: Run, known: SiteNotes, nowMs: number, chance: Chance, lesson: Lesson): void {
  const induced = induce(run);
  const places = learnPlaces(run, induced.locators, known, nowMs, chance, lesson);
  if (!induced.procedure || !isWorthKeeping(run, induced.procedure.request)) return;
  const body: ProcedureBody = {
    ...induced.procedure,
    steps: induced.procedure.steps.map(({ locatorKey, ...step }) => ({
      ...step,
      ...(locatorKey === undefined ? {} : { locator: places.get(locatorKey) }),
    })),
  };
  learnProcedure(run, body, known, nowMs, chance, lesson);
}

/** @returns ids of the places' notes by their key */
function learnPlaces(
  run: Run,
  locators: readonly InducedLocator[],
  known: SiteNotes,
  nowMs: number,
  chance: Chance,
  lesson: Lesson,
): Map<string, Note['id']> {
  const ids = new Map<string, Note['id']>();
  const fresh: InducedLocator[] = [];
  for (const locator of locators) {
    const note = noteForPlace(known.notes, locator.key);
    const id = note?.id ?? makeId('note', nowMs, chance);
    ids.set(locator.key, id);
    if (!note) {
      fresh.push(locator);
      lesson.drafts.push(created(run, id, locator.body));
    }
    // What the user pointed at was not found by the note: that it is there says nothing for it yet.
    if (!run.teaching) lesson.drafts.push(evidence(run, note ?? { id, version: 1 }, 'effect-seen'));
  }
  if (fresh.length > 0 && !run.teaching)
    lesson.sentences.push({
      code: 'learned-places',
      params: [String(fresh.length), fresh.map(({ body }) => noteTitle(body)).join(', ')],
    });
  return ids;
}

function learnProcedure(
  run: Run,
  body: ProcedureBody,
  known: SiteNotes,
  nowMs: number,
  chance: Chance,
  lesson: Lesson,
) {
  const same = known.notes.find((note) => note.body.kind === 'procedure' && sameTemplate(note.body, body));
  if (same?.body.kind === 'procedure') {
    lesson.procedure = same.id;
    const others = followable(known.notes.filter(({ id }) => id !== same.id));
    return relearned(run, same, same.body, replaceWithCalls(body, others), lesson);
  }
  // Forgotten by the user: only the user brings it back, by showing it.
  if (!run.teaching && known.rejected.has(noteKey(body))) return;
  const general = generalised(body, known.notes);
  if (general) {
    lesson.procedure = general.id;
    lesson.drafts.push({
      kind: 'note.changed',
      payload: { note: general.id, episode: run.episode, body: general.body, why: 'generalised' },
    });
    lesson.sentences.push({ code: 'generalised-procedure', params: [noteTitle(general.body)] });
    return;
  }
  const id = makeId('note', nowMs, chance);
  lesson.procedure = id;
  lesson.drafts.push(created(run, id, replaceWithCalls(body, followable(known.notes))));
  if (!run.teaching) lesson.drafts.push(evidence(run, { id, version: 1 }, 'effect-seen'));
  lesson.sentences.push({ code: 'learned-procedure', params: [noteTitle(body), String(body.steps.length)] });
}

function followable(notes: readonly Note[]): KnownProcedure[] {
  return notes.flatMap(({ id, body, state }) => (body.kind === 'procedure' && isUsable(state) ? [{ id, body }] : []));
}

/** The same words were answered before: the same way, with an interruption, or another way. */
function relearned(run: Run, note: Note, before: ProcedureBody, body: ProcedureBody, lesson: Lesson): void {
  if (note.pinned) {
    if (run.teaching) lesson.sentences.push({ code: 'pinned-procedure', params: [noteTitle(body)] });
    return;
  }
  if (canonicalJson(before) === canonicalJson(body)) {
    if (run.teaching) lesson.sentences.push({ code: 'known-procedure', params: [noteTitle(body)] });
    return;
  }
  const wentOn = run.procedure === note.id && !run.teaching;
  const merged = wentOn ? mergeOptionalSteps(before, body) : undefined;
  const [next, why] = merged
    ? [merged, 'may-be-missing' as const]
    : [body, run.teaching ? ('shown-otherwise' as const) : ('done-otherwise' as const)];
  if (canonicalJson(before) === canonicalJson(next)) return;
  lesson.drafts.push({ kind: 'note.changed', payload: { note: note.id, episode: run.episode, body: next, why } });
  lesson.sentences.push({
    code: run.teaching ? 'replaced-procedure' : 'changed-procedure',
    params: [noteTitle(body), String(note.version)],
  });
}

/** A known procedure that differs from the fresh one in one run of words, with a blank in their place. */
function generalised(body: ProcedureBody, notes: readonly Note[]): KnownProcedure | undefined {
  const fingerprints = new Map(
    notes.flatMap((note) =>
      note.body.kind === 'locator' ? [[note.id as string, note.body.fingerprint] as const] : [],
    ),
  );
  const nameless = (id: string) => {
    const fingerprint = fingerprints.get(id);
    if (!fingerprint || !VALUE_ROLES.has(fingerprint.role)) return undefined;
    return placeKey({ ...fingerprint, name: '', container: undefined, sameNamed: 1 });
  };
  const places = {
    nameOf: (id: string) => fingerprints.get(id)?.name,
    differOnlyInName: (a: string, b: string) => nameless(a) !== undefined && nameless(a) === nameless(b),
  };
  for (const known of followable(notes.filter(({ pinned }) => !pinned))) {
    const general = antiUnify(known.body, body, places);
    if (general && hasEnoughWords(general.request)) return { id: known.id, body: general };
  }
  return undefined;
}

/**
 * Plain commands are free without notes: a procedure of one is kept only where the user had to say which was meant.
 */
function isWorthKeeping(run: Run, request: ProcedureBody['request']): boolean {
  if (run.plan?.kind === 'planner')
    return isConstant(request) && run.plan.commands.some((command) => command.chosen !== undefined);
  return hasEnoughWords(request);
}

/** A template of one word and blanks would answer nearly every request. */
export function hasEnoughWords(request: ProcedureBody['request']): boolean {
  const words = request.flatMap((part) => ('text' in part ? (part.text.match(/[\p{L}\p{N}]+/gu) ?? []) : []));
  return isConstant(request) || words.length >= MIN_LITERAL_WORDS;
}

function sameTemplate(a: ProcedureBody, b: ProcedureBody): boolean {
  return templateOf(a.request) === templateOf(b.request);
}

function created(run: Run, note: Note['id'], body: NoteBody): PendingEvent {
  const [source, state] = run.teaching ? (['user', 'trial'] as const) : (['agent', 'candidate'] as const);
  return { kind: 'note.created', payload: { note, episode: run.episode, source, state, body } };
}

function evidence(run: Run, note: Pick<Note, 'id' | 'version'>, channel: Channel): PendingEvent {
  return {
    kind: 'evidence',
    payload: { note: note.id, version: note.version, episode: run.episode, channel, share: 1 },
  };
}
