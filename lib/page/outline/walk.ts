/** One walk over a document, its frames and shadow roots: what is shown becomes entries. It reads, and never writes. */
import { plainText, truncateText } from '../../core/text';
import { NameCache } from '../dom/name-cache';
import type { Refs } from '../refs/refs';
import { readFieldContent, isActionable, isField, type PointerCursor, statesOf } from '../dom/element-state';
import {
  boxOf,
  contentDocumentOf,
  isElement,
  isNeverRendered,
  shadowRootOf,
  composedChildren,
  styleOf,
} from '../dom/composed-tree';
import { isClickableInPlace, mayContainTransparentControl } from '../dom/visibility';
import { buildControlNode, volatilePartOf } from './control-node';
import { collapseRows } from './collapse-rows';
import { textRect, rectOfLineOrRow, isBlock, isLeafVisuallyHidden } from './boxes';
import { addScrollers, closeLevel, inheritFlags, isInRow, type Level, nextChild, type TextSource } from './walk-stack';
import { landmarkOf, NAME_IS_TEXT, LISTED_WITHOUT_NAME } from './landmarks';
import { labelActivates, visibleClickTarget } from './press-target';
import { BlockReuse, type WalkResult } from './reuse';
import { contextInFrame, type AncestorContext, contextFor, contextInside, bodyContext } from '../dom/clipping';
import { isEmpty, EMPTY_REGION, overlaps, type Region, regionOf } from '../dom/rect';

/** One question in place of four about styles; no prototype, where the browser would look for all that it is not told. */
const VISIBILITY_OPTIONS = { __proto__: null, opacityProperty: true, visibilityProperty: true };

export interface WalkOptions {
  refs: Refs;
  /** Long runs of like rows are told by a few and a number. */
  collapseRows: boolean;
  /** Only what is within a screen of the view, for pages of enormous size. */
  nearViewportOnly: boolean;
  changedInside: ReadonlySet<Element>;
  changedSubtrees: ReadonlySet<Element>;
  added: ReadonlySet<Element>;
  previous: WalkResult;
  /** Told of every document and shadow root on the way. */
  root(node: Document | ShadowRoot): void;
}

export class Walk {
  readonly result: WalkResult = { entries: [], pruned: [], positioned: [], blocks: [], skippedBlocks: 0 };
  visited = 0;
  private readonly cache = new NameCache();
  private readonly reuse: BlockReuse;
  private readonly stack: Level[] = [];
  private readonly horizon: Region;

  constructor(
    document: Document,
    private readonly options: WalkOptions,
  ) {
    this.boxed = document.documentElement;
    this.reuse = new BlockReuse(options.previous, options.refs, this.cache);
    const view = document.defaultView;
    const screen = { left: 0, top: 0, right: view?.innerWidth ?? 0, bottom: view?.innerHeight ?? 0 };
    const margin = screen.bottom;
    this.horizon = { ...screen, left: -1e6, right: 1e6, top: -margin, bottom: screen.bottom + margin };
    options.root(document);
    const { body } = document;
    if (body) this.visit(body, bodyContext(document, screen, true, 0), false);
  }

  /** The element being visited and its box once known, shared so that no visit has to make them anew. */
  private boxed: Element;
  private boxedIn: Level | undefined;
  private box: Region | undefined;
  private readonly cursor: PointerCursor = { around: false, own: false };
  private readonly rectOf = (): Region => {
    this.box ??= rectOfLineOrRow(this.boxed, styleOf(this.boxed), this.boxedIn) ?? regionOf(boxOf(this.boxed));
    return this.box;
  };
  private readonly inRow = (): boolean => isInRow(this.stack);

  /** Goes on until the time is up; true when the whole page is walked. @param until in the terms of performance.now() */
  advance(until: number): boolean {
    let steps = 0;
    for (;;) {
      const level = this.stack.at(-1);
      if (!level) return true;
      const child = nextChild(level);
      if (!child) {
        this.stack.pop();
        closeLevel(level, this.stack.at(-1), this.visited, this.result);
        continue;
      }
      if (isElement(child)) this.visit(child, level.context, level.isChanged, level);
      else if (child.nodeType === Node.TEXT_NODE && !level.context.inName && !level.context.isTransparent)
        this.text(child as Text, plainText((child as Text).data), level, this.stack.at(-2));
      if (++steps % 32 === 0 && performance.now() > until) return false;
    }
  }

