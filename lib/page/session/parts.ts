/** The parts of the page script that come only when first needed, and where they find one another: our isolated world. */
import { pause } from '../../core/stop';
import type { After } from '../settle/settle';
import type { Refs } from '../refs/refs';
import type { Action, ActResult } from '../words/action';
import type { ElementFacts, FactsAnswer, Fingerprint, HowToLocate, Located } from '../words/element';
import type { WatchOrder, Witnessed } from '../words/observation';
import type { PartName } from '../words/part';
import type { Shown } from '../words/shown';
import type { FrameSnapshot } from '../words/snapshot';

/** What the waiting script gives to the part that works. */
export interface WorkOptions {
  documentToken: string;
  report(seen: Witnessed): void;
  /** The user showed something. */
  shown(shown: Shown): void;
  /** Brings another part in. */
  part<N extends PartName>(name: N): Promise<Parts[N]>;
}

type UndoResult = 'undone' | 'not-undone' | 'gone';
export type TokenState = { state: 'unseen' } | { state: 'running' } | { state: 'over'; result: ActResult };

/** One document's session: what the background asks for, and what the acting part needs of it. */
export interface PagePart {
  readonly document: Document;
  readonly refs: Refs;
  readonly documentToken: string;
  /** Aborted when the run stops. */
  readonly signal: AbortSignal;
  snapshot(): Promise<FrameSnapshot>;
  element(ref: string): Element | undefined;
  article(): Promise<string>;
  watchChanges(after: After | undefined): void;
  facts(ref: string): Promise<FactsAnswer>;
  focused(): Promise<string>;
  locate(fingerprint: Fingerprint, how: HowToLocate): Promise<Located>;
  locateAll(pattern: Fingerprint): Promise<string[]>;
  act(token: string, documentToken: string, action: Action): Promise<ActResult>;
  resultOf(token: string): Promise<TokenState>;
  settle(): Promise<'quiet' | 'restless'>;
  undo(token: string): Promise<UndoResult>;
  undoable(tokens: readonly string[]): Promise<string[]>;
  showChoices(choices: readonly { ref: string; label: string }[]): Promise<void>;
  record(recording: boolean): Promise<void>;
  stop(): Promise<void>;
  watchUser(order: WatchOrder): Promise<void>;
}

/** Finding and acting, as the session uses it. */
export interface ActPart {
  readonly records: readonly ActRecord[];
  facts(ref: string): Promise<FactsAnswer>;
  describe(element: Element): ElementFacts;
  focused(): string;
  locate(fingerprint: Fingerprint, how: HowToLocate): Located;
  locateAll(pattern: Fingerprint): string[];
  act(token: string, documentToken: string, action: Action): Promise<ActResult>;
  resultOf(token: string): TokenState;
  canUndo(token: string): boolean;
  undo(token: string): Promise<UndoResult>;
  undoable(tokens: readonly string[]): string[];
  showChoices(choices: readonly { ref: string; label: string }[]): void;
  free(): void;
}

/** Watching the user, as the session uses it. */
export interface WatchPart {
  watch(order: WatchOrder): void;
  record(recording: boolean): void;
  rest(): void;
}

export interface Parts extends Record<PartName, unknown> {
  /** Looking, and what the others need of it. */
  'page-work': (options: WorkOptions) => PagePart;
  /** Finding and acting. */
  'page-act': (page: PagePart) => ActPart;
  /** Watching what the user does. */
  'page-watch': (document: Document, actor: ActPart, options: WorkOptions) => WatchPart;
  /** The text of an article, by Readability. */
  'page-article': (document: Document) => string;
  /** Whether known things are on the page as they were. */
  'page-radar': (document: Document, wanted: readonly Fingerprint[]) => Promise<boolean[] | undefined>;
}

declare global {
  // Lives in the isolated world of the extension; the page cannot see it.
  var fieldnotesParts: Partial<Parts> | undefined;
}

export function providePart<N extends PartName>(name: N, part: Parts[N]): void {
  globalThis.fieldnotesParts = { ...globalThis.fieldnotesParts, [name]: part };
}

const TRIES = 25;
const BETWEEN_MS = 200;

/**
 * The part of that name, brought in where it is missing. Asked for again while nobody answers: the worker may be dying.
 * @param fetch has the background put the script of that name into this frame
 */
export async function partNamed<N extends PartName>(name: N, fetch: (name: N) => Promise<unknown>): Promise<Parts[N]> {
  for (let tries = 1; !globalThis.fieldnotesParts?.[name]; tries++) {
    try {
      await fetch(name);
    } catch (error) {
      if (tries >= TRIES) throw error;
      await pause(BETWEEN_MS);
      continue;
    }
    if (!globalThis.fieldnotesParts?.[name]) throw new Error(`the script ${name} did not arrive`);
  }
  return globalThis.fieldnotesParts[name] as Parts[N];
}

/** What an act was on, and what it left in a field or box; kept in memory only. */
export interface ActRecord {
  token: string;
  verb: string;
  element: WeakRef<Element>;
  /** What it held before and after; both empty where it holds nothing. */
  before: string;
  after: string;
}
