/** The act `attach`: sets the files of a file input, or drops them where a page takes them without one, after the user confirmed it. */
import { pollUntil } from '../../../core/poll';
import { composedParent, windowOf } from '../../dom/composed-tree';
import { visibleCenter } from '../../dom/hit-test';
import { nextFrame } from '../../dom/next-frame';
import { type ActContext, type ActionHandler, type ActOutcome, done, failed } from '../input/action';
import { hitTargetAt } from '../input/actionability';
import { dispatchDrag } from '../input/pointer';

const FILES = 'input[type="file"]';

export const attach: ActionHandler<'attach'> = async (action, context) => {
  const target = context.element(action.ref);
  if (!target) return failed('stale-ref');
  const element = findFileInput(target);
  if (!element) return dropFiles(target, action.files, context);
  if (element.disabled) return failed('disabled');
  if (action.files.length > 1 && !element.multiple) return failed('no-file-field', 'one file only');
  const before = element.files;
  const view = windowOf(element);
  setFiles(element, transferOf(element, action.files).files);
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

type NamedFiles = Parameters<typeof attach>[0]['files'];

function transferOf(element: Element, files: NamedFiles): DataTransfer {
  const view = windowOf(element);
  const transfer = new view.DataTransfer();
  for (const { name, text } of files) transfer.items.add(new view.File([text], name, { type: 'text/plain' }));
  return transfer;
}

/** A place for files without a field takes what is dragged over it, and shows the file once it has it. */
async function dropFiles(place: Element, files: NamedFiles, context: ActContext): Promise<ActOutcome> {
  if (!visibleCenter(place)) place.scrollIntoView({ block: 'center', behavior: 'instant' as ScrollBehavior });
  await nextFrame();
  const point = visibleCenter(place);
  if (!point) return failed('no-file-field');
  const hit = hitTargetAt(place, point);
  const transfer = transferOf(place, files);
  dispatchDrag(hit, 'dragenter', point, transfer);
  if (dispatchDrag(hit, 'dragover', point, transfer)) {
    dispatchDrag(hit, 'dragleave', point, transfer);
    return failed('no-file-field');
  }
  await nextFrame();
  const text = () => context.document.body.innerText;
  const before = text();
  const isTaken = !dispatchDrag(hit, 'drop', point, transfer);
  const isShown = () => files.every(({ name }) => !before.includes(name) && text().includes(name));
  const wanted = files.map(({ name }) => name).join(', ');
  if (isTaken && (await pollUntil(isShown, { timeoutMs: SHOW_MS, wait: nextFrame, signal: context.signal })))
    return done(wanted);
  return failed('no-file-field', 'the page shows nothing of the dropped file');
}

/** A page shows a dropped file within this, ms. */
const SHOW_MS = 2_000;

/**
 * The file input that a button stands for: pages hide the input and style a button or drop zone.
 * @returns undefined if none is near, or the nearest ancestor that contains any contains several, or one of another button
 */
function findFileInput(target: Element): HTMLInputElement | undefined {
  let branch: Element | null = null;
  for (let at: Element | null = target, up = 0; at && up < MAX_ANCESTORS; at = composedParent(at), up++) {
    const [field, another] = at.matches(FILES) ? [at] : at.querySelectorAll(FILES);
    if (field) return another || (branch && isOfAnother(field, at)) ? undefined : (field as HTMLInputElement);
    branch = at;
  }
  return undefined;
}

const OPENERS = 'button,label,[role="button"]';

/** Whether the part of the box that holds the field has a button of its own, which the field belongs to. */
function isOfAnother(field: Element, box: Element): boolean {
  let part = field;
  for (let at = part.parentElement; at && at !== box; at = at.parentElement) part = at;
  return part !== field && (part.matches(OPENERS) || part.querySelector(OPENERS) !== null);
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
