/** The act `drag`: HTML drag-and-drop events if the element is draggable, pointer events otherwise. */
import { dispatchDrag, pointerMoveTo, type Point, pointerDownAt, pointerUpAt } from '../input/pointer';
import { pollUntil } from '../../../core/poll';
import { pause } from '../../../core/stop';
import { isWithin, windowOf } from '../../dom/composed-tree';
import { deepElementFromPoint } from '../../dom/visibility';
import { type ActionHandler, done, failed } from '../input/action';
import { nextFrame } from '../../dom/next-frame';
import { waitForActionable } from '../input/actionability';
import { standsUnder } from './drawn-again';
import { dropArea } from './drop-area';

/** Intermediate moves: sortable lists follow the pointer. */
const PATH_POINTS = 6;
/** Longer than the hold that drag libraries ask for, usually 250 ms. */
const HOLD_MS = 300;
/** Frames that the pointer rests on the target. */
const REST_FRAMES = 3;
/** Frames that the page has to move the element after the drop. */
const DROP_FRAMES = 50;
/** An element that has not moved for so long after the drop is at rest, ms. */
const REST_AFTER_DROP_MS = 250;
/** Nothing flies back for longer, ms. */
const MAX_FLIGHT_MS = 2_000;

export const drag: ActionHandler<'drag'> = async (action, context) => {
  const target = await waitForActionable(action.to, context);
  if (target.type === 'failed') return failed(target.reason, 'the element to drop on');
  const source = await waitForActionable(action.ref, context);
  if (source.type === 'failed') return failed(source.reason);
  const { element: thing, point: from } = source;
  if (thing.ownerDocument !== target.element.ownerDocument) return failed('other-frame');
  const place = action.place === 'into' ? dropArea(thing, target.element) : target.element;
  // Not target.point: scrolling the source into view may have moved the target.
  const to = dropPoint(place, action.place);
  const before = placementOf(thing, place);
  const wasThere = standsUnder(thing, target.element);
  pointerDownAt(thing, from);
  await nextFrame();
  await nextFrame();
  const carried = draggableAncestor(thing);
  if (carried) await dragWithDataTransfer(carried, place, from, to);
  else {
    // Lists that also scroll by touch lift an element only after it was held.
    await pause(HOLD_MS);
    await dragWithPointer(thing, from, to);
  }
  const isDrawnThere = () => !thing.isConnected && !wasThere && standsUnder(thing, target.element);
  const isThere = () => hasMoved(thing, place, action.place, before) || (action.place === 'into' && isDrawnThere());
  for (let frame = 0; frame < DROP_FRAMES; frame++) {
    await nextFrame();
    if (!isThere()) continue;
    // An element that the list does not take lies on it for a moment, and flies back.
    await restingPlace(thing, context.signal);
    return isThere() ? done() : failed('not-moved');
  }
  return failed('not-moved');
};

/** Waits until the element has stayed in its place for REST_AFTER_DROP_MS. */
async function restingPlace(thing: Element, signal: AbortSignal): Promise<void> {
  let [last, since] = ['', performance.now()];
  const isResting = () => {
    const { left, top } = thing.getBoundingClientRect();
    const now = `${Math.round(left)} ${Math.round(top)}`;
    if (now !== last) [last, since] = [now, performance.now()];
    return performance.now() - since > REST_AFTER_DROP_MS;
  };
  await pollUntil(isResting, { timeoutMs: MAX_FLIGHT_MS, wait: nextFrame, signal });
}

/** The nearest draggable element: the source of the drag events. */
function draggableAncestor(element: Element): HTMLElement | undefined {
  for (let at: Element | null = element; at; at = at.parentElement)
    if ((at as HTMLElement).draggable) return at as HTMLElement;
  return undefined;
}

/** Position of the drop along the target's main axis, as a share of its size. */
const DROP_SHARE = { before: 0.2, into: 0.5, after: 0.8 } as const;

function dropPoint(place: Element, where: 'before' | 'into' | 'after'): Point {
  const box = place.getBoundingClientRect();
  const share = DROP_SHARE[where];
  const isRow = isBesideNext(place);
  return {
    x: box.left + box.width * (isRow ? share : 0.5),
    y: box.top + box.height * (isRow ? 0.5 : share),
  };
}

