/** FollowedSites: the sites whose new documents report themselves, for each tab and each reason; session storage keeps them when the worker restarts. */
import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { canonicalJson } from '../core/canonical';
import { SerialQueue } from '../core/serial-queue';
import { registerPageStartScripts } from './page-scripts';

const KEY = 'followedSites';

/** A demonstration and the watch after a run need new documents independently of each other. */
export type FollowReason = 'recording' | 'watching';

/** Match patterns by tab and reason. */
const storedSchema = v.array(
  v.object({ tabId: v.number(), reason: v.picklist(['recording', 'watching']), pattern: v.string() }),
);
type Followed = v.InferOutput<typeof storedSchema>;

export class FollowedSites {
  /** One change at a time: each reads the stored list, changes it and registers the script for it. */
  private readonly queue = new SerialQueue();
  /** A cache: this worker is the only writer. */
  private stored: Followed | undefined;

  /** Follows a tab's site for one reason. @param pattern match pattern; replaces an earlier one of the same tab and reason */
  follow(tabId: number, reason: FollowReason, pattern: string): Promise<void> {
    return this.queue.run(() => this.change(tabId, reason, [{ tabId, reason, pattern }]));
  }

  /** Ends one reason; documents go on to report themselves for the other. */
  unfollow(tabId: number, reason: FollowReason): Promise<void> {
    return this.queue.run(() => this.change(tabId, reason, []));
  }

  private async change(tabId: number, reason: FollowReason, added: Followed): Promise<void> {
    const stored = await this.load();
    const isChanged = (site: Followed[number]) => site.tabId === tabId && site.reason === reason;
    // The registration lives as long as session storage does: an equal list is registered already.
    if (canonicalJson(stored.filter(isChanged)) === canonicalJson(added)) return;
    const others = await withOpenTab(stored.filter((site) => !isChanged(site)));
    const followed = [...others, ...added];
    await browser.storage.session.set({ [KEY]: followed });
    await registerPageStartScripts({
      all: followed.map(({ pattern }) => pattern),
      recorded: followed.filter((site) => site.reason === 'recording').map(({ pattern }) => pattern),
    });
    this.stored = followed;
  }

  private async load(): Promise<Followed> {
    if (this.stored) return this.stored;
    const parsed = v.safeParse(storedSchema, (await browser.storage.session.get(KEY))[KEY]);
    this.stored = parsed.success ? parsed.output : [];
    return this.stored;
  }
}

async function withOpenTab(followed: Followed): Promise<Followed> {
  if (followed.length === 0) return followed;
  const openTabs = new Set((await browser.tabs.query({})).map(({ id }) => id));
  return followed.filter(({ tabId }) => openTabs.has(tabId));
}
