/** acceptPorts answers the keep-alive ports of chats and pages: each connection proves the worker awake. A browser start counts as one. */
import { browser } from 'wxt/browser';
import { PAGE_PORT, VIEW_PORT } from './protocol';

/** @param resume called for each port, which may have started the worker, and when the browser starts */
export function acceptPorts(resume: () => void): void {
  browser.runtime.onStartup.addListener(resume);
  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.id !== browser.runtime.id || (port.name !== VIEW_PORT && port.name !== PAGE_PORT)) return;
    port.postMessage({ awake: true });
    resume();
  });
}
