/** parseCommands parses plain imperative sentences in several languages into commands: the built-in planner's grammar. */
import { normalizeText } from '../core/text';
import type { Command, Reading } from '../records/command';
import { ClauseReadings } from './clause-readings';
import { plainLines, withKnownForm, withoutPoliteClause, withoutPoliteness, withoutThanks } from './clause-words';
import { FOCUS } from './focused-field';
import { type Grammar, type GrammarRule, matchPattern, phraseAt, phraseLength, type Token } from './languages/grammar';
import { describes, PLAIN_JOINT } from './described-value';
import { labelAndValue } from './labelled-value';
import { splitPath } from './menu-path';
import { isInsideName, MAX_NAME_WORDS } from './name-across';
import { ENGLISH } from './languages/english';
import { FRENCH } from './languages/french';
import { GERMAN } from './languages/german';
import { SPANISH } from './languages/spanish';
import { extractQuoted } from './quoted-text';
import { sendingName, sendVerb, tokensOf, trimEnd, withoutEndMark, withoutPronoun } from './request-tokens';
import { endsSeparated, rowsHead } from './rows-clause';
import { splitTimes } from './times';

/** “City: Bergen”. */
const LABELLED: GrammarRule = Object.freeze({ verb: 'set', patterns: [], onlyNamed: true });
/** Verbs that stand for several clauses. */
const SHARED_VERBS: ReadonlySet<string> = new Set(['select', 'type', 'set', 'check']);

/** Tried in this order; a request is in the first language that understands all of it. */
export const GRAMMARS: readonly Grammar[] = Object.freeze([ENGLISH, GERMAN, FRENCH, SPANISH]);

/** “click Name, type Ann”: the press says where. */
const TYPED: GrammarRule = Object.freeze({ verb: 'type', kind: FOCUS, patterns: [] });
/** Presses after which names without a verb are pressed too. */
const OPENING_VERBS: ReadonlySet<string> = new Set(['click', 'rightClick', 'hover', 'expand']);
/** “choose Oslo in Town and Continue”: the target stands behind the value. */
const ENDS_WITH_NAME: ReadonlySet<string> = new Set(['select', 'type', 'check']);
const BEFORE_TYPED: ReadonlySet<string> = new Set(['click', 'doubleClick', 'clear', 'press', 'expand']);
/** Words of an unquoted text in which “and” is no boundary: “rice and noodles”. */
const MAX_JOINED_WORDS = 3;
/** Verbs, and no names of fields. */
const PRESS_WORDS = /^(?:klicken?|drucken?|click|press|tap|cliquez?|appuyez|pulsa|haz)$/u;
const MAX_READINGS = 40;
/** Longer clauses are no plain commands, words. */
const MAX_CLAUSE_WORDS = 80;

/**
 * @param pageNames normalised names on the page: a name such as “Save and close” is never split
 * @param before commands of the same request: a text without a place goes where the press before it led
 * @returns undefined if any clause of the request matches no rule of a language, or describes a value instead of saying it
 */
export function parseCommands(
  request: string,
  pageNames: ReadonlySet<string> = new Set(),
  before: readonly Command[] = [],
): Command[] | undefined {
  const { text, quoted } = extractQuoted(plainLines(request));
  const tokens = tokensOf(withoutEndMark(text));
  for (const grammar of GRAMMARS) {
    const commands = new RequestParser(grammar, quoted, pageNames).parse(tokens, before);
    if (commands && commands.length > 0)
      return commands.some((one) => describes(one, quoted, grammar)) ? undefined : commands;
  }
  return undefined;
}

/** A place between two clauses: the first ends before token `end`, the next begins at token `start`. */
interface Boundary {
  end: number;
  start: number;
  /** “then”: the clause after it may leave out the verb of the press before it. */
  isSequence: boolean;
}

class RequestParser {
  private readonly clauses = new Map<string, Command[] | undefined>();
  private readonly readings: ClauseReadings;

  constructor(
    private readonly grammar: Grammar,
    private readonly quoted: readonly string[],
    private readonly pageNames: ReadonlySet<string>,
  ) {
    this.readings = new ClauseReadings(grammar, quoted, pageNames);
  }

