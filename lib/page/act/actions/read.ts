/** The acts that change no data: `scroll`, `readArticle`, `findText` and `waitFor`. */
import { pollUntil } from '../../../core/poll';
import { pause, StoppedError } from '../../../core/stop';
import { plainText, truncateText } from '../../../core/text';
import { elementsIn, windowOf } from '../../dom/composed-tree';
import { isField } from '../../dom/field';
import { Legibility } from '../../dom/legibility';
import { shownPart } from '../../dom/shown-part';
import { isVisible } from '../../dom/visibility';
import { type ActContext, type ActionHandler, type ActOutcome, done, failed } from '../input/action';
import { nextFrame } from '../../dom/next-frame';
import { findVisibleText, type TextPlace } from './visible-text';

const WAIT_TIMEOUT_MS = 10_000;

/** A page that is still growing, or animates its scroll position, may ignore the first attempts. */
const SCROLL_TIMEOUT_MS = 480;
const SCROLL_RETRY_MS = 120;

export const scroll: ActionHandler<'scroll'> = async (action, context) => {
  const start = action.ref === undefined ? undefined : context.element(action.ref);
  if (action.ref !== undefined && !start) return failed('stale-ref');
  let outcome = failed('nothing-to-scroll');
  const attempt = async () => {
    outcome = await scrollOnce(start, action.direction, context.document);
    return outcome.result.type === 'done' || context.signal.aborted;
  };
  await pollUntil(attempt, { timeoutMs: SCROLL_TIMEOUT_MS, wait: () => pause(SCROLL_RETRY_MS) });
  return outcome;
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

/** The nearest ancestor that can scroll that way, else the page; the largest scrollable element if the page cannot scroll. */
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

const MAX_ARTICLE_CHARS = 12_000;

export const readArticle: ActionHandler<'readArticle'> = async (_action, context) => {
  const shown = (await context.article()) || visibleText(context.document);
  return shown.trim() === '' ? failed('no-article') : done(truncateText(shown.trim(), MAX_ARTICLE_CHARS));
};

function visibleText(document: Document): string {
  const legibility = new Legibility();
  return elementsWithOwnText(document)
    .filter((element) => isVisible(element) && legibility.isLegible(element))
    .map((element) => ownText(element, shownPart))
    .join('\n');
}

/** Elements that hold text of their own; fields and what is never rendered are none. */
function elementsWithOwnText(document: Document): Element[] {
  return elementsIn(document).filter((element) => !isField(element) && ownText(element) !== '');
}

function ownText(element: Element, read = ({ data }: Text) => data): string {
  const texts = [...element.childNodes].filter((node): node is Text => node.nodeType === Node.TEXT_NODE);
  return plainText(texts.map(read).join(' '));
}

export const findText: ActionHandler<'findText'> = (action, context) => {
  const found = findVisibleText(context.document, action.text);
  const [first] = found;
  if (!first) return failed('text-not-found', action.text);
  scrollToText(first);
  return done([`${found.length} found`, ...found.slice(0, 5).map(({ line }) => line)].join('\n'));
};

/** Brings the text into view, also inside an element that is higher than the viewport. */
function scrollToText({ element, box }: TextPlace): void {
  const top = element.getBoundingClientRect().top;
  element.scrollIntoView({ block: 'center', behavior: 'instant' as ScrollBehavior });
  const view = windowOf(element);
  const middle = box.top + (element.getBoundingClientRect().top - top) + box.height / 2;
  if (middle < 0 || middle > view.innerHeight)
    view.scrollBy({ top: middle - view.innerHeight / 2, behavior: 'instant' });
}

export const waitFor: ActionHandler<'waitFor'> = async (action, context) => {
  const isAsWanted = () => findVisibleText(context.document, action.text).length > 0 !== action.gone;
  const wait = () => waitForMutation(context);
  return (await pollUntil(isAsWanted, { timeoutMs: WAIT_TIMEOUT_MS, wait }))
    ? done()
    : failed('timed-out', action.text);
};

/** Changes outside the observed document, such as in frames, are noticed after this, ms. */
const MAX_MUTATION_WAIT_MS = 500;

/** Resolves at the next mutation of the document, or after `MAX_MUTATION_WAIT_MS`. */
function waitForMutation(context: ActContext): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      observer.disconnect();
      clearTimeout(timer);
      context.signal.removeEventListener('abort', stop);
      settle();
    };
    const stop = () => finish(() => reject(new StoppedError()));
    const observer = new MutationObserver(() => finish(resolve));
    const timer = setTimeout(() => finish(resolve), MAX_MUTATION_WAIT_MS);
    context.signal.addEventListener('abort', stop, { once: true });
    observer.observe(context.document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
