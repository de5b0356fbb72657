/** Runs a past run again from its tape: with the notebook of then it decides the same; with another one it shows where it differs. */
import type { Ports } from '../agent/ports';
import { turn } from '../agent/turn';
import { FieldnotesError, messageOf } from '../core/errors';
import type { ModelPort, ModelResult } from '../model/words';
import { byAge, type Note } from '../notebook/records/note';
import { type Run, runSchema } from '../notebook/records/run';
import type { Decided, TapeEntry, TapeRow } from '../notebook/records/tape';
import * as v from 'valibot';
import { decidedOf } from './recorder';

/** The notes of one site at some moment. */
export interface SiteNotebook {
  notes: readonly Note[];
  rejected: ReadonlySet<string>;
}

export interface Replayed {
  /** Decisions compared. */
  turns: number;
  /** The first that was another one; absent when all were the same. */
  differs?: { at: number; was: Decided | undefined; is: Decided | undefined; why: string };
}

/** Answers that were recorded, in the order of each question. */
class Played {
  private readonly answers = new Map<string, TapeEntry[]>();

  constructor(entries: readonly TapeEntry[]) {
    for (const entry of entries) this.answers.set(entry.what, [...(this.answers.get(entry.what) ?? []), entry]);
  }

  next(what: string): unknown {
    const entry = this.answers.get(what)?.shift();
    if (!entry) throw new FieldnotesError('not-on-tape', `${what} was not asked then`);
    if (entry.error) throw new FieldnotesError(entry.error.code, entry.error.message);
    return structuredClone(entry.answer);
  }
}

/** Replays all turns until the first that decides otherwise. No page is touched, no model called, nothing is written. */
export async function replay(tape: readonly TapeRow[], notebook: SiteNotebook): Promise<Replayed> {
  let run: Run | undefined;
  let turns = 0;
  for (const row of tape) {
    if (row.kind === 'begin') {
      run = stateOf(row.state);
      continue;
    }
    if (!run) throw new FieldnotesError('bad-tape', 'the tape does not begin with a state');
    const decided: Decided[] = [];
    let stored: Run = run;
    const ports = playing(new Played(row.entries), notebook, (next) => {
      stored = { ...next, revision: next.revision + 1 };
      decided.push(decidedOf(stored));
      return stored;
    });
    const problem = await turn(run, ports, new AbortController().signal).then(
      () => undefined,
      (error: unknown) => messageOf(error),
    );
    for (const [i, was] of row.decided.entries()) {
      const is = decided[i];
      if (is?.hash !== was.hash)
        return {
          turns,
          differs: { at: turns, was, is, why: is ? difference(was, is) : (problem ?? 'nothing was decided') },
        };
      turns += 1;
    }
    run = stored;
  }
  return { turns };
}

function stateOf(state: unknown): Run {
  const parsed = v.safeParse(runSchema, state);
  if (!parsed.success) throw new FieldnotesError('bad-tape', `the state does not parse: ${v.summarize(parsed.issues)}`);
  return parsed.output;
}

/** What differs, in the words of the decisions. */
function difference(was: Decided, is: Decided): string {
  const parts = (['phase', 'plan', 'note', 'step', 'outcome'] as const).filter((part) => was[part] !== is[part]);
  return parts.length === 0
    ? 'the same step in another way'
    : parts.map((part) => `${part}: ${was[part] ?? 'none'} → ${is[part] ?? 'none'}`).join('; ');
}

function playing(played: Played, { notes, rejected }: SiteNotebook, commit: (run: Run) => Run): Ports {
  const page = new Proxy({} as Ports['page'], {
    get: (_, method) => async () => played.next(`page.${String(method)}`),
  });
  const model: ModelPort = {
    call: async () => played.next('model.call') as ModelResult,
  } as ModelPort;
  return {
    page,
    store: {
      commitRun: async (_point, run) => commit(run),
      commitEvents: async () => undefined,
      run: async () => undefined,
    },
    notes: {
      notesOf: async () => structuredClone(notes) as Note[],
      rejectedOf: async () => rejected,
      stabilityOf: async () => ({}),
    },
    allowed: {
      keysOf: async () => played.next('allowed.keysOf') as string[],
      add: async () => undefined,
    },
    model: async () => (played.next('model') === true ? model : undefined),
    clock: { now: () => played.next('clock') as number },
    chance: { next: () => played.next('chance') as number },
  };
}

/**
 * Which notes make the difference between two notebooks: those of which one alone, as it is now, changes what is decided.
 * @param at the decision that is meant: what differs only later, such as what is learned at the end, does not count
 * @returns ids; all that differ where none does so alone
 */
export async function notesThatDiffer(
  tape: readonly TapeRow[],
  then: SiteNotebook,
  now: SiteNotebook,
  at: number,
): Promise<Note['id'][]> {
  const before = new Map(then.notes.map((note) => [note.id, note]));
  const after = new Map(now.notes.map((note) => [note.id, note]));
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)),
  );
  const alone: Note['id'][] = [];
  for (const id of changed) {
    const others = then.notes.filter((note) => note.id !== id);
    const one = after.get(id);
    const mixed = { ...then, notes: one ? [...others, one].sort(byAge) : others };
    if (differsBy(await replay(tape, mixed), at)) alone.push(id);
  }
  return alone.length > 0 ? alone : changed;
}

function differsBy({ differs }: Replayed, at: number): boolean {
  return differs !== undefined && differs.at <= at;
}

/**
 * The event after which a run is no longer decided as it was: the first place whose notebook differs, by halving.
 * @param from the notebook of this place decides as recorded, that of `to` does not
 * @param at the decision that is meant
 * @param notebookAt the notebook after so many events
 */
export async function bisect(
  tape: readonly TapeRow[],
  from: number,
  to: number,
  at: number,
  notebookAt: (seq: number) => Promise<SiteNotebook>,
): Promise<number> {
  let good = from;
  let bad = to;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (differsBy(await replay(tape, await notebookAt(middle)), at)) bad = middle;
    else good = middle;
  }
  return bad;
}
