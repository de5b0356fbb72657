/** wordsInPictures: words of a drawing that is written into the page, and whether a picture that no one can read stands in the place of text. */
import { decodeAddress } from '../../core/address';
import { clippedText } from '../find/attributes';
import { isMatching, queryIn } from '../dom/clean-form';
import { boxOf, isInput, windowOf } from '../dom/composed-tree';
import { Legibility } from '../dom/legibility';

const PICTURE = 'img,canvas,input[type="image"]';
const MAX_PICTURES = 4;
/** A picture of words is wider than high; an icon is about square. */
const MIN_RATIO = 2.2;
const MIN_WIDTH_PX = 40;
const MAX_CHARS = 100;
/** Elements within a control whose styles are read. */
const MAX_PARTS = 8;
/** Properties of a style that draw a picture. */
const DRAWN_BY = ['background-image', 'content', 'mask-image', 'border-image-source'];

const picturesIn = (element: Element): Element[] =>
  [...(isMatching(element, PICTURE) ? [element] : []), ...queryIn(element, PICTURE)].slice(0, MAX_PICTURES);

/** Texts of drawings whose markup is in their address. */
export function wordsInPictures(element: Element): string {
  const addresses = picturesIn(element).map((picture) => picture.getAttribute('src') ?? '');
  const markers: string[] = [];
  const view = windowOf(element);
  for (const part of [element, ...queryIn(element, '*').slice(0, MAX_PARTS)]) {
    const style = view.getComputedStyle(part);
    addresses.push(...DRAWN_BY.map((property) => style.getPropertyValue(property)));
    if (style.display === 'list-item')
      markers.push(style.listStyleType, view.getComputedStyle(part, '::marker').content);
  }
  return clippedText([...addresses.map(textOfDrawing), ...markers.map(quoted)].join(' '), MAX_CHARS);
}

/** The text of a style in quotes. */
function quoted(style: string): string {
  return /^"(.*)"$/.exec(style)?.[1] ?? '';
}

function textOfDrawing(address: string): string {
  const [, base64, data = ''] = /data:image\/svg\+xml[^,]*?(;base64)?,([^"]*)/i.exec(address) ?? [];
  if (data === '') return '';
  const markup = base64 ? decoded(data) : decodeAddress(data);
  return [...markup.matchAll(/<(text|tspan|title)\b[^>]*>([^<]*)/gi)].map(([, , text]) => text).join(' ');
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch (error) {
    // A picture that cannot be read shows nothing either.
    if (error instanceof DOMException) return '';
    throw error;
  }
}

/** Pictures of words tell nothing to the guard, and their name may be any. A link is judged by where it leads. */
export function picturedBy(element: Element): { pictured?: true } {
  if (element.hasAttribute('href') || (isInput(element) && element.type !== 'image')) return {};
  const isWide = (picture: Element) => {
    const { width, height } = boxOf(picture);
    return width >= MIN_WIDTH_PX && width >= height * MIN_RATIO;
  };
  if (!picturesIn(element).some(isWide) || new Legibility().textOf(element) !== '') return {};
  return { pictured: true };
}
