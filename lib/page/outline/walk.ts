/** One walk over a document, its frames and shadow roots: what is shown becomes entries. It reads, and never writes. */
import { plainText, shortened } from '../../core/text';
import { Lookups } from '../dom/name-cache';
import type { Refs } from '../refs/refs';
import { heldBy, isActionable, isField, type Pointers, statesOf } from '../dom/element-state';
import { boxOf, innerDocument, isElement, isNeverShown, shadowOf, shownChildren, styleOf } from '../dom/composed-tree';
import { isOwnlyShown, mayHoldTransparent } from '../dom/visibility';
import { controlNode, holdsOf } from './control-node';
import { foldedChildren } from './collapse-rows';
import { boxOfText, sharedRect, isBlock, isHiddenByItself } from './boxes';
import { addScrollers, closeLevel, inherit, isInRow, type Level, nextOf, type Source } from './walk-stack';
import { landmarkOf, NAMED_BY_TEXT, SHAPING } from './landmarks';
import { standsFor, targetOf } from './press-target';
import { Reuse, type Walked } from './reuse';
import { frameInside, type Place, placeFor, placeInside, placeOf } from '../dom/clipping';
import { isEmpty, NOWHERE, overlaps, type Region, regionOf } from '../dom/rect';

/** One question in place of four about styles; no prototype, where the browser would look for all that it is not told. */
const PLAINLY = { __proto__: null, opacityProperty: true, visibilityProperty: true };

export interface WalkOptions {
  refs: Refs;
  /** Long runs of like rows are told by a few and a number. */
  fold: boolean;
  /** Only what is within a screen of the view, for pages of enormous size. */
  near: boolean;
  touched: ReadonlySet<Element>;
  deep: ReadonlySet<Element>;
  recent: ReadonlySet<Element>;
  before: Walked;
  /** Told of every document and shadow root on the way. */
  root(node: Document | ShadowRoot): void;
}

export class Walk {
  readonly now: Walked = { entries: [], pruned: [], laid: [], blocks: [], passed: 0 };
  visited = 0;
  private readonly lookups = new Lookups();
  private readonly reuse: Reuse;
  private readonly stack: Level[] = [];
  private readonly horizon: Region;

  constructor(
    document: Document,
    private readonly options: WalkOptions,
  ) {
    this.boxed = document.documentElement;
    this.reuse = new Reuse(options.before, options.refs, this.lookups);
    const view = document.defaultView;
    const screen = { left: 0, top: 0, right: view?.innerWidth ?? 0, bottom: view?.innerHeight ?? 0 };
    const margin = screen.bottom;
    this.horizon = { ...screen, left: -1e6, right: 1e6, top: -margin, bottom: screen.bottom + margin };
    options.root(document);
    const { body } = document;
    if (body) this.visit(body, placeOf(document, screen, true, 0), false);
  }

  /** The element being visited and its box once known, shared so that no visit has to make them anew. */
  private boxed: Element;
  private boxedIn: Level | undefined;
  private box: Region | undefined;
  private readonly pointers: Pointers = { around: false, own: false };
  private readonly rectOf = (): Region => {
    this.box ??= sharedRect(this.boxed, styleOf(this.boxed), this.boxedIn) ?? regionOf(boxOf(this.boxed));
    return this.box;
  };
  private readonly inRow = (): boolean => isInRow(this.stack);

  /** Goes on until the time is up; true when the whole page is walked. @param until in the terms of performance.now() */
  advance(until: number): boolean {
    let steps = 0;
    for (;;) {
      const level = this.stack.at(-1);
      if (!level) return true;
      const child = nextOf(level);
      if (!child) {
        this.stack.pop();
        closeLevel(level, this.stack.at(-1), this.visited, this.now);
        continue;
      }
      if (isElement(child)) this.visit(child, level.place, level.fresh, level);
      else if (child.nodeType === Node.TEXT_NODE && !level.place.named && !level.place.faint)
        this.text(child as Text, plainText((child as Text).data), level, this.stack.at(-2));
      if (++steps % 32 === 0 && performance.now() > until) return false;
    }
  }

