/** Runs a known task from the notebook, or has it shown again, on an open page of its site or on a new one. */
import { RowsRun } from '../../components/notebook/rows-run';
import { codeWords } from '../../components/sentence-words';
import { t } from '../../components/text';
import { sendToBackground } from '../../lib/messaging/send';
import { tabForSite } from '../../lib/messaging/site-tab';
import type { Note } from '../../lib/records/note';
import type { Run } from '../../lib/records/run';
import { fillTemplate } from '../../lib/records/template';
import { live } from './live-data';

export async function startOnSite(note: Note, values: Record<string, string>): Promise<Run['id']> {
  const begins = note.body.kind === 'procedure' ? note.body.begins?.url : undefined;
  const tabId = await tabForSite(note.origin, begins ?? note.origin);
  const { run } = await sendToBackground('tasks.run', { tabId, task: { note: note.id, values } });
  return run;
}

/** Opens a page of the site and starts a showing of the task; the bar on the page ends it. */
export async function showAgain(note: Note, values: Record<string, string>): Promise<void> {
  if (note.body.kind !== 'procedure') return;
  const tabId = await tabForSite(note.origin, note.body.begins?.url ?? note.origin);
  await sendToBackground('teach.start', { tabId, request: fillTemplate(note.body.request, values) });
}

/** Opens a page of the site and starts a showing of a task that is not known yet. */
export async function showOne(origin: string, request: string): Promise<void> {
  const tabId = await tabForSite(origin, origin);
  await sendToBackground('teach.start', { tabId, request });
}

/** By note: they go on while the user looks at other views of the notebook. */
const rowsRuns = new Map<Note['id'], RowsRun>();

export function rowsRunOf(note: Note): RowsRun {
  const begun = rowsRuns.get(note.id);
  if (begun) return begun;
  const run = new RowsRun((values, signal) => runRow(note, values, signal));
  rowsRuns.set(note.id, run);
  return run;
}

/** @returns undefined if it was done, else the sentence that says why not */
async function runRow(note: Note, values: Record<string, string>, signal: AbortSignal): Promise<string | undefined> {
  const id = await startOnSite(note, values);
  const stop = () => void sendToBackground('run.stop', { run: id });
  signal.addEventListener('abort', stop);
  const ended = await endOf(id).finally(() => signal.removeEventListener('abort', stop));
  const { outcome } = ended ?? {};
  if (!outcome) return t('rows_gone');
  return outcome.state === 'done' ? undefined : codeWords(outcome.code, outcome.params);
}

/** The run once it has ended; undefined if its row was deleted meanwhile. */
function endOf(id: Run['id']): Promise<Run | undefined> {
  return new Promise((resolve, reject) => {
    const subscription = live.run(id).subscribe({
      next: (run) => {
        if (run && run.phase !== 'ended') return;
        setTimeout(() => subscription.unsubscribe());
        resolve(run);
      },
      error: reject,
    });
  });
}
