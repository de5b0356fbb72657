/** RenameForm: gives a task another request; its blanks stay, and the words before find it too. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ProcedureBody } from '../../lib/records/note';
import { parametersIn, parseTemplate, templateText } from '../../lib/records/template';
import { t } from '../text';
import { withRequest } from './with-request';

interface Props {
  body: ProcedureBody;
  onSave: (body: ProcedureBody) => void;
}

export function RenameForm({ body, onSave }: Props) {
  const [words, setWords] = useState(templateText(body.request));
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const blanks = parametersIn(body.request);
  const lacksBlanks = parametersIn(parseTemplate(words)).length !== blanks.length;
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (!lacksBlanks) onSave(withRequest(body, words.trim()));
      }}
    >
      <label>
        {t('rename_words')}
        <input
          ref={field}
          value={words}
          maxLength={200}
          required
          aria-describedby="rename-hint"
          aria-invalid={lacksBlanks}
          onInput={({ currentTarget: { value } }) => setWords(value)}
        />
      </label>
      <p id="rename-hint" class={lacksBlanks ? 'changed' : 'soft'} role="status">
        {lacksBlanks ? t('rename_blanks', blanks.map((slot) => `‹${slot}›`).join(' ')) : t('rename_text')}
      </p>
      <div class="row">
        <button type="submit" class="button primary" disabled={lacksBlanks}>
          {t('settings_save')}
        </button>
      </div>
    </form>
  );
}
