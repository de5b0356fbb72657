/** How many members the generated page tests have: few for every change, all in `npm run test:all`. Page tests have no environment. */
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    isWholeRun: boolean;
  }
}

const isWholeRun = inject('isWholeRun');

/** Random changes of a page between a snapshot and an act. */
export const REF_RUNS = isWholeRun ? 1_000 : 200;
/** Seeds of random changes after which snapshots are compared. */
export const REUSE_SEEDS = isWholeRun ? [1, 2, 3] : [1];
