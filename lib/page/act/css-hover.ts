/** Shows what style sheets show under the pointer only: no script can put the pointer there, so the rules are lent to a mark. */
import { shownParent } from '../dom/composed-tree';
import { rulesOf } from '../dom/hover-rules';

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
