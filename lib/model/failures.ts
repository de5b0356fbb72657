/** Builds failures: a reason, the provider's words made safe to show, and whether another try can help. */
import { escapeRegExp } from '../core/text';
import type { ModelFailed, ModelFailure } from './words';

/** First wait of our own retry, ms; the caller doubles it with each try. */
const FIRST_RETRY_MS = 1_000;
/** The provider's words that are kept, characters. */
const MAX_DETAIL_CHARS = 600;

/** Tries after the first where another try can help, by reason; 0 for all other reasons: the prompt is not paid twice. */
const RETRIES: Partial<Record<ModelFailure, number>> = {
  unreachable: 3,
  'rate-limited': 6,
  'server-error': 5,
  'bad-reply': 1,
  'empty-reply': 1,
};

export function failure(
  reason: ModelFailure,
  detail: string,
  more: Pick<ModelFailed, 'maxRetries' | 'windowTokens'> & { waitMs?: number | undefined } = {},
): ModelFailed {
  const { waitMs, ...rest } = more;
  const maxRetries = more.maxRetries ?? RETRIES[reason] ?? 0;
  return {
    type: 'failed',
    reason,
    detail: detail.replace(/\s+/g, ' ').trim().slice(0, MAX_DETAIL_CHARS),
    ...rest,
    ...(maxRetries === 0 ? {} : { retryAfterMs: waitMs ?? FIRST_RETRY_MS, maxRetries }),
    ...(maxRetries > 0 && waitMs !== undefined ? { isWaitNamed: true } : {}),
  };
}

/** The detail without the key, and without passages of the prompt that a provider quotes back. */
export function withoutSecrets(failed: ModelFailed, key: string, prompt: string): ModelFailed {
  let { detail } = failed;
  if (key.length >= 4) detail = detail.replaceAll(key, '…');
  // Providers also print parts of a key, masked in the middle.
  if (key.length >= 12) detail = detail.replaceAll(new RegExp(`${escapeRegExp(key.slice(0, 6))}\\S*`, 'g'), '…');
  return { ...failed, detail: withoutQuotes(detail, prompt) };
}

/** A passage of the prompt this long in an error is a quotation, characters. */
const QUOTE_CHARS = 32;

function withoutQuotes(detail: string, prompt: string): string {
  const plain = prompt.replace(/\s+/g, ' ');
  let out = '';
  for (let at = 0; at < detail.length; ) {
    let length = 0;
    if (plain.includes(detail.slice(at, at + QUOTE_CHARS)) && detail.length - at >= QUOTE_CHARS) {
      length = QUOTE_CHARS;
      while (at + length < detail.length && plain.includes(detail.slice(at, at + length + 1))) length += 1;
    }
    out += length > 0 ? '…' : (detail[at] ?? '');
    at += Math.max(1, length);
  }
  return out;
}
