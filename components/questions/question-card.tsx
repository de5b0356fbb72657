/** QuestionCard, the open question of a run: access, confirmation, a choice of elements or procedures, free text, or whether a step took effect. */
import { assertNever } from '../../lib/core/assert-never';
import type { Answer } from '../../lib/records/answer';
import type { Question } from '../../lib/records/question';
import { actWords } from '../act-words';
import { MissedActs } from '../missed-acts';
import { inUserLanguage } from '../role-words';
import { t } from '../text';
import { AccessCard } from './access-card';
import { ChoiceCard } from './choice-card';
import { ConfirmCard } from './confirm-card';
import { NearestCard } from './nearest-card';
import { PausedCard } from './paused-card';
import { QuestionDialog } from './question-dialog';
import { TextAnswerCard } from './text-answer-card';
import { YesNo } from './yes-no';

interface Props {
  question: Question;
  /** Name of the other program that asked for the task; undefined if the user did. */
  requestedBy?: string | undefined;
  onAnswer: (reply: Answer) => void;
  /** Shows a candidate on the page; undefined where nothing can be shown. */
  onPoint?: ((ref: string) => void) | undefined;
}

const KEEP_LABELS = { always: 'ask_constant_always', read: 'ask_constant_read', ask: 'ask_constant_ask' } as const;

/** The whole task was recorded, and what came of it was not seen. */
const UNSEEN_RESULTS: ReadonlySet<string> = new Set(['still', 'refused', 'closed']);

export function QuestionCard({ question, requestedBy, onAnswer, onPoint }: Props) {
  const sayNo = () => onAnswer({ type: 'no' });
  switch (question.type) {
    case 'access':
      return <AccessCard question={question} onAnswer={onAnswer} />;
    case 'confirm':
      return <ConfirmCard question={question} requestedBy={requestedBy} onAnswer={onAnswer} />;
    case 'choice':
      return (
        <ChoiceCard
          title={question.words === '' ? t('ask_choice_any') : t('ask_choice_title', question.words)}
          text={t('ask_choice_text')}
          choices={question.choices.map(({ ref, label }) => ({
            label: inUserLanguage(label),
            reply: { type: 'choice', ref },
            onPoint: onPoint && (() => onPoint(ref)),
          }))}
          none={t('ask_nearest_none')}
          onAnswer={onAnswer}
        />
      );
    case 'procedure':
      return (
        <ChoiceCard
          title={t('ask_procedure_title')}
          text={t('ask_procedure_text')}
          choices={question.choices.map(({ note, label }) => ({ label, reply: { type: 'procedure', note } }))}
          none={t('ask_nearest_none')}
          onAnswer={onAnswer}
        />
      );
    case 'paused':
      return <PausedCard question={question} onAnswer={onAnswer} />;
    case 'nearest':
      return (
        <NearestCard
          title={t('ask_nearest_title')}
          text={t('ask_nearest_text')}
          choices={question.choices}
          onAnswer={onAnswer}
        />
      );
    case 'sibling':
      return (
        <NearestCard
          title={t('ask_sibling_title')}
          text={t('ask_sibling_text', question.origin)}
          choices={question.choices}
          onAnswer={onAnswer}
        />
      );
    case 'open':
      return (
        <TextAnswerCard
          title={t('ask_open_title')}
          text={question.text}
          label={t('ask_open_label')}
          first=""
          onAnswer={onAnswer}
        />
      );
    case 'constant':
      return (
        <ChoiceCard
          title={t('ask_constant_title', question.text, inUserLanguage(question.field))}
          text={t('ask_constant_text')}
          none={t('ask_no')}
          choices={(question.canRead ? (['always', 'read', 'ask'] as const) : (['always', 'ask'] as const)).map(
            (keep) => ({
              label: t(KEEP_LABELS[keep]),
              reply: { type: 'constant', keep },
            }),
          )}
          onAnswer={onAnswer}
        />
      );
    case 'value':
      return (
        <TextAnswerCard
          title={t('ask_value_title', question.label)}
          text={t('ask_value_text')}
          label={t('ask_open_label')}
          first=""
          onAnswer={onAnswer}
        />
      );
    case 'hand':
      return (
        <QuestionDialog
          title={t('ask_hand_title')}
          text={<p>{t('ask_hand_text', inUserLanguage(question.field))}</p>}
          onEscape={sayNo}
        >
          <YesNo yes={t('ask_hand_yes')} no={t('ask_hand_no')} onAnswer={onAnswer} />
        </QuestionDialog>
      );
    case 'phrase':
      return (
        <TextAnswerCard
          title={t('ask_phrase_title')}
          text={t(question.again ? 'ask_phrase_again' : 'ask_phrase_text')}
          label={t('ask_phrase_label')}
          first={question.suggestion}
          onAnswer={onAnswer}
        />
      );
    case 'tab':
      return (
        <QuestionDialog
          title={t('ask_tab_title')}
          text={<p>{question.origin === '' ? t('ask_tab_hidden') : t('ask_tab_text', question.origin)}</p>}
          onEscape={sayNo}
        >
          <YesNo yes={t('ask_tab_yes')} no={t('ask_tab_no')} onAnswer={onAnswer} />
        </QuestionDialog>
      );
    case 'missed': {
      const key = question.missed.every(({ what }) => UNSEEN_RESULTS.has(what)) ? 'unseen' : 'missed';
      return (
        <QuestionDialog
          title={t(`ask_${key}_title`)}
          text={
            <>
              <MissedActs missed={question.missed} />
              <p>{t(`ask_${key}_text`)}</p>
            </>
          }
          onEscape={sayNo}
        >
          <YesNo yes={t(`ask_${key}_yes`)} no={t('ask_missed_no')} onAnswer={onAnswer} />
        </QuestionDialog>
      );
    }
    case 'happened':
      return (
        <QuestionDialog
          title={t('ask_happened_title')}
          text={
            <>
              <blockquote>{actWords(question.verb, question.target, '')}</blockquote>
              <p>{t('ask_happened_text')}</p>
            </>
          }
          // Neither answer is safe here.
          onEscape={() => undefined}
        >
          <YesNo yes={t('ask_happened_yes')} no={t('ask_happened_no')} onAnswer={onAnswer} />
        </QuestionDialog>
      );
    default:
      return assertNever(question);
  }
}
