/** Numbers journal rows and links each to the one before by its hash: Chain. */
import { canonicalJson, hashOf } from '../core/canonical';
import { FIRST_PREV } from '../journal/events';

export class Chain {
  /** @param seq `seq` of the row before the first, 0 if there is none @param prev hash of that row */
  constructor(
    private seq = 0,
    private prev = FIRST_PREV,
  ) {}

  /** @returns the row with `seq` and `prev`, as JSON round-trips it: row and event then have the same hash */
  link(event: object): Record<string, unknown> {
    this.seq += 1;
    const row: Record<string, unknown> = JSON.parse(canonicalJson({ ...event, seq: this.seq, prev: this.prev }));
    this.prev = hashOf(row);
    return row;
  }
}
