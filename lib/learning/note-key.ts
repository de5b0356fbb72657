/** What makes two notes the same one, so that one the user rejected does not come back by itself. */
import { hashOf } from '../core/canonical';
import { foldedText } from '../core/text';
import type { Note, NoteBody, ProcedureBody } from '../records/note';
import { slotsIn, slottedText } from '../records/slotted';
import type { Fingerprint } from '../page/words/element';

/** 64 hex digits, equal for notes of one site that answer the same words, or point at the same place. No text can be read from it. */
export function noteKey(body: NoteBody): string {
  switch (body.kind) {
    case 'procedure':
      return hashOf(['procedure', templateOf(body.request)]);
    case 'locator':
      return hashOf(['locator', placeKey(body.fingerprint)]);
    case 'guideline':
      return hashOf(['guideline', foldedText(body.text)]);
  }
}

/** The request as it is compared: case, quotes and manners aside, blanks by their order, whatever they are called. */
export function templateOf(request: ProcedureBody['request']): string {
  const order = slotsIn(request);
  return foldedText(
    slottedText(request.map((part) => ('slot' in part ? { slot: String(order.indexOf(part.slot) + 1) } : part))),
  );
}

/** Stable name of the place a fingerprint points at. */
export function placeKey(fingerprint: Fingerprint): string {
  const { role, name, label, container, frame, nameAttribute, testId } = fingerprint;
  // Position tells same-named things apart only where there are several.
  const ordinal = (fingerprint.sameNamed ?? 1) > 1 ? fingerprint.ordinal : undefined;
  return hashOf([[role, name, label, container, frame, nameAttribute, testId], ordinal]);
}

/** The note that points at the place of that key. */
export function noteOfPlace(notes: readonly Note[], key: string | undefined): Note | undefined {
  return notes.find(({ body }) => body.kind === 'locator' && placeKey(body.fingerprint) === key);
}