  parse(tokens: readonly Token[], before: readonly Command[]): Command[] | undefined {
    const ordered = withoutPoliteClause(tokens, this.grammar);
    return ordered.length === 0 ? undefined : this.parseFrom(ordered, 0, this.boundaries(ordered), before);
  }

  /** Splits at the first boundary that leaves a clause and a rest that parse; else takes the rest as one clause. */
  private parseFrom(
    tokens: readonly Token[],
    at: number,
    boundaries: readonly Boundary[],
    before: readonly Command[] = [],
  ): Command[] | undefined {
    const parse = (part: readonly Token[]) => {
      const clause = this.parseClause(part);
      // “tippe 1-” is a press only on what is called so.
      const isMeant = clause?.[0]?.verb !== 'click' || this.pageNames.has(normalizeText(clause[0].target ?? ''));
      return clause && isMeant ? clause : (this.typedAfter(before, part) ?? clause);
    };
    for (const boundary of boundaries) {
      const { end, start } = boundary;
      if (end <= at) continue;
      const clause = parse(trimEnd(tokens.slice(at, end)));
      const rest =
        clause &&
        ((endsSeparated(tokens.slice(at, end), tokens)
          ? undefined
          : this.parseFrom(tokens, start, boundaries, clause)) ??
          (rowsHead(tokens.slice(at, end)).length > 0
            ? this.withSameVerb(clause, tokens.slice(at, end), tokens.slice(start))
            : undefined) ??
          this.alsoPressed(clause, tokens, boundary, boundaries) ??
          this.alsoSent(clause, tokens, start) ??
          this.withSameVerb(clause, tokens.slice(at, end), tokens.slice(start)));
      if (clause && rest) return [...clause, ...rest];
      // A button that is not there was meant; no value ends with the order to send it.
      if (clause && sendVerb(tokens, start, this.grammar)) return undefined;
    }
    return parse(trimEnd(tokens.slice(at)));
  }

  /** “click Name, type Ann and press Enter”: a text without a place goes where the press before it led. */
  private typedAfter(before: readonly Command[], all: readonly Token[]): Command[] | undefined {
    if (!BEFORE_TYPED.has(before.at(-1)?.verb ?? '')) return undefined;
    const tokens = withKnownForm(withoutPoliteness(all, this.grammar), this.grammar);
    const slots = this.grammar.typed.flatMap((pattern) => [...matchPattern(pattern, tokens)]);
    const said = slots.filter(({ value = [] }) => !this.isDescription(value));
    const command = this.asCommand(
      said.flatMap((one) => this.readings.of(TYPED, one)),
      this.readings.textOf(all),
    );
    return command && [command];
  }

  /** “a nice letter”, or words that another order may follow; what is quoted is meant as it stands. */
  private isDescription(value: readonly Token[]): boolean {
    const { articles, joints } = this.grammar;
    const joins = value.some((_, at) => phraseAt(value, at, joints) !== undefined);
    return (
      (phraseAt(value, 0, articles) !== undefined && value.length > 1) || (joins && value.length > MAX_JOINED_WORDS)
    );
  }

  /** “choose Spain in Country and Madrid in Town”: the verb is said once. */
  private withSameVerb(
    before: readonly Command[],
    clause: readonly Token[],
    following: readonly Token[],
  ): Command[] | undefined {
    const verb = before.at(-1)?.verb ?? '';
    const [word] = withoutPoliteness(clause, this.grammar);
    if (!word || !SHARED_VERBS.has(verb) || word.raw.endsWith(':')) return undefined;
    const rows = rowsHead(clause);
    const repeated = [...(rows.length > 0 ? rows : [word]), ...following];
    const commands = this.parseFrom(repeated, 0, this.boundaries(repeated));
    return commands?.[0]?.verb === verb ? commands : undefined;
  }

