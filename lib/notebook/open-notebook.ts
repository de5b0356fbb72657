/** openNotebook gives the background all that reads, writes and maintains the notebook, over two connections to one database. */
import { NotebookDatabase } from './database';
import { JournalMaintenance } from './journal-maintenance';
import { MIGRATIONS } from './migrations';
import { NotebookReader } from './notebook-reader';
import { NotebookStore, type StoreContext } from './store';

export function openNotebook(context: StoreContext) {
  const db = new NotebookDatabase();
  const relaxedDb = new NotebookDatabase(db.name, MIGRATIONS, 'relaxed');
  return {
    db,
    /** The connection whose writes do not wait for the disk. */
    relaxedDb,
    notes: new NotebookReader(db, [db, relaxedDb]),
    store: new NotebookStore(db, context, relaxedDb),
    care: new JournalMaintenance(db, context.chance),
  };
}
