/** withTopic: the commands that a note of a topic and a colon amounts to for one task: “Lowe Brothers: order 25 napkins”. */
import type { ProcedureBody } from '../../records/note';
import { templateItems } from '../match-request';
import { PREPOSITIONS } from './function-words';
import { say, type Words } from './rephrase-words';
import type { RequestShape } from './request-shape';

/** Longest topic, in words. */
const MAX_TOPIC_WORDS = 4;

/** @param head a verb of the task for a note that has none; absent for a task that a note without verb cannot name */
export function withTopic(
  { request }: Pick<ProcedureBody, 'request'>,
  shape: RequestShape,
  words: Words,
  head: string | undefined,
): string[] {
  const colon = words.findIndex(({ raw, isQuoted }) => !isQuoted && raw.endsWith(':'));
  const [topic, rest] = [words.slice(0, colon + 1), words.slice(colon + 1)];
  if (colon < 0 || topic.length > MAX_TOPIC_WORDS || rest.length === 0) return [];
  const first = rest[0];
  const saysVerb = first !== undefined && !first.isQuoted && shape.forms.some((form) => form.head === first.word);
  const commands = saysVerb ? [say(rest)] : head === undefined ? [] : [say(head, rest)];
  return commands.flatMap((command) => [
    ...prepositionsOf(request).map((joint) => say(command, joint, topic)),
    ...(saysVerb || head === undefined ? [] : [say(head, topic, rest)]),
  ]);
}

/** The prepositions of a task's request, each as it stands there. */
function prepositionsOf(request: ProcedureBody['request']): string[] {
  const words = templateItems(request).flatMap((item) => ('word' in item ? [item.word] : []));
  return [...new Set(words.filter((word) => PREPOSITIONS[word] !== undefined))];
}
