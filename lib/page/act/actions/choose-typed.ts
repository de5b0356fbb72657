/** chooseTyped chooses by typing: in text fields whose suggestions open only then, and in lists with a filter. */
import { roleOf } from '../../dom/aria-role';
import { isInput, isTextArea } from '../../dom/composed-tree';
import { fieldValue, isField, isSecret } from '../../dom/element-state';
import { type ActOutcome, done, failed } from '../input/action';
import { clickWhenStable } from '../input/actionability';
import { dispatchChange, writeValue } from '../input/field-value';
import { leaveField } from '../input/focus';
import {
  currentControl,
  displayedSelection,
  findOptionByLabel,
  type ListControl,
  listControl,
  mentions,
  openedOptions,
  optionLabel,
} from './list-options';
import { FILTER_TIMEOUT_MS, RENDER_TIMEOUT_MS, waitUntil, waitUntilSelected } from './list-wait';
import { nearestLabels } from './nearest-labels';

/** A text field whose suggestions open only once something is typed, without any word of them in its attributes. */
export async function chooseTyped(list: ListControl, labels: readonly string[]): Promise<ActOutcome> {
  if (isSecret(list.element)) return failed('not-editable', roleOf(list.element));
  for (const label of labels) {
    const outcome = await chooseTypedOne(listControl(currentControl(list), false), label);
    if (outcome.result.type === 'failed' || labels.length === 1) return outcome;
  }
  const shown = displayedSelection(currentControl(list));
  const isKept = labels.every((label) => mentions(shown, label));
  return isKept ? done(labels.join(', ')) : failed('value-not-kept', shown);
}

async function chooseTypedOne(list: ListControl, label: string): Promise<ActOutcome> {
  const { element } = list;
  const before = fieldValue(element) ?? '';
  list.isFiltered = true;
  // Some lists open on the press, and only then listen to what is typed.
  await clickWhenStable(element);
  await waitUntil(() => openedOptions(list).length > 0, RENDER_TIMEOUT_MS);
  const offered = openedOptions(list).map(optionLabel);
  await writeValue(element, label, false);
  const option = await findTyped(element, () => findOptionByLabel(list, label));
  if (option && (await clickWhenStable(option))) {
    if (!(await waitUntilSelected(list, option, label, before)))
      return failed('value-not-kept', displayedSelection(element));
    return done(label, async () => (await writeValue(element, before)) === before);
  }
  const left = openedOptions(list).map(optionLabel);
  const labels = nearestLabels(left.length > 0 ? left : offered, label);
  await writeValue(element, before);
  leaveField(element);
  return labels.length > 0 ? failed('no-such-option', labels.join(', ')) : failed('not-editable', roleOf(element));
}

export function isWritable(element: Element): boolean {
  return (isInput(element) || isTextArea(element)) && isField(element) && !element.readOnly;
}

/** Some lists filter as the text changes, others close once the field says that it has changed. */
export async function findTyped(filter: Element, find: () => Element | undefined): Promise<Element | undefined> {
  const found = await waitUntil(find, RENDER_TIMEOUT_MS);
  if (found) return found;
  dispatchChange(filter);
  return waitUntil(find, FILTER_TIMEOUT_MS);
}
