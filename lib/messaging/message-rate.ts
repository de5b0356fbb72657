/** MessageRate bounds how many messages one document may send: a page that has taken its script over must not fill the journal. */

/** Messages that may come at once, and how many more each second. A person causes a few in a second. */
const BURST = 120;
const PER_SECOND = 20;
/** Documents that are remembered. */
const MAX_DOCUMENTS = 1_000;

interface Bucket {
  left: number;
  at: number;
}

export class MessageRate {
  private readonly buckets = new Map<string, Bucket>();

  /** @returns whether the document may send another message now */
  take(document: string, nowMs: number): boolean {
    const { left, at } = this.buckets.get(document) ?? { left: BURST, at: nowMs };
    const now = Math.min(BURST, left + ((nowMs - at) / 1000) * PER_SECOND);
    // The latest one is the last in the map's order.
    this.buckets.delete(document);
    this.buckets.set(document, { left: now >= 1 ? now - 1 : now, at: nowMs });
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > MAX_DOCUMENTS && oldest !== undefined) this.buckets.delete(oldest);
    return now >= 1;
  }
}
