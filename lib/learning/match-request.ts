/** Decides, with no model, whether a request is one that a procedure answers, and reads the values of its slots. */
import { plainText } from '../core/text';
import type { Slotted } from '../notebook/records/slotted';

/** Words that change nothing about what is asked. */
const POLITE =
  /^(?:(?:please|kindly|hey|hi|hello|ok|okay|now|can you|could you|would you|will you|i want you to|i would like you to|i'd like you to)[,!]?\s+)+/i;
const THANKS = /[,.!\s]*(?:please|thanks|thank you)?[.!\s]*$/i;
const QUOTES = '"“”„«»';

/** The request without what is only manners; its values stay letter by letter. */
export function requestCore(request: string): string {
  return plainText(request).replace(POLITE, '').replace(THANKS, '');
}

/**
 * The slots' values if the request says the same words as the template in the same order, else nothing.
 * Case, quotes around values and manners do not matter; every other word does, so "archive" never matches "delete".
 */
export function matchRequest(template: Slotted, request: string): Record<string, string> | undefined {
  const slots: string[] = [];
  let pattern = '';
  for (const part of template) {
    if ('text' in part) pattern += literalPattern(part.text);
    else {
      slots.push(part.slot);
      pattern += `\\s*(?:[${QUOTES}]([^${QUOTES}]+)[${QUOTES}]|(\\S(?:.*?\\S)?))\\s*`;
    }
  }
  const match = new RegExp(`^\\s*${pattern}\\s*$`, 'iu').exec(requestCore(request));
  if (!match) return undefined;
  const values: Record<string, string> = {};
  for (const [i, slot] of slots.entries()) {
    const value = match[1 + 2 * i] ?? match[2 + 2 * i];
    if (value === undefined) return undefined;
    const earlier = values[slot];
    if (earlier !== undefined && earlier !== value) return undefined;
    values[slot] = value;
  }
  return values;
}

function literalPattern(text: string): string {
  const words = text.split(/\s+/).filter((word) => stripQuotes(word) !== '');
  const escaped = words.map((word) => stripQuotes(word).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  if (escaped.length === 0) return '\\s*';
  const start = /^[\s"“”„«»]/u.test(text) ? '\\s*' : '';
  const end = /[\s"“”„«»]$/u.test(text) ? '\\s*' : '';
  return `${start}${escaped.join('\\s+')}${end}`;
}

function stripQuotes(word: string): string {
  return word.replace(/["“”„«»]/g, '');
}
