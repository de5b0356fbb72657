/** losesStored: whether a value that a page keeps in its local store holds less than before. */

/** Levels of a stored value in which entries are counted. */
const MAX_DEPTH = 3;
/** A list with fewer records may be set back. */
const MIN_LOST = 3;
/** A longer list is cut, not shortened, where it is left with one. */
const MIN_CUT = 6;
/** A text that a person has written: so many letters and words. */
const MIN_TEXT = 40;
const MIN_WORDS = 6;
/** Values that an app fills and empties as it works. */
const PASSING = /cache|te?mp|queue|outbox|pending|sync|session|log|event|metric|draft|mutation|lock|query|recent|undo/i;

/** @param key of an act that may change something; empty for one that may change nothing */
export function losesStored(key: string, before: string, value: string): boolean {
  if (key === '' && entriesIn(value) < entriesIn(before)) return true;
  return !PASSING.test(key) && (losesRecords(before, value) || losesText(before, value) || losesLetters(before, value));
}

/** Whether a list or a map of records is left with none, a long one with one, or all with records that hold nothing any more. */
function losesRecords(before: string, value: string): boolean {
  const [old, current] = [parsed(before), parsed(value)];
  return [isRecord, isFilled].some((counts) => {
    const [held, left] = [recordsIn(old, counts), recordsIn(current, counts)];
    return held >= MIN_LOST && left <= (held >= MIN_CUT ? 1 : 0);
  });
}

/** Whether as many records as before hold less than an eighth of their letters. */
function losesLetters(before: string, value: string): boolean {
  const [old, current] = [parsed(before), parsed(value)];
  const [held, left] = [recordsIn(old, isRecord), recordsIn(current, isRecord)];
  const letters = lettersIn(old);
  return held >= MIN_LOST && left >= held && letters >= MIN_TEXT && lettersIn(current) < letters / 8;
}

/** Letters of the texts in a stored value. */
function lettersIn(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.trim().length;
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return 0;
  return Object.entries(value).reduce(
    (sum, [key, member]) => (/^_?id$/.test(key) ? sum : sum + lettersIn(member, depth + 1)),
    0,
  );
}

function losesText(before: string, value: string): boolean {
  return (
    !/^\s*[[{]/.test(before) &&
    !/\p{L}/u.test(value) &&
    before.length >= MIN_TEXT &&
    before.split(/\s+/).length >= MIN_WORDS
  );
}

/** Records in the longest list or map of a stored value; what is chosen or unfolded is kept as plain values. */
function recordsIn(value: unknown, counts: (entry: unknown) => boolean, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return 0;
  const members: unknown[] = Object.values(value);
  const isMap = Array.isArray(value) || members.every(isRecord);
  return Math.max(
    isMap ? members.filter(counts).length : 0,
    ...members.map((member) => recordsIn(member, counts, depth + 1)),
  );
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
