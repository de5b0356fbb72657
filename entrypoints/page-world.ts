/** Runs in the main world of granted sites: sees event listeners and pending work, which the isolated world cannot. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { observePendingWork } from '../lib/page/world/pending';
import { holdRequests } from '../lib/page/world/requests';
import { observeListeners } from '../lib/page/world/listeners';

export default defineUnlistedScript(() => {
  observeListeners(window);
  observePendingWork(window);
  holdRequests(window);
});
