/** Test hook: exposeToTests gives test builds access to parts of a running context; shipped builds compile it away. */

declare const __TEST_BUILD__: boolean;

/** Sets `fieldnotesForTests` on this context's global object, which no page can read. */
export function exposeToTests(parts: object): void {
  if (__TEST_BUILD__) Object.assign(globalThis, { fieldnotesForTests: parts });
}
