/** Runs in the main world of the pages that may be worked on: sees event listeners and pending work, which the isolated world cannot. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerDialogs } from '../lib/page/world/dialogs';
import { announceFrame } from '../lib/page/world/held-frames';
import { OwnWork } from '../lib/page/world/own-work';
import { observePendingWork } from '../lib/page/world/pending';
import { PostponedRequests } from '../lib/page/world/postponed';
import { holdRequests } from '../lib/page/world/requests';
import { observeListeners } from '../lib/page/world/listeners';
import { isFirstInstance } from '../lib/page/world/single-instance';

export default defineUnlistedScript(() => {
  if (!isFirstInstance(window)) return;
  announceFrame(window);
  observeListeners(window);
  const postponed = new PostponedRequests(window);
  observePendingWork(window, postponed, new OwnWork(window));
  holdRequests(window, postponed);
  answerDialogs(window);
});
