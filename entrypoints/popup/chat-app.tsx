/** Joins the chat to live data and to the background; used by the popup, the side panel and the sidebar. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/chat.css';
import { Chat } from '../../components/chat';
import type { Answer } from '../../lib/notebook/records/answer';
import { t } from '../../components/text';
import { messageOf } from '../../lib/core/errors';
import { Line } from '../../lib/messaging/line';
import { type Result, VIEW_PORT } from '../../lib/messaging/protocol';
import { currentTab, openBeside, type TabInView } from '../../lib/messaging/current-tab';
import { sendToBackground } from '../../lib/messaging/send';
import { LiveNotebook } from '../../lib/notebook/live';
import type { Run } from '../../lib/notebook/records/run';

const live = new LiveNotebook();

export function mountChat({ offerPanel }: { offerPanel: boolean }): void {
  // A popup takes the size of its content; opened in a window of its own the chat fills that.
  if (offerPanel && location.search === '') document.documentElement.className = 'popup';
  const root = document.getElementById('app');
  if (root) render(<ChatApp offerPanel={offerPanel} />, root);
}

function ChatApp({ offerPanel }: { offerPanel: boolean }) {
  const [tab, setTab] = useState<TabInView>();
  const [runs, setRuns] = useState<readonly Run[]>([]);
  const [hasModel, setHasModel] = useState(true);
  const [error, setError] = useState<string>();
  const [undoResults, setUndoResults] = useState<Record<string, string>>({});
  useEffect(() => currentTab(location.search, setTab), []);
  useEffect(() => {
    const line = new Line(VIEW_PORT, () => live.isWorking());
    return () => line.close();
  }, []);
  const tabId = tab?.id;
  useEffect(() => {
    if (tabId === undefined) return;
    const subscription = live
      .runsOfTab(tabId)
      .subscribe({ next: setRuns, error: (problem) => setError(messageOf(problem)) });
    return () => subscription.unsubscribe();
  }, [tabId]);
  const origin = tab?.origin;
  useEffect(() => {
    if (origin) sendToBackground('chat.opened', { origin }).catch((problem: unknown) => setError(messageOf(problem)));
  }, [origin]);
  const attempt = (work: Promise<unknown>) => {
    setError(undefined);
    work.catch((problem: unknown) => setError(messageOf(problem)));
  };
  useEffect(() => {
    const look = () =>
      sendToBackground('model.settings', {}).then(
        ({ settings }) => setHasModel(isChosen(settings)),
        (problem) => setError(messageOf(problem)),
      );
    void look();
    // The settings page may be open beside the chat.
    browser.storage.onChanged.addListener(look);
    return () => browser.storage.onChanged.removeListener(look);
  }, []);
  const answer = (run: Run, reply: Answer) => {
    const { question } = run;
    if (!question) return;
    const send = () => sendToBackground('run.answer', { run: run.id, question: question.id, answer: reply });
    if (question.type !== 'access' || reply.type !== 'yes') return attempt(send());
    // The browser's own prompt needs the press itself: nothing may be awaited before it. The background hears of the
    // new permission on its own, also when the prompt closes this popup.
    attempt(
      browser.permissions
        .request({ origins: [question.pattern] })
        .then((granted) =>
          granted
            ? undefined
            : sendToBackground('run.answer', { run: run.id, question: question.id, answer: { type: 'no' } }),
        ),
    );
  };
  return (
    <Chat
      site={tab?.site}
      runs={runs}
      hasModel={hasModel}
      suggestions={tab?.suggestions ?? [t('chat_suggest_read'), t('chat_suggest_find'), t('chat_suggest_scroll')]}
      guided={tab?.suggestions !== undefined}
      error={error}
      undoResults={undoResults}
      onSend={(request) =>
        tab ? attempt(sendToBackground('run.start', { tabId: tab.id, request })) : setError(t('chat_no_tab'))
      }
      onTeach={(request) =>
        tab ? attempt(sendToBackground('teach.start', { tabId: tab.id, request })) : setError(t('chat_no_tab'))
      }
      onTaught={(run) => attempt(sendToBackground('teach.done', { run: run.id }))}
      onMend={(run) => attempt(sendToBackground('teach.mend', { run: run.id }))}
      onCompare={({ tabId, request }) => attempt(sendToBackground('run.start', { tabId, request, withheld: true }))}
      onStop={(run) => attempt(sendToBackground('run.stop', { run: run.id }))}
      onAnswer={answer}
      onUndo={(run) =>
        attempt(
          sendToBackground('run.undo', { run: run.id }).then(({ undone, notUndone }) =>
            setUndoResults({
              ...undoResults,
              [run.id]: t('chat_undone', undone.join(', ') || '–', notUndone.join(', ') || '–'),
            }),
          ),
        )
      }
      onClear={(run) => attempt(sendToBackground('run.clear', { run: run.id }))}
      onOpenOptions={() => attempt(browser.runtime.openOptionsPage())}
      onOpenPanel={offerPanel && tab ? () => attempt(openBeside(tab)) : undefined}
    />
  );
}

function isChosen(settings: Result<'model.settings'>['settings']): boolean {
  return settings !== undefined && (settings.preset === 'browser' || settings.model !== '');
}
