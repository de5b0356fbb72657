/**
 * watchActivation reports calls that the browser allows only after a press by the user's own hand: a file chooser, full screen,
 * the clipboard, a payment, a window. The calls and their results stay as they are.
 * https://html.spec.whatwg.org/multipage/interaction.html#activation-triggering-input-event
 */
import { patchMethod, prototypeOf, type Restore, restoreAll } from './patch';

type PageView = Window & typeof globalThis;
/** Purpose of a call; `activationUses` lists the same words. */
type ActivationUse = 'file' | 'full-screen' | 'clipboard' | 'share' | 'payment' | 'picker' | 'window';
type Report = (use: ActivationUse) => void;

/** Interfaces with their methods that fail without a press, by what they are for; an interface that a browser lacks is skipped. */
const METHODS: readonly (readonly [owner: string, names: readonly string[], use: ActivationUse])[] = [
  ['Element', ['requestFullscreen', 'requestPointerLock'], 'full-screen'],
  ['Clipboard', ['write', 'writeText', 'read', 'readText'], 'clipboard'],
  ['Navigator', ['share'], 'share'],
  ['PaymentRequest', ['show'], 'payment'],
  ['HTMLInputElement', ['showPicker'], 'picker'],
  ['HTMLSelectElement', ['showPicker'], 'picker'],
  ['EyeDropper', ['open'], 'picker'],
  ['HTMLVideoElement', ['requestPictureInPicture'], 'full-screen'],
];
const WINDOW_METHODS = ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'];

/** @returns puts the methods back */
export function watchActivation(view: PageView, report: Report): Restore {
  const hasActivation = () => view.navigator.userActivation?.isActive === true;
  const watch = (owner: object | undefined, name: string, use: ActivationUse) =>
    patchMethod(owner, name, (call) => (hasActivation() ? call() : whenRefused(call, () => report(use))));
  return restoreAll([
    ...METHODS.flatMap(([owner, names, use]) => names.map((name) => watch(prototypeOf(view, owner), name, use))),
    ...WINDOW_METHODS.map((name) => watch(view, name, 'file')),
    watchFileInputs(view, hasActivation, report),
    watchWindows(view, hasActivation, report),
  ]);
}

/** A file field that a script presses opens nothing, without a word. */
function watchFileInputs(view: PageView, hasActivation: () => boolean, report: Report): Restore {
  return patchMethod(view.HTMLElement.prototype, 'click', (call, self) => {
    if (self instanceof view.HTMLInputElement && self.type === 'file' && !hasActivation()) report('file');
    return call();
  });
}

/** A window that the popup blocker stops is null; one without an opener is always null, and tells nothing. */
function watchWindows(view: PageView, hasActivation: () => boolean, report: Report): Restore {
  return patchMethod(view, 'open', (call, _, [, , features]) => {
    const opened = call();
    if (opened === null && !hasActivation() && !/noopener|noreferrer/.test(String(features ?? ''))) report('window');
    return opened;
  });
}

function whenRefused(run: () => unknown, report: () => void): unknown {
  try {
    const result = run();
    if (result instanceof Promise) result.then(undefined, report);
    return result;
  } catch (error) {
    report();
    throw error;
  }
}
