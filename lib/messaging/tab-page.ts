/** TabPage: the agent's page port over messages; presents a tab with all its frames as one page. */
import { browser } from 'wxt/browser';
import { FieldnotesError, errorMessage } from '../core/errors';
import { pause } from '../core/stop';
import { accessPattern, sameAddress } from '../guard/url';
import type { Action, ActResult } from '../page/words/action';
import { targetRef } from '../page/words/action-parts';
import {
  type DocumentAt,
  type Fingerprint,
  type LocatedTarget,
  type LocateResult,
  NO_HINTS,
  type TargetFacts,
} from '../page/words/element';
import type { WatchOrder } from '../page/words/observation';
import { joinRef, splitRef } from '../page/words/ref';
import type { SiteReport } from '../page/words/site-report';
import type { FrameSnapshot, Snapshot } from '../page/words/snapshot';
import type { LookOptions, PageLook, TabState } from '../page/words/tab';
import { allowLeaving, goBackInTab, NAVIGATION_GRACE_MS, visitInTab, warnsInTab } from './leave-page';
import { mergeFrames } from './merge-frames';
import { expectDialogs } from './expect-dialogs';
import { FollowedSites, type FollowReason } from './followed-sites';
import { lastActiveTab, OpenedTabs } from './opened-tabs';
import type { MessageName, Params } from './protocol';
import type { HoldEnd, RequestScope } from '../page/words/held-request';
import { holdInFrames, releaseInFrames } from './hold-in-frames';
import { TabFence } from './tab-fence';
import { PreparedPages } from './prepared-pages';
import { goneAsUndefined, sendToPage } from './send';
import { type LabelledRef, showChoicesInFrames } from './show-choices';
import { findTab, TOP_FRAME } from './tab-documents';

const PAGE_SCRIPT = '/page.js';
/** Documents that one act may load in succession. */
const MAX_LOADS = 3;

export class TabPage extends TabFence {
  private readonly followedSites = new FollowedSites();
  private readonly openedTabs = new OpenedTabs();
  readonly expectDialogs = expectDialogs;
  readonly allowLeaving = allowLeaving;
  private readonly prepared = new PreparedPages(this.documents);

  openedTab = (tabId: number, sinceMs: number) => this.openedTabs.newestOnItsWay(tabId, sinceMs);

  tabInFront = (tabIds: readonly number[]) => lastActiveTab(tabIds);

  async showTab(tabId: number): Promise<void> {
    await browser.tabs.update(tabId, { active: true });
  }

  async open(tabId: number, signal: AbortSignal): Promise<TabState> {
    await this.prepared.wait(tabId);
    return this.documents.open(tabId, signal);
  }

  prepare = (tabId: number) => this.prepared.prepare(tabId);

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

  async look(
    tabId: number,
    { readable, settle, leave = false, reopen = false }: LookOptions,
    signal: AbortSignal,
  ): Promise<PageLook> {
    const reports: SiteReport[] = [];
    // A page may redirect to another one after it has loaded.
    for (let loads = 0; loads < MAX_LOADS; loads++) {
      if (reopen || loads > 0 || !this.documents.isOpen(tabId)) {
        const tab = await this.open(tabId, signal);
        if (tab.type === 'problem') return tab;
        if (!readable.includes(tab.origin)) return { type: 'other-site', url: tab.url };
      }
      const top = await sendToPage(tabId, TOP_FRAME, 'page.look', { settle, ...(leave ? { leave } : {}) }).catch(
        goneAsUndefined,
      );
      reports.push(...(top?.reports ?? []));
      if (!top || top.isUnloading) continue;
      const { snapshot, hasForeignFrames } = top;
      if (!readable.includes(snapshot.origin)) return { type: 'other-site', url: snapshot.url };
      this.documents.recordLook(tabId, snapshot.url, !hasForeignFrames);
      if (hasForeignFrames && settle) reports.push(...(await this.settleOtherFrames(tabId)));
      return { type: 'seen', reports, snapshot: await this.mergeOtherFrames(tabId, snapshot, readable) };
    }
    throw new FieldnotesError('page-gone', `tab ${tabId}: replaced ${MAX_LOADS} times in succession`);
  }

  /** An act may have added frames. */
  private async settleOtherFrames(tabId: number): Promise<SiteReport[]> {
    await this.documents.startSessions(tabId);
    return this.settleFrames(
      tabId,
      this.documents.rootFrames(tabId).filter((id) => id !== TOP_FRAME),
    );
  }

