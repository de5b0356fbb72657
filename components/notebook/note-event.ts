/** NoteEvent: one event of a note's history, and what it is for the curve: for the note, against it, taken back, or a change. */
import type { NoteBody } from '../../lib/records/note';
import { decimal } from '../numbers';
import { t } from '../text';

/** One journal event about the note, from lib/notebook/history.ts. */
export interface NoteEvent {
  seq: number;
  at: number;
  kind: string;
  channel?: string;
  weight?: number;
  episode?: string;
  why?: string;
  trust: number;
  state: string;
  version: number;
  body: NoteBody;
}

export type EventMark = 'for' | 'against' | 'undone' | 'change';

/** @returns undefined if the event speaks neither for nor against the note */
export function markOf({ channel, weight = 0, kind }: NoteEvent): EventMark | undefined {
  if (channel?.startsWith('undone-')) return 'undone';
  if (channel !== undefined) return weight < 0 ? 'against' : 'for';
  return kind === 'note.changed' ? 'change' : undefined;
}

/** One event as a line of text. */
export function describeEvent({ kind, channel, weight = 0, why }: NoteEvent): string {
  if (channel !== undefined)
    return `${t(`channel_${channel}`)} (${weight < 0 ? '−' : '+'}${decimal(Math.abs(weight), 2)})`;
  return `${t(`event_${kind.replaceAll('.', '_')}`)}${why === undefined ? '' : `: ${t(`change_${why}`)}`}`;
}
