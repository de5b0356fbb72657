/** Handlers of the notebook page's messages about the whole notebook: notebookHandlers. Long work reports progress and can be stopped. */
import { FieldnotesError } from '../core/errors';
import type { Progress } from '../core/progress';
import { restoreBackup } from './backup';
import type { NotebookDatabase } from './database';
import type { JournalMaintenance } from './journal-maintenance';
import { type Forgetting, NotebookMaintenance } from './notebook-maintenance';
import type { NotebookStore } from './store';

export interface HandlerContext {
  /** Progress of long work, shown by all views. */
  reportProgress: Progress;
  /** Clears extension storage outside the database. */
  clearStorage(): Promise<void>;
  /** Checks the locators of a site on its open pages; resolves to the number of pages. */
  checkSite(origin: string, progress: Progress): Promise<number>;
}

export function notebookHandlers(
  db: NotebookDatabase,
  store: NotebookStore,
  journal: JournalMaintenance,
  context: HandlerContext,
) {
  const maintenance = new NotebookMaintenance(db, store, journal);
  let isStopped = false;
  /** The progress callback of new work; it throws after work.stop, which rolls back the transaction around it. */
  const startWork = (result = 'nothing was changed'): Progress => {
    isStopped = false;
    context.reportProgress(0, 1);
    return (done, total) => {
      context.reportProgress(done, total);
      if (isStopped) throw new FieldnotesError('stopped', `Stopped; ${result}`);
    };
  };
  return {
    'notebook.rebuild': async () => ({ setAside: await journal.rebuild(startWork()) }),
    'notes.import': ({ text, beside }: { text: string; beside: string[] }) =>
      maintenance.importNotes(text, beside, startWork()),
    'notes.sign': async ({ text }: { text: string }) => ({ text: await maintenance.sign(text) }),
    'notebook.restore': ({ text }: { text: string }) => restoreBackup(text, db, journal, startWork()),
    'notebook.forget': ({ what }: { what: Forgetting }) => maintenance.forget(what, startWork()),
    'notebook.compare': async ({ from, to }: { from: number; to?: number | undefined }) => ({
      differences: await maintenance.compare(from, to),
    }),
    'notebook.goBack': ({ seq }: { seq: number }) => maintenance.goBack(seq),
    'notebook.deleteAll': async () => {
      await maintenance.deleteAll();
      await context.clearStorage();
      return {};
    },
    'site.check': async ({ origin }: { origin: string }) => ({
      pages: await context.checkSite(origin, startWork('the pages checked so far are saved')),
    }),
    'work.stop': () => {
      isStopped = true;
      return {};
    },
  };
}
