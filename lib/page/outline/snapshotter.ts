/** Snapshotter: takes snapshots of one document, in time slices, and walks again only what has changed. */
import { queryIn, titleOf } from '../dom/clean-form';
import { plainText, truncateText } from '../../core/text';
import { identityOf, type RowCache } from '../refs/identity';
import type { Refs } from '../refs/refs';
import { listPageTools } from '../dom/page-tools';
import { createModalFilter } from '../dom/modal';
import { markClickListener } from '../dom/actionable';
import { contentDocumentOf, isAttached } from '../dom/composed-tree';
import type { FrameSnapshot, SnapshotNode } from '../words/snapshot';
import { ChangeTracker } from './change-tracker';
import type { OutlineEntry } from './entry';
import { takeNewListeners } from './listeners';
import { groupByParent, isOccluded } from './occlusion';
import { overlaps } from '../dom/rect';
import { EMPTY_WALK, type WalkResult } from './walk-result';
import { Walk } from './walk';
import { fullViewportOverlay } from '../dom/overlay';

/** Longest time without yielding to the page, ms. */
const NOT_SCROLLED = { scrollTop: 0, scrollHeight: 0 };
const SLICE_MS = 12;
/** Entries between two looks at the clock. */
const ENTRIES_PER_TIME_CHECK = 16;
const MAX_TITLE_CHARS = 120;
/** A longer text is not named as a whole, characters. */
const MAX_PLACE_CHARS = 80;
/** Repeated walks at the most, if the page changes during a walk. */
const MAX_REWALKS = 2;
/** Nodes of a snapshot at the most; visible nodes and controls are kept first. */
const MAX_NODES = 1500;
/** Element count above which only the part near the viewport is walked. */
const HUGE_PAGE_ELEMENTS = 40_000;

interface SnapshotOptions {
  /** Collapse long runs of similar rows into a few and a count. Default true. */
  collapseRows?: boolean;
  /** Return all nodes, however many. Default false. */
  allNodes?: boolean;
  /** Walk only what is within one viewport height of the viewport. Default: only for huge pages. */
  nearViewportOnly?: boolean;
}

export class Snapshotter {
  private readonly changes: ChangeTracker;
  private frameDocuments: Document[] = [];
  private readonly shadowRoots = new Set<ShadowRoot>();
  private previous: WalkResult = EMPTY_WALK;
  private previousKey = '';
  private running: Promise<unknown> = Promise.resolve();
  /** Elements visited by the last snapshot, for tests and benchmarks. */
  visited = 0;

  constructor(
    private readonly document: Document,
    private readonly documentToken: string,
    private readonly refs: Refs,
  ) {
    this.changes = new ChangeTracker(document);
  }

