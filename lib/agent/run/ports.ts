/** Ports: the interfaces through which a run reaches page, store, notebook, model, clock and random numbers. */
import type { Chance } from '../../core/chance';
import type { Clock } from '../../core/clock';
import type { AllowedControl } from '../../guard/words';
import type { ModelPort } from '../../model/words';
import type { PendingEvent } from '../../journal/events';
import type { CrashPoint } from '../../journal/crash-points';
import type { Episode } from '../../records/episode';
import type { Note } from '../../records/note';
import type { Run } from '../../records/run';
import type { Action, ActResult } from '../../page/words/action';
import type { Fingerprint, LocatedTarget, LocateHints, TargetFacts } from '../../page/words/element';
import type { HoldEnd, RequestScope, StoppedRequest } from '../../page/words/held-request';
import type { DialogAnswer } from '../../page/words/page-dialog';
import type { WatchOrder } from '../../page/words/observation';
import type { SiteReport } from '../../page/words/site-report';
import type { Snapshot } from '../../page/words/snapshot';
import type { LookOptions, PageLook, TabState } from '../../page/words/tab';

/** Method names are part of stored tapes (`page.snapshot`): renaming one breaks the replay of older tapes. */
export interface PagePort {
  /** Waits until the tab has loaded and injects the content script if it is missing. */
  open(tabId: number, signal: AbortSignal): Promise<TabState>;
  /** Starts the content script and reads the page ahead of a request; where that is not possible nothing happens. */
  prepare(tabId: number): Promise<void>;
  /**
   * A run's look at the tab; keeps the page's keep-alive port open. With `settle` it first waits until the page is idle, and
   * follows a navigation that the act caused.
   */
  look(tabId: number, options: LookOptions, signal: AbortSignal): Promise<PageLook>;
  /** @param readable origins whose frames may be read */
  snapshot(tabId: number, readable: readonly string[]): Promise<Snapshot>;
  /** Current facts of the ref's element; `stale` with similar elements if it no longer matches its recorded identity. */
  facts(tabId: number, ref: string): Promise<TargetFacts>;
  /** Ref of the focused element: the target of key presses without a ref. */
  focused(tabId: number): Promise<string>;
  locate(tabId: number, fingerprint: Fingerprint, how?: LocateHints): Promise<LocatedTarget>;
  /** Refs of all elements that match the pattern, in document order. */
  locateAll(tabId: number, pattern: Fingerprint): Promise<string[]>;
  /**
   * @param token idempotency key: the page performs each token at most once
   * @param scope stop other requests that name an act or lead away until `holdRequests` ends that; undefined stops none
   */
  act(tabId: number, token: string, documentToken: string, action: Action, scope?: RequestScope): Promise<ActResult>;
  /**
   * Answers dialogs of the page that the next act in the frame of the ref is expected to open. Absent where the page's world
   * is out of reach: the user answers them.
   */
  expectDialogs?(tabId: number, ref: string, answers: readonly DialogAnswer[]): Promise<void>;
  /** Keeps the page from asking whether to leave it, for some seconds. */
  allowLeaving?(tabId: number): Promise<void>;
  /** The state of an act by its token; `unseen` if the page never received it. */
  resultOf(
    tabId: number,
    token: string,
  ): Promise<{ state: 'unseen' | 'running' | 'over' | 'page-gone'; result?: ActResult }>;
  /** The newest tab that the tab has opened since then and that is still open. @param sinceMs since 1970 */
  openedTab(tabId: number, sinceMs: number): Promise<number | undefined>;
  /** The tab of these that is the active one of its window, the last one first. */
  tabInFront(tabIds: readonly number[]): Promise<number | undefined>;
  /** Makes the tab the active one of its window. */
  showTab(tabId: number): Promise<void>;
  /**
   * Waits until the page is idle; follows a navigation that the act caused.
   * @returns how the site took the act; undefined on tapes of earlier versions
   */
  settle(tabId: number, signal: AbortSignal): Promise<SiteReport[] | undefined>;
  undo(tabId: number, token: string): Promise<'undone' | 'not-undone' | 'gone'>;
  /**
   * Returns to an earlier address of the tab: by session history if that leads there, else by navigation.
   * @returns whether the tab shows the address
   */
  returnTo(tabId: number, address: string, steps: -1 | 1, signal: AbortSignal): Promise<boolean>;
  /** Labels elements on the page; an empty list removes the labels. */
  showChoices(tabId: number, choices: readonly { ref: string; label: string }[]): Promise<void>;
  /**
   * Has the browser keep the tab on these origins, also across redirects and refreshes.
   * @param origins undefined lets it go anywhere
   * @param scope of an act that is intended: the browser then also stops what the act sends unseen
   */
  fence(tabId: number, origins: readonly string[] | undefined, scope?: RequestScope): Promise<void>;
  /** Has the page world stop requests that name an act, until the hold ends. @returns the stopped requests, when it ends */
  holdRequests(tabId: number, isHeld: boolean): Promise<HoldEnd>;
  /**
   * Lets the requests leave that a hold has postponed, once for each token; begins another hold.
   * @returns whether any was still waiting
   */
  releaseRequests(tabId: number, token: string, scope: RequestScope): Promise<boolean>;
  /** The user has pressed something in the tab: rules that go on after an act end. */
  heedUser?(tabId: number): Promise<void>;
  /** Remembers what was stopped after an act without a question, and answers it once. */
  noteStopped?(tabId: number, request: StoppedRequest): Promise<void>;
  takeStopped(tabId: number): Promise<StoppedRequest[]>;
  /** Removes the fences of all tabs but these: a stopped worker may have left some. */
  keepFences(tabIds: readonly number[]): Promise<void>;
  /** Keeps the page's keep-alive port open, or closes it. */
  hold(tabId: number, held: boolean): Promise<void>;
  /** Closes the keep-alive port at the end of a run. @returns the tokens whose acts can still be undone */
  finish(tabId: number, tokens: readonly string[]): Promise<string[]>;
  /** Cancels the running act and hides the page's markers. */
  stop(tabId: number): Promise<void>;
  /** Watches what the user does after a run. */
  watch(tabId: number, order: WatchOrder): Promise<void>;
  /** Stops the watch in every document of the tab. */
  unwatch(tabId: number): Promise<void>;
  /** Starts or stops recording of user actions. After `false` resolves, every recorded action has been delivered. */
  record(tabId: number, recording: boolean): Promise<void>;
}

