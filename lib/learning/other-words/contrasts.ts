/** saysContrast: whether a request says the opposite of a word of a task, a change where the task sets a value, or names another thing in a noun phrase. */
import type { ProcedureBody } from '../../records/note';
import { ALIGNED_GRAMMAR } from './aligned-grammar';
import { foldLetters } from './fold-letters';
import { isCompoundWith, isGap } from './another-thing';
import { withoutValues } from './request-gaps';
import { INDEFINITE } from './rephrase-grammar';
import { basesOfParticiple, infinitivesOf } from './participles';
import { isNounOfAct } from './nouns-of-acts';
import { bareCommand } from './rephrase';
import { leavesActUnsaid } from './nothing-else';
import { readShape, type RequestShape } from './request-shape';
import { RequestText } from './request-text';
import { actsAt } from './said-acts';
import { hasAlready, tellsState, tellsWhere } from './told-states';
import { FAULTS, isNegation } from './negation';
import { namesDayOrTime } from './time-words';

const NOTHING_KNOWN = { tasks: new Set<string>(), page: new Set<string>() };
const sets = (text: string) => text.split('\n').map((line) => new Set(line.trim().split(/\s+/u).map(foldLetters)));

/** Words of which a task and a request may have one each, but not two different ones. */
const OPPOSITES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  sets('front beginning start top first head\nend back bottom last rear tail'),
  sets('anfang beginn oben erste erster ersten kopf\nende unten letzte letzter letzten schluss'),
  sets('début haut premier première\nfin bas dernier dernière'),
  sets('principio inicio arriba primero primera\nfinal fin abajo último última'),
  sets('left links gauche izquierda\nright rechts droite derecha'),
  sets('morning early earlier morgens früh früher\nevening late later abends spät später'),
  sets('incoming inbound received\noutgoing outbound sent'),
].map(([one, other]) => [one ?? new Set<string>(), other ?? new Set<string>()] as const);

/** By how much, and not how much. */
const CHANGES: ReadonlySet<string> = new Set(
  `lost gained gain lose more less fewer dropped grew grown risen rose fell fallen increased decreased extra zugenommen abgenommen
  verloren mehr weniger zusaetzlich perdu pris plus moins perdido ganado menos`.split(/\s+/u),
);
const SETTING: ReadonlySet<string> = new Set('set record note mark report reschedule weigh'.split(' '));

/** Verbs of ending, taking away and refusing, in French, Spanish and Italian, which no family has. */
const ROMANCE_ENDS =
  /^(?:annul|supprim|effac|resili|desinscri|desactiv|arret|refus|retir|enlev|anul|elimin|borr|quit|rechaz|cierr|detien|cancell|rimuov|rifiut|disattiv)/u;
/** Characters that two forms of a verb share. */
const STEM_CHARS = 4;

/** @param values by parameter, word for word from the request */
export function saysContrast(
  request: string,
  body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>,
  values: Readonly<Record<string, string>>,
): boolean {
  const shape = readShape(body);
  if (!shape) return false;
  const text = new RequestText(withoutValues(bareCommand(request), Object.values(values)), shape, NOTHING_KNOWN);
  const words = text.tokens.map(({ folded, isQuoted }) => (isQuoted ? '' : folded));
  return (
    saysOpposite(words, shape) ||
    saysPart(words, shape) ||
    saysItWorks(words, shape) ||
    saysChange(words, shape) ||
    endsInstead(words, shape) ||
    (SENDS_BACK.test(words.join(' ')) && !namesOwn(/^(?:back|zurueck|return)/u, shape)) ||
    tellsOfPast(words, shape) ||
    tellsState(text, words) ||
    tellsWhere(text, words) ||
    hasAlready(text, words) ||
    leavesActUnsaid(text, words) ||
    usesThingAsVerb(text, words) ||
    givesDay(values, shape) ||
    leavesNumber(text, body) ||
    namesOtherThing(text, words) ||
    namesNothing(text, words)
  );
}

