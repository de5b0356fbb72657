/** ChangeTracker: observes which elements of a page have changed since the last snapshot, so that the rest can be reused. */
import { composedParent, composedSelfAndAncestors, isElement, isOwnHighlightMutation } from '../dom/composed-tree';

export class ChangeTracker {
  /** Elements with a change somewhere inside, the changed element included. */
  private changedInside = new Set<Element>();
  /** Elements whose whole subtree may have changed. */
  private changedSubtrees = new Set<Element>();
  private isAllChanged = true;
  private readonly observedRoots = new WeakSet<Node>();
  private readonly observer: MutationObserver;
  private added = new Set<Element>();
  private viewportKey = '';
  private changedAtMs = performance.now();

  constructor(private readonly document: Document) {
    this.observer = new MutationObserver((records) => this.handleRecords(records));
  }

  /** Starts observing a document or shadow root. */
  observe(root: Node): void {
    if (this.observedRoots.has(root)) return;
    this.observedRoots.add(root);
    this.observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  /** Handles pending mutation records. @returns whether nothing can be reused */
  hasAllChanged(): boolean {
    this.handleRecords(this.observer.takeRecords());
    const view = this.document.defaultView;
    const viewportKey = `${view?.innerWidth}x${view?.innerHeight}x${view?.devicePixelRatio}`;
    if (viewportKey !== this.viewportKey) this.isAllChanged = true;
    this.viewportKey = viewportKey;
    return this.isAllChanged;
  }

  /** Returns the changes so far and forgets them. Call before a walk, so that changes during it count for the next one. */
  takeChanges(): {
    changedInside: ReadonlySet<Element>;
    changedSubtrees: ReadonlySet<Element>;
    added: ReadonlySet<Element>;
  } {
    const { changedInside, changedSubtrees, added } = this;
    this.changedInside = new Set();
    this.changedSubtrees = new Set();
    this.added = new Set();
    this.isAllChanged = false;
    return { changedInside, changedSubtrees, added };
  }

  get isUnchanged(): boolean {
    this.handleRecords(this.observer.takeRecords());
    return !this.isAllChanged && this.changedInside.size === 0;
  }

  /** Time without any change of the observed roots, ms. */
  restedMs(): number {
    this.handleRecords(this.observer.takeRecords());
    return performance.now() - this.changedAtMs;
  }

  /** Marks an element as changed without a mutation, for example because it has a new click listener. */
  markChanged(element: Element): void {
    this.changedSubtrees.add(element);
    this.markInsideAncestors(element);
  }

  /** Marks everything as changed. */
  markAllChanged(): void {
    this.isAllChanged = true;
  }

  private handleRecords(records: readonly MutationRecord[]): void {
    const ofPage = records.filter((record) => !isOwnHighlightMutation(record));
    if (ofPage.length > 0) this.changedAtMs = performance.now();
    for (const record of ofPage) {
      if (this.isAllChanged) return;
      this.handleRecord(record);
    }
  }

  private handleRecord(record: MutationRecord): void {
    const at = isElement(record.target) ? record.target : composedParent(record.target);
    if (!at) {
      // The target is a shadow root, or a document whose root element was replaced.
      const host = (record.target as ShadowRoot).host as Element | undefined;
      if (host) this.markChanged(host);
      else this.isAllChanged = true;
      return;
    }
    if (mayChangeStyles(at, record)) {
      this.isAllChanged = true;
      return;
    }
    if (record.type === 'attributes') {
      // A change of `slot` moves the element between slots of its parent's shadow tree.
      this.changedSubtrees.add((record.attributeName === 'slot' ? at.parentElement : at) ?? at);
    }
    for (const node of record.addedNodes) {
      if (!isElement(node)) continue;
      this.added.add(node);
      this.changedSubtrees.add(node);
    }
    this.markInsideAncestors(at);
    const label = at.closest('label');
    if (label?.control) this.markChanged(label.control);
  }

  /** Adds an element and its composed ancestors to `changedInside`. */
  private markInsideAncestors(element: Element): void {
    for (const at of composedSelfAndAncestors(element)) {
      if (this.changedInside.has(at)) break;
      this.changedInside.add(at);
    }
    // The composed ancestors of a slotted element lead past its parent, the shadow host, whose name comes from light children too.
    for (let at: Element | null = element; at; at = at.parentElement) {
      const host = at.assignedSlot && at.parentElement;
      if (host && !this.changedInside.has(host)) this.markInsideAncestors(host);
    }
  }
}

/** Whether a mutation adds, removes or changes a style sheet, which may change anything. */
function mayChangeStyles(at: Element, record: MutationRecord): boolean {
  if (/^(?:style|link)$/i.test(at.localName)) return true;
  const isStyle = (node: Node) => /^(?:style|link)$/i.test(node.nodeName);
  return (
    record.type === 'childList' && ([...record.addedNodes].some(isStyle) || [...record.removedNodes].some(isStyle))
  );
}
