/** Derives the expected effect of a step from an observed one, and checks the next effect against it. */
import type { ExpectedFact } from '../records/note';
import { fillTemplate, hasValues, isConstant, type Template, toTemplate } from '../records/template';
import type { EffectFact } from '../page/words/effect';
import { pathEndSimilarity } from '../page/words/similarity';
import { NEAR_ROLE_SCORE } from '../page/words/match-tables';
import { roleSimilarity } from '../page/words/role-similarity';
import { containsWords } from './words-in';
import { isSamePath, toTemplatePath } from './expected-path';
import { hasLooseName, isLooseName, looseName } from './loose-names';

/** Roles whose appearance is evidence of a page state; text and images come and go by themselves. */
const SIGNIFICANT_ROLES = new Set([
  'alert',
  'alertdialog',
  'button',
  'cell',
  'checkbox',
  'combobox',
  'dialog',
  'form',
  'gridcell',
  'heading',
  'link',
  'listbox',
  'listitem',
  'menu',
  'menuitem',
  'option',
  'radio',
  'region',
  'row',
  'searchbox',
  'spinbutton',
  'status',
  'switch',
  'tab',
  'tabpanel',
  'textbox',
  'treeitem',
]);

/** Roles of controls, which identify a page of an app independently of its content. */
const CONTROL_ROLES = new Set(['button', 'checkbox', 'combobox', 'searchbox', 'tab', 'textbox']);

/** At most this many alternative effects, of which one must occur again. */
const MAX_ANY_OF = 12;

export interface Expected {
  must: ExpectedFact[];
  some: ExpectedFact[];
}

/**
 * The expected effect of the next run. Required (`must`): changed values, states and paths, and headings that contain a
 * parameter value; what else they say of the shown thing is left open. Alternatives (`some`): other significant facts, of which at least one must occur; that a control was disabled is
 * none alone. Counts such as “2/3”, and
 * names with numbers of three or more digits, are volatile and left out.
 */
export function expectedOf(facts: readonly EffectFact[], values: Readonly<Record<string, string>>): Expected {
  const must: ExpectedFact[] = [];
  const some: ExpectedFact[] = [];
  const disabled: ExpectedFact[] = [];
  const left: ExpectedFact[] = [];
  const seen = new Set<string>();
  for (const fact of facts) {
    const expected = toExpectedFact(fact, values);
    const key = JSON.stringify(expected);
    if (seen.has(key)) continue;
    seen.add(key);
    const named = expected.name ?? expected.path;
    const carriesValue = named !== undefined && !isConstant(named);
    // Many buttons are disabled while their request is under way.
    if (fact.fact === 'state' && fact.state === 'disabled') disabled.push(expected);
    else if (fact.fact === 'value' || fact.fact === 'state' || fact.fact === 'path') must.push(expected);
    else if (fact.fact === 'scrolled') continue;
    else if (fact.fact === 'dialog') some.push(expected);
    else if (isLeavingText(fact) && isOneSlot(named)) left.push(expected);
    else if (!SIGNIFICANT_ROLES.has(fact.role)) continue;
    else if (carriesValue && fact.fact === 'appeared' && fact.role === 'heading')
      must.push({ ...expected, name: looseName(named, facts) });
    else if (carriesValue || !isVolatile(fact.name)) some.push(expected);
  }
  const navigates = must.some(({ fact }) => fact === 'path');
  // A required heading makes the same name in another role redundant.
  const requiredNames = new Set(must.flatMap(({ fact, name }) => (fact === 'appeared' ? [JSON.stringify(name)] : [])));
  // A heading that gave its words to a required one was about the shown thing alone.
  const isLoose = must.some(({ name = [] }) => isLooseName(name));
  const remaining = some.filter(({ fact, name, role }) =>
    fact === 'appeared' ? !requiredNames.has(JSON.stringify(name)) : !isLoose || role !== 'heading',
  );
  // After a navigation everything is new: controls identify the page, its content does not.
  const significant = navigates
    ? remaining.filter(({ role }) => role !== undefined && CONTROL_ROLES.has(role))
    : remaining;
  const all = significant.length > 0 ? [...significant, ...disabled] : [];
  return { must, some: [...all.slice(0, MAX_ANY_OF), ...left] };
}

/** A value that went from the page as a text of its own: that it stands there still is a sign, that it has gone is none. */
function isLeavingText(fact: Pick<EffectFact, 'fact'> & { role?: string | undefined }): boolean {
  return fact.fact === 'disappeared' && fact.role === 'text';
}

const isOneSlot = (name: Template | undefined): boolean => name?.length === 1 && name.some((part) => 'slot' in part);

/** The name with the values as parameters, unless one is a part of a longer number: “5 kg” in “55 kg”. */
function templateOf(name: string, values: Readonly<Record<string, string>>): Template {
  const template = toTemplate(name, values);
  const isCut = template.some((part, i) => {
    const [before, after] = [template[i - 1], template[i + 1]];
    if (!('slot' in part)) return false;
    const value = values[part.slot] ?? '';
    const joins = (a: string, b: string) => /\d$/u.test(a) && /^\d/u.test(b);
    return (
      (before && 'text' in before && joins(before.text, value)) ||
      (after && 'text' in after && joins(value, after.text))
    );
  });
  return isCut ? [{ text: name }] : template;
}

