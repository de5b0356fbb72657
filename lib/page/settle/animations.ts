/** isRunningShortly and isBlockingAnimation: which animations of a page end soon, and which of them keep it from being used. */
import { composedParent, styleOf, windowOf } from '../dom/composed-tree';
import { CONTROL_SELECTOR, isCenterObscured, isVisible } from '../dom/visibility';

/** An element that covers a smaller share of the viewport, 0..1, is no obstacle. */
const MIN_OBSTACLE_SHARE = 0.05;
/** A smaller opacity, 0..1, counts as invisible. */
const MIN_VISIBLE_OPACITY = 0.05;
/** Controls of a moving element whose hit test is checked. */
const MAX_CONTROLS_CHECKED = 20;
/** Longer and infinite animations are decoration, ms. */
const MAX_ANIMATION_MS = 1_500;

/** Whether the animation ends, and soon: longer and infinite ones are decoration. */
export function isRunningShortly({ playState, effect, currentTime }: Animation): boolean {
  if (playState !== 'running') return false;
  const end = Number(effect?.getComputedTiming().endTime ?? Number.POSITIVE_INFINITY);
  return end <= MAX_ANIMATION_MS && Number(currentTime ?? 0) < end;
}

/**
 * Whether the page is not usable while the animation runs: its target is still invisible, moves out from under another
 * element, or fades out while it obstructs the view. Movement alone does not count, since every act waits for a stable
 * target; infinite and long animations are ignored.
 */
export function isBlockingAnimation(animation: Animation): boolean {
  const { effect } = animation;
  if (!isRunningShortly(animation) || !effect || !('getKeyframes' in effect)) return false;
  const { target } = effect as KeyframeEffect;
  const fades = (effect as KeyframeEffect)
    .getKeyframes()
    .flatMap(({ opacity }) => (opacity === undefined ? [] : [Number(opacity)]));
  const first = fades[0];
  const last = fades.at(-1);
  if (!target) return false;
  if (first === undefined || last === undefined) return hasObscuredControl(target);
  if (last < first) return obstructsView(target);
  return Number(styleOf(target).opacity) < MIN_VISIBLE_OPACITY;
}

/** Whether the hit test of a control in the moving element returns another element: a snapshot would omit the control. */
function hasObscuredControl(target: Element): boolean {
  const controls = [...target.querySelectorAll(CONTROL_SELECTOR)].slice(0, MAX_CONTROLS_CHECKED);
  return controls.some((control) => isVisible(control) && isCenterObscured(control));
}

/** Whether the element takes pointer events and it or a positioned ancestor covers a relevant share of the viewport. */
function obstructsView(target: Element): boolean {
  if (styleOf(target).pointerEvents === 'none') return false;
  const view = windowOf(target);
  const minArea = MIN_OBSTACLE_SHARE * view.innerWidth * view.innerHeight;
  for (let at: Element | null = target; at; at = composedParent(at)) {
    const { position } = styleOf(at);
    if (position !== 'fixed' && position !== 'absolute') continue;
    const { width, height } = at.getBoundingClientRect();
    if (width * height > minArea) return true;
  }
  return false;
}
