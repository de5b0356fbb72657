/** createPointHandler answers run.point: the candidate that the user points at in the chat comes into view on the page, marked as before. */
import type { Ports } from '../run/ports';
import { labelledByNumber } from '../step/ask-which';

export function createPointHandler({ page, store }: Pick<Ports, 'page' | 'store'>) {
  return async ({ run: id, ref }: { run: string; ref: string }): Promise<object> => {
    const run = await store.run(id);
    if (run?.question?.type !== 'choice') return {};
    // The first mark of each frame is scrolled into view.
    const pointedFirst = labelledByNumber(run.question.choices).toSorted(
      (a, b) => Number(b.ref === ref) - Number(a.ref === ref),
    );
    await page.showChoices(run.tabId, pointedFirst);
    return {};
  };
}
