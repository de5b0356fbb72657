/** PageIndex: per-search cache of a page's elements, names, roles and reachability. */
import { NameCache } from './name-cache';
import { createModalFilter } from './modal';
import { isReachable } from './hit-test';
import { elementsIn, type Root } from './composed-tree';

/** Valid for one synchronous search: later changes of the page are not seen. */
export class PageIndex {
  readonly nameCache = new NameCache();
  readonly roles = new Map<Element, string>();
  readonly foldedNames = new Map<Element, string>();
  /** In composed tree order. */
  readonly elements: readonly Element[];
  /** The document, and all frame documents and shadow roots in it. */
  readonly roots: readonly Root[];
  readonly isOutsideInertBackground: (element: Element) => boolean;

  constructor(document: Document) {
    const enteredRoots: Root[] = [];
    this.elements = elementsIn(document, enteredRoots);
    this.roots = [document, ...enteredRoots];
    this.isOutsideInertBackground = createModalFilter(this.roots);
  }

  /** Whether an element is visible, not obscured and not behind a modal. */
  readonly isReachable = (element: Element): boolean => this.isOutsideInertBackground(element) && isReachable(element);
}
