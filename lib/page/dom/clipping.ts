/** What the ancestors of an element mean for it: where it can be seen, where it is in view, and what was already said. */
import { intersection, isEmpty, translated, EMPTY_REGION, type Region } from './rect';
import { frameElementOf, composedParent, styleOf, type View, windowOf } from './composed-tree';

export interface AncestorContext {
  /** The window of the document it is in. */
  view: View | undefined;
  /** Where content can be brought into view by scrolling. */
  reachable: Region;
  /** Where content is in view now. */
  visible: Region;
  /** The same two for absolutely positioned descendants, which skip boxes they are not positioned in. */
  absoluteReachable: Region;
  absoluteVisible: Region;
  /** What is in view of the document at all; fixed boxes are limited by nothing else. */
  viewport: Region;
  /** An element around it shows a pointer already. */
  inPointerCursor: boolean;
  /** Something around it has no opacity: only controls that are drawn by others count. */
  isTransparent: boolean;
  /** The text here is part of a name that was said. */
  inName: boolean;
  depth: number;
}

/** The place of a document's body. `seen` is what the frame around it leaves in view, in the document's own coordinates. */
export function bodyContext(document: Document, visible: Region, isReachable: boolean, depth: number): AncestorContext {
  const root = document.documentElement;
  const view = document.defaultView ?? undefined;
  const left = view?.scrollX ?? 0;
  const top = view?.scrollY ?? 0;
  const scroller = document.scrollingElement ?? root;
  const reachable = isReachable
    ? {
        left: -left,
        top: -top,
        right: Math.max(scroller.scrollWidth - left, view?.innerWidth ?? 0),
        bottom: Math.max(scroller.scrollHeight - top, view?.innerHeight ?? 0),
      }
    : EMPTY_REGION;
  return {
    view,
    reachable,
    visible,
    absoluteReachable: reachable,
    absoluteVisible: visible,
    viewport: visible,
    inPointerCursor: false,
    isTransparent: false,
    inName: false,
    depth,
  };
}

/** The place of one element, from all its ancestors; a walk that comes from above need not ask. */
export function ancestorContextOf(element: Element): AncestorContext {
  const above: Element[] = [];
  let at = composedParent(element);
  for (; at && at.ownerDocument === element.ownerDocument; at = composedParent(at)) above.unshift(at);
  let context = contextOfDocument(element.ownerDocument);
  for (const one of above) context = contextInside(one, contextFor(one, context), () => one.getBoundingClientRect());
  return contextFor(element, context);
}

function contextOfDocument(document: Document): AncestorContext {
  const frame = frameElementOf(document) as HTMLElement | null;
  const view = document.defaultView;
  const viewport = { left: 0, top: 0, right: view?.innerWidth ?? 0, bottom: view?.innerHeight ?? 0 };
  return frame
    ? contextInFrame(frame, ancestorContextOf(frame), document, 0)
    : bodyContext(document, viewport, true, 0);
}

/** The place of the body of the document in a frame. @param own the place of the frame element itself */
export function contextInFrame(
  frame: HTMLElement,
  own: AncestorContext,
  inner: Document,
  depth: number,
): AncestorContext {
  const rect = frame.getBoundingClientRect();
  const isReachable = rect.width >= 2 && rect.height >= 2 && !isEmpty(intersection(rect, own.reachable));
  const window = { left: 0, top: 0, right: frame.clientWidth, bottom: frame.clientHeight };
  const visible = intersection(
    translated(own.visible, -rect.left - frame.clientLeft, -rect.top - frame.clientTop),
    window,
  );
  return bodyContext(inner, visible, isReachable, depth);
}

/** The place as it is for the element itself: boxes it is not positioned in do not clip it, and what lies on top of all is in none. */
export function contextFor(
  element: Element,
  context: AncestorContext,
  position = styleOf(element).position,
): AncestorContext {
  if (position === 'fixed' || (position === 'absolute' && isInTopLayer(element))) {
    const view = windowOf(element);
    const viewport = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
    return {
      ...context,
      reachable: isNowhere(context.absoluteReachable) ? EMPTY_REGION : viewport,
      visible: context.viewport,
    };
  }
  if (position === 'absolute' && context.reachable !== context.absoluteReachable)
    return { ...context, reachable: context.absoluteReachable, visible: context.absoluteVisible };
  return context;
}

/** In the browser's own layer over everything else. */
export function isInTopLayer(element: Element): boolean {
  return element.matches(':popover-open,:modal');
}

function isNowhere(region: Region): boolean {
  return region === EMPTY_REGION;
}

