/** factsOf: collects the DOM facts of one element that the guard judges by. */
import { truncateText } from '../../core/text';
import { headingIn } from '../find/container';
import { clippedText, linkAddressOf } from '../find/attributes';
import type { Refs } from '../refs/refs';
import { isEmptySecret, isField, isSecret, nameOf } from '../dom/element-state';
import { isHtml, isInput, composedParent } from '../dom/composed-tree';
import type { ElementFacts } from '../words/element';
import { fingerprintOf, withPosition, rootDocument } from '../find/fingerprint';

export function factsOf(element: Element, refs: Refs, documentToken: string): ElementFacts {
  const form = formOf(element);
  const href = linkAddressOf(element);
  const document = element.ownerDocument;
  return {
    ref: refs.refFor(element),
    documentToken,
    origin:
      document.location.origin === 'null' || document.location.origin === ''
        ? rootDocument(element).location.origin
        : document.location.origin,
    fingerprint: withPosition(element, fingerprintOf(element)),
    wording: clippedText(wordingOf(element), 400),
    context: contextOf(element),
    secret: isSecret(element),
    editable: isField(element),
    fileInput: isInput(element) && element.type === 'file',
    captcha: isCaptcha(element),
    submits: submits(element, form),
    ...(form ? { form: formFacts(form) } : {}),
    ...(href === undefined ? {} : { href }),
    download: element.hasAttribute('download'),
  };
}

function wordingOf(element: Element): string {
  // A key pressed on the body acts on no particular text of the page.
  if (element.localName === 'body') return '';
  const title = element.getAttribute('title') ?? '';
  const value =
    isInput(element) && ['submit', 'button', 'reset', 'image'].includes(element.type)
      ? `${element.value} ${element.alt}`
      : '';
  const images = isField(element)
    ? ''
    : [...element.querySelectorAll('img[alt]')].map((image) => image.getAttribute('alt') ?? '').join(' ');
  const text = isField(element) ? '' : (element.textContent ?? '');
  const described = (element.getAttribute('aria-describedby') ?? '')
    .split(/\s+/)
    .map((id) => (id === '' ? '' : (element.ownerDocument.getElementById(id)?.textContent ?? '')))
    .join(' ');
  return `${title} ${value} ${images} ${truncateText(text, 200)} ${described}`;
}

function contextOf(element: Element): string[] {
  const context: string[] = [];
  const add = (text: string | null | undefined) => {
    const clean = clippedText(text ?? '');
    if (clean !== '' && !context.includes(clean)) context.push(clean);
  };
  for (let at = composedParent(element); at && context.length < 6; at = composedParent(at)) {
    if (at.matches('dialog,[role="dialog"],[role="alertdialog"]')) {
      add(at.getAttribute('aria-label'));
      add(at.textContent);
    } else if (at.matches('form,fieldset,section,[role="region"]')) add(at.getAttribute('aria-label') ?? headingIn(at));
  }
  add(element.ownerDocument.title);
  add(element.ownerDocument.querySelector('h1')?.textContent);
  return context;
}

function formOf(element: Element): HTMLFormElement | undefined {
  const owner = (element as HTMLInputElement).form;
  return owner ?? (isHtml(element) ? (element.closest('form') ?? undefined) : undefined);
}

/** Whether activating the element (a click, or Enter in a field) submits its form. */
function submits(element: Element, form: HTMLFormElement | undefined): boolean {
  if (!form) return false;
  if (element.localName === 'button') return ((element as HTMLButtonElement).type || 'submit') === 'submit';
  if (isInput(element))
    return ['submit', 'image'].includes(element.type) || (isField(element) && element.type !== 'range');
  return false;
}

function formFacts(form: HTMLFormElement): NonNullable<ElementFacts['form']> {
  const secrets = [...form.elements].filter((field) => isSecret(field));
  const buttons = [...form.querySelectorAll('button,input[type="submit"],input[type="image"]')];
  return {
    action: form.getAttribute('action') ? form.action : form.ownerDocument.location.href,
    method: form.method.toLowerCase(),
    hasSecret: secrets.length > 0,
    hasFilledSecret: secrets.some((field) => !isEmptySecret(field)),
    wording: clippedText(
      `${form.getAttribute('aria-label') ?? ''} ${headingIn(form)} ${buttons.map((button) => (isInput(button) ? button.value : (button.textContent ?? ''))).join(' ')}`,
      400,
    ),
  };
}

const CAPTCHA_PATTERN = /captcha|turnstile|are you (?:a )?human|not a robot/i;

/** Whether the element or one of its five nearest ancestors belongs to a bot check, which only the user may solve. */
function isCaptcha(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 6; at = composedParent(at), up++) {
    const text = `${at.id} ${at.getAttribute('class') ?? ''} ${at.getAttribute('title') ?? ''} ${at.getAttribute('src') ?? ''} ${at.getAttribute('name') ?? ''}`;
    if (CAPTCHA_PATTERN.test(text)) return true;
  }
  return CAPTCHA_PATTERN.test(nameOf(element));
}
