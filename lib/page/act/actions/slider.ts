/**
 * setSliderValue: moves an ARIA slider by its arrow keys, or by a click on its track if it ignores keys.
 * https://www.w3.org/WAI/ARIA/apg/patterns/slider/
 */
import { pollUntil } from '../../../core/poll';
import { nextFrame } from '../../dom/next-frame';
import { inEventTask } from '../input/event-task';
import { keyEvent } from '../input/keyboard';
import { focusNearest } from '../input/focus';
import { clickAt, hoverAt } from '../input/pointer';
import { composedParent } from '../../dom/composed-tree';
import { parseKeyChord } from '../../dom/key-chord';

/** A slider with finer steps is not moved all the way. */
const MAX_PRESSES = 400;

/** A slider whose value a server draws moves within this, ms. */
const MOVE_TIMEOUT_MS = 400;

/** @returns aria-valuenow afterwards */
export async function setSliderValue(element: Element, wanted: number): Promise<string> {
  const keyTarget = keyTargetOf(element);
  focusNearest(keyTarget);
  for (let presses = 0; presses < MAX_PRESSES; presses++) {
    const now = sliderValue(element);
    if (now === wanted) break;
    const chord = parseKeyChord(now < wanted ? 'ArrowRight' : 'ArrowLeft');
    if (chord) await inEventTask(element.ownerDocument, () => keyEvent(keyTarget, 'keydown', chord));
    await pollUntil(() => sliderValue(element) !== now, { timeoutMs: MOVE_TIMEOUT_MS, wait: nextFrame });
    // A page that reports the value when the key comes up must have drawn it.
    if (chord) keyEvent(keyTarget, 'keyup', chord);
    const after = sliderValue(element);
    if (after === now) {
      await clickTrack(element, wanted);
      break;
    }
    // The steps skip the wanted value.
    if (now < wanted !== after < wanted && after !== wanted) break;
  }
  return element.getAttribute('aria-valuenow') ?? '';
}

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

/** The element that takes the slider's keys: itself, or a focusable child of one that cannot have the focus. */
function keyTargetOf(element: Element): Element {
  if (element.hasAttribute('tabindex')) return element;
  return element.querySelector('[tabindex]') ?? element;
}

function sliderValue(element: Element): number {
  return Number(element.getAttribute('aria-valuenow') ?? Number.NaN);
}

/** Clicks the track at the position of the value. */
async function clickTrack(element: Element, wanted: number): Promise<void> {
  const track = composedParent(element);
  const low = Number(element.getAttribute('aria-valuemin') ?? 0);
  const high = Number(element.getAttribute('aria-valuemax') ?? 100);
  if (!track || !(high > low)) return;
  const box = track.getBoundingClientRect();
  const point = { x: box.left + (box.width * (wanted - low)) / (high - low), y: box.top + box.height / 2 };
  hoverAt(track, point);
  clickAt(track, point);
  await pollUntil(() => sliderValue(element) === wanted, { timeoutMs: MOVE_TIMEOUT_MS, wait: nextFrame });
}
