/** shapeOf reads a procedure's request as verb, content words and parameters with what announces each. */
import { rememberedFor } from '../../core/remembered';
import type { ProcedureBody } from '../../records/note';
import { type ValueKind, valueKinds } from '../derive-values';
import type { ValueShape } from '../value-shapes';
import { templateItems } from '../match-request';
import { isEnglish, NUMBER_LABELS } from '../request-words';
import { BLOCKERS, FILLER, NAME_LABELS, PREPOSITIONS, SEPARABLE_PREFIXES } from './function-words';
import { foldLetters } from './fold-letters';
import { withCollocations } from './collocations';
import { familiesOfForm, formsHeaded, formsOf, formsOfWord, longestForm, type VerbForm } from './verb-forms';

/** The words before a parameter's value in the request. */
export type Anchor =
  | { type: 'preposition'; relations: readonly string[] }
  /** A word that names the parameter, such as “titled” or “tag”. */
  | { type: 'label'; word: string }
  /** A content word, by its index: “ticket 12”. */
  | { type: 'content'; index: number }
  | { type: 'bare' };

export interface ShapeParameter {
  slot: string;
  anchor: Anchor;
  /** The content word before a label: “a note titled X” may be “the note X”. */
  after?: number;
  /** Content words right behind the value: “120 euros”. */
  unit: readonly string[];
  /** “and” stands between the parameter before and this one. */
  isJoined?: true;
  kind?: 'date' | 'time';
  shape?: ValueShape;
}

export interface ContentWord {
  word: string;
  /** Relations of the preposition before it. */
  relations: readonly string[];
}

export interface RequestShape {
  /** Families of its verb; empty if the verb is in none. */
  families: readonly string[];
  verb: string;
  /** The ways to say the verb: those of its families, or its own forms. */
  forms: readonly VerbForm[];
  content: readonly ContentWord[];
  parameters: readonly ShapeParameter[];
}

/** Whether the request has a content word beside its verb; without one it fits whatever has its prepositions. */
export function namesAThing(body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): boolean {
  return body.request.every((part) => 'text' in part) || (shapeOf(body)?.content.length ?? 0) > 0;
}

/** Whether a command in the request's own words is surely for this task: it names a thing, or its verb says enough. */
export function saysEnough(body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): boolean {
  return namesAThing(body) || shapeOf(body) !== undefined;
}

type Item = { word: string } | { slot: string };
const JOINT = /^(?:and|und)$/u;

/** @returns undefined if the request has too little beside its verb to be recognised in other words */
export function shapeOf(body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): RequestShape | undefined {
  const shape = readShape(body);
  const announced = shape?.parameters.filter(({ anchor }) => anchor.type !== 'bare').length ?? 0;
  // “order 20 boxes of gloves” has its unit for a thing.
  const isMeasured = shape?.parameters.some(({ unit }) => unit.length > 0) === true;
  return shape && (shape.content.length > 0 || announced > 1 || isMeasured || isNarrow(shape, announced))
    ? shape
    : undefined;
}

/** Verbs that say enough beside two values: “remind ‹person› about ‹matter›”; “send ‹thing› to ‹person›” may be of anything. */
const NARROW: ReadonlySet<string> = new Set(
  'remind notify lend promote hire call invite enable disable mute unmute lock unlock water feed clean excuse waive weigh'.split(
    ' ',
  ),
);

function isNarrow({ families, parameters }: RequestShape, announced: number): boolean {
  const isNarrowVerb = families.length > 0 && families.every((family) => NARROW.has(family));
  const [only, second] = parameters;
  // “Feed ‹animal›”: of such an act and a name, nothing else can be meant.
  const isOfName = announced === 0 && only?.shape === 'name' && second === undefined;
  return isNarrowVerb && (isOfName || (announced === 1 && parameters.length === 2));
}

/** Whether a word, folded, is the first of a way to say the task's verb. */
export function isVerbOfTask(word: string, body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): boolean {
  return formsHeaded(readShape(body)?.forms ?? [], word).length > 0;
}

/** @returns undefined if the request begins with no word */
export const readShape = rememberedFor(parseShape);

function parseShape(body: Pick<ProcedureBody, 'request' | 'derived' | 'shapes'>): RequestShape | undefined {
  const items = templateItems(body.request);
  const form = longestForm(items.map((item) => ('word' in item ? foldLetters(item.word) : '')));
  const isGerman = !isEnglish(items.flatMap((item) => ('word' in item ? [item.word] : [])));
  const prefixed = isGerman ? prefixedVerbAt(items) : undefined;
  // “Buche ‹kurs› um” is another verb than “buche ‹kurs›”.
  const known = form && prefixed && !form.at.includes(items.length - 1) ? undefined : form;
  const verbAt = known?.at ?? prefixed ?? (items[0] && 'word' in items[0] ? [0] : []);
  const words = verbAt.flatMap((i) => wordAt(items, i)).map(foldLetters);
  const verb = words.join(' ');
  if (verb === '') return undefined;
  const shape = new ShapeReader(items, new Set(verbAt), valueKinds(body), body.shapes ?? {}).read();
  const families = withCollocations(known ? familiesOfForm(known.form) : [], shape.content);
  const own: VerbForm = { head: verb, tail: [], family: '', hasArticle: false };
  return { families, verb, forms: [...formsOf(families), ...(known ? [own] : formsOfWord(words, isGerman))], ...shape };
}

