/** Chunk of the page script that extracts article text; loaded when an article is first read. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleText } from '../lib/page/session/article';
import { provideChunk } from '../lib/page/session/chunks';

export default defineUnlistedScript(() => provideChunk('page-article', articleText));
