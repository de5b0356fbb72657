/** ModelView connects the model's settings and the list of allowed controls to the background. */
import { useEffect, useState } from 'preact/hooks';
import { EndpointNotes } from '../../components/endpoint-notes';
import { SettingsForm } from '../../components/settings-form';
import { t } from '../../components/text';
import { requestEndpointAccess, requestLocalAccess } from '../../lib/messaging/endpoint-access';
import type { Result } from '../../lib/messaging/protocol';
import { sendToBackground } from '../../lib/messaging/send';
import { keyScope, normalizeAddress } from '../../lib/model/address';
import { originLines, PRESETS } from '../../lib/model/presets';
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
        onSave={async (settings, key) => {
          const address = normalizeAddress(settings.baseUrl);
          // One address of the local network at a time may be reached over http; a bad one is refused when it is saved.
          if (address.ok) await requestEndpointAccess(address.baseUrl);
          const { problem } = await sendToBackground('model.save', { settings, key });
          await reload();
          return problem;
        }}
        onForgetKey={async (address) => {
          await sendToBackground('model.forgetKey', { address });
          await reload();
        }}
        onTest={async () => {
          const tested = await sendToBackground('model.test', {});
          await reload();
          return tested;
        }}
        onStopTest={() => {
          sendToBackground('model.stopTest', {}).catch(fail);
        }}
        onLoad={() => sendToBackground('model.list', {})}
        onFindLocal={async () => {
          await requestLocalAccess();
          return (await sendToBackground('model.findLocal', {})).servers;
        }}
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
