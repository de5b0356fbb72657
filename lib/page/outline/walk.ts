/** Walk: one read-only walk over a document, its frames and shadow roots, which lists what is visible as outline entries. */
import { titleOf } from '../dom/clean-form';
import { plainText, truncateText } from '../../core/text';
import { editorOfHiddenInput, hiddenInputsOf } from '../dom/hidden-input';
import { withoutClobbered } from '../dom/clobbered-form';
import { Legibility } from '../dom/legibility';
import { NameCache } from '../dom/name-cache';
import type { Refs } from '../refs/refs';
import { type PointerCursor, isActionable, lendsPointer } from '../dom/actionable';
import { statesOf } from '../dom/element-state';
import { isRow } from '../dom/row';
import {
  contentDocumentOf,
  isElement,
  isNeverRendered,
  shadowRootOf,
  composedChildren,
  styleOf,
} from '../dom/composed-tree';
import { mayContainTransparentControl } from '../dom/visibility';
import { ControlEntries } from './control-entries';
import { collapseRows } from './collapse-rows';
import { hasEscapingField, isBlock } from './boxes';
import { addLeafText, addText } from './text-entries';
import { addScrollers, closeLevel, inheritFlags, isInRow, type Level, nextChild, scrollerOf } from './walk-stack';
import { landmarkOf, NAME_IS_TEXT, LISTED_WITHOUT_NAME } from './landmarks';
import { BlockReuse } from './block-reuse';
import { contextOfContent, rectOf, type Visit } from './visit';
import { lengthsOf, type WalkResult } from './walk-result';
import { contextInFrame, type AncestorContext, contextFor, contextInside, bodyContext } from '../dom/clipping';
import { EMPTY_REGION, overlaps, type Region } from '../dom/rect';
import { showsNothing } from '../dom/seen';

/**
 * Options of `checkVisibility`: one call in place of four style checks. Without a prototype, since the browser reads every
 * member of the dictionary, and absent ones are looked up there.
 */
const VISIBILITY_OPTIONS = { __proto__: null, opacityProperty: true, visibilityProperty: true };
/** Longer titles are truncated, characters. */
const MAX_FRAME_NAME_CHARS = 80;
/** Wider than any page, CSS px. */
const UNLIMITED_WIDTH_PX = 1e6;
/** Nodes between two looks at the clock. */
const NODES_PER_TIME_CHECK = 32;

interface WalkOptions {
  refs: Refs;
  /** Collapse long runs of similar rows into a few and a count. */
  collapseRows: boolean;
  /** Walk only what is within one viewport height of the viewport, for huge pages. */
  nearViewportOnly: boolean;
  /** Elements with a change somewhere inside. */
  changedInside: ReadonlySet<Element>;
  /** Elements whose whole subtree may have changed. */
  changedSubtrees: ReadonlySet<Element>;
  /** Elements added since the previous walk. */
  added: ReadonlySet<Element>;
  previous: WalkResult;
  /** Called with every document and shadow root that is entered. */
  onRoot(root: Document | ShadowRoot): void;
}

export class Walk {
  readonly result: WalkResult = { entries: [], pruned: [], positioned: [], blocks: [], skippedBlocks: 0 };
  /** Elements visited so far. */
  visited = 0;
  private readonly cache = new NameCache();
  private readonly legibility = new Legibility();
  private readonly reuse: BlockReuse;
  private readonly controls: ControlEntries;
  private readonly stack: Level[] = [];
  /** The region walked with `nearViewportOnly`. */
  private readonly horizon: Region;
  /** The hidden text area of each editor that draws its text itself. */
  private readonly inputOfEditor: ReadonlyMap<Element, Element>;
  private readonly cursor: PointerCursor = { around: false, own: false };
  private readonly inRow = (): boolean => isInRow(this.stack);

  constructor(
    document: Document,
    private readonly options: WalkOptions,
  ) {
    const { refs } = options;
    this.reuse = new BlockReuse(options.previous, refs, this.cache);
    this.controls = new ControlEntries({
      refs,
      cache: this.cache,
      legibility: this.legibility,
      result: this.result,
      inRow: this.inRow,
    });
    const view = document.defaultView;
    const viewport = { left: 0, top: 0, right: view?.innerWidth ?? 0, bottom: view?.innerHeight ?? 0 };
    this.horizon = {
      left: -UNLIMITED_WIDTH_PX,
      right: UNLIMITED_WIDTH_PX,
      top: -viewport.bottom,
      bottom: 2 * viewport.bottom,
    };
    options.onRoot(document);
    this.inputOfEditor = hiddenInputsOf(document);
    const { body } = document;
    if (body) this.visit(body, bodyContext(document, viewport, true, 0), false);
  }

