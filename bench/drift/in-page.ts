/** The peers of the drift benchmark: which facts of an element each records and how it locates the element again; bundled into the pages. */

/** The selector generator of @medv/finder, which is bundled beside this file. */
declare const medvFinder: (element: Element) => string;

/** Attributes that Similo (arXiv 2208.00677) compares, with its published weights. */
const SIMILO = {
  tag: 1.5,
  class: 0.5,
  name: 1.5,
  id: 1.5,
  href: 0.5,
  alt: 0.5,
  xpath: 0.5,
  idXpath: 0.5,
  isButton: 0.5,
  location: 0.5,
  area: 0.5,
  shape: 0.5,
  text: 1.5,
  neighbours: 1.5,
} as const;

interface Similo {
  tag: string;
  class: string;
  name: string;
  id: string;
  href: string;
  alt: string;
  xpath: string;
  idXpath: string;
  isButton: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
  neighbours: string[];
}

export interface Remembered {
  finder: string;
  xpath: string;
  css: string;
  idXpath: string;
  text: string;
  similo: Similo;
}

const NEAR_PX = 50;
const textOf = (element: Element) =>
  ((element as HTMLElement).innerText ?? element.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 100);

function step(element: Element): string {
  const same = [...(element.parentElement?.children ?? [])].filter((one) => one.localName === element.localName);
  return same.length > 1 ? `${element.localName}[${same.indexOf(element) + 1}]` : element.localName;
}

function xpathOf(element: Element): string {
  const parts: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) parts.unshift(step(at));
  return `/${parts.join('/')}`;
}

function idXpathOf(element: Element): string {
  const parts: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.id !== '' && !at.id.includes('"')) return `//*[@id="${at.id}"]${parts.map((part) => `/${part}`).join('')}`;
    parts.unshift(step(at));
  }
  return `/${parts.join('/')}`;
}

/** As DevTools stores it: from the nearest id, or the root, by child places where needed. */
function cssOf(element: Element): string {
  const parts: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.id !== '') {
      parts.unshift(`#${CSS.escape(at.id)}`);
      break;
    }
    const testId = at.getAttribute('data-testid');
    if (testId !== null) {
      parts.unshift(`[data-testid=${JSON.stringify(testId)}]`);
      break;
    }
    const [first] = at.classList;
    const same = [...(at.parentElement?.children ?? [])];
    const own = first ? `${at.localName}.${CSS.escape(first)}` : at.localName;
    const isOnly = same.filter((one) => one.matches(own)).length === 1;
    parts.unshift(isOnly ? own : `${at.localName}:nth-child(${same.indexOf(at) + 1})`);
    const whole = parts.join(' > ');
    if (document.querySelectorAll(whole).length === 1) return whole;
  }
  return parts.join(' > ');
}

function boxes(): { element: Element; box: DOMRect; own: string }[] {
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return [];
    const own = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => (node as Text).data.trim())
      .join(' ')
      .trim();
    return [{ element, box, own: own.slice(0, 60) }];
  });
}

type Boxes = ReturnType<typeof boxes>;

function similoOf(element: Element, box: DOMRect, texts: Boxes): Similo {
  const near = texts.filter(
    (one) =>
      one.element !== element &&
      !element.contains(one.element) &&
      one.box.left < box.right + NEAR_PX &&
      one.box.right > box.left - NEAR_PX &&
      one.box.top < box.bottom + NEAR_PX &&
      one.box.bottom > box.top - NEAR_PX,
  );
  const type = element.getAttribute('type') ?? '';
  return {
    tag: element.localName,
    class: element.getAttribute('class') ?? '',
    name: element.getAttribute('name') ?? '',
    id: element.id,
    href: element.getAttribute('href') ?? '',
    alt: element.getAttribute('alt') ?? '',
    xpath: xpathOf(element),
    idXpath: idXpathOf(element),
    isButton: element.localName === 'button' || type === 'button' || type === 'submit' || /btn/.test(element.className),
    x: box.left,
    y: box.top,
    width: box.width,
    height: box.height,
    text: textOf(element),
    neighbours: [...new Set(near.flatMap(({ own }) => own.toLowerCase().split(/\s+/)))].filter((word) => word !== ''),
  };
}

