/** Reads a reply body into its builder, and tells what is no reply: an error in the stream, a web page, words. */
import type { Refusal } from './classify';
import { errorWords, parsed } from './error-words';
import { isEnd, readParts } from './event-stream';
import { failure } from './failures';
import { looseValue } from './json-text';
import type { ReplyBuilder } from './reply-builder';
import type { Watchdog } from './watchdog';
import type { ModelFailed } from './words';

/** Reads the body into the builder. @returns text that is neither events nor JSON, if there is any */
export async function readInto(
  builder: ReplyBuilder,
  response: Response,
  watchdog: Watchdog,
): Promise<string | undefined> {
  for await (const part of readParts(response, () => watchdog.sawBytes())) {
    if (part.type === 'other') return part.text;
    if (part.isDocument) builder.hasEnd = true;
    if (isEnd(part.text)) {
      builder.hasEnd = true;
      continue;
    }
    const chunks = chunksOf(part.text);
    if (chunks === undefined) builder.addWords(part.text);
    for (const chunk of chunks ?? []) if (builder.add(chunk)) watchdog.sawToken();
    if (builder.cut !== undefined) break;
  }
  return undefined;
}

/** The chunks of one event: one, a list of them, or one in quotes. @returns undefined for words */
function chunksOf(text: string): unknown[] | undefined {
  const value = parsed(text);
  const plain = typeof value === 'string' ? (parsed(value) ?? value) : value;
  const inner = plain ?? looseValue(text);
  if (inner === undefined) return /^\s*[[{"]/.test(text) ? [`no JSON: ${text.slice(0, 80)}`] : undefined;
  return (Array.isArray(inner) ? inner : [inner]).filter((chunk) => typeof chunk === 'object' && chunk !== null);
}

/** An error object in a stream of status 200; its code is often an HTTP status. */
export function inStream(body: string): Refusal {
  const value = parsed(body);
  const code = /"(?:code|status)"\s*:\s*"?(\d{3})\b/.exec(JSON.stringify(value ?? ''))?.[1];
  return { status: code === undefined ? 0 : Number(code), body };
}

export function notAnApi(text: string): ModelFailed {
  const { message, isHtml } = errorWords(text);
  return isHtml ? failure('not-an-api', message) : failure('bad-reply', `no chunks: ${message.slice(0, 200)}`);
}
