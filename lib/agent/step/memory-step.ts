/** memoryStep carries out “remember that …” and “forget that …”: a note is written or forgotten, and the page is left alone. */
import { maskSecretValues } from '../../core/secret-values';
import { normalizeText } from '../../core/text';
import { makeId } from '../../core/ids';
import { noteKey } from '../../learning/note-key';
import type { PendingEvent } from '../../journal/events';
import { type MemoryCommand, parseMemoryCommand } from '../../policy/memory-commands';
import { type GuidelineBody, type Note, noteTitle } from '../../records/note';
import type { Run } from '../../records/run';
import { finishRun } from '../end/finish-run';
import type { Ports } from '../run/ports';

/** Share of the command's words that a note must have to be meant, 0..1. */
const SAME_FACT = 0.6;

/** @returns undefined if the request is about the page. A baseline run has no notes, one from the list no words of its own. */
export function memoryStep(run: Run, ports: Ports): Promise<Run> | undefined {
  const command = run.withheld || run.chosen ? undefined : parseMemoryCommand(run.request);
  return command && carryOut(run, command, ports);
}

async function carryOut(run: Run, command: MemoryCommand, ports: Ports): Promise<Run> {
  const notes = await ports.notes.notesOf(run.origin);
  return command.type === 'remember'
    ? remember(run, command.fact, notes, ports)
    : forget(run, command.fact, notes, ports);
}

async function remember(run: Run, fact: string, notes: readonly Note[], ports: Ports): Promise<Run> {
  if (maskSecretValues(fact) !== fact) return finishRun(run, { state: 'refused', code: 'secret-fact' }, ports);
  const body: GuidelineBody = { kind: 'guideline', text: fact, caution: isCaution(fact), from: 'words' };
  const isKnown = notes.some((note) => noteKey(note.body) === noteKey(body));
  const id = makeId('note', ports.clock.now(), ports.chance);
  const event: PendingEvent = {
    kind: 'note.created',
    payload: { note: id, episode: run.episode, source: 'user', state: 'trial', body },
  };
  const stored = isKnown ? run : await ports.store.commitRun('run.planned', run, run.origin, [event]);
  return finishRun(stored, { state: 'done', code: 'remembered', params: [fact] }, ports);
}

/** The one fact that is meant is forgotten; of several, none is. */
async function forget(run: Run, fact: string, notes: readonly Note[], ports: Ports): Promise<Run> {
  const wanted = wordsOf(fact);
  const share = (note: Note) =>
    wanted.filter((word) => wordsOf(noteTitle(note.body)).includes(word)).length / wanted.length;
  const rated = notes
    .filter(({ body }) => body.kind === 'guideline')
    .map((note) => ({ note, share: share(note) }))
    .filter((one) => one.share >= SAME_FACT)
    .toSorted((a, b) => b.share - a.share);
  const [best, second] = rated;
  if (!best) return finishRun(run, { state: 'stopped', code: 'nothing-to-forget', params: [fact] }, ports);
  if (second && second.share === best.share)
    return finishRun(
      run,
      { state: 'stopped', code: 'several-to-forget', params: rated.map(({ note }) => noteTitle(note.body)) },
      ports,
    );
  const event: PendingEvent = { kind: 'note.forgotten', payload: { note: best.note.id } };
  const stored = await ports.store.commitRun('run.planned', run, run.origin, [event]);
  return finishRun(stored, { state: 'done', code: 'forgotten', params: [noteTitle(best.note.body)] }, ports);
}

function wordsOf(text: string): string[] {
  return normalizeText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isCaution(fact: string): boolean {
  return /\b(?:never|do not|don't|avoid|nie|niemals|nicht)\b/iu.test(fact);
}
