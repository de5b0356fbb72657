/** PageChanges collects what a page changes after a press, without what changes by itself, such as a clock. */
import { isElement, isOwnHighlightMutation, styleOf } from '../dom/composed-tree';

/** Attributes by which pages show a state, a value or the visibility of an element. */
const WATCHED_ATTRIBUTES = [
  'class',
  'style',
  'hidden',
  'open',
  'checked',
  'selected',
  'disabled',
  'value',
  'data-state',
  'aria-hidden',
  'aria-checked',
  'aria-pressed',
  'aria-selected',
  'aria-expanded',
  'aria-current',
  'aria-valuenow',
];
/** Words of class names and inline styles that show a state or a visibility. */
const STATE_WORDS =
  /hid|show|open|clos|visib|display|activ|collaps|expand|select|check|press|done|complet|\bon\b|\boff\b/iu;
/** Elements whose content is not rendered. */
const NOT_RENDERED = new Set(['style', 'script', 'link', 'template', 'noscript', 'meta']);
/** Changes later than this after the last press are the page's own, ms. */
const OWN_CHANGE_AFTER_MS = 3_000;
/** A page builds itself until this long after it has loaded, ms: a change of that time is none that comes back by itself. */
const BUILD_MS = 1_000;

const POPUP_SELECTOR =
  '[role="listbox"],[role="menu"],[role="dialog"],[role="grid"],[role="tree"],[popover],dialog[open]';
const CHOICE_SELECTOR = '[role="option"],[role="gridcell"],[role="menuitem"],li,td,button,a,label,select,[tabindex]';

export class PageChanges {
  private readonly observer: MutationObserver;
  private readonly observedRoots = new WeakSet<Node>();
  /** Nodes that changed without a press. */
  private readonly restless = new WeakSet<Node>();
  private collected: MutationRecord[] | undefined;
  private stoppedAt = Number.NEGATIVE_INFINITY;
  private changedAt = Number.NEGATIVE_INFINITY;
  private isBuilt: boolean;

  constructor(document: Document) {
    this.observer = new MutationObserver((records) => this.add(records));
    this.observe(document);
    this.isBuilt = document.readyState === 'complete';
    const markBuilt = () => {
      this.add(this.observer.takeRecords());
      this.isBuilt = true;
    };
    if (!this.isBuilt)
      document.defaultView?.addEventListener('load', () => setTimeout(markBuilt, BUILD_MS), { once: true });
  }

  close(): void {
    this.observer.disconnect();
  }

  /** Observes a document or a shadow root, which an observer of its document does not reach. */
  observe(root: Node): void {
    if (this.observedRoots.has(root)) return;
    this.observedRoots.add(root);
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeOldValue: true,
      attributeFilter: WATCHED_ATTRIBUTES,
    });
  }

  start(): void {
    this.add(this.observer.takeRecords());
    this.collected = [];
  }

  /** Ends the collection. @returns the changes since `start` */
  stop(): MutationRecord[] {
    this.add(this.observer.takeRecords());
    const records = this.collected ?? [];
    this.collected = undefined;
    this.stoppedAt = performance.now();
    return records.filter((record) => !this.restless.has(record.target) && !isOwnHighlightMutation(record));
  }

  /** Whether nothing has changed and nothing was sent since then, on the clock of `performance.now`. */
  isStillSince(ms: number): boolean {
    this.add(this.observer.takeRecords());
    return this.changedAt < ms && !hasSentSince(ms);
  }

  private add(records: MutationRecord[]): void {
    if (records.length > 0) this.changedAt = performance.now();
    if (this.collected) this.collected.push(...records);
    else if (this.isBuilt && performance.now() - this.stoppedAt > OWN_CHANGE_AFTER_MS)
      for (const { target } of records) this.restless.add(target);
  }
}

/** A request of a script counts as sent once it is answered: only then does the browser list it. */
const SENT_BY: ReadonlySet<string> = new Set(['fetch', 'xmlhttprequest', 'beacon']);

function hasSentSince(ms: number): boolean {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return entries.some(({ startTime, initiatorType }) => startTime >= ms && SENT_BY.has(initiatorType));
}

/** Whether the changes show that a press had an effect; focus rings, ripples and style sheets show none. */
export function showsEffect(records: readonly MutationRecord[]): boolean {
  const seen = new Map<Node, Set<string>>();
  return records.some((record) => {
    if (record.type === 'characterData') return true;
    if (record.type === 'childList') return [...record.addedNodes, ...record.removedNodes].some(hasContent);
    // The first record of an attribute has its value before the press.
    const name = record.attributeName ?? '';
    const names = seen.get(record.target) ?? new Set();
    seen.set(record.target, names);
    if (names.has(name)) return false;
    names.add(name);
    return isStateChange(name, record.oldValue, (record.target as Element).getAttribute(name));
  });
}

function isStateChange(name: string, before: string | null, now: string | null): boolean {
  if (before === now) return false;
  if (name !== 'class' && name !== 'style') return true;
  const separator = name === 'class' ? /\s+/u : /\s*;\s*/u;
  const tokens = (value: string | null) => (value ?? '').split(separator);
  const [old, current] = [tokens(before), tokens(now)];
  const differing = [
    ...old.filter((token) => !current.includes(token)),
    ...current.filter((token) => !old.includes(token)),
  ];
  return differing.some((token) => STATE_WORDS.test(token));
}

function hasContent(node: Node): boolean {
  if (isElement(node)) {
    if (NOT_RENDERED.has(node.localName)) return false;
    if (node.matches('input,button,select,textarea,img,dialog')) return true;
  } else if (node.nodeType !== Node.TEXT_NODE) return false;
  return (node.textContent ?? '').trim() !== '';
}

/** Whether the changes opened a list, a menu, a calendar or a dialog that belongs to the field. */
export function opensPopup(records: readonly MutationRecord[], field: Element): boolean {
  const changed = new Set<Element>();
  for (const { type, target, attributeName, addedNodes } of records) {
    if (type === 'attributes' && isElement(target)) {
      if (attributeName === 'aria-expanded' && target.getAttribute(attributeName) === 'true' && isOwner(target, field))
        return true;
      changed.add(target);
    }
    for (const added of addedNodes) if (isElement(added)) changed.add(added);
  }
  return [...changed].some(
    (element) => element.isConnected && !element.contains(field) && !field.contains(element) && holdsPopup(element),
  );
}

function isOwner(expanded: Element, field: Element): boolean {
  return expanded === field || expanded.contains(field) || expanded.parentElement === field.parentElement;
}

function holdsPopup(element: Element): boolean {
  if (!element.checkVisibility()) return false;
  if (element.matches(POPUP_SELECTOR)) return true;
  if ([...element.querySelectorAll(POPUP_SELECTOR)].some((popup) => popup.checkVisibility())) return true;
  return /^(?:absolute|fixed)$/u.test(styleOf(element).position) && element.querySelector(CHOICE_SELECTOR) !== null;
}
