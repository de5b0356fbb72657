/** Walks a document the way a person sees it: open shadow roots and frames of the same origin included. */

/** Element kinds that never show anything. */
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

/** Elements belong to the realm of their frame, so `instanceof` of this realm says nothing; names do. */
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

/** A slot of a shadow tree; an element of that name elsewhere is nothing. */
function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot' && typeof (element as HTMLSlotElement).assignedNodes === 'function';
}

export type View = Window & typeof globalThis;

export function windowOf(element: Element): View {
  const view = element.ownerDocument.defaultView;
  if (!view) throw new Error('the element is in no window');
  return view;
}

/** A computed style follows its element, so one object per element is enough for ever. */
const styles = new WeakMap<Element, CSSStyleDeclaration>();

/** @param view the element's window, where the caller knows it */
export function styleOf(element: Element, view?: View): CSSStyleDeclaration {
  let style = styles.get(element);
  if (!style) {
    style = (view ?? windowOf(element)).getComputedStyle(element);
    styles.set(element, style);
  }
  return style;
}

/** Whether a node is still part of a page that is shown. Firefox makes what belonged to a frame that left a dead object, which throws. */
export function isAttached(node: Node): boolean {
  try {
    const document = node.nodeType === Node.DOCUMENT_NODE ? (node as Document) : node.ownerDocument;
    return node.isConnected && (document?.defaultView ?? null) !== null;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The document inside a frame element where this origin may look into it. */
export function contentDocumentOf(element: Element, name = element.localName): Document | undefined {
  if (name !== 'iframe' && name !== 'frame') return undefined;
  try {
    return (element as HTMLIFrameElement).contentDocument ?? undefined;
  } catch (error) {
    // Firefox throws where Chromium answers null: the frame is of another origin.
    if (error instanceof DOMException || (error as { name?: string }).name === 'SecurityError') return undefined;
    throw error;
  }
}

type ShadowRootGetter = (element: Element) => ShadowRoot | null;

/** Extensions may look into closed shadow roots: Chrome offers a function, Firefox a property; a plain page neither. */
const openClosedShadowRoot: ShadowRootGetter | undefined = (() => {
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: ShadowRootGetter } } }).chrome?.dom;
  return dom?.openOrClosedShadowRoot?.bind(dom);
})();

/** Plain elements that may host a shadow root besides custom ones (DOM, attachShadow). */
const SHADOW_HOST_TAGS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** The shadow root of an element; a closed one too, where the browser lets an extension see it. */
export function shadowRootOf(element: Element, name = element.localName): ShadowRoot | null {
  const isCustom = name.includes('-');
  if (!isCustom && !SHADOW_HOST_TAGS.has(name)) return null;
  const open = element.shadowRoot;
  if (open) return open;
  // Asking crosses into the browser: of the plain ones only those are asked that show nothing else.
  if (!isCustom && element.hasChildNodes()) return null;
  const known = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (known !== undefined) return known;
  return openClosedShadowRoot ? openClosedShadowRoot(element) : null;
}

/** Children as they are rendered: slotted ones in their slot, a host's own through its open shadow root. */
export function composedChildren(node: Element | ShadowRoot | Document): Node[] {
  if (node.nodeType === Node.DOCUMENT_NODE) {
    const root = (node as Document).documentElement;
    return root ? [root] : [];
  }
  if (isElement(node)) {
    const inner = contentDocumentOf(node);
    if (inner) return inner.body ? [inner.body] : [];
    const shadow = shadowRootOf(node);
    if (shadow) return [...shadow.childNodes];
    if (isSlot(node)) {
      const assigned = node.assignedNodes();
      if (assigned.length > 0) return assigned;
    }
  }
  return [...node.childNodes];
}

/** Whether what is shown in an element may be other than its children. */
function rendersOtherChildren(element: Element): boolean {
  const name = element.localName;
  return name === 'slot' || name === 'iframe' || shadowRootOf(element, name) !== null;
}

