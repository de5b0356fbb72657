/** ToolRequests answers what a paired program asks for: titles of known tasks, a run of one, its state, and its stop. Page content never leaves. */
import { FieldnotesError } from '../core/errors';
import { plainText } from '../core/text';
import type { ChosenTask, KnownTask } from '../records/known-task';
import type { Note } from '../records/note';
import type { PairedTool } from '../records/paired-tool';
import type { Requester } from '../records/requester';
import type { Run } from '../records/run';
import type { ToolRequest } from './frames';

/** Runs that one program may start within START_WINDOW_MS. */
const MAX_STARTS = 10;
const START_WINDOW_MS = 600_000;
/** Requests of one program at once, and how many it may send each second in the long run. */
const REQUEST_BURST = 20;
const REQUESTS_PER_SECOND = 5;

/** Parts of the notebook and the loop that the requests use. */
export interface TaskPorts {
  /** Keeps the worker alive until the returned function is called. */
  hold(): () => void;
  note(id: string): Promise<Note | undefined>;
  tasksOf(origin: string): Promise<KnownTask[]>;
  /** Shows a page of the site, the given one if any. @returns its tab */
  showPage(origin: string, url: string | undefined): Promise<number>;
  startTask(tabId: number, task: ChosenTask, requestedBy: Requester): Promise<{ run: Run['id'] }>;
  run(id: string): Promise<Run | undefined>;
  openRuns(): Promise<Run[]>;
  stop(id: string, why: 'stopped-by-tool' | 'stopped-by-revoking'): Promise<void>;
  /** Whether the user lets the program, by its pairing, work on the site now. */
  isOpen(tool: string, origin: string): Promise<boolean>;
  nowMs(): number;
}

interface Use {
  /** Requests left, and when they were counted. */
  left: number;
  countedAt: number;
  starts: number[];
}

export class ToolRequests {
  private readonly uses = new Map<string, Use>();
  private readonly starting = new Set<string>();

  constructor(private readonly ports: TaskPorts) {}

  /** @throws FieldnotesError with a code that the program's user can act on */
  async answer(tool: PairedTool, request: ToolRequest): Promise<unknown> {
    this.countRequest(tool.id);
    switch (request.ask) {
      case 'sites':
        return { sites: tool.sites };
      case 'tasks':
        return { tasks: (await this.tasksOf(tool, request.site)).map(describeTask) };
      case 'run':
        return this.start(tool, request);
      case 'state':
        return describeRun(await this.ownRun(tool, request.run));
      case 'stop':
        await this.ports.stop((await this.ownRun(tool, request.run)).id, 'stopped-by-tool');
        return describeRun(await this.ownRun(tool, request.run));
    }
  }

  /** Stops what programs have begun on sites where they may no longer work: after a revocation, or once a site was taken away. */
  async stopClosed(): Promise<void> {
    await Promise.all((await this.ports.openRuns()).map((run) => this.stopIfClosed(run)));
  }

  private async stopIfClosed({ id, origin, requestedBy }: Pick<Run, 'id' | 'origin' | 'requestedBy'>): Promise<void> {
    if (requestedBy && !(await this.ports.isOpen(requestedBy.tool, origin)))
      await this.ports.stop(id, 'stopped-by-revoking');
  }

  private async tasksOf(tool: PairedTool, site: string): Promise<KnownTask[]> {
    if (!tool.sites.includes(site))
      throw new FieldnotesError(
        'site-not-open',
        'The user has not opened this site to this program: Fieldnotes, Settings, Team & other tools',
      );
    return this.ports.tasksOf(site);
  }

