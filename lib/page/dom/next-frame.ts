/** Waits for the next paint of a page. */
import { windowOf } from './composed-tree';

/** Longest wait for an IntersectionObserver: a page that does not paint (background tab) calls none, ms. */
const MAX_OBSERVER_WAIT_MS = 150;

/** Waits for the next animation frame. @param atMostMs longest wait on a page that does not paint (background tab) */
export function nextFrame(atMostMs = 32): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, atMostMs);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Waits until the page's own IntersectionObservers have run for the current view: observers are called in order of creation, and this one is the last. */
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