  private visit(element: Element, outer: Place, freshAbove: boolean, level?: Level): void {
    if (isNeverShown(element)) return;
    const { touched, deep } = this.options;
    const { now } = this;
    const fresh = freshAbove || deep.has(element);
    if (!fresh && !touched.has(element)) {
      const known = this.reuse.use(element, outer, now, this.inRow);
      if (known) {
        if (level) inherit(level, known);
        return addScrollers(level, known.scrollers);
      }
    }
    const entries = now.entries.length;
    const pruned = now.pruned.length;
    const laid = now.laid.length;
    const style = styleOf(element, outer.view);
    // Each look at an element costs a call of the browser's: what several questions need is asked once.
    const { localName } = element;
    const isBare = !element.hasAttributes();
    let faint = false;
    let rendered = true;
    if (outer.faint || !element.checkVisibility(PLAINLY)) {
      // An image map's areas are not rendered themselves; they are where their picture is.
      const isBoxless = localName === 'area' || style.display === 'contents';
      if (!isBoxless && !element.checkVisibility()) return void now.pruned.push(element);
      faint = outer.faint || style.opacity === '0';
      if (faint && !outer.faint && !mayHoldTransparent(element)) return void now.pruned.push(element);
      rendered = style.visibility === 'visible';
    }
    if (!isBare && element.hasAttribute('inert')) return void now.pruned.push(element);
    this.visited += 1;
    const { position } = style;
    if (position === 'absolute') now.laid.push(element);
    // These do not move along with what is around them.
    if (position === 'fixed' || position === 'sticky')
      addScrollers(level, [{ element, left: element.scrollLeft, top: element.scrollTop }]);
    const own = placeFor(element, outer, position);
    const { rectOf, pointers } = this;
    this.box = undefined;
    this.boxed = element;
    this.boxedIn = level;
    const isLeaf = element.firstElementChild === null && localName !== 'slot' && shadowOf(element, localName) === null;
    const inside = isLeaf ? own : placeInside(element, own, rectOf, style, position);
    if (inside.reach === NOWHERE && own.reach !== NOWHERE) return void now.pruned.push(element);
    if (this.options.near && isBlock(style) && !overlaps(rectOf(), this.horizon) && rectOf().bottom !== rectOf().top) {
      now.passed += 1;
      return;
    }
    let { depth, named } = own;
    pointers.around = own.underPointer;
    pointers.own = own.underPointer || style.cursor === 'pointer';
    if (rendered && localName === 'label') named = this.label(element as HTMLLabelElement, own, rectOf) || named;
    else if (rendered && isActionable(element, pointers, localName, isBare)) {
      const target = targetOf(element, own, rectOf, faint, style, position);
      if (target) {
        const box = target === element ? rectOf() : target.getBoundingClientRect();
        const isToFill = this.control(element, target, own, box);
        depth += 1;
        // The text inside a control is its name already.
        named = true;
        if (isToFill && (isLeaf || localName === 'select' || element.hasAttribute('contenteditable'))) return;
      }
    } else if (rendered && !named && !faint) {
      const said = this.landmark(element, localName, isBare, own, rectOf);
      if (said) {
        depth += 1;
        named = NAMED_BY_TEXT.has(said);
      }
    }
    const inner = innerDocument(element, localName);
    if (isLeaf && !inner) {
      if (!named && !faint && rendered && element.firstChild) this.words(element, style, position, own, depth, level);
      return;
    }
    const place = inner ? undefined : sameBut(inside, depth, named, pointers.own, faint);
    const next: Level = {
      element,
      next: null,
      list: undefined,
      index: 0,
      place: place ?? own,
      fresh,
      rect: this.box,
      outer,
      style,
      isShown: rendered,
      entries,
      pruned,
      laid,
      blocks: now.blocks.length,
      visited: this.visited - 1,
      scrollers: undefined,
      clips: inside.reach !== own.reach,
      isRough: false,
      closed: 0,
      inRow: undefined,
    };
    if (inner) this.frame(next, inner, own, rectOf(), depth);
    else this.push(next);
  }

  private push(level: Level): void {
    const { element, place } = level;
    const shadow = shadowOf(element);
    if (shadow) this.options.root(shadow);
    if (element.localName === 'details' && !(element as HTMLDetailsElement).open)
      level.list = [...element.children].filter((child) => child.localName === 'summary');
    else if (shadow || element.localName === 'slot') level.list = shownChildren(element);
    else if (this.options.fold && element.firstElementChild !== element.lastElementChild)
      level.list = foldedChildren(element, place, this.options.recent, (entry) => {
        this.now.entries.push(entry);
        addScrollers(level, [{ element, left: element.scrollLeft, top: element.scrollTop }]);
      });
    if (!level.list) level.next = element.firstChild;
    this.stack.push(level);
  }

  /** @returns whether it is a field */
  private control(element: Element, target: Element, own: Place, rect: Region): boolean {
    const isToFill = isField(element);
    const node = controlNode(element, own.depth, this.options.refs, this.lookups, isToFill);
    const holds = holdsOf(element, isToFill);
    const held = holds === 'value' ? heldBy(element, node.states.includes('secret')) : undefined;
    // Another target may stand elsewhere.
    const identity = element === target && !this.inRow() ? { role: node.role, name: node.name, row: '' } : undefined;
    this.now.entries.push({ kind: 'control', node, element, target, rect, seen: own.seen, holds, held, identity });
    return isToFill;
  }

