/** NoteEditor: edits the request, steps and expected effects of a procedure, or the text of a guideline. */
import { useState } from 'preact/hooks';
import type { Note, NoteBody, ProcedureStep } from '../../lib/records/note';
import { isConstant, templateText } from '../../lib/records/template';
import { t } from '../text';
import { describeStep } from './note-text';
import { ExpectationEditor } from './expectation-editor';
import { withRequest } from './with-request';

interface Props {
  body: NoteBody;
  notes: readonly Note[];
  onSave: (body: NoteBody) => void;
}

export function NoteEditor({ body, notes, onSave }: Props) {
  const [words, setWords] = useState(body.kind === 'procedure' ? templateText(body.request) : '');
  const [text, setText] = useState(body.kind === 'guideline' ? body.text : '');
  const [steps, setSteps] = useState<readonly ProcedureStep[]>(body.kind === 'procedure' ? body.steps : []);
  const change = (i: number, to: readonly ProcedureStep[]) =>
    setSteps([...steps.slice(0, i), ...to, ...steps.slice(i + 1)]);
  const swap = (i: number) => {
    const [a, b] = [steps[i], steps[i + 1]];
    if (a && b) setSteps([...steps.slice(0, i), b, a, ...steps.slice(i + 2)]);
  };
  const save = () => {
    if (body.kind === 'guideline') onSave({ ...body, text });
    if (body.kind !== 'procedure') return;
    onSave(withRequest({ ...body, steps: [...steps] }, words));
  };
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label>
        {t(body.kind === 'guideline' ? 'editor_text' : 'editor_words')}
        <input
          value={body.kind === 'guideline' ? text : words}
          maxLength={200}
          required
          onInput={({ currentTarget: { value } }) => (body.kind === 'guideline' ? setText(value) : setWords(value))}
        />
      </label>
      {body.kind === 'procedure' && (
        <ol>
          {steps.map((step, i) => (
            <StepRow
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no names of their own
              key={`${i}${describeStep(step, notes)}`}
              step={step}
              line={describeStep(step, notes)}
              isFirst={i === 0}
              isLast={i === steps.length - 1}
              onReplace={(to) => change(i, to)}
              onMoveUp={() => swap(i - 1)}
              onMoveDown={() => swap(i)}
            />
          ))}
        </ol>
      )}
      <button type="submit" class="button primary">
        {t('editor_save')}
      </button>
    </form>
  );
}

interface StepRowProps {
  step: ProcedureStep;
  /** The step in words, for accessible names. */
  line: string;
  isFirst: boolean;
  isLast: boolean;
  /** Replaces the step; an empty list removes it. */
  onReplace: (steps: readonly ProcedureStep[]) => void;
  onMoveUp: () => void;
  onMoveDown: () => void;
}

function StepRow({ step, line, isFirst, isLast, onReplace, onMoveUp, onMoveDown }: StepRowProps) {
  return (
    <li>
      <span>{line}</span>
      {step.text && isConstant(step.text) && (
        <input
          aria-label={t('editor_writes', line)}
          value={templateText(step.text)}
          maxLength={400}
          onChange={({ currentTarget: { value } }) => onReplace([{ ...step, text: [{ text: value }] }])}
        />
      )}
      <button type="button" class="button" aria-label={t('editor_up', line)} disabled={isFirst} onClick={onMoveUp}>
        ↑
      </button>
      <button type="button" class="button" aria-label={t('editor_down', line)} disabled={isLast} onClick={onMoveDown}>
        ↓
      </button>
      <button
        type="button"
        class="button danger"
        aria-label={t('editor_remove', line)}
        disabled={isFirst && isLast}
        onClick={() => onReplace([])}
      >
        ✕
      </button>
      <ExpectationEditor of={line} step={step} onChange={(to) => onReplace([to])} />
    </li>
  );
}
