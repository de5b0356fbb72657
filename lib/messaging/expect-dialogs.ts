/** expectDialogs tells a frame how to answer the dialogs of its page that the next act is expected to open. */
import type { DialogAnswer } from '../page/words/page-dialog';
import { splitRef } from '../page/words/ref';
import { goneAsUndefined, sendToPage } from './send';

export async function expectDialogs(tabId: number, ref: string, answers: readonly DialogAnswer[]): Promise<void> {
  await sendToPage(tabId, splitRef(ref).frameId, 'page.expectDialogs', { answers: [...answers] }).catch(
    goneAsUndefined,
  );
}
