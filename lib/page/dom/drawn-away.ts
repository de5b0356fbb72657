/** Says (isClippedToNothing, isTurnedAway, isMaskedAway, blended) which styles leave nothing of an element's letters: clip paths, transforms, masks, blending. */
import type { Color } from './color';

/** A smaller part of a box shows no letter, px. */
const MIN_PART_PX = 2;

/** Whether the clip path is a shape of the document that has no area. */
export function isClippedByEmptyShape(element: Element, clipPath: string): boolean {
  const id = /^url\("?#([^")]+)"?\)$/.exec(clipPath)?.[1];
  if (id === undefined) return false;
  const shapes = [...(element.ownerDocument.getElementById(id)?.children ?? [])] as Partial<SVGGraphicsElement>[];
  const boxes = shapes.flatMap((shape) => shape.getBBox?.() ?? []);
  return boxes.length > 0 && boxes.every(({ width, height }) => width < MIN_PART_PX || height < MIN_PART_PX);
}

/** Whether a clip path leaves no part of the box. @param boxOf is only asked where the path has to be measured */
export function isClippedToNothing(clipPath: string, boxOf: () => DOMRect): boolean {
  const [, shape = '', args = ''] = /^(\w+)\((.*)\)/s.exec(clipPath) ?? [];
  if (shape === '') return false;
  const { width, height } = boxOf();
  if (width === 0 || height === 0) return false;
  switch (shape) {
    case 'circle':
    case 'ellipse':
      return radiiOf(args, width, height).some((radius) => radius < MIN_PART_PX / 2);
    case 'inset': {
      const [top = 0, right = top, bottom = top, left = right] = valuesOf(args.split('round')[0] ?? '', [
        height,
        width,
        height,
        width,
      ]);
      return width - left - right < MIN_PART_PX || height - top - bottom < MIN_PART_PX;
    }
    case 'rect': {
      const [top = 0, right = width, bottom = height, left = 0] = valuesOf(args, [height, width, height, width]);
      return right - left < MIN_PART_PX || bottom - top < MIN_PART_PX;
    }
    case 'xywh': {
      const [, , across = width, down = height] = valuesOf(args, [width, height, width, height]);
      return across < MIN_PART_PX || down < MIN_PART_PX;
    }
    case 'polygon':
      return !overlapsBox(cornersOf(args, width, height), width, height);
    case 'path':
    case 'shape':
      return new Set(args.match(/-?\d+(?:\.\d+)?(?:px|%)?/g)).size <= 1;
    default:
      return false;
  }
}

/** Lengths in px: `12px`, `30%`, `calc(100% - 4px)`. @param sizes by which the shares of each are meant */
function valuesOf(args: string, sizes: readonly number[]): number[] {
  const parts = args.match(/calc\([^)]*\)|auto|[^\s,]+/g) ?? [];
  return parts.filter((part) => part !== 'auto').map((part, at) => lengthOf(part, sizes[at] ?? sizes[0] ?? 0));
}

function lengthOf(text: string, size: number): number {
  let sum = 0;
  for (const [, sign, value, unit] of text.matchAll(/([+-]\s*)?(\d+(?:\.\d+)?)(px|%)?/g))
    sum += (sign?.trim() === '-' ? -1 : 1) * Number(value) * (unit === '%' ? size / 100 : 1);
  return sum;
}

function radiiOf(args: string, width: number, height: number): number[] {
  const radii = args.split(/\bat\b/)[0] ?? '';
  return /\d/.test(radii) ? valuesOf(radii, [width, height]) : [];
}

function cornersOf(args: string, width: number, height: number): (readonly [x: number, y: number])[] {
  return args
    .replace(/^(?:evenodd|nonzero),/, '')
    .split(',')
    .map((corner) => {
      const [x = 0, y = 0] = valuesOf(corner, [width, height]);
      return [x, y] as const;
    });
}

function overlapsBox(corners: readonly (readonly [number, number])[], width: number, height: number): boolean {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const across = Math.min(width, Math.max(...xs)) - Math.max(0, Math.min(...xs));
  const down = Math.min(height, Math.max(...ys)) - Math.max(0, Math.min(...ys));
  return across >= MIN_PART_PX && down >= MIN_PART_PX;
}

/** A slant that draws letters out to lines. */
const MAX_SLANT = 1_000;

/** Whether a transform shows the back of an element that has none, or leaves nothing of it. */
export function isTurnedAway({ transform, scale = '', backfaceVisibility }: CSSStyleDeclaration): boolean {
  if (/^0(?: 0)?$/.test(scale)) return true;
  const numbers = /^matrix(?:3d)?\(([^)]*)\)/.exec(transform)?.[1]?.split(',').map(Number);
  if (!numbers) return false;
  if (numbers.slice(0, 4).every((one) => one === 0)) return true;
  if (numbers.slice(0, 4).some((one) => Math.abs(one) > MAX_SLANT)) return true;
  if (numbers.length !== 16) return false;
  // A point behind the eye is not drawn.
  return (numbers[15] ?? 1) <= 0 || (backfaceVisibility === 'hidden' && (numbers[10] ?? 1) < 0);
}

/** Whether a mask's picture has no size, or lies beside the element. */
export function isMaskedAway(style: CSSStyleDeclaration): boolean {
  const image = style.maskImage || style.getPropertyValue('-webkit-mask-image');
  if (image === '' || image === 'none') return false;
  const size = pxOf(style.maskSize || style.getPropertyValue('-webkit-mask-size'));
  if (size.some((one) => one < 1)) return true;
  const at = pxOf(style.maskPosition || style.getPropertyValue('-webkit-mask-position'));
  const isOnce = /no-repeat/.test(style.maskRepeat || style.getPropertyValue('-webkit-mask-repeat'));
  return isOnce && at.some((one, axis) => one + (size[axis] ?? Number.POSITIVE_INFINITY) < 0);
}

/** Lengths in px; auto and shares of the box are large enough. */
function pxOf(text: string): number[] {
  return text.split(/\s+/).map((part) => (part.endsWith('px') ? Number.parseFloat(part) : Number.POSITIVE_INFINITY));
}

const BLENDS: Readonly<Record<string, (over: number, under: number) => number>> = {
  lighten: Math.max,
  darken: Math.min,
  multiply: (over, under) => (over * under) / 255,
  screen: (over, under) => 255 - ((255 - over) * (255 - under)) / 255,
  difference: (over, under) => Math.abs(over - under),
  exclusion: (over, under) => over + under - (2 * over * under) / 255,
};

/** The colour that a mode of blending leaves of letters on a ground. @returns the letters' own for any other mode */
export function blended(mode: string, letters: Color, ground: Color): Color {
  const mix = BLENDS[mode];
  if (!mix) return letters;
  const [red, green, blue] = [0, 1, 2].map((at) => mix(letters[at] ?? 0, ground[at] ?? 0));
  return [red ?? 0, green ?? 0, blue ?? 0, letters[3]];
}
