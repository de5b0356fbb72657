/** Grammar of a request in any order, in English and German: words that neither name a thing nor change the act. */
import { foldLetters } from './fold-letters';

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .trim()
      .split(/\s+/u)
      .flatMap((word) => [word, foldLetters(word)]),
  );

/** Words that ask for the act. */
export const OBLIGING: ReadonlySet<string> =
  words(`should must shall need needs can could may would want wants like please pls to
  soll sollen sollte sollten muss müssen müsste müssten kann können könnte könnten darf dürfen möchte möchten will wollen bitte`);
/** Forms that tell of an act unless a word asks for it. */
export const AUXILIARIES: ReadonlySet<string> = words('is are be gets ist sind wird werden');
/** Forms of “have” that tell of an act unless “to” follows. */
export const HAS: ReadonlySet<string> = words('has have had hat hast habe haben habt');
/** Subjects of what is told: “we booked the court”. */
export const FIRST_PERSON: ReadonlySet<string> = words('i we they she he ich wir');
export const SPEAKER: ReadonlySet<string> = words('i ich');
/** Verbs of what the speaker has to do. */
export const DUTY: ReadonlySet<string> = words('should must shall soll sollte muss müsste');
/** Words of wishing that ask for no act of a participle. */
export const ASKS_NOTHING: ReadonlySet<string> = words('to please pls bitte like');
/** Forms that only tell of an act. */
export const PERFECT: ReadonlySet<string> = words('was were been hatte hatten wurde wurden worden gewesen');
/** Words that may stand in any request. */
export const ALIGNED_GRAMMAR: ReadonlySet<string> =
  words(`${[...OBLIGING, ...AUXILIARIES].join(' ')} have has i we you it they
  he she them him her also too still well now i'd we'd i'll let's lets so thanks cheers mate ich wir du sie es er man ihn ihm auch
  gern gerne noch doch mal jetzt dann danke hätte hätten werden erst
  their its ihr ihre ihren it's that's`);

/** Pronouns of the one who asks, which a task may name as its thing. */
export const PRONOUNS: ReadonlySet<string> = words('me us mich mir uns');
