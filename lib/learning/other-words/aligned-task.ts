/** alignTask: reads a request as a known task's in any order, where every word is the act, a thing of the task, a value or grammar. */
import { permutations } from '../../core/permutations';
import type { ProcedureBody } from '../../records/note';
import { fitOf } from './aligned-fit';
import { PRONOUNS } from './aligned-grammar';
import { readRuns, type Run, type SaidParts, STATE } from './aligned-runs';
import { asks, tellsOnly } from './told-act';
import { isKnownVerb } from './verb-forms';
import { isEnglish } from '../request-words';
import { NEW_WORDS, PREPOSITIONS, SEPARABLE_PREFIXES } from './function-words';
import { readShape, type RequestShape, type ShapeParameter } from './request-shape';
import { templateItems } from '../match-request';
import { bareCommand } from './rephrase';
import { type KnownWords, RequestText } from './request-text';
import { actsAt, type SaidAct } from './said-acts';
import { ValueReader } from './value-reader';

export interface SiteContext {
  nowMs: number;
  known: KnownWords;
  /** Things that several tasks of the site have, folded: they need not be said. */
  common: ReadonlySet<string>;
}

/** Most values that are tried in every order. */
const MAX_PARAMETERS = 4;
/** Shortest abbreviation, and the letters that it leaves out at least. */
const MIN_ABBREVIATION_CHARS = 3;
const MIN_LEFT_OUT_CHARS = 2;
/** Words that make another verb of the one before them. */
const PARTICLES: ReadonlySet<string> = new Set('up down out off over back away in on'.split(' '));

/** @returns undefined if a word is left over, a value is missing or has two places, or the act is not said */
export function alignTask(
  body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>,
  request: string,
  site: SiteContext,
): Record<string, string> | undefined {
  const shape = readShape(body);
  if (!shape || shape.parameters.length === 0 || shape.parameters.length > MAX_PARAMETERS) return undefined;
  const text = new RequestText(bareCommand(request), shape, site.known);
  if (text.tokens.length === 0 || text.isBlocked() || tellsOnly(text) || isInOtherLanguage(text, body))
    return undefined;
  const words = text.tokens.map(({ folded, isQuoted }) => (isQuoted ? '' : folded));
  const found = words
    .flatMap((_word, at) => actsAt(words, at, shape))
    .filter(({ isPast }) => !isPast || asks(text))
    .flatMap((act) => new Alignment(text, act, site).read());
  const [first] = found;
  return found.every((values) => JSON.stringify(values) === JSON.stringify(first)) ? first : undefined;
}

function isInOtherLanguage(text: RequestText, { request }: Pick<ProcedureBody, 'request'>): boolean {
  const words = templateItems(request).flatMap((item) => ('word' in item ? [item.word] : []));
  return isEnglish(words) !== text.isEnglish;
}

/** “inv” for “invoice”: the beginning of the word, and no word itself. */
function isAbbreviation(said: string, word: string): boolean {
  const isShort = said.length >= MIN_ABBREVIATION_CHARS && said.length + MIN_LEFT_OUT_CHARS <= word.length;
  return isShort && word.startsWith(said) && !isKnownVerb(said);
}

class Alignment {
  private readonly shape: RequestShape;
  private readonly reader: ValueReader;
  /** Content words by the token that names them. */
  private readonly content = new Map<number, number>();

  constructor(
    private readonly text: RequestText,
    private readonly act: SaidAct,
    private readonly site: SiteContext,
  ) {
    this.shape = text.shape;
    this.reader = new ValueReader(text, site.nowMs);
  }

  read(): Record<string, string>[] {
    if (this.hasOtherPrefix() || this.isOfNew() || !this.nameContent()) return [];
    const said = { text: this.text, act: this.act, content: this.content, reader: this.reader };
    const runs = readRuns(said);
    if (!runs || runs.length !== this.shape.parameters.length) return [];
    const fitting = permutations(this.shape.parameters)
      .map((order) => this.assign(order, runs, said))
      .filter((one) => one !== undefined)
      .toSorted((a, b) => b.score - a.score);
    const [best, next] = fitting;
    if (!best || next?.score === best.score) return [];
    return [best.values];
  }

