/** noteBodyLines: a note's body as readable lines, and the difference between two versions. */

import { checkedWord } from '../../lib/page/words/action-parts';
import { type ExpectedFact, type Note, type NoteBody, noteTitle, type ProcedureStep } from '../../lib/records/note';
import { templateText } from '../../lib/records/template';
import { actWords } from '../act-words';
import { noteWords } from '../guideline-words';
import { inUserLanguage, roleWord } from '../role-words';
import { messagesLocale, t } from '../text';

/** One step in words. @param notes of its site, to name the element it targets */
export function describeStep(step: ProcedureStep, notes: readonly Note[]): string {
  const locator = notes.find(({ id }) => id === step.locator);
  const inner = notes.find(({ id }) => id === step.procedure);
  const named = step.named && templateText(step.named);
  const target = inner ? noteTitle(inner.body) : (named ?? (locator ? noteTitle(locator.body) : ''));
  const written = step.text
    ? templateText(step.text)
    : (step.keys ?? step.options?.map(templateText).join(', ') ?? checkedWord(step.checked));
  return actWords(step.verb, target, written);
}

/** One expected effect in words. */
export function describeEffect({ fact, role = '', name = [], path = [], state = '' }: ExpectedFact): string {
  const called = inUserLanguage(templateText(name) === '' ? role : `${role} “${templateText(name)}”`.trim());
  const what = fact === 'path' ? templateText(path) : called;
  return t(`fact_${fact}`, what, state);
}

export function noteBodyLines(body: NoteBody, notes: readonly Note[]): string[] {
  switch (body.kind) {
    case 'procedure':
      return [
        t('role_unnamed', noteTitle(body)),
        ...body.steps.flatMap((step, i) => [
          `${i + 1}. ${describeStep(step, notes)}`,
          ...step.must.map((fact) => `${i + 1}. ${t('expected_must')}: ${describeEffect(fact)}`),
          ...(step.some.length > 0
            ? [`${i + 1}. ${t('expected_some')}: ${step.some.map(describeEffect).join(' · ')}`]
            : []),
        ]),
      ];
    case 'guideline':
      return [noteWords(body)];
    case 'locator':
      return Object.entries(body.fingerprint)
        .filter(([, value]) => value !== undefined && String(value) !== '')
        .map(([attribute, value]) => {
          const said = attribute === 'role' ? roleWord(String(value)) : [value].flat().join(' › ');
          return `${t(`attribute_${attribute}`)}: ${said}`;
        });
  }
}

/** Lines of both versions, removed ones first. */
export function diffLines(
  before: readonly string[],
  after: readonly string[],
): { line: string; is: 'kept' | 'gone' | 'new' }[] {
  const gone = before.filter((line) => !after.includes(line)).map((line) => ({ line, is: 'gone' as const }));
  return [
    ...gone,
    ...after.map((line) => ({ line, is: before.includes(line) ? ('kept' as const) : ('new' as const) })),
  ];
}

/** Date and time in the user's language. @param at ms since 1970 */
export function formatMoment(at: number): string {
  return new Date(at).toLocaleString(messagesLocale(), { dateStyle: 'medium', timeStyle: 'short' });
}

/** Day and month in the user's language. @param at ms since 1970 */
export function formatDay(at: number): string {
  return new Date(at).toLocaleDateString(messagesLocale(), { day: 'numeric', month: 'short' });
}
