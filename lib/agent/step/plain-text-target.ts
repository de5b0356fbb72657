/**
 * findPlainText finds a text of the page that a command names exactly although it looks like no control: a listener added
 * before the page-world script ran leaves no trace, so a tile of plain elements is known by its words alone.
 */
import { isPointerPress, type PointerPress, targetRef } from '../../page/words/action-parts';
import { nameWords } from '../../policy/match-target';
import type { Planned } from '../../policy/plan-step';
import type { Command } from '../../records/command';
import type { Run } from '../../records/run';
import type { Ports } from '../run/ports';

/** The verb for a text that a command names: everything else is a click there. */
export const pressingVerb = ({ verb }: Command): PointerPress => (isPointerPress(verb) ? verb : 'click');

/**
 * The text that the command names, in an element without a role that contains it among others: the middle of a list with one
 * listener is another row.
 * @returns its ref; undefined unless the page shows exactly one such text
 */
export async function findTextInside(
  run: Run,
  { verb, target = '' }: Command,
  { action, isExact }: Extract<Planned, { type: 'act' }>,
  ports: Ports,
): Promise<string | undefined> {
  const ref = targetRef(action);
  if (!isPointerPress(action.verb) || ref === undefined) return undefined;
  if (action.verb !== verb || isExact || target === '') return undefined;
  const node = run.snapshot?.nodes.find((one) => one.ref === ref);
  const at = node?.role === 'generic' ? node.name.toLowerCase().indexOf(target.toLowerCase()) : -1;
  if (!node || at < 0) return undefined;
  const name = node.name.slice(at, at + target.length);
  const located = await ports.page.locate(run.tabId, { role: 'generic', tag: '', name });
  return located.type === 'found' ? located.ref : undefined;
}

/** @returns ref and label; undefined unless the page shows exactly one such text */
export async function findPlainText(
  run: Run,
  { verb, target, kind }: Command,
  ports: Ports,
): Promise<{ ref: string; label: string } | undefined> {
  if (!isPointerPress(verb) || target === undefined || kind !== undefined) return undefined;
  const words = nameWords(target);
  const texts = (run.snapshot?.nodes ?? []).filter(({ role, name }) => role === 'text' && nameWords(name) === words);
  const [text] = texts;
  if (!text || texts.length > 1) return undefined;
  const located = await ports.page.locate(run.tabId, { role: 'generic', tag: '', name: text.name });
  return located.type === 'found' ? { ref: located.ref, label: `“${text.name}”` } : undefined;
}
