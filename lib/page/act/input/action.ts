/** ActionHandler: the type of one act, with its outcome and how to undo it. */
import type { Action, ActResult, Verb } from '../../words/action';

export interface ActContext {
  document: Document;
  signal: AbortSignal;
  /** @returns undefined if the element left the document */
  element(ref: string): Element | undefined;
  /** @returns undefined if the element left, or is no longer what its ref was handed out for */
  resolve(ref: string): Element | undefined;
  /** Title and text of the page's article; empty if the page is none. */
  article(): Promise<string>;
  /** Called once the pointer is on the target: what changed on its way is no answer to the press. */
  forgetChanges(): void;
  /** Whether a request or a short timer that the act started is still pending; undefined if that cannot be known. */
  isPending(): boolean | undefined;
  /** Whether the page reported an error of its own since the act began. */
  hasPageError(): boolean;
}

/** Undoes the act. @returns true once verified by reading back */
export type Revert = () => boolean | Promise<boolean>;

export interface ActOutcome {
  result: ActResult;
  revert?: Revert;
}

export type ActionHandler<V extends Verb> = (
  action: Extract<Action, { verb: V }>,
  context: ActContext,
) => ActOutcome | Promise<ActOutcome>;

export function failed(reason: Extract<ActResult, { type: 'failed' }>['reason'], detail?: string): ActOutcome {
  return { result: { type: 'failed', reason, ...(detail === undefined ? {} : { detail }) } };
}

/** @param saw the value read back or the text found, for the model and the chat */
export function done(saw?: string, revert?: Revert): ActOutcome {
  return { result: { type: 'done', ...(saw === undefined ? {} : { saw }), undoable: revert !== undefined }, revert };
}
