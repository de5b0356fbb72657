/**
 * holdFrames: in the page's main world, extends a hold to the frames of the page's own origin, also to those that appear while it
 * lasts: each frame has a `fetch` of its own.
 */
import { patchGetter, type Restore, restoreAll } from './patch';

type PageView = Window & typeof globalThis;

/** A frame that starts tells its parent, with its window as the detail. */
const FRAME_STARTS = 'fieldnotes-frame-starts';
const MAX_FRAMES = 60;

/** @param hold of one window; returns its end */
export function holdFrames(view: PageView, hold: (frame: PageView) => Restore): Restore {
  const held = new Map<PageView, Restore>();
  const add = (frame: PageView) => {
    if (held.has(frame) || held.size >= MAX_FRAMES || !isOwn(frame, view)) return;
    held.set(frame, () => undefined);
    held.set(frame, restoreAll([hold(frame), watchNewFrames(frame, add)]));
    for (let at = 0; at < Math.min(frame.length, MAX_FRAMES); at++) add(frame[at] as PageView);
  };
  add(view);
  return () => {
    for (const end of held.values()) end();
    held.clear();
  };
}

/** Tells the parent that this window is there, before its own scripts run. */
export function announceFrame(view: PageView): void {
  const { parent } = view;
  if (parent === view || !isOwn(parent as PageView, view)) return;
  parent.document.dispatchEvent(new CustomEvent(FRAME_STARTS, { detail: view }));
}

/** A frame announces itself, or is taken by the page's script in the moment it is made. */
function watchNewFrames(view: PageView, add: (frame: PageView) => void): Restore {
  const onStart = (event: Event) => {
    event.stopImmediatePropagation();
    add((event as CustomEvent<PageView>).detail);
  };
  view.document.addEventListener(FRAME_STARTS, onStart, true);
  const restore = patchGetter(view.HTMLIFrameElement.prototype, 'contentWindow', (window) => {
    if (window) add(window as PageView);
  });
  return () => {
    view.document.removeEventListener(FRAME_STARTS, onStart, true);
    restore();
  };
}

/** Whether a window can be reached: one of another origin throws. */
function isOwn(frame: PageView, view: PageView): boolean {
  try {
    return frame === view || frame.document !== undefined;
  } catch {
    return false;
  }
}
