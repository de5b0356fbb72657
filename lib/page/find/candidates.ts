/** Collects candidate elements for a locator: exact matches first, and only if there are none, similar elements. */
import { queryIn } from '../dom/clean-form';
import { normalizeText, plainText } from '../../core/text';
import { fingerprintOf, neighbourName } from './fingerprint';
import type { NameCache } from '../dom/name-cache';
import { attributeSelector, matchesAttribute } from './attributes';
import type { PageIndex } from '../dom/page-index';
import { elementsMentioning, MAX_NAME_TEXT_CHARS, smallestWithText } from './text-index';
import { roleSelector } from '../dom/role-selector';
import { hasNoClickHint, isActionable } from '../dom/actionable';
import { isField, isSmallSubtree, nameOf } from '../dom/element-state';
import { roleOf } from '../dom/aria-role';
import { isInput } from '../dom/composed-tree';
import type { Fingerprint } from '../words/element';
import { LOCATE, STABLE_ATTRIBUTES, type StableAttribute } from '../words/match-tables';
import { roleSimilarity } from '../words/role-similarity';
import { allNamesOf, compactText, hasSameName, similarity, type Stability, wordsOf } from '../words/similarity';

/** Quick score of one stable attribute, in shared words. */
const QUICK_ATTRIBUTE_SCORE = 3;

export interface Candidate {
  element: Element;
  fingerprint: Fingerprint;
  /** Similarity to the remembered fingerprint, 0..1. */
  score: number;
}

type ElementTest = (element: Element) => boolean;

export class Candidates {
  private readonly elements: readonly Element[];
  private readonly nameCache: NameCache;
  private readonly nearRoles = new Map<string, boolean>();
  /** The stable attributes that the remembered element had. */
  private readonly rememberedAttributes: readonly StableAttribute[];

  constructor(
    private readonly page: PageIndex,
    readonly wanted: Fingerprint,
    readonly stability: Stability,
  ) {
    this.elements = page.elements;
    this.nameCache = page.nameCache;
    this.rememberedAttributes = STABLE_ATTRIBUTES.filter((attribute) =>
      attribute === 'editor' ? wanted.alone?.includes('editor') : wanted[attribute] !== undefined,
    );
  }

  /** Elements of equal role, name and frame, in document order. */
  exactMatches(): Candidate[] {
    const name = normalizeText(this.wanted.name);
    // A compared name has no quotes, but the page text has.
    const words = wordsOf(plainText(this.wanted.name).toLowerCase());
    return this.roleMatches((element) => {
      if (this.countWordsIn(element, words) < words.size) return false;
      // The name is cheaper than the rest of the fingerprint; a generic element is named by its text.
      const current = nameOf(element, this.wanted.role, this.nameCache);
      return normalizeText(current) === name || (current === '' && this.wanted.role === 'generic');
    }).filter(({ fingerprint }) => isExactMatch(fingerprint, this.wanted));
  }

  /** Reachable elements of the remembered role, in document order. @param prefilter cheap test run before the expensive ones */
  roleMatches(prefilter: ElementTest = () => true): Candidate[] {
    const { role } = this.wanted;
    const selector = this.page.roots.length === 1 ? roleSelector(role) : undefined;
    return (selector === undefined ? this.elements : this.queryAll(selector))
      .filter((element) => this.roleOf(element) === role && prefilter(element))
      .filter(
        (element) => (element.localName === this.wanted.tag || isActionable(element)) && this.page.isReachable(element),
      )
      .map((element) => this.candidateFor(element));
  }

  /** Reachable elements of any role with one of these attribute values. @param prefilter cheap test run before the expensive ones */
  attributeMatches(attributes: readonly StableAttribute[], prefilter: ElementTest = () => true): Candidate[] {
    const selectors = attributes.map((attribute) => attributeSelector(attribute, this.wanted));
    const all = selectors.includes(undefined) ? this.elements : this.queryAll(selectors.join(','));
    return all
      .filter(
        (element) => this.hasAnyAttribute(element, attributes) && prefilter(element) && this.page.isReachable(element),
      )
      .slice(0, LOCATE.maxCandidates)
      .map((element) => this.candidateFor(element));
  }

  /** Clickable elements of a near role with an attribute value that was unique. */
  uniqueAttributeMatches(): Candidate[] {
    const unique = (this.wanted.alone ?? []) as readonly StableAttribute[];
    return this.attributeMatches(unique, (element) => this.hasNearRole(element) && this.isClickable(element));
  }

