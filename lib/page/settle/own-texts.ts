/** OwnTexts: what the page shows by itself from an act on, by timers that were set before: no answer to the act. */
import { plainText, truncateText } from '../../core/text';
import { MAX_REPORT_CHARS } from '../words/limits';
import type { SiteReport } from '../words/site-report';
import { ASK_OWN } from '../world/own-work';
import { textsAround } from './texts-around';

/** More texts are a table that fills by itself. */
const MAX_TEXTS = 60;
/** The page is watched so long after it was last looked at, and a text is known as long, ms. */
const WATCHED_MS = 6_000;

/** Whether the task that runs now was set off by no act; false without the page-world script. */
export function isOwnTask(document: Document): boolean {
  return !document.dispatchEvent(new Event(ASK_OWN, { cancelable: true }));
}

export class OwnTexts {
  /** When each text was last shown, ms. */
  private readonly texts = new Map<string, number>();
  private readonly observer: MutationObserver;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly document: Document) {
    this.observer = new MutationObserver((records) => {
      const isOwn = isOwnTask(document);
      for (const record of records) this.take(record, isOwn);
    });
  }

  /** Watches the page from now on, for a moment: it changes between a look and the act as well. */
  watch(): void {
    if (this.timer === undefined)
      this.observer.observe(this.document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'],
      });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.stop(), WATCHED_MS);
  }

  private take(record: MutationRecord, isOwn: boolean): void {
    // Where an act shows the same text, it is the act's.
    if (!isOwn && this.texts.size === 0) return;
    for (const text of textsAround(record, isOwn)) {
      const short = truncateText(plainText(text), MAX_REPORT_CHARS);
      this.texts.delete(short);
      if (isOwn && this.texts.size < MAX_TEXTS) this.texts.set(short, performance.now());
    }
  }

  reports(): SiteReport[] {
    return [...this.texts.keys()].filter((text) => this.has(text)).map((text) => ({ kind: 'own', text }));
  }

  has(text: string): boolean {
    return performance.now() - (this.texts.get(text) ?? Number.NEGATIVE_INFINITY) < WATCHED_MS;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.observer.disconnect();
    this.texts.clear();
  }
}
