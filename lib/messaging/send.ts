/** sendToBackground and sendToPage: send one message, parse its reply, and turn failures into FieldnotesErrors. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { FieldnotesError, errorMessage, ShapeError } from '../core/errors';
import { MESSAGES, type MessageName, type Params, replySchema, type Result } from './protocol';

/** To the background, from a page or a view. */
export async function sendToBackground<N extends MessageName>(name: N, params: Params<N>): Promise<Result<N>> {
  const reply: unknown = await browser.runtime.sendMessage({ fieldnotes: 1, name, params });
  return readReply(name, reply);
}

/**
 * To the content script of one frame.
 * @throws FieldnotesError 'page-gone' if the frame has no content script any more
 */
export async function sendToPage<N extends MessageName>(
  tabId: number,
  frameId: number,
  name: N,
  params: Params<N>,
): Promise<Result<N>> {
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tabId, { fieldnotes: 1, name, params }, { frameId });
  } catch (error) {
    throw new FieldnotesError('page-gone', `${name}: ${errorMessage(error)}`, { cause: error });
  }
  if (reply === undefined || reply === null) throw new FieldnotesError('page-gone', `${name}: no reply`);
  return readReply(name, reply);
}

function readReply<N extends MessageName>(name: N, reply: unknown): Result<N> {
  const parsed = v.safeParse(replySchema, reply);
  if (!parsed.success) throw new ShapeError(`the reply to ${name}`, v.summarize(parsed.issues));
  if (!parsed.output.ok) throw new FieldnotesError(parsed.output.code, parsed.output.message);
  const result = v.safeParse(MESSAGES[name].result, parsed.output.result);
  if (!result.success) throw new ShapeError(`the result of ${name}`, v.summarize(result.issues));
  // The name selects the parser, which TypeScript cannot infer from the table.
  return result.output as Result<N>;
}

/** For `catch`: undefined if the page went away before it answered. @throws any other error */
export function goneAsUndefined(error: unknown): undefined {
  if (error instanceof FieldnotesError && error.code === 'page-gone') return undefined;
  throw error;
}
