/** ChoiceCard: a choice between candidates; one press answers. */
import type { Answer } from '../../lib/records/answer';
import { t } from '../text';

interface Props {
  title: string;
  text: string;
  choices: readonly { label: string; reply: Answer }[];
  onAnswer: (reply: Answer) => void;
}

export function ChoiceCard({ title, text, choices, onAnswer }: Props) {
  return (
    <section class="card ask" role="alertdialog" aria-label={title}>
      <h2>{title}</h2>
      <p>{text}</p>
      <div class="row">
        {choices.map(({ label, reply }) => (
          <button type="button" class="button" key={JSON.stringify(reply)} onClick={() => onAnswer(reply)}>
            {label}
          </button>
        ))}
        <button type="button" class="button plain" onClick={() => onAnswer({ type: 'no' })}>
          {t('ask_no')}
        </button>
      </div>
    </section>
  );
}
