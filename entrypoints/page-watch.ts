/** The part of the page script that watches the user: after an act, and while a task is being shown. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePart } from '../lib/page/session/parts';
import { Watcher } from '../lib/page/watch/watcher';

export default defineUnlistedScript(() =>
  providePart('page-watch', (document, actor, options) => new Watcher(document, actor, options)),
);
