/** SiteWordChoices: words of the sites' own interfaces; each leaves with its evidence shown, and stays if the user unticks it. */
import { t } from './text';

export interface SiteWord {
  origin: string;
  word: string;
  reason: 'two-sessions' | 'two-pages';
}

interface Props {
  words: readonly SiteWord[];
  /** Words that stay here. */
  kept: readonly string[];
  onKeep: (word: string, isKept: boolean) => void;
}

export function SiteWordChoices({ words, kept, onKeep }: Props) {
  return (
    <ul class="choices">
      {words.map(({ origin, word, reason }) => (
        <li key={`${origin} ${word}`}>
          <label>
            <input type="checkbox" checked onChange={() => onKeep(word, true)} />
            {word}: {t(reason === 'two-pages' ? 'export_word_pages' : 'export_word_sessions', origin)}
          </label>
        </li>
      ))}
      {kept.map((word) => (
        <li key={word}>
          <label>
            <input type="checkbox" checked={false} onChange={() => onKeep(word, false)} />
            {word}: {t('export_word_kept')}
          </label>
        </li>
      ))}
    </ul>
  );
}

/** The kept words after one was ticked or unticked. */
export function withKept(kept: readonly string[], word: string, isKept: boolean): string[] {
  return isKept ? [...kept, word] : kept.filter((one) => one !== word);
}
