/** SharedFolder: what a sync needs of a server, and fetchBounded, the only way in which its clients reach one. */
import { FieldnotesError } from '../core/errors';
import { MAX_FILE_BYTES } from './team-file';

export interface ListedFile {
  name: string;
  /** Bytes, as the server says. */
  size: number;
}

export interface SharedFolder {
  list(signal: AbortSignal): Promise<ListedFile[]>;
  read(name: string, signal: AbortSignal): Promise<Uint8Array>;
  /** Writing a file again is harmless: its name says what it holds. */
  write(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<void>;
}

/** Where the folder is, and how to enter it. */
export type FolderAddress =
  | { kind: 'webdav'; url: string; user: string; password: string }
  | { kind: 's3'; url: string; region: string; accessKeyId: string; secretAccessKey: string };

/** Where the stream of a live team is. */
export interface LiveAddress {
  kind: 'nats';
  /** wss://…, or ws:// on this computer. */
  url: string;
  /** Account on the server; also the last part of this person's subjects, where the server limits who writes. */
  user: string;
  password: string;
}

/** Bytes of a listing: about 20,000 files. */
const MAX_LISTING_BYTES = 16_000_000;
/** Too many requests, locked by another program, overloaded. */
const BUSY: ReadonlySet<number> = new Set([423, 429, 503]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** A request without an answer ends after this, ms. */
const REQUEST_LIMIT_MS = 30_000;

/**
 * A fetch that reads at most as many bytes as any file or listing may have, follows no redirect and sends no cookies: the
 * password goes to the address the user gave and nowhere else.
 * @throws FieldnotesError 'folder-unreachable' | 'folder-busy' | 'folder-too-large'
 */
export async function fetchBounded(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const limit = AbortSignal.timeout(REQUEST_LIMIT_MS);
  const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
  try {
    const options: RequestInit = { ...init, signal, redirect: 'manual', credentials: 'omit', cache: 'no-store' };
    const response = await fetch(input, options);
    const { status, statusText, headers } = response;
    if (response.type === 'opaqueredirect' || REDIRECTS.has(status)) {
      await response.body?.cancel();
      throw new FieldnotesError('folder-unreachable', 'The server sends to another address, which is not followed');
    }
    if (BUSY.has(status)) throw busy(status, headers.get('Retry-After'));
    const body = await readBounded(response, init.method === 'GET' ? MAX_FILE_BYTES : MAX_LISTING_BYTES);
    const isBodiless = [101, 204, 205, 304].includes(status);
    return new Response(isBodiless ? null : body, { status, statusText, headers: withoutEncoding(headers) });
  } catch (error) {
    if (error instanceof FieldnotesError || init.signal?.aborted) throw error;
    const why = limit.aborted ? `no answer within ${REQUEST_LIMIT_MS / 1000} s` : String(error);
    throw new FieldnotesError('folder-unreachable', `The folder cannot be reached: ${why}`, { cause: error });
  }
}

/** @param after seconds, or a day (RFC 9110, section 10.2.3) */
function busy(status: number, after: string | null): FieldnotesError {
  const wait = after !== null && /^\d{1,6}$/u.test(after) ? ` and asks to wait ${after} s` : '';
  const state = status === 423 ? 'has locked the folder' : 'is busy';
  return new FieldnotesError('folder-busy', `The server ${state} (${status})${wait}.`);
}

/** Whether an answer is a page for people, such as that of a login, in place of what was asked for. */
export function isWebPage(headers: Headers, body: string): boolean {
  return /^text\/html\b/iu.test(headers.get('Content-Type') ?? '') && /<(?:html|form|title)\b/iu.test(body);
}

/** @throws FieldnotesError 'folder-unreachable' if the answer to a write is a web page: nothing was written. Apache says 201 with one. */
export function checkWritten({ status, headers }: Response, body: string): void {
  if (status === 200 && isWebPage(headers, body))
    throw new FieldnotesError('folder-unreachable', 'The server answers a write with a web page, perhaps to log in.');
}

async function readBounded(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const read = await reader?.read();
    if (!read || read.done) break;
    length += read.value.length;
    if (length > limit) {
      await reader?.cancel();
      throw new FieldnotesError('folder-too-large', `The server sent more than ${limit} bytes in one answer`);
    }
    parts.push(read.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The body was decoded already; its length and encoding are those of the wire. */
function withoutEncoding(headers: Headers): Headers {
  const kept = new Headers(headers);
  kept.delete('content-encoding');
  kept.delete('content-length');
  return kept;
}

/** @param doing the attempt, for the message @throws FieldnotesError 'folder-refused' | 'folder-missing' | 'folder-unreachable' */
export function throwStatus(status: number | undefined, doing: string): never {
  if (status === 401 || status === 403)
    throw new FieldnotesError(
      'folder-refused',
      `The server refuses ${doing} (${status}). Check user, password and rights.`,
    );
  if (status === 404 || status === 409)
    throw new FieldnotesError('folder-missing', `There is no such folder for ${doing} (${status}). Check the address.`);
  if (status === 507 || status === 413)
    throw new FieldnotesError('folder-full', `The server has no room for ${doing} (${status}).`);
  throw new FieldnotesError('folder-unreachable', `The server answers ${doing} with ${status ?? 'nothing readable'}.`);
}
