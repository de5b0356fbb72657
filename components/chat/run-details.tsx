/** RunDetails: the steps of an ended task and what was learned from it; folded where the task went well. */
import type { Run, Sentence } from '../../lib/records/run';
import { guidelineWords } from '../guideline-words';
import { lessonWords } from '../sentence-words';
import { t } from '../text';
import type { RunViewProps } from './chat-props';
import { StepList } from './step-list';

type Props = Pick<RunViewProps, 'run' | 'onCompare' | 'onClear' | 'onKeepOld'>;

/** Lessons of every run: they tell nothing new. */
const USUAL_LESSONS: ReadonlySet<string> = new Set(['followed', 'nothing', 'learned-places']);

export function RunDetails({ run, onCompare, onClear, onKeepOld }: Props) {
  const { outcome, steps } = run;
  // The outcome of a showing says already that the task is learned.
  const isUsual = ({ code }: Sentence) =>
    USUAL_LESSONS.has(code) || (run.teaching !== undefined && code === 'learned-procedure');
  const news = run.learned.filter((lesson) => !isUsual(lesson));
  const usual = run.learned.filter(isUsual);
  return (
    <>
      <Lessons lessons={news} onKeepOld={run.corrected && onKeepOld} />
      <details class="behind" open={outcome?.state !== 'done' && steps.length > 0}>
        <summary>{steps.length === 0 ? t('chat_details') : t('chat_steps_count', String(steps.length))}</summary>
        <StepList steps={steps} />
        <Lessons lessons={usual} />
        <div class="row">
          {onCompare && usedNotes(run) && (
            <button type="button" class="button plain" title={t('chat_compare_hint')} onClick={onCompare}>
              {t('chat_compare')}
            </button>
          )}
          <button type="button" class="button plain" onClick={onClear}>
            {t('chat_clear')}
          </button>
        </div>
      </details>
    </>
  );
}

/** Whether a run without notes would show what they saved: a task was followed, or the model got some. */
function usedNotes({ outcome, plan }: Run): boolean {
  if (outcome?.state !== 'done') return false;
  return outcome.code === 'done-by-procedure' || (plan?.kind === 'model' && (plan.recalled?.length ?? 0) > 0);
}

/** A guideline is told in the user's language. */
function wordsOf({ code, params }: Sentence): string[] {
  return code === 'guideline' ? params.map(guidelineWords) : params;
}

interface LessonsProps {
  lessons: Run['learned'];
  /** Takes the latest correction back; undefined if there is none. */
  onKeepOld?: (() => void) | undefined;
}

function Lessons({ lessons, onKeepOld }: LessonsProps) {
  if (lessons.length === 0) return null;
  const corrected = lessons.findLast(({ code }) => code.startsWith('corrected'));
  return (
    <ul class="learned" aria-label={t('chat_learned')}>
      {lessons.map((sentence) => (
        <li key={sentence.code + sentence.params.join()}>
          {lessonWords(sentence.code, wordsOf(sentence))}
          {onKeepOld && sentence === corrected && (
            <button type="button" class="button plain" title={t('chat_keep_old_hint')} onClick={onKeepOld}>
              {t('chat_keep_old')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
