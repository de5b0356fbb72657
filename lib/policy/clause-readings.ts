/** ClauseReadings: the readings of a clause that matched a rule; the page decides between them. */
import { normalizeText } from '../core/text';
import type { Reading } from '../records/command';
import { addressIn } from './addresses';
import { withoutFillers } from './clause-words';
import { keyChordIn } from './key-names';
import { type Grammar, type GrammarRule, phraseAt, phraseLength, type Slots, type Token } from './languages/grammar';
import { withoutNoun } from './noun-beside-name';
import { hasQuoted, onlyQuoted, restoreQuoted } from './quoted-text';
import { type TargetForm, targetForms } from './target-forms';

/** “2 seconds” is a duration, not a text to wait for. */
const DURATION =
  /^\d+(?:[.,]\d+)?\s*(?:ms|s|secs?|seconds?|minutes?|sekunden?|minuten?|secondes?|segundos?|minutos?)$/i;

const NUMBER = /^[-+]?\d[\d.,]*\s?%?$/;
/** “€60”, “3 km”, “60 m²”: a number and its unit. */
const AMOUNT = /^[€$£]?\s?([-+]?\d[\d.,]*?)[.,]?\s?(?:[€$£%°]|°?\p{L}{1,10}[²³]?)?$/u;

/** Verbs of acts: behind a pause in an entry, another order begins; pinned by the policy's hash. */
export const ACTS =
  /^(?:type|press|click|choose|select|set|enter|tick|check|write|fill|open|tippe?|drücke?|klicke?|wähle?|setze?|schreibe?|gib|tape|clique|choisis|écris|escribe|pulsa|elige)$/u;

