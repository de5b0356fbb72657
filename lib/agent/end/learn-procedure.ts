/** learnProcedureOfRun stores the locators and the procedure of a run that the model, the planner or the user carried. */
import { canonicalJson } from '../../core/canonical';
import { makeId } from '../../core/ids';
import { hasEnoughWords } from '../../learning/enough-words';
import { type InducedLocator, induce } from '../../learning/induce';
import { type KnownProcedure, replaceWithCalls } from '../../learning/inner';
import { isUsable } from '../../learning/lifecycle';
import { antiUnify, mergeOptionalSteps } from '../../learning/merge';
import { noteForPlace, noteKey, placeKey, templateOf } from '../../learning/note-key';
import { renamingToKnown } from '../../learning/same-way';
import { VALUE_ROLES } from '../../learning/step-data';
import { type Note, noteTitle, type ProcedureBody } from '../../records/note';
import type { Run, RunStep } from '../../records/run';
import { isConstant, renameParameters } from '../../records/template';
import { addPhrase } from './learn-phrase';
import { addEvidence, addNote, addProcedureChange, type LessonContext } from './lesson';

export function learnProcedureOfRun(context: LessonContext): void {
  const induced = induce(context.run);
  const locatorIds = learnLocators(context, induced.locators);
  if (!induced.procedure || !isWorthKeeping(context.run, induced.procedure.request)) return;
  const steps = induced.procedure.steps.map(({ locatorKey, ...step }) => ({
    ...step,
    ...(locatorKey === undefined ? {} : { locator: locatorIds.get(locatorKey) }),
  }));
  learnProcedure(context, { ...induced.procedure, steps });
  tellUnneeded(context, induced.unneeded);
}

/** Says in chat and diary which presses the procedure does without: the next run tries it so. */
function tellUnneeded({ run, lesson }: LessonContext, unneeded: readonly RunStep[]): void {
  if (unneeded.length === 0) return;
  lesson.sentences.push({ code: 'left-out-steps', params: [unneeded.map(({ target }) => target).join(', ')] });
  for (const { n } of unneeded)
    lesson.events.push({ kind: 'step.ended', payload: { episode: run.episode, n, state: 'done', code: 'unneeded' } });
}

/** Stores the locators of a run whose result is unconfirmed. */
export function learnPlacesOfRun(context: LessonContext): void {
  learnLocators(context, induce(context.run).locators);
}

/** @returns the locators' note ids by their key */
function learnLocators(context: LessonContext, locators: readonly InducedLocator[]): Map<string, Note['id']> {
  const { run, notes, nowMs, chance, lesson } = context;
  const ids = new Map<string, Note['id']>();
  const created: InducedLocator[] = [];
  for (const locator of locators) {
    const known = noteForPlace(notes, locator.key);
    const id = known?.id ?? makeId('note', nowMs, chance);
    ids.set(locator.key, id);
    if (!known) {
      created.push(locator);
      addNote(context, id, locator.body);
    }
    // In a demonstration the user pointed at the element, so finding it is no evidence for the locator.
    if (!run.teaching) addEvidence(context, known ?? { id, version: 1 }, 'effect-seen');
  }
  if (created.length > 0 && !run.teaching)
    lesson.sentences.push({
      code: 'learned-places',
      params: [String(created.length), created.map(({ body }) => noteTitle(body)).join(', ')],
    });
  return ids;
}

function learnProcedure(context: LessonContext, body: ProcedureBody): void {
  const { run, notes, rejected, nowMs, chance, lesson } = context;
  const known = notes.find((note) => note.body.kind === 'procedure' && hasSameTemplate(note.body, body));
  if (known?.body.kind === 'procedure') {
    lesson.procedure = known.id;
    const others = usableProcedures(notes.filter(({ id }) => id !== known.id));
    return updateProcedure(context, known, known.body, replaceWithCalls(body, others));
  }
  // A forgotten procedure returns only if the user demonstrates it.
  if (!run.teaching && rejected.has(noteKey(body))) return;
  if (joinKnownWay(context, body)) return;
  const general = generalise(body, notes);
  if (general) {
    lesson.procedure = general.id;
    addProcedureChange(context, general.id, general.body, 'generalised');
    lesson.sentences.push({ code: 'generalised-procedure', params: [noteTitle(general.body)] });
    return;
  }
  const id = makeId('note', nowMs, chance);
  lesson.procedure = id;
  addNote(context, id, replaceWithCalls(body, usableProcedures(notes)));
  if (!run.teaching) addEvidence(context, { id, version: 1 }, 'effect-seen');
  lesson.sentences.push({ code: 'learned-procedure', params: [noteTitle(body), String(body.steps.length)] });
}

