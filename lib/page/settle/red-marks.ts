/** RedMarks finds fields that a site draws in red since the act, its only word that it does not take what they hold. */
import { queryIn } from '../dom/clean-form';
import { parseColor } from '../dom/color';
import { styleOf } from '../dom/composed-tree';
import { nameOf } from '../dom/element-state';
import { roleOf } from '../dom/aria-role';
import { isVisible } from '../dom/visibility';

const FIELDS = 'input:not([type="hidden"]),select,textarea,[contenteditable="true"],[role="textbox"],[role="combobox"]';
/** A page with more fields is a sheet, of which only the first ones are compared. */
const MAX_FIELDS = 300;
/** Red by so much more than green and blue, of 255: a frame is drawn in full colour, a ground in a pale one. */
const MIN_FRAME_RED = 70;
const MIN_GROUND_RED = 20;
/** Green and blue of a red differ by less; of an orange or a pink by more. */
const MAX_HUE_SHIFT = 60;
/** A fainter colour is not seen. */
const MIN_ALPHA = 0.1;

export class RedMarks {
  private readonly known = new Map<Element, boolean>();

  /** @param document as it is before the act */
  constructor(private readonly document: Document) {
    for (const field of this.fields()) this.known.set(field, isMarkedRed(field));
  }

  /** Names of the fields that are marked now and were not before; the one that has the focus may be red for that. */
  newlyMarked(): string[] {
    const { activeElement } = this.document;
    return this.fields()
      .filter((field) => this.known.get(field) === false && field !== activeElement && isMarkedRed(field))
      .filter(isVisible)
      .map((field) => nameOf(field, roleOf(field)));
  }

  private fields(): Element[] {
    return [...queryIn(this.document, FIELDS)].slice(0, MAX_FIELDS);
  }
}

function isMarkedRed(field: Element): boolean {
  const style = styleOf(field);
  const frames = [
    ...(style.outlineStyle === 'none' || style.outlineWidth === '0px' ? [] : [style.outlineColor]),
    ...(style.borderBottomStyle === 'none' || style.borderBottomWidth === '0px' ? [] : [style.borderBottomColor]),
    ...(/rgba?\([^)]*\)/.exec(style.boxShadow) ?? []),
  ];
  return frames.some((color) => isRed(color, MIN_FRAME_RED)) || isRed(style.backgroundColor, MIN_GROUND_RED);
}

function isRed(text: string, least: number): boolean {
  const [red, green, blue, alpha] = parseColor(text) ?? [0, 0, 0, 0];
  return alpha >= MIN_ALPHA && red - Math.max(green, blue) >= least && Math.abs(green - blue) < MAX_HUE_SHIFT;
}
