/** PendingWork: asks the page-world script of a document and its frames about open requests and timers. */
import { queryIn } from '../dom/clean-form';
import {
  ACT_BEGINS,
  ACT_ENDS,
  ASK_REQUESTS,
  ASK_TIMERS,
  ASK_TRACKED,
  askLateTimers,
  LATE_STEPS_MS,
} from '../world/pending';
import type { SiteReport } from '../words/site-report';
import { askPageWorld } from './site-reports';
import { contentDocumentOf, isAttached } from '../dom/composed-tree';

/** Distance of the steps in which the page's world tells when a timer is due, ms. */
const LATE_STEP_MS = 500;

export class PendingWork {
  /** Whether the page-world script runs in every document. */
  readonly isObservable: boolean;
  private readonly documents: Document[];

  constructor(document: Document) {
    this.documents = [document, ...framesIn(document)];
    const answers = this.documents.map((one) => ask(one, ACT_BEGINS));
    this.isObservable = answers.every(Boolean);
  }

  hasRequests(): boolean {
    return this.askAny(ASK_REQUESTS);
  }

  hasTimers(): boolean {
    return this.askAny(ASK_TIMERS);
  }

  private askAny(question: string): boolean {
    return this.documents.some((document) => isAttached(document) && ask(document, question));
  }

  /** Dialogs, script errors and requests since the act, and whether timers of it are still to run. */
  reports(): SiteReport[] {
    const last = LATE_STEPS_MS.findLast((ms) => this.askAny(askLateTimers(ms)));
    const late: SiteReport[] = last === undefined ? [] : [{ kind: 'late', ms: last + LATE_STEP_MS }];
    return [...this.documents.flatMap((document) => (isAttached(document) ? askPageWorld(document) : [])), ...late];
  }

  close(): void {
    for (const document of this.documents) if (isAttached(document)) ask(document, ACT_ENDS);
  }
}

/** Whether requests or short timers since the act are pending in the document. @returns undefined without the page-world script */
export function hasPendingWork(document: Document): boolean | undefined {
  if (!ask(document, ASK_TRACKED)) return undefined;
  return ask(document, ASK_REQUESTS) || ask(document, ASK_TIMERS);
}

/** Whether the page reported an uncaught error since the act began; false without the page-world script. */
export function hasPageError(document: Document): boolean {
  // The browser's own notice of a layout that takes another frame is no error of the page.
  return askPageWorld(document).some(
    (report) => report.kind === 'error' && !report.text.startsWith('ResizeObserver loop'),
  );
}

function framesIn(document: Document): Document[] {
  return queryIn<HTMLIFrameElement>(document, 'iframe').flatMap((frame) => {
    const inner = contentDocumentOf(frame);
    return inner ? [inner, ...framesIn(inner)] : [];
  });
}

/** Dispatches the question as an event. @returns true if the page-world script cancelled it, which means yes */
function ask(document: Document, question: string): boolean {
  return !document.dispatchEvent(new Event(question, { cancelable: true }));
}
