/** Reads a reply body into its builder, and tells what is no reply: an error in the stream, a web page, words. */
import type { Refusal } from './classify';
import { PASSING, RATE } from './error-vocabulary';
import { errorWords, parsed } from './error-words';
import { isEnd, readParts, type StreamPart } from './event-stream';
import { failure } from './failures';
import { looseValue, openingObject } from './json-text';
import type { ReplyBuilder } from './reply-builder';
import type { Watchdog } from './watchdog';
import type { ModelFailed } from './words';

/** Reads the body into the builder. @returns text that is neither events nor JSON, if there is any */
export async function readInto(
  builder: ReplyBuilder,
  response: Response,
  watchdog: Watchdog,
): Promise<string | undefined> {
  try {
    for await (const part of readParts(response, () => watchdog.sawBytes())) {
      if (part.type === 'other') return part.text;
      addPart(builder, part, watchdog);
      if (builder.cut !== undefined) break;
    }
  } catch (error) {
    if (!watchdog.isLeft) throw error;
  }
  return undefined;
}

function addPart(builder: ReplyBuilder, part: Extract<StreamPart, { type: 'data' }>, watchdog: Watchdog): void {
  if (part.isDocument) builder.hasEnd = true;
  if (isEnd(part.text)) builder.hasEnd = true;
  else {
    const chunks = chunksOf(part.text);
    if (chunks === undefined) builder.addWords(part.text);
    for (const chunk of chunks ?? []) if (builder.add(chunk)) watchdog.sawToken();
  }
  if (builder.hasEnd || builder.isFinished) watchdog.sawFinish();
}

/** The chunks of one event: one, a list of them, or one in quotes. @returns undefined for words */
function chunksOf(text: string): unknown[] | undefined {
  const value = parsed(text);
  const plain = typeof value === 'string' ? (parsed(value) ?? value) : value;
  const inner = plain ?? looseValue(text) ?? parsed(openingObject(text) ?? '');
  if (inner === undefined) return isBrokenJson(text) ? [`no JSON: ${text.slice(0, 80)}`] : undefined;
  return (Array.isArray(inner) ? inner : [inner]).filter((chunk) => typeof chunk === 'object' && chunk !== null);
}

const isJsonLike = (text: string) => /^\s*[[{"]|^(?:data|event):/m.test(text);
const isTrouble = (text: string) =>
  PASSING.test(text) ||
  RATE.test(text) ||
  /error|fail|exception|refused|time[d -]*out|limit|quota|exceed|denied|invalid/i.test(text);

/** JSON that does not end, or holds what JSON does not; a word in brackets, such as `[KEEPALIVE]`, is none. */
const isBrokenJson = (text: string) => /^\s*[[{"]/.test(text) && !/^\s*\[+[\w -]+\]+\s*$/.test(text);

/** An error object in a stream of status 200; its code is often an HTTP status. */
export function inStream(body: string): Refusal {
  const value = parsed(body);
  const code = /"(?:code|status)"\s*:\s*"?(\d{3})\b/.exec(JSON.stringify(value ?? ''))?.[1];
  return { status: code === undefined ? 0 : Number(code), body };
}

export function notAnApi(text: string): ModelFailed {
  const { message, isHtml } = errorWords(text);
  if (isHtml) return failure('not-an-api', message);
  const detail = `no chunks: ${message.slice(0, 200)}`;
  // Half of a reply, and an error in words, may be whole at the next try; the words of another service stay what they are.
  return isJsonLike(text) || isTrouble(text) ? failure('bad-reply', detail) : failure('not-an-api', detail);
}
