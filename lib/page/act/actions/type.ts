/** The acts `type` and `clear`: they write, leave the field as a user does, and read it back once the page has rested. */
import { pollUntil } from '../../../core/poll';
import { pause } from '../../../core/stop';
import { plainText, truncateText } from '../../../core/text';
import { queryIn } from '../../dom/clean-form';
import {
  composedAncestors,
  composedParent,
  deepActiveElement,
  isContentEditable,
  isInput,
  isSelect,
  isTextArea,
  isWithin,
} from '../../dom/composed-tree';
import { isDateGroup } from '../../dom/date-parts';
import { fieldValue, isField, isReadOnly, isSecret } from '../../dom/element-state';
import { drawsSelect } from '../../dom/secrets';
import { editorOfHiddenInput, hasEditContext } from '../../dom/hidden-input';
import { parseKeyChord } from '../../dom/key-chord';
import { nextFrame } from '../../dom/next-frame';
import { isVisible } from '../../dom/visibility';
import { type ActContext, type ActionHandler, type ActOutcome, done, failed } from '../input/action';
import { waitForActionable } from '../input/actionability';
import { isInBlocks } from '../input/editor-value';
import { typeByLetter, writeAndLeave, writeValue } from '../input/field-value';
import { leaveField } from '../input/focus';
import { keyEvent } from '../input/keyboard';
import { dateInShape } from '../input/date-shape';
import { compareKept, type FieldShape, hasSameContent } from '../input/kept-value';
import { inlineCalendar, PopupWatch } from '../input/popup-watch';
import { nativeValue, readMoment } from '../input/native-value';
import { ignoresDay, pickDay } from './calendar';
import { chooseOption } from './choose-option';
import { fillDateParts } from './date-parts';
import { lengthFault } from './length-limits';
import { codeBoxes } from './split-code';
import { numberWithUnit } from './number-with-unit';
import {
  confirmRange,
  otherThumbs,
  passedEnds,
  setSliderValue,
  setSliderWords,
  sliderValue,
  sliderWords,
} from './slider';

/** Without the page-world script the page is given this long to change the value again, ms. */
const BLIND_REST_MS = 250;
/** A page that has work pending for longer is not waited for, ms. */
const MAX_REST_MS = 1_500;
/** Longer values are truncated in messages, characters. */
const MAX_SHOWN_CHARS = 80;

export const type: ActionHandler<'type'> = (action, context) => fill(action, context);
export const clear: ActionHandler<'clear'> = ({ ref }, context) => fill({ ref, text: '' }, context);

