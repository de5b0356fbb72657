/** holdRows: in the page's main world, takes back a transaction of an act that leaves a table of the page's database empty or blank, or is one of several that leave less than half of it. */
import { patchMethod, prototypeOf, type Restore } from './patch';

type PageView = Window & typeof globalThis;

/** A table with fewer rows is no store of a person's things. */
const MIN_ROWS = 2;
/** Rows whose texts are read: a larger table is not read as a whole at each act. */
const MAX_READ = 50;
/** Fewer letters are no text of a person's. */
const MIN_LETTERS = 20;
/** Less than this part of the letters is left where rows were overwritten or begun again. */
const LEFT = 1 / 4;
/** Members that say which row it is, and when it was kept. */
const OF_ROW = /id$|key$|at$/i;
const MAX_DEPTH = 4;
/** Counts in a row that find the table empty: by then the page has had its turns to fill it again in the same transaction. */
const EMPTY_COUNTS = 3;
/** Tables that an app fills and empties as it works. */
export const PASSING_TABLE = /cache|te?mp|queue|outbox|pending|sync|session|log|event|metric|draft|mutation|lock/i;

/** Rows of a table, and the letters in them. */
type Held = [rows: number, letters: number];

/** A count of one table that has not answered yet, in one transaction. */
interface Count {
  /** The page has changed the table since. */
  isStale: boolean;
}

/**
 * A transaction is taken back as a whole, and the page is told so by its `abort` event: whether a table ends up empty shows only
 * while the transaction goes on. A `clear` that is followed by `put` saves everything again, and passes.
 * @param erases says whether the erasing of what is named is stopped
 * @param isQuiet stops each deletion at once
 */
export function holdRows(view: PageView, erases: (what: string) => boolean, isQuiet: boolean): Restore[] {
  /** The first transaction of the act, and the contents of the table before it, by database and table. */
  const before = new Map<string, { first: IDBTransaction; old?: Held }>();
  const counts = new WeakMap<IDBTransaction, Map<string, Count>>();

  /** @param isShort a row with a short text takes the place of another, as also a person writes it */
  const watch = (store: IDBObjectStore, isShort = false): void => {
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
    const known = before.get(key) ?? { first: transaction };
    before.set(key, known);
    if (!known.old)
      measure(store, (held) => {
        known.old ??= held;
      });
    // Rows that go one by one, in a transaction each, leave half of the table at least.
    const isLost = ([rows, letters]: Held) => {
      const [oldRows, oldLetters] = known.old ?? [0, 0];
      const isLater = known.first !== transaction && oldRows > MIN_ROWS;
      const isBlank = oldLetters >= MIN_LETTERS && letters < oldLetters * (isShort ? LEFT / 2 : isLater ? 1 / 2 : LEFT);
      return oldRows >= MIN_ROWS && (isBlank || rows < (isLater ? oldRows / 2 : 1));
    };
    const count: Count = { isStale: true };
    ofTables.set(name, count);
    const look = (found: number): void =>
      measure(store, (held): void => {
        const isEmpty = isLost(held);
        if (!isEmpty && !count.isStale) return void ofTables.delete(name);
        const emptyCounts = isEmpty && !count.isStale ? found + 1 : 0;
        count.isStale = false;
        if (emptyCounts < EMPTY_COUNTS) return look(emptyCounts);
        ofTables.delete(name);
        if (erases(name)) transaction.abort();
      });
    look(0);
  };
  const hold = (owner: 'IDBObjectStore' | 'IDBCursor', name: string, writes: boolean) =>
    patchMethod(prototypeOf(view, owner), name, (call, self, [row]) => {
      const source = owner === 'IDBCursor' ? (self as IDBCursor).source : (self as IDBObjectStore);
      const store = 'objectStore' in source ? source.objectStore : source;
      // A stopped deletion answers like a count of the store: the page gets a request that succeeds.
      if (isQuiet && !writes && erases(store.name)) return store.count();
      // A row with a longer text overwrites another one as it is edited.
      const letters = writes ? lettersIn(row) : 0;
      if (letters < MIN_LETTERS) watch(store, letters > 0);
      return call();
    });
  return [
    hold('IDBObjectStore', 'delete', false),
    hold('IDBObjectStore', 'clear', false),
    hold('IDBObjectStore', 'put', true),
    hold('IDBCursor', 'delete', false),
    hold('IDBCursor', 'update', true),
  ];
}

function measure(store: IDBObjectStore, tell: (held: Held) => unknown): void {
  const counted = store.count();
  const read: IDBRequest<unknown[]> = store.getAll(undefined, MAX_READ);
  read.onsuccess = () => void tell([counted.result, lettersIn(read.result)]);
}

/** Letters of the texts in rows. */
function lettersIn(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.trim().length;
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return 0;
  return Object.entries(value).reduce(
    (sum, [key, member]) => (OF_ROW.test(key) ? sum : sum + lettersIn(member, depth + 1)),
    0,
  );
}
