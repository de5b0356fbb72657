/** Scores the outline against labelled pages: it must list every actionable element and no other. */
import { readFileSync } from 'node:fs';
import type { FrameSnapshot } from '../../lib/page/words/snapshot';
import type { CallPage } from '../harness/chromium';
import { type Site, startSite } from '../harness/site';

/** Scored pages; the other files are frames in them. */
export const PAGES = ['index.html', 'more.html', 'modal.html', 'modal.html?overlay'];
const FILES = ['index.html', 'more.html', 'modal.html', 'f1.html', 'f2.html', 'f3.html'];

export function startLabelled(): Promise<Site> {
  return startSite(
    Object.fromEntries(FILES.map((file) => [`/labelled/${file}`, () => readFileSync(`test/labelled/${file}`, 'utf8')])),
  );
}

export interface Score {
  elements: number;
  missed: string[];
  wronglyListed: string[];
  unmarked: string[];
  /** Listed elements outside any labelled element. */
  unlabelled: string[];
  listed: number;
}

/** A page of the extension, of either driver. */
interface Desk {
  evaluate(
    run: (arg: { tabId: number; refs: string[] }) => unknown,
    arg: { tabId: number; refs: string[] },
  ): Promise<unknown>;
}

/** @param origins the origins of all frames of the page */
export async function scoreOf(callPage: CallPage, desk: Desk, tabId: number, origins: string[]): Promise<Score> {
  await callPage('open', tabId);
  const snapshot = await callPage<FrameSnapshot>('snapshot', tabId, origins);
  const listed = snapshot.nodes.filter((node) => node.ref !== undefined);
  const states: Record<string, string[]> = Object.fromEntries(listed.map((node) => [node.ref ?? '', node.states]));
  const refs = listed.map((node) => node.ref ?? '');
  const seen = (await desk.evaluate(labelsIn, { tabId, refs })) as {
    labels: { group: string; want: string; refs: string[] }[];
    unlabelled: string[];
  };
  const groups = new Map<string, { want: string; refs: string[] }>();
  for (const { group, want, refs: own } of seen.labels) {
    const known = groups.get(group) ?? { want, refs: [] };
    known.refs.push(...own);
    if (want === 'yes') known.want = 'yes';
    groups.set(group, known);
  }
  const score: Score = {
    elements: seen.labels.length,
    missed: [],
    wronglyListed: [],
    unmarked: [],
    unlabelled: seen.unlabelled,
    listed: listed.length,
  };
  for (const [group, { want, refs: own }] of groups) {
    const isMarked = own.every((ref) =>
      (states[ref] ?? []).some((state: string) => state === 'disabled' || state === 'read-only'),
    );
    if (want === 'yes' && own.length === 0) score.missed.push(group);
    if (want === 'yes' && own.length > 1) score.wronglyListed.push(`${group} twice`);
    if (want === 'no' && own.length > 0) score.wronglyListed.push(group);
    if (want === 'mark' && own.length > 0 && !isMarked) score.unmarked.push(group);
  }
  return score;
}

/** Runs in a page of the extension: asks every frame which labelled elements the refs belong to. */
async function labelsIn({ tabId, refs }: { tabId: number; refs: string[] }) {
  interface Api {
    scripting: { executeScript(order: object): Promise<{ frameId: number; result?: unknown }[]> };
  }
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const answers = await (browser ?? chrome).scripting.executeScript({
    target: { tabId, allFrames: true },
    args: [refs],
    func: (all: string[]) => {
      interface Held {
        fieldnotesForTests?: { session: { element(ref: string): Element | undefined } };
        chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
      }
      const held = globalThis as unknown as Held;
      // Frames of their parent's origin are walked from there.
      if (!held.fieldnotesForTests) return { labels: [], owned: [], unlabelled: [] };
      const { session } = held.fieldnotesForTests;
      const refOf = new Map<Element, string>();
      // The refs of the top document have no frame in them; texts have refs too, which are not among these.
      for (const ref of all.filter((one) => /^f\d/.test(one) !== (self === top))) {
        const element = session.element(ref.replace(/^f\d+/, ''));
        if (element) refOf.set(element, ref);
      }
      const labels: { group: string; want: string; refs: string[] }[] = [];
      const visit = (root: Document | ShadowRoot) => {
        for (const element of root.querySelectorAll('*')) {
          const group = element.getAttribute('data-gt');
          if (group !== null) {
            const ref = refOf.get(element);
            labels.push({ group, want: element.getAttribute('data-want') ?? '', refs: ref ? [ref] : [] });
          }
          const shadow =
            element.shadowRoot ??
            (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
            (element.localName.includes('-') ? held.chrome?.dom?.openOrClosedShadowRoot(element) : null);
          if (shadow) visit(shadow);
          try {
            const inner = (element as HTMLIFrameElement).contentDocument;
            if (inner) visit(inner);
          } catch {
            // Firefox throws for cross-origin frames, which run their own content script.
          }
        }
      };
      visit(document);
      const unlabelled = [...refOf.keys()]
        .filter((element) => element.closest('[data-gt]') === null)
        .map((element) => element.outerHTML.slice(0, 80));
      return { labels, unlabelled };
    },
  });
  const parts = answers.map((answer) => answer.result as { labels: never[]; unlabelled: string[] });
  return { labels: parts.flatMap((part) => part.labels), unlabelled: parts.flatMap((part) => part.unlabelled) };
}
