/** Learns per site how stable each attribute is: attributes that change with each build soon count nothing. */
import type { Fingerprint } from '../page/words/element';
import { agreements } from '../page/words/similarity';

interface AttributeRecord {
  /** Visits on which any attribute had changed. */
  visits: number;
  /** Sum over the visits of this attribute's changed share, 0..1 each. */
  changed: number;
}
type AttributeRecords = Readonly<Record<string, AttributeRecord>>;

/** Prior in visits without a change: one change alone does not remove all weight. */
const PRIOR_STABLE_VISITS = 2;

/** Remaining share of each attribute's weight, 0..1: 0 once changed ≥ (visits + PRIOR_STABLE_VISITS) / 2. */
export function attributeStability(records: AttributeRecords): Record<string, number> {
  return Object.fromEntries(
    Object.entries(records).map(([attribute, { visits, changed }]) => [
      attribute,
      Math.max(0, 1 - (2 * changed) / (visits + PRIOR_STABLE_VISITS)),
    ]),
  );
}

/** The records after one more visit. @param changed changed share of each attribute, 0..1 */
export function addVisit(
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

/** Attributes that depend on a run's values or the page's current content: their changes are no evidence. */
const VOLATILE_ATTRIBUTES = new Set(['name', 'text', 'title', 'label', 'previous', 'href', 'options']);

/**
 * Changed share of each attribute between the remembered and the current fingerprints of one visit, 0..1.
 * @returns undefined if nothing has changed: such a visit is no evidence about builds
 */
export function changedAttributes(
  pairs: readonly { remembered: Fingerprint; current: Fingerprint }[],
): Record<string, number> | undefined {
  const sums = new Map<string, { of: number; changed: number }>();
  for (const { remembered, current } of pairs) {
    for (const [attribute, agreement] of agreements(current, remembered)) {
      if (VOLATILE_ATTRIBUTES.has(attribute)) continue;
      const sum = sums.get(attribute) ?? { of: 0, changed: 0 };
      sums.set(attribute, { of: sum.of + 1, changed: sum.changed + 1 - agreement });
    }
  }
  const shares = [...sums].map(([attribute, { of, changed }]) => [attribute, changed / of] as const);
  if (shares.every(([, share]) => share === 0)) return undefined;
  return Object.fromEntries(shares.map(([attribute, share]) => [attribute, Math.round(share * 1000) / 1000]));
}
