/** isSeen: whether a person can see a control at a point, so that a press on it was meant for it (against clickjacking). */
import { alphaOf, contrast, type Color, MIN_CONTRAST, parseColor } from './color';
import { composedParent, composedSelfAndAncestors, frameElementOf, isWithin, styleOf } from './composed-tree';
import { Legibility } from './legibility';
import { plainText } from '../../core/text';
import { isSmallerThan } from './rect';
import { safeText } from './safe-text';
import { mayBeTransparent } from './visibility';

const MIN_OPACITY = 0.12;
/** A smaller control is not aimed at, px. */
const MIN_SIZE_PX = 3;
/** More elements are not searched for one that lies over the control. */
const MAX_ELEMENTS = 5_000;
const PICTURES = 'svg,img,picture,canvas,video,i,object,input,select,textarea';

interface Point {
  x: number;
  y: number;
}

/** @param at the point of the press in the control's document; undefined for a key */
export function isSeen(control: Element, at?: Point): boolean {
  if (!isDrawn(control)) return false;
  if (at && coverAt(control, at)) return false;
  const frame = frameElementOf(control.ownerDocument);
  if (!frame) return true;
  const { left, top } = frame.getBoundingClientRect();
  return isSeen(frame, at && { x: at.x + left, y: at.y + top });
}

function isDrawn(control: Element): boolean {
  // Native boxes and lists are often see-through over what is drawn for them.
  if (mayBeTransparent(control)) return true;
  const { width, height } = control.getBoundingClientRect();
  const isInline = styleOf(control).display === 'inline' || styleOf(control).display === 'contents';
  if (!isInline && control.childElementCount === 0 && Math.min(width, height) < MIN_SIZE_PX) return false;
  let opacity = 1;
  for (const element of composedSelfAndAncestors(control)) opacity *= Number(styleOf(element).opacity);
  if (opacity < MIN_OPACITY) return false;
  const isWordy = plainText(safeText(control)) !== '' && control.querySelector(PICTURES) === null;
  return !isWordy || isPainted(control) || new Legibility().textOf(control) !== '';
}

/** Parts of a drawing that may be seen. */
const DRAWN = 'path,rect,circle,ellipse,polygon,polyline,line,image,use,text,foreignObject';

/** Whether nothing of a picture is drawn: its text is not listed. */
export function showsNothing(picture: Element): boolean {
  if (isSmallerThan(MIN_SIZE_PX, picture.getBoundingClientRect())) return true;
  if (picture.localName !== 'svg' || styleOf(picture).backgroundImage !== 'none') return false;
  return [...picture.querySelectorAll(DRAWN)].every((part) => {
    const { width, height } = part.getBoundingClientRect();
    return width === 0 && height === 0;
  });
}

/** Whether something is drawn in the control beside letters. */
export function isPictured(control: Element): boolean {
  return control.querySelector(PICTURES) !== null || isPainted(control);
}

/** Whether the control or something in it has a ground, a border or a drawing of its own. */
function isPainted(control: Element): boolean {
  const around = groundBehind(composedParent(control));
  return [control, ...control.querySelectorAll('*')].some((element) => {
    const style = styleOf(element);
    if (style.backgroundImage !== 'none' && style.backgroundImage !== '') return true;
    const ground = parseColor(style.backgroundColor);
    if (ground && ground[3] > MIN_OPACITY && contrast(ground, around) >= MIN_CONTRAST) return true;
    if (Number.parseFloat(style.borderBottomWidth) > 0 && alphaOf(style.borderBottomColor) > MIN_OPACITY) return true;
    return ['::before', '::after'].some((part) => {
      const { content } = element.ownerDocument.defaultView?.getComputedStyle(element, part) ?? {};
      return content !== undefined && content !== '' && content !== 'none' && content !== 'normal';
    });
  });
}

function groundBehind(start: Element | null): Color {
  for (let at = start; at; at = composedParent(at)) {
    const color = parseColor(styleOf(at).backgroundColor);
    if (color && color[3] >= 0.9) return color;
  }
  return [255, 255, 255, 1];
}

/** An opaque element over the control at the point that lets the pointer through: the hit test does not return it. */
function coverAt(control: Element, { x, y }: Point): Element | undefined {
  const document = control.ownerDocument;
  const all = document.getElementsByTagName('*');
  if (all.length > MAX_ELEMENTS) return undefined;
  for (const element of all) {
    const box = element.getBoundingClientRect();
    if (box.left > x || box.right < x || box.top > y || box.bottom < y) continue;
    if (isWithin(element, control) || isWithin(control, element)) continue;
    const style = styleOf(element);
    if (style.pointerEvents !== 'none' || !hidesGround(element, style)) continue;
    if (isPaintedOver(element, control)) return element;
  }
  return undefined;
}

function hidesGround(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.visibility !== 'visible' || Number(style.opacity) < 0.9) return false;
  if (style.backgroundImage !== 'none' && style.backgroundImage !== '') return true;
  return alphaOf(style.backgroundColor) >= 0.9 || /^(?:img|video|canvas)$/.test(element.localName);
}

/** Painting order of two elements beside each other (CSS 2, appendix E), as far as position and z-index tell. */
function isPaintedOver(upper: Element, lower: Element): boolean {
  const ofLower = [...composedSelfAndAncestors(lower)];
  const path = [...composedSelfAndAncestors(upper)];
  const common = path.find((element) => ofLower.includes(element));
  const levelOf = (chain: readonly Element[]) => {
    const own = common ? chain.slice(0, chain.indexOf(common)) : chain;
    return own.reduceRight<number | undefined>((known, element) => known ?? stackLevel(element), undefined) ?? -0.5;
  };
  const [above, below] = [levelOf(path), levelOf(ofLower)];
  if (above !== below) return above > below;
  return (lower.compareDocumentPosition(upper) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** @returns undefined for an element that is painted with its parent */
function stackLevel(element: Element): number | undefined {
  const { position, zIndex, opacity, transform } = styleOf(element);
  const isLayer = position !== 'static' || Number(opacity) < 1 || transform !== 'none';
  if (!isLayer) return undefined;
  return zIndex === 'auto' || zIndex === '' ? 0 : Number(zIndex);
}
