/** replacementOf finds the element that a page has drawn in place of one that it threw away. */
import { plainText } from '../../core/text';
import { queryIn, textOf } from './clean-form';

export interface DrawnIdentity {
  root: Node;
  tag: string;
  /** Attributes that say which one it is, not how it stands. */
  marks: string;
  text: string;
}

/** Attributes that show the state or look of an element. */
const CHANGING =
  /^(?:class|style|title|tabindex|hidden|disabled|checked|selected|value|open|aria-.+|data-(?:state|checked|selected|active|pressed|open))$/u;

export function drawnIdentity(element: Element): DrawnIdentity {
  const marks = [...element.attributes]
    .filter(({ name }) => !CHANGING.test(name))
    .map(({ name, value }) => `${name}=${value}`)
    .toSorted()
    .join('\n');
  const root = element.isConnected ? element.getRootNode() : element.ownerDocument;
  return { root, tag: element.localName, marks, text: plainText(textOf(element)) };
}

/** @returns undefined if no element of the page is the same, or several are */
export function replacementOf({ root, tag, marks, text }: DrawnIdentity): Element | undefined {
  const similar = queryIn(root, tag).filter((element) => drawnIdentity(element).marks === marks);
  const named =
    similar.length === 1 && marks !== '' ? similar : similar.filter((one) => plainText(textOf(one)) === text);
  const [only, ...others] = named;
  return others.length === 0 && (marks !== '' || text !== '') ? only : undefined;
}

/** The element, or the one that the page draws in its place at each change. */
export class Redrawn {
  private identity: DrawnIdentity;

  constructor(private element: Element) {
    this.identity = drawnIdentity(element);
  }

  get now(): Element {
    const other = this.element.isConnected ? undefined : replacementOf(this.identity);
    if (other) {
      this.element = other;
      this.identity = drawnIdentity(other);
    }
    return this.element;
  }
}
