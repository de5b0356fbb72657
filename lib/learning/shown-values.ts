/** Values of a request that a step made the page show: the same step must show its values again, or the site has not taken them. */
import { normalizeText } from '../core/text';
import type { Snapshot } from '../page/words/snapshot';
import type { RunStep } from '../records/run';
import { type Template, toTemplate } from '../records/template';
import { DAY_FORMATS, formatDay, readDay } from './dates';

/** Shorter values stand on a page by chance. */
const MIN_VALUE_CHARS = 3;
/** A page may cut a long value. */
const MAX_COMPARED_CHARS = 24;
const SHOWING_VERBS: ReadonlySet<string> = new Set(['click', 'doubleClick', 'press', 'check']);
const FIELD_ROLES: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

/** Names of the parameters whose value appeared outside fields as an effect of the step. */
export function shownParameters(step: RunStep, values: Readonly<Record<string, string>>): string[] {
  if (!SHOWING_VERBS.has(step.action.verb)) return [];
  const appeared = (step.effect?.facts ?? []).flatMap((fact) =>
    fact.fact === 'appeared' && !FIELD_ROLES.has(fact.role) ? [fact.name] : [],
  );
  const all = Object.values(values).map(normalizeText);
  return Object.keys(values).filter((name) => {
    const value = normalizeText(values[name] ?? '');
    const longer = all.filter((other) => other.length > value.length && other.includes(value));
    const texts = appeared.map((text) => normalizeText(withoutLead(text, values[name] ?? '')));
    return value.length >= MIN_VALUE_CHARS && texts.some((text) => holdsApart(without(text, longer), value));
  });
}

/** The text without the word that it begins with and a colon, if the value is that word in small letters: “Note: …” shows no “note”. */
function withoutLead(text: string, value: string): string {
  const [, lead, rest = ''] = /^\s*(\p{Lu}[\p{L}\s]*):(.*)$/su.exec(text) ?? [];
  const isLead = lead !== undefined && !/[\p{Lu}\p{N}]/u.test(value) && normalizeText(lead) === normalizeText(value);
  return isLead ? rest : text;
}

/** The text without the values that hold another one: “Emily” shows no “Emil”. */
function without(text: string, values: readonly string[]): string {
  return values.reduce((left, value) => left.replaceAll(value, ' '), text);
}

/** Roles of texts that speak for the page. */
const MESSAGE_ROLES: ReadonlySet<string> = new Set(['text', 'status', 'alert']);
const MAX_MESSAGE_CHARS = 60;
const MAX_MESSAGES = 2;
/** At least two words beside the value. */
const SENTENCE = /\p{L}{2,}.*\P{L}\p{L}{2,}/u;
/** Data in a message, which another answer has otherwise: a number, a name behind its first word, the parts of an item. */
const OTHER_DATA = /[\d,;:·|/()]|(?<=\S\s+)\p{Lu}/u;

/**
 * Messages that named a value: the site must say the same of another value, not that “Bob is away”.
 * @param fixed texts of the demonstration that the request does not name: a message with one is about that, too
 */
export function shownMessages(
  step: RunStep,
  values: Readonly<Record<string, string>>,
  fixed: readonly string[] = [],
): Template[] {
  if (!SHOWING_VERBS.has(step.action.verb) || step.effect?.isShared) return [];
  return (step.effect?.facts ?? [])
    .flatMap((fact) => {
      if (fact.fact !== 'appeared' || !MESSAGE_ROLES.has(fact.role) || fact.name.length > MAX_MESSAGE_CHARS) return [];
      const message = upToChangingData(toTemplate(fact.name, values));
      const rest = message.map((part) => ('text' in part ? part.text : '‹›')).join('');
      const isAboutMore = fixed.some((text) => text !== '' && normalizeText(rest).includes(normalizeText(text)));
      const says = SENTENCE.test(rest) && !OTHER_DATA.test(rest) && !isAboutMore;
      return says && message.some((part) => 'slot' in part) ? [message] : [];
    })
    .slice(0, MAX_MESSAGES);
}

/** The message up to a number or remark that is another one each time: “Minutes 2031 are public” of “… (17 views)”. */
function upToChangingData(message: Template): Template {
  const kept: Template = [];
  for (const part of message) {
    const at = 'text' in part ? part.text.search(/\s[\d(]/u) : -1;
    if (!('text' in part) || at < 0) kept.push(part);
    else {
      kept.push({ text: part.text.slice(0, at) });
      break;
    }
  }
  return kept;
}

/** A number of so many digits is known without its groups: a telephone number, an account. */
const MIN_BARE_DIGITS = 5;

/** A day without its year stands on many pages. */
const WHOLE_DAYS = DAY_FORMATS.filter((format) => format.includes('YY'));

/**
 * Whether each value stands on the page outside fields; long ones by their beginning, days and long numbers in any form.
 * @param nowMs when the request was made, for days without a year
 */
export function showsValues({ nodes }: Pick<Snapshot, 'nodes'>, values: readonly string[], nowMs: number): boolean {
  const names = nodes.flatMap(({ role, name }) => (FIELD_ROLES.has(role) ? [] : [name]));
  return values.every((value) => {
    const start = normalizeText(value).slice(0, MAX_COMPARED_CHARS);
    const texts = names.map((name) => normalizeText(withoutLead(name, value)));
    return texts.some((text) => text.includes(start)) || showsInOtherForm(texts, value, nowMs);
  });
}

function showsInOtherForm(texts: readonly string[], value: string, nowMs: number): boolean {
  if (!/\d/u.test(value)) return false;
  const day = readDay(value, nowMs);
  const [first = ''] = [value.slice(0, MAX_COMPARED_CHARS)].map(ungrouped);
  if (texts.some((text) => holdsApart(ungrouped(text), first))) return true;
  const days = day ? WHOLE_DAYS.map((format) => normalizeText(formatDay(day, format))) : [];
  if (days.some((form) => texts.some((text) => text.includes(form)))) return true;
  const bare = withoutGroups(value);
  const isLong = /^[\p{L}\d]+$/u.test(bare) && (bare.match(/\d/gu) ?? []).length >= MIN_BARE_DIGITS;
  return isLong && texts.some((text) => withoutGroups(text).includes(bare));
}

/** Whether a text holds a value that is no part of a longer number: “5 kg” is not in “55 kg”. */
function holdsApart(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const isCut = (a = '', b = '') => /\d/u.test(a) && /\d/u.test(b);
    if (!isCut(text[at - 1], value[0]) && !isCut(value.at(-1), text[at + value.length])) return true;
  }
  return false;
}

/** “1,250” as 1250. */
function ungrouped(text: string): string {
  return normalizeText(text).replace(/(?<=\d)[.,'’\s](?=\d{3}(?!\d))/gu, '');
}

function withoutGroups(text: string): string {
  return text.toLowerCase().replace(/(?<=[\p{L}\d+])[\s\u00a0\u202f()/.,'’-]+(?=\d)|[+]/gu, '');
}
