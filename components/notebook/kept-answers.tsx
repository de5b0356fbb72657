/** KeptAnswers: the answers that the user keeps beyond the half hour of the chat, each until it is removed. */
import { AnswerText } from '../chat/answer-text';
import { t } from '../text';
import { formatMoment } from './note-text';

interface Kept {
  run: string;
  request: string;
  answer: string;
  origin: string;
  /** ms since 1970 */
  at: number;
}

interface Props {
  answers: readonly Kept[];
  onRemove: (run: string) => void;
}

export function KeptAnswers({ answers, onRemove }: Props) {
  if (answers.length === 0) return null;
  return (
    <section aria-label={t('kept_title')}>
      <h3 class="day">{t('kept_title')}</h3>
      <ul class="notes">
        {answers.map(({ run, request, answer, origin, at }) => (
          <li key={run} class="card note">
            <div class="note-head">
              <strong>{request}</strong>
              <span class="spring" />
              <button
                type="button"
                class="button"
                aria-label={`${t('kept_remove')}: ${request}`}
                onClick={() => onRemove(run)}
              >
                {t('kept_remove')}
              </button>
            </div>
            <div class="note-foot">
              <time dateTime={new Date(at).toISOString()}>{formatMoment(at)}</time>
              <span>{origin.replace(/^https?:\/\//, '')}</span>
            </div>
            <AnswerText text={answer} />
          </li>
        ))}
      </ul>
    </section>
  );
}
