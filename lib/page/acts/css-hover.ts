/** Shows what style sheets show under the pointer only: no script can put the pointer there, so the rules are lent to a mark. */
import { shownParent } from '../tree';

const MARK = 'data-fieldnotes-hover';

export class LentHover {
  private style: HTMLStyleElement | undefined;
  private marked: Element[] = [];

  /** As if the pointer were over the element: its rules and those of what holds it apply until `clear`. */
  over(element: Element): void {
    this.clear();
    const document = element.ownerDocument;
    const rules = [...document.styleSheets].flatMap((sheet) => lent(rulesOf(sheet)));
    if (rules.length === 0) return;
    for (let at: Element | null = element; at && at.ownerDocument === document; at = shownParent(at)) {
      at.setAttribute(MARK, '');
      this.marked.push(at);
    }
    this.style = document.createElement('style');
    this.style.textContent = rules.join('\n');
    document.head?.append(this.style);
  }

  clear(): void {
    this.style?.remove();
    this.style = undefined;
    for (const element of this.marked) element.removeAttribute(MARK);
    this.marked = [];
  }
}

/** What a rule changes when it shows something. */
const SHOWING = [
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
export function isShownByPointer(element: Element): boolean {
  return [...element.ownerDocument.styleSheets].some((sheet) => showsUnderPointer(rulesOf(sheet), element, undefined));
}

function showsUnderPointer(rules: readonly CSSRule[], element: Element, outer: string | undefined): boolean {
  return rules.some((rule) => {
    const { selectorText, style, cssRules } = rule as CSSStyleRule;
    // A nested rule speaks of what its outer rule is about.
    const selector = outer === undefined ? selectorText : selectorText?.replaceAll('&', `:is(${outer})`);
    const isShown =
      selector?.includes(':hover') === true &&
      SHOWING.some((property) => style.getPropertyValue(property) !== '') &&
      partsOf(selector).some(
        (part) => /:hover.*[\s>+~]/.test(part) && matches(element, part.replaceAll(':hover', ':is(*)')),
      );
    return isShown || (cssRules !== undefined && showsUnderPointer([...cssRules], element, selector ?? outer));
  });
}

/** The selectors of a list; a comma inside brackets parts nothing. */
function partsOf(list: string): string[] {
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
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  if (sheet.disabled) return [];
  try {
    return [...sheet.cssRules];
  } catch (error) {
    if ((error as { name?: string }).name === 'SecurityError') return [];
    throw error;
  }
}

/** The rules about the pointer, made to be about the mark. */
function lent(rules: readonly CSSRule[]): string[] {
  return rules.flatMap((rule) => {
    const { selectorText } = rule as CSSStyleRule;
    if (selectorText?.includes(':hover')) {
      const selector = selectorText.replaceAll(':hover', `[${MARK}]`);
      return [`${selector} ${rule.cssText.slice(rule.cssText.indexOf('{'))}`];
    }
    const inner = (rule as CSSGroupingRule).cssRules;
    // Of nested rules only whole groups are kept: a media query and the like around plain rules.
    const head = inner && selectorText === undefined ? rule.cssText.slice(0, rule.cssText.indexOf('{')) : '';
    const within = head === '' ? [] : lent([...inner]);
    return within.length > 0 ? [`${head}{${within.join('\n')}}`] : [];
  });
}
