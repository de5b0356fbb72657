/** Exhaustiveness check: a switch that misses a member of its union does not compile. */

/** @throws Error if a value outside the type reached the switch at run time */
export function assertNever(value: never): never {
  throw new Error(`Unhandled member: ${JSON.stringify(value)}`);
}
