/** Tracks fields typed into before the recorder is injected: a restarting service worker injects it late. */

declare global {
  // Lives in the extension's isolated world; the page cannot see it.
  var fieldnotesTyped: Map<Element, number> | undefined;
}

/** Typing older than this when the recorder starts is no part of the demonstration, ms. */
const EARLY_TYPING_MS = 5_000;
/** A field that is typed into again within this is recorded whole, ms. */
const TYPED_AGAIN_MS = 1_000;

/** A recorder fires it in its document: that of a frame runs in the world of the top document and sees no typing of before. */
const RECORDER_BEGAN = 'fieldnotes-recorder-began';

/**
 * Starts to track fields that receive a trusted keydown followed by a trusted input event.
 * @param reportLost is called with each field whose typing no recorder will report
 */
export function trackEarlyTyping(reportLost: (field: Element) => void): void {
  const typedAt = new Map<Element, number>();
  globalThis.fieldnotesTyped = typedAt;
  let isRecorded = false;
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
      if (isRecorded) typedAt.delete(target as Element);
      else typedAt.set(target as Element, performance.now());
    },
    true,
  );
  document.addEventListener(RECORDER_BEGAN, () => {
    isRecorded = true;
    setTimeout(tellLost, TYPED_AGAIN_MS);
  });
  addEventListener('pagehide', tellLost);
}

/** Returns the connected fields of the document typed into just now, and forgets them. */
export function takeEarlyTypedFields(document: Document): Element[] {
  document.dispatchEvent(new Event(RECORDER_BEGAN));
  const since = performance.now() - EARLY_TYPING_MS;
  const typed = [...(globalThis.fieldnotesTyped ?? [])].filter(([field]) => field.ownerDocument === document);
  for (const [field] of typed) globalThis.fieldnotesTyped?.delete(field);
  return typed.filter(([field, at]) => field.isConnected && at >= since).map(([field]) => field);
}
