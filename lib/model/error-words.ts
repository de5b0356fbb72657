/** Reads the provider's own words out of an error body: JSON of any nesting, plain text or a web page. */

/** Fields that hold words for a person, in the order in which they are taken. */
const WORD_FIELDS = [
  'message',
  'msg',
  'detail',
  'details',
  'error',
  'error_description',
  'errors',
  'raw',
  'metadata',
  'status_msg',
];
/** Codes that classification reads; short, so that they do not drown the words. */
const CODE_FIELDS = [
  'code',
  'type',
  'status',
  'reason',
  'param',
  'quotaId',
  'retryDelay',
  'failed_generation',
  'loc',
  'blockReason',
  'block_reason',
];
const MAX_DEPTH = 12;

export interface ErrorWords {
  /** Words for a person. */
  message: string;
  /** Words and codes, for the patterns of classify.ts. */
  all: string;
  isHtml: boolean;
}

export function errorWords(body: string): ErrorWords {
  const value = parsed(body);
  if (value === undefined) {
    const isHtml = /^\s*(?:<!doctype html|<html|<head|<body)/i.test(body);
    const text = isHtml ? htmlText(body) : body.trim();
    return { message: text, all: plainQuotes(text), isHtml };
  }
  const words = [...new Set(collect(value, WORD_FIELDS, 0))];
  const codes = [...new Set(collect(value, [...WORD_FIELDS, ...CODE_FIELDS], 0).flatMap(withSpacedCode))];
  return { message: words.join(' · '), all: plainQuotes(codes.join(' · ')), isHtml: false };
}

/** “API_KEY_INVALID” also as words. */
const withSpacedCode = (text: string) =>
  /^[A-Z]+(?:_[A-Z]+)*_(?:INVALID|EXPIRED|MISSING|REVOKED)$/.test(text) ? [text, text.replaceAll('_', ' ')] : [text];

/** The patterns know one apostrophe. */
const plainQuotes = (text: string) => text.replace(/[’‘]/g, "'");

/** The JSON value of a text, undefined if it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function collect(value: unknown, fields: readonly string[], depth: number): string[] {
  if (depth > MAX_DEPTH) return [];
  if (typeof value === 'string') {
    // Gateways put the upstream's JSON into a string.
    const inner = /^\s*[[{]/.test(value) ? parsed(value) : undefined;
    return inner === undefined ? (value.trim() === '' ? [] : [value.trim()]) : collect(inner, fields, depth + 1);
  }
  if (typeof value === 'number') return depth > 0 ? [String(value)] : [];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((one) => collect(one, fields, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const entries = new Map<string, unknown>(Object.entries(value));
  const known = fields.filter((field) => entries.has(field));
  // Providers nest what matters under names of their own: `violations`, `metadata.headers`.
  const rest = [...entries].filter(([name, one]) => !fields.includes(name) && typeof one === 'object');
  return [
    ...known.flatMap((field) => collect(entries.get(field), fields, depth + 1)),
    ...rest.flatMap(([name, one]) => collect(one, fields, depth + 1).map((word) => named(name, one, word))),
  ];
}

/** `{"model": ["is invalid"]}`: a list of texts speaks of the name that it stands under. */
function named(name: string, value: unknown, word: string): string {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? `${name} ${word}` : word;
}

function htmlText(html: string): string {
  const title = /<title[^>]*>([^<]*)/i.exec(html)?.[1] ?? '';
  const text = html
    .replace(/<(script|style|title)[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return `${title} ${text}`.trim();
}
