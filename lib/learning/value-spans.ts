/** chooseSpans finds for each value of a demonstration the words of the request that gave it. */

import { normalizeText } from '../core/text';
import type { RunStep } from '../records/run';
import type { Template } from '../records/template';
import { namesCommand } from './command-names';
import { canBeValue, isNoise, isRestAfterColon, type RequestToken } from './request-words';
import type { Datum } from './step-data';
import { type Found, findTransform } from './transforms';

export const DATE_LEADS: ReadonlySet<string> = new Set('on at by for am den der um bis für zum ab el'.split(' '));

/** Words before a noun that names a kind and no known item. */
export const INDEFINITE: ReadonlySet<string> = new Set(
  'a an another new ein eine einen einem einer neue neuen neues neuer'.split(' '),
);
/** Controls that lead to a place of a site. */
const PLACE_ROLES: ReadonlySet<string> = new Set(['link', 'button', 'tab', 'menuitem', 'treeitem']);
/** Words between the two days of a period: neither day is the whole of it. */
const RANGE_WORDS: ReadonlySet<string> = new Set(
  "to until till through and – - bis und hasta al au jusqu'au".split(' '),
);
/** Longest value in words. */
const MAX_SPAN_TOKENS = 8;

export interface Span {
  from: number;
  to: number;
  text: string;
}

export interface Choice {
  datum: Datum;
  span: Span;
  found: Found;
  /** Whether the value is only a part of the control's name: “Move to Done”. */
  isPart?: true;
}

/** All sequences of words that could be a value, or name a day or a time. */
export function allSpans(tokens: readonly RequestToken[], core: string): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; from++)
    for (let to = from; to < Math.min(tokens.length, from + MAX_SPAN_TOKENS); to++) {
      const part = tokens.slice(from, to + 1);
      if (part.length > 1 && part.some(({ isQuoted }) => isQuoted)) break;
      const first = part[0] as RequestToken;
      const end = isRestAfterColon(part) ? core.length : (part.at(-1) as RequestToken).end;
      spans.push({ from, to, text: core.slice(first.start, end) });
    }
  spans.push(...longRest(tokens, core));
  return spans;
}

/** A note after a colon may be longer than other values. */
function longRest(tokens: readonly RequestToken[], core: string): Span[] {
  const from = tokens.findIndex(({ followsColon }) => followsColon);
  const [first, last] = [tokens[from], tokens.at(-1)];
  if (!first || !last || tokens.length - from <= MAX_SPAN_TOKENS) return [];
  return [{ from, to: tokens.length - 1, text: core.slice(first.start) }];
}

interface SpanContext {
  tokens: readonly RequestToken[];
  spans: readonly Span[];
  nowMs: number;
}

/** The best span of each datum, if it has one; data of equal text take different spans where there are several. */
export function chooseSpans(data: readonly Datum[], context: SpanContext): Choice[] {
  const choices: Choice[] = [];
  for (const datum of data) {
    const fitting = preferWholeDates(preferDates(fittingSpans(datum, context), datum));
    const isTaken = ({ span }: Choice) =>
      choices.some((other) => other.datum.key !== datum.key && isSameSpan(other.span, span));
    // “5 November 2026” goes before “5 November”, which names the same day.
    const rank = (choice: Choice) =>
      (isNearHint(choice.span, datum.hint, context.tokens) ? 8 : 0) +
      (isTaken(choice) ? 0 : 4) +
      (choice.found === 'same' ? 2 : 0) +
      (choice.span.from === 0 ? 0 : 1) +
      (choice.span.to - choice.span.from) / MAX_SPAN_TOKENS;
    const [best] = fitting.toSorted((a, b) => rank(b) - rank(a));
    if (best) choices.push(best);
  }
  return choices;
}

/**
 * A day pressed in a calendar, and what a field for a part of a day was given, is a part of the date in the request, not the number
 * that stands in it: the whole date, as “14 May” is also a day of another year.
 */
function preferDates(fitting: readonly Choice[], { part, dayPart }: Datum): readonly Choice[] {
  if (dayPart === undefined || (part === 'name' && dayPart !== 'day')) return fitting;
  const dates = fitting.filter(({ found }) => found !== 'same' && found.as === 'date');
  const longest = Math.max(...dates.map(({ span }) => span.to - span.from));
  const whole = part === 'name' ? dates : dates.filter(({ span }) => span.to - span.from === longest);
  return whole.length > 0 ? whole : fitting;
}

