/** Words that carry no content of their own, in English and German: articles, prepositions, labels of values, and words that forbid a match. */
import { foldLetters } from './fold-letters';

/** Words as they are written, and with their umlauts written out. */
const words = (text: string): ReadonlySet<string> =>
  new Set(text.split(/\s+/).flatMap((word) => [word, foldLetters(word)]));

/** Skipped between the parts of a request, never inside a value. */
export const FILLER: ReadonlySet<string> =
  words(`a an the this that my our your some teh please kindly just now quickly me us
  for_me up it new there der die das den dem des ein eine einen einem einer mein meine meinen meinem meiner unser unsere
  unseren unserer bitte mal doch noch mir uns jetzt kurz schnell gleich eben sie es neu neue neuen neuer neues`);

/** A request with one of these is not matched by other words: it negates, chooses, asks, or speaks of several. */
export const BLOCKERS: ReadonlySet<string> =
  words(`not don't dont doesn't never no none without except but unless if when whenever
  or nor nobody noone everyone everybody all every each both only instead then else before after until till because two three four
  five several many few nicht kein keine keinen keinem keiner keines nie niemals ohne außer sondern oder falls wenn sobald
  bevor nachdem bis alle allen aller jede jeden jedes jeder beide beiden nur statt anstatt dann zwei drei vier mehrere viele niemand
  pas jamais sans sauf aucun aucune sin nunca jamás tampoco excepto non senza`);

/** Blockers that forbid a run without the user's yes, but no question: “not any more”, “instead”, “for five nights”. */
export const DOUBTFUL: ReadonlySet<string> =
  words(`not don't dont doesn't no never nobody noone when but or only instead then else before after until till because two three four five
  nicht nie kein keine keinen keinem keiner niemand wenn sobald oder nur statt pas jamais nunca jamás non
  dann nachdem bis bevor zwei drei vier`);

/** Fillers of a request that makes something. */
export const NEW_WORDS: ReadonlySet<string> = words(`new neu neue neuen neuer neues`);

/** Blockers that only name a bound: a task that has one itself may be asked for with it. */
export const BOUNDS: ReadonlySet<string> = words(`until till bis before after`);

/** A request that begins with one of these asks a question. */
export const QUESTION_WORDS: ReadonlySet<string> =
  words(`is are was were did does do has have had who whom whose what when where
  why how which ist sind war waren hat haben hatte wer wen wem wann wo wohin warum wieso wie welche welcher welches steht gibt`);

const RELATIONS: Readonly<Record<string, readonly string[]>> = {
  to: ['to'],
  into: ['to'],
  onto: ['to', 'on'],
  in: ['in', 'to'],
  inside: ['in', 'to'],
  within: ['in', 'to'],
  innerhalb: ['in'],
  on: ['on', 'to'],
  at: ['at', 'to'],
  from: ['from', 'of-from'],
  of: ['of', 'of-from', 'of-for'],
  by: ['by'],
  for: ['for', 'of-for'],
  over: ['for'],
  with: ['with'],
  using: ['with'],
  via: ['with'],
  as: ['as'],
  about: ['about'],
  off: ['off'],
  under: ['under'],
  between: ['between'],
  zu: ['to'],
  zum: ['to'],
  zur: ['to'],
  auf: ['to', 'on'],
  an: ['to'],
  ans: ['to'],
  ins: ['to', 'in'],
  aufs: ['to', 'on'],
  im: ['in', 'of-from', 'to'],
  nach: ['to'],
  am: ['on'],
  bei: ['at'],
  regarding: ['about'],
  concerning: ['about'],
  re: ['about'],
  wegen: ['about'],
  bezüglich: ['about'],
  towards: ['to'],
  per: ['with'],
  beim: ['at'],
  um: ['at'],
  von: ['of', 'of-from', 'by-from'],
  vom: ['of', 'of-from', 'by-from'],
  aus: ['from', 'of-from', 'in'],
  für: ['for', 'of-for'],
  mit: ['with'],
  als: ['as'],
  über: ['about', 'for'],
  unter: ['under'],
  zwischen: ['between'],
  gegen: ['against'],
};
/**
 * The relations that a preposition can express; two prepositions are the same if they share one. “of” may stand for “from” and
 * for “for”, which are two things.
 */
export const PREPOSITIONS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  ...Object.fromEntries(Object.entries(RELATIONS).map(([word, relations]) => [foldLetters(word), relations])),
  ...RELATIONS,
});

/** Prepositions of several words. */
export const PREPOSITION_PHRASES: readonly { words: readonly string[]; relations: readonly string[] }[] = Object.freeze(
  [
    { words: ['sent', 'by'], relations: ['from'] },
    { words: ['that', 'came', 'from'], relations: ['from'] },
    { words: ['coming', 'from'], relations: ['from'] },
    { words: ['out', 'of'], relations: ['from'] },
    { words: ['over', 'to'], relations: ['to'] },
    { words: ['along', 'to'], relations: ['to'] },
  ],
);

/** Relations of a place where something is put: interchangeable before a place that the template names. */
export const PLACE_RELATIONS: ReadonlySet<string> = words('to on in at');
/** Families of acts that put a thing somewhere: “in” and “on” a place are “to” it. */
export const PLACING_FAMILIES: ReadonlySet<string> = words('add create move set archive');
/** Relations before a day or a time. */
export const TIME_RELATIONS: ReadonlySet<string> = words('on at for to');

/** Words that announce the name of a thing: “called X”, “with the title X”. */
export const NAME_LABELS: ReadonlySet<string> =
  words(`called named titled entitled labelled labeled title name names genannt namens
  titel namen heißt überschrift`);

/** Words of similar spelling and different meaning: neither is a typing error of the other. */
export const CONFUSABLE: readonly (readonly [string, string])[] = Object.freeze([
  ['contact', 'contract'],
  ['order', 'older'],
  ['customer', 'costumer'],
  ['message', 'massage'],
  ['quote', 'quota'],
  ['board', 'broad'],
  ['trial', 'trail'],
  ['angle', 'angel'],
  ['causal', 'casual'],
  ['country', 'county'],
  ['attach', 'attack'],
  ['import', 'impart'],
  ['entries', 'entrees'],
  ['united', 'untied'],
  ['martial', 'marital'],
  ['termin', 'termine'],
  ['unlock', 'unblock'],
  ['block', 'lock'],
  ['enable', 'unable'],
  ['export', 'expert'],
  ['branch', 'brunch'],
  ['public', 'pubic'],
  ['receipt', 'recipe'],
  ['setting', 'sitting'],
  ['listing', 'lasting'],
]);

/** Prefixes that a German verb leaves at the end. */
export const SEPARABLE_PREFIXES: ReadonlySet<string> = words(
  `ab an auf aus bei ein fest fort frei her hin hoch los mit nach um vor weg weiter zu zurück zusammen`,
);

/** Words behind the number of a time. */
export const CLOCK_WORDS: ReadonlySet<string> = words("uhr o'clock");

/** Polite phrases at the beginning and end of a request, beside those of lib/learning/request-words.ts. */
export const POLITE_START =
  /^(?:(?:bitte|kannst du|k(?:ö|oe)nntest du|w(?:ü|ue)rdest du|kann ich|ich m(?:ö|oe)chte|ich will|ich w(?:ü|ue)rde gerne?|hallo|hey|can i|could i|may i|can we|could we|shall we|let us)[,!]?\s+)+/iu;
export const POLITE_END = /(?:[,.!?\s]+(?:bitte|danke|mal|schnell))+[,.!?\s]*$/iu;
