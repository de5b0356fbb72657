/** Region: a rectangle in viewport coordinates of one document, CSS px, and its geometry. */

export interface Region {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** No area at all; compared by identity to say that nothing can be scrolled into view. */
export const EMPTY_REGION: Region = { left: 0, top: 0, right: 0, bottom: 0 };

export function intersection(a: Region, b: Region): Region {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Whether a region is less than 1 px wide or high. */
export function isEmpty(region: Region): boolean {
  return region.right - region.left < 1 || region.bottom - region.top < 1;
}

/** Whether two regions share at least 1 px in both directions. */
export function overlaps(a: Region, b: Region): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) >= 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >= 1
  );
}

/** A plain copy of a DOMRect, whose every property access calls into the browser. */
export function regionOf(box: Region): Region {
  return { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
}

export function translated(region: Region, dx: number, dy: number): Region {
  return { left: region.left + dx, top: region.top + dy, right: region.right + dx, bottom: region.bottom + dy };
}

/** Whether two regions are equal to half a pixel: layout rounds. */
export function isSameRegion(a: Region, b: Region): boolean {
  return (
    isWithinHalfPixel(a.left, b.left) &&
    isWithinHalfPixel(a.top, b.top) &&
    isWithinHalfPixel(a.right, b.right) &&
    isWithinHalfPixel(a.bottom, b.bottom)
  );
}

function isWithinHalfPixel(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) < 0.5;
}

export function containsRegion(outer: Region, inner: Region): boolean {
  return (
    outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom
  );
}

/** Whether the box is narrower or lower than the length, CSS px. */
export function isSmallerThan(px: number, { width, height }: { width: number; height: number }): boolean {
  return width < px || height < px;
}
