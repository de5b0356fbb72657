/** ModelView connects the settings form and the list of allowed controls to the background. */
import { useEffect, useState } from 'preact/hooks';
import { AllowedCard } from '../../components/allowed-card';
import { SettingsForm } from '../../components/settings-form';
import { requestEndpointAccess } from '../../lib/messaging/endpoint-access';
import type { Result } from '../../lib/messaging/protocol';
import { sendToBackground } from '../../lib/messaging/send';
import { PRESETS } from '../../lib/model/presets';
import type { ReportError } from './live-data';

const loadAllowed = () => sendToBackground('allowed.list', {});
const loadModel = () => sendToBackground('model.settings', {});

export function ModelView({ fail }: { fail: ReportError }) {
  const [model, setModel] = useState<Result<'model.settings'>>();
  const [allowed, setAllowed] = useState<Result<'allowed.list'>>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    loadModel().then(setModel, fail);
    loadAllowed().then(setAllowed, fail);
  }, []);
  return (
    <>
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
      <AllowedCard
        controls={allowed?.controls ?? []}
        onRevoke={(key) => sendToBackground('allowed.revoke', { key }).then(loadAllowed).then(setAllowed, fail)}
      />
    </>
  );
}
