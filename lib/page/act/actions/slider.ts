/** Brings a slider that is no input element to a value, by its keys as the ARIA practices name them, or by its track. */
import { nextFrame } from '../../dom/next-frame';
import { pressChord } from '../input/keyboard';
import { clickAt, focusNearest, hoverAt } from '../input/pointer';
import { shownParent } from '../../dom/composed-tree';
import { parseKeys } from '../../dom/key-chord';

/** A slider of finer steps than this is not walked. */
const MAX_PRESSES = 400;

/** @returns the value it then holds, as its own words say */
export async function slideTo(element: Element, wanted: number): Promise<string> {
  focusNearest(element);
  for (let presses = 0; presses < MAX_PRESSES; presses++) {
    const now = sliderValue(element);
    if (now === wanted) break;
    const chord = parseKeys(now < wanted ? 'ArrowRight' : 'ArrowLeft');
    if (chord) pressChord(element, chord);
    await nextFrame();
    const after = sliderValue(element);
    if (after === now) {
      await pressTrack(element, wanted);
      break;
    }
    // Past the wanted value: its steps do not meet it.
    if (now < wanted !== after < wanted && after !== wanted) break;
  }
  return element.getAttribute('aria-valuenow') ?? '';
}

function sliderValue(element: Element): number {
  return Number(element.getAttribute('aria-valuenow') ?? Number.NaN);
}

/** Presses the track where the value lies. */
async function pressTrack(element: Element, wanted: number): Promise<void> {
  const track = shownParent(element);
  const low = Number(element.getAttribute('aria-valuemin') ?? 0);
  const high = Number(element.getAttribute('aria-valuemax') ?? 100);
  if (!track || !(high > low)) return;
  const box = track.getBoundingClientRect();
  const point = { x: box.left + (box.width * (wanted - low)) / (high - low), y: box.top + box.height / 2 };
  hoverAt(track, point);
  clickAt(track, point);
  await nextFrame();
}
