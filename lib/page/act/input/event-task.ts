/** inEventTask dispatches a made event within one of the browser's own, as the browser dispatches the events of a hand. */

/**
 * Promise callbacks that a listener sets off run at once after it for a hand's event, with `window.event` set; after a made event
 * they run once the script has ended. React ranks what they change by `window.event` and draws it later
 * without one: a library such as zag then tells the value from before the change.
 */
export function inEventTask<T>(document: Document, dispatch: () => T): Promise<T> {
  return new Promise((resolve) => {
    const details = document.createElement('details');
    details.addEventListener('toggle', () => resolve(dispatch()), { once: true });
    details.open = true;
  });
}