/** The same steps under another request are no second procedure: the request becomes a phrase of the first. */
function joinKnownWay(context: LessonContext, body: ProcedureBody): boolean {
  const { run, notes, lesson } = context;
  for (const note of notes) {
    if (note.body.kind !== 'procedure' || note.paused || !isUsable(note.state)) continue;
    const names = renamingToKnown(note.body, body);
    if (!names) continue;
    lesson.procedure = note.id;
    addPhrase(context, note, renameParameters(body.request, names));
    addEvidence(context, note, run.teaching ? 'user-right' : 'effect-seen');
    return true;
  }
  return false;
}

function usableProcedures(notes: readonly Note[]): KnownProcedure[] {
  return notes.flatMap(({ id, body, state }) => (body.kind === 'procedure' && isUsable(state) ? [{ id, body }] : []));
}

/** The request's template is known: its procedure is kept, gets optional steps, or is replaced. */
function updateProcedure(context: LessonContext, note: Note, known: ProcedureBody, body: ProcedureBody): void {
  const { run, lesson } = context;
  const isSame = canonicalJson(known) === canonicalJson(body);
  if (note.pinned || isSame) {
    const code = note.pinned ? 'pinned-procedure' : 'known-procedure';
    if (run.teaching) lesson.sentences.push({ code, params: [noteTitle(body)] });
    return;
  }
  // The run followed the procedure until a step was needed that the procedure lacks, or one was missing on the page.
  const hasContinued = run.procedure === note.id && !run.teaching;
  const merged = hasContinued ? mergeOptionalSteps(known, body) : undefined;
  const next = merged ?? body;
  if (canonicalJson(known) === canonicalJson(next)) return;
  addProcedureChange(context, note.id, next, merged ? 'may-be-missing' : reasonToReplace(run));
  lesson.sentences.push({
    code: run.teaching ? 'replaced-procedure' : 'changed-procedure',
    params: [noteTitle(body), String(note.version)],
  });
}

function reasonToReplace(run: Run): 'shown-otherwise' | 'done-otherwise' {
  return run.teaching ? 'shown-otherwise' : 'done-otherwise';
}

/** @returns a known procedure whose request differs only in one run of words, with a parameter in their place */
function generalise(body: ProcedureBody, notes: readonly Note[]): KnownProcedure | undefined {
  const fingerprints = new Map(
    notes.flatMap((note) =>
      note.body.kind === 'locator' ? [[note.id as string, note.body.fingerprint] as const] : [],
    ),
  );
  const keyWithoutName = (id: string) => {
    const fingerprint = fingerprints.get(id);
    if (!fingerprint || !VALUE_ROLES.has(fingerprint.role)) return undefined;
    return placeKey({ ...fingerprint, name: '', container: undefined, sameNamed: 1 });
  };
  const locatorNames = {
    nameOf: (id: string) => fingerprints.get(id)?.name,
    differOnlyInName: (a: string, b: string) =>
      keyWithoutName(a) !== undefined && keyWithoutName(a) === keyWithoutName(b),
  };
  for (const known of usableProcedures(notes.filter(({ pinned }) => !pinned))) {
    const general = antiUnify(known.body, body, locatorNames);
    if (general && hasEnoughWords(general.request, false)) return { id: known.id, body: general };
  }
  return undefined;
}

/** The planner needs no note for plain commands, so theirs is kept only if the user had to resolve an ambiguous target. */
function isWorthKeeping(run: Run, request: ProcedureBody['request']): boolean {
  if (run.plan?.kind === 'planner')
    return isConstant(request) && run.plan.commands.some((command) => command.chosen !== undefined);
  return hasEnoughWords(request, run.teaching !== undefined);
}

function hasSameTemplate(a: ProcedureBody, b: ProcedureBody): boolean {
  return templateOf(a.request) === templateOf(b.request);
}
