/** matchOtherWords: whether a request asks for a procedure's task in other words, with other verbs, order, labels or typing errors. */
import type { ProcedureBody } from '../../records/note';
import { isDayOrTime } from '../bind-values';
import { QUANTIFIERS_AND_PRONOUNS, type RequestToken, stripPoliteness, tokenize } from '../request-words';
import {
  BLOCKERS,
  FILLER,
  isEnglish,
  NAME_LABELS,
  NUMBER_LABELS,
  PLACE_RELATIONS,
  PREPOSITION_PHRASES,
  PREPOSITIONS,
  QUESTION_WORDS,
  TIME_RELATIONS,
} from './function-words';
import { haveOneStem, isLabel, type RequestShape, type ShapeParameter, shapeOf } from './request-shape';
import { isSameThing } from './same-thing';
import { foldLetters, isTypingError } from './typing-errors';
import { formsOf, isKnownVerb, type VerbForm } from './verb-forms';

export interface OtherWordsMatch {
  values: Record<string, string>;
  /** Number of words of the verb and of content that the request names. */
  named: number;
}

/** Words of the site, folded. */
export interface KnownWords {
  /** Words of all its tasks: none is a typing error or another word for a task's. */
  tasks: ReadonlySet<string>;
  /** Words of the page: none is a typing error. */
  page: ReadonlySet<string>;
}

/** Longest unquoted value: a longer one may hold words that were not understood. */
const MAX_VALUE_TOKENS = 4;
/** Readings tried before a request counts as too long to read. */
const MAX_STATES = 20_000;

/**
 * Every word of the request must be understood: as the verb's family, as a content word of the template, as what announces a
 * value, as a value, or as filler. A request that negates, chooses, asks or names several things matches nothing.
 * @returns undefined also if the values can be read in two ways
 */
export function matchOtherWords(
  body: Pick<ProcedureBody, 'request' | 'derived'>,
  request: string,
  { nowMs, known }: { nowMs: number; known: KnownWords },
): OtherWordsMatch | undefined {
  const shape = shapeOf(body);
  const core = stripGermanPoliteness(stripPoliteness(request));
  const tokens = tokenize(core).map((token) => ({ ...token, folded: foldLetters(token.word) }));
  if (!shape || tokens.length === 0 || isBlocked(tokens)) return undefined;
  const found = new Reading(shape, tokens, { core, nowMs, known }).read();
  const [only, another] = found.values();
  return only && !another ? only : undefined;
}

const POLITE_START =
  /^(?:(?:bitte|kannst du|könntest du|würdest du|kann ich|ich möchte|ich will|ich würde gerne?|hallo|hey|can i|could i|may i)[,!]?\s+)+/iu;
const POLITE_END = /(?:[,.!?\s]+(?:bitte|danke|mal|schnell))+[,.!?\s]*$/iu;

function stripGermanPoliteness(core: string): string {
  return core.replace(POLITE_START, '').replace(POLITE_END, '');
}

interface Token extends RequestToken {
  folded: string;
}

function isBlocked(tokens: readonly Token[]): boolean {
  if (QUESTION_WORDS.has(tokens[0]?.word ?? '')) return true;
  return tokens.some(({ word, isQuoted }) => !isQuoted && BLOCKERS.has(word));
}

/** The part of a request that was read, and what it has to go on with. */
interface State {
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

interface Context {
  core: string;
  nowMs: number;
  known: KnownWords;
}

class Reading {
  private readonly found = new Map<string, OtherWordsMatch>();
  private readonly forms: readonly VerbForm[];
  private readonly isEnglish: boolean;
  private states = 0;

  constructor(
    private readonly shape: RequestShape,
    private readonly tokens: readonly Token[],
    private readonly context: Context,
  ) {
    this.isEnglish = isEnglish(tokens.map(({ word }) => word));
    this.forms = [...formsOf(shape.families), { head: shape.verb, tail: [], family: '', hasArticle: false }];
  }

  read(): Map<string, OtherWordsMatch> {
    this.go({
      at: 0,
      tail: undefined,
      content: 0,
      named: 0,
      values: {},
      relations: [],
      label: undefined,
      last: 'start',
      mustAnnounce: false,
    });
    return this.states > MAX_STATES ? new Map() : this.found;
  }

