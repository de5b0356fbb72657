/** The form of a taught case, and judges of rows that the cases of every app use. */
import type { HandStep } from './hand';
import type { Rows, TaughtAppName } from './servers';

export interface TaughtAsk {
  request: string;
  /** Path to begin on, where it is another one than at the showing. */
  at?: string;
  /** Whether it cannot be done: right is then an end that is not done, with every row as it was. */
  isImpossible?: boolean;
  isRight(rows: Rows): boolean;
}

export interface TaughtCase {
  app: TaughtAppName;
  title: string;
  at: string;
  teach: string;
  hand: readonly HandStep[];
  /** Whether the showing itself has done it. */
  isShown(rows: Rows): boolean;
  asks: readonly TaughtAsk[];
}

type Row = Readonly<Record<string, unknown>>;

const isLike = (row: Row, want: Row) => Object.entries(want).every(([key, value]) => row[key] === value);

/** Whether each of the wanted rows stands in the table once. */
export const has =
  (table: string, ...wanted: readonly Row[]) =>
  (rows: Rows): boolean =>
    wanted.every((want) => (rows[table] ?? []).filter((row) => isLike(row, want)).length === 1);

export const lacks = (table: string, want: Row) => (rows: Rows) =>
  !(rows[table] ?? []).some((row) => isLike(row, want));

/** Whether the rows that are like the wanted one are those whose column holds these values. */
export const holds =
  (table: string, want: Row, column: string, ...values: readonly string[]) =>
  (rows: Rows): boolean =>
    (rows[table] ?? [])
      .filter((row) => isLike(row, want))
      .map((row) => String(row[column]))
      .sort()
      .join() === [...values].sort().join();

export const both =
  (...judges: readonly ((rows: Rows) => boolean)[]) =>
  (rows: Rows): boolean =>
    judges.every((judge) => judge(rows));

/** An ask that cannot be done. */
export const never = (request: string, at?: string): TaughtAsk => ({
  request,
  ...(at === undefined ? {} : { at }),
  isImpossible: true,
  isRight: () => false,
});
