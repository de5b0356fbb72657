/** Collects the DOM facts of one element: what the guard judges by and what a locator remembers. */
import { plainText, shortened } from '../core/text';
import { containerName, headingIn } from './container';
import type { Lookups } from './lookups';
import { clip, hasMark, iconOf, labelOf, linkOf, optionsOf, pathOfLink, present, testIdOf } from './marks';
import { PageMoment } from './moment';
import type { Refs } from './refs';
import { isActionable, isEmptySecret, isField, isSecret, nameOf, roleOf } from './semantics';
import { frameElementOf, isHtml, isInput, isSelect, shownParent } from './tree';
import type { ElementFacts, Fingerprint } from './words/element';
import { MARKS } from './words/likeness';

/** What an element is like; the same function makes the remembered and the compared one. @param lookups shared by many looks at one moment */
export function fingerprintOf(element: Element, lookups?: Lookups): Fingerprint {
  const role = roleOf(element);
  const text = shownText(element);
  // What a plain element shows is what it is called.
  const name = nameOf(element, role, lookups) || (role === 'generic' ? (text ?? '') : '');
  const title = present(element.getAttribute('title'));
  const frame = frameElementOf(element.ownerDocument);
  return {
    role,
    name: name === '' && isSecret(element, lookups) ? 'secret' : name,
    tag: element.localName,
    type: present(element.getAttribute('type')),
    text: text === name ? undefined : text,
    title: title === name ? undefined : title,
    icon: text === undefined ? iconOf(element) : undefined,
    href: pathOfLink(element),
    options: isSelect(element) ? optionsOf(element) : undefined,
    label: labelOf(element, lookups),
    placeholder: present(element.getAttribute('placeholder')),
    id: present(element.id),
    nameAttribute: present(element.getAttribute('name')),
    testId: testIdOf(element),
    classes: [...element.classList].slice(0, 6).map((name) => clip(name)),
    container: present(containerName(element, name)),
    frame: frame ? (present(frame.getAttribute('title') ?? frame.getAttribute('name')) ?? 'frame') : undefined,
    path: pathOf(element),
  };
}

const MAX_SHOWN = 80;

/** What an element shows, where that is short enough to be what it is known by; never what a field holds. */
function shownText(element: Element): string | undefined {
  if (isField(element)) return undefined;
  // Reading all that a large container says only to find that it is too much would be slow.
  if (!isOneThing(element)) return undefined;
  const text = plainText(element.textContent ?? '');
  return text !== '' && text.length <= MAX_SHOWN ? text : undefined;
}

const MAX_PARTS = 12;

/** Larger elements are containers of things, not a thing. */
export function isOneThing(element: Element): boolean {
  return element.firstElementChild === null || element.getElementsByTagName('*').length <= MAX_PARTS;
}

/** Position among the reachable elements of equal role and name, and the control before it; needs a walk, so it is made only for the element acted on. */
export function withPlace(element: Element, fingerprint: Fingerprint): Fingerprint {
  let ordinal = 0;
  let sameNamed = 0;
  let previous: Element | undefined;
  let before: Element | undefined;
  const alone = new Set(MARKS.filter((mark) => fingerprint[mark] !== undefined));
  const classes = new Set((fingerprint.classes ?? []).filter(isTellingClass));
  const { lookups, elements, isReachable } = new PageMoment(rootDocument(element));
  for (const other of elements) {
    if (other !== element && !isActionable(other)) continue;
    if (other !== element) for (const mark of alone) if (hasMark(other, mark, fingerprint, lookups)) alone.delete(mark);
    if (other !== element) for (const name of classes) if (other.classList.contains(name)) classes.delete(name);
    if (other === element) before = previous;
    if (other === element || isReachable(other)) {
      if (other === element) ordinal = sameNamed;
      if (
        other === element ||
        (roleOf(other) === fingerprint.role && nameOf(other, fingerprint.role, lookups) === fingerprint.name)
      )
        sameNamed += 1;
      previous = other;
    }
  }
  const [ownClass] = classes;
  if (ownClass !== undefined) alone.add('ownClass');
  const place = { previous: present(before && calledOf(before, lookups)), ordinal, sameNamed, alone: [...alone] };
  return { ...fingerprint, ...place, ...(ownClass === undefined ? {} : { ownClass }) };
}

