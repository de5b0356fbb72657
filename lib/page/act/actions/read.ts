/** Acts that only look: scroll, read the article, find text, wait for text. */
import { StoppedError } from '../../../core/stop';
import { plainText, shortened } from '../../../core/text';
import { elementsIn, windowOf } from '../../dom/composed-tree';
import { isVisible } from '../../dom/visibility';
import { type ActContext, type ActOf, type ActOutcome, done, failed } from '../input/action';
import { nextFrame } from '../../dom/next-frame';

const WAIT_MS = 10_000;

const SCROLL_TRIES = 5;
const SCROLL_PAUSE_MS = 120;

export const scroll: ActOf<'scroll'> = async (action, context) => {
  const start = action.ref === undefined ? undefined : context.element(action.ref);
  if (action.ref !== undefined && !start) return failed('stale-ref');
  // A page that is still growing, or scrolls by itself, is given a moment.
  for (let tries = 1; ; tries++) {
    const outcome = await scrollOnce(start, action.direction, context.document);
    if (outcome.result.type === 'done' || tries >= SCROLL_TRIES || context.signal.aborted) return outcome;
    await new Promise((resolve) => setTimeout(resolve, SCROLL_PAUSE_MS));
  }
};

async function scrollOnce(
  start: Element | undefined,
  direction: Parameters<typeof scroll>[0]['direction'],
  document: Document,
): Promise<ActOutcome> {
  const scroller = scrollerOf(start, document, direction);
  const before = { x: scroller.scrollLeft, y: scroller.scrollTop };
  const page = { x: Math.max(100, scroller.clientWidth * 0.85), y: Math.max(100, scroller.clientHeight * 0.85) };
  const to = {
    up: { left: before.x, top: before.y - page.y },
    down: { left: before.x, top: before.y + page.y },
    left: { left: before.x - page.x, top: before.y },
    right: { left: before.x + page.x, top: before.y },
    top: { left: before.x, top: 0 },
    bottom: { left: before.x, top: scroller.scrollHeight },
  }[direction];
  scroller.scrollTo({ ...to, behavior: 'instant' as ScrollBehavior });
  await nextFrame();
  if (scroller.scrollLeft === before.x && scroller.scrollTop === before.y) return failed('nothing-to-scroll');
  return done(undefined, () => {
    scroller.scrollTo({ left: before.x, top: before.y, behavior: 'instant' as ScrollBehavior });
    return Math.abs(scroller.scrollTop - before.y) < 2;
  });
}

/** The nearest ancestor that can scroll that way; the page itself at last; on app-like pages the largest scroller. */
function scrollerOf(start: Element | undefined, document: Document, direction: string): Element {
  const sideways = direction === 'left' || direction === 'right';
  const canScroll = (element: Element) => {
    const style = windowOf(element).getComputedStyle(element);
    const overflow = sideways ? style.overflowX : style.overflowY;
    const room = sideways ? element.scrollWidth - element.clientWidth : element.scrollHeight - element.clientHeight;
    return room > 4 && (overflow === 'auto' || overflow === 'scroll');
  };
  for (let at = start; at; at = at.parentElement ?? undefined) if (canScroll(at)) return at;
  const root = document.scrollingElement ?? document.documentElement;
  const rootRoom = sideways ? root.scrollWidth - root.clientWidth : root.scrollHeight - root.clientHeight;
  if (start || rootRoom > 4) return root;
  let best: Element = root;
  let area = 0;
  for (const element of elementsIn(document)) {
    if (!canScroll(element)) continue;
    const size = element.clientWidth * element.clientHeight;
    if (size > area) [best, area] = [element, size];
  }
  return best;
}

export const readArticle: ActOf<'readArticle'> = async (_action, context) => {
  const shown = (await context.article()) || visibleText(context.document);
  return shown.trim() === '' ? failed('no-article') : done(shortened(shown.trim(), 12_000));
};

function visibleText(document: Document): string {
  return (document.body as HTMLElement | null)?.innerText.replace(/\n{2,}/g, '\n') ?? '';
}

export const findText: ActOf<'findText'> = (action, context) => {
  const found = textPlaces(context.document, action.text);
  const [first] = found;
  if (!first) return failed('text-not-found', action.text);
  first.element.scrollIntoView({ block: 'center', behavior: 'instant' as ScrollBehavior });
  return done([`${found.length} found`, ...found.slice(0, 5).map(({ line }) => line)].join('\n'));
};

/** Innermost visible elements that hold the text, and the line it stands in. */
function textPlaces(document: Document, wanted: string): { element: Element; line: string }[] {
  const folded = plainText(wanted).toLowerCase();
  const places: { element: Element; line: string }[] = [];
  for (const element of elementsIn(document)) {
    if (!(element.textContent ?? '').toLowerCase().includes(folded.split(' ')[0] ?? '')) continue;
    const own = plainText(element.textContent ?? '');
    const at = own.toLowerCase().indexOf(folded);
    if (at < 0 || !isVisible(element)) continue;
    const inChild = [...element.children].some(
      (child) =>
        plainText(child.textContent ?? '')
          .toLowerCase()
          .includes(folded) && isVisible(child),
    );
    if (!inChild)
      places.push({ element, line: shortened(own.slice(Math.max(0, at - 60), at + folded.length + 100), 200) });
  }
  return places;
}

export const waitFor: ActOf<'waitFor'> = async (action, context) => {
  const end = performance.now() + WAIT_MS;
  for (;;) {
    const there = textPlaces(context.document, action.text).length > 0;
    if (there !== action.gone) return done();
    if (performance.now() > end) return failed('timed-out', action.text);
    await nextChange(context);
  }
};

/** Resolves at the next change of the document, at most 500 ms later. */
function nextChange(context: ActContext): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      observer.disconnect();
      clearTimeout(timer);
      context.signal.removeEventListener('abort', stop);
      settle();
    };
    const stop = () => finish(() => reject(new StoppedError()));
    const observer = new MutationObserver(() => finish(resolve));
    const timer = setTimeout(() => finish(resolve), 500);
    context.signal.addEventListener('abort', stop, { once: true });
    observer.observe(context.document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
