/** WebdavFolder reaches a shared folder on a WebDAV server, such as Nextcloud or Apache. */
import { AuthType, createClient, getPatcher, type WebDAVClient } from 'webdav';
import { FieldnotesError } from '../core/errors';
import {
  checkWritten,
  fetchBounded,
  type FolderAddress,
  isWebPage,
  type ListedFile,
  type SharedFolder,
  throwStatus,
} from './shared-folder';

// The client has no option for it: all its requests go through the bounded fetch.
getPatcher().patch('fetch', async (input, init) => {
  if (typeof input !== 'string') throw new TypeError('The WebDAV client gives addresses as text');
  const request: RequestInit = typeof init === 'object' && init !== null ? init : {};
  const response = await fetchBounded(input, request);
  const method = request.method ?? 'GET';
  if (response.ok) await checkAnswer(method, response.clone());
  return response.ok && method === 'PROPFIND' ? await readableListing(response) : response;
});

const RESPONSES = /<((?:[\w.-]+:)?)response\b[^>]*>[\s\S]*?<\/\1response\s*>/gu;

/** The client fails at a percent sign that escapes nothing, and at a file that is gone, which has no properties (RFC 4918, section 13). */
async function readableListing(response: Response): Promise<Response> {
  const text = await response.clone().text();
  const readable = text
    .replaceAll(/%(?![0-9a-f]{2})/giu, '%25')
    .replaceAll(RESPONSES, (all) => (/<(?:[\w.-]+:)?propstat\b/u.test(all) ? all : ''));
  const { status, statusText, headers } = response;
  return readable === text ? response : new Response(readable, { status, statusText, headers });
}

const WHOLE_LISTING =
  /<(?:[\w.-]+:)?multistatus\b[^>]*\/>\s*$|<\/(?:[\w.-]+:)?multistatus\s*>\s*(?:<!--[\s\S]*?-->\s*)*$/u;

/**
 * The client reads half a listing as a whole one, and takes a page to log in for a file that was written: own files would count as
 * lost, or as there.
 * @throws FieldnotesError 'folder-unreachable'
 */
async function checkAnswer(method: string, answer: Response): Promise<void> {
  if (method === 'GET') return;
  const body = await answer.text();
  if (method === 'PROPFIND' && !WHOLE_LISTING.test(body))
    throw new FieldnotesError(
      'folder-unreachable',
      isWebPage(answer.headers, body)
        ? 'The server sends a web page, perhaps to log in, and no list of its files. Check the address.'
        : 'The server sends no whole list of its files. Check the address.',
    );
  if (method === 'PUT') checkWritten(answer, body);
}

export class WebdavFolder implements SharedFolder {
  private readonly client: WebDAVClient;

  constructor({ url, user, password }: Extract<FolderAddress, { kind: 'webdav' }>) {
    // The client's own Basic authentication encodes Latin-1; servers read UTF-8 (RFC 7617, section 2.1): findings/webdav-basic-latin1.sh.
    const headers: Record<string, string> =
      user === '' ? {} : { Authorization: `Basic ${base64(`${user}:${password}`)}` };
    this.client = createClient(url, { authType: AuthType.None, headers });
  }

  async list(signal: AbortSignal): Promise<ListedFile[]> {
    const entries = await attempt('the list of its files', () => this.client.getDirectoryContents('/', { signal }));
    if (!Array.isArray(entries)) throw new FieldnotesError('folder-unreachable', 'The server lists no files.');
    return entries.flatMap(({ type, basename, size }) =>
      type === 'file' && isFileName(basename) ? [{ name: basename, size }] : [],
    );
  }

  async read(name: string, signal: AbortSignal): Promise<Uint8Array> {
    const content = await attempt(`the file ${name}`, () =>
      this.client.getFileContents(`/${name}`, { format: 'binary', signal }),
    );
    if (content instanceof ArrayBuffer || ArrayBuffer.isView(content)) return new Uint8Array(content as ArrayBuffer);
    throw new FieldnotesError('folder-unreachable', `The server sends no bytes for ${name}.`);
  }

  async write(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    // No lock and no ETag: the name says what the file holds, and some servers ignore If-Match.
    await attempt(`writing ${name}`, () =>
      this.client.putFileContents(`/${name}`, bytes.slice().buffer, { overwrite: true, signal }),
    );
  }
}

/** No other folder: neither `..` nor a backslash, which some servers take for a slash. */
function isFileName(name: string): boolean {
  return !/[/\\\p{Cc}]|^\.{0,2}$/u.test(name);
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

async function attempt<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FieldnotesError || (error instanceof Error && error.name === 'AbortError')) throw error;
    throwStatus(statusOf(error), doing);
  }
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}
