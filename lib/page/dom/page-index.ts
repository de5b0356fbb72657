/** What several looks at a page share while they look for a thing: its elements, what is known of them, and which can be reached. */
import { NameCache } from './name-cache';
import { createModalFilter } from './modal';
import { isReachable } from './hit-test';
import { elementsIn, type Root } from './composed-tree';

/** A page at one moment: what several looks at it share. */
export class PageIndex {
  readonly nameCache = new NameCache();
  readonly roles = new Map<Element, string>();
  readonly foldedNames = new Map<Element, string>();
  /** In document order. */
  readonly elements: readonly Element[];
  /** Where they stand: the document, and all frames and shadow roots in it. */
  readonly roots: readonly Root[];
  readonly isOutsideInertBackground: (element: Element) => boolean;

  constructor(document: Document) {
    const entered: Root[] = [];
    this.elements = elementsIn(document, entered);
    this.roots = [document, ...entered];
    this.isOutsideInertBackground = createModalFilter(this.roots);
  }

  /** Whether it can be acted on: what is behind a dialog cannot. */
  readonly isReachable = (element: Element): boolean => this.isOutsideInertBackground(element) && isReachable(element);
}
