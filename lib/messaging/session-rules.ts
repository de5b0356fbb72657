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

/** The polyfill has no types for it. */
function rules(): RuleApi {
  return (browser as unknown as { declarativeNetRequest: RuleApi }).declarativeNetRequest;
}

/** Puts other rules in the place of the old ones. Their ids are given here: ids of tabs are too large for ids of rules. */
export function replaceRules(isOld: (rule: Rule) => boolean, added: readonly Omit<Rule, 'id'>[]): Promise<void> {
  return changes.run(async () => {
    const all = await rules().getSessionRules();
    const removeRuleIds = all.filter(isOld).map(({ id }) => id);
    if (removeRuleIds.length === 0 && added.length === 0) return;
    const next = Math.max(0, ...all.map(({ id }) => id)) + 1;
    await rules().updateSessionRules({
      removeRuleIds,
      addRules: added.map((rule, at) => ({ ...rule, id: next + at })),
    });
  });
}
