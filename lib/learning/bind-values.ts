/** bindValues: finds for each value of a demonstration the words of the request that gave it, and makes them parameters. */
import { normalizeText, plainText } from '../core/text';
import type { Fingerprint } from '../page/words/element';
import type { DerivedValue } from '../records/note';
import type { RunStep } from '../records/run';
import { type Template, toTemplate, uniqueName } from '../records/template';
import { countedWords } from './counted-presses';
import { parameterName } from './parameter-name';
import { isNoise, type RequestToken, stripPoliteness, tokenize } from './request-words';
import { type Datum, type DatumPart, PICKED_ROLES, showsContent, stepData } from './step-data';
import { type Found, findWordTransform } from './transforms';
import { unfolds } from './unfolds';
import {
  allSpans,
  type Choice,
  chooseSpans,
  INDEFINITE,
  isClosedByRequest,
  isOfRow,
  isPartOfWhole,
  isSameSpan,
  isValue,
  isWithin,
  looksLikeData,
  overlaps,
  type Span,
  templateOf,
  textsOfRow,
  wholeName,
} from './value-spans';
import { containsWords, wordsOf } from './words-in';

export interface BoundValues {
  /** The request with parameters in place of the words that gave a value. */
  template: Template;
  /** Values as the request says them, by parameter, in the order of the request. */
  said: Record<string, string>;
  /** The values above and all that are computed from them. */
  values: Record<string, string>;
  derived: Record<string, DerivedValue>;
  /** The parameter of a step's datum. @returns undefined if the request does not name it */
  slotOf(step: number, part: DatumPart, at?: number): string | undefined;
  /** Parameters in the text of a step's row that identify it. */
  rowOf(step: number): string[];
  /** The header of the target's column, with the request's words in it as a parameter; of a target with a name only if the request names it. */
  columnOf(step: number): Template | undefined;
  /** Parameters within the name of a step's target, which is picked among others of its kind. */
  namePartsOf(step: number): string[];
  /** Written values that the request does not name. */
  unexplained: Datum[];
  /** Texts that were written, chosen or pressed and that the request does not name: a correction changes them. */
  fixed: string[];
}

const PICKING_VERBS: ReadonlySet<string> = new Set(['click', 'doubleClick', 'rightClick', 'check']);
/** Roles of controls that stand for things of the user where a page has several of them. */
const NAMED_AFTER_USE: ReadonlySet<string> = new Set(['slider', 'spinbutton', 'switch']);

/** @param nowMs when the request was made: relative days are relative to it */
export function bindValues(
  request: string,
  steps: readonly RunStep[],
  nowMs: number,
  withCommands = true,
): BoundValues {
  const core = stripPoliteness(request);
  const tokens = tokenize(core);
  const spans = allSpans(tokens, core);
  const data = steps.flatMap((step, i) => stepData(step, i));
  const choices = chooseSpans(
    data.filter(({ isCommand }) => withCommands || isCommand !== true),
    { tokens, spans, nowMs },
  );
  return new Binder(plainText(request), core, tokens, spans, data, choices, nowMs).bind(steps);
}

class Binder {
  private readonly accepted: { span: Span; slot: string }[] = [];
  private readonly slots = new Map<string, string>();
  private readonly said: Record<string, string> = {};
  private readonly values: Record<string, string> = {};
  private readonly derived: Record<string, DerivedValue> = {};

  constructor(
    private readonly request: string,
    private readonly core: string,
    private readonly tokens: readonly RequestToken[],
    private readonly spans: readonly Span[],
    private readonly data: readonly Datum[],
    private readonly choices: readonly Choice[],
    private readonly nowMs: number,
  ) {}

