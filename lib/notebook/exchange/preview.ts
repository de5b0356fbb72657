/** Previews an export or an import before anything is written: previewExport, previewTaskExport and previewImport. */
import type { Progress } from '../../core/progress';
import { pause, StoppedError } from '../../core/stop';
import type { Note } from '../../records/note';
import type { Site } from '../../records/site';
import { type ExcludedNote, type ExportResult, type KeptWords, type SiteWord, exportStepwise } from './export';
import { type Exchange, buildExchange, parseExchange } from './format';
import { type ImportEntry, planImport } from './import';
import { verifySignature } from './signature';

export interface ExportPreview {
  exchange: Exchange;
  counts: Record<Note['body']['kind'], number>;
  excluded: ExcludedNote[];
  siteWords: SiteWord[];
}

/** Longest time between two returns to the event loop, ms. */
const SLICE_MS = 20;

export interface ExportWork {
  progress: Progress;
  signal: AbortSignal;
  kept?: KeptWords;
  /** Longest time between two calls of `progress`, ms; 0: after each note. */
  sliceMs?: number;
}

/** @throws StoppedError if the signal aborts at any time before the preview is returned */
export async function previewExport(notes: readonly Note[], work: ExportWork): Promise<ExportPreview> {
  const { exchange, excluded, siteWords } = await runInSlices(exportStepwise(notes, work.kept), notes.length, work);
  if (work.signal.aborted) throw new StoppedError();
  return { exchange, counts: countKinds(exchange), excluded, siteWords };
}

/**
 * The export of one task: the notes it needs, with the words that its whole site shows to be the interface's own.
 * @param notes all notes of the task's site
 * @throws StoppedError if the signal aborts at any time before the preview is returned
 */
export async function previewTaskExport(task: Note, notes: readonly Note[], work: ExportWork): Promise<ExportPreview> {
  const whole = await runInSlices(exportStepwise(notes, work.kept), notes.length, work);
  if (work.signal.aborted) throw new StoppedError();
  const needed = neededNotes(task, notes);
  const keys = new Set([...needed].map((id) => whole.keys.get(id)));
  const sites = whole.exchange.sites.map((site) => ({ ...site, notes: site.notes.filter(({ key }) => keys.has(key)) }));
  const exchange = buildExchange(sites);
  const inFile = new Set(
    JSON.stringify(exchange)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
  return {
    exchange,
    counts: countKinds(exchange),
    excluded: whole.excluded.filter(({ note }) => needed.has(note.id)),
    siteWords: whole.siteWords.filter(({ word }) => inFile.has(word.toLowerCase())),
  };
}

/** Ids of the task, of the elements it uses and of the tasks it calls, with theirs. */
function neededNotes(task: Note, notes: readonly Note[], found = new Set<string>()): Set<string> {
  if (found.has(task.id) || task.body.kind !== 'procedure') return found;
  found.add(task.id);
  for (const { locator, procedure } of task.body.steps) {
    if (locator !== undefined) found.add(locator);
    const called = notes.find(({ id }) => id === procedure);
    if (called) neededNotes(called, notes, found);
  }
  return found;
}

function countKinds({ sites }: Exchange): ExportPreview['counts'] {
  const counts = { procedure: 0, locator: 0, guideline: 0 };
  for (const { notes } of sites) for (const { body } of notes) counts[body.kind] += 1;
  return counts;
}

async function runInSlices(
  steps: Generator<number, ExportResult, void>,
  total: number,
  { progress, signal, sliceMs = SLICE_MS }: ExportWork,
): Promise<ExportResult> {
  /** A macrotask: clicks that are waiting, on Stop for example, are handled before it resolves. */
  const breathe = async (done: number) => {
    progress(done, total);
    await pause(0, signal);
  };
  let sliceStart = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      await breathe(total);
      return step.value;
    }
    if (performance.now() - sliceStart < sliceMs) continue;
    await breathe(step.value);
    sliceStart = performance.now();
  }
}

/**
 * The effect of importing a file, and the fingerprint of the key that signed it; `signer` is undefined if it is unsigned.
 * @throws FieldnotesError 'bad-import'
 */
export async function previewImport(
  text: string,
  notes: readonly Note[],
  sites: readonly Site[],
): Promise<{ incoming: ImportEntry[]; signer: string | undefined }> {
  const exchange = parseExchange(text);
  return { incoming: planImport(exchange, notes, sites), signer: await verifySignature(exchange) };
}
