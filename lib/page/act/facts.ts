/** Collects the DOM facts of one element that the guard judges by. */
import { headingIn } from '../find/container';
import { clippedText, linkAddressOf } from '../find/attributes';
import type { Refs } from '../refs/refs';
import { counterOf } from '../dom/counter';
import { standsAt } from '../dom/stands';
import { isDateGroup } from '../dom/date-parts';
import { checkedState, isEmptySecret, isField, isReadOnly, isSecret, nameOf, shownOptions } from '../dom/element-state';
import { composedParent, isInput, isSelect, styleOf } from '../dom/composed-tree';
import { pseudoText } from '../dom/pseudo-text';
import {
  attributeOf,
  firstIn,
  formAction,
  formElements,
  formMethod,
  formOf,
  isMatching,
  queryIn,
  textOf,
  titleOf,
} from '../dom/clean-form';
import type { ElementFacts } from '../words/element';
import { fingerprintOf, rootDocument, withPosition } from '../find/fingerprint';
import { dialogAround, wordsBeside } from '../dom/dialog';
import { Legibility } from '../dom/legibility';
import { safeText } from '../dom/safe-text';
import { picturedBy } from './pictured-words';
import { isFixed, TEXT_TYPES, wordingOf } from './wording';
import { chosenAround, contentsAround, filledFields } from '../dom/form-contents';
import { isChoosable } from '../dom/choosable';
import { mayToggle } from './actions/toggle-by-marks';

const MAX_CHOICES = 200;

export function factsOf(element: Element, refs: Refs, documentToken: string): ElementFacts {
  const form = formOf(element);
  const href = linkAddressOf(element);
  const document = element.ownerDocument;
  const fingerprint = withPosition(element, fingerprintOf(element));
  const submitter = form && submitterOf(element, form);
  const scripts = scriptsOf(element, form);
  return {
    ref: refs.refFor(element),
    documentToken,
    origin:
      document.location.origin === 'null' || document.location.origin === ''
        ? rootDocument(element).location.origin
        : document.location.origin,
    fingerprint,
    wording: clippedText(wordingOf(element), 400),
    context: contextOf(element),
    secret: isSecret(element),
    editable: isField(element) || isDesigned(element),
    fileInput: isInput(element) && element.type === 'file',
    captcha: isCaptcha(element),
    submits: submits(element, form),
    ...(form ? { form: formFacts(form, submitter) } : {}),
    ...(href === undefined ? {} : { href }),
    download: element.hasAttribute('download'),
    page: document.location.href,
    ...languageOf(element),
    ...enclosingOf(element),
    ...dialogAround(element),
    ...besideOf(element),
    ...neighboursOf(element, form),
    ...markedBy(element),
    ...choicesOf(element),
    choosable: isChoosable(element) || offersSuggestions(element),
    checkable: checkedState(element) !== undefined || element.hasAttribute('aria-pressed') || mayToggle(element),
    ...(isFixed(element) ? { fixed: true } : {}),
    opens: opens(element),
    ...(scripts.length === 0 ? {} : { handlers: clippedText(scripts.join(' '), 400) }),
    ...pingsOf(element),
    ...filledAround(element, form),
    ...chosenBeside(element, form),
    contents: contentsAround(element, form, scripts),
    ...shownBy(element, fingerprint.name),
    ...picturedBy(element),
    ...countedBy(element, refs),
    ...standingAt(element),
  };
}

/** A text field may open a list as one types, of which no attribute tells; a date in parts takes what is chosen for it. */
function offersSuggestions(element: Element): boolean {
  const isText = (isInput(element) && TEXT_TYPES.test(element.type)) || isDateGroup(element);
  return isText && isField(element) && !isReadOnly(element);
}

/** A whole document that can be edited has no field of its own. */
function isDesigned(element: Element): boolean {
  return element.ownerDocument.designMode === 'on' && element.localName === 'body';
}

function languageOf(element: Element): { lang?: string } {
  const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
  return lang === '' ? {} : { lang: clippedText(lang, 35) };
}

/** Controls around the element that a press on it reaches as well; labels and rows are none. */
function enclosingOf(element: Element): { enclosing?: string[] } {
  const names: string[] = [];
  for (let at = composedParent(element); at && names.length < 4; at = composedParent(at)) {
    if (
      !isMatching(
        at,
        'a[href],button,summary,[role="button"],[role="link"],[role="menuitem"],[role="slider"],[onclick]',
      )
    )
      continue;
    if (isMatching(at, 'body,html,form,main')) break;
    const name = clippedText(`${nameOf(at)} ${safeText(at)}`, 200);
    if (name !== '') names.push(name);
  }
  return names.length === 0 ? {} : { enclosing: names };
}

