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
    const isXml = /^\s*(?:<\?xml\b|<(?:\w+:)?(?:error|fault|envelope)\b)/i.test(body);
    const text = isHtml || isXml ? htmlText(body) : body.trim();
    return { message: text, all: plainQuotes(isXml ? `${text} · ${spaced(text)}` : text), isHtml };
  }
  const words = [...new Set(collect(value, WORD_FIELDS, 0))];
  const codes = [...new Set(collect(value, [...WORD_FIELDS, ...CODE_FIELDS], 0).flatMap(withSpacedCode))];
  return { message: words.join(' · '), all: plainQuotes(codes.join(' · ')), isHtml: false };
}

/** The words of a refusal; of one whose fields have names of their own all its texts. */
export function refusalWords(body: string): ErrorWords {
  const found = errorWords(body);
  if (found.message !== '' || found.isHtml) return found;
  const texts = [...new Set(textsIn(parsed(body)))];
  const all = [found.all, ...texts.flatMap(withSpacedCode)].filter((text) => text !== '').join(' · ');
  return { message: texts.join(' · '), all: plainQuotes(all), isHtml: false };
}

function textsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  return Object.values(value)
    .slice(0, 20)
    .flatMap((one) => textsIn(one, depth + 1));
}

/** “API_KEY_INVALID” and “InvalidApiKey” also as words. */
const withSpacedCode = (text: string) =>
  /^[A-Z]+(?:_[A-Z]+)*_(?:INVALID|EXPIRED|MISSING|REVOKED)$/.test(text) ||
  /^[A-Z][A-Za-z]*(?:Key|Token)[A-Za-z]*$/.test(text)
    ? [text, spaced(text)]
    : [text];
const spaced = (text: string) => text.replaceAll('_', ' ').replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');

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
  // Some clouds write “Error”, “Code” and “Message”.
  const entries = new Map<string, unknown>(
    Object.entries(value).map(([name, one]) => [
      name.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()),
      one,
    ]),
  );
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