  private go(state: State): void {
    if (++this.states > MAX_STATES) return;
    const token = this.tokens[state.at];
    if (!token) return this.end(state);
    if (!token.isQuoted) {
      this.readFunctionWord(state, token);
      this.readVerb(state, token);
      this.readContent(state, token);
    }
    for (const parameter of this.shape.parameters) this.readValue(state, parameter);
  }

  private end({ tail, content, named, values, relations, label, mustAnnounce }: State): void {
    const isWhole =
      tail?.length === 0 &&
      content === 2 ** this.shape.content.length - 1 &&
      this.shape.parameters.every(({ slot }) => values[slot] !== undefined);
    if (isWhole && relations.length === 0 && label === undefined && !mustAnnounce)
      this.found.set(JSON.stringify(Object.entries(values).sort()), { values: { ...values }, named });
  }

  private readFunctionWord(state: State, { word, folded }: Token): void {
    const next = { ...state, at: state.at + 1 };
    if (word === '') return this.go(next);
    if (word === 'and' || word === 'und') {
      if (state.relations.length === 0 && state.label === undefined) this.go({ ...next, mustAnnounce: true });
      return;
    }
    if (NUMBER_LABELS.has(word) && typeof state.last === 'number') return this.go(next);
    const preposition = this.prepositionAt(state.at);
    if (preposition && state.relations.length === 0)
      this.go({ ...state, at: state.at + preposition.tokens, relations: preposition.relations });
    if (FILLER.has(word))
      this.go({ ...next, last: state.last === 'verb' || state.last === 'start' ? 'article' : state.last });
    if (state.label === undefined && (isLabel(folded) || this.isLabelWord(folded)))
      this.go({ ...next, label: folded, relations: state.relations.includes('with') ? [] : state.relations });
  }

  private prepositionAt(at: number): { tokens: number; relations: readonly string[] } | undefined {
    const phrase = PREPOSITION_PHRASES.find(({ words }) =>
      words.every((word, i) => this.tokens[at + i]?.word === word && !this.tokens[at + i]?.isQuoted),
    );
    if (phrase) return { tokens: phrase.words.length, relations: phrase.relations };
    const word = this.tokens[at]?.word ?? '';
    const relations = word === 'an' && this.isEnglish ? undefined : PREPOSITIONS[word];
    return relations && { tokens: 1, relations };
  }

  private isLabelWord(word: string): boolean {
    return this.shape.parameters.some(({ anchor }) => anchor.type === 'label' && haveOneStem(anchor.word, word));
  }

  private readVerb(state: State, { folded, isClosed }: Token): void {
    if (state.tail !== undefined) {
      const [word] = state.tail;
      // A verb's prefix may look like a preposition: “trag es in die Liste ein”.
      if (word === folded) this.go({ ...state, at: state.at + 1, tail: state.tail.slice(1) });
      return;
    }
    if (state.relations.length > 0 || state.mustAnnounce || state.label !== undefined) return;
    const heads = new Map<string, VerbForm>();
    for (const form of this.forms) {
      const isHead = form.head === folded || (!isKnownVerb(folded) && this.isTypo(folded, form.head));
      if (isHead) heads.set(`${form.tail.join(' ')} ${form.hasArticle}`, form);
    }
    for (const { tail, hasArticle } of heads.values()) {
      const next = this.tokens[state.at + 1]?.folded;
      const named = state.named + 1 + tail.length;
      if (hasArticle) {
        if (next === tail[0]) this.go({ ...state, named, at: state.at + 2, tail: [], last: 'article' });
      } else this.go({ ...state, named, at: state.at + 1, tail, last: isClosed ? 'start' : 'verb' });
    }
  }

  private isTypo(written: string, meant: string): boolean {
    const { tasks, page } = this.context.known;
    return !tasks.has(written) && !page.has(written) && isTypingError(written, meant);
  }

  private readContent(state: State, token: Token): void {
    if (state.label !== undefined || state.mustAnnounce) return;
    for (const [i, { word, relations }] of this.shape.content.entries()) {
      if ((state.content & (1 << i)) !== 0) continue;
      const used = this.contentTokens(word, i, state.at);
      if (!used || !this.fitsPlace(state, relations)) continue;
      let content = state.content;
      for (let k = 0; k < used.words; k++) content |= 1 << (i + k);
      this.go({
        ...state,
        at: state.at + used.tokens,
        content,
        named: state.named + used.words,
        relations: [],
        last: i + used.words - 1,
      });
      if (token.word === '') return;
    }
  }

