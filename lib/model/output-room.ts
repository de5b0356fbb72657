/** learnOutputRoom: an endpoint that counts prompt and reply together names how much room it leaves for the reply. */
import type { Refusal } from './classify';
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
  const numbers = [...all.replace(/(\d),(?=\d{3})/g, '$1').matchAll(/\d{3,7}/g)].map(Number);
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

function leavesRoom(window: number, prompt: number, outputTokens: number): boolean {
  const promptTokens = prompt > window ? prompt - outputTokens : prompt;
  return (
    promptTokens > 0 &&
    window - promptTokens >= MIN_OUTPUT_TOKENS + SPARE_TOKENS &&
    promptTokens + outputTokens > window
  );
}
