/** standingOf: how far the team vouches for a note, by distinct keys. It decides what is offered and taken, never what is allowed. */
import type { Votes } from './team';

/** Frozen: each number with its unit. */
const STANDING = Object.freeze({
  /** Weight of a key that is not known from own use, 0..1: three of them make one full word. */
  newKey: 0.34,
  /** Added for each note of the key that worked in this browser. */
  perWorked: 0.22,
  /** Subtracted for each note of the key that failed in this browser. */
  perFailed: 0.4,
  /** A failure counts as this many confirmations. */
  kappa: 2,
  /** Sum of weights from which a note is taken without asking, where the user allowed it. */
  takenAt: 1,
});

/** Numbers of an author's notes that worked and failed in this browser. */
export interface OwnExperience {
  worked: number;
  failed: number;
}

/** Weight of an author's word, 0..1. */
function weightOf({ worked, failed }: OwnExperience = { worked: 0, failed: 0 }): number {
  return Math.min(1, Math.max(0, STANDING.newKey + STANDING.perWorked * worked - STANDING.perFailed * failed));
}

export interface Standing {
  /** Distinct people who published the note or say that it worked. */
  confirmed: number;
  /** Distinct people who say that it failed. */
  failed: number;
  /** Weighted confirmations less failures. */
  sum: number;
  /** Whether the sum reaches STANDING.takenAt and it did not fail in this browser. */
  isTakeable: boolean;
}

/**
 * @param authors of the note: publishing it is a confirmation
 * @param experience with the notes of each author in this browser
 * @param failedHere whether the note failed in this browser: that outweighs any number of others
 */
export function standingOf(
  { authors, votes }: { authors: ReadonlySet<string>; votes: Votes },
  experience: ReadonlyMap<string, OwnExperience>,
  failedHere = false,
): Standing {
  const words = new Map<string, boolean>([...[...authors].map((author) => [author, true] as const), ...votes]);
  let sum = 0;
  let confirmed = 0;
  for (const [author, worked] of words) {
    const weight = weightOf(experience.get(author));
    sum += worked ? weight : -STANDING.kappa * weight;
    if (worked) confirmed += 1;
  }
  return { confirmed, failed: words.size - confirmed, sum, isTakeable: !failedHere && sum >= STANDING.takenAt };
}
