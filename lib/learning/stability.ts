/** What a site teaches about its attributes: those that change with each of its builds soon count nothing there. */
import type { Fingerprint } from '../page/words/element';
import { agreements } from '../page/words/likeness';

export interface AttributeRecord {
  /** Visits on which anything had changed. */
  visits: number;
  /** How much of this attribute had changed on each, 0..1, summed. */
  changed: number;
}
export type AttributeRecords = Readonly<Record<string, AttributeRecord>>;

/** Visits without a change that an attribute is given on credit: one change alone does not take all its weight. */
const CREDIT = 2;

/** What is left of each attribute's weight, 0..1: nothing once it changed on as many visits as it was trusted on. */
export function stabilityFrom(records: AttributeRecords): Record<string, number> {
  return Object.fromEntries(
    Object.entries(records).map(([attribute, { visits, changed }]) => [
      attribute,
      Math.max(0, 1 - (2 * changed) / (visits + CREDIT)),
    ]),
  );
}

/** The records after one more visit. @param changed share of each attribute that had changed, 0..1 */
export function withVisit(
  records: AttributeRecords,
  changed: Readonly<Record<string, number>>,
): Record<string, AttributeRecord> {
  const next: Record<string, AttributeRecord> = { ...records };
  for (const [attribute, share] of Object.entries(changed)) {
    const { visits, changed: sum } = next[attribute] ?? { visits: 0, changed: 0 };
    next[attribute] = { visits: visits + 1, changed: sum + Math.min(1, Math.max(0, share)) };
  }
  return next;
}

/** Names depend on this run's values, and what stands before on what the page holds just then. */
const OF_THE_MOMENT = new Set(['name', 'text', 'title', 'label', 'previous', 'href', 'options']);

/**
 * How much of each attribute has changed between what was remembered and what was found, over the things of one visit.
 * @returns undefined where nothing has changed: such a visit says nothing of what changes with a build
 */
export function changedAttributes(
  pairs: readonly { was: Fingerprint; is: Fingerprint }[],
): Record<string, number> | undefined {
  const sums = new Map<string, { of: number; changed: number }>();
  for (const { was, is } of pairs) {
    for (const [attribute, agreement] of agreements(is, was)) {
      if (OF_THE_MOMENT.has(attribute)) continue;
      const sum = sums.get(attribute) ?? { of: 0, changed: 0 };
      sums.set(attribute, { of: sum.of + 1, changed: sum.changed + 1 - agreement });
    }
  }
  const shares = [...sums].map(([attribute, { of, changed }]) => [attribute, changed / of] as const);
  if (shares.every(([, share]) => share === 0)) return undefined;
  return Object.fromEntries(shares.map(([attribute, share]) => [attribute, Math.round(share * 1000) / 1000]));
}
