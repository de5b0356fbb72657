/** RequestReading reads a request word by word as a known task's request, in every way it can be read. */
import { NUMBER_LABELS } from '../request-words';
import { FILLER, NEW_WORDS, PLACE_RELATIONS, SEPARABLE_PREFIXES } from './function-words';
import { isSameWithVerb, turnsRound } from './family-relations';
import { isLabel, type ShapeParameter } from './request-shape';
import type { RequestText, Token } from './request-text';
import { MAX_VALUE_TOKENS, type State, ValueReader } from './value-reader';
import { isKnownVerb, type VerbForm } from './verb-forms';

export interface OtherWordsMatch {
  values: Record<string, string>;
  /** Number of words of the verb and of content that the request names. */
  named: number;
}

/** Readings tried before a request counts as too long to read. */
const MAX_STATES = 20_000;

export class RequestReading {
  private readonly found = new Map<string, OtherWordsMatch>();
  private readonly forms: readonly VerbForm[];
  private readonly reader: ValueReader;
  private states = 0;

  constructor(
    private readonly text: RequestText,
    nowMs: number,
  ) {
    this.reader = new ValueReader(text, nowMs);
    this.forms = text.shape.forms;
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
    const token = this.text.tokens[state.at];
    if (!token) return this.end(state);
    if (!token.isQuoted) {
      this.readFunctionWord(state, token);
      this.readVerb(state, token);
      this.readContent(state, token);
    }
    for (const parameter of this.text.shape.parameters) this.readValue(state, parameter);
  }

  private end({ tail, content, named, values, relations, label, mustAnnounce }: State): void {
    const isWhole =
      tail?.length === 0 &&
      content === 2 ** this.text.shape.content.length - 1 &&
      this.text.shape.parameters.every(({ slot }) => values[slot] !== undefined);
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
    // “with the number 12” for “12”.
    if (NUMBER_LABELS.has(word) && typeof state.last === 'number')
      return this.go({ ...next, relations: state.relations.includes('with') ? [] : state.relations });
    const preposition = this.text.prepositionAt(state.at);
    if (preposition && state.relations.length === 0)
      this.go({ ...state, at: state.at + preposition.tokens, relations: preposition.relations });
    // At the end it is no article: “schließe das Konto ein”.
    const isPrefix = next.at === this.text.tokens.length && SEPARABLE_PREFIXES.has(word);
    const isArticle = word !== 'an' || this.text.isEnglish;
    if (FILLER.has(word) && isArticle && !isPrefix && !this.isOtherThing(word))
      this.go({ ...next, last: state.last === 'verb' || state.last === 'start' ? 'article' : state.last });
    if (state.label === undefined && (isLabel(folded) || this.text.isLabelWord(folded)))
      this.go({ ...next, label: folded, relations: state.relations.includes('with') ? [] : state.relations });
  }

  /** “The new draft” is another one than “the draft”, unless it is made now. */
  private isOtherThing(word: string): boolean {
    return NEW_WORDS.has(word) && !this.text.shape.families.some((family) => family === 'create' || family === 'add');
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
      const isHead = form.head === folded || (!isKnownVerb(folded) && this.text.isTypo(folded, form.head));
      if (isHead) heads.set(`${form.tail.join(' ')} ${form.hasArticle}`, form);
    }
    for (const { tail, hasArticle } of heads.values()) {
      const next = this.text.tokens[state.at + 1]?.folded;
      const named = state.named + 1 + tail.length;
      if (hasArticle) {
        if (next === tail[0]) this.go({ ...state, named, at: state.at + 2, tail: [], last: 'article' });
      } else this.go({ ...state, named, at: state.at + 1, tail, last: isClosed ? 'start' : 'verb' });
    }
  }

  private readContent(state: State, token: Token): void {
    if (state.label !== undefined || state.mustAnnounce) return;
    for (const [i, { word, relations }] of this.text.shape.content.entries()) {
      if ((state.content & (1 << i)) !== 0) continue;
      const used = this.text.contentTokens(word, i, state.at);
      const isPlaced = this.fitsPlace(state, relations) || this.isReceiver(state, relations);
      if (!used || !isPlaced || this.hasOtherParticle(state, relations)) continue;
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

  /** Whether the preposition before a content word, or its absence, means what the template's does. */
  private fitsPlace(state: State, expected: readonly string[]): boolean {
    const said = state.relations;
    const isWithinChunk = typeof state.last === 'number';
    if (said.length > 0) {
      if (turnsRound(said, expected)) return false;
      if (expected.length > 0 && isSameWithVerb(this.text.shape.families, said, expected)) return true;
      const isPlace = (relations: readonly string[]) => relations.some((one) => PLACE_RELATIONS.has(one));
      return said.some((one) => expected.includes(one)) || (isPlace(said) && isPlace(expected));
    }
    if (expected.length === 0 || isWithinChunk) return true;
    // “Shopping list: add milk”; a German dative: “füg Milch der Liste hinzu”.
    return state.at === 0 || /^(?:der|dem|den)$/u.test(this.text.tokens[state.at - 1]?.word ?? '');
  }

  /** “Send the group Donors the letter” for “send the letter to the group Donors”: right behind the verb, before another noun. */
  private isReceiver({ at, relations, content, values, tail, last }: State, expected: readonly string[]): boolean {
    const isBehindVerb = tail !== undefined && content === 0 && Object.keys(values).length === 0;
    const isGoal = expected.includes('to') && relations.length === 0 && (last === 'verb' || last === 'article');
    return isBehindVerb && isGoal && this.reader.isBeforeArticle(at);
  }

  /** “check on the patient” for “check in the patient”: a preposition right behind the verb is a part of it. */
  private hasOtherParticle({ relations, content, values, tail }: State, expected: readonly string[]): boolean {
    const isBehindVerb = tail !== undefined && content === 0 && Object.keys(values).length === 0;
    return isBehindVerb && relations.length > 0 && relations.join() !== expected.join();
  }

  private readValue(state: State, parameter: ShapeParameter): void {
    if (state.values[parameter.slot] !== undefined) return;
    this.readPossessive(state, parameter);
    const mayModify = this.reader.isModifier(state, parameter);
    const isAnnounced = this.reader.isAnnounced(state, parameter);
    if (!mayModify && !isAnnounced) return;
    const max = this.text.tokens[state.at]?.isQuoted ? 1 : MAX_VALUE_TOKENS + (parameter.kind ? 2 : 0);
    for (let end = state.at + 1; end <= Math.min(this.text.tokens.length, state.at + max); end++) {
      const value = this.reader.valueFrom(state.at, end, parameter);
      if (value === undefined) continue;
      const behind = this.reader.unitEnd(parameter, end);
      const isModifier = mayModify && this.reader.isContentOf(parameter, end);
      if (behind === undefined || (!isModifier && !isAnnounced)) continue;
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
    const { anchor, slot } = parameter;
    const end = this.reader.endOfOwner(state.at);
    if (end === undefined) return;
    if (
      anchor.type !== 'preposition' ||
      !anchor.relations.some((one) => one === 'of' || one === 'of-from' || one === 'with') ||
      !this.reader.isThingOf(parameter, end)
    )
      return;
    if (state.relations.length > 0 || state.label !== undefined) return;
    const value = this.text.textOf(state.at, end).replace(/['’]s$/u, '');
    this.go({ ...state, at: end, values: { ...state.values, [slot]: value }, last: 'value' });
  }
}
