/**
 * watchActivation reports calls that the browser allows only after a press by the user's own hand: a file chooser, full screen,
 * the clipboard, a payment, a window. The calls and their results stay as they are.
 * https://html.spec.whatwg.org/multipage/interaction.html#activation-triggering-input-event
 */

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

type Method = (...args: unknown[]) => unknown;

/** @returns puts the methods back */
export function watchActivation(view: PageView, report: Report): () => void {
  const hasActivation = () => view.navigator.userActivation?.isActive === true;
  const restores: (() => void)[] = [];
  const watch = (owner: object, name: string, use: ActivationUse) => {
    const restore = wrap(owner, name, (result) => whenRefused(result, () => report(use)), hasActivation);
    if (restore) restores.push(restore);
  };
  for (const [name, methods, use] of METHODS) {
    const owner = (Reflect.get(view, name) as { prototype?: object } | undefined)?.prototype;
    if (owner) for (const method of methods) watch(owner, method, use);
  }
  for (const name of WINDOW_METHODS) watch(view, name, 'file');
  restores.push(watchFileInputs(view, hasActivation, report), watchWindows(view, hasActivation, report));
  return () => {
    for (const restore of restores) restore();
  };
}

/** A file field that a script presses opens nothing, without a word. */
function watchFileInputs(view: PageView, hasActivation: () => boolean, report: Report): () => void {
  const { prototype } = view.HTMLElement;
  const { click } = prototype;
  const proxy = new Proxy(click, {
    apply(call, self: HTMLElement, args: []) {
      if (self instanceof view.HTMLInputElement && self.type === 'file' && !hasActivation()) report('file');
      return Reflect.apply(call, self, args);
    },
  });
  prototype.click = proxy;
  return () => {
    if (prototype.click === proxy) prototype.click = click;
  };
}

/** A window that the popup blocker stops is null; one without an opener is always null, and tells nothing. */
function watchWindows(view: PageView, hasActivation: () => boolean, report: Report): () => void {
  const { open } = view;
  const proxy = new Proxy(open, {
    apply(call, self: PageView, args: Parameters<typeof open>) {
      const opened: unknown = Reflect.apply(call, self, args);
      if (opened === null && !hasActivation() && !/noopener|noreferrer/.test(args[2] ?? '')) report('window');
      return opened;
    },
  });
  view.open = proxy;
  return () => {
    if (view.open === proxy) view.open = open;
  };
}

/** @returns undefined if the owner has no such method of its own */
function wrap(
  owner: object,
  name: string,
  seen: (result: () => unknown) => unknown,
  hasActivation: () => boolean,
): (() => void) | undefined {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name);
  const original = descriptor?.value as Method | undefined;
  if (!descriptor?.configurable || typeof original !== 'function') return undefined;
  const proxy = new Proxy(original, {
    apply: (call, self, args: unknown[]) => {
      const run = () => Reflect.apply(call, self, args);
      return hasActivation() ? run() : seen(run);
    },
  });
  Object.defineProperty(owner, name, { ...descriptor, value: proxy });
  return () => {
    if (Object.getOwnPropertyDescriptor(owner, name)?.value === proxy) Object.defineProperty(owner, name, descriptor);
  };
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
