/** findMisplacedValue: a value that a run wrote into another field than the request gives it to: “from Oslo to Bergen” in the fields To and From. */
import { targetRef, writesValue, writtenText } from '../../page/words/action-parts';
import { hasShape } from '../../learning/value-shapes';
import type { ProcedureBody } from '../../records/note';
import type { Run, RunStep } from '../../records/run';
import type { Template } from '../../records/template';
import { findFieldOfItsOwn } from './own-field';
import { contentWords, isSameWord } from './request-kind';
import {
  DAY_OR_TIME,
  FILLERS,
  JOINTS,
  type Misplaced,
  mentionsOf,
  type Span,
  spansOf,
  type Token,
  tokensOf,
  type Written,
} from './request-tokens';
import { isDateWord, wordsOf } from './request-values';
import { effectiveSteps, tookPlace } from './step-effects';

/** “the price of the chair to 5”: the thing stands between the label and the value. */
const OF: ReadonlySet<string> = new Set('of for von vom für de du del para pour'.split(' '));
const TO: ReadonlySet<string> = new Set('to auf as à a als'.split(' '));
const AS: ReadonlySet<string> = new Set('as als comme como'.split(' '));
/** Labels that stand before their value only. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'from to until till by via von nach bis ab über an de à vers desde hasta a'.split(' '),
);
const GIVEN_NAME = /^(?:first|given|fore)[ -]?name$|^vorname|^prénom|^nombre$/iu;
const FAMILY_NAME =
  /^(?:last|family|sur)[ -]?name$|^surname|^nachname|^familienname|^nom(?: de famille)?$|^apellidos?$/iu;

/** Kinds of values that labels tell, in English, German, French and Spanish. */
const VALUE_KINDS: readonly { label: RegExp; value: { test(text: string): boolean } }[] = [
  { label: /mail(?!ing|box)|correo|courriel/iu, value: /\S@\S/u },
  {
    label: /(?<!\p{L})(?:day|date|datum|tag|fecha|día|jour|termin)(?!\p{L})/iu,
    value: { test: (text) => DAY_OR_TIME.test(text.trim()) || wordsOf(text).some(isDateWord) },
  },
  {
    label:
      /(?<!\p{L})(?:phone|telephone|mobile|tel|fax|telefon|handy|mobil|téléphone|teléfono|amount|quantity|price|betrag|menge|anzahl|preis|montant|quantité|prix|importe|cantidad|precio)(?!\p{L})/iu,
    value: /^\D{0,3}\d[\d\s.,'/()+-]*\D{0,4}$/u,
  },
];

/** Costs in words that stand between a label and a value. */
const VALUE_FIRST_COST = 0.5;
const CROSSING_COST = 3;
/** Least gain in words by which another pairing is the nearer one. */
const MIN_GAIN = 1;

type BindingRun = Pick<Run, 'request' | 'steps' | 'snapshot'>;

/** @returns undefined if no other pairing of the written values and fields stands nearer in the request */
export function findMisplacedValue(run: BindingRun): Misplaced | undefined {
  const tokens = tokensOf(run.request);
  const written = writtenFields(run, tokens);
  return findExchanged(tokens, written) ?? findFieldOfItsOwn(run, tokens, written);
}

/**
 * The same for parameters of a known task.
 * @param values by parameter
 * @param shapes of the values that the parameters were shown with
 * @returns the value that the request gives to another parameter
 */
export function findMisplacedParameter(
  request: string,
  task: Template,
  values: Readonly<Record<string, string>>,
  shapes: ProcedureBody['shapes'] = {},
): string | undefined {
  const tokens = tokensOf(request);
  const bound = Object.entries(values).map(([slot, value]): Written => {
    const at = task.findIndex((part) => 'slot' in part && part.slot === slot);
    const before = task[at - 1];
    const [word] = before && 'text' in before ? wordsOf(before.text).slice(-1) : [];
    const words = [...wordsOf(slot), ...(word === undefined ? [] : [word])];
    return { label: slot, words, group: [], value, spans: spansOf(tokens, value) };
  });
  // A value that the other parameter cannot have was not exchanged: “the price of "Oak" is 19”.
  const canHave = ({ label }: Written, { value }: Written) => hasShape(value, shapes[label]);
  return findExchanged(tokens, bound, (a, b) => canHave(a, b) && canHave(b, a))?.value;
}

function findExchanged(
  tokens: readonly Token[],
  written: readonly Written[],
  isPossible: (a: Written, b: Written) => boolean = () => true,
): Misplaced | undefined {
  for (const [i, a] of written.entries())
    for (const b of written.slice(i + 1)) {
      if (a.spans.length === 0 || b.spans.length === 0 || isSameValue(a, b)) continue;
      const isWrong = (one: Written, other: Written) => isNameReversed(tokens, one, other) || isOfOtherKind(one, other);
      if ((isPossible(a, b) && isExchanged(tokens, a, b)) || isWrong(a, b) || isWrong(b, a))
        return { value: a.value, field: b.label };
    }
  return undefined;
}

/** The last text of each field that the run wrote into and still may hold it. */
function writtenFields(run: BindingRun, tokens: readonly Token[]): Written[] {
  const last = new Map<string, RunStep>();
  for (const step of effectiveSteps(run))
    if (tookPlace(step) && writesValue(step.action.verb) && step.action.verb !== 'check')
      last.set(`${targetRef(step.action) ?? ''}\n${step.target}\n${step.url}`, step);
  return [...last.values()].flatMap((step) => {
    const label = step.facts?.fingerprint.name ?? '';
    const value = writtenText(step.action);
    const group = wordsOf(step.facts?.fingerprint.container ?? '');
    return label === '' || value === ''
      ? []
      : [{ label, words: fieldWords(label, tokens), group, value, spans: spansOf(tokens, value) }];
  });
}

/** Labels of the two ends of a way, with the words by which a request tells them. */
const ENDS: readonly { label: RegExp; words: readonly string[] }[] = [
  {
    label:
      /^(?:start(?:ing)?(?: (?:point|place|from))?|origin|departure|depart(?:ing)? from|leaving from|pick-?up|sender|source|start(?:ort|punkt)|abfahrt\w*|abflug\w*|absender\w*|origen|salida|remitente|départ|origine|expéditeur)$/iu,
    words: ['from', 'von', 'ab', 'desde', 'depuis'],
  },
  {
    label:
      /^(?:destination|arrival|target|going to|drop-?off|recipient|receiver|ziel(?:ort|punkt)?|ankunft\w*|empfänger\w*|destino|llegada|destinatario|arrivée|destinataire)$/iu,
    words: ['to', 'nach', 'hasta', 'vers'],
  },
];

/** The words of a label; of one that the request does not name, also the words that tell its end of a way. */
function fieldWords(label: string, tokens: readonly Token[]): string[] {
  const own = wordsOf(label);
  if (own.some((word) => tokens.some((token) => isSameWord(token.word, word)))) return own;
  return [...own, ...ENDS.flatMap((end) => (end.label.test(label.trim()) ? end.words : []))];
}

const isSameValue = (a: Written, b: Written) => wordsOf(a.value).join(' ') === wordsOf(b.value).join(' ');

/** Whether the request's words put the two values the other way round. */
function isExchanged(tokens: readonly Token[], a: Written, b: Written): boolean {
  const keysOfA = keysBeside(a, b);
  const keysOfB = keysBeside(b, a);
  const spans = [...a.spans, ...b.spans];
  const mentionsOfA = mentionsOf(tokens, keysOfA, spans);
  const mentionsOfB = mentionsOf(tokens, keysOfB, spans);
  const cost = (mentions: readonly number[], others: readonly number[], value: Written, other: Written) =>
    mentions.length === 0 ? 0 : costOf(tokens, { mentions, others, value: value.spans, other: other.spans });
  const asWritten = cost(mentionsOfA, mentionsOfB, a, b) + cost(mentionsOfB, mentionsOfA, b, a);
  const exchanged = cost(mentionsOfA, mentionsOfB, b, a) + cost(mentionsOfB, mentionsOfA, a, b);
  return asWritten - exchanged >= MIN_GAIN;
}

/** Words that only the one of two fields has: of its label, else of its group. */
function keysBeside(field: Written, other: Written): string[] {
  const own = field.words.filter((word) => !other.words.some((one) => isSameWord(one, word)));
  if (own.length > 0) return own;
  return contentWords(field.group).filter((word) => !other.group.some((one) => isSameWord(one, word)));
}

interface Pairing {
  /** Where the field is named, and where the other field is. */
  mentions: readonly number[];
  others: readonly number[];
  /** Where the value stands, and where the other value does. */
  value: readonly Span[];
  other: readonly Span[];
}

/** The least number of words between a mention of a field and a value, with a surcharge for what stands between. */
function costOf(tokens: readonly Token[], pairing: Pairing): number {
  const costs = pairing.mentions.flatMap((mention) =>
    pairing.value.map((span) =>
      span.from > mention ? costAfter(tokens, mention, span, pairing) : costBefore(tokens, mention, span, pairing),
    ),
  );
  return Math.min(...costs);
}

/** “title The Waves”, “set the price of the chair to 5”. */
function costAfter(tokens: readonly Token[], mention: number, span: Span, pairing: Pairing): number {
  const gap = { from: mention + 1, to: span.from };
  const crossesField = pairing.others.some((at) => at >= gap.from && at < gap.to);
  const words = tokens.slice(gap.from, gap.to).map(({ word }) => word);
  const isBehindThing = !crossesField && words.some((word) => OF.has(word)) && TO.has(words.at(-1) ?? '');
  if (isBehindThing && !hasJoint(tokens, gap)) return 0;
  const isThing = OF.has(words.at(-1) ?? '') || OF.has(words.at(-2) ?? '');
  const later = pairing.other.some(
    ({ from }) =>
      from > span.to &&
      TO.has(tokens[from - 1]?.word ?? '') &&
      !crossesAny({ from: span.to, to: from }, pairing.others) &&
      !hasJoint(tokens, { from: span.to, to: from }),
  );
  return gapCost(tokens, gap, pairing) + (isThing && later ? CROSSING_COST : 0);
}

/** “4 adults”, “Woolf as the author”. */
function costBefore(tokens: readonly Token[], mention: number, span: Span, pairing: Pairing): number {
  const gap = { from: span.to, to: mention };
  const isNamedAs = tokens.slice(gap.from, gap.to).some(({ word }) => AS.has(word));
  // A preposition, and the word that opens a part, belong to what follows.
  const isForNext = tokens[mention]?.opens === true || PREPOSITIONS.has(tokens[mention]?.word ?? '');
  return gapCost(tokens, gap, pairing) + (isNamedAs ? 0 : VALUE_FIRST_COST) + (isForNext ? CROSSING_COST : 0);
}

function gapCost(tokens: readonly Token[], gap: Span, { others, other }: Pairing): number {
  const crossings = [
    crossesAny(gap, others),
    other.some(({ from, to }) => from >= gap.from && to <= gap.to),
    hasJoint(tokens, { from: gap.from, to: gap.to + 1 }),
  ].filter(Boolean).length;
  const words = tokens.slice(gap.from, gap.to).filter(({ word }) => !FILLERS.has(word) && !JOINTS.has(word)).length;
  return words + crossings * CROSSING_COST;
}

const crossesAny = ({ from, to }: Span, places: readonly number[]) => places.some((at) => at >= from && at < to);
const hasJoint = (tokens: readonly Token[], { from, to }: Span) => tokens.slice(from, to).some(({ opens }) => opens);

/** “Nora Vale” written as the first name Vale and the last name Nora. */
function isNameReversed(tokens: readonly Token[], given: Written, family: Written): boolean {
  if (!GIVEN_NAME.test(given.label) || !FAMILY_NAME.test(family.label)) return false;
  return family.spans.some(({ to }) => given.spans.some(({ from }) => from === to && tokens[from]?.opens !== true));
}

/** A field whose label tells the kind of its value, and holds another kind, while the other field holds one of it. */
function isOfOtherKind(field: Written, other: Written): boolean {
  return VALUE_KINDS.some(
    ({ label, value }) =>
      label.test(field.label) && !value.test(field.value) && !label.test(other.label) && value.test(other.value),
  );
}
