/** What an export or an import would be, for showing it before anything is written. */
import type { Note } from '../records/note';
import type { Site } from '../records/site';
import { exportOf, type KeptBack } from './export';
import { parseExchange } from './format';
import { type Incoming, planImport } from './import';

export interface ExportSaid {
  text: string;
  counts: Record<Note['body']['kind'], number>;
  keptBack: KeptBack[];
}

export function sayExport(notes: readonly Note[]): ExportSaid {
  const { exchange, keptBack } = exportOf(notes);
  const counts = { procedure: 0, locator: 0, guideline: 0 };
  for (const { notes: ofSite } of exchange.sites) for (const { body } of ofSite) counts[body.kind] += 1;
  return { text: JSON.stringify(exchange, null, 1), counts, keptBack };
}

/** @throws FieldnotesError 'bad-import' */
export function readExchange(text: string, notes: readonly Note[], sites: readonly Site[]): Incoming[] {
  return planImport(parseExchange(text), notes, sites);
}
