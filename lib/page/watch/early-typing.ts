/** Tracks fields typed into before the recorder is injected: a restarting service worker injects it late. */

declare global {
  // Lives in the extension's isolated world; the page cannot see it.
  var fieldnotesTyped: Map<Element, number> | undefined;
}

/** Typing older than this when the recorder starts is no part of the demonstration, ms. */
const EARLY_TYPING_MS = 5_000;

/** Starts to track fields that receive a trusted keydown followed by a trusted input event. */
export function trackEarlyTyping(): void {
  const typedAt = new Map<Element, number>();
  globalThis.fieldnotesTyped = typedAt;
  let keyTarget: EventTarget | undefined;
  addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted) [keyTarget] = event.composedPath();
    },
    true,
  );
  addEventListener(
    'input',
    (event) => {
      const [target] = event.composedPath();
      if (event.isTrusted && target === keyTarget) typedAt.set(target as Element, performance.now());
    },
    true,
  );
}

/** Returns the connected fields typed into just now, and forgets them. */
export function takeEarlyTypedFields(): Element[] {
  const typed = [...(globalThis.fieldnotesTyped ?? [])];
  globalThis.fieldnotesTyped?.clear();
  const since = performance.now() - EARLY_TYPING_MS;
  return typed.filter(([field, at]) => field.isConnected && at >= since).map(([field]) => field);
}
