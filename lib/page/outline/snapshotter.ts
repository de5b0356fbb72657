/** Takes snapshots of one document: in slices that leave the page its turn, and again only where it changed. */
import { plainText, truncateText } from '../../core/text';
import { identityOf, type RowCache } from '../refs/identity';
import type { Refs } from '../refs/refs';
import { createModalFilter } from '../dom/modal';
import { markClickListener } from '../dom/element-state';
import { isAttached } from '../dom/composed-tree';
import type { FrameSnapshot, SnapshotNode } from '../words/snapshot';
import { ChangeTracker } from './change-tracker';
import type { OutlineEntry } from './entry';
import { takeNewListeners } from './listeners';
import { groupByParent, isOccluded } from './occlusion';
import { overlaps } from '../dom/rect';
import { EMPTY_WALK, type WalkResult } from './reuse';
import { Walk } from './walk';
import { fullViewportOverlay } from '../dom/overlay';

/** The page gets its turn after this, ms. */
const SLICE_MS = 12;
/** A page that changes while it is walked is walked again where it changed, this often at the most. */
const MAX_REWALKS = 2;
/** More lines than this are no overview; what is in view and what can be acted on come first. */
const MAX_NODES = 1500;
/** Larger pages are surveyed a screen around the view. */
const HUGE_PAGE_ELEMENTS = 40_000;

export interface SnapshotOptions {
  /** Long runs of like rows are told by a few and a number. Default true. */
  collapseRows?: boolean;
  /** All lines, however many. Default false. */
  allNodes?: boolean;
  /** Only what is within a screen of the view. Default: pages of enormous size only. */
  nearViewportOnly?: boolean;
}

export class Snapshotter {
  private readonly changes: ChangeTracker;
  private frameDocuments: Document[] = [];
  private readonly shadowRoots = new Set<ShadowRoot>();
  private previous: WalkResult = EMPTY_WALK;
  private previousKey = '';
  private running: Promise<unknown> = Promise.resolve();
  /** Elements looked at by the last snapshot, for measurements. */
  visited = 0;

  constructor(
    private readonly document: Document,
    private readonly documentToken: string,
    private readonly refs: Refs,
  ) {
    this.changes = new ChangeTracker(document);
  }

  /** One at a time: two that asked together get one after the other. */
  take(options: SnapshotOptions = {}): Promise<FrameSnapshot> {
    const next = this.running.then(() => this.takeNow(options));
    this.running = next.catch(() => undefined);
    return next;
  }

  private async takeNow(options: SnapshotOptions): Promise<FrameSnapshot> {
    this.visited = 0;
    let walked = await this.walk(options);
    for (let again = 0; again < MAX_REWALKS && !this.isUnchanged; again++) walked = await this.walk(options);
    return this.snapshot(walked, options);
  }

  private async walk(options: SnapshotOptions): Promise<WalkResult> {
    this.collectListeners();
    const nearViewportOnly =
      options.nearViewportOnly ?? this.document.getElementsByTagName('*').length > HUGE_PAGE_ELEMENTS;
    const key = `${options.collapseRows !== false}|${nearViewportOnly}`;
    const afresh = this.changes.hasAllChanged() || key !== this.previousKey;
    const since = this.changes.takeChanges();
    const previous = afresh || nearViewportOnly ? EMPTY_WALK : this.previous;
    // It is used up by the walk: one that does not come to its end leaves nothing to go on from.
    this.previous = EMPTY_WALK;
    const walk = new Walk(this.document, {
      refs: this.refs,
      collapseRows: options.collapseRows !== false,
      nearViewportOnly,
      ...since,
      previous,
      root: (node) => this.enterRoot(node),
    });
    while (!walk.advance(performance.now() + SLICE_MS)) await yieldToPage();
    this.visited += walk.visited;
    this.previous = walk.result;
    this.previousKey = key;
    return walk.result;
  }

  /** This document and those of the frames in it that were seen so far. */
  private documents(): Document[] {
    const alive = this.frameDocuments.filter(isAttached);
    // A frame that shows another document now says so to nobody.
    if (alive.length < this.frameDocuments.length) this.changes.markAllChanged();
    this.frameDocuments = alive;
    return [this.document, ...alive];
  }

  /** Whether the page is as it was walked: then all that was met is still there. */
  private get isUnchanged(): boolean {
    return this.changes.isUnchanged && this.frameDocuments.every(isAttached);
  }

