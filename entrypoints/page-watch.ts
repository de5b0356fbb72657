/** Chunk of the page script that watches the user: after an action, and while a task is taught. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideChunk } from '../lib/page/session/chunks';
import { Watcher } from '../lib/page/watch/watcher';

export default defineUnlistedScript(() =>
  provideChunk('page-watch', (document, actor, options) => new Watcher(document, actor, options)),
);
