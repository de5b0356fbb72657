/** Chrome's side panel and Firefox's sidebar: the same chat, beside the page. */
import { mountChat } from '../popup/chat-app';

await mountChat({ offerPanel: false });
