/** MaintenanceCard: backup and restore of the notebook, forgetting a site, a time span or a source, and deletion. */
import { useState } from 'preact/hooks';
import type { NoteSource } from '../../lib/records/note';
import { t } from '../text';

export type ForgetWhat = { origin: string } | { from: number; to: number } | { source: NoteSource };

const SOURCES: readonly NoteSource[] = ['import', 'agent', 'user'];

interface Props {
  origins: readonly string[];
  onBackup: () => void;
  onRestore: (text: string) => void;
  onForget: (what: ForgetWhat) => void;
  onDeleteAll: () => void;
}

export function MaintenanceCard({ origins, onBackup, onRestore, onForget, onDeleteAll }: Props) {
  return (
    <>
      <BackupCard onBackup={onBackup} onRestore={onRestore} />
      <ForgetCard origins={origins} onForget={onForget} onDeleteAll={onDeleteAll} />
    </>
  );
}

function BackupCard({ onBackup, onRestore }: Pick<Props, 'onBackup' | 'onRestore'>) {
  return (
    <section class="card" aria-label={t('backup_title')}>
      <h3>{t('backup_title')}</h3>
      <p>{t('backup_text')}</p>
      <div class="row">
        <button type="button" class="button" onClick={onBackup}>
          {t('backup_save')}
        </button>
        <label class="file">
          {t('backup_restore')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget: { files } }) => void files?.[0]?.text().then(onRestore)}
          />
        </label>
      </div>
    </section>
  );
}

function ForgetCard({ origins, onForget, onDeleteAll }: Pick<Props, 'origins' | 'onForget' | 'onDeleteAll'>) {
  const [origin, setOrigin] = useState('');
  const [source, setSource] = useState<NoteSource>();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const startOfDay = (day: string) => new Date(`${day}T00:00:00`).getTime();
  return (
    <section class="card" aria-label={t('forget_title')}>
      <h3>{t('forget_title')}</h3>
      <p>{t('forget_text')}</p>
      <div class="row">
        <label>
          {t('forget_site')}
          <select value={origin} onChange={({ currentTarget: { value } }) => setOrigin(value)}>
            <option value="">{t('back_none')}</option>
            {origins.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <ConfirmingButton text={t('forget_site_do')} disabled={origin === ''} onConfirm={() => onForget({ origin })} />
      </div>
      <div class="row">
        <label>
          {t('forget_from')}
          <input type="date" value={from} onInput={({ currentTarget: { value } }) => setFrom(value)} />
        </label>
        <label>
          {t('forget_to')}
          <input type="date" value={to} onInput={({ currentTarget: { value } }) => setTo(value)} />
        </label>
        <ConfirmingButton
          text={t('forget_time_do')}
          disabled={from === '' || to === '' || to < from}
          onConfirm={() => onForget({ from: startOfDay(from), to: startOfDay(to) + DAY_MS })}
        />
      </div>
      <div class="row">
        <label>
          {t('forget_source')}
          <select
            value={source}
            onChange={({ currentTarget: { value } }) => setSource(SOURCES.find((one) => one === value))}
          >
            <option value="">{t('back_none')}</option>
            {SOURCES.map((one) => (
              <option key={one} value={one}>
                {t(`source_${one}`)}
              </option>
            ))}
          </select>
        </label>
        <ConfirmingButton
          text={t('forget_source_do')}
          disabled={source === undefined}
          onConfirm={() => source && onForget({ source })}
        />
      </div>
      <div class="row">
        <ConfirmingButton text={t('forget_all_do')} disabled={false} onConfirm={onDeleteAll} />
      </div>
    </section>
  );
}

const DAY_MS = 86_400_000;

/** A button for an irreversible action: the first press arms it, the second confirms. */
function ConfirmingButton({ text, disabled, onConfirm }: { text: string; disabled: boolean; onConfirm: () => void }) {
  const [isArmed, setIsArmed] = useState(false);
  return (
    <button
      type="button"
      class="button danger"
      disabled={disabled}
      onBlur={() => setIsArmed(false)}
      onClick={() => {
        setIsArmed(!isArmed);
        if (isArmed) onConfirm();
      }}
    >
      {isArmed ? t('forget_sure', text) : text}
    </button>
  );
}
