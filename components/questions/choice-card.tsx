/** ChoiceCard: a choice between candidates; one press answers, or the key of its number. */
import { useEffect } from 'preact/hooks';
import type { Answer } from '../../lib/records/answer';
import { QuestionDialog } from './question-dialog';

interface Props {
  title: string;
  text: string;
  choices: readonly { label: string; reply: Answer; onPoint?: (() => void) | undefined }[];
  /** Text of the button that takes none of them. */
  none: string;
  onAnswer: (reply: Answer) => void;
}

export function ChoiceCard({ title, text, choices, none, onAnswer }: Props) {
  useEffect(() => {
    const answerByKey = (event: KeyboardEvent) => {
      const reply = choices[Number(event.key) - 1]?.reply;
      if (!reply || event.ctrlKey || event.altKey || event.metaKey || isTypedInto(event.target)) return;
      event.preventDefault();
      onAnswer(reply);
    };
    window.addEventListener('keydown', answerByKey);
    return () => window.removeEventListener('keydown', answerByKey);
  }, [choices, onAnswer]);
  return (
    <QuestionDialog title={title} text={<p>{text}</p>} onEscape={() => onAnswer({ type: 'no' })}>
      <div class="row">
        {choices.map(({ label, reply, onPoint }) => (
          <button
            type="button"
            class="button"
            key={JSON.stringify(reply)}
            onMouseEnter={onPoint}
            onFocus={onPoint}
            onClick={() => onAnswer(reply)}
          >
            {label}
          </button>
        ))}
        <button type="button" class="button plain" onClick={() => onAnswer({ type: 'no' })}>
          {none}
        </button>
      </div>
    </QuestionDialog>
  );
}

/** Whether digits belong to a text: the composer may hold the beginning of the next request. */
function isTypedInto(target: EventTarget | null): boolean {
  return (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) && target.value !== '';
}