  /** “click Menu, then Copy, then Paste”: words without a verb name what is pressed next. */
  private alsoPressed(
    before: readonly Command[],
    tokens: readonly Token[],
    { end, start, isSequence }: Boundary,
    boundaries: readonly Boundary[],
  ): Command[] | undefined {
    const isPressed = OPENING_VERBS.has(before.at(-1)?.verb ?? '');
    // One word after another verb may belong to a value: “set Title to Search and Filter”; a name that stands last is whole.
    const last = before.at(-1);
    const isWhole = ENDS_WITH_NAME.has(last?.verb ?? '') && this.pageNames.has(normalizeText(last?.target ?? ''));
    // “Subject: Hello, Send”: labelled values end with the button.
    const isLabelled = start === end && /^[^:]{1,40}:\s/u.test(last?.words ?? '');
    const mayBePressed = (part: readonly Token[]) =>
      isSequence || isPressed || isWhole || isLabelled || part.length > 1;
    // After another verb than a press, and in a list, only a name on the page is pressed: “click Copy, Paste and Save”. In a
    // sequence that begins with one, the others may come later: “click File, Export and then PDF”; “and” may belong to a name.
    const isListed = start === end && boundaries.some((later) => later.start > start && later.isSequence);
    // The entries of a menu are not there before it opens.
    const opensMenu = before.at(-1)?.verb === 'rightClick';
    const isBegun =
      isSequence || opensMenu || (isListed && this.pageNames.has(normalizeText(before.at(-1)?.target ?? '')));
    const named = (part: readonly Token[]) => (mayBePressed(part) ? this.clickOnNamed(part) : undefined);
    const press = (part: readonly Token[]) => (isPressed && isBegun ? this.clickOn(part) : named(part));
    for (const boundary of boundaries) {
      if (boundary.end <= start) continue;
      const command = press(trimEnd(tokens.slice(start, boundary.end)));
      const rest =
        command &&
        (this.parseFrom(tokens, boundary.start, boundaries, [command]) ??
          this.alsoPressed([command], tokens, boundary, boundaries));
      if (command && rest) return [command, ...rest];
    }
    const command = press(trimEnd(tokens.slice(start)));
    return command && [command];
  }

  /** “set the city to Rome and save”: the button on the page that the last verb names; after a quoted text, also one that comes. */
  private alsoSent(before: readonly Command[], tokens: readonly Token[], start: number): Command[] | undefined {
    const verb = sendVerb(tokens, start, this.grammar);
    const name = verb && sendingName(verb, this.pageNames);
    const rest = withoutPronoun(trimEnd(tokens.slice(start)));
    const isOrder = phraseAt(rest, 0, this.grammar.sends) !== undefined && rest.length <= MAX_NAME_WORDS;
    const isEnded = this.quoted.includes(before.at(-1)?.value ?? '') && before.at(-1)?.verb === 'type';
    const later = isOrder && isEnded && rest.length > 1 ? rest : undefined;
    const button = name === undefined ? later : tokensOf(name);
    const command = button && this.clickOn(button);
    return command && [command];
  }

  private boundaries(tokens: readonly Token[]): Boundary[] {
    const found: Boundary[] = [];
    for (let at = 1; at < tokens.length; at++) {
      const joint = tokens[at]?.raw === '&' ? '&' : phraseAt(tokens, at, this.grammar.joints);
      const isAfterPause = /[,;.:!]$/.test(tokens[at - 1]?.raw ?? '');
      if (joint === undefined && !isAfterPause) continue;
      const start = at + (joint === undefined ? 0 : phraseLength(joint));
      const boundary = { end: at, start, isSequence: joint !== undefined && !PLAIN_JOINT.test(joint) };
      if (boundary.start < tokens.length && !isInsideName(tokens, boundary, this.pageNames)) found.push(boundary);
    }
    return found;
  }

  /** “click Year twice”, unless something on the page is called “Year twice”. */
  private pressedSeveralTimes(words: string): Command[] | undefined {
    const split = splitTimes(words);
    const [command, ...more] = (split && this.parseClause(tokensOf(split.rest))) ?? [];
    if (!split || command?.verb !== 'click' || more.length > 0) return undefined;
    if ([...this.pageNames].some((name) => splitTimes(name) && normalizeText(words).endsWith(name))) return undefined;
    return Array.from({ length: split.times }, () => command);
  }

