/** parseColor and contrast: colours of any CSS notation, and whether two of them can be told apart. */

export type Color = [red: number, green: number, blue: number, alpha: number];

/** Colours in other notations than rgb(), by their text. */
const converted = new Map<string, Color | undefined>();
const MAX_CONVERTED = 200;

/** @returns undefined if the browser does not know the colour either */
export function parseColor(text: string): Color | undefined {
  if (text === 'transparent') return [0, 0, 0, 0];
  const parts = /^rgba?\(([^)]*)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (parts && parts.length >= 3 && parts.every((part) => Number.isFinite(part)))
    return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 1];
  if (text === '' || converted.has(text)) return converted.get(text);
  if (converted.size >= MAX_CONVERTED) converted.clear();
  const color = paint(text);
  converted.set(text, color);
  return color;
}

/** Lets the browser convert a colour, by painting one pixel with it. */
function paint(text: string): Color | undefined {
  if (typeof OffscreenCanvas === 'undefined' || !CSS.supports('color', text)) return undefined;
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

export function alphaOf(color: string): number {
  return parseColor(color)?.[3] ?? 1;
}

function luminance([red, green, blue]: Color): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Ratio of luminances (WCAG 2, relative luminance) below which letters and ground look the same. */
export const MIN_CONTRAST = 1.12;

/** Contrast by luminance, or by hue where two colours are equally light. */
export function contrast(a: Color, b: Color): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  return distance > 60 ? Math.max(MIN_CONTRAST, (high + 0.05) / (low + 0.05)) : (high + 0.05) / (low + 0.05);
}
