/** Progress of long work, as a callback; throwing from it stops the work. */

/** @param done items of `total` that are finished */
export type Progress = (done: number, total: number) => void;
