/** Runs in the page's own world on granted sites: remembers which elements listen for presses, which an extension cannot see. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { rememberListeners } from '../lib/page/page-world';

export default defineUnlistedScript(() => rememberListeners(window));