  /** Elements with an equal name, text or tooltip in a near role; of too many, those that kept a stable attribute first. */
  nameMatches(): Candidate[] {
    const { wanted } = this;
    const isSmallest = smallestWithText(wanted);
    const names = allNamesOf(wanted);
    const compactNames = new Set(names.map(compactText));
    const matches = [...elementsMentioning(this.page.roots, names)].filter(
      // A click target may have no sign of being clickable: then its text identifies it.
      (element) =>
        this.hasNearRole(element) &&
        (isSmallest(element) || this.isClickable(element)) &&
        this.hasOneOfNames(element, compactNames),
    );
    const keptAttribute = (element: Element) => this.hasAnyAttribute(element, this.rememberedAttributes);
    const ordered =
      matches.length <= LOCATE.maxCandidates ? matches : [...new Set([...matches.filter(keptAttribute), ...matches])];
    return ordered
      .filter(this.page.isReachable)
      .slice(0, LOCATE.maxCandidates)
      .map((element) => this.candidateFor(element))
      .filter(({ fingerprint }) => hasSameName(fingerprint, wanted) && !isInOtherFrame(fingerprint, wanted));
  }

  /**
   * Elements that kept a stable attribute or words of the name, or are as nameless as the remembered one: the most
   * similar ones, in document order.
   */
  similarElements(): Candidate[] {
    const { name, text = '', title = '', label = '' } = this.wanted;
    const words = wordsOf(normalizeText(`${name} ${text} ${title} ${label}`));
    const scored: { element: Element; index: number; score: number }[] = [];
    for (const [index, element] of this.elements.entries()) {
      const score = this.quickScore(element, words);
      if (score > 0) scored.push({ element, index, score });
    }
    return scored
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, LOCATE.maxCandidates)
      .filter(({ element }) => this.page.isReachable(element))
      .sort((a, b) => a.index - b.index)
      .map(({ element }) => this.candidateFor(element));
  }

  /** Adds the preceding control to each candidate and sorts by similarity, best first: expensive, so done only to decide. */
  rankWithNeighbours(candidates: readonly Candidate[]): Candidate[] {
    return candidates
      .map(({ element, fingerprint }) => {
        const before = this.precedingControl(element);
        const placed = before
          ? { ...fingerprint, previous: plainText(neighbourName(before, this.nameCache)) }
          : fingerprint;
        return { element, fingerprint: placed, score: similarity(placed, this.wanted, this.stability) };
      })
      .sort((a, b) => b.score - a.score);
  }

  private hasAnyAttribute(element: Element, attributes: readonly StableAttribute[]): boolean {
    return attributes.some((attribute) => matchesAttribute(element, attribute, this.wanted, this.nameCache));
  }

  private queryAll(selector: string): Element[] {
    return selector === '' ? [] : this.page.roots.flatMap((root) => queryIn(root, selector));
  }

  /** Compares names without building a fingerprint. @param names compact */
  private hasOneOfNames(element: Element, names: ReadonlySet<string>): boolean {
    const text = isSmallSubtree(element) ? (element.textContent ?? '') : '';
    const title = element.getAttribute('title') ?? '';
    const isNamedByText =
      element.firstElementChild === null && !element.hasAttribute('aria-label') && !isNamedFromElsewhere(element);
    const name = isNamedByText ? '' : nameOf(element, this.roleOf(element), this.nameCache);
    return [name, text, title].some((entry) => entry !== '' && names.has(compactText(entry)));
  }

  private hasNearRole(element: Element): boolean {
    const role = this.roleOf(element);
    const isNear = this.nearRoles.get(role) ?? roleSimilarity(role, this.wanted.role) > 0;
    this.nearRoles.set(role, isNear);
    return isNear || isSameClickableTag(element.localName, this.wanted.tag);
  }

  /** Whether the element has the remembered tag, or shows that it can be clicked. */
  private isClickable(element: Element): boolean {
    return element.localName === this.wanted.tag || (!hasNoClickHint(element) && isActionable(element));
  }

  /** Estimate of the similarity without a fingerprint, ≥ 0; 0 excludes the element. @param words of all remembered names */
  private quickScore(element: Element, words: ReadonlySet<string>): number {
    if (!this.hasNearRole(element) || !this.isClickable(element) || !this.page.isOutsideInertBackground(element))
      return 0;
    const kept = this.rememberedAttributes.filter((attribute) =>
      matchesAttribute(element, attribute, this.wanted, this.nameCache),
    ).length;
    const shared = this.countWordsIn(element, words);
    const isNameless = this.wanted.name === '' && shared === 0 && nameOf(element, undefined, this.nameCache) === '';
    return QUICK_ATTRIBUTE_SCORE * kept + shared + (isNameless ? 1 : 0);
  }

  /** Number of words found in the element's text, attributes or markup: far cheaper than its accessible name. */
  private countWordsIn(element: Element, words: ReadonlySet<string>): number {
    let text = this.page.foldedNames.get(element);
    if (text === undefined) {
      text = this.searchTextOf(element).toLowerCase();
      this.page.foldedNames.set(element, text);
    }
    let count = 0;
    for (const word of words) if (text.includes(word)) count += 1;
    return count;
  }

  private searchTextOf(element: Element): string {
    if (isNamedFromElsewhere(element))
      return `${nameOf(element, undefined, this.nameCache)} ${element.getAttribute('title') ?? ''}`;
    if (element.firstElementChild && isSmallSubtree(element)) return element.outerHTML;
    const text = element.textContent ?? '';
    // The text of a large container is no name.
    const parts = [text.length > MAX_NAME_TEXT_CHARS ? '' : text];
    for (const name of element.getAttributeNames()) parts.push(element.getAttribute(name) ?? '');
    return parts.join(' ');
  }

  private roleOf(element: Element): string {
    const role = this.page.roles.get(element) ?? roleOf(element);
    this.page.roles.set(element, role);
    return role;
  }

  private candidateFor(element: Element): Candidate {
    const fingerprint = fingerprintOf(element, this.nameCache);
    return { element, fingerprint, score: similarity(fingerprint, this.wanted, this.stability) };
  }

  /** The nearest reachable control before an element in document order. @returns undefined if there is none */
  private precedingControl(element: Element): Element | undefined {
    for (let i = this.elements.indexOf(element) - 1; i >= 0; i--) {
      const other = this.elements[i];
      if (other && isActionable(other) && this.page.isReachable(other)) return other;
    }
    return undefined;
  }
}

