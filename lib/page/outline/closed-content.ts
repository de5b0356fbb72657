/** closedContentOf lists what a closed menu, dialog or section holds, by the control whose markup says that it opens it. */
import { plainText, truncateText } from '../../core/text';
import { roleOf } from '../dom/aria-role';
import { attributeOf, formOf, queryIn } from '../dom/clean-form';
import { hrefOf } from '../dom/element-state';
import { safeText } from '../dom/safe-text';
import type { ClosedEntry } from '../words/snapshot';

/** Entries of one opener, characters of a name, and openers inside one another. */
const MAX_ENTRIES = 30;
const MAX_NAME_CHARS = 80;
const MAX_LEVELS = 2;

const PRESSABLE =
  'button,a[href],summary,input:not([type="hidden"]),select,textarea,[role^="menuitem"],[role="switch"],[role="button"],[role="link"]';
/** Attributes by which markup names the element that a press opens, by its id or as a selector. */
const TARGETS = ['popovertarget', 'commandfor', 'aria-controls', 'data-bs-target', 'data-target'] as const;
/** The platform opens what these name, also for a button in a form. */
const BUILT_IN = ['popovertarget', 'commandfor'] as const;
const OPENING_COMMANDS = /^(?:show-modal|show-popover|toggle-popover)$/;
/** Attributes of a control that opens what stands right behind it. */
const OPENS_NEXT = ['aria-haspopup', 'aria-expanded', 'data-bs-toggle', 'data-toggle'] as const;
const OPENERS = [...TARGETS, ...OPENS_NEXT];
/** Signs of a menu at the end of a name: “My account ▼”. */
const MENU_SIGN = /[▼▾▿⌄☰≡⋮⋯]$|^(?:…|•••|\.\.\.)$/u;
/** Parts of a menu that is made of plain boxes. */
const PLAIN_PARTS = 'li,div,td,span';

/**
 * @param name of the control
 * @returns none for a closed menu that the page makes only when it opens; undefined if the control opens nothing hidden
 */
export function closedContentOf(opener: Element, name: string): ClosedEntry[] | undefined {
  const entries = entriesIn(opener, name, MAX_LEVELS).slice(0, MAX_ENTRIES);
  return entries.length > 0 || isClosedMenu(opener) ? entries : undefined;
}

const isClosedMenu = (opener: Element): boolean =>
  /^(?:menu|true)$/.test(opener.getAttribute('aria-haspopup') ?? '') &&
  opener.getAttribute('aria-expanded') === 'false' &&
  !/^menuitem/.test(opener.getAttribute('role') ?? '') &&
  !mayActItself(opener);

function entriesIn(opener: Element, name: string, levels: number): ClosedEntry[] {
  const owned = levels === 0 ? undefined : closedBy(opener, name);
  if (!owned) return [];
  return partsOf(owned)
    .filter((one) => one !== opener)
    .slice(0, MAX_ENTRIES)
    .flatMap((one) => {
      const part = nameOfHidden(one);
      const entry = { role: roleOf(one), name: part, href: hrefOf(one) };
      return part === '' ? [] : [entry, ...entriesIn(one, part, levels - 1)];
    });
}

/** The parts that can be pressed or filled in, else the innermost boxes of a menu that is made of plain ones. */
function partsOf(owned: Element): Element[] {
  const pressable = queryIn(owned, PRESSABLE);
  return pressable.length > 0
    ? pressable
    : queryIn(owned, PLAIN_PARTS).filter(({ firstElementChild }) => firstElementChild === null);
}

/** The hidden element that a press on the control shows, where the press does nothing else. */
function closedBy(opener: Element, name: string): Element | undefined {
  if (opener.localName === 'summary') {
    const details = opener.parentElement;
    return details?.localName === 'details' && !details.hasAttribute('open') ? details : undefined;
  }
  const isDeclared = OPENERS.some((attribute) => opener.hasAttribute(attribute));
  if (!(isDeclared || MENU_SIGN.test(name)) || mayActItself(opener)) return undefined;
  const named = TARGETS.flatMap((attribute) => targetBy(opener, attribute) ?? []);
  const owned = named.find(isHidden);
  if (owned ?? named.length > 0) return owned;
  return opensNext(opener, name) ? hiddenBehind(opener) : undefined;
}

/** A box that is ticked, a link that leads elsewhere, a button that sends its form. */
function mayActItself(opener: Element): boolean {
  if (/^(?:checkbox|radio|switch|option)$/.test(roleOf(opener)) || opener.hasAttribute('aria-pressed')) return true;
  const href = opener.localName === 'a' ? (attributeOf(opener, 'href') ?? '#') : '#';
  if (!/^(?:#|javascript:)/i.test(href)) return true;
  const isSubmit = opener.localName === 'button' && (opener as HTMLButtonElement).type === 'submit';
  return isSubmit && formOf(opener) !== undefined && !BUILT_IN.some((attribute) => opener.hasAttribute(attribute));
}

function targetBy(opener: Element, attribute: (typeof TARGETS)[number]): Element | undefined {
  const value = attributeOf(opener, attribute)?.trim() ?? '';
  if (value === '' || !isOpening(opener, attribute)) return undefined;
  const id = value.replace(/^#/, '').split(/\s+/)[0] ?? '';
  const root = opener.getRootNode() as Document | ShadowRoot;
  return root.getElementById?.(id) ?? undefined;
}

/** Whether the markup says that a press shows the target of the attribute. */
function isOpening(opener: Element, attribute: (typeof TARGETS)[number]): boolean {
  switch (attribute) {
    case 'commandfor':
      return OPENING_COMMANDS.test(attributeOf(opener, 'command') ?? '');
    case 'popovertarget':
      return attributeOf(opener, 'popovertargetaction') !== 'hide';
    case 'aria-controls':
      return OPENS_NEXT.some((name) => opener.hasAttribute(name)) || roleOf(opener) === 'tab';
    default:
      return opener.hasAttribute('data-bs-toggle') || opener.hasAttribute('data-toggle');
  }
}

function opensNext(opener: Element, name: string): boolean {
  const declared = OPENS_NEXT.flatMap((attribute) => opener.getAttribute(attribute) ?? []);
  if (declared.length > 0) return opener.getAttribute('aria-haspopup') !== 'false';
  return /^(?:button|a)$/.test(opener.localName) && MENU_SIGN.test(name);
}

/** The hidden element right behind the control, or behind the one around it that holds nothing else. */
function hiddenBehind(opener: Element): Element | undefined {
  const around = opener.parentElement;
  const next = [opener.nextElementSibling, around?.lastElementChild === opener ? around.nextElementSibling : undefined];
  return next.find((one): one is Element => !!one && isHidden(one) && partsOf(one).length > 1);
}

const isHidden = (element: Element): boolean => !element.checkVisibility();

function nameOfHidden(element: Element): string {
  const labels = (element as HTMLInputElement).labels;
  const texts = [
    element.getAttribute('aria-label') ?? '',
    [...(labels ?? [])].map(safeText).join(' '),
    /^(?:select|textarea)$/.test(element.localName) ? '' : safeText(element),
    /^(?:submit|button|reset)$/.test((element as HTMLInputElement).type) ? (element.getAttribute('value') ?? '') : '',
    element.getAttribute('title') ?? '',
    element.getAttribute('placeholder') ?? '',
  ];
  return truncateText(texts.map(plainText).find((text) => text !== '') ?? '', MAX_NAME_CHARS);
}
