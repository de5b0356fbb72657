/** RequestText: the words of a request beside what a known task's request says, and how single words compare. */
import { remembered } from '../../core/remembered';
import { isEnglish, type RequestToken, stripPoliteness, tokenize } from '../request-words';
import {
  BLOCKERS,
  BOUNDS,
  CLOCK_WORDS,
  POLITE_END,
  POLITE_START,
  PREPOSITION_PHRASES,
  PREPOSITIONS,
  QUESTION_WORDS,
} from './function-words';
import { foldLetters } from './fold-letters';
import { haveOneStem, type RequestShape } from './request-shape';
import { isSameThing } from './same-thing';
import { isClockTime } from './time-words';
import { isTypingError } from './typing-errors';
import { isKnownVerb } from './verb-forms';

/** Words of the site, folded. */
export interface KnownWords {
  /** Words of all its tasks: none is a typing error or another word for a task's. */
  tasks: ReadonlySet<string>;
  /** Words of the page: none is a typing error. */
  page: ReadonlySet<string>;
}

export interface Token extends RequestToken {
  folded: string;
}

/** “Delete the file?”, not “can you delete the file?”. @param core the request without politeness */
function isBareQuestion(request: string, core: string): boolean {
  return /\?\s*$/u.test(request) && request.trimStart().startsWith(core.slice(0, MIN_CORE_CHARS));
}
/** Longest parted compound in words, its shortest part, the words between its parts, and the letters between them in the compound. */
const MAX_PARTED_TOKENS = 3;
const MIN_PART_CHARS = 3;
const GENITIVE_ARTICLES: ReadonlySet<string> = new Set(['des', 'eines', 'meines', 'unseres', 'vom']);
/** Articles and the like before a noun, in English. */
export const ARTICLES: ReadonlySet<string> = new Set('the a an my our this'.split(' '));
const COMPOUND_JOINTS: ReadonlySet<string> = new Set(['des', 'der', 'vom', 'fuers', 'für', 'fuer']);
export const COMPOUND_LINKS: readonly string[] = ['', 's', 'es', 'n', 'en', 'e'];
/** Characters of the beginning that are compared. */
const MIN_CORE_CHARS = 8;

/** “7:15 Uhr”: the word says that the number is a time, no more. */
function isClockWord({ word, isQuoted }: Token, before: Token | undefined): boolean {
  return !isQuoted && CLOCK_WORDS.has(word) && isClockTime(before?.word ?? '');
}

function withoutClock(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token, i) => !isClockWord(token, tokens[i - 1]));
}

/** A compound that a task may have in two words: “Atlas-room”. */
const COMPOUND = /^(\S+)-(\p{L}+)$/u;

/** The parts of a reading that are of the request alone, and the same beside each of a site's tasks. */
interface ReadRequest {
  core: string;
  isBareQuestion: boolean;
  tokens: readonly Token[];
  hasCompound: boolean;
  /** The tokens without clock words. */
  timeless: readonly Token[];
}
/** Requests that are kept: one in all the commands that it amounts to. */
const MAX_KEPT = 200;

const readRequest = remembered((request): ReadRequest => {
  const core = stripPoliteness(request).replace(POLITE_START, '').replace(POLITE_END, '');
  const tokens = tokenize(core).map((token) => ({ ...token, folded: foldLetters(token.word) }));
  const hasCompound = tokens.some(({ word, isQuoted }) => !isQuoted && COMPOUND.test(word));
  return { core, isBareQuestion: isBareQuestion(request, core), tokens, hasCompound, timeless: withoutClock(tokens) };
}, MAX_KEPT);

export class RequestText {
  readonly core: string;
  readonly tokens: readonly Token[];
  readonly isEnglish: boolean;
  readonly isBareQuestion: boolean;

  constructor(
    request: string,
    readonly shape: RequestShape,
    private readonly known: KnownWords,
  ) {
    const read = readRequest(request);
    this.core = read.core;
    this.isBareQuestion = read.isBareQuestion;
    const tokens = read.hasCompound ? read.tokens.flatMap((token) => this.splitCompound(token)) : read.tokens;
    if (this.saysClock()) this.tokens = tokens;
    else this.tokens = read.hasCompound ? withoutClock(tokens) : read.timeless;
    this.isEnglish = isEnglish(this.tokens.map(({ word }) => word));
  }

  /** Whether the request negates, chooses, asks a question, or speaks of several things, and the task itself does not. */
  isBlocked(): boolean {
    return this.isQuestion() || this.blockers().length > 0;
  }

