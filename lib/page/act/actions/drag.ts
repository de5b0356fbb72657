/** Drags one element onto another, by the browser's drag events where the thing is draggable, by the pointer else. */
import { dragEvent, moveTo, type Point, pressAt, releaseAt } from '../input/pointer';
import { windowOf } from '../../dom/composed-tree';
import { elementAt } from '../../dom/visibility';
import { type ActOf, done, failed } from '../input/action';
import { nextFrame } from '../../dom/next-frame';
import { readyTarget } from '../input/actionability';

/** Stops on the way: lists that follow the pointer want to see it move. */
const STOPS = 6;
/** A drop that the page answers later gets this many frames. */
const ANSWER_FRAMES = 20;

export const drag: ActOf<'drag'> = async (action, context) => {
  const over = await readyTarget(action.to, context);
  if (over.type === 'failed') return failed(over.reason, 'the place to drop on');
  const taken = await readyTarget(action.ref, context);
  if (taken.type === 'failed') return failed(taken.reason);
  const { element: thing } = taken;
  const { element: place } = over;
  if (thing.ownerDocument !== place.ownerDocument) return failed('other-frame');
  // Bringing the one into view may have moved the other.
  const from = taken.point;
  const to = landing(place, action.place);
  const before = whereabouts(thing, place);
  pressAt(thing, from);
  await nextFrame();
  await nextFrame();
  const carried = draggableAround(thing);
  if (carried) await carry(carried, place, from, to);
  else await slide(thing, from, to);
  for (let frame = 0; frame < ANSWER_FRAMES; frame++) {
    await nextFrame();
    if (hasLanded(thing, place, action.place, before)) return done();
  }
  return failed('not-moved');
};

/** What listens to drag events as one thing. */
function draggableAround(element: Element): HTMLElement | undefined {
  for (let at: Element | null = element; at; at = at.parentElement)
    if ((at as HTMLElement).draggable) return at as HTMLElement;
  return undefined;
}

function landing(place: Element, where: 'before' | 'into' | 'after'): Point {
  const box = place.getBoundingClientRect();
  const share = where === 'before' ? 0.2 : where === 'after' ? 0.8 : 0.5;
  const isRow = isBesideNext(place);
  return {
    x: box.left + box.width * (isRow ? share : 0.5),
    y: box.top + box.height * (isRow ? 0.5 : share),
  };
}

/** Whether the things of a list stand side by side, not one below the other. */
function isBesideNext(element: Element): boolean {
  const other = element.nextElementSibling ?? element.previousElementSibling;
  if (!other) return false;
  const [one, two] = [element.getBoundingClientRect(), other.getBoundingClientRect()];
  return Math.abs(one.top - two.top) < one.height / 2 && Math.abs(one.left - two.left) > one.width / 2;
}

function* stops(from: Point, to: Point): Generator<Point> {
  for (let i = 1; i <= STOPS; i++)
    yield { x: from.x + ((to.x - from.x) * i) / STOPS, y: from.y + ((to.y - from.y) * i) / STOPS };
}

/** The drag-and-drop model of HTML, section 6.11: the pointer itself is silent while a drag goes on. */
async function carry(thing: HTMLElement, place: Element, from: Point, to: Point): Promise<void> {
  const view = windowOf(thing);
  const data = new view.DataTransfer();
  if (!dragEvent(thing, 'dragstart', from, data)) return releaseAt(thing, from);
  await nextFrame();
  let last: Element | undefined;
  let accepted = false;
  const over = (point: Point, target: Element) => {
    if (target !== last) {
      dragEvent(target, 'dragenter', point, data);
      if (last) dragEvent(last, 'dragleave', point, data);
      last = target;
    }
    accepted = !dragEvent(target, 'dragover', point, data);
  };
  for (const point of stops(from, to)) {
    over(point, elementAt(thing.ownerDocument, point.x, point.y) ?? place);
    await nextFrame();
  }
  // The end is where it was meant to be, whatever has moved under the pointer meanwhile.
  if (last !== place && !(last && place.contains(last))) over(to, place);
  else over(to, last);
  await nextFrame();
  if (accepted && last) dragEvent(last, 'drop', to, data);
  dragEvent(thing, 'dragend', to, data);
}

async function slide(thing: Element, from: Point, to: Point): Promise<void> {
  let under: Element = thing;
  for (const point of stops(from, to)) {
    under = elementAt(thing.ownerDocument, point.x, point.y) ?? under;
    moveTo(under, point);
    await nextFrame();
  }
  releaseAt(under, to);
}

interface Whereabouts {
  parent: Node | null;
  next: Node | null;
  left: number;
  top: number;
  content: string;
}

function whereabouts(thing: Element, place: Element): Whereabouts {
  const { left, top } = thing.getBoundingClientRect();
  return { parent: thing.parentNode, next: thing.nextSibling, left, top, content: place.textContent ?? '' };
}

/** Read back: in its new order beside the other, or in it, or at least no longer where it was. */
function hasLanded(thing: Element, place: Element, where: 'before' | 'into' | 'after', before: Whereabouts): boolean {
  const now = whereabouts(thing, place);
  const moved = now.parent !== before.parent || now.next !== before.next || now.content !== before.content;
  const shifted = Math.hypot(now.left - before.left, now.top - before.top) > 4;
  if (where === 'into' || !thing.isConnected || !place.isConnected || thing.parentNode !== place.parentNode)
    return moved || shifted;
  const follows = (place.compareDocumentPosition(thing) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return moved && follows === (where === 'after');
}
