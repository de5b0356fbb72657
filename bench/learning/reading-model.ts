/** ReadingModel: a scripted fallible model that reads the part about the notebook as a model would, and is misled by it, too. */
import { hashOf } from '../../lib/core/canonical';
import { seededChance } from '../../lib/core/chance';
import type { Brain, Decision } from '../../test/harness/model-server';
import type { OutlineNode, Situation } from '../../test/harness/outline';
import type { ScriptStep } from './fallible-model';

/** A step of a task that was never asked before. */
export interface UnseenStep extends ScriptStep {
  /** The press only opens what the next step needs, and nothing in the request names it: the model may not know it. */
  isOpener?: boolean;
}

export interface UnseenJob {
  /** Names task and seed: the mistakes are the same in every arm. */
  name: string;
  steps: readonly UnseenStep[];
  /** A taught task that does the first steps: words of its title, its values in order, and how many steps it does. */
  via?: { title: RegExp; values: readonly string[]; covers: number };
}

export interface ReadingHabits {
  similarElement: number;
  earlyEnd: number;
  /** Knows an opener without being told. */
  knowsOpener: number;
  /** Follows a known task that fits, and heeds a caution. */
  heeds: number;
}

/** Wrong presses in search of an opener after which the model gives up. */
const MAX_SEARCH = 3;

export class ReadingModel {
  job: UnseenJob = { name: '', steps: [] };
  private at = 0;
  private searched = 0;

  constructor(
    private readonly habits: ReadingHabits,
    private readonly seed: number,
  ) {}

  readonly brain: Brain = (situation) => {
    const { calls } = situation;
    if (calls.length === 0) {
      this.at = 0;
      this.searched = 0;
    }
    const { via } = this.job;
    const title = via && situation.recalled.find((line) => isKnownTask(line) && via.title.test(line));
    if (via && title && calls.length === 0 && this.draw('follow') < this.habits.heeds) return follow(title, via.values);
    if (via && calls.length === 1 && calls[0]?.name === 'follow')
      this.at = /not|fail|miss/i.test(situation.lastResult.slice(0, 80)) ? 0 : via.covers;
    return this.decide(situation);
  };

  private decide(situation: Situation): Decision {
    const { nodes, calls } = situation;
    while (this.isWritten(nodes)) this.at += 1;
    const step = this.job.steps[this.at];
    const key = String(calls.length);
    if (!step || (this.at > 0 && this.draw(`end ${key}`) < this.habits.earlyEnd))
      return { tool: 'done', arguments: { summary: 'Done.' } };
    const node = step.find(nodes);
    if (!node?.ref) {
      const later = this.job.steps.findIndex((one, i) => i > this.at && one.find(nodes)?.ref !== undefined);
      if (later < 0) return { tool: 'give_up', arguments: { reason: 'It is not on the page.' } };
      this.at = later;
      return this.decide(situation);
    }
    if (step.isOpener && !this.knows(node, situation)) return this.search(node, nodes);
    const avoided =
      situation.recalled.some((line) => warnsOf(line, node)) && this.draw(`heed ${key}`) < this.habits.heeds;
    const errs = this.draw(`similar ${key}`) < this.habits.similarElement;
    const other = avoided || errs ? similarTo(node, nodes, this.draw(`which ${key}`)) : undefined;
    if (other?.ref) return act(other.ref, step);
    this.at += 1;
    return act(node.ref, step);
  }

  private isWritten(nodes: readonly OutlineNode[]): boolean {
    const step = this.job.steps[this.at];
    return step?.text !== undefined && step.find(nodes)?.value === step.text;
  }

  /** A line of the notebook that names the opener tells it. */
  private knows(node: OutlineNode, { recalled }: Situation): boolean {
    if (recalled.some((line) => line.includes(`appears after ${node.role} “${node.name}”`))) return true;
    return this.draw(`opener ${node.name}`) < this.habits.knowsOpener;
  }

  /** Presses other elements until one search in so many meets the opener, or patience ends. */
  private search(opener: OutlineNode, nodes: readonly OutlineNode[]): Decision {
    this.searched += 1;
    if (this.searched > MAX_SEARCH) return { tool: 'give_up', arguments: { reason: 'I do not find where that is.' } };
    const isFound = this.draw(`search ${this.searched}`) < 1 / (MAX_SEARCH + 1);
    const tried = isFound ? opener : (similarTo(opener, nodes, this.draw(`try ${this.searched}`)) ?? opener);
    if (tried === opener) this.at += 1;
    return { tool: 'click', arguments: { ref: tried.ref } };
  }

  private draw(what: string): number {
    return seededChance(Number.parseInt(hashOf([this.seed, this.job.name, what]).slice(0, 8), 16)).next();
  }
}

function isKnownTask(line: string): boolean {
  return /^n\d+ known task: /.test(line);
}

function follow(title: string, values: readonly string[]): Decision {
  const [, task = ''] = /^(n\d+) /.exec(title) ?? [];
  const slots = [...title.matchAll(/‹([^›]+)›/g)].map(([, slot = '']) => slot);
  return {
    tool: 'follow',
    arguments: { task, values: Object.fromEntries(slots.map((slot, i) => [slot, values[i] ?? ''])) },
  };
}

function warnsOf(line: string, { role, name }: OutlineNode): boolean {
  return line.includes('caution: ') && name !== '' && line.includes(`“${role} ${name}”`);
}

function act(ref: string, { text }: ScriptStep): Decision {
  return text === undefined ? { tool: 'click', arguments: { ref } } : { tool: 'type', arguments: { ref, text } };
}

/** Another element of the same role, drawn from those nearest in the page. */
function similarTo(node: OutlineNode, nodes: readonly OutlineNode[], pick: number): OutlineNode | undefined {
  const at = nodes.indexOf(node);
  const others = nodes
    .map((other, i) => ({ other, far: Math.abs(i - at) }))
    .filter(({ other }) => other.ref && other.ref !== node.ref && other.role === node.role)
    .sort((a, b) => a.far - b.far)
    .slice(0, 4);
  return others[Math.floor(pick * others.length)]?.other;
}
