/** AncestorContext: how the ancestors of an element clip it, and the walk state it inherits from them. */
import { composedAncestors, frameElementOf, styleOf, type View, windowOf } from './composed-tree';
import { EMPTY_REGION, intersection, isEmpty, type Region, translated } from './rect';

export interface AncestorContext {
  /** The window of the element's document. */
  view: View | undefined;
  /** Where content is visible, now or after scrolling; EMPTY_REGION if nowhere. */
  reachable: Region;
  /** Where content is visible now. */
  visible: Region;
  /** `reachable` and `visible` for absolutely positioned descendants, which only their containing block and its ancestors clip. */
  absoluteReachable: Region;
  absoluteVisible: Region;
  /** The visible part of the document's viewport, which alone clips fixed boxes. */
  viewport: Region;
  /** An ancestor has `cursor: pointer`. */
  inPointerCursor: boolean;
  /** An ancestor has `opacity: 0`: only controls with a custom styled replacement count. */
  isTransparent: boolean;
  /** The text inside is part of a name that is already in the outline. */
  inName: boolean;
  /** Indentation level in the outline. */
  depth: number;
}

/**
 * The context of a document's body.
 * @param visible the part of the viewport that the frames around it leave visible, in the document's own coordinates
 * @param isReachable whether the frame around it can be scrolled into view
 */
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

/** The context of one element, computed from all its ancestors. Walks pass it down instead. */
export function ancestorContextOf(element: Element): AncestorContext {
  const above: Element[] = [];
  for (const ancestor of composedAncestors(element)) {
    if (ancestor.ownerDocument !== element.ownerDocument) break;
    above.push(ancestor);
  }
  let context = contextOfDocument(element.ownerDocument);
  for (const ancestor of above.reverse())
    context = contextInside(ancestor, contextFor(ancestor, context), () => ancestor.getBoundingClientRect());
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

/** The context of the body of a frame's document. @param own the context of the frame element */
export function contextInFrame(
  frame: HTMLElement,
  own: AncestorContext,
  inner: Document,
  depth: number,
): AncestorContext {
  const rect = frame.getBoundingClientRect();
  const isShown = frame.clientWidth >= 2 && frame.clientHeight >= 2 && !isVisuallyHidden(styleOf(frame));
  const isReachable = isShown && rect.width >= 2 && rect.height >= 2 && !isEmpty(intersection(rect, own.reachable));
  const frameViewport = { left: 0, top: 0, right: frame.clientWidth, bottom: frame.clientHeight };
  const visible = intersection(
    translated(own.visible, -rect.left - frame.clientLeft, -rect.top - frame.clientTop),
    frameViewport,
  );
  return bodyContext(inner, visible, isReachable, depth);
}

/** The context as it applies to the element itself: absolutely positioned, fixed and top layer boxes skip ancestors that do not clip them. */
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
      reachable: context.absoluteReachable === EMPTY_REGION ? EMPTY_REGION : viewport,
      visible: context.viewport,
    };
  }
  if (position === 'absolute' && context.reachable !== context.absoluteReachable)
    return { ...context, reachable: context.absoluteReachable, visible: context.absoluteVisible };
  return context;
}

/** Whether the element is in the top layer: an open popover or modal dialog. */
export function isInTopLayer(element: Element): boolean {
  return element.matches(':popover-open,:modal');
}

/** The context for the element's children. @returns `own` itself if the element changes nothing */
export function contextInside(
  element: Element,
  own: AncestorContext,
  rectOf: () => Region,
  style = styleOf(element),
  position = style.position,
): AncestorContext {
  // The overflow of the root and body is that of the viewport.
  const overflow = overflowAxes(element, style, position);
  const clips = overflow && !isRootOrBody(element) ? overflow : undefined;
  const next = clips === undefined ? own : clipContext(element, own, clips, rectOf());
  if (next.absoluteReachable === next.reachable && next.absoluteVisible === next.visible) return next;
  const isContainingBlock = position !== 'static' || style.contain !== 'none' || style.transform !== 'none';
  if (!isContainingBlock || style.display === 'contents') return next;
  return { ...next, absoluteReachable: next.reachable, absoluteVisible: next.visible };
}