/** “3 August”, “4. März”: a day, not a number of Augusts; pinned by the policy's hash. */
export const DAY_OF_MONTH =
  /^\d{1,2}\.?\s(?:of |de |d['’])?(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|aoû|ago|sep|oct|okt|nov|dec|dez|déc|dic|ene)\p{L}*\.?$/iu;

/** @returns undefined if the words are no number with at most one unit */
function amountIn(text: string): string | undefined {
  return NUMBER.test(text) || DAY_OF_MONTH.test(text) ? text : AMOUNT.exec(text)?.[1];
}

export class ClauseReadings {
  constructor(
    private readonly grammar: Grammar,
    private readonly quoted: readonly string[],
    private readonly pageNames: ReadonlySet<string>,
  ) {}

  /** Readings of the clause, the most literal first. */
  of(rule: GrammarRule, matched: Slots): Reading[] {
    const slots = Object.fromEntries(
      Object.entries(matched).map(([name, words]) => [name, withoutFillers(words, this.grammar)]),
    );
    const readings = this.readingsOfSlots(rule, slots);
    return rule.onlyNamed ? readings.filter(({ target = '' }) => this.pageNames.has(normalizeText(target))) : readings;
  }

  private readingsOfSlots(rule: GrammarRule, slots: Slots): Reading[] {
    const base: Reading = {
      verb: rule.verb,
      ...(rule.value === undefined ? {} : { value: rule.value }),
      ...(rule.kind === undefined ? {} : { kind: rule.kind }),
      ...(rule.place === undefined ? {} : { place: rule.place }),
      ...(rule.by === undefined ? {} : { by: rule.by }),
    };
    if (slots.address) return this.addressReading(slots.address, rule.prefersAddress === true);
    if (slots.key) {
      const value = keyChordIn(slots.key, this.grammar);
      if (value === undefined) return [];
      return this.withTargets({ ...base, value }, slots);
    }
    if (slots.direction) {
      const direction = this.directionOf(slots.direction);
      return direction === undefined ? [] : this.withTargets({ ...base, value: direction }, slots);
    }
    if (rule.verb === 'findText' || rule.verb === 'waitFor') return this.textReadings(base, slots.value ?? []);
    if (slots.to) return this.withTargets({ ...base, to: this.forms(slots.to)[0]?.target ?? '' }, slots);
    if (slots.text)
      return this.withTargets({ ...base, text: this.textOf(slots.text), value: this.textOf(slots.value ?? []) }, slots);
    if (slots.number) {
      const number = amountIn(this.textOf(slots.number));
      return number === undefined ? [] : this.withTargets({ ...base, value: number }, slots);
    }
    if (slots.low && slots.high) {
      const [low, high] = [amountIn(this.textOf(slots.low)), amountIn(this.textOf(slots.high))];
      return low === undefined || high === undefined ? [] : this.withTargets({ ...base, values: [low, high] }, slots);
    }
    if (!slots.value) return this.withTargets(base, slots);
    const placed = slots.target && this.rowAfterValue(base, slots.value, slots.target);
    if (placed) return placed;
    if (this.goesOnAfterQuote(slots.value, rule.verb)) return [];
    // “add item, type Candles into What and press Add to list”.
    if (
      rule.verb === 'add' &&
      slots.value.some(({ folded }, i, all) => i > 0 && /[,;]$/.test(all[i - 1]?.raw ?? '') && ACTS.test(folded))
    )
      return [];
    // “set the day of travel to 4 March”: the name goes on.
    if (rule.onlyNamed && slots.target && phraseAt(slots.value, 0, ['of'])) return [];
    const values = this.quotedValues(slots.value);
    const value = this.textOf(this.withoutArticleOfNumber(slots.value));
    const readings = this.withTargets({ ...base, value, ...(values ? { values } : {}) }, slots);
    const state = rule.verb === 'set' ? this.switchedState(slots.value) : undefined;
    return state === undefined ? readings : [...this.withTargets({ verb: 'check', value: state }, slots), ...readings];
  }

  private withTargets(base: Reading, { target }: Slots): Reading[] {
    if (!target) return [base];
    return this.forms(target).map((form) => ({ ...base, ...form }));
  }

  forms(tokens: readonly Token[]): TargetForm[] {
    const named = withoutNoun(tokens, this.grammar.articles).filter((part) =>
      this.pageNames.has(normalizeText(this.textOf(part))),
    );
    return [
      ...targetForms(tokens, this.grammar, this.quoted),
      ...named.map((part) => ({ target: this.textOf(part), quoted: true as const })),
    ];
  }

  private addressReading(tokens: readonly Token[], prefersAddress: boolean): Reading[] {
    const [token] = tokens;
    if (tokens.length !== 1 || !token) return [];
    const quotedText = onlyQuoted(token.raw, this.quoted);
    const word = quotedText ?? token.raw.replace(/[,;.!?]+$/, '');
    const url = quotedText !== undefined && !/^https?:/i.test(word) ? undefined : addressIn(word, prefersAddress);
    return url === undefined ? [] : [{ verb: 'goTo', value: url, ...(prefersAddress ? { prefersAddress } : {}) }];
  }

  /** A text to find or wait for: as written, and without the words around it (“the text Ready”, “the Save button”). */
  private textReadings(base: Reading, tokens: readonly Token[]): Reading[] {
    const exact = tokens.length === 1 ? onlyQuoted(tokens[0]?.raw ?? '', this.quoted) : undefined;
    if (exact !== undefined) return [{ ...base, value: exact }];
    const [whole, ...others] = this.forms(tokens);
    if (!whole || DURATION.test(whole.target)) return [];
    const afterWord = this.afterTextWord(tokens);
    const stripped = others.filter(
      ({ kind, target, nth, within, row }) =>
        kind && target && nth === undefined && within === undefined && row === undefined,
    );
    const values = [
      ...(afterWord === undefined ? [whole.target] : [afterWord]),
      ...stripped.map(({ target }) => target),
    ];
    return [...new Set(values)].map((value) => ({ ...base, value }));
  }

  private afterTextWord(tokens: readonly Token[]): string | undefined {
    const start = phraseAt(tokens, 0, this.grammar.articles) ? 1 : 0;
    const word = phraseAt(tokens, start, this.grammar.textWords);
    const rest = word === undefined ? [] : tokens.slice(start + phraseLength(word));
    return rest.length === 0 ? undefined : this.textOf(rest);
  }

  /** `"Oslo" and "Bodø"`: several values, each quoted. */
  private quotedValues(tokens: readonly Token[]): string[] | undefined {
    const parts = tokens.filter(({ folded, raw }) => folded !== '' || hasQuoted(raw));
    const values = parts.flatMap(({ raw }) => onlyQuoted(raw, this.quoted) ?? []);
    const others = parts.filter(({ raw }) => onlyQuoted(raw, this.quoted) === undefined);
    const areJoints = others.every((_, i) => phraseAt(others, i, this.grammar.joints) !== undefined);
    return values.length > 1 && areJoints ? values : undefined;
  }

  /**
   * `"Archive" and share it with Cy`: the quotes end the value, and the rest is another order. The quotes of a text to write end it
   * in any case: `write "A fair" in Reason for the trip` names no field “the trip”.
   */
  private goesOnAfterQuote(tokens: readonly Token[], verb: string): boolean {
    const [first, ...rest] = tokens;
    if (!first || rest.length === 0 || onlyQuoted(first.raw, this.quoted) === undefined) return false;
    const goesOn = verb === 'type' || phraseAt(rest, 0, this.grammar.joints) !== undefined;
    return goesOn && this.quotedValues(tokens) === undefined;
  }

  /** “set Due to 70 in the row of Ann”: the words after the value say in which row the target is. */
  private rowAfterValue(base: Reading, value: readonly Token[], target: readonly Token[]): Reading[] | undefined {
    const { within, articles, rows } = this.grammar;
    const isRow = (at: number) => {
      const preposition = phraseAt(value, at, within);
      const after = preposition === undefined ? value.length : at + phraseLength(preposition);
      return phraseAt(value, phraseAt(value, after, articles) ? after + 1 : after, rows) !== undefined;
    };
    const at = value.findIndex((_, i) => i > 0 && isRow(i));
    if (at < 0) return undefined;
    const readings = this.withTargets(
      { ...base, value: this.textOf(this.withoutArticleOfNumber(value.slice(0, at))) },
      { target: [...target, ...value.slice(at)] },
    ).filter((one) => one.within !== undefined || one.row !== undefined);
    return readings.length > 0 ? readings : undefined;
  }

  /** “den 24.12.2026”: the article belongs to the sentence. */
  private withoutArticleOfNumber(tokens: readonly Token[]): readonly Token[] {
    const isArticle = phraseAt(tokens, 0, this.grammar.articles) !== undefined;
    return isArticle && /^\d/.test(tokens[1]?.raw ?? '') ? tokens.slice(1) : tokens;
  }

  private switchedState(tokens: readonly Token[]): 'true' | 'false' | undefined {
    if (tokens.length !== 1) return undefined;
    if (phraseAt(tokens, 0, this.grammar.on)) return 'true';
    return phraseAt(tokens, 0, this.grammar.off) ? 'false' : undefined;
  }

  private directionOf(tokens: readonly Token[]): string | undefined {
    const entry = Object.entries(this.grammar.directions).find(([, phrases]) =>
      phrases.some((phrase) => phraseLength(phrase) === tokens.length && phraseAt(tokens, 0, [phrase]) !== undefined),
    );
    return entry?.[0];
  }

  textOf(tokens: readonly Token[]): string {
    const text = tokens.map(({ raw }) => raw).join(' ');
    return restoreQuoted(text.replace(/[,;]+$/, ''), this.quoted).trim();
  }
}