interface StorePort {
  /** Writes the run's next state and its events in one transaction. @throws FieldnotesError 'stale-run' if another writer was first */
  commitRun(point: CrashPoint, run: Run, origin: string, events: readonly PendingEvent[]): Promise<Run>;
  commitEvents(origin: string, events: readonly PendingEvent[]): Promise<void>;
  run(id: string): Promise<Run | undefined>;
}

export interface Ports {
  page: PagePort;
  store: StorePort;
  notes: {
    notesOf(origin: string): Promise<Note[]>;
    /** Origins that have notes. */
    origins(): Promise<readonly string[]>;
    /** Keys of the notes the user had forgotten. */
    rejectedOf(origin: string): Promise<ReadonlySet<string>>;
    /** The latest episodes of the origin, newest first. */
    episodesOf(origin: string): Promise<readonly Episode[]>;
    /** Weight factor of each attribute on this site, 0..1: lower for attributes that change by themselves. */
    stabilityOf(origin: string): Promise<Readonly<Record<string, number>>>;
  };
  /** Controls that the user always allows, by site. */
  allowed: {
    keysOf(origin: string): Promise<readonly string[]>;
    add(control: AllowedControl): Promise<void>;
  };
  /**
   * The model of the current settings; undefined if none is selected. @param use `small`: a question of a few hundred tokens,
   * for which the user may have chosen a cheaper model
   */
  model(use?: 'small'): Promise<ModelPort | undefined>;
  clock: Clock;
  chance: Chance;
}
