/** findDialogButton: the button of a dialog that has to keep what the run has written last in it. */
import { targetRef, writesValue } from '../../page/words/action-parts';
import { OutlineIndex } from '../../policy/outline-index';
import type { Run } from '../../records/run';
import { effectiveSteps } from './step-effects';

/** Names of buttons that keep what was written: “Save”, “Save name”. */
export const KEEPS =
  /^(?:(?:save|update|apply|speichern|enregistrer|guardar)(?: \p{L}+){1,2}|save|ok|okay|done|apply|confirm|speichern|fertig|übernehmen|enregistrer|valider|guardar|aceptar|✓|✔)$/iu;
const DIALOGS: ReadonlySet<string> = new Set(['dialog', 'alertdialog']);

/** @returns undefined unless the last act wrote a value in a dialog with exactly one such button, and sent nothing */
export function findDialogButton(run: Pick<Run, 'steps' | 'snapshot'>): string | undefined {
  const last = effectiveSteps(run).at(-1);
  const nodes = run.snapshot?.nodes ?? [];
  if (!last || !writesValue(last.action.verb) || last.sent === true) return undefined;
  const at = nodes.findIndex(({ ref }) => ref !== undefined && ref === targetRef(last.action));
  const outline = new OutlineIndex(nodes);
  const dialog = at < 0 ? undefined : outline.ancestors(at).find((index) => DIALOGS.has(nodes[index]?.role ?? ''));
  if (dialog === undefined) return undefined;
  const [only, ...others] = outline
    .descendants(dialog)
    .filter(({ ref, role, name }) => ref !== undefined && role === 'button' && KEEPS.test(name.trim()));
  return others.length === 0 ? only?.name : undefined;
}
