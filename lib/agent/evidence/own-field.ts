/** findFieldOfItsOwn: a value in a field that the request does not name, while the field that the request gives it to stands free. */
import type { SnapshotNode } from '../../page/words/snapshot';
import type { Run } from '../../records/run';
import { contentWords, isSameWord } from './request-kind';
import { FILLERS, type Misplaced, mentionsOf, type Span, type Token, type Written } from './request-tokens';
import { wordsOf } from './request-values';
import { TEXT_FIELDS } from './value-use';

/** “mobile number 0171 5550”: words that say only that a number follows. */
const NUMBER_WORDS: ReadonlySet<string> = new Set('number no nr nummer numero num'.split(' '));

/** A value whose own field stands on the page and is not written, while the field that has it is not named at all. */
export function findFieldOfItsOwn(
  { snapshot }: Pick<Run, 'snapshot'>,
  tokens: readonly Token[],
  written: readonly Written[],
): Misplaced | undefined {
  const free = (snapshot?.nodes ?? []).filter(
    (node) => isFreeField(node) && !written.some(({ label }) => label === node.name),
  );
  for (const field of written) {
    const isNamed = field.words.some((word) => contentWords([word]).length > 0 && isWordOf(tokens, word, field.spans));
    if (isNamed) continue;
    const own = free.find(({ name }) => isBeside(tokens, wordsOf(name), field));
    if (own) return { value: field.value, field: own.name, isFree: true };
  }
  return undefined;
}

function isFreeField({ ref, role, name, value, states }: SnapshotNode): boolean {
  return ref !== undefined && TEXT_FIELDS.has(role) && name !== '' && !value && !states.includes('disabled');
}

function isWordOf(tokens: readonly Token[], word: string, values: readonly Span[]): boolean {
  return mentionsOf(tokens, [word], values).length > 0;
}

/** Whether all words of a label stand directly before the value, fillers aside, or are the unit right after a number. */
function isBeside(tokens: readonly Token[], label: readonly string[], { value, spans }: Written): boolean {
  if (contentWords(label).length === 0) return false;
  const isLabelAt = (from: number) => label.every((word, k) => isSameWord(tokens[from + k]?.word ?? '', word));
  return spans.some(({ from, to }) => {
    if (/^\d+$/u.test(value.trim()) && tokens[to]?.opens !== true && isLabelAt(to)) return true;
    let end = from;
    while (end > 0 && isFiller(tokens[end - 1], label) && tokens[end]?.opens !== true) end -= 1;
    return end >= label.length && isLabelAt(end - label.length);
  });
}

function isFiller(token: Token | undefined, label: readonly string[]): boolean {
  const word = token?.word ?? '';
  return FILLERS.has(word) || (NUMBER_WORDS.has(word) && !label.includes(word));
}
