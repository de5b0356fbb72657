/** PrivacySent: the messages of the last half hour that went to a model, word for word; afterwards they are deleted. */
import type { Run } from '../../lib/records/run';
import { t } from '../text';

export function PrivacySent({ runs }: { runs: readonly Run[] }) {
  const asked = runs.filter(({ modelCalls }) => modelCalls > 0);
  return (
    <section class="card" aria-label={t('privacy_sent')}>
      <h3>{t('privacy_sent')}</h3>
      <p>{t(asked.length === 0 ? 'privacy_sent_none' : 'privacy_sent_text')}</p>
      {asked.map((run) => (
        <details key={run.id}>
          <summary>
            {run.request} – {t('chat_cost_calls', String(run.modelCalls), String(run.tokens))}
          </summary>
          <SentMessages run={run} />
        </details>
      ))}
    </section>
  );
}

function SentMessages({ run }: { run: Run }) {
  const { plan } = run;
  const messages =
    plan?.kind === 'model' ? plan.messages : plan?.kind === 'procedure' ? plan.caller?.messages : undefined;
  if (!messages) return <p class="soft">{t('privacy_sent_gone')}</p>;
  return (
    <ol class="sent">
      {messages.map(({ role, content }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages are only appended
        <li key={i}>
          <strong>{t(`sent_${role}`)}</strong>
          <pre>{content}</pre>
        </li>
      ))}
    </ol>
  );
}
