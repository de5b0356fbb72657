/** The file that carries notes between browsers: version 1, as docs/notes.schema.json publishes it. */
import * as v from 'valibot';
import { hashOf } from '../../core/canonical';
import { FieldnotesError } from '../../core/errors';
import { VERBS } from '../../page/words/action';
import { parseJsonFile } from './json-file';
import { parametersIn } from '../../records/template';

export const FORMAT = 'fieldnotes-notes';
export const FORMAT_VERSION = 1;
/** Larger files are refused unread, bytes of UTF-16 text. */
export const MAX_LENGTH = 20_000_000;
const MAX_DEPTH = 24;
/** Values in one file: what they take when read is bounded, whatever they are. */
const MAX_VALUES = 1_000_000;

const short = v.pipe(v.string(), v.maxLength(200));
const keySchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/, 'a key is 24 hex digits'));
const slotted = v.pipe(
  v.array(
    v.union([
      v.strictObject({ text: v.pipe(v.string(), v.maxLength(400)) }),
      v.strictObject({ slot: v.pipe(v.string(), v.regex(/^v[1-9]\d?$/, 'a blank is called v1 to v99')) }),
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
  container: v.optional(short),
  frame: v.optional(short),
  path: v.optional(v.pipe(v.array(short), v.maxLength(8))),
  ordinal: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))),
  sameNamed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
  page: v.optional(short),
});

const exportedFactSchema = v.strictObject({
  fact: v.picklist(['appeared', 'disappeared', 'value', 'state', 'dialog', 'path', 'focus', 'scrolled']),
  role: v.optional(short),
  name: v.optional(slotted),
  state: v.optional(short),
  path: v.optional(slotted),
});

const exportedStepSchema = v.strictObject({
  verb: v.picklist([...VERBS, 'do'], 'no act of this program'),
  locator: v.optional(keySchema),
  named: v.optional(slotted),
  text: v.optional(slotted),
  options: v.optional(v.pipe(v.array(slotted), v.maxLength(20))),
  url: v.optional(slotted),
  keys: v.optional(v.pipe(v.string(), v.maxLength(40))),
  direction: v.optional(v.picklist(['up', 'down', 'left', 'right', 'top', 'bottom'])),
  checked: v.optional(v.boolean()),
  gone: v.optional(v.boolean()),
  optional: v.optional(v.boolean()),
  procedure: v.optional(keySchema),
  values: v.optional(v.record(v.pipe(v.string(), v.regex(/^v[1-9]\d?$/)), slotted)),
  each: v.optional(v.strictObject({ first: v.optional(slotted) })),
  must: v.pipe(v.array(exportedFactSchema), v.maxLength(40)),
  some: v.pipe(v.array(exportedFactSchema), v.maxLength(40)),
});
export type ExportedStep = v.InferOutput<typeof exportedStepSchema>;

const exportedProcedureSchema = v.strictObject({
  kind: v.literal('procedure'),
  request: slotted,
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
  origin: v.pipe(v.string(), v.maxLength(300), v.check(isWebOrigin, 'no origin of a web site')),
  notes: v.pipe(v.array(exportedNoteSchema), v.maxLength(20_000)),
});
export type ExportedSite = v.InferOutput<typeof exportedSiteSchema>;

export const exchangeSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION, `a version that this program does not know (it knows ${FORMAT_VERSION})`),
  sites: v.pipe(v.array(exportedSiteSchema), v.maxLength(2_000)),
  /** SHA-256 of the canonical JSON of `sites`, 64 hex digits. */
  checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a checksum is 64 hex digits')),
  signature: v.optional(
    v.strictObject({
      algorithm: v.literal('ECDSA-P256-SHA256'),
      /** The signer's public key, SPKI, base64. */
      key: v.pipe(v.string(), v.maxLength(400)),
      /** Over the checksum's text, base64. */
      value: v.pipe(v.string(), v.maxLength(400)),
    }),
  ),
});
export type Exchange = v.InferOutput<typeof exchangeSchema>;

/** What a note is called in files: the same for the same content, wherever and whenever it was learned. */
export function exportKey(body: ExportedBody): string {
  return hashOf(body).slice(0, 24);
}