/** The place of what is inside the element, from its own; the same object where the element changes nothing. */
export function contextInside(
  element: Element,
  own: AncestorContext,
  rectOf: () => Region,
  style = styleOf(element),
  position = style.position,
): AncestorContext {
  const found = overflowAxes(element, style, position);
  const clips = found && isRootOrBody(element) ? undefined : found;
  const next = clips === undefined ? own : clipContext(element, own, clips, rectOf());
  if (next.absoluteReachable === next.reachable && next.absoluteVisible === next.visible) return next;
  const holdsAbsolutes = position !== 'static' || style.contain !== 'none' || style.transform !== 'none';
  if (!holdsAbsolutes || style.display === 'contents') return next;
  return { ...next, absoluteReachable: next.reachable, absoluteVisible: next.visible };
}

function isRootOrBody(element: Element): boolean {
  const { documentElement, body } = element.ownerDocument;
  return element === documentElement || element === body;
}

type OverflowAxis = 'open' | 'hidden' | 'scrolls';

function overflowAxes(
  element: Element,
  style: CSSStyleDeclaration,
  position: string,
): { x: OverflowAxis; y: OverflowAxis } | undefined {
  const { overflow } = style;
  const isCut = isVisuallyHidden(style, position);
  if (overflow === 'visible' && !isCut) return undefined;
  const { display } = style;
  if (display === 'contents') return undefined;
  if (isCut) return { x: 'hidden', y: 'hidden' };
  if (display === 'inline') return undefined;
  const [x = 'open', y = x] = overflow.split(' ').map(axisOf);
  // A scroller that has nothing to scroll only clips.
  return {
    x: x === 'scrolls' && element.scrollWidth <= element.clientWidth ? 'hidden' : x,
    y: y === 'scrolls' && element.scrollHeight <= element.clientHeight ? 'hidden' : y,
  };
}

function axisOf(overflow: string): OverflowAxis {
  return overflow === 'visible' ? 'open' : overflow === 'auto' || overflow === 'scroll' ? 'scrolls' : 'hidden';
}

/** The usual ways of leaving an element to screen readers alone. */
export function isVisuallyHidden(style: CSSStyleDeclaration, position = style.position): boolean {
  const { clipPath } = style;
  if (clipPath !== 'none' && /inset\((?:50|100)%|circle\(0/.test(clipPath)) return true;
  return (
    (position === 'absolute' || position === 'fixed') &&
    style.clip !== 'auto' &&
    /rect\((?:0px,? 0px,? 0px,? 0px|1px,? 1px,? 1px,? 1px)\)/.test(style.clip)
  );
}

/** What overflows is cut at the inner edge of the border. */
function paddingBox(element: Element, rect: Region): Region {
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  if (clientWidth === 0 && clientHeight === 0) return rect;
  const { offsetWidth = 0 } = element as HTMLElement;
  // Under a scaling transform the numbers of layout are not those of the screen.
  if (Math.abs(offsetWidth - (rect.right - rect.left)) > 1) return rect;
  const left = rect.left + clientLeft;
  const top = rect.top + clientTop;
  return { left, top, right: left + clientWidth, bottom: top + clientHeight };
}

function clipContext(
  element: Element,
  context: AncestorContext,
  clips: { x: OverflowAxis; y: OverflowAxis },
  rect: Region,
): AncestorContext {
  const box = paddingBox(element, rect);
  // A box of no size hides everything it clips; one that cannot be brought into view hides its content with it.
  const shown = intersection(box, context.reachable);
  if (isVisuallyHidden(styleOf(element)) || box.right - box.left < 2 || box.bottom - box.top < 2 || isEmpty(shown))
    return { ...context, reachable: EMPTY_REGION, visible: EMPTY_REGION };
  const content = {
    left: rect.left - element.scrollLeft,
    top: rect.top - element.scrollTop,
    right: rect.left - element.scrollLeft + element.scrollWidth,
    bottom: rect.top - element.scrollTop + element.scrollHeight,
  };
  const pick = (axis: OverflowAxis, side: keyof Region) =>
    axis === 'open' ? context.reachable[side] : axis === 'scrolls' ? content[side] : shown[side];
  const view = intersection(context.visible, {
    left: clips.x === 'open' ? context.visible.left : box.left,
    right: clips.x === 'open' ? context.visible.right : box.right,
    top: clips.y === 'open' ? context.visible.top : box.top,
    bottom: clips.y === 'open' ? context.visible.bottom : box.bottom,
  });
  return {
    ...context,
    reachable: {
      left: pick(clips.x, 'left'),
      right: pick(clips.x, 'right'),
      top: pick(clips.y, 'top'),
      bottom: pick(clips.y, 'bottom'),
    },
    visible: view,
  };
}
