/** QuestionCard, the open question of a run: access, confirmation, a choice of elements or procedures, free text, or whether a step took effect. */
import { useEffect, useState } from 'preact/hooks';
import { assertNever } from '../lib/core/assert-never';
import type { Answer } from '../lib/records/answer';
import type { Question } from '../lib/records/run';
import { actWords } from './act-words';
import { MissedActs } from './missed-acts';
import { ConfirmDetails } from './confirm-details';
import { NearestCard } from './nearest-card';
import { t } from './text';

interface Props {
  question: Question;
  onAnswer: (reply: Answer) => void;
}

const KEEP_LABELS = { always: 'ask_constant_always', read: 'ask_constant_read', ask: 'ask_constant_ask' } as const;

/** A confirmation shown for less than this is not read yet: its Yes button stays disabled. Milliseconds. */
const MIN_READING_MS = 500;

export function QuestionCard({ question, onAnswer }: Props) {
  switch (question.type) {
    case 'access':
      return (
        <section class="card ask" role="alertdialog" aria-label={t('ask_access_title', question.origin)}>
          <h2>{t('ask_access_title', question.origin)}</h2>
          <p>{t('ask_access_text')}</p>
          <YesNo yes={t('ask_access_yes')} onAnswer={onAnswer} />
        </section>
      );
    case 'confirm':
      return <ConfirmCard question={question} onAnswer={onAnswer} />;
    case 'choice':
      return (
        <ChoiceCard
          title={t('ask_choice_title', question.words)}
          text={t('ask_choice_text')}
          choices={question.choices.map(({ ref, label }) => ({ label, reply: { type: 'choice', ref } }))}
          onAnswer={onAnswer}
        />
      );
    case 'procedure':
      return (
        <ChoiceCard
          title={t('ask_procedure_title')}
          text={t('ask_procedure_text')}
          choices={question.choices.map(({ note, label }) => ({ label, reply: { type: 'procedure', note } }))}
          onAnswer={onAnswer}
        />
      );
    case 'nearest':
      return <NearestCard choices={question.choices} onAnswer={onAnswer} />;
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
          title={t('ask_constant_title', question.text, question.field)}
          text={t('ask_constant_text')}
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
        <section class="card ask" role="alertdialog" aria-label={t('ask_tab_title')}>
          <h2>{t('ask_tab_title')}</h2>
          <p>{question.origin === '' ? t('ask_tab_hidden') : t('ask_tab_text', question.origin)}</p>
          <YesNo yes={t('ask_tab_yes')} no={t('ask_tab_no')} onAnswer={onAnswer} />
        </section>
      );
    case 'missed':
      return (
        <section class="card ask" role="alertdialog" aria-label={t('ask_missed_title')}>
          <h2>{t('ask_missed_title')}</h2>
          <MissedActs missed={question.missed} />
          <p>{t('ask_missed_text')}</p>
          <YesNo yes={t('ask_missed_yes')} no={t('ask_missed_no')} onAnswer={onAnswer} />
        </section>
      );
    case 'happened':
      return (
        <section class="card ask" role="alertdialog" aria-label={t('ask_happened_title')}>
          <h2>{t('ask_happened_title')}</h2>
          <blockquote>{t(`verb_${question.verb}`, question.target, '')}</blockquote>
          <p>{t('ask_happened_text')}</p>
          <YesNo yes={t('ask_happened_yes')} no={t('ask_happened_no')} onAnswer={onAnswer} />
        </section>
      );
    default:
      return assertNever(question);
  }
}

/** A choice between candidates: one press answers. */
function ChoiceCard({
  title,
  text,
  choices,
  onAnswer,
}: {
  title: string;
  text: string;
  choices: readonly { label: string; reply: Answer }[];
  onAnswer: Props['onAnswer'];
}) {
  return (
    <section class="card ask" role="alertdialog" aria-label={title}>
      <h2>{title}</h2>
      <p>{text}</p>
      <div class="row">
        {choices.map(({ label, reply }) => (
          <button type="button" class="button" key={JSON.stringify(reply)} onClick={() => onAnswer(reply)}>
            {label}
          </button>
        ))}
        <button type="button" class="button plain" onClick={() => onAnswer({ type: 'no' })}>
          {t('ask_no')}
        </button>
      </div>
    </section>
  );
}

function YesNo({
  yes,
  no = t('ask_no'),
  always,
  onAnswer,
  disabled = false,
}: {
  yes: string;
  no?: string;
  /** Text of the button that allows this control for good. */
  always?: string | undefined;
  onAnswer: Props['onAnswer'];
  disabled?: boolean;
}) {
  return (
    <div class="row">
      <button
        type="button"
        class="button primary"
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
      <button type="button" class="button" onClick={() => onAnswer({ type: 'no' })}>
        {no}
      </button>
    </div>
  );
}

function ConfirmCard({
  question,
  onAnswer,
}: {
  question: Extract<Question, { type: 'confirm' }>;
  onAnswer: Props['onAnswer'];
}) {
  const [shownAt] = useState(Date.now());
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  // Screen readers tell the reason first.
  const reason = `reason-${question.id}`;
  const secondsLeft = Math.max(0, Math.ceil((question.expiresAt - now) / 1000));
  return (
    <section class="card ask" role="alertdialog" aria-label={t('ask_confirm_title')} aria-describedby={reason}>
      <h2>{t('ask_confirm_title')}</h2>
      <p>{t('ask_confirm_text', question.origin)}</p>
      <blockquote>{actWords(question.verb, question.target, question.text)}</blockquote>
      <p id={reason}>{t(`code_${question.code}`, question.target)}</p>
      <ConfirmDetails question={question} />
      <YesNo
        yes={t('ask_confirm_yes')}
        always={question.code === 'unknown-control' ? t('ask_confirm_always') : undefined}
        onAnswer={onAnswer}
        disabled={now - shownAt < MIN_READING_MS || secondsLeft === 0}
      />
      <p class="left">{t('ask_confirm_left', String(secondsLeft))}</p>
    </section>
  );
}

/** A question with a free-text answer. */
function TextAnswerCard({
  title,
  text: question,
  label,
  first,
  onAnswer,
}: {
  title: string;
  text: string;
  label: string;
  /** Initial text. */
  first: string;
  onAnswer: Props['onAnswer'];
}) {
  const [text, setText] = useState(first);
  return (
    <section class="card ask" role="alertdialog" aria-label={title}>
      <h2>{title}</h2>
      <p>{question}</p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onAnswer({ type: 'text', text: text.trim() });
        }}
      >
        <textarea
          class="button words"
          aria-label={label}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <button type="submit" class="button primary">
          {t('ask_open_send')}
        </button>
        <button type="button" class="button" onClick={() => onAnswer({ type: 'no' })}>
          {t('chat_stop')}
        </button>
      </form>
    </section>
  );
}
