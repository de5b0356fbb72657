/** dayBudget compares what the models used on this day, over all tasks, with the limits that the user set. */
import { loadSpent, saveSpent, type Spent } from './settings-store';
import type { ProviderSettings } from './words';

export interface DayBudget {
  isUsedUp(): Promise<boolean>;
  /** @param dollars 0 where the price is not known */
  add(tokens: number, dollars: number): Promise<void>;
}

export function dayBudget({ dayTokens, dayDollars }: Pick<ProviderSettings, 'dayTokens' | 'dayDollars'>): DayBudget {
  return {
    async isUsedUp() {
      const { tokens, dollars } = await spentToday();
      return (dayTokens !== undefined && tokens >= dayTokens) || (dayDollars !== undefined && dollars >= dayDollars);
    },
    async add(tokens, dollars) {
      const spent = await spentToday();
      await saveSpent({ ...spent, tokens: spent.tokens + tokens, dollars: spent.dollars + dollars });
    },
  };
}

/** Each day of the user's clock starts at 0. */
async function spentToday(): Promise<Spent> {
  const day = today();
  const spent = await loadSpent();
  return spent?.day === day ? spent : { day, tokens: 0, dollars: 0 };
}

/** As `2026-11-28`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
