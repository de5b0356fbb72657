/** nearestTasks ranks the known tasks that a request may mean, with the values it seems to give: a proposal, never a run. */
import { assertNever } from '../../core/assert-never';
import type { ProcedureBody } from '../../records/note';
import { QUANTIFIERS_AND_PRONOUNS } from '../request-words';
import { FILLER, NAME_LABELS, PREPOSITIONS } from './function-words';
import { isOtherVerb, verbsSaid } from './near-misses';
import { type Anchor, haveOneStem, type RequestShape, readShape, type ShapeParameter } from './request-shape';
import { rephrase } from './rephrase';
import { ARTICLES, RequestText, type Token } from './request-text';
import { isSameUnit } from './units';
import { hasShape } from '../value-shapes';
import { mayBeginTime, namesDayOrTime } from './time-words';
import { isNounOfAct } from './nouns-of-acts';
import { formsHeaded, isKnownVerb } from './verb-forms';

export interface NearTask<T> {
  task: T;
  /** Words that request and task share, weighted: 0 is nothing. */
  score: number;
  /** Values read from the request; a parameter without one is absent. */
  values: Record<string, string>;
}

/** Ways to say the request that are rated, its own words first. */
const MAX_TEXTS = 12;
const NOTHING_KNOWN = { tasks: new Set<string>(), page: new Set<string>() };
/** Longest value read without quotes, in words. */
const MAX_WORDS = 5;
/** Words that no value goes on with: verbs of a request that is no command. */
const END_OF_VALUE: ReadonlySet<string> = new Set(
  `should must shall needs need has have is are was be been can could may might will would wants asks gets
  soll sollen sollte muss müssen kann können möchte möchten will wird werden wurde ist sind bekommt geht → -> =>`.split(
    /\s+/,
  ),
);
/** How values without an announcement begin, by shape. */
const BEGINS: Partial<Record<NonNullable<ShapeParameter['shape']>, RegExp>> = {
  number: /^[#\p{N}]/u,
  name: /^\p{Lu}/u,
  // An address, a key, a version.
  code: /^\S*\p{L}\S*[@._/:\p{N}]\S*\p{L}/u,
};
/** Weight of the same verb, of a shared content word, of a value found where the task has one, of a missing content word, and of another act. */
const WEIGHTS = Object.freeze({ verb: 2, content: 3, value: 1, missing: -0.5, otherVerb: -2 });

/** Best first; tasks that share no content word or verb are left out. */
export function nearestTasks<T extends { body: ProcedureBody }>(
  request: string,
  tasks: readonly T[],
  nowMs: number,
): NearTask<T>[] {
  const shapes = tasks.map(({ body }) => readShape(body) ?? bareShape(body));
  const isVerb = (word: string) => isKnownVerb(word) || shapes.some(({ forms }) => formsHeaded(forms, word).length > 0);
  const { certain, possible } = rephrase(request, isVerb);
  const texts = [request, ...certain, ...possible].slice(0, MAX_TEXTS).map((text) => ({ text, said: verbsSaid(text) }));
  return tasks
    .flatMap((task, i) => best(texts.flatMap((said) => rate(said, task, shapes[i] as RequestShape, nowMs))))
    .filter(({ score }) => score > WEIGHTS.value)
    .toSorted((a, b) => b.score - a.score);
}

/** The highest score; of equal ones, that of the request as it was written. */
function best<T>(rated: readonly NearTask<T>[]): NearTask<T>[] {
  return rated.toSorted((a, b) => b.score - a.score).slice(0, 1);
}

function rate<T extends { body: ProcedureBody }>(
  { text: request, said }: { text: string; said: ReturnType<typeof verbsSaid> },
  task: T,
  shape: RequestShape,
  nowMs: number,
): NearTask<T>[] {
  const text = new RequestText(request, shape, NOTHING_KNOWN);
  const named = shape.content.filter(({ word }, i) =>
    text.tokens.some((token, at) => !token.isQuoted && text.contentTokens(word, i, at) !== undefined),
  ).length;
  const isMeasured = shape.parameters.some(({ unit }) =>
    unit.some((word) => text.tokens.some(({ folded }) => folded === word)),
  );
  const values = new RoughValues(text, nowMs).read();
  const shared = WEIGHTS.verb * Number(sharesVerb(text)) + WEIGHTS.content * (named + Number(isMeasured));
  const otherVerb = WEIGHTS.otherVerb * Number(isOtherVerb(said, task.body));
  const rest =
    otherVerb + WEIGHTS.value * Object.keys(values).length + WEIGHTS.missing * (shape.content.length - named);
  return shared === 0 ? [] : [{ task, score: shared + rest, values }];
}

/** A procedure whose request is too short to be read in other words. */
function bareShape(body: ProcedureBody): RequestShape {
  const parameters = body.slots.map((slot) => ({ slot, anchor: { type: 'bare' as const }, unit: [] }));
  return { families: [], verb: '', forms: [], content: [], parameters };
}

function sharesVerb({ tokens, shape }: RequestText): boolean {
  const isVerb = (word: string) =>
    formsHeaded(shape.forms, word).length > 0 || shape.forms.some((form) => isNounOfAct(word, form));
  return tokens.some(({ folded, isQuoted }) => !isQuoted && isVerb(folded));
}

/** Reads values by what announces them; what is quoted and left over goes to the parameters without a value, in order. */
class RoughValues {
  private readonly used = new Set<number>();

  constructor(
    private readonly text: RequestText,
    private readonly nowMs: number,
  ) {}

  read(): Record<string, string> {
    const { parameters } = this.text.shape;
    const values: Record<string, string> = {};
    const take = (parameter: ShapeParameter, value: string | undefined) => {
      if (value !== undefined) values[parameter.slot] ??= value;
    };
    for (const parameter of parameters) if (parameter.kind) take(parameter, this.dayOrTime());
    for (const parameter of parameters) if (!parameter.kind) take(parameter, this.announced(parameter));
    for (const parameter of parameters)
      if (values[parameter.slot] === undefined && !parameter.kind) take(parameter, this.leftOver(parameter));
    return values;
  }

  private dayOrTime(): string | undefined {
    for (let length = MAX_WORDS; length > 0; length--)
      for (let at = 0; at + length <= this.text.tokens.length; at++) {
        const first = this.text.tokens[at];
        const words = this.text.textOf(at, at + length);
        if (first && !first.isQuoted && mayBeginTime(first.word) && namesDayOrTime(words, this.nowMs))
          return this.use(at, at + length);
      }
    return undefined;
  }

  private announced({ anchor, unit, shape }: ShapeParameter): string | undefined {
    const { tokens } = this.text;
    const [first] = unit;
    const counted = first === undefined ? -1 : tokens.findIndex((_token, i) => this.isCounted(i, first));
    if (counted >= 0) return this.use(counted, counted + 1);
    const at = tokens.findIndex((token, i) => !token.isQuoted && !this.used.has(i) && this.isAnchor(anchor, token, i));
    return at < 0 ? undefined : this.spanAfter(at + 1, shape);
  }

  /** “95 euros”: a number before the unit of the parameter. */
  private isCounted(at: number, unit: string): boolean {
    const [number, next] = [this.text.tokens[at], this.text.tokens[at + 1]?.folded ?? ''];
    return !this.used.has(at) && /^\p{N}/u.test(number?.word ?? '') && (next === unit || isSameUnit(next, unit));
  }

  private isAnchor(anchor: Anchor, { folded }: Token, at: number): boolean {
    switch (anchor.type) {
      case 'label':
        return (NAME_LABELS.has(anchor.word) && NAME_LABELS.has(folded)) || haveOneStem(anchor.word, folded);
      case 'content': {
        const word = this.text.shape.content[anchor.index]?.word;
        return word !== undefined && this.text.contentTokens(word, anchor.index, at) !== undefined;
      }
      case 'preposition': {
        const relations = this.text.prepositionAt(at)?.relations ?? [];
        return relations.some((one) => anchor.relations.includes(one)) && !this.isContentNext(at + 1);
      }
      case 'bare':
        return isKnownVerb(folded) && at === 0;
      default:
        return assertNever(anchor);
    }
  }

  /** “on the shopping list” announces a place of the task, not a value. */
  private isContentNext(at: number): boolean {
    const next = this.text.tokens.findIndex(({ word }, i) => i >= at && !FILLER.has(word));
    return this.text.shape.content.some(({ word }, i) => this.text.contentTokens(word, i, next) !== undefined);
  }

  private spanAfter(at: number, shape: ShapeParameter['shape']): string | undefined {
    const { tokens } = this.text;
    let from = at;
    while (from < tokens.length && !tokens[from]?.isQuoted && FILLER.has(tokens[from]?.word ?? '')) from++;
    let to = from;
    if (tokens[from]?.isQuoted) to = from + 1;
    else
      while (to < tokens.length && to - from < MAX_WORDS && this.isValueWord(tokens[to], to)) {
        to++;
        if (tokens[to - 1]?.isClosed) break;
      }
    if (!tokens[from]?.isQuoted) to = this.endOfName(from, this.endOfShape(from, to, shape));
    return to > from ? this.use(from, to) : undefined;
  }

  /** The end of the longest span from here that has the shape; the span as it is if none has. */
  private endOfShape(from: number, to: number, shape: ShapeParameter['shape']): number {
    const lengths = Array.from({ length: Math.max(0, to - from) }, (_one, i) => to - i);
    return lengths.find((end) => hasShape(this.text.textOf(from, end), shape, this.text.isEnglish)) ?? to;
  }

  private isValueWord(token: Token | undefined, at: number): boolean {
    if (!token || token.isQuoted || token.word === '' || this.used.has(at)) return false;
    const { word, folded } = token;
    const isContent = this.text.shape.content.some((content) => content.word === folded);
    const isFunctionWord = PREPOSITIONS[word] !== undefined || FILLER.has(word) || word === 'and' || word === 'und';
    if (END_OF_VALUE.has(word)) return false;
    return !isContent && !isFunctionWord && !QUANTIFIERS_AND_PRONOUNS.has(word) && !this.text.isLabelWord(folded);
  }

  /** The first quoted value that is not used; else the first unused number or name where the parameter was shown with one. */
  private leftOver({ shape }: ShapeParameter): string | undefined {
    const { tokens } = this.text;
    const at = tokens.findIndex(({ isQuoted }, i) => isQuoted && !this.used.has(i));
    if (at >= 0) return this.use(at, at + 1);
    const begins = shape && BEGINS[shape];
    if (!begins) return undefined;
    const from = tokens.findIndex(
      (token, i) => begins.test(this.text.textOf(i, i + 1)) && this.isValueWord(token, i) && !isKnownVerb(token.folded),
    );
    return from < 0 ? undefined : this.spanAfter(from, shape);
  }

  /** “South borrows the hose”: a small word before an article is no part of a name; a number before another parameter's unit is that one's. */
  private endOfName(from: number, to: number): number {
    const { tokens, shape, isEnglish } = this.text;
    const isSmall = /^\p{Ll}/u.test(this.text.textOf(to - 1, to));
    if (to - from > 1 && isEnglish && isSmall && ARTICLES.has(tokens[to]?.word ?? '')) return to - 1;
    const counted = tokens.findIndex(
      (_token, i) =>
        i > from && i < to && shape.parameters.some(({ unit }) => unit[0] !== undefined && this.isCounted(i, unit[0])),
    );
    return counted < 0 ? to : counted;
  }

  private use(from: number, to: number): string {
    for (let i = from; i < to; i++) this.used.add(i);
    return this.text.textOf(from, to).replace(/(\p{L})['’]s$/u, '$1');
  }
}