/** “To the end of the queue” for “to the front of the queue”. */
function saysOpposite(words: readonly string[], { content }: RequestShape): boolean {
  const own = content.map(({ word }) => word);
  return OPPOSITES.some((pair) =>
    [pair, [pair[1], pair[0]] as const].some(
      ([mine, other]) =>
        own.some((word) => mine.has(word)) &&
        !own.some((word) => other.has(word)) &&
        words.some((word) => other.has(word)) &&
        !words.some((word) => mine.has(word)),
    ),
  );
}

const PARTS: ReadonlySet<string> = new Set(
  'half partly partially part halb halbe haelfte teils teilweise moitie mitad'.split(' '),
);

/** “Keller has paid half” for a task that marks an invoice as paid. */
function saysPart(words: readonly string[], { content }: RequestShape): boolean {
  return words.some((word) => PARTS.has(word)) && !content.some(({ word }) => PARTS.has(word));
}

const WORKS: ReadonlySet<string> = new Set(
  'works working runs fixed repaired mended fine okay ok geht laeuft funktioniert repariert heil wieder'.split(' '),
);

/** “Der Beamer geht wieder” for a task that reports it as broken. */
function saysItWorks(words: readonly string[], { content }: RequestShape): boolean {
  const isOfFault = content.some(({ word }) => FAULTS.has(word));
  return isOfFault && words.some((word, at) => WORKS.has(word) && words[at - 1] !== 'schon') && !words.some(isNegation);
}

/** “Minka has lost 4 kg” for a task that records a weight. */
function saysChange(words: readonly string[], { families, parameters, content }: RequestShape): boolean {
  const isSetting = families.some((family) => SETTING.has(family));
  const hasNumber = parameters.some(({ shape }) => shape === 'number');
  const isOwn = (word: string) => content.some((one) => one.word === word);
  return isSetting && hasNumber && words.some((word) => CHANGES.has(word) && !isOwn(word));
}

/** “Annule la réservation de X” for a task that reserves. */
function endsInstead([first = '']: readonly string[], { verb }: RequestShape): boolean {
  return (
    ROMANCE_ENDS.test(first) &&
    !ROMANCE_ENDS.test(foldLetters(verb)) &&
    !foldLetters(verb).startsWith(first.slice(0, STEM_CHARS))
  );
}

const MAX_NOUNS = 3;

/** “An offer for X” for a task that makes an invoice: a new thing before a value, which is neither the task's nor a noun of its act. */
function namesOtherThing(text: RequestText, words: readonly string[]): boolean {
  const { shape, tokens } = text;
  if (!INDEFINITE.has(words[0] ?? '')) return false;
  const at = words.findIndex((word) => !INDEFINITE.has(word));
  // The last of several nouns is the thing: “a delivery note for X”.
  const joint = words.findIndex((_word, i) => i > at && text.prepositionAt(i) !== undefined);
  const last = joint - 1;
  const noun = words[last] ?? '';
  const behind = joint < 0 ? undefined : text.prepositionAt(joint);
  if (!behind || last - at >= MAX_NOUNS || !isGap(text, joint + behind.tokens)) return false;
  if (words.slice(at, joint).some((word) => ALIGNED_GRAMMAR.has(word))) return false;
  if (noun === '' || isGap(text, last) || shape.content.length === 0 || tokens[last]?.isQuoted) return false;
  const isThing = shape.content.some(
    ({ word }, i) => text.contentTokens(word, i, last) !== undefined || isCompoundWith(word, text, last),
  );
  const isOfVerb = [shape.verb, ...shape.forms.map(({ head }) => head)].some((head) =>
    foldLetters(head).startsWith(noun.slice(0, STEM_CHARS)),
  );
  return !isThing && !isOfVerb && actsAt(words, last, shape).length === 0;
}

/** “Give Sander back his 45 euros” for a task that charges them. */
const SENDS_BACK = /\b(?:give|take|send|pay|hand|gib|nimm|schick\w*|zahl\w*)\b.*\b(?:back|zurueck)\b/u;
const namesOwn = (pattern: RegExp, { verb, content }: RequestShape) =>
  [...verb.split(' '), ...content.map(({ word }) => word)].some((word) => pattern.test(word));

/** Acts that write down what was. */
const WRITES_DOWN: ReadonlySet<string> = new Set('record report note mark complete count receive return'.split(' '));
const WAS: ReadonlySet<string> = new Set('was were war waren etait era'.split(' '));