  isQuestion(): boolean {
    return QUESTION_WORDS.has(this.tokens[0]?.word ?? '') || this.isBareQuestion;
  }

  /** The words that negate, choose, or speak of several things, and are none of the task's. */
  blockers(): string[] {
    const isOwn = (word: string) =>
      BOUNDS.has(word) && this.shape.content.some((content) => isSameThing(content.word, word));
    return this.tokens.flatMap(({ word, folded, isQuoted }) =>
      !isQuoted && BLOCKERS.has(word) && !isOwn(folded) ? [word] : [],
    );
  }

  /** “the Atlas-room” for “the room Atlas”. */
  private splitCompound(token: Token): Token[] {
    const [, first = '', second = ''] = token.isQuoted ? [] : (COMPOUND.exec(token.word) ?? []);
    const isContent = (word: string) => this.shape.content.some((content) => content.word === foldLetters(word));
    if (!isContent(second) || isContent(token.word)) return [token];
    const middle = token.start + first.length;
    return [
      { ...token, word: first, folded: foldLetters(first), end: middle, isClosed: false, isLast: false },
      { ...token, word: second, folded: foldLetters(second), start: middle + 1, followsColon: false },
    ];
  }

  /** Whether the task has such a word itself, or reads its times whole. */
  private saysClock(): boolean {
    return this.shape.parameters.some(
      ({ kind, shape, unit }) => kind !== undefined || shape === 'time' || unit.some((word) => CLOCK_WORDS.has(word)),
    );
  }

  /** How many tokens name the content word, and how many content words they name. */
  contentTokens(word: string, i: number, at: number): { tokens: number; words: number } | undefined {
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
    const parted = this.partedCompound(word, at);
    if (parted !== undefined) return { tokens: parted, words: 1 };
    const isSame =
      first.folded === word ||
      this.isGenitive(first.folded, word, at) ||
      first.folded.replaceAll('-', '') === word.replaceAll('-', '') ||
      (!this.known.tasks.has(first.folded) && isSameThing(first.folded, word)) ||
      (!isKnownVerb(first.folded) && this.isTypo(first.folded, word));
    return isSame ? { tokens: 1, words: 1 } : undefined;
  }

  /** “des Schlüssels 30” for “den Schlüssel 30”. */
  private isGenitive(said: string, word: string, at: number): boolean {
    const before = this.tokens[at - 1];
    return before !== undefined && GENITIVE_ARTICLES.has(before.word) && (said === `${word}s` || said === `${word}es`);
  }

  /** “Sitzung des Teams” and “Tage Urlaub” for “Teamsitzung” and “Urlaubstage”. @returns how many tokens it takes */
  partedCompound(word: string, at: number): number | undefined {
    const [head, ...behind] = this.tokens.slice(at, at + MAX_PARTED_TOKENS);
    if (!head || head.isQuoted || head.isClosed || head.folded.length < MIN_PART_CHARS || !word.endsWith(head.folded))
      return undefined;
    const [joint] = behind;
    const skipped = Number(joint !== undefined && !joint.isQuoted && COMPOUND_JOINTS.has(joint.word));
    const first = behind[skipped];
    const before = word.slice(0, -head.folded.length);
    if (!first || first.isQuoted || before.length < MIN_PART_CHARS) return undefined;
    const stems = [first.folded, ...(skipped > 0 ? [first.folded.replace(/(?:es|s|en|n)$/u, '')] : [])];
    return stems.some((stem) => COMPOUND_LINKS.some((link) => stem + link === before)) ? 2 + skipped : undefined;
  }

  prepositionAt(at: number): { tokens: number; relations: readonly string[] } | undefined {
    const phrase = PREPOSITION_PHRASES.find(({ words }) =>
      words.every((word, i) => this.tokens[at + i]?.word === word && !this.tokens[at + i]?.isQuoted),
    );
    if (phrase) return { tokens: phrase.words.length, relations: phrase.relations };
    const word = this.tokens[at]?.word ?? '';
    const relations = word === 'an' && this.isEnglish ? undefined : PREPOSITIONS[word];
    return relations && { tokens: 1, relations };
  }

  isLabelWord(word: string): boolean {
    return this.shape.parameters.some(({ anchor }) => anchor.type === 'label' && haveOneStem(anchor.word, word));
  }

  isTypo(written: string, meant: string): boolean {
    const { tasks, page } = this.known;
    return !tasks.has(written) && !page.has(written) && isTypingError(written, meant);
  }

  textOf(from: number, to: number): string {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    return first && last ? this.core.slice(first.start, last.end) : '';
  }
}
