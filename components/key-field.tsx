/** KeyField: the key of a provider, whether it is remembered, and the page of the provider that makes one. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from './text';

interface Props {
  label: string;
  value: string;
  /** A key is stored for this address. */
  hasKey: boolean;
  isRequired: boolean;
  isRemembered: boolean;
  /** Page of the provider that makes keys; undefined where none is known. */
  keyPage: string | undefined;
  onChange: (key: string) => void;
  onRemember: (isRemembered: boolean) => void;
}

export function KeyField({ label, value, hasKey, isRequired, isRemembered, keyPage, onChange, onRemember }: Props) {
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the settings open
  useEffect(() => {
    if (isRequired && !hasKey) field.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <label>
        {label}
        <input
          ref={field}
          type="password"
          autocomplete="off"
          value={value}
          placeholder={hasKey ? t('settings_key_kept') : ''}
          required={isRequired && !hasKey}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </label>
      {keyPage !== undefined && !hasKey && (
        <a href={keyPage} target="_blank" rel="noreferrer">
          {t('settings_get_key')}
        </a>
      )}
      <label class="inline">
        <input type="checkbox" checked={isRemembered} onChange={(event) => onRemember(event.currentTarget.checked)} />
        {t('settings_remember')}
      </label>
    </>
  );
}
