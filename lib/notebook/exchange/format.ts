/** Format of exported files, version 1, published as docs/notes.schema.json: parseExchange and buildExchange. */
import * as v from 'valibot';
import { hashOf } from '../../core/canonical';
import { FieldnotesError } from '../../core/errors';
import { VERBS } from '../../page/words/action';
import { exportedDerivedSchema } from './export-derived';
import { parseJsonFile } from './json-file';
import { parametersIn } from '../../records/template';

const FORMAT = 'fieldnotes-notes';
const FORMAT_VERSION = 1;
/** UTF-16 code units of a file; longer files are refused unparsed. */
export const MAX_FILE_CHARS = 20_000_000;
const MAX_DEPTH = 24;
/** JSON values in one file: bounds the memory of the parsed file. */
const MAX_VALUES = 1_000_000;

const short = v.pipe(v.string(), v.maxLength(200));
export const keySchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/, 'a key is 24 hex digits'));
const template = v.pipe(
  v.array(
    v.union([
      v.strictObject({ text: v.pipe(v.string(), v.maxLength(400)) }),
      v.strictObject({ slot: v.pipe(v.string(), v.regex(/^v[1-9]\d?$/, 'a parameter is named v1 to v99')) }),
    ]),
  ),
  v.maxLength(60),
);

const exportedLocatorSchema = v.strictObject({
  kind: v.literal('locator'),
  role: short,
  name: short,
  tag: short,
  type: v.optional(short),
  text: v.optional(short),
  title: v.optional(short),
  icon: v.optional(short),
  href: v.optional(short),
  options: v.optional(v.pipe(v.array(short), v.maxLength(8))),
  alone: v.optional(v.pipe(v.array(short), v.maxLength(12))),
  label: v.optional(short),
  placeholder: v.optional(short),
  id: v.optional(short),
  nameAttribute: v.optional(short),
  testId: v.optional(short),
  ownClass: v.optional(short),
  holder: v.optional(short),
  container: v.optional(short),
  frame: v.optional(short),
  path: v.optional(v.pipe(v.array(short), v.maxLength(8))),
  ordinal: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))),
  sameNamed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
  page: v.optional(short),
});

const exportedFactSchema = v.strictObject({
  fact: v.picklist(['appeared', 'disappeared', 'value', 'state', 'dialog', 'path', 'scrolled']),
  role: v.optional(short),
  name: v.optional(template),
  state: v.optional(short),
  path: v.optional(template),
});

const exportedStepSchema = v.strictObject({
  verb: v.picklist([...VERBS, 'do'], 'unknown action'),
  locator: v.optional(keySchema),
  named: v.optional(template),
  text: v.optional(template),
  options: v.optional(v.pipe(v.array(template), v.maxLength(20))),
  url: v.optional(template),
  keys: v.optional(v.pipe(v.string(), v.maxLength(40))),
  direction: v.optional(v.picklist(['up', 'down', 'left', 'right', 'top', 'bottom'])),
  checked: v.optional(v.boolean()),
  gone: v.optional(v.boolean()),
  optional: v.optional(v.boolean()),
  procedure: v.optional(keySchema),
  values: v.optional(v.record(v.pipe(v.string(), v.regex(/^v[1-9]\d?$/)), template)),
  each: v.optional(v.strictObject({ first: v.optional(template) })),
  goal: v.optional(
    v.strictObject({ state: v.picklist(['pressed', 'unpressed', 'expanded', 'collapsed', 'selected', 'current']) }),
  ),
  must: v.pipe(v.array(exportedFactSchema), v.maxLength(40)),
  some: v.pipe(v.array(exportedFactSchema), v.maxLength(40)),
});
export type ExportedStep = v.InferOutput<typeof exportedStepSchema>;

const exportedProcedureSchema = v.strictObject({
  kind: v.literal('procedure'),
  request: template,
  /** Parameters computed from those of the request. */
  derived: v.optional(exportedDerivedSchema),
  steps: v.pipe(v.array(exportedStepSchema), v.minLength(1), v.maxLength(50)),
});

const exportedGuidelineSchema = v.strictObject({
  kind: v.literal('guideline'),
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  caution: v.boolean(),
});

const exportedBodySchema = v.variant('kind', [exportedLocatorSchema, exportedProcedureSchema, exportedGuidelineSchema]);
export type ExportedBody = v.InferOutput<typeof exportedBodySchema>;
export type ExportedLocator = v.InferOutput<typeof exportedLocatorSchema>;
export type ExportedProcedure = v.InferOutput<typeof exportedProcedureSchema>;

const exportedNoteSchema = v.strictObject({ key: keySchema, body: exportedBodySchema });
export type ExportedNote = v.InferOutput<typeof exportedNoteSchema>;

const exportedSiteSchema = v.strictObject({
  origin: v.pipe(v.string(), v.maxLength(300), v.check(isWebOrigin, 'not the origin of a web site')),
  notes: v.pipe(v.array(exportedNoteSchema), v.maxLength(20_000)),
});
export type ExportedSite = v.InferOutput<typeof exportedSiteSchema>;

export const signatureSchema = v.strictObject({
  algorithm: v.literal('ECDSA-P256-SHA256'),
  /** The signer's public key, SPKI, base64. */
  key: v.pipe(v.string(), v.maxLength(400)),
  /** Over the checksum's text, base64. */
  value: v.pipe(v.string(), v.maxLength(400)),
});
export type Signature = v.InferOutput<typeof signatureSchema>;

export const exchangeSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION, `unknown version; this program reads version ${FORMAT_VERSION}`),
  sites: v.pipe(v.array(exportedSiteSchema), v.maxLength(2_000)),
  /** SHA-256 of the canonical JSON of `sites`, 64 hex digits. */
  checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a checksum is 64 hex digits')),
  signature: v.optional(signatureSchema),
});
export type Exchange = v.InferOutput<typeof exchangeSchema>;

