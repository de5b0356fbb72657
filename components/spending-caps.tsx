/** SpendingCaps: the most tokens and US dollars that one task and one day may use, set by the user; empty means no limit. */
import { useState } from 'preact/hooks';
import type { ProviderSettings } from '../lib/model/words';
import { t } from './text';

type Caps = Pick<ProviderSettings, 'taskTokens' | 'dayTokens' | 'taskDollars' | 'dayDollars'>;

interface Props {
  caps: Caps;
  onChange: (caps: Partial<Caps>) => void;
}

/** Smallest limit and step of the fields. */
const TOKENS = { min: 1, step: 1_000 };
const DOLLARS = { min: 0.01, step: 0.01 };

export function SpendingCaps({ caps, onChange }: Props) {
  const [wasSet] = useState(() => limitsOf(caps).some((limit) => limit !== undefined));
  return (
    <details open={wasSet}>
      <summary>{t('settings_caps')}</summary>
      <div class="pairs">
        <CapField
          {...TOKENS}
          label={t('settings_task_cap')}
          value={caps.taskTokens}
          onChange={(taskTokens) => onChange({ taskTokens })}
        />
        <CapField
          {...TOKENS}
          label={t('settings_day_cap')}
          value={caps.dayTokens}
          onChange={(dayTokens) => onChange({ dayTokens })}
        />
        <CapField
          {...DOLLARS}
          label={t('settings_task_dollars')}
          value={caps.taskDollars}
          onChange={(taskDollars) => onChange({ taskDollars })}
        />
        <CapField
          {...DOLLARS}
          label={t('settings_day_dollars')}
          value={caps.dayDollars}
          onChange={(dayDollars) => onChange({ dayDollars })}
        />
      </div>
      <p class="left">{t('settings_dollars_known')}</p>
    </details>
  );
}

const limitsOf = ({ taskTokens, dayTokens, taskDollars, dayDollars }: Caps) => [
  taskTokens,
  dayTokens,
  taskDollars,
  dayDollars,
];

interface CapFieldProps {
  label: string;
  min: number;
  step: number;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

function CapField({ label, min, step, value, onChange }: CapFieldProps) {
  return (
    <label>
      {label}
      <input
        type="number"
        min={min}
        step={step}
        value={value ?? ''}
        onInput={({ currentTarget }) =>
          onChange(currentTarget.valueAsNumber >= min ? currentTarget.valueAsNumber : undefined)
        }
      />
    </label>
  );
}
