/** ModelView connects the settings form to the background. */
import { useEffect, useState } from 'preact/hooks';
import { SettingsForm } from '../../components/settings-form';
import { requestEndpointAccess } from '../../lib/messaging/endpoint-access';
import type { Result } from '../../lib/messaging/protocol';
import { sendToBackground } from '../../lib/messaging/send';
import { PRESETS } from '../../lib/model/presets';
import type { ReportError } from './live-data';

const loadModel = () => sendToBackground('model.settings', {});

export function ModelView({ fail }: { fail: ReportError }) {
  const [model, setModel] = useState<Result<'model.settings'>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    loadModel().then(setModel, fail);
  }, []);
  return (
    <SettingsForm
      presets={PRESETS}
      settings={model?.settings}
      hasKey={model?.hasKey === true}
      browserModel={model?.browserModel === true}
      onSave={async (settings, key) => {
        await requestEndpointAccess(settings.baseUrl);
        await sendToBackground('model.save', { settings, key });
        setModel(await loadModel());
      }}
      onTest={() => sendToBackground('model.test', {})}
      onLoad={() => sendToBackground('model.list', {})}
    />
  );
}
