/** The part of the page script that looks for known places in idle moments; comes only on pages where some are known. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePart } from '../lib/page/session/parts';
import { passiveLook } from '../lib/page/find/passive-check';

export default defineUnlistedScript(() => providePart('page-radar', passiveLook));
