/** turningPoints: the moments at which the notebook was changed by a task or by the user, for the timeline. */
import * as v from 'valibot';
import { templateSchema, templateText } from '../records/template';
import type { NotebookDatabase } from './database';

export interface TurningPoint {
  /** Sequence number of the moment's last event. */
  seq: number;
  /** ms since 1970 */
  at: number;
  kind: string;
  origin: string;
  /** The task's request with blanks; empty for a change without one. */
  title: string;
}

/** Latest events that are searched. */
const MAX_EVENTS = 5_000;
/** Changes of the notebook that stand for themselves: by the user, or by an import. Others belong to a task. */
const OWN_KINDS: ReadonlySet<string> = new Set([
  ...['note.forgotten', 'note.paused', 'note.pinned', 'note.restored', 'notes.returned', 'import.agreed'],
]);
const WITH_EPISODE: ReadonlySet<string> = new Set(['note.created', 'note.changed']);

/** @returns oldest first, at most `limit` */
export async function turningPoints(db: NotebookDatabase, limit: number): Promise<TurningPoint[]> {
  const rows = await db.events.orderBy('seq').reverse().limit(MAX_EVENTS).toArray();
  const points: TurningPoint[] = [];
  for (const { seq, at, kind, origin, payload } of rows) {
    if (points.length === limit) break;
    const content = v.parse(payloadSchema, payload ?? {});
    const isOwn = OWN_KINDS.has(String(kind)) || (WITH_EPISODE.has(String(kind)) && content.episode === undefined);
    if (kind !== 'episode.ended' && !isOwn) continue;
    const request = v.safeParse(templateSchema, content.request);
    const title = request.success ? templateText(request.output) : '';
    points.push({ seq: Number(seq), at: Number(at), kind: String(kind), origin: String(origin), title });
  }
  return points.reverse();
}

const payloadSchema = v.looseObject({ episode: v.optional(v.string()), request: v.optional(v.unknown()) });
