/** Something made once, when it is first needed; what failed to be made is tried again by the next who needs it. */

export class Kept<T> {
  private made: Promise<T> | undefined;

  constructor(private readonly make: () => Promise<T>) {}

  get(): Promise<T> {
    this.made ??= this.make().catch((error: unknown) => {
      this.made = undefined;
      throw error;
    });
    return this.made;
  }

  /** What is there already, or on its way; undefined where nobody needed it yet. */
  soFar(): Promise<T> | undefined {
    return this.made;
  }
}
