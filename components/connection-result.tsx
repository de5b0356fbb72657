/** ConnectionResult: the report of Test, line by line, and what to do about a failure. */
import type { Advice, TestLine } from '../lib/model/words';
import { ProviderWords } from './provider-words';
import { t } from './text';

interface Props {
  lines: readonly TestLine[];
  advice?: Advice | undefined;
  originLines: readonly { label: string; line: string }[];
}

/** Failures that a local server's list of allowed origins can cause. */
const ORIGIN_CODES = new Set(['cors', 'forbidden', 'unreachable']);

export function ConnectionResult({ lines, advice, originLines }: Props) {
  return (
    <section class="test-report" aria-label={t('test_report')}>
      {lines.length > 0 && (
        <ul>
          {lines.map(({ check, ok, params }) => (
            <li key={check} class={ok ? 'ok' : 'not-ok'}>
              <span aria-hidden="true">{ok ? '✓' : '✗'}</span> {t(`test_${check}`, ...params)}
            </li>
          ))}
        </ul>
      )}
      {advice && (
        <div role="alert">
          <p>{t(`code_${advice.code}`, advice.subject)}</p>
          <ProviderWords words={advice.detail} />
          {ORIGIN_CODES.has(advice.code) && <OriginLines originLines={originLines} />}
        </div>
      )}
    </section>
  );
}

function OriginLines({ originLines }: Pick<Props, 'originLines'>) {
  return (
    <>
      <p>{t('settings_origin')}</p>
      <dl>
        {originLines.map(({ label, line }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <code>{line}</code>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
