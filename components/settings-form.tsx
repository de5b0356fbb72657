/** SettingsForm: the model in one column: provider, key, model, and one button that connects. */
import { useEffect, useState } from 'preact/hooks';
import type { ProviderSettings } from '../lib/model/words';
import { ConnectionResult, type OriginLine } from './connection-result';
import { KeyField } from './key-field';
import { LocalServers } from './local-servers';
import { ModelBox } from './model-box';
import { type PresetChoice, ProviderTiles } from './provider-tiles';
import { SpendingCaps } from './spending-caps';
import { t } from './text';
import { type ConnectionActions, type TestResult, useConnection } from './use-connection';

export interface SettingsFormProps extends ConnectionActions {
  presets: readonly PresetChoice[];
  settings: ProviderSettings | undefined;
  /** Whether a key was entered for this address. */
  hasKey: (address: string) => boolean;
  browserModel: boolean;
  /** Start commands of local servers that let this extension read their answers. */
  originLines: readonly OriginLine[];
  onStopTest: () => void;
  /** Closes the settings. */
  onBack: () => void;
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
  const connection = useConnection(props, setDraft);
  useEffect(() => {
    if (props.settings) setDraft(props.settings);
  }, [props.settings]);
  const presets = props.presets.filter(({ kind }) => kind !== 'browser' || props.browserModel);
  const preset = presets.find(({ id }) => id === draft.preset);
  const isBrowser = preset?.kind === 'browser';
  const hasKey = props.hasKey(draft.baseUrl);
  const change = (part: Partial<ProviderSettings>) => setDraft({ ...draft, ...part });
  const act = (action: (settings: ProviderSettings, key: string | undefined) => void) => {
    action(draft, key === '' ? undefined : key);
    // A key belongs to the address it was typed for.
    setKey('');
  };
  const choosePreset = (id: string) => {
    const chosen = presets.find((one) => one.id === id);
    if (!chosen || chosen.id === draft.preset) return;
    connection.setModels([]);
    setKey('');
    const kept = chosen.kind === 'custom' ? {} : { baseUrl: chosen.baseUrl, model: '' };
    change({ preset: chosen.id, smallModel: undefined, ...kept });
  };
  const { status, result, isBusy, models } = connection;
  return (
    <form
      class="card settings"
      onSubmit={(event) => {
        event.preventDefault();
        act(connection.connect);
      }}
    >
      <h2>{t('settings_model')}</h2>
      <ProviderTiles presets={presets} chosen={draft.preset} onChoose={choosePreset} />
      <LocalServers
        servers={connection.servers}
        onFind={connection.findLocal}
        onUse={(server) => {
          connection.setModels(server.models);
          const model = props.recommend(server.models) ?? server.models[0]?.id ?? '';
          change({ preset: server.preset, baseUrl: server.baseUrl, model });
        }}
      />
      {!isBrowser && (
        <>
          <label>
            {t('settings_address')}
            <input
              type="text"
              inputMode="url"
              value={draft.baseUrl}
              onInput={(event) => change({ baseUrl: event.currentTarget.value.trim() })}
            />
          </label>
          <KeyField
            value={key}
            hasKey={hasKey}
            label={t(preset?.kind === 'local' ? 'settings_key_local' : 'settings_key')}
            isRequired={preset?.kind === 'cloud'}
            isRemembered={draft.rememberKey}
            keyPage={preset?.keyPage}
            onChange={setKey}
            onRemember={(rememberKey) => change({ rememberKey })}
          />
          <ModelBox
            label={t('settings_model_name')}
            hint={t('settings_model_hint')}
            model={draft.model}
            models={models}
            onChange={(model) => change({ model })}
          />
          <ModelBox
            label={t('settings_small_model')}
            model={draft.smallModel ?? ''}
            models={models}
            onChange={(smallModel) => change({ smallModel: smallModel === '' ? undefined : smallModel })}
          />
          <SpendingCaps caps={draft} onChange={change} />
        </>
      )}
      <p class="left">{t('settings_leaves')}</p>
      <div class="row">
        <button type="submit" class="button primary">
          {t('settings_connect')}
        </button>
        <button type="button" class="button" onClick={() => act(connection.save)}>
          {t('settings_save')}
        </button>
        {!isBrowser && (
          <button type="button" class="button" onClick={() => act(connection.load)}>
            {t('settings_load')}
          </button>
        )}
        {hasKey && !isBrowser && (
          <button type="button" class="button plain" onClick={() => connection.forgetKey(draft.baseUrl)}>
            {t('settings_key_forget')}
          </button>
        )}
        {isBusy && (
          <button type="button" class="button plain" onClick={props.onStopTest}>
            {t('chat_stop')}
          </button>
        )}
        {result?.ok && (
          <button type="button" class="button" onClick={props.onBack}>
            {t('settings_back')}
          </button>
        )}
      </div>
      <p role="status" class={status.isOk === undefined ? 'status' : `status ${status.isOk ? 'good' : 'bad'}`}>
        {status.text}
      </p>
      {result && (
        <ConnectionResult
          {...result}
          server={keptOutBy(result, preset)}
          originLines={linesOf(props.originLines, preset)}
          onAgain={() => act(connection.connect)}
        />
      )}
    </form>
  );
}

/** A local server that answers, and refuses what comes from an extension. @returns undefined if something else is wrong */
function keptOutBy({ advice }: TestResult, preset: PresetChoice | undefined): string | undefined {
  const isRefused = advice?.code === 'forbidden' || advice?.code === 'cors';
  return preset?.kind === 'local' && isRefused ? preset.label : undefined;
}

/** The lines of the chosen server; those of all where it is not known which one answers. */
function linesOf(lines: readonly OriginLine[], preset: PresetChoice | undefined): readonly OriginLine[] {
  const own = lines.filter(({ server }) => server === preset?.label);
  return own.length > 0 ? own : lines;
}
