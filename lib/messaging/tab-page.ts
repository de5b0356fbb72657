/** TabPage: the agent's page port over messages; presents a tab with all its frames as one page. */
import { browser } from 'wxt/browser';
import { FieldnotesError, errorMessage } from '../core/errors';
import { pollUntil } from '../core/poll';
import { pause } from '../core/stop';
import { accessPattern, judgeUrl, sameAddress } from '../guard/url';
import type { Action, ActResult } from '../page/words/action';
import { targetRef } from '../page/words/action-parts';
import { type FactsAnswer, type Fingerprint, type LocateResult, NO_HINTS } from '../page/words/element';
import type { WatchOrder } from '../page/words/observation';
import { joinRef, splitRef } from '../page/words/ref';
import type { FrameSnapshot, Snapshot } from '../page/words/snapshot';
import type { TabProblem, TabState } from '../page/words/tab';
import { goBackInTab, NAVIGATION_GRACE_MS } from './go-back';
import { mergeFrames } from './merge-frames';
import { lastActiveTab, OpenedTabs } from './opened-tabs';
import { registerPageStartScript } from './page-scripts';
import type { MessageName, Params } from './protocol';
import { goneAsUndefined, sendToPage } from './send';

const PAGE_SCRIPT = '/page.js';
const TOP_FRAME = 0;
/** A page that still loads after this is used as it is, ms. */
const LOAD_TIMEOUT_MS = 20_000;
const LOAD_POLL_MS = 50;

/** Documents that one act may load in succession. */
const MAX_LOADS = 3;

export class TabPage {
  /** Root frames of each tab (see `DocumentInfo.isRoot`). A cache that every `open` refills. */
  private readonly frames = new Map<number, number[]>();
  /** Match pattern of each tab whose next documents are watched or recorded too. A cache that `watch` and `record` refill. */
  private readonly followedSites = new Map<number, string>();

  private readonly openedTabs = new OpenedTabs();

  openedTab(tabId: number, sinceMs: number): Promise<number | undefined> {
    return this.openedTabs.newest(tabId, sinceMs);
  }

  tabInFront(tabIds: readonly number[]): Promise<number | undefined> {
    return lastActiveTab(tabIds);
  }

  async showTab(tabId: number): Promise<void> {
    await browser.tabs.update(tabId, { active: true });
  }

  async open(tabId: number, signal: AbortSignal): Promise<TabState> {
    const tab = await this.waitForLoad(tabId, signal);
    if (!tab) return { type: 'problem', problem: 'tab-closed', url: '' };
    const address = tab.url ?? '';
    if (address !== '') {
      const verdict = judgeUrl(address);
      if (!verdict.ok) return { type: 'problem', problem: verdict.code, url: address };
    }
    const frameIds = await this.inject(tabId);
    if (typeof frameIds === 'string') {
      return { type: 'problem', problem: await this.explainRefusal(tabId, address, frameIds), url: address };
    }
    try {
      const top = await sendToPage(tabId, TOP_FRAME, 'page.hello', {});
      if (top.contentType === 'application/pdf') return { type: 'problem', problem: 'pdf', url: top.url };
      const verdict = judgeUrl(top.url);
      if (!verdict.ok) return { type: 'problem', problem: verdict.code, url: top.url };
      this.frames.set(tabId, await this.rootFrames(tabId, frameIds));
      return { type: 'ready', url: top.url, origin: verdict.url.origin, documentToken: top.documentToken };
    } catch (error) {
      // The page was replaced between the two calls.
      if (error instanceof FieldnotesError && error.code === 'page-gone') return this.open(tabId, signal);
      throw error;
    }
  }

  private async waitForLoad(tabId: number, signal: AbortSignal) {
    const getTab = () => browser.tabs.get(tabId).catch(() => undefined);
    let tab = await getTab();
    const isLoaded = async () => {
      if (tab?.status === 'loading') tab = await getTab();
      return tab?.status !== 'loading';
    };
    await pollUntil(isLoaded, { timeoutMs: LOAD_TIMEOUT_MS, wait: () => pause(LOAD_POLL_MS, signal) });
    return tab;
  }

  /** Injects page.js, which runs once per document. @returns the ids of the injected frames, or the browser's error message */
  private async inject(tabId: number): Promise<number[] | string> {
    try {
      const results = await browser.scripting.executeScript({
        target: { tabId, allFrames: true },
        files: [PAGE_SCRIPT],
      });
      return results.map((result) => result.frameId);
    } catch (error) {
      return errorMessage(error);
    }
  }

