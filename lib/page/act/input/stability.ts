/** waitForStable waits until an element has stopped moving; watchStability begins to watch it before the act, while the step is judged. */
import { nextFrame } from '../../dom/next-frame';
import { isRunningShortly } from '../../settle/animations';

/** A busy page may be this late with a frame, ms. */
const LATE_FRAME_MS = 250;
/** A moving element is given up after this many frames. */
const MAX_FRAMES = 32;
/** Frames in a row without movement. One is not enough: an element may pause for a frame before it moves. */
const STABLE_FRAMES = 2;
/** A page that has not changed for so long, with no animation under way, counts as one such frame, ms. */
const RESTED_MS = 100;
/** The watch ends after this many frames; an act that comes later begins its own. */
const MAX_WATCHED_FRAMES = 30;

interface Watch {
  rect: DOMRect;
  stableFrames: number;
  isOver: boolean;
}

/** The element whose act is judged now: one at a time. */
let watched: { element: WeakRef<Element>; watch: Watch } | undefined;

/** @param restedMs time since the page's last change */
export function watchStability(element: Element, restedMs: number): void {
  const isAtRest = restedMs >= RESTED_MS && !isAnimated(element);
  const watch: Watch = { rect: element.getBoundingClientRect(), stableFrames: isAtRest ? 1 : 0, isOver: false };
  watched = { element: new WeakRef(element), watch };
  let frames = 0;
  const look = () => {
    frames += 1;
    watch.isOver = frames > MAX_WATCHED_FRAMES || watched?.watch !== watch || !element.isConnected;
    if (watch.isOver) return;
    countFrame(watch, element);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @returns false if the element left, or still moved after `MAX_FRAMES` frames */
export async function waitForStable(element: Element): Promise<boolean> {
  const watch = takeWatch(element) ?? { rect: element.getBoundingClientRect(), stableFrames: 0, isOver: false };
  for (let frame = 0; frame < MAX_FRAMES && watch.stableFrames < STABLE_FRAMES; frame++) {
    // Without a frame nothing can have moved, so a visible page is waited for.
    await nextFrame(document.visibilityState === 'visible' ? LATE_FRAME_MS : undefined);
    if (!element.isConnected) return false;
    countFrame(watch, element);
  }
  return watch.stableFrames >= STABLE_FRAMES;
}

function countFrame(watch: Watch, element: Element): void {
  const rect = element.getBoundingClientRect();
  watch.stableFrames = isSamePlace(rect, watch.rect) ? watch.stableFrames + 1 : 0;
  watch.rect = rect;
}

function isSamePlace(a: DOMRect, b: DOMRect): boolean {
  return Math.abs(a.top - b.top) < 1 && Math.abs(a.left - b.left) < 1;
}

/** The page's first frame of an animation shows everything where it stood. */
function isAnimated({ ownerDocument }: Element): boolean {
  return ownerDocument.getAnimations().some(isRunningShortly);
}

/** The running watch of the element. @returns undefined if there is none, or the element has moved, or may, since its last frame */
function takeWatch(element: Element): Watch | undefined {
  const current = watched;
  watched = undefined;
  if (!current || current.element.deref() !== element || current.watch.isOver || isAnimated(element)) return undefined;
  return isSamePlace(element.getBoundingClientRect(), current.watch.rect) ? { ...current.watch } : undefined;
}
