/** Finds `:hover` rules that reveal an element. */
import { composedSelfAndAncestors } from './composed-tree';

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
  return [...element.ownerDocument.styleSheets].some((sheet) => hasHoverRuleFor(rulesOf(sheet), element, undefined));
}

/** Boxes around a control that a style sheet may show as a whole. */
const MAX_BOXES = 4;

/** Whether an element that is not drawn now is drawn while the pointer is over its row. */
export function isUncoveredByHover(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  return [...composedSelfAndAncestors(element, MAX_BOXES)].some(isShownOnHover);
}

function hasHoverRuleFor(rules: readonly CSSRule[], element: Element, outer: string | undefined): boolean {
  return rules.some((rule) => {
    const { selectorText, style, cssRules } = rule as CSSStyleRule;
    // `&` in a nested rule stands for the selector of the outer rule.
    const selector = outer === undefined ? selectorText : selectorText?.replaceAll('&', `:is(${outer})`);
    const isRevealing =
      selector?.includes(':hover') === true &&
      REVEALING_PROPERTIES.some((property) => style.getPropertyValue(property) !== '') &&
      splitSelectorList(selector).some(
        (part) => /:hover.*[\s>+~]/.test(part) && matches(element, part.replaceAll(':hover', ':is(*)')),
      );
    return isRevealing || (cssRules !== undefined && hasHoverRuleFor([...cssRules], element, selector ?? outer));
  });
}

/** Splits a selector list at its top-level commas. */
function splitSelectorList(list: string): string[] {
  return list.split(/,(?![^()]*\))/).map((part) => part.trim());
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

/** The rules of a style sheet; empty if it is disabled or of another origin (`cssRules` throws a SecurityError). */
export function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  if (sheet.disabled) return [];
  try {
    return [...sheet.cssRules];
  } catch (error) {
    if ((error as { name?: string }).name === 'SecurityError') return [];
    throw error;
  }
}