  /** Takes a snapshot; concurrent calls run one after the other. */
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
    const mustWalkAll = this.changes.hasAllChanged() || key !== this.previousKey;
    const since = this.changes.takeChanges();
    const previous = mustWalkAll || nearViewportOnly ? EMPTY_WALK : this.previous;
    // The walk changes the previous result in place: a walk that fails leaves none to reuse.
    this.previous = EMPTY_WALK;
    const walk = new Walk(this.document, {
      refs: this.refs,
      collapseRows: options.collapseRows !== false,
      nearViewportOnly,
      ...since,
      previous,
      onRoot: (root) => this.enterRoot(root),
    });
    while (!walk.advance(performance.now() + SLICE_MS)) await yieldToPage();
    this.visited += walk.visited;
    this.previous = walk.result;
    this.previousKey = key;
    return walk.result;
  }

  /** This document and the frame documents entered so far. */
  private documents(): Document[] {
    const attached = this.frameDocuments.filter(isAttached);
    // Navigation of a frame causes no mutation record.
    if (attached.length < this.frameDocuments.length) this.changes.markAllChanged();
    this.frameDocuments = attached;
    return [this.document, ...attached];
  }

  /** Whether nothing has changed since the walk: all walked elements are still attached. */
  private get isUnchanged(): boolean {
    return this.changes.isUnchanged && this.frameDocuments.every(isAttached);
  }

  /** Time since the last change of what was walked, ms. */
  restedMs(): number {
    return this.changes.restedMs();
  }

  /** Whether a walked document or shadow root has a frame whose document is of another origin. */
  get hasForeignFrames(): boolean {
    const roots = [...this.documents(), ...[...this.shadowRoots].filter((root) => root.isConnected)];
    return roots.some((root) =>
      queryIn(root, 'iframe,frame,object,embed').some((frame) => contentDocumentOf(frame) === undefined),
    );
  }

  /** Marks elements with new click listeners as changed. */
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
    // Listeners in a frame must be known before the walk enters it.
    for (const element of takeNewListeners(document)) markClickListener(element);
  }

  private async snapshot(walked: WalkResult, options: SnapshotOptions): Promise<FrameSnapshot> {
    const { document } = this;
    // A page that opens itself for writing has no elements for a while.
    const isEmpty = document.documentElement === null;
    const entries = isEmpty ? [] : await this.selectEntries(walked);
    const nodes = entries.map(({ node, rect, visible }) =>
      overlaps(rect, visible) ? { ...node, inViewport: true } : node,
    );
    const kept = options.allNodes ? nodes : limitNodes(nodes);
    const { scrollTop, scrollHeight } = document.scrollingElement ?? document.documentElement ?? NOT_SCROLLED;
    const viewportEnd = scrollTop + (document.defaultView?.innerHeight ?? 0);
    return {
      documentToken: this.documentToken,
      url: document.location.href,
      origin: document.location.origin,
      title: truncateText(plainText(titleOf(document)), MAX_TITLE_CHARS),
      nodes: [...kept, ...(await this.toolNodes())],
      omitted: nodes.length - kept.length + walked.skippedBlocks,
      scrolledPercent: Math.min(100, Math.round((100 * viewportEnd) / Math.max(1, scrollHeight))),
      ...(hasLargeCanvas(document) ? { hasCanvas: true } : {}),
    };
  }

  /** Tools that the page offers, behind its content: a line without a ref, in the page's words. */
  private async toolNodes(): Promise<SnapshotNode[]> {
    const tools = await listPageTools(this.document);
    return tools.map(({ signature, description, readsOnly }) => ({
      depth: 0,
      role: 'tool',
      name: signature,
      ...(description === '' ? {} : { value: description }),
      states: readsOnly ? ['read-only'] : [],
      inViewport: true,
    }));
  }

  /** The entries that are not behind a modal, and controls that are not occluded; records the identity of their refs. */
  private async selectEntries(walked: WalkResult): Promise<OutlineEntry[]> {
    const { document } = this;
    for (const root of this.shadowRoots) if (!root.isConnected) this.shadowRoots.delete(root);
    const isOutsideInertBackground = createModalFilter([...this.documents(), ...this.shadowRoots]);
    const overlay = isOutsideInertBackground(document.documentElement) ? fullViewportOverlay(document) : undefined;
    const selected: OutlineEntry[] = [];
    const covers = groupByParent(walked.positioned);
    const rows: RowCache = new Map();
    let until = performance.now() + SLICE_MS;
    let checked = 0;
    let { isUnchanged } = this;
    for (const entry of walked.entries) {
      if (++checked % ENTRIES_PER_TIME_CHECK === 0 && performance.now() > until) {
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
      selected.push(entry.kind === 'control' || entry.kind === 'collapsed' ? entry : this.withPlace(entry, rows));
    }
    return selected;
  }

  /** The entry with a ref for what is no control, if it is short enough to be named. */
  private withPlace(entry: OutlineEntry, rows: RowCache): OutlineEntry {
    const { element, node } = entry;
    if (node.name === '' || node.name.length > MAX_PLACE_CHARS) return entry;
    const at = this.refs.refFor(element);
    this.refs.recordIdentity(at, identityOf(element, undefined, undefined, rows));
    return { ...entry, node: { ...node, at } };
  }
}

/** Share of the viewport from which on a canvas counts as a page's content, 0..1. */
const LARGE_CANVAS_SHARE = 0.2;

function hasLargeCanvas(document: Document): boolean {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  return [...document.getElementsByTagName('canvas')].some(({ clientWidth, clientHeight }) => {
    const share = (clientWidth * clientHeight) / Math.max(1, innerWidth * innerHeight);
    return share >= LARGE_CANVAS_SHARE;
  });
}

/** Roles of items and messages, whose appearing or disappearing is often the effect of an action. */
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

/** Keeps MAX_NODES nodes in their order: visible ones first, then controls and headings, then items, then the rest. */
function limitNodes(nodes: SnapshotNode[]): SnapshotNode[] {
  if (nodes.length <= MAX_NODES) return nodes;
  const kept = new Set<SnapshotNode>();
  for (const priority of [0, 1, 2, 3]) {
    for (const node of nodes) {
      if (kept.size >= MAX_NODES) break;
      if (priorityOf(node) === priority) kept.add(node);
    }
  }
  return nodes.filter((node) => kept.has(node));
}

/** 0 is kept first. */
function priorityOf({ inViewport, role, ref }: SnapshotNode): 0 | 1 | 2 | 3 {
  if (inViewport || role === 'dialog' || role === 'note') return 0;
  if (ref || role === 'heading') return 1;
  return REPEATED_ROLES.has(role) ? 2 : 3;
}

let channel: MessageChannel | undefined;
let pending: (() => void)[] = [];

/** Yields to the page's event loop by a message, which is not throttled in a background tab as timers are. */
function yieldToPage(): Promise<void> {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const due = pending;
      pending = [];
      for (const resolve of due) resolve();
    };
  }
  const { port2 } = channel;
  return new Promise((resolve) => {
    pending.push(resolve);
    port2.postMessage(undefined);
  });
}
