/** ValueReader: which words of a request can be the value of a parameter, and what must stand before them. */
import { isAdverb, NUMBER_LABELS, QUANTIFIERS_AND_PRONOUNS, VALUE_BOUNDARY_WORDS } from '../request-words';
import { bareNumber, hasShape } from '../value-shapes';
import { FILLER, NAME_LABELS, PLACING_FAMILIES, PREPOSITIONS, TIME_RELATIONS } from './function-words';
import { isSameWithVerb, turnsRound } from './family-relations';
import { haveOneStem, type ShapeParameter } from './request-shape';
import type { RequestText, Token } from './request-text';
import { isSameThing } from './same-thing';
import { isClockTime, namesDayOrTime } from './time-words';
import { isSameUnit } from './units';

/** Longest unquoted value, in words: a longer one may hold words that were not understood. */
export const MAX_VALUE_TOKENS = 4;

/** Finite verbs behind a subject: what follows is said of it, and no value goes over them. */
const FINITE_VERBS: ReadonlySet<string> = new Set(
  `is are was were has have had been belongs goes comes gets keeps says lives stays arrives leaves takes need needs must should soll sollen muss müssen muessen braucht brauchen ist sind war waren wurde
  wurden hat hatte gehört gehoert geht kommt bekommt bleibt liegt steht`.split(/\s+/u),
);

/** Longest name in the genitive, in words. */
const MAX_OWNER_TOKENS = 3;

/** The part of a request that was read, and what it has to go on with. */
export interface State {
  at: number;
  /** Words still to come that belong to the verb; undefined before the verb. */
  tail: readonly string[] | undefined;
  /** Bit i: content word i was named. */
  content: number;
  /** Words that named the verb or content. */
  named: number;
  values: Readonly<Record<string, string>>;
  relations: readonly string[];
  label: string | undefined;
  last: 'start' | 'verb' | 'value' | 'article' | number;
  /** After “and”, only another value may follow. */
  mustAnnounce: boolean;
}

export class ValueReader {
  constructor(
    private readonly text: RequestText,
    private readonly nowMs: number,
  ) {}

  /** “the Atlas room” for “room Atlas”: the value stands before the word it follows in the template. */
  isModifier({ at, relations, label, last }: State, { anchor }: ShapeParameter): boolean {
    const isBefore = label === undefined && (last === 'article' || relations.length > 0);
    // “the free room” names none.
    return (
      (anchor.type === 'content' || this.isOfThing(anchor, at)) &&
      isBefore &&
      (this.isNameLike(at) || /\p{N}/u.test(this.text.textOf(at, at + 1)))
    );
  }

  /** “the October sales” for “the sales of October”. */
  private isOfThing(anchor: ShapeParameter['anchor'], at: number): boolean {
    return this.text.isEnglish && anchor.type === 'preposition' && anchor.relations[0] === 'of' && this.isMonth(at);
  }

  /** “the Sales report” is another one than “the report of Ada”. */
  private isMonth(at: number): boolean {
    return namesDayOrTime(this.text.textOf(at, at + 1), this.nowMs);
  }

  private isNameLike(at: number): boolean {
    return this.text.tokens[at]?.isQuoted === true || /^\p{Lu}/u.test(this.text.textOf(at, at + 1));
  }

  isContentOf({ anchor, after }: ShapeParameter, at: number): boolean {
    const index = anchor.type === 'content' ? anchor.index : after;
    const word = index === undefined ? undefined : this.text.shape.content[index]?.word;
    return word !== undefined && index !== undefined && this.text.contentTokens(word, index, at) !== undefined;
  }

