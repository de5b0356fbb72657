/** Names of the events between the worlds about held requests: start, collect, and the answer with JSON as its detail. */

export const HOLD_BEGINS = 'fieldnotes-begin';
export const HOLD_ENDS = 'fieldnotes-end';
export const HELD_REQUESTS = 'fieldnotes-held';
/** Says what was stopped after the end of a hold, without a question. */
export const STOPPED_LATE = 'fieldnotes-late';
/** Begins a hold and makes the postponed requests again; cancelling it says that there were some. */
export const RELEASE_BEGINS = 'fieldnotes-release';
/** Tells the page that its postponed requests failed. */
export const POSTPONED_ENDS = 'fieldnotes-give-up';

/** Asks the extension's own world about a request, and its answer: both within one call. */
export const ASK_JUDGE = 'fieldnotes-judge';
export const JUDGED = 'fieldnotes-judged';

export type JudgedKind = 'request' | 'message' | 'operation' | 'worker' | 'value' | 'effect';

/** The detail of the answer, as JSON. */
export interface Judgement {
  /** Names an act. */
  isAct: boolean;
  mayChange: boolean;
  /** Goes to a site of which the document has loaded nothing so far. */
  isElsewhere?: boolean;
  /** Its address ends with a verb that sets the state of one thing, such as to archive or to lock it. */
  setsState?: boolean;
  /** Identifies the request with its content. */
  name: string;
  bodyHash: string;
}

/** The detail of the event that begins a hold, as JSON. */
export interface HoldScope {
  /** Origins, beside the page's own, that it may lead to. */
  origins: readonly string[];
  /** Names of the requests that the user has confirmed. */
  announced: readonly string[];
  /** Stops every request that may change state, not only those that name an act. */
  isQuiet: boolean;
  /** The control only looks or goes on: it announces no change of the state of a thing. */
  looks: boolean;
  /** A stopped request fails at once: the act itself waits for it. */
  isAwaited: boolean;
}

/**
 * Stops a request, or lets it pass. @returns whether it is stopped
 * @param leads whether a document is loaded from the address, so that its origin counts
 * @param beside texts that the request carries beside address and body
 */
export type Stops = (
  method: string,
  address: string,
  body: unknown,
  leads?: boolean,
  beside?: readonly string[],
) => boolean;

/** Stops a load. @param element that it is loaded into; @param more texts that go with it */
export type IsLoad = (address: unknown, element?: object, more?: readonly string[]) => boolean;

/**
 * Stops an effect that is no request of this document: a message over an open connection, a worker that starts, a store that is
 * erased. @returns whether it is stopped: one that the user has confirmed is not
 */
export type StopsEffect = (method: 'SEND' | 'START' | 'ERASE', address: string, body: string) => boolean;

/**
 * After its end a hold still stops what names an act for so long, ms: animations, signals, answers and polls of the page come
 * later than the page is idle. A user who presses something ends it, and so does the next act.
 */
export const LATE_MS = 6_000;
export const USER_INPUT: readonly string[] = ['pointerdown', 'keydown'];
