/** The popup: the chat about the tab below it. */
import { mountChat } from './chat-app';

mountChat({ offerPanel: true });
