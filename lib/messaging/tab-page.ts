/** The page port over messages: one tab with all its frames looks like one page to the loop. */
import { browser } from 'wxt/browser';
import { FieldnotesError, messageOf } from '../core/errors';
import { pause } from '../core/stop';
import { accessPattern, judgeUrl, sameAddress } from '../guard/url';
import type { Action, ActResult } from '../page/words/action';
import { targetOf } from '../page/words/action-parts';
import { type FactsAnswer, type Fingerprint, type Located, NOTHING_KNOWN } from '../page/words/element';
import type { WatchOrder } from '../page/words/observation';
import { joinRef, splitRef } from '../page/words/ref';
import type { FrameSnapshot, Snapshot } from '../page/words/snapshot';
import type { TabProblem, TabState } from '../page/words/tab';
import { outlineOf } from './outline';
import { announceDocuments } from './page-scripts';
import { goneAsUndefined, sendToPage } from './send';

const PAGE_SCRIPT = '/page.js';
/** A page may take this long to load before we look at it anyway, ms. */
const LOAD_LIMIT_MS = 20_000;
/** After an act, a navigation must have begun within this, ms. */
const NAVIGATION_GRACE_MS = 60;

export class TabPage {
  /** Frames of each tab that answer for themselves. A cache: it is filled anew by every open. */
  private readonly frames = new Map<number, number[]>();
  /** Sites of the tabs whose next document is looked at as well. A cache too: filled anew when such a page begins. */
  private readonly followed = new Map<number, string>();

  async open(tabId: number, signal: AbortSignal): Promise<TabState> {
    const loaded = await this.loaded(tabId, signal);
    if (!loaded) return { type: 'problem', problem: 'tab-closed', url: '' };
    const address = loaded.url ?? '';
    if (address !== '') {
      const verdict = judgeUrl(address);
      if (!verdict.ok) return { type: 'problem', problem: verdict.code, url: address };
    }
    const frameIds = await this.inject(tabId);
    if (typeof frameIds === 'string') {
      return { type: 'problem', problem: await this.explain(tabId, address, frameIds), url: address };
    }
    try {
      const top = await sendToPage(tabId, 0, 'page.hello', {});
      if (top.contentType === 'application/pdf') return { type: 'problem', problem: 'pdf', url: top.url };
      const verdict = judgeUrl(top.url);
      if (!verdict.ok) return { type: 'problem', problem: verdict.code, url: top.url };
      this.frames.set(tabId, await this.roots(tabId, frameIds));
      return { type: 'ready', url: top.url, origin: verdict.url.origin, documentToken: top.documentToken };
    } catch (error) {
      // The page went away between the two calls: the caller tries again.
      if (error instanceof FieldnotesError && error.code === 'page-gone') return this.open(tabId, signal);
      throw error;
    }
  }

  private async loaded(tabId: number, signal: AbortSignal) {
    const end = Date.now() + LOAD_LIMIT_MS;
    for (;;) {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      if (tab?.status !== 'loading' || Date.now() > end) return tab;
      await pause(50, signal);
    }
  }

  /** Ids of the frames that took the script, or the browser's refusal. The script itself runs once per document. */
  private async inject(tabId: number): Promise<number[] | string> {
    try {
      const results = await browser.scripting.executeScript({
        target: { tabId, allFrames: true },
        files: [PAGE_SCRIPT],
      });
      return results.map((result) => result.frameId);
    } catch (error) {
      return messageOf(error);
    }
  }

