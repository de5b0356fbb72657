/** liveError names what a NATS server or its client refuses. */
import { JetStreamApiError } from '@nats-io/jetstream';
import {
  AuthorizationError,
  errors,
  PermissionViolationError,
  RequestError,
  UserAuthenticationExpiredError,
} from '@nats-io/nats-core';
import { errorMessage, FieldnotesError } from '../core/errors';

/** Codes of the JetStream API: no stream, and no JetStream for this account. */
const NO_STREAM = 10059;
const NO_JETSTREAM: ReadonlySet<number> = new Set([10039, 10076]);

/** @param doing the attempt, for the message */
export function liveError(error: unknown, doing: string): FieldnotesError {
  if (error instanceof FieldnotesError) return error;
  const cause = error instanceof RequestError && error.cause !== undefined ? error.cause : error;
  const named = (code: string, text: string) => new FieldnotesError(code, text, { cause: error });
  if (isRefusal(cause)) return named('folder-refused', `The server refuses ${doing}. Check user, password and rights.`);
  if (cause instanceof JetStreamApiError && cause.code === NO_STREAM)
    return named('folder-missing', 'The server has no stream FIELDNOTES.');
  if (cause instanceof JetStreamApiError && NO_JETSTREAM.has(cause.code))
    return named('folder-missing', 'JetStream is not enabled on the server for this account.');
  if (cause instanceof errors.NoRespondersError)
    return named('folder-missing', 'Nothing answers for JetStream on this server.');
  return named('folder-unreachable', `The server cannot be reached for ${doing}: ${errorMessage(cause)}`);
}

function isRefusal(cause: unknown): boolean {
  return (
    cause instanceof AuthorizationError ||
    cause instanceof PermissionViolationError ||
    cause instanceof UserAuthenticationExpiredError
  );
}