function toExpectedFact(fact: EffectFact, values: Readonly<Record<string, string>>): ExpectedFact {
  switch (fact.fact) {
    case 'appeared':
    case 'disappeared':
    case 'value':
      return { fact: fact.fact, role: fact.role, name: templateOf(fact.name, values) };
    case 'state':
      return { fact: fact.fact, role: fact.role, name: toTemplate(fact.name, values), state: fact.state };
    case 'dialog':
      return { fact: fact.fact, name: toTemplate(fact.name, values) };
    case 'path':
      return { fact: fact.fact, path: toTemplatePath(fact.path, values) };
    case 'scrolled':
      return { fact: fact.fact };
  }
}

/** A number, alone or with its unit: “55 kg” is what the row holds. */
function isVolatile(name: string): boolean {
  return /\d{3,}|^\P{L}*\d\P{L}*$|^\P{L}*\d\P{L}*\p{L}{1,3}\P{L}*$/u.test(name);
}

/** The expectation with this run's values in place, as facts that an effect can be compared with. */
export function fillExpected(expected: Expected, values: Readonly<Record<string, string>>) {
  const fill = (fact: ExpectedFact): EffectFact | undefined => {
    const name = fact.name ? fillTemplate(fact.name, values) : '';
    const role = fact.role ?? '';
    switch (fact.fact) {
      case 'appeared':
      case 'disappeared':
      case 'value':
        return { fact: fact.fact, role, name };
      case 'state':
        return { fact: 'state', role, name, state: fact.state ?? '' };
      case 'dialog':
        return { fact: 'dialog', name };
      case 'path':
        return { fact: 'path', path: fact.path ? fillTemplate(fact.path, values) : '' };
      case 'scrolled':
        return { fact: 'scrolled' };
    }
  };
  const isKnown = ({ name = [], path = [] }: ExpectedFact) => hasValues(name, values) && hasValues(path, values);
  const filled = (facts: readonly ExpectedFact[]) =>
    facts
      .filter(isKnown)
      .map(fill)
      .filter((fact) => fact !== undefined);
  return { must: filled(expected.must), some: filled(expected.some) };
}

/**
 * The expectation for a healed locator: values and paths stay required, states become alternatives, since the new element
 * may expose them differently.
 */
export function loosenExpectation<F extends { fact: EffectFact['fact'] }>({ must, some }: { must: F[]; some: F[] }) {
  const isState = ({ fact }: F) => fact === 'state';
  return { must: must.filter((fact) => !isState(fact)), some: [...must.filter(isState), ...some] };
}

/**
 * Whether the observed facts contain all of `must` and, if there are any, at least one of `some`.
 * @param isHealed the site has changed: the beginning of its paths may differ
 */
export function meetsExpectation(
  seen: readonly EffectFact[],
  expected: { must: readonly EffectFact[]; some: readonly EffectFact[] },
  isHealed = false,
): boolean {
  const { must } = expected;
  const some = expected.some.filter((fact) => !isLeavingText(fact));
  const has = (wanted: EffectFact) => seen.some((fact) => isSameFact(fact, wanted, isHealed, seen));
  // On a new release the path is better evidence than the elements that appeared.
  const isAtExpectedPath = isHealed && must.some(({ fact }) => fact === 'path');
  const hasContent = (wanted: EffectFact) => has(wanted) || seen.some((fact) => holdsContent(fact, wanted));
  // A button that only went grey has not brought the change that came with it when the task was taught.
  const isEffect = (wanted: EffectFact) =>
    !isDisabling(wanted) || some.every(isDisabling) || seen.some((fact) => !ASIDE.has(fact.fact));
  const isMet = some.some((wanted) => hasContent(wanted) && isEffect(wanted));
  return must.every(has) && (some.length === 0 || isAtExpectedPath || isMet);
}

function isDisabling(fact: EffectFact): boolean {
  return fact.fact === 'state' && fact.state === 'disabled';
}

/** Facts that are no change of what the page says. */
const ASIDE: ReadonlySet<EffectFact['fact']> = new Set(['state', 'scrolled']);

/** Roles of content, and of the boxes around it, which one release names by their content and another leaves nameless. */
const CONTENT_ROLES: ReadonlySet<string> = new Set(['cell', 'gridcell', 'row', 'rowgroup', 'listitem', 'treeitem']);
/** A shorter content stands in other names by chance. */
const MIN_CONTENT_CHARS = 3;

/** Whether content came or went as a part of the box around it: the cell “Dan” in the rows “Dan Boat 4 Eve Drum 19”. */
function holdsContent(fact: EffectFact, wanted: EffectFact): boolean {
  if (fact.fact !== 'appeared' && fact.fact !== 'disappeared') return false;
  if (wanted.fact !== fact.fact || !CONTENT_ROLES.has(wanted.role) || wanted.name.length < MIN_CONTENT_CHARS)
    return false;
  return (CONTENT_ROLES.has(fact.role) || fact.role === 'generic') && containsWords(fact.name, wanted.name);
}

function isSameFact(a: EffectFact, b: EffectFact, isHealed: boolean, seen: readonly EffectFact[]): boolean {
  if (a.fact !== b.fact) return false;
  if (a.fact === 'path' && b.fact === 'path')
    return isSamePath(a.path, b.path) || (isHealed && pathEndSimilarity(a.path, b.path) === 1);
  if (a.fact === 'state' && b.fact === 'state' && a.state !== b.state) return false;
  // A new release may render the same element in another role.
  if ('role' in a && 'role' in b && roleSimilarity(a.role, b.role) < NEAR_ROLE_SCORE) return false;
  return 'name' in a && 'name' in b ? hasLooseName(seen, a.name, b.name) : true;
}
