/** Walks the composed tree: a document with its shadow roots, slots and same-origin frames, as rendered. */
import { firstIn } from './clean-form';
import {
  childrenOfForm,
  isClobbered,
  parentPastForms,
  siblingAfter,
  siblingElementAfter,
  withoutClobbered,
} from './clobbered-form';

/** `tagName`s of elements that are never rendered. */
const NEVER_RENDERED_TAGS = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'HEAD',
  'META',
  'LINK',
  'TITLE',
  'BASE',
  'PARAM',
  'SOURCE',
  'TRACK',
  'DATALIST',
  'FIELDNOTES-HIGHLIGHT',
]);

/** Whether a node is an element. `instanceof` fails across frames: each frame has its own realm and its own `Element`. */
export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === Node.ELEMENT_NODE;
}

export function isHtml(element: Element): element is HTMLElement {
  return element.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

export function isInput(element: Element): element is HTMLInputElement {
  return element.localName === 'input';
}

export function isTextArea(element: Element): element is HTMLTextAreaElement {
  return element.localName === 'textarea';
}

export function isSelect(element: Element): element is HTMLSelectElement {
  return element.localName === 'select';
}

export function isContentEditable(element: Element): element is HTMLElement {
  return (element as HTMLElement).isContentEditable === true;
}

/** Whether an element is an HTML slot; an element of that name in another namespace has no `assignedNodes`. */
export function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot' && typeof (element as HTMLSlotElement).assignedNodes === 'function';
}

export type View = Window & typeof globalThis;

export function windowOf(element: Element): View {
  const view = element.ownerDocument.defaultView;
  if (!view) throw new Error("windowOf: the element's document has no window. Check isAttached first.");
  return view;
}

/** Computed styles by element; `getComputedStyle` returns a live object, so one per element is enough. */
const styles = new WeakMap<Element, CSSStyleDeclaration>();

/** The computed style of an element, live. @param view the element's window, if the caller has it */
export function styleOf(element: Element, view?: View): CSSStyleDeclaration {
  let style = styles.get(element);
  if (!style) {
    style = (view ?? windowOf(element)).getComputedStyle(element);
    styles.set(element, style);
  }
  return style;
}

/** Whether a node is connected to a document with a window. In Firefox every access to a node of a removed frame throws a TypeError ("dead object"). */
export function isAttached(node: Node): boolean {
  try {
    const document = node.nodeType === Node.DOCUMENT_NODE ? (node as Document) : node.ownerDocument;
    return node.isConnected && (document?.defaultView ?? null) !== null;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The document inside a frame element. @returns undefined if the element is no frame, or its document is of another origin */
export function contentDocumentOf(element: Element, name = element.localName): Document | undefined {
  if (name !== 'iframe' && name !== 'frame') return undefined;
  try {
    return (element as HTMLIFrameElement).contentDocument ?? undefined;
  } catch (error) {
    // A cross-origin frame: the specification and Chromium return null, Firefox can throw a SecurityError.
    if (error instanceof DOMException || (error as { name?: string }).name === 'SecurityError') return undefined;
    throw error;
  }
}

type ShadowRootGetter = (element: Element) => ShadowRoot | null;

/** Chrome's `chrome.dom.openOrClosedShadowRoot`; Firefox has a property of that name on elements instead. Undefined outside content scripts. */
const openClosedShadowRoot: ShadowRootGetter | undefined = (() => {
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: ShadowRootGetter } } }).chrome?.dom;
  return dom?.openOrClosedShadowRoot?.bind(dom);
})();

