/** startPathOf finds the page that an exported task begins on. */
import type { ExportedNote, ExportedProcedure } from '../notebook/exchange/format';
import { targetOf } from './step-words';

/** @returns the path of the first step's page; `/` if it is a pattern, or unknown */
export function startPathOf(task: ExportedProcedure, notes: readonly ExportedNote[]): string {
  const page = task.steps.flatMap((step) => targetOf(step, notes)?.page ?? [])[0];
  return page?.startsWith('/') && !page.includes('*') ? page : '/';
}
