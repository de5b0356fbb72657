/** hasEnoughWords keeps templates apart: one word and parameters would match nearly every request. */
import type { ProcedureBody } from '../../records/note';
import { isConstant } from '../../records/template';

/** Words a template with parameters must have outside them. */
const MIN_LITERAL_WORDS = 2;

export function hasEnoughWords(request: ProcedureBody['request']): boolean {
  const words = request.flatMap((part) => ('text' in part ? (part.text.match(/[\p{L}\p{N}]+/gu) ?? []) : []));
  return isConstant(request) || words.length >= MIN_LITERAL_WORDS;
}
