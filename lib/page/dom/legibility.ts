/** Legibility: whether a person can read the text of an element, by what style and rendering leave of it. */
import { plainText } from '../../core/text';
import { alphaOf, type Color, contrast, MIN_CONTRAST, parseColor } from './color';
import { colorStopsOf, isEmptyGradient } from './color-stops';
import { composedParent, forEachComposedChild, isElement, isNeverRendered, styleOf } from './composed-tree';
import { DrawnOver, isCovered } from './covering';
import { blended, isClippedByEmptyShape, isClippedToNothing, isMaskedAway, isTurnedAway } from './drawn-away';
import { isField } from './field';
import { FirstLines } from './first-line';

/** Text with less opacity cannot be read. */
const MIN_OPACITY = 0.12;
const MIN_FONT_PX = 4;
const MIN_BLUR_PX = 4;
/** Text that is indented by more is moved out of its box, CSS px. */
const MAX_INDENT_PX = 150;
/** A box that clips its content and is smaller shows nothing of it, px. */
const MIN_CLIP_PX = 3;

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
  private readonly firstLines = new FirstLines();
  private readonly drawnOver = new DrawnOver();

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

  /** Whether nothing of the element is drawn: it or what is around it is see-through, cut away or covered. */
  isVeiled(element: Element): boolean {
    const veil = this.veilOf(element);
    return veil.isHidden || veil.opacity < MIN_OPACITY;
  }

  private look(element: Element): boolean {
    if (!this.drawsLetters(element) || this.isVeiled(element)) return false;
    return this.isShown(element) && !this.drawnOver.isOver(element);
  }

  /** Whether letters that lie directly in the element, or that it holds as a field, have a size and a colour that can be seen. */
  drawsLetters(element: Element): boolean {
    const style = styleOf(element);
    if (!hasSize(element, style) || isIndentedAway(element, style) || !hasVisibleLetters(element, style)) return false;
    const block = blockOf(element);
    const line = block && this.firstLines.styleAt(block);
    return !line || (hasSize(element, line) && hasVisibleLetters(element, line));
  }

  /** Whether letters of the element's own colour stand out from what is behind it. */
  hasSeenColor(element: Element): boolean {
    return hasVisibleLetters(element, styleOf(element));
  }

  private veilOf(element: Element): Veil {
    const known = this.veils.get(element);
    if (known) return known;
    const parent = composedParent(element);
    const outer = parent ? this.veilOf(parent) : { opacity: 1, isHidden: false };
    const style = styleOf(element);
    const opacity = outer.opacity * Number(style.opacity);
    const isHidden = outer.isHidden || isFilteredAway(style) || isClippedAway(element, style) || isCovered(element);
    const veil = { opacity, isHidden };
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

function hasSize(element: Element, { fontSize, letterSpacing }: CSSStyleDeclaration): boolean {
  const size = Number.parseFloat(fontSize) * scaleOfDrawing(element);
  return size * Math.min(1, zoomOf(element)) >= MIN_FONT_PX && !(Number.parseFloat(letterSpacing) < -size / 2);
}

/** The block whose first line the letters of an element may stand in. */
function blockOf(element: Element): Element | null {
  let at: Element | null = element;
  while (at && styleOf(at).display === 'inline') at = composedParent(at);
  return at;
}

/** Out of the page to the left, or to the right in a box that shows no more than fits into it. */
function isIndentedAway(element: Element, { textIndent, overflowX }: CSSStyleDeclaration): boolean {
  const indent = Number.parseFloat(textIndent);
  if (indent <= 0) return indent < -MAX_INDENT_PX;
  if (overflowX !== 'hidden' && overflowX !== 'clip') return false;
  return textIndent.endsWith('%') ? indent >= 100 : indent >= element.getBoundingClientRect().width;
}

/** Sizes of letters are told without the zoom of the element and those around it. */
function zoomOf(element: Element): number {
  return (element as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
}

/** A drawing is scaled to its box. */
function scaleOfDrawing(element: Element): number {
  if (element.namespaceURI !== SVG) return 1;
  const matrix = (element as Partial<SVGGraphicsElement>).getScreenCTM?.();
  return matrix ? Math.min(1, Math.hypot(matrix.a, matrix.b)) : 1;
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
    if (/(?:contrast|brightness)\(0(?:\.0\d*)?%?\)|brightness\(\d{2,}(?:\.\d+)?\)/.test(filter)) return true;
  }
  const mask = style.maskImage || style.getPropertyValue('-webkit-mask-image');
  if (mask !== '' && mask !== 'none' && isEmptyGradient(mask)) return true;
  return isMaskedAway(style) || isTurnedAway(style);
}

/** The fallback of these is never drawn, nor what only stands ready for a drawing. */
const NEVER_DRAWN = /^(?:canvas|video|audio|meter|progress|defs|symbol|clipPath|mask|pattern|marker)$/;

/** A clipping box of no size shows nothing. */
function isClippedAway(element: Element, style: CSSStyleDeclaration): boolean {
  if (NEVER_DRAWN.test(element.localName)) return true;
  const { clipPath } = style;
  if (clipPath !== 'none') {
    if (isClippedToNothing(clipPath, () => element.getBoundingClientRect())) return true;
    if (isClippedByEmptyShape(element, clipPath)) return true;
  }
  // A cell whose column is collapsed.
  if (/^t[dh]$/.test(element.localName) && element.getBoundingClientRect().width < MIN_CLIP_PX) return true;
  const { overflowX, overflowY } = style;
  if (overflowX === 'visible' && overflowY === 'visible') return false;
  const isInline = style.display === 'inline' && element.localName !== 'svg';
  if (isInline || style.display === 'contents' || element === element.ownerDocument.body) return false;
  const { width, height } = element.getBoundingClientRect();
  return (overflowX !== 'visible' && width < MIN_CLIP_PX) || (overflowY !== 'visible' && height < MIN_CLIP_PX);
}

function hasVisibleLetters(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.namespaceURI === SVG && isOutsideDrawing(element)) return false;
  const color = letterColor(element, style);
  if (!color || hasVisibleShadow(element, style)) return true;
  const outline = isOutlined(style) ? parseColor(style.getPropertyValue('-webkit-text-stroke-color')) : undefined;
  if (outline && isReadable(outline, element, style)) return true;
  const cut = cutOf(element);
  if (cut && color[3] < 0.98) return cut.some((stop) => isReadable(stop, element, style));
  return isReadable(color, element, style);
}

