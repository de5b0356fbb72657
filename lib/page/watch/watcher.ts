/** Watches the user in one document: what becomes of what was done, and what is shown as a task. */
import { systemChance } from '../../core/chance';
import { makeId } from '../../core/ids';
import type { ActPart, WatchPart, WorkOptions } from '../session/parts';
import { Recorder } from './recorder';
import { Witness } from './witness';
import type { WatchOrder } from '../words/observation';

export class Watcher implements WatchPart {
  private witness: Witness | undefined;
  private recorder: Recorder | undefined;

  constructor(
    private readonly document: Document,
    private readonly actor: Pick<ActPart, 'describe' | 'records' | 'free'>,
    private readonly options: Pick<WorkOptions, 'report' | 'shown'>,
  ) {}

  /** What becomes of what was done. */
  watch(order: WatchOrder): void {
    this.rest();
    this.actor.free();
    this.witness = new Witness(this.document, order, this.actor.records, {
      report: this.options.report,
      describe: (element) => this.actor.describe(element),
    });
  }

  /** Begins or ends watching the user show a task. */
  record(recording: boolean): void {
    if (recording === (this.recorder !== undefined)) return;
    this.rest();
    this.recorder?.close();
    this.recorder = recording
      ? new Recorder(this.document, {
          describe: (element) => this.actor.describe(element),
          token: () => makeId('token', Date.now(), systemChance),
          tell: this.options.shown,
        })
      : undefined;
  }

  /** What was done is watched no more. */
  rest(): void {
    this.witness?.close();
  }
}