  private async explainRefusal(tabId: number, address: string, refusal: string): Promise<TabProblem> {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (!tab) return 'tab-closed';
    if (address === '') return 'unknown-address';
    const granted = await browser.permissions.contains({ origins: [accessPattern(address)] });
    if (!granted) return 'no-access';
    return /\.pdf(?:$|[?#])/i.test(address) || /pdf/i.test(refusal) ? 'pdf' : 'cannot-script';
  }

  private async rootFrames(tabId: number, frameIds: readonly number[]): Promise<number[]> {
    const rootFrames: number[] = [TOP_FRAME];
    for (const frameId of frameIds) {
      if (frameId === TOP_FRAME) continue;
      const hello = await sendToPage(tabId, frameId, 'page.hello', {}).catch(goneAsUndefined);
      if (hello?.isRoot && hello.visible) rootFrames.push(frameId);
    }
    return rootFrames;
  }

  async snapshot(tabId: number, readable: readonly string[]): Promise<Snapshot> {
    const top = await sendToPage(tabId, TOP_FRAME, 'page.snapshot', {});
    const frames: { frameId: number; snapshot: FrameSnapshot }[] = [];
    const closedFrames: string[] = [];
    for (const frameId of this.rootFrameIds(tabId)) {
      if (frameId === TOP_FRAME) continue;
      const snapshot = await sendToPage(tabId, frameId, 'page.snapshot', {}).catch(goneAsUndefined);
      if (!snapshot) continue;
      if (readable.includes(snapshot.origin)) frames.push({ frameId, snapshot });
      else closedFrames.push(snapshot.origin);
    }
    return mergeFrames(top, frames, closedFrames);
  }

  async facts(tabId: number, ref: string): Promise<FactsAnswer> {
    const place = splitRef(ref);
    const answer = await sendToPage(tabId, place.frameId, 'page.facts', { ref: place.ref });
    return answer.type === 'facts'
      ? { type: 'facts', facts: { ...answer.facts, ref } }
      : { type: 'stale', near: answer.near.map((line) => joinRef(place.frameId, line)) };
  }

  async focused(tabId: number): Promise<string> {
    return (await sendToPage(tabId, TOP_FRAME, 'page.focused', {})).ref;
  }

  async locate(tabId: number, fingerprint: Fingerprint, { variants, stability } = NO_HINTS): Promise<LocateResult> {
    let missing: LocateResult = { type: 'missing', reason: 'gone', near: [] };
    const found: Extract<LocateResult, { type: 'found' }>[] = [];
    const params = { fingerprint, how: { variants, stability } };
    for await (const { frameId, result } of this.askFrames(tabId, 'page.locate', params)) {
      if (result.type === 'found') found.push({ ...result, ref: joinRef(frameId, result.ref) });
      else if (frameId === TOP_FRAME || result.reason === 'ambiguous')
        missing = { ...result, near: result.near.map((ref) => joinRef(frameId, ref)) };
    }
    if (found.length > 1) return { type: 'missing', reason: 'ambiguous', near: found.map(({ ref }) => ref) };
    return found[0] ?? missing;
  }

  async locateAll(tabId: number, pattern: Fingerprint): Promise<string[]> {
    const refs: string[] = [];
    for await (const { frameId, result } of this.askFrames(tabId, 'page.locateAll', { fingerprint: pattern }))
      refs.push(...result.refs.map((ref) => joinRef(frameId, ref)));
    return refs;
  }

  private rootFrameIds(tabId: number): number[] {
    return this.frames.get(tabId) ?? [TOP_FRAME];
  }

  /** Sends a message to the root frames one after another; leaves out frames that went away. */
  private async *askFrames<N extends MessageName>(tabId: number, name: N, params: Params<N>) {
    for (const frameId of this.rootFrameIds(tabId)) {
      const result = await sendToPage(tabId, frameId, name, params).catch(goneAsUndefined);
      if (result) yield { frameId, result };
    }
  }

  /** Sends a message to frames at the same time; ignores frames that went away. */
  private async broadcast<N extends MessageName>(
    tabId: number,
    name: N,
    params: Params<N>,
    frameIds: readonly number[] = this.rootFrameIds(tabId),
  ): Promise<void> {
    await Promise.all(frameIds.map((frameId) => sendToPage(tabId, frameId, name, params).catch(goneAsUndefined)));
  }

  async act(tabId: number, token: string, documentToken: string, action: Action): Promise<ActResult> {
    if (action.verb === 'goTo') {
      await browser.tabs.update(tabId, { url: action.url });
      await pause(NAVIGATION_GRACE_MS);
      return { type: 'done', undoable: false };
    }
    if (action.verb === 'goBack') return goBackInTab(tabId);
    const place = splitRef(targetRef(action) ?? 'e0');
    if (action.verb === 'drag') {
      const to = splitRef(action.to);
      if (to.frameId !== place.frameId) return { type: 'failed', reason: 'other-frame' };
      const moved = { ...action, ref: place.ref, to: to.ref };
      return sendToPage(tabId, place.frameId, 'page.act', { token, documentToken, action: moved });
    }
    const local = 'ref' in action && action.ref !== undefined ? { ...action, ref: place.ref } : action;
    return sendToPage(tabId, place.frameId, 'page.act', { token, documentToken, action: local });
  }

  async resultOf(
    tabId: number,
    token: string,
  ): Promise<{ state: 'unseen' | 'running' | 'over' | 'page-gone'; result?: ActResult }> {
    let hasAnswer = false;
    for await (const { result } of this.askFrames(tabId, 'page.resultOf', { token })) {
      hasAnswer = true;
      if (result.state !== 'unseen') return result;
    }
    return { state: hasAnswer ? 'unseen' : 'page-gone' };
  }

  async settle(tabId: number, signal: AbortSignal): Promise<void> {
    // A page may redirect to another one after it has loaded.
    for (let loads = 0; loads < MAX_LOADS; loads++) {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      if (!tab) return;
      if (tab.status === 'loading') await this.waitForLoad(tabId, signal);
      const state = await this.open(tabId, signal);
      if (state.type !== 'ready') return;
      const isSettled = await sendToPage(tabId, TOP_FRAME, 'page.settle', {}).catch(goneAsUndefined);
      if (!isSettled) continue;
      const otherFrames = this.rootFrameIds(tabId).filter((id) => id !== TOP_FRAME);
      return this.broadcast(tabId, 'page.settle', {}, otherFrames);
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
    let failure: 'not-undone' | 'gone' = 'gone';
    for await (const { result } of this.askFrames(tabId, 'page.undo', { token })) {
      if (result.undone === 'undone') return 'undone';
      if (result.undone === 'not-undone') failure = 'not-undone';
    }
    return failure;
  }

  async undoable(tabId: number, tokens: readonly string[]): Promise<string[]> {
    const possible: string[] = [];
    for await (const { result } of this.askFrames(tabId, 'page.undoable', { tokens: [...tokens] }))
      possible.push(...result.tokens);
    return possible;
  }

  async showChoices(tabId: number, choices: readonly { ref: string; label: string }[]): Promise<void> {
    for (const frameId of this.rootFrameIds(tabId)) {
      const ofFrame = choices
        .map(({ ref, label }) => ({ ...splitRef(ref), label }))
        .filter((choice) => choice.frameId === frameId)
        .map(({ ref, label }) => ({ ref, label }));
      await sendToPage(tabId, frameId, 'page.choices', { choices: ofFrame }).catch(goneAsUndefined);
    }
  }

  async hold(tabId: number, held: boolean): Promise<void> {
    await sendToPage(tabId, TOP_FRAME, 'page.hold', { held }).catch(goneAsUndefined);
  }

  async stop(tabId: number): Promise<void> {
    await this.broadcast(tabId, 'page.stop', {});
  }

  /** Starts or stops recording a demonstration in all frames; resolves when all recorded acts were delivered. */
  async record(tabId: number, recording: boolean): Promise<void> {
    await this.followSite(tabId, recording);
    const frameIds = await this.inject(tabId);
    if (typeof frameIds === 'string') return;
    await this.broadcast(tabId, 'page.record', { recording }, frameIds);
  }

  /** Starts or stops reports of new documents on the tab's site. */
  private async followSite(tabId: number, wanted: boolean): Promise<void> {
    const address = wanted ? ((await browser.tabs.get(tabId).catch(() => undefined))?.url ?? '') : '';
    if (URL.canParse(address)) this.followedSites.set(tabId, accessPattern(address));
    else this.followedSites.delete(tabId);
    await registerPageStartScript([...this.followedSites.values()]);
  }

  unwatch(tabId: number): Promise<void> {
    return this.followSite(tabId, false);
  }

  async watch(tabId: number, order: WatchOrder): Promise<void> {
    await this.followSite(tabId, true);
    await this.broadcast(tabId, 'page.watch', order);
  }
}
