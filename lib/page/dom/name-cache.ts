/** NameCache: labels by control, and which elements have `::before` or `::after` text, shared by many name computations. */
import { queryIn } from './clean-form';
import { shadowRootOf } from './composed-tree';
import { rulesOf } from './style-rules';

const LABELABLE = /^(?:button|input|meter|output|progress|select|textarea)$/;
/** Above this number of selectors, matching them is slower than `getComputedStyle` of the pseudo-elements. */
const MAX_SELECTORS = 24;

/** The labels of one control, in document order, found without a cache. */
export function findLabels(element: Element): HTMLLabelElement[] {
  if (!LABELABLE.test(element.localName)) return [];
  const around = element.closest('label');
  const root = element.getRootNode() as Document | ShadowRoot;
  const named = element.id === '' ? [] : queryIn<HTMLLabelElement>(root, `label[for="${CSS.escape(element.id)}"]`);
  const found = [...new Set([...(named ?? []), ...(around ? [around] : [])])].filter(
    ({ control }) => control === element,
  );
  return found.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

export class NameCache {
  private readonly labels = new Map<Node, Map<Element, Element[]>>();
  /** Answers of `isSecret`. */
  readonly secrets = new Map<Element, boolean>();
  private readonly pseudoTextRules = new Map<Node, PseudoTextRules>();
  /** Elements known to have no pseudo-element text. */
  readonly withoutPseudoText = new Set<Element>();

  /** The labels of a control, from one index per root: `element.labels` walks the whole document each time. */
  labelsOf(element: Element): readonly Element[] {
    if (!LABELABLE.test(element.localName)) return [];
    const root = element.getRootNode();
    let labels = this.labels.get(root);
    if (!labels) {
      labels = new Map();
      for (const label of queryIn<HTMLLabelElement>(root, 'label')) {
        const { control } = label;
        if (!control) continue;
        const list = labels.get(control);
        if (list) list.push(label);
        else labels.set(control, [label]);
      }
      this.labels.set(root, labels);
    }
    return labels.get(element) ?? [];
  }

  /** Whether an element may render text besides its children, such as `::before`; `getComputedStyle` of a pseudo-element is slow. */
  mayHavePseudoText(element: Element): boolean {
    if (this.withoutPseudoText.has(element)) return false;
    const name = element.localName;
    // Hosts, slotted elements and parts are styled from the other side of a shadow root as well; `q` has quotes; slots render assigned nodes.
    if (
      name === 'q' ||
      name === 'slot' ||
      shadowRootOf(element, name) ||
      element.assignedSlot ||
      element.hasAttribute('part')
    )
      return true;
    const root = element.getRootNode();
    let rules = this.pseudoTextRules.get(root);
    if (!rules) {
      rules = { checksLeft: countUnreadRules(root as Document | ShadowRoot), selector: undefined };
      this.pseudoTextRules.set(root, rules);
    }
    if (rules.checksLeft > 0) {
      rules.checksLeft -= 1;
      return true;
    }
    rules.selector ??= pseudoTextSelector(root as Document | ShadowRoot);
    return rules.selector === null || (rules.selector !== '' && element.matches(rules.selector));
  }
}

interface PseudoTextRules {
  /** Elements still checked one by one before the style sheets are read: one check costs about as much as reading one rule. */
  checksLeft: number;
  /** Matches the elements with pseudo-element text; `''` for none, null if unknown, undefined until computed. */
  selector: string | null | undefined;
}

function sheetsOf(root: Document | ShadowRoot): CSSStyleSheet[] {
  return [...(root.styleSheets ?? []), ...(root.adoptedStyleSheets ?? [])];
}

/** The number of top-level rules of a root's style sheets that have not been read yet. */
function countUnreadRules(root: Document | ShadowRoot): number {
  let unread = 0;
  for (const sheet of sheetsOf(root)) {
    const rules = rulesOf(sheet)?.length ?? 0;
    if (selectorsBySheet.get(sheet)?.rules !== rules) unread += rules;
  }
  return unread;
}

function pseudoTextSelector(root: Document | ShadowRoot): string | null {
  const selectors: string[] = [];
  for (const sheet of sheetsOf(root)) {
    const found = selectorsOf(sheet);
    if (!found) return null;
    selectors.push(...found);
    if (selectors.length > MAX_SELECTORS) return null;
  }
  return selectors.join(',');
}

const selectorsBySheet = new WeakMap<CSSStyleSheet, { rules: number; selectors: readonly string[] | undefined }>();

function selectorsOf(sheet: CSSStyleSheet): readonly string[] | undefined {
  const rules = rulesOf(sheet);
  if (!rules) return undefined;
  const known = selectorsBySheet.get(sheet);
  if (known?.rules === rules.length) return known.selectors;
  const selectors: string[] = [];
  const isKnown = collectPseudoSelectors(rules, selectors);
  const found = { rules: rules.length, selectors: isKnown ? selectors : undefined };
  selectorsBySheet.set(sheet, found);
  return found.selectors;
}

/** Adds the selectors of rules with pseudo-element text. @returns false if a rule's elements cannot be expressed as a selector */
function collectPseudoSelectors(rules: CSSRuleList, selectors: string[]): boolean {
  for (const rule of rules) {
    if ('styleSheet' in rule) {
      const imported = (rule as CSSImportRule).styleSheet;
      const found = imported ? selectorsOf(imported) : [];
      if (!found) return false;
      selectors.push(...found);
      continue;
    }
    const { selectorText, style, cssRules } = rule as CSSStyleRule;
    if (cssRules?.length && !collectPseudoSelectors(cssRules, selectors)) return false;
    if (selectorText === undefined || !/:(?:before|after)/.test(selectorText) || !style.content) continue;
    const bare = selectorText.replace(/::?(?:before|after)/g, '');
    // Nested rules, `:host` and `::slotted` match elements that this selector alone does not.
    if (/&|:host|::/.test(bare) || selectors.length > MAX_SELECTORS) return false;
    const whole = bare
      .split(',')
      .map((one) => (one.trim() === '' || /[\s>+~]$/.test(one) ? `${one}*` : one))
      .join(',');
    if (!isSelector(whole)) return false;
    selectors.push(whole);
  }
  return true;
}

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch (error) {
    if ((error as { name?: string }).name === 'SyntaxError') return false;
    throw error;
  }
}
