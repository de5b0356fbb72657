/** What the notebook page asks of the notebook as a whole; long work is told of while it goes on and can be stopped. */
import { FieldnotesError } from '../core/errors';
import type { Progress } from '../core/progress';
import { restoreBackup } from './backup';
import type { NotebookDatabase } from './database';
import type { JournalMaintenance } from './journal-maintenance';
import { type Forgetting, NotebookMaintenance } from './notebook-maintenance';
import type { NotebookStore } from './store';

export interface HandlerContext {
  /** How far long work is. */
  reportProgress: Progress;
  /** Empties what is stored outside the database. */
  emptyStorage(): Promise<void>;
  /** Looks for the known places of a site on its open pages; resolves to how many pages there were. */
  checkSite(origin: string, progress: Progress): Promise<number>;
}

export function notebookHandlers(
  db: NotebookDatabase,
  store: NotebookStore,
  care: JournalMaintenance,
  around: HandlerContext,
) {
  const upkeep = new NotebookMaintenance(db, store, care);
  let isStopped = false;
  /** What is thrown in the middle of a transaction undoes it. */
  const begun = (left = 'nothing was changed'): Progress => {
    isStopped = false;
    around.reportProgress(0, 1);
    return (done, total) => {
      around.reportProgress(done, total);
      if (isStopped) throw new FieldnotesError('stopped', `stopped; ${left}`);
    };
  };
  return {
    'notebook.rebuild': async () => ({ setAside: await care.rebuild(begun()) }),
    'notes.import': ({ text, beside }: { text: string; beside: string[] }) => upkeep.importNotes(text, beside, begun()),
    'notes.sign': async ({ text }: { text: string }) => ({ text: await upkeep.sign(text) }),
    'notebook.restore': ({ text }: { text: string }) => restoreBackup(text, db, care, begun()),
    'notebook.forget': ({ what }: { what: Forgetting }) => upkeep.forget(what, begun()),
    'notebook.compare': async ({ from, to }: { from: number; to?: number | undefined }) => ({
      differences: await upkeep.compare(from, to),
    }),
    'notebook.goBack': ({ seq }: { seq: number }) => upkeep.goBack(seq),
    'notebook.deleteAll': async () => {
      await upkeep.deleteAll();
      await around.emptyStorage();
      return {};
    },
    'site.check': async ({ origin }: { origin: string }) => ({
      pages: await around.checkSite(origin, begun('pages looked at so far are noted')),
    }),
    'work.stop': () => {
      isStopped = true;
      return {};
    },
  };
}