  /** “Schalte die Pumpe ein” where the act is “ausschalten”. */
  private hasOtherPrefix(): boolean {
    const last = this.text.tokens.length - 1;
    const word = this.text.tokens[last]?.word ?? '';
    if (!this.text.isEnglish) return SEPARABLE_PREFIXES.has(word) && !this.act.at.has(last);
    const behind = Math.max(...this.act.at) + 1;
    return (
      (PARTICLES.has(word) && !this.act.at.has(last)) ||
      (PARTICLES.has(this.text.tokens[behind]?.word ?? '') && !this.isBeforeNoun(behind + 1))
    );
  }

  /** “in the kitchen”: the particle is a preposition. */
  private isBeforeNoun(at: number): boolean {
    const word = this.text.tokens[at]?.word ?? '';
    return word !== '' && PREPOSITIONS[word] === undefined;
  }

  /** “The new room” is another one, unless it is made now. */
  private isOfNew(): boolean {
    const isNew = this.text.tokens.some(({ word, isQuoted }) => !isQuoted && NEW_WORDS.has(word));
    return isNew && !this.shape.families.some((family) => family === 'create' || family === 'add');
  }

  /** @returns false if a thing of the task is missing that does not go without saying */
  private nameContent(): boolean {
    for (const word of this.states()) {
      const at = this.text.tokens.findIndex(
        ({ folded, isQuoted }, k) => !isQuoted && folded === word && !this.act.at.has(k),
      );
      if (at < 0) return false;
      this.content.set(at, STATE);
    }
    for (const [i, { word }] of this.shape.content.entries()) {
      const at = this.text.tokens.findIndex(
        ({ isQuoted }, k) => !isQuoted && !this.content.has(k) && !this.act.at.has(k) && this.isNamedAt(word, i, k),
      );
      if (at >= 0) {
        const used = this.text.contentTokens(word, i, at);
        for (let k = 0; k < (used?.tokens ?? 1); k++) this.content.set(at + k, i);
      } else if (!this.goesWithoutSaying(i) && !this.isNamedWithOther(i)) return false;
    }
    return true;
  }

  /** “absent” of “mark ‹pupil› absent”: said of the value, and no unit of it. */
  private states(): string[] {
    return this.shape.parameters.flatMap(({ unit, shape }) => (shape === 'number' ? [] : unit));
  }

  private isNamedAt(word: string, i: number, at: number): boolean {
    return (
      this.text.contentTokens(word, i, at) !== undefined || isAbbreviation(this.text.tokens[at]?.folded ?? '', word)
    );
  }

  /** Two words of the task in one: a token before names both. */
  private isNamedWithOther(i: number): boolean {
    const before = [...this.content].find(([, index]) => index === i - 1)?.[0];
    const word = this.shape.content[i - 1]?.word;
    return before !== undefined && word !== undefined && this.text.contentTokens(word, i - 1, before)?.words === 2;
  }

  private goesWithoutSaying(i: number): boolean {
    const word = this.shape.content[i]?.word ?? '';
    const isLabel = this.shape.parameters.some(({ anchor }) => anchor.type === 'content' && anchor.index === i);
    return isLabel || this.site.common.has(word) || PRONOUNS.has(word);
  }

  private assign(
    order: readonly ShapeParameter[],
    runs: readonly Run[],
    said: SaidParts,
  ): { values: Record<string, string>; score: number } | undefined {
    const values: Record<string, string> = {};
    let score = 0;
    for (const [i, run] of runs.entries()) {
      const parameter = order[i];
      const value = parameter && this.reader.valueFrom(run.from, run.to, parameter);
      const fit = parameter && value !== undefined ? fitOf(parameter, run, said) : 0;
      if (!parameter || value === undefined || fit === 0) return undefined;
      values[parameter.slot] = value;
      score += fit;
    }
    const sorted = Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    return { values: sorted, score };
  }
}
