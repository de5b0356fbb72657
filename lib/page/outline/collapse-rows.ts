/** Long runs of like rows: the first ones, those in view and those that just came are told, the others counted. */
import { overlaps } from '../dom/rect';
import type { OutlineEntry } from './entry';
import type { AncestorContext } from '../dom/clipping';

/** Shorter runs are told in full. */
const MIN_COLLAPSED_CHILDREN = 80;
const KEPT_FIRST = 3;
const KEPT_LAST = 1;

/**
 * The children worth visiting, or undefined where all are.
 * @param pushSummary takes the line that counts the others
 */
export function collapseRows(
  element: Element,
  place: AncestorContext,
  recent: ReadonlySet<Element>,
  pushSummary: (entry: OutlineEntry) => void,
): Node[] | undefined {
  if (element.childElementCount <= MIN_COLLAPSED_CHILDREN) return undefined;
  const { children } = element;
  const shape = (child: Element | undefined) => child && `${child.localName}|${child.getAttribute('role') ?? ''}`;
  const commonShape = shape(children[Math.floor(children.length / 2)]);
  let alikeCount = 0;
  for (const child of children) if (shape(child) === commonShape) alikeCount += 1;
  if (alikeCount < children.length * 0.8 || alikeCount <= MIN_COLLAPSED_CHILDREN) return undefined;
  const kept: Node[] = [];
  let collapsedCount = 0;
  for (let i = 0; i < children.length; i++) {
    const child = children[i];
    if (!child) continue;
    const isKept =
      i < KEPT_FIRST ||
      i >= children.length - KEPT_LAST ||
      shape(child) !== commonShape ||
      recent.has(child) ||
      overlaps(child.getBoundingClientRect(), place.visible);
    if (isKept) kept.push(child);
    else collapsedCount += 1;
  }
  if (collapsedCount === 0) return undefined;
  const name = `${collapsedCount} of ${alikeCount} like these are not told; scroll, or find their text`;
  pushSummary({
    kind: 'folded',
    node: { depth: place.depth, role: 'note', name, states: [], inViewport: false },
    element,
    target: element,
    rect: element.getBoundingClientRect(),
    visible: place.visible,
  });
  return kept;
}
