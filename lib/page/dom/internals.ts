/**
 * ariaAttribute: an ARIA attribute of an element, or what a custom element says in its place through ElementInternals, which only
 * the page's main world can read.
 */

/** The question on a host and the answer, as `lib/page/world/internals.ts` names them; the details are strings. */
const ASK_INTERNALS = 'fieldnotes-which-internals';
const INTERNALS = 'fieldnotes-these-internals';

/** Custom elements that have internals, reported by the script in the page's main world. */
const hosts = new WeakSet<Element>();

export function markInternals(host: Element): void {
  hosts.add(host);
}

export function hasInternals(element: Element): boolean {
  return hosts.has(element);
}

/** @param name `role`, or an ARIA attribute such as `aria-checked` */
export function ariaAttribute(element: Element, name: string): string | null {
  const own = element.getAttribute(name);
  return own === null && hosts.has(element) ? internalsAttribute(element, name) : own;
}

function internalsAttribute(host: Element, name: string): string | null {
  const document = host.ownerDocument;
  let value: string | null = null;
  const hear = (event: Event) => {
    const { detail } = event as CustomEvent<unknown>;
    value = typeof detail === 'string' ? detail : null;
  };
  document.addEventListener(INTERNALS, hear);
  host.dispatchEvent(new CustomEvent(ASK_INTERNALS, { bubbles: true, composed: true, detail: name }));
  document.removeEventListener(INTERNALS, hear);
  return value;
}
