/** The act `attach`: sets the files of a file input, after the user confirmed it. */
import { composedParent, windowOf } from '../../dom/composed-tree';
import { type ActionHandler, done, failed } from '../input/action';
import { nextFrame } from '../../dom/next-frame';

const FILES = 'input[type="file"]';

export const attach: ActionHandler<'attach'> = async (action, context) => {
  const target = context.element(action.ref);
  if (!target) return failed('stale-ref');
  const element = findFileInput(target);
  if (!element) return failed('no-file-field');
  if (element.disabled) return failed('disabled');
  if (action.files.length > 1 && !element.multiple) return failed('no-file-field', 'one file only');
  const before = element.files;
  const view = windowOf(element);
  const transfer = new view.DataTransfer();
  for (const { name, text } of action.files) transfer.items.add(new view.File([text], name, { type: 'text/plain' }));
  setFiles(element, transfer.files);
  await nextFrame();
  const wanted = action.files.map((file) => file.name).join(', ');
  const held = fileNames(element);
  // Some pages read the files and empty the input at once; the step's effect shows whether they arrived.
  if (held !== wanted && held !== '') return failed('value-not-kept', held);
  if (held === '') return done(wanted);
  return done(wanted, () => {
    setFiles(element, before ?? new view.DataTransfer().files);
    return fileNames(element) === [...(before ?? [])].map((file) => file.name).join(', ');
  });
};

const MAX_ANCESTORS = 4;

/**
 * The file input that a button stands for: pages hide the input and style a button or drop zone.
 * @returns undefined if none is near, or the nearest ancestor that contains any contains several
 */
function findFileInput(target: Element): HTMLInputElement | undefined {
  for (let at: Element | null = target, up = 0; at && up < MAX_ANCESTORS; at = composedParent(at), up++) {
    const [field, another] = at.matches(FILES) ? [at] : at.querySelectorAll(FILES);
    if (field) return another ? undefined : (field as HTMLInputElement);
  }
  return undefined;
}

function setFiles(field: HTMLInputElement, files: FileList): void {
  const { Event } = windowOf(field);
  field.files = files;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function fileNames(field: HTMLInputElement): string {
  return [...(field.files ?? [])].map((file) => file.name).join(', ');
}
