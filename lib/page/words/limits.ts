/** Limits that both the page script and the parsers need; apart from the parsers, whose library the page script leaves out. */

/** Longest text that one action writes or looks for, in characters. */
export const MAX_TYPED_CHARS = 8_000;
/** Longest text of a report on how the site took an act, characters. */
export const MAX_REPORT_CHARS = 80;
/** Longest message of an alert(), confirm() or prompt() that is kept during a demonstration, characters. */
export const MAX_DIALOG_CHARS = 1_000;