  private async explain(tabId: number, address: string, refusal: string): Promise<TabProblem> {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (!tab) return 'tab-closed';
    if (address === '') return 'unknown-address';
    const granted = await browser.permissions.contains({ origins: [accessPattern(address)] });
    if (!granted) return 'no-access';
    return /\.pdf(?:$|[?#])/i.test(address) || /pdf/i.test(refusal) ? 'pdf' : 'cannot-script';
  }

  private async roots(tabId: number, frameIds: readonly number[]): Promise<number[]> {
    const roots: number[] = [0];
    for (const frameId of frameIds) {
      if (frameId === 0) continue;
      const hello = await sendToPage(tabId, frameId, 'page.hello', {}).catch(goneAsUndefined);
      if (hello?.isRoot && hello.visible) roots.push(frameId);
    }
    return roots;
  }

  async snapshot(tabId: number, readable: readonly string[]): Promise<Snapshot> {
    const top = await sendToPage(tabId, 0, 'page.snapshot', {});
    const frames: { frameId: number; snapshot: FrameSnapshot }[] = [];
    for (const frameId of this.frames.get(tabId) ?? [0]) {
      if (frameId === 0) continue;
      const snapshot = await sendToPage(tabId, frameId, 'page.snapshot', {}).catch(goneAsUndefined);
      if (snapshot && readable.includes(snapshot.origin)) frames.push({ frameId, snapshot });
    }
    return outlineOf(top, frames);
  }

  async facts(tabId: number, ref: string): Promise<FactsAnswer> {
    const place = splitRef(ref);
    const answer = await sendToPage(tabId, place.frameId, 'page.facts', { ref: place.ref });
    return answer.type === 'facts'
      ? { type: 'facts', facts: { ...answer.facts, ref } }
      : { type: 'stale', near: answer.near.map((line) => joinRef(place.frameId, line)) };
  }

  async focused(tabId: number): Promise<string> {
    return (await sendToPage(tabId, 0, 'page.focused', {})).ref;
  }

  async locate(tabId: number, fingerprint: Fingerprint, how = NOTHING_KNOWN): Promise<Located> {
    let nearest: Located = { type: 'missing', reason: 'gone', near: [] };
    const found: Located[] = [];
    for (const frameId of this.frames.get(tabId) ?? [0]) {
      const located = await sendToPage(tabId, frameId, 'page.locate', {
        fingerprint,
        how: { variants: how.variants ?? [], stability: how.stability ?? {} },
      }).catch(goneAsUndefined);
      if (!located) continue;
      const withFrame: Located =
        located.type === 'found'
          ? { ...located, ref: joinRef(frameId, located.ref) }
          : { ...located, near: located.near.map((ref) => joinRef(frameId, ref)) };
      if (withFrame.type === 'found') found.push(withFrame);
      else if (nearest.type === 'missing' && (frameId === 0 || withFrame.reason === 'ambiguous')) nearest = withFrame;
    }
    const [only, second] = found;
    if (only && second)
      return { type: 'missing', reason: 'ambiguous', near: found.map((one) => (one.type === 'found' ? one.ref : '')) };
    return only ?? nearest;
  }

  async locateAll(tabId: number, pattern: Fingerprint): Promise<string[]> {
    const refs: string[] = [];
    for (const frameId of this.frames.get(tabId) ?? [0]) {
      const all = await sendToPage(tabId, frameId, 'page.locateAll', { fingerprint: pattern }).catch(goneAsUndefined);
      refs.push(...(all?.refs ?? []).map((ref) => joinRef(frameId, ref)));
    }
    return refs;
  }

  async act(tabId: number, token: string, documentToken: string, action: Action): Promise<ActResult> {
    if (action.verb === 'goTo') {
      await browser.tabs.update(tabId, { url: action.url });
      await pause(NAVIGATION_GRACE_MS);
      return { type: 'done', undoable: false };
    }
    if (action.verb === 'goBack') return this.goBack(tabId);
    const place = splitRef(targetOf(action) ?? 'e0');
    if (action.verb === 'drag') {
      const to = splitRef(action.to);
      if (to.frameId !== place.frameId) return { type: 'failed', reason: 'other-frame' };
      const moved = { ...action, ref: place.ref, to: to.ref };
      return sendToPage(tabId, place.frameId, 'page.act', { token, documentToken, action: moved });
    }
    const local = 'ref' in action && action.ref !== undefined ? { ...action, ref: place.ref } : action;
    return sendToPage(tabId, place.frameId, 'page.act', { token, documentToken, action: local });
  }

  /**
   * Back as the page would go. The browser's own back button skips entries that were made without a press of the user,
   * which ours are (https://chromium.googlesource.com/chromium/src/+/main/docs/history_manipulation_intervention.md).
   */
  private async goBack(tabId: number): Promise<ActResult> {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => {
        const { navigation } = globalThis as { navigation?: { canGoBack: boolean } };
        if (!(navigation?.canGoBack ?? history.length > 1)) return false;
        history.back();
        return true;
      },
    });
    if (answer?.result !== true) return { type: 'failed', reason: 'no-history' };
    await pause(NAVIGATION_GRACE_MS);
    return { type: 'done', undoable: false };
  }

  async resultOf(
    tabId: number,
    token: string,
  ): Promise<{ state: 'unseen' | 'running' | 'over' | 'page-gone'; result?: ActResult }> {
    let heard = false;
    for (const frameId of this.frames.get(tabId) ?? [0]) {
      const answer = await sendToPage(tabId, frameId, 'page.resultOf', { token }).catch(goneAsUndefined);
      if (!answer) continue;
      heard = true;
      if (answer.state !== 'unseen')
        return answer.result ? { state: answer.state, result: answer.result } : { state: answer.state };
    }
    return { state: heard ? 'unseen' : 'page-gone' };
  }

