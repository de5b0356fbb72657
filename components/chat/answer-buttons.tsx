/** AnswerButtons: copies an answer, and keeps it beyond the half hour of the chat. */
import { useState } from 'preact/hooks';
import { t } from '../text';

interface Props {
  text: string;
  /** Undefined where nothing is kept. */
  onKeep?: (() => void) | undefined;
  isKept?: boolean;
}

export function AnswerButtons({ text, onKeep, isKept = false }: Props) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setIsCopied(true));
  return (
    <>
      <button type="button" class="button plain" onClick={copy}>
        {t(isCopied ? 'answer_copied' : 'answer_copy')}
      </button>
      {onKeep && (
        <button type="button" class="button plain" disabled={isKept} title={t('answer_keep_hint')} onClick={onKeep}>
          {t(isKept ? 'answer_kept' : 'answer_keep')}
        </button>
      )}
    </>
  );
}