  /** Elements that listen for presses, as the page's own world tells; those that are new count as changed. */
  private collectListeners(): void {
    for (const document of this.documents()) {
      for (const element of takeNewListeners(document)) {
        markClickListener(element);
        this.changes.markChanged(element);
      }
    }
  }

  private enterRoot(root: Document | ShadowRoot): void {
    this.changes.observe(root);
    if (root.nodeType !== Node.DOCUMENT_NODE) this.shadowRoots.add(root as ShadowRoot);
    else if (root !== this.document && !this.frameDocuments.includes(root as Document))
      this.enterFrame(root as Document);
  }

  private enterFrame(document: Document): void {
    this.frameDocuments.push(document);
    // What listens in a frame is asked for as soon as the frame is seen: it counts for the walk that follows.
    for (const element of takeNewListeners(document)) markClickListener(element);
  }

  private async snapshot(walked: WalkResult, options: SnapshotOptions): Promise<FrameSnapshot> {
    const { document } = this;
    for (const root of this.shadowRoots) if (!root.isConnected) this.shadowRoots.delete(root);
    const isOutsideInertBackground = createModalFilter([...this.documents(), ...this.shadowRoots]);
    const overlay = isOutsideInertBackground(document.documentElement) ? fullViewportOverlay(document) : undefined;
    const shown: OutlineEntry[] = [];
    const covers = groupByParent(walked.positioned);
    const rows: RowCache = new Map();
    let until = performance.now() + SLICE_MS;
    let sofar = 0;
    let { isUnchanged } = this;
    for (const entry of walked.entries) {
      if (++sofar % 16 === 0 && performance.now() > until) {
        await yieldToPage();
        until = performance.now() + SLICE_MS;
        ({ isUnchanged } = this);
      }
      const { element, node } = entry;
      if (!isUnchanged && !isAttached(element)) continue;
      if (!isOutsideInertBackground(element)) continue;
      if (entry.kind === 'control' && isOccluded(entry, overlay, covers)) continue;
      if (node.ref !== undefined) {
        entry.identity ??= identityOf(element, node.role, node.name, rows);
        this.refs.recordIdentity(node.ref, entry.identity);
      }
      shown.push(entry);
    }
    const nodes = shown.map(({ node, rect, visible }) =>
      overlaps(rect, visible) ? { ...node, inViewport: true } : node,
    );
    const kept = options.allNodes ? nodes : limitNodes(nodes);
    const scroller = document.scrollingElement ?? document.documentElement;
    const seenTo = scroller.scrollTop + (document.defaultView?.innerHeight ?? 0);
    return {
      documentToken: this.documentToken,
      url: document.location.href,
      origin: document.location.origin,
      title: truncateText(plainText(document.title), 120),
      nodes: kept,
      omitted: nodes.length - kept.length + walked.skippedBlocks,
      scrolledPercent: Math.min(100, Math.round((100 * seenTo) / Math.max(1, scroller.scrollHeight))),
    };
  }
}

/** Roles whose coming and going tells what an act has done. */
const REPEATED_ROLES = new Set([
  'listitem',
  'row',
  'treeitem',
  'option',
  'article',
  'alert',
  'status',
  'list',
  'table',
]);

/** Keeps to the size cap: what is in view stays, then what can be acted on and headings, then things of a list or table, then text; order is kept. */
function limitNodes(nodes: SnapshotNode[]): SnapshotNode[] {
  if (nodes.length <= MAX_NODES) return nodes;
  const rank = (node: SnapshotNode) =>
    node.inViewport || node.role === 'dialog' || node.role === 'note'
      ? 0
      : node.ref || node.role === 'heading'
        ? 1
        : REPEATED_ROLES.has(node.role)
          ? 2
          : 3;
  const keep = new Set<SnapshotNode>();
  for (const wanted of [0, 1, 2, 3]) {
    for (const node of nodes) {
      if (keep.size >= MAX_NODES) break;
      if (rank(node) === wanted) keep.add(node);
    }
  }
  return nodes.filter((node) => keep.has(node));
}

let channel: MessageChannel | undefined;
let waiting: (() => void)[] = [];

/** Gives the page its turn; unlike a timer it is not slowed down in a background tab. */
function yieldToPage(): Promise<void> {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const due = waiting;
      waiting = [];
      for (const resolve of due) resolve();
    };
  }
  const { port2 } = channel;
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(undefined);
  });
}
