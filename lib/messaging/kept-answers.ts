/** Answers that the user keeps: a chat forgets its tasks after half an hour, these stay until the user removes them. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { parsedRows, storedRows } from './stored-rows';

const KEY = 'keptAnswers';

const keptAnswerSchema = v.object({
  /** The run that gave it: kept once only. */
  run: v.string(),
  request: v.string(),
  answer: v.string(),
  origin: v.string(),
  /** ms since 1970 */
  at: v.number(),
});
export type KeptAnswer = v.InferOutput<typeof keptAnswerSchema>;

/** Latest first; rows that do not parse are left out. */
export function keptAnswers(): Promise<KeptAnswer[]> {
  return parsedRows(KEY, keptAnswerSchema);
}

/** There is no limit: each was kept by a press of its own, and stays until it is removed. */
export async function keepAnswer(kept: KeptAnswer): Promise<void> {
  const others = (await storedRows(KEY)).filter((row) => !isOfRun(row, kept.run));
  await browser.storage.local.set({ [KEY]: [kept, ...others] });
}

export async function removeAnswer(run: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: (await storedRows(KEY)).filter((row) => !isOfRun(row, run)) });
}

/** Calls back when an answer was kept or removed. @returns stops listening */
export function onAnswersChanged(callback: () => void): () => void {
  const handle = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) callback();
  };
  browser.storage.onChanged.addListener(handle);
  return () => browser.storage.onChanged.removeListener(handle);
}

const isOfRun = (row: unknown, run: string) => v.is(v.object({ run: v.literal(run) }), row);
