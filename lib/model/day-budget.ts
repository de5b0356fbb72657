/** dayBudget keeps what the models used on this day, over all tasks, and compares it with the limits that the user set. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ProviderSettings } from './words';

const SPENT = 'modelSpentOfDay';
const spentSchema = v.object({ day: v.string(), tokens: v.number(), dollars: v.number() });
type Spent = v.InferOutput<typeof spentSchema>;

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
      await browser.storage.local.set({
        [SPENT]: { ...spent, tokens: spent.tokens + tokens, dollars: spent.dollars + dollars },
      });
    },
  };
}

/** Each day of the user's clock starts at 0. */
async function spentToday(): Promise<Spent> {
  const day = today();
  const stored = await browser.storage.local.get(SPENT);
  const parsed = v.safeParse(spentSchema, stored[SPENT]);
  return parsed.success && parsed.output.day === day ? parsed.output : { day, tokens: 0, dollars: 0 };
}

/** As `2026-11-28`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