  bind(steps: readonly RunStep[]): BoundValues {
    // A longer value first: one inside it is a part of it.
    const longestFirst = this.choices.toSorted((a, b) => b.span.to - b.span.from - (a.span.to - a.span.from));
    for (const choice of longestFirst) this.acceptChoice(choice);
    for (const datum of this.data) if (!this.slots.has(datum.key)) this.acceptBeginning(datum);
    for (const step of steps) this.acceptTargetName(step);
    for (const step of steps) this.acceptOwnWords(step);
    for (const step of steps) this.acceptCounted(step);
    const columns = steps.map((step) => this.columnTemplate(step));
    const parts = steps.map((step, i) => this.namePartSlots(step, i));
    const rows = steps.map((step, i) => ((parts[i] ?? []).length > 0 ? [] : this.rowSlots(step, i, steps.slice(0, i))));
    const inOrder = this.accepted.toSorted((a, b) => a.span.from - b.span.from);
    return {
      template: templateOf(this.core, this.tokens, inOrder),
      said: Object.fromEntries(inOrder.map(({ slot }) => [slot, this.said[slot] ?? ''])),
      values: this.values,
      derived: this.derived,
      slotOf: (step, part, at = 0) => this.slots.get(`${step}.${part}.${at}`),
      rowOf: (step) => rows[step] ?? [],
      columnOf: (step) => columns[step],
      namePartsOf: (step) => parts[step] ?? [],
      unexplained: this.data.filter(({ key, part }) => part !== 'name' && !this.slots.has(key)),
      fixed: this.data.filter(({ key }) => !this.slots.has(key)).map(({ text }) => text),
    };
  }

  private acceptChoice({ datum, span, found, isPart }: Choice): void {
    if (isClosedByRequest(found, span, this.request)) return;
    // The name keeps its other words; only the parameter is made.
    if (isPart) {
      if (!this.accepted.some((other) => overlaps(other.span, span))) this.newSlot(span, datum.hint);
      return;
    }
    const outer = this.accepted.find((other) => isWithin(span, other.span));
    if (outer && isSameSpan(outer.span, span)) this.slots.set(datum.key, this.derive(outer.slot, datum.text, found));
    else if (outer) this.acceptPart(datum, outer.slot);
    else if (!this.accepted.some((other) => overlaps(other.span, span)))
      this.slots.set(datum.key, this.derive(this.newSlot(span, this.hintOf(datum, span)), datum.text, found));
  }

  private acceptPart(datum: Datum, slot: string): void {
    const found = findWordTransform(this.said[slot] ?? '', datum.text, this.nowMs);
    if (found) this.slots.set(datum.key, this.derive(slot, datum.text, found));
  }

  /** A field named by values alone, as a cell by its row and column: “Food February” for “Food in February”. */
  private acceptTargetName(step: RunStep): void {
    const { action, facts } = step;
    const name = facts?.fingerprint.name ?? '';
    const words = wordsOf(name);
    if (!['type', 'select', 'check'].includes(action.verb)) return this.acceptPressedName(step);
    if (words.length === 1 && facts) return this.acceptOneOfSeveral(facts.fingerprint);
    const parts = this.partsOfName(name);
    const covered = parts.flatMap(({ text }) => wordsOf(text));
    if (words.every((word) => covered.includes(word))) this.acceptParts(parts);
  }

  /** One of many buttons, named by several values: “Tue 8, 10:00”. */
  private acceptPressedName({ action, facts }: RunStep): void {
    const { name = '', among, sameNamed = 1 } = facts?.fingerprint ?? {};
    if (!PICKING_VERBS.has(action.verb) || among?.count === 1 || sameNamed > 1) return;
    const said = wordsOf(this.core);
    const parts = this.partsOfName(name).filter((span) => looksLikeData(span, this.tokens) && name.includes(span.text));
    if (wordsOf(name).every((word) => said.includes(word))) this.acceptParts(parts);
  }

  /** The longest values of the request that a name holds, apart from each other. */
  private partsOfName(name: string): Span[] {
    const named = this.spans
      .filter((span) => span.from > 0 && containsWords(name, span.text))
      .filter((span) => isValue(this.tokens.slice(span.from, span.to + 1)))
      .filter((span) => !this.accepted.some((other) => overlaps(other.span, span) && !isSameSpan(other.span, span)))
      .toSorted((a, b) => b.to - b.from - (a.to - a.from));
    return named.filter((span, i) => !named.slice(0, i).some((longer) => overlaps(longer, span)));
  }

  private acceptParts(parts: readonly Span[]): void {
    if (parts.length < 2 || !parts.some((span) => looksLikeData(span, this.tokens))) return;
    for (const span of parts)
      if (!this.accepted.some((other) => isSameSpan(other.span, span))) this.newSlot(span, 'name');
  }

