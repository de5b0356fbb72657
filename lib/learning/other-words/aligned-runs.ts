/** readRuns: the words of a request that are neither the act, a thing of the task nor grammar, in runs that may be values. */
import { NUMBER_LABELS } from '../request-words';
import { ALIGNED_GRAMMAR } from './aligned-grammar';
import { FILLER, PREPOSITIONS, SEPARABLE_PREFIXES } from './function-words';
import type { RequestText } from './request-text';
import type { SaidAct } from './said-acts';
import type { ValueReader } from './value-reader';

/** Longest value without quotes, in words. */
const MAX_RUN_TOKENS = 4;
const isSmall = (word: string) => ALIGNED_GRAMMAR.has(word) || FILLER.has(word) || NUMBER_LABELS.has(word);
const ARTICLE = /^(?:the|an?|my|our|your|this|der|die|das|den|dem|des|eine?[mnrs]?|mein\p{Ll}*|unser\p{Ll}*)$/u;
/** In place of the index of a content word: a state that the task says of a value. */
export const STATE = -1;

/** Words in a row that are neither grammar nor the task's: a value if it fits a parameter. */
export interface Run {
  from: number;
  to: number;
  /** Relations of the preposition before it. */
  relations: readonly string[];
  hasArticle: boolean;
  /** Index of the content word right before it. */
  after: number | undefined;
}

/** A request, and what of it says the act and the things of a task. */
export interface SaidParts {
  text: RequestText;
  act: SaidAct;
  /** Content words of the task by the token that names them. */
  content: ReadonlyMap<number, number>;
  reader: ValueReader;
}

/** @returns undefined if a word is left that is no value */
export function readRuns(said: SaidParts): Run[] | undefined {
  return new RunReader(said).read();
}

/** Whether a content word of the task is named. */
export function isSaid({ content }: SaidParts, index: number): boolean {
  return [...content.values()].includes(index);
}

class RunReader {
  private relations: readonly string[] = [];
  private hasArticle = false;
  private readonly runs: Run[] = [];
  private readonly text: RequestText;

  constructor(private readonly said: SaidParts) {
    this.text = said.text;
  }

  read(): Run[] | undefined {
    for (let at = 0; at < this.text.tokens.length; ) {
      const next = this.readAt(at);
      if (next === undefined) return undefined;
      at = next;
    }
    return this.relations.length > 0 ? undefined : this.runs;
  }

  /** @returns where the request goes on; undefined if a word fits nowhere */
  private readAt(at: number): number | undefined {
    const { word = '', isQuoted = false } = this.text.tokens[at] ?? {};
    if (this.said.act.at.has(at) || word === '' || this.isJoint(at)) return at + 1;
    const index = this.said.content.get(at);
    if (index !== undefined) {
      if (!this.isPlaced(index)) return undefined;
      this.close();
      return at + 1;
    }
    const preposition = isQuoted || this.isPrefixAt(at) ? undefined : this.text.prepositionAt(at);
    if (preposition) {
      if (this.relations.length > 0) return undefined;
      this.relations = preposition.relations;
      return at + preposition.tokens;
    }
    if (!isQuoted && ARTICLE.test(word)) this.hasArticle = true;
    else if (isQuoted || !isSmall(word)) return this.readRun(at);
    return at + 1;
  }

  private readRun(from: number): number | undefined {
    const to = this.endOfRun(from);
    if (to === from || this.mayBeginTitle(from)) return undefined;
    const { relations, hasArticle } = this;
    this.runs.push({ from, to, relations, hasArticle, after: this.said.content.get(from - 1) });
    this.close();
    return this.behindUnit(to);
  }

  /** “Der Vorleser”, “The Hobbit”: an article with a capital may be a part of the name. */
  private mayBeginTitle(at: number): boolean {
    const isCapital = (i: number) => /^\p{Lu}/u.test(this.text.textOf(i, i + 1));
    return this.hasArticle && at > 0 && isCapital(at) && isCapital(at - 1);
  }

  private close(): void {
    this.relations = [];
    this.hasArticle = false;
  }

  /** The infinitive's “to”, and “as well”. */
  private isJoint(at: number): boolean {
    const [word, next] = [this.text.tokens[at]?.word ?? '', this.text.tokens[at + 1]?.word ?? ''];
    return (word === 'to' && (this.said.act.at.has(at + 1) || next === 'be')) || (word === 'as' && next === 'well');
  }

  /** A prefix of a German verb at the end that is not the act's belongs to another verb. */
  private isPrefixAt(at: number): boolean {
    const { tokens, isEnglish } = this.text;
    return !isEnglish && at === tokens.length - 1 && SEPARABLE_PREFIXES.has(tokens[at]?.word ?? '');
  }

  private endOfRun(from: number): number {
    const { tokens } = this.text;
    if (tokens[from]?.isQuoted) return from + 1;
    let to = from;
    while (to < tokens.length && to - from < MAX_RUN_TOKENS && this.isOfRun(to)) {
      to++;
      if (tokens[to - 1]?.isClosed) break;
    }
    return to;
  }

  private isOfRun(at: number): boolean {
    const token = this.text.tokens[at];
    if (!token || token.isQuoted || this.said.act.at.has(at) || this.said.content.has(at)) return false;
    return (
      !isSmall(token.word) &&
      !ARTICLE.test(token.word) &&
      !PREPOSITIONS[token.word] &&
      !this.isUnit(at) &&
      !this.text.isLabelWord(token.folded)
    );
  }

  private isUnit(at: number): boolean {
    return this.text.shape.parameters.some(
      ({ unit }) => unit[0] !== undefined && unit[0] === this.text.tokens[at]?.folded,
    );
  }

  private behindUnit(end: number): number {
    const behind = this.text.shape.parameters.flatMap((one) =>
      one.unit.length > 0 ? (this.said.reader.unitEnd(one, end) ?? []) : [],
    );
    return Math.max(end, ...behind);
  }

  /** Whether the preposition before a thing of the task means what the task's does. */
  private isPlaced(index: number): boolean {
    const { relations } = this;
    if (index === STATE) return relations.every((one) => one === 'as');
    const expected = this.relationsOfContent(index);
    return relations.length === 0 || (expected.length > 0 && this.said.reader.isSameRelation(relations, expected));
  }

  /** The relations of “list” where “shopping” of “to the shopping list” is left out: those of “shopping”. */
  private relationsOfContent(index: number): readonly string[] {
    const own = this.text.shape.content[index]?.relations ?? [];
    return own.length > 0 || index === 0 || isSaid(this.said, index - 1) ? own : this.relationsOfContent(index - 1);
  }
}
