/** Loads the chunks of the page script on demand; they find one another through a global of our isolated world. */
import { retry } from '../../core/retry';
import type { expectDialogs } from './page-dialogs';
import type { Judges } from './answer-judge';
import type { StyleWatch } from './style-watch';
import type { PrecedingAct, Rest } from '../settle/settle';
import type { Refs } from '../refs/refs';
import type { Action, ActResult } from '../words/action';
import type { DocumentAt, ElementFacts, FactsAnswer, Fingerprint, LocateHints, LocateResult } from '../words/element';
import type { RequestScope } from '../words/held-request';
import type { WatchOrder, Observation } from '../words/observation';
import type { ChunkName } from '../words/chunk';
import type { Demonstrated } from '../words/shown';
import type { SiteReport } from '../words/site-report';
import type { FrameLook, FrameSnapshot } from '../words/snapshot';

/** Callbacks that page.js gives to the session. */
export interface SessionOptions {
  judges: Judges;
  documentToken: string;
  reportObservation(observation: Observation): void;
  /** Called for each act of a demonstration. */
  reportDemonstrated(act: Demonstrated): void;
  loadChunk<N extends ChunkName>(name: N): Promise<Chunks[N]>;
}

/** Callbacks that the session gives to the watcher. */
export interface WatcherOptions extends Pick<SessionOptions, 'reportObservation' | 'reportDemonstrated'> {
  takeSnapshot(): Promise<FrameSnapshot>;
  /** Starts to track the requests and timers of the page. */
  watchPage(): void;
}

type UndoResult = 'undone' | 'not-undone' | 'gone';
export type TokenState = { state: 'unseen' } | { state: 'running' } | { state: 'over'; result: ActResult };

/** Whether the page has settled in time, and how the site took the act before. */
export interface Settled {
  rest: Rest;
  reports: SiteReport[];
}

/** The session of one document, as page.js and the other chunks use it. */
export interface PageApi {
  readonly document: Document;
  readonly refs: Refs;
  readonly documentToken: string;
  /** Aborted when the run stops. */
  readonly signal: AbortSignal;
  snapshot(): Promise<FrameSnapshot>;
  /** Time without a change of the page, ms. */
  restedMs(): number;
  element(ref: string): Element | undefined;
  article(): Promise<string>;
  watchStyles(onStopped: (address: string) => void): StyleWatch;
  /** Answers for the page's own dialogs during an act. */
  expectDialogs(answers: Parameters<typeof expectDialogs>[1]): void;
  startSettleWatch(precedingAct: PrecedingAct | undefined): void;
  /** Leaves out of the page's answer what changed since the watch began. */
  forgetChanges(): void;
  facts(ref: string): Promise<FactsAnswer>;
  focused(): Promise<string>;
  locate(fingerprint: Fingerprint, how: LocateHints): Promise<LocateResult>;
  locateWithFacts(
    fingerprint: Fingerprint,
    how: LocateHints,
  ): Promise<{ located: LocateResult; facts?: ElementFacts | undefined; at: DocumentAt }>;
  readonly at: DocumentAt;
  locateAll(pattern: Fingerprint): Promise<string[]>;
  act(token: string, documentToken: string, action: Action, scope?: RequestScope): Promise<ActResult>;
  resultOf(token: string): Promise<TokenState>;
  release(token: string, scope: RequestScope): boolean;
  /** @param leave whether the field that was written last is left first */
  look(settle: boolean, leave?: boolean): Promise<FrameLook>;
  settle(): Promise<Settled>;
  undo(token: string): Promise<UndoResult>;
  undoable(tokens: readonly string[]): Promise<string[]>;
  showChoices(choices: readonly { ref: string; label: string }[]): Promise<void>;
  record(recording: boolean): Promise<void>;
  stop(): Promise<void>;
  watchUser(order: WatchOrder): Promise<void>;
}

/** The chunk `page-act`, as the session uses it. */
export interface ActApi {
  readonly records: readonly ActRecord[];
  facts(ref: string): Promise<FactsAnswer>;
  describe(element: Element): ElementFacts;
  focused(): string;
  locate(fingerprint: Fingerprint, how: LocateHints): LocateResult;
  locateAll(pattern: Fingerprint): string[];
  act(token: string, documentToken: string, action: Action): Promise<ActResult>;
  resultOf(token: string): TokenState;
  canUndo(token: string): boolean;
  undo(token: string): Promise<UndoResult>;
  undoable(tokens: readonly string[]): string[];
  showChoices(choices: readonly { ref: string; label: string }[]): void;
  leaveField(kind?: 'any'): Promise<void>;
  cleanUp(): void;
}

/** The chunk `page-watch`, as the session uses it. */
export interface WatchApi {
  watch(order: WatchOrder): void;
  record(recording: boolean): void;
  stopWatching(): void;
}

/** The start function that each chunk provides. */
export interface Chunks extends Record<ChunkName, unknown> {
  /** Snapshots and refs; loads the other chunks. */
  'page-work': (options: SessionOptions) => PageApi;
  /** Locating elements and acting on them. */
  'page-act': (page: PageApi) => ActApi;
  /** Watching what the user does after an act, or while showing a task. */
  'page-watch': (document: Document, actor: ActApi, options: WatcherOptions) => WatchApi;
  /** The article's text, by Readability. */
  'page-article': (document: Document, isReadable: (element: Element) => boolean) => string;
  /** Checks in idle time which of the remembered elements are on the page, unchanged. */
  'page-radar': (document: Document, wanted: readonly Fingerprint[]) => Promise<boolean[] | undefined>;
}

declare global {
  // Lives in the isolated world of the extension; the page cannot see it.
  var fieldnotesChunks: Partial<Chunks> | undefined;
}

export function provideChunk<N extends ChunkName>(name: N, chunk: Chunks[N]): void {
  globalThis.fieldnotesChunks = { ...globalThis.fieldnotesChunks, [name]: chunk };
}

const MAX_TRIES = 25;
const RETRY_DELAY_MS = 200;

/**
 * Loads a chunk unless it is loaded. Retries while the injection fails: the service worker may be restarting.
 * @param inject asks the background to inject the script into this frame
 * @throws Error if the script ran and did not call `provideChunk`, or the injection failed 25 times
 */
export async function loadChunk<N extends ChunkName>(
  name: N,
  inject: (name: N) => Promise<unknown>,
): Promise<Chunks[N]> {
  const chunks = () => globalThis.fieldnotesChunks;
  if (!chunks()?.[name]) await retry(() => inject(name), { maxTries: MAX_TRIES, delayMs: RETRY_DELAY_MS });
  const chunk = chunks()?.[name];
  if (!chunk) throw new Error(`${name}.js was injected but did not call provideChunk`);
  return chunk as Chunks[N];
}

/** The target of one act with its content before and after; kept in memory only. */
export interface ActRecord {
  token: string;
  verb: string;
  element: WeakRef<Element>;
  /** Value of a field or state of a checkbox; empty for other elements. */
  before: string;
  after: string;
}