  private async start(tool: PairedTool, { task: id, values }: Extract<ToolRequest, { ask: 'run' }>) {
    const note = await this.ports.note(id);
    const isOpen = note !== undefined && tool.sites.includes(note.origin);
    const task = isOpen ? (await this.ports.tasksOf(note.origin)).find((one) => one.note === id) : undefined;
    // One answer for all: what is known of other sites does not show.
    if (!note || !task) throw unknownTask();
    checkValues(task, values);
    // Taken before anything is awaited: two requests at once must not both find nothing at work.
    if (this.starting.has(tool.id)) throw busy();
    this.starting.add(tool.id);
    try {
      if ((await this.ports.openRuns()).some(({ requestedBy }) => requestedBy?.tool === tool.id)) throw busy();
      this.countStart(tool.id);
      const begins = note.body.kind === 'procedure' ? note.body.begins?.url : undefined;
      const tabId = await this.ports.showPage(note.origin, begins);
      const requestedBy = { tool: tool.id, name: tool.name };
      // The user may have taken the right away while the page was loaded, or does so while the run is made.
      if (!(await this.ports.isOpen(tool.id, note.origin))) throw unknownTask();
      const started = await this.ports.startTask(tabId, { note: note.id, values }, requestedBy);
      await this.stopIfClosed({ id: started.run, origin: note.origin, requestedBy });
      return started;
    } finally {
      this.starting.delete(tool.id);
    }
  }

  private async ownRun(tool: PairedTool, id: string): Promise<Run> {
    const run = await this.ports.run(id);
    if (run?.requestedBy?.tool !== tool.id)
      throw new FieldnotesError(
        'unknown-run',
        'There is no such run of this program; ended runs are kept for 30 minutes',
      );
    return run;
  }

  private countersOf(id: string): Use {
    const use = this.uses.get(id) ?? { left: REQUEST_BURST, countedAt: this.ports.nowMs(), starts: [] };
    this.uses.set(id, use);
    return use;
  }

  private countRequest(id: string): void {
    const use = this.countersOf(id);
    const now = this.ports.nowMs();
    const gained = (Math.max(0, now - use.countedAt) / 1000) * REQUESTS_PER_SECOND;
    use.left = Math.min(REQUEST_BURST, use.left + gained);
    use.countedAt = now;
    if (use.left < 1) throw new FieldnotesError('too-many-requests', 'Too many requests: wait a second');
    use.left -= 1;
  }

  private countStart(id: string): void {
    const use = this.countersOf(id);
    const now = this.ports.nowMs();
    use.starts = use.starts.filter((at) => now - at < START_WINDOW_MS);
    if (use.starts.length >= MAX_STARTS)
      throw new FieldnotesError('too-many-runs', `At most ${MAX_STARTS} tasks in ${START_WINDOW_MS / 60_000} minutes`);
    use.starts.push(now);
  }
}

function unknownTask(): FieldnotesError {
  return new FieldnotesError('unknown-task', 'There is no such task: ask for the tasks of a site first');
}

function busy(): FieldnotesError {
  return new FieldnotesError('busy', 'A task of this program is at work: ask for its state, or stop it');
}

function checkValues({ blanks }: KnownTask, values: Readonly<Record<string, string>>): void {
  const slots = blanks.map(({ slot }) => slot);
  const strange = Object.keys(values).filter((slot) => !slots.includes(slot));
  const missing = slots.filter((slot) => plainText(values[slot] ?? '').trim() === '');
  if (strange.length + missing.length > 0)
    throw new FieldnotesError('bad-values', `The task takes exactly these values: ${slots.join(', ') || 'none'}`);
}

/** The title and its blanks: no steps, no elements, no trust. */
function describeTask({ note, title, blanks }: KnownTask) {
  // Titles of tasks that came from others may hold characters that a user does not see and a model reads.
  return {
    task: note,
    title: plainText(title),
    values: blanks.map(({ slot, label, kind }) => ({ name: slot, label, kind })),
  };
}

function describeRun({ id, phase, outcome, question, steps }: Run) {
  const done = steps.filter(({ state }) => state === 'done').length;
  if (outcome) return { run: id, state: outcome.state, reason: outcome.code, steps: done };
  if (phase === 'waiting' && question)
    return { run: id, state: 'waiting-for-user', question: question.type, steps: done };
  return { run: id, state: 'running', steps: done };
}
