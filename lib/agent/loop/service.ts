/** Service answers the messages about runs, demonstrations, undo and notes, and resumes runs when the worker starts. */
import { createOffersHandler } from './offers-handler';
import { createPointHandler } from './point-handler';
import { knownTasks } from '../plan/known-tasks';
import type { ChosenTask, KnownTask } from '../../records/known-task';
import { requestOfChosenTask } from '../plan/chosen-task';
import { recallProcedures } from '../plan/recall-procedures';
import type { FollowUp, RunOptions } from '../run/create-run';
import { FieldnotesError } from '../../core/errors';
import { SerialQueue } from '../../core/serial-queue';
import type { PendingEvent } from '../../journal/events';
import type { Answer } from '../../records/answer';
import type { Note, NoteBody } from '../../records/note';
import type { Requester } from '../../records/requester';
import { isInTab, type Run } from '../../records/run';
import type { Demonstrated, LoadedPage } from '../../page/words/shown';
import { confirmRun } from '../feedback/confirm-run';
import { EndedRunWatch, type EndedRunStore } from '../feedback/ended-run-watch';
import { createGuideline, editNote, keepFormerRequest, parseSiteOrigin } from '../feedback/note-edits';
import { gapTeachingOptions } from '../teach/resume-after-gap';
import { isIdle, Runner, type RunnerHooks, type RunnerPorts } from './runner';
import { redoOptions } from './redo';
import { skipOptions } from './skip';
import { Remarks } from './remarks';
import { Teacher } from '../teach/teacher';
import { undoCorrection } from '../feedback/undo-correction';
import { undoRun } from '../feedback/undo-run';

/** Ended runs hold requests, values and page text; their rows are deleted after this time. */
export const KEEP_ENDED_MS = 30 * 60_000;
/** Longer than a page is waited for while it loads, ms: after that a tab says whether it may be touched. */
const ACCESS_LIMIT_MS = 30_000;
const LOST_ACCESS: ReadonlySet<string> = new Set(['no-access', 'unknown-address', 'cannot-script']);
/**
 * While a run is at work an alarm wakes the worker this often: the shortest interval Chrome allows.
 * https://developer.chrome.com/docs/extensions/reference/api/alarms
 */
const WATCHDOG_MS = 30_000;

interface ServiceStore extends EndedRunStore {
  openRuns(): Promise<{ runs: Run[]; bad: string[] }>;
  sweepRuns(endedBefore: number): Promise<void>;
  deleteRun(id: string): Promise<void>;
  note(id: string): Promise<Note | undefined>;
}

interface ServiceHooks extends RunnerHooks {
  /** Shows a page of the site, the given one if any. @returns its tab */
  showPage(origin: string, url: string | undefined): Promise<number>;
}

export class Service {
  private readonly runner: Runner;
  private readonly teacher: Teacher;
  private readonly endedRunWatch: EndedRunWatch;
  private readonly remarks: Remarks;
  /** One start at a time: two requests must not both find the tab without a run. */
  private readonly starting = new SerialQueue();

  constructor(
    private readonly ports: RunnerPorts,
    private readonly store: ServiceStore,
    private readonly hooks: ServiceHooks,
  ) {
    this.runner = new Runner(ports, hooks);
    this.remarks = new Remarks(ports, store, this.runner);
    this.endedRunWatch = new EndedRunWatch(ports, store);
    this.teacher = new Teacher(ports, async () => (await store.openRuns()).runs);
  }

  /** Resumes as a worker starts, and orders again the watches that the last one may have owed. */
  begin = (): Promise<void> => this.resume().then(() => this.endedRunWatch.orderAgain());

  /** Resumes every open run; called at each start, alarm and view. Rows that do not parse are deleted. */
  async resume(): Promise<void> {
    const now = this.ports.clock.now();
    await this.store.sweepRuns(now - KEEP_ENDED_MS);
    const { runs, bad } = await this.store.openRuns();
    for (const id of bad) await this.store.deleteRun(id);
    await this.ports.page.keepFences(runs.map(({ tabId }) => tabId));
    for (const run of runs) this.runner.drive(run.id);
    // A document loaded while the worker was shut down is not recorded yet.
    for (const run of runs) if (run.phase === 'teaching') void this.teacher.recordDocument(run.tabId);
    if (runs.some((run) => !isIdle(run))) this.hooks.wakeAt(now + WATCHDOG_MS);
  }

  /** Resumes the runs that wait for access. @param tabId the tab it was given to; all tabs of a site if undefined */
  async resumeAfterAccess(tabId?: number): Promise<void> {
    for (const run of (await this.store.openRuns()).runs) {
      if (run.question?.type === 'access' && (tabId === undefined || run.tabId === tabId))
        await this.runner.answer(run.id, run.question.id, { type: 'yes' });
    }
  }

