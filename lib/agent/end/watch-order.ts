/** createWatchOrder tells the page which elements to watch after a run, to see whether the user keeps or undoes the result. */
import type { WatchOrder } from '../../page/words/observation';
import type { Run } from '../../records/run';
import { collectWrittenValues } from '../run/written-values';

/** Shorter values occur in unrelated names. */
const MIN_VALUE_CHARS = 3;

/** Watches the elements that each step made appear and whose name contains a value of this run. */
export function createWatchOrder(run: Run, sinceMs: number): WatchOrder {
  const values = Object.values(collectWrittenValues(run)).filter((value) => value.length >= MIN_VALUE_CHARS);
  return {
    episode: run.episode,
    sinceMs,
    steps: run.steps
      .filter((step) => step.state === 'done')
      .map((step) => ({
        n: step.n,
        token: step.token,
        ...(step.ledTo === undefined ? {} : { ledTo: step.ledTo }),
        made: (step.effect?.facts ?? []).flatMap((fact) =>
          fact.fact === 'appeared' && values.some((value) => fact.name.includes(value))
            ? [{ role: fact.role, name: fact.name }]
            : [],
        ),
      })),
  };
}
