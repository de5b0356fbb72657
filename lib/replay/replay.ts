/** replay repeats a run from its tape with a given notebook and reports the first decision that differs. */
import type { Ports } from '../agent/run/ports';
import { runTurn } from '../agent/loop/turn';
import { FieldnotesError, errorMessage } from '../core/errors';
import { type ModelPort, type ModelResult, modelProfileSchema } from '../model/words';
import type { Episode } from '../records/episode';
import type { Note } from '../records/note';
import { type Run, runSchema } from '../records/run';
import type { Decided, TapeEntry, TapeRow } from '../records/tape';
import * as v from 'valibot';
import { summarizeDecision } from './record-ports';

/** The part of the notebook that a run of one site reads, at one time. */
export interface SiteNotebook {
  notes: readonly Note[];
  rejected: ReadonlySet<string>;
  /** The site's latest episodes, newest first. */
  episodes: readonly Episode[];
}

export interface Replayed {
  /** Number of decisions compared. */
  turns: number;
  /** The first decision that differs; absent if all are the same. */
  differs?: { at: number; was: Decided | undefined; is: Decided | undefined; why: string };
}

/** Recorded answers, replayed per question in their order. */
class RecordedAnswers {
  private readonly answers = new Map<string, TapeEntry[]>();

  constructor(entries: readonly TapeEntry[]) {
    for (const entry of entries) this.answers.set(entry.what, [...(this.answers.get(entry.what) ?? []), entry]);
  }

  next(what: string): unknown {
    const entry = this.answers.get(what)?.shift();
    if (!entry) throw new FieldnotesError('not-on-tape', `${what}: not asked in the recorded run`);
    if (entry.error) throw new FieldnotesError(entry.error.code, entry.error.message);
    return structuredClone(entry.answer);
  }
}

/** Replays turns until one is decided differently. No page is used, no model called, nothing written. */
export async function replay(tape: readonly TapeRow[], notebook: SiteNotebook): Promise<Replayed> {
  let run: Run | undefined;
  let turns = 0;
  for (const row of tape) {
    if (row.kind === 'begin') {
      run = parseState(row.state);
      continue;
    }
    if (!run) throw new FieldnotesError('bad-tape', 'tape: does not begin with a state');
    const decided: Decided[] = [];
    let stored: Run = run;
    const ports = createReplayPorts(new RecordedAnswers(row.entries), notebook, (next) => {
      stored = { ...next, revision: next.revision + 1 };
      decided.push(summarizeDecision(stored));
      return stored;
    });
    const problem = await runTurn(run, ports, new AbortController().signal).then(
      () => undefined,
      (error: unknown) => errorMessage(error),
    );
    for (const [i, was] of row.decided.entries()) {
      const is = decided[i];
      if (is?.hash !== was.hash)
        return {
          turns,
          differs: { at: turns, was, is, why: is ? describeDifference(was, is) : (problem ?? 'no decision') },
        };
      turns += 1;
    }
    run = stored;
  }
  return { turns };
}

function parseState(state: unknown): Run {
  const parsed = v.safeParse(runSchema, state);
  if (!parsed.success)
    throw new FieldnotesError('bad-tape', `tape: state does not parse: ${v.summarize(parsed.issues)}`);
  return parsed.output;
}

/** Names the parts of the decision that differ. */
function describeDifference(was: Decided, is: Decided): string {
  const parts = (['phase', 'plan', 'note', 'step', 'outcome'] as const).filter((part) => was[part] !== is[part]);
  return parts.length === 0
    ? 'same step, different state'
    : parts.map((part) => `${part}: ${was[part] ?? 'none'} → ${is[part] ?? 'none'}`).join('; ');
}

/** The tape holds the model's profile, true for a model without one, false for no model. */
function replayModel(answers: RecordedAnswers): ModelPort | undefined {
  const recorded = answers.next('model');
  if (recorded === false) return undefined;
  const call = async () => answers.next('model.call') as ModelResult;
  const profile = v.safeParse(modelProfileSchema, recorded);
  return profile.success ? { profile: profile.output, call } : { call };
}

function createReplayPorts(
  answers: RecordedAnswers,
  { notes, rejected, episodes }: SiteNotebook,
  commit: (run: Run) => Run,
): Ports {
  const page = new Proxy({} as Ports['page'], {
    get: (_, method) => async () => answers.next(`page.${String(method)}`),
  });
  return {
    page,
    store: {
      commitRun: async (_point, run) => commit(run),
      commitEvents: async () => undefined,
      run: async () => undefined,
    },
    notes: {
      notesOf: async () => structuredClone(notes) as Note[],
      origins: async () => [],
      rejectedOf: async () => rejected,
      stabilityOf: async () => ({}),
      episodesOf: async () => episodes,
    },
    allowed: {
      keysOf: async () => answers.next('allowed.keysOf') as string[],
      add: async () => undefined,
    },
    model: async () => replayModel(answers),
    clock: { now: () => answers.next('clock') as number },
    chance: { next: () => answers.next('chance') as number },
  };
}
