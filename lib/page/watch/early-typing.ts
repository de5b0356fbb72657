/** What was typed into a page before the recorder was there: a worker that dies while a page begins brings it late. */

declare global {
  // Lives in the isolated world of the extension; the page cannot see it.
  var fieldnotesTyped: Map<Element, number> | undefined;
}

/** The recorder is there after so long, or what was typed was no part of the showing, ms. */
const RECENT_MS = 5_000;

/** Notes from now on which fields are typed into by hand: a trusted key on the field, then a trusted input of it. */
export function noteTyping(): void {
  const typed = new Map<Element, number>();
  globalThis.fieldnotesTyped = typed;
  let keyed: EventTarget | undefined;
  addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted) [keyed] = event.composedPath();
    },
    true,
  );
  addEventListener(
    'input',
    (event) => {
      const [target] = event.composedPath();
      if (event.isTrusted && target === keyed) typed.set(target as Element, performance.now());
    },
    true,
  );
}

/** The fields typed into just now that are still there; they are told of once. */
export function typedBefore(): Element[] {
  const typed = [...(globalThis.fieldnotesTyped ?? [])];
  globalThis.fieldnotesTyped?.clear();
  const since = performance.now() - RECENT_MS;
  return typed.filter(([field, at]) => field.isConnected && at >= since).map(([field]) => field);
}
