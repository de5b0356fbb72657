/** Remarks takes the user's words while a task works, and right after it has ended, where they are about that task. */
import { FieldnotesError } from '../../core/errors';
import type { PendingEvent } from '../../journal/events';
import { parseRemark, type Remark } from '../../policy/remarks';
import type { Command } from '../../records/command';
import type { Question } from '../../records/question';
import type { Run, RunStep } from '../../records/run';
import { evidenceFor, findGoverningProcedure } from '../feedback/governing-procedure';
import type { EndedRunStore } from '../feedback/ended-run-watch';
import { asUndone, undoStep } from '../feedback/undo-run';
import type { RunOptions } from '../run/create-run';
import type { Ports } from '../run/ports';
import { correctionEvents, lastDone, resolveOnPage } from './apply-remark';
import type { Runner } from './runner';

/** Words such as “no, the other one” are about an ended task for this long, ms. */
const ABOUT_LAST_MS = 300_000;

export class Remarks {
  constructor(
    private readonly ports: Ports,
    private readonly store: EndedRunStore,
    private readonly runner: Pick<Runner, 'pause' | 'stop' | 'answer'>,
  ) {}

  /** @returns whether the words were about the run; if not, they are the next request */
  async say(runId: string, text: string): Promise<boolean> {
    const run = await this.ports.store.run(runId);
    if (!run || run.phase === 'ended' || run.phase === 'teaching') return false;
    const remark = parseRemark(text);
    if (remark?.type === 'stop') return this.runner.stop(runId).then(() => true);
    if (run.question) return this.answerInWords(run, run.question, text, remark);
    if (!remark || remark.type === 'go-on') return false;
    const paused = await this.runner.pause(runId);
    if (paused?.question?.type !== 'paused' || remark.type === 'pause') return paused?.phase !== 'ended';
    await this.runner.answer(runId, paused.question.id, { type: 'text', text });
    return true;
  }

  /** Words in the composer answer the open question where it is one of words; they never confirm an act. */
  private async answerInWords(
    run: Run,
    question: Question,
    text: string,
    remark: Remark | undefined,
  ): Promise<boolean> {
    const answer = (reply: Parameters<Runner['answer']>[2]) =>
      this.runner.answer(run.id, question.id, reply).then(() => true);
    switch (question.type) {
      case 'paused':
        return remark?.type === 'go-on' ? answer({ type: 'yes' }) : answer({ type: 'text', text });
      case 'open':
      case 'value':
      case 'phrase':
        return answer({ type: 'text', text });
      case 'choice': {
        const nth = remark?.type === 'other' ? remark.nth : undefined;
        const chosen = nth === undefined ? undefined : question.choices.at(nth > 0 ? nth - 1 : nth);
        return chosen ? answer({ type: 'choice', ref: chosen.ref }) : false;
      }
      default:
        return false;
    }
  }

  /**
   * The plan of a run that corrects the last step of the tab's last task, which is taken back.
   * @returns undefined if the words are no remark on it, or it is not known what they mean
   */
  async correctEnded(tabId: number, text: string): Promise<RunOptions | undefined> {
    const remark = parseRemark(text);
    if (remark?.type !== 'other' && remark?.type !== 'instead') return undefined;
    const run = await this.store.lastEndedRun(tabId);
    const step = run && lastDone(run.steps);
    if (!run || !step || run.teaching || this.ports.clock.now() - run.updatedAt > ABOUT_LAST_MS) return undefined;
    try {
      return await this.correct(run, step, remark);
    } catch (error) {
      // The page of the last task is gone, or the extension may no longer work on the tab.
      if (error instanceof FieldnotesError && error.code === 'page-gone') return undefined;
      throw error;
    }
  }

  private async correct(
    run: Run,
    step: RunStep,
    remark: Extract<Remark, { type: 'other' | 'instead' }>,
  ): Promise<RunOptions | undefined> {
    const isElsewhere = step.ledTo !== undefined;
    const before = isElsewhere ? undefined : await resolveOnPage(run, step, remark, this.ports);
    if (before?.resolution.type === 'unclear' || (before && before.snapshot.origin !== run.origin)) return undefined;
    const isUndone = (step.undoable || isElsewhere) && (await undoStep(run, step, this.ports));
    const { resolution, snapshot } = await resolveOnPage(run, step, remark, this.ports);
    if (resolution.type === 'unclear' || snapshot.origin !== run.origin) return undefined;
    const { command } = resolution;
    await this.learn(run, step.n, { command, isUndone });
    return { follows: 'correction', plan: { kind: 'planner', commands: [command], coming: [], at: 0 } };
  }

  private async learn(
    run: Run,
    n: number,
    { command, isUndone }: { command: Command; isUndone: boolean },
  ): Promise<void> {
    const { events, learned } = await correctionEvents(run, n, command, this.ports);
    const episode = await this.store.episode(run.episode);
    const procedure = episode && findGoverningProcedure(episode, await this.ports.notes.notesOf(run.origin));
    const steps = run.steps.map((one) => (isUndone && one.n === n ? asUndone(one) : one));
    const undone: PendingEvent[] = isUndone
      ? [{ kind: 'step.ended', payload: { episode: run.episode, n, state: 'undone' } }]
      : [];
    // The evidence is about the version that was followed: it comes before the change.
    const evidence = procedure ? [evidenceFor(procedure, run.episode, 'undone-30s')] : [];
    const all = [...undone, ...evidence, ...events];
    if (all.length > 0)
      await this.ports.store.commitRun(
        'run.ended',
        { ...run, steps, learned: [...run.learned, ...learned] },
        run.origin,
        all,
      );
  }
}
