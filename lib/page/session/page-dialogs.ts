/** Tells the page world which dialogs to answer (expectDialogs), and hears from it how the user answers them (watchDialogs). */
import { MAX_DIALOG_CHARS, MAX_TYPED_CHARS } from '../words/limits';
import type { DialogAnswer, PageDialog } from '../words/page-dialog';
import { DIALOG_ANSWERED, DIALOG_TYPES, DIALOGS_EXPECTED, DIALOGS_WATCHED } from '../world/dialog-events';

export function expectDialogs(document: Document, dialogs: readonly DialogAnswer[]): void {
  document.dispatchEvent(new CustomEvent(DIALOGS_EXPECTED, { detail: JSON.stringify(dialogs) }));
}

/** @param signal ends the watch */
export function watchDialogs(document: Document, signal: AbortSignal, report: (dialog: PageDialog) => void): void {
  const tell = (isWatched: boolean) =>
    document.dispatchEvent(new CustomEvent(DIALOGS_WATCHED, { detail: String(isWatched) }));
  const hear = (event: Event) => {
    event.stopImmediatePropagation();
    const dialog = dialogIn((event as CustomEvent<unknown>).detail);
    if (dialog) report(dialog);
  };
  document.addEventListener(DIALOG_ANSWERED, hear, { signal });
  signal.addEventListener('abort', () => tell(false));
  tell(true);
}

/** The page can send such an event as well: only JSON of the right shape is taken. */
function dialogIn(detail: unknown): PageDialog | undefined {
  try {
    const { type, message, isAccepted, text } = Object(JSON.parse(String(detail))) as Record<string, unknown>;
    const known = DIALOG_TYPES.find((one) => one === type);
    if (!known || typeof message !== 'string') return undefined;
    return {
      type: known,
      message: message.slice(0, MAX_DIALOG_CHARS),
      isAccepted: isAccepted === true,
      ...(typeof text === 'string' ? { text: text.slice(0, MAX_TYPED_CHARS) } : {}),
    };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
