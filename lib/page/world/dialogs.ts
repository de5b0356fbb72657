/**
 * answerDialogs: in the page's main world, answers the alert(), confirm() and prompt() that an act is expected to open, and tells of
 * the answers that the user gives while a task is taught. Any other dialog is shown as ever.
 */
import { hashWithoutValues } from '../../core/text-hash';
import {
  type AnsweredDialog,
  DIALOG_ANSWERED,
  DIALOG_TYPES,
  DIALOGS_EXPECTED,
  DIALOGS_WATCHED,
  type DialogType,
  type ExpectedDialog,
} from './dialog-events';
import { patchMethod, type Restore, restoreAll } from './patch';

/** An expected dialog opens within this after the act, ms. */
const MAX_WAIT_MS = 20_000;

type PageView = Window & typeof globalThis;
type Answer = boolean | string | null | undefined;

export function answerDialogs(view: PageView): void {
  let expected: ExpectedDialog[] = [];
  let isWatched = false;
  let restore: Restore | undefined;
  let timer = 0;
  const { document } = view;
  const tell = (type: DialogType, message: string, answer: Answer) => {
    const detail: AnsweredDialog = {
      type,
      message,
      isAccepted: type === 'alert' || (answer !== false && answer !== null),
      ...(typeof answer === 'string' ? { text: answer } : {}),
    };
    document.dispatchEvent(new view.CustomEvent(DIALOG_ANSWERED, { detail: JSON.stringify(detail) }));
  };
  const answer = (type: DialogType, message: string, show: () => Answer): Answer => {
    const at = expected.findIndex(
      (one) => one.type === type && hashWithoutValues(message, one.values) === one.messageHash,
    );
    const [known] = at < 0 ? [] : expected.splice(at, 1);
    if (known) return answerTo(known);
    const given = show();
    if (isWatched) tell(type, message, given);
    return given;
  };
  const update = () => {
    if (isWatched || expected.length > 0) restore ??= replaceDialogs(view, answer);
    else {
      restore?.();
      restore = undefined;
    }
  };
  document.addEventListener(DIALOGS_EXPECTED, (event) => {
    event.stopImmediatePropagation();
    expected = expectedIn(event);
    view.clearTimeout(timer);
    timer = view.setTimeout(() => {
      expected = [];
      update();
    }, MAX_WAIT_MS);
    update();
  });
  document.addEventListener(DIALOGS_WATCHED, (event) => {
    event.stopImmediatePropagation();
    isWatched = (event as CustomEvent<unknown>).detail === 'true';
    update();
  });
}

function answerTo({ type, isAccepted, text }: ExpectedDialog): Answer {
  if (type === 'alert') return undefined;
  if (type === 'confirm') return isAccepted;
  return isAccepted ? (text ?? '') : null;
}

/** @returns puts the page's own functions back */
function replaceDialogs(
  view: PageView,
  answer: (type: DialogType, message: string, show: () => Answer) => Answer,
): Restore {
  return restoreAll(
    DIALOG_TYPES.map((type) =>
      patchMethod(view, type, (call, _, [message]) => answer(type, String(message ?? ''), call as () => Answer)),
    ),
  );
}

/** Pages can send such an event as well: what is no list of dialogs is ignored. */
function expectedIn(event: Event): ExpectedDialog[] {
  const { detail } = event as CustomEvent<unknown>;
  const parsed: unknown = typeof detail === 'string' ? JSON.parse(detail) : [];
  return Array.isArray(parsed) ? parsed.filter((one): one is ExpectedDialog => isExpectedDialog(one)) : [];
}

function isExpectedDialog(one: unknown): boolean {
  if (typeof one !== 'object' || one === null) return false;
  const { type, messageHash, values } = one as Record<string, unknown>;
  return DIALOG_TYPES.some((known) => known === type) && typeof messageHash === 'string' && Array.isArray(values);
}