  private visit(element: Element, outer: AncestorContext, isAncestorChanged: boolean, level?: Level): void {
    if (isNeverRendered(element)) return;
    const { changedInside, changedSubtrees } = this.options;
    const { result } = this;
    const isChanged = isAncestorChanged || changedSubtrees.has(element);
    if (!isChanged && !changedInside.has(element)) {
      const known = this.reuse.reuseBlock(element, outer, result, this.inRow);
      if (known) {
        if (level) inheritFlags(level, known);
        return addScrollers(level, known.scrollers);
      }
    }
    const entries = result.entries.length;
    const pruned = result.pruned.length;
    const positioned = result.positioned.length;
    const style = styleOf(element, outer.view);
    // Each look at an element costs a call of the browser's: what several questions need is asked once.
    const { localName } = element;
    const hasNoAttributes = !element.hasAttributes();
    let isTransparent = false;
    let rendered = true;
    if (outer.isTransparent || !element.checkVisibility(VISIBILITY_OPTIONS)) {
      // An image map's areas are not rendered themselves; they are where their picture is.
      const isBoxless = localName === 'area' || style.display === 'contents';
      if (!isBoxless && !element.checkVisibility()) return void result.pruned.push(element);
      isTransparent = outer.isTransparent || style.opacity === '0';
      if (isTransparent && !outer.isTransparent && !mayContainTransparentControl(element))
        return void result.pruned.push(element);
      rendered = style.visibility === 'visible';
    }
    if (!hasNoAttributes && element.hasAttribute('inert')) return void result.pruned.push(element);
    this.visited += 1;
    const { position } = style;
    if (position === 'absolute') result.positioned.push(element);
    // These do not move along with what is around them.
    if (position === 'fixed' || position === 'sticky')
      addScrollers(level, [{ element, left: element.scrollLeft, top: element.scrollTop }]);
    const own = contextFor(element, outer, position);
    const { rectOf, cursor } = this;
    this.box = undefined;
    this.boxed = element;
    this.boxedIn = level;
    const isLeaf =
      element.firstElementChild === null && localName !== 'slot' && shadowRootOf(element, localName) === null;
    const inside = isLeaf ? own : contextInside(element, own, rectOf, style, position);
    if (inside.reachable === EMPTY_REGION && own.reachable !== EMPTY_REGION) return void result.pruned.push(element);
    if (
      this.options.nearViewportOnly &&
      isBlock(style) &&
      !overlaps(rectOf(), this.horizon) &&
      rectOf().bottom !== rectOf().top
    ) {
      result.skippedBlocks += 1;
      return;
    }
    let { depth, inName } = own;
    cursor.around = own.inPointerCursor;
    cursor.own = own.inPointerCursor || style.cursor === 'pointer';
    if (rendered && localName === 'label') inName = this.label(element as HTMLLabelElement, own, rectOf) || inName;
    else if (rendered && isActionable(element, cursor, localName, hasNoAttributes)) {
      const target = visibleClickTarget(element, own, rectOf, isTransparent, style, position);
      if (target) {
        const box = target === element ? rectOf() : target.getBoundingClientRect();
        const isFillable = this.control(element, target, own, box);
        depth += 1;
        // The text inside a control is its name already.
        inName = true;
        if (isFillable && (isLeaf || localName === 'select' || element.hasAttribute('contenteditable'))) return;
      }
    } else if (rendered && !inName && !isTransparent) {
      const said = this.landmark(element, localName, hasNoAttributes, own, rectOf);
      if (said) {
        depth += 1;
        inName = NAME_IS_TEXT.has(said);
      }
    }
    const inner = contentDocumentOf(element, localName);
    if (isLeaf && !inner) {
      if (!inName && !isTransparent && rendered && element.firstChild)
        this.words(element, style, position, own, depth, level);
      return;
    }
    const place = inner ? undefined : withWalkState(inside, depth, inName, cursor.own, isTransparent);
    const next: Level = {
      element,
      next: null,
      list: undefined,
      index: 0,
      context: place ?? own,
      isChanged,
      rect: this.box,
      outer,
      style,
      isShown: rendered,
      entries,
      pruned,
      positioned,
      blocks: result.blocks.length,
      visited: this.visited - 1,
      scrollers: undefined,
      clipsOverflow: inside.reachable !== own.reachable,
      hasApproximateRects: false,
      closed: 0,
      inRow: undefined,
    };
    if (inner) this.frame(next, inner, own, rectOf(), depth);
    else this.push(next);
  }

  private push(level: Level): void {
    const { element, context } = level;
    const shadow = shadowRootOf(element);
    if (shadow) this.options.root(shadow);
    if (element.localName === 'details' && !(element as HTMLDetailsElement).open)
      level.list = [...element.children].filter((child) => child.localName === 'summary');
    else if (shadow || element.localName === 'slot') level.list = composedChildren(element);
    else if (this.options.collapseRows && element.firstElementChild !== element.lastElementChild)
      level.list = collapseRows(element, context, this.options.added, (entry) => {
        this.result.entries.push(entry);
        addScrollers(level, [{ element, left: element.scrollLeft, top: element.scrollTop }]);
      });
    if (!level.list) level.next = element.firstChild;
    this.stack.push(level);
  }

  /** @returns whether it is a field */
  private control(element: Element, target: Element, own: AncestorContext, rect: Region): boolean {
    const isFillable = isField(element);
    const node = buildControlNode(element, own.depth, this.options.refs, this.cache, isFillable);
    const volatilePart = volatilePartOf(element, isFillable);
    const fieldContent =
      volatilePart === 'value' ? readFieldContent(element, node.states.includes('secret')) : undefined;
    // Another target may stand elsewhere.
    const identity = element === target && !this.inRow() ? { role: node.role, name: node.name, row: '' } : undefined;
    this.result.entries.push({
      kind: 'control',
      node,
      element,
      target,
      rect,
      visible: own.visible,
      volatilePart,
      fieldContent,
      identity,
    });
    return isFillable;
  }

