/** TextAnswerCard: a question with a free-text answer. */
import { useState } from 'preact/hooks';
import { MAX_TYPED_CHARS } from '../../lib/page/words/limits';
import type { Answer } from '../../lib/records/answer';
import { t } from '../text';
import { QuestionDialog } from './question-dialog';

interface Props {
  title: string;
  text: string;
  label: string;
  /** Initial text. */
  first: string;
  onAnswer: (reply: Answer) => void;
}

export function TextAnswerCard({ title, text: question, label, first, onAnswer }: Props) {
  const [text, setText] = useState(first);
  return (
    <QuestionDialog title={title} text={<p>{question}</p>} onEscape={() => onAnswer({ type: 'no' })}>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onAnswer({ type: 'text', text: text.trim() });
        }}
      >
        <textarea
          class="button words"
          aria-label={label}
          value={text}
          maxLength={MAX_TYPED_CHARS}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <button type="submit" class="button primary">
          {t('ask_open_send')}
        </button>
        <button type="button" class="button" onClick={() => onAnswer({ type: 'no' })}>
          {t('chat_stop')}
        </button>
      </form>
    </QuestionDialog>
  );
}
