/** PracticePage: the agent's page port over the practice page in a frame of the same extension page. */
import * as v from 'valibot';
import type { PagePort } from '../agent/run/ports';
import type { Action, ActResult } from '../page/words/action';
import {
  type Fingerprint,
  type LocatedTarget,
  NO_HINTS,
  type TargetFacts,
  targetFactsSchema,
  targetLocatedSchema,
} from '../page/words/element';
import { frameLookSchema, frameSnapshotSchema, type Snapshot } from '../page/words/snapshot';
import type { LookOptions, PageLook, TabState } from '../page/words/tab';
import type { PracticeFrame } from './practice-frame';

/** The practice page's address as the run sees it: the policy refuses the browser's own pages, and this name is reserved. RFC 2606 */
export const PRACTICE_ORIGIN = 'https://practice.example';

export class PracticePage implements PagePort {
  constructor(
    private readonly frame: PracticeFrame,
    /** Origin of the extension's own pages, which stands in every address that the session reports. */
    private readonly ownOrigin: string,
  ) {}

  open = async (): Promise<TabState> => ({
    type: 'ready',
    url: `${PRACTICE_ORIGIN}/`,
    origin: PRACTICE_ORIGIN,
    documentToken: this.frame.session.documentToken,
  });

  async look(_tab: number, { settle }: Pick<LookOptions, 'settle'>): Promise<PageLook> {
    const { snapshot, reports } = this.read(frameLookSchema, await this.frame.session.look(settle));
    return { type: 'seen', snapshot: { ...snapshot, frameOrigins: [] }, reports };
  }

  async snapshot(): Promise<Snapshot> {
    return { ...this.read(frameSnapshotSchema, await this.frame.session.snapshot()), frameOrigins: [] };
  }

  async facts(_tab: number, ref: string): Promise<TargetFacts> {
    const { session } = this.frame;
    const { answer, at } = this.read(targetFactsSchema, { answer: await session.facts(ref), at: session.at });
    return { ...answer, top: at };
  }

  focused = () => this.frame.session.focused();

  async locate(_tab: number, fingerprint: Fingerprint, how = NO_HINTS): Promise<LocatedTarget> {
    const answer = await this.frame.session.locateWithFacts(fingerprint, how);
    const { located, facts, at } = this.read(targetLocatedSchema, answer);
    return located.type === 'found' ? { ...located, facts, top: at } : { ...located, top: at };
  }

  locateAll = (_tab: number, pattern: Fingerprint) => this.frame.session.locateAll(pattern);

  async act(_tab: number, token: string, documentToken: string, action: Action): Promise<ActResult> {
    if (action.verb === 'goTo' || action.verb === 'goBack') return { type: 'failed', reason: 'no-history' };
    return this.frame.session.act(token, documentToken, action);
  }

  resultOf: PagePort['resultOf'] = (_tab, token) => this.frame.session.resultOf(token);
  prepare: PagePort['prepare'] = async () => undefined;
  settle: PagePort['settle'] = async () => (await this.frame.session.settle()).reports;
  undo: PagePort['undo'] = (_tab, token) => this.frame.session.undo(token);
  finish: PagePort['finish'] = (_tab, tokens) => this.frame.session.undoable(tokens);
  stop: PagePort['stop'] = () => this.frame.session.stop();
  watch: PagePort['watch'] = (_tab, order) => this.frame.session.watchUser(order);
  showChoices: PagePort['showChoices'] = (_tab, choices) => this.frame.session.showChoices(choices);

  async record(_tab: number, recording: boolean): Promise<void> {
    await this.frame.session.record(recording);
    await this.frame.flush();
  }

  // One page that is never left: no other tabs, no history, no requests.
  openedTab = async () => undefined;
  tabInFront = async () => undefined;
  showTab = async () => undefined;
  returnTo = async () => false;
  fence = async () => undefined;
  keepFences = async () => undefined;
  takeStopped = async () => [];
  holdRequests = async () => ({ held: [], hasSent: false, isWatched: false });
  releaseRequests = async () => false;
  hold = async () => undefined;
  unwatch = async () => undefined;

  private read<S extends v.GenericSchema>(schema: S, answer: unknown): v.InferOutput<S> {
    return withPracticeOrigin(schema, answer, this.ownOrigin);
  }
}

/** An answer of the session, with the extension’s own origin replaced in its addresses. */
export function withPracticeOrigin<S extends v.GenericSchema>(
  schema: S,
  answer: unknown,
  ownOrigin: string,
): v.InferOutput<S> {
  return v.parse(schema, JSON.parse(JSON.stringify(answer).replaceAll(ownOrigin, PRACTICE_ORIGIN)));
}
