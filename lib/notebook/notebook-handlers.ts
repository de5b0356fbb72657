/** What the notebook page asks of the notebook as a whole; long work is told of while it goes on and can be stopped. */
import { FieldnotesError } from '../core/errors';
import { restore } from './backup';
import type { NotebookDatabase } from './database';
import type { JournalCare, Progress } from './journal-care';
import { type Forgetting, Upkeep } from './upkeep';
import type { NotebookStore } from './store';

export interface Around {
  /** How far long work is. */
  tell: Progress;
  /** Empties what is stored outside the database. */
  emptyStorage(): Promise<void>;
}

export function notebookHandlers(db: NotebookDatabase, store: NotebookStore, care: JournalCare, around: Around) {
  const upkeep = new Upkeep(db, store, care);
  let isStopped = false;
  /** What is thrown in the middle of a transaction undoes it. */
  const progress: Progress = (done, total) => {
    around.tell(done, total);
    if (isStopped) throw new FieldnotesError('stopped', 'stopped; nothing was changed');
  };
  const begun = () => {
    isStopped = false;
    around.tell(0, 1);
    return progress;
  };
  return {
    'notebook.rebuild': async () => ({ setAside: await care.rebuild(begun()) }),
    'notes.import': ({ text, beside }: { text: string; beside: string[] }) => upkeep.bringIn(text, beside, begun()),
    'notebook.restore': ({ text }: { text: string }) => restore(text, db, care, begun()),
    'notebook.forget': ({ what }: { what: Forgetting }) => upkeep.forget(what, begun()),
    'notebook.compare': async ({ seq }: { seq: number }) => ({ sites: await upkeep.changesBack(seq) }),
    'notebook.goBack': ({ seq }: { seq: number }) => upkeep.goBack(seq),
    'notebook.deleteAll': async () => {
      await upkeep.deleteAll();
      await around.emptyStorage();
      return {};
    },
    'work.stop': () => {
      isStopped = true;
      return {};
    },
  };
}
