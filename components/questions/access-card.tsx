/** AccessCard: asks for access to a site by the browser's own prompt, or to a tab of unknown address by the icon or its shortcut. */
import { useContext } from 'preact/hooks';
import type { Answer } from '../../lib/records/answer';
import type { Question } from '../../lib/records/question';
import { Shortcut } from '../shortcut';
import { t } from '../text';
import { QuestionDialog } from './question-dialog';
import { YesNo } from './yes-no';

interface Props {
  question: Extract<Question, { type: 'access' }>;
  onAnswer: (reply: Answer) => void;
}

export function AccessCard({ question, onAnswer }: Props) {
  if (question.pattern === '') return <TabAccessCard onAnswer={onAnswer} />;
  return (
    <QuestionDialog
      title={t('ask_access_title', question.origin)}
      text={
        <>
          {question.isUnprotected && <p>{t('ask_access_unprotected')}</p>}
          <p>{t('ask_access_text')}</p>
        </>
      }
      onEscape={() => onAnswer({ type: 'no' })}
    >
      <YesNo yes={t('ask_access_yes')} onAnswer={onAnswer} />
    </QuestionDialog>
  );
}

/** Only the press of the icon gives access to such a tab; the task then goes on by itself. */
function TabAccessCard({ onAnswer }: Pick<Props, 'onAnswer'>) {
  const shortcut = useContext(Shortcut);
  return (
    <QuestionDialog
      title={t('ask_icon_title')}
      text={<p>{shortcut === '' ? t('ask_icon_text') : t('ask_icon_keys', shortcut)}</p>}
      onEscape={() => onAnswer({ type: 'no' })}
    >
      <div class="row">
        <button type="button" class="button" onClick={() => onAnswer({ type: 'no' })}>
          {t('chat_stop')}
        </button>
      </div>
    </QuestionDialog>
  );
}
