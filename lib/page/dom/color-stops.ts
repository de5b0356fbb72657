/** colorStopsOf: the colours of a gradient, and whether a gradient is empty as a mask. */
import { alphaOf, type Color, parseColor } from './color';

/** Less of a mask shows nothing. */
const MIN_OPACITY = 0.12;

/** Colours of gradients. @returns undefined if the image is, or holds, a picture, or is partly see-through */
export function colorStopsOf(image: string): Color[] | undefined {
  if (image.includes('url(') || !image.includes('gradient')) return undefined;
  const colors = image.match(/(?:rgba?|color|oklch|oklab|lab|lch)\([^)]*\)|transparent/g);
  const stops = (colors ?? []).map((text) => parseColor(text));
  const isKnown = stops.every((stop): stop is Color => stop !== undefined);
  return isKnown && stops.length > 0 ? stops : undefined;
}

/** A gradient of nothing but see-through colours, or that begins with one which reaches its end, masks everything. */
export function isEmptyGradient(image: string): boolean {
  if (!image.includes('gradient')) return false;
  const stops = [...image.matchAll(/(rgba?\([^)]*\)|transparent)(?:\s+(\d+(?:\.\d+)?)%)?/g)];
  if (stops.length === 0) return false;
  const isClear = ([, color = '']: RegExpMatchArray) => alphaOf(color) < MIN_OPACITY;
  const [first] = stops;
  return stops.every(isClear) || (first !== undefined && isClear(first) && Number(first[2] ?? 0) >= 100);
}
