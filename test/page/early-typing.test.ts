/** Typing before the recorder is there is recorded by it, or told as lost: in a frame the recorder sees nothing of before. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { takeEarlyTypedFields, trackEarlyTyping } from '../../lib/page/watch/early-typing';

const field = (id: string) => document.getElementById(id) as HTMLInputElement;

/** The fields told as lost by the tracker of this test. */
let lost: string[];
let tellLost: () => void;
let recorders: AbortController;
beforeEach(() => {
  document.body.innerHTML = '<label>From <input id="from"></label><label>To <input id="to"></label>';
  const fields: string[] = [];
  lost = fields;
  tellLost = trackEarlyTyping((one) => fields.push(one.id));
  recorders = new AbortController();
});
afterEach(() => recorders.abort());

async function type(id: string, text: string): Promise<void> {
  await userEvent.click(field(id));
  await userEvent.keyboard(text);
}

test('typing that no recorder took is told as lost when the document goes', async () => {
  await type('from', 'Ann');
  dispatchEvent(new PageTransitionEvent('pagehide'));
  expect(lost).toEqual(['from']);
});

test('a recorder takes what was typed in its document just before', async () => {
  await type('to', 'Bea');
  expect(takeEarlyTypedFields(document.implementation.createHTMLDocument(), recorders.signal)).toEqual([]);
  expect(takeEarlyTypedFields(document, recorders.signal)).toEqual([field('to')]);
  await type('to', ' Cy');
  dispatchEvent(new PageTransitionEvent('pagehide'));
  expect(lost).toEqual([]);
});

test('a recorder of another world takes nothing: the field is told, unless it is typed into again', async () => {
  await type('from', 'Ann');
  await type('to', 'Bea');
  globalThis.fieldnotesTyped = undefined;
  expect(takeEarlyTypedFields(document, recorders.signal)).toEqual([]);
  await userEvent.keyboard('trice');
  expect(lost).toEqual([]);
  tellLost();
  expect(lost).toEqual(['from']);
});
