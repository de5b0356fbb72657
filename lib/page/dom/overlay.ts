/** Finds a fixed element that covers the whole viewport. */
import { closestComposed, isWithin, styleOf } from './composed-tree';

/** @returns a fixed element that fills the viewport and contains the hit target of all sample points; undefined if there is none */
export function fullViewportOverlay(document: Document): Element | undefined {
  const view = document.defaultView;
  if (!view) return undefined;
  const { innerWidth: width, innerHeight: height } = view;
  // Fractions of the viewport's width and height: the centre and near the corners.
  const samples = [
    [0.5, 0.5],
    [0.1, 0.1],
    [0.9, 0.1],
    [0.1, 0.9],
    [0.9, 0.9],
  ] as const;
  const [first, ...others] = samples.map(([x, y]) => document.elementFromPoint(x * width, y * height));
  return closestComposed(first, (candidate) => {
    if (styleOf(candidate).position !== 'fixed') return false;
    const box = candidate.getBoundingClientRect();
    const fillsViewport = box.left <= 0 && box.top <= 0 && box.right >= width - 1 && box.bottom >= height - 1;
    return fillsViewport && others.every((other) => other !== null && isWithin(other, candidate));
  });
}
