/** losesRecords, losesEntries: whether a value that a page stores as JSON holds less than before. */

/** Levels of a stored value in which entries are counted. */
const MAX_DEPTH = 3;
/** A list with fewer records may be set back. */
const MIN_LOST = 3;

/** Whether a list of records is left with none, or with records that hold nothing any more. */
export function losesRecords(before: string, value: string): boolean {
  const [old, current] = [parsed(before), parsed(value)];
  return [isRecord, isFilled].some((counts) => recordsIn(old, counts) >= MIN_LOST && recordsIn(current, counts) === 0);
}

export function losesEntries(before: string, value: string): boolean {
  return entriesIn(value) < entriesIn(before);
}

/** Records in the longest list of a stored value; what is chosen or unfolded is kept as a list of plain values. */
function recordsIn(value: unknown, counts: (entry: unknown) => boolean, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return 0;
  const own = Array.isArray(value) ? value.filter(counts).length : 0;
  return Math.max(own, ...Object.values(value).map((member: unknown) => recordsIn(member, counts, depth + 1)));
}

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A record of an id alone holds nothing. */
const isFilled = (value: unknown): boolean =>
  isRecord(value) && Object.entries(value).some(([key, member]) => !/^_?id$/.test(key) && Boolean(member));

/** Entries of the lists and records in a stored value; 0 for a plain value, such as whether a panel is open. */
function entriesIn(text: string): number {
  return count(parsed(text), 0);
}

/** @returns undefined if the text holds no list and no record */
function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function count(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return 0;
  const members: unknown[] = Object.values(value);
  return members.length + members.reduce<number>((sum, member) => sum + count(member, depth + 1), 0);
}