/** Share of characters that need no change, 0..1. */
function levenshtein(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return 1 - (row[b.length] ?? 0) / longest;
}

const closeness = (a: number, b: number) => (Math.max(a, b) === 0 ? 1 : Math.min(a, b) / Math.max(a, b));

function similarity(now: Similo, then: Similo): number {
  const equal = (a: unknown, b: unknown) => (a === b ? 1 : 0);
  // An attribute that was absent when recorded counts neither way.
  const known = (a: string, b: string, compare: (a: string, b: string) => number) => (b === '' ? 0 : compare(a, b));
  const shared = then.neighbours.filter((word) => now.neighbours.includes(word)).length;
  const distance = Math.hypot(now.x - then.x, now.y - then.y);
  return (
    SIMILO.tag * equal(now.tag, then.tag) +
    SIMILO.class * known(now.class, then.class, levenshtein) +
    SIMILO.name * known(now.name, then.name, equal) +
    SIMILO.id * known(now.id, then.id, equal) +
    SIMILO.href * known(now.href, then.href, levenshtein) +
    SIMILO.alt * known(now.alt, then.alt, levenshtein) +
    SIMILO.xpath * levenshtein(now.xpath, then.xpath) +
    SIMILO.idXpath * levenshtein(now.idXpath, then.idXpath) +
    SIMILO.isButton * equal(now.isButton, then.isButton) +
    SIMILO.location * Math.max(0, 1 - distance / 1000) +
    SIMILO.area * closeness(now.width * now.height, then.width * then.height) +
    SIMILO.shape * closeness(now.width / now.height, then.width / then.height) +
    SIMILO.text * known(now.text, then.text, levenshtein) +
    SIMILO.neighbours *
      (then.neighbours.length === 0 ? 0 : shared / Math.max(then.neighbours.length, now.neighbours.length))
  );
}

const only = (all: ArrayLike<Element>) => (all.length === 1 ? (all[0] ?? null) : null);

function byXpath(xpath: string): Element[] {
  const all = document.evaluate(xpath, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
  return Array.from({ length: all.snapshotLength }, (_, i) => all.snapshotItem(i) as Element);
}

const api = {
  remember(element: Element): Remembered {
    const all = boxes();
    return {
      finder: medvFinder(element),
      xpath: xpathOf(element),
      css: cssOf(element),
      idXpath: idXpathOf(element),
      text: textOf(element),
      similo: similoOf(
        element,
        element.getBoundingClientRect(),
        all.filter(({ own }) => own !== ''),
      ),
    };
  },
  finder: (then: Remembered) => only(document.querySelectorAll(then.finder)),
  xpath: (then: Remembered) => only(byXpath(then.xpath)),
  /** The first of DevTools' selectors that matches, after the accessible name, which Playwright looks up. */
  recorder(then: Remembered): Element | null {
    const [byCss] = document.querySelectorAll(then.css);
    if (byCss) return byCss;
    const [byPath] = byXpath(then.idXpath);
    if (byPath) return byPath;
    if (then.text === '') return null;
    return (
      boxes()
        .filter(({ element }) => textOf(element) === then.text)
        .at(-1)?.element ?? null
    );
  },
  /** Always the most similar one. */
  similo(then: Remembered): Element | null {
    const all = boxes();
    const texts = all.filter(({ own }) => own !== '');
    let best: { element: Element; score: number } | undefined;
    for (const { element, box } of all) {
      const score = similarity(similoOf(element, box, texts), then.similo);
      if (!best || score > best.score) best = { element, score };
    }
    return best?.element ?? null;
  },
};

export type DriftPeers = typeof api;
Object.assign(globalThis, { driftPeers: api });