function isRootOrBody(element: Element): boolean {
  const { documentElement, body } = element.ownerDocument;
  return element === documentElement || element === body;
}

/** How overflow is shown along one axis. */
type OverflowAxis = 'visible' | 'hidden' | 'scroll';

interface OverflowAxes {
  x: OverflowAxis;
  y: OverflowAxis;
}

/** How an element clips its content. @returns undefined if it clips nothing */
function overflowAxes(element: Element, style: CSSStyleDeclaration, position: string): OverflowAxes | undefined {
  const { overflow } = style;
  const isHidden = isVisuallyHidden(style, position);
  const isContained = /paint|strict|content/.test(style.contain);
  if (overflow === 'visible' && !isHidden && !isContained) return undefined;
  const { display } = style;
  if (display === 'contents') return undefined;
  if (isHidden) return { x: 'hidden', y: 'hidden' };
  if (display === 'inline') return undefined;
  const [x = 'visible', y = x] = isContained ? (['hidden', 'hidden'] as const) : overflow.split(' ').map(axisOf);
  // A scroll container without overflowing content only clips.
  return {
    x: x === 'scroll' && element.scrollWidth <= element.clientWidth ? 'hidden' : x,
    y: y === 'scroll' && element.scrollHeight <= element.clientHeight ? 'hidden' : y,
  };
}

function axisOf(overflow: string): OverflowAxis {
  if (overflow === 'visible') return 'visible';
  return overflow === 'auto' || overflow === 'scroll' ? 'scroll' : 'hidden';
}

/** Whether the styles clip an element to nothing, as the common "visually hidden" CSS classes do. */
export function isVisuallyHidden(style: CSSStyleDeclaration, position = style.position): boolean {
  const { clipPath } = style;
  if (clipPath !== 'none' && /inset\((?:50|100)%|circle\(0/.test(clipPath)) return true;
  return (
    (position === 'absolute' || position === 'fixed') &&
    style.clip !== 'auto' &&
    /rect\((?:0px,? 0px,? 0px,? 0px|1px,? 1px,? 1px,? 1px)\)/.test(style.clip)
  );
}

/** The padding box, at whose edge overflow is clipped. */
function paddingBox(element: Element, rect: Region): Region {
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  if (clientWidth === 0 && clientHeight === 0) return rect;
  const { offsetWidth = 0 } = element as HTMLElement;
  // Under a scaling transform, layout sizes (offsetWidth) differ from those on screen.
  if (Math.abs(offsetWidth - (rect.right - rect.left)) > 1) return rect;
  const left = rect.left + clientLeft;
  const top = rect.top + clientTop;
  return { left, top, right: left + clientWidth, bottom: top + clientHeight };
}

/** The context for the content of an element that clips. @param rect the element's box */
function clipContext(element: Element, context: AncestorContext, clips: OverflowAxes, rect: Region): AncestorContext {
  const box = paddingBox(element, rect);
  // A box without a size, or that cannot be scrolled into view, hides everything it clips.
  const shown = intersection(box, context.reachable);
  if (isVisuallyHidden(styleOf(element)) || box.right - box.left < 2 || box.bottom - box.top < 2 || isEmpty(shown))
    return { ...context, reachable: EMPTY_REGION, visible: EMPTY_REGION };
  const content = {
    left: rect.left - element.scrollLeft,
    top: rect.top - element.scrollTop,
    right: rect.left - element.scrollLeft + element.scrollWidth,
    bottom: rect.top - element.scrollTop + element.scrollHeight,
  };
  const reachableBy: Record<OverflowAxis, Region> = { visible: context.reachable, hidden: shown, scroll: content };
  const visible = intersection(context.visible, {
    left: clips.x === 'visible' ? context.visible.left : box.left,
    right: clips.x === 'visible' ? context.visible.right : box.right,
    top: clips.y === 'visible' ? context.visible.top : box.top,
    bottom: clips.y === 'visible' ? context.visible.bottom : box.bottom,
  });
  return {
    ...context,
    reachable: {
      left: reachableBy[clips.x].left,
      right: reachableBy[clips.x].right,
      top: reachableBy[clips.y].top,
      bottom: reachableBy[clips.y].bottom,
    },
    visible,
  };
}
