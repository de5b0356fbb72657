/** adviceFor explains a failed act to the model in plain words and names the elements that would work. */
import type { ActFailure } from '../../page/words/action';
import { targetNode } from '../../page/words/action-parts';
import { formatNode } from '../../page/words/outline-text';
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import type { RunStep } from '../../records/run';

/** Elements named at the most. */
const MAX_NAMED = 6;
const MAX_OPTIONS = 12;
const TEXT_ROLES: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);
const CHECK_ROLES: ReadonlySet<string> = new Set(['checkbox', 'radio', 'switch', 'menuitemcheckbox', 'menuitemradio']);

const PLAIN: Readonly<Partial<Record<ActFailure | 'site-refused', string>>> = Object.freeze({
  'not-visible': 'The element is not visible: scroll, or open what hides it.',
  covered: 'Something lies over the element: close it first.',
  disabled: 'The element is disabled until something else is filled in or chosen.',
  'read-only': 'The field cannot be changed.',
  'not-editable': 'The element takes no text and has no options.',
  'no-such-option': 'There is no such option.',
  'value-not-kept': 'The page did not keep the value.',
  'state-not-kept': 'The page did not keep the state.',
  'switch-tells-nothing': 'The element tells no state, so a press could do the opposite.',
  'state-unseen': 'The element was pressed, and tells no state.',
  'text-not-found': 'The text is not on the page.',
  'nothing-to-scroll': 'There is nothing to scroll.',
  'no-such-tool': 'The page lists no such tool: name it as it is listed, with its parameters.',
  'unknown-key': 'There is no such key.',
  'site-refused':
    'The element was used, and the site refused: its words stand above. Mend what they name, then send again.',
});

export interface Advice {
  /** Our own words. */
  text: string;
  /** Words of the page, to be fenced as data; '' if there are none. */
  page: string;
}

/** Both texts are empty if nothing is known beyond the failure itself. */
export function adviceFor(step: Pick<RunStep, 'action' | 'reason'>, snapshot: Snapshot): Advice {
  const plain = Object.entries(PLAIN).find(([reason]) => reason === step.reason)?.[1] ?? '';
  return { text: plain, page: alternatives(step, snapshot.nodes) };
}

function alternatives({ action, reason }: Pick<RunStep, 'action' | 'reason'>, nodes: readonly SnapshotNode[]): string {
  const target = targetNode(nodes, action);
  if (reason === 'no-such-option' && target?.options)
    return `Its options are ${target.options
      .slice(0, MAX_OPTIONS)
      .map((option) => JSON.stringify(option))
      .join(', ')}.`;
  if (action.verb === 'type' || action.verb === 'clear')
    return listing(
      'Text can be typed into',
      nodes.filter(({ role, states }) => TEXT_ROLES.has(role) && !states.includes('read-only')),
    );
  if (action.verb === 'select') {
    if (target && CHECK_ROLES.has(target.role)) return 'Use check for it.';
    return listing(
      'Options can be chosen in',
      nodes.filter(({ options, role }) => options !== undefined || role === 'combobox'),
    );
  }
  if (action.verb === 'check')
    return listing(
      'These can be checked:',
      nodes.filter(({ role }) => CHECK_ROLES.has(role)),
    );
  return '';
}

function listing(intro: string, nodes: readonly SnapshotNode[]): string {
  const usable = nodes.filter(
    ({ ref, states }) => ref !== undefined && !states.includes('disabled') && !states.includes('secret'),
  );
  if (usable.length === 0) return '';
  const names = usable.slice(0, MAX_NAMED).map((node) =>
    formatNode({
      ...node,
      value: undefined,
      options: undefined,
      placeholder: node.name === '' ? node.placeholder : undefined,
    }),
  );
  return `${intro} ${names.join(', ')}.`;
}
