/** ModelView connects the model's settings and the list of allowed controls to the background. */
import { useEffect, useState } from 'preact/hooks';
import { EndpointNotes } from '../../components/endpoint-notes';
import { SettingsForm } from '../../components/settings-form';
import { t } from '../../components/text';
import type { Result } from '../../lib/messaging/protocol';
import { closeThisTab } from '../../lib/messaging/current-tab';
import { sendToBackground } from '../../lib/messaging/send';
import { keyScope } from '../../lib/model/address';
import { originLines, PRESETS } from '../../lib/model/presets';
import { connectionActions } from './connection-actions';
import type { ReportError } from './live-data';
import { NoticeSetting } from './notice-setting';

const loadModel = () => sendToBackground('model.settings', {});

export function ModelView({ fail }: { fail: ReportError }) {
  const [model, setModel] = useState<Result<'model.settings'>>();
  const reload = async () => setModel(await loadModel());
  // biome-ignore lint/correctness/useExhaustiveDependencies: fail never changes
  useEffect(() => {
    loadModel().then(setModel, fail);
  }, []);
  return (
    <section class="stack" aria-label={t('view_model')}>
      <SettingsForm
        presets={PRESETS}
        settings={model?.settings}
        hasKey={(address) => hasKeyFor(model?.keyAddresses ?? [], address)}
        browserModel={model?.browserModel === true}
        originLines={originLines(location.origin)}
        onStopTest={() => void sendToBackground('model.stopTest', {}).catch(fail)}
        onBack={() => void closeThisTab().catch(fail)}
        {...connectionActions(reload)}
      />
      <EndpointNotes
        learned={model?.learned ?? []}
        windowTokens={model?.windowTokens}
        onForget={() => {
          sendToBackground('model.forgetQuirks', {}).then(reload).catch(fail);
        }}
      />
      <NoticeSetting fail={fail} />
    </section>
  );
}

/** Whether a key was entered for this very address. */
function hasKeyFor(keyAddresses: readonly string[], address: string): boolean {
  const scope = keyScope(address);
  return scope !== undefined && keyAddresses.includes(scope);
}
