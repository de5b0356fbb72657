/** Proof that a switch is complete: adding a member without a branch no longer compiles. */

export function exhaust(never: never): never {
  throw new Error(`unhandled member: ${JSON.stringify(never)}`);
}
