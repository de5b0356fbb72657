/** Chunk of the page script that makes the outline; loaded when a run first needs the page. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { exposeToTests } from '../lib/core/for-tests';
import { provideChunk } from '../lib/page/session/chunks';
import { PageSession } from '../lib/page/session/session';

export default defineUnlistedScript(() => {
  provideChunk('page-work', (options) => {
    const session = new PageSession(document, options);
    exposeToTests({ session });
    return session;
  });
});
