/** ActBoundary reports the page as it is just before the user's next act: a quick user acts before the page is observed. */
import type { Action } from '../words/action';
import { writesValue } from '../words/action-parts';
import type { Demonstrated } from '../words/shown';
import type { FrameSnapshot } from '../words/snapshot';

export interface BoundaryPorts {
  /** Starts to track the requests and timers of the page, which the next wait for it takes into account. */
  watchPage(): void;
  /** An outline of the page; of a small page it is complete before the page's own listeners run. */
  takeSnapshot(): Promise<FrameSnapshot>;
  report(demonstrated: Demonstrated): void;
}

export class ActBoundary {
  /** Whether an act, or the load of this document, may have changed what was not seen yet. */
  private isUnseen: boolean;
  /** Acts that were reported so far. */
  private acts = 0;

  constructor(
    document: Document,
    private readonly ports: BoundaryPorts,
  ) {
    this.isUnseen = document.defaultView === document.defaultView?.top;
  }

  /** An act was reported. */
  endAct({ verb }: Action): void {
    this.acts++;
    if (!writesValue(verb) && verb !== 'hover') this.isUnseen = true;
  }

  /** The user begins an act: called before the page's own listeners. @param isTyping whether it writes a character */
  beginAct(isTyping = false): void {
    if (!isTyping) this.ports.watchPage();
    if (!this.isUnseen) return;
    this.isUnseen = false;
    const { acts } = this;
    const take = async () => {
      const snapshot = await this.ports.takeSnapshot();
      // A large page takes longer, and may show the effect of the new act already.
      if (this.acts === acts) this.ports.report({ type: 'seen', snapshot });
    };
    void take().catch((error: unknown) => console.debug('Fieldnotes: no outline before an act', error));
  }
}
