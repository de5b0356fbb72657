/** Waiting for the page to paint. */
import { windowOf } from './composed-tree';

/** A page that paints none (a background tab) is not told what is in view, ms. */
const MAX_OBSERVER_WAIT_MS = 150;

/** The next animation frame, or that long on a page that paints none (a background tab), ms. */
export function nextFrame(atMostMs = 32): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, atMostMs);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Until the page's own observers have been told of what is in view now: ours was made after them, and is told after them. */
export function afterIntersectionObservers(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new (windowOf(element).IntersectionObserver)(finish);
    const timer = setTimeout(finish, MAX_OBSERVER_WAIT_MS);
    function finish(): void {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    }
    observer.observe(element);
  });
}
