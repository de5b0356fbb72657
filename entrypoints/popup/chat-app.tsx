/** ChatApp connects the chat to live data and to the background; used by popup, side panel and sidebar. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/chat.css';
import { Chat } from '../../components/chat/chat';
import { useFailedUndos } from '../../components/chat/use-failed-undos';
import type { Answer } from '../../lib/records/answer';
import { errorWords } from '../../components/error-words';
import { setPageLanguage } from '../../components/page-language';
import { t } from '../../components/text';
import { ViewFrame } from '../../components/view-frame';
import { KeepAlivePort } from '../../lib/messaging/keep-alive-port';
import { VIEW_PORT } from '../../lib/messaging/protocol';
import { watchCurrentTab, openSidePanel, type TabInView } from '../../lib/messaging/current-tab';
import { type KeptAnswer, keepAnswer } from '../../lib/messaging/kept-answers';
import { sendToBackground } from '../../lib/messaging/send';
import { declineOffer, requestSite } from '../../lib/messaging/site-access';
import type { Run } from '../../lib/records/run';
import { Shortcut } from '../../components/shortcut';
import { useShortcut } from './use-shortcut';
import { useHasModel } from './use-has-model';
import { useTaskToOpen } from './use-task-to-open';
import { useOffers } from './use-offers';
import { useKeptAnswers } from './use-kept-answers';
import { live, useKnownTasks, useRunsOfTab, useSiteAccess } from './chat-hooks';

export async function mountChat({ offerPanel }: { offerPanel: boolean }): Promise<void> {
  // A popup takes the size of its content; in its own window the chat fills the window.
  if (offerPanel && location.search === '') document.documentElement.className = 'popup';
  await setPageLanguage();
  const root = document.getElementById('app');
  if (root)
    render(
      <ViewFrame>
        <ChatApp offerPanel={offerPanel} />
      </ViewFrame>,
      root,
    );
}

function ChatApp({ offerPanel }: { offerPanel: boolean }) {
  const [tab, setTab] = useState<TabInView>();
  const [error, setError] = useState<string>();
  const { failedUndos, keepUndo } = useFailedUndos();
  const fail = (problem: unknown) => setError(errorWords(problem));
  /** @returns whether it succeeded */
  const attempt = (work: Promise<unknown>): Promise<boolean> => {
    setError(undefined);
    return work.then(
      () => true,
      (problem: unknown) => {
        fail(problem);
        return false;
      },
    );
  };
  useEffect(() => watchCurrentTab(location.search, setTab), []);
  useEffect(() => {
    const port = new KeepAlivePort(VIEW_PORT, () => live.isWorking());
    return () => port.close();
  }, []);
  const origin = tab?.origin;
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    if (origin) sendToBackground('chat.opened', { origin }).catch(fail);
  }, [origin]);
  const runs = useRunsOfTab(tab?.id, fail);
  const hasModel = useHasModel(fail);
  const lessons = runs.filter(({ learned }) => learned.some(({ code }) => code !== 'followed')).length;
  const tasks = useKnownTasks(origin, lessons, fail);
  const site = useSiteAccess(origin, fail);
  const hasDone = runs.some(({ outcome, origin: at }) => outcome?.state === 'done' && at === origin);
  const shortcut = useShortcut();
  const taskToOpen = useTaskToOpen(tab?.id);
  const kept = useKeptAnswers(fail);
  const isReadable = site.access === 'always' || site.access === 'visit';
  const isNew = tab?.suggestions === undefined && runs.length === 0 && tasks.length === 0;
  const offers = useOffers(isReadable && isNew ? tab?.id : undefined, fail);
  return (
    <Shortcut.Provider value={shortcut}>
      <Chat
        site={tab?.site}
        siteIcon={tab?.icon}
        shows={tab?.shows ?? 'other'}
        access={site.access}
        isOfferDue={hasDone && site.access === 'visit' && site.isDeclined === false}
        runs={runs}
        tasks={tasks}
        taskToOpen={taskToOpen}
        hasModel={hasModel}
        suggestions={tab?.suggestions ?? offers}
        guided={tab?.suggestions !== undefined}
        error={error}
        failedUndos={failedUndos}
        onWriting={() => tab && sendToBackground('chat.writing', { tabId: tab.id }).catch(fail)}
        onSend={(request) => {
          if (tab) return attempt(sendToBackground('run.start', { tabId: tab.id, request }));
          setError(t('chat_no_tab'));
          return Promise.resolve(false);
        }}
        onRunTask={({ note }, values) =>
          tab
            ? attempt(sendToBackground('tasks.run', { tabId: tab.id, task: { note, values } }))
            : setError(t('chat_no_tab'))
        }
        onTeach={(request) =>
          tab ? attempt(sendToBackground('teach.start', { tabId: tab.id, request })) : setError(t('chat_no_tab'))
        }
        onTeachDone={(run) => attempt(sendToBackground('teach.done', { run: run.id }))}
        onShowGap={(run) => attempt(sendToBackground('teach.mend', { run: run.id }))}
        onSkip={(run) => attempt(sendToBackground('run.skip', { run: run.id }))}
        onCompare={({ tabId, request }) => attempt(sendToBackground('run.start', { tabId, request, withheld: true }))}
        onStop={(run) => attempt(sendToBackground('run.stop', { run: run.id }))}
        onPause={(run) => attempt(sendToBackground('run.pause', { run: run.id }))}
        onSay={(run, text) => say(run, text, fail)}
        onAnswer={(run, reply) => attempt(answerQuestion(run, reply))}
        onPoint={({ id }, ref) => void sendToBackground('run.point', { run: id, ref }).catch(fail)}
        onUndo={({ id }) => attempt(sendToBackground('run.undo', { run: id }).then((result) => keepUndo(id, result)))}
        onRedo={(run) => attempt(sendToBackground('run.redo', { run: run.id }))}
        onConfirm={(run) => attempt(sendToBackground('run.confirm', { run: run.id }))}
        onKeepOld={(run) => attempt(sendToBackground('run.keepOld', { run: run.id }))}
        onClear={(run) => attempt(sendToBackground('run.clear', { run: run.id }))}
        onKeepAnswer={(run) => attempt(keepAnswer(keptAnswerOf(run)))}
        keptRuns={new Set(kept.map(({ run }) => run))}
        onAllowSite={() => origin && attempt(requestSite(origin).then(site.reread))}
        onDeclineSite={() => origin && attempt(declineOffer(origin).then(site.reread))}
        onInspect={(request) => attempt(browser.tabs.create({ url: inspectUrl(origin ?? '', request) }))}
        onOpenModel={() => attempt(browser.tabs.create({ url: browser.runtime.getURL('/options.html#model') }))}
        onOpenOptions={() => attempt(browser.runtime.openOptionsPage())}
        onOpenPractice={
          origin === location.origin ? undefined : () => attempt(browser.tabs.create({ url: '/welcome.html' }))
        }
        onOpenPanel={offerPanel && tab ? () => attempt(openSidePanel(tab)) : undefined}
      />
    </Shortcut.Provider>
  );
}

