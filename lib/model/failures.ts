/** Every way a call to an endpoint can go wrong, as a value with a reason and when to try again. */
import { APIConnectionError, APIError } from 'openai';
import { errorMessage } from '../core/errors';
import type { ModelFailure, ModelResult } from './words';

type Failed = Extract<ModelResult, { type: 'failed' }>;

/** First wait of our own retry, ms; doubled each time by the caller's count. */
export const FIRST_RETRY_MS = 1_000;

export function failure(reason: ModelFailure, detail: string, retryAfterMs?: number): Failed {
  return {
    type: 'failed',
    reason,
    detail: detail.slice(0, 300),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** An error of the openai package, or of fetch below it, as a failure. */
export function failureOf(error: unknown): Failed {
  if (error instanceof APIConnectionError)
    return failure('unreachable', errorMessage(error.cause ?? error), FIRST_RETRY_MS);
  if (error instanceof APIError && typeof error.status === 'number')
    return failureOfStatus(error.status, error.message, error.headers);
  // Raw TypeError and SyntaxError come from a stream that was reset or that held no JSON.
  if (error instanceof SyntaxError) return failure('bad-reply', errorMessage(error), FIRST_RETRY_MS);
  if (error instanceof TypeError) return failure('unreachable', errorMessage(error), FIRST_RETRY_MS);
  return failure('bad-reply', errorMessage(error), FIRST_RETRY_MS);
}

function failureOfStatus(status: number, message: string, headers: Headers | undefined): Failed {
  const wait = retryAfterMs(headers, Date.now());
  switch (status) {
    case 400:
      return /context|too (?:long|many tokens)|maximum.*tokens/i.test(message)
        ? failure('context-too-long', message)
        : failure('rejected', message);
    case 401:
      return failure('wrong-key', message);
    case 402:
      return failure('out-of-credit', message);
    case 403:
      return failure('forbidden', message);
    case 404:
      return failure('not-found', message);
    case 413:
      return failure('context-too-long', message);
    case 408:
    case 409:
      return failure('server-error', message, wait ?? FIRST_RETRY_MS);
    case 429:
      return /quota|billing|credit/i.test(message)
        ? failure('out-of-credit', message)
        : failure('rate-limited', message, wait ?? FIRST_RETRY_MS);
    default:
      return status >= 500 ? failure('server-error', message, wait ?? FIRST_RETRY_MS) : failure('rejected', message);
  }
}

/** Retry-After in seconds or as a date (RFC 9110, section 10.2.3), in ms from now. */
export function retryAfterMs(headers: Headers | undefined, nowMs: number): number | undefined {
  const value = headers?.get('retry-after');
  if (value === null || value === undefined || value === '') return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
