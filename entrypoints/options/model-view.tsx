/** The model's settings, joined to the background. */
import { useEffect, useState } from 'preact/hooks';
import { SettingsForm } from '../../components/settings-form';
import { askForEndpoint } from '../../lib/messaging/endpoint-access';
import type { Result } from '../../lib/messaging/protocol';
import { sendToBackground } from '../../lib/messaging/send';
import { keyScope } from '../../lib/model/address';
import { PRESETS } from '../../lib/model/presets';
import type { Fail } from './live-data';

const loadModel = () => sendToBackground('model.settings', {});

export function ModelView({ fail }: { fail: Fail }) {
  const [model, setModel] = useState<Result<'model.settings'>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way of telling a problem does not change
  useEffect(() => {
    loadModel().then(setModel, fail);
  }, []);
  return (
    <SettingsForm
      presets={PRESETS}
      settings={model?.settings}
      hasKey={(address) => hasKeyFor(model?.keyAddresses ?? [], address)}
      browserModel={model?.browserModel === true}
      onSave={async (settings, key) => {
        await askForEndpoint(settings.baseUrl);
        const { problem } = await sendToBackground('model.save', { settings, key });
        setModel(await loadModel());
        return problem;
      }}
      onForgetKey={async (address) => {
        await sendToBackground('model.forgetKey', { address });
        setModel(await loadModel());
      }}
      onTest={() => sendToBackground('model.test', {})}
      onLoad={() => sendToBackground('model.list', {})}
    />
  );
}

/** Whether a key was entered for this very address. */
function hasKeyFor(keyAddresses: readonly string[], address: string): boolean {
  const scope = keyScope(address);
  return scope !== undefined && keyAddresses.includes(scope);
}
