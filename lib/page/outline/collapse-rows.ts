/** Long runs of like rows: the first ones, those in view and those that just came are told, the others counted. */
import { overlaps } from '../dom/rect';
import type { Entry } from './entry';
import type { Place } from '../dom/clipping';

/** Shorter runs are told in full. */
const LONG = 80;
const FIRST = 3;
const LAST = 1;

/**
 * The children worth visiting, or undefined where all are.
 * @param told takes the line that counts the others
 */
export function foldedChildren(
  element: Element,
  place: Place,
  recent: ReadonlySet<Element>,
  told: (entry: Entry) => void,
): Node[] | undefined {
  if (element.childElementCount <= LONG) return undefined;
  const { children } = element;
  const shape = (child: Element | undefined) => child && `${child.localName}|${child.getAttribute('role') ?? ''}`;
  const wanted = shape(children[Math.floor(children.length / 2)]);
  let like = 0;
  for (const child of children) if (shape(child) === wanted) like += 1;
  if (like < children.length * 0.8 || like <= LONG) return undefined;
  const kept: Node[] = [];
  let left = 0;
  for (let i = 0; i < children.length; i++) {
    const child = children[i];
    if (!child) continue;
    const isKept =
      i < FIRST ||
      i >= children.length - LAST ||
      shape(child) !== wanted ||
      recent.has(child) ||
      overlaps(child.getBoundingClientRect(), place.seen);
    if (isKept) kept.push(child);
    else left += 1;
  }
  if (left === 0) return undefined;
  const name = `${left} of ${like} like these are not told; scroll, or find their text`;
  told({
    kind: 'folded',
    node: { depth: place.depth, role: 'note', name, states: [], inViewport: false },
    element,
    target: element,
    rect: element.getBoundingClientRect(),
    seen: place.seen,
  });
  return kept;
}
