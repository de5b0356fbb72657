/** PopupWatch: notices a list or calendar that opens while a field is filled in; leaving the field would close it. */
import { pollUntil } from '../../../core/poll';
import { queryIn } from '../../dom/clean-form';
import { composedAncestors, isElement, isWithin, styleOf } from '../../dom/composed-tree';
import { nextFrame } from '../../dom/next-frame';
import { CONFIRMS_DAY } from '../../words/month-arrows';

/** Smaller elements are hints and floating labels, CSS px. */
const MIN_POPUP_HEIGHT_PX = 40;
/** A calendar that a server draws opens within this, ms. */
const LATE_CALENDAR_MS = 600;
/** Elements around the field that are looked at beforehand. */
const MAX_AROUND = 400;
/** Levels between an added or changed element and the positioned box of the popup. */
const MAX_BOX_LEVELS = 3;

/** Lists that a field opened as it was written. */
const OPEN_LISTS = new WeakMap<Element, readonly Element[]>();

/** Lists that have stood open below the field since it was written. */
export function listsBelow(field: Element): Element[] {
  return (OPEN_LISTS.get(field) ?? []).filter((list) => list.isConnected && isShown(list));
}

function isShown(popup: Element): boolean {
  return popup.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

export class PopupWatch {
  private readonly candidates = new Set<Element>();
  private readonly observer: MutationObserver;

  /** Calendars that the field shows at any time. */
  private readonly shownBefore: ReadonlySet<Element>;

  constructor(private readonly field: Element) {
    const around = field.parentElement?.parentElement ?? field;
    this.shownBefore = new Set(
      queryIn(around, '*')
        .slice(0, MAX_AROUND)
        .filter((one) => one.checkVisibility({ opacityProperty: true })),
    );
    this.observer = new MutationObserver((records) => this.collect(records));
    // An observer of a document hears nothing of the shadow roots in it.
    for (const root of rootsAround(field))
      this.observer.observe(root, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['class', 'style', 'hidden'],
      });
  }

  /** Ends the watch. @returns which kind of popup is open that was not open before */
  end(): 'calendar' | 'list' | undefined {
    const opened = this.opened();
    this.observer.disconnect();
    if (opened.length === 0) return undefined;
    if (opened.some(showsMonth)) return 'calendar';
    OPEN_LISTS.set(this.field, opened);
    return 'list';
  }

  /** The calendar that has opened since the watch began. */
  calendar(): Element | undefined {
    return this.opened().find(showsMonth);
  }

  /** The calendar of a page that asks its server before it opens one; undefined at once if anything else has opened. */
  async lateCalendar(): Promise<Element | undefined> {
    if (this.opened().length > 0) return undefined;
    return pollUntil(() => this.calendar(), { timeoutMs: LATE_CALENDAR_MS, wait: nextFrame });
  }

  /** Whether a button of the popup takes over what was chosen or typed. */
  takesOver(): boolean {
    return this.opened().some((popup) =>
      queryIn(popup, 'button,[role="button"]').some((one) => CONFIRMS_DAY.test((one.textContent ?? '').trim())),
    );
  }

  private opened(): Element[] {
    this.collect(this.observer.takeRecords());
    return [...this.candidates].filter((candidate) => this.isPopup(candidate));
  }

  private collect(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes' && isElement(target)) this.addOpened(target);
      for (const node of addedNodes) if (isElement(node)) this.candidates.add(node);
    }
  }

  /** A class of the box around the field, or of one without a size, opens the calendar in it. */
  private addOpened(target: Element): void {
    this.candidates.add(target);
    const isBox = isWithin(this.field, target) || target.getBoundingClientRect().height < MIN_POPUP_HEIGHT_PX;
    if (!isBox || target.localName === 'body') return;
    for (const inside of queryIn(target, ':scope > *, :scope > * > *'))
      if (!isWithin(this.field, inside) && !this.shownBefore.has(inside) && showsMonth(inside))
        this.candidates.add(inside);
  }

  private isPopup(candidate: Element): boolean {
    if (!candidate.isConnected || isWithin(this.field, candidate) || candidate.childElementCount === 0) return false;
    // A list that is filtered down to one option is as low as a hint.
    const isList = candidate.matches('[role="listbox"]') || candidate.querySelector('[role="option"]') !== null;
    if (!isList && candidate.getBoundingClientRect().height < MIN_POPUP_HEIGHT_PX) return false;
    if (!isShown(candidate)) return false;
    for (let at: Element | null = candidate, up = 0; at && up < MAX_BOX_LEVELS; at = at.parentElement, up++)
      if (/absolute|fixed/.test(styleOf(at).position)) return !isWithin(this.field, at);
    return false;
  }
}

/** The document and the shadow roots that the element lies in. */
function rootsAround(element: Element): Node[] {
  const roots = [...composedAncestors(element, Number.POSITIVE_INFINITY)].map((at) => at.getRootNode());
  return [...new Set([element.getRootNode(), ...roots, element.ownerDocument])];
}

/** The calendar that stands in view below its field all the time. */
export function inlineCalendar(field: Element): Element | undefined {
  for (const at of [field, field.parentElement]) {
    const below = at?.nextElementSibling;
    if (below?.checkVisibility({ opacityProperty: true }) && showsMonth(below)) return below;
  }
  return undefined;
}

/** A month has at least this many days. */
const MIN_DAYS = 28;

/** Whether the popup shows the days of a month, each in an element of its own. */
export function showsMonth(popup: Element): boolean {
  const days = new Set<string>();
  for (const element of popup.getElementsByTagName('*')) {
    const text = element.childElementCount === 0 ? (element.textContent ?? '').trim() : '';
    if (/^(?:[1-9]|[12]\d|3[01])$/.test(text)) days.add(text);
  }
  return days.size >= MIN_DAYS;
}
