/** The content script: answers messages of the background; injected once per document, when a run first needs the page. */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { systemChance } from '../lib/core/chance';
import { makeId } from '../lib/core/ids';
import { Lazy } from '../lib/core/lazy';
import { keepAliveSwitch } from '../lib/messaging/keep-alive-port';
import { answerJudge } from '../lib/page/session/answer-judge';
import { AfterAct } from '../lib/page/session/after-act';
import { PAGE_PORT } from '../lib/messaging/protocol';
import { receive } from '../lib/messaging/receive';
import { sendToBackground } from '../lib/messaging/send';
import { ReliableSender } from '../lib/messaging/reliable-sender';
import { provideHello } from '../lib/page/session/hello';
import { type PageApi, loadChunk } from '../lib/page/session/chunks';
import { reportRestoredPage } from '../lib/page/watch/loaded-page';
import type { ChunkName } from '../lib/page/words/chunk';

const emptyAnswer = (_nothing: unknown) => ({});
export default defineUnlistedScript(() => {
  // A second injection would answer every message twice. After a reload of the extension, the new script takes over.
  if (globalThis.fieldnotesPage === browser.runtime.id) return globalThis.fieldnotesHello?.();
  globalThis.fieldnotesPage = browser.runtime.id;
  const judges = answerJudge(document);
  const documentToken = makeId('token', Date.now(), systemChance);
  const chunk = <N extends ChunkName>(name: N) => loadChunk(name, () => sendToBackground('page.part', { name }));
  const session = new Lazy<PageApi>(async () =>
    (await chunk('page-work'))({
      documentToken,
      loadChunk: chunk,
      judges,
      reportObservation: (seen) => void sendToBackground('witnessed', seen),
      reportDemonstrated: (shown) => demonstrations.send(shown, shown.type === 'act' ? shown.token : undefined),
    }),
  );
  const loadSession = () => session.get();
  const demonstrations = new ReliableSender('shown');
  const afterAct = new AfterAct(document, sendToBackground);
  const setKeepAlive = keepAliveSwitch(PAGE_PORT);
  const record = async (recording: boolean) => {
    await (await (recording ? loadSession() : session.peek()))?.record(recording);
    // The last demonstrated act must arrive before the reply to page.record.
    await demonstrations.flush();
  };
  globalThis.fieldnotesRecord = record;
  reportRestoredPage((page) => void sendToBackground('page.began', { page }));
  receive('page', {
    'page.look': async ({ settle, leave }) => {
      setKeepAlive(true);
      return (await loadSession()).look(settle, leave);
    },
    'page.snapshot': async () => (await loadSession()).snapshot(),
    'page.facts': async ({ ref }) => ({ answer: await (await loadSession()).facts(ref), at: (await loadSession()).at }),
    'page.focused': async () => ({ ref: await (await loadSession()).focused() }),
    'page.locate': async ({ fingerprint, how }) => (await loadSession()).locateWithFacts(fingerprint, how),
    'page.locateAll': async ({ fingerprint }) => ({ refs: await (await loadSession()).locateAll(fingerprint) }),
    'page.act': async ({ token, documentToken: wanted, action, scope }) => {
      afterAct.begin(scope, await loadSession());
      return (await loadSession()).act(token, wanted, action, scope);
    },
    'page.expectDialogs': async ({ answers }) => emptyAnswer((await loadSession()).expectDialogs(answers)),
    'page.resultOf': async ({ token }) => (await loadSession()).resultOf(token),
    'page.settle': async () => (await loadSession()).settle(),
    'page.undo': async ({ token }) => ({ undone: await (await loadSession()).undo(token) }),
    'page.choices': async ({ choices }) => (await loadSession()).showChoices(choices).then(emptyAnswer),
    'page.hold': ({ held }) => emptyAnswer(setKeepAlive(held)),
    'page.release': async ({ token, scope }) => ({ isReleased: (await loadSession()).release(token, scope) }),
    'page.finish': async ({ tokens }) => {
      setKeepAlive(false);
      afterAct.failPostponed();
      return { tokens: (await (await session.peek())?.undoable(tokens)) ?? [] };
    },
    'page.holdRequests': ({ isHeld, scope }) => afterAct.setHold(isHeld, scope),
    'page.stop': async () => emptyAnswer(await (await session.peek())?.stop()), // None was loaded: nothing to stop.
    'page.record': ({ recording }) => record(recording).then(emptyAnswer),
    'page.radar': async ({ wanted }) => ({ there: (await (await chunk('page-radar'))(document, wanted)) ?? null }),
    'page.watch': async (order) => (await loadSession()).watchUser(order).then(emptyAnswer),
  });
  return provideHello(document, documentToken);
});