/** “December 17, 2026” is “17 December 2026” as a whole, and not the words of it that stand there in another order. */
function preferWholeDates(fitting: readonly Choice[]): readonly Choice[] {
  const dates = fitting.filter(({ found, isPart }) => !isPart && found !== 'same' && found.as === 'date');
  return dates.length > 0 ? fitting.filter(({ isPart }) => !isPart) : fitting;
}

/** A quoted text is that text, also where it could be read as a day. */
function isQuotedAs(text: string, span: Span, tokens: SpanContext['tokens']): 'same' | undefined {
  return span.text === text && tokens[span.from]?.isQuoted ? 'same' : undefined;
}

function fittingSpans(datum: Datum, { tokens, spans, nowMs }: SpanContext): Choice[] {
  return spans.flatMap((span) => {
    // The first word says what to do; a control is not named by it.
    if (span.from === 0 && (datum.part === 'name' || span.to === 0) && tokens.length > 1) return [];
    if (datum.isCommand && !datum.isToggled && datum.hint === 'button' && beginsClause(tokens, span.from)) return [];
    const found =
      datum.part === 'name'
        ? findName(span.text, datum, nowMs)
        : (isQuotedAs(datum.text, span, tokens) ?? findTransform(span.text, datum.text, nowMs, datum.dayPart));
    if (!found) return isPartOfName(span, datum, tokens) ? [{ datum, span, found: 'same', isPart: true }] : [];
    if (datum.isVerb || isNameOfPlace(datum, found)) return [];
    if (datum.isCommand && span.to > span.from && namesCommand(datum.text)) return [];
    const isWhole = isNamedWhole(span.text, datum) || isKindOfChoice(datum, found);
    if (datum.isCommand && !isWhole && !looksLikeData(span, tokens)) return [];
    const isDate = found !== 'same' && (found.as === 'date' || found.as === 'month' || found.as === 'time');
    if (isDate && tokens.slice(span.from, span.to + 1).some(({ word }) => RANGE_WORDS.has(word))) return [];
    // “on 5 May” is the word that introduces the day, and the day.
    if (isDate && span.to > span.from && DATE_LEADS.has((tokens[span.from] as RequestToken).word)) return [];
    if (!isDate && !isValue(tokens.slice(span.from, span.to + 1))) return [];
    return [{ datum, span, found }];
  });
}

/** “as editors” for the radio button “Editor”: one of several choices, said of several. */
function isKindOfChoice({ hint, part }: Datum, found: Found): boolean {
  const isInflected = found !== 'same' && (found.as === 'plural' || found.as === 'singular');
  return isInflected && part === 'name' && hint === 'radio';
}

/** “Kennels” is a place of the site that a request for “a kennel” leads to, and no value of it. */
function isNameOfPlace({ part, hint }: Datum, found: Found): boolean {
  const isInflected = found !== 'same' && (found.as === 'plural' || found.as === 'singular');
  return isInflected && part === 'name' && PLACE_ROLES.has(hint);
}

/** “Done” in “Move to Done”: spelled as a name or number, and not what the name begins with. */
function isPartOfName(
  span: Span,
  { part, text: name, isCommand, isVerb }: Datum,
  tokens: readonly RequestToken[],
): boolean {
  if (part !== 'name' || !(isCommand || isVerb) || !looksLikeData(span, tokens)) return false;
  if (!isValue(tokens.slice(span.from, span.to + 1))) return false;
  return ` ${name} `.includes(` ${span.text} `) && !name.startsWith(span.text);
}

function isNamedWhole(said: string, { text: name }: Datum): boolean {
  return normalizeText(said) === normalizeText(name);
}

/** A part of a command's name is a value if it is quoted or spelled as a name or number: “tiddler” in “new tiddler” is none. */
export function looksLikeData(span: Span, tokens: readonly RequestToken[]): boolean {
  return /[\p{Lu}\p{N}]/u.test(span.text) || tokens.slice(span.from, span.to + 1).some(({ isQuoted }) => isQuoted);
}

