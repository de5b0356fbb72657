/** startPractice runs the same service as the background over the practice page, with a notebook of its own that is deleted at the next start. */
import { Service } from '../agent/loop/service';
import { systemChance } from '../core/chance';
import { systemClock } from '../core/clock';
import { NotebookDatabase } from '../notebook/database';
import { LiveNotebook } from '../notebook/live';
import { NotebookReader } from '../notebook/notebook-reader';
import { NotebookStore } from '../notebook/store';
import { observationSchema } from '../page/words/observation';
import { demonstratedSchema } from '../page/words/shown';
import type { PracticeFrame } from './practice-frame';
import { PracticePage, withPracticeOrigin } from './practice-page';

/** The practice page is the only tab there is. */
export const PRACTICE_TAB = 1;
const DATABASE = 'fieldnotes-practice';

export interface Practice {
  handlers: ReturnType<Service['handlers']>;
  live: LiveNotebook;
}

/** @param ownOrigin origin of the extension's own pages */
export async function startPractice(frame: PracticeFrame, ownOrigin: string): Promise<Practice> {
  await new NotebookDatabase(DATABASE).delete();
  const db = new NotebookDatabase(DATABASE);
  const store = new NotebookStore(db, { clock: systemClock, chance: systemChance, session: async () => 'practice' });
  const ports = {
    page: new PracticePage(frame, ownOrigin),
    store,
    notes: new NotebookReader(db),
    allowed: { keysOf: async () => [], add: async () => undefined },
    model: async () => undefined,
    clock: systemClock,
    chance: systemChance,
  };
  const service: Service = new Service(ports, store, {
    hold: () => () => undefined,
    wakeAt: (timeMs) => void setTimeout(() => void service.resume(), Math.max(0, timeMs - Date.now())),
    scheduleSweep: () => undefined,
    showPage: async () => PRACTICE_TAB,
  });
  const handlers = service.handlers();
  const sender = { tab: { id: PRACTICE_TAB }, frameId: 0 };
  frame.listen({
    demonstrated: (act) => handlers.shown(withPracticeOrigin(demonstratedSchema, act, ownOrigin), sender),
    observed: (seen) => handlers.witnessed(withPracticeOrigin(observationSchema, seen, ownOrigin)),
  });
  return { handlers, live: new LiveNotebook(db) };
}
