/** Work that must not overlap, done one piece after the other; a piece that failed does not hold up the next. */

export class InOrder {
  private last: Promise<unknown> = Promise.resolve();

  /** @returns what the work comes to, once all before it is over */
  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work);
    this.last = next;
    return next;
  }
}
