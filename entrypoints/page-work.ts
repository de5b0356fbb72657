/** The part of the page script that looks; comes when a run first needs it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { exposeToTests } from '../lib/core/for-tests';
import { providePart } from '../lib/page/session/parts';
import { PageSession } from '../lib/page/session/session';

export default defineUnlistedScript(() => {
  providePart('page-work', (options) => {
    const session = new PageSession(document, options);
    exposeToTests({ session });
    return session;
  });
});
