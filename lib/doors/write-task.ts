/** writeTask writes an exported task for another tool; leavingTasks lists the tasks that can leave. */
import type { ExportedSite } from '../notebook/exchange/format';
import { requestText } from '../records/note';
import { playwrightTestOf } from './playwright-test';
import { badRecording } from './recording';
import { recorderFileOf } from './recorder-file';
import { skillOfSite } from './skill-file';
import { startPathOf } from './start-path';

export type DoorFormat = 'playwright' | 'recorder' | 'skill';

/** Name and extension of the file of each format. */
export const DOOR_FILES = {
  playwright: { name: 'fieldnotes-task', extension: 'spec.ts' },
  recorder: { name: 'fieldnotes-recording', extension: 'json' },
  skill: { name: 'SKILL', extension: 'md' },
} as const satisfies Readonly<Record<DoorFormat, object>>;

export interface LeavingTask {
  origin: string;
  /** In the exchange format. */
  key: string;
  title: string;
}

export function leavingTasks(sites: readonly ExportedSite[]): LeavingTask[] {
  return sites.flatMap(({ origin, notes }) =>
    notes.flatMap(({ key, body }) =>
      body.kind === 'procedure' ? [{ origin, key, title: requestText(body.request) }] : [],
    ),
  );
}

/** @throws FieldnotesError 'bad-recording' if the task is gone, or a step has no counterpart in the format */
export function writeTask({ origin, key }: LeavingTask, format: DoorFormat, sites: readonly ExportedSite[]): string {
  const site = sites.find((one) => one.origin === origin);
  const task = site?.notes.find((note) => note.key === key)?.body;
  if (!site || task?.kind !== 'procedure') throw badRecording('', `no task ${key} of ${origin}`);
  if (format === 'skill') return skillOfSite(site);
  const at = { origin, task, notes: site.notes, path: startPathOf(task, site.notes) };
  return format === 'playwright' ? playwrightTestOf(at) : recorderFileOf(at);
}
