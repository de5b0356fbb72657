/** onTraversedBack: calls back when session history goes back within one document. */

/** https://developer.mozilla.org/docs/Web/API/Navigation; TypeScript has no types for it yet. */
interface NavigationApi extends EventTarget {
  currentEntry?: { index: number } | null;
}
interface EntryChange extends Event {
  navigationType: string | null;
  from: { index: number };
}

export function onTraversedBack(view: Window, signal: AbortSignal, wentBack: () => void): void {
  const { navigation } = view as { navigation?: NavigationApi };
  // Without the Navigation API the direction is unknown, and Back is the usual one.
  if (!navigation) return view.addEventListener('popstate', (event) => event.isTrusted && wentBack(), { signal });
  const onChange = (event: Event) => {
    const { navigationType, from } = event as EntryChange;
    if (navigationType === 'traverse' && from.index > (navigation.currentEntry?.index ?? from.index)) wentBack();
  };
  navigation.addEventListener('currententrychange', onChange, { signal });
}
