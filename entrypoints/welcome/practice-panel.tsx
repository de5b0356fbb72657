/** PracticePanel: the practice page with the chat beside it, over a service and a notebook of their own. */
import { useEffect, useRef, useState } from 'preact/hooks';
import '../../components/chat.css';
import { Chat } from '../../components/chat/chat';
import { useFailedUndos } from '../../components/chat/use-failed-undos';
import { PracticeGuide, practiceSteps } from '../../components/practice-guide';
import { t } from '../../components/text';
import { errorWords } from '../../components/error-words';
import { type Practice, startPractice } from '../../lib/practice/practice-notebook';
import { practiceCallbacks } from './practice-callbacks';
import { usePracticeData } from './use-practice-data';

const nothing = () => undefined;

export function PracticePanel({ onOpenModel }: { onOpenModel: () => void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [practice, setPractice] = useState<Practice>();
  const [error, setError] = useState<string>();
  const { failedUndos, keepUndo } = useFailedUndos();
  const attempt = (work: Promise<unknown> | undefined) => {
    setError(undefined);
    return Promise.resolve(work).then(
      () => true,
      (problem: unknown) => {
        setError(errorWords(problem));
        return false;
      },
    );
  };
  const start = () => {
    const inFrame = frame.current?.contentWindow?.fieldnotesPractice;
    if (inFrame) void attempt(startPractice(inFrame, location.origin).then(setPractice));
  };
  const { runs, tasks } = usePracticeData(practice, attempt);
  const handlers = practice?.handlers;
  const isFree = runs.every(({ phase }) => phase === 'ended');
  const callbacks = practiceCallbacks(handlers, attempt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once
  useEffect(() => {
    // The frame may have loaded before this page listened.
    if (frame.current?.contentDocument?.readyState === 'complete') start();
  }, []);
  return (
    <section class="practice-area" aria-label={t('practice_area')}>
      <PracticeGuide
        done={practiceSteps(runs)}
        onShow={handlers && isFree ? () => callbacks.onTeach(t('practice_request')) : undefined}
      />
      <iframe ref={frame} title={t('practice_title')} src="/practice.html" onLoad={start} />
      <Chat
        {...callbacks}
        isEmbedded
        site={t('practice_site')}
        shows="web"
        access="always"
        isOfferDue={false}
        runs={runs}
        tasks={tasks}
        hasModel={false}
        suggestions={[]}
        guided={false}
        error={error}
        failedUndos={failedUndos}
        onCompare={nothing}
        onUndo={({ id }) => attempt(handlers?.['run.undo']({ run: id }).then((result) => keepUndo(id, result)))}
        onAllowSite={nothing}
        onDeclineSite={nothing}
        onOpenModel={onOpenModel}
        onOpenOptions={undefined}
        onOpenPanel={undefined}
      />
    </section>
  );
}
