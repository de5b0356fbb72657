/** Remembers where a page changed since it was last surveyed, so that the rest need not be looked at again. */
import { isElement, composedParent, isOwnHighlightMutation } from '../dom/composed-tree';

export class ChangeTracker {
  /** Elements that hold a change somewhere inside. */
  private changedInside = new Set<Element>();
  /** Elements whose whole inside may look different. */
  private changedSubtrees = new Set<Element>();
  private isAllChanged = true;
  private readonly observedRoots = new WeakSet<Node>();
  private readonly observer: MutationObserver;
  private added = new Set<Element>();
  private viewportKey = '';

  constructor(private readonly document: Document) {
    this.observer = new MutationObserver((records) => this.handleRecords(records));
  }

  /** Watches a document or shadow root; what was not watched before counts as changed. */
  observe(root: Node): void {
    if (this.observedRoots.has(root)) return;
    this.observedRoots.add(root);
    this.observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  /** Brings the records up to now; true when nothing known can be used again. */
  hasAllChanged(): boolean {
    this.handleRecords(this.observer.takeRecords());
    const view = this.document.defaultView;
    const viewportKey = `${view?.innerWidth}x${view?.innerHeight}x${view?.devicePixelRatio}`;
    if (viewportKey !== this.viewportKey) this.isAllChanged = true;
    this.viewportKey = viewportKey;
    return this.isAllChanged;
  }

  /** Starts counting anew; call before the survey reads, so that what changes during it is not lost. */
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

  /** Marks an element as changed though its tree did not, for example because it now listens for presses. */
  markChanged(element: Element): void {
    this.changedSubtrees.add(element);
    this.markInsideAncestors(element);
  }

  /** Nothing known can be used again. */
  markAllChanged(): void {
    this.isAllChanged = true;
  }

  private handleRecords(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (this.isAllChanged) return;
      if (isOwnHighlightMutation(record)) continue;
      this.handleRecord(record);
    }
  }

  private handleRecord(record: MutationRecord): void {
    const at = isElement(record.target) ? record.target : composedParent(record.target);
    if (!at) {
      // A shadow root's host, or a document whose root was exchanged.
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
      const whole = record.attributeName === 'slot' ? at.parentElement : at;
      this.changedSubtrees.add(whole ?? at);
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

  private markInsideAncestors(element: Element): void {
    for (let at: Element | null = element; at && !this.changedInside.has(at); at = composedParent(at))
      this.changedInside.add(at);
    // Light children shown in a slot are reached through the slot, their host by its own name as well.
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (at.assignedSlot) {
        const host = at.parentElement;
        if (host && !this.changedInside.has(host)) this.markInsideAncestors(host);
      }
    }
  }
}

/** A style sheet that came, went or changed may change anything. */
function mayChangeStyles(at: Element, record: MutationRecord): boolean {
  if (/^(?:style|link|head)$/i.test(at.localName) && at.localName !== 'head') return true;
  const isStyle = (node: Node) => /^(?:style|link)$/i.test(node.nodeName);
  return (
    record.type === 'childList' && ([...record.addedNodes].some(isStyle) || [...record.removedNodes].some(isStyle))
  );
}
