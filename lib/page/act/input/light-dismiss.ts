/**
 * dismissPopovers: hides open popovers that a press outside of them closes. Browsers do this for trusted presses only.
 * https://html.spec.whatwg.org/multipage/popover.html#popover-light-dismiss
 */
import { isWithin } from '../../dom/composed-tree';

/** @param pressed the element that is pressed */
export function dismissPopovers(pressed: Element): void {
  for (const popover of pressed.ownerDocument.querySelectorAll<HTMLElement>('[popover]:popover-open')) {
    const isManual = popover.popover === 'manual';
    if (!isManual && !isWithin(pressed, popover) && !opens(pressed, popover)) popover.hidePopover();
  }
}

/** Whether the pressed element is in a button that shows and hides the popover. */
function opens(pressed: Element, popover: Element): boolean {
  const button = pressed.closest('[popovertarget],[commandfor]');
  const id = button?.getAttribute('popovertarget') ?? button?.getAttribute('commandfor');
  return id !== undefined && id !== null && id === popover.id;
}
