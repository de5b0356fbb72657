/** TaskExport: the file of one task, previewed in its row. */
import { useEffect, useState } from 'preact/hooks';
import { withKept } from '../site-word-choices';
import { t } from '../text';
import { type ExportPreview, PreparedFile, SiteWords } from './prepared-file';

interface Props {
  /** @param keptWords words of the interface that stay here @returns undefined if it failed */
  preview: (keptWords: readonly string[]) => Promise<ExportPreview | undefined>;
  onSave: (text: string, isSigned: boolean) => void;
}

export function TaskExport({ preview, onSave }: Props) {
  const [keptWords, setKeptWords] = useState<readonly string[]>([]);
  const [file, setFile] = useState<ExportPreview>();
  const [isSigned, setIsSigned] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: built again only when other words stay here
  useEffect(() => {
    let isCurrent = true;
    void preview(keptWords).then((built) => isCurrent && setFile(built));
    return () => {
      isCurrent = false;
    };
  }, [keptWords]);
  if (!file) return <p class="soft">{t('notebook_reading')}</p>;
  return (
    <section class="stack" aria-label={t('note_export')}>
      {keptWords.length + file.siteWords.length > 0 && (
        <SiteWords
          words={file.siteWords}
          kept={keptWords}
          onKeep={(word, isKept) => setKeptWords(withKept(keptWords, word, isKept))}
        />
      )}
      <PreparedFile file={file} isSigned={isSigned} onSign={setIsSigned} onSave={() => onSave(file.text, isSigned)} />
    </section>
  );
}
