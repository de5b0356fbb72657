/** ATTRIBUTE_VERBS and NAME_NOUNS: verbs that give a thing a value of an attribute, and the nouns of attributes that have a verb of their own. */
import { foldLetters } from './fold-letters';

const pairs = (text: string): Readonly<Record<string, string>> =>
  Object.freeze(
    Object.fromEntries(
      text
        .trim()
        .split(/\s+/u)
        .map((pair) => pair.split('='))
        .map(([verb = '', noun = '']) => [foldLetters(verb), noun]),
    ),
  );

/** “the tray costs 19.90” gives its price. */
export const ATTRIBUTE_VERBS: Readonly<Record<string, string>> = pairs(
  `cost=price costs=price weigh=weight weighs=weight last=duration lasts=duration measure=size measures=size`,
);
/** “die Kerze kostet 7,20”: the attribute with its article in the accusative. */
export const GERMAN_ATTRIBUTE_VERBS: Readonly<Record<string, readonly [article: string, noun: string]>> = Object.freeze(
  {
    kostet: ['den', 'Preis'],
    kosten: ['den', 'Preis'],
    wiegt: ['das', 'Gewicht'],
    wiegen: ['das', 'Gewicht'],
    dauert: ['die', 'Dauer'],
    dauern: ['die', 'Dauer'],
  },
);

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u).map(foldLetters));
/** “change the name of X to Y” renames X. */
export const NAME_NOUNS: ReadonlySet<string> = words('name title names namen titel bezeichnung');
/** “change the status of X to Y” marks X as Y. */
export const STATE_NOUNS: ReadonlySet<string> = words('status state stand zustand');
/** Verbs before the noun of an attribute. */
export const SETTING_VERBS: ReadonlySet<string> = words(
  'change set update switch alter adjust ändere ändern setze setz setzen stelle stell stellen',
);
/** Words by which a statement tells how it is to be from now on. */
export const FROM_NOW_ON =
  /(?:^|\s)(?:from (?:now|today) on|as of now|now|ab (?:jetzt|sofort|heute)|von jetzt an|jetzt|nun|künftig|kuenftig|in zukunft)(?=[\s,]|$)[,]?/giu;
