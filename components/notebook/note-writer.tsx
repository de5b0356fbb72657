/** NoteWriter: writes a guideline for one site. */
import { useState } from 'preact/hooks';
import type { NoteBody } from '../../lib/records/note';
import { t } from '../text';

interface Props {
  /** Origin of the site in view; empty for all. */
  site: string;
  origins: readonly string[];
  onWrite: (origin: string, body: Extract<NoteBody, { kind: 'guideline' }>) => Promise<unknown>;
}

export function NoteWriter({ site, origins, onWrite }: Props) {
  const [origin, setOrigin] = useState(site);
  const [text, setText] = useState('');
  const [caution, setCaution] = useState(false);
  return (
    <details class="card">
      <summary>{t('writer_title')}</summary>
      <form
        class="editor"
        aria-label={t('writer_title')}
        onSubmit={(event) => {
          event.preventDefault();
          void onWrite(origin, { kind: 'guideline', text, caution }).then(() => setText(''));
        }}
      >
        <label>
          {t('writer_site')}
          <input
            list="known-sites"
            type="url"
            required
            placeholder="https://"
            value={origin}
            onInput={({ currentTarget: { value } }) => setOrigin(value)}
          />
        </label>
        <datalist id="known-sites">
          {origins.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <label>
          {t('writer_text')}
          <input required maxLength={200} value={text} onInput={({ currentTarget: { value } }) => setText(value)} />
        </label>
        <label class="inline">
          <input type="checkbox" checked={caution} onChange={({ currentTarget: { checked } }) => setCaution(checked)} />
          {t('writer_caution')}
        </label>
        <button type="submit" class="button">
          {t('writer_save')}
        </button>
      </form>
    </details>
  );
}
