/** sessionHere: a page session with its chunks in the same bundle, for page tests. */
import { Actor } from '../../lib/page/act/actor';
import type { Chunks, SessionOptions } from '../../lib/page/session/chunks';
import { PageSession } from '../../lib/page/session/session';
import { Watcher } from '../../lib/page/watch/watcher';

let watcher: Watcher | undefined;
const CHUNKS: Partial<Chunks> = {
  'page-act': (page) => new Actor(page),
  'page-watch': (page, actor, options) => {
    watcher = new Watcher(page, actor, options);
    return watcher;
  },
};

/** Stops the watcher, so that one test does not observe the next. */
export function endWatching(): void {
  watcher?.stopWatching();
}

/** @param report receives observations of the user */
export function sessionHere(report: SessionOptions['reportObservation'] = () => undefined): PageSession {
  return new PageSession(document, {
    documentToken: 'tok_doc',
    reportObservation: report,
    reportDemonstrated: () => undefined,
    judges: {},
    loadChunk: async (name) => {
      const chunk = CHUNKS[name];
      if (!chunk) throw new Error(`no ${name} here`);
      return chunk;
    },
  });
}
