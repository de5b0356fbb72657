/** TokenCaps: the most tokens that one task and one day may use, set by the user; empty means no limit. */
import type { ProviderSettings } from '../lib/model/words';
import { t } from './text';

type Caps = Pick<ProviderSettings, 'taskTokens' | 'dayTokens'>;

interface Props extends Caps {
  onChange: (caps: Caps) => void;
}

export function TokenCaps({ taskTokens, dayTokens, onChange }: Props) {
  return (
    <>
      <CapField
        label={t('settings_task_cap')}
        value={taskTokens}
        onChange={(value) => onChange({ taskTokens: value, dayTokens })}
      />
      <CapField
        label={t('settings_day_cap')}
        value={dayTokens}
        onChange={(value) => onChange({ taskTokens, dayTokens: value })}
      />
    </>
  );
}

interface CapFieldProps {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

function CapField({ label, value, onChange }: CapFieldProps) {
  return (
    <label>
      {label}
      <input
        type="number"
        min={1}
        step={1000}
        value={value ?? ''}
        onInput={({ currentTarget }) =>
          onChange(currentTarget.valueAsNumber >= 1 ? currentTarget.valueAsNumber : undefined)
        }
      />
    </label>
  );
}
