/** Code that all later page scripts use; injected before the first of them, so that none of them carries a copy. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shareModules } from '../lib/page/session/shared';

export default defineUnlistedScript(() => {
  shareModules();
});
