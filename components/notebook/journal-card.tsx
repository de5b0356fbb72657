/** JournalCard: rebuilds the notebook from its journal, with progress and the entries that could not be read. */
import { useState } from 'preact/hooks';
import { t } from '../text';

export interface UnreadLine {
  seq: number;
  why: string;
}

interface Props {
  /** 0..1 while the rebuild runs. */
  progress: number | undefined;
  onRebuild: () => Promise<readonly UnreadLine[]>;
}

export function JournalCard({ progress, onRebuild }: Props) {
  const [unread, setUnread] = useState<readonly UnreadLine[]>();
  const [isBusy, setIsBusy] = useState(false);
  const rebuild = () => {
    setIsBusy(true);
    void onRebuild()
      .then(setUnread)
      .finally(() => setIsBusy(false));
  };
  return (
    <section class="card" aria-label={t('journal_title')}>
      <h3>{t('journal_title')}</h3>
      <p>{t('journal_text')}</p>
      <div class="row">
        <button type="button" class="button" disabled={isBusy} onClick={rebuild}>
          {t('journal_rebuild')}
        </button>
        {isBusy && <progress aria-label={t('journal_progress')} max={1} value={progress ?? 0} />}
      </div>
      {unread && !isBusy && (
        <p role="status">{unread.length === 0 ? t('journal_whole') : t('journal_unread', String(unread.length))}</p>
      )}
      {unread && unread.length > 0 && (
        <ul class="unread">
          {unread.map(({ seq, why }) => (
            <li key={seq}>{t('journal_line', String(seq), why)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