function besideOf(element: Element): { beside?: string } {
  const beside = isField(element) ? '' : wordsBeside(element);
  return beside === '' ? {} : { beside };
}

/** Names of the buttons of a field's form, or else of the nearest box that holds one. */
function neighboursOf(element: Element, form: HTMLFormElement | undefined): { neighbours?: string[] } {
  if (!isField(element)) return {};
  const selector = 'button,[role="button"],input[type="submit"],input[type="image"],input[type="button"]';
  let buttons = form ? queryIn(form, selector) : [];
  for (let at = composedParent(element), up = 0; at && up < 5 && buttons.length === 0; at = composedParent(at), up++)
    buttons = queryIn(at, selector);
  if (buttons.length === 0 || buttons.length > 12) return {};
  return {
    neighbours: buttons.map((button) => {
      const words = clippedText(`${nameOf(button)} ${attributeOf(button, 'title') ?? ''}`, 80);
      return words === '' ? (fingerprintOf(button).icon ?? '') : words;
    }),
  };
}

/** The entry of a list that Enter in its field takes. */
function markedBy(element: Element): Pick<ElementFacts, 'marked'> {
  const id = isField(element) ? (attributeOf(element, 'aria-activedescendant') ?? '') : '';
  const [entry] = id === '' ? [] : queryIn(element.getRootNode() as Document, `#${CSS.escape(id)}`);
  const marked = entry ? clippedText(nameOf(entry) || safeText(entry), 200) : '';
  return marked === '' ? {} : { marked };
}

function choicesOf(element: Element): { choices?: { label: string; value: string }[] } {
  if (!isSelect(element) || isSecret(element)) return {};
  // A list that the page draws may have text of a style in its options.
  const isDrawn = styleOf(element).getPropertyValue('appearance') === 'base-select';
  return {
    choices: shownOptions(element)
      .slice(0, MAX_CHOICES)
      .map((option) => ({
        label: clippedText(option.label),
        value: clippedText(option.value),
        ...groupOf(option, isDrawn),
      })),
  };
}

/** The label of the group that an option stands in, and what a style writes around the option. */
function groupOf(option: Element, isDrawn: boolean): { group?: string } {
  const drawn = isDrawn ? `${pseudoText(option, '::before')} ${pseudoText(option, '::after')}` : '';
  const label = `${option.closest('optgroup')?.getAttribute('label') ?? ''} ${drawn}`.trim();
  return label === '' ? {} : { group: clippedText(label) };
}

/** Whether the markup says that a press opens, shows or switches something. */
function opens(element: Element): boolean {
  const popup = element.getAttribute('aria-haspopup');
  if (popup !== null && popup !== 'false') return true;
  return ['aria-expanded', 'aria-pressed', 'popovertarget', 'data-toggle', 'data-bs-toggle'].some((name) =>
    element.hasAttribute(name),
  );
}

/** Attributes that hold code, or the method and the warning of a press, by the platform and by frameworks. */
const CODE_ATTRIBUTE =
  /^(?:on[a-z]+|(?:[a-z]+-)*on[:-][a-z.:-]+|\([a-z.]+\)|_|jsaction|data-bind|(?:[a-z]+-)+(?:method|confirm)|data-(?:turbo-)?action|data-(?:command|cmd|op|operation|act|intent)|(?:data-)?hx-[a-z]+|command|wire:[a-z.]+|phx-[a-z]+|ng-click|(?:v-on:|x-on:|@)[a-z.]+)$/;

/** The same on an element around the control that its press reaches as well. */
const PRESS_CODE = /^(?:on(?:click|mousedown|pointerdown|mouseup)|data-action|(?:wire:|ng-|phx-|v-on:|x-on:|@)click)$/;
const MAX_LEVELS = 3;

/** Script in attributes: it cannot be judged, but it shows what is bound to what, and a change of it is a change. */
function scriptsOf(element: Element, form: HTMLFormElement | undefined): string[] {
  const codeOf = (one: Element, name: RegExp) =>
    [...Element.prototype.getAttributeNames.call(one)]
      .filter((attribute) => name.test(attribute))
      .map((attribute) => `${attribute}=${attributeOf(one, attribute) ?? ''}`);
  const own = [element, ...(form ? [form] : [])].flatMap((one) => codeOf(one, CODE_ATTRIBUTE));
  const value = element.localName === 'button' ? codeOf(element, /^value$/) : [];
  const around: string[] = [];
  for (let at = composedParent(element), up = 0; at && up < MAX_LEVELS; at = composedParent(at), up++)
    if (at !== form && !isMatching(at, 'body,html,main')) around.push(...codeOf(at, PRESS_CODE));
  return [...own, ...value, ...around];
}

