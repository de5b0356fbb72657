/** What an export or an import would be, for showing it before anything is written. */
import type { Progress } from '../../core/progress';
import { pause } from '../../core/stop';
import type { Note } from '../../records/note';
import type { Site } from '../../records/site';
import { type Export, exporting, type KeptBack } from './export';
import { type Exchange, parseExchange } from './format';
import { type Incoming, planImport } from './import';
import { signerOf } from './signature';

export interface ExportSaid {
  exchange: Exchange;
  counts: Record<Note['body']['kind'], number>;
  keptBack: KeptBack[];
}

/** The page is let breathe after so long, ms. */
const SLICE_MS = 20;

/** @throws StoppedError as soon as the signal is aborted */
export async function sayExport(notes: readonly Note[], progress: Progress, signal: AbortSignal): Promise<ExportSaid> {
  const { exchange, keptBack } = await inSlices(exporting(notes), notes.length, progress, signal);
  const counts = { procedure: 0, locator: 0, guideline: 0 };
  for (const { notes: ofSite } of exchange.sites) for (const { body } of ofSite) counts[body.kind] += 1;
  return { exchange, counts, keptBack };
}

async function inSlices(
  work: Generator<number, Export, void>,
  total: number,
  progress: Progress,
  signal: AbortSignal,
): Promise<Export> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE_MS) continue;
    progress(step.value, total);
    await pause(0, signal);
    began = performance.now();
  }
}

/**
 * What a file would do, and who signed it, where anybody did.
 * @throws FieldnotesError 'bad-import'
 */
export async function readExchange(
  text: string,
  notes: readonly Note[],
  sites: readonly Site[],
): Promise<{ incoming: Incoming[]; signer: string | undefined }> {
  const exchange = parseExchange(text);
  return { incoming: planImport(exchange, notes, sites), signer: await signerOf(exchange) };
}
