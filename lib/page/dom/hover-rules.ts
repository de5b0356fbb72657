/** Finds the style rules that show an element only while the pointer is over something. */

/** What a rule changes when it shows something. */
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

/** Whether a style sheet shows the element only while the pointer is over something around or before it. */
export function isShownOnHover(element: Element): boolean {
  return [...element.ownerDocument.styleSheets].some((sheet) => hasHoverRuleFor(rulesOf(sheet), element, undefined));
}

function hasHoverRuleFor(rules: readonly CSSRule[], element: Element, outer: string | undefined): boolean {
  return rules.some((rule) => {
    const { selectorText, style, cssRules } = rule as CSSStyleRule;
    // A nested rule speaks of what its outer rule is about.
    const selector = outer === undefined ? selectorText : selectorText?.replaceAll('&', `:is(${outer})`);
    const isShown =
      selector?.includes(':hover') === true &&
      REVEALING_PROPERTIES.some((property) => style.getPropertyValue(property) !== '') &&
      splitSelectorList(selector).some(
        (part) => /:hover.*[\s>+~]/.test(part) && matches(element, part.replaceAll(':hover', ':is(*)')),
      );
    return isShown || (cssRules !== undefined && hasHoverRuleFor([...cssRules], element, selector ?? outer));
  });
}

/** The selectors of a list; a comma inside brackets parts nothing. */
function splitSelectorList(list: string): string[] {
  return list.split(/,(?![^()]*\))/).map((part) => part.trim());
}

/** A selector that this browser does not know matches nothing. */
function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch (error) {
    if ((error as { name?: string }).name === 'SyntaxError') return false;
    throw error;
  }
}

/** Style sheets of other sites cannot be read; what they show stays hidden. */
export function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  if (sheet.disabled) return [];
  try {
    return [...sheet.cssRules];
  } catch (error) {
    if ((error as { name?: string }).name === 'SecurityError') return [];
    throw error;
  }
}
