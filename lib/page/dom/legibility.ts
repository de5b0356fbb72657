/** Legibility: whether a person can read the text of an element, by what style and rendering leave of it. */
import { plainText } from '../../core/text';
import { composedParent, forEachComposedChild, isElement, isNeverRendered, styleOf } from './composed-tree';
import { isField } from './field';

/** Text with less opacity cannot be read. */
const MIN_OPACITY = 0.12;
const MIN_FONT_PX = 4;
const MIN_BLUR_PX = 4;
/** Text that is indented by more is moved out of its box, CSS px. */
const MAX_INDENT_PX = 150;
/** Ratio of luminances (WCAG 2, relative luminance) below which letters and ground look the same. */
const MIN_CONTRAST = 1.12;

interface Veil {
  /** Product of the opacities from the root down. */
  opacity: number;
  /** Blurred, masked or filtered away by the element or an ancestor. */
  isHidden: boolean;
}

/** One walk's memory: styles of ancestors are read once. */
export class Legibility {
  private readonly veils = new Map<Element, Veil>();
  private readonly known = new Map<Element, boolean>();

  /** @param isShown for callers that do not walk from the top: whether an element is in the page at all */
  constructor(private readonly isShown: (element: Element) => boolean = () => true) {}

  /** Whether letters that lie directly in the element can be read. */
  isLegible(element: Element): boolean {
    let known = this.known.get(element);
    if (known === undefined) {
      known = this.look(element);
      this.known.set(element, known);
    }
    return known;
  }

  private look(element: Element): boolean {
    const style = styleOf(element);
    const size = Number.parseFloat(style.fontSize);
    if (size < MIN_FONT_PX || Number.parseFloat(style.textIndent) < -MAX_INDENT_PX) return false;
    const veil = this.veilOf(element);
    if (veil.isHidden || veil.opacity < MIN_OPACITY) return false;
    return this.isShown(element) && hasVisibleLetters(element, style);
  }

  private veilOf(element: Element): Veil {
    const known = this.veils.get(element);
    if (known) return known;
    const parent = composedParent(element);
    const outer = parent ? this.veilOf(parent) : { opacity: 1, isHidden: false };
    const style = styleOf(element);
    const opacity = outer.opacity * Number(style.opacity);
    const veil = { opacity, isHidden: outer.isHidden || isFilteredAway(style) };
    this.veils.set(element, veil);
    return veil;
  }

  /** Text of a subtree as a person reads it; fields say nothing. */
  textOf(element: Element): string {
    const parts: string[] = [];
    this.gather(element, parts);
    return plainText(parts.join(''));
  }

  private gather(element: Element, parts: string[]): void {
    const style = styleOf(element);
    if (isNeverRendered(element) || isField(element) || style.display === 'none') return;
    const isShown = style.visibility === 'visible';
    const isApart = style.display !== 'inline' && style.display !== 'contents';
    if (isApart) parts.push(' ');
    forEachComposedChild(element, (child) => {
      if (isElement(child)) this.gather(child, parts);
      else if (child.nodeType === Node.TEXT_NODE && isShown && this.isLegible(element))
        parts.push((child as Text).data);
    });
    if (isApart) parts.push(' ');
  }

  /** Whether text inside the element is rendered illegibly; text for screen readers alone does not count. */
  hasIllegibleText(element: Element): boolean {
    if (hasOwnText(element) && !this.isLegible(element)) return true;
    return [...element.querySelectorAll('*')].some((inner) => hasOwnText(inner) && !this.isLegible(inner));
  }
}

function hasOwnText(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === Node.TEXT_NODE && /\S/.test((child as Text).data)) return true;
  return false;
}

