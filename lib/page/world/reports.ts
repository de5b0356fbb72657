/**
 * WorldReports: in the page's main world, records dialogs, uncaught errors and requests from an act until the page has settled.
 * It answers a question with one event for each, whose detail is a string; it changes no result.
 */

import { watchActivation } from './activation';
import type { OwnWork } from './own-work';
import { patchMethod, prototypeOf, type Restore, restoreAll } from './patch';

/** The question, and the answer: a CustomEvent whose detail is a JSON array. */
export const ASK_REPORTS = 'fieldnotes-what-happened';
export const WORLD_REPORT = 'fieldnotes-it-happened';

/** Reports kept of one act. */
const MAX_REPORTS = 20;
const READING_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const FIRST_REFUSAL_STATUS = 400;
/** A host name's last labels, which its own services share. */
const SITE_LABELS = 2;

type PageView = Window & typeof globalThis;
type Report = readonly (string | number | boolean)[];

export class WorldReports {
  private reports: Report[] = [];
  private readonly methods = new WeakMap<XMLHttpRequest, { method: string; url: string }>();

  constructor(private readonly view: PageView) {
    view.document.addEventListener(ASK_REPORTS, (event) => {
      event.stopImmediatePropagation();
      for (const report of this.reports)
        view.document.dispatchEvent(new view.CustomEvent(WORLD_REPORT, { detail: JSON.stringify(report) }));
    });
  }

  /** Starts to record. @param own tasks whose errors are no answer to the act @returns stops it */
  start(own: OwnWork): Restore {
    this.reports = [];
    const { view } = this;
    const controller = new view.AbortController();
    const { signal } = controller;
    const isOfAct = () => !own.isRunning;
    view.addEventListener('error', ({ message }) => message && isOfAct() && this.add(['error', String(message)]), {
      signal,
    });
    view.addEventListener('unhandledrejection', ({ reason }) => this.add(['error', describe(reason)]), { signal });
    return restoreAll([
      () => controller.abort(),
      this.watchDialog('alert'),
      this.watchDialog('confirm'),
      this.watchDialog('prompt'),
      this.watchOpen(),
      watchActivation(view, (use) => this.add(['hand', use])),
    ]);
  }

  requestStarted(method: string, url: string): void {
    if (!READING_METHODS.has(method.toUpperCase()) && this.isOwnSite(url)) this.add(['sent']);
  }

  responded(method: string, url: string, status: number): void {
    if (status >= FIRST_REFUSAL_STATUS && this.isOwnSite(url)) this.add(['response', status, method.toUpperCase()]);
  }

  /** Method and address of an open XMLHttpRequest. */
  requestOf(request: XMLHttpRequest): { method: string; url: string } {
    return this.methods.get(request) ?? { method: 'GET', url: '' };
  }

  private add(report: Report): void {
    if (this.reports.length < MAX_REPORTS) this.reports.push(report);
  }

  private isOwnSite(url: string): boolean {
    const { location } = this.view;
    const site = (host: string) => host.split('.').slice(-SITE_LABELS).join('.');
    return URL.canParse(url, location.href) && site(new URL(url, location.href).hostname) === site(location.hostname);
  }

  /** The dialog is shown as ever; its text and its answer are recorded. */
  private watchDialog(type: 'alert' | 'confirm' | 'prompt'): Restore {
    return patchMethod(this.view, type, (call, _, [message]) => {
      const answer = call();
      this.add(['dialog', type, String(message ?? ''), type === 'alert' || (answer !== false && answer !== null)]);
      return answer;
    });
  }

  /** XMLHttpRequest has no property for its method: it is an argument of open(). */
  private watchOpen(): Restore {
    return patchMethod(prototypeOf(this.view, 'XMLHttpRequest'), 'open', (call, request, [method, url]) => {
      this.methods.set(request as XMLHttpRequest, { method: String(method), url: String(url) });
      return call();
    });
  }
}

function describe(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
