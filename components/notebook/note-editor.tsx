/** NoteEditor: edits the request, steps and expected effects of a procedure, or the text of a guideline. */
import { useState } from 'preact/hooks';
import type { Note, NoteBody, ProcedureStep } from '../../lib/records/note';
import { isConstant, parseTemplate, parametersIn, templateText, renameParameters } from '../../lib/records/template';
import { t } from '../text';
import { describeStep } from './note-text';
import { ExpectationEditor } from './expectation-editor';

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
    const request = parseTemplate(words);
    const slots = parametersIn(request);
    // The same number of parameters under new names: a rename, matched by order.
    const isRenamed = slots.length === body.slots.length && slots.some((slot) => !body.slots.includes(slot));
    const names = new Map(isRenamed ? parametersIn(body.request).map((slot, i) => [slot, slots[i] ?? slot]) : []);
    onSave({ ...body, request, slots, steps: renameParameters([...steps], names) });
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
          {steps.map((step, i) => {
            const line = describeStep(step, notes);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no names of their own
              <li key={`${i}${line}`}>
                <span>{line}</span>
                {step.text && isConstant(step.text) && (
                  <input
                    aria-label={t('editor_writes', line)}
                    value={templateText(step.text)}
                    maxLength={400}
                    onChange={({ currentTarget: { value } }) => change(i, [{ ...step, text: [{ text: value }] }])}
                  />
                )}
                <button
                  type="button"
                  class="button"
                  aria-label={t('editor_up', line)}
                  disabled={i === 0}
                  onClick={() => swap(i - 1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  class="button"
                  aria-label={t('editor_down', line)}
                  disabled={i === steps.length - 1}
                  onClick={() => swap(i)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  class="button danger"
                  aria-label={t('editor_remove', line)}
                  disabled={steps.length === 1}
                  onClick={() => change(i, [])}
                >
                  ✕
                </button>
                <ExpectationEditor of={line} step={step} onChange={(to) => change(i, [to])} />
              </li>
            );
          })}
        </ol>
      )}
      <button type="submit" class="button primary">
        {t('editor_save')}
      </button>
    </form>
  );
}
