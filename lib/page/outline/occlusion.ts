/** Tests whether other elements cover a control, by hit test in view and by comparing boxes out of view. */
import { isHitTarget, isUnderFixedBar, samplePoints } from '../dom/visibility';
import { isWithin, styleOf } from '../dom/composed-tree';
import type { OutlineEntry } from './entry';
import { intersection, overlaps, type Region, regionOf } from '../dom/rect';

/** Ancestors whose positioned children are checked. */
const MAX_ANCESTOR_LEVELS = 6;

/** An absolutely positioned element, and its box once computed. */
interface Cover {
  element: Element;
  box: Region | undefined;
}

/** Covers by their parent. */
type Covers = ReadonlyMap<Element, readonly Cover[]>;

/** Groups absolutely positioned elements by their parent. */
export function groupByParent(positioned: readonly Element[]): Covers {
  const covers = new Map<Element, Cover[]>();
  for (const element of positioned) {
    const parent = element.parentElement;
    if (!parent) continue;
    const known = covers.get(parent);
    const cover = { element, box: undefined };
    if (known) known.push(cover);
    else covers.set(parent, [cover]);
  }
  return covers;
}

/** Whether other elements cover a control. @param overlay a fixed element that fills the viewport, above everything outside it */
export function isOccluded(entry: OutlineEntry, overlay: Element | undefined, covers: Covers): boolean {
  const { target, rect } = entry;
  if (overlaps(rect, entry.visible)) {
    const points = samplePoints(intersection(rect, entry.visible));
    if (points.some(({ x, y }) => isHitTarget(target, x, y) || isHitTarget(entry.element, x, y))) return false;
    return !points[0] || !isUnderFixedBar(target, points[0].x, points[0].y);
  }
  if (overlay && !isWithin(target, overlay)) return true;
  return isBehindSibling(target, rect, covers);
}

/** Whether a positioned sibling of the target or of an ancestor covers the target's centre: the hit test works only in view. */
function isBehindSibling(target: Element, rect: Region, covers: Covers): boolean {
  if (covers.size === 0) return false;
  const x = (rect.left + rect.right) / 2;
  const y = (rect.top + rect.bottom) / 2;
  let branch: Element = target;
  let isRaised = false;
  for (let level = 0; level < MAX_ANCESTOR_LEVELS; level++) {
    const parent: Element | null = branch.parentElement;
    if (!parent) return false;
    isRaised ||= isPositioned(branch);
    for (const cover of covers.get(parent) ?? []) {
      cover.box ??= regionOf(cover.element.getBoundingClientRect());
      const { left, top, right, bottom } = cover.box;
      if (left > x || right < x || top > y || bottom < y) continue;
      if (cover.element !== branch && !isLabelOf(cover.element, target) && paintsOver(cover.element, branch, isRaised))
        return true;
    }
    branch = parent;
  }
  return false;
}

function isPositioned(element: Element): boolean {
  const { position, transform, opacity } = styleOf(element);
  return position !== 'static' || transform !== 'none' || Number(opacity) < 1;
}

/**
 * Whether the cover is painted above the branch that contains the target, and takes its pointer events.
 * @param isRaised the branch or a box between it and the target is positioned: the order in the document decides then
 */
function paintsOver(cover: Element, branch: Element, isRaised: boolean): boolean {
  const style = styleOf(cover);
  if (style.display === 'none' || style.visibility !== 'visible') return false;
  if (style.pointerEvents === 'none') return false;
  const own = styleOf(branch);
  const above = Number(style.zIndex) || 0;
  const below = isRaised ? Number(own.zIndex) || 0 : 0;
  if (above < 0 || above < below) return false;
  const isAfter = (branch.compareDocumentPosition(cover) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return above > below || isAfter || !isRaised;
}

function isLabelOf(cover: Element, target: Element): boolean {
  return cover.localName === 'label' && (cover as HTMLLabelElement).control === target;
}