  /** A label stands for a check box, radio or file field that is hidden behind it. @returns whether its text is a control's name */
  private label(element: HTMLLabelElement, own: Place, rectOf: () => Region): boolean {
    const { control } = element;
    if (!control) return false;
    if (!standsFor(control) || isOwnlyShown(control)) return true;
    const rect = rectOf();
    if ((control as HTMLInputElement).matches(':disabled') || !overlaps(rect, own.reach)) return true;
    this.control(control, element, own, rect);
    return true;
  }

  private landmark(
    element: Element,
    localName: string,
    isBare: boolean,
    own: Place,
    rectOf: () => Region,
  ): string | undefined {
    const found = landmarkOf(element, localName, isBare, this.lookups);
    if (!found) return undefined;
    const { role, name } = found;
    const rect = rectOf();
    if (styleOf(element).display !== 'contents' && rect.right - rect.left >= 1 && rect.bottom - rect.top >= 1) {
      if (!overlaps(rect, own.reach)) return undefined;
    } else if (!SHAPING.has(role)) return undefined;
    const node = { depth: own.depth, role, name, states: statesOf(element, this.lookups), inViewport: false };
    this.now.entries.push({ kind: 'landmark', node, element, target: element, rect, seen: own.seen });
    return role;
  }

  /** The text of an element that holds nothing else. */
  private words(
    element: Element,
    style: CSSStyleDeclaration,
    position: string,
    own: Place,
    depth: number,
    around: Level | undefined,
  ) {
    const place = depth === own.depth ? own : { ...own, depth };
    const source: Source = { element, style, place, rect: this.box, isShown: true };
    let isFirst = true;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      const content = child.nodeType === Node.TEXT_NODE ? plainText((child as Text).data) : '';
      if (content === '') continue;
      if (isFirst && isHiddenByItself(element, own, style, position, this.rectOf())) return;
      isFirst = false;
      source.rect = this.rectOf();
      this.text(child as Text, content, source, around);
    }
  }

  /** @param around the level of the element around the text's own */
  private text(text: Text, content: string, source: Source, around: Level | undefined): void {
    if (content === '') return;
    const { element, place, style } = source;
    // Letters smaller than a pixel are not read.
    if (place.reach === NOWHERE || !source.isShown || style.fontSize.startsWith('0')) return;
    source.rect ??= sharedRect(element, style, around) ?? regionOf(element.getBoundingClientRect());
    const { rect } = source;
    if (style.contentVisibility === 'hidden' || !overlaps(isEmpty(rect) ? boxOfText(text) : rect, place.reach)) return;
    const last = this.now.entries.at(-1);
    // Words cut apart by <b> and <i> are one line to a reader; what may be taken over as a whole stays as it is.
    const isOfBlock = this.now.blocks.at(-1)?.entries[1] === this.now.entries.length;
    if (
      !isOfBlock &&
      last?.kind === 'text' &&
      last.node.depth === place.depth &&
      last.node.name.length + content.length < 400
    ) {
      const outer = around?.element;
      if (last.element === element || last.element === outer || last.element.parentElement === outer) {
        last.node = { ...last.node, name: `${last.node.name} ${content}` };
        return;
      }
    }
    const node = { depth: place.depth, role: 'text', name: shortened(content, 400), states: [], inViewport: false };
    this.now.entries.push({ kind: 'text', node, element, target: element, rect, seen: place.seen });
  }

  private frame(level: Level, inner: Document, own: Place, rect: Region, depth: number): void {
    const { element, style } = level;
    if (style.visibility !== 'visible') return;
    const place = frameInside(element as HTMLElement, own, inner, depth + 1);
    if (place.reach === NOWHERE) return;
    const name = shortened(plainText(element.getAttribute('title') ?? inner.title), 80);
    const node = { depth, role: 'frame', name, states: [], inViewport: false };
    this.now.entries.push({ kind: 'frame', node, element, target: element, rect, seen: own.seen });
    this.options.root(inner);
    const { body } = inner;
    if (!body) return;
    // A frame is a document of its own: what changed in it is found by its own observer, through the frame element.
    const scroller = inner.scrollingElement ?? inner.documentElement;
    const scrollers = [{ element: scroller, left: scroller.scrollLeft, top: scroller.scrollTop }];
    this.stack.push({ ...level, list: [body], place, entries: -1, scrollers });
  }
}

function sameBut(place: Place, depth: number, named: boolean, underPointer: boolean, faint: boolean): Place {
  if (place.depth === depth && place.named === named && place.underPointer === underPointer && place.faint === faint)
    return place;
  return { ...place, depth, named, underPointer, faint };
}
