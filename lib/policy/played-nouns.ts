/** playedNext reads “next song” where the player's button is called Next track: both nouns are for what is played. */
import type { SnapshotNode } from '../page/words/snapshot';
import type { Reading } from '../records/command';
import { foldWord } from './languages/grammar';

/** Nouns for one piece of what a player plays, in the planner's languages; pinned by the policy's hash. */
export const PLAYED_NOUNS: ReadonlySet<string> = new Set(
  `song track title tune piece episode chapter clip video lied titel stuck folge kapitel chanson morceau piste titre episode chapitre
  cancion pista tema episodio capitulo`.split(/\s+/u),
);
/** Words for going on and back in a list of these; pinned by the policy's hash. */
export const PLAYED_WAYS: readonly ReadonlySet<string>[] = Object.freeze(
  [
    'next skip nachstes nachster nachste weiter suivant suivante siguiente',
    'previous prev back vorheriges voriges vorherige vorheriger precedent precedente anterior',
  ].map((words) => new Set(words.split(' '))),
);
/** Words beside the way and the noun: “skip to the next song”; pinned by the policy's hash. */
export const PLAYED_FILLER: ReadonlySet<string> = new Set(
  'the to play go please das den die der le la les el la spiele bitte a al this'.split(' '),
);

/** @returns undefined unless exactly one control goes the same way among what is played */
export function playedNext(request: string, controls: readonly SnapshotNode[]): Reading | undefined {
  const way = wayOf(request);
  if (way === undefined) return undefined;
  const [only, ...others] = controls.filter(({ name, near = '' }) => wayOf(name) === way || wayOf(near) === way);
  return only && others.length === 0 ? { verb: 'click', target: only.name || only.near, quoted: true } : undefined;
}

/** The way that the words go. @returns undefined unless they are a way, a noun for what is played, and fillers */
function wayOf(text: string): number | undefined {
  const words = text
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== '' && !PLAYED_FILLER.has(word));
  const nouns = words.filter((word) => PLAYED_NOUNS.has(word));
  const ways = words
    .filter((word) => !PLAYED_NOUNS.has(word))
    .map((word) => PLAYED_WAYS.findIndex((set) => set.has(word)));
  const [way, ...others] = new Set(ways);
  return nouns.length === 1 && way !== undefined && way >= 0 && others.length === 0 ? way : undefined;
}
