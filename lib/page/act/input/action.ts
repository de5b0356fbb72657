/** The shape of one act: what it does to an element, and how it is taken back. */
import type { Action, ActResult, Verb } from '../../words/action';

export interface ActContext {
  document: Document;
  signal: AbortSignal;
  /** The living element of a ref, or undefined. */
  element(ref: string): Element | undefined;
  /** The same, if it is still what was told of it. */
  same(ref: string): Element | undefined;
  /** Title and text of the page's article, or the empty string. */
  article(): Promise<string>;
}

/** Takes the act back; true when reading back shows it gone. */
export type Revert = () => boolean | Promise<boolean>;

export interface ActOutcome {
  result: ActResult;
  revert?: Revert;
}

export type ActOf<V extends Verb> = (
  action: Extract<Action, { verb: V }>,
  context: ActContext,
) => ActOutcome | Promise<ActOutcome>;

export function failed(reason: Extract<ActResult, { type: 'failed' }>['reason'], detail?: string): ActOutcome {
  return { result: { type: 'failed', reason, ...(detail === undefined ? {} : { detail }) } };
}

export function done(saw?: string, revert?: Revert): ActOutcome {
  return { result: { type: 'done', ...(saw === undefined ? {} : { saw }), undoable: revert !== undefined }, revert };
}
