/** The tab that an act has opened is reported once its address is under way, not as the empty page that Firefox shows first. */
import { beforeEach, expect, test, vi } from 'vitest';

type Created = (tab: { id?: number; openerTabId?: number }) => void;
const seen: { created?: Created; addresses: string[] } = { addresses: [] };
const get = async (id: number) => ({ id, url: seen.addresses.length > 1 ? seen.addresses.shift() : seen.addresses[0] });

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      get: (id: number) => get(id),
      onCreated: {
        addListener: (listener: Created) => {
          seen.created = listener;
        },
      },
    },
  },
}));
const { OpenedTabs } = await import('../../lib/messaging/opened-tabs');

beforeEach(() => {
  seen.addresses = [];
});

test('an empty page is waited for until its address comes', async () => {
  const tabs = new OpenedTabs();
  seen.addresses = ['about:blank', 'about:blank', 'http://app.example/plans'];
  seen.created?.({ id: 7, openerTabId: 1 });
  expect(await tabs.newestOnItsWay(1, 0)).toBe(7);
  expect(seen.addresses).toEqual(['http://app.example/plans']);
});

test('a window that stays empty is reported in the end; a tab without opened tabs has none at once', async () => {
  const tabs = new OpenedTabs();
  expect(await tabs.newestOnItsWay(1, 0)).toBeUndefined();
  seen.addresses = ['about:blank'];
  seen.created?.({ id: 8, openerTabId: 1 });
  expect(await tabs.newestOnItsWay(1, 0)).toBe(8);
  expect(await tabs.newestOnItsWay(2, 0)).toBeUndefined();
});
