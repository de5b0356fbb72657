/** SettingsForm: the model provider's preset, address, model and key, with buttons to test them. */
import { useEffect, useState } from 'preact/hooks';
import type { ProviderSettings } from '../lib/model/words';
import { t } from './text';

export interface PresetChoice {
  id: ProviderSettings['preset'];
  label: string;
  baseUrl: string;
  needsKey: boolean;
}

interface Advice {
  ok: boolean;
  code: string;
  detail: string;
}

export interface SettingsFormProps {
  presets: readonly PresetChoice[];
  settings: ProviderSettings | undefined;
  hasKey: boolean;
  browserModel: boolean;
  onSave: (settings: ProviderSettings, key: string | undefined) => Promise<void>;
  onTest: () => Promise<Advice>;
  onLoad: () => Promise<{ advice: Advice; models: string[] }>;
}

const DEFAULT_SETTINGS: ProviderSettings = {
  preset: 'openai',
  baseUrl: 'https://api.openai.com/v1',
  model: '',
  rememberKey: false,
};

export function SettingsForm(props: SettingsFormProps) {
  const [draft, setDraft] = useState(props.settings ?? DEFAULT_SETTINGS);
  const [key, setKey] = useState('');
  const [status, setStatus] = useState('');
  const [models, setModels] = useState<string[]>([]);
  useEffect(() => {
    if (props.settings) setDraft(props.settings);
  }, [props.settings]);
  const presets = props.presets.filter((preset) => preset.id !== 'browser' || props.browserModel);
  const preset = presets.find(({ id }) => id === draft.preset);
  const isBrowser = draft.preset === 'browser';
  const save = () => props.onSave(draft, key === '' ? undefined : key);
  const showAdvice = (advice: Advice) =>
    setStatus(
      t(advice.ok || advice.code === 'no-model' ? `advice_${advice.code}` : `code_${advice.code}`, advice.detail),
    );
  const run = (work: () => Promise<void>) => {
    setStatus(t('settings_testing'));
    save()
      .then(work)
      .catch((error: unknown) => setStatus(t('chat_error', error instanceof Error ? error.message : String(error))));
  };
  return (
    <form
      class="card settings"
      onSubmit={(event) => {
        event.preventDefault();
        run(async () => setStatus(t('settings_saved')));
      }}
    >
      <h2>{t('settings_model')}</h2>
      <ProviderSelect presets={presets} draft={draft} onDraft={setDraft} />
      {!isBrowser && (
        <EndpointFields
          draft={draft}
          onDraft={setDraft}
          models={models}
          apiKey={key}
          onKey={setKey}
          hasStoredKey={props.hasKey}
          needsKey={preset?.needsKey === true && !props.hasKey}
        />
      )}
      <p class="left">{t('settings_leaves')}</p>
      <div class="row">
        <button type="submit" class="button primary">
          {t('settings_save')}
        </button>
        <button type="button" class="button" onClick={() => run(async () => showAdvice(await props.onTest()))}>
          {t('settings_test')}
        </button>
        {!isBrowser && (
          <button
            type="button"
            class="button"
            onClick={() =>
              run(async () => {
                const listed = await props.onLoad();
                setModels(listed.models);
                if (listed.advice.ok) setStatus(listed.models.slice(0, 8).join(', '));
                else showAdvice(listed.advice);
              })
            }
          >
            {t('settings_load')}
          </button>
        )}
        <span role="status" class="status">
          {status}
        </span>
      </div>
    </form>
  );
}

interface ProviderSelectProps extends Pick<EndpointFieldsProps, 'draft' | 'onDraft'> {
  presets: readonly PresetChoice[];
}

function ProviderSelect({ presets, draft, onDraft }: ProviderSelectProps) {
  return (
    <label>
      {t('settings_provider')}
      <select
        value={draft.preset}
        onChange={(event) => {
          const chosen = presets.find(({ id }) => id === event.currentTarget.value);
          if (chosen)
            onDraft({
              ...draft,
              preset: chosen.id,
              baseUrl: chosen.id === 'custom' ? draft.baseUrl : chosen.baseUrl,
            });
        }}
      >
        {presets.map(({ id, label }) => (
          <option key={id} value={id}>
            {id === 'browser' ? t('settings_browser_model') : label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface EndpointFieldsProps {
  draft: ProviderSettings;
  onDraft: (draft: ProviderSettings) => void;
  models: readonly string[];
  apiKey: string;
  onKey: (key: string) => void;
  hasStoredKey: boolean;
  needsKey: boolean;
}

/** Address, model and key of an OpenAI-compatible endpoint. */
function EndpointFields({ draft, onDraft, models, apiKey, onKey, hasStoredKey, needsKey }: EndpointFieldsProps) {
  return (
    <>
      <label>
        {t('settings_address')}
        <input
          type="url"
          value={draft.baseUrl}
          onInput={(event) => onDraft({ ...draft, baseUrl: event.currentTarget.value.trim() })}
        />
      </label>
      <label>
        {t('settings_model_name')}
        <input
          list="models"
          value={draft.model}
          onInput={(event) => onDraft({ ...draft, model: event.currentTarget.value.trim() })}
        />
        <datalist id="models">
          {models.map((model) => (
            <option key={model} value={model} />
          ))}
        </datalist>
      </label>
      <label>
        {t('settings_key')}
        <input
          type="password"
          autocomplete="off"
          value={apiKey}
          placeholder={hasStoredKey ? t('settings_key_kept') : ''}
          required={needsKey}
          onInput={(event) => onKey(event.currentTarget.value.trim())}
        />
      </label>
      <label class="inline">
        <input
          type="checkbox"
          checked={draft.rememberKey}
          onChange={(event) => onDraft({ ...draft, rememberKey: event.currentTarget.checked })}
        />
        {t('settings_remember')}
      </label>
    </>
  );
}
