/** PreparedFile: an export before it is saved: its contents, the words of the sites in it, and what stays here and why. */
import type { Note } from '../../lib/records/note';
import { noteWords } from '../guideline-words';
import { type SiteWord, SiteWordChoices } from '../site-word-choices';
import { t } from '../text';

/** The file before it is saved, from lib/notebook/exchange/preview.ts. */
export interface ExportPreview {
  text: string;
  /** Notes in the file, by kind. */
  counts: Readonly<Record<Note['body']['kind'], number>>;
  excluded: readonly { note: Note; code: string; about: string }[];
  /** Words of the sites' own interfaces in the file, and the evidence for each. */
  siteWords: readonly SiteWord[];
}

interface SiteWordsProps {
  words: readonly SiteWord[];
  kept: readonly string[];
  onKeep: (word: string, isKept: boolean) => void;
}

export function SiteWords({ words, kept, onKeep }: SiteWordsProps) {
  return (
    <details>
      <summary>{t('export_words', String(words.length))}</summary>
      <p class="soft">{t('export_words_text')}</p>
      <SiteWordChoices words={words} kept={kept} onKeep={onKeep} />
    </details>
  );
}

interface PreparedFileProps {
  file: ExportPreview;
  isSigned: boolean;
  onSign: (isSigned: boolean) => void;
  onSave: () => void;
}

/** Contents of the file, what stays here and why, and the button that saves it. */
export function PreparedFile({ file, isSigned, onSign, onSave }: PreparedFileProps) {
  const noteCount = file.counts.procedure + file.counts.locator + file.counts.guideline;
  return (
    <>
      <p role="status">
        {t('export_counts', String(file.counts.procedure), String(file.counts.locator), String(file.counts.guideline))}
      </p>
      {file.excluded.length > 0 && (
        <details>
          <summary>{t('export_kept', String(file.excluded.length))}</summary>
          <ul class="lines">
            {file.excluded.map(({ note, code, about }) => (
              <li key={note.id}>
                {noteWords(note.body)}: {t(`code_${code}`, about)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <label>
          <input type="checkbox" checked={isSigned} onChange={({ currentTarget: { checked } }) => onSign(checked)} />
          {t('export_sign')}
        </label>
      </p>
      <button type="button" class="button primary" disabled={noteCount === 0} onClick={onSave}>
        {t('export_save')}
      </button>
    </>
  );
}
