/** At the end of an episode: what it teaches, as events. Only followed notes get credit; blame goes to the step's note. */
import { canonicalJson } from '../core/canonical';
import type { Chance } from '../core/chance';
import { dayOf } from '../core/clock';
import { makeId } from '../core/ids';
import { foldedText } from '../core/text';
import { induce, locatorOf } from '../learning/induce';
import type { Channel, Draft } from '../notebook/journal';
import { type Note, type NoteBody, noteTitle, type ProcedureBody } from '../notebook/records/note';
import type { Run, Sentence } from '../notebook/records/run';
import { isConstant, slottedText } from '../notebook/records/slotted';

export interface Lesson {
  drafts: Draft[];
  /** One line each for the chat. */
  sentences: Sentence[];
}

/** A template of one word and blanks would answer nearly every request. */
const MIN_LITERAL_WORDS = 2;

export function learnFrom(run: Run, notes: readonly Note[], nowMs: number, chance: Chance): Lesson {
  const lesson: Lesson = { drafts: [], sentences: [] };
  followed(run, notes, lesson);
  if (run.outcome?.state !== 'done') return lesson;
  const byProcedure = run.plan?.kind === 'procedure';
  if (byProcedure) healed(run, notes, lesson);
  else taught(run, notes, nowMs, chance, lesson);
  return lesson;
}

/** Evidence for and against the notes that guided steps of this run. */
function followed(run: Run, notes: readonly Note[], lesson: Lesson): void {
  const procedure = followedProcedure(run, notes);
  const stopped = run.outcome?.code === 'stopped-by-user';
  for (const step of run.steps) {
    if (step.by !== 'procedure') continue;
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
    const isNew = dayOf(procedure.createdAt) === dayOf(run.startedAt);
    if (run.outcome?.state === 'done' && !isNew) lesson.drafts.push(evidence(run, procedure, 'asked-another-day'));
    if (stopped) lesson.drafts.push(evidence(run, procedure, 'stopped'));
    // Last, so that the episode remembers the procedure and not one of its places.
    lesson.drafts.push(following(run, procedure));
    if (run.outcome?.state === 'done') lesson.sentences.push({ code: 'followed', params: [noteTitle(procedure.body)] });
  }
}

function following(run: Run, note: Note): Draft {
  return { kind: 'note.followed', payload: { note: note.id, version: note.version, episode: run.episode } };
}

/** The procedure this run began with, also when it went on by model. */
export function followedProcedure(run: Run, notes: readonly Note[]): Note | undefined {
  const id = run.plan?.kind === 'procedure' ? run.plan.note : run.procedure;
  return notes.find((note) => note.id === id && note.body.kind === 'procedure');
}

/** Targets found in another shape than remembered: the locator gets a new version, the old one is kept. */
function healed(run: Run, notes: readonly Note[], lesson: Lesson): void {
  const values = run.plan?.kind === 'procedure' ? run.plan.values : {};
  for (const step of run.steps) {
    const note = notes.find(({ id }) => id === step.locator);
    if (!step.healed || !note || !step.facts || step.state !== 'done') continue;
    const { body } = locatorOf(step.facts.fingerprint, values);
    lesson.drafts.push({ kind: 'note.changed', payload: { note: note.id, episode: run.episode, body, why: 'healed' } });
    lesson.sentences.push({ code: 'healed', params: [noteTitle(note.body), noteTitle(body)] });
  }
}

/** New locators and the procedure of an episode that the model or the planner carried. */
function taught(run: Run, notes: readonly Note[], nowMs: number, chance: Chance, lesson: Lesson): void {
  const induced = induce(run);
  const ids = new Map<string, Note['id']>();
  for (const locator of induced.locators) {
    const known = notes.find(
      (note) => note.body.kind === 'locator' && locatorOf(note.body.fingerprint, {}).key === locator.key,
    );
    const id = known?.id ?? makeId('note', nowMs, chance);
    ids.set(locator.key, id);
    if (!known) lesson.drafts.push(created(run, id, locator.body));
    lesson.drafts.push(evidence(run, known ?? { id, version: 1 }, 'effect-seen'));
  }
  const fresh = induced.locators.filter((locator) => !notes.some((note) => note.id === ids.get(locator.key)));
  if (fresh.length > 0)
    lesson.sentences.push({
      code: 'learned-places',
      params: [String(fresh.length), fresh.map(({ body }) => noteTitle(body)).join(', ')],
    });
  if (!induced.procedure || !isWorthKeeping(run, induced.procedure.request)) return;
  const body: ProcedureBody = {
    ...induced.procedure,
    steps: induced.procedure.steps.map(({ locatorKey, ...step }) => ({
      ...step,
      ...(locatorKey === undefined ? {} : { locator: ids.get(locatorKey) }),
    })),
  };
  const known = notes.find((note) => note.body.kind === 'procedure' && sameTemplate(note.body, body));
  if (!known) {
    const id = makeId('note', nowMs, chance);
    lesson.drafts.push(created(run, id, body), evidence(run, { id, version: 1 }, 'effect-seen'));
    lesson.sentences.push({ code: 'learned-procedure', params: [noteTitle(body), String(body.steps.length)] });
  } else if (canonicalJson(known.body) !== canonicalJson(body)) {
    lesson.drafts.push({
      kind: 'note.changed',
      payload: { note: known.id, episode: run.episode, body, why: 'done another way' },
    });
    lesson.sentences.push({ code: 'changed-procedure', params: [noteTitle(body)] });
  }
}

/**
 * Plain commands are free without notes: a procedure of one is kept only where the user had to say which was meant.
 * A template of one word and blanks would answer nearly every request.
 */
function isWorthKeeping(run: Run, request: ProcedureBody['request']): boolean {
  if (run.plan?.kind === 'planner')
    return isConstant(request) && run.plan.commands.some((command) => command.chosen !== undefined);
  const words = request.flatMap((part) => ('text' in part ? (part.text.match(/[\p{L}\p{N}]+/gu) ?? []) : []));
  return isConstant(request) || words.length >= MIN_LITERAL_WORDS;
}

function sameTemplate(a: ProcedureBody, b: ProcedureBody): boolean {
  return foldedText(slottedText(a.request)) === foldedText(slottedText(b.request));
}

function created(run: Run, note: Note['id'], body: NoteBody): Draft {
  return { kind: 'note.created', payload: { note, episode: run.episode, source: 'agent', state: 'candidate', body } };
}

function evidence(run: Run, note: Pick<Note, 'id' | 'version'>, channel: Channel): Draft {
  return {
    kind: 'evidence',
    payload: { note: note.id, version: note.version, episode: run.episode, channel, share: 1 },
  };
}
