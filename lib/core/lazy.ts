/** A value made asynchronously at first use and memoized: Lazy. A rejection is not memoized. */

export class Lazy<T> {
  private value: Promise<T> | undefined;

  constructor(private readonly make: () => Promise<T>) {}

  get(): Promise<T> {
    this.value ??= this.make().catch((error: unknown) => {
      this.value = undefined;
      throw error;
    });
    return this.value;
  }

  /** @returns the value or its pending promise; undefined if `get` was not called yet or its last call rejected */
  peek(): Promise<T> | undefined {
    return this.value;
  }
}
