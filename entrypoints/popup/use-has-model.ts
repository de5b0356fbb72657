/** useHasModel: whether the user has chosen a model. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Result } from '../../lib/messaging/protocol';
import { sendToBackground } from '../../lib/messaging/send';
import { SETTINGS_KEY } from '../../lib/model/words';

/** Whether a model is chosen; read again when the settings change, since the settings page may be open beside the chat. */
export function useHasModel(fail: (problem: unknown) => void): boolean {
  const [hasModel, setHasModel] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    const readSettings = () =>
      sendToBackground('model.settings', {}).then(({ settings }) => setHasModel(isChosen(settings)), fail);
    // Session storage changes with every step of a run, and the local rows of an endpoint with every call of a model.
    const handleChange = (changes: object, area: string) => {
      if (area === 'local' && SETTINGS_KEY in changes) void readSettings();
    };
    void readSettings();
    browser.storage.onChanged.addListener(handleChange);
    return () => browser.storage.onChanged.removeListener(handleChange);
  }, []);
  return hasModel;
}

function isChosen(settings: Result<'model.settings'>['settings']): boolean {
  return settings !== undefined && (settings.preset === 'browser' || settings.model !== '');
}
