/** A note's body as lines that a person reads, and what differs between two of them. */
import {
  type ExpectedFact,
  type Note,
  type NoteBody,
  noteTitle,
  type ProcedureStep,
} from '../../lib/records/note';
import { slottedText } from '../../lib/records/slotted';
import { t } from '../text';

/** What one step does, in words. @param notes of its site, for the places it points at */
export function stepLine(step: ProcedureStep, notes: readonly Note[]): string {
  const locator = notes.find(({ id }) => id === step.locator);
  const inner = notes.find(({ id }) => id === step.procedure);
  const target = inner
    ? noteTitle(inner.body)
    : step.named
      ? slottedText(step.named)
      : locator
        ? noteTitle(locator.body)
        : '';
  const written = step.text ? slottedText(step.text) : (step.keys ?? step.options?.map(slottedText).join(', ') ?? '');
  return t(`verb_${step.verb}`, target, written);
}

/** One expected effect in words. */
export function factLine({ fact, role = '', name = [], path = [], state = '' }: ExpectedFact): string {
  const called = slottedText(name) === '' ? role : `${role} “${slottedText(name)}”`.trim();
  const what = fact === 'path' ? slottedText(path) : called;
  return t(`fact_${fact}`, what, state);
}

export function linesOf(body: NoteBody, notes: readonly Note[]): string[] {
  switch (body.kind) {
    case 'procedure':
      return [
        `“${noteTitle(body)}”`,
        ...body.steps.flatMap((step, i) => [
          `${i + 1}. ${stepLine(step, notes)}`,
          ...step.must.map((fact) => `${i + 1}. ${t('expected_must')}: ${factLine(fact)}`),
          ...(step.some.length > 0 ? [`${i + 1}. ${t('expected_some')}: ${step.some.map(factLine).join(' · ')}`] : []),
        ]),
      ];
    case 'guideline':
      return [body.text];
    case 'locator':
      return Object.entries(body.fingerprint)
        .filter(([, value]) => value !== undefined && String(value) !== '')
        .map(([attribute, value]) => `${t(`attribute_${attribute}`)}: ${[value].flat().join(' › ')}`);
  }
}

/** Lines of both, those that left first where they stood. */
export function difference(
  before: readonly string[],
  after: readonly string[],
): { line: string; is: 'kept' | 'gone' | 'new' }[] {
  const gone = before.filter((line) => !after.includes(line)).map((line) => ({ line, is: 'gone' as const }));
  return [
    ...gone,
    ...after.map((line) => ({ line, is: before.includes(line) ? ('kept' as const) : ('new' as const) })),
  ];
}

/** A moment, short, in the user's own way of writing it. */
export function momentText(at: number): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
