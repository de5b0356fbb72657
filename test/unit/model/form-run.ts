/** Runs one task of a form against a model endpoint with the real loop: the page is a stand-in, its state is the judge. */
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { Runner } from '../../../lib/agent/loop/runner';
import { seededChance } from '../../../lib/core/chance';
import type { ModelPort } from '../../../lib/model/words';
import { NotebookDatabase } from '../../../lib/notebook/database';
import { NotebookReader } from '../../../lib/notebook/notebook-reader';
import type { Run } from '../../../lib/records/run';
import { NotebookStore } from '../../../lib/notebook/store';
import type { Snapshot, SnapshotNode } from '../../../lib/page/words/snapshot';
import type { Action, ActResult } from '../../../lib/page/words/action';
import { facts, ORIGIN } from '../guard/make';
import { FakePage } from '../../harness/fake-ports';
import type { Decided } from '../../harness/quirk-server';

function factsOf(ref: string) {
  if (ref === 'e1') return facts({ name: 'Name', role: 'textbox', tag: 'input', editable: true });
  return ref === 'e2' ? facts({ name: 'Next' }) : facts({ name: `Section ${ref}`, role: 'link', tag: 'a' });
}

/** A page with a field, a button, many links and much text; most of it is out of view. */
export class FormPage extends FakePage {
  name = '';
  saved = false;
  hovered: string[] = [];
  acts: string[] = [];

  constructor(
    /** Links to hover over before the form is filled in. */
    private readonly stops: number,
    private readonly entries: number,
  ) {
    super(`${ORIGIN}/a`);
  }

  /** The right next step, as a model that always decides right would take it. */
  next(): Decided {
    if (this.hovered.length < this.stops) return { tool: 'hover', arguments: { ref: `e${10 + this.hovered.length}` } };
    if (this.name !== 'Ann') return { tool: 'type', arguments: { ref: 'e1', text: 'Ann' } };
    if (!this.saved) return { tool: 'click', arguments: { ref: 'e2' } };
    return { tool: 'done', arguments: { summary: 'Ann is saved.' } };
  }

  get isDone(): boolean {
    return this.name === 'Ann' && this.saved;
  }

  private nodes(): SnapshotNode[] {
    const links = Array.from({ length: 20 }, (_, i) => node('link', `Section ${i}`, `e${10 + i}`, true));
    const text = Array.from({ length: this.entries }, (_, i) =>
      // On a busy page entries change with every step.
      node(
        'text',
        `Entry ${i} of the list, changed ${this.stops > 0 ? this.acts.length : 0} times, with some words`,
        undefined,
        i < 10,
      ),
    );
    const field = { ...node('textbox', 'Name', 'e1', true), value: this.name };
    const status = this.saved ? [node('text', 'Saved: Ann', undefined, true)] : [];
    return [field, node('button', 'Save', 'e2', true), ...links, ...text, ...status];
  }

  snapshot = async (): Promise<Snapshot> => this.read();

  protected read = async (): Promise<Snapshot> => this.snapshotOf('Page', this.nodes());

  facts = async (_tab: number, ref: string) => ({ type: 'facts' as const, facts: factsOf(ref) });

  protected override async perform(action: Action): Promise<ActResult> {
    this.acts.push(action.verb);
    if (action.verb === 'type' && action.ref === 'e1') this.name = action.text;
    if (action.verb === 'click' && action.ref === 'e2') this.saved = this.name === 'Ann';
    if (action.verb === 'hover') this.hovered.push(action.ref);
    return { type: 'done', undoable: false };
  }
}

function node(role: string, name: string, ref: string | undefined, inViewport: boolean): SnapshotNode {
  return { depth: 0, role, name, states: [], inViewport, ...(ref === undefined ? {} : { ref }) };
}

/** The real clock, also where a test lets time pass faster. */
const realTimeout = setTimeout;
const clearRealTimeout = clearTimeout;
/** A run that no driver moves for so long is looked at again: a driver may have let go just before. */
const LOOK_EVERY_MS = 100;

/** One task at rest. Works with the clock that Date tells, so that a test may let time pass faster. */
export async function runTask(page: FormPage, model: () => Promise<ModelPort | undefined>): Promise<Run> {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  const db = new NotebookDatabase();
  const clock = { now: () => Date.now() };
  const chance = seededChance(5);
  const store = new NotebookStore(db, { clock, chance, session: async () => 's' });
  let release = (): void => undefined;
  const runner: Runner = new Runner(
    {
      page,
      store,
      notes: new NotebookReader(db),
      allowed: { keysOf: async () => [], add: async () => undefined },
      model,
      clock,
      chance,
    },
    {
      // Reading a run costs as much as a step of it: it is read when a driver lets go.
      hold: () => () => release(),
      wakeAt: (time) => void setTimeout(() => runner.drive(started), Math.max(0, time - Date.now()) + 10),
      scheduleSweep: () => undefined,
    },
  );
  const { id: started } = await runner.start(1, 'Save the name Ann for me, please');
  const end = performance.now() + 80_000;
  while (performance.now() < end) {
    await new Promise<void>((resolve) => {
      const again = realTimeout(resolve, LOOK_EVERY_MS);
      release = () => {
        clearRealTimeout(again);
        resolve();
      };
    });
    const run = await store.run(started);
    if (run?.phase === 'ended' || run?.phase === 'waiting') return run;
  }
  const run = await store.run(started);
  throw new Error(`the task did not end: ${JSON.stringify({ ...run, snapshot: undefined, plan: undefined })}`);
}
