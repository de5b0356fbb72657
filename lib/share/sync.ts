/** Sync of a shared folder: loadNewFiles loads the files that are new here, unread, writeFile adds one of this browser. */
import { errorMessage, FieldnotesError } from '../core/errors';
import type { Progress } from '../core/progress';
import { StoppedError } from '../core/stop';
import { listedPacks, PACKED_FROM, type PackedFile, readPack, writePacks } from './packs';
import type { ListedFile, SharedFolder } from './shared-folder';
import { checkName, FILE_NAME, MAX_FILE_BYTES, parseTeamFile } from './team-file';
import type { TeamDatabase } from './team-database';

/** Files of one folder; more are a mistake or an attack. */
const MAX_FILES = 20_000;
/** Bytes loaded by one sync. */
export const MAX_BYTES = 256_000_000;
/** Requests at once: what browsers open to one server. */
const PARALLEL = 6;
/** Packs and single files beyond which a newcomer packs the whole folder. */
const SCATTERED_FROM = 2;
/** Attempts to load one file; a server may be busy, or another browser still writing. */
const ATTEMPTS = 2;
/** Errors after which the other files would fail as well. */
const ENDS_SYNC: ReadonlySet<string> = new Set([
  'folder-busy',
  'folder-clock',
  'folder-refused',
  'folder-region',
  'folder-unreachable',
  'sync-too-large',
]);

export interface LoadReport {
  /** Files loaded now. */
  loaded: number;
  /** Files that are not whole or not those of their names, with the reason; tried again the next time. */
  damaged: { name: string; why: string }[];
}

export interface SyncWork {
  progress: Progress;
  signal: AbortSignal;
}

/**
 * Loads what is new. Each whole file is stored at once, so that a stopped or broken sync goes on where it ended; openArrived
 * verifies its content before anything of it counts.
 * @throws FieldnotesError 'folder-…' by the client, 'folder-too-large' by the listing, 'sync-too-large' by what was read; StoppedError
 */
export async function loadNewFiles(
  folder: SharedFolder,
  db: TeamDatabase,
  { progress, signal }: SyncWork,
): Promise<{ report: LoadReport; listed: ReadonlySet<string> }> {
  const [listing, known, knownPacks] = await Promise.all([
    folder.list(signal),
    db.knownKeys(),
    db.packs.toCollection().primaryKeys(),
  ]);
  const listed = listedFiles(listing);
  const unknown = listed.filter(({ name }) => !known.has(name));
  const isShort = ({ size }: ListedFile) => size <= MAX_FILE_BYTES;
  const wanted = unknown.filter(isShort);
  const bytes = wanted.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MAX_BYTES) throw tooLarge(bytes);
  const arrivals = new Arrivals(db, (loaded) => progress(loaded, wanted.length));
  progress(0, wanted.length);
  const loading: Loading = { folder, signal, count: readCounter(), arrivals };
  const sizes = new Map(wanted.map(({ name, size }) => [name, size]));
  const isMany = sizes.size >= PACKED_FROM;
  const packs = isMany ? listedPacks(listing).filter(({ name }) => !knownPacks.includes(name)) : [];
  const packsRead = await loadPacks(loading, packs, sizes);
  const { files, damaged } = await loadSingly(loading, sizes.keys());
  if (isMany) {
    const isNewcomer = known.size === 0;
    // A newcomer had to load from several places: the next one need not.
    const whole = isNewcomer && packsRead + files.length > SCATTERED_FROM ? arrivals.whole() : undefined;
    const toPack = whole ?? (files.length >= (isNewcomer ? 2 : PACKED_FROM) ? files : []);
    if (toPack.length > 0) await db.addPacks(await writePacks(folder, toPack, { listing, signal }));
  }
  const tooLong = unknown.filter((file) => !isShort(file));
  damaged.push(...tooLong.map(({ name }) => ({ name, why: `longer than ${MAX_FILE_BYTES} bytes` })));
  return { report: { loaded: arrivals.loaded, damaged }, listed: new Set(listed.map(({ name }) => name)) };
}

/** Stores what arrives, and keeps it at hand as long as all of it fits into one pack. */
class Arrivals {
  loaded = 0;
  private readonly files: PackedFile[] = [];
  private bytes = 0;

  constructor(
    private readonly db: TeamDatabase,
    private readonly progress: (loaded: number) => void,
  ) {}

  /** @param pack that need not be read again */
  async add(files: readonly PackedFile[], pack?: string): Promise<void> {
    await this.db.addArrivals(
      files.map((file) => ({ key: file.name, ...file })),
      pack,
    );
    this.loaded += files.length;
    this.bytes += files.reduce((sum, file) => sum + file.bytes.length + 1, 0);
    if (this.bytes <= MAX_FILE_BYTES) this.files.push(...files);
    this.progress(this.loaded);
  }

  /** @returns undefined if one pack cannot hold all that arrived */
  whole(): readonly PackedFile[] | undefined {
    return this.files.length === this.loaded ? this.files : undefined;
  }
}

interface Loading {
  folder: SharedFolder;
  signal: AbortSignal;
  /** Is told the length of what was read; its error ends the sync. */
  count: (bytes: number) => void;
  arrivals: Arrivals;
}

