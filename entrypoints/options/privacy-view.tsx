/** PrivacyView: the allowed sites, what went to a model, and what lies on this disk. */
import { useEffect, useState } from 'preact/hooks';
import { AllowedCard } from '../../components/allowed-card';
import { PrivacyDisk } from '../../components/notebook/privacy-disk';
import { PrivacySent } from '../../components/notebook/privacy-sent';
import { PrivacySites } from '../../components/notebook/privacy-sites';
import { t } from '../../components/text';
import type { Result } from '../../lib/messaging/protocol';
import { sendToBackground } from '../../lib/messaging/send';
import { allowedSites, onAccessChanged, removeSite } from '../../lib/messaging/site-access';
import { onSent, sentRequests } from '../../lib/model/sent-log';
import type { SentRequest } from '../../lib/model/words';
import { type ReportError, live, useLive } from './live-data';

const loadAllowed = () => sendToBackground('allowed.list', {});

export function PrivacyView({ fail }: { fail: ReportError }) {
  const [patterns, setPatterns] = useState<readonly string[]>();
  const [allowed, setAllowed] = useState<Result<'allowed.list'>>();
  const [bytes, setBytes] = useState<number>();
  const [sent, setSent] = useState<readonly SentRequest[]>([]);
  const counts = useLive('counts', () => live.counts(), fail);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    const readSites = () => allowedSites().then(setPatterns, fail);
    void readSites();
    loadAllowed().then(setAllowed, fail);
    navigator.storage.estimate().then(({ usage }) => setBytes(usage), fail);
    const readSent = () => void sentRequests().then(setSent, fail);
    readSent();
    const stops = [onAccessChanged(() => void readSites()), onSent(readSent)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <section aria-label={t('view_privacy')} class="stack">
      <h2>{t('view_privacy')}</h2>
      <PrivacySites patterns={patterns} onRemove={(pattern) => void removeSite(pattern).catch(fail)} />
      <AllowedCard
        controls={allowed?.controls ?? []}
        onRevoke={(key) => sendToBackground('allowed.revoke', { key }).then(loadAllowed).then(setAllowed, fail)}
      />
      <PrivacySent sent={sent} />
      <PrivacyDisk counts={counts} bytes={bytes} />
    </section>
  );
}
