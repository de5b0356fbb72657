/** findDialogButton: a text that was written in a dialog waits for the dialog's button. */
import { expect, test } from 'vitest';
import { findDialogButton } from '../../../../lib/agent/evidence/dialog-button';
import { outline, step } from './make';

const wrote = (ref: string, sent = false) =>
  step({ action: { verb: 'type', ref, text: 'Bee' }, ...(sent ? { sent: true as const } : {}) });
const dialog = 'dialog Nickname\n  e1 textbox Name=Bee\n  e2 button Cancel\n  e3 button OK\ne4 button Save';

test('names the one button that keeps what the dialog holds', () => {
  expect(findDialogButton({ steps: [wrote('e1')], snapshot: outline(dialog) })).toBe('OK');
});

test.each([
  ['the value was sent already', dialog, 'e1', true],
  ['the field is in no dialog', 'e1 textbox Name=Bee\ne3 button OK', 'e1', false],
  ['the dialog has two such buttons', dialog.replace('Cancel', 'Apply'), 'e1', false],
  ['the dialog has none', dialog.replace('button OK', 'button Help'), 'e1', false],
])('names none if %s', (_why, page, ref, sent) => {
  expect(findDialogButton({ steps: [wrote(ref, sent)], snapshot: outline(page) })).toBeUndefined();
});
