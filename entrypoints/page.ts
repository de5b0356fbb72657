/** The content script: injected when a run first needs a page the user granted, once per document. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Line } from '../lib/messaging/line';
import { PAGE_PORT } from '../lib/messaging/protocol';
import { receive } from '../lib/messaging/receive';
import { sendToBackground } from '../lib/messaging/send';
import { PageSession } from '../lib/page/session';

declare global {
  // Lives in our isolated world; the page cannot see it.
  var fieldnotesPage: string | undefined;
}

export default defineUnlistedScript(() => {
  // A second injection into the same document would answer every message twice. A reload of the extension gets a new one.
  if (globalThis.fieldnotesPage === browser.runtime.id) return;
  globalThis.fieldnotesPage = browser.runtime.id;
  const session = new PageSession(document, (seen) => void sendToBackground('witnessed', seen));
  let held = false;
  const line = new Line(PAGE_PORT, () => held);
  receive('page', {
    'page.hello': () => session.hello(),
    'page.snapshot': () => session.snapshot(),
    'page.facts': ({ ref }) => ({ facts: session.facts(ref) }),
    'page.focused': () => ({ ref: session.focused() }),
    'page.locate': ({ fingerprint }) => session.locate(fingerprint),
    'page.act': ({ token, documentToken, action }) => session.act(token, documentToken, action),
    'page.resultOf': ({ token }) => {
      const became = session.resultOf(token);
      return became.state === 'over' ? became : { state: became.state };
    },
    'page.settle': async () => ({ rest: await session.settle() }),
    'page.undo': ({ token }) => ({ undone: session.undo(token) }),
    'page.undoable': ({ tokens }) => ({ tokens: session.undoable(tokens) }),
    'page.choices': ({ choices }) => {
      if (choices.length > 0) session.showChoices(choices);
      else session.clearHighlight();
      return {};
    },
    'page.hold': (order) => {
      held = order.held;
      if (held) void line.look();
      else line.rest();
      return {};
    },
    'page.stop': () => {
      session.stop();
      return {};
    },
    'page.watch': (order) => {
      session.watchUser(order);
      return {};
    },
  });
});
