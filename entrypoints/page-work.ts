/** The part of the page script that looks; comes when a run first needs it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { exposeToTests } from '../lib/core/for-tests';
import { providePart } from '../lib/page/parts';
import { PageSession } from '../lib/page/session';
import { shareModules } from '../lib/page/shared';

export default defineUnlistedScript(() => {
  shareModules();
  providePart('page-work', (options) => {
    const session = new PageSession(document, options);
    exposeToTests({ session });
    return session;
  });
});