  /** How many tokens name the content word, and how many content words they name. */
  private contentTokens(word: string, i: number, at: number): { tokens: number; words: number } | undefined {
    const [first, second] = [this.tokens[at], this.tokens[at + 1]];
    if (!first) return undefined;
    const next = this.shape.content[i + 1]?.word;
    const pair = next === undefined ? undefined : `${word} ${next}`;
    if (pair !== undefined && (isSameThing(first.folded, pair) || first.folded === pair.replace(' ', '')))
      return { tokens: 1, words: 2 };
    const said = second && !second.isQuoted && !first.isClosed ? `${first.folded} ${second.folded}` : undefined;
    if (said !== undefined && pair !== undefined && said !== pair && isSameThing(said, pair))
      return { tokens: 2, words: 2 };
    if (said !== undefined && (said.replace(' ', '') === word || isSameThing(said, word)))
      return { tokens: 2, words: 1 };
    const isSame =
      first.folded === word ||
      first.folded.replaceAll('-', '') === word.replaceAll('-', '') ||
      (!this.context.known.tasks.has(first.folded) && isSameThing(first.folded, word)) ||
      (!isKnownVerb(first.folded) && this.isTypo(first.folded, word));
    return isSame ? { tokens: 1, words: 1 } : undefined;
  }

  /** Whether the preposition before a content word, or its absence, means what the template's does. */
  private fitsPlace(state: State, expected: readonly string[]): boolean {
    const said = state.relations;
    const isWithinChunk = typeof state.last === 'number';
    if (said.length > 0) {
      const isPlace = (relations: readonly string[]) => relations.some((one) => PLACE_RELATIONS.has(one));
      return said.some((one) => expected.includes(one)) || (isPlace(said) && isPlace(expected));
    }
    if (expected.length === 0 || isWithinChunk) return true;
    // “Shopping list: add milk”; a German dative: “füg Milch der Liste hinzu”.
    return state.at === 0 || /^(?:der|dem|den)$/u.test(this.tokens[state.at - 1]?.word ?? '');
  }

  private readValue(state: State, parameter: ShapeParameter): void {
    if (state.values[parameter.slot] !== undefined) return;
    this.readPossessive(state, parameter);
    const isModifier = this.isModifier(state, parameter);
    if (!isModifier && !this.isAnnounced(state, parameter)) return;
    const max = this.tokens[state.at]?.isQuoted ? 1 : MAX_VALUE_TOKENS + (parameter.kind ? 2 : 0);
    for (let end = state.at + 1; end <= Math.min(this.tokens.length, state.at + max); end++) {
      const value = this.valueFrom(state.at, end, parameter);
      if (value === undefined) continue;
      const behind = this.unitEnd(parameter, end);
      if (behind === undefined || (isModifier && !this.isContentOf(parameter, end))) continue;
      this.go({
        ...state,
        at: behind,
        values: { ...state.values, [parameter.slot]: value },
        relations: isModifier ? state.relations : [],
        label: undefined,
        last: 'value',
        mustAnnounce: false,
      });
    }
  }

