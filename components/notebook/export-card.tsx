/** Notes as a file for others: which sites, what is in it, what stays here and why, before anything is saved. */
import { useState } from 'preact/hooks';
import { type Note, noteTitle } from '../../lib/notebook/records/note';
import { t } from '../text';

/** As lib/notebook/exchange/export.ts makes it. */
export interface ExportPreview {
  text: string;
  /** Notes in the file, by kind. */
  counts: Readonly<Record<Note['body']['kind'], number>>;
  keptBack: readonly { note: Note; code: string; about: string }[];
}

interface Props {
  origins: readonly string[];
  preview: (origins: readonly string[]) => ExportPreview;
  onSave: (text: string) => void;
}

export function ExportCard({ origins, preview, onSave }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const made = chosen.length > 0 ? preview(chosen) : undefined;
  const count = made ? made.counts.procedure + made.counts.locator + made.counts.guideline : 0;
  return (
    <section class="card" aria-label={t('export_title')}>
      <h3>{t('export_title')}</h3>
      <p>{t('export_text')}</p>
      {origins.length === 0 && <p class="soft">{t('notebook_empty')}</p>}
      <ul class="choices">
        {origins.map((origin) => (
          <li key={origin}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(origin)}
                onChange={({ currentTarget: { checked } }) =>
                  setChosen(checked ? [...chosen, origin] : chosen.filter((one) => one !== origin))
                }
              />
              {origin}
            </label>
          </li>
        ))}
      </ul>
      {made && (
        <>
          <p role="status">
            {t(
              'export_counts',
              String(made.counts.procedure),
              String(made.counts.locator),
              String(made.counts.guideline),
            )}
          </p>
          {made.keptBack.length > 0 && (
            <details>
              <summary>{t('export_kept', String(made.keptBack.length))}</summary>
              <ul class="lines">
                {made.keptBack.map(({ note, code, about }) => (
                  <li key={note.id}>
                    {noteTitle(note.body)}: {t(`code_${code}`, about)}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <button type="button" class="button primary" disabled={count === 0} onClick={() => onSave(made.text)}>
            {t('export_save')}
          </button>
        </>
      )}
    </section>
  );
}
