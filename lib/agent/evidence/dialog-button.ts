/** findDialogButton and buttonAround: the button of a dialog, form or row that has to keep what was written in it. */
import { targetRef, writesValue } from '../../page/words/action-parts';
import type { SnapshotNode } from '../../page/words/snapshot';
import { OutlineIndex } from '../../policy/outline-index';
import type { Run } from '../../records/run';
import { effectiveSteps } from './step-effects';

/** Names of buttons that keep what was written: “Save”, “Save name”. */
export const KEEPS =
  /^(?:(?:save|update|apply|speichern|enregistrer|guardar)(?: \p{L}+){1,2}|save|ok|okay|done|apply|confirm|speichern|fertig|übernehmen|enregistrer|valider|guardar|aceptar|✓|✔)$/iu;
export const DIALOGS: ReadonlySet<string> = new Set(['dialog', 'alertdialog']);

/** @returns undefined unless the last act wrote a value in a dialog with exactly one such button, and sent nothing */
export function findDialogButton(run: Pick<Run, 'steps' | 'snapshot'>): string | undefined {
  const last = effectiveSteps(run).at(-1);
  const nodes = run.snapshot?.nodes ?? [];
  if (!last || !writesValue(last.action.verb) || last.sent === true) return undefined;
  const field = nodes.find(({ ref }) => ref !== undefined && ref === targetRef(last.action));
  return field && buttonAround(field, nodes, { holders: DIALOGS, keeps: (name) => KEEPS.test(name) })?.name;
}

/**
 * The button that keeps a field.
 * @param holders roles of what holds a field and its button: the nearest one counts
 * @returns undefined unless it holds exactly one such button
 */
export function buttonAround(
  field: SnapshotNode,
  nodes: readonly SnapshotNode[],
  { holders, keeps }: { holders: ReadonlySet<string>; keeps: (name: string) => boolean },
): SnapshotNode | undefined {
  const outline = new OutlineIndex(nodes);
  const around = outline.ancestors(nodes.indexOf(field)).find((index) => holders.has(nodes[index]?.role ?? ''));
  const inside = around === undefined ? [] : outline.descendants(around);
  const [only, ...others] = inside.filter(
    ({ ref, role, name }) => ref !== undefined && role === 'button' && keeps(name.trim()),
  );
  return others.length === 0 ? only : undefined;
}
