/** Errors with a code: FieldnotesError. Expected failures are return values instead. */

export class FieldnotesError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'FieldnotesError';
  }
}

/** A message, stored row, reply or file does not match its schema. */
export class ShapeError extends FieldnotesError {
  /** @param subject the parsed value, for example `message page.act` @param issue path and reason */
  constructor(subject: string, issue: string, options?: { cause?: unknown }) {
    super('bad-shape', `Invalid ${subject}: ${issue}`, options);
    this.name = 'ShapeError';
  }
}

/** The message of any thrown value. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
