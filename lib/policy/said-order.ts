/** saidOrder reads “comment "Try tape"” where a button Comment stands behind the field for it: the text, then the button. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { foldWord } from './languages/grammar';
import { isVerbOf } from './languages/verb-forms';
import { extractQuoted, onlyQuoted } from './quoted-text';

const FIELDS: ReadonlySet<string> = new Set(['textbox']);
/** A field's button stands at most this many nodes behind it. */
const MAX_BETWEEN = 3;

/** Orders to write a text by the noun of what it becomes, and by the verb alone; pinned by the policy's hash. */
export const SAID_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please |bitte )?(?:write|add|post|leave|schreibe?|hinterlasse?|verfasse?|écri(?:s|re|vez)|laisse[rz]?|ajoute[rz]?|escrib(?:e|ir)|deja[r]?|añad[ea]) (?:an?|the|einen?|den|die|das|une?|le|la|una?|el) (?<noun>\p{L}+) ?:? (?<said>\S+)$/iu,
  /^(?:please |bitte )?(?<verb>\p{L}+) ?:? (?<said>\S+)$/iu,
]);

/**
 * @param isRead whether the words are a command by themselves: only a noun that a button is about is more than that
 * @returns undefined unless the order is a verb and a quoted text, and exactly one button of the verb stands behind an empty field
 */
export function saidOrder(request: string, { nodes }: Snapshot, isRead = false): Command[] | undefined {
  const { text, quoted } = extractQuoted(request.trim().replace(/[.!]+$/u, ''));
  const groups = SAID_ORDERS.map((order) => order.exec(text)?.groups).find((one) => one !== undefined);
  const { noun, verb = '', said = '' } = groups ?? {};
  if (isRead && noun === undefined) return undefined;
  const value = said === '' ? undefined : onlyQuoted(said, quoted);
  if (value === undefined) return undefined;
  const found = nodes.flatMap((button, at) => {
    const isMeant =
      button.ref !== undefined &&
      button.role === 'button' &&
      (noun === undefined ? isVerbOf(foldWord(verb), foldWord(button.name)) : isNounOf(noun, button.name));
    const field = isMeant ? fieldBefore(at, nodes) : undefined;
    return field ? [{ button, field }] : [];
  });
  const [pair, ...others] = found;
  if (!pair || others.length > 0) return undefined;
  const { button, field } = pair;
  return [
    { words: request, verb: 'type', value, target: field.name || field.placeholder || field.near, chosen: field.ref },
    { words: request, verb: 'click', target: button.name, quoted: true, chosen: button.ref },
  ];
}

function fieldBefore(at: number, nodes: readonly SnapshotNode[]): SnapshotNode | undefined {
  const before = nodes.slice(Math.max(0, at - MAX_BETWEEN), at);
  return before.findLast(({ ref, role, value = '' }) => ref !== undefined && FIELDS.has(role) && value === '');
}

/** A noun and its verb share at least so many first letters, and half of the longer word: “Kommentar” and “Kommentieren”. */
const MIN_SHARED_CHARS = 5;

function isNounOf(noun: string, name: string): boolean {
  const [one, other] = [foldWord(noun), foldWord(name.trim())];
  if (/\s/u.test(other)) return false;
  const shared = [...one].findIndex((letter, at) => letter !== other[at]);
  const length = shared < 0 ? one.length : shared;
  return length >= Math.min(MIN_SHARED_CHARS, other.length) && length * 2 >= Math.max(one.length, other.length);
}
