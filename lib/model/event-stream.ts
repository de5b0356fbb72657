/** Reads a reply body as chunks: server-sent events, lines of JSON, or one whole JSON document, whatever the header says. */
import { openingObject } from './json-text';

/** A reply beyond this is refused while it is read, bytes. A token costs about 250 bytes of stream. */
const MAX_BODY_BYTES = 8_000_000;
/** An error body is read up to here, bytes. */
const MAX_ERROR_BYTES = 64_000;

export type StreamPart =
  /** The text of one event, or of one document that is the whole body. */
  | { type: 'data'; text: string; isDocument?: boolean }
  /** The body holds neither events nor JSON, for example a web page. */
  | { type: 'other'; text: string };

/**
 * @param onBytes called for every piece of the body, comments and blank lines included
 * @throws BodyTooLargeError once the body is larger than MAX_BODY_BYTES
 */
export async function* readParts(response: Response, onBytes: () => void): AsyncGenerator<StreamPart> {
  let pending = '';
  let data: string[] = [];
  let isEvents = false;
  let isJson = false;
  let document = '';
  for await (const text of bodyText(response, onBytes)) {
    pending += text;
    if (!isEvents && !isJson) isJson = /^\s*[[{]/.test(pending);
    const lines = pending.split(/\r\n|\r(?!$)|\n/);
    pending = lines.pop() ?? '';
    for (const line of lines) {
      if (/^ *(?:data|event|id|retry|error):|^:/.test(line)) isEvents = true;
      if (DATA.test(line)) data.push(line.replace(DATA, ''));
      else if (line === '' && data.length > 0) {
        yield* eventParts(data);
        data = [];
      } else if (!isEvents) document += `${line}\n`;
    }
  }
  if (DATA.test(pending)) data.push(pending.replace(DATA, '').trim());
  else if (!isEvents) document += pending;
  yield* eventParts(data);
  yield* documentParts(document.trim());
}

/** The field of an event that holds its data: some proxies write it twice, some servers write errors under their own name. */
const DATA = /^ *(?:(?:data: ?)+|error:(?=\s*\{)) ?/;

/** The mark after the last event. */
export const isEnd = (text: string) => text.trim().toUpperCase() === '[DONE]';

/** One event over several lines; several events where a proxy took the blank lines or the line breaks out. */
function* eventParts(lines: readonly string[]): Generator<StreamPart> {
  const isPart = (line: string) => isJsonText(line) || isEnd(line);
  const whole = lines.join('\n');
  const parts = isJsonText(whole) ? [] : lines.flatMap((line) => line.split(/(?<=\})\s*data:\s*(?=[{[])/));
  if (parts.length > 1 && parts.every(isPart)) for (const text of parts) yield { type: 'data', text };
  else if (whole.trim() !== '') yield { type: 'data', text: whole };
}

/** One JSON document, lines of JSON (Ollama's own form), or something else. */
function* documentParts(text: string): Generator<StreamPart> {
  if (text === '') return;
  if (isJsonText(text)) {
    yield { type: 'data', text, isDocument: true };
    return;
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const object = openingObject(text);
  if (object !== undefined) {
    yield { type: 'data', text: object, isDocument: true };
    return;
  }
  const areJson = lines.length > 1 && lines.every((line) => isJsonText(line));
  if (areJson) for (const line of lines) yield { type: 'data', text: line };
  else yield { type: 'other', text };
}

/** An object or a list, also as a text of JSON. */
function isJsonText(text: string): boolean {
  if (!/^\s*(?:[[{]|"\s*[[{])/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

export class BodyTooLargeError extends Error {
  constructor() {
    super(`the reply is larger than ${MAX_BODY_BYTES / 1e6} MB`);
    this.name = 'BodyTooLargeError';
  }
}

async function* bodyText(response: Response, onBytes: () => void): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      onBytes();
      bytes += value.byteLength;
      if (bytes > MAX_BODY_BYTES) throw new BodyTooLargeError();
      // Some send zero bytes as signs of life.
      yield decoder.decode(value, { stream: true }).replaceAll('\0', '');
    }
    yield decoder.decode();
  } finally {
    // Ends the transfer: a server may send without end.
    await reader.cancel().catch((error: unknown) => {
      if (!(error instanceof Error)) throw error;
    });
  }
}

/** The start of an error body as text. */
export async function errorText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < MAX_ERROR_BYTES) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text;
}
