/** recallProcedures finds the procedures of a site that answer a request. */
import { normalizeText } from '../../core/text';
import { fillProcedure } from '../../learning/derive-values';
import { expandCalls } from '../../learning/inner';
import { isUsable } from '../../learning/lifecycle';
import { matchRequest } from '../../learning/match-request';
import type { Note, ProcedureBody } from '../../records/note';
import { templateText } from '../../records/template';

export interface RecalledProcedure {
  note: Note;
  /** The procedure's steps, with called procedures expanded. */
  body: ProcedureBody;
  /** This request's value for each parameter. */
  values: Record<string, string>;
  /** The other procedures that match, most specific first. */
  otherCandidates: Note[];
}

/**
 * The procedures whose template names most words of the request; pinned ones exclude the others. The most trusted of several
 * with the same template is returned, of equally trusted ones the oldest.
 * @param nowMs today, for relative days
 * @returns more than one if the request fits several templates equally
 */
export function recallProcedures(request: string, notes: readonly Note[], nowMs: number): RecalledProcedure[] {
  const matches = notes.flatMap((note) => {
    const body = usableProcedure(note, notes);
    const match = body && matchRequest(body, request, nowMs);
    const filled = match && fillProcedure(body, match.values, nowMs);
    return match && filled ? [{ note, ...filled, named: match.named, otherCandidates: [] }] : [];
  });
  matches.sort(
    (a, b) => b.named - a.named || b.note.trustValue - a.note.trustValue || a.note.createdAt - b.note.createdAt,
  );
  const mostSpecific = matches.filter(({ named }) => named === matches[0]?.named);
  const pinned = mostSpecific.filter(({ note }) => note.pinned);
  const best = pinned.length > 0 ? pinned : mostSpecific;
  const template = ({ body }: RecalledProcedure) => normalizeText(templateText(body.request));
  return best
    .filter((match, i) => best.findIndex((other) => template(other) === template(match)) === i)
    .map((match) => ({
      ...match,
      otherCandidates: matches.flatMap(({ note }) => (note === match.note ? [] : [note])),
    }));
}

/** The procedure of a note with called procedures expanded. @returns undefined if it is unusable or calls a forgotten one */
export function usableProcedure(note: Note, notes: readonly Note[]): ProcedureBody | undefined {
  if (note.body.kind !== 'procedure' || note.paused || !isUsable(note.state)) return undefined;
  return expandCalls(note.body, (id) => findProcedureBody(id, notes));
}

function findProcedureBody(id: string, notes: readonly Note[]): ProcedureBody | undefined {
  const body = notes.find((note) => note.id === id)?.body;
  return body?.kind === 'procedure' ? body : undefined;
}
