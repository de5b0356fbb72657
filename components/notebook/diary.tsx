/** Diary: each past task with its steps, questions and refusals, and what the notebook learned from it. */
import { useState } from 'preact/hooks';
import type { Episode } from '../../lib/records/episode';
import { type Note, noteTitle, requestText } from '../../lib/records/note';
import { t } from '../text';
import { formatMoment } from './note-text';

/** One change of a note caused by a task, from lib/notebook/history.ts. */
export interface DiaryLesson {
  note: string;
  kind: string;
  channel?: string;
  why?: string;
}

/** A question a task asked the user, from lib/notebook/history.ts. */
export interface DiaryQuestion {
  code?: string;
  answer?: string;
}

interface Props {
  episodes: readonly Episode[];
  notes: readonly Note[];
  /** Lessons of the opened task; undefined while they load. */
  lessons: readonly DiaryLesson[] | undefined;
  /** Questions of the opened task. */
  questions: readonly DiaryQuestion[];
  /** Trust of a note when the opened task began, 0..1. */
  trustThen: (note: string) => number | undefined;
  onOpen: (episode: Episode | undefined) => void;
}

export function Diary({ episodes, notes, lessons, questions, trustThen, onOpen }: Props) {
  const [opened, setOpened] = useState<string>();
  const titleOf = (id: string) => {
    const note = notes.find((one) => one.id === id);
    return note ? noteTitle(note.body) : t('diary_forgotten');
  };
  if (episodes.length === 0) return <p class="card">{t('diary_empty')}</p>;
  return (
    <ol class="notes">
      {episodes.map((episode) => {
        const isOpen = opened === episode.id;
        const said = episode.request ? requestText(episode.request) : t('diary_unsaid');
        return (
          <li key={episode.id} class="card note">
            <div class="note-head">
              <strong>{said}</strong>
              <span class="spring" />
              <span class={`tag ${episode.state}`}>
                {t(episode.state === 'running' ? 'diary_running' : `outcome_${episode.state}`)}
              </span>
            </div>
            <div class="note-foot">
              <span>{episode.origin}</span>
              <time dateTime={new Date(episode.startedAt).toISOString()}>{formatMoment(episode.startedAt)}</time>
              <span>
                {t('diary_cost', String(episode.steps.length), String(episode.modelCalls), String(episode.tokens))}
              </span>
              <span class="spring" />
              <button
                type="button"
                class="button"
                aria-expanded={isOpen}
                aria-label={`${t('diary_open')}: ${said}`}
                onClick={() => {
                  setOpened(isOpen ? undefined : episode.id);
                  onOpen(isOpen ? undefined : episode);
                }}
              >
                {t('diary_open')}
              </button>
            </div>
            {isOpen && (
              <EpisodeDetail
                episode={episode}
                lessons={lessons}
                questions={questions}
                titleOf={titleOf}
                trustThen={trustThen}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface EpisodeDetailProps extends Pick<Props, 'lessons' | 'questions' | 'trustThen'> {
  episode: Episode;
  titleOf: (note: string) => string;
}

/** Steps, questions and refusals of an episode, beside what was learned from it. */
function EpisodeDetail({ episode, lessons, questions, titleOf, trustThen }: EpisodeDetailProps) {
  return (
    <div class="columns">
      <div>
        <h3>{t('diary_done')}</h3>
        <ol class="lines">
          {episode.steps.map((step) => (
            <li key={step.n}>
              {t(`verb_${step.verb}`, step.target, '…')} — {t(`step_${step.state}`)}
              {step.code !== undefined && ` (${t(`code_${step.code}`)})`}
              <div class="soft">{explainStep(step, episode, titleOf, trustThen)}</div>
              {otherCandidates(step, titleOf).map((line) => (
                <div key={line} class="soft">
                  {line}
                </div>
              ))}
            </li>
          ))}
        </ol>
        {questions.length > 0 && <h3>{t('diary_asked')}</h3>}
        <ul class="lines">
          {questions.map(({ code, answer }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of questions is fixed
            <li key={i}>
              {code === undefined ? t('diary_which') : t(`code_${code}`)} → {t(`answered_${answer ?? 'not'}`)}
            </li>
          ))}
        </ul>
        {episode.refusals.length > 0 && (
          <p>{t('diary_refused', episode.refusals.map((code) => t(`code_${code}`)).join(', '))}</p>
        )}
      </div>
      <div>
        <h3>{t('diary_learned')}</h3>
        {lessons?.length === 0 && <p class="soft">{t('diary_nothing')}</p>}
        <ul class="lines">
          {(lessons ?? []).map(({ note, kind, channel, why }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of lessons is fixed
            <li key={i}>
              {titleOf(note)}:{' '}
              {channel === undefined ? t(`event_${kind.replaceAll('.', '_')}`) : t(`channel_${channel}`)}
              {why !== undefined && ` (${t(`change_${why}`)})`}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The similarity of the chosen element, and the candidates that were not chosen. */
function otherCandidates({ by, choice }: Episode['steps'][number], titleOf: (id: string) => string): string[] {
  if (by !== 'procedure' || !choice) return [];
  const percent = (one: number) => `${Math.round(100 * one)} %`;
  const others = choice.others?.map(({ target, likeness }) => `${target} (${percent(likeness)})`).join(', ');
  const procedures = choice.procedures?.map(({ note, trust }) => `${titleOf(note)} (${trust.toFixed(2)})`).join(', ');
  return [
    ...(choice.likeness === undefined ? [] : [t('why_likeness', percent(choice.likeness))]),
    others === undefined ? t('why_alone') : t('why_others', others),
    ...(procedures === undefined ? [] : [t('why_procedures', procedures)]),
  ];
}

/** The decider of a step, with the trust of its note at that time. */
function explainStep(
  { by, note, choice }: Episode['steps'][number],
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
  return t('why_note', titleOf(guide), trust === undefined ? '–' : trust.toFixed(2));
}
