/** EvidenceList: why a note is trusted, in one sentence; the events behind it are folded, those of one task together. */
import { decimal } from '../numbers';
import { t } from '../text';
import { describeEvent, markOf, type NoteEvent } from './note-event';
import { formatMoment } from './note-text';

interface Props {
  events: readonly NoteEvent[];
  /** Request of an episode, with parameters as ‹name›. */
  askedIn: (episode: string) => string | undefined;
}

export function EvidenceList({ events, askedIn }: Props) {
  return (
    <>
      <p>{reasonOf(events)}</p>
      <details>
        <summary>{t('detail_evidence', String(events.length))}</summary>
        {byTask(events).map((ofTask) => (
          <TaskEvents key={ofTask[0]?.seq} events={ofTask} askedIn={askedIn} />
        ))}
      </details>
    </>
  );
}

function TaskEvents({ events, askedIn }: Props) {
  const episode = events[0]?.episode;
  return (
    <>
      {episode !== undefined && <p class="soft">{t('detail_task', askedIn(episode) ?? t('diary_unsaid'))}</p>}
      <ul class="lines">
        {events.map((event) => (
          <li key={event.seq}>
            <time dateTime={new Date(event.at).toISOString()}>{formatMoment(event.at)}</time> {describeEvent(event)} →{' '}
            {t('notebook_trust', decimal(event.trust, 2))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Tasks in which the note did what it was to do, and those in which it did not; the user's own words count as one each. */
function reasonOf(events: readonly NoteEvent[]): string {
  const tasksOf = (marks: readonly string[]) =>
    new Set(events.filter((event) => marks.includes(markOf(event) ?? '')).map(({ episode, seq }) => episode ?? seq))
      .size;
  return t(
    'detail_reason',
    String(tasksOf(['for'])),
    String(tasksOf(['against', 'undone'])),
    String(events.at(-1)?.version ?? 1),
  );
}

/** Latest first; neighbours of one task stay together. */
function byTask(events: readonly NoteEvent[]): NoteEvent[][] {
  const groups: NoteEvent[][] = [];
  for (const event of events.toReversed()) {
    const group = groups.at(-1);
    if (group && event.episode !== undefined && group[0]?.episode === event.episode) group.push(event);
    else groups.push([event]);
  }
  return groups;
}