function pingsOf(element: Element): { pings?: string[] } {
  const ping = element.closest('a[ping],area[ping]')?.getAttribute('ping') ?? '';
  const base = element.ownerDocument.location.href;
  const origins = ping
    .split(/\s+/)
    .flatMap((one) => (one !== '' && URL.canParse(one, base) ? [new URL(one, base).origin] : []));
  return origins.length === 0 ? {} : { pings: [...new Set(origins)] };
}

/** Contents of the fields that a press may send. */
function filledAround(element: Element, form: HTMLFormElement | undefined): { sends?: string[] } {
  const sends = filledFields(element, form);
  return sends.length === 0 ? {} : { sends };
}

function chosenBeside(element: Element, form: HTMLFormElement | undefined): Pick<ElementFacts, 'chosen'> {
  const chosen = isField(element) || checkedState(element) !== undefined ? [] : chosenAround(element, form);
  return chosen.length === 0 ? {} : { chosen };
}

/** The text on the element, if it differs from the name. */
function shownBy(element: Element, name: string): { shows?: string } {
  if (isField(element) || element.localName === 'body' || element.localName === 'html') return {};
  const shown = clippedText(new Legibility().textOf(element), 200);
  return shown === '' || shown.toLowerCase() === name.toLowerCase() ? {} : { shows: shown };
}

function countedBy(element: Element, refs: Refs): Pick<ElementFacts, 'counter'> {
  const counter = counterOf(element);
  if (!counter) return {};
  const { value, other } = counter;
  return { counter: { value, ...(other ? { other: refs.refFor(other) } : {}) } };
}

function standingAt(element: Element): Pick<ElementFacts, 'stands'> {
  const stands = standsAt(element);
  return stands ? { stands } : {};
}

function contextOf(element: Element): string[] {
  const context: string[] = [];
  const say = (text: string | null | undefined) => {
    const clean = clippedText(text ?? '');
    if (clean !== '' && !context.includes(clean)) context.push(clean);
  };
  for (let at = composedParent(element); at && context.length < 6; at = composedParent(at)) {
    if (isMatching(at, 'dialog,[role="dialog"],[role="alertdialog"]')) {
      say(attributeOf(at, 'aria-label'));
      say(safeText(at));
    } else if (isMatching(at, 'form,fieldset,section,[role="region"]'))
      say(attributeOf(at, 'aria-label') ?? headingIn(at));
  }
  say(titleOf(element.ownerDocument));
  const heading = firstIn(element.ownerDocument, 'h1');
  if (heading) say(safeText(heading));
  return context;
}

/** The submit button of a press: the element itself, or the default button for a key in a field. */
function submitterOf(element: Element, form: HTMLFormElement): Element | undefined {
  if (isSubmitter(element)) return element;
  // Implicit submission goes through the default button (HTML, section 4.10.21.2).
  return isField(element) || checkedState(element) !== undefined ? formElements(form).find(isSubmitter) : undefined;
}

function isSubmitter(element: Element): boolean {
  if (element.localName === 'button') return ((element as HTMLButtonElement).type || 'submit') === 'submit';
  return isInput(element) && ['submit', 'image'].includes(element.type);
}

/** Whether activating the element (a click, or Enter in a field) submits its form. */
function submits(element: Element, form: HTMLFormElement | undefined): boolean {
  if (!form) return false;
  return isSubmitter(element) || (isInput(element) && isField(element) && element.type !== 'range');
}

function formFacts(form: HTMLFormElement, submitter: Element | undefined): NonNullable<ElementFacts['form']> {
  const secrets = formElements(form).filter((field) => isSecret(field));
  const buttons = queryIn(form, 'button,input[type="submit"],input[type="image"]');
  const own = submitter as HTMLButtonElement | undefined;
  return {
    action: own?.hasAttribute('formaction') ? own.formAction : formAction(form),
    method: (own?.hasAttribute('formmethod') ? own.formMethod : formMethod(form)).toLowerCase(),
    hasSecret: secrets.length > 0,
    hasFilledSecret: secrets.some((field) => !isEmptySecret(field)),
    wording: clippedText(
      `${attributeOf(form, 'aria-label') ?? ''} ${headingIn(form)} ${buttons.map((button) => (isInput(button) ? button.value : textOf(button))).join(' ')}`,
      400,
    ),
  };
}

/** Bot checks are handed to the user, whatever they are made of. */
function isCaptcha(element: Element): boolean {
  const marks = /captcha|turnstile|are you (?:a )?human|not a robot/i;
  for (let at: Element | null = element, up = 0; at && up < 6; at = composedParent(at), up++) {
    const text = `${at.id} ${at.getAttribute('class') ?? ''} ${at.getAttribute('title') ?? ''} ${at.getAttribute('src') ?? ''} ${at.getAttribute('name') ?? ''}`;
    if (marks.test(text)) return true;
  }
  return marks.test(nameOf(element));
}