/** Elements that may host a shadow root besides custom elements (https://dom.spec.whatwg.org/#valid-shadow-host-name). */
const SHADOW_HOST_TAGS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** The open or closed shadow root of an element. @returns null if there is none, or it is closed and this script is no content script */
export function shadowRootOf(element: Element, name = element.localName): ShadowRoot | null {
  const isCustom = name.includes('-');
  if (!isCustom && !SHADOW_HOST_TAGS.has(name)) return null;
  const open = element.shadowRoot;
  if (open) return open;
  // The extension API is slow: of elements that are not custom, only those without children are asked.
  if (!isCustom && element.hasChildNodes()) return null;
  const known = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (known !== undefined) return known;
  return openClosedShadowRoot ? openClosedShadowRoot(element) : null;
}

/** The child nodes as rendered: those of the shadow root for a host, the assigned nodes for a slot, the body for a frame. */
export function composedChildren(node: Element | ShadowRoot | Document): readonly Node[] {
  if (node.nodeType === Node.DOCUMENT_NODE) {
    const root = (node as Document).documentElement;
    return root ? [root] : [];
  }
  if (isElement(node)) {
    const inner = contentDocumentOf(node);
    if (inner) return inner.body ? [inner.body] : [];
    const shadow = shadowRootOf(node);
    if (shadow) return withoutClobbered([...shadow.childNodes]);
    if (isSlot(node)) {
      const assigned = node.assignedNodes();
      if (assigned.length > 0) return withoutClobbered(assigned);
    }
  }
  return withoutClobbered([...node.childNodes]);
}

/** Whether the rendered children of an element may differ from its `childNodes`. */
function rendersOtherChildren(element: Element): boolean {
  const name = element.localName;
  return name === 'slot' || name === 'iframe' || shadowRootOf(element, name) !== null;
}

/** Calls back with each composed child node, without allocating a list for plain elements. */
export function forEachComposedChild(element: Element, visit: (child: Node) => void): void {
  if (rendersOtherChildren(element)) {
    for (const child of composedChildren(element)) visit(child);
    return;
  }
  for (let child: Node | null = element.firstChild; child; child = siblingAfter(child)) {
    if (isClobbered(child)) childrenOfForm(child).forEach(visit);
    else visit(child);
  }
}

/** The parent as rendered: the slot of a slotted node, the host of a shadow root, the frame element of a document; null at the top. */
export function composedParent(node: Node): Element | null {
  if (isElement(node) && node.assignedSlot) return node.assignedSlot;
  const parent = parentPastForms(node);
  if (!parent) {
    return null;
  }
  if (isElement(parent)) {
    return parent;
  }
  if (parent.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parent as ShadowRoot).host ?? null;
  return frameElementOf(parent as Document);
}

/**
 * Yields the composed ancestors of a node, nearest first, out of slots, shadow roots and frames. All climbs to ancestors use this,
 * {@link composedSelfAndAncestors} or {@link closestComposed}.
 * @param maxLevels how many ancestors at the most; default all
 */
export function* composedAncestors(node: Node, maxLevels = Number.POSITIVE_INFINITY): Generator<Element, undefined> {
  let levels = 0;
  for (let at = composedParent(node); at && levels < maxLevels; at = composedParent(at)) {
    levels += 1;
    yield at;
  }
}

/** Yields the element itself, then its composed ancestors. @param maxLevels how many elements at the most, itself included; default all */
export function* composedSelfAndAncestors(
  element: Element,
  maxLevels = Number.POSITIVE_INFINITY,
): Generator<Element, undefined> {
  if (maxLevels < 1) return;
  yield element;
  yield* composedAncestors(element, maxLevels - 1);
}

/**
 * The element itself or its nearest composed ancestor that passes the test, like `Element.closest` across shadow roots and frames.
 * @returns undefined if none passes, or none within `maxLevels` elements (itself included; default all)
 */
export function closestComposed(
  element: Element | null | undefined,
  test: (candidate: Element) => boolean,
  maxLevels = Number.POSITIVE_INFINITY,
): Element | undefined {
  let levels = 0;
  for (let at = element; at && levels < maxLevels; at = composedParent(at)) {
    if (test(at)) return at;
    levels += 1;
  }
  return undefined;
}

