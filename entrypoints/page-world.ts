/** Runs in the page's own world on granted sites: knows who listens for presses and what is pending, which an extension cannot see. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchPending } from '../lib/page/world/pending';
import { rememberListeners } from '../lib/page/world/listeners';

export default defineUnlistedScript(() => {
  rememberListeners(window);
  watchPending(window);
});
