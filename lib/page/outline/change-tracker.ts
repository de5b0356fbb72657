/** Remembers where a page changed since it was last surveyed, so that the rest need not be looked at again. */
import { isElement, shownParent, isOurs } from '../dom/composed-tree';

export class Changes {
  /** Elements that hold a change somewhere inside. */
  private touched = new Set<Element>();
  /** Elements whose whole inside may look different. */
  private deep = new Set<Element>();
  private everything = true;
  private readonly watched = new WeakSet<Node>();
  private readonly observer: MutationObserver;
  private recent = new Set<Element>();
  private size = '';

  constructor(private readonly document: Document) {
    this.observer = new MutationObserver((records) => this.take(records));
  }

  /** Watches a document or shadow root; what was not watched before counts as changed. */
  watch(root: Node): void {
    if (this.watched.has(root)) return;
    this.watched.add(root);
    this.observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  /** Brings the records up to now; true when nothing known can be used again. */
  begin(): boolean {
    this.take(this.observer.takeRecords());
    const view = this.document.defaultView;
    const size = `${view?.innerWidth}x${view?.innerHeight}x${view?.devicePixelRatio}`;
    if (size !== this.size) this.everything = true;
    this.size = size;
    return this.everything;
  }

  /** Starts counting anew; call before the survey reads, so that what changes during it is not lost. */
  reset(): { touched: ReadonlySet<Element>; deep: ReadonlySet<Element>; recent: ReadonlySet<Element> } {
    const { touched, deep, recent } = this;
    this.touched = new Set();
    this.deep = new Set();
    this.recent = new Set();
    this.everything = false;
    return { touched, deep, recent };
  }

  get isQuiet(): boolean {
    this.take(this.observer.takeRecords());
    return !this.everything && this.touched.size === 0;
  }

  /** Marks an element as changed though its tree did not, for example because it now listens for presses. */
  mark(element: Element): void {
    this.deep.add(element);
    this.touch(element);
  }

  /** Nothing known can be used again. */
  markAll(): void {
    this.everything = true;
  }

  private take(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (this.everything) return;
      if (isOurs(record)) continue;
      this.note(record);
    }
  }

  private note(record: MutationRecord): void {
    const at = isElement(record.target) ? record.target : shownParent(record.target);
    if (!at) {
      // A shadow root's host, or a document whose root was exchanged.
      const host = (record.target as ShadowRoot).host as Element | undefined;
      if (host) this.mark(host);
      else this.everything = true;
      return;
    }
    if (changesStyles(at, record)) {
      this.everything = true;
      return;
    }
    if (record.type === 'attributes') {
      const whole = record.attributeName === 'slot' ? at.parentElement : at;
      this.deep.add(whole ?? at);
    }
    for (const node of record.addedNodes) {
      if (!isElement(node)) continue;
      this.recent.add(node);
      this.deep.add(node);
    }
    this.touch(at);
    const label = at.closest('label');
    if (label?.control) this.mark(label.control);
  }

  private touch(element: Element): void {
    for (let at: Element | null = element; at && !this.touched.has(at); at = shownParent(at)) this.touched.add(at);
    // Light children shown in a slot are reached through the slot, their host by its own name as well.
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (at.assignedSlot) {
        const host = at.parentElement;
        if (host && !this.touched.has(host)) this.touch(host);
      }
    }
  }
}

/** A style sheet that came, went or changed may change anything. */
function changesStyles(at: Element, record: MutationRecord): boolean {
  if (/^(?:style|link|head)$/i.test(at.localName) && at.localName !== 'head') return true;
  const isStyle = (node: Node) => /^(?:style|link)$/i.test(node.nodeName);
  return (
    record.type === 'childList' && ([...record.addedNodes].some(isStyle) || [...record.removedNodes].some(isStyle))
  );
}
