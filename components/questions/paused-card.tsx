/** PausedCard: the user made the task pause; it goes on by a press, or with what the user says in the composer. */
import type { Answer } from '../../lib/records/answer';
import type { Question } from '../../lib/records/question';
import { t } from '../text';

interface Props {
  question: Extract<Question, { type: 'paused' }>;
  onAnswer: (reply: Answer) => void;
}

export function PausedCard({ question, onAnswer }: Props) {
  return (
    <section class="card ask" aria-label={t('paused_title')}>
      <h2>{t('paused_title')}</h2>
      <p role="status">{question.said === '' ? t('paused_text') : t('paused_unclear', question.said)}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => onAnswer({ type: 'yes' })}>
          {t('paused_go_on')}
        </button>
        <button type="button" class="button" onClick={() => onAnswer({ type: 'no' })}>
          {t('chat_stop')}
        </button>
      </div>
    </section>
  );
}
