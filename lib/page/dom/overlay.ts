/** Finds an element that covers the whole viewport. */
import { isWithin, composedParent, styleOf } from './composed-tree';

/** A fixed element that fills the screen and that every place of the screen meets. */
export function fullViewportOverlay(document: Document): Element | undefined {
  const view = document.defaultView;
  if (!view) return undefined;
  const { innerWidth: width, innerHeight: height } = view;
  const samples = [
    [0.5, 0.5],
    [0.1, 0.1],
    [0.9, 0.1],
    [0.1, 0.9],
    [0.9, 0.9],
  ] as const;
  const [first, ...others] = samples.map(([x, y]) => document.elementFromPoint(x * width, y * height));
  for (let at: Element | null = first ?? null; at; at = composedParent(at)) {
    if (styleOf(at).position !== 'fixed') continue;
    const box = at.getBoundingClientRect();
    const fills = box.left <= 0 && box.top <= 0 && box.right >= width - 1 && box.bottom >= height - 1;
    const overlay = at;
    if (fills && others.every((other) => other && isWithin(other, overlay))) return overlay;
  }
  return undefined;
}
