/** Waiting for the page to paint. */

/** The next animation frame, or 32 ms on a page that paints none (a background tab). */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 32);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
