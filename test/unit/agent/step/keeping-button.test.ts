/** keepingButton: the button that keeps a name in a dialog, whatever it is called. */
import { expect, test } from 'vitest';
import { keepingButton } from '../../../../lib/agent/step/keeping-button';
import { outline } from '../evidence/make';

const buttonOf = (text: string) => {
  const { nodes } = outline(text);
  const field = nodes.find(({ role }) => role === 'textbox');
  if (!field) throw new Error('no field');
  return keepingButton(field, nodes, () => false)?.name;
};

test.each([
  ['the one that is named for it', 'dialog\n  e1 textbox Name\n  e2 button Save\n  e3 button Preview', 'Save'],
  [
    'the only one that does not leave',
    'dialog\n  e1 textbox Name\n  e2 button Not now\n  e3 button Make it',
    'Make it',
  ],
  ['none of two', 'dialog\n  e1 textbox Name\n  e2 button Make it\n  e3 button Make another', undefined],
  ['none that leaves', 'dialog\n  e1 textbox Name\n  e2 button Cancel', undefined],
  ['none of the page', 'e1 textbox Name\ne3 button Go', undefined],
])('%s', (_, text, name) => {
  expect(buttonOf(text)).toBe(name);
});
