/** replacementOf finds the element that a page has drawn in place of one that it threw away. */
import { plainText } from '../../core/text';
import { queryIn, textOf } from './clean-form';

export interface DrawnIdentity {
  root: Node;
  tag: string;
  /** Attributes that say which one it is, not how it stands. */
  marks: string;
  text: string;
  /** Whether no other element of the page had its attributes and its text. */
  isOnlyText: boolean;
  /** Elements that name or belong to it, by their ids. */
  relations: string;
  /** Text around it that is not its own: of identical controls each stands in another row. */
  place: string;
}

/** Attributes that show the state or look of an element. */
const CHANGING =
  /^(?:class|style|title|tabindex|hidden|disabled|checked|selected|value|open|aria-.+|data-(?:state|checked|selected|active|pressed|open))$/u;

/** Attributes that relate an element to others, whatever state it is in. */
const RELATION = /^aria-(?:labelledby|describedby|controls|owns|details)$/u;
/** Levels above an element that are searched for text around it. */
const MAX_PLACE_LEVELS = 4;
/** Longer texts are more than a row. */
const MAX_PLACE_CHARS = 300;

type Traits = Pick<DrawnIdentity, 'marks' | 'text' | 'relations' | 'place'>;

export function drawnIdentity(element: Element): DrawnIdentity {
  const root = element.isConnected ? element.getRootNode() : element.ownerDocument;
  const traits = traitsOf(element);
  const others = queryIn(root, element.localName).filter((other) => other !== element);
  const isOnlyText = !others.some(
    (other) => plainText(textOf(other)) === traits.text && marksOf(other) === traits.marks,
  );
  return { root, tag: element.localName, ...traits, isOnlyText };
}

function traitsOf(element: Element): Traits {
  return {
    marks: marksOf(element),
    text: plainText(textOf(element)),
    relations: attributesOf(element, (name) => RELATION.test(name)),
    place: placeOf(element),
  };
}

function marksOf(element: Element): string {
  return attributesOf(element, (name) => !CHANGING.test(name));
}

function attributesOf(element: Element, isWanted: (name: string) => boolean): string {
  return [...element.attributes]
    .filter(({ name }) => isWanted(name))
    .map(({ name, value }) => `${name}=${value}`)
    .toSorted()
    .join('\n');
}

function placeOf(element: Element): string {
  const own = plainText(textOf(element));
  let around = element.parentElement;
  for (let level = 0; around && level < MAX_PLACE_LEVELS; level++, around = around.parentElement) {
    const text = plainText(textOf(around));
    if (text.length > MAX_PLACE_CHARS) return '';
    if (text !== own) return text.replace(own, '').trim();
  }
  return '';
}

/** @returns undefined if no element of the page is the same, or several are */
export function replacementOf({ root, tag, isOnlyText, ...was }: DrawnIdentity): Element | undefined {
  const similar = queryIn(root, tag)
    .filter((element) => marksOf(element) === was.marks)
    .map((element) => ({ element, is: traitsOf(element) }));
  // A further trait counts where several have the same attributes. The text comes last: a press may give it to another one.
  for (const isSame of [
    () => was.marks !== '',
    (is: Traits) => is.relations === was.relations && was.relations !== '',
    (is: Traits) => is.place === was.place && was.place !== '',
    (is: Traits) => is.text === was.text && isOnlyText && (was.marks !== '' || was.text !== ''),
  ]) {
    const [only, ...others] = similar.filter(({ is }) => isSame(is));
    if (only && others.length === 0) return only.element;
  }
  return undefined;
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
