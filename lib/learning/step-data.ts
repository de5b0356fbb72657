/** stepData: the values in a recorded step that a request may have given. */
import { AIMED_VERBS } from '../page/words/action-parts';
import type { Fingerprint } from '../page/words/element';
import type { RunStep } from '../records/run';
import { countMade } from './counted-presses';
import { turnMade } from './turns';

export type DatumPart = 'text' | 'option' | 'name' | 'dialog' | 'count' | 'turn' | 'pad' | 'onto';

export interface Datum {
  /** Step, part and index: unique in a demonstration. */
  key: string;
  step: number;
  part: DatumPart;
  /** Index of the option, or of the dialog. */
  at: number;
  text: string;
  /** Label of the field, or role of the element. */
  hint: string;
  /** The name of a control that may as well be the name of its action. */
  isCommand?: boolean;
  /** The name of a control that sends or deletes: only a part of it can be a value, as in “Delete Bob”. */
  isVerb?: true;
  /** The press set a state of the control, as on a chip or the button of a day: it is a choice, and no act. */
  isToggled?: true;
  /** The part of a date that the field takes, if its label says so. */
  dayPart?: 'day' | 'month' | 'year';
}

/** Roles named after their content. */
export const VALUE_ROLES: ReadonlySet<string> = new Set([
  'link',
  'option',
  'row',
  'listitem',
  'treeitem',
  'gridcell',
  'cell',
]);
/** Roles of which one is picked among several: the request may name another. */
const CHOICE_ROLES: ReadonlySet<string> = new Set([
  ...VALUE_ROLES,
  'radio',
  'checkbox',
  'switch',
  'tab',
  'menuitem',
  'menuitemradio',
  'menuitemcheckbox',
  'button',
  'generic',
]);
/** Roles of which one is picked among several by a part of its name; rows of plain elements are generic. */
export const PICKED_ROLES: ReadonlySet<string> = new Set(
  'radio option tab menuitemradio link treeitem generic listitem row'.split(' '),
);
/** Whether the target is named after what stands in it. */
const isCell = (facts: RunStep['facts']): boolean => /^(?:grid)?cell$/u.test(facts?.fingerprint.role ?? '');

/** Whether the target shows what its row has in a column: a cell, or a link that no other row has. */
export function showsContent(facts: RunStep['facts']): boolean {
  const { role, name = '', sameNamed = 1, row } = facts?.fingerprint ?? {};
  return isCell(facts) || (role === 'link' && name !== '' && sameNamed === 1 && row?.column !== undefined);
}

/** Spaces and punctuation between a field's content and a text that is added behind it. */
export const APPENDED_JOINT = /^[\s,;.:|/–—-]+/u;

export function stepData(step: RunStep, index: number): Datum[] {
  if (step.pad) return padData(step.pad, index);
  if (step.onto !== undefined) return carriedData(step, step.onto, index);
  return [...actData(step, index), ...dialogData(step, index), ...countData(step, index), ...turnData(step, index)];
}

/** The number that presses on a button have made. */
function countData(step: RunStep, index: number): Datum[] {
  const count = countMade(step);
  const hint = step.facts?.fingerprint.name || 'number';
  return count === undefined
    ? []
    : [{ key: `${index}.count.0`, step: index, part: 'count', at: 0, text: String(count.to), hint }];
}

/** The number that the keys of a pad have spelled. */
function padData({ text }: NonNullable<RunStep['pad']>, index: number): Datum[] {
  return [{ key: `${index}.pad.0`, step: index, part: 'pad', at: 0, text, hint: 'number' }];
}

/** The shown name of a thing that was carried: its own, or its text. */
export function carriedName({ facts }: RunStep): string {
  return facts?.fingerprint.name || facts?.fingerprint.text || '';
}

/** The thing that was carried, and the list or column that it was carried into. */
function carriedData(step: RunStep, onto: string, index: number): Datum[] {
  const datum = (part: 'name' | 'onto', text: string, hint: string): Datum[] =>
    text === '' ? [] : [{ key: `${index}.${part}.0`, step: index, part, at: 0, text, hint }];
  return [...datum('name', carriedName(step), 'item'), ...datum('onto', onto, 'place')];
}

/** The value that presses on a button have turned to. */
function turnData(step: RunStep, index: number): Datum[] {
  const turn = step.went && turnMade(step);
  const hint = step.facts?.fingerprint.name || 'value';
  return turn ? [{ key: `${index}.turn.0`, step: index, part: 'turn', at: 0, text: turn.to, hint }] : [];
}

