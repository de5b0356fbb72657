/** Finds `:hover` rules that reveal an element. */
import { composedSelfAndAncestors } from './composed-tree';
import { readOnce, splitSelectorList } from './style-rules';

/** CSS properties by which rules reveal an element. */
const REVEALING_PROPERTIES = [
  'display',
  'visibility',
  'opacity',
  'transform',
  'clip-path',
  'max-height',
  'height',
  'left',
  'top',
  'scale',
] as const;

/** Whether a style sheet reveals the element while an ancestor or preceding sibling is hovered. */
export function isShownOnHover(element: Element): boolean {
  return [...element.ownerDocument.styleSheets].some((sheet) =>
    revealingSelectors(sheet)?.some((selector) => matches(element, selector)),
  );
}

const revealingSelectors = readOnce((rules) => [...rules].flatMap((rule) => revealingIn(rule, undefined)));

/** Boxes around a control that a style sheet may show as a whole. */
const MAX_BOXES = 4;

/** Whether an element that is not drawn now is drawn while the pointer is over its row. */
export function isUncoveredByHover(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  return [...composedSelfAndAncestors(element, MAX_BOXES)].some(isShownOnHover);
}

/** The selectors of a rule and of the rules in it that reveal something, with any element in place of the hovered one. */
function revealingIn(rule: CSSRule, outer: string | undefined): string[] {
  const { selectorText, style, cssRules } = rule as CSSStyleRule;
  // `&` in a nested rule stands for the selector of the outer rule.
  const selector = outer === undefined ? selectorText : selectorText?.replaceAll('&', `:is(${outer})`);
  const isRevealing =
    selector?.includes(':hover') === true &&
    REVEALING_PROPERTIES.some((property) => style.getPropertyValue(property) !== '');
  const own = isRevealing ? splitSelectorList(selector).filter((part) => /:hover.*[\s>+~]/.test(part)) : [];
  const inner = cssRules === undefined ? [] : [...cssRules].flatMap((one) => revealingIn(one, selector ?? outer));
  return [...own.map((part) => part.replaceAll(':hover', ':is(*)')), ...inner];
}

/** Whether the element matches; false if the browser does not support the selector. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch (error) {
    if ((error as { name?: string }).name === 'SyntaxError') return false;
    throw error;
  }
}