const keptAnswerOf = ({ id, request, answer = '', origin }: Run): KeptAnswer => ({
  run: id,
  request,
  answer,
  origin,
  at: Date.now(),
});

/** The notebook page of the site, with what a model would be sent. */
function inspectUrl(origin: string, request: string): string {
  const place = [origin, request].map(encodeURIComponent).join('/');
  return `${browser.runtime.getURL('/options.html')}#notes/${place}`;
}

/** @returns false also if the words could not be said: they then wait as the next request */
async function say({ id }: Run, text: string, fail: (problem: unknown) => void): Promise<boolean> {
  try {
    return (await sendToBackground('run.say', { run: id, text })).taken;
  } catch (error) {
    fail(error);
    return false;
  }
}

async function answerQuestion({ id, question }: Run, reply: Answer): Promise<void> {
  if (!question) return;
  const send = (answer: Answer) => sendToBackground('run.answer', { run: id, question: question.id, answer });
  if (question.type === 'access' && reply.type === 'yes') {
    // permissions.request needs the user gesture of this click, so nothing may be awaited before it. The background
    // listens to permissions.onAdded, since the prompt may close this popup.
    const isGranted = await browser.permissions.request({ origins: [question.pattern] });
    if (!isGranted) await send({ type: 'no' });
    return;
  }
  await send(reply);
}
