/** Format of the files in a shared folder: makeTeamFile and parseTeamFile. A file is named by the hash of its bytes and signed by its author. */
import * as v from 'valibot';
import { canonicalJson, hashOf } from '../core/canonical';
import { digestOf } from '../core/digest';
import { errorMessage, FieldnotesError } from '../core/errors';
import {
  buildExchange,
  type ExportedSite,
  keySchema,
  parseCheckedExchange,
  serializeExchange,
  signatureSchema,
  type Signature,
} from '../notebook/exchange/format';
import { verifySignature } from '../notebook/exchange/signature';

/** Bytes of one file; longer ones are refused unread. */
export const MAX_FILE_BYTES = 4_000_000;
/** Version of the checks of this file; raised with each change of what is valid, so that refused files are opened again. */
export const CHECKS_VERSION = 1;
const HASH_DIGITS = 40;
/** Name of a file of the team; other files in the folder are ignored. */
export const FILE_NAME = /^[0-9a-f]{40}\.fieldnotes\.json$/;

const placeSchema = { origin: v.pipe(v.string(), v.maxLength(300)), key: keySchema };
const MAX_ENTRIES = 20_000;

const teamFileSchema = v.strictObject({
  format: v.literal('fieldnotes-team'),
  version: v.literal(1, 'unknown version; this program reads version 1'),
  /** Number of the author's file, from 1: a later file of the same author overrules an earlier one. No clock is compared. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  /** The notes it adds, as a file of the exchange format. */
  notes: v.pipe(v.string(), v.maxLength(MAX_FILE_BYTES)),
  /** Notes that the author withdraws. */
  gone: v.pipe(v.array(v.strictObject(placeSchema)), v.maxLength(MAX_ENTRIES)),
  /** Whether notes worked where the author used them. */
  votes: v.pipe(v.array(v.strictObject({ ...placeSchema, worked: v.boolean() })), v.maxLength(MAX_ENTRIES)),
  checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  signature: signatureSchema,
});

export interface Place {
  origin: string;
  /** Key of the note in the exchange format. */
  key: string;
}
export type Vote = Place & { worked: boolean };

/** Content of one file. */
export interface TeamFileContent {
  seq: number;
  sites: ExportedSite[];
  gone: Place[];
  votes: Vote[];
}

/** A verified file. */
export interface TeamFile extends TeamFileContent {
  name: string;
  /** SHA-256 of the author's public key, 64 hex digits: a key is a person. */
  author: string;
}

/** @param sign signs a checksum with this browser's key */
export async function makeTeamFile(
  { seq, sites, gone, votes }: TeamFileContent,
  sign: <T extends { checksum: string }>(file: T) => Promise<T & { signature: Signature }>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const content = { seq, notes: serializeExchange(buildExchange(sites)), gone, votes };
  const signed = await sign({
    format: 'fieldnotes-team' as const,
    version: 1 as const,
    ...content,
    checksum: await checksumOf(content),
  });
  const bytes = new TextEncoder().encode(JSON.stringify(signed));
  return { name: await fileNameOf(bytes), bytes };
}

/**
 * @param name as the folder lists it
 * @throws FieldnotesError 'bad-team-file' if the bytes are not those of the name, or any part is invalid: half of a file, another
 *   file, a forged or changed one
 */
export async function parseTeamFile(name: string, bytes: Uint8Array): Promise<TeamFile> {
  await checkName(name, bytes);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const parsed = v.parse(teamFileSchema, JSON.parse(text));
    // Else anyone could fill the folder with copies of a signed file under other names, by a space or an order.
    if (JSON.stringify(parsed) !== text) throw bad(name, 'not written as this program writes it');
    const { seq, notes, gone, votes, checksum, signature } = parsed;
    if ((await checksumOf({ seq, notes, gone, votes })) !== checksum) throw bad(name, 'its checksum does not match');
    await verifySignature({ checksum, signature });
    return { name, author: authorOf(signature), seq, sites: parseCheckedExchange(notes).sites, gone, votes };
  } catch (error) {
    if (error instanceof FieldnotesError && error.code === 'bad-team-file') throw error;
    throw bad(name, errorMessage(error));
  }
}

/** Whether the bytes are whole and those of the name; says nothing of what they hold. @throws FieldnotesError 'bad-team-file' */
export async function checkName(name: string, bytes: Uint8Array): Promise<void> {
  if (bytes.length > MAX_FILE_BYTES) throw bad(name, `longer than ${MAX_FILE_BYTES} bytes`);
  if ((await fileNameOf(bytes)) !== name)
    throw bad(name, 'its content is not the one it is named for; it may be incomplete');
}

/** The author of a browser that has not signed anything yet: no file is from it. */
export const NO_AUTHOR = '';

export function authorOf({ key }: Pick<Signature, 'key'>): string {
  return hashOf(['author', key]);
}

function checksumOf(content: {
  seq: number;
  notes: string;
  gone: readonly Place[];
  votes: readonly Vote[];
}): Promise<string> {
  return digestOf(canonicalJson(['fieldnotes-team', 1, content.seq, content.notes, content.gone, content.votes]));
}

export async function fileNameOf(bytes: Uint8Array): Promise<string> {
  return `${(await digestOf(bytes)).slice(0, HASH_DIGITS)}.fieldnotes.json`;
}

function bad(name: string, reason: string): FieldnotesError {
  return new FieldnotesError('bad-team-file', `${name.slice(0, 60)}: ${reason}`);
}
