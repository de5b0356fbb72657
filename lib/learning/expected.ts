/** From a seen effect to an expected one, and the check of the next effect against it. */
import type { ExpectedFact } from '../records/note';
import { fillSlots, isConstant, toSlotted } from '../records/slotted';
import { foldedText } from '../core/text';
import type { EffectFact } from '../page/words/effect';
import { pathEndSimilarity } from '../page/words/likeness';
import { NEAR_ROLE_SCORE, roleSimilarity } from '../page/words/near-role';
import { samePath, slottedPath } from './expected-path';

/** Roles whose coming and going says something about the page's state; text and images come and go by themselves. */
const TELLING_ROLES = new Set([
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

/** Roles that a page of an app has, whatever it shows. */
const PARTS_OF_A_PAGE = new Set(['button', 'checkbox', 'combobox', 'searchbox', 'tab', 'textbox']);

/** At most this many facts of which one must come again. */
const MAX_SOME = 12;

export interface Expected {
  must: ExpectedFact[];
  some: ExpectedFact[];
}

/**
 * What to expect next time. Facts that carry one of this run's values must come again with the next run's values;
 * a field that took what was written must take it again; of the rest at least one must come.
 * Names with numbers of three or more digits are volatile and are left out.
 */
export function expectedOf(facts: readonly EffectFact[], values: Readonly<Record<string, string>>): Expected {
  const must: ExpectedFact[] = [];
  const some: ExpectedFact[] = [];
  const seen = new Set<string>();
  for (const fact of facts) {
    const expected = slottedFact(fact, values);
    const key = JSON.stringify(expected);
    if (seen.has(key)) continue;
    seen.add(key);
    const named = expected.name ?? expected.path;
    const carriesValue = named !== undefined && !isConstant(named);
    if (fact.fact === 'value' || fact.fact === 'state' || fact.fact === 'path') must.push(expected);
    else if (fact.fact === 'focus' || fact.fact === 'scrolled') continue;
    else if (fact.fact === 'dialog') some.push(expected);
    else if (!TELLING_ROLES.has(fact.role)) continue;
    else if (carriesValue && fact.fact === 'appeared' && fact.role === 'heading') must.push(expected);
    else if (carriesValue || !isVolatile(fact.name)) some.push(expected);
  }
  const isNewPage = must.some(({ fact }) => fact === 'path');
  // On another page everything is new: its controls tell which page it is, its content is nobody's business.
  // The same words once more in another role say nothing more.
  const said = new Set(must.flatMap(({ fact, name }) => (fact === 'appeared' ? [JSON.stringify(name)] : [])));
  const more = some.filter(({ fact, name }) => fact !== 'appeared' || !said.has(JSON.stringify(name)));
  const telling = isNewPage ? more.filter(({ role }) => role !== undefined && PARTS_OF_A_PAGE.has(role)) : more;
  return { must, some: telling.slice(0, MAX_SOME) };
}

function slottedFact(fact: EffectFact, values: Readonly<Record<string, string>>): ExpectedFact {
  switch (fact.fact) {
    case 'appeared':
    case 'disappeared':
    case 'value':
    case 'focus':
      return { fact: fact.fact, role: fact.role, name: toSlotted(fact.name, values) };
    case 'state':
      return { fact: fact.fact, role: fact.role, name: toSlotted(fact.name, values), state: fact.state };
    case 'dialog':
      return { fact: fact.fact, name: toSlotted(fact.name, values) };
    case 'path':
      return { fact: fact.fact, path: slottedPath(fact.path, values) };
    case 'scrolled':
      return { fact: fact.fact };
  }
}

function isVolatile(name: string): boolean {
  return /\d{3,}/.test(name);
}

/** The expectation with this run's values in place, as facts that an effect can be compared with. */
export function fillExpected(expected: Expected, values: Readonly<Record<string, string>>) {
  const fill = (fact: ExpectedFact): EffectFact | undefined => {
    const name = fact.name ? fillSlots(fact.name, values) : '';
    const role = fact.role ?? '';
    switch (fact.fact) {
      case 'appeared':
      case 'disappeared':
      case 'value':
      case 'focus':
        return { fact: fact.fact, role, name };
      case 'state':
        return { fact: 'state', role, name, state: fact.state ?? '' };
      case 'dialog':
        return { fact: 'dialog', name };
      case 'path':
        return { fact: 'path', path: fact.path ? fillSlots(fact.path, values) : '' };
      case 'scrolled':
        return { fact: 'scrolled' };
    }
  };
  const filled = (facts: readonly ExpectedFact[]) => facts.map(fill).filter((fact) => fact !== undefined);
  return { must: filled(expected.must), some: filled(expected.some) };
}

/**
 * What to expect of a thing that was found in another shape: what was written and where it led must come again, its states
 * may be told in another way.
 */
export function loosened<F extends { fact: EffectFact['fact'] }>({ must, some }: { must: F[]; some: F[] }) {
  const isState = ({ fact }: F) => fact === 'state';
  return { must: must.filter((fact) => !isState(fact)), some: [...must.filter(isState), ...some] };
}

/**
 * Whether the seen facts contain all of `must` and, where there is one, at least one of `some`.
 * @param isHealed the site has changed: its addresses may begin with something else
 */
export function meetsExpectation(
  seen: readonly EffectFact[],
  expected: { must: readonly EffectFact[]; some: readonly EffectFact[] },
  isHealed = false,
): boolean {
  const has = (wanted: EffectFact) => seen.some((fact) => sameFact(fact, wanted, isHealed));
  // Where it led says more than what of another release's page came or went.
  const isThere = isHealed && expected.must.some(({ fact }) => fact === 'path');
  return expected.must.every(has) && (expected.some.length === 0 || isThere || expected.some.some(has));
}

function sameFact(a: EffectFact, b: EffectFact, isHealed: boolean): boolean {
  if (a.fact !== b.fact) return false;
  if (a.fact === 'path' && b.fact === 'path')
    return samePath(a.path, b.path) || (isHealed && pathEndSimilarity(a.path, b.path) === 1);
  if (a.fact === 'state' && b.fact === 'state' && a.state !== b.state) return false;
  // The next release of a site may draw the same thing in another role.
  if ('role' in a && 'role' in b && roleSimilarity(a.role, b.role) < NEAR_ROLE_SCORE) return false;
  return 'name' in a && 'name' in b ? foldedText(a.name) === foldedText(b.name) : true;
}