  /** Where “Mrs Frost's” ends, if the words from here are a name in the genitive. */
  endOfOwner(at: number): number | undefined {
    for (let end = at + 1; end <= at + MAX_OWNER_TOKENS; end++) {
      const token = this.text.tokens[end - 1];
      const written = this.text.textOf(end - 1, end);
      if (!token || token.isQuoted || token.isClosed || !/^\p{Lu}/u.test(written)) return undefined;
      if (/['’]s$/u.test(written)) return end;
    }
    return undefined;
  }

  /** Whether a content word up to the one that the parameter follows stands there: “Ada's call notes”. */
  isThingOf({ after }: ShapeParameter, at: number): boolean {
    const words = this.text.shape.content.slice(0, (after ?? -1) + 1);
    return words.some(({ word }, i) => this.text.contentTokens(word, i, at) !== undefined);
  }

  isAnnounced(state: State, parameter: ShapeParameter): boolean {
    const { anchor, after, kind, unit, shape } = parameter;
    const { relations, label, last } = state;
    if (parameter.isJoined) return state.mustAnnounce && last === 'value' && relations.length === 0;
    // “new comment on the photo Market: "Too dark"”.
    const token = this.text.tokens[state.at];
    const isOnlyOne = Object.keys(state.values).length === this.text.shape.parameters.length - 1;
    if (token?.isQuoted && token.followsColon && isOnlyOne && !kind) return relations.length === 0;
    // “an invoice for Moss, 95 euros”: the unit says which value it is.
    if (unit.length > 0 && shape === 'number' && label === undefined && anchor.type === 'preposition')
      return relations.length === 0 || relations.some((one) => anchor.relations.includes(one) || one === 'of');
    if (label !== undefined) {
      if (relations.length > 0) return false;
      if (anchor.type === 'label') return isSameLabel(anchor.word, label);
      return NAME_LABELS.has(label) && anchor.type === 'content';
    }
    if (kind) return relations.length === 0 || relations.some((one) => TIME_RELATIONS.has(one));
    // “for 9:15” and “at 9:15”.
    const isClock = shape === 'time' || (shape === 'code' && isClockTime(token?.word ?? ''));
    if (isClock && anchor.type === 'preposition' && anchor.relations.some((one) => TIME_RELATIONS.has(one)))
      return relations.some((one) => TIME_RELATIONS.has(one));
    switch (anchor.type) {
      case 'label':
        // “the note "Roof"” for “a note titled "Roof"”.
        return (
          relations.length === 0 &&
          NAME_LABELS.has(anchor.word) &&
          after !== undefined &&
          last === after &&
          this.isNameLike(state.at)
        );
      case 'content':
        return relations.length === 0 && last === anchor.index && !state.mustAnnounce;
      case 'bare':
        return !state.mustAnnounce && (relations.length === 0 || this.isRecipient(relations));
      case 'preposition':
        return (
          this.isSameRelation(relations, anchor.relations) ||
          // “send Bob an invoice” for “send an invoice to Bob”.
          (relations.length === 0 &&
            (anchor.relations.includes('to') || (anchor.relations.includes('for') && this.isMaking())) &&
            this.isReceiverPlace(state) &&
            (this.isBeforeArticle(state.at) || this.isBeforeNumber(state.at)))
        );
    }
  }

  /** Right behind the verb, or at the beginning of a German request whose verb comes last: “Frau Bauer die Rechnung 9 schicken”. */
  private isReceiverPlace({ last, tail }: State): boolean {
    return last === 'verb' || (last === 'start' && tail === undefined && !this.text.isEnglish);
  }

  /** “Give Blue Spa 8 places” for “give 8 places to Blue Spa”. */
  private isBeforeNumber(at: number): boolean {
    const next = this.text.tokens.slice(at + 1, at + 1 + MAX_VALUE_TOKENS);
    return next.some(({ word }) => /^\p{N}/u.test(word)) && this.isNameLike(at);
  }

  /** “Give access to Mina” for “give Mina access”. */
  private isRecipient(relations: readonly string[]): boolean {
    const isGiving = this.text.shape.families.some((family) => family === 'grant' || family === 'assign');
    return (relations.includes('to') && (this.hasSeveralBare() || isGiving)) || (relations.includes('for') && isGiving);
  }

  /** “Make Bob an invoice” makes one for Bob. */
  private isMaking(): boolean {
    return this.text.shape.families.some((family) => family === 'create' || family === 'book' || family === 'buy');
  }

  /** “In Rome” is not “to Rome”, unless something is put there. */
  isSameRelation(said: readonly string[], expected: readonly string[]): boolean {
    const isPlacing = this.text.shape.families.some((family) => PLACING_FAMILIES.has(family));
    const isGoal = said[0] === 'to' && expected[0] === 'to';
    if (turnsRound(said, expected)) return false;
    if (isSameWithVerb(this.text.shape.families, said, expected)) return true;
    return said.some((one) => expected.includes(one) && (one !== 'to' || isPlacing || isGoal));
  }

  hasSeveralBare(): boolean {
    return this.text.shape.parameters.filter(({ anchor }) => anchor.type !== 'preposition').length > 1;
  }

  isBeforeArticle(at: number): boolean {
    const next = this.text.tokens.slice(at + 1, at + 1 + MAX_VALUE_TOKENS).find(({ word }) => FILLER.has(word));
    return next !== undefined;
  }

  /** Where the request goes on behind the value's unit. @returns undefined if the unit is missing */
  unitEnd({ unit }: ShapeParameter, end: number): number | undefined {
    const parted = unit.length === 1 ? this.text.partedCompound(unit[0] ?? '', end) : undefined;
    if (parted !== undefined) return end + parted;
    const isUnit = unit.every((word, i) => {
      const said = this.text.tokens[end + i]?.folded;
      return said === word || (said !== undefined && (isSameUnit(said, word) || this.text.isTypo(said, word)));
    });
    return isUnit ? end + unit.length : undefined;
  }

  valueFrom(from: number, to: number, { kind, shape }: ShapeParameter): string | undefined {
    const tokens = this.text.tokens.slice(from, to);
    const text = this.text.textOf(from, to);
    const { nowMs } = this;
    const first = tokens[0]?.word ?? '';
    if (kind)
      return !PREPOSITIONS[first] &&
        !FILLER.has(first) &&
        namesDayOrTime(text, nowMs) &&
        (shape !== 'day' || hasShape(text, shape))
        ? text
        : undefined;
    if (tokens.some(({ isQuoted }) => isQuoted)) return tokens.length === 1 ? text : undefined;
    if (tokens.slice(0, -1).some(({ isClosed }) => isClosed) || !hasShape(text, shape, this.text.isEnglish))
      return undefined;
    if (tokens.length > 1 && (isAdverb(tokens.at(-1)?.word ?? '') || this.isTail(tokens.at(-1)))) return undefined;
    const isPlain = tokens.every(({ word, folded }) => !this.isReserved(word, folded));
    // A task that was shown with “6:30” has a place for a time.
    const isOwnTime = shape === 'time' || (shape === 'code' && isClockTime(text));
    return isPlain && (isOwnTime || !this.endsWithTime(tokens)) ? bareNumber(text, shape) : undefined;
  }

  /** “keep Twingo free”: the last word belongs to the verb. */
  private isTail(token: Token | undefined): boolean {
    return this.text.shape.forms.some(({ tail }) => tail.length === 1 && tail[0] === token?.folded);
  }

  /** Words that an unquoted value does not hold: they may say something else of the task. */
  isReserved(word: string, folded: string): boolean {
    return (
      word === '' ||
      FINITE_VERBS.has(word) ||
      VALUE_BOUNDARY_WORDS.has(word) ||
      PREPOSITIONS[word] !== undefined ||
      FILLER.has(word) ||
      NAME_LABELS.has(word) ||
      NUMBER_LABELS.has(word) ||
      QUANTIFIERS_AND_PRONOUNS.has(word) ||
      this.text.isLabelWord(folded) ||
      this.text.shape.content.some((content) => content.word === folded || isSameThing(folded, content.word))
    );
  }

  /** “milk tomorrow”: the day belongs to the task, which has no place for it. */
  endsWithTime(tokens: readonly Token[]): boolean {
    const { core } = this.text;
    const { nowMs } = this;
    return tokens.some((_token, i) => {
      const first = tokens[i] as Token;
      const tail = core.slice(first.start, (tokens.at(-1) as Token).end);
      return namesDayOrTime(tail, nowMs) && (i > 0 || !/^\p{N}+$/u.test(tail));
    });
  }
}

function isSameLabel(a: string, b: string): boolean {
  return (NAME_LABELS.has(a) && NAME_LABELS.has(b)) || haveOneStem(a, b);
}
