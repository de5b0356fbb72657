/** ToolsCard: other programs on this computer that may run known tasks here: the switch, pairing by a code, and the sites of each. */
import type { PairedTool, WaitingTool } from '../../lib/records/paired-tool';
import { messagesLocale, t } from '../text';

interface Props {
  isOn: boolean;
  tools: readonly (PairedTool & { isConnected: boolean })[];
  waiting: readonly WaitingTool[];
  /** Sites with known tasks. */
  origins: readonly string[];
  onSwitch: (isOn: boolean) => void;
  onPair: (id: string, isSame: boolean) => void;
  onSites: (id: string, sites: readonly string[]) => void;
  onRevoke: (id: string) => void;
}

export function ToolsCard({ isOn, tools, waiting, origins, onSwitch, onPair, onSites, onRevoke }: Props) {
  return (
    <section class="card" aria-label={t('tools_title')}>
      <h3>{t('tools_title')}</h3>
      <p>{t('tools_text')}</p>
      <label class="inline">
        <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onSwitch(currentTarget.checked)} />
        {t('tools_switch')}
      </label>
      {isOn && tools.length + waiting.length === 0 && <p class="soft">{t('tools_none')}</p>}
      {isOn &&
        waiting.map((tool) => (
          <div key={tool.id} class="stack" role="status">
            <p>
              {t('tools_waiting', tool.name)} <strong class="code">{grouped(tool.code)}</strong>
            </p>
            <p class="soft">{t(tool.hasAgreed ? 'tools_entered' : 'tools_compare')}</p>
            <div class="row">
              <button type="button" class="button primary" onClick={() => onPair(tool.id, true)}>
                {t('tools_pair')}
              </button>
              <button type="button" class="button" onClick={() => onPair(tool.id, false)}>
                {t('tools_decline')}
              </button>
            </div>
          </div>
        ))}
      <ul class="lines">
        {tools.map((tool) => (
          <li key={tool.id}>
            <Tool tool={tool} origins={origins} onSites={onSites} onRevoke={onRevoke} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tool({
  tool: { id, name, sites, pairedAt, isConnected },
  origins,
  onSites,
  onRevoke,
}: { tool: Props['tools'][number] } & Pick<Props, 'origins' | 'onSites' | 'onRevoke'>) {
  const day = new Intl.DateTimeFormat(messagesLocale(), { dateStyle: 'medium' }).format(pairedAt);
  return (
    <fieldset>
      <legend>{t(isConnected ? 'tools_connected' : 'tools_paired', name, day)}</legend>
      <p class="soft">{t('tools_sites')}</p>
      <ul class="choices">
        {[...new Set([...origins, ...sites])].map((origin) => (
          <li key={origin}>
            <label>
              <input
                type="checkbox"
                checked={sites.includes(origin)}
                onChange={({ currentTarget: { checked } }) =>
                  onSites(id, checked ? [...sites, origin] : sites.filter((one) => one !== origin))
                }
              />
              {origin}
            </label>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => onRevoke(id)}>
        {t('tools_revoke', name)}
      </button>
    </fieldset>
  );
}

/** Six digits in two groups. */
function grouped(code: string): string {
  return code.replace(/^(\d{3})(?=\d)/u, '$1 ');
}
