/** stepWords describes a step of an exported task in English, for SKILL.md and for titles of generated steps. */
import type { ExportedLocator, ExportedNote, ExportedStep } from '../notebook/exchange/format';
import { type Template, templateText } from '../records/template';

/** The locator of a step, its name filled with the step's own template. @returns undefined if the step has none */
export function targetOf(step: ExportedStep, notes: readonly ExportedNote[]): ExportedLocator | undefined {
  const body = notes.find(({ key }) => key === step.locator)?.body;
  return body?.kind === 'locator' ? body : undefined;
}

export function stepWords(step: ExportedStep, notes: readonly ExportedNote[]): string {
  const locator = targetOf(step, notes);
  const name = step.named ? templateText(step.named) : locator?.name || locator?.label || locator?.placeholder || '';
  const target = locator ? `the ${locator.role}${name === '' ? '' : ` "${name}"`}` : 'the page';
  const text = (parts: Template | undefined) => (parts ? templateText(parts) : '');
  const each = step.each ? ' (each of them)' : '';
  switch (step.verb) {
    case 'type':
      return `Type "${text(step.text)}" into ${target}${each}`;
    case 'select':
      return `Choose ${(step.options ?? []).map((option) => `"${text(option)}"`).join(', ')} in ${target}${each}`;
    case 'check':
      return `${step.checked === false ? 'Untick' : 'Tick'} ${target}${each}`;
    case 'press':
      return `Press ${step.keys ?? ''} in ${target}`;
    case 'goTo':
      return `Open ${text(step.url)}`;
    case 'do': {
      const inner = notes.find(({ key }) => key === step.procedure)?.body;
      return inner?.kind === 'procedure' ? `Do: ${templateText(inner.request)}` : 'Do another task';
    }
    case 'useTool':
      return `Use the page's tool ${text(step.text)} with ${(step.options ?? []).map((option) => `"${text(option)}"`).join(', ')}`;
    case 'goBack':
      return 'Go back';
    default:
      return `${VERB_WORDS[step.verb] ?? step.verb} ${target}${each}`;
  }
}

const VERB_WORDS: Readonly<Record<string, string>> = {
  click: 'Press',
  doubleClick: 'Double-click',
  rightClick: 'Right-click',
  clear: 'Empty',
  hover: 'Point at',
  scroll: 'Scroll',
};
