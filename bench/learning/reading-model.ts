/** A scripted fallible model for tasks that were never asked: it reads what the prompt recalls, and can be misled by it. */
import { hashOf } from '../../lib/core/canonical';
import { seededChance } from '../../lib/core/chance';
import type { Brain, Decision } from '../../test/harness/model-server';
import type { OutlineNode, Situation } from '../../test/harness/outline';
import { type Advice, type KnownTask, likeness, readAdvice } from './advice';
import type { Mistakes, ScriptStep } from './fallible-model';
import { similarTo } from './similar';
import type { Part } from './untaught-task';

export interface UntaughtJob {
  /** Names task and seed: the mistakes are the same for the same name. */
  name: string;
  parts: readonly Part[];
}

/** Mistakes of a model, and how it deals with what it has never seen. */
export interface ReadingMistakes extends Mistakes {
  /** Chance of a wrong press where the wanted control is not on the page yet. */
  lostWay: number;
}

/** A title is followed if the goal has this share of its words. */
const LIKE_ENOUGH = 0.6;
/** Presses and looks for one step before the model gives up. */
const PATIENCE = 5;

export class ReadingModel {
  job: UntaughtJob = { name: '', parts: [] };
  private part = 0;
  private at = 0;
  private calls = 0;
  private tries = 0;
  /** Whether the last call was the right one for its step. */
  private hasAdvanced = false;
  private refusals = 0;
  /** The known task called last, until its result is read. */
  private followed: string | undefined;
  /** Known tasks that failed, and openers that opened nothing: believed once. */
  private disproved = new Set<string>();

  constructor(
    private readonly mistakes: ReadingMistakes,
    private readonly seed: number,
  ) {}

  readonly brain: Brain = (situation) => {
    if (situation.calls.length === 0) this.begin();
    this.calls += 1;
    this.readResult(situation);
    const chance = seededChance(Number.parseInt(hashOf([this.seed, this.job.name, this.calls]).slice(0, 8), 16));
    return this.decide(situation, readAdvice(situation.recalled), chance.next(), chance.next());
  };

  private begin(): void {
    this.part = 0;
    this.at = 0;
    this.calls = 0;
    this.tries = 0;
    this.hasAdvanced = false;
    this.refusals = 0;
    this.followed = undefined;
    this.disproved = new Set();
  }

  private readResult({ lastResult }: Situation): void {
    // An act that was not done is tried again, as often as a patient model does.
    if (this.hasAdvanced && /^(?:not done|refused)/.test(lastResult) && this.at > 0 && this.refusals < PATIENCE) {
      this.at -= 1;
      this.refusals += 1;
    }
    this.hasAdvanced = false;
    if (this.followed === undefined) return;
    if (lastResult.startsWith('done')) this.nextPart();
    else {
      // Steps that a known task did before it stopped are done.
      this.at = Number(/^stopped after (\d+) steps/.exec(lastResult)?.[1] ?? 0);
      this.disproved.add(this.followed);
    }
    this.followed = undefined;
  }

  private nextPart(): void {
    this.part += 1;
    this.at = 0;
    this.tries = 0;
  }

  private decide(situation: Situation, advice: Advice, draw: number, pick: number): Decision {
    const part = this.job.parts[this.part];
    if (part && this.at >= part.steps.length) {
      this.nextPart();
      return this.decide(situation, advice, draw, pick);
    }
    const { earlyEnd, forgottenStep } = this.mistakes;
    if (!part || (this.calls > 1 && draw < earlyEnd)) return { tool: 'done', arguments: { summary: 'Done.' } };
    const known = this.at === 0 ? this.knownTask(part, advice) : undefined;
    if (known) {
      this.followed = known.name;
      const values = Object.fromEntries(known.blanks.map((blank, i) => [blank, part.values[i] ?? '']));
      return { tool: 'follow', arguments: { task: known.name, values } };
    }
    if (draw < earlyEnd + forgottenStep && this.at + 1 < part.steps.length) {
      this.at += 1;
      return this.decide(situation, advice, 1, pick);
    }
    return this.act(part.steps[this.at] as ScriptStep, situation, advice, { draw, pick });
  }

