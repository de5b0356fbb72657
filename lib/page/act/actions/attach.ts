/** Puts small text files into a file field; only the user's confirmation brings an act this far. */
import { shownParent, windowOf } from '../../dom/composed-tree';
import { type ActOf, done, failed } from '../input/action';
import { nextFrame } from '../../dom/next-frame';

const FILES = 'input[type="file"]';

export const attach: ActOf<'attach'> = async (action, context) => {
  const target = context.element(action.ref);
  if (!target) return failed('stale-ref');
  const element = fileFieldOf(target);
  if (!element) return failed('no-file-field');
  if (element.disabled) return failed('disabled');
  if (action.files.length > 1 && !element.multiple) return failed('no-file-field', 'one file only');
  const before = element.files;
  const view = windowOf(element);
  const transfer = new view.DataTransfer();
  for (const { name, text } of action.files) transfer.items.add(new view.File([text], name, { type: 'text/plain' }));
  give(element, transfer.files);
  await nextFrame();
  const wanted = action.files.map((file) => file.name).join(', ');
  const held = namesIn(element);
  // Some pages take the files and empty the field at once: what became of them is for the effect to show.
  if (held !== wanted && held !== '') return failed('value-not-kept', held);
  if (held === '') return done(wanted);
  return done(wanted, () => {
    give(element, before ?? new view.DataTransfer().files);
    return namesIn(element) === [...(before ?? [])].map((file) => file.name).join(', ');
  });
};

/** The field itself, or the only one in or close around what stands for it: pages hide the field and show a button. */
function fileFieldOf(target: Element): HTMLInputElement | undefined {
  for (let at: Element | null = target, up = 0; at && up < 4; at = shownParent(at), up++) {
    const [field, another] = at.matches(FILES) ? [at] : at.querySelectorAll(FILES);
    if (field) return another ? undefined : (field as HTMLInputElement);
  }
  return undefined;
}

function give(field: HTMLInputElement, files: FileList): void {
  const { Event } = windowOf(field);
  field.files = files;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function namesIn(field: HTMLInputElement): string {
  return [...(field.files ?? [])].map((file) => file.name).join(', ');
}
