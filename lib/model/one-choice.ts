/** OneChoice keeps to one of several replies in a stream: further choices were not asked for, and two are never mixed. */
import { type Choice, isFilled } from './chunk';

export class OneChoice {
  private readonly others: Choice[] = [];
  private isFound = false;
  private readonly ids = new Set<string>();
  private lastId = '';

  /** @returns the part of the first choice; parts of others are kept in case no first one comes */
  pick(choices: readonly Choice[]): Choice | undefined {
    const first = choices.find(({ index }) => index === undefined || index === 0);
    this.isFound ||= isFilled(first?.delta) || isFilled(first?.message) || Boolean(first?.text);
    if (!first && !this.isFound) this.others.push(...choices);
    return first;
  }

  /** True if an id comes back after another one: pieces of two replies alternate. Some give an id of its own to every chunk. */
  isMixed(id: string | undefined): boolean {
    if (!id || id === this.lastId) return false;
    const isBack = this.ids.has(id);
    this.ids.add(id);
    this.lastId = id;
    return isBack;
  }

  /** The parts of one other choice, where the first one held nothing: some count from 1. */
  rest(): readonly Choice[] {
    const [given] = this.others;
    return this.isFound ? [] : this.others.filter(({ index }) => index === given?.index);
  }
}