  /** “Bob's mail” for “the mail from Bob”. */
  private readPossessive(state: State, parameter: ShapeParameter): void {
    const token = this.tokens[state.at];
    const { anchor, slot } = parameter;
    if (!token || token.isQuoted || !/^\p{Lu}.*['’]s$/u.test(this.textOf(state.at, state.at + 1))) return;
    if (anchor.type !== 'preposition' || !anchor.relations.includes('of') || !this.isContentOf(parameter, state.at + 1))
      return;
    if (state.relations.length > 0 || state.label !== undefined) return;
    const value = this.textOf(state.at, state.at + 1).replace(/['’]s$/u, '');
    this.go({ ...state, at: state.at + 1, values: { ...state.values, [slot]: value }, last: 'value' });
  }

  /** “the Atlas room” for “room Atlas”: the value stands before the word it follows in the template. */
  private isModifier({ relations, label, last }: State, { anchor }: ShapeParameter): boolean {
    return anchor.type === 'content' && label === undefined && (last === 'article' || relations.length > 0);
  }

  private isContentOf({ anchor, after }: ShapeParameter, at: number): boolean {
    const index = anchor.type === 'content' ? anchor.index : after;
    const word = index === undefined ? undefined : this.shape.content[index]?.word;
    return word !== undefined && index !== undefined && this.contentTokens(word, index, at) !== undefined;
  }

  private isAnnounced(state: State, { anchor, after, kind }: ShapeParameter): boolean {
    const { relations, label, last } = state;
    const token = this.tokens[state.at];
    if (label !== undefined) {
      if (relations.length > 0) return false;
      if (anchor.type === 'label') return isSameLabel(anchor.word, label);
      return NAME_LABELS.has(label) && anchor.type === 'content';
    }
    if (kind) return relations.length === 0 || relations.some((one) => TIME_RELATIONS.has(one));
    const isNameLike = token?.isQuoted || /^\p{Lu}/u.test(this.textOf(state.at, state.at + 1));
    switch (anchor.type) {
      case 'label':
        // “the note "Roof"” for “a note titled "Roof"”.
        return (
          relations.length === 0 &&
          NAME_LABELS.has(anchor.word) &&
          after !== undefined &&
          last === after &&
          isNameLike === true
        );
      case 'content':
        return relations.length === 0 && last === anchor.index && !state.mustAnnounce;
      case 'bare':
        return !state.mustAnnounce && (relations.length === 0 || (relations.includes('to') && this.hasSeveralBare()));
      case 'preposition':
        return (
          relations.some((one) => anchor.relations.includes(one)) ||
          // “send Bob an invoice” for “send an invoice to Bob”.
          (relations.length === 0 &&
            anchor.relations.includes('to') &&
            last === 'verb' &&
            this.isBeforeArticle(state.at))
        );
    }
  }

  private hasSeveralBare(): boolean {
    return this.shape.parameters.filter(({ anchor }) => anchor.type !== 'preposition').length > 1;
  }

  private isBeforeArticle(at: number): boolean {
    const next = this.tokens.slice(at + 1, at + 1 + MAX_VALUE_TOKENS).find(({ word }) => FILLER.has(word));
    return next !== undefined;
  }

  /** Where the request goes on behind the value's unit. @returns undefined if the unit is missing */
  private unitEnd({ unit }: ShapeParameter, end: number): number | undefined {
    const isUnit = unit.every((word, i) => this.tokens[end + i]?.folded === word);
    return isUnit ? end + unit.length : undefined;
  }

  private valueFrom(from: number, to: number, { kind }: ShapeParameter): string | undefined {
    const tokens = this.tokens.slice(from, to);
    const text = this.textOf(from, to);
    const { nowMs } = this.context;
    const first = tokens[0]?.word ?? '';
    if (kind) return !PREPOSITIONS[first] && !FILLER.has(first) && isDayOrTime(text, nowMs) ? text : undefined;
    if (tokens.some(({ isQuoted }) => isQuoted)) return tokens.length === 1 ? text : undefined;
    if (tokens.slice(0, -1).some(({ isClosed }) => isClosed)) return undefined;
    const isPlain = tokens.every(({ word, folded }) => !this.isReserved(word, folded));
    return isPlain && !this.endsWithTime(tokens) ? text : undefined;
  }

  /** Words that an unquoted value does not hold: they may say something else of the task. */
  private isReserved(word: string, folded: string): boolean {
    return (
      word === '' ||
      word === 'and' ||
      word === 'und' ||
      PREPOSITIONS[word] !== undefined ||
      FILLER.has(word) ||
      NAME_LABELS.has(word) ||
      NUMBER_LABELS.has(word) ||
      QUANTIFIERS_AND_PRONOUNS.has(word) ||
      this.isLabelWord(folded) ||
      this.shape.content.some((content) => content.word === folded || isSameThing(folded, content.word))
    );
  }

  /** “milk tomorrow”: the day belongs to the task, which has no place for it. */
  private endsWithTime(tokens: readonly Token[]): boolean {
    const { core, nowMs } = this.context;
    return tokens.some((_token, i) => {
      const first = tokens[i] as Token;
      const tail = core.slice(first.start, (tokens.at(-1) as Token).end);
      return isDayOrTime(tail, nowMs) && (i > 0 || !/^\p{N}+$/u.test(tail));
    });
  }

  private textOf(from: number, to: number): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    return first && last ? this.context.core.slice(first.start, last.end) : '';
  }
}

function isSameLabel(a: string, b: string): boolean {
  return (NAME_LABELS.has(a) && NAME_LABELS.has(b)) || haveOneStem(a, b);
}
