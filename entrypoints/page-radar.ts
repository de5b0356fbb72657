/** Chunk of the page script that checks known elements in idle time; loaded only on pages with known elements. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideChunk } from '../lib/page/session/chunks';
import { checkPassively } from '../lib/page/find/passive-check';

export default defineUnlistedScript(() => provideChunk('page-radar', checkPassively));
