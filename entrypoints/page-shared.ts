/** Shared code of the page script chunks; injected before the first of them, so that no chunk carries a copy. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shareModules } from '../lib/page/session/shared';

export default defineUnlistedScript(() => {
  shareModules();
});