  /** One of several controls that are named after what they are for: the sliders “Kitchen” and “Hall”. */
  private acceptOneOfSeveral({ name, role, among }: Fingerprint): void {
    if (!NAMED_AFTER_USE.has(role) || (among?.count ?? 0) < 2) return;
    const named = this.freeSpan(name);
    if (named && looksLikeData(named, this.tokens)) this.newSlot(named, 'name');
  }

  /** The words of a name that its siblings lack: “cold” in “Remove cold”, beside “Remove urgent”; of a field only a name or number. */
  private acceptOwnWords({ action, facts }: RunStep): void {
    const said = this.freeSpan(facts?.fingerprint.among?.own ?? '');
    if (said && !PICKING_VERBS.has(action.verb) && !looksLikeData(said, this.tokens)) return;
    if (!said || isPartOfWhole(said, this.spans, textsOfRow(facts?.fingerprint.row?.text))) return;
    if (isValue(this.tokens.slice(said.from, said.to + 1))) this.newSlot(said, this.wordBehind(said) ?? 'name');
  }

  /** “hem” for the button “More Hem”: a counter is named after what it counts. */
  private acceptCounted(step: RunStep): void {
    for (const word of countedWords(step)) {
      const said = this.freeSpan(word);
      const found =
        said && isValue(this.tokens.slice(said.from, said.to + 1)) && findWordTransform(said.text, word, this.nowMs);
      if (said && found) return void this.derive(this.newSlot(said, 'name'), word, found);
    }
  }

  /** The words of the request that are a text, and no parameter yet. */
  private freeSpan(text: string): Span | undefined {
    return this.spans.find(
      (span) =>
        span.from > 0 &&
        normalizeText(span.text) === normalizeText(text) &&
        !this.accepted.some((other) => overlaps(other.span, span)),
    );
  }

  /** The beginning of a value typed before the whole value is picked from a list stands for the value. */
  private acceptBeginning(datum: Datum): void {
    if (datum.part !== 'text') return;
    const next = this.data.find(({ step }) => step === datum.step + 1);
    const slot = next && this.slots.get(next.key);
    const whole = slot === undefined ? undefined : this.values[slot];
    if (slot !== undefined && whole?.toLowerCase().startsWith(datum.text.toLowerCase()))
      this.slots.set(datum.key, slot);
  }

  private hintOf(datum: Datum, span: Span): string {
    return (datum.part === 'name' ? this.wordBehind(span) : undefined) ?? datum.hint;
  }

  /** A picked value is named by the word behind it: “thick crust”. */
  private wordBehind(span: Span): string | undefined {
    const after = this.tokens[span.to + 1];
    return after && !after.isQuoted && /^\p{L}{3,}$/u.test(after.word) ? after.word : undefined;
  }

  private newSlot(span: Span, hint: string): string {
    const first = this.tokens[span.from] as RequestToken;
    const slot = uniqueName(parameterName(this.core.slice(0, first.start), hint), (name) => name in this.values);
    this.accepted.push({ span, slot });
    this.said[slot] = span.text;
    this.values[slot] = span.text;
    return slot;
  }

  /** @returns the parameter that holds the written text: the slot itself, or one computed from it */
  private derive(slot: string, text: string, found: Found): string {
    if (found === 'same') return slot;
    const known = Object.keys(this.derived).find((name) => {
      const value = this.derived[name];
      return value?.of === slot && value.as === found.as && value.format === found.format;
    });
    if (known !== undefined) return known;
    const name = uniqueName(`${slot.slice(0, 26)}-${found.as}`, (taken) => taken in this.values);
    this.derived[name] = { of: slot, ...found };
    this.values[name] = text;
    return name;
  }