  private async settleFrames(tabId: number, frameIds: readonly number[]): Promise<SiteReport[]> {
    const answers = await Promise.all(
      frameIds.map((frameId) => sendToPage(tabId, frameId, 'page.settle', {}).catch(goneAsUndefined)),
    );
    return answers.flatMap((answer) => answer?.reports ?? []);
  }

  async snapshot(tabId: number, readable: readonly string[]): Promise<Snapshot> {
    return this.mergeOtherFrames(tabId, await sendToPage(tabId, TOP_FRAME, 'page.snapshot', {}), readable);
  }

  private async mergeOtherFrames(tabId: number, top: FrameSnapshot, readable: readonly string[]): Promise<Snapshot> {
    const frames: { frameId: number; snapshot: FrameSnapshot }[] = [];
    const closedFrames: string[] = [];
    for (const frameId of this.documents.rootFrames(tabId)) {
      if (frameId === TOP_FRAME) continue;
      const snapshot = await sendToPage(tabId, frameId, 'page.snapshot', {}).catch(goneAsUndefined);
      if (!snapshot) continue;
      if (readable.includes(snapshot.origin)) frames.push({ frameId, snapshot });
      else closedFrames.push(snapshot.origin);
    }
    return mergeFrames(top, frames, closedFrames);
  }

  async facts(tabId: number, ref: string): Promise<TargetFacts> {
    const place = splitRef(ref);
    const { answer, at } = await sendToPage(tabId, place.frameId, 'page.facts', { ref: place.ref });
    const top = place.frameId === TOP_FRAME ? at : undefined;
    return answer.type === 'facts'
      ? { type: 'facts', facts: { ...answer.facts, ref }, top }
      : { type: 'stale', near: answer.near.map((line) => joinRef(place.frameId, line)), top };
  }

  focused = async (tabId: number) => (await sendToPage(tabId, TOP_FRAME, 'page.focused', {})).ref;

  async locate(tabId: number, fingerprint: Fingerprint, how = NO_HINTS): Promise<LocatedTarget> {
    let missing: LocateResult = { type: 'missing', reason: 'gone', near: [] };
    const found: LocatedTarget[] = [];
    let top: DocumentAt | undefined;
    const params = { fingerprint, how };
    for await (const { frameId, result } of this.askFrames(tabId, 'page.locate', params)) {
      const { located, facts, at } = result;
      if (frameId === TOP_FRAME) top = at;
      if (located.type === 'found') {
        const ref = joinRef(frameId, located.ref);
        found.push({ ...located, ref, facts: facts && { ...facts, ref } });
      } else if (frameId === TOP_FRAME || located.reason === 'ambiguous')
        missing = { ...located, near: located.near.map((ref) => joinRef(frameId, ref)) };
    }
    if (found.length > 1) {
      const near = found.flatMap((one) => (one.type === 'found' ? [one.ref] : []));
      return { type: 'missing', reason: 'ambiguous', near };
    }
    return { ...(found[0] ?? missing), top };
  }

  async locateAll(tabId: number, pattern: Fingerprint): Promise<string[]> {
    const refs: string[] = [];
    for await (const { frameId, result } of this.askFrames(tabId, 'page.locateAll', { fingerprint: pattern }))
      refs.push(...result.refs.map((ref) => joinRef(frameId, ref)));
    return refs;
  }

  /** Sends a message to the root frames one after another; leaves out frames that went away. */
  private async *askFrames<N extends MessageName>(tabId: number, name: N, params: Params<N>) {
    for (const frameId of this.documents.rootFrames(tabId)) {
      const result = await sendToPage(tabId, frameId, name, params).catch(goneAsUndefined);
      if (result) yield { frameId, result };
    }
  }

  /** Sends a message to frames at the same time; ignores frames that went away. */
  private async broadcast<N extends MessageName>(
    tabId: number,
    name: N,
    params: Params<N>,
    frameIds: readonly number[] = this.documents.rootFrames(tabId),
  ): Promise<void> {
    await Promise.all(frameIds.map((frameId) => sendToPage(tabId, frameId, name, params).catch(goneAsUndefined)));
  }

