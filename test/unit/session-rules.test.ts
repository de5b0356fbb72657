/** Session rules change as they are asked to, and changes that begin together reach the browser as one. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Rule, replaceRules } from '../../lib/messaging/session-rules';

const browserRules = vi.hoisted(() => ({ stood: [] as Rule[], updates: 0, refused: false }));

vi.mock('wxt/browser', () => ({
  browser: {
    declarativeNetRequest: {
      getSessionRules: async () => [...browserRules.stood],
      updateSessionRules: async (change: { addRules: Rule[]; removeRuleIds: number[] }) => {
        browserRules.updates += 1;
        if (browserRules.refused) throw new Error('refused');
        const kept = browserRules.stood.filter(({ id }) => !change.removeRuleIds.includes(id));
        const ids = [...kept, ...change.addRules].map(({ id }) => id);
        if (new Set(ids).size < ids.length) throw new Error('an id twice');
        browserRules.stood = [...kept, ...change.addRules];
      },
    },
  },
}));

function ruleOf(tabId: number, priority: number): Omit<Rule, 'id'> {
  return { priority, action: { type: 'block' }, condition: { tabIds: [tabId], resourceTypes: ['ping'] } };
}
const isOf =
  (tabId: number, priority: number) =>
  ({ condition, priority: own }: Rule) =>
    own === priority && condition.tabIds.includes(tabId);
const stood = () => browserRules.stood.map(({ condition, priority }) => `${condition.tabIds} ${priority}`).sort();

beforeEach(() => {
  Object.assign(browserRules, { stood: [], updates: 0, refused: false });
});

describe('replaceRules', () => {
  it('asks the browser once for changes that begin together', async () => {
    await Promise.all([
      replaceRules(isOf(7, 1), [ruleOf(7, 1), ruleOf(7, 1)]),
      replaceRules(isOf(7, 3), [ruleOf(7, 3)]),
      replaceRules(isOf(8, 1), [ruleOf(8, 1)]),
    ]);
    expect(browserRules.updates).toBe(1);
    expect(stood()).toEqual(['7 1', '7 1', '7 3', '8 1']);
  });

  it('lets a later change of the same moment take away the rules of an earlier one', async () => {
    await Promise.all([replaceRules(isOf(7, 3), [ruleOf(7, 3)]), replaceRules(isOf(7, 3), [])]);
    expect(stood()).toEqual([]);
    await Promise.all([replaceRules(isOf(7, 3), []), replaceRules(isOf(7, 3), [ruleOf(7, 3)])]);
    expect(stood()).toEqual(['7 3']);
  });

  it('keeps the order of changes that begin while the browser is at work', async () => {
    const first = replaceRules(isOf(7, 1), [ruleOf(7, 1)]);
    await Promise.resolve();
    const second = replaceRules(isOf(7, 1), []);
    await Promise.all([first, second]);
    expect(stood()).toEqual([]);
  });

  it('does not ask the browser to change nothing', async () => {
    await replaceRules(isOf(7, 1), []);
    expect(browserRules.updates).toBe(0);
  });

  it('tells every change of a refused rule, and goes on afterwards', async () => {
    browserRules.refused = true;
    const both = [replaceRules(isOf(7, 1), [ruleOf(7, 1)]), replaceRules(isOf(7, 3), [ruleOf(7, 3)])];
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    browserRules.refused = false;
    await replaceRules(isOf(7, 1), [ruleOf(7, 1)]);
    expect(stood()).toEqual(['7 1']);
  });
});
