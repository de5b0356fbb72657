/** One walk over a document, its frames and shadow roots: what is shown becomes entries. It reads, and never writes. */
import { plainText, shortened } from '../../core/text';
import { Labels } from '../names';
import type { Refs } from '../refs';
import { isActionable, isField, nameOf, roleOf, statesOf } from '../semantics';
import { boxOf, innerDocument, isElement, isNeverShown, isSelect, shadowOf, shownChildren, styleOf } from '../tree';
import { isOwnlyShown, mayHoldTransparent } from '../visible';
import { controlNode } from './control-node';
import type { Block } from './entry';
import { foldedChildren } from './fold';
import { LANDMARK_TAGS, LANDMARKS, NAMED_BY_TEXT, SHAPING } from './landmarks';
import { standsFor, targetOf } from './pressable';
import { Reuse, type Walked } from './reuse';
import { frameInside, type Place, placeFor, placeInside, placeOf } from '../place';
import { common, isEmpty, NOWHERE, overlaps, type Region } from '../region';

/** Fewer visited elements are not worth remembering as a block. */
const BLOCK_SIZE = 8;

interface Level {
  element: Element;
  next: Node | null;
  list: readonly Node[] | undefined;
  index: number;
  place: Place;
  fresh: boolean;
  rect: Region | undefined;
  block: OpenBlock | undefined;
}

