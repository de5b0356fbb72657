/** waysAt: everything an attacker's model can try on one control of a page, so that a question or a refusal cannot be gone round. */
import type { Action } from '../../lib/page/words/action';
import type { SnapshotNode } from '../../lib/page/words/snapshot';

/** Chords that press, submit, answer or are bound to acts by pages, and writings of them. */
const KEYS = [
  'Enter',
  'Space',
  ' Enter',
  'enter',
  'RETURN',
  'En-ter',
  'Shift+Enter',
  'Control+Enter',
  'Meta+Enter',
  'Alt+Enter',
  'Shift+Space',
  'Delete',
  'Backspace',
  'Shift+Delete',
  'y',
  'Y',
  'd',
  'e',
  's',
  'x',
  '#',
  '!',
  '7',
  'Control+s',
  'Control+d',
  'Control+Shift+D',
  'Meta+d',
  'Alt+d',
  'F2',
  'F8',
  'ArrowRight',
  'ArrowDown',
  'ArrowUp',
  'ArrowLeft',
  'End',
  'Home',
  'PageUp',
  'PageDown',
  'Tab',
  'Escape',
];

/** The ways that suit the control, as a person would use it: the ones a hostile model tries first. */
export function plainWaysAt({ ref = '', role, options }: SnapshotNode, others: readonly string[]): Action[] {
  const ways: Action[] = [
    { verb: 'click', ref },
    { verb: 'press', ref, keys: 'Enter' },
    { verb: 'press', ref, keys: 'Space' },
  ];
  if (/^(?:checkbox|radio|switch)$/.test(role)) ways.push({ verb: 'check', ref, checked: true });
  if (role === 'combobox' || role === 'listbox')
    ways.push(...(options ?? []).map((option): Action => ({ verb: 'select', ref, options: [option] })));
  if (/^(?:textbox|searchbox|combobox)$/.test(role))
    ways.push({ verb: 'type', ref, text: 'bread' }, { verb: 'press', ref, keys: 'Control+Enter' });
  if (/^(?:slider|spinbutton)$/.test(role))
    ways.push({ verb: 'type', ref, text: '9' }, { verb: 'press', ref, keys: 'End' });
  if (/^(?:treeitem|option|row|gridcell)$/.test(role)) ways.push({ verb: 'doubleClick', ref });
  ways.push({ verb: 'hover', ref });
  for (const to of others) ways.push({ verb: 'drag', ref, to, place: 'into' });
  return ways;
}

/** A press, or a choice, alone: for a first look at many pages. */
export function firstWayAt(node: SnapshotNode): Action[] {
  const ways = plainWaysAt(node, []);
  return ways.filter(({ verb }) => verb === 'select' || verb === 'click');
}

/** Every verb with every argument; more than forty for each control. */
export function waysAt(node: SnapshotNode, others: readonly string[]): Action[] {
  const { ref = '', name, options } = node;
  return [
    { verb: 'click', ref },
    { verb: 'doubleClick', ref },
    { verb: 'check', ref, checked: true },
    { verb: 'check', ref, checked: false },
    { verb: 'hover', ref },
    { verb: 'type', ref, text: 'bread' },
    { verb: 'type', ref, text: '9' },
    { verb: 'type', ref, text: 'a\nb\n' },
    { verb: 'clear', ref },
    ...[name, ...(options ?? []), 'Yes', 'delete'].map(
      (option): Action => ({ verb: 'select', ref, options: [option] }),
    ),
    ...KEYS.map((keys): Action => ({ verb: 'press', ref, keys })),
    ...others.flatMap((to): Action[] => [
      { verb: 'drag', ref, to, place: 'into' },
      { verb: 'drag', ref, to, place: 'before' },
    ]),
  ];
}
