/** SettingsForm: the model provider's preset, address, model and key, with the buttons that try them. */
import { useEffect, useState } from 'preact/hooks';
import type { Advice, LocalServer, ModelChoice, ProviderSettings, TestLine } from '../lib/model/words';
import { ConnectionResult } from './connection-result';
import { LocalServers } from './local-servers';
import { ModelBox } from './model-box';
import { t } from './text';
import { SpendingCaps } from './spending-caps';

export interface PresetChoice {
  id: string;
  label: string;
  kind: 'cloud' | 'local' | 'custom' | 'browser';
  baseUrl: string;
}

export interface TestResult {
  ok: boolean;
  lines: readonly TestLine[];
  advice?: Advice | undefined;
}

export interface SettingsFormProps {
  presets: readonly PresetChoice[];
  settings: ProviderSettings | undefined;
  /** Whether a key was entered for this address. */
  hasKey: (address: string) => boolean;
  browserModel: boolean;
  /** Start commands of local servers that let this extension read their answers. */
  originLines: readonly { label: string; line: string }[];
  /** @returns why nothing was stored, undefined if all was */
  onSave: (settings: ProviderSettings, key: string | undefined) => Promise<string | undefined>;
  onForgetKey: (address: string) => Promise<void>;
  onTest: () => Promise<TestResult>;
  onStopTest: () => void;
  onLoad: () => Promise<{ advice?: Advice | undefined; models: readonly ModelChoice[] }>;
  onFindLocal: () => Promise<readonly LocalServer[]>;
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
  const [result, setResult] = useState<TestResult>();
  const [isBusy, setBusy] = useState(false);
  const [models, setModels] = useState<readonly ModelChoice[]>([]);
  const [servers, setServers] = useState<readonly LocalServer[]>();
  useEffect(() => {
    if (props.settings) setDraft(props.settings);
  }, [props.settings]);
  const presets = props.presets.filter(({ kind }) => kind !== 'browser' || props.browserModel);
  const preset = presets.find(({ id }) => id === draft.preset);
  const isBrowser = preset?.kind === 'browser';
  const hasKey = props.hasKey(draft.baseUrl);
  const run = (work: () => Promise<void>) => {
    setStatus(t('settings_testing'));
    setResult(undefined);
    setBusy(true);
    work()
      .catch((error: unknown) => setStatus(t('chat_error', error instanceof Error ? error.message : String(error))))
      .finally(() => setBusy(false));
  };
  const saveAnd = (work: () => Promise<void>) =>
    run(async () => {
      const problem = await props.onSave(draft, key === '' ? undefined : key);
      if (problem !== undefined) return setStatus(t(`code_${problem}`));
      // A key belongs to the address it was typed for.
      setKey('');
      await work();
    });
  const test = async () => {
    const tested = await props.onTest();
    setStatus(t(tested.ok ? 'advice_ok' : 'advice_not_ok'));
    setResult(tested);
  };
  const load = async () => {
    const listed = await props.onLoad();
    setModels(listed.models);
    if (listed.advice) setResult({ ok: false, lines: [], advice: listed.advice });
    setStatus(listed.advice ? t('advice_not_ok') : t('settings_models_found', String(listed.models.length)));
  };
  const find = async () => {
    const found = await props.onFindLocal();
    setServers(found);
    setStatus(found.length === 0 ? t('settings_none_local') : '');
  };
  const useServer = (server: LocalServer) => {
    setModels(server.models);
    setDraft({ ...draft, preset: server.preset, baseUrl: server.baseUrl, model: server.models[0]?.id ?? '' });
  };
  const choosePreset = (id: string) => {
    const chosen = presets.find((one) => one.id === id);
    if (!chosen || chosen.id === draft.preset) return;
    setModels([]);
    setKey('');
    const baseUrl = chosen.kind === 'custom' ? draft.baseUrl : chosen.baseUrl;
    setDraft({
      ...draft,
      preset: chosen.id,
      baseUrl,
      model: chosen.kind === 'custom' ? draft.model : '',
      smallModel: undefined,
    });
  };
  return (
    <form
      class="card settings"
      onSubmit={(event) => {
        event.preventDefault();
        saveAnd(async () => setStatus(t('settings_saved')));
      }}
    >
      <h2>{t('settings_model')}</h2>
      <label>
        {t('settings_provider')}
        <select value={draft.preset} onChange={(event) => choosePreset(event.currentTarget.value)}>
          {presets.map(({ id, label, kind }) => (
            <option key={id} value={id}>
              {kind === 'browser' ? t('settings_browser_model') : kind === 'custom' ? t('settings_custom') : label}
            </option>
          ))}
        </select>
      </label>
      <LocalServers servers={servers} onFind={() => run(find)} onUse={useServer} />
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
          <ModelBox
            label={t('settings_model_name')}
            model={draft.model}
            models={models}
            onChange={(model) => setDraft({ ...draft, model })}
          />
          <ModelBox
            label={t('settings_small_model')}
            model={draft.smallModel ?? ''}
            models={models}
            onChange={(smallModel) => setDraft({ ...draft, smallModel: smallModel === '' ? undefined : smallModel })}
          />
          <label>
            {t('settings_key')}
            <input
              type="password"
              autocomplete="off"
              value={key}
              placeholder={hasKey ? t('settings_key_kept') : ''}
              required={preset?.kind === 'cloud' && !hasKey}
              onInput={(event) => setKey(event.currentTarget.value)}
            />
          </label>
          <label class="inline">
            <input
              type="checkbox"
              checked={draft.rememberKey}
              onChange={(event) => setDraft({ ...draft, rememberKey: event.currentTarget.checked })}
            />
            {t('settings_remember')}
          </label>
          <SpendingCaps caps={draft} onChange={(caps) => setDraft({ ...draft, ...caps })} />
        </>
      )}
      <p class="left">{t('settings_leaves')}</p>
      <div class="row">
        <button type="submit" class="button primary">
          {t('settings_save')}
        </button>
        <button type="button" class="button" onClick={() => saveAnd(test)}>
          {t('settings_test')}
        </button>
        {!isBrowser && (
          <button type="button" class="button" onClick={() => saveAnd(load)}>
            {t('settings_load')}
          </button>
        )}
        {hasKey && !isBrowser && (
          <button type="button" class="button plain" onClick={() => run(() => forget(props, draft.baseUrl, setStatus))}>
            {t('settings_key_forget')}
          </button>
        )}
        {isBusy && (
          <button type="button" class="button plain" onClick={props.onStopTest}>
            {t('chat_stop')}
          </button>
        )}
        <span role="status" class="status">
          {status}
        </span>
      </div>
      {result && <ConnectionResult {...result} originLines={props.originLines} />}
    </form>
  );
}

async function forget(props: SettingsFormProps, address: string, setStatus: (text: string) => void): Promise<void> {
  await props.onForgetKey(address);
  setStatus(t('settings_key_forgotten'));
}
