/**
 * setSliderValue: moves an ARIA slider, or a box of numbers that takes no letters, by its arrow keys, or on its track if it ignores keys.
 * https://www.w3.org/WAI/ARIA/apg/patterns/slider/
 */
import { pollUntil } from '../../../core/poll';
import { normalizeText } from '../../../core/text';
import { queryIn } from '../../dom/clean-form';
import { isInput } from '../../dom/composed-tree';
import { nextFrame } from '../../dom/next-frame';
import { Redrawn } from '../../dom/replacement';
import { inEventTask } from '../input/event-task';
import { keyEvent } from '../input/keyboard';
import { focusNearest } from '../input/focus';
import { parseKeyChord } from '../../dom/key-chord';
import { endsOf, MOVE_TIMEOUT_MS, moveOnTrack } from './slider-track';

/** A slider with finer steps is not moved all the way. */
const MAX_PRESSES = 400;

/** Keys that move a slider; an upright one may know only the second pair. */
const KEY_PAIRS = [
  { more: 'ArrowRight', less: 'ArrowLeft' },
  { more: 'ArrowUp', less: 'ArrowDown' },
] as const;

/** @returns the value afterwards */
export async function setSliderValue(
  element: Element,
  wanted: number,
  readFrom: (element: Element) => number = sliderValue,
): Promise<string> {
  const drawn = new Redrawn(element);
  const read = () => readFrom(drawn.now);
  focusNearest(keyTargetOf(element));
  const pairs = [...KEY_PAIRS];
  // Boxes of numbers count upwards.
  if (element.getAttribute('role') === 'spinbutton') pairs.reverse();
  for (let presses = 0; presses < MAX_PRESSES; presses++) {
    const now = read();
    const keyTarget = keyTargetOf(drawn.now);
    const [pair] = pairs;
    if (now === wanted) break;
    if (!pair) {
      await moveOnTrack(drawn.now, wanted, read);
      break;
    }
    const chord = parseKeyChord(now < wanted ? pair.more : pair.less);
    if (chord) await inEventTask(keyTarget.ownerDocument, () => keyEvent(keyTarget, 'keydown', chord));
    await pollUntil(() => read() !== now, { timeoutMs: MOVE_TIMEOUT_MS, wait: nextFrame });
    // A page that reports the value when the key comes up must have drawn it.
    if (chord) keyEvent(keyTarget, 'keyup', chord);
    const after = read();
    if (after === now) {
      pairs.shift();
      continue;
    }
    // The steps skip the wanted value.
    if (now < wanted !== after < wanted && after !== wanted) break;
  }
  return String(read());
}

/** A slider of words, such as “coarse, medium, fine”, has at most this many. */
const MAX_WORDS = 60;

/** Moves a slider whose values are words from its first one up to the wanted one. @returns the words that it shows then */
export async function setSliderWords(element: Element, wanted: string): Promise<string> {
  const before = sliderWords(element);
  const first = Number(element.getAttribute('aria-valuemin') ?? 0);
  const isWanted = () => normalizeText(sliderWords(element)) === normalizeText(wanted);
  await setSliderValue(element, first, valueNow);
  for (let at = 0; at < MAX_WORDS && !isWanted(); at++) {
    const now = valueNow(element);
    await setSliderValue(element, now + 1, valueNow);
    if (valueNow(element) === now) break;
  }
  const held = sliderWords(element);
  if (!isWanted() && before !== held) await setSliderWords(element, before);
  return held;
}

export const sliderWords = (element: Element): string => element.getAttribute('aria-valuetext') ?? '';

/**
 * Some libraries take over the value of a range input only at the end of a move by key or pointer. A step away and back is such
 * a move, where the page handles the keys itself; elsewhere the made key does nothing.
 */
export async function confirmRange(range: HTMLInputElement): Promise<void> {
  const isAtEnd = range.max !== '' && Number(range.value) >= Number(range.max);
  const keys = isAtEnd ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  focusNearest(range);
  for (const key of keys) {
    const chord = parseKeyChord(key);
    const isHandled = chord !== undefined && !keyEvent(range, 'keydown', chord);
    if (chord) keyEvent(range, 'keyup', chord);
    if (!isHandled) return;
    await nextFrame();
  }
}

/**
 * Notes where the other thumbs of the page stand: one that is pushed too far may move them in its place.
 * @returns puts back those that have moved meanwhile
 */
export function otherThumbs(element: Element): () => Promise<void> {
  const stood = queryIn(element.ownerDocument, '[role="slider"]')
    .filter((one) => one !== element && !isInput(one))
    .map((thumb) => ({ thumb, value: sliderValue(thumb) }));
  return async () => {
    for (const { thumb, value } of stood)
      if (thumb.isConnected && Number.isFinite(value) && sliderValue(thumb) !== value)
        await setSliderValue(thumb, value);
  };
}

/** The element that takes the slider's keys: itself, or a focusable child of one that cannot have the focus. */
function keyTargetOf(element: Element): Element {
  if (element.hasAttribute('tabindex')) return element;
  return element.querySelector('[tabindex]') ?? element;
}

function valueNow(element: Element): number {
  return Number(element.getAttribute('aria-valuenow') ?? Number.NaN);
}

/** The value as the slider shows it: of a list of numbers, aria-valuenow may be the place alone. */
export function sliderValue(element: Element): number {
  const shown = sliderWords(element).trim();
  return /^[-+]?\d+(?:\.\d+)?$/.test(shown) ? Number(shown) : valueNow(element);
}

/** “0 – 100”: the ends of a slider that a number passes; it would move to the nearer one. */
export function passedEnds(element: Element, text: string): string | undefined {
  const isRange = isInput(element) && element.type === 'range';
  // A box of numbers has no ends unless it names them, in which case it is moved and read back.
  const isSlider = isRange || (element.getAttribute('role') === 'slider' && !isInput(element));
  const wanted = Number(text.trim().replace(',', '.'));
  if (!isSlider || text.trim() === '' || !Number.isFinite(wanted)) return undefined;
  const { low, high } = endsOf(element);
  const min = Number((isRange && element.getAttribute('min')) || low);
  const max = Number((isRange && element.getAttribute('max')) || high);
  return wanted < min || wanted > max ? `${min} – ${max}` : undefined;
}
