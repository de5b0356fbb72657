/** warnsOfLeaving asks the page, as the browser does, whether changes on it would be lost; runs in the page, and names nothing outside. */

/** @returns false for some seconds after `mayLeaveUntil` was set in this world: the user has said yes */
export function warnsOfLeaving(): boolean {
  const { mayLeaveUntil = 0 } = globalThis as { mayLeaveUntil?: number };
  if (Date.now() < mayLeaveUntil) return false;
  const event = document.createEvent('BeforeUnloadEvent') as BeforeUnloadEvent;
  event.initEvent('beforeunload', false, true);
  globalThis.dispatchEvent(event);
  const { returnValue } = event as { returnValue: unknown };
  return event.defaultPrevented || (typeof returnValue === 'string' && returnValue !== '');
}