  /** Stops the runs on tabs that may no longer be touched: their page parts would go on answering until the page is left. */
  async stopRunsWithoutAccess(): Promise<void> {
    const { runs } = await this.store.openRuns();
    const stopWithoutAccess = async ({ id, tabId }: Run) => {
      const tab = await this.ports.page.open(tabId, AbortSignal.timeout(ACCESS_LIMIT_MS));
      if (tab.type === 'problem' && LOST_ACCESS.has(tab.problem)) await this.runner.close(id, 'no-access');
    };
    await Promise.all(runs.filter(({ question }) => question?.type !== 'access').map(stopWithoutAccess));
  }

  async stopRunsOfTab(tabId: number): Promise<void> {
    for (const run of (await this.store.openRuns()).runs) {
      if (run.tabId === tabId && !(await this.teacher.returnFromClosedTab(run)))
        await this.runner.close(run.id, 'tab-closed');
    }
  }

  /** Records in a page that came into view without loading: from the back/forward cache, or prerendered. */
  async handleTabUpdate(tabId: number, { status, url }: { status?: string; url?: string }): Promise<void> {
    if (status === 'complete' || url !== undefined) await this.teacher.recordDocument(tabId);
  }

  handleOpenedTab(openerTabId: number, tabId: number): Promise<void> {
    return this.teacher.followOpenedTab(openerTabId, tabId);
  }

  /** Ids of the procedures that answer a request on a site. */
  async recall(origin: string, request: string): Promise<string[]> {
    return recallProcedures(request, await this.ports.notes.notesOf(origin), this.ports.clock.now()).map(
      ({ note }) => note.id,
    );
  }

  /** Runs a known task with the user's values, or with those of another program. */
  async startTask(
    tabId: number,
    { note: id, values }: ChosenTask,
    startedBy: Pick<RunOptions, 'requestedBy' | 'byClock'> = {},
  ): Promise<{ run: Run['id'] }> {
    const note = await this.store.note(id);
    const notes = note ? await this.ports.notes.notesOf(note.origin) : [];
    const chosen = { note: id, values };
    const request = requestOfChosenTask(chosen, notes, this.ports.clock.now());
    return this.starting.run(() => this.start(tabId, request, { chosen, ...startedBy }));
  }

  /** The parts of the loop that programs paired by the user may reach. */
  toolPorts() {
    return {
      hold: () => this.hooks.hold(),
      note: (id: string) => this.store.note(id),
      tasksOf: (origin: string) => this.tasksOf(origin),
      showPage: (origin: string, url: string | undefined) => this.hooks.showPage(origin, url),
      startTask: (tabId: number, task: ChosenTask, requestedBy: Requester) =>
        this.startTask(tabId, task, { requestedBy }),
      run: (id: string) => this.ports.store.run(id),
      openRuns: async () => (await this.store.openRuns()).runs,
      // No evidence against the procedure, since the user said nothing.
      stop: (id: string, why: 'stopped-by-tool' | 'stopped-by-revoking') => this.runner.close(id, why),
      nowMs: () => this.ports.clock.now(),
    };
  }

  async tasksOf(origin: string): Promise<KnownTask[]> {
    return knownTasks(await this.ports.notes.notesOf(origin));
  }

  handlers() {
    return { ...this.runHandlers(), ...this.taskHandlers(), ...this.teachingHandlers(), ...this.noteHandlers() };
  }

  private runHandlers() {
    return {
      'chat.offers': createOffersHandler(this.ports),
      'run.point': createPointHandler(this.ports),
      'run.start': ({ tabId, request, withheld }: { tabId: number; request: string; withheld?: boolean | undefined }) =>
        this.starting.run(() => this.start(tabId, request, { withheld: withheld === true })),
      'run.pause': async ({ run }: { run: string }) => this.runner.pause(run).then(emptyAnswer),
      'run.say': async ({ run, text }: { run: string; text: string }) => ({
        taken: await this.remarks.say(run, text),
      }),
      'run.stop': async ({ run }: { run: string }) => this.runner.stop(run).then(emptyAnswer),
      'run.answer': async ({ run, question, answer }: { run: string; question: string; answer: Answer }) =>
        this.runner.answer(run, question, answer).then(emptyAnswer),
      'run.undo': ({ run }: { run: string }) => undoRun(run, this.ports, (id) => this.store.episode(id)),
      'run.redo': ({ run }: { run: string }) => this.follow(run, (ended) => redoOptions(ended, this.ports, this.store)),
      'run.skip': ({ run }: { run: string }) => this.follow(run, skipOptions),
      'run.keepOld': async ({ run }: { run: string }) =>
        undoCorrection(await this.ports.store.run(run), this.ports).then(emptyAnswer),
      'run.confirm': ({ run }: { run: string }) => confirmRun(run, this.ports).then(emptyAnswer),
      'run.clear': async ({ run }: { run: string }) => {
        const stored = await this.ports.store.run(run);
        if (stored?.phase === 'ended') await this.store.deleteRun(run);
        return {};
      },
      ...this.endedRunWatch.handlers(),
    };
  }

  private taskHandlers() {
    return {
      'tasks.known': async ({ origin }: { origin: string }) => ({
        tasks: await this.tasksOf(origin),
      }),
      'tasks.run': ({ tabId, task }: { tabId: number; task: ChosenTask }) => this.startTask(tabId, task),
      // Prefetches the notes of the site.
      'chat.opened': async ({ origin }: { origin: string }) => {
        await this.ports.notes.notesOf(origin);
        return {};
      },
      'chat.writing': async ({ tabId }: { tabId: number }) => this.ports.page.prepare(tabId).then(emptyAnswer),
    };
  }