  /** A label stands for a check box, radio or file field that is hidden behind it. @returns whether its text is a control's name */
  private label(element: HTMLLabelElement, own: AncestorContext, rectOf: () => Region): boolean {
    const { control } = element;
    if (!control) return false;
    if (!labelActivates(control) || isClickableInPlace(control)) return true;
    const rect = rectOf();
    if ((control as HTMLInputElement).matches(':disabled') || !overlaps(rect, own.reachable)) return true;
    this.control(control, element, own, rect);
    return true;
  }

  private landmark(
    element: Element,
    localName: string,
    hasNoAttributes: boolean,
    own: AncestorContext,
    rectOf: () => Region,
  ): string | undefined {
    const found = landmarkOf(element, localName, hasNoAttributes, this.cache);
    if (!found) return undefined;
    const { role, name } = found;
    const rect = rectOf();
    if (styleOf(element).display !== 'contents' && rect.right - rect.left >= 1 && rect.bottom - rect.top >= 1) {
      if (!overlaps(rect, own.reachable)) return undefined;
    } else if (!LISTED_WITHOUT_NAME.has(role)) return undefined;
    const node = { depth: own.depth, role, name, states: statesOf(element, this.cache), inViewport: false };
    this.result.entries.push({ kind: 'landmark', node, element, target: element, rect, visible: own.visible });
    return role;
  }

  /** The text of an element that holds nothing else. */
  private words(
    element: Element,
    style: CSSStyleDeclaration,
    position: string,
    own: AncestorContext,
    depth: number,
    around: Level | undefined,
  ) {
    const context = depth === own.depth ? own : { ...own, depth };
    const source: TextSource = { element, style, context, rect: this.box, isShown: true };
    let isFirst = true;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      const content = child.nodeType === Node.TEXT_NODE ? plainText((child as Text).data) : '';
      if (content === '') continue;
      if (isFirst && isLeafVisuallyHidden(element, own, style, position, this.rectOf())) return;
      isFirst = false;
      source.rect = this.rectOf();
      this.text(child as Text, content, source, around);
    }
  }

  /** @param around the level of the element around the text's own */
  private text(text: Text, content: string, source: TextSource, around: Level | undefined): void {
    if (content === '') return;
    const { element, context, style } = source;
    // Letters smaller than a pixel are not read.
    if (context.reachable === EMPTY_REGION || !source.isShown || style.fontSize.startsWith('0')) return;
    source.rect ??= rectOfLineOrRow(element, style, around) ?? regionOf(element.getBoundingClientRect());
    const { rect } = source;
    if (style.contentVisibility === 'hidden' || !overlaps(isEmpty(rect) ? textRect(text) : rect, context.reachable))
      return;
    const last = this.result.entries.at(-1);
    // Words cut apart by <b> and <i> are one line to a reader; what may be taken over as a whole stays as it is.
    const isOfBlock = this.result.blocks.at(-1)?.entries[1] === this.result.entries.length;
    if (
      !isOfBlock &&
      last?.kind === 'text' &&
      last.node.depth === context.depth &&
      last.node.name.length + content.length < 400
    ) {
      const outer = around?.element;
      if (last.element === element || last.element === outer || last.element.parentElement === outer) {
        last.node = { ...last.node, name: `${last.node.name} ${content}` };
        return;
      }
    }
    const node = {
      depth: context.depth,
      role: 'text',
      name: truncateText(content, 400),
      states: [],
      inViewport: false,
    };
    this.result.entries.push({ kind: 'text', node, element, target: element, rect, visible: context.visible });
  }

  private frame(level: Level, inner: Document, own: AncestorContext, rect: Region, depth: number): void {
    const { element, style } = level;
    if (style.visibility !== 'visible') return;
    const context = contextInFrame(element as HTMLElement, own, inner, depth + 1);
    if (context.reachable === EMPTY_REGION) return;
    const name = truncateText(plainText(element.getAttribute('title') ?? inner.title), 80);
    const node = { depth, role: 'frame', name, states: [], inViewport: false };
    this.result.entries.push({ kind: 'frame', node, element, target: element, rect, visible: own.visible });
    this.options.root(inner);
    const { body } = inner;
    if (!body) return;
    // A frame is a document of its own: what changed in it is found by its own observer, through the frame element.
    const scroller = inner.scrollingElement ?? inner.documentElement;
    const scrollers = [{ element: scroller, left: scroller.scrollLeft, top: scroller.scrollTop }];
    this.stack.push({ ...level, list: [body], context, entries: -1, scrollers });
  }
}

function withWalkState(
  place: AncestorContext,
  depth: number,
  inName: boolean,
  inPointerCursor: boolean,
  isTransparent: boolean,
): AncestorContext {
  if (
    place.depth === depth &&
    place.inName === inName &&
    place.inPointerCursor === inPointerCursor &&
    place.isTransparent === isTransparent
  )
    return place;
  return { ...place, depth, inName, inPointerCursor, isTransparent };
}
