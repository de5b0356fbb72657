/** HoverStyles: shows what a page shows on :hover. No script can move the pointer, so :hover rules are copied to an attribute selector. */
import { composedParent } from '../dom/composed-tree';
import { readOnce } from '../dom/style-rules';

const HOVER_ATTRIBUTE = 'data-fieldnotes-hover';

export class HoverStyles {
  private style: HTMLStyleElement | undefined;
  private hovered: Element[] = [];

  /** Applies the :hover rules of the element and its ancestors until `clear`. */
  apply(element: Element): void {
    this.clear();
    const document = element.ownerDocument;
    const rules = [...document.styleSheets].flatMap((sheet) => hoverRulesOf(sheet) ?? []);
    if (rules.length === 0) return;
    for (let at: Element | null = element; at && at.ownerDocument === document; at = composedParent(at)) {
      at.setAttribute(HOVER_ATTRIBUTE, '');
      this.hovered.push(at);
    }
    this.style = document.createElement('style');
    this.style.textContent = rules.join('\n');
    document.head?.append(this.style);
  }

  clear(): void {
    this.style?.remove();
    this.style = undefined;
    for (const element of this.hovered) element.removeAttribute(HOVER_ATTRIBUTE);
    this.hovered = [];
  }
}

const hoverRulesOf = readOnce((rules) => hoverRulesFor([...rules]));

/** Copies of the :hover rules with the attribute in place of :hover. */
function hoverRulesFor(rules: readonly CSSRule[]): string[] {
  return rules.flatMap((rule) => {
    const { selectorText } = rule as CSSStyleRule;
    if (selectorText?.includes(':hover')) {
      const selector = selectorText.replaceAll(':hover', `[${HOVER_ATTRIBUTE}]`);
      return [`${selector} ${rule.cssText.slice(rule.cssText.indexOf('{'))}`];
    }
    const inner = (rule as CSSGroupingRule).cssRules;
    // Grouping rules (@media, @supports, @layer) keep their head; rules nested in style rules are skipped.
    const head = inner && selectorText === undefined ? rule.cssText.slice(0, rule.cssText.indexOf('{')) : '';
    const within = head === '' ? [] : hoverRulesFor([...inner]);
    return within.length > 0 ? [`${head}{${within.join('\n')}}`] : [];
  });
}
