/** PrivacySent: what went to a model in the last half hour, word for word. */
import type { SentRequest } from '../../lib/model/words';
import { readSentMessages } from '../sent-messages';
import { messagesLocale, t } from '../text';

export function PrivacySent({ sent }: { sent: readonly SentRequest[] }) {
  return (
    <section class="card" aria-label={t('privacy_sent')}>
      <h3>{t('privacy_sent')}</h3>
      <p>{t(sent.length === 0 ? 'privacy_sent_none' : 'privacy_sent_text')}</p>
      {sent.map((request) => (
        <SentDetails key={request.id} request={request} />
      ))}
    </section>
  );
}

function SentDetails({ request: { at, host, body } }: { request: SentRequest }) {
  const locale = messagesLocale();
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(at);
  if (body === undefined) return <p class="soft">{`${time} · ${host} · ${t('privacy_sent_gone')}`}</p>;
  return (
    <details class="sent-request">
      <summary>
        {time} · {host} · {t('privacy_sent_chars', String(body.length))}
      </summary>
      <ol class="sent">
        {readSentMessages(body).map(({ role, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sent request never changes
          <li key={i}>
            <strong>{t(`sent_${role}`)}</strong>
            <pre>{text}</pre>
          </li>
        ))}
      </ol>
      <details>
        <summary>{t('privacy_sent_raw')}</summary>
        <pre class="raw">{body}</pre>
      </details>
    </details>
  );
}
