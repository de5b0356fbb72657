/** ExportCard: choose sites, preview which notes the file holds and which stay here and why, then save it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { withKept } from '../site-word-choices';
import { t } from '../text';
import { type ExportPreview, PreparedFile, SiteWords } from './prepared-file';
import { ProgressBar } from './progress-bar';

interface Props {
  origins: readonly string[];
  /**
   * @param keptWords words of the interfaces that stay here
   * @param reportProgress called with 0..1
   * @returns undefined if it was stopped or failed
   */
  preview: (
    chosen: { origins: readonly string[]; keptWords: readonly string[] },
    reportProgress: (part: number) => void,
    signal: AbortSignal,
  ) => Promise<ExportPreview | undefined>;
  onSave: (text: string, isSigned: boolean) => void;
}

export function ExportCard({ origins, preview, onSave }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [keptWords, setKeptWords] = useState<readonly string[]>([]);
  const [file, setFile] = useState<ExportPreview>();
  const [part, setPart] = useState<number>();
  const [isSigned, setIsSigned] = useState(false);
  const work = useRef<AbortController>(undefined);
  useEffect(() => () => work.current?.abort(), []);
  const choose = async (next: readonly string[], kept = keptWords) => {
    work.current?.abort();
    const controller = new AbortController();
    work.current = controller;
    setChosen(next);
    setKeptWords(kept);
    setFile(undefined);
    if (next.length === 0) return setPart(undefined);
    setPart(0);
    const built = await preview({ origins: next, keptWords: kept }, setPart, controller.signal);
    // The choice changed while this preview was built.
    if (work.current !== controller) return;
    setPart(undefined);
    setFile(built);
    if (!built) setChosen([]);
  };
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
      <ProgressBar progress={part} onStop={() => work.current?.abort()} />
      {file && keptWords.length + file.siteWords.length > 0 && (
        <SiteWords
          words={file.siteWords}
          kept={keptWords}
          onKeep={(word, isKept) => void choose(chosen, withKept(keptWords, word, isKept))}
        />
      )}
      {file && (
        <PreparedFile file={file} isSigned={isSigned} onSign={setIsSigned} onSave={() => onSave(file.text, isSigned)} />
      )}
    </section>
  );
}
