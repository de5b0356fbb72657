/** Notes as a file for others: which sites, what is in it, what stays here and why, before anything is saved. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Note, noteTitle } from '../../lib/records/note';
import { t } from '../text';
import { WorkBar } from './work-bar';

/** What a file would be, as lib/notebook/exchange/preview.ts tells it. */
export interface ExportPreview {
  text: string;
  /** Notes in the file, by kind. */
  counts: Readonly<Record<Note['body']['kind'], number>>;
  keptBack: readonly { note: Note; code: string; about: string }[];
}

interface Props {
  origins: readonly string[];
  /** @param tell how far it is, 0..1 @returns undefined where it was stopped or failed */
  preview: (
    origins: readonly string[],
    tell: (part: number) => void,
    signal: AbortSignal,
  ) => Promise<ExportPreview | undefined>;
  onSave: (text: string, isSigned: boolean) => void;
}

export function ExportCard({ origins, preview, onSave }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [made, setMade] = useState<ExportPreview>();
  const [part, setPart] = useState<number>();
  const [isSigned, setIsSigned] = useState(false);
  const work = useRef<AbortController>(undefined);
  useEffect(() => () => work.current?.abort(), []);
  const choose = async (next: readonly string[]) => {
    work.current?.abort();
    const controller = new AbortController();
    work.current = controller;
    setChosen(next);
    setMade(undefined);
    if (next.length === 0) return setPart(undefined);
    setPart(0);
    const said = await preview(next, setPart, controller.signal);
    // Another choice was made meanwhile.
    if (work.current !== controller) return;
    setPart(undefined);
    setMade(said);
    if (!said) setChosen([]);
  };
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
                  void choose(checked ? [...chosen, origin] : chosen.filter((one) => one !== origin))
                }
              />
              {origin}
            </label>
          </li>
        ))}
      </ul>
      <WorkBar progress={part} onStop={() => work.current?.abort()} />
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
          <p>
            <label>
              <input
                type="checkbox"
                checked={isSigned}
                onChange={({ currentTarget: { checked } }) => setIsSigned(checked)}
              />
              {t('export_sign')}
            </label>
          </p>
          <button
            type="button"
            class="button primary"
            disabled={count === 0}
            onClick={() => onSave(made.text, isSigned)}
          >
            {t('export_save')}
          </button>
        </>
      )}
    </section>
  );
}
