/** Answers messages: checks who sent them and their shape before anything else, and refuses what is not expected. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { FieldnotesError, messageOf } from '../core/errors';
import { type Context, envelopeSchema, MESSAGES, type MessageName, type Params, type Result } from './protocol';

export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

export type Handlers = {
  [N in MessageName]?: (params: Params<N>, sender: Sender) => Promise<Result<N>> | Result<N>;
};

/**
 * Starts answering, synchronously, as a worker that just woke must.
 * @param here the context this code runs in; only messages to it are answered
 */
export function receive(here: Context, handlers: Handlers): void {
  // Chrome itself takes no promise for an answer, and the waiting content script does without the polyfill.
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, reply: (answer: unknown) => void) => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success || !isMessage(envelope.output.name)) return undefined;
    const name = envelope.output.name;
    if (MESSAGES[name].to !== here) return undefined;
    void answer(name, envelope.output.params, sender, handlers).then(reply);
    return true;
  });
}

async function answer(name: MessageName, params: unknown, sender: Sender, handlers: Handlers) {
  try {
    const from = contextOf(sender, browser.runtime.id, browser.runtime.getURL('/'));
    if (from !== MESSAGES[name].from) throw new FieldnotesError('wrong-sender', `${name} may not come from ${from}`);
    const parsed = v.safeParse(MESSAGES[name].params, params);
    if (!parsed.success) throw new FieldnotesError('bad-message', `${name}: ${v.summarize(parsed.issues)}`);
    const handler = handlers[name] as ((params: unknown, sender: Sender) => unknown) | undefined;
    if (!handler) throw new FieldnotesError('no-handler', `${name} is not answered here`);
    return { ok: true, result: await handler(parsed.output, sender) };
  } catch (error) {
    const code = error instanceof FieldnotesError ? error.code : 'internal';
    return { ok: false, code, message: messageOf(error) };
  }
}

function isMessage(name: string): name is MessageName {
  return Object.hasOwn(MESSAGES, name);
}

/**
 * Which of our contexts a sender is. A message to a page can only come from the background or a view: pages have no
 * address for one another, and `sender.id` is set by the browser.
 */
export function contextOf(sender: Sender, ownId: string, ownUrl: string): Context | 'stranger' {
  if (sender.id !== ownId) return 'stranger';
  const isOwnPage = sender.url?.startsWith(ownUrl) === true;
  if (sender.tab && !isOwnPage) return 'page';
  if (sender.tab || (isOwnPage && !isBackground(sender.url ?? '', ownUrl))) return 'view';
  return 'background';
}

/** Chrome names the worker's script, Firefox the generated background page, or neither gives an address. */
function isBackground(url: string, ownUrl: string): boolean {
  return /^(?:background\.js|_generated_background_page\.html)/.test(url.slice(ownUrl.length));
}
