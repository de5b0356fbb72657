/** In builds for tests: hands parts of the program to the test that drives them as the program does; shipped builds do nothing here. */

declare const __KILL_POINTS__: boolean;

/** Puts the parts on this context's own globals, which no page can see. */
export function exposeToTests(parts: object): void {
  if (__KILL_POINTS__) Object.assign(globalThis, { fieldnotesForTests: parts });
}
