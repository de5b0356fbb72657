/** PrivacyDisk: what lies on this computer, in numbers. */
import { messagesLocale, t } from '../text';

interface Props {
  counts: { notes: number; tasks: number; events: number } | undefined;
  /** Bytes that the browser counts for this extension. */
  bytes: number | undefined;
}

const BYTES_PER_MB = 1_000_000;

export function PrivacyDisk({ counts, bytes }: Props) {
  const megabytes = new Intl.NumberFormat(messagesLocale(), { maximumFractionDigits: 1 });
  return (
    <section class="card" aria-label={t('privacy_disk')}>
      <h3>{t('privacy_disk')}</h3>
      {counts && <p>{t('privacy_disk_counts', String(counts.notes), String(counts.tasks), String(counts.events))}</p>}
      {bytes !== undefined && <p>{t('privacy_disk_size', megabytes.format(bytes / BYTES_PER_MB))}</p>}
      <p>{t('privacy_disk_text')}</p>
    </section>
  );
}
