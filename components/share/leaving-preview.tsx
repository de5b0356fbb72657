/** LeavingPreview: what the ticked sites give to the folder; each word of a site's own interface can be kept here. */
import type { Leaving } from '../../lib/records/share';
import { t } from '../text';

interface Props {
  leaving: Leaving;
  kept: readonly string[];
  onKeep: (keptWords: string[]) => void;
}

export function LeavingPreview({ leaving, kept, onKeep }: Props) {
  const { tasks, elements, rules, staying, siteWords } = leaving;
  if (tasks + elements + rules + staying === 0) return null;
  return (
    <details>
      <summary>{t('export_counts', String(tasks), String(elements), String(rules))}</summary>
      <p class="soft">{t('export_kept', String(staying))}</p>
      {siteWords.length + kept.length > 0 && <p class="soft">{t('export_words_text')}</p>}
      <ul class="choices">
        {siteWords.map(({ origin, word, reason }) => (
          <li key={`${origin} ${word}`}>
            <label>
              <input type="checkbox" checked onChange={() => onKeep([...kept, word])} />
              {word}: {t(reason === 'two-pages' ? 'export_word_pages' : 'export_word_sessions', origin)}
            </label>
          </li>
        ))}
        {kept.map((word) => (
          <li key={word}>
            <label>
              <input type="checkbox" checked={false} onChange={() => onKeep(kept.filter((one) => one !== word))} />
              {word}: {t('export_word_kept')}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