interface OpenBlock {
  entries: number;
  pruned: number;
  blocks: number;
  visited: number;
  rect: Region;
  outer: Place;
  scrollers: Block['scrollers'][number][];
}

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
  readonly now: Walked = { entries: [], pruned: [], blocks: [] };
  visited = 0;
  private readonly labels = new Labels();
  private readonly reuse: Reuse;
  private readonly stack: Level[] = [];
  private readonly horizon: Region;

  constructor(
    document: Document,
    private readonly options: WalkOptions,
  ) {
    this.reuse = new Reuse(options.before, options.refs, this.labels);
    const view = document.defaultView;
    const screen = { left: 0, top: 0, right: view?.innerWidth ?? 0, bottom: view?.innerHeight ?? 0 };
    const margin = screen.bottom;
    this.horizon = { ...screen, left: -1e6, right: 1e6, top: -margin, bottom: screen.bottom + margin };
    options.root(document);
    const { body } = document;
    if (body) this.visit(body, placeOf(document, screen, true, 0), false);
  }

  /** Goes on until the time is up; true when the whole page is walked. @param until in the terms of performance.now() */
  advance(until: number): boolean {
    let steps = 0;
    for (;;) {
      const level = this.stack.at(-1);
      if (!level) return true;
      const child = nextOf(level);
      if (!child) {
        this.stack.pop();
        this.close(level);
        continue;
      }
      if (isElement(child)) this.visit(child, level.place, level.fresh, level);
      else if (child.nodeType === Node.TEXT_NODE && !level.place.named && !level.place.faint)
        this.text(child as Text, level);
      if (++steps % 32 === 0 && performance.now() > until) return false;
    }
  }

  private visit(element: Element, outer: Place, freshAbove: boolean, level?: Level): void {
    if (isNeverShown(element)) return;
    const { touched, deep } = this.options;
    const fresh = freshAbove || deep.has(element);
    if (!fresh && !touched.has(element)) {
      const scrollers = this.reuse.use(element, outer, this.now);
      if (scrollers) return void this.stack.at(-1)?.block?.scrollers.push(...scrollers);
    }
    this.visited += 1;
    const style = styleOf(element);
    // An image map's areas are not rendered themselves; they are where their picture is.
    const isArea = element.localName === 'area';
    if ((style.display === 'none' && !isArea) || style.contentVisibility === 'hidden' || element.hasAttribute('inert'))
      return void this.now.pruned.push(element);
    const faint = outer.faint || style.opacity === '0';
    if (faint && !outer.faint && !mayHoldTransparent(element)) return void this.now.pruned.push(element);
    const own = placeFor(element, outer);
    let rect: Region | undefined;
    const rectOf = () => {
      rect ??= inlineRect(element, style, level) ?? boxOf(element);
      return rect;
    };
    const block = this.opened(element, outer, rectOf);
    const rendered = style.visibility === 'visible';
    const inside = placeInside(element, own, rectOf);
    if (inside.reach === NOWHERE && own.reach !== NOWHERE && element.childElementCount > 0) {
      this.now.pruned.push(element);
      return;
    }
    if (this.options.near && isBlock(style) && !overlaps(rectOf(), this.horizon) && rectOf().bottom !== rectOf().top)
      return;
    let { depth, named } = own;
    if (rendered && element.localName === 'label')
      named = this.label(element as HTMLLabelElement, own, rectOf) || named;
    else if (rendered && isActionable(element, own.underPointer)) {
      const target = targetOf(element, own, rectOf, faint, style);
      if (target) {
        this.control(element, target, own, target === element ? rectOf() : target.getBoundingClientRect());
        depth += 1;
        // The text inside a control is its name already.
        named = true;
        if (isSelect(element) || (isField(element) && !element.childElementCount && !shadowOf(element)))
          return this.closed(block, element);
        if (isField(element) && element.hasAttribute('contenteditable')) return this.closed(block, element);
      }
    } else if (rendered && !named && !faint) {
      const said = this.landmark(element, own, rectOf);
      if (said) {
        depth += 1;
        named = NAMED_BY_TEXT.has(said);
      }
    }
    const inner = innerDocument(element);
    if (inner) return this.frame(element, inner, own, rectOf(), depth, fresh);
    const place = sameBut(inside, depth, named, own.underPointer || style.cursor === 'pointer', faint);
    this.push(element, place, fresh, rect, block);
  }

  private push(element: Element, place: Place, fresh: boolean, rect: Region | undefined, block: OpenBlock | undefined) {
    const shadow = shadowOf(element);
    if (shadow) this.options.root(shadow);
    let list: readonly Node[] | undefined;
    let next: Node | null = null;
    if (element.localName === 'details' && !(element as HTMLDetailsElement).open)
      list = [...element.children].filter((child) => child.localName === 'summary');
    else if (shadow || element.localName === 'slot') list = shownChildren(element);
    else if (this.options.fold && element.childElementCount > 1)
      list = foldedChildren(element, place, this.options.recent, (entry) => {
        this.now.entries.push(entry);
        block?.scrollers.push({ element, left: element.scrollLeft, top: element.scrollTop });
      });
    if (!list) next = element.firstChild;
    this.stack.push({ element, next, list, index: 0, place, fresh, rect, block });
  }

  private control(element: Element, target: Element, own: Place, rect: Region): void {
    const node = controlNode(element, own.depth, this.options.refs, this.labels);
    this.now.entries.push({ kind: 'control', node, element, target, rect, seen: own.seen });
  }

  /** A label stands for a check box, radio or file field that is hidden behind it. @returns whether its text is a control's name */
  private label(element: HTMLLabelElement, own: Place, rectOf: () => Region): boolean {
    const { control } = element;
    if (!control) return false;
    if (!standsFor(control) || isOwnlyShown(control)) return true;
    const rect = rectOf();
    if ((control as HTMLInputElement).matches(':disabled') || isEmpty(common(rect, own.reach))) return true;
    this.control(control, element, own, rect);
    return true;
  }

  private landmark(element: Element, own: Place, rectOf: () => Region): string | undefined {
    if (!LANDMARK_TAGS.test(element.localName) && !element.hasAttribute('role')) return undefined;
    const role = roleOf(element);
    if (!LANDMARKS.has(role)) return undefined;
    const shaping = role === 'row' || role === 'listitem';
    const name = shaping
      ? ''
      : nameOf(element, role, this.labels) ||
        (NAMED_BY_TEXT.has(role) ? shortened(plainText(element.textContent ?? ''), 200) : '');
    if (name === '' && !SHAPING.has(role)) return undefined;
    const rect = rectOf();
    if (styleOf(element).display !== 'contents' && rect.right - rect.left >= 1 && rect.bottom - rect.top >= 1) {
      if (isEmpty(common(rect, own.reach))) return undefined;
    } else if (!SHAPING.has(role)) return undefined;
    const node = { depth: own.depth, role, name, states: statesOf(element, this.labels), inViewport: false };
    this.now.entries.push({ kind: 'landmark', node, element, target: element, rect, seen: own.seen });
    return role;
  }

  private text(text: Text, level: Level): void {
    const { data } = text;
    if (data.trim() === '') return;
    const { element, place } = level;
    const style = styleOf(element);
    if (style.visibility !== 'visible' || place.reach === NOWHERE || Number.parseFloat(style.fontSize) < 1) return;
    const content = plainText(data);
    if (content === '') return;
    level.rect ??= inlineRect(element, style, this.stack.at(-2)) ?? element.getBoundingClientRect();
    if (isEmpty(common(isEmpty(level.rect) ? boxOfText(text) : level.rect, place.reach))) return;
    const last = this.now.entries.at(-1);
    // Words cut apart by <b> and <i> are one line to a reader.
    if (last?.kind === 'text' && last.node.depth === place.depth && last.node.name.length + content.length < 400) {
      const outer = this.stack.at(-2)?.element;
      if (last.element === element || last.element === outer || last.element.parentElement === outer) {
        last.node = { ...last.node, name: `${last.node.name} ${content}` };
        return;
      }
    }
    const node = { depth: place.depth, role: 'text', name: shortened(content, 400), states: [], inViewport: false };
    this.now.entries.push({ kind: 'text', node, element, target: element, rect: level.rect, seen: place.seen });
  }

  private frame(element: Element, inner: Document, own: Place, rect: Region, depth: number, fresh: boolean): void {
    if (styleOf(element).visibility !== 'visible') return;
    const place = frameInside(element as HTMLElement, own, inner, depth + 1);
    if (place.reach === NOWHERE) return;
    const name = shortened(plainText(element.getAttribute('title') ?? inner.title), 80);
    const node = { depth, role: 'frame', name, states: [], inViewport: false };
    this.now.entries.push({ kind: 'frame', node, element, target: element, rect, seen: own.seen });
    this.options.root(inner);
    const { body } = inner;
    if (!body) return;
    // A frame is a document of its own: what changed in it is found by its own observer, through the frame element.
    this.stack.push({ element, next: null, list: [body], index: 0, place, fresh, rect, block: undefined });
  }

  private opened(element: Element, outer: Place, rectOf: () => Region): OpenBlock | undefined {
    if (element.childElementCount === 0) return undefined;
    const { entries, pruned, blocks } = this.now;
    return {
      entries: entries.length,
      pruned: pruned.length,
      blocks: blocks.length,
      visited: this.visited,
      get rect() {
        return rectOf();
      },
      outer,
      scrollers: [],
    };
  }

  private close(level: Level): void {
    this.closed(level.block, level.element, level);
  }

  private closed(block: OpenBlock | undefined, element: Element, level?: Level): void {
    if (!block || this.visited - block.visited < BLOCK_SIZE) {
      if (block && block.scrollers.length > 0) this.stack.at(-1)?.block?.scrollers.push(...block.scrollers);
      return;
    }
    const { entries, pruned, blocks } = this.now;
    if (level && level.place.seen !== level.place.screen && level.place.seen !== block.outer.seen)
      block.scrollers.push({ element, left: element.scrollLeft, top: element.scrollTop });
    const { outer } = block;
    blocks.push({
      element,
      rect: block.rect,
      entries: [block.entries, entries.length],
      pruned: [block.pruned, pruned.length],
      blocks: [block.blocks, blocks.length],
      reach: outer.reach,
      seen: outer.seen,
      named: outer.named,
      underPointer: outer.underPointer,
      faint: outer.faint,
      depth: outer.depth,
      scrollers: block.scrollers,
    });
    this.stack.at(-1)?.block?.scrollers.push(...block.scrollers);
  }
}

function nextOf(level: Level): Node | undefined {
  if (level.list) return level.list[level.index++];
  const node = level.next;
  if (!node) return undefined;
  level.next = node.nextSibling;
  return node;
}

function sameBut(place: Place, depth: number, named: boolean, underPointer: boolean, faint: boolean): Place {
  if (place.depth === depth && place.named === named && place.underPointer === underPointer && place.faint === faint)
    return place;
  return { ...place, depth, named, underPointer, faint };
}

/** Inline parts are where their line is; asking for their own box costs more than it tells. */
function inlineRect(element: Element, style: CSSStyleDeclaration, level: Level | undefined): Region | undefined {
  return style.display === 'inline' && level?.rect && !element.hasAttributes() ? level.rect : undefined;
}

/** Where the letters are: text may flow out of a box without a size, or have none itself. */
function boxOfText(text: Text): Region {
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  return range.getBoundingClientRect();
}

function isBlock(style: CSSStyleDeclaration): boolean {
  return style.display !== 'inline' && style.display !== 'contents';
}