/** Attributes that identify an element without a name. */
const IDENTIFYING_ATTRIBUTES = ['testId', 'nameAttribute', 'label', 'placeholder'] as const;

/** Whether role, name and frame are equal; without a name, whether all identifying attributes are. */
export function isExactMatch(now: Fingerprint, wanted: Fingerprint): boolean {
  if (now.role !== wanted.role || normalizeText(now.name) !== normalizeText(wanted.name)) return false;
  if (normalizeText(wanted.name) !== '') return !isInOtherFrame(now, wanted);
  if (now.type !== wanted.type || IDENTIFYING_ATTRIBUTES.some((attribute) => now[attribute] !== wanted[attribute]))
    return false;
  if (wanted.icon !== undefined && now.icon !== wanted.icon) return false;
  return (
    IDENTIFYING_ATTRIBUTES.some((attribute) => wanted[attribute] !== undefined) ||
    (now.tag === wanted.tag && isSameList(now.path, wanted.path) && isSameList(now.classes, wanted.classes))
  );
}

/** Whether exactly one of both is in a frame. */
export function isInOtherFrame(now: Fingerprint, wanted: Fingerprint): boolean {
  return (now.frame === undefined) !== (wanted.frame === undefined);
}

export function isSameList(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return (a ?? []).join(' ') === (b ?? []).join(' ');
}

/** Whether both are the same clickable HTML element: a button stays a button when its ARIA role becomes tab or switch. */
export function isSameClickableTag(now: string, wanted: string): boolean {
  return now === wanted && /^(?:a|button|summary)$/.test(now);
}

/** Whether the name comes from a label, another element, a style sheet or a shadow tree. */
function isNamedFromElsewhere(element: Element): boolean {
  return (
    isField(element) ||
    isInput(element) ||
    element.shadowRoot !== null ||
    element.hasAttribute('aria-labelledby') ||
    (element.firstElementChild !== null && element.querySelector('slot,[aria-labelledby]') !== null) ||
    !/\S/.test(element.textContent ?? '')
  );
}
