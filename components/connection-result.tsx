/** ConnectionResult: the report of Connect, line by line, and what to do about a failure. */
import { useState } from 'preact/hooks';
import type { Advice, TestLine } from '../lib/model/words';
import { ProviderWords } from './provider-words';
import { t } from './text';

/** A command by which a local server lets this extension read its answers. */
export interface OriginLine {
  server: string;
  /** Name of a system; undefined where the line holds for all. */
  system?: string | undefined;
  line: string;
}

interface Props {
  lines: readonly TestLine[];
  advice?: Advice | undefined;
  /** Server on this computer that was chosen and is there, but keeps this extension out. */
  server: string | undefined;
  originLines: readonly OriginLine[];
  onAgain: () => void;
}

/** Failures that a local server's list of allowed origins can cause. */
const ORIGIN_CODES = new Set(['cors', 'forbidden', 'unreachable']);

export function ConnectionResult({ lines, advice, server, originLines, onAgain }: Props) {
  const isOriginCode = advice !== undefined && ORIGIN_CODES.has(advice.code);
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
          <p>{server && isOriginCode ? t('settings_kept_out', server) : t(`code_${advice.code}`, advice.subject)}</p>
          <ProviderWords words={advice.detail} />
          {isOriginCode && <OriginLines originLines={originLines} onAgain={onAgain} />}
        </div>
      )}
    </section>
  );
}

function OriginLines({ originLines, onAgain }: Pick<Props, 'originLines' | 'onAgain'>) {
  return (
    <>
      <p>{t('settings_origin')}</p>
      <ul class="commands">
        {originLines.map((one) => (
          <CommandLine key={one.line} {...one} />
        ))}
      </ul>
      <button type="button" class="button" onClick={onAgain}>
        {t('settings_again')}
      </button>
    </>
  );
}

function CommandLine({ server, system, line }: OriginLine) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(line).then(() => setIsCopied(true));
  return (
    <li>
      <span>{system === undefined ? server : `${server}, ${system}`}</span>
      <code>{line}</code>
      <button type="button" class="button plain" onClick={copy} aria-label={`${t('answer_copy')}: ${line}`}>
        {t(isCopied ? 'answer_copied' : 'answer_copy')}
      </button>
    </li>
  );
}