  private teachingHandlers() {
    return {
      'teach.start': ({ tabId, request }: { tabId: number; request: string }) =>
        this.starting.run(() => this.start(tabId, request, { teaching: true })),
      'teach.done': async ({ run }: { run: string }) => this.finishTeaching(run).then(emptyAnswer),
      'teach.end': async ({ isDone }: { isDone: boolean }, sender: PageSender) => {
        const { runs } = await this.store.openRuns();
        const run = runs.find(({ tabId, phase }) => tabId === tabOf(sender) && phase === 'teaching');
        if (run) await (isDone ? this.finishTeaching(run.id) : this.runner.stop(run.id));
        return {};
      },
      'teach.mend': ({ run }: { run: string }) => this.follow(run, gapTeachingOptions),
      shown: async (demonstrated: Demonstrated, sender: PageSender) =>
        this.teacher.storeDemonstrated(tabOf(sender), sender.frameId ?? 0, demonstrated).then(emptyAnswer),
      'page.began': async ({ page }: { page?: LoadedPage | undefined }, sender: PageSender) => {
        const isTop = (sender.frameId ?? 0) === 0;
        const isRecorded = await this.teacher.recordDocument(tabOf(sender), isTop ? page : undefined);
        if (isTop) await this.endedRunWatch.continueWatch(tabOf(sender));
        return { isRecorded };
      },
    };
  }

  private async finishTeaching(run: string): Promise<void> {
    await this.teacher.finish(run);
    // After a demonstrated gap the procedure continues.
    this.runner.drive(run);
  }

  private noteHandlers() {
    return {
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
      'note.edit': ({ note, body }: { note: string; body: NoteBody }) =>
        this.change(note, (stored) => [editNote(stored, body), ...keepFormerRequest(stored, body)]),
      'note.write': async ({ origin, body }: { origin: string; body: NoteBody }) => {
        await this.ports.store.commitEvents(parseSiteOrigin(origin), [createGuideline(body, this.ports)]);
        return {};
      },
    };
  }

  /** Starts a run that goes on from an ended one. */
  private async follow(
    ended: string,
    plan: (run: Run | undefined) => FollowUp | Promise<FollowUp>,
  ): Promise<{ run: Run['id'] }> {
    const { tabId, request, options } = await plan(await this.ports.store.run(ended));
    return this.starting.run(() => this.start(tabId, request, options));
  }

  private async start(viewTab: number, request: string, options: RunOptions): Promise<{ run: Run['id'] }> {
    const [{ tabId, tabs }, { runs }] = await Promise.all([this.tabInFront(viewTab), this.store.openRuns()]);
    const open = runs.find((run) => isInTab(run, viewTab) || isInTab(run, tabId));
    if (open) throw new FieldnotesError('already-running', 'a task is already running in this tab');
    // A task chosen from the list again, for another row, by the clock or by another program is not a request that went wrong.
    const isRequest = !options.teaching && !options.withheld && !options.chosen && !options.follows;
    const avoid = isRequest ? await this.endedRunWatch.recordRepeatedRequest(tabId, request) : undefined;
    const corrects = isRequest ? await this.remarks.correctEnded(tabId, request) : undefined;
    const run = await this.runner.start(tabId, request, { ...options, ...corrects, avoid, tabs });
    this.hooks.wakeAt(this.ports.clock.now() + WATCHDOG_MS);
    return { run: run.id };
  }

  /** The tab that the last run opened from the view's tab, if it is now in front of that tab; else the view's tab. */
  private async tabInFront(viewTab: number): Promise<{ tabId: number; tabs: number[] | undefined }> {
    const last = await this.store.lastEndedRun(viewTab);
    const latest = last?.openedTab ?? last?.tabId;
    if (!last || latest === undefined || latest === viewTab) return { tabId: viewTab, tabs: undefined };
    const inFront = await this.ports.page.tabInFront([viewTab, latest]);
    return inFront === latest
      ? { tabId: latest, tabs: [...(last.tabs ?? []), viewTab] }
      : { tabId: viewTab, tabs: undefined };
  }

  /** Writes the event of the user's change to a note. */
  private async change(
    id: string,
    events: (note: Note) => PendingEvent | PendingEvent[],
  ): Promise<Record<string, never>> {
    const note = await this.store.note(id);
    if (!note) throw new FieldnotesError('no-such-note', 'this note is no longer in the notebook');
    await this.ports.store.commitEvents(note.origin, [events(note)].flat());
    return {};
  }
}

/** The sender of a message from a content script (runtime.MessageSender). */
interface PageSender {
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

function tabOf(sender: PageSender): number {
  const id = sender.tab?.id;
  if (id === undefined) throw new FieldnotesError('wrong-sender', 'sender.tab: missing, the message came from no tab');
  return id;
}

const emptyAnswer = () => ({});
