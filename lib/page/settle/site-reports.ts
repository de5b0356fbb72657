/** SiteReports collects how the site took an act: messages that came, fields that native validation refused, and the page world's reports. */
import { queryIn } from '../dom/clean-form';
import { plainText, truncateText } from '../../core/text';
import { isElement, shadowRootOf } from '../dom/composed-tree';
import { nameOf } from '../dom/element-state';
import { roleOf } from '../dom/aria-role';
import { isVisible } from '../dom/visibility';
import { RedMarks } from './red-marks';
import { ASK_REPORTS, WORLD_REPORT } from '../world/reports';
import { MAX_REPORT_CHARS } from '../words/limits';
import { activationUses, type SiteReport } from '../words/site-report';

/** Live regions, and elements whose class or id names a message. */
const MESSAGES =
  '[role="alert"],[role="status"],[role="alertdialog"],[aria-live="assertive"],[aria-live="polite"],output,[class*="error" i],[class*="invalid" i],[class*="danger" i],[class*="success" i],[class*="alert" i],[class*="toast" i],[class*="flash" i],[class*="warning" i],[id*="error" i]';
const ERROR_MARK = /error|invalid|danger|fail/i;
const SUCCESS_MARK = /success|(?:^|[\s_-])(?:ok|info)(?:$|[\s_-])/i;
/** “Delete” drawn in the colour of danger is no message. */
const CONTROLS = 'a[href],button,[role="button"],[role="link"],[role^="menuitem"]';
const SLOT_IN_CONTROL = 'button slot,[role="button"] slot,[role^="menuitem"] slot';
const MAX_MESSAGES = 12;
/** A region with more text is content, no message. */
const MAX_MESSAGE_TEXT = 400;

type Message = Extract<SiteReport, { kind: 'message' }>;

/** Marks of a message, the plainest last. */
const MARKS: readonly Message['mark'][] = ['status', 'alert', 'success', 'error'];

export class SiteReports {
  private readonly before: ReadonlySet<string>;
  /** Fields that native validation refused, with what it said. */
  private readonly invalid: { field: HTMLInputElement; report: SiteReport }[] = [];
  private readonly redMarks: RedMarks | undefined;
  private readonly controller = new AbortController();

  /** @param isFresh the document was loaded by the act: every message in it is new */
  constructor(
    private readonly document: Document,
    isFresh: boolean,
  ) {
    this.before = new Set(isFresh ? [] : messagesIn(document).map(({ mark, text }) => `${mark} ${text}`));
    this.redMarks = isFresh ? undefined : new RedMarks(document);
    document.addEventListener('invalid', (event) => this.addInvalid(event.target), {
      capture: true,
      signal: this.controller.signal,
    });
  }

  private addInvalid(target: EventTarget | null): void {
    const field = target as HTMLInputElement | null;
    if (!field || !isElement(field) || this.invalid.length > 0) return;
    const report = {
      kind: 'invalid' as const,
      name: short(nameOf(field, roleOf(field))),
      text: short(field.validationMessage),
    };
    this.invalid.push({ field, report });
  }

  /** Call once the page has settled. */
  collect(): SiteReport[] {
    const messages = messagesIn(this.document).filter(({ mark, text }) => !this.before.has(`${mark} ${text}`));
    const marked = (this.redMarks?.newlyMarked() ?? []).map((name) => ({ kind: 'marked' as const, name: short(name) }));
    // Some pages ask a field a question by making it required for a moment.
    const invalid = this.invalid.flatMap(({ field, report }) => (field.validity?.valid === true ? [] : [report]));
    return [...invalid, ...navigationStatus(this.document), ...messages, ...marked];
  }

  close(): void {
    this.controller.abort();
  }
}

/** Whether the element is a part of a control, also of one that a component draws around its content. */
function isInControl(element: Element): boolean {
  if (element.closest(CONTROLS) || shadowRootOf(element)?.querySelector(SLOT_IN_CONTROL)) return true;
  for (let at: Element | null = element; at; at = at.parentElement) if (at.assignedSlot?.closest(CONTROLS)) return true;
  return false;
}

function messagesIn(document: Document): Message[] {
  const messages: Message[] = [];
  for (const element of queryIn(document, MESSAGES)) {
    if (messages.length >= MAX_MESSAGES) break;
    const content = element.textContent ?? '';
    if (content.length > MAX_MESSAGE_TEXT || element.querySelector('input,select,textarea') || !isVisible(element))
      continue;
    if (isInControl(element) && !element.matches('[role="alert"],[role="status"]')) continue;
    const text = short(content);
    const mark = text === '' ? undefined : markOf(element);
    if (!mark) continue;
    const known = messages.find((other) => other.text === text);
    if (!known) messages.push({ kind: 'message', mark, text });
    // The place for all messages says less of this one than the box in it.
    else if (MARKS.indexOf(mark) > MARKS.indexOf(known.mark)) known.mark = mark;
  }
  return messages;
}

/** @returns undefined for an element that only has a similar class name */
function markOf(element: Element): Message['mark'] | undefined {
  const marks = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (SUCCESS_MARK.test(marks)) return 'success';
  if (ERROR_MARK.test(marks)) return 'error';
  const role = element.getAttribute('role');
  const live = element.getAttribute('aria-live');
  if (role === 'alert' || role === 'alertdialog' || live === 'assertive') return 'alert';
  if (role === 'status' || live === 'polite' || element.localName === 'output') return 'status';
  return /alert|toast|flash|warning/i.test(marks) && element.children.length <= 3 ? 'status' : undefined;
}

/** The reports of a document's page world: one event for each; an event that is no report is ignored. */
export function askPageWorld(document: Document): SiteReport[] {
  const reports: SiteReport[] = [];
  const take = (event: Event) => {
    event.stopImmediatePropagation();
    const report = parseReport((event as CustomEvent<unknown>).detail);
    if (report) reports.push(report);
  };
  document.addEventListener(WORLD_REPORT, take);
  document.dispatchEvent(new Event(ASK_REPORTS));
  document.removeEventListener(WORLD_REPORT, take);
  return reports;
}

const DIALOGS = ['alert', 'confirm', 'prompt'] as const;

function parseReport(detail: unknown): SiteReport | undefined {
  const [kind, a, b, c] = typeof detail === 'string' ? listIn(detail) : [];
  switch (kind) {
    case 'sent':
      return { kind };
    case 'error':
      return { kind, text: short(String(a)) };
    case 'hand': {
      const use = activationUses.find((one) => one === a);
      return use && { kind, use };
    }
    case 'response':
      return { kind, status: Number(a), method: short(String(b)) };
    case 'dialog': {
      const type = DIALOGS.find((one) => one === a);
      return type && { kind, type, text: short(String(b)), accepted: c === true };
    }
    default:
      return undefined;
  }
}

/** @returns no items for text that is no JSON list: the page may dispatch events of the same name */
function listIn(detail: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(detail);
    return Array.isArray(parsed) ? parsed : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** The status of the navigation that loaded the document; 0 in browsers that do not tell. */
function navigationStatus(document: Document): SiteReport[] {
  const [navigation] = document.defaultView?.performance.getEntriesByType('navigation') ?? [];
  const status = (navigation as PerformanceNavigationTiming | undefined)?.responseStatus ?? 0;
  return status >= 400 ? [{ kind: 'response', status, method: 'navigate' }] : [];
}

function short(text: string): string {
  return truncateText(plainText(text), MAX_REPORT_CHARS);
}
