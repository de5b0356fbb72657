/** findPendingCommit: buttons that the last act brought up, and whether one of them still has to be pressed. */
import { expect, test } from 'vitest';
import { findPendingCommit } from '../../../../lib/agent/evidence/pending-commit';
import type { Action } from '../../../../lib/page/words/action';
import { outline, step } from './make';

const brought = (action: Action, ...names: string[]) => ({
  last: step({ action, seen: names.map((name) => ({ fact: 'appeared', role: 'button', name })) }),
  page: outline(names.map((name, i) => `e${i + 2} button ${name}`).join('\n')),
});

test('waits for no button that takes a chosen tag away again', () => {
  const { last, page } = brought({ verb: 'select', ref: 'e1', options: ['Chair'] }, 'Remove Chair');
  expect(findPendingCommit('choose Chair in Extras', last, page)).toBeUndefined();
});

test('waits for the button that removes what the request wants removed', () => {
  const { last, page } = brought({ verb: 'click', ref: 'e1' }, 'Remove Chair', 'Keep it');
  expect(findPendingCommit('remove Chair', last, page)).toBe('Remove Chair');
});

test('waits for a drawn button only beside one that declines', () => {
  const drawn = (...names: string[]) =>
    findPendingCommit(
      'remove the chair',
      step({
        action: { verb: 'click', ref: 'e1' },
        seen: names.map((name) => ({ fact: 'appeared', role: 'generic', name })),
      }),
      outline(names.map((name, i) => `e${i + 2} generic ${name}`).join('\n')),
    );
  expect(drawn('Yes, remove', 'No, keep it')).toBe('Yes, remove');
  expect(drawn('Remove', 'Chairs')).toBeUndefined();
});

test('waits for a second button with the verb of the pressed one, over a form that still holds its text', () => {
  const press = { verb: 'click', ref: 'e1' } as const;
  const last = step({
    action: press,
    target: 'button “Create”',
    seen: [{ fact: 'appeared', role: 'button', name: 'Create another' }],
  });
  const page = (value: string) => outline(`e3 textbox Customer=${value}\ne1 button Create\ne2 button Create another`);
  expect(findPendingCommit('make the customer Bob', last, page('Bob'))).toBe('Create another');
  expect(findPendingCommit('make the customer Bob', last, page(''))).toBeUndefined();
});

test('waits for the button of a bar that says what was set is unsaved', () => {
  const bar = (text: string) => ({
    last: step({
      action: { verb: 'check', ref: 'e1', checked: false },
      seen: [
        { fact: 'appeared', role: 'text', name: text },
        { fact: 'appeared', role: 'button', name: 'Save changes' },
      ],
    }),
    page: outline(`e1 switch Digest\ntext ${text}\ne2 button Save changes`),
  });
  const unsaved = bar('You have unsaved changes');
  expect(findPendingCommit('turn off the digest', unsaved.last, unsaved.page)).toBe('Save changes');
  const other = bar('Two digests a week');
  expect(findPendingCommit('turn off the digest', other.last, other.page)).toBeUndefined();
});

test('waits for no button that a dialog had hidden and that is back', () => {
  const { last, page } = brought({ verb: 'click', ref: 'e1' }, 'Book kiln');
  const seen = [{ fact: 'disappeared' as const, role: 'button', name: 'Book kiln' }];
  const opening = step({ n: 0, action: { verb: 'click', ref: 'e9' }, seen });
  const request = 'click Close kiln, type cracked lid into Reason, click Close it down';
  expect(findPendingCommit(request, last, page)).toBe('Book kiln');
  expect(findPendingCommit(request, { ...last, n: 1 }, page, [opening, { ...last, n: 1 }])).toBeUndefined();
});

test('waits for a button that has become a question', () => {
  const last = (name: string) =>
    step({
      action: { verb: 'click', ref: 'e1' },
      target: 'button “Cancel booking”',
      seen: [
        { fact: 'disappeared', role: 'button', name: 'Cancel booking' },
        { fact: 'appeared', role: 'button', name },
      ],
    });
  const asked = (name: string) =>
    findPendingCommit('open Marta and cancel the booking', last(name), outline(`e1 button ${name}`));
  expect(asked('Really cancel?')).toBe('Really cancel?');
  expect(asked('Sure?')).toBe('Sure?');
  expect(asked('Need help?')).toBeUndefined();
  expect(asked('Restore booking')).toBeUndefined();
});