/** Calls back with each child as it is rendered, without making a list where there is none to make. */
export function forEachComposedChild(element: Element, visit: (child: Node) => void): void {
  if (rendersOtherChildren(element)) {
    for (const child of composedChildren(element)) visit(child);
    return;
  }
  for (let child = element.firstChild; child; child = child.nextSibling) visit(child);
}

/** The parent as rendered: out of shadow roots to the host, out of frames to the frame element. */
export function composedParent(node: Node): Element | null {
  if (isElement(node) && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
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
 * Yields the composed ancestors of a node, nearest first, out of shadow roots and frames: the one climb to ancestors.
 * Use with `for…of`, or `find` through {@link closestComposed}.
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

/** The element with the focus, down through frames of this origin and open shadow roots. */
export function deepActiveElement(document: Document): Element {
  let at = document.activeElement ?? document.body;
  for (;;) {
    const inner = contentDocumentOf(at)?.activeElement ?? at.shadowRoot?.activeElement;
    if (!inner) return at;
    at = inner;
  }
}

/** The frame element that holds a document, where this origin may see it. */
export function frameElementOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch (error) {
    if (error instanceof DOMException || (error as { name?: string }).name === 'SecurityError') return null;
    throw error;
  }
}

/**
 * All elements in rendered order, frames and open shadow roots included; what is never shown is left out.
 * @param enteredRoots is given each frame's document and each shadow root on the way
 */
export function elementsIn(root: Element | Document, enteredRoots?: (Document | ShadowRoot)[]): Element[] {
  const all: Element[] = [];
  const take = (element: Element): void => {
    if (isNeverRendered(element)) return;
    all.push(element);
    forEachComposedChildElement(element, take, enteredRoots);
  };
  for (const child of composedChildren(root)) if (isElement(child)) take(child);
  return all;
}

/** Calls back with each child element as it is rendered. Text is passed over: reaching it makes an object of each. */
export function forEachComposedChildElement(
  element: Element,
  visit: (child: Element) => void,
  enteredRoots?: (Document | ShadowRoot)[],
): void {
  if (rendersOtherChildren(element)) {
    const inside = contentDocumentOf(element) ?? shadowRootOf(element);
    if (inside) enteredRoots?.push(inside);
    for (const child of composedChildren(element)) if (isElement(child)) visit(child);
    return;
  }
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) visit(child);
}

export function isNeverRendered(element: Element): boolean {
  return NEVER_RENDERED_TAGS.has(element.tagName);
}

/** The element's box in its own viewport, CSS px; a link area of an image map has that of its picture's part. */
export function boxOf(element: Element): DOMRect {
  if (element.localName !== 'area') return element.getBoundingClientRect();
  const picture = imageOfArea(element);
  const box = picture?.getBoundingClientRect() ?? new DOMRect();
  const coords = (element as HTMLAreaElement).coords.split(',').map(Number);
  if (coords.length < 3 || coords.some((one) => !Number.isFinite(one))) return box;
  if (coords.length === 3) {
    const [x = 0, y = 0, r = 0] = coords;
    return new DOMRect(box.left + x - r, box.top + y - r, 2 * r, 2 * r);
  }
  const xs = coords.filter((_, i) => i % 2 === 0);
  const ys = coords.filter((_, i) => i % 2 === 1);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return new DOMRect(box.left + left, box.top + top, Math.max(...xs) - left, Math.max(...ys) - top);
}

/** The picture that an image map's area lies on. */
export function imageOfArea(area: Element): Element | undefined {
  const name = area.closest('map')?.name;
  const root = area.getRootNode() as Document | ShadowRoot;
  return name ? (root.querySelector(`img[usemap="#${CSS.escape(name)}"]`) ?? undefined) : undefined;
}

/** The document, and each frame and shadow root in it. */
export type Root = Document | ShadowRoot;

/** The highlight is ours; it is no change of the page. */
export function isOwnHighlightMutation(record: MutationRecord): boolean {
  if (record.type !== 'childList') return record.target.nodeName === 'FIELDNOTES-HIGHLIGHT';
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length > 0 && nodes.every((node) => node.nodeName === 'FIELDNOTES-HIGHLIGHT');
}
