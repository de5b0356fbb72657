/** PageCase: one act on a page, as steps and as a sentence, with the state that the page itself must report. */
import type { On, WidgetStep } from '../../test/widgets/cases';

export interface PageCase {
  kind: string;
  title: string;
  steps: WidgetStep[];
  /** Empty where the case is about the act alone. */
  sentence: string;
  /**
   * The page's own state in the end. With `isHonestNo` the act cannot be done: the state must hold, and the act must not be
   * reported as done.
   */
  holds: [key: string, value: unknown];
  isHonestNo: boolean;
}

/** A case whose sentence says its steps in other words. */
export type SaidRow = readonly [
  steps: WidgetStep[],
  holds: [key: string, value: unknown],
  sentence: string,
  isHonestNo?: 'no',
];

const on = (role: string | undefined, name: string): On => ({ ...(role === undefined ? {} : { role }), name });
export const type = (name: string, text: string, role?: string): WidgetStep => ({
  do: 'type',
  on: on(role, name),
  text,
});
export const click = (name: string, role?: string): WidgetStep => ({ do: 'click', on: on(role, name) });
export const select = (name: string, ...options: string[]): WidgetStep => ({
  do: 'select',
  on: on(undefined, name),
  options,
});
export const check = (name: string, checked = true): WidgetStep => ({ do: 'check', on: on(undefined, name), checked });
export const press = (name: string, keys: string): WidgetStep => ({ do: 'press', on: on(undefined, name), keys });
export const drag = (name: string, to: string): WidgetStep => ({
  do: 'drag',
  on: on(undefined, name),
  to: on(undefined, to),
});
export const doubleClick = (name: string): WidgetStep => ({ do: 'doubleClick', on: on(undefined, name) });
export const hover = (name: string): WidgetStep => ({ do: 'hover', on: on(undefined, name) });

/** The step in plain English. */
export function sentenceOf(step: WidgetStep): string {
  switch (step.do) {
    case 'type':
      return `type "${step.text}" into ${step.on.name}`;
    case 'select':
      return `choose ${step.options.join(' and ')} in ${step.on.name}`;
    case 'check':
      return `${step.checked ? 'check' : 'uncheck'} ${step.on.name}`;
    case 'press':
      return `press ${step.keys}`;
    case 'drag':
      return `drag ${step.on.name} to ${step.to.name}`;
    case 'hover':
      return `hover ${step.on.name}`;
    case 'click':
      return `click ${step.on.name}`;
    case 'clear':
      return `clear ${step.on.name}`;
    case 'scroll':
      return `scroll ${step.on?.name ?? ''} to the ${step.direction}`;
    case 'attach':
      return `attach ${step.files.map(({ name }) => name).join(' and ')} to ${step.on.name}`;
    default:
      throw new Error(`no sentence for ${step.do}`);
  }
}
