/** playwrightTestOf writes a task as a Playwright test, with its parameters as constants and its postconditions as assertions. */
import type { ExportedLocator, ExportedNote, ExportedProcedure, ExportedStep } from '../notebook/exchange/format';
import { requestText } from '../records/note';
import { type Template, templateText } from '../records/template';
import { computedWords, exampleValues } from './example-values';
import { flatSteps } from './flat-steps';
import { keyNames } from './key-names';
import { badRecording } from './recording';
import { stepWords, targetOf } from './step-words';
import { uniqueAttribute } from './unique-attribute';

export interface TaskAtSite {
  origin: string;
  task: ExportedProcedure;
  /** All exported notes of the site. */
  notes: readonly ExportedNote[];
  /** Path of the page it begins on. */
  path: string;
  /** Examples of the parameters' values; a parameter without one is written by its name. */
  examples?: Readonly<Record<string, string>>;
}

/** Roles that Playwright's getByRole knows under the same name. */
const KNOWN_ROLE =
  /^(?:button|link|textbox|searchbox|combobox|listbox|option|checkbox|radio|switch|tab|menuitem|menuitemcheckbox|menuitemradio|spinbutton|slider|treeitem|cell|row|gridcell|columnheader|heading|img|listitem|dialog|alert|status|group|region)$/u;