const LOOKS =
  /^(?:btn|button|primary|secondary|active|selected|current|default|danger|success|warning|info|light|dark|large|small|medium|big|focus|focused|hover|disabled|enabled|open|opened|closed|first|last|odd|even|left|right|top|bottom|hidden|visible|link|item|icon|box|row|col|flex|grid|text|bold|round|rounded|corner|ui|state|is|has|js|no|with|only|full|width)$/i;

/** A class in words, at least one of them about what the thing is; what a build makes up has numbers in it. */
function isTellingClass(name: string): boolean {
  return (
    /^[a-z_-]+$/i.test(name) &&
    name.split(/[-_]+|(?<=[a-z])(?=[A-Z])/).some((word) => word.length > 2 && !LOOKS.test(word))
  );
}

/** What a control is called for telling its neighbour apart; never what it holds. */
export function calledOf(element: Element, lookups: Lookups): string {
  return (
    nameOf(element, undefined, lookups) ||
    (element.getAttribute('placeholder') ?? '') ||
    (element.getAttribute('name') ?? '') ||
    element.localName
  );
}

/** The outermost document of this origin, where a walk sees all frames it may see. */
export function rootDocument(element: Element): Document {
  let document = element.ownerDocument;
  for (let frame = frameElementOf(document); frame; frame = frameElementOf(document)) document = frame.ownerDocument;
  return document;
}

function pathOf(element: Element): string[] {
  const path: string[] = [];
  for (let at: Element | null = element; at && path.length < 8; at = shownParent(at)) path.unshift(at.localName);
  return path;
}

export function factsOf(element: Element, refs: Refs, documentToken: string): ElementFacts {
  const form = formOf(element);
  const href = linkOf(element);
  const document = element.ownerDocument;
  return {
    ref: refs.of(element),
    documentToken,
    origin:
      document.location.origin === 'null' || document.location.origin === ''
        ? rootDocument(element).location.origin
        : document.location.origin,
    fingerprint: withPlace(element, fingerprintOf(element)),
    wording: clip(wordingOf(element), 400),
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
  // The whole page's text says nothing about a key pressed on it.
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
  return `${title} ${value} ${images} ${shortened(text, 200)} ${described}`;
}

function contextOf(element: Element): string[] {
  const context: string[] = [];
  const say = (text: string | null | undefined) => {
    const clean = clip(text ?? '');
    if (clean !== '' && !context.includes(clean)) context.push(clean);
  };
  for (let at = shownParent(element); at && context.length < 6; at = shownParent(at)) {
    if (at.matches('dialog,[role="dialog"],[role="alertdialog"]')) {
      say(at.getAttribute('aria-label'));
      say(at.textContent);
    } else if (at.matches('form,fieldset,section,[role="region"]')) say(at.getAttribute('aria-label') ?? headingIn(at));
  }
  say(element.ownerDocument.title);
  say(element.ownerDocument.querySelector('h1')?.textContent);
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
    wording: clip(
      `${form.getAttribute('aria-label') ?? ''} ${headingIn(form)} ${buttons.map((button) => (isInput(button) ? button.value : (button.textContent ?? ''))).join(' ')}`,
      400,
    ),
  };
}

/** Bot checks are handed to the user, whatever they are made of. */
function isCaptcha(element: Element): boolean {
  const marks = /captcha|turnstile|are you (?:a )?human|not a robot/i;
  for (let at: Element | null = element, up = 0; at && up < 6; at = shownParent(at), up++) {
    const text = `${at.id} ${at.getAttribute('class') ?? ''} ${at.getAttribute('title') ?? ''} ${at.getAttribute('src') ?? ''} ${at.getAttribute('name') ?? ''}`;
    if (marks.test(text)) return true;
  }
  return marks.test(nameOf(element));
}
