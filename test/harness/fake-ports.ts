/** Stand-ins for the ports of a run: a page without a browser that performs each token once, and a notebook without notes. */
import type { PagePort, Ports } from '../../lib/agent/run/ports';
import type { Action, ActResult } from '../../lib/page/words/action';
import { NOT_WATCHED } from '../../lib/page/words/held-request';
import type { Snapshot } from '../../lib/page/words/snapshot';
import type { TabState } from '../../lib/page/words/tab';
import type { TargetFacts } from '../../lib/page/words/element';

const DONE = { type: 'done' as const, undoable: false };

/** A page at rest on which nothing can be located. A subclass says what stands on it and what an act does. */
export abstract class FakePage implements PagePort {
  private readonly performed = new Set<string>();

  /** @param url of the one document */
  constructor(private readonly url: string) {}

  abstract snapshot: () => Promise<Snapshot>;
  abstract facts: (tabId: number, ref: string) => Promise<TargetFacts>;
  protected abstract perform(action: Action, token: string): Promise<ActResult>;

  open = async (): Promise<TabState> => ({
    type: 'ready',
    url: this.url,
    origin: new URL(this.url).origin,
    documentToken: 'tok_doc',
  });
  look: PagePort['look'] = async () => ({ type: 'seen', snapshot: await this.snapshot(), reports: [] });
  finish: PagePort['finish'] = async () => [];
  focused = async () => 'e1';
  locate: PagePort['locate'] = async () => ({ type: 'missing', reason: 'gone', near: [] });
  locateAll = async () => [];
  act: PagePort['act'] = (_tab, token, _document, action) => {
    this.performed.add(token);
    return this.perform(action, token);
  };
  resultOf = async (_tab: number, token: string) =>
    this.performed.has(token) ? { state: 'over' as const, result: DONE } : { state: 'unseen' as const };
  fence = async () => undefined;
  keepFences = async () => undefined;
  takeStopped = async () => [];
  holdRequests: PagePort['holdRequests'] = async () => NOT_WATCHED;
  releaseRequests: PagePort['releaseRequests'] = async () => false;
  prepare = async () => undefined;
  openedTab = async () => undefined;
  tabInFront = async () => undefined;
  showTab = async () => undefined;
  settle = async () => undefined;
  undo = async () => 'gone' as const;
  returnTo = async () => false;
  showChoices = async () => undefined;
  hold: PagePort['hold'] = async () => undefined;
  stop = async () => undefined;
  watch = async () => undefined;
  unwatch = async () => undefined;
  record = async () => undefined;

  /** A snapshot of this page with these nodes. */
  protected snapshotOf(title: string, nodes: Snapshot['nodes']): Snapshot {
    return {
      url: this.url,
      origin: new URL(this.url).origin,
      title,
      documentToken: 'tok_doc',
      frameOrigins: [],
      nodes,
      omitted: 0,
      scrolledPercent: 100,
    };
  }
}

/** A notebook without notes, that no site's control is allowed in. */
export const EMPTY_NOTEBOOK: Pick<Ports, 'notes' | 'allowed'> = {
  notes: {
    notesOf: async () => [],
    origins: async () => [],
    rejectedOf: async () => new Set(),
    stabilityOf: async () => ({}),
    episodesOf: async () => [],
  },
  allowed: { keysOf: async () => [], add: async () => undefined },
};