  private parseClause(all: readonly Token[]): Command[] | undefined {
    const key = all.map(({ raw }) => raw).join(' ');
    if (!this.clauses.has(key)) this.clauses.set(key, this.parseNewClause(all));
    return this.clauses.get(key);
  }

  private parseNewClause(all: readonly Token[]): Command[] | undefined {
    const tokens = withoutPoliteness(all, this.grammar);
    if (tokens.length === 0 || tokens.length > MAX_CLAUSE_WORDS) return undefined;
    const words = this.readings.textOf(all);
    const path = splitPath(tokens);
    // “choose Nuts > Walnut in Kind of tree”: the path leads through a list.
    const whole = path && this.commandOf(tokens, words);
    if (whole?.verb === 'select') return [whole];
    if (path) {
      const [first, ...rest] = path;
      const command = first && (this.commandOf(first, words) ?? this.clickOnNamed(first));
      const following = rest.map((part) => this.clickOn(part));
      if (command?.verb === 'click' && following.every((part) => part !== undefined)) return [command, ...following];
    }
    const several = this.pressedSeveralTimes(words);
    if (several) return several;
    const command =
      this.commandOf(tokens, words) ??
      this.commandOf(withKnownForm(tokens, this.grammar), words) ??
      // “quiero Azul como color”: the opening is the verb.
      this.commandOf(all, words) ??
      this.asCommand(this.labelledReadings(tokens), words);
    const bare = withoutThanks(tokens, this.grammar);
    // Thanks at the end of a text belong to it.
    if (bare.length === tokens.length || command?.value !== undefined) return command && [command];
    return this.parseNewClause(bare);
  }

  private commandOf(tokens: readonly Token[], words: string): Command | undefined {
    const readings: Reading[] = [];
    for (const rule of this.grammar.rules) {
      for (const pattern of rule.patterns) {
        for (const slots of matchPattern(pattern, tokens)) {
          // “klicke auf Note ändern” changes nothing that is called “klicke”.
          if (slots.target?.length === 1 && PRESS_WORDS.test(slots.target[0]?.folded ?? '')) continue;
          readings.push(...this.readings.of(rule, slots));
          if (readings.length > MAX_READINGS) break;
        }
      }
    }
    return this.asCommand(readings.slice(0, MAX_READINGS), words);
  }

  private asCommand(readings: readonly Reading[], words: string): Command | undefined {
    const [first] = readings;
    if (!first) return undefined;
    // For display, a kind that the user named is no part of the name.
    const shown = readings.find(
      (one) =>
        one.verb === first.verb &&
        one.value === first.value &&
        one.kind !== undefined &&
        one.target !== '' &&
        one.within === undefined &&
        one.nth === undefined &&
        one.row === undefined &&
        first.target?.includes(one.target ?? ''),
    );
    return { words, ...(shown ?? first), ...(readings.length > 1 ? { readings: [...readings] } : {}) };
  }

  /** “City: Bergen”, where a field of the page is called City. */
  private labelledReadings(tokens: readonly Token[]): Reading[] {
    const parts = labelAndValue(tokens);
    return parts ? this.readings.of(LABELLED, parts) : [];
  }

  /** @returns undefined unless the words are a name on the page, articles aside: “save the booking” */
  private clickOnNamed(tokens: readonly Token[]): Command | undefined {
    const isNamed = (part: readonly Token[]) => this.pageNames.has(normalizeText(this.readings.textOf(part)));
    const bare = tokens.filter((_, at) => phraseAt(tokens, at, this.grammar.articles) === undefined);
    const named = [tokens, bare].find(isNamed);
    return named && this.clickOn(named);
  }

  private clickOn(tokens: readonly Token[]): Command | undefined {
    const isOn = tokens.length > 1 && phraseAt(tokens, 0, this.grammar.pressed) !== undefined;
    const readings = this.readings.forms(isOn ? tokens.slice(1) : tokens).map((form) => ({ verb: 'click', ...form }));
    return this.asCommand(readings, this.readings.textOf(tokens));
  }
}
