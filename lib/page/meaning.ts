/** Names that mean the opposite, or more than the other: what was renamed like that is another thing. */
import { foldedText } from '../core/text';
import { wordsOf } from './likeness';

/** Words of which one thing never bears first one and then another. */
const OPPOSED: readonly (readonly string[])[] = [
  ['save', 'delete', 'discard', 'publish', 'send', 'cancel', 'remove', 'archive', 'reset', 'close'],
  ['add', 'remove', 'delete'],
  ['create', 'delete', 'remove'],
  ['edit', 'delete', 'remove'],
  ['open', 'close'],
  ['show', 'hide'],
  ['enable', 'disable'],
  ['on', 'off'],
  ['up', 'down'],
  ['left', 'right'],
  ['first', 'last'],
  ['next', 'previous', 'prev', 'back'],
  ['ascending', 'descending'],
  ['expand', 'collapse'],
  ['accept', 'decline', 'reject', 'deny'],
  ['approve', 'reject', 'deny'],
  ['allow', 'block', 'deny'],
  ['yes', 'no'],
  ['login', 'logout'],
  ['follow', 'unfollow'],
  ['subscribe', 'unsubscribe'],
  ['lock', 'unlock'],
  ['mute', 'unmute'],
  ['draft', 'publish', 'final'],
  ['public', 'private'],
  ['start', 'stop', 'pause'],
  ['copy', 'move', 'cut', 'paste'],
  ['import', 'export'],
  ['upload', 'download'],
  ['reply', 'forward'],
  ['from', 'to'],
  ['min', 'max'],
  ['minimum', 'maximum'],
  ['billing', 'shipping', 'delivery'],
  ['all', 'selected', 'none', 'one'],
];

/** Whether a new name says something that the old one spoke against. */
export function isOtherMeaning(now: string, then: string): boolean {
  const [a, b] = [wordsOf(foldedText(now)), wordsOf(foldedText(then))];
  const onlyNow = [...a].filter((word) => !b.has(word));
  const onlyThen = [...b].filter((word) => !a.has(word));
  const isOpposed = OPPOSED.some(
    (words) => words.some((word) => onlyNow.includes(word)) && words.some((word) => onlyThen.includes(word)),
  );
  if (isOpposed) return true;
  // Another number is another thing: page 2, row 3, version 4.
  const numbers = (words: readonly string[]) => words.filter((word) => /^\p{N}+$/u.test(word));
  return numbers(onlyNow).length > 0 && numbers(onlyThen).length > 0;
}