async function fill(
  { ref, text: written, append }: { ref: string; text: string; append?: true | undefined },
  context: ActContext,
): Promise<ActOutcome> {
  const target = await waitForActionable(ref, context, false);
  if (target.type === 'failed') return failed(target.reason);
  const { element } = target;
  if (isSecret(element)) return failed('not-editable', 'secret fields are filled in by the user');
  if (!isField(element) || isSelect(element)) return failed('not-editable');
  if (isReadOnly(element)) return (await pickDay(element, written, context)) ?? failed('read-only');
  const before = fieldValue(element) ?? '';
  const text = append ? before + written : written;
  // A text in the field of a drawn list only filters the list.
  if (isInput(element) && text !== '' && drawsSelect(element)) return chooseOption(ref, [text], context);
  const ends = passedEnds(element, text);
  if (ends !== undefined) return failed('value-out-of-limits', ends);
  if (isAriaSlider(element)) return fillSlider(element, text);
  if (isDateGroup(element)) return fillDateParts(element, text);
  const boxes = codeBoxes(element, text);
  if (boxes) return fillBoxes(boxes, text, context);
  const native = nativeValue(element, text);
  const wanted = native === undefined ? undefined : dateInShape(element, native);
  if (wanted === undefined) return failed('value-refused', truncateText(text, MAX_SHOWN_CHARS));
  const fault = lengthFault(element, wanted);
  if (fault) return failed(fault.reason, String(fault.limit));
  const surroundings = new Surroundings(element);
  const hadFocus = isWithin(deepActiveElement(element.ownerDocument), element);
  const mentionsBefore = surroundings.count(wanted);
  const wasRefused = isRefused(element);
  const popups = new PopupWatch(element);
  const shape = { before, placeholder: element.getAttribute('placeholder') ?? '' };
  const shown = await writeAsTyped(element, wanted, shape);
  const isText = isInput(element) && element.type === 'text' && !hadFocus && readsAsMoment(element, wanted);
  const calendar = popups.calendar() ?? inlineCalendar(element) ?? (isText ? await popups.lateCalendar() : undefined);
  const isUnconfirmed = popups.takesOver();
  const popup = popups.end();
  const opensPopup = popup !== undefined || hasPopup(element);
  if (shown === undefined) return failed('not-editable');
  // Words in a field with a calendar may be a text to the page that it never reads.
  const isInWords = /\p{L}{3}/u.test(wanted) && readsAsMoment(element, wanted) && shown === wanted;
  const pressed = isInWords && calendar ? await pickDay(element, wanted, context, calendar) : undefined;
  if (pressed?.result.type === 'done') return pressed;
  // A field that the page focused itself, to edit in place, closes when it is left: the keys that follow belong to it.
  if (isInput(element) && element.type === 'range') await confirmRange(element);
  // A calendar for two days takes back the first one if it is confirmed alone.
  const isMoment = readsAsMoment(element, wanted) && !isHalfOfRange(element);
  const isPicker = isMoment && (isUnconfirmed || hasDatePicker(element, popup === 'calendar'));
  if (isPicker) pressKey(element, 'Enter');
  // Some take a typed date over only at the key that leaves the field.
  else if (isMoment && isInput(element) && !hadFocus && !opensPopup) pressKey(element, 'Tab');
  const isLeft = !hadFocus && (isPicker || !opensPopup) && leaveField(element);
  await waitUntilRested(context);
  const isEditor = !isInput(element) && !(isTextArea(element) && !editorOfHiddenInput(element));
  if (isEditor && context.hasPageError()) return failed('page-broke');
  const held = !context.element(ref) ? '' : drawsItsText(element) ? shown : (fieldValue(element) ?? '');
  const kept = compareKept(held, wanted, shape);
  const revert = async () => {
    if (!element.isConnected) return false;
    await writeValue(element, before);
    if (isLeft) leaveField(element);
    return hasSameContent(fieldValue(element) ?? '', before);
  };
  // Some calendars let a text stand that they never read.
  if (kept === 'same' && isMoment && calendar && ignoresDay(element, wanted, calendar)) {
    const taken = await pickDay(element, wanted, context, calendar);
    if (taken?.result.type === 'done') return taken;
    if (isInWords) {
      await revert();
      return failed('value-refused', truncateText(text, MAX_SHOWN_CHARS));
    }
  }
  // The page's own check has found the value wrong, and will say so when the form is sent.
  if (kept === 'same' && wanted !== '' && !wasRefused && isRefused(element)) {
    await revert();
    return failed('value-refused', truncateText(text, MAX_SHOWN_CHARS));
  }
  const limits = kept === 'same' && wanted !== '' ? limitsPassed(element) : undefined;
  if (limits !== undefined) {
    await revert();
    return failed('value-out-of-limits', limits);
  }
  if (kept === 'same') return done(hasSameContent(held, wanted) ? undefined : held, revert);
  if (isInBlocks(element, wanted)) return done();
  // The page took the text over, into a tag or a cell, and emptied or removed the field.
  if (wanted !== '' && held === '' && surroundings.count(wanted) > mentionsBefore) return done();
  if (kept === 'incomplete') {
    await revert();
    return failed('value-incomplete', truncateText(held, MAX_SHOWN_CHARS));
  }
  // A calendar takes a date in its own format alone, but a press on the day in any case.
  const picked = isMoment && calendar ? await pickDay(element, text, context, calendar) : undefined;
  if (picked) return picked;
  if (compareKept(shown, wanted, shape) === 'same')
    return failed('value-taken-back', truncateText(held, MAX_SHOWN_CHARS));
  // A field that let the old text be removed, and refused the new one, is not left empty.
  if (held === '' && before !== '' && wanted !== '') await revert();
  return failed('value-not-kept', truncateText(held, MAX_SHOWN_CHARS));
}

