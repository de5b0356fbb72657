/**
 * dismissOutside closes what a press outside closes: browsers do so only for trusted input.
 * https://html.spec.whatwg.org/multipage/popover.html#popover-light-dismiss
 * https://html.spec.whatwg.org/multipage/interactive-elements.html#light-dismiss-open-dialogs
 */
import { queryIn } from '../../dom/clean-form';
import { closestComposed, isWithin } from '../../dom/composed-tree';

/** Firefox and Chromium have both members; the types lag behind. */
type DismissableDialog = HTMLDialogElement & { closedBy?: string; requestClose?(): void };

/** Closes the popovers and dialogs that a press on the element closes, the last opened first. */
export function dismissOutside(pressed: Element): void {
  const document = pressed.ownerDocument;
  const popovers = queryIn<HTMLElement>(document, '[popover]:popover-open').filter(
    ({ popover }) => popover !== 'manual',
  );
  const kept = keptBy(pressed, popovers);
  for (const popover of popovers.toReversed())
    if (!kept.has(popover) && popover.matches(':popover-open')) popover.hidePopover();
  const dialogs = queryIn<DismissableDialog>(document, 'dialog[open]');
  for (const dialog of dialogs.toReversed())
    if (dialog.closedBy === 'any' && !isWithin(pressed, dialog)) dialog.requestClose?.();
}

/** The popovers around the press, and those from which they were opened. */
function keptBy(pressed: Element, popovers: readonly HTMLElement[]): Set<HTMLElement> {
  const kept = new Set<HTMLElement>();
  const keep = (at: Element): void => {
    for (const popover of popovers) {
      if (kept.has(popover) || (!isWithin(at, popover) && !opens(at, popover))) continue;
      kept.add(popover);
      for (const button of queryIn(popover.ownerDocument, '[popovertarget],[commandfor]'))
        if (opens(button, popover)) keep(button);
    }
  };
  keep(pressed);
  return kept;
}

/** Whether the element is in a button that shows and hides the popover. */
function opens(element: Element, popover: Element): boolean {
  const button = closestComposed(element, (at) => at.hasAttribute('popovertarget') || at.hasAttribute('commandfor'));
  const id = button?.getAttribute('popovertarget') ?? button?.getAttribute('commandfor');
  return id !== undefined && id !== null && id === popover.id;
}
