/** useTaskFigures: last run and savings of each task of the notebook, read once the notes are painted. */
import { useMemo } from 'preact/hooks';
import type { TaskFigures } from '../../components/notebook/task-cells';
import { savedByProcedure } from '../../lib/learning/benefit';
import type { Episode } from '../../lib/records/episode';
import type { Note } from '../../lib/records/note';
import { type ReportError, live, useLive } from './live-data';

/** The latest tasks that are counted. */
const MAX_COUNTED_TASKS = 2_000;

/** @param isDue the notes are on the screen */
export function useTaskFigures(isDue: boolean, fail: ReportError): (note: Note) => TaskFigures | undefined {
  const query = isDue ? 'episodes of the rows' : '';
  const episodes = useLive(query, () => (isDue ? live.episodes(MAX_COUNTED_TASKS) : undefined), fail);
  return useMemo(() => {
    const bySite = new Map<string, Episode[]>();
    for (const episode of episodes ?? []) {
      const ofSite = bySite.get(episode.origin);
      if (ofSite) ofSite.push(episode);
      else bySite.set(episode.origin, [episode]);
    }
    // Only rows in view are asked about, each more than once.
    const known = new Map<Note['id'], TaskFigures>();
    return (note) => {
      if (!episodes) return undefined;
      const figures = known.get(note.id) ?? figuresOf(note, bySite.get(note.origin) ?? []);
      known.set(note.id, figures);
      return figures;
    };
  }, [episodes]);
}

/** @param episodes of the site, latest first */
function figuresOf({ id }: Note, episodes: readonly Episode[]): TaskFigures {
  return {
    lastRunAt: episodes.find(({ followed }) => followed === id)?.startedAt,
    saved: savedByProcedure(id, episodes),
  };
}
