/** Waiting for the page to paint. */
import { windowOf } from './tree';

/** A page that paints none (a background tab) is not told what is in view, ms. */
const UNTOLD_MS = 150;

/** A page that is not shown paints no frames; one that is shown may paint them late, ms. */
const NO_FRAME_MS = { hidden: 32, visible: 250 };

/** The next animation frame, or as long as one may take to come. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, NO_FRAME_MS[document.visibilityState]);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Until the page's own observers have been told of what is in view now: ours was made after them, and is told after them. */
export function viewTold(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new (windowOf(element).IntersectionObserver)(told);
    const timer = setTimeout(told, UNTOLD_MS);
    function told(): void {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    }
    observer.observe(element);
  });
}
