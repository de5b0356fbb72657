/** dollarsOf computes the price of one reply from the provider's prices per token. */
import type { ModelProfile, ModelReply } from '../../model/words';

export function dollarsOf(
  {
    promptTokens,
    completionTokens,
    cachedTokens = 0,
  }: Pick<ModelReply, 'promptTokens' | 'completionTokens' | 'cachedTokens'>,
  price: NonNullable<ModelProfile['price']>,
): number {
  const cached = price.cached === undefined ? 0 : Math.min(cachedTokens, promptTokens);
  return (promptTokens - cached) * price.prompt + cached * (price.cached ?? 0) + completionTokens * price.reply;
}
