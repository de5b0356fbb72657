/** Takes snapshots of one document: in slices that leave the page its turn, and again only where it changed. */
import { plainText, shortened } from '../../core/text';
import { identityOf, type KnownRows } from '../refs/identity';
import type { Refs } from '../refs/refs';
import { standsInFront } from '../dom/modal';
import { noteListener } from '../dom/element-state';
import { isAlive } from '../dom/composed-tree';
import type { FrameSnapshot, SnapshotNode } from '../words/snapshot';
import { Changes } from './change-tracker';
import type { Entry } from './entry';
import { newListeners } from './listeners';
import { coversOf, isUnreachable } from './occlusion';
import { overlaps } from '../dom/rect';
import { NOTHING_WALKED, type Walked } from './reuse';
import { Walk } from './walk';
import { screenOverlay } from '../dom/overlay';

/** The page gets its turn after this, ms. */
const SLICE_MS = 12;
/** A page that changes while it is walked is walked again where it changed, this often at the most. */
const AGAIN = 2;
/** More lines than this are no overview; what is in view and what can be acted on come first. */
const MAX_NODES = 1500;
/** Larger pages are surveyed a screen around the view. */
const HUGE = 40_000;

export interface SurveyOptions {
  /** Long runs of like rows are told by a few and a number. Default true. */
  fold?: boolean;
  /** All lines, however many. Default false. */
  uncut?: boolean;
  /** Only what is within a screen of the view. Default: pages of enormous size only. */
  near?: boolean;
}

export class Survey {
  private readonly changes: Changes;
  private inner: Document[] = [];
  private readonly shadows = new Set<ShadowRoot>();
  private before: Walked = NOTHING_WALKED;
  private beforeKey = '';
  private running: Promise<unknown> = Promise.resolve();
  /** Elements looked at by the last snapshot, for measurements. */
  visited = 0;

  constructor(
    private readonly document: Document,
    private readonly documentToken: string,
    private readonly refs: Refs,
  ) {
    this.changes = new Changes(document);
  }

  /** One at a time: two that asked together get one after the other. */
  take(options: SurveyOptions = {}): Promise<FrameSnapshot> {
    const next = this.running.then(() => this.taken(options));
    this.running = next.catch(() => undefined);
    return next;
  }

  private async taken(options: SurveyOptions): Promise<FrameSnapshot> {
    this.visited = 0;
    let walked = await this.walk(options);
    for (let again = 0; again < AGAIN && !this.isStill; again++) walked = await this.walk(options);
    return this.snapshot(walked, options);
  }

  private async walk(options: SurveyOptions): Promise<Walked> {
    this.hear();
    const near = options.near ?? this.document.getElementsByTagName('*').length > HUGE;
    const key = `${options.fold !== false}|${near}`;
    const afresh = this.changes.begin() || key !== this.beforeKey;
    const since = this.changes.reset();
    const before = afresh || near ? NOTHING_WALKED : this.before;
    // It is used up by the walk: one that does not come to its end leaves nothing to go on from.
    this.before = NOTHING_WALKED;
    const walk = new Walk(this.document, {
      refs: this.refs,
      fold: options.fold !== false,
      near,
      ...since,
      before,
      root: (node) => this.met(node),
    });
    while (!walk.advance(performance.now() + SLICE_MS)) await turn();
    this.visited += walk.visited;
    this.before = walk.now;
    this.beforeKey = key;
    return walk.now;
  }

  /** This document and those of the frames in it that were seen so far. */
  private documents(): Document[] {
    const alive = this.inner.filter(isAlive);
    // A frame that shows another document now says so to nobody.
    if (alive.length < this.inner.length) this.changes.markAll();
    this.inner = alive;
    return [this.document, ...alive];
  }

  /** Whether the page is as it was walked: then all that was met is still there. */
  private get isStill(): boolean {
    return this.changes.isQuiet && this.inner.every(isAlive);
  }

  /** Elements that listen for presses, as the page's own world tells; those that are new count as changed. */
  private hear(): void {
    for (const document of this.documents()) {
      for (const element of newListeners(document)) {
        noteListener(element);
        this.changes.mark(element);
      }
    }
  }

  private met(root: Document | ShadowRoot): void {
    this.changes.watch(root);
    if (root.nodeType !== Node.DOCUMENT_NODE) this.shadows.add(root as ShadowRoot);
    else if (root !== this.document && !this.inner.includes(root as Document)) this.enter(root as Document);
  }

  private enter(document: Document): void {
    this.inner.push(document);
    // What listens in a frame is asked for as soon as the frame is seen: it counts for the walk that follows.
    for (const element of newListeners(document)) noteListener(element);
  }

  private async snapshot(walked: Walked, options: SurveyOptions): Promise<FrameSnapshot> {
    const { document } = this;
    for (const root of this.shadows) if (!root.isConnected) this.shadows.delete(root);
    const isInFront = standsInFront([...this.documents(), ...this.shadows]);
    const overlay = isInFront(document.documentElement) ? screenOverlay(document) : undefined;
    const shown: Entry[] = [];
    const covers = coversOf(walked.laid);
    const rows: KnownRows = new Map();
    let until = performance.now() + SLICE_MS;
    let sofar = 0;
    let { isStill } = this;
    for (const entry of walked.entries) {
      if (++sofar % 16 === 0 && performance.now() > until) {
        await turn();
        until = performance.now() + SLICE_MS;
        ({ isStill } = this);
      }
      const { element, node } = entry;
      if (!isStill && !isAlive(element)) continue;
      if (!isInFront(element)) continue;
      if (entry.kind === 'control' && isUnreachable(entry, overlay, covers)) continue;
      if (node.ref !== undefined) {
        entry.identity ??= identityOf(element, node.role, node.name, rows);
        this.refs.tell(node.ref, entry.identity);
      }
      shown.push(entry);
    }
    const nodes = shown.map(({ node, rect, seen }) => (overlaps(rect, seen) ? { ...node, inViewport: true } : node));
    const kept = options.uncut ? nodes : cut(nodes);
    const scroller = document.scrollingElement ?? document.documentElement;
    const seenTo = scroller.scrollTop + (document.defaultView?.innerHeight ?? 0);
    return {
      documentToken: this.documentToken,
      url: document.location.href,
      origin: document.location.origin,
      title: shortened(plainText(document.title), 120),
      nodes: kept,
      omitted: nodes.length - kept.length + walked.passed,
      scrolledPercent: Math.min(100, Math.round((100 * seenTo) / Math.max(1, scroller.scrollHeight))),
    };
  }
}

/** Roles whose coming and going tells what an act has done. */
const OF_MANY = new Set(['listitem', 'row', 'treeitem', 'option', 'article', 'alert', 'status', 'list', 'table']);

/** Keeps to the size cap: what is in view stays, then what can be acted on and headings, then things of a list or table, then text; order is kept. */
function cut(nodes: SnapshotNode[]): SnapshotNode[] {
  if (nodes.length <= MAX_NODES) return nodes;
  const rank = (node: SnapshotNode) =>
    node.inViewport || node.role === 'dialog' || node.role === 'note'
      ? 0
      : node.ref || node.role === 'heading'
        ? 1
        : OF_MANY.has(node.role)
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
function turn(): Promise<void> {
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
