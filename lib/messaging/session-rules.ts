/** replaceRules: changes the session rules of declarativeNetRequest, which the browser itself enforces and which outlive the worker. */
import { browser } from 'wxt/browser';
import { SerialQueue } from '../core/serial-queue';

export interface Rule {
  id: number;
  priority: number;
  action: { type: 'allow' | 'block' };
  condition: {
    regexFilter?: string;
    isUrlFilterCaseSensitive?: boolean;
    tabIds: number[];
    resourceTypes: string[];
    requestMethods?: string[];
    requestDomains?: string[];
    initiatorDomains?: string[];
    excludedInitiatorDomains?: string[];
  };
}

interface RuleApi {
  getSessionRules(): Promise<Rule[]>;
  updateSessionRules(change: { addRules?: Rule[]; removeRuleIds?: number[] }): Promise<void>;
}

/** New rules take free ids: two changes at once would take the same. */
const changes = new SerialQueue();

interface Change {
  isOld: (rule: Rule) => boolean;
  added: readonly Omit<Rule, 'id'>[];
}

/** Changes that begin together, as the fence of a tab and the rules of its act: the browser is asked once for all of them. */
let batch: { changes: Change[]; done: Promise<void> } | undefined;

/** The polyfill has no types for it. */
function rules(): RuleApi {
  return (browser as unknown as { declarativeNetRequest: RuleApi }).declarativeNetRequest;
}

/**
 * Puts other rules in the place of the old ones. Their ids are given here: ids of tabs are too large for ids of rules.
 * @throws Error of the browser that refuses a rule; then none of the changes that began together stands
 */
export function replaceRules(isOld: (rule: Rule) => boolean, added: readonly Omit<Rule, 'id'>[]): Promise<void> {
  if (batch) batch.changes.push({ isOld, added });
  else batch = { changes: [{ isOld, added }], done: changes.run(applyBatch) };
  return batch.done;
}

async function applyBatch(): Promise<void> {
  const waiting = batch?.changes ?? [];
  batch = undefined;
  const before = await rules().getSessionRules();
  let id = Math.max(0, ...before.map((rule) => rule.id));
  let after = before;
  for (const { isOld, added } of waiting)
    after = [...after.filter((rule) => !isOld(rule)), ...added.map((rule) => ({ ...rule, id: ++id }))];
  const removeRuleIds = before.filter((rule) => !after.includes(rule)).map((rule) => rule.id);
  const addRules = after.filter((rule) => !before.includes(rule));
  if (removeRuleIds.length > 0 || addRules.length > 0) await rules().updateSessionRules({ removeRuleIds, addRules });
}
