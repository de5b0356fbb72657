/** Tracks fields typed into before the recorder is injected: a restarting service worker injects it late. */

declare global {
  // Lives in the extension's isolated world; the page cannot see it.
  var fieldnotesTyped: Map<Element, number> | undefined;
}

/** Typing older than this when the recorder starts is no part of the demonstration, ms. */
const EARLY_TYPING_MS = 5_000;
/** Event that only a recorder of the document cancels: that of a frame may run in the world of the top document. */
const ASK_RECORDER = 'fieldnotes-is-recorder-here';

/**
 * Starts to track fields that receive a trusted keydown followed by a trusted input event.
 * @param reportLost is called with each field whose typing no recorder reports
 * @returns tells the typing that no recorder has taken, as the end of the document does
 */
export function trackEarlyTyping(reportLost: (field: Element) => void): () => void {
  const typedAt = new Map<Element, number>();
  globalThis.fieldnotesTyped = typedAt;
  const isRecorded = () => !document.dispatchEvent(new Event(ASK_RECORDER, { cancelable: true }));
  let keyTarget: EventTarget | undefined;
  const tellLost = () => {
    for (const field of typedAt.keys()) reportLost(field);
    typedAt.clear();
  };
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
      if (!event.isTrusted || target !== keyTarget) return;
      // A recorder reports the whole content of the field.
      if (isRecorded()) typedAt.delete(target as Element);
      else typedAt.set(target as Element, performance.now());
    },
    true,
  );
  addEventListener('pagehide', tellLost);
  return tellLost;
}

/**
 * Begins to answer for a recorder of the document, until the signal.
 * @returns the connected fields typed into just before, which are forgotten
 */
export function takeEarlyTypedFields(document: Document, signal: AbortSignal): Element[] {
  document.addEventListener(ASK_RECORDER, (event) => event.preventDefault(), { signal });
  const since = performance.now() - EARLY_TYPING_MS;
  const typed = [...(globalThis.fieldnotesTyped ?? [])].filter(([field]) => field.ownerDocument === document);
  for (const [field] of typed) globalThis.fieldnotesTyped?.delete(field);
  return typed.filter(([field, at]) => field.isConnected && at >= since).map(([field]) => field);
}
