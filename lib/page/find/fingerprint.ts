/** Collects the DOM facts of one element: what the guard judges by and what a locator remembers. */
import { plainText } from '../../core/text';
import { containerName } from './container';
import type { Lookups } from '../dom/name-cache';
import { clip, hasMark, iconOf, labelOf, optionsOf, pathOfLink, present, testIdOf } from './attributes';
import { PageMoment } from '../dom/page-index';
import { isActionable, isField, isSecret, nameOf, roleOf, isOneThing } from '../dom/element-state';
import { frameElementOf, isSelect, shownParent } from '../dom/composed-tree';
import type { Fingerprint } from '../words/element';
import { MARKS } from '../words/likeness';

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
