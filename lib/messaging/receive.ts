/** receive: answers messages after checking their sender and parameters. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { FieldnotesError, errorMessage } from '../core/errors';
import { MessageRate } from './message-rate';
import { type Context, envelopeSchema, MESSAGES, type MessageName, type Params, type Result } from './protocol';

declare const __TEST_BUILD__: boolean;

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
 * Registers the listener synchronously: a service worker misses the event that started it otherwise.
 * @param here the context this code runs in; only messages to it are answered
 */
export function receive(here: Context, handlers: Handlers): void {
  // page.js runs without the polyfill, and Chrome ignores a promise returned by a listener (https://crbug.com/1185241).
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, reply: (answer: unknown) => void) => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success || !isMessage(envelope.output.name)) return undefined;
    const name = envelope.output.name;
    if (MESSAGES[name].to !== here) return undefined;
    void dispatch(name, envelope.output.params, sender, handlers).then(reply);
    return true;
  });
}

const rate = new MessageRate();

async function dispatch(name: MessageName, params: unknown, sender: Sender, handlers: Handlers) {
  const startMs = performance.now();
  try {
    const from = contextOf(sender, browser.runtime.id, browser.runtime.getURL('/'));
    if (from !== MESSAGES[name].from)
      throw new FieldnotesError('wrong-sender', `${name}: sent by ${from}, allowed from ${MESSAGES[name].from} only`);
    if (from === 'page' && !rate.take(`${sender.tab?.id} ${sender.frameId}`, startMs))
      throw new FieldnotesError('too-many-messages', `${name}: this document has sent too many messages`);
    const parsed = v.safeParse(MESSAGES[name].params, params);
    if (!parsed.success) throw new FieldnotesError('bad-message', `${name}: ${v.summarize(parsed.issues)}`);
    const handler = handlers[name] as ((params: unknown, sender: Sender) => unknown) | undefined;
    if (!handler) throw new FieldnotesError('no-handler', `${name}: no handler in this context`);
    const result = await handler(parsed.output, sender);
    // Benchmarks divide the time of a call into the page's work and its way there and back.
    return { ok: true, result, ...(__TEST_BUILD__ ? { pageMs: performance.now() - startMs } : {}) };
  } catch (error) {
    const code = error instanceof FieldnotesError ? error.code : 'internal';
    return { ok: false, code, message: errorMessage(error) };
  }
}

function isMessage(name: string): name is MessageName {
  return Object.hasOwn(MESSAGES, name);
}

/**
 * The context of a sender. `sender.id` is set by the browser, and content scripts cannot message one another: a message to a
 * page comes from the background or a view.
 */
export function contextOf(sender: Sender, ownId: string, ownUrl: string): Context | 'stranger' {
  if (sender.id !== ownId) return 'stranger';
  const isOwnPage = sender.url?.startsWith(ownUrl) === true;
  if (sender.tab && !isOwnPage) return 'page';
  if (sender.tab || (isOwnPage && !isBackground(sender.url ?? '', ownUrl))) return 'view';
  return 'background';
}

/** The sender's URL is the worker script in Chrome, the generated background page in Firefox, or missing. */
function isBackground(url: string, ownUrl: string): boolean {
  return /^(?:background\.js|_generated_background_page\.html)/.test(url.slice(ownUrl.length));
}
