/**
 * observeInternals: in the page's main world, tells which custom elements have ElementInternals, and the role and ARIA states that
 * they set there, which no attribute shows.
 */
import { patchMethod } from './patch';

/** The report on a host, the question on it, and the answer on the document; the details are strings. */
export const HAS_INTERNALS = 'fieldnotes-i-have-internals';
const ASK_INTERNALS = 'fieldnotes-which-internals';
const INTERNALS = 'fieldnotes-these-internals';

/** `aria-checked` is the property ariaChecked. */
const propertyOf = (attribute: string) => attribute.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());

/** @returns reports the hosts that got internals since the last call */
export function observeInternals(view: Window & typeof globalThis): () => void {
  const known = new WeakMap<Element, ElementInternals>();
  let unreported: WeakRef<Element>[] = [];
  patchMethod(view.HTMLElement.prototype, 'attachInternals', (call, host) => {
    const internals = call();
    known.set(host as Element, internals as ElementInternals);
    unreported.push(new WeakRef(host as Element));
    return internals;
  });
  view.document.addEventListener(
    ASK_INTERNALS,
    (event) => {
      event.stopImmediatePropagation();
      const [host] = event.composedPath();
      const internals = host instanceof view.Element ? known.get(host) : undefined;
      const { detail } = event as CustomEvent<unknown>;
      const value: unknown =
        internals && typeof detail === 'string' ? Reflect.get(internals, propertyOf(detail)) : null;
      view.document.dispatchEvent(
        new view.CustomEvent(INTERNALS, { detail: typeof value === 'string' ? value : undefined }),
      );
    },
    true,
  );
  return () => {
    const reporting = unreported;
    unreported = [];
    for (const one of reporting) {
      const host = one.deref();
      if (!host) continue;
      // A detached host is reported once it is attached.
      if (host.isConnected) host.dispatchEvent(new view.Event(HAS_INTERNALS, { composed: true }));
      else unreported.push(one);
    }
  };
}
