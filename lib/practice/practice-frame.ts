/** PracticeFrame: the page session of the practice page, started by direct import: browsers run no injected script on an extension's own pages. */
import { systemChance } from '../core/chance';
import { makeId } from '../core/ids';
import { Actor } from '../page/act/actor';
import { articleText } from '../page/session/article';
import type { Chunks, PageApi } from '../page/session/chunks';
import { PageSession } from '../page/session/session';
import { Watcher } from '../page/watch/watcher';
import type { ChunkName } from '../page/words/chunk';
import type { Observation } from '../page/words/observation';
import type { Demonstrated } from '../page/words/shown';

export interface PracticeListeners {
  demonstrated(act: Demonstrated): Promise<unknown>;
  observed(observation: Observation): Promise<unknown>;
}

export interface PracticeFrame {
  readonly session: PageApi;
  /** Calls back for acts of the user, as the content script does by messages. */
  listen(listeners: PracticeListeners): void;
  /** Resolves once every reported act was taken. */
  flush(): Promise<void>;
}

declare global {
  interface Window {
    fieldnotesPractice?: PracticeFrame;
  }
}

const CHUNKS: Readonly<Partial<Chunks>> = {
  'page-act': (page) => new Actor(page),
  'page-watch': (document, actor, options) => new Watcher(document, actor, options),
  'page-article': articleText,
};

/** Call it in the practice page itself: its elements belong to that page's own realm. */
export function startPracticeFrame(): void {
  let listeners: PracticeListeners | undefined;
  let delivered: Promise<unknown> = Promise.resolve();
  const report = (send: (to: PracticeListeners) => Promise<unknown>) => {
    delivered = delivered.then(() => (listeners ? send(listeners) : undefined));
  };
  const session = new PageSession(document, {
    documentToken: makeId('token', Date.now(), systemChance),
    loadChunk,
    // No page of the web is practised on.
    judges: {},
    reportDemonstrated: (act) => report((to) => to.demonstrated(act)),
    reportObservation: (observation) => report((to) => to.observed(observation)),
  });
  window.fieldnotesPractice = {
    session,
    listen: (wanted) => {
      listeners = wanted;
    },
    flush: async () => {
      await delivered;
    },
  };
}

async function loadChunk<N extends ChunkName>(name: N): Promise<Chunks[N]> {
  const chunk = CHUNKS[name];
  if (!chunk) throw new Error(`${name}: not part of the practice page`);
  return chunk;
}
