/** The press that a run adds for “message the altos: …” is judged as a typed “send” is: it asks where that asks, and a no sends nothing. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { Runner } from '../../../../lib/agent/loop/runner';
import { seededChance } from '../../../../lib/core/chance';
import { NotebookDatabase } from '../../../../lib/notebook/database';
import { NotebookReader } from '../../../../lib/notebook/notebook-reader';
import { NotebookStore } from '../../../../lib/notebook/store';
import type { Action, ActResult } from '../../../../lib/page/words/action';
import type { Snapshot } from '../../../../lib/page/words/snapshot';
import type { Run } from '../../../../lib/records/run';
import { FakePage } from '../../../harness/fake-ports';
import { facts, ORIGIN } from '../../guard/make';

/** A chat corner: a field for a message and its button. */
class ChatCorner extends FakePage {
  draft = '';
  sent: string[] = [];

  constructor(private readonly button: string) {
    super(`${ORIGIN}/a`);
  }

  snapshot = async (): Promise<Snapshot> => {
    const shared = { depth: 0, states: [], inViewport: true };
    return this.snapshotOf('Choir', [
      { ...shared, role: 'textbox', name: 'Message the altos', ref: 'e1', value: this.draft },
      { ...shared, role: 'button', name: this.button, ref: 'e2' },
      ...this.sent.map((name) => ({ ...shared, role: 'text', name })),
    ]);
  };
  facts = async (_tab: number, ref: string) => ({
    type: 'facts' as const,
    facts:
      ref === 'e1'
        ? facts({ ref, name: 'Message the altos', role: 'textbox', tag: 'input', editable: true })
        : facts({ ref, name: this.button }),
  });

  protected override async perform(action: Action): Promise<ActResult> {
    if (action.verb === 'type') this.draft = action.text;
    if (action.verb === 'click') this.sent.push(this.draft);
    return { type: 'done', undoable: true, ...(action.verb === 'type' ? { saw: action.text } : {}) };
  }
}

let db: NotebookDatabase;
let store: NotebookStore;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  db = new NotebookDatabase();
});

function runnerOn(page: ChatCorner, seed = 5): Runner {
  const [clock, chance] = [{ now: () => Date.now() }, seededChance(seed)];
  store = new NotebookStore(db, { clock, chance, session: async () => 's' });
  const allowed = { keysOf: async () => [], add: async () => undefined };
  return new Runner(
    { page, store, notes: new NotebookReader(db), allowed, model: async () => undefined, clock, chance },
    { hold: () => () => undefined, wakeAt: () => undefined, scheduleSweep: () => undefined },
  );
}

async function rested(id: string, after?: string): Promise<Run> {
  for (let i = 0; i < 1_600; i++) {
    const run = await store.run(id);
    const isNew = run?.question === undefined || run.question.id !== after;
    if (run && (run.phase === 'ended' || (run.phase === 'waiting' && isNew))) return run;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`run ${id}: neither ended nor waiting`);
}

describe.each(['Send message', 'Post'])('with the button %s', (button) => {
  const typed = `type bring pencils into Message the altos and click ${button}`;
  const said = 'message the altos: bring pencils';

  test('the guard asks about it as about a typed press', async () => {
    const asked = [];
    for (const [seed, request] of [typed, said].entries()) {
      const page = new ChatCorner(button);
      const runner = runnerOn(page, seed);
      const { id } = await runner.start(1, request);
      const { phase, question } = await rested(id);
      const { type, reason } = { reason: undefined, ...question } as { type?: string; reason?: unknown };
      asked.push({ phase, type, reason, sent: page.sent.length });
    }
    expect(asked[1]).toEqual(asked[0]);
    expect(asked[1]).toMatchObject({ phase: 'waiting', type: 'confirm', sent: 0 });
  });

  test.each([
    ['no', 0],
    ['yes', 1],
  ] as const)('%s sends %i times', async (answer, times) => {
    const page = new ChatCorner(button);
    const runner = runnerOn(page);
    const { id } = await runner.start(1, said);
    const { question } = await rested(id);
    await runner.answer(id, question?.id ?? '', { type: answer });
    await rested(id, question?.id);
    expect(page.sent).toHaveLength(times);
  });
});
