/** Test hook: exposeToTests gives test builds access to parts of a running context; shipped builds compile it away. */

declare const __KILL_POINTS__: boolean;

/** Sets `fieldnotesForTests` on this context's global object, which no page can read. */
export function exposeToTests(parts: object): void {
  if (__KILL_POINTS__) Object.assign(globalThis, { fieldnotesForTests: parts });
}
