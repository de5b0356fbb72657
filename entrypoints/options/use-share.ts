/** useShare keeps the state of the shared folder for the options page and sends its requests to the background. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { requestEndpointAccess } from '../../lib/messaging/endpoint-access';
import type { Result } from '../../lib/messaging/protocol';
import { sendToBackground } from '../../lib/messaging/send';
import type { ShareSettings } from '../../lib/records/share';
import type { ReportError } from './live-data';

type State = Result<'share.state'>;

export function useShare(fail: ReportError) {
  const [state, setState] = useState<State>();
  const [isSyncing, setIsSyncing] = useState(false);
  /** A sync that is pressed right after a change of the settings uses the changed ones. */
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  const refresh = () => sendToBackground('share.state', {}).then(setState, fail);
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once; each request refreshes it
  useEffect(() => void refresh(), []);
  const afterwards = async <T>(work: Promise<T>): Promise<T | undefined> => {
    const result = await work.catch(fail);
    await refresh();
    return result;
  };
  return {
    state,
    isSyncing,
    /** Called from a press: the browser asks for access to this one address. */
    save: (settings: ShareSettings, secret: string | undefined) => {
      const allowed = requestEndpointAccess(settings.url).catch(fail);
      saving.current = allowed.then(() => afterwards(sendToBackground('share.save', { settings, secret })));
    },
    sync: async () => {
      setIsSyncing(true);
      await saving.current;
      const report = await afterwards(sendToBackground('share.sync', {}));
      setIsSyncing(false);
      return report;
    },
    stop: () => void sendToBackground('share.stop', {}).catch(fail),
    take: (places: readonly { origin: string; key: string }[]) =>
      void afterwards(sendToBackground('share.take', { places: places.map(({ origin, key }) => ({ origin, key })) })),
    mute: (author: string, isMuted: boolean) => void afterwards(sendToBackground('share.mute', { author, isMuted })),
    leave: () => void afterwards(sendToBackground('share.leave', {})),
  };
}
