/**
 * isFirstInstance: whether no page-world script runs in this document yet. The script comes by registration on granted sites
 * and by injection under activeTab, so it may be started twice.
 */

/** A running instance cancels this event. */
const ASK_INSTANCE = 'fieldnotes-is-anyone-there';

export function isFirstInstance(view: Window & typeof globalThis): boolean {
  const isAlone = view.document.dispatchEvent(new view.Event(ASK_INSTANCE, { cancelable: true }));
  if (!isAlone) return false;
  view.document.addEventListener(ASK_INSTANCE, (event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
  });
  return true;
}