const HAS_COME =
  /\b(?:has|have) (?:already |just |now )?(?:arrived|come|gone|left|started|begun|finished|ended|expired)\b/u;

/** “Die Bestellung ist angekommen”. */
const IST_GEKOMMEN =
  /\b(?:ist|sind) (?:\S+ ){0,3}(?:angekommen|eingetroffen|gekommen|gegangen|abgereist|abgelaufen|erschienen|gestartet|vorbei)$/u;

/** “The delivery to X has arrived” for a task that cancels it, “der Techniker war bei X” for a task that sends one. */
function tellsOfPast(words: readonly string[], { families }: RequestShape): boolean {
  if (families.some((family) => WRITES_DOWN.has(family))) return false;
  if (HAS_COME.test(words.join(' ')) || IST_GEKOMMEN.test(words.join(' '))) return true;
  const was = words.findIndex((word) => WAS.has(word));
  if (was < 0) return false;
  // “Was elected” tells of an act, which the other rules judge.
  return !words.slice(was + 1).some((word) => [...basesOfParticiple(word), ...infinitivesOf(word)].length > 0);
}

/** Acts whose thing may stand alone before its value: “reminder Ann”. */
const GIVES_THING: ReadonlySet<string> = new Set(
  'send create add book buy request grant show print record plan'.split(' '),
);

/** “Fine Priya for Dune” for a task that waives a fine: the thing of the task as a verb. */
function usesThingAsVerb(text: RequestText, [first = '']: readonly string[]): boolean {
  const { content, families, parameters } = text.shape;
  // “Stall 14 …” where the task says “stall ‹number›”.
  const isLabel = (i: number) => parameters.some(({ anchor }) => anchor.type === 'content' && anchor.index === i);
  const isVerb = ({ word, relations }: (typeof content)[number], i: number) =>
    word === first && relations.length === 0 && !isLabel(i);
  const isThing = text.isEnglish && content.some(isVerb);
  return isThing && isGap(text, 1) && !text.tokens[0]?.isClosed && !families.some((family) => GIVES_THING.has(family));
}

/** “Tomas is coming on Tuesday”, read as a room “Tuesday”: a day for what was never one. */
function givesDay(values: Readonly<Record<string, string>>, { parameters }: RequestShape): boolean {
  return parameters.some(({ slot, kind, shape }) => {
    const value = values[slot] ?? '';
    return kind === undefined && shape === 'name' && /^\p{L}+$/u.test(value) && namesDayOrTime(value, 0);
  });
}

/** “Set the maximum stock of X to 25” for a task that counts it: a number that no value holds. */
function leavesNumber({ tokens }: RequestText, { request }: Pick<ProcedureBody, 'request'>): boolean {
  const own = request.flatMap((part) => ('text' in part ? part.text.split(/\s+/u) : []));
  return tokens.some(({ word }) => /^\p{N}+(?:[.,]\p{N}+)?$/u.test(word) && !own.includes(word));
}

/** Articles and prepositions that a request in French, Spanish or Italian has for things. */
const SMALL: ReadonlySet<string> = new Set(
  'la le les el los las lo il gli de du des del di da al au aux a un una une'.split(' '),
);

/**
 * “Ingrid's bike is not ready” for a task that closes the register: neither act nor thing of a task that has no values, or that is in
 * a language without families of verbs.
 */
function namesNothing(text: RequestText, words: readonly string[]): boolean {
  const { shape, tokens } = text;
  const isRomance = shape.families.length === 0 && shape.content.some(({ word }) => SMALL.has(word));
  if ((shape.parameters.length > 0 && !isRomance) || shape.content.every(({ word }) => SMALL.has(word))) return false;
  const isNamed = shape.content.some(
    ({ word }, i) =>
      !SMALL.has(word) &&
      tokens.some((_token, at) => text.contentTokens(word, i, at) !== undefined || isCompoundWith(word, text, at)),
  );
  // “We can record now” for “start the recording”.
  const isVerbOfThing = (head: string) =>
    shape.content.some(({ word }) => isNounOfAct(word, { head, tail: [], family: '', hasArticle: false }));
  return !isNamed && !words.some((word, at) => actsAt(words, at, shape).length > 0 || isVerbOfThing(word));
}
