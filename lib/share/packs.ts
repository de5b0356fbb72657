/**
 * Packs spare a newcomer a request for each file of the team: a pack holds whole files, one on each line, by whoever had to load
 * them one by one. It adds nothing: of its lines only those count whose hash is the name of a file in the folder.
 */
import { errorMessage, FieldnotesError } from '../core/errors';
import { StoppedError } from '../core/stop';
import type { ListedFile, SharedFolder } from './shared-folder';
import { fileNameOf, MAX_FILE_BYTES } from './team-file';

/** Name of a pack: the hash of its bytes, as of a file. */
const PACK_NAME = /^[0-9a-f]{40}\.fieldnotes\.pack$/;
/** New files from which packs are read, and one is written for the next newcomer. */
export const PACKED_FROM = 16;
/** Lines of one pack: each is hashed. */
const MAX_LINES = 20_000;
const NEWLINE = 10;
/** Answers to a pack that the folder does not take: it is an offer, and a member may have no right to write. */
const DECLINED: ReadonlySet<string> = new Set(['folder-refused', 'folder-full', 'folder-busy']);

export interface PackedFile {
  name: string;
  bytes: Uint8Array;
}

interface PackWork {
  signal: AbortSignal;
  /** Is told the length of what was read; its error ends the sync. */
  count: (bytes: number) => void;
}

export function listedPacks(listing: readonly ListedFile[]): ListedFile[] {
  return listing.filter(({ name, size }) => PACK_NAME.test(name) && size <= MAX_FILE_BYTES);
}

/**
 * The wanted files of a pack. The name of the pack is not compared with its bytes: each line is a file of the folder by its own hash
 * or counts nowhere.
 * @returns isWhole false if it has another length than listed or cannot be read: it is read again the next time
 */
export async function readPack(
  folder: SharedFolder,
  { name, size }: ListedFile,
  wanted: ReadonlyMap<string, unknown>,
  { signal, count }: PackWork,
): Promise<{ files: PackedFile[]; isWhole: boolean }> {
  const bytes = await folder.read(name, signal).catch((error: unknown) => {
    if (signal.aborted) throw new StoppedError();
    console.info(`The pack ${name} is left out: ${errorMessage(error)}`);
    return new Uint8Array();
  });
  count(bytes.length);
  const isWhole = bytes.length === size;
  const lines = linesOf(bytes);
  if (lines.length > MAX_LINES) return { files: [], isWhole };
  const files = await Promise.all(lines.map(async (line) => ({ name: await fileNameOf(line), bytes: line })));
  return { files: files.filter((file) => wanted.has(file.name)), isWhole };
}

/** Writes files that had to be loaded one by one as packs. */
export async function writePacks(
  folder: SharedFolder,
  files: readonly PackedFile[],
  { listing, signal }: { listing: readonly ListedFile[]; signal: AbortSignal },
): Promise<string[]> {
  const present = new Set(listing.map(({ name }) => name));
  const names: string[] = [];
  try {
    for (const bytes of packsOf(files)) {
      const name = await packNameOf(bytes);
      if (!present.has(name)) await folder.write(name, bytes, signal);
      names.push(name);
    }
  } catch (error) {
    if (!(error instanceof FieldnotesError && DECLINED.has(error.code))) throw error;
  }
  return names;
}

/** In the order of their names, so that two newcomers write the same pack. */
function packsOf(files: readonly PackedFile[]): Uint8Array[] {
  const packs: Uint8Array[][] = [[]];
  let length = 0;
  for (const { bytes } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    // No file of this program has a line break: one that has one would come apart.
    if (bytes.includes(NEWLINE) || bytes.length + 1 > MAX_FILE_BYTES) continue;
    if (length + bytes.length + 1 > MAX_FILE_BYTES) {
      packs.push([]);
      length = 0;
    }
    packs.at(-1)?.push(bytes);
    length += bytes.length + 1;
  }
  return packs.filter((lines) => lines.length > 1).map(joined);
}

function joined(lines: readonly Uint8Array[]): Uint8Array {
  const pack = new Uint8Array(lines.reduce((sum, { length }) => sum + length + 1, 0));
  let at = 0;
  for (const line of lines) {
    pack.set(line, at);
    at += line.length;
    pack[at++] = NEWLINE;
  }
  return pack;
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from);
    const to = end < 0 ? bytes.length : end;
    if (to > from) lines.push(bytes.slice(from, to));
    from = to + 1;
  }
  return lines;
}

async function packNameOf(bytes: Uint8Array): Promise<string> {
  return (await fileNameOf(bytes)).replace(/json$/, 'pack');
}
