/** JSON as models write it: finds where a value ends, and puts right what only looks like another language. */
import { parsed } from './error-words';

/** Index after the object or array that the text begins with; undefined if it does not end. */
export function jsonEnd(text: string): number | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === '\\') i++;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') {
      depth--;
      if (depth === 0) return i + 1;
    }
  }
  return undefined;
}

const LITERALS: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  NaN: 'null',
  Infinity: 'null',
  '-Infinity': 'null',
  ',': '',
};
const PIECE =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\b(?:True|False|None|NaN)\b|-?\bInfinity\b|,(?=\s*[}\]])|(?<=[{,]\s*)[A-Za-z_]\w*(?=\s*:)|\/\/[^\n]*|\/\*.*?\*\//gs;

/** The value of JSON, of a Python dict, of a JavaScript object, of JSON with entities for its quotes or numbers that are none, or of JSON with comments, line breaks in texts or a comma before a last brace. */
export function looseValue(text: string): unknown {
  const plain = /^\s*[[{]\s*&(?:quot|#34);/.test(text) ? text.replace(/&(?:quot|#34);/g, '"') : text;
  return parsed(plain) ?? parsed(plain.replace(PIECE, jsonPiece));
}

function jsonPiece(piece: string): string {
  if (piece.startsWith("'")) return JSON.stringify(piece.slice(1, -1).replace(/\\'/g, "'"));
  if (piece.startsWith('/')) return '';
  if (!piece.startsWith('"')) return LITERALS[piece] ?? JSON.stringify(piece);
  return piece.replace(/[\n\r\t]/g, (c) => JSON.stringify(c).slice(1, -1));
}

/** Braces too many, and the end tokens of a template. */
const LEFTOVERS = /^[\s}\]]*(?:<[^<>]{1,40}>\s*)*$/;

/** Text behind a complete object that takes nothing from it. */
export function isLeftover(text: string): boolean {
  return LEFTOVERS.test(text);
}

/** Words without any mark of JSON: they take nothing from an object beside them. */
export function isProse(text: string): boolean {
  return !/[{}[\]"<>|]/.test(text);
}

/** An object without the words before and behind it; the same text where anything else stands there. */
export function withoutProse(text: string): string {
  const start = text.indexOf('{');
  const end = start < 0 ? undefined : jsonEnd(text.slice(start));
  if (end === undefined) return text;
  const isAlone = isProse(text.slice(0, start)) && isProse(text.slice(start + end));
  return isAlone ? text.slice(start, start + end) : text;
}

/** The text without what follows a complete object by mistake; the same text where there is no such object. */
export function withoutLeftovers(text: string): string {
  const end = jsonEnd(text);
  return end !== undefined && isLeftover(text.slice(end)) ? text.slice(0, end) : text;
}

/** The object that a text begins with, if words alone follow it: the end mark of a chunked transfer, “upstream closed”. */
export function openingObject(text: string): string | undefined {
  const start = text.trimStart();
  const end = start.startsWith('{') ? jsonEnd(start) : undefined;
  const object = end === undefined ? undefined : start.slice(0, end);
  return object !== undefined && isProse(start.slice(object.length)) && parsed(object) !== undefined
    ? object
    : undefined;
}
