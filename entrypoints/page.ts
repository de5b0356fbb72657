/** The content script that waits: injected when a run first needs a page the user granted, once per document. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { systemChance } from '../lib/core/chance';
import { makeId } from '../lib/core/ids';
import { Kept } from '../lib/core/kept';
import { heldLine } from '../lib/messaging/line';
import { PAGE_PORT } from '../lib/messaging/protocol';
import { receive } from '../lib/messaging/receive';
import { sendToBackground } from '../lib/messaging/send';
import { SureSender } from '../lib/messaging/surely';
import { helloOf } from '../lib/page/session/hello';
import { type PagePart, partNamed } from '../lib/page/session/parts';
import type { PartName } from '../lib/page/words/part';

declare global {
  // Lives in our isolated world; the page cannot see it.
  var fieldnotesPage: string | undefined;
}

export default defineUnlistedScript(() => {
  // A second injection into the same document would answer every message twice. A reload of the extension gets a new one.
  if (globalThis.fieldnotesPage === browser.runtime.id) return;
  globalThis.fieldnotesPage = browser.runtime.id;
  const documentToken = makeId('token', Date.now(), systemChance);
  const part = <N extends PartName>(name: N) => partNamed(name, () => sendToBackground('page.part', { name }));
  const session = new Kept<PagePart>(() =>
    part('page-work').then((start) =>
      start({
        documentToken,
        part,
        report: (seen) => void sendToBackground('witnessed', seen),
        shown: (shown) => telling.send(shown),
      }),
    ),
  );
  const work = () => session.get();
  const telling = new SureSender('shown');
  const hold = heldLine(PAGE_PORT);
  receive('page', {
    'page.hello': () => helloOf(document, documentToken),
    'page.snapshot': async () => (await work()).snapshot(),
    'page.facts': async ({ ref }) => (await work()).facts(ref),
    'page.focused': async () => ({ ref: await (await work()).focused() }),
    'page.locate': async ({ fingerprint, how }) => (await work()).locate(fingerprint, how),
    'page.locateAll': async ({ fingerprint }) => ({ refs: await (await work()).locateAll(fingerprint) }),
    'page.act': async ({ token, documentToken: wanted, action }) => (await work()).act(token, wanted, action),
    'page.resultOf': async ({ token }) => (await work()).resultOf(token),
    'page.settle': async () => ({ rest: await (await work()).settle() }),
    'page.undo': async ({ token }) => ({ undone: await (await work()).undo(token) }),
    'page.undoable': async ({ tokens }) => ({ tokens: await (await work()).undoable(tokens) }),
    'page.choices': async ({ choices }) => {
      await (await work()).showChoices(choices);
      return {};
    },
    'page.hold': ({ held }) => {
      hold(held);
      return {};
    },
    'page.stop': async () => {
      // Nothing is going on where nothing was begun.
      await (await session.soFar())?.stop();
      return {};
    },
    'page.record': async ({ recording }) => {
      if (recording) await (await work()).record(true);
      else await (await session.soFar())?.record(false);
      // What was told last has arrived before the answer does.
      await telling.empty();
      return {};
    },
    'page.radar': async ({ wanted }) => ({ there: (await (await part('page-radar'))(document, wanted)) ?? null }),
    'page.watch': async (order) => {
      await (await work()).watchUser(order);
      return {};
    },
  });
});
