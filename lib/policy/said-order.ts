/** saidOrder reads “comment "Try tape"” where a button Comment stands behind the field for it: the text, then the button. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { foldWord } from './languages/grammar';
import { isVerbOf } from './languages/verb-forms';
import { extractQuoted, onlyQuoted } from './quoted-text';

const FIELDS: ReadonlySet<string> = new Set(['textbox']);
/** A field's button stands at most this many nodes behind it. */
const MAX_BETWEEN = 3;

/** @returns undefined unless the order is a verb and a quoted text, and exactly one button of the verb stands behind an empty field */
export function saidOrder(request: string, { nodes }: Snapshot): Command[] | undefined {
  const { text, quoted } = extractQuoted(request.trim().replace(/[.!]+$/u, ''));
  const [, verb = '', said = ''] =
    /^(?:please |bitte )?(?:(?:write|add|post|leave) (?:an?|the) )?(\p{L}+):? (\S+)$/iu.exec(text) ?? [];
  const value = said === '' ? undefined : onlyQuoted(said, quoted);
  if (value === undefined) return undefined;
  const found = nodes.flatMap((button, at) => {
    const isMeant =
      button.ref !== undefined && button.role === 'button' && isVerbOf(foldWord(verb), foldWord(button.name));
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