/** A German verb at the beginning with its prefix at the end: “Klappe ‹abschnitt› auf”. */
function prefixedVerbAt(items: readonly Item[]): number[] | undefined {
  const last = items.length - 1;
  const [first, end] = [items[0], items[last]];
  const hasPrefix = last > 1 && end && 'word' in end && SEPARABLE_PREFIXES.has(end.word);
  return hasPrefix && first && 'word' in first ? [0, last] : undefined;
}

function wordAt(items: readonly Item[], i: number): string[] {
  const item = items[i];
  return item && 'word' in item ? [item.word] : [];
}

class ShapeReader {
  private readonly content: ContentWord[] = [];
  private readonly parameters: ShapeParameter[] = [];
  private readonly isEnglish: boolean;
  private relations: readonly string[] = [];
  private preposition = '';
  private label: string | undefined;
  /** Index of the content word read last, since the last parameter. */
  private last: number | undefined;

  constructor(
    private readonly items: readonly Item[],
    private readonly verbAt: ReadonlySet<number>,
    private readonly kinds: Readonly<Record<string, ValueKind>>,
    private readonly shapes: NonNullable<ProcedureBody['shapes']>,
  ) {
    this.isEnglish = isEnglish(items.flatMap((item) => ('word' in item ? [item.word] : [])));
  }

  read(): Pick<RequestShape, 'content' | 'parameters'> {
    for (let i = 0; i < this.items.length; i++) {
      const item = this.items[i] as Item;
      if ('slot' in item) i += this.readParameter(item.slot, i);
      else if (!this.verbAt.has(i)) this.readWord(foldLetters(item.word), item.word);
    }
    this.labelAsContent();
    // A preposition that nothing follows belongs to the verb: “check ‹name› in”.
    if (this.relations.length > 0) {
      this.relations = [];
      this.addContent(this.preposition);
    }
    return { content: this.content, parameters: this.parameters };
  }

  private readWord(word: string, asWritten: string): void {
    const relations = asWritten === 'an' && this.isEnglish ? undefined : PREPOSITIONS[asWritten];
    if (relations) {
      this.relations = relations;
      this.preposition = word;
    } else if (isLabel(word)) {
      this.labelAsContent();
      this.label = word;
    } else if (!FILLER.has(asWritten) && !NUMBER_LABELS.has(word) && word !== 'and' && word !== 'und') {
      this.labelAsContent();
      this.addContent(word);
    }
  }

  private addContent(word: string): void {
    this.content.push({ word, relations: this.relations });
    this.last = this.content.length - 1;
    this.relations = [];
    this.label = undefined;
  }

  /** A participle that announces no value says something of the task itself: “mark ‹name› as closed”. */
  private labelAsContent(): void {
    if (this.label !== undefined && !NAME_LABELS.has(this.label)) this.addContent(this.label);
  }

  /** @returns how many items after the parameter belong to its value */
  private readParameter(slot: string, at: number): number {
    const unit = this.unitAfter(at);
    const shape = this.shapes[slot];
    const known = this.kinds[slot];
    const kind = known === 'month' ? undefined : (known ?? (shape === 'day' ? ('date' as const) : undefined));
    this.parameters.push({
      slot,
      anchor: this.anchor(),
      ...(this.last === undefined ? {} : { after: this.last }),
      unit,
      ...(this.isJoined(at) ? { isJoined: true as const } : {}),
      ...(kind ? { kind } : {}),
      ...(shape ? { shape } : {}),
    });
    this.relations = [];
    this.label = undefined;
    this.last = undefined;
    return unit.length;
  }

  private isJoined(at: number): boolean {
    const [before, joint] = [this.items[at - 2], this.items[at - 1]];
    return before !== undefined && 'slot' in before && joint !== undefined && 'word' in joint && JOINT.test(joint.word);
  }

  private anchor(): Anchor {
    if (this.label !== undefined) return { type: 'label', word: this.label };
    if (this.relations.length > 0) return { type: 'preposition', relations: this.relations };
    return this.last === undefined ? { type: 'bare' } : { type: 'content', index: this.last };
  }

  private unitAfter(at: number): string[] {
    const unit: string[] = [];
    for (let i = at + 1; i < this.items.length; i++) {
      const item = this.items[i] as Item;
      if ('slot' in item || this.verbAt.has(i)) break;
      const word = foldLetters(item.word);
      const isFunctionWord = PREPOSITIONS[item.word] || FILLER.has(item.word) || word === 'and' || word === 'und';
      if (isFunctionWord || isLabel(word) || BLOCKERS.has(item.word)) break;
      unit.push(word);
    }
    return unit;
  }
}

/** The relations of the preposition before a value, or before the word of the task that announces it. */
export function announcingRelations({ anchor }: ShapeParameter, { content }: RequestShape): readonly string[] {
  if (anchor.type === 'preposition') return anchor.relations;
  return anchor.type === 'content' ? (content[anchor.index]?.relations ?? []) : [];
}

/** Whether a word announces a value: a name label, or a participle as in “tagged food”. */
export function isLabel(word: string): boolean {
  return NAME_LABELS.has(word) || /^\p{L}{2,}ed$/u.test(word);
}

/** Whether two labels share a stem: “tagged” and “tag”, “priced” and “price”. */
export function haveOneStem(a: string, b: string): boolean {
  return a === b || stem(a) === stem(b);
}

function stem(word: string): string {
  return word.replace(/([^aeiou])\1ed$/u, '$1').replace(/(?:ed|e|s)$/u, '');
}
