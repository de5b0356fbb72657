/** A page session whose later parts are there already, as tests in a page need it. */
import { Actor } from '../../lib/page/act/actor';
import type { Chunks, SessionOptions } from '../../lib/page/session/chunks';
import { PageSession } from '../../lib/page/session/session';
import { Watcher } from '../../lib/page/watch/watcher';

let watcher: Watcher | undefined;
const PARTS: Partial<Chunks> = {
  'page-act': (page) => new Actor(page),
  'page-watch': (page, actor, options) => {
    watcher = new Watcher(page, actor, options);
    return watcher;
  },
};

/** What one test did is watched no more when the next begins. */
export function endWatching(): void {
  watcher?.stopWatching();
}

/** @param report takes what is seen of the user */
export function sessionHere(report: SessionOptions['reportObservation'] = () => undefined): PageSession {
  return new PageSession(document, {
    documentToken: 'tok_doc',
    reportObservation: report,
    reportDemonstrated: () => undefined,
    loadChunk: async (name) => {
      const part = PARTS[name];
      if (!part) throw new Error(`no ${name} here`);
      return part;
    },
  });
}
