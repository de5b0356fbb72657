/** A refusal that gives no reason in known words: isKeyRefused asks the same endpoint for its list of models, whose status tells a bad key from a forbidden one. */
import { RefusedError } from './endpoint-fetch';

/** Longest wait for the list: the refusal is told without it, ms. */
const LIST_WAIT_MS = 5_000;

/**
 * Whether the list is refused with 401, the status for a request whose key is not taken (RFC 9110, section 15.5.2). A list that is
 * given may be open to all, and one that is forbidden as well may be closed to this country: neither tells anything of the key.
 * @param getList asks for the list with the key of the refused request
 */
export async function isKeyRefused(
  getList: (signal: AbortSignal) => Promise<unknown>,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await getList(AbortSignal.any([signal, AbortSignal.timeout(LIST_WAIT_MS)]));
    return false;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof RefusedError && cause.status === 401;
  }
}
