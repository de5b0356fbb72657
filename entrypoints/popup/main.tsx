/** The popup: the chat about the active tab. */
import { mountChat } from './chat-app';

await mountChat({ offerPanel: true });
