/** What many names of one moment share: labels by control, and which elements style sheets put text before or after. */
import { shadowRootOf } from './composed-tree';

const LABELABLE = /^(?:button|input|meter|output|progress|select|textarea)$/;
/** More selectors than this cost more to match than the browser takes to answer. */
const MAX_SELECTORS = 24;

/** The labels of one control, in document order. */
export function findLabels(element: Element): HTMLLabelElement[] {
  if (!LABELABLE.test(element.localName)) return [];
  const around = element.closest('label');
  const root = element.getRootNode() as Document | ShadowRoot;
  const named =
    element.id === '' ? [] : root.querySelectorAll?.<HTMLLabelElement>(`label[for="${CSS.escape(element.id)}"]`);
  const found = [...new Set([...(named ?? []), ...(around ? [around] : [])])].filter(
    ({ control }) => control === element,
  );
  return found.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

export class NameCache {
  private readonly labels = new Map<Node, Map<Element, Element[]>>();
  /** Fields that hold secrets, and those that do not: a look at several attributes and labels each. */
  readonly secrets = new Map<Element, boolean>();
  private readonly pseudoTextRules = new Map<Node, PseudoTextRules>();
  /** Elements that were asked, and have no text from style sheets. */
  readonly withoutPseudoText = new Set<Element>();

  /** The labels of a control, from one list per root: `element.labels` walks the whole document for each element. */
  labelsOf(element: Element): readonly Element[] {
    if (!LABELABLE.test(element.localName)) return [];
    const root = element.getRootNode();
    let known = this.labels.get(root);
    if (!known) {
      known = new Map();
      for (const label of (root as Document | ShadowRoot).querySelectorAll?.('label') ?? []) {
        const { control } = label;
        if (!control) continue;
        const list = known.get(control);
        if (list) list.push(label);
        else known.set(control, [label]);
      }
      this.labels.set(root, known);
    }
    return known.get(element) ?? [];
  }

  /** Whether anything but its children may be shown in an element, as text from a style sheet; asking the browser for that is slow. */
  mayHavePseudoText(element: Element): boolean {
    if (this.withoutPseudoText.has(element)) return false;
    const name = element.localName;
    // Hosts, slotted elements and parts are styled from the other side of a shadow root as well; slots show what is theirs.
    if (
      name === 'q' ||
      name === 'slot' ||
      shadowRootOf(element, name) ||
      element.assignedSlot ||
      element.hasAttribute('part')
    )
      return true;
    const root = element.getRootNode();
    let known = this.pseudoTextRules.get(root);
    if (!known) {
      known = { checksLeft: countUnreadRules(root as Document | ShadowRoot), selector: undefined };
      this.pseudoTextRules.set(root, known);
    }
    if (known.checksLeft > 0) {
      known.checksLeft -= 1;
      return true;
    }
    known.selector ??= pseudoTextSelector(root as Document | ShadowRoot);
    return known.selector === null || (known.selector !== '' && element.matches(known.selector));
  }
}

interface PseudoTextRules {
  /** As many elements are asked before the style sheets are read: an element takes about as long as a rule. */
  checksLeft: number;
  /** Of the elements that get text from style sheets, `''` for none; null where it cannot be known, undefined before it is asked for. */
  selector: string | null | undefined;
}

function sheetsOf(root: Document | ShadowRoot): CSSStyleSheet[] {
  return [...(root.styleSheets ?? []), ...(root.adoptedStyleSheets ?? [])];
}

/** Rules of a root's style sheets that have not been read yet, those inside others uncounted. */
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

/** Nothing where the sheet came from another origin: what is in it is not told. */
function rulesOf(sheet: CSSStyleSheet): CSSRuleList | undefined {
  try {
    return sheet.cssRules;
  } catch (error) {
    if ((error as { name?: string }).name === 'SecurityError') return undefined;
    throw error;
  }
}

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

/** @returns false where a rule is met whose elements cannot be told by a selector of their own */
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
    // Nested rules, hosts and slots speak of elements that this selector alone does not reach.
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