/** @param sites with notes of any order; equal ones are joined */
export function buildExchange(sites: readonly ExportedSite[]): Exchange {
  const byOrigin = new Map<string, Map<string, ExportedNote>>();
  for (const { origin, notes } of sites) {
    const known = byOrigin.get(origin) ?? new Map<string, ExportedNote>();
    for (const note of notes) known.set(note.key, note);
    byOrigin.set(origin, known);
  }
  const inOrder = (a: string, b: string) => (a < b ? -1 : 1);
  const sorted = [...byOrigin]
    .filter(([, notes]) => notes.size > 0)
    .sort(([a], [b]) => inOrder(a, b))
    .map(([origin, notes]) => ({ origin, notes: [...notes.values()].sort((a, b) => inOrder(a.key, b.key)) }));
  return { format: FORMAT, version: FORMAT_VERSION, sites: sorted, checksum: hashOf(sorted) };
}

/** As it is written to disk. */
export function serializeExchange(exchange: Exchange): string {
  return JSON.stringify(exchange, null, 1);
}

/** Two files as one: what either holds. Neither order nor repetition makes a difference. */
export function mergeExchanges(a: Exchange, b: Exchange): Exchange {
  return buildExchange([...a.sites, ...b.sites]);
}

/**
 * Reads a file.
 * @throws FieldnotesError 'bad-import' that names the place and the reason; nothing of such a file is used
 */
export function parseExchange(text: string): Exchange {
  if (text.length > MAX_LENGTH) throw bad('', `longer than ${MAX_LENGTH} characters`);
  checkSizeAndNesting(text);
  const exchange = parseJsonFile(text, exchangeSchema, (why, place = '') => bad(place, why));
  if (hashOf(exchange.sites) !== exchange.checksum) throw bad('checksum', 'the file was changed after it was written');
  exchange.sites.forEach(checkSite);
  return exchange;
}

/** What a shape cannot say: keys are those of their notes, and point at notes of the same site. */
function checkSite({ origin, notes }: ExportedSite, at: number): void {
  const kinds = new Map(notes.map(({ key, body }) => [key, body.kind]));
  notes.forEach(({ key, body }, i) => {
    const place = `sites.${at}.notes.${i}`;
    if (exportKey(body) !== key) throw bad(`${place}.key`, 'not the key of this note');
    if (body.kind !== 'procedure') return;
    const slots = new Set(parametersIn(body.request));
    body.steps.forEach((step, n) => {
      const where = `${place}.body.steps.${n}`;
      if (step.locator !== undefined && kinds.get(step.locator) !== 'locator')
        throw bad(`${where}.locator`, 'points at no place of this file');
      if (step.procedure !== undefined && kinds.get(step.procedure) !== 'procedure')
        throw bad(`${where}.procedure`, 'points at no procedure of this file');
      for (const slot of slotsOf(step)) if (!slots.has(slot)) throw bad(where, `the request has no blank ${slot}`);
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

/** Whether an address with blanks stays on the site whatever fills them. */
export function staysOnSite(url: readonly ({ text: string } | { slot: string })[], origin: string): boolean {
  const [first] = url;
  return first !== undefined && 'text' in first && first.text.startsWith(`${origin}/`);
}

export function isWebOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

/** Nesting and values are counted before the parser meets them: it would run out of stack or memory. */
function checkSizeAndNesting(text: string): void {
  let depth = 0;
  let values = 0;
  let isText = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isText) {
      if (code === 92) i++;
      else if (code === 34) isText = false;
    } else if (code === 34) isText = true;
    else if (code === 44) values += 1;
    else if (code === 91 || code === 123) {
      values += 1;
      depth += 1;
      if (depth > MAX_DEPTH) throw bad(`character ${i + 1}`, `nested deeper than ${MAX_DEPTH}`);
    } else if (code === 93 || code === 125) depth -= 1;
    if (values > MAX_VALUES) throw bad(`character ${i + 1}`, `more than ${MAX_VALUES} values`);
  }
}

function bad(place: string, why: string): FieldnotesError {
  return new FieldnotesError('bad-import', place === '' ? why : `${place}: ${why}`);
}
