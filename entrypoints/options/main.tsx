/** The options page: the model's settings and the notebook as it is now. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../components/tokens.css';
import '../../components/chat.css';
import '../../components/options.css';
import { SettingsForm } from '../../components/settings-form';
import { t } from '../../components/text';
import { messageOf } from '../../lib/core/errors';
import { askForEndpoint } from '../../lib/messaging/endpoint-access';
import type { Result } from '../../lib/messaging/protocol';
import { sendToBackground } from '../../lib/messaging/send';
import { PRESETS } from '../../lib/model/presets';
import { NotebookSection } from './notebook-section';

const loadModel = () => sendToBackground('model.settings', {});

function OptionsPage() {
  const [model, setModel] = useState<Result<'model.settings'>>();
  const [error, setError] = useState<string>();
  const fail = (problem: unknown): undefined => {
    setError(messageOf(problem));
    return undefined;
  };
  useEffect(() => {
    loadModel().then(setModel, (problem: unknown) => setError(messageOf(problem)));
  }, []);
  return (
    <main class="options">
      <h1>
        <img src="/icon/32.png" alt="" width={28} height={28} />
        {t('extensionName')}
      </h1>
      {error !== undefined && (
        <p class="alert" role="alert">
          {error}
        </p>
      )}
      <SettingsForm
        presets={PRESETS}
        settings={model?.settings}
        hasKey={model?.hasKey === true}
        browserModel={model?.browserModel === true}
        onSave={async (settings, key) => {
          await askForEndpoint(settings.baseUrl);
          await sendToBackground('model.save', { settings, key });
          setModel(await loadModel());
        }}
        onTest={() => sendToBackground('model.test', {})}
        onLoad={() => sendToBackground('model.list', {})}
      />
      <NotebookSection fail={fail} />
    </main>
  );
}

const root = document.getElementById('app');
if (root) render(<OptionsPage />, root);
