/** Names of targets that a row gives them: what stands in a cell, or the state that a button shows. */
import { normalizeText } from '../core/text';
import type { Fingerprint } from '../page/words/element';
import type { RunStep } from '../records/run';
import type { BoundValues } from './bind-values';
import { ROW_TEXT_SEPARATOR } from './value-spans';
import { showsContent } from './step-data';

/** Whether the target is picked by its row and column: its name is what the row holds there. */
export function isContentOfRow({ facts }: RunStep, i: number, bound: BoundValues): boolean {
  return (
    showsContent(facts) &&
    facts?.fingerprint.name !== '' &&
    bound.rowOf(i).length > 0 &&
    bound.columnOf(i) !== undefined
  );
}

/** Whether each value is a whole text of the row: “Soap”, and not a word of “Soap dish”. */
export function standWhole(
  { text, whole = [] }: NonNullable<Fingerprint['row']>,
  slots: readonly string[],
  { values }: BoundValues,
): boolean {
  const texts = [...text.split(ROW_TEXT_SEPARATOR), ...whole].map(normalizeText);
  return slots.every((slot) => texts.includes(normalizeText(values[slot] ?? '')));
}

/** Whether the values are all words, numbers aside, by which the name differs from its like: “Suite” in “Suite from 50 €”. */
export function areOwnWords({ facts }: RunStep, slots: readonly string[], { values }: BoundValues): boolean {
  const lettersOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const said = new Set(slots.flatMap((slot) => lettersOf(values[slot] ?? '')));
  const own = lettersOf(facts?.fingerprint.among?.own ?? '');
  return said.size > 0 && own.length > 0 && own.every((word) => said.has(word));
}

export function withoutContent({ text: _text, title: _title, href: _href, ...fingerprint }: Fingerprint): Fingerprint {
  return { ...fingerprint, name: '' };
}

/** Roles of what is chosen from: a dialog that has a button of the target's name offers no other state. */
const OPTION_ROLES: ReadonlySet<string> = new Set([
  'menuitem',
  'menuitemradio',
  'option',
  'radio',
  'listitem',
  'generic',
  'text',
]);

/** The options that a press opened, if its target is named by one of them: the button “New” shows the state of its row. */
export function stateNames({ facts, effect }: RunStep): string[] {
  const name = normalizeText(facts?.fingerprint.name ?? '');
  const options = (effect?.facts ?? []).flatMap((fact) =>
    fact.fact === 'appeared' && OPTION_ROLES.has(fact.role) && fact.name !== '' ? [fact] : [],
  );
  const own = options.find((option) => normalizeText(option.name) === name);
  return [...new Set(options.flatMap((option) => (option.role === own?.role ? [option.name] : [])))];
}
