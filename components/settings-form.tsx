/** The model's settings: preset, address, name, key, and the two buttons that try them. */
import { useEffect, useState } from 'preact/hooks';
import type { ProviderSettings } from '../lib/model/words';
import { t } from './text';

export interface PresetChoice {
  id: string;
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
  /** Whether a key was entered for this address. */
  hasKey: (address: string) => boolean;
  browserModel: boolean;
  /** @returns why nothing was stored, undefined if all was */
  onSave: (settings: ProviderSettings, key: string | undefined) => Promise<string | undefined>;
  onForgetKey: (address: string) => Promise<void>;
  onTest: () => Promise<Advice>;
  onLoad: () => Promise<{ advice: Advice; models: string[] }>;
}

const NONE: ProviderSettings = {
  preset: 'openai',
  baseUrl: 'https://api.openai.com/v1',
  model: '',
  rememberKey: false,
};

export function SettingsForm(props: SettingsFormProps) {
  const [draft, setDraft] = useState(props.settings ?? NONE);
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
  const say = (advice: Advice) =>
    setStatus(
      t(advice.ok || advice.code === 'no-model' ? `advice_${advice.code}` : `code_${advice.code}`, advice.detail),
    );
  const hasKey = props.hasKey(draft.baseUrl);
  const run = (work: () => Promise<void>) => {
    setStatus(t('settings_testing'));
    save()
      .then((problem) => {
        if (problem !== undefined) return setStatus(t(`code_${problem}`));
        // A key belongs to the address it was typed for.
        setKey('');
        return work();
      })
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
      <label>
        {t('settings_provider')}
        <select
          value={draft.preset}
          onChange={(event) => {
            const chosen = presets.find(({ id }) => id === event.currentTarget.value);
            if (chosen)
              setDraft({
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
      {!isBrowser && (
        <>
          <label>
            {t('settings_address')}
            <input
              type="text"
              inputMode="url"
              value={draft.baseUrl}
              onInput={(event) => setDraft({ ...draft, baseUrl: event.currentTarget.value.trim() })}
            />
          </label>
          <label>
            {t('settings_model_name')}
            <input
              list="models"
              value={draft.model}
              onInput={(event) => setDraft({ ...draft, model: event.currentTarget.value.trim() })}
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
              value={key}
              placeholder={hasKey ? t('settings_key_kept') : ''}
              required={preset?.needsKey === true && !hasKey}
              onInput={(event) => setKey(event.currentTarget.value)}
            />
          </label>
          {hasKey && (
            <button
              type="button"
              class="button plain"
              onClick={() => {
                setKey('');
                props.onForgetKey(draft.baseUrl).catch((error: unknown) => setStatus(t('chat_error', String(error))));
              }}
            >
              {t('settings_key_forget')}
            </button>
          )}
          <label class="inline">
            <input
              type="checkbox"
              checked={draft.rememberKey}
              onChange={(event) => setDraft({ ...draft, rememberKey: event.currentTarget.checked })}
            />
            {t('settings_remember')}
          </label>
        </>
      )}
      <p class="left">{t('settings_leaves')}</p>
      <div class="row">
        <button type="submit" class="button primary">
          {t('settings_save')}
        </button>
        <button type="button" class="button" onClick={() => run(async () => say(await props.onTest()))}>
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
                else say(listed.advice);
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
