/** The part of the page script that reads articles; comes when one is first to be read. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleText } from '../lib/page/session/article';
import { providePart } from '../lib/page/session/parts';

export default defineUnlistedScript(() => providePart('page-article', articleText));
