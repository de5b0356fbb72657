/** Gives lines of the journal their places, each bound to the one before it by its hash. */
import { canonicalJson, hashOf } from '../core/canonical';
import { FIRST_PREV } from '../journal/events';

export class Chain {
  /** @param seq place of the line before the first, 0 where there is none @param prev hash of that line */
  constructor(
    private seq = 0,
    private prev = FIRST_PREV,
  ) {}

  /** The line in its place, stored as JSON would spell it, so that the hash of the row and of the event agree. */
  link(line: object): Record<string, unknown> {
    this.seq += 1;
    const row: Record<string, unknown> = JSON.parse(canonicalJson({ ...line, seq: this.seq, prev: this.prev }));
    this.prev = hashOf(row);
    return row;
  }
}