  private columnTemplate({ facts }: RunStep): Template | undefined {
    const column = facts?.fingerprint.row?.column;
    if (column === undefined) return undefined;
    // “Court 2” is named by its number as well.
    const [span] = this.spans
      .filter((one) => one.from > 0 && looksLikeData(one, this.tokens) && containsWords(column, one.text))
      .toSorted((a, b) => b.to - b.from - (a.to - a.from));
    const known = span && this.accepted.find((other) => isSameSpan(other.span, span));
    if (!span || (!known && this.accepted.some((other) => overlaps(other.span, span))))
      return facts?.fingerprint.name === '' || showsContent(facts) ? [{ text: column }] : undefined;
    const slot = known?.slot ?? this.newSlot(span, 'column');
    return normalizeText(span.text) === normalizeText(column) ? [{ slot }] : toTemplate(column, { [slot]: span.text });
  }

  /** “Suite” in “Suite from 50 €”: the value is a part of the name of what is picked among others. */
  private namePartSlots(step: RunStep, at: number): string[] {
    const { name = '', role = '', among, sameNamed = 1 } = step.facts?.fingerprint ?? {};
    const isPicked = PICKING_VERBS.has(step.action.verb) && (PICKED_ROLES.has(role) || unfolds(step));
    if (!isPicked || (among?.count ?? 0) < 2 || sameNamed > 1 || this.slots.has(`${at}.name.0`)) return [];
    const whole = [normalizeText(name), ...textsOfRow(step.facts?.fingerprint.row?.text)];
    const [longest] = this.spans
      .filter((span) => span.from > 0 && looksLikeData(span, this.tokens) && containsWords(name, span.text))
      .filter((span) => isValue(this.tokens.slice(span.from, span.to + 1)))
      .filter((span) => !isPartOfWhole(span, this.spans, whole))
      .filter((span) => !this.accepted.some((other) => overlaps(other.span, span)))
      .toSorted((a, b) => b.to - b.from - (a.to - a.from));
    return longest ? [this.newSlot(longest, this.wordBehind(longest) ?? role)] : [];
  }

  /** The longest words of the request that the step's row holds and its siblings lack. */
  private rowSlots(step: RunStep, at: number, earlier: readonly RunStep[]): string[] {
    const row = step.facts?.fingerprint.row;
    const name = step.facts?.fingerprint.name ?? '';
    // A name that carries the value, and stands there once, identifies the target without its row.
    const isNamedByValue = this.slots.has(`${at}.name.0`) && (step.facts?.fingerprint.sameNamed ?? 1) === 1;
    if (!row || isNamedByValue) return [];
    const written = new Set(this.data.filter(({ step: of }) => of === at).map(({ key }) => this.slots.get(key)));
    const held = this.spans
      .filter((span) => span.from > 0 && isValue(this.tokens.slice(span.from, span.to + 1)))
      .filter(({ text }) => containsWords(row.text, text) && isOfRow(text, row, earlier) && !containsWords(name, text))
      .filter((span) => this.canIdentifyRow(span, row.text))
      .filter((span) => !this.tokens.slice(span.from, span.to + 1).every((token) => isNoise(token)))
      .toSorted((a, b) => b.to - b.from - (a.to - a.from));
    const free = this.spans.filter((span) => !this.accepted.some((other) => overlaps(other.span, span)));
    const slots: string[] = [];
    const taken: Span[] = [];
    for (const span of held) {
      if (taken.some((other) => overlaps(other, span))) continue;
      const known = this.accepted.find((other) => isSameSpan(other.span, span));
      if (known && written.has(known.slot)) continue;
      if (!known && this.accepted.some((other) => overlaps(other.span, span))) continue;
      taken.push(span);
      slots.push(known?.slot ?? this.newSlot(wholeName(span, row.whole ?? [], free), 'name'));
    }
    return slots;
  }

  /** “tiddler” in “create a tiddler” says of what kind the new item is, although a row has the word: it is no row's own text. */
  private canIdentifyRow(span: Span, rowText: string): boolean {
    if (looksLikeData(span, this.tokens) || this.accepted.some((other) => isSameSpan(other.span, span))) return true;
    // “off” of “call off”, which a menu offers.
    if (isPartOfWhole(span, this.spans, textsOfRow(rowText))) return false;
    if (textsOfRow(rowText).includes(normalizeText(span.text))) return true;
    return ![span.from - 1, span.from].some((at) => INDEFINITE.has(this.tokens[at]?.word ?? ''));
  }
}