  private knownTask(part: Part, { tasks }: Advice): KnownTask | undefined {
    const fitting = tasks.filter(
      ({ name, title, blanks }) =>
        !this.disproved.has(name) && blanks.length <= part.values.length && likeness(title, part.goal) >= LIKE_ENOUGH,
    );
    return fitting.toSorted((a, b) => likeness(b.title, part.goal) - likeness(a.title, part.goal))[0];
  }

  private act(
    step: ScriptStep,
    { nodes }: Situation,
    advice: Advice,
    { draw, pick }: { draw: number; pick: number },
  ): Decision {
    const { earlyEnd, forgottenStep, similarElement, lostWay } = this.mistakes;
    const node = step.find(nodes);
    if (!node?.ref) return this.lookFurther(nodes);
    this.tries += 1;
    // A control that leads to another one is not what the request names: only advice says that it is the way.
    const isSeen = !step.leadsTo || isAdvised(step.leadsTo, node.name, advice);
    const chance = earlyEnd + forgottenStep + similarElement + (isSeen ? 0 : lostWay);
    const misled = this.misleadingOpener(step, node, nodes, advice);
    if (misled?.ref) return press(misled.ref);
    const isAvoided = advice.avoid.has(node.name) && !this.disproved.has(node.name);
    if (isAvoided) this.disproved.add(node.name);
    const wrong =
      isAvoided || (draw >= earlyEnd + forgottenStep && draw < chance) ? similarTo(node, nodes, pick) : undefined;
    if (wrong?.ref && this.tries < PATIENCE && !advice.avoid.has(wrong.name)) return answer(wrong.ref, step);
    this.at += 1;
    this.tries = 0;
    this.hasAdvanced = true;
    return answer(node.ref, step);
  }

  /** The opener that advice names for what this step leads to, if it is another control: pressed once. */
  private misleadingOpener(
    { leadsTo }: ScriptStep,
    node: OutlineNode,
    nodes: readonly OutlineNode[],
    { opens }: Advice,
  ): OutlineNode | undefined {
    const opener = leadsTo === undefined ? undefined : [...opens].find(([opened]) => leadsTo.test(opened))?.[1];
    if (opener === undefined || opener === node.name || this.disproved.has(opener)) return undefined;
    this.disproved.add(opener);
    return nodes.find(({ ref, name }) => ref !== undefined && name === opener);
  }

  private lookFurther(nodes: readonly OutlineNode[]): Decision {
    this.tries += 1;
    const later = this.job.parts[this.part]?.steps.findIndex((one, i) => i > this.at && one.find(nodes)?.ref) ?? -1;
    if (later > 0) {
      this.at = later;
      return { tool: 'scroll', arguments: { direction: 'down' } };
    }
    return this.tries >= PATIENCE
      ? { tool: 'give_up', arguments: { reason: 'It is not on the page.' } }
      : { tool: 'scroll', arguments: { direction: this.tries === 1 ? 'down' : 'up' } };
  }
}

/** Whether a known place or a rule names the control as the way to what the step leads to. */
function isAdvised(leadsTo: RegExp, opener: string, { opens, rules }: Advice): boolean {
  if ([...opens].some(([opened, by]) => leadsTo.test(opened) && by === opener)) return true;
  const wanted = new RegExp(leadsTo.source.replace(/[$^]/g, ''), 'i');
  return rules.some((rule) => wanted.test(rule) && rule.toLowerCase().includes(opener.toLowerCase()));
}

function press(ref: string): Decision {
  return { tool: 'click', arguments: { ref } };
}

function answer(ref: string, { text }: ScriptStep): Decision {
  return text === undefined ? press(ref) : { tool: 'type', arguments: { ref, text } };
}
