/**
 * TeachBar: a small bar on the page while the user demonstrates a task, with the count of steps and the buttons that end it. It
 * lies in a closed shadow root of a hidden element: the recorder, the outline and screen readers skip it, and the chat has the
 * same buttons.
 */
import { browser } from 'wxt/browser';
import type { SignedRun } from './badge';

/** Texts of the bar, filled in here: a script in the page has no access to messages. */
interface BarTexts {
  watching: string;
  done: string;
  cancel: string;
}

export class TeachBar {
  private readonly shown = new Map<number, number>();

  constructor(private readonly text: (key: string, value: string) => string) {
    // A new page has no bar yet.
    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      const steps = this.shown.get(tabId);
      if (status === 'complete' && steps !== undefined) void this.show(tabId, steps);
    });
  }

  /** @param runs all stored runs */
  update(runs: readonly SignedRun[]): void {
    const teaching = new Map(
      runs.filter(({ phase }) => phase === 'teaching').map((run) => [run.tabId, run.steps.length]),
    );
    for (const tabId of this.shown.keys()) {
      if (teaching.has(tabId)) continue;
      this.shown.delete(tabId);
      void inject(tabId, undefined);
    }
    for (const [tabId, steps] of teaching) {
      if (this.shown.get(tabId) === steps) continue;
      this.shown.set(tabId, steps);
      void this.show(tabId, steps);
    }
  }

  private show(tabId: number, steps: number): Promise<void> {
    return inject(tabId, {
      watching: this.text('bar_watching', String(steps)),
      done: this.text('teach_done', ''),
      cancel: this.text('bar_cancel', ''),
    });
  }
}

/** @param texts undefined to remove the bar */
async function inject(tabId: number, texts: BarTexts | undefined): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, func: drawBar, args: [texts ?? null] }).catch((error) => {
    // The tab was closed, or left the site: the chat still has the buttons.
    console.debug(error);
  });
}

/** Runs in the isolated world of the top document: everything it uses is defined inside. */
function drawBar(texts: { watching: string; done: string; cancel: string } | null): void {
  const scope = globalThis as unknown as {
    fieldnotesBar?: { host: HTMLElement; label: HTMLElement; place(): void } | undefined;
    browser?: { runtime: { sendMessage(message: object): Promise<unknown> } };
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  if (!texts || scope.fieldnotesBar?.host.isConnected === false) {
    scope.fieldnotesBar?.host.remove();
    scope.fieldnotesBar = undefined;
  }
  if (!texts) return;
  if (scope.fieldnotesBar) {
    scope.fieldnotesBar.label.textContent = texts.watching;
    scope.fieldnotesBar.place();
    return;
  }
  const host = document.createElement('fieldnotes-bar');
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = `
    :host { all: initial; position: fixed; inset-inline-end: 16px; bottom: 16px; z-index: 2147483647; }
    div { display: flex; align-items: center; gap: 10px; padding: 8px 10px 8px 14px; border-radius: 12px; background: #fbfaf7; color: #1f2421; border: 1px solid #dcd8cf; box-shadow: 0 6px 24px rgb(0 0 0 / 22%); font: 14px/1.4 system-ui, sans-serif; }
    i { width: 9px; height: 9px; border-radius: 50%; background: #a02626; }
    button { font: inherit; border: 1px solid #dcd8cf; border-radius: 8px; padding: 4px 12px; background: #fff; color: inherit; cursor: pointer; }
    .primary { background: #2a6a4b; border-color: #2a6a4b; color: #fff; font-weight: 600; }`;
  const box = document.createElement('div');
  const label = document.createElement('span');
  label.textContent = texts.watching;
  const button = (text: string, isDone: boolean) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.tabIndex = -1;
    made.textContent = text;
    if (isDone) made.className = 'primary';
    made.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      const message = { fieldnotes: 1, name: 'teach.end', params: { isDone } };
      void (scope.browser ?? scope.chrome).runtime.sendMessage(message);
    });
    return made;
  };
  box.append(document.createElement('i'), label, button(texts.done, true), button(texts.cancel, false));
  // A style of its own: a change of the host is a change of the page.
  const position = document.createElement('style');
  root.append(style, position, box);
  document.documentElement.append(host);
  // A form may end at the edge of the page: its last button cannot be scrolled out from under the bar.
  const controls = 'a[href],button,input,select,textarea,summary,[role="button"],[role="link"]';
  const covers = (): boolean => {
    const { left, right, top, bottom } = host.getBoundingClientRect();
    return [left + 4, (left + right) / 2, right - 4].some((x) =>
      [top + 4, bottom - 4].some((y) =>
        document.elementsFromPoint(x, y).some((one) => one !== host && one.closest(controls) !== null),
      ),
    );
  };
  const place = (): void => {
    position.textContent = '';
    if (!covers()) return;
    position.textContent = ':host { top: 16px; bottom: auto; }';
    if (covers()) position.textContent = '';
  };
  document.addEventListener('scrollend', place, { capture: true, passive: true });
  label.addEventListener('pointerenter', place);
  place();
  scope.fieldnotesBar = { host, label, place };
}
