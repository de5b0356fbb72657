/** Chunk of the page script that finds elements and acts on them; loaded before the first action. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Actor } from '../lib/page/act/actor';
import { provideChunk } from '../lib/page/session/chunks';

export default defineUnlistedScript(() => provideChunk('page-act', (page) => new Actor(page)));
