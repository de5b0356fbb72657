/** What the ancestors of an element mean for it: where it can be seen, where it is in view, and what was already said. */
import { common, isEmpty, moved, NOWHERE, type Region } from './rect';
import { frameElementOf, shownParent, styleOf, type View, windowOf } from './composed-tree';

export interface Place {
  /** The window of the document it is in. */
  view: View | undefined;
  /** Where content can be brought into view by scrolling. */
  reach: Region;
  /** Where content is in view now. */
  seen: Region;
  /** The same two for absolutely positioned descendants, which skip boxes they are not positioned in. */
  absoluteReach: Region;
  absoluteSeen: Region;
  /** What is in view of the document at all; fixed boxes are limited by nothing else. */
  screen: Region;
  /** An element around it shows a pointer already. */
  underPointer: boolean;
  /** Something around it has no opacity: only controls that are drawn by others count. */
  faint: boolean;
  /** The text here is part of a name that was said. */
  named: boolean;
  depth: number;
}

/** The place of a document's body. `seen` is what the frame around it leaves in view, in the document's own coordinates. */
export function placeOf(document: Document, seen: Region, isReachable: boolean, depth: number): Place {
  const root = document.documentElement;
  const view = document.defaultView ?? undefined;
  const left = view?.scrollX ?? 0;
  const top = view?.scrollY ?? 0;
  const scroller = document.scrollingElement ?? root;
  const reach = isReachable
    ? {
        left: -left,
        top: -top,
        right: Math.max(scroller.scrollWidth - left, view?.innerWidth ?? 0),
        bottom: Math.max(scroller.scrollHeight - top, view?.innerHeight ?? 0),
      }
    : NOWHERE;
  return {
    view,
    reach,
    seen,
    absoluteReach: reach,
    absoluteSeen: seen,
    screen: seen,
    underPointer: false,
    faint: false,
    named: false,
    depth,
  };
}

/** The place of one element, from all its ancestors; a walk that comes from above need not ask. */
export function placeAt(element: Element): Place {
  const above: Element[] = [];
  let at = shownParent(element);
  for (; at && at.ownerDocument === element.ownerDocument; at = shownParent(at)) above.unshift(at);
  let place = documentPlace(element.ownerDocument);
  for (const one of above) place = placeInside(one, placeFor(one, place), () => one.getBoundingClientRect());
  return placeFor(element, place);
}

function documentPlace(document: Document): Place {
  const frame = frameElementOf(document) as HTMLElement | null;
  const view = document.defaultView;
  const screen = { left: 0, top: 0, right: view?.innerWidth ?? 0, bottom: view?.innerHeight ?? 0 };
  return frame ? frameInside(frame, placeAt(frame), document, 0) : placeOf(document, screen, true, 0);
}

/** The place of the body of the document in a frame. @param own the place of the frame element itself */
export function frameInside(frame: HTMLElement, own: Place, inner: Document, depth: number): Place {
  const rect = frame.getBoundingClientRect();
  const isReachable = rect.width >= 2 && rect.height >= 2 && !isEmpty(common(rect, own.reach));
  const window = { left: 0, top: 0, right: frame.clientWidth, bottom: frame.clientHeight };
  const seen = common(moved(own.seen, -rect.left - frame.clientLeft, -rect.top - frame.clientTop), window);
  return placeOf(inner, seen, isReachable, depth);
}

/** The place as it is for the element itself: boxes it is not positioned in do not clip it, and what lies on top of all is in none. */
export function placeFor(element: Element, place: Place, position = styleOf(element).position): Place {
  if (position === 'fixed' || (position === 'absolute' && isOnTop(element))) {
    const view = windowOf(element);
    const screen = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
    return { ...place, reach: isNowhere(place.absoluteReach) ? NOWHERE : screen, seen: place.screen };
  }
  if (position === 'absolute' && place.reach !== place.absoluteReach)
    return { ...place, reach: place.absoluteReach, seen: place.absoluteSeen };
  return place;
}

/** In the browser's own layer over everything else. */
export function isOnTop(element: Element): boolean {
  return element.matches(':popover-open,:modal');
}

