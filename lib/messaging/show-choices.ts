/** showChoicesInFrames labels elements in the frames of a tab, for a question about which one is meant. */
import { splitRef } from '../page/words/ref';
import { goneAsUndefined, sendToPage } from './send';

export interface LabelledRef {
  ref: string;
  label: string;
}

export async function showChoicesInFrames(
  tabId: number,
  frameIds: readonly number[],
  choices: readonly LabelledRef[],
): Promise<void> {
  for (const frameId of frameIds) {
    const ofFrame = choices
      .map(({ ref, label }) => ({ ...splitRef(ref), label }))
      .filter((choice) => choice.frameId === frameId)
      .map(({ ref, label }) => ({ ref, label }));
    await sendToPage(tabId, frameId, 'page.choices', { choices: ofFrame }).catch(goneAsUndefined);
  }
}
