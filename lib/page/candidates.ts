/** What of a page could be the remembered thing: first what is the same, and only where that fails what is like it. */
import { foldedText, plainText } from '../core/text';
import { calledOf, fingerprintOf, hasMark, isOneThing } from './facts';
import { Lookups } from './lookups';
import { isActionable, isBare, isField, nameOf, roleOf } from './semantics';
import { isInput } from './tree';
import { isReachable } from './visible';
import type { Fingerprint } from './words/element';
import { compactText, likeness, MARKS, type Mark, type Stability, wordsOf } from './words/likeness';
import { nearRole } from './words/near-role';

export interface Candidate {
  element: Element;
  fingerprint: Fingerprint;
  /** Likeness to what is remembered, 0..1. */
  score: number;
}

/** A page at one moment: what several looks at it share. */
export class PageMoment {
  readonly lookups = new Lookups();
  readonly roles = new Map<Element, string>();
  readonly folded = new Map<Element, string>();

  /** @param elements of the page, in document order */
  constructor(readonly elements: readonly Element[]) {}
}

export class Candidates {
  private readonly elements: readonly Element[];
  private readonly lookups: Lookups;

  constructor(
    private readonly page: PageMoment,
    private readonly wanted: Fingerprint,
    private readonly stability: Stability,
  ) {
    this.elements = page.elements;
    this.lookups = page.lookups;
  }

  /** What is what it was, in document order. */
  same(): Candidate[] {
    const name = foldedText(this.wanted.name);
    const words = wordsOf(name);
    return this.ofRole((element) => {
      if (!isNamedFromElsewhere(element) && this.mentioned(element, words) < words.size) return false;
      // A name is cheaper than all the rest; what a plain element shows is its name.
      const called = nameOf(element, this.wanted.role, this.lookups);
      return foldedText(called) === name || (called === '' && this.wanted.role === 'generic');
    }).filter(({ fingerprint }) => isSame(fingerprint, this.wanted));
  }

  /** Everything of the remembered role, in document order. @param may a cheap look at each before the dear ones */
  ofRole(may: (element: Element) => boolean = () => true): Candidate[] {
    return this.elements
      .filter((element) => this.roleOf(element) === this.wanted.role && may(element))
      .filter((element) => (element.localName === this.wanted.tag || isActionable(element)) && isReachable(element))
      .map((element) => this.candidate(element));
  }

  /** Whatever bears one of these marks of it, in any role. */
  bearing(marks: readonly Mark[]): Candidate[] {
    return this.elements
      .filter(
        (element) => marks.some((mark) => hasMark(element, mark, this.wanted, this.lookups)) && isReachable(element),
      )
      .slice(0, MAX_RIVALS)
      .map((element) => this.candidate(element));
  }

  /** What is like it: by a mark of its maker, words of its name, or by having no name either; of many the most alike. */
  alike(): Candidate[] {
    const { wanted } = this;
    const saysTheSame = sayingOf(wanted);
    const words = wordsOf(
      foldedText(`${wanted.name} ${wanted.text ?? ''} ${wanted.title ?? ''} ${wanted.label ?? ''}`),
    );
    const marks = MARKS.filter((mark) => wanted[mark] !== undefined);
    const isNear = new Map<string, boolean>();
    const glance = (element: Element): number => {
      const role = this.roleOf(element);
      const near = isNear.get(role) ?? nearRole(role, wanted.role) > 0;
      isNear.set(role, near);
      if (!near && !isSameMake(element.localName, wanted.tag)) return 0;
      // What took a press may show no sign of it: then what it says tells.
      if (saysTheSame(element)) return SURE;
      if (element.localName !== wanted.tag && (isBare(element) || !isActionable(element))) return 0;
      const kept = marks.filter((mark) => hasMark(element, mark, wanted, this.lookups)).length;
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
      .filter(({ element }) => isReachable(element))
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
    if (element.firstElementChild) return isOneThing(element) ? element.outerHTML : '';
    let wording = element.textContent ?? '';
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
      if (other && isActionable(other) && isReachable(other)) return other;
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
const SURE = 1000;

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

/** Whether an element says just what was remembered and is the smallest that does. */
function sayingOf({ name, text }: Fingerprint): (element: Element) => boolean {
  const wanted = [name, text ?? ''].map(compactText).filter((one) => one.length > 1);
  // Gaps included, the same can be longer, but not by much.
  const limit = 2 * Math.max(0, ...wanted.map(({ length }) => length)) + 40;
  const least = Math.min(...wanted.map(({ length }) => length));
  const initials = new Set(wanted.map((one) => one[0]));
  return (element) => {
    if (wanted.length === 0) return false;
    // Most things begin with another letter: they need not be read to their end.
    const initial = initialOf(element);
    if ((initial !== undefined && !initials.has(initial)) || !isOneThing(element)) return false;
    const says = (part: Element) => {
      const text = part.textContent ?? '';
      if (text.length < least || text.length > limit) return false;
      return wanted.includes(compactText(text));
    };
    return says(element) && ![...element.children].some(says);
  };
}

/** The letter or digit that an element's text begins with; undefined where that cannot be told at a glance. */
function initialOf(element: Element): string | undefined {
  let node = element.firstChild;
  for (let steps = 0; node && steps < 8; steps++) {
    if (node.nodeType === Node.TEXT_NODE) {
      const [first] = /\S/.exec((node as Text).data) ?? [];
      if (first !== undefined) return /[a-z0-9]/i.test(first) ? first.toLowerCase() : undefined;
    }
    node = node.firstChild ?? node.nextSibling;
  }
  return undefined;
}
