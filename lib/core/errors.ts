/** Named errors for broken promises; expected failures are values instead and never come through here. */

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

/** Something from outside (message, row, reply, file) did not have the promised shape. */
export class ShapeError extends FieldnotesError {
  constructor(what: string, where: string, options?: { cause?: unknown }) {
    super('bad-shape', `${what} is not what it should be: ${where}`, options);
    this.name = 'ShapeError';
  }
}

/** Any thrown thing as one line of text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
