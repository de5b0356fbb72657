/** dollarsOf prices one reply by the provider's own list: tokens read, read from its cache, and written. */
import type { ModelReply, Price } from './words';

/** @returns US dollars */
export function dollarsOf(
  {
    promptTokens,
    completionTokens,
    cachedTokens = 0,
  }: Pick<ModelReply, 'promptTokens' | 'completionTokens' | 'cachedTokens'>,
  price: Price,
): number {
  const cached = price.cached === undefined ? 0 : Math.min(cachedTokens, promptTokens);
  return (promptTokens - cached) * price.prompt + cached * (price.cached ?? 0) + completionTokens * price.reply;
}
