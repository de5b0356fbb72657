/** The question by which the extension finds out whether the page-world script runs in a document. */

/** Event that only the page-world script answers, by cancelling it. */
export const ASK_PAGE_WORLD = 'fieldnotes-is-page-world-here';
