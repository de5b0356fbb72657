/** printExportable prints how many learned tasks an export holds, the words of the sites' interfaces that it needs, and the reasons of the rest. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { exportNotes } from '../../lib/notebook/exchange/export';
import type { Note } from '../../lib/records/note';
import { verdict } from '../statistics';

/** Notes of a run for others to export again. */
const NOTES_FILE = 'test-results/learned-notes.json';
/** Share of the learned tasks that an export must hold. */
const MOST = 0.8;

const tasksOf = (notes: readonly Note[]) => notes.filter(({ body }) => body.kind === 'procedure').length;

function stayingOf(notes: readonly Note[]) {
  return exportNotes(notes).excluded.filter(({ note }) => note.body.kind === 'procedure');
}

/** As if no control had been seen twice: only listed words leave. */
function seenOnce(notes: readonly Note[]): Note[] {
  return notes.map((note) => (note.body.kind === 'locator' ? { ...note, source: 'import' as const } : note));
}

export function isMostExportable(notes: readonly Note[]): boolean {
  return tasksOf(notes) - stayingOf(notes).length >= MOST * tasksOf(notes);
}

export function printExportable(notes: readonly Note[]): void {
  const tasks = tasksOf(notes);
  const staying = stayingOf(notes);
  console.log(
    `  ${verdict(isMostExportable(notes))} ${tasks - staying.length} of ${tasks} learned tasks can be exported; with listed words alone ${tasks - stayingOf(seenOnce(notes)).length}`,
  );
  const { siteWords } = exportNotes(notes);
  console.log(
    `  words of the apps' own interfaces: ${siteWords.map(({ word, reason }) => `${word} (${reason})`).join(', ') || 'none'}`,
  );
  for (const { code, about } of staying) console.log(`  stays: ${code} ${about}`);
  mkdirSync('test-results', { recursive: true });
  writeFileSync(NOTES_FILE, JSON.stringify(notes));
}
