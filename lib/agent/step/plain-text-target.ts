/**
 * findPlainText finds a text of the page that a command names exactly although it looks like no control: a listener added
 * before the page-world script ran leaves no trace, so a tile of plain elements is known by its words alone.
 */
import { nameWords } from '../../policy/match-target';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';

const PRESSING_VERBS: readonly string[] = ['click', 'doubleClick'];

/** @returns ref and label; undefined unless the page shows exactly one such text */
export async function findPlainText(
  run: Run,
  { verb, target, kind }: Command,
  ports: Ports,
): Promise<{ ref: string; label: string } | undefined> {
  if (!PRESSING_VERBS.includes(verb) || target === undefined || kind !== undefined) return undefined;
  const words = nameWords(target);
  const texts = (run.snapshot?.nodes ?? []).filter(({ role, name }) => role === 'text' && nameWords(name) === words);
  const [text] = texts;
  if (!text || texts.length > 1) return undefined;
  const located = await ports.page.locate(run.tabId, { role: 'generic', tag: '', name: text.name });
  return located.type === 'found' ? { ref: located.ref, label: `“${text.name}”` } : undefined;
}
