/** holdRows: in the page's main world, takes back a transaction of an act that leaves a table of the page's database empty, or is one of several that leave less than half of it. */
import { patchMethod, prototypeOf, type Restore } from './patch';

type PageView = Window & typeof globalThis;

/** A table with fewer rows is no store of a person's things. */
const MIN_ROWS = 2;
/** Counts in a row that find the table empty: by then the page has had its turns to fill it again in the same transaction. */
const EMPTY_COUNTS = 3;
/** Tables that an app fills and empties as it works. */
export const PASSING_TABLE = /cache|te?mp|queue|outbox|pending|sync|session|log|event|metric|draft|mutation|lock/i;

/** A count of one table that has not answered yet, in one transaction. */
interface Count {
  /** The page has changed the table since. */
  isStale: boolean;
}

/**
 * A transaction is taken back as a whole, and the page is told so by its `abort` event: whether a table ends up empty shows only
 * while the transaction goes on. A `clear` that is followed by `put` saves everything again, and passes.
 * @param erases says whether the erasing of what is named is stopped
 */
export function holdRows(view: PageView, erases: (what: string) => boolean): Restore[] {
  /** Rows at the first deletion of the act, and its transaction, by database and table. */
  const rowsBefore = new Map<string, number>();
  const first = new Map<string, IDBTransaction>();
  const counts = new WeakMap<IDBTransaction, Map<string, Count>>();

  const watch = (store: IDBObjectStore): void => {
    const { transaction, name } = store;
    if (transaction.mode !== 'readwrite' || PASSING_TABLE.test(name)) return;
    const ofTables = counts.get(transaction) ?? new Map<string, Count>();
    counts.set(transaction, ofTables);
    const open = ofTables.get(name);
    if (open) {
      open.isStale = true;
      return;
    }
    const key = `${transaction.db.name}/${name}`;
    if (!rowsBefore.has(key)) countRows(store, (rows) => rowsBefore.has(key) || rowsBefore.set(key, rows));
    if (!first.has(key)) first.set(key, transaction);
    // Rows that go one by one, in a transaction each, leave half of the table at least.
    const leastOf = (before: number) => (first.get(key) !== transaction && before > MIN_ROWS ? before / 2 : 1);
    const count: Count = { isStale: true };
    ofTables.set(name, count);
    const look = (found: number): void =>
      countRows(store, (rows): void => {
        const before = rowsBefore.get(key) ?? 0;
        const isEmpty = before >= MIN_ROWS && rows < leastOf(before);
        if (!isEmpty && !count.isStale) return void ofTables.delete(name);
        const emptyCounts = isEmpty && !count.isStale ? found + 1 : 0;
        count.isStale = false;
        if (emptyCounts < EMPTY_COUNTS) return look(emptyCounts);
        ofTables.delete(name);
        if (erases(name)) transaction.abort();
      });
    look(0);
  };
  const ofStore = (name: 'delete' | 'clear') =>
    patchMethod(prototypeOf(view, 'IDBObjectStore'), name, (call, store) => {
      watch(store as IDBObjectStore);
      return call();
    });
  return [
    ofStore('delete'),
    ofStore('clear'),
    patchMethod(prototypeOf(view, 'IDBCursor'), 'delete', (call, cursor) => {
      const { source } = cursor as IDBCursor;
      watch('objectStore' in source ? source.objectStore : source);
      return call();
    }),
  ];
}

function countRows(store: IDBObjectStore, tell: (rows: number) => unknown): void {
  const request = store.count();
  request.onsuccess = () => void tell(request.result);
}
