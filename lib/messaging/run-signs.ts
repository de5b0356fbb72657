/** showSigns keeps the signs of the stored runs up to date outside the chat: on the icon, and on the page while it is watched. */
import { BadgeSigns, onSeen, type SignedRun } from './badge';
import { listenToClicks } from './notices';
import { TeachBar } from './teach-bar';

interface Runs {
  subscribe(listener: (runs: readonly SignedRun[]) => void): unknown;
}

/** @param text fills a message of the user's language */
export function showSigns(runs: Runs, text: (key: string, value: string) => string): void {
  listenToClicks();
  const badge = new BadgeSigns(text);
  const bar = new TeachBar(text);
  let latest: readonly SignedRun[] = [];
  // An end that a chat has shown by now needs no sign any more.
  onSeen(() => badge.update(latest));
  runs.subscribe((stored) => {
    latest = stored;
    badge.update(stored);
    bar.update(stored);
  });
}