/** Texts that were given to a prompt() of the page; its message stands for a label. */
function dialogData({ dialogs = [] }: RunStep, index: number): Datum[] {
  return dialogs.flatMap(({ text = '', message }, at) =>
    text.trim() === ''
      ? []
      : [{ key: `${index}.dialog.${at}`, step: index, part: 'dialog', at, text: text.trim(), hint: message }],
  );
}

function actData(step: RunStep, index: number): Datum[] {
  const fingerprint = step.facts?.fingerprint;
  const hint = fingerprint?.label || fingerprint?.name || fingerprint?.placeholder || 'value';
  const datum = (part: DatumPart, text: string, at = 0): Datum => ({
    key: `${index}.${part}.${at}`,
    step: index,
    part,
    at,
    text,
    hint: part === 'name' ? (fingerprint?.role ?? '').replace('generic', 'value') : hint,
    ...(part === 'name' ? dayPartOfName(text) : dayPartOfField(fingerprint, hint)),
  });
  const { action } = step;
  if (action.verb === 'type') {
    const text = (action.append ? action.text.replace(APPENDED_JOINT, '') : action.text).trim();
    return text === '' ? [] : [datum('text', text)];
  }
  if (action.verb === 'select') return action.options.map((option, at) => datum('option', option, at));
  if (action.verb === 'useTool')
    return action.options.map((text, at) => ({ ...datum('option', text, at), hint: parameterOf(action.text, at) }));
  if (!AIMED_VERBS.has(action.verb) || !fingerprint || !CHOICE_ROLES.has(fingerprint.role)) return [];
  // A button that sends or deletes is named by the task, not by one of its values.
  const isCommand = fingerprint.role === 'button' && (step.class === 'R3' || step.facts?.submits === true);
  if (fingerprint.name === '') return [];
  // A name that several elements bear tells none of them from the others; a time or number in one of several rows may be chosen.
  const isChoiceInRow = fingerprint.row && (fingerprint.role === 'radio' || /\p{N}/u.test(fingerprint.name));
  if ((fingerprint.sameNamed ?? 1) > 1 && !isChoiceInRow) return [];
  if (isCommand) return [{ ...datum('name', fingerprint.name), isVerb: true }];
  const toggled = isToggled(step) ? { isToggled: true as const } : {};
  return [{ ...datum('name', fingerprint.name), isCommand: !VALUE_ROLES.has(fingerprint.role), ...toggled }];
}

const TOGGLED_STATES: ReadonlySet<string> = new Set(['pressed', 'checked', 'selected']);

function isToggled({ facts, effect, after }: RunStep): boolean {
  const { role, name } = facts?.fingerprint ?? {};
  return (
    after?.gained?.some((state) => TOGGLED_STATES.has(state)) === true ||
    (effect?.facts ?? []).some(
      (fact) => fact.fact === 'state' && fact.role === role && fact.name === name && TOGGLED_STATES.has(fact.state),
    )
  );
}

/** The name of a tool's parameter, from `add_todo(title, count)`. */
function parameterOf(signature: string, at: number): string {
  const names = /\((.*)\)$/.exec(signature)?.[1]?.split(', ') ?? [];
  return names[at] || 'value';
}

/** A native field for a month has its type, whatever its label says. */
function dayPartOfField(fingerprint: Fingerprint | undefined, hint: string): Pick<Datum, 'dayPart'> | undefined {
  if (fingerprint?.type === 'month') return { dayPart: 'month' };
  return dayPartOf(fingerprint?.name ?? '') ?? dayPartOf(hint);
}

function dayPartOf(label: string): Pick<Datum, 'dayPart'> | undefined {
  if (/\b(?:month|monat)\b/iu.test(label)) return { dayPart: 'month' };
  if (/\b(?:year|jahr)\b/iu.test(label)) return { dayPart: 'year' };
  return /\b(?:day|tag)\b/iu.test(label) ? { dayPart: 'day' } : undefined;
}

/** A day in a calendar is named by its number alone. */
function dayPartOfName(name: string): Pick<Datum, 'dayPart'> {
  return /^\d{1,2}\.?$/u.test(name.trim()) ? { dayPart: 'day' } : {};
}

/** Whether a written constant looks like data of a person or a case: a name, number, date, address or code. */
export function looksLikeData(text: string): boolean {
  return /\d|@/u.test(text) || /(?:^|\s)\p{Lu}\p{Ll}+/u.test(text) || /^\p{Lu}{2,}$/u.test(text);
}
