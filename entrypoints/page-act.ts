/** The part of the page script that finds and acts; comes when something is first to be done. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Actor } from '../lib/page/act/actor';
import { providePart } from '../lib/page/session/parts';

export default defineUnlistedScript(() => providePart('page-act', (page) => new Actor(page)));
