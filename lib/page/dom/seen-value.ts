/** seenValue and hideUnseenValue: what a field holds, as far as its letters can be seen; its choices and its hint as well. */
import { plainText } from '../../core/text';
import { alphaOf, contrast, MIN_CONTRAST, parseColor } from './color';
import { isContentEditable, isInput, isSelect, isTextArea, styleOf, windowOf } from './composed-tree';
import { editorOfHiddenInput } from './hidden-input';
import { Legibility } from './legibility';

/** Fields that draw no letters. */
const WITHOUT_LETTERS = /^(?:range|color)$/;
/** An editor may draw a copy of so many first letters over the field, within so many boxes. */
const COPIED_LETTERS = 24;
const MAX_COPY_LEVELS = 3;
/** An editor of more texts is looked at in part: its value is cut before that. */
const MAX_TEXTS = 200;
const MIN_OPACITY = 0.12;
const MIN_FONT_PX = 4;

/** The parts of a field's entry in the outline that show what it holds. */
interface FieldParts {
  name: string;
  value?: string | undefined;
  placeholder?: string | undefined;
  options?: string[] | undefined;
}

/** @returns undefined where nothing of it can be seen */
export function seenValue(field: Element, value: string): string | undefined {
  if (plainText(value) === '') return value;
  const legibility = new Legibility();
  const isInputField = isInput(field) || isTextArea(field);
  if (isContentEditable(field) && !isInputField) return seenTexts(field, legibility) ?? value;
  const hasLetters = isTextArea(field) || isSelect(field) || (isInput(field) && !WITHOUT_LETTERS.test(field.type));
  if (!hasLetters || editorOfHiddenInput(field) || legibility.drawsLetters(field)) return value;
  return hasCopy(field, value, legibility) ? value : undefined;
}

/** The texts of an editor that can be seen. @returns undefined if all can */
function seenTexts(editor: Element, legibility: Legibility): string | undefined {
  const walker = editor.ownerDocument.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  const seen: string[] = [];
  let isWhole = true;
  for (let count = 0; count < MAX_TEXTS && walker.nextNode(); count++) {
    const text = walker.currentNode as Text;
    const parent = text.parentElement ?? editor;
    if (plainText(text.data) === '') continue;
    if (legibility.drawsLetters(parent)) seen.push(text.data);
    else isWhole = false;
  }
  return isWhole ? undefined : plainText(seen.join(' '));
}

/** Whether what the field holds is drawn beside it: editors lay a coloured copy over the field that takes the keys. */
function hasCopy(field: Element, value: string, legibility: Legibility): boolean {
  const start = plainText(value).slice(0, COPIED_LETTERS);
  let box = field.parentElement;
  for (let level = 0; box && level < MAX_COPY_LEVELS; level++, box = box.parentElement) {
    const others = [...box.children].filter((one) => !one.contains(field));
    if (others.some((one) => legibility.textOf(one).includes(start))) return true;
  }
  return false;
}

/** Takes out of a field's entry what the field holds in letters that cannot be seen. */
export function hideUnseenValue(element: Element, node: FieldParts): void {
  if (isInput(element) || isTextArea(element)) hideUnseenHint(element, node);
  if (node.value === undefined) return;
  node.value = seenValue(element, node.value);
  // A list that opens is drawn in the same colours.
  if (node.value === undefined && isSelect(element) && !new Legibility().hasSeenColor(element))
    node.options = undefined;
}

/** A hint that a style makes unseen is no hint, and no name. */
function hideUnseenHint(field: Element, node: FieldParts): void {
  const hint = plainText(field.getAttribute('placeholder') ?? '');
  if (hint === '' || (node.placeholder === undefined && node.name !== hint)) return;
  const style = windowOf(field).getComputedStyle(field, '::placeholder');
  const letters = parseColor(style.color);
  const ground = parseColor(styleOf(field).backgroundColor);
  const isUnseen =
    Number(style.opacity) < MIN_OPACITY ||
    Number.parseFloat(style.fontSize) < MIN_FONT_PX ||
    alphaOf(style.color) < MIN_OPACITY ||
    (letters !== undefined && ground !== undefined && ground[3] >= 0.98 && contrast(letters, ground) < MIN_CONTRAST);
  if (!isUnseen) return;
  if (node.name === hint) node.name = '';
  node.placeholder = undefined;
}