function isFilteredAway(style: CSSStyleDeclaration): boolean {
  const { filter } = style;
  if (filter !== 'none' && filter !== '') {
    const blur = /blur\(([\d.]+)px\)/.exec(filter)?.[1];
    const left = /opacity\(([\d.]+)(%?)\)/.exec(filter);
    if (blur !== undefined && Number(blur) >= MIN_BLUR_PX) return true;
    if (left && Number(left[1]) / (left[2] ? 100 : 1) < MIN_OPACITY) return true;
    if (/(?:contrast|brightness)\(0(?:\.0\d*)?%?\)/.test(filter)) return true;
  }
  const mask = style.maskImage || style.getPropertyValue('-webkit-mask-image');
  if (mask !== '' && mask !== 'none' && isEmptyGradient(mask)) return true;
  return /^(?:matrix\(0, 0, 0, 0|scale\(0)/.test(style.transform) || /^0(?: 0)?$/.test(style.scale ?? '');
}

/** A gradient of nothing but see-through colours masks everything. */
function isEmptyGradient(image: string): boolean {
  const colors = image.match(/rgba?\([^)]*\)|transparent/g);
  return image.includes('gradient') && (colors ?? ['none']).every((color) => alphaOf(color) < MIN_OPACITY);
}

type Color = [red: number, green: number, blue: number, alpha: number];

function parseColor(text: string): Color | undefined {
  if (text === 'transparent') return [0, 0, 0, 0];
  const parts = /^rgba?\(([^)]*)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!parts || parts.length < 3 || parts.some((part) => !Number.isFinite(part))) return undefined;
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 1];
}

function alphaOf(color: string): number {
  return parseColor(color)?.[3] ?? 1;
}

function hasVisibleLetters(element: Element, style: CSSStyleDeclaration): boolean {
  const fill = style.getPropertyValue('-webkit-text-fill-color') || style.color;
  const color = parseColor(fill);
  // Colours in other notations, shadows, outlines and pictures behind letters are left to the reader.
  if (!color || style.textShadow !== 'none' || isOutlined(style) || isCutFromBackground(element)) return true;
  if (color[3] < MIN_OPACITY) return false;
  const ground = groundOf(element);
  return ground === undefined || contrast(color, ground) >= MIN_CONTRAST;
}

function isOutlined(style: CSSStyleDeclaration): boolean {
  const width = style.getPropertyValue('-webkit-text-stroke-width');
  return width !== '' && Number.parseFloat(width) > 0;
}

/** Letters that show the background through them. */
function isCutFromBackground(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 4; at = composedParent(at), up++) {
    const style = styleOf(at);
    if (`${style.backgroundClip} ${style.getPropertyValue('-webkit-background-clip')}`.includes('text')) return true;
  }
  return false;
}

/** The plain colour behind an element. @returns undefined where a picture, a mixture or another element may lie behind it */
function groundOf(element: Element): Color | undefined {
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const style = styleOf(at);
    if (style.backgroundImage !== 'none' && style.backgroundImage !== '') return undefined;
    const color = parseColor(style.backgroundColor);
    if (!color) return undefined;
    if (color[3] >= 0.98) return color;
    if (color[3] > 0.02) return undefined;
    // Positioned elements may lie over anything.
    if (style.position !== 'static' && hasNeighbours(at)) return undefined;
  }
  return [255, 255, 255, 1];
}

/** Whether something beside a positioned element could be drawn below it. */
function hasNeighbours(element: Element): boolean {
  return [...(element.parentElement?.children ?? [])].some(
    (other) => other !== element && (other.matches('img,video,canvas,svg,picture') || paintsGround(other)),
  );
}

function paintsGround(element: Element): boolean {
  const { backgroundImage, backgroundColor } = styleOf(element);
  return (backgroundImage !== 'none' && backgroundImage !== '') || alphaOf(backgroundColor) > 0.02;
}

function luminance([red, green, blue]: Color): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Contrast by luminance, or by hue where two colours are equally light. */
function contrast(a: Color, b: Color): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  return distance > 60 ? Math.max(MIN_CONTRAST, (high + 0.05) / (low + 0.05)) : (high + 0.05) / (low + 0.05);
}