/** Whether a word begins another act of the request: “paint it red and apply”. */
function beginsClause(tokens: readonly RequestToken[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && (before.isClosed || ['and', 'then', 'und', 'dann'].includes(before.word));
}

/** Names are compared without case and quotes; only transforms of letter case are needed to spell them. */
function findName(said: string, { text: name, dayPart }: Datum, nowMs: number): Found | undefined {
  const found = findTransform(said, name, nowMs, dayPart);
  if (found) return found;
  return normalizeText(said) === normalizeText(name) ? 'same' : undefined;
}

// “next” in “turn to the next page” is no value that could be replaced.
export function isValue(tokens: readonly RequestToken[]): boolean {
  return tokens.some(({ isQuoted }) => isQuoted) || isRestAfterColon(tokens) || canBeValue(tokens);
}

export const isSameSpan = (a: Span, b: Span) => a.from === b.from && a.to === b.to;
export const isWithin = (inner: Span, outer: Span) => inner.from >= outer.from && inner.to <= outer.to;
export const overlaps = (a: Span, b: Span) => a.from <= b.to && b.from <= a.to;

/** Whether what a wrap adds is the sentence's own end, which another request has otherwise: “?” of “ask Ann: at noon?”. */
export function isClosedByRequest(found: Found, { text }: Span, request: string): boolean {
  const end = found !== 'same' && found.as === 'wrap' ? /^‹›([.!?…]+)$/u.exec(found.format ?? '')?.[1] : undefined;
  return end !== undefined && request.includes(`${text}${end}`);
}

/** Whether a word of the field's label stands beside the span: “4 adults”, “title Milk”. */
function isNearHint(span: Span, hint: string, tokens: readonly RequestToken[]): boolean {
  const hintWords = new Set(hint.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const near = [tokens[span.from - 1], tokens[span.from - 2], tokens[span.to + 1]];
  return near.some((token) => token && !isNoise(token) && hintWords.has(token.word));
}

/** @param inOrder spans that became parameters, in the order of the request */
export function templateOf(
  request: string,
  tokens: readonly RequestToken[],
  inOrder: readonly { span: Span; slot: string }[],
): Template {
  const parts: Template = [];
  let from = 0;
  const addText = (text: string) => {
    if (text !== '') parts.push({ text });
  };
  for (const { span, slot } of inOrder) {
    addText(request.slice(from, (tokens[span.from] as RequestToken).start));
    parts.push({ slot });
    const isRest = isRestAfterColon(tokens.slice(span.from, span.to + 1));
    from = isRest ? request.length : (tokens[span.to] as RequestToken).end;
  }
  addText(request.slice(from));
  return parts;
}

/**
 * Whether a value is the row's own: no part of a day in it, as “2027” in “2027-01-10”, and nothing that the demonstration itself
 * has put there, as the first of two chips.
 */
export function isOfRow(value: string, { text }: { text: string }, earlier: readonly RunStep[]): boolean {
  const isCut = /^\d+$/u.test(value) && !new RegExp(`(?<!\\d[-./]?)${value}(?![-./]?\\d)`, 'u').test(text);
  const wanted = normalizeText(value);
  const isPutHere = ({ action, facts }: RunStep) => {
    const before = normalizeText(facts?.fingerprint.row?.text ?? '');
    const isSameRow = before !== '' && normalizeText(text).startsWith(before) && !before.includes(wanted);
    return isSameRow && action.verb === 'type' && normalizeText(action.text) === wanted;
  };
  return !isCut && !earlier.some(isPutHere);
}

/** Between the texts of a row, as lib/page/find/row-of.ts joins them. */
export const ROW_TEXT_SEPARATOR = ' · ';

export const textsOfRow = (text = ''): string[] => text.split(ROW_TEXT_SEPARATOR).map(normalizeText);

/** Whether a longer part of the request is one of these texts: “Kari” of “Kari Lie”, where the row says the whole name. */
export function isPartOfWhole(span: Span, spans: readonly Span[], texts: readonly string[]): boolean {
  return spans.some((one) => isWithin(span, one) && !isSameSpan(span, one) && texts.includes(normalizeText(one.text)));
}

/** “Carl Adler” for “Carl” where all rows in sight are called Adler, and the request says the whole. */
export function wholeName(span: Span, whole: readonly string[], free: readonly Span[]): Span {
  const texts = whole.map(normalizeText);
  const isName = (text: string) => text.split(/\s+/u).every((word) => /^[\p{Lu}\d]/u.test(word));
  const isWhole = (one: Span) => one.from > 0 && texts.includes(normalizeText(one.text)) && isName(one.text);
  return free.find((one) => isWithin(span, one) && isWhole(one)) ?? span;
}
