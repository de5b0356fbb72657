/** ConfirmCard: asks before an act that only the user may decide; silence counts as no. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../lib/records/answer';
import type { Question } from '../../lib/records/question';
import { actWords } from '../act-words';
import { codeWords } from '../sentence-words';
import { t } from '../text';
import { ConfirmDetails } from './confirm-details';
import { QuestionDialog } from './question-dialog';
import { YesNo } from './yes-no';

interface Props {
  question: Extract<Question, { type: 'confirm' }>;
  /** Name of the other program that asked for the task; undefined if the user did. */
  requestedBy: string | undefined;
  onAnswer: (reply: Answer) => void;
}

/** A confirmation shown for less than this is not read yet: its Yes button stays disabled. Milliseconds. */
const MIN_READING_MS = 500;

/** Reasons that name a danger, shown in red. */
const FINAL_CODES: ReadonlySet<string> = new Set([
  'irreversible',
  'sends-request',
  'erases-store',
  'answers-dialog',
  'leaves-origin',
  'unsaved-changes',
]);

export function ConfirmCard({ question, requestedBy, onAnswer }: Props) {
  const [shownAt] = useState(Date.now());
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const isFinal = FINAL_CODES.has(question.code);
  const secondsLeft = Math.max(0, Math.ceil((question.expiresAt - now) / 1000));
  return (
    <QuestionDialog
      title={t('ask_confirm_title')}
      text={
        <>
          <blockquote>{actWords(question.verb, question.target, question.text)}</blockquote>
          <p class={isFinal ? 'danger' : undefined}>{codeWords(question.code, [question.target])}</p>
          {question.hasChanged && <p class="danger">{t('ask_confirm_changed')}</p>}
          {requestedBy !== undefined && <p>{t('ask_confirm_for', requestedBy)}</p>}
          <p class="left">{t('ask_confirm_text', question.origin)}</p>
        </>
      }
      onEscape={() => onAnswer({ type: 'no' })}
      hasOwnFocus
    >
      <ConfirmDetails question={question} />
      <YesNo
        yes={t('ask_confirm_yes')}
        always={question.code === 'unknown-control' && requestedBy === undefined ? t('ask_confirm_always') : undefined}
        onAnswer={onAnswer}
        isDangerous
        disabled={now - shownAt < MIN_READING_MS || secondsLeft === 0}
      />
      <p class="left" aria-hidden="true">
        {Number.isFinite(secondsLeft) ? t('ask_confirm_left', String(secondsLeft)) : t('ask_confirm_waits')}
      </p>
    </QuestionDialog>
  );
}
