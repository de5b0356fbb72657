/** Learns from every reply how fast an endpoint is and how it counts, and notices prompts that it cut silently. */
import { isOwnServer } from './address';
import { failure } from './failures';
import type { Quirks } from './quirks';
import type { ReplyBuilder } from './reply-builder';
import type { ModelFailed } from './words';

/** Share of a new observation in the remembered one. */
const NEW_SHARE = 0.3;
/** No tokenizer needs fewer tokens than one for so many characters of an outline. */
const MOST_CHARS_PER_TOKEN = 5.5;
/** Fewer reported tokens are what a server read beside its cache, not a window. */
const SMALLEST_WINDOW = 1_000;
/** Reported below this share of the expected tokens, the prompt was cut. */
const CUT_SHARE = 0.75;

/** The quirks with what this reply shows. @param elapsedMs of the whole call */
export function observed(quirks: Quirks, builder: ReplyBuilder, prompt: string, elapsedMs: number): Quirks {
  const { promptTokens, completionTokens, speed } = builder;
  const charsPerToken = promptTokens && promptTokens >= 200 ? prompt.length / promptTokens : undefined;
  const written =
    speed.written ?? (completionTokens && elapsedMs > 500 ? completionTokens / (elapsedMs / 1000) : undefined);
  return {
    ...quirks,
    hasStreamed: quirks.hasStreamed || (!quirks.noStream && builder.chunks > 1),
    // A count beside the cache would be taken for long tokens.
    ...(charsPerToken === undefined || charsPerToken > MOST_CHARS_PER_TOKEN
      ? {}
      : { charsPerToken: blended(quirks.charsPerToken, charsPerToken) }),
    ...(speed.read === undefined ? {} : { readPerSecond: blended(quirks.readPerSecond, speed.read) }),
    ...(written === undefined ? {} : { writtenPerSecond: blended(quirks.writtenPerSecond, written) }),
  };
}

function blended(before: number | undefined, now: number): number {
  const value = before === undefined ? now : before * (1 - NEW_SHARE) + now * NEW_SHARE;
  return Number(value.toPrecision(3));
}

/** A failure if the reported prompt tokens are too few for the prompt that was sent: the server kept only a part of it. */
export function cutPrompt(
  { promptTokens, hasCache }: Pick<ReplyBuilder, 'promptTokens' | 'hasCache'>,
  prompt: string,
  quirks: Quirks,
  baseUrl: string,
): ModelFailed | undefined {
  if (promptTokens === undefined || hasCache || promptTokens < SMALLEST_WINDOW) return undefined;
  const least = prompt.length / (quirks.charsPerToken ?? MOST_CHARS_PER_TOKEN);
  const share = quirks.charsPerToken === undefined ? 1 : CUT_SHARE;
  if (promptTokens >= least * share) return undefined;
  const windowTokens = 2 ** Math.ceil(Math.log2(promptTokens));
  const reason = isOwnServer(baseUrl) ? 'prompt-cut' : 'prompt-cut-hosted';
  return failure(reason, `read ${promptTokens} of about ${Math.round(least)} tokens`, { windowTokens });
}