/** @throws FieldnotesError 'bad-recording' if a step has no counterpart in Playwright */
export function playwrightTestOf({ origin, task, notes, path, examples = {} }: TaskAtSite): string {
  const values = Object.entries(exampleValues(task, examples)).map(
    ([name, value]) => `  ${name}: ${JSON.stringify(value)},`,
  );
  const lines = flatSteps(task, notes).flatMap((step) => [
    `  // ${stepWords(step, notes).replaceAll(/[\r\n\u2028\u2029]/gu, ' ')}`,
    ...statementsOf(step, notes).map((statement) => `  ${statement}`),
  ]);
  return `${[
    "import { expect, test } from '@playwright/test';",
    '',
    ...computedWords(task).map((words) => `// ${words}`),
    ...(values.length > 0 ? ['const values = {', ...values, '};', ''] : []),
    `test(${JSON.stringify(requestText(task.request))}, async ({ page }) => {`,
    `  await page.goto(${JSON.stringify(origin + path)});`,
    ...lines,
    '});',
  ].join('\n')}\n`;
}

function statementsOf(step: ExportedStep, notes: readonly ExportedNote[]): string[] {
  const locator = targetOf(step, notes);
  if (locator?.frame !== undefined) throw badRecording('', 'an act in a frame has no counterpart in Playwright');
  if (step.each && locator) return [loopCode(step, locator)];
  const target = locator ? locatorCode(locator, step.named) : 'page';
  const optional = step.optional && locator ? `if (await ${target}.isVisible()) ` : '';
  const goal = step.goal && locator ? `if (!(${stateCode(step.goal.state, target)})) ` : '';
  return [`${optional}${goal}${actionCode(step, target)}`, ...(step.optional ? [] : step.must.flatMap(assertionOf))];
}

/** Handles stay with their elements: an item that goes away once it is done moves no other into its place. */
function loopCode(step: ExportedStep, { ordinal: _, ...everyOne }: ExportedLocator): string {
  const limit = step.each?.first ? `.slice(0, Number(${stringCode(step.each.first)}))` : '';
  const body = step.verb === 'clear' ? "await target.fill('');" : actionCode(step, 'target');
  return `for (const target of (await ${locatorCode(everyOne, step.named)}.elementHandles())${limit}) ${body}`;
}

/** An expression: whether the control is in the state already. */
function stateCode(state: NonNullable<ExportedStep['goal']>['state'], target: string): string {
  const [attribute, value] = {
    pressed: ['aria-pressed', 'true'],
    unpressed: ['aria-pressed', 'false'],
    expanded: ['aria-expanded', 'true'],
    collapsed: ['aria-expanded', 'false'],
    selected: ['aria-selected', 'true'],
    current: ['aria-current', undefined],
  }[state] as [string, string | undefined];
  const read = `(await ${target}.getAttribute('${attribute}'))`;
  return value === undefined ? `!['false', null].includes${read}` : `${read} === '${value}'`;
}

/** The key that scrolls a page in a direction. */
const SCROLL_KEYS = { up: 'PageUp', down: 'PageDown', top: 'Home', bottom: 'End' } as const;

function scrollCode(direction = 'down'): string {
  const key = SCROLL_KEYS[direction as keyof typeof SCROLL_KEYS] as string | undefined;
  if (key === undefined) throw badRecording('', `scrolling ${direction} has no counterpart in Playwright`);
  return `await page.keyboard.press('${key}');`;
}

const pressCode = (target: string, keys: string) =>
  `await ${target === 'page' ? 'page.keyboard' : target}.press(${JSON.stringify(keyNames(keys).join('+'))});`;

function actionCode(step: ExportedStep, target: string): string {
  switch (step.verb) {
    case 'click':
      return `await ${target}.click();`;
    case 'doubleClick':
      return `await ${target}.dblclick();`;
    case 'rightClick':
      return `await ${target}.click({ button: 'right' });`;
    case 'hover':
      return `await ${target}.hover();`;
    case 'type':
      return `await ${target}.fill(${stringCode(step.text ?? [])});`;
    case 'clear':
      return `await ${target}.clear();`;
    case 'select':
      return `await ${target}.selectOption([${(step.options ?? []).map((option) => `{ label: ${stringCode(option)} }`).join(', ')}]);`;
    case 'check':
      return `await ${target}.setChecked(${step.checked ?? true});`;
    case 'press':
      return pressCode(target, step.keys ?? '');
    case 'goTo':
      return `await page.goto(${stringCode(step.url ?? [])});`;
    case 'goBack':
      return 'await page.goBack();';
    case 'scroll':
      return scrollCode(step.direction);
    default:
      throw badRecording('', `a step of kind "${step.verb}" has no counterpart in Playwright`);
  }
}

/** Effects that Playwright can assert: what appeared, and the path of the page. */
function assertionOf(fact: ExportedStep['must'][number]): string[] {
  if (fact.fact === 'appeared' && fact.role !== undefined && KNOWN_ROLE.test(fact.role) && fact.name)
    return [`await expect(page.getByRole('${fact.role}', { name: ${stringCode(fact.name)} }).first()).toBeVisible();`];
  if (fact.fact === 'path' && fact.path)
    return [`await expect.poll(() => new URL(page.url()).pathname).toBe(${stringCode(fact.path)});`];
  return [];
}

function locatorCode(locator: ExportedLocator, named: Template | undefined): string {
  const { role, testId, placeholder, nameAttribute, id, tag } = locator;
  const unique = named ? undefined : uniqueAttribute(locator);
  if (unique !== undefined) return `page.locator(${JSON.stringify(unique)})`;
  const name = named ? stringCode(named) : locator.name === '' ? undefined : JSON.stringify(locator.name);
  const isOneOfSeveral = (locator.sameNamed ?? 1) > 1 && locator.ordinal !== undefined;
  const nth = isOneOfSeveral ? `.nth(${locator.ordinal})` : '';
  if (name !== undefined && KNOWN_ROLE.test(role))
    return `page.getByRole('${role}', { name: ${name}, exact: true })${nth}`;
  if (placeholder !== undefined) return `page.getByPlaceholder(${JSON.stringify(placeholder)}, { exact: true })${nth}`;
  const [attribute, value] =
    testId !== undefined ? ['data-testid', testId] : nameAttribute !== undefined ? ['name', nameAttribute] : ['id', id];
  if (value !== undefined)
    return `page.locator(${JSON.stringify(`${tag}[${attribute}=${JSON.stringify(value)}]`)})${nth}`;
  if (name !== undefined) return `page.getByText(${name}, { exact: true })${nth}`;
  if (KNOWN_ROLE.test(role)) return `page.getByRole('${role}')${nth}`;
  throw badRecording('', `the ${role} has no name`);
}

/** A string literal, or a template literal of constants and `values`. */
function stringCode(template: Template): string {
  if (template.every((part) => 'text' in part)) return JSON.stringify(templateText(template));
  const parts = template.map((part) =>
    'text' in part ? part.text.replaceAll(/[\\`$]/gu, (sign) => `\\${sign}`) : `\${values.${part.slot}}`,
  );
  return `\`${parts.join('')}\``;
}
