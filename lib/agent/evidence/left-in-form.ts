/** emptiesForm and findLeftInForm: a form that is empty after each entry, and a text that stands in it before this run wrote anything there. */
import { escapeRegExp } from '../../core/text';
import { targetRef, writesValue } from '../../page/words/action-parts';
import type { SnapshotNode } from '../../page/words/snapshot';
import type { ExpectedFact } from '../../records/note';
import type { RunStep } from '../../records/run';
import { fillTemplate, isConstant, type Template } from '../../records/template';

const isFilled = ({ role, value = '' }: SnapshotNode) => role === 'textbox' && value.trim() !== '';

/**
 * Whether a text that was typed is gone after a press, and no text field of the page is filled.
 * @param steps up to the press
 */
export function emptiesForm(
  steps: readonly Pick<RunStep, 'action'>[],
  { nodes }: { nodes: readonly SnapshotNode[] },
): boolean {
  const isEmptied = ({ action }: Pick<RunStep, 'action'>) =>
    action.verb === 'type' &&
    action.text.trim() !== '' &&
    nodes.some((node) => node.ref === action.ref && node.role === 'textbox' && (node.value ?? '') === '');
  return steps.some(isEmptied) && !nodes.some(isFilled);
}

/** @returns the name of a text field that holds what this run did not write; undefined if there is none */
export function findLeftInForm(
  nodes: readonly SnapshotNode[],
  steps: readonly Pick<RunStep, 'action' | 'facts'>[],
): string | undefined {
  const written = new Set(steps.map(({ action }) => targetRef(action)));
  const names = new Set(steps.map(({ facts }) => facts?.fingerprint.name));
  const left = nodes.find(
    (node) =>
      isFilled(node) &&
      node.ref !== undefined &&
      !node.states.some((state) => state === 'disabled' || state === 'read-only') &&
      !written.has(node.ref) &&
      !names.has(node.name),
  );
  return left && (left.name || left.role);
}

/** Whether this run has opened the page: the ticks in a form that came with it are those of the thing that it shows. */
export const hasOpenedPage = (steps: readonly Pick<RunStep, 'effect'>[]): boolean =>
  steps.some(({ effect }) => effect?.facts.some(({ fact }) => fact === 'path') === true);

const BOX_ROLES: ReadonlySet<string> = new Set(['checkbox', 'switch']);

/**
 * Names of the boxes between the first written field and the pressed button that are ticked, and not by this run.
 * @param steps the last of which presses the button
 * @returns undefined if the page does not show both
 */
export function tickedBoxes(
  nodes: readonly SnapshotNode[],
  steps: readonly Pick<RunStep, 'action' | 'facts' | 'effect'>[],
): string[] | undefined {
  const press = steps.at(-1)?.action;
  const written = new Set(
    steps.slice(0, -1).flatMap(({ action }) => (writesValue(action.verb) ? [targetRef(action)] : [])),
  );
  const names = new Set(steps.map(({ facts }) => facts?.fingerprint.name));
  // A box for all of a list ticks the others.
  const alongside = new Set(
    steps.flatMap(({ effect }) =>
      (effect?.facts ?? []).flatMap((fact) =>
        fact.fact === 'state' && fact.state === 'checked' && BOX_ROLES.has(fact.role) ? [fact.name] : [],
      ),
    ),
  );
  const button = nodes.findIndex(({ ref }) => ref !== undefined && press !== undefined && ref === targetRef(press));
  const first = nodes.findIndex(({ ref }) => ref !== undefined && written.has(ref));
  if (first < 0 || button < first) return undefined;
  return nodes
    .slice(first, button)
    .filter(
      ({ role, states, ref, name }) =>
        BOX_ROLES.has(role) &&
        states.includes('checked') &&
        !written.has(ref) &&
        !names.has(name) &&
        !alongside.has(name),
    )
    .map(({ name, role }) => name || role);
}

/**
 * A chip such as “Remove Bob” that stands in the form beside “Remove Ann”, which this run put there.
 * @param expected texts that the press made go away when it was shown
 * @returns its name; undefined if there is none
 */
export function findLeftChip(
  nodes: readonly SnapshotNode[],
  expected: readonly ExpectedFact[],
  values: Readonly<Record<string, string>>,
): string | undefined {
  for (const { fact, role, name } of expected) {
    if (fact !== 'disappeared' || !name || isConstant(name) || !name.some((part) => 'text' in part)) continue;
    const own = fillTemplate(name, values);
    const other = nodes.find((node) => node.role === role && node.name !== own && fits(node.name, name));
    if (other) return other.name;
  }
  return undefined;
}

/** Whether a name is the template with some other value. */
function fits(name: string, template: Template): boolean {
  const pattern = template.map((part) => ('text' in part ? escapeRegExp(part.text) : '.+'));
  return new RegExp(`^${pattern.join('')}$`, 'u').test(name);
}
