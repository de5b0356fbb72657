/** moveOnTrack moves an ARIA slider that ignores keys: by presses on its track, or by a drag of its thumb, each corrected by what it then shows. */
import { pollUntil } from '../../../core/poll';
import { composedParent } from '../../dom/composed-tree';
import { nextFrame } from '../../dom/next-frame';
import { clickAt, hoverAt, type Point, pointerDownAt, pointerMoveTo, pointerUpAt } from '../input/pointer';

/** A page, or its server, draws the value of a key or press within this, ms. */
export const MOVE_TIMEOUT_MS = 400;
/** A track with room at its ends, or with steps, is met after this many corrections. */
const MAX_CORRECTIONS = 5;
/** A track is at least so many times as long as thick. */
const MIN_TRACK_RATIO = 2.5;
const MAX_LEVELS = 3;

interface Track {
  element: Element;
  isUpright: boolean;
}

/** @param read the slider's value now */
export async function moveOnTrack(slider: Element, wanted: number, read: () => number): Promise<void> {
  const { low, high } = endsOf(slider);
  const track = trackOf(slider);
  if (!track || !(high > low)) return;
  const before = read();
  const range = { low, high, wanted, read };
  await approach(track, range, (point) => {
    hoverAt(track.element, point);
    clickAt(track.element, point);
  });
  if (read() !== before || track.element === slider) return;
  const box = slider.getBoundingClientRect();
  const thumb = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  pointerDownAt(slider, thumb);
  let last = thumb;
  await approach(track, range, (point) => {
    last = point;
    pointerMoveTo(slider, point);
  });
  pointerUpAt(slider, last);
}

/** Least and greatest value of a slider, by ARIA 0 and 100 if it names none. */
export function endsOf(slider: Element): { low: number; high: number } {
  return {
    low: Number(slider.getAttribute('aria-valuemin') ?? 0),
    high: Number(slider.getAttribute('aria-valuemax') ?? 100),
  };
}

interface Range {
  low: number;
  high: number;
  wanted: number;
  read(): number;
}

/** Goes to the place of the value, and on by what is missing as long as that brings it nearer. */
async function approach(track: Track, { low, high, wanted, read }: Range, go: (point: Point) => void): Promise<void> {
  const box = track.element.getBoundingClientRect();
  let share = (wanted - low) / (high - low);
  let missing = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries <= MAX_CORRECTIONS; tries++) {
    const before = read();
    go(pointAt(box, track.isUpright, share));
    await pollUntil(() => read() !== before, { timeoutMs: MOVE_TIMEOUT_MS, wait: nextFrame });
    const rest = wanted - read();
    if (rest === 0 || !(Math.abs(rest) < missing)) return;
    missing = Math.abs(rest);
    share = Math.min(1, Math.max(0, share + rest / (high - low)));
  }
}

function pointAt(box: DOMRect, isUpright: boolean, share: number): Point {
  return isUpright
    ? { x: box.left + box.width / 2, y: box.bottom - box.height * share }
    : { x: box.left + box.width * share, y: box.top + box.height / 2 };
}

/** The slider itself where it is long, or the long box around its thumb. */
function trackOf(slider: Element): Track | undefined {
  const orientation = slider.getAttribute('aria-orientation');
  for (let at: Element | null = slider, up = 0; at && up <= MAX_LEVELS; at = composedParent(at), up++) {
    const { width, height } = at.getBoundingClientRect();
    const isUpright = orientation === null ? height > width : orientation === 'vertical';
    const [length, thickness] = isUpright ? [height, width] : [width, height];
    if (length > 0 && length >= thickness * MIN_TRACK_RATIO) return { element: at, isUpright };
  }
  const parent = composedParent(slider);
  return parent ? { element: parent, isUpright: orientation === 'vertical' } : undefined;
}
