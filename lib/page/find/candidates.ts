/** What of a page could be the remembered thing: first what is the same, and only where that fails what is like it. */
import { foldedText, plainText } from '../../core/text';
import { calledOf, fingerprintOf } from './fingerprint';
import type { Lookups } from '../dom/name-cache';
import { hasMark, markSelector } from './attributes';
import type { PageMoment } from '../dom/page-index';
import { LARGE, mayBeCalled, sayingOf } from './text-index';
import { roleSelector } from '../dom/role-selector';
import { isActionable, isBare, isField, nameOf, roleOf, isOneThing } from '../dom/element-state';
import { isInput } from '../dom/composed-tree';
import type { Fingerprint } from '../words/element';
import { compactText, isCalled, likeness, MARKS, type Mark, namesOf, type Stability, wordsOf } from '../words/likeness';
import { nearRole } from '../words/near-role';

export interface Candidate {
  element: Element;
  fingerprint: Fingerprint;
  /** Likeness to what is remembered, 0..1. */
  score: number;
}

export class Candidates {
  private readonly elements: readonly Element[];
  private readonly lookups: Lookups;
  private readonly near = new Map<string, boolean>();
  /** The marks that it had. */
  private readonly marks: readonly Mark[];

  constructor(
    private readonly page: PageMoment,
    readonly wanted: Fingerprint,
    readonly stability: Stability,
  ) {
    this.elements = page.elements;
    this.lookups = page.lookups;
    this.marks = MARKS.filter((mark) => wanted[mark] !== undefined);
  }

  /** What is what it was, in document order. */
  same(): Candidate[] {
    const name = foldedText(this.wanted.name);
    // Quotes are no part of a name that is compared, but of what a page says.
    const words = wordsOf(plainText(this.wanted.name).toLowerCase());
    return this.ofRole((element) => {
      if (this.mentioned(element, words) < words.size) return false;
      // A name is cheaper than all the rest; what a plain element shows is its name.
      const called = nameOf(element, this.wanted.role, this.lookups);
      return foldedText(called) === name || (called === '' && this.wanted.role === 'generic');
    }).filter(({ fingerprint }) => isSame(fingerprint, this.wanted));
  }

  /** Everything of the remembered role, in document order. @param may a cheap look at each before the dear ones */
  ofRole(may: (element: Element) => boolean = () => true): Candidate[] {
    const { role } = this.wanted;
    const selector = this.page.roots.length === 1 ? roleSelector(role) : undefined;
    return (selector === undefined ? this.elements : this.selected(selector))
      .filter((element) => this.roleOf(element) === role && may(element))
      .filter(
        (element) => (element.localName === this.wanted.tag || isActionable(element)) && this.page.isReachable(element),
      )
      .map((element) => this.candidate(element));
  }

  /** Whatever bears one of these marks of it, in any role. @param may a cheap look at each before the dear ones */
  bearing(marks: readonly Mark[], may: (element: Element) => boolean = () => true): Candidate[] {
    const { wanted } = this;
    const selectors = marks.map((mark) => markSelector(mark, wanted));
    const all = selectors.includes(undefined) ? this.elements : this.selected(selectors.join(','));
    return all
      .filter((element) => this.bearsOne(element, marks) && may(element) && this.page.isReachable(element))
      .slice(0, MAX_RIVALS)
      .map((element) => this.candidate(element));
  }

  /** What bears a mark that nothing else had, and can be pressed as it could be. */
  marked(): Candidate[] {
    const alone = (this.wanted.alone ?? []) as readonly Mark[];
    return this.bearing(alone, (element) => this.isNear(element) && this.isPressable(element));
  }

  private bearsOne(element: Element, marks: readonly Mark[]): boolean {
    return marks.some((mark) => hasMark(element, mark, this.wanted, this.lookups));
  }

  private selected(selector: string): Element[] {
    return selector === '' ? [] : this.page.roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  }

  /** What is called the same, in any role near to its own; of many those that bear its marks. */
  called(): Candidate[] {
    const { wanted } = this;
    const saysTheSame = sayingOf(wanted);
    const names = namesOf(wanted);
    const compact = new Set(names.map(compactText));
    const called = [...mayBeCalled(this.page.roots, names)].filter(
      // What took a press may show no sign of it: then what it says tells.
      (element) =>
        this.isNear(element) &&
        (saysTheSame(element) || this.isPressable(element)) &&
        this.isCalledOneOf(element, compact),
    );
    const isMarked = (element: Element) => this.bearsOne(element, this.marks);
    const markedFirst = called.length <= MAX_RIVALS ? called : [...new Set([...called.filter(isMarked), ...called])];
    return markedFirst
      .filter(this.page.isReachable)
      .slice(0, MAX_RIVALS)
      .map((element) => this.candidate(element))
      .filter(({ fingerprint }) => isCalled(fingerprint, wanted) && !isOtherPart(fingerprint, wanted));
  }

  /** Without all the rest of a fingerprint. @param names compact */
  private isCalledOneOf(element: Element, names: ReadonlySet<string>): boolean {
    const text = isOneThing(element) ? (element.textContent ?? '') : '';
    const title = element.getAttribute('title') ?? '';
    const saysItsName =
      element.firstElementChild === null && !element.hasAttribute('aria-label') && !isNamedFromElsewhere(element);
    const name = saysItsName ? '' : nameOf(element, this.roleOf(element), this.lookups);
    return [name, text, title].some((one) => one !== '' && names.has(compactText(one)));
  }