/** Types each sign into its box; a page that goes on by itself may have spread the whole text. */
async function fillBoxes(boxes: readonly HTMLInputElement[], text: string, context: ActContext): Promise<ActOutcome> {
  const held = () => boxes.map((box) => box.value).join('');
  for (const [i, sign] of [...text].entries()) {
    const box = boxes[i];
    if (box && box.value !== sign) await typeByLetter(box, sign);
  }
  await waitUntilRested(context);
  return held() === text ? done(text) : failed('value-not-kept', truncateText(held(), MAX_SHOWN_CHARS));
}

/** Writes the text at once; into a field that made something else of it, again letter by letter. */
async function writeAsTyped(element: Element, wanted: string, shape: FieldShape): Promise<string | undefined> {
  const shown = await writeValue(element, wanted);
  const isPlainField = isInput(element) || (isTextArea(element) && !editorOfHiddenInput(element));
  const isChanged = shown !== undefined && shown !== '' && shown !== shape.before;
  const isReset =
    wanted !== '' && shape.before !== '' && shown === shape.before && compareKept(shown, wanted, shape) !== 'same';
  if (isReset && (isInput(element) || isTextArea(element)) && isPlainField) return writeAndLeave(element, wanted);
  if (!isPlainField || !isChanged || compareKept(shown, wanted, shape) === 'same') return shown;
  const typed = await typeByLetter(element, wanted);
  // Fields made of parts go on to the next one by themselves, and take separators for another press of the key.
  const digits = wanted.replace(/\D/g, '');
  const isDate = readMoment(element, wanted, { date: true, time: false }) !== undefined;
  return isDate && compareKept(typed, wanted, shape) !== 'same' ? typeByLetter(element, digits) : typed;
}

/** Whether the element's own content is not what it shows. */
function drawsItsText(element: Element): boolean {
  return editorOfHiddenInput(element) !== undefined || hasEditContext(element);
}

/** Whether a check of the page's own finds the value wrong. */
const isRefused = (element: Element): boolean =>
  (isInput(element) || isTextArea(element)) && element.validity.customError;

/** “1 – 60”: the limits of a number, date or time field that its value passes, which no browser sends. */
function limitsPassed(element: Element): string | undefined {
  if (!isInput(element) || !(element.validity.rangeOverflow || element.validity.rangeUnderflow)) return undefined;
  const { min, max } = element;
  if (min !== '' && max !== '') return `${min} – ${max}`;
  return max === '' ? `≥ ${min}` : `≤ ${max}`;
}

/** Whether the field has a list of suggestions, which closes when it is left, or is a search field. */
function hasPopup(element: Element): boolean {
  const role = element.getAttribute('role');
  return (
    role === 'combobox' ||
    role === 'searchbox' ||
    element.getAttribute('type') === 'search' ||
    element.getAttribute('aria-expanded') === 'true' ||
    ['list', 'aria-autocomplete', 'aria-haspopup'].some((name) => element.hasAttribute(name))
  );
}

/** Whether the field opens a calendar or clock, as it says or as was seen; one takes over a typed date only once it is confirmed. */
function hasDatePicker(element: Element, showsCalendar: boolean): boolean {
  return showsCalendar || /^(?:dialog|grid)$/.test(element.getAttribute('aria-haspopup') ?? '');
}

/** Whether the field is one of two alike in one box, such as “from” and “to”, and the other is empty. */
function isHalfOfRange(element: Element): boolean {
  const fields = element.parentElement ? queryIn(element.parentElement, 'input').filter(isInput) : [];
  const other = fields.find((field) => field !== element);
  return fields.length === 2 && other?.value === '' && other.className === element.className && hasPopup(element);
}