/** Whether an element is the other or one of its composed descendants. */
export function isWithin(inner: Element | null, outer: Element): boolean {
  return closestComposed(inner, (at) => at === outer) !== undefined;
}

/** The focused element: `activeElement` followed into same-origin frames and open shadow roots; null in a document without elements. */
export function deepActiveElement(document: Document): Element {
  let at = document.activeElement ?? document.body;
  while (at !== null) {
    const inner = contentDocumentOf(at)?.activeElement ?? at.shadowRoot?.activeElement;
    if (!inner) return at;
    at = inner;
  }
  return at;
}

/** The frame element that embeds a document. @returns null for a top document, or if the parent is of another origin */
export function frameElementOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch (error) {
    if (error instanceof DOMException || (error as { name?: string }).name === 'SecurityError') return null;
    throw error;
  }
}

/**
 * All composed descendants that can be rendered, in composed tree order.
 * @param enteredRoots receives each frame document and shadow root that was entered
 */
export function elementsIn(root: Element | Document, enteredRoots?: Root[]): Element[] {
  const found: Element[] = [];
  const collect = (element: Element): void => {
    if (isNeverRendered(element)) return;
    found.push(element);
    forEachComposedChildElement(element, collect, enteredRoots);
  };
  for (const child of composedChildren(root)) if (isElement(child)) collect(child);
  return found;
}

/** Calls back with each composed child element. Text nodes are skipped: access makes a wrapper object for each. */
export function forEachComposedChildElement(
  element: Element,
  visit: (child: Element) => void,
  enteredRoots?: Root[],
): void {
  if (rendersOtherChildren(element)) {
    const inside = contentDocumentOf(element) ?? shadowRootOf(element);
    if (inside) enteredRoots?.push(inside);
    for (const child of composedChildren(element)) if (isElement(child)) visit(child);
    return;
  }
  for (let child = element.firstElementChild; child; child = siblingElementAfter(child)) {
    if (isClobbered(child)) {
      for (const inner of childrenOfForm(child)) if (isElement(inner)) visit(inner);
    } else visit(child);
  }
}

export function isNeverRendered(element: Element): boolean {
  return NEVER_RENDERED_TAGS.has(element.tagName);
}

/** The element's bounding box in its own viewport, CSS px; for an `area` of an image map that of its shape on the image. */
export function boxOf(element: Element): DOMRect {
  if (element.localName !== 'area') return element.getBoundingClientRect();
  const image = imageOfArea(element);
  const box = image?.getBoundingClientRect() ?? new DOMRect();
  const coords = (element as HTMLAreaElement).coords.split(',').map(Number);
  if (coords.length < 3 || coords.some((one) => !Number.isFinite(one))) return box;
  if (coords.length === 3) {
    const [x = 0, y = 0, radius = 0] = coords;
    return new DOMRect(box.left + x - radius, box.top + y - radius, 2 * radius, 2 * radius);
  }
  const xs = coords.filter((_, i) => i % 2 === 0);
  const ys = coords.filter((_, i) => i % 2 === 1);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return new DOMRect(box.left + left, box.top + top, Math.max(...xs) - left, Math.max(...ys) - top);
}

/** The image that an `area` lies on. @returns undefined if no image uses its map */
export function imageOfArea(area: Element): Element | undefined {
  const name = area.closest('map')?.name;
  const root = area.getRootNode() as Document | ShadowRoot;
  return name ? firstIn(root, `img[usemap="#${CSS.escape(name)}"]`) : undefined;
}

/** A document or shadow root: a node that elements can be queried in. */
export type Root = Document | ShadowRoot;

/** Whether a mutation concerns only the extension's own highlight element. */
export function isOwnHighlightMutation(record: MutationRecord): boolean {
  if (record.type !== 'childList') return record.target.nodeName === 'FIELDNOTES-HIGHLIGHT';
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every((node) => node.nodeName === 'FIELDNOTES-HIGHLIGHT');
}