/** Whether the element and its sibling are laid out horizontally. */
function isBesideNext(element: Element): boolean {
  const other = element.nextElementSibling ?? element.previousElementSibling;
  if (!other) return false;
  const [one, two] = [element.getBoundingClientRect(), other.getBoundingClientRect()];
  return Math.abs(one.top - two.top) < one.height / 2 && Math.abs(one.left - two.left) > one.width / 2;
}

function* pathPoints(from: Point, to: Point): Generator<Point> {
  for (let i = 1; i <= PATH_POINTS; i++)
    yield { x: from.x + ((to.x - from.x) * i) / PATH_POINTS, y: from.y + ((to.y - from.y) * i) / PATH_POINTS };
}

/**
 * The drag-and-drop processing model, in which no pointer events fire during the drag:
 * https://html.spec.whatwg.org/multipage/dnd.html#drag-and-drop-processing-model
 */
async function dragWithDataTransfer(thing: HTMLElement, place: Element, from: Point, to: Point): Promise<void> {
  const view = windowOf(thing);
  const data = new view.DataTransfer();
  if (!dispatchDrag(thing, 'dragstart', from, data)) return pointerUpAt(thing, from);
  await nextFrame();
  let last: Element | undefined;
  let accepted = false;
  const over = (point: Point, target: Element) => {
    if (target !== last) {
      dispatchDrag(target, 'dragenter', point, data);
      if (last) dispatchDrag(last, 'dragleave', point, data);
      last = target;
    }
    accepted = !dispatchDrag(target, 'dragover', point, data);
  };
  for (const point of pathPoints(from, to)) {
    over(point, deepElementFromPoint(thing.ownerDocument, point.x, point.y) ?? place);
    await nextFrame();
  }
  // The drop goes to the requested target, even if something else moved under the pointer meanwhile.
  if (last !== place && !(last && place.contains(last))) over(to, place);
  else over(to, last);
  await nextFrame();
  if (accepted && last) dispatchDrag(last, 'drop', to, data);
  dispatchDrag(thing, 'dragend', to, data);
}

async function dragWithPointer(thing: Element, from: Point, to: Point): Promise<void> {
  let under: Element = thing;
  for (const point of pathPoints(from, to)) {
    under = deepElementFromPoint(thing.ownerDocument, point.x, point.y) ?? under;
    pointerMoveTo(under, point);
    await nextFrame();
  }
  // Libraries work out the place in a frame of their own.
  for (let frame = 0; frame < REST_FRAMES; frame++) await nextFrame();
  pointerMoveTo(under, to);
  await nextFrame();
  pointerUpAt(under, to);
}

interface Placement {
  parent: Node | null;
  next: Node | null;
  left: number;
  top: number;
  content: string;
}

function placementOf(thing: Element, place: Element): Placement {
  const { left, top } = thing.getBoundingClientRect();
  return { parent: thing.parentNode, next: thing.nextSibling, left, top, content: place.textContent ?? '' };
}

/** Whether the element is a descendant of the target, or lies on it where the page moves it without its DOM. */
function isInside(thing: Element, place: Element): boolean {
  if (!thing.isConnected || !place.isConnected) return false;
  if (isWithin(thing, place)) return true;
  const [box, around] = [thing.getBoundingClientRect(), place.getBoundingClientRect()];
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  return x > around.left && x < around.right && y > around.top && y < around.bottom;
}

/** Whether the element is now before or after the target, as requested, or at least elsewhere than before. */
function hasMoved(thing: Element, place: Element, where: 'before' | 'into' | 'after', before: Placement): boolean {
  const now = placementOf(thing, place);
  const moved = now.parent !== before.parent || now.next !== before.next || now.content !== before.content;
  const shifted = Math.hypot(now.left - before.left, now.top - before.top) > 4;
  // Into an item of another list is into that list.
  const isBeside = thing.isConnected && now.parent !== before.parent && now.parent === place.parentNode;
  if (where === 'into') return isInside(thing, place) || isBeside || now.content !== before.content;
  if (!thing.isConnected || !place.isConnected || thing.parentNode !== place.parentNode) return moved || shifted;
  const follows = (place.compareDocumentPosition(thing) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return moved && follows === (where === 'after');
}
