/** Runs asynchronous work one piece after the other: SerialQueue. A rejected piece does not stop the next. */

export class SerialQueue {
  private last: Promise<unknown> = Promise.resolve();

  /** @returns the result of the work, which starts after all earlier work has settled */
  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work);
    this.last = next;
    return next;
  }
}
