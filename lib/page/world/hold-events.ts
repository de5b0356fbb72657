/** Names of the events between the worlds about held requests: start, collect, and the answer with JSON as its detail. */

export const HOLD_BEGINS = 'fieldnotes-hold-begins';
export const HOLD_ENDS = 'fieldnotes-hold-ends';
export const HELD_REQUESTS = 'fieldnotes-held';
