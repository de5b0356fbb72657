/** ProviderTiles: the providers to choose from, in three groups: in the cloud, on this computer, and others. */
import { t } from './text';

export interface PresetChoice {
  id: string;
  label: string;
  kind: 'cloud' | 'local' | 'custom' | 'browser';
  baseUrl: string;
  /** Page of the provider that makes keys. */
  keyPage?: string | undefined;
}

interface Props {
  presets: readonly PresetChoice[];
  chosen: string;
  onChoose: (id: string) => void;
}

const GROUPS = [
  { name: 'settings_cloud', kinds: ['cloud'] },
  { name: 'settings_local', kinds: ['local', 'browser'] },
  { name: 'settings_other', kinds: ['custom'] },
] as const;

export function ProviderTiles({ presets, chosen, onChoose }: Props) {
  return (
    <fieldset class="tiles">
      <legend>{t('settings_provider')}</legend>
      {GROUPS.map(({ name, kinds }) => (
        <div key={name} class="tile-group">
          <span class="soft">{t(name)}</span>
          {presets
            .filter(({ kind }) => (kinds as readonly string[]).includes(kind))
            .map((preset) => (
              <label key={preset.id} class="tile">
                <input
                  type="radio"
                  name="provider"
                  checked={preset.id === chosen}
                  onChange={() => onChoose(preset.id)}
                />
                {labelOf(preset)}
              </label>
            ))}
        </div>
      ))}
    </fieldset>
  );
}

function labelOf({ kind, label }: PresetChoice): string {
  if (kind === 'browser') return t('settings_browser_model');
  return kind === 'custom' ? t('settings_custom') : label;
}
