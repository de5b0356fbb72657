/** The marks that makers give a thing and keep when they rename it: read from an element, compared, and looked for. */
import { plainText, shortened } from '../../core/text';
import type { Lookups } from '../dom/name-cache';
import { labelsOf } from '../dom/accessible-name';
import { checkedState, isField, nameOf, nearbyText, hrefOf, nearOf } from '../dom/element-state';
import { isInput, isSelect } from '../dom/composed-tree';
import type { Fingerprint } from '../words/element';
import { isSameMark, type Mark } from '../words/likeness';

export const clip = (text: string, max = 200) => shortened(plainText(text), max);
export const present = (text: string | null | undefined) => (text ? clip(text) : undefined);

const MAX_OPTIONS = 8;
/** Attributes that makers set for their tests; the first that is there counts. */
const TEST_IDS = ['data-testid', 'data-test', 'data-cy'];

export function labelOf(element: Element, lookups?: Lookups): string | undefined {
  const [label] = labelsOf(element, lookups);
  const labelled = present(label?.textContent);
  if (labelled || isField(element)) return labelled ?? present(nearbyText(element));
  const isNamelessBox = checkedState(element) !== undefined && nameOf(element, undefined, lookups) === '';
  return isNamelessBox ? present(nearOf(element, '', true)) : undefined;
}

export function testIdOf(element: Element): string | undefined {
  const name = TEST_IDS.find((one) => element.hasAttribute(one));
  return name === undefined ? undefined : present(element.getAttribute(name));
}

export function optionsOf(list: HTMLSelectElement): string[] {
  return [...list.options].slice(0, MAX_OPTIONS).map(({ label }) => clip(label, 40));
}

const PICTURES = 'svg,img,i,[class*="icon"]';

/** What the page calls the picture in a thing without text: a sprite's name, a class, a file. */
export function iconOf(element: Element): string | undefined {
  if (isField(element)) return undefined;
  const picture = element.matches(PICTURES) ? element : element.querySelector(PICTURES);
  if (!picture) return undefined;
  const sprite = picture.querySelector('use')?.getAttribute('href');
  if (sprite) return present(sprite.split('#').at(-1));
  if (picture.localName === 'img')
    return present((picture.getAttribute('src') ?? '').split(/[?#]/)[0]?.split('/').at(-1));
  const classes = [...picture.classList].filter((name) => !/^(?:icon|fa|fas|far|svg)$/.test(name));
  if (classes.length > 0) return present(classes.join(' '));
  return present(picture.querySelector('path')?.getAttribute('d')?.slice(0, 60));
}

export function pathOfLink(element: Element): string | undefined {
  const href = linkOf(element);
  if (href === undefined || !URL.canParse(href)) return undefined;
  const { pathname, hash } = new URL(href);
  // Where the address says nothing, as `#` does, it is no mark.
  return pathname === '/' && hash.length < 2 ? undefined : present(`${pathname}${hash.split('?')[0]}`);
}

export function linkOf(element: Element): string | undefined {
  const link = element.closest('a[href],area[href]');
  return link ? hrefOf(link) : undefined;
}

/** How a mark is known on an element, and what finds all that may bear it, where no look at each element is needed. */
interface Kept {
  is: (element: Element, of: Fingerprint, lookups: Lookups) => boolean;
  selector?: (of: Fingerprint) => string | undefined;
}

// What is remembered has had its white space folded.
const holding = (attribute: string, value = '') =>
  /\s/.test(value) ? `[${attribute}]` : `[${attribute}*="${CSS.escape(value)}"]`;

/** A mark that stands in an attribute. */
function written(attribute: string, mark: 'nameAttribute' | 'placeholder'): Kept {
  return {
    is: (element, of) => present(element.getAttribute(attribute)) === of[mark],
    selector: (of) => holding(attribute, of[mark]),
  };
}

const KEPT: Readonly<Record<Mark, Kept>> = {
  id: {
    is: (element, of) => element.id === of.id,
    selector: (of) => `[id="${CSS.escape(of.id ?? '')}"]`,
  },
  testId: {
    is: (element, of) => testIdOf(element) === of.testId,
    selector: (of) => TEST_IDS.map((name) => holding(name, of.testId)).join(','),
  },
  nameAttribute: written('name', 'nameAttribute'),
  placeholder: written('placeholder', 'placeholder'),
  label: {
    is: (element, of, lookups) => (isField(element) || isInput(element)) && labelOf(element, lookups) === of.label,
    selector: () => 'input,select,textarea,[role],[contenteditable]',
  },
  href: {
    is: (element, of) => isSameMark('href', { ...of, href: pathOfLink(element) }, of),
    selector: () => 'a[href],area[href],a[href] *',
  },
  icon: {
    is: (element, of) => iconOf(element) === of.icon,
  },
  ownClass: {
    is: (element, of) => of.ownClass !== undefined && element.classList.contains(of.ownClass),
    selector: (of) => (of.ownClass === undefined ? undefined : `.${CSS.escape(of.ownClass)}`),
  },
  options: {
    is: (element, of) => isSelect(element) && isSameMark('options', { ...of, options: optionsOf(element) }, of),
    selector: () => 'select',
  },
};

/** Whether an element bears the same mark as what the fingerprint is of. */
export function hasMark(element: Element, mark: Mark, of: Fingerprint, lookups: Lookups): boolean {
  return KEPT[mark].is(element, of, lookups);
}

/** What finds all that may bear a mark, without a look at each element; undefined where only a look at each can tell. */
export function markSelector(mark: Mark, of: Fingerprint): string | undefined {
  return KEPT[mark].selector?.(of);
}