  async settle(tabId: number, signal: AbortSignal): Promise<void> {
    // Twice at the most: an act may lead to a page that leads on to another.
    for (let hops = 0; hops < 3; hops++) {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      if (!tab) return;
      if (tab.status === 'loading') await this.loaded(tabId, signal);
      const state = await this.open(tabId, signal);
      if (state.type !== 'ready') return;
      const rest = await sendToPage(tabId, 0, 'page.settle', {}).catch(goneAsUndefined);
      if (rest) {
        // Frames of other origins that are part of the run settle as well.
        await Promise.all(
          (this.frames.get(tabId) ?? [])
            .filter((id) => id !== 0)
            .map((id) => sendToPage(tabId, id, 'page.settle', {}).catch(goneAsUndefined)),
        );
        return;
      }
    }
  }

  async returnTo(tabId: number, address: string, steps: -1 | 1, signal: AbortSignal): Promise<boolean> {
    const isThere = async () => {
      const state = await this.open(tabId, signal);
      return state.type === 'ready' && sameAddress(state.url, address);
    };
    await browser.scripting.executeScript({ target: { tabId }, func: (n: number) => history.go(n), args: [steps] });
    await pause(NAVIGATION_GRACE_MS);
    await this.settle(tabId, signal);
    if (await isThere()) return true;
    await browser.tabs.update(tabId, { url: address });
    await pause(NAVIGATION_GRACE_MS);
    return isThere();
  }

  async undo(tabId: number, token: string): Promise<'undone' | 'not-undone' | 'gone'> {
    let worst: 'not-undone' | 'gone' = 'gone';
    for (const frameId of this.frames.get(tabId) ?? [0]) {
      const answer = await sendToPage(tabId, frameId, 'page.undo', { token }).catch(goneAsUndefined);
      if (answer?.undone === 'undone') return 'undone';
      if (answer?.undone === 'not-undone') worst = 'not-undone';
    }
    return worst;
  }

  async undoable(tabId: number, tokens: readonly string[]): Promise<string[]> {
    const possible: string[] = [];
    for (const frameId of this.frames.get(tabId) ?? [0]) {
      const answer = await sendToPage(tabId, frameId, 'page.undoable', { tokens: [...tokens] }).catch(goneAsUndefined);
      possible.push(...(answer?.tokens ?? []));
    }
    return possible;
  }

  async showChoices(tabId: number, choices: readonly { ref: string; label: string }[]): Promise<void> {
    for (const frameId of this.frames.get(tabId) ?? [0]) {
      const mine = choices
        .map(({ ref, label }) => ({ ...splitRef(ref), label }))
        .filter((choice) => choice.frameId === frameId)
        .map(({ ref, label }) => ({ ref, label }));
      await sendToPage(tabId, frameId, 'page.choices', { choices: mine }).catch(goneAsUndefined);
    }
  }

  async hold(tabId: number, held: boolean): Promise<void> {
    await sendToPage(tabId, 0, 'page.hold', { held }).catch(goneAsUndefined);
  }

  async stop(tabId: number): Promise<void> {
    await Promise.all(
      (this.frames.get(tabId) ?? [0]).map((frameId) =>
        sendToPage(tabId, frameId, 'page.stop', {}).catch(goneAsUndefined),
      ),
    );
  }

  /** Has every frame of the tab tell what the user does, or no longer; answers when all that was done has been told. */
  async record(tabId: number, recording: boolean): Promise<void> {
    await this.follow(tabId, recording);
    const frameIds = await this.inject(tabId);
    if (typeof frameIds === 'string') return;
    await Promise.all(
      frameIds.map((frameId) => sendToPage(tabId, frameId, 'page.record', { recording }).catch(goneAsUndefined)),
    );
  }

  /** Has the documents that begin in the tab's site say so, or no longer. */
  private async follow(tabId: number, wanted: boolean): Promise<void> {
    const address = wanted ? ((await browser.tabs.get(tabId).catch(() => undefined))?.url ?? '') : '';
    if (URL.canParse(address)) this.followed.set(tabId, accessPattern(address));
    else this.followed.delete(tabId);
    await announceDocuments([...this.followed.values()]);
  }

  unwatch(tabId: number): Promise<void> {
    return this.follow(tabId, false);
  }

  async watch(tabId: number, order: WatchOrder): Promise<void> {
    await this.follow(tabId, true);
    await Promise.all(
      (this.frames.get(tabId) ?? [0]).map((frameId) =>
        sendToPage(tabId, frameId, 'page.watch', order).catch(goneAsUndefined),
      ),
    );
  }
}