  async act(
    tabId: number,
    token: string,
    documentToken: string,
    action: Action,
    scope?: RequestScope,
  ): Promise<ActResult> {
    if (action.verb === 'goTo') return visitInTab(tabId, action.url).finally(() => this.documents.forget(tabId));
    if (action.verb === 'goBack') return goBackInTab(tabId).finally(() => this.documents.forget(tabId));
    const place = splitRef(targetRef(action) ?? 'e0');
    await Promise.all([this.documents.holdOthers(tabId, place.frameId, scope), this.beginAct(tabId, scope)]);
    const send = (local: Action) =>
      sendToPage(tabId, place.frameId, 'page.act', { token, documentToken, action: local, scope });
    if (action.verb === 'drag') {
      const to = splitRef(action.to);
      if (to.frameId !== place.frameId) return { type: 'failed', reason: 'other-frame' };
      return send({ ...action, ref: place.ref, to: to.ref });
    }
    const startedMs = Date.now();
    const result = await send('ref' in action && action.ref !== undefined ? { ...action, ref: place.ref } : action);
    if (result.type === 'done' && result.opens !== undefined)
      await this.openedTabs.openIfStopped(tabId, result.opens, startedMs);
    return result;
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

  async settle(tabId: number, signal: AbortSignal): Promise<SiteReport[]> {
    for (let loads = 0; loads < MAX_LOADS; loads++) {
      if (!(await findTab(tabId))) return [];
      if ((await this.open(tabId, signal)).type !== 'ready') return [];
      const settled = await sendToPage(tabId, TOP_FRAME, 'page.settle', {}).catch(goneAsUndefined);
      if (!settled) continue;
      const otherFrames = this.documents.rootFrames(tabId).filter((id) => id !== TOP_FRAME);
      return [...settled.reports, ...(await this.settleFrames(tabId, otherFrames))];
    }
    return [];
  }

  async returnTo(tabId: number, address: string, steps: -1 | 1, signal: AbortSignal): Promise<boolean> {
    const isThere = async () => {
      const state = await this.open(tabId, signal);
      return state.type === 'ready' && sameAddress(state.url, address);
    };
    if (await warnsInTab(tabId)) return false;
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

  showChoices(tabId: number, choices: readonly LabelledRef[]): Promise<void> {
    return showChoicesInFrames(tabId, this.documents.rootFrames(tabId), choices);
  }

  async releaseRequests(tabId: number, token: string, scope: RequestScope): Promise<boolean> {
    await this.actRules.lower(tabId);
    return releaseInFrames(tabId, this.documents.rootFrames(tabId), token, scope);
  }

  holdRequests(tabId: number, isHeld: boolean): Promise<HoldEnd> {
    const end = holdInFrames(tabId, this.documents.rootFrames(tabId), isHeld);
    return end.finally(() => this.actRules.endAct(tabId));
  }

  async hold(tabId: number, held: boolean): Promise<void> {
    await sendToPage(tabId, TOP_FRAME, 'page.hold', { held }).catch(goneAsUndefined);
  }

  async finish(tabId: number, tokens: readonly string[]): Promise<string[]> {
    const possible: string[] = [];
    for await (const { result } of this.askFrames(tabId, 'page.finish', { tokens: [...tokens] }))
      possible.push(...result.tokens);
    return possible;
  }

  async stop(tabId: number): Promise<void> {
    await this.broadcast(tabId, 'page.stop', {});
  }

  /** Starts or stops recording a demonstration in all frames; resolves when all recorded acts were delivered. */
  async record(tabId: number, recording: boolean): Promise<void> {
    await (recording ? this.followSite(tabId, 'recording') : this.followedSites.unfollow(tabId, 'recording'));
    const frameIds = await this.inject(tabId);
    if (typeof frameIds !== 'string') await this.broadcast(tabId, 'page.record', { recording }, frameIds);
  }

  /** Lets new documents of the tab's current site report themselves. */
  private async followSite(tabId: number, reason: FollowReason): Promise<void> {
    const address = this.documents.address(tabId) ?? (await findTab(tabId))?.url ?? '';
    if (URL.canParse(address)) await this.followedSites.follow(tabId, reason, accessPattern(address));
    else await this.followedSites.unfollow(tabId, reason);
  }

  unwatch(tabId: number): Promise<void> {
    return this.followedSites.unfollow(tabId, 'watching');
  }

  async watch(tabId: number, order: WatchOrder): Promise<void> {
    await this.followSite(tabId, 'watching');
    await this.broadcast(tabId, 'page.watch', order);
  }
}
