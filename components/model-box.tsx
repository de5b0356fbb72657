/** ModelBox: the model's name, with the provider's list to filter; models that call tools are marked where the list says so. */
import { useId } from 'preact/hooks';
import type { ModelChoice } from '../lib/model/words';
import { t } from './text';

interface Props {
  label: string;
  /** Shown while no model is named. */
  hint?: string;
  model: string;
  models: readonly ModelChoice[];
  onChange: (model: string) => void;
}

export function ModelBox({ label, hint, model, models, onChange }: Props) {
  const list = useId();
  const chosen = models.find(({ id }) => id === model);
  return (
    <>
      <label>
        {label}
        <input
          list={list}
          value={model}
          placeholder={hint ?? ''}
          onInput={(event) => onChange(event.currentTarget.value.trim())}
        />
        <datalist id={list}>
          {models.map((choice) => (
            <option key={choice.id} value={choice.id} label={labelOf(choice)} />
          ))}
        </datalist>
      </label>
      {chosen?.callsTools === false && <p class="notice">{t('settings_no_tools')}</p>}
    </>
  );
}

/** `name · calls tools · 32,768 tokens`, as far as the list says it. */
function labelOf({ id, callsTools, windowTokens }: ModelChoice): string {
  return [
    id,
    ...(callsTools ? [t('settings_calls_tools')] : []),
    ...(windowTokens === undefined ? [] : [t('settings_window', String(windowTokens))]),
  ].join(' · ');
}
