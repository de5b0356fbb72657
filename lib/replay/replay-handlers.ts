/** Connects recording and replay to the stores of tapes and journal, which the background worker passes in. */
import type { Ports } from '../agent/run/ports';
import { FieldnotesError } from '../core/errors';
import type { Run } from '../records/run';
import type { TapeRow } from '../records/tape';
import { compareReplays } from './compare-replays';
import type { SiteNotebook } from './replay';
import { TapeWriter } from './tape-writer';

interface TapeKeeper {
  /** Number of rows the run has, and the journal's last `seq`. */
  begin(run: Run): Promise<{ stored: number; seq: number }>;
  of(run: Run['id']): Promise<TapeRow[]>;
}

/** Reads earlier states of the notebook from the journal. */
interface PastReader {
  /** Seq of the last event. */
  head(): Promise<number>;
  siteAt(seq: number, origin: string): Promise<SiteNotebook>;
  describeEvent(seq: number): Promise<string>;
}

export function createTapeRecorder(tapes: TapeKeeper): (run: Run, ports: Ports) => Promise<TapeWriter> {
  return async (run, ports) => new TapeWriter(run, await tapes.begin(run), ports);
}

export function createReplayHandler(
  store: { run(id: string): Promise<Run | undefined> },
  tapes: TapeKeeper,
  journal: PastReader,
) {
  return async ({ run: id }: { run: Run['id'] }) => {
    const run = await store.run(id);
    if (!run) throw new FieldnotesError('no-tape', 'this task is no longer kept');
    const tape = await tapes.of(id);
    const { past, today, because, since } = await compareReplays({
      tape,
      head: await journal.head(),
      notebookAt: (seq) => journal.siteAt(seq, run.origin),
      eventAt: (seq) => journal.describeEvent(seq),
    });
    return {
      turns: past.turns,
      ...(past.differs ? { past: past.differs.why } : {}),
      ...(today.differs ? { today: today.differs.why } : {}),
      because,
      ...(since ? { since } : {}),
    };
  };
}
