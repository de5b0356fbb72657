/** LocalServers: one button that looks for model servers on this computer, and the servers it found. */
import type { LocalServer } from '../lib/model/words';
import { t } from './text';

interface Props {
  /** Undefined before the first search. */
  servers: readonly LocalServer[] | undefined;
  onFind: () => void;
  onUse: (server: LocalServer) => void;
}

export function LocalServers({ servers, onFind, onUse }: Props) {
  return (
    <div class="row">
      <button type="button" class="button" onClick={onFind}>
        {t('settings_find_local')}
      </button>
      {servers?.map((server) => (
        <button key={server.baseUrl} type="button" class="button" onClick={() => onUse(server)}>
          {t('settings_use_local', server.label, String(server.models.length))}
        </button>
      ))}
    </div>
  );
}
