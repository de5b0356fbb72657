/** NearestCard offers the known tasks that a request may mean, each with the values it seems to give as fields. */
import { useState } from 'preact/hooks';
import type { Answer } from '../../lib/records/answer';
import type { Question } from '../../lib/records/question';
import { t } from '../text';
import { QuestionDialog } from './question-dialog';

type Choice = Extract<Question, { type: 'nearest' }>['choices'][number];

interface Props {
  title: string;
  text: string;
  choices: readonly Choice[];
  onAnswer: (reply: Answer) => void;
}

export function NearestCard({ title, text, choices, onAnswer }: Props) {
  return (
    <QuestionDialog title={title} text={<p>{text}</p>} onEscape={() => onAnswer({ type: 'no' })}>
      {choices.map((choice) => (
        <NearTask key={choice.task.note} choice={choice} onAnswer={onAnswer} />
      ))}
      <div class="row">
        <button type="button" class="button plain" onClick={() => onAnswer({ type: 'no' })}>
          {t('ask_nearest_none')}
        </button>
      </div>
    </QuestionDialog>
  );
}

function NearTask({ choice: { task, values }, onAnswer }: { choice: Choice; onAnswer: Props['onAnswer'] }) {
  const [given, setGiven] = useState<Readonly<Record<string, string>>>(values);
  // The request does not name the other blanks: they are asked for one by one.
  const blanks = task.blanks.filter(({ slot }) => task.request.some((part) => 'slot' in part && part.slot === slot));
  const isComplete = blanks.every(({ slot }) => (given[slot] ?? '').trim() !== '');
  return (
    <form
      class="task-form near-task"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) onAnswer({ type: 'task', task: { note: task.note, values: given } });
      }}
    >
      <p>{task.title}</p>
      {blanks.map(({ slot, label }) => (
        <label key={slot}>
          {label}
          <input
            value={given[slot] ?? ''}
            onInput={({ currentTarget }) => setGiven({ ...given, [slot]: currentTarget.value })}
          />
        </label>
      ))}
      <button type="submit" class="button primary" disabled={!isComplete}>
        {t('ask_nearest_run')}
      </button>
    </form>
  );
}
