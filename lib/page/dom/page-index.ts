/** What several looks at a page share while they look for a thing: its elements, what is known of them, and which can be reached. */
import { Lookups } from './name-cache';
import { standsInFront } from './modal';
import { isReachable } from './hit-test';
import { elementsIn, type Root } from './composed-tree';

/** A page at one moment: what several looks at it share. */
export class PageMoment {
  readonly lookups = new Lookups();
  readonly roles = new Map<Element, string>();
  readonly folded = new Map<Element, string>();
  /** In document order. */
  readonly elements: readonly Element[];
  /** Where they stand: the document, and all frames and shadow roots in it. */
  readonly roots: readonly Root[];
  readonly isInFront: (element: Element) => boolean;

  constructor(document: Document) {
    const entered: Root[] = [];
    this.elements = elementsIn(document, entered);
    this.roots = [document, ...entered];
    this.isInFront = standsInFront(this.roots);
  }

  /** Whether it can be acted on: what is behind a dialog cannot. */
  readonly isReachable = (element: Element): boolean => this.isInFront(element) && isReachable(element);
}
