/** isCovered and DrawnOver: whether a later neighbour, or what a style draws in a box around it, lies over an element and lets nothing through. */
import { isClobbered } from './clobbered-form';
import { alphaOf } from './color';
import { colorStopsOf } from './color-stops';
import { composedParent, styleOf, windowOf } from './composed-tree';

/** More neighbours are a list, and none of them lies over the others. */
const MAX_NEIGHBOURS = 12;
const MIN_BLUR_PX = 4;

/** Whether a later neighbour lies over the whole element and lets nothing through. */
export function isCovered(element: Element): boolean {
  const parent = element.parentElement;
  if (!parent || isClobbered(parent)) return false;
  const siblings = [...parent.children];
  if (siblings.length < 2 || siblings.length > MAX_NEIGHBOURS) return false;
  const later = siblings.slice(siblings.indexOf(element) + 1).filter((one) => !isClobbered(one));
  for (const next of later) {
    const style = styleOf(next);
    // Parts of a grid may share a cell.
    const isPlaced = /^(?:absolute|relative)$/.test(style.position) || /grid$/.test(styleOf(parent).display);
    if (!isPlaced || !hidesWhatIsBelow(next, style)) continue;
    if (style.visibility !== 'visible' || levelOf(style) < Math.max(0, levelOf(styleOf(element)))) continue;
    const over = next.getBoundingClientRect();
    if (isWithinBox(element.getBoundingClientRect(), over) || isWithinBox(lettersOf(element), over)) return true;
  }
  return false;
}

/** One walk's memory of the opaque boxes that styles draw, as `::before` or `::after`, over the letters of elements that are not placed by themselves. */
export class DrawnOver {
  private readonly holders = new Map<Element, Element | undefined>();
  private readonly boxes = new Map<Element, readonly DOMRect[]>();

  isOver(element: Element): boolean {
    const holder = this.holderOf(element);
    if (!holder) return false;
    let boxes = this.boxes.get(holder);
    if (!boxes) {
      boxes = (['::before', '::after'] as const).flatMap((part) => opaqueBoxOf(holder, part) ?? []);
      this.boxes.set(holder, boxes);
    }
    return boxes.length > 0 && boxes.some((box) => isWithinBox(lettersOf(element), box));
  }

  /** The element by which what stands in an element is placed; undefined for the page. */
  private holderOf(element: Element): Element | undefined {
    if (this.holders.has(element)) return this.holders.get(element);
    const parent = composedParent(element);
    const isPlaced = styleOf(element).position !== 'static';
    const isPage = element.localName === 'body' || parent === null;
    const holder = isPage ? undefined : isPlaced ? element : this.holderOf(parent);
    this.holders.set(element, holder);
    return holder;
  }
}

function opaqueBoxOf(holder: Element, part: '::before' | '::after'): DOMRect | undefined {
  const style = windowOf(holder).getComputedStyle(holder, part);
  if (style.content === 'none' || style.position !== 'absolute' || style.visibility !== 'visible') return undefined;
  if (levelOf(style) < 0 || !hidesWhatIsBelow(holder, style)) return undefined;
  const [width = 0, height = 0, left = 0, top = 0] = [style.width, style.height, style.left, style.top].map(
    (size) => Number.parseFloat(size) || 0,
  );
  const box = holder.getBoundingClientRect();
  return new DOMRect(box.left + holder.clientLeft + left, box.top + holder.clientTop + top, width, height);
}

function levelOf({ position, zIndex }: CSSStyleDeclaration): number {
  return position === 'static' ? 0 : Number.parseInt(zIndex, 10) || 0;
}

function isWithinBox(under: DOMRect, over: DOMRect): boolean {
  const isOver =
    over.left <= under.left && over.right >= under.right && over.top <= under.top && over.bottom >= under.bottom;
  return isOver && under.width > 0 && under.height > 0;
}

/** The box of the letters: that of a block is as wide as its surroundings. */
function lettersOf(element: Element): DOMRect {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** Opaque, or blurred so much that nothing below it can be read. */
function hidesWhatIsBelow(
  element: Element,
  { backgroundColor, backgroundImage, opacity, pointerEvents, backdropFilter = '' }: CSSStyleDeclaration,
): boolean {
  const blur = /blur\(([\d.]+)px\)/.exec(backdropFilter)?.[1];
  if (blur !== undefined && Number(blur) >= MIN_BLUR_PX) return true;
  // A picture that lets the pointer through is a decoration, and rarely opaque.
  const isPicture = /^(?:img|video)$/.test(element.localName) && pointerEvents !== 'none';
  if (Number(opacity) < 0.98) return false;
  // Last, since the pixels of a canvas have to be read for it.
  return isPicture || alphaOf(backgroundColor) >= 0.98 || isOpaqueGradient(backgroundImage) || isPaintedOver(element);
}

/** Points of a canvas along each side that are looked at. */
const SAMPLES = 4;
const OPAQUE = 250;

/** Whether a canvas is painted all over; one with pictures of another origin cannot be read, and is left to the reader. */
function isFilled(canvas: HTMLCanvasElement): boolean {
  if (canvas.width === 0 || canvas.height === 0) return false;
  const sample = new OffscreenCanvas(SAMPLES, SAMPLES).getContext('2d');
  if (!sample) return false;
  try {
    sample.drawImage(canvas, 0, 0, SAMPLES, SAMPLES);
    return sample.getImageData(0, 0, SAMPLES, SAMPLES).data.every((value, at) => at % 4 !== 3 || value >= OPAQUE);
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** A drawing with an opaque shape that is as large as itself, or a canvas that is filled. */
function isPaintedOver(element: Element): boolean {
  if (element instanceof HTMLCanvasElement) return isFilled(element);
  if (element.localName !== 'svg') return false;
  const box = element.getBoundingClientRect();
  return [...element.querySelectorAll(':scope > rect')].some((shape) => {
    const { fill, fillOpacity, opacity } = styleOf(shape);
    const isOpaque = alphaOf(fill) * Number(fillOpacity) * Number(opacity) >= 0.98;
    return isOpaque && isWithinBox(box, shape.getBoundingClientRect());
  });
}

function isOpaqueGradient(image: string): boolean {
  return image.includes('gradient') && (colorStopsOf(image)?.every((stop) => stop[3] >= 0.98) ?? false);
}
