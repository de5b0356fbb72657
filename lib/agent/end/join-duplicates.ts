/** joinDuplicates makes two procedures for one task one: the run has shown that the way works, and both do the same steps. */
import { isUsable } from '../../learning/lifecycle';
import { renamingToKnown } from '../../learning/same-way';
import { calledProcedures } from '../../learning/inner';
import { type Note, noteTitle, type ProcedureBody } from '../../records/note';
import { renameParameters } from '../../records/template';
import type { LessonContext } from './lesson';

interface Procedure extends Note {
  body: ProcedureBody;
}

/** Called for a run that followed a procedure to its end. The more trusted of the two stays; the other's requests become its phrases. */
export function joinDuplicates({ run, notes, lesson }: LessonContext): void {
  if (run.plan?.kind !== 'procedure') return;
  const { note: id } = run.plan;
  const procedures = notes.filter(isProcedure);
  const followed = procedures.find((note) => note.id === id);
  if (!followed) return;
  const called = new Set(procedures.flatMap(({ body }) => calledProcedures(body)));
  let kept = followed;
  for (const other of procedures) {
    if (other.id === id || !mayJoin(other) || !mayJoin(kept)) continue;
    const [into, from] = other.trustValue > kept.trustValue ? [other, kept] : [kept, other];
    const names = renamingToKnown(into.body, from.body);
    // A procedure that another one calls keeps its id.
    if (!names || called.has(from.id)) continue;
    const phrases = [from.body.request, ...(from.phrases ?? [])].map((phrase) => renameParameters(phrase, names));
    lesson.events.push({ kind: 'note.joined', payload: { note: from.id, into: into.id, phrases } });
    lesson.sentences.push({ code: 'joined', params: [noteTitle(from.body), noteTitle(into.body)] });
    kept = into;
  }
}

function isProcedure(note: Note): note is Procedure {
  return note.body.kind === 'procedure';
}

/** The user's own settings of a note are not changed, and a task that did not prove itself here gives nothing away. */
function mayJoin({ paused, pinned, state, source, trust }: Procedure): boolean {
  return !paused && !pinned && isUsable(state) && (source !== 'import' || trust.success > 0);
}