function isNowhere(region: Region): boolean {
  return region === NOWHERE;
}

/** The place of what is inside the element, from its own; the same object where the element changes nothing. */
export function placeInside(
  element: Element,
  own: Place,
  rectOf: () => Region,
  style = styleOf(element),
  position = style.position,
): Place {
  const found = clipping(element, style, position);
  const clips = found && isRoot(element) ? undefined : found;
  const next = clips === undefined ? own : clipped(element, own, clips, rectOf());
  if (next.absoluteReach === next.reach && next.absoluteSeen === next.seen) return next;
  const holdsAbsolutes = position !== 'static' || style.contain !== 'none' || style.transform !== 'none';
  if (!holdsAbsolutes || style.display === 'contents') return next;
  return { ...next, absoluteReach: next.reach, absoluteSeen: next.seen };
}

function isRoot(element: Element): boolean {
  const { documentElement, body } = element.ownerDocument;
  return element === documentElement || element === body;
}

type Axis = 'open' | 'hidden' | 'scrolls';

function clipping(element: Element, style: CSSStyleDeclaration, position: string): { x: Axis; y: Axis } | undefined {
  const { overflow } = style;
  const isCut = hidesByClip(style, position);
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

function axisOf(overflow: string): Axis {
  return overflow === 'visible' ? 'open' : overflow === 'auto' || overflow === 'scroll' ? 'scrolls' : 'hidden';
}

/** The usual ways of leaving an element to screen readers alone. */
export function hidesByClip(style: CSSStyleDeclaration, position = style.position): boolean {
  const { clipPath } = style;
  if (clipPath !== 'none' && /inset\((?:50|100)%|circle\(0/.test(clipPath)) return true;
  return (
    (position === 'absolute' || position === 'fixed') &&
    style.clip !== 'auto' &&
    /rect\((?:0px,? 0px,? 0px,? 0px|1px,? 1px,? 1px,? 1px)\)/.test(style.clip)
  );
}

/** What overflows is cut at the inner edge of the border. */
function insideBorder(element: Element, rect: Region): Region {
  const { clientLeft, clientTop, clientWidth, clientHeight } = element;
  if (clientWidth === 0 && clientHeight === 0) return rect;
  const { offsetWidth = 0 } = element as HTMLElement;
  // Under a scaling transform the numbers of layout are not those of the screen.
  if (Math.abs(offsetWidth - (rect.right - rect.left)) > 1) return rect;
  const left = rect.left + clientLeft;
  const top = rect.top + clientTop;
  return { left, top, right: left + clientWidth, bottom: top + clientHeight };
}

function clipped(element: Element, place: Place, clips: { x: Axis; y: Axis }, rect: Region): Place {
  const box = insideBorder(element, rect);
  // A box of no size hides everything it clips; one that cannot be brought into view hides its content with it.
  const shown = common(box, place.reach);
  if (hidesByClip(styleOf(element)) || box.right - box.left < 2 || box.bottom - box.top < 2 || isEmpty(shown))
    return { ...place, reach: NOWHERE, seen: NOWHERE };
  const content = {
    left: rect.left - element.scrollLeft,
    top: rect.top - element.scrollTop,
    right: rect.left - element.scrollLeft + element.scrollWidth,
    bottom: rect.top - element.scrollTop + element.scrollHeight,
  };
  const pick = (axis: Axis, side: keyof Region) =>
    axis === 'open' ? place.reach[side] : axis === 'scrolls' ? content[side] : shown[side];
  const view = common(place.seen, {
    left: clips.x === 'open' ? place.seen.left : box.left,
    right: clips.x === 'open' ? place.seen.right : box.right,
    top: clips.y === 'open' ? place.seen.top : box.top,
    bottom: clips.y === 'open' ? place.seen.bottom : box.bottom,
  });
  return {
    ...place,
    reach: {
      left: pick(clips.x, 'left'),
      right: pick(clips.x, 'right'),
      top: pick(clips.y, 'top'),
      bottom: pick(clips.y, 'bottom'),
    },
    seen: view,
  };
}
