/** Collapses the rows of a long list: keeps the first, last, visible and new ones, and counts the others. */
import { overlaps } from '../dom/rect';
import type { OutlineEntry } from './entry';
import type { AncestorContext } from '../dom/clipping';

/** Lists with at most this number of children are not collapsed. */
const MAX_UNCOLLAPSED_CHILDREN = 80;
const KEPT_FIRST = 3;
const KEPT_LAST = 1;
/** Share of the children that must have the same tag and role as the middle one, 0..1. */
const MIN_SAME_SHAPE_SHARE = 0.8;

/**
 * The children to visit.
 * @param added elements added since the last snapshot
 * @param pushSummary receives the entry that counts the others
 * @returns undefined if the list is not collapsed
 */
export function collapseRows(
  element: Element,
  context: AncestorContext,
  added: ReadonlySet<Element>,
  pushSummary: (entry: OutlineEntry) => void,
): Node[] | undefined {
  if (element.childElementCount <= MAX_UNCOLLAPSED_CHILDREN) return undefined;
  const { children } = element;
  const shape = (child: Element | undefined) => child && `${child.localName}|${child.getAttribute('role') ?? ''}`;
  const commonShape = shape(children[Math.floor(children.length / 2)]);
  let sameShapeCount = 0;
  for (const child of children) if (shape(child) === commonShape) sameShapeCount += 1;
  if (sameShapeCount < children.length * MIN_SAME_SHAPE_SHARE || sameShapeCount <= MAX_UNCOLLAPSED_CHILDREN)
    return undefined;
  const kept: Node[] = [];
  let collapsedCount = 0;
  for (let i = 0; i < children.length; i++) {
    const child = children[i];
    if (!child) continue;
    const isKept =
      i < KEPT_FIRST ||
      i >= children.length - KEPT_LAST ||
      shape(child) !== commonShape ||
      added.has(child) ||
      overlaps(child.getBoundingClientRect(), context.visible);
    if (isKept) kept.push(child);
    else collapsedCount += 1;
  }
  if (collapsedCount === 0) return undefined;
  const name = `${collapsedCount} of ${sameShapeCount} like these are not told; scroll, or find their text`;
  pushSummary({
    kind: 'collapsed',
    node: { depth: context.depth, role: 'note', name, states: [], inViewport: false },
    element,
    target: element,
    rect: element.getBoundingClientRect(),
    visible: context.visible,
  });
  return kept;
}
