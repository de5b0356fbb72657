/** DiaryStep: a step of a past task in one line; what decided it is folded where it went as ever. */
import type { Episode, EpisodeStep } from '../../lib/records/episode';
import { actWords } from '../act-words';
import { decimal } from '../numbers';
import { inUserLanguage } from '../role-words';
import { codeWords, isSpoken } from '../sentence-words';
import { t } from '../text';

interface Props {
  step: EpisodeStep;
  episode: Episode;
  titleOf: (note: string) => string;
  /** Trust of a note when the task began, 0..1. */
  trustThen: (note: string) => number | undefined;
}

export function DiaryStep({ step, episode, titleOf, trustThen }: Props) {
  return (
    <details open={!wentAsEver(step)}>
      <summary>
        {actWords(step.verb, step.target, '…')} — {t(`step_${step.state}`)}
        {step.code !== undefined && !isSpoken(step.code) && ` (${codeWords(step.code, [step.target])})`}
      </summary>
      <div class="soft">{explainStep(step, episode, titleOf, trustThen)}</div>
      {otherCandidates(step, titleOf).map((line) => (
        <div key={line} class="soft">
          {line}
        </div>
      ))}
    </details>
  );
}

/** Above this a target is the remembered one, as far as can be seen. */
const SAME_LIKENESS = 0.995;

/** Done on the remembered target, with nothing else in question. */
function wentAsEver({ state, code, choice }: EpisodeStep): boolean {
  if (state !== 'done' || code !== undefined) return false;
  return (choice?.likeness ?? 1) >= SAME_LIKENESS && !choice?.others && !choice?.procedures;
}

/** The similarity of the chosen element, and the candidates that were not chosen. */
function otherCandidates({ by, choice }: EpisodeStep, titleOf: (id: string) => string): string[] {
  if (by !== 'procedure' || !choice) return [];
  const percent = (one: number) => `${Math.round(100 * one)} %`;
  const others = choice.others
    ?.map(({ target, likeness }) => `${inUserLanguage(target)} (${percent(likeness)})`)
    .join(', ');
  const procedures = choice.procedures?.map(({ note, trust }) => `${titleOf(note)} (${decimal(trust, 2)})`).join(', ');
  return [
    ...(choice.likeness === undefined ? [] : [t('why_likeness', percent(choice.likeness))]),
    others === undefined ? t('why_alone') : t('why_others', others),
    ...(procedures === undefined ? [] : [t('why_procedures', procedures)]),
  ];
}

/** The decider of a step, with the trust of its note at that time. */
function explainStep(
  { by, note, choice }: EpisodeStep,
  { followed, prompted = [] }: Episode,
  titleOf: (id: string) => string,
  trustThen: (id: string) => number | undefined,
): string {
  const guide = (by === 'procedure' ? followed : undefined) ?? note;
  if (by === 'user') return t('why_user');
  if (by === 'planner') return t('why_planner');
  if (by === 'model' || guide === undefined) {
    const reply = choice?.reply === undefined ? t('why_model') : t('why_model_reply', String(choice.reply));
    return prompted.length === 0 ? reply : `${reply} ${t('why_prompted', prompted.map(titleOf).join('; '))}`;
  }
  const trust = trustThen(guide);
  return t('why_note', titleOf(guide), trust === undefined ? '–' : decimal(trust, 2));
}
