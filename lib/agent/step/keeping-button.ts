/** buttonAround finds the only button that keeps what was written, in the dialog, form or row around a field. */
import type { SnapshotNode } from '../../page/words/snapshot';
import { OutlineIndex } from '../../policy/outline-index';

/** Names of buttons that keep what was written: “Save”, “Save name”. */
export const KEEPS =
  /^(?:(?:save|update|apply|speichern|enregistrer|guardar)(?: \p{L}+){1,2}|save|ok|okay|done|apply|confirm|speichern|fertig|übernehmen|enregistrer|valider|guardar|aceptar|✓|✔)$/iu;
/** Roles of what holds a field and its button. */
const HOLDERS: ReadonlySet<string> = new Set(['dialog', 'alertdialog', 'form', 'listitem', 'row', 'article', 'group']);

export function buttonAround(
  field: SnapshotNode,
  nodes: readonly SnapshotNode[],
  keeps: (name: string) => boolean,
): SnapshotNode | undefined {
  const outline = new OutlineIndex(nodes);
  const at = nodes.indexOf(field);
  const around = outline.ancestors(at).find((index) => HOLDERS.has(nodes[index]?.role ?? ''));
  const inside = around === undefined ? [] : outline.descendants(around);
  const [only, ...others] = inside.filter(
    ({ ref, role, name }) => ref !== undefined && role === 'button' && keeps(name.trim()),
  );
  return others.length === 0 ? only : undefined;
}