  /** In a role near to its own, or of the same make. */
  private isNear(element: Element): boolean {
    const role = this.roleOf(element);
    const near = this.near.get(role) ?? nearRole(role, this.wanted.role) > 0;
    this.near.set(role, near);
    return near || isSameMake(element.localName, this.wanted.tag);
  }

  /** Of the same kind, or something that shows that it can be pressed. */
  private isPressable(element: Element): boolean {
    return element.localName === this.wanted.tag || (!isBare(element) && isActionable(element));
  }

  /** What is like it: by a mark of its maker, words of its name, or by having no name either; of many the most alike. */
  alike(): Candidate[] {
    const { wanted } = this;
    const words = wordsOf(
      foldedText(`${wanted.name} ${wanted.text ?? ''} ${wanted.title ?? ''} ${wanted.label ?? ''}`),
    );
    const glance = (element: Element): number => {
      if (!this.isNear(element) || !this.isPressable(element) || !this.page.isInFront(element)) return 0;
      const kept = this.marks.filter((mark) => hasMark(element, mark, wanted, this.lookups)).length;
      const shared = this.mentioned(element, words);
      const isNameless = wanted.name === '' && shared === 0 && nameOf(element, undefined, this.lookups) === '';
      return 3 * kept + shared + (isNameless ? 1 : 0);
    };
    const glanced: { element: Element; at: number; alike: number }[] = [];
    for (const [at, element] of this.elements.entries()) {
      const alike = glance(element);
      if (alike > 0) glanced.push({ element, at, alike });
    }
    return glanced
      .sort((a, b) => b.alike - a.alike || a.at - b.at)
      .slice(0, MAX_RIVALS)
      .filter(({ element }) => this.page.isReachable(element))
      .sort((a, b) => a.at - b.at)
      .map(({ element }) => this.candidate(element));
  }

  /** How many of the words an element, its attributes or its parts hold: far cheaper than its name, where that lies in it. */
  private mentioned(element: Element, words: ReadonlySet<string>): number {
    let folded = this.page.folded.get(element);
    if (folded === undefined) {
      folded = this.wordingOf(element).toLowerCase();
      this.page.folded.set(element, folded);
    }
    let count = 0;
    for (const word of words) if (folded.includes(word)) count += 1;
    return count;
  }

  private wordingOf(element: Element): string {
    if (isNamedFromElsewhere(element))
      return `${nameOf(element, undefined, this.lookups)} ${element.getAttribute('title') ?? ''}`;
    if (element.firstElementChild && isOneThing(element)) return element.outerHTML;
    const text = element.textContent ?? '';
    // All that a container says is no name.
    let wording = text.length > LARGE ? '' : text;
    for (const name of element.getAttributeNames()) wording += ` ${element.getAttribute(name)}`;
    return wording;
  }

  private roleOf(element: Element): string {
    const role = this.page.roles.get(element) ?? roleOf(element);
    this.page.roles.set(element, role);
    return role;
  }

  private candidate(element: Element): Candidate {
    const fingerprint = fingerprintOf(element, this.lookups);
    return { element, fingerprint, score: likeness(fingerprint, this.wanted, this.stability) };
  }

  /** With what stands before each, best first: looked at only where it has to decide. */
  withNeighbours(candidates: readonly Candidate[]): Candidate[] {
    return candidates
      .map(({ element, fingerprint }) => {
        const before = this.before(element);
        const placed = before ? { ...fingerprint, previous: plainText(calledOf(before, this.lookups)) } : fingerprint;
        return { element, fingerprint: placed, score: likeness(placed, this.wanted, this.stability) };
      })
      .sort((a, b) => b.score - a.score);
  }

  /** The reachable control before an element, in document order. */
  private before(element: Element): Element | undefined {
    for (let i = this.elements.indexOf(element) - 1; i >= 0; i--) {
      const other = this.elements[i];
      if (other && isActionable(other) && this.page.isReachable(other)) return other;
    }
    return undefined;
  }
}

/** The thing it was: equal role and name, and nothing that would make it a namesake of another meaning. */
export function isSame(now: Fingerprint, wanted: Fingerprint): boolean {
  if (now.role !== wanted.role || foldedText(now.name) !== foldedText(wanted.name)) return false;
  if (foldedText(wanted.name) !== '') return !isOtherPart(now, wanted);
  // A nameless thing is known by its other marks: all that its makers gave it, and none that they did not.
  const marks = ['testId', 'nameAttribute', 'label', 'placeholder', 'type'] as const;
  if (marks.some((mark) => now[mark] !== wanted[mark])) return false;
  if (wanted.icon !== undefined && now.icon !== wanted.icon) return false;
  const marked = marks.slice(0, 4).some((mark) => wanted[mark] !== undefined);
  return marked || (now.tag === wanted.tag && sameList(now.path, wanted.path) && sameList(now.classes, wanted.classes));
}

/** In a frame or not is never the same place. */
export function isOtherPart(now: Fingerprint, wanted: Fingerprint): boolean {
  return (now.frame === undefined) !== (wanted.frame === undefined);
}

export function sameList(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return (a ?? []).join(' ') === (b ?? []).join(' ');
}

/** A button that is told to be a tab, or a switch, is a button all the same. */
export function isSameMake(now: string, wanted: string): boolean {
  return now === wanted && /^(?:a|button|summary)$/.test(now);
}

/** So many are looked at closely; what a glance finds less like it is not it. */
const MAX_RIVALS = 16;

/** By a label, by another element, by a style sheet, or in a shadow tree. */
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
