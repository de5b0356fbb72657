/** LeavingPreview: what the ticked sites give to the folder; each word of a site's own interface can be kept here. */
import type { Leaving } from '../../lib/records/share';
import { SiteWordChoices, withKept } from '../site-word-choices';
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
      <SiteWordChoices words={siteWords} kept={kept} onKeep={(word, isKept) => onKeep(withKept(kept, word, isKept))} />
    </details>
  );
}
