/** Names that mean the opposite, or more than the other: what was renamed like that is another thing. */
import { foldedText } from '../../core/text';
import { namesIrreversible } from '../../guard/irreversible';
import { wordsOf } from '../words/likeness';

/** Words of which one thing never bears first one and then another. */
const OPPOSED: readonly (readonly string[])[] = [
  ['save', 'delete', 'discard', 'publish', 'send', 'cancel', 'remove', 'archive', 'reset', 'close', 'print', 'share'],
  ['add', 'remove', 'delete', 'edit'],
  ['create', 'delete', 'remove', 'edit', 'open'],
  ['edit', 'delete', 'remove', 'view', 'duplicate', 'rename'],
  ['open', 'close', 'closed', 'new'],
  ['show', 'hide'],
  ['enable', 'disable', 'enabled', 'disabled'],
  ['on', 'off'],
  ['up', 'down'],
  ['left', 'right'],
  ['top', 'bottom'],
  ['start', 'end', 'stop', 'pause', 'resume'],
  ['first', 'last'],
  ['next', 'previous', 'back'],
  ['ascending', 'descending'],
  ['newest', 'oldest'],
  ['expand', 'collapse'],
  ['accept', 'decline', 'reject', 'deny', 'refuse'],
  ['approve', 'reject', 'deny', 'decline'],
  ['allow', 'block', 'deny', 'forbid'],
  ['yes', 'no'],
  ['draft', 'publish', 'final', 'published'],
  ['public', 'private', 'internal'],
  ['copy', 'move', 'cut', 'paste'],
  ['import', 'export'],
  ['upload', 'download'],
  ['reply', 'forward'],
  ['from', 'to', 'cc', 'bcc'],
  ['minimum', 'maximum'],
  ['billing', 'shipping', 'delivery'],
  ['all', 'selected', 'none', 'one', 'this'],
  ['in', 'out'],
  ['increase', 'decrease', 'more', 'less', 'fewer'],
  ['home', 'work', 'office', 'mobile'],
  ['mine', 'everyone', 'others'],
  ['read', 'unread', 'write'],
  ['before', 'after'],
  ['above', 'below'],
  ['with', 'without'],
  ['keep', 'discard', 'leave'],
  ['merge', 'split', 'rebase', 'squash'],
  ['lock', 'open'],
  ['day', 'week', 'month', 'year'],
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ['buyer', 'seller'],
  ['sender', 'recipient', 'receiver'],
  ['debit', 'credit'],
  ['income', 'expense'],
  ['user', 'admin', 'owner', 'guest'],
  ['test', 'live', 'production', 'staging'],
];

/** Words that make a thing do more than it did. */
const WIDER = new Set([
  'all',
  'everything',
  'everyone',
  'every',
  'permanently',
  'forever',
  'immediately',
  'force',
  'selected',
  'multiple',
  'entire',
]);

/** Words that interfaces shorten, by their short form; a mere beginning would take “preview” for “prev”. */
const SHORT: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  addr: 'address',
  app: 'application',
  config: 'configuration',
  desc: 'description',
  docs: 'documentation',
  img: 'image',
  info: 'information',
  max: 'maximum',
  min: 'minimum',
  msg: 'message',
  num: 'number',
  prefs: 'preferences',
  prev: 'previous',
  qty: 'quantity',
});
export const inFull = (word: string): string => SHORT[word] ?? word;

const REVERSED = /^(?:un|dis|de|de-|re|in|non|out|off|over|under)[-]?/;

/**
 * Whether a new name says something that the old one spoke against: an opposite, another number, more than before, or an
 * act that cannot be taken back where there was none.
 */
export function isOtherMeaning(now: string, then: string): boolean {
  const [a, b] = [now, then].map((name) => new Set([...wordsOf(foldedText(name))].map(inFull)));
  if (!a?.size || !b?.size) return false;
  const onlyNow = [...a].filter((word) => !b.has(word));
  const onlyThen = [...b].filter((word) => !a.has(word));
  if (onlyNow.some((word) => WIDER.has(word)) || onlyThen.some((word) => WIDER.has(word))) return true;
  const isOpposed = OPPOSED.some(
    (words) => words.some((word) => onlyNow.includes(word)) && words.some((word) => onlyThen.includes(word)),
  );
  if (isOpposed) return true;
  const reverses = (one: readonly string[], other: readonly string[]) =>
    one.some((word) => REVERSED.test(word) && other.some((bare) => sameStem(word.replace(REVERSED, ''), bare)));
  if (reverses(onlyNow, onlyThen) || reverses(onlyThen, onlyNow)) return true;
  if (namesIrreversible(now) && !namesIrreversible(then)) return true;
  if (namesIrreversible(onlyNow.join(' ')) && onlyThen.length > 0) return true;
  // Another number is another thing: page 2, row 3, version 4.
  const numbers = (words: readonly string[]) => words.filter((word) => /^\p{N}+$/u.test(word));
  return numbers(onlyNow).length > 0 && numbers(onlyThen).length > 0;
}

function sameStem(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  return shortest >= 3 && a.slice(0, shortest) === b.slice(0, shortest);
}