  /** Walks until the time is up. @param until a time of `performance.now()` @returns true once the whole page is walked */
  advance(until: number): boolean {
    let nodes = 0;
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
        this.addText(child as Text, level);
      if (++nodes % NODES_PER_TIME_CHECK === 0 && performance.now() > until) return false;
    }
  }

  private visit(element: Element, outer: AncestorContext, isAncestorChanged: boolean, parent?: Level): void {
    if (isNeverRendered(element)) return;
    const { changedInside, changedSubtrees } = this.options;
    const isChanged = isAncestorChanged || changedSubtrees.has(element);
    if (!isChanged && !changedInside.has(element) && this.reuseBlock(element, outer, parent)) return;
    const start = lengthsOf(this.result);
    const visit = this.startVisit(element, outer, parent);
    if (!visit) return;
    const { context, style, isLeaf } = visit;
    const inside = isLeaf ? context : contextInside(element, context, () => rectOf(visit), style, visit.position);
    if (inside.reachable === EMPTY_REGION && context.reachable !== EMPTY_REGION && !hasEscapingField(element, inside)) {
      this.controls.addClippedSliders(visit);
      return void this.prune(element);
    }
    if (this.isBeyondHorizon(visit)) {
      this.result.skippedBlocks += 1;
      return;
    }
    if (!this.addElement(visit)) return;
    const frameDocument = contentDocumentOf(element, visit.localName);
    if (isLeaf && !frameDocument) {
      if (!visit.inName && !visit.isTransparent && visit.isShown && element.firstChild)
        addLeafText(visit, this.legibility, this.result);
      return;
    }
    const level: Level = {
      element,
      next: null,
      list: undefined,
      index: 0,
      context: frameDocument ? context : contextOfContent(inside, visit, this.cursor.own && !lendsPointer(element)),
      isChanged,
      rect: visit.rect,
      outer,
      style,
      isShown: visit.isShown,
      start,
      visited: this.visited - 1,
      scrollers: undefined,
      clipsOverflow: inside.reachable !== context.reachable,
      hasApproximateRects: false,
      closed: 0,
      inRow: undefined,
    };
    if (frameDocument) this.addFrame(level, visit, frameDocument);
    else this.push(level);
  }

  /** Copies the entries of an unchanged block from the previous walk. @returns false if the element must be walked */
  private reuseBlock(element: Element, outer: AncestorContext, parent: Level | undefined): boolean {
    const block = this.reuse.reuseBlock(element, outer, this.result, this.inRow);
    if (!block) return false;
    if (parent) inheritFlags(parent, block);
    addScrollers(parent, block.scrollers);
    return true;
  }

  /** @returns undefined if the element is hidden or inert, with all it contains */
  private startVisit(element: Element, outer: AncestorContext, parent: Level | undefined): Visit | undefined {
    const style = styleOf(element, outer.view);
    const { localName } = element;
    const hasNoAttributes = !element.hasAttributes();
    let isTransparent = false;
    let isShown = true;
    if (outer.isTransparent || !element.checkVisibility(VISIBILITY_OPTIONS)) {
      // The areas of an image map have no boxes; they lie on their image.
      const isBoxless = localName === 'area' || style.display === 'contents';
      if (!isBoxless && !element.checkVisibility()) return this.prune(element);
      isTransparent = outer.isTransparent || style.opacity === '0';
      if (isTransparent && !outer.isTransparent && !mayContainTransparentControl(element)) return this.prune(element);
      isShown = style.visibility === 'visible';
    }
    if (!hasNoAttributes && element.hasAttribute('inert')) return this.prune(element);
    this.visited += 1;
    const { position } = style;
    if (position === 'absolute') this.result.positioned.push(element);
    if (position === 'fixed' || position === 'sticky') addScrollers(parent, [scrollerOf(element)]);
    const context = contextFor(element, outer, position);
    const isLeaf =
      element.firstElementChild === null && localName !== 'slot' && shadowRootOf(element, localName) === null;
    return {
      element,
      localName,
      style,
      position,
      hasNoAttributes,
      isLeaf,
      isShown,
      isTransparent,
      context,
      parent,
      rect: undefined,
      depth: context.depth,
      inName: context.inName,
    };
  }

  private prune(element: Element): undefined {
    this.result.pruned.push(element);
    return undefined;
  }

  private isBeyondHorizon(visit: Visit): boolean {
    if (!this.options.nearViewportOnly || !isBlock(visit.style)) return false;
    const rect = rectOf(visit);
    return !overlaps(rect, this.horizon) && rect.bottom !== rect.top;
  }

  /** Adds the entry of a control, label or landmark. @returns false if its content adds nothing to the outline */
  private addElement(visit: Visit): boolean {
    const { element, context, localName } = visit;
    const { cursor } = this;
    cursor.around = context.inPointerCursor;
    cursor.own = context.inPointerCursor || visit.style.cursor === 'pointer';
    if (!visit.isShown) return true;
    const input = this.inputOfEditor.get(element);
    if (input) this.controls.addOfEditor(input, visit);
    if (localName === 'label') {
      if (this.controls.addOfLabel(element as HTMLLabelElement, visit)) visit.inName = true;
      return true;
    }
    if (editorOfHiddenInput(element)) return true;
    if (isActionable(element, cursor, localName, visit.hasNoAttributes)) return this.controls.add(visit);
    // A listener on a whole table makes one control of it, and its rows are rows all the same.
    if (visit.isTransparent || (visit.inName && !isRow(element))) return true;
    const role = this.addLandmark(visit);
    if (role !== undefined) {
      visit.depth += 1;
      visit.inName ||= NAME_IS_TEXT.has(role);
    }
    return true;
  }

  /** @returns the role, or undefined if the element is no landmark or not visible */
  private addLandmark(visit: Visit): string | undefined {
    const { element, context } = visit;
    const landmark = landmarkOf(element, visit.localName, visit.hasNoAttributes, this.cache);
    if (!landmark) return undefined;
    const { role } = landmark;
    const rect = rectOf(visit);
    const name = NAME_IS_TEXT.has(role) ? this.legibleName(element, landmark.name) : landmark.name;
    if (name !== '' && this.legibility.isVeiled(element)) return undefined;
    if (role === 'img' && showsNothing(element)) return undefined;
    const hasBox = visit.style.display !== 'contents' && rect.right - rect.left >= 1 && rect.bottom - rect.top >= 1;
    if (hasBox ? !overlaps(rect, context.reachable) : !LISTED_WITHOUT_NAME.has(role)) return undefined;
    const node = { depth: context.depth, role, name, states: statesOf(element, this.cache), inViewport: false };
    this.result.entries.push({ kind: 'landmark', node, element, target: element, rect, visible: context.visible });
    return role;
  }

  /** The name, or only what can be read of it. */
  private legibleName(element: Element, name: string): string {
    return this.legibility.hasIllegibleText(element) ? this.legibility.textOf(element) : name;
  }

  private addText(text: Text, source: Level): void {
    const place = { source, parent: this.stack.at(-2), legibility: this.legibility };
    addText(text, plainText(text.data), place, this.result);
  }

  private push(level: Level): void {
    const { element, context } = level;
    const shadow = shadowRootOf(element);
    if (shadow) this.options.onRoot(shadow);
    if (element.localName === 'details' && !(element as HTMLDetailsElement).open)
      level.list = [...element.children].filter((child) => child.localName === 'summary');
    else if (shadow || element.localName === 'slot') level.list = composedChildren(element);
    else if (this.options.collapseRows && element.firstElementChild !== element.lastElementChild)
      level.list = collapseRows(element, context, this.options.added, (entry) => {
        this.result.entries.push(entry);
        addScrollers(level, [scrollerOf(element)]);
      });
    if (level.list) level.list = withoutClobbered(level.list);
    else level.next = element.firstChild;
    this.stack.push(level);
  }

  private addFrame(level: Level, visit: Visit, document: Document): void {
    const { element, style, context: own, depth } = visit;
    if (style.visibility !== 'visible') return;
    const rect = rectOf(visit);
    const context = contextInFrame(element as HTMLElement, own, document, depth + 1);
    if (context.reachable === EMPTY_REGION) return;
    const name = truncateText(plainText(element.getAttribute('title') ?? titleOf(document)), MAX_FRAME_NAME_CHARS);
    const node = { depth, role: 'frame', name, states: [], inViewport: false };
    this.result.entries.push({ kind: 'frame', node, element, target: element, rect, visible: own.visible });
    this.options.onRoot(document);
    const { body } = document;
    if (!body) return;
    // A frame is no block: its document has its own observer, which reports changes at the frame element.
    const scroller = scrollerOf(document.scrollingElement ?? document.documentElement);
    this.stack.push({ ...level, list: [body], context, start: undefined, scrollers: [scroller] });
  }
}