/** The listing may have lied about the sizes. */
function readCounter(): (bytes: number) => void {
  let readBytes = 0;
  return (bytes) => {
    readBytes += bytes;
    if (readBytes > MAX_BYTES) throw new FieldnotesError('sync-too-large', tooLarge(readBytes).message);
  };
}

/**
 * The pack that may hold all is read first, and then those that are no longer than what is left: packs overlap.
 * @param wanted sizes by name; loses the files that were in a pack
 * @returns packs that brought files
 */
async function loadPacks(loading: Loading, packs: readonly ListedFile[], wanted: Map<string, number>): Promise<number> {
  let useful = 0;
  const read = async (pack: ListedFile) => {
    if (wanted.size > 0 && (await loadPack(loading, pack, wanted))) useful += 1;
  };
  const [largest, ...others] = packs.toSorted((a, b) => b.size - a.size);
  if (largest === undefined) return 0;
  const isAlone = largest.size >= packedBytes(wanted) / 2;
  if (isAlone) await read(largest);
  await inParallel(isAlone ? others.filter(({ size }) => size <= packedBytes(wanted)) : packs, read);
  return useful;
}

/** Bytes of a pack of these files; a server that tells no sizes has packs of any. */
function packedBytes(sizes: ReadonlyMap<string, number>): number {
  const all = [...sizes.values()];
  return all.includes(0) ? Number.POSITIVE_INFINITY : all.reduce((sum, size) => sum + size + 1, 0);
}

/** @returns whether a wanted file was in it */
async function loadPack(
  { folder, signal, count, arrivals }: Loading,
  pack: ListedFile,
  wanted: Map<string, number>,
): Promise<boolean> {
  const { files, isWhole } = await readPack(folder, pack, wanted, { signal, count });
  // Another pack under way may hold the same files.
  const fresh = files.filter((file) => wanted.delete(file.name));
  await arrivals.add(fresh, isWhole ? pack.name : undefined);
  if (signal.aborted) throw new StoppedError();
  return fresh.length > 0;
}

async function loadSingly(
  { folder, signal, count, arrivals }: Loading,
  names: Iterable<string>,
): Promise<{ files: PackedFile[]; damaged: LoadReport['damaged'] }> {
  const files: PackedFile[] = [];
  const damaged: LoadReport['damaged'] = [];
  await inParallel(names, async (name) => {
    const file = await loadFile(folder, name, signal, count);
    if ('why' in file) damaged.push(file);
    else {
      await arrivals.add([file]);
      files.push(file);
    }
    if (signal.aborted) throw new StoppedError();
  });
  return { files, damaged };
}

/** Several at once; the first error ends all, once those under way are over: nothing runs on behind a sync that has ended. */
async function inParallel<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]();
  let hasFailed = false;
  const takeNext = async () => {
    for (let next = queue.next(); !next.done && !hasFailed; next = queue.next())
      await work(next.value).catch((error: unknown) => {
        hasFailed = true;
        throw error;
      });
  };
  const ends = await Promise.allSettled(Array.from({ length: PARALLEL }, takeNext));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

function tooLarge(bytes: number): FieldnotesError {
  return new FieldnotesError('folder-too-large', `The folder has ${bytes} new bytes; at most ${MAX_BYTES} are loaded`);
}

/** Files of the team, each once; a size that is no size counts as unknown, 0. @throws FieldnotesError 'folder-too-large' */
function listedFiles(listing: readonly ListedFile[]): ListedFile[] {
  const named = listing.filter(({ name }) => FILE_NAME.test(name));
  const files = new Map(named.map(({ name, size }) => [name, { name, size: size > 0 ? size : 0 }]));
  if (files.size > MAX_FILES)
    throw new FieldnotesError('folder-too-large', `The folder has ${files.size} files; at most ${MAX_FILES} are read`);
  return [...files.values()];
}

/** @param count is told the length of what was read; its error ends the sync */
async function loadFile(
  folder: SharedFolder,
  name: string,
  signal: AbortSignal,
  count: (bytes: number) => void,
): Promise<PackedFile | { name: string; why: string }> {
  let why = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      const bytes = await folder.read(name, signal);
      count(bytes.length);
      await checkName(name, bytes);
      return { name, bytes };
    } catch (error) {
      if (signal.aborted) throw new StoppedError();
      if (error instanceof FieldnotesError && ENDS_SYNC.has(error.code)) {
        if (attempt === ATTEMPTS - 1) throw error;
        continue;
      }
      // A longer file was read up to its bound.
      if (error instanceof FieldnotesError && error.code === 'folder-too-large') count(MAX_FILE_BYTES);
      why = errorMessage(error);
    }
  }
  return { name, why };
}

/** Writes a file and keeps it here; a failed write is repeated by the next sync, since the content is made again. */
export async function writeFile(
  folder: SharedFolder,
  db: TeamDatabase,
  file: { name: string; bytes: Uint8Array },
  signal: AbortSignal,
): Promise<void> {
  await folder.write(file.name, file.bytes, signal);
  await db.files.put(await parseTeamFile(file.name, file.bytes));
}
