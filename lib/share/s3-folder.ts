/** S3Folder reaches a shared folder in a bucket of an S3-compatible store, with signed requests. */
import { S3mini } from 's3mini';
import { FieldnotesError } from '../core/errors';
import {
  checkWritten,
  fetchBounded,
  type FolderAddress,
  type ListedFile,
  type SharedFolder,
  throwStatus,
} from './shared-folder';

const PAGE_FILES = 1000;
/** Pages of one listing: bounds a server that never ends it. */
const MAX_PAGES = 25;
/** Requests of one listing: the client asks on by itself until a page is full. */
const MAX_LIST_REQUESTS = 2 * MAX_PAGES;

export class S3Folder implements SharedFolder {
  private signal: AbortSignal | undefined;
  /** Requests that the listing under way may still make. */
  private listRequests = Number.POSITIVE_INFINITY;
  private isListing = false;
  /** How the listing under way goes on. */
  private lastToken: string | undefined;
  private readonly client: S3mini;

  constructor({ url, region, accessKeyId, secretAccessKey }: Extract<FolderAddress, { kind: 's3' }>) {
    this.client = new S3mini({
      endpoint: url,
      region: region === '' ? 'auto' : region,
      accessKeyId,
      secretAccessKey,
      // The client takes no signal: the one of the current call goes with its requests.
      fetch: async (input, init) => {
        if (this.listRequests-- <= 0) throw tooMany();
        const response = await fetchBounded(input, { ...init, ...(this.signal ? { signal: this.signal } : {}) });
        await this.check(response.clone(), init?.method);
        return response;
      },
    });
  }

  /** @throws FieldnotesError 'folder-…' for an answer that the client would misread */
  private async check(answer: Response, method: string | undefined): Promise<void> {
    if (answer.ok && !this.isListing && method !== 'PUT') return;
    const body = await answer.text();
    if (!answer.ok) checkRefusal(body);
    else if (method === 'PUT') checkWritten(answer, body);
    else this.lastToken = checkListing(body, this.lastToken);
  }

  async list(signal: AbortSignal): Promise<ListedFile[]> {
    this.listRequests = MAX_LIST_REQUESTS;
    this.isListing = true;
    this.lastToken = undefined;
    try {
      return await this.listPages(signal);
    } finally {
      this.listRequests = Number.POSITIVE_INFINITY;
      this.isListing = false;
    }
  }

  private async listPages(signal: AbortSignal): Promise<ListedFile[]> {
    const files: ListedFile[] = [];
    let token: string | undefined;
    for (let page = 0; page < MAX_PAGES; page++) {
      const found = await this.attempt('the list of its files', signal, () =>
        this.client.listObjectsPaged('/', '', PAGE_FILES, token),
      );
      // The client answers null for a bucket that is not there: an empty one has an empty list.
      if (!found?.objects) throwStatus(404, 'the list of its files');
      for (const { Key, Size } of found.objects) files.push({ name: Key, size: Number(Size) });
      token = found.nextContinuationToken;
      if (token === undefined || token === '') return files;
    }
    throw tooMany();
  }

  async read(name: string, signal: AbortSignal): Promise<Uint8Array> {
    const bytes = await this.attempt(`the file ${name}`, signal, () => this.client.getObjectArrayBuffer(name));
    if (!bytes) throwStatus(404, `the file ${name}`);
    return new Uint8Array(bytes);
  }

  async write(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    const { ok, status } = await this.attempt(`writing ${name}`, signal, () =>
      this.client.putObject(name, new TextDecoder().decode(bytes), 'application/json'),
    );
    if (!ok) throwStatus(status, `writing ${name}`);
  }

  private async attempt<T>(doing: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    this.signal = signal;
    try {
      return await work();
    } catch (error) {
      if (error instanceof FieldnotesError || signal.aborted) throw error;
      if (error instanceof Error && error.cause instanceof FieldnotesError) throw error.cause;
      throwStatus(statusOf(error), doing);
    }
  }
}

/** @throws FieldnotesError 'folder-clock' | 'folder-region', where neither the key nor a right is the cause */
function checkRefusal(xml: string): void {
  const [, code = ''] = /<Code>\s*(\w+)\s*<\/Code>/u.exec(xml) ?? [];
  if (/^Request(?:TimeTooSkewed|Expired|IsExpired)$/u.test(code))
    throw new FieldnotesError('folder-clock', `The clock here and that of the server are too far apart (${code}).`);
  if (/^(?:AuthorizationHeaderMalformed|PermanentRedirect|IllegalLocationConstraintException)$/u.test(code))
    throw new FieldnotesError('folder-region', `The bucket is in another region. Check the region (${code}).`);
}

/**
 * The client takes any other page, such as that of a login, for an empty bucket, a page without a token for the last one, and goes
 * round with a token that comes back: own files would count as lost.
 * @returns how the list goes on; undefined if it is whole
 * @throws FieldnotesError 'folder-unreachable'
 */
function checkListing(xml: string, lastToken: string | undefined): string | undefined {
  if (!/<(?:\w+:)?ListBucketResult[\s/>]/u.test(xml))
    throw new FieldnotesError('folder-unreachable', 'The server sends no list of a bucket. Check the address.');
  if (!/<\/(?:\w+:)?ListBucketResult\s*>\s*$|<(?:\w+:)?ListBucketResult[^<>]*\/>\s*$/u.test(xml))
    throw new FieldnotesError('folder-unreachable', "The server's list of the bucket breaks off. Try again later.");
  // The client reads this word only as the specification writes it.
  const [, cut = ''] = /<(?:\w+:)?IsTruncated>\s*(true)\s*</iu.exec(xml) ?? [];
  if (cut === '') return undefined;
  const [, token] = /<(?:\w+:)?Next(?:ContinuationToken|Marker)>([^<]+)/u.exec(xml) ?? [];
  if (cut !== 'true' || token === undefined || token === lastToken)
    throw new FieldnotesError(
      'folder-unreachable',
      'The server sends a part of the list of a bucket, and not how to go on; it may know only an older way of listing.',
    );
  return token;
}

function tooMany(): FieldnotesError {
  return new FieldnotesError(
    'folder-too-large',
    `The bucket lists more than ${MAX_PAGES * PAGE_FILES} files, or never ends its list`,
  );
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}