/** Key of a note in files: a hash of its content, independent of time and browser. */
export function exportKey(body: ExportedBody): string {
  return hashOf(body).slice(0, 24);
}

/** Builds a file. @param sites in any order; sites of one origin are merged, equal notes written once */
export function buildExchange(sites: readonly ExportedSite[]): Exchange {
  const byOrigin = new Map<string, Map<string, ExportedNote>>();
  for (const { origin, notes } of sites) {
    const byKey = byOrigin.get(origin) ?? new Map<string, ExportedNote>();
    for (const note of notes) byKey.set(note.key, note);
    byOrigin.set(origin, byKey);
  }
  const inOrder = (a: string, b: string) => (a < b ? -1 : 1);
  const sorted = [...byOrigin]
    .filter(([, notes]) => notes.size > 0)
    .sort(([a], [b]) => inOrder(a, b))
    .map(([origin, notes]) => ({ origin, notes: [...notes.values()].sort((a, b) => inOrder(a.key, b.key)) }));
  return { format: FORMAT, version: FORMAT_VERSION, sites: sorted, checksum: hashOf(sorted) };
}

/** The file's text on disk. */
export function serializeExchange(exchange: Exchange): string {
  return JSON.stringify(exchange, null, 1);
}

/** The union of two files: commutative, associative and idempotent. */
export function mergeExchanges(a: Exchange, b: Exchange): Exchange {
  return buildExchange([...a.sites, ...b.sites]);
}

/**
 * Parses a file.
 * @throws FieldnotesError 'bad-import' with path and reason; nothing of an invalid file is used
 */
export function parseExchange(text: string): Exchange {
  const exchange = parseCheckedExchange(text);
  if (hashOf(exchange.sites) !== exchange.checksum)
    throw bad('checksum', 'does not match; the file was changed after it was written');
  return exchange;
}

/**
 * Parses a file inside another one whose own checksum, already compared, covers it: no second hash of the same bytes.
 * @throws FieldnotesError 'bad-import' with path and reason
 */
export function parseCheckedExchange(text: string): Exchange {
  if (text.length > MAX_FILE_CHARS) throw bad('', `longer than ${MAX_FILE_CHARS} characters`);
  checkSizeAndNesting(text);
  const exchange = parseJsonFile(text, exchangeSchema, (reason, path = '') => bad(path, reason));
  exchange.sites.forEach(checkSite);
  return exchange;
}

/** Checks beyond the schema: keys match their notes, and references point to notes of the same site. */
function checkSite({ origin, notes }: ExportedSite, at: number): void {
  const kinds = new Map(notes.map(({ key, body }) => [key, body.kind]));
  notes.forEach(({ key, body }, i) => {
    const place = `sites.${at}.notes.${i}`;
    if (exportKey(body) !== key) throw bad(`${place}.key`, 'not the key of this note');
    if (body.kind !== 'procedure') return;
    const given = new Set(parametersIn(body.request));
    const computed = Object.entries(body.derived ?? {});
    if (computed.some(([name, { of }]) => given.has(name) || !given.has(of)))
      throw bad(`${place}.body.derived`, 'computes a parameter of the request, or of another parameter');
    const slots = new Set([...given, ...computed.map(([name]) => name)]);
    if (!body.request.some((part) => 'text' in part && /\p{L}{2}/u.test(part.text)))
      throw bad(`${place}.body.request`, 'needs words of its own: it would answer every request');
    body.steps.forEach((step, n) => {
      const where = `${place}.body.steps.${n}`;
      if (step.locator !== undefined && kinds.get(step.locator) !== 'locator')
        throw bad(`${where}.locator`, 'no such locator in this file');
      if (step.procedure !== undefined && kinds.get(step.procedure) !== 'procedure')
        throw bad(`${where}.procedure`, 'no such procedure in this file');
      for (const slot of slotsOf(step)) if (!slots.has(slot)) throw bad(where, `the request has no parameter ${slot}`);
      if (step.url && !staysOnSite(step.url, origin)) throw bad(`${where}.url`, 'leads to another site');
    });
  });
}

function slotsOf(step: ExportedStep): string[] {
  const all = [
    step.named,
    step.text,
    step.url,
    step.each?.first,
    ...(step.options ?? []),
    ...Object.values(step.values ?? {}),
    ...[...step.must, ...step.some].flatMap(({ name, path }) => [name, path]),
  ];
  return parametersIn(all.flatMap((parts) => parts ?? []));
}

/** Whether a URL stays on the site for all values of its parameters. */
export function staysOnSite(url: readonly ({ text: string } | { slot: string })[], origin: string): boolean {
  const [first] = url;
  return first !== undefined && 'text' in first && first.text.startsWith(`${origin}/`);
}

function isWebOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

/** Counts nesting and values before JSON.parse, which would run out of stack or memory. */
function checkSizeAndNesting(text: string): void {
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (inString) {
      if (char === '\\') i++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === ',') values += 1;
    else if (char === '[' || char === '{') {
      values += 1;
      depth += 1;
      if (depth > MAX_DEPTH) throw bad(`character ${i + 1}`, `nested deeper than ${MAX_DEPTH}`);
    } else if (char === ']' || char === '}') depth -= 1;
    if (values > MAX_VALUES) throw bad(`character ${i + 1}`, `more than ${MAX_VALUES} values`);
  }
}

function bad(path: string, reason: string): FieldnotesError {
  return new FieldnotesError('bad-import', path === '' ? reason : `${path}: ${reason}`);
}
