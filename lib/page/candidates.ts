/** What of a page could be the remembered thing: first what is the same, and only where that fails what is like it. */
import { foldedText, plainText } from '../core/text';
import { calledOf, fingerprintOf, hasMark } from './facts';
import { compactText, likeness, MARKS, type Stability, wordsOf } from './words/likeness';
import { isActionable, nameOf, roleOf } from './semantics';
import { elementsIn } from './tree';
import { isReachable, openModal } from './visible';
import type { Fingerprint } from './words/element';
import { nearRole } from './words/near-role';

export interface Candidate {
  element: Element;
  fingerprint: Fingerprint;
  /** Likeness to what is remembered, 0..1. */
  score: number;
}

export class Candidates {
  private readonly elements: Element[];

  constructor(
    document: Document,
    private readonly wanted: Fingerprint,
    private readonly stability: Stability,
  ) {
    this.elements = [...elementsIn(openModal(document) ?? document)];
  }

  /** What is what it was, in document order. */
  same(): Candidate[] {
    const name = foldedText(this.wanted.name);
    return this.ofRole((element) => {
      // A name is cheaper than all the rest; what a plain element shows is its name.
      const called = nameOf(element);
      return foldedText(called) === name || (called === '' && this.wanted.role === 'generic');
    }).filter(({ fingerprint }) => isSame(fingerprint, this.wanted));
  }

  /** Everything of the remembered role, in document order. @param may a cheap look at each before the dear ones */
  ofRole(may: (element: Element) => boolean = () => true): Candidate[] {
    return this.elements
      .filter((element) => roleOf(element) === this.wanted.role && may(element))
      .filter((element) => (element.localName === this.wanted.tag || isActionable(element)) && isReachable(element))
      .map((element) => this.candidate(element));
  }

  /** What is like it: by a mark of its maker, a word of its name, or by having no name either. */
  alike(): Candidate[] {
    const { wanted } = this;
    const saysTheSame = sayingOf(wanted);
    const words = wordsOf(
      foldedText(`${wanted.name} ${wanted.text ?? ''} ${wanted.title ?? ''} ${wanted.label ?? ''}`),
    );
    const marks = MARKS.filter((mark) => wanted[mark] !== undefined);
    const isAlike = (element: Element) => {
      if (marks.some((mark) => hasMark(element, mark, wanted))) return true;
      const called = `${nameOf(element)} ${element.getAttribute('title') ?? ''}`;
      if (called === ' ') return wanted.name === '';
      return [...wordsOf(foldedText(called))].some((word) => words.has(word));
    };
    return this.elements
      .filter((element) => nearRole(roleOf(element), wanted.role) > 0)
      .filter(
        (element) =>
          // What took a press may show no sign of it: then what it says tells.
          saysTheSame(element) || ((element.localName === wanted.tag || isActionable(element)) && isAlike(element)),
      )
      .filter((element) => isReachable(element))
      .map((element) => this.candidate(element));
  }

  private candidate(element: Element): Candidate {
    const fingerprint = fingerprintOf(element);
    return { element, fingerprint, score: likeness(fingerprint, this.wanted, this.stability) };
  }

  /** With what stands before each, best first: looked at only where it has to decide. */
  withNeighbours(candidates: readonly Candidate[]): Candidate[] {
    return candidates
      .map(({ element, fingerprint }) => {
        const before = this.before(element);
        const placed = before ? { ...fingerprint, previous: plainText(calledOf(before)) } : fingerprint;
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
function isSame(now: Fingerprint, wanted: Fingerprint): boolean {
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

const MAX_PARTS = 12;

/** Whether an element says just what was remembered and is the smallest that does. */
function sayingOf({ name, text }: Fingerprint): (element: Element) => boolean {
  const wanted = [name, text ?? ''].map(compactText).filter((one) => one.length > 1);
  // Gaps included, the same can be longer, but not by much.
  const limit = 2 * Math.max(0, ...wanted.map(({ length }) => length)) + 40;
  return (element) => {
    if (wanted.length === 0 || element.childElementCount > MAX_PARTS || !wanted.includes(shortText(element, limit)))
      return false;
    return ![...element.children].some((child) => wanted.includes(shortText(child, limit)));
  };
}

/** What an element says, without gaps; '' where it says more than the limit, which is not read to its end. */
function shortText(element: Element, limit: number): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    text += (walker.currentNode as Text).data;
    if (text.length > limit) return '';
  }
  return compactText(text);
}
