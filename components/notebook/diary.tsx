/** Diary: each past task with its steps, questions and refusals, and what the notebook learned from it. */
import { useState } from 'preact/hooks';
import type { Episode } from '../../lib/records/episode';
import { type Note, requestText } from '../../lib/records/note';
import { TaskTitle } from '../chat/task-title';
import { noteWords } from '../guideline-words';
import { SiteIcon } from '../site-icon';
import { messagesLocale, t } from '../text';
import { DiaryStep } from './diary-step';

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
    return note ? noteWords(note.body) : t('diary_forgotten');
  };
  if (episodes.length === 0) return <p class="card">{t('diary_empty')}</p>;
  return (
    <>
      {byDay(episodes).map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h3 class="day">{day}</h3>
          <ol class="notes">
            {ofDay.map((episode) => {
              const isOpen = opened === episode.id;
              return (
                <li key={episode.id} class="card note">
                  <EpisodeHead
                    episode={episode}
                    isOpen={isOpen}
                    onToggle={() => {
                      setOpened(isOpen ? undefined : episode.id);
                      onOpen(isOpen ? undefined : episode);
                    }}
                  />
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
        </section>
      ))}
    </>
  );
}

/** Episodes by their local day, in their order. */
function byDay(episodes: readonly Episode[]): [day: string, ofDay: Episode[]][] {
  const format = new Intl.DateTimeFormat(messagesLocale(), { dateStyle: 'full' });
  const days = new Map<string, Episode[]>();
  for (const episode of episodes) {
    const day = format.format(episode.startedAt);
    const ofDay = days.get(day);
    if (ofDay) ofDay.push(episode);
    else days.set(day, [episode]);
  }
  return [...days];
}

interface EpisodeHeadProps {
  episode: Episode;
  isOpen: boolean;
  onToggle: () => void;
}

/** Request, end, site and time of an episode; the cost where a model was called. */
function EpisodeHead({ episode, isOpen, onToggle }: EpisodeHeadProps) {
  const { state, code, startedAt, origin, steps, modelCalls, tokens, requestedBy } = episode;
  const said = episode.request ? requestText(episode.request) : t('diary_unsaid');
  const time = new Intl.DateTimeFormat(messagesLocale(), { timeStyle: 'short' });
  return (
    <>
      <div class="note-head">
        <strong>
          <TaskTitle title={said} />
        </strong>
        <span class="spring" />
        <span class={`tag ${state}`}>{t(code === 'left-out' ? 'ended_left_out' : `ended_${state}`)}</span>
      </div>
      <div class="note-foot">
        <time dateTime={new Date(startedAt).toISOString()}>{time.format(startedAt)}</time>
        <SiteIcon site={origin} />
        <span>{origin.replace(/^https?:\/\//, '')}</span>
        {requestedBy && <span>{t('chat_asked_by', requestedBy.name)}</span>}
        <span>
          {modelCalls === 0
            ? t('chat_steps_count', String(steps.length))
            : t('diary_cost', String(steps.length), String(modelCalls), String(tokens))}
        </span>
        <span class="spring" />
        <button
          type="button"
          class="button"
          aria-expanded={isOpen}
          aria-label={`${t('diary_open')}: ${said}`}
          onClick={onToggle}
        >
          {t('diary_open')}
        </button>
      </div>
    </>
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
        {episode.steps.length === 0 && <p class="soft">{t('diary_nothing')}</p>}
        <ol class="lines">
          {episode.steps.map((step) => (
            <li key={step.n}>
              <DiaryStep step={step} episode={episode} titleOf={titleOf} trustThen={trustThen} />
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
