/** standingOf: how far the team vouches for a note, by distinct keys. It decides what is offered and taken, never what is allowed. */
import type { Votes } from './team';

const STANDING = Object.freeze({
  /** Weight of a confirmation by a key that is not known from own use, 0..1: three of them make one full word. */
  newKey: 0.34,
  /** Added for each note that the key vouched for and that worked in this browser. */
  perWorked: 0.22,
  /** Subtracted for each note that the key vouched for and that failed in this browser. */
  perFailed: 0.4,
  /** A reported failure counts as this many confirmations, of the weight that the key has earned in this browser. */
  kappa: 2,
  /** Sum of weights from which a note is taken without asking, where the user allowed it. */
  takenAt: 1,
});

/** Numbers of notes that a key vouched for and that worked and failed in this browser. */
export interface OwnExperience {
  worked: number;
  failed: number;
}

/** Weight of a key's confirmation, 0..1. */
function weightOf({ worked, failed }: OwnExperience = { worked: 0, failed: 0 }): number {
  return Math.min(1, Math.max(0, STANDING.newKey + STANDING.perWorked * worked - STANDING.perFailed * failed));
}

/** Weight of a key's complaint: a new key has none, so that strangers cannot talk a good note down. */
function complaintWeightOf(experience: OwnExperience | undefined): number {
  return STANDING.kappa * Math.max(0, weightOf(experience) - STANDING.newKey);
}

export interface Standing {
  /** Distinct people who published the note or say that it worked. */
  confirmed: number;
  /** Distinct people who say that it failed. */
  failed: number;
  /** Weighted confirmations less failures. */
  sum: number;
  /** Whether the sum reaches the limit. */
  isTakeable: boolean;
}

export interface Vouchers {
  /** Publishing a note is a confirmation. */
  authors: ReadonlySet<string>;
  votes: Votes;
}

/** The latest word of each key: true for a confirmation. */
export function wordsOn({ authors, votes }: Vouchers): Votes {
  return new Map<string, boolean>([...[...authors].map((author) => [author, true] as const), ...votes]);
}

/** @param experience with the notes that each key vouched for, in this browser */
export function standingOf(vouchers: Vouchers, experience: ReadonlyMap<string, OwnExperience>): Standing {
  const words = wordsOn(vouchers);
  let sum = 0;
  let confirmed = 0;
  for (const [key, worked] of words) {
    sum += worked ? weightOf(experience.get(key)) : -complaintWeightOf(experience.get(key));
    if (worked) confirmed += 1;
  }
  return { confirmed, failed: words.size - confirmed, sum, isTakeable: sum >= STANDING.takenAt };
}
