/** Finds (dialogAround) the dialog that holds an element, also one that is made of plain elements laid over the page. */
import { spacedText } from './safe-text';
import { plainText, truncateText } from '../../core/text';
import { isMatching, attributeOf, queryIn, textOf } from './clean-form';
import { composedParent, styleOf, windowOf } from './composed-tree';
import type { ElementFacts } from '../words/element';

const DECLARED = 'dialog,[role="dialog"],[role="alertdialog"],[aria-modal="true"]';
const BUTTONS = 'button,[role="button"],input[type="submit"],input[type="button"],a[role="button"],[onclick]';
const FIELDS =
  'textarea,select,[contenteditable="true"],input:not([type="hidden"],[type="submit"],[type="button"],[type="image"],[type="checkbox"])';
/** Elements that are pressed by their style alone, in a box that has no others. */
const MAX_PLAIN = 60;
/** A question of plain elements is short, and leaves something of the page around it. */
const MAX_QUESTION = 500;
const MAX_SHARE = 0.8;

export function dialogAround(element: Element): Pick<ElementFacts, 'dialog'> {
  for (let at = composedParent(element); at; at = composedParent(at)) {
    if (isMatching(at, 'body,html')) break;
    if (isMatching(at, DECLARED) || isLaidOver(at)) return { dialog: describe(at) };
  }
  return {};
}

function describe(dialog: Element): NonNullable<ElementFacts['dialog']> {
  return {
    text: truncateText(plainText(`${attributeOf(dialog, 'aria-label') ?? ''} ${spacedText(dialog)}`), 600),
    asks: truncateText(ownWords(dialog), 600),
    buttons: pressables(dialog).length,
    fields: queryIn(dialog, FIELDS).length,
    isAlert: attributeOf(dialog, 'role') === 'alertdialog',
  };
}

/** A box with a question and its answers that stands over the page wherever it is scrolled. */
function isLaidOver(element: Element): boolean {
  const { position, zIndex } = styleOf(element);
  if (position !== 'fixed' && !(position === 'absolute' && Number(zIndex) > 0)) return false;
  const text = textOf(element).trim();
  if (text === '' || text.length > MAX_QUESTION) return false;
  const buttons = pressables(element).length;
  if (buttons === 0 || buttons > 4) return false;
  // A menu or a bar of tools says nothing beside its entries.
  if (ownWords(element) === '') return false;
  const view = windowOf(element);
  const { width, height } = element.getBoundingClientRect();
  const isBar = width >= view.innerWidth * 0.98 && height < view.innerHeight * 0.2;
  const isScreen = width * height > view.innerWidth * view.innerHeight * MAX_SHARE;
  // A veil over the whole page is one with the question inside it.
  return !isBar && (!isScreen || position === 'fixed');
}

/** Buttons of a box; in one without any, the plain elements that have the pointer's cursor. */
function pressables(box: Element): Element[] {
  const declared = queryIn(box, BUTTONS);
  if (declared.length > 0) return declared;
  const plain = queryIn(box, 'div,span,a,p,li');
  if (plain.length > MAX_PLAIN) return [];
  const isPointed = (element: Element | null) => element !== null && styleOf(element).cursor === 'pointer';
  return plain.filter((element) => isPointed(element) && !isPointed(element.parentElement));
}

const CONTROLS = `${BUTTONS},${FIELDS},a`;
/** Words farther from a control than this say nothing about it. */
const MAX_BESIDE = 300;
const LEVELS_BESIDE = 3;

/** Words written beside a control: in the nearest box that has words of its own, or before and after it in the page itself. */
export function wordsBeside(element: Element): string {
  let at = element;
  for (let up = 0; up < LEVELS_BESIDE; up++) {
    const box = composedParent(at);
    if (!box || isMatching(box, 'html')) break;
    const words = isMatching(box, 'body,main') ? siblingWords(at) : wordsWithout(box, CONTROLS);
    if (words !== '') return words.length > 2 * MAX_BESIDE ? siblingWords(at) : truncateText(words, MAX_BESIDE);
    at = box;
  }
  return '';
}

function siblingWords(element: Element): string {
  const before = element.previousElementSibling;
  const after = element.nextElementSibling;
  // A script may stand between.
  const around = [before?.previousElementSibling, before, after, after?.nextElementSibling].flatMap((one) =>
    one && !isMatching(one, CONTROLS) ? [wordsWithout(one, CONTROLS)] : [],
  );
  return plainText(around.filter((words) => words.length <= MAX_BESIDE).join(' ')).slice(0, MAX_BESIDE);
}

/** The words of a box that stand on none of its buttons. */
function ownWords(box: Element): string {
  return withoutTextOf(pressables(box), plainText(`${attributeOf(box, 'aria-label') ?? ''} ${spacedText(box)}`));
}

function wordsWithout(box: Element, controls: string): string {
  return withoutTextOf(queryIn(box, controls), plainText(spacedText(box)));
}

function withoutTextOf(controls: readonly Element[], words: string): string {
  let rest = words;
  for (const control of controls) {
    const text = plainText(spacedText(control));
    if (text !== '') rest = rest.replace(text, ' ');
  }
  return plainText(rest);
}
