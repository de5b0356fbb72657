/** learnOutputRoom: an endpoint that counts prompt and reply together names how much room it leaves for the reply. */
import type { Refusal } from './classify';
import { says } from './error-vocabulary';
import { errorWords } from './error-words';
import type { Quirks } from './quirks';

/** A reply needs this many tokens; a window that leaves fewer asks for a shorter prompt. */
const MIN_OUTPUT_TOKENS = 256;
/** Tokens between a prompt as the server counts it now and the next count. */
const SPARE_TOKENS = 32;

/**
 * Less room for the reply, where the endpoint says that prompt and reply together exceed the window, but the prompt alone
 * does not. @returns undefined if the refusal is about something else
 */
export function learnOutputRoom(refusal: Refusal, quirks: Quirks, outputTokens: number): Quirks | undefined {
  const { all } = errorWords(refusal.body);
  if (![400, 402, 413, 422].includes(refusal.status)) return undefined;
  if (!/max_(?:completion_|new_|output_)?tokens|completion|(?:in the |output )(?:output|tokens)/i.test(all))
    return undefined;
  const numbers = numbersIn(all);
  if (!numbers.includes(outputTokens)) return undefined;
  const others = numbers.filter((number) => number !== outputTokens);
  const window = others.find((number) => others.some((prompt) => leavesRoom(number, prompt, outputTokens)));
  const prompt = others.find((number) => window !== undefined && leavesRoom(window, number, outputTokens));
  if (window === undefined || prompt === undefined) return undefined;
  // Some name the prompt, some the sum of prompt and reply.
  const promptTokens = prompt > window ? prompt - outputTokens : prompt;
  const room = window - promptTokens - SPARE_TOKENS;
  return room >= MIN_OUTPUT_TOKENS && room < outputTokens
    ? { ...quirks, outputTokens: room, windowTokens: window }
    : undefined;
}

/** Without a number, a reply that is too long is asked for with this part of it. */
const SMALLER = 4;

/**
 * Fewer tokens for the reply, where the endpoint names the most that it allows: "max_tokens: 8192 > 4096", "cannot exceed 800",
 * "[1, 1024]", "can only afford 1200". @returns undefined if the words are about something else
 */
export function outputLimit(all: string, outputTokens: number): number | undefined {
  if (!says(all, 'output', 'bounded', 80)) return undefined;
  const numbers = numbersIn(all);
  const fitting = numbers.filter((number) => number >= MIN_LIMIT_TOKENS && number < outputTokens);
  if (fitting.length > 0) return Math.max(...fitting);
  const smaller = Math.floor(outputTokens / SMALLER);
  return smaller >= MIN_OUTPUT_TOKENS && !numbers.some((number) => number > HTTP_STATUS) ? smaller : undefined;
}
/** A reply with a call fits into this many tokens. */
const MIN_LIMIT_TOKENS = 200;
/** Numbers up to this may be a status among the words. */
const HTTP_STATUS = 599;

function numbersIn(text: string): number[] {
  return [...text.replace(/(\d),(?=\d{3})/g, '$1').matchAll(/\d{3,7}/g)].map(Number);
}

function leavesRoom(window: number, prompt: number, outputTokens: number): boolean {
  const promptTokens = prompt > window ? prompt - outputTokens : prompt;
  return (
    promptTokens > 0 &&
    window - promptTokens >= MIN_OUTPUT_TOKENS + SPARE_TOKENS &&
    promptTokens + outputTokens > window
  );
}
