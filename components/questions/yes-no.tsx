/** YesNo: the buttons of a question that is answered with yes or no; only a trusted click says yes. */
import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../../lib/records/answer';
import { t } from '../text';

interface Props {
  yes: string;
  no?: string;
  /** Text of the button that allows this control for good. */
  always?: string | undefined;
  onAnswer: (reply: Answer) => void;
  disabled?: boolean;
  /** The yes cannot be taken back: it is red, and the focus begins on the no. */
  isDangerous?: boolean;
}

export function YesNo({ yes, no = t('ask_no'), always, onAnswer, disabled = false, isDangerous = false }: Props) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isDangerous) safe.current?.focus();
  }, [isDangerous]);
  return (
    <div class="row">
      <button
        type="button"
        class={isDangerous ? 'button primary dangerous' : 'button primary'}
        disabled={disabled}
        onClick={(event) => event.isTrusted && onAnswer({ type: 'yes' })}
      >
        {yes}
      </button>
      {always === undefined ? null : (
        <button
          type="button"
          class="button"
          disabled={disabled}
          onClick={(event) => event.isTrusted && onAnswer({ type: 'always' })}
        >
          {always}
        </button>
      )}
      <button ref={safe} type="button" class="button" onClick={() => onAnswer({ type: 'no' })}>
        {no}
      </button>
    </div>
  );
}
