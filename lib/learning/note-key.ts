/** Computes the identity key of a note: a rejected note leaves a tombstone under its key and is not learned again. */
import { hashOf } from '../core/canonical';
import { normalizeText } from '../core/text';
import type { Note, NoteBody, ProcedureBody } from '../records/note';
import { PLACEHOLDER, parametersIn, templateText } from '../records/template';
import type { Fingerprint } from '../page/words/element';

/** SHA-256, 64 hex digits: equal for notes of one site with the same request or place. It reveals no text. */
export function noteKey(body: NoteBody): string {
  switch (body.kind) {
    case 'procedure':
      return hashOf(['procedure', templateOf(body.request)]);
    case 'locator':
      return hashOf(['locator', placeKey(body.fingerprint)]);
    case 'guideline':
      return hashOf(['guideline', normalizeText(body.text)]);
  }
}

/** The request normalised for comparison: case and quotes folded, parameters by order instead of name. */
export function templateOf(request: ProcedureBody['request']): string {
  const order = parametersIn(request);
  return normalizeText(
    templateText(request.map((part) => ('slot' in part ? { slot: String(order.indexOf(part.slot) + 1) } : part))),
  );
}

/** Stable key of the place a fingerprint points at. */
export function placeKey(fingerprint: Fingerprint): string {
  const { role, name, label, container, frame, nameAttribute, testId, tag } = fingerprint;
  // Swatches and chips of plain elements, named by values alone, are places of their own.
  const kind = role === 'generic' && name === PLACEHOLDER ? [tag] : [];
  // The position identifies an element only among several of the same name.
  const ordinal = (fingerprint.sameNamed ?? 1) > 1 ? fingerprint.ordinal : undefined;
  return hashOf([[role, name, label, container, frame, nameAttribute, testId, ...kind], ordinal]);
}

/** The locator note of a place. @returns undefined if there is none */
export function noteForPlace(notes: readonly Note[], key: string | undefined): Note | undefined {
  return notes.find(({ body }) => body.kind === 'locator' && placeKey(body.fingerprint) === key);
}
