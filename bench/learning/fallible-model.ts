/** A scripted model that knows how each task is done and errs in a seeded way: a similar element, a step forgotten, an early end. */
import { seededChance } from '../../lib/core/chance';
import { hashOf } from '../../lib/core/canonical';
import type { Brain, Decision } from '../../test/harness/model-server';
import type { OutlineNode } from '../../test/harness/outline';
import { similarTo } from './similar';

/** One step as a person would say it; the element is looked for in what the product sent, and nowhere else. */
export interface ScriptStep {
  find: (nodes: readonly OutlineNode[]) => OutlineNode | undefined;
  /** Text to type; without it the step is a press. */
  text?: string;
  /** Name of the control that this one leads to: the request does not speak of this one. */
  leadsTo?: RegExp;
}

/** Chances of each mistake, for every call of the model. */
export interface Mistakes {
  similarElement: number;
  forgottenStep: number;
  earlyEnd: number;
}

export interface Job {
  /** Names the task, the episode and the try: the mistakes are the same for the same name. */
  name: string;
  steps: readonly ScriptStep[];
}

/** Looks so often for an element that is not there before it gives up. */
const PATIENCE = 3;

export class FallibleModel {
  job: Job = { name: '', steps: [] };
  private at = 0;
  private calls = 0;
  private missing = 0;

  constructor(
    private readonly mistakes: Mistakes,
    private readonly seed: number,
  ) {}

  readonly brain: Brain = ({ nodes, calls }) => {
    if (calls.length === 0) {
      this.at = 0;
      this.calls = 0;
      this.missing = 0;
    }
    this.calls += 1;
    const chance = seededChance(Number.parseInt(hashOf([this.seed, this.job.name, this.calls]).slice(0, 8), 16));
    return this.decide(nodes, chance.next(), chance.next());
  };

  private decide(nodes: readonly OutlineNode[], draw: number, pick: number): Decision {
    const { steps } = this.job;
    // A value that an earlier task has already set is not set again.
    while (this.at < steps.length && isWritten(steps[this.at] as ScriptStep, nodes)) this.at += 1;
    const step = steps[this.at];
    const { earlyEnd, forgottenStep, similarElement } = this.mistakes;
    if (!step || (this.at > 0 && draw < earlyEnd)) return { tool: 'done', arguments: { summary: 'Done.' } };
    if (draw < earlyEnd + forgottenStep && this.at + 1 < steps.length) {
      this.at += 1;
      return this.decide(nodes, 1, pick);
    }
    const node = step.find(nodes);
    if (!node?.ref) {
      this.missing += 1;
      const later = steps.findIndex((one, i) => i > this.at && one.find(nodes)?.ref !== undefined);
      if (later > 0) {
        this.at = later;
        return this.decide(nodes, 1, pick);
      }
      return this.missing >= PATIENCE
        ? { tool: 'give_up', arguments: { reason: 'It is not on the page.' } }
        : { tool: 'scroll', arguments: { direction: this.missing === 1 ? 'down' : 'up' } };
    }
    const similar = draw < earlyEnd + forgottenStep + similarElement ? similarTo(node, nodes, pick) : undefined;
    if (similar?.ref) return act(similar.ref, step);
    this.at += 1;
    return act(node.ref, step);
  }
}

function act(ref: string, { text }: ScriptStep): Decision {
  return text === undefined ? { tool: 'click', arguments: { ref } } : { tool: 'type', arguments: { ref, text } };
}

function isWritten({ find, text }: ScriptStep, nodes: readonly OutlineNode[]): boolean {
  return text !== undefined && find(nodes)?.value === text;
}
