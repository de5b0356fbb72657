/** styledSwitch tells whether a drawn switch is on by the page's style rules: `.row.on i` draws it on, and the row lacks the class. */
import { composedParent } from '../../dom/composed-tree';
import { readOnce, splitSelectorList } from '../../dom/style-rules';

/** The row of a setting is at most this many elements around its switch. */
const MAX_AROUND = 3;
/** The row of one setting shows no more than its name and an explanation, characters. */
const MAX_ROW_CHARS = 160;

/**
 * @param isOn whether a class says that something is on
 * @returns undefined unless a rule draws the element, or a row that has no other switch, with such a class
 */
export function styledSwitch(element: Element, isOn: (name: string) => boolean): 'checked' | 'unchecked' | undefined {
  const holders = holdersOf(element);
  let isDrawn = false;
  let isDrawnByOther = false;
  for (const { selector, marks } of selectorsIn(element.ownerDocument)) {
    for (const mark of marks.filter((name) => isOn(name))) {
      const without = selector.replaceAll(`.${mark}`, '');
      // A mark alone, as in “.on”, may be about anything.
      if (!isSelector(without) || !element.matches(without)) continue;
      if (!element.matches(selector)) isDrawn = true;
      else if (holders.some((one) => one.classList.contains(mark))) return 'checked';
      else isDrawnByOther = true;
    }
  }
  return isDrawn && !isDrawnByOther ? 'unchecked' : undefined;
}

/** The element, and what is around it alone: without another of its kind, and with few words. */
function holdersOf(element: Element): Element[] {
  const holders = [element];
  for (let at = composedParent(element); at && holders.length <= MAX_AROUND; at = composedParent(at)) {
    const isRow = (at.textContent ?? '').length <= MAX_ROW_CHARS && countLike(element, at) === 1;
    if (!isRow || at === element.ownerDocument.body) break;
    holders.push(at);
  }
  return holders;
}

const countLike = (element: Element, around: Element): number =>
  [...around.querySelectorAll(element.localName)].filter((one) => one.childElementCount === element.childElementCount)
    .length;

const marksIn = (selector: string): string[] => [
  ...new Set([...selector.matchAll(/\.([\w-]+)/gu)].map(([, name = '']) => name)),
];

interface ClassSelector {
  selector: string;
  /** The classes in it. */
  marks: readonly string[];
}

/** Selectors with a class of the page's rules for elements, pseudo-elements and all but the simplest pseudo-classes aside. */
function selectorsIn(document: Document): readonly ClassSelector[] {
  return [...document.styleSheets].flatMap((sheet) => classSelectors(sheet) ?? []);
}

const classSelectors = readOnce((rules): ClassSelector[] =>
  [...rules]
    .flatMap(selectorsOf)
    .map((selector) => ({ selector, marks: marksIn(selector) }))
    .filter(({ marks }) => marks.length > 0),
);

function selectorsOf(rule: CSSRule): string[] {
  const { selectorText, cssRules } = rule as CSSStyleRule;
  const inner = selectorText === undefined ? [...(cssRules ?? [])].flatMap(selectorsOf) : [];
  const own = splitSelectorList(selectorText ?? '').map((one) => one.replace(/::[\w-]+/gu, '').trim());
  return [...inner, ...own.filter((one) => one !== '' && !one.includes(':'))];
}

const isSelector = (text: string): boolean =>
  text.trim() !== '' && !/(?:^|[\s>+~])$/u.test(text) && !/^\s*[>+~]/u.test(text) && CSS.supports(`selector(${text})`);