/** Whether the text is a date or a time. */
function readsAsMoment(element: Element, text: string): boolean {
  return [true, false].some((date) => readMoment(element, text, { date, time: !date }) !== undefined);
}

/** The key alone, without the browser's default action: no form is submitted. */
function pressKey(element: Element, key: 'Enter' | 'Tab'): void {
  const chord = parseKeyChord(key);
  if (!chord) return;
  keyEvent(element, 'keydown', chord);
  keyEvent(element, 'keyup', chord);
}

/** Waits until the requests and timers that the text started are over: they may change the value. */
async function waitUntilRested(context: ActContext): Promise<void> {
  if (context.isPending() === undefined) await pause(BLIND_REST_MS);
  else await pollUntil(() => !context.isPending(), { timeoutMs: MAX_REST_MS, wait: nextFrame, signal: context.signal });
  await nextFrame();
  await nextFrame();
}

/** Ancestors whose text may take the value over. */
const MAX_SURROUNDING_LEVELS = 4;

/** The text around a field, its own value left out. */
class Surroundings {
  private readonly ancestors: Element[];

  constructor(private readonly field: Element) {
    this.ancestors = [...composedAncestors(field, MAX_SURROUNDING_LEVELS)];
  }

  /** How often the text stands around the field by itself: a name that begins with it is a suggestion. */
  count(text: string): number {
    const wanted = plainText(text);
    const around = this.ancestors.findLast((one) => one.isConnected);
    if (!around || wanted === '') return 0;
    const fields = [...around.querySelectorAll<HTMLInputElement>('input:not([type="password"]),textarea')];
    const values = fields.filter((field) => field !== this.field).map(({ value }) => value);
    return [...shownTexts(around), ...values].filter((shown) => isAlone(plainText(shown), wanted)).length;
  }
}

function* shownTexts(root: Element): Generator<string> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = composedParent(node);
    if (parent && isVisible(parent)) yield node.textContent ?? '';
  }
}

/** Whether the text is the wanted one but for signs and the zeros of a format: “#new”, “€ 480.00”. */
function isAlone(shown: string, wanted: string): boolean {
  return shown.includes(wanted) && !/[\p{L}1-9]/u.test(shown.replace(wanted, ''));
}

/** A slider or box of numbers by role, with no text of its own to write: moved by its keys. */
function isAriaSlider(element: Element): boolean {
  if (isInput(element) || isTextArea(element)) return false;
  const role = element.getAttribute('role');
  return role === 'slider' || (role === 'spinbutton' && !isContentEditable(element) && !isInDateGroup(element));
}

function isInDateGroup(part: Element): boolean {
  const group = part.parentElement?.closest('[role="group"]');
  return group !== null && group !== undefined && isDateGroup(group);
}

async function fillSlider(element: Element, text: string): Promise<ActOutcome> {
  const wanted = numberWithUnit(element, text);
  if (wanted === undefined) return fillSliderOfWords(element, text);
  const before = sliderValue(element);
  const putBackOthers = otherThumbs(element);
  const held = await setSliderValue(element, wanted);
  if (Number(held) !== wanted) {
    // A thumb that another one stops is put back.
    await setSliderValue(element, before);
    await putBackOthers();
    return failed('value-not-kept', held);
  }
  return done(held, async () => Number(await setSliderValue(element, before)) === before);
}

async function fillSliderOfWords(element: Element, text: string): Promise<ActOutcome> {
  const before = sliderWords(element);
  if (text.trim() === '' || !/\p{L}/u.test(before)) return failed('value-refused', truncateText(text, MAX_SHOWN_CHARS));
  const held = await setSliderWords(element, text);
  if (!hasSameContent(held.toLowerCase(), text.toLowerCase()))
    return failed('value-refused', truncateText(text, MAX_SHOWN_CHARS));
  return done(held, async () => (await setSliderWords(element, before)) === before);
}
