/** What the background offers to views and pages: runs, undo, judgement of notes, and going on after a wake. */
import { FieldnotesError } from '../core/errors';
import { InOrder } from '../core/in-order';
import type { Draft } from '../notebook/journal';
import type { Answer } from '../notebook/records/answer';
import type { Note, NoteBody } from '../notebook/records/note';
import type { Run } from '../notebook/records/run';
import type { Shown } from '../page/words/shown';
import type { Witnessed } from '../page/words/observation';
import { Aftermath, type AftermathStore } from './aftermath';
import { recallProcedures } from './decide';
import { edited, siteOf, written } from './edits';
import { mending } from './mend';
import type { Ports } from './ports';
import type { HowToStart } from './run-state';
import { isAtRest, Runner, type RunnerHooks } from './runner';
import { Teacher } from './teach';
import { undoRun } from './undo';

/** What ended runs kept (requests, values, page text) is deleted after this, ms. */
export const KEEP_ENDED_MS = 30 * 60_000;
/** While a run is open the worker is woken at least this often, ms: the least an alarm allows. */
const WATCHDOG_MS = 30_000;

export interface ServiceStore extends AftermathStore {
  openRuns(): Promise<{ runs: Run[]; bad: string[] }>;
  sweepRuns(endedBefore: number): Promise<void>;
  deleteRun(id: string): Promise<void>;
  note(id: string): Promise<Note | undefined>;
}

export class Service {
  private readonly runner: Runner;
  private readonly teacher: Teacher;
  private readonly aftermath: Aftermath;
  /** Two requests at once must not both find the tab free. */
  private readonly starting = new InOrder();

  constructor(
    private readonly ports: Ports,
    private readonly store: ServiceStore,
    private readonly hooks: RunnerHooks,
  ) {
    this.runner = new Runner(ports, hooks);
    this.aftermath = new Aftermath(ports, store);
    this.teacher = new Teacher(ports, async () => (await store.openRuns()).runs);
  }

  /** Goes on with every open run; called whenever the worker wakes. Runs that do not parse are removed, nothing else is touched. */
  async resume(): Promise<void> {
    const now = this.ports.clock.now();
    await this.store.sweepRuns(now - KEEP_ENDED_MS);
    const { runs, bad } = await this.store.openRuns();
    for (const id of bad) await this.store.deleteRun(id);
    for (const run of runs) this.runner.drive(run.id);
    // A page that began while the worker died is not watched yet.
    for (const run of runs) if (run.phase === 'teaching') void this.teacher.began(run.tabId);
    if (runs.some((run) => !isAtRest(run))) this.hooks.wakeAt(now + WATCHDOG_MS);
  }

  /** A site was opened to us: runs that wait for just that go on. */
  async accessGranted(): Promise<void> {
    for (const run of (await this.store.openRuns()).runs) {
      if (run.question?.type === 'access') await this.runner.answer(run.id, run.question.id, { type: 'yes' });
    }
  }

  async tabClosed(tabId: number): Promise<void> {
    for (const run of (await this.store.openRuns()).runs) {
      if (run.tabId === tabId) await this.runner.close(run.id, 'tab-closed');
    }
  }

  /** The procedures that a request on a site would be met with. */
  async recall(origin: string, request: string): Promise<string[]> {
    return recallProcedures(request, await this.ports.notes.notesOf(origin)).map(({ note }) => note.id);
  }

  handlers() {
    return {
      'run.start': ({ tabId, request, withheld }: { tabId: number; request: string; withheld?: boolean | undefined }) =>
        this.starting.run(() => this.start(tabId, request, { withheld: withheld === true })),
      'teach.start': ({ tabId, request }: { tabId: number; request: string }) =>
        this.starting.run(() => this.start(tabId, request, { teaching: true })),
      'teach.done': async ({ run }: { run: string }) => {
        await this.teacher.done(run);
        // After a gap was shown the procedure goes on.
        this.runner.drive(run);
        return {};
      },
      'teach.mend': async ({ run }: { run: string }) => {
        const { tabId, request, how } = mending(await this.ports.store.run(run));
        return this.starting.run(() => this.start(tabId, request, how));
      },
      shown: async (shown: Shown, sender: PageSender) =>
        this.teacher.shown(tabOf(sender), sender.frameId ?? 0, shown).then(nothing),
      'page.began': async (_: object, sender: PageSender) => {
        await this.teacher.began(tabOf(sender));
        if ((sender.frameId ?? 0) === 0) await this.aftermath.pageBegan(tabOf(sender));
        return {};
      },
      'run.stop': async ({ run }: { run: string }) => this.runner.stop(run).then(nothing),
      'run.answer': async ({ run, question, answer }: { run: string; question: string; answer: Answer }) =>
        this.runner.answer(run, question, answer).then(nothing),
      'run.undo': ({ run }: { run: string }) => undoRun(run, this.ports, (id) => this.store.episode(id)),
      'run.clear': async ({ run }: { run: string }) => {
        const stored = await this.ports.store.run(run);
        if (stored?.phase === 'ended') await this.store.deleteRun(run);
        return {};
      },
      'note.judge': ({ note, right }: { note: string; right: boolean }) =>
        this.change(note, ({ id, version }) => ({
          kind: 'evidence',
          payload: { note: id, version, channel: right ? 'user-right' : 'user-wrong', share: 1 },
        })),
      'note.forget': ({ note }: { note: string }) =>
        this.change(note, ({ id }) => ({ kind: 'note.forgotten', payload: { note: id } })),
      'note.restore': ({ note }: { note: string }) =>
        this.change(note, ({ id }) => ({ kind: 'note.restored', payload: { note: id } })),
      'note.pause': ({ note, paused }: { note: string; paused: boolean }) =>
        this.change(note, ({ id }) => ({ kind: 'note.paused', payload: { note: id, paused } })),
      'note.pin': ({ note, pinned }: { note: string; pinned: boolean }) =>
        this.change(note, ({ id }) => ({ kind: 'note.pinned', payload: { note: id, pinned } })),
      'note.edit': ({ note, body }: { note: string; body: NoteBody }) => this.change(note, (one) => edited(one, body)),
      'note.write': async ({ origin, body }: { origin: string; body: NoteBody }) => {
        await this.ports.store.commitEvents(siteOf(origin), [written(body, this.ports)]);
        return {};
      },
      witnessed: async (seen: Witnessed) => this.aftermath.witnessed(seen).then(nothing),
    };
  }

  private async start(tabId: number, request: string, how: HowToStart): Promise<{ run: Run['id'] }> {
    const open = (await this.store.openRuns()).runs.find((run) => run.tabId === tabId);
    if (open) throw new FieldnotesError('already-running', 'a task is already running in this tab');
    const avoid = how.teaching || how.withheld ? undefined : await this.aftermath.askedAgain(tabId, request);
    const run = await this.runner.start(tabId, request, { ...how, avoid });
    this.hooks.wakeAt(this.ports.clock.now() + WATCHDOG_MS);
    return { run: run.id };
  }

  /** Writes down what the user does to a note. */
  private async change(id: string, event: (note: Note) => Draft): Promise<Record<string, never>> {
    const note = await this.store.note(id);
    if (!note) throw new FieldnotesError('no-such-note', 'this note is no longer in the notebook');
    await this.ports.store.commitEvents(note.origin, [event(note)]);
    return {};
  }
}

/** The document a message came from, as the browser says. */
interface PageSender {
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

function tabOf(sender: PageSender): number {
  const id = sender.tab?.id;
  if (id === undefined) throw new FieldnotesError('wrong-sender', 'the message came from no tab');
  return id;
}

const nothing = () => ({});