/** A shadow in the colour of the ground shows nothing; any other is left to the reader. */
function hasVisibleShadow(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.textShadow === 'none' || style.textShadow === '') return false;
  const colors = style.textShadow.match(/rgba?\([^)]*\)/g)?.map((text) => parseColor(text)) ?? [undefined];
  return colors.some((color) => !color || isReadable(color, element, style));
}

/** @returns undefined in a notation that the browser itself does not know */
function letterColor(element: Element, style: CSSStyleDeclaration): Color | undefined {
  if (element.namespaceURI !== SVG) return parseColor(style.getPropertyValue('-webkit-text-fill-color') || style.color);
  if (style.fill === 'none' || namesNoPaint(element, style.fill))
    return isDrawn(style.stroke) ? undefined : [0, 0, 0, 0];
  const color = parseColor(style.fill);
  const isPlain = !isDrawn(style.stroke) && element.closest('svg')?.querySelector(GROUNDS) === null;
  const alpha = (color?.[3] ?? 1) * Number(style.fillOpacity);
  if (color && alpha < MIN_OPACITY && !isDrawn(style.stroke)) return [0, 0, 0, 0];
  return color && isPlain ? [color[0], color[1], color[2], alpha] : undefined;
}

/** Whether a paint is named that the page does not have, and no colour in its place. */
function namesNoPaint(element: Element, paint: string): boolean {
  const id = /^url\("?#([^")]+)"?\)(?: none)?$/.exec(paint)?.[1];
  return id !== undefined && element.ownerDocument.getElementById(id) === null;
}

/** A drawing shows nothing beside its own box. */
function isOutsideDrawing(element: Element): boolean {
  const drawing = element.closest('svg');
  if (!drawing || drawing === element || styleOf(drawing).overflowX === 'visible') return false;
  const [own, box] = [element.getBoundingClientRect(), drawing.getBoundingClientRect()];
  if (own.width === 0 || box.width === 0) return false;
  return own.right <= box.left || own.left >= box.right || own.bottom <= box.top || own.top >= box.bottom;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Shapes that letters of a drawing may lie on. */
const GROUNDS = 'rect,path,circle,ellipse,polygon,polyline,line,image,use,foreignObject';

function isDrawn(paint: string): boolean {
  return paint !== '' && paint !== 'none' && alphaOf(paint) >= MIN_OPACITY;
}

/** Whether letters of a colour stand out from what is behind the element. */
function isReadable(color: Color, element: Element, { mixBlendMode }: CSSStyleDeclaration): boolean {
  if (color[3] < MIN_OPACITY) return false;
  const grounds = groundsOf(element);
  if (grounds.length === 0) return true;
  return grounds.some((ground) => contrast(blended(mixBlendMode, color, ground), ground) >= MIN_CONTRAST);
}

function isOutlined(style: CSSStyleDeclaration): boolean {
  const width = style.getPropertyValue('-webkit-text-stroke-width');
  return width !== '' && Number.parseFloat(width) > 0;
}

/** Colours of the background that letters show through them; undefined where they show their own. */
function cutOf(element: Element): readonly Color[] | undefined {
  for (let at: Element | null = element, up = 0; at && up < 4; at = composedParent(at), up++) {
    const style = styleOf(at);
    const isCut = `${style.backgroundClip} ${style.getPropertyValue('-webkit-background-clip')}`.includes('text');
    if (!isCut) continue;
    const own = parseColor(style.backgroundColor);
    const stops = style.backgroundImage === 'none' ? [] : colorStopsOf(style.backgroundImage);
    // A picture may have any colour.
    return stops === undefined ? [CONTRARY] : [...stops, ...(own && own[3] > MIN_OPACITY ? [own] : [])];
  }
  return undefined;
}

/** Stands for a colour that nothing is known of. */
const CONTRARY: Color = [127, 0, 127, 1];

/** The plain colours behind an element, those of a gradient. @returns none where a picture, a mixture or another element may lie behind it */
function groundsOf(element: Element): readonly Color[] {
  for (let at: Element | null = element; at; at = composedParent(at)) {
    const style = styleOf(at);
    const isCut = `${style.backgroundClip} ${style.getPropertyValue('-webkit-background-clip')}`.includes('text');
    if (!isCut && style.backgroundImage !== 'none' && style.backgroundImage !== '') {
      const stops = colorStopsOf(style.backgroundImage);
      return stops?.every((stop) => stop[3] >= 0.98) ? stops : [];
    }
    const color = isCut ? CLEAR : parseColor(style.backgroundColor);
    if (!color) return [];
    if (color[3] >= 0.98) return [color];
    if (color[3] > 0.02) return [];
    // Positioned elements may lie over anything.
    if (style.position !== 'static' && hasNeighbours(at)) return [];
  }
  return [[255, 255, 255, 1]];
}

const CLEAR: Color = [0, 0, 0, 0];

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
