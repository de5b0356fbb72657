/** findRefusal tells from the page's reports and the text that came whether the site refused an act, in the site's words. */
import { truncateText } from '../../core/text';
import type { Action } from '../../page/words/action';
import { targetNode } from '../../page/words/action-parts';
import type { Effect } from '../../page/words/effect';
import { MAX_REPORT_CHARS } from '../../page/words/limits';
import type { SiteReport } from '../../page/words/site-report';
import type { Snapshot, SnapshotNode } from '../../page/words/snapshot';
import { readMessage } from './read-message';
import { NEUTRAL } from './refusal-words';
import { containsWords, withoutValues, wordsOf } from './request-values';

export interface SeenAct {
  action: Action;
  before: Snapshot;
  after: Snapshot;
  reports: readonly SiteReport[];
  request: string;
  /** Values that the run wrote: a page that shows them says nothing of its own. */
  written: readonly string[];
  /** Nothing is left to do after the act, as far as is known: what a field was given counts as sent. */
  isLast?: boolean;
}

const MAX_QUOTE_CHARS = 80;
/** A new page with more lines is content; only its marked messages and headings are read. */
const MAX_SHORT_PAGE_LINES = 25;
/** Shorter values are parts of other words. */
const MIN_VALUE_CHARS = 3;
const FIELD_ROLES: ReadonlySet<string> = new Set([
  'textbox',
  'searchbox',
  'combobox',
  'spinbutton',
  'checkbox',
  'radio',
  'listbox',
]);
const TEXT_ROLES: ReadonlySet<string> = new Set(['text', 'heading', 'alert', 'status', 'listitem', 'cell', 'tooltip']);

/** @returns undefined if the site shows no sign of a refusal, or the act is none that a site could refuse */
export function findRefusal(seen: SeenAct): string | undefined {
  if (!isActivating(seen.action) && !hasSavedByItself(seen)) return undefined;
  const text =
    refusedField(seen) ??
    refusedDialog(seen) ??
    markedRefusal(seen) ??
    invalidField(seen) ??
    markedField(seen) ??
    refusedRequest(seen) ??
    (showsTabPanel(seen) ? undefined : plainRefusal(seen));
  return text === undefined ? undefined : truncateText(text, MAX_QUOTE_CHARS);
}

/** Texts that the page has shown by itself, as an outline has them: no answer to the act. */
function ownTexts(reports: readonly SiteReport[]): { has(name: string): boolean } {
  const texts = new Set(reports.flatMap((report) => (report.kind === 'own' ? [report.text] : [])));
  return { has: (name) => texts.has(truncateText(name, MAX_REPORT_CHARS)) };
}

/** The effect without what the page has shown by itself meanwhile. */
export function withoutOwnTexts(effect: Effect, reports: readonly SiteReport[]): Effect {
  const own = ownTexts(reports);
  return { ...effect, facts: effect.facts.filter((fact) => fact.fact !== 'appeared' || !own.has(fact.name)) };
}

/** Uncaught errors of the page's scripts since the act. */
export function scriptErrors(reports: readonly SiteReport[]): string[] {
  return reports.flatMap((report) => (report.kind === 'error' ? [report.text] : []));
}

/** Whether the act made the page send something that can change data. */
export function hasSent(reports: readonly SiteReport[]): boolean {
  return reports.some(({ kind }) => kind === 'sent');
}

/** Fields that send what is typed to look something up. */
const LOOKUP_ROLES: ReadonlySet<string> = new Set(['searchbox', 'combobox']);
const LOOKS_UP = /search|filter|such|busc|filtr|recherch|cherch/iu;

/** Whether the page stored what was typed without being told to, as far as can be seen. */
function hasSavedByItself({ action, reports, after, isLast = false }: SeenAct): boolean {
  if ((action.verb !== 'type' && action.verb !== 'clear') || !(isLast || hasSent(reports))) return false;
  const field = after.nodes.find(({ ref }) => ref === action.ref);
  return field !== undefined && !LOOKUP_ROLES.has(field.role) && !LOOKS_UP.test(`${field.name} ${field.placeholder}`);
}

function isActivating(action: Action): boolean {
  switch (action.verb) {
    case 'click':
    case 'doubleClick':
    case 'rightClick':
    case 'drag':
    case 'select':
    case 'check':
      return true;
    case 'press':
      return /(?:^|\+)(?:enter|space| )$/iu.test(action.keys);
    default:
      return false;
  }
}

function refusedField({ reports }: SeenAct): string | undefined {
  const invalid = reports.find((report) => report.kind === 'invalid');
  return invalid?.kind === 'invalid'
    ? [invalid.name, invalid.text].filter((part) => part !== '').join(': ')
    : undefined;
}

/** An alert that confirms nothing, and a question that was answered with no. */
function refusedDialog({ reports, written, request }: SeenAct): string | undefined {
  for (const report of reports) {
    if (report.kind !== 'dialog') continue;
    if (!report.accepted) return report.text;
    if (report.type === 'alert' && readMessage(withoutValues(report.text, written), request) !== 'confirms')
      return report.text;
  }
  return undefined;
}

function markedRefusal(seen: SeenAct): string | undefined {
  const shown = seen.before.nodes.flatMap(({ name }) => wordsOf(name));
  const isNoAnswer = showsTabPanel(seen) || asksInDialog(seen);
  for (const report of seen.reports) {
    if (report.kind !== 'message' || report.mark === 'success') continue;
    if (containsWords(shown, wordsOf(report.text))) continue;
    const text = withoutValues(report.text, seen.written);
    const reads = readMessage(text, seen.request);
    if (reads === 'confirms') continue;
    const isMarked = report.mark === 'error' || (report.mark === 'alert' && !isNoAnswer && !NEUTRAL.test(text));
    if (reads === 'refuses' || isMarked) return report.text;
  }
  return undefined;
}

/** A dialog that came with two buttons asks which: it has refused nothing. */
const asksInDialog = (seen: SeenAct): boolean => askingDialog(seen).length > 0;

/** The nodes of the dialog that came with the act and offers at least two new buttons; empty if there is none. */
function askingDialog({ before, after }: SeenAct): readonly SnapshotNode[] {
  const isDialog = ({ role }: SnapshotNode) => role === 'alertdialog' || role === 'dialog';
  const known = new Set(before.nodes.map(({ ref }) => ref));
  const at = after.nodes.findIndex(isDialog);
  if (at < 0 || before.nodes.some(isDialog)) return [];
  const depth = after.nodes[at]?.depth ?? 0;
  const rest = after.nodes.slice(at + 1);
  const end = rest.findIndex((node) => node.depth <= depth);
  const inside = end < 0 ? rest : rest.slice(0, end);
  const buttons = inside.filter(({ role, ref }) => role === 'button' && ref !== undefined && !known.has(ref));
  return buttons.length > 1 ? after.nodes.slice(at, at + 1 + inside.length) : [];
}

/** A question warns: “Retire the fleet? It cannot be started again.” */
function warningsIn(seen: SeenAct): ReadonlySet<SnapshotNode> {
  const inside = askingDialog(seen);
  return new Set(inside.some(({ name }) => /\?\s*$/u.test(name)) ? inside : []);
}

/** A field that is marked as invalid now and was not before. */
function invalidField({ before, after }: SeenAct): string | undefined {
  const wasInvalid = new Set(before.nodes.filter(({ states }) => states.includes('invalid')).map(({ ref }) => ref));
  const field = after.nodes.find(({ ref, states }) => states.includes('invalid') && !wasInvalid.has(ref));
  return field && `${field.name || field.role}: invalid`;
}

/** A field that the site has drawn in red since the act. */
function markedField({ reports }: SeenAct): string | undefined {
  const marked = reports.find((report) => report.kind === 'marked');
  return marked?.kind === 'marked' ? [marked.name, 'invalid'].filter((part) => part !== '').join(': ') : undefined;
}

function refusedRequest({ reports, before, after }: SeenAct): string | undefined {
  const isNewDocument = before.documentToken !== after.documentToken;
  for (const report of reports) {
    if (report.kind !== 'response') continue;
    const isOfAct = report.method === 'navigate' ? isNewDocument : !['GET', 'HEAD'].includes(report.method);
    if (isOfAct) return `HTTP ${report.status}`;
  }
  return undefined;
}

/** A tab that opened shows what is there: “no uplinks” is the content of its panel, not an answer to the press. */
function showsTabPanel({ action, before, after, reports }: SeenAct): boolean {
  const node = targetNode(before.nodes, action);
  if (node?.role !== 'tab' || hasSent(reports)) return false;
  return after.nodes.some(({ ref, states }) => ref === node.ref && states.includes('selected'));
}

/** New text that reads as a refusal. A form that has just opened explains itself: its hints are no refusal. */
function plainRefusal(seen: SeenAct): string | undefined {
  const { before, after, written, request } = seen;
  const warnings = warningsIn(seen);
  const key = ({ role, name }: SnapshotNode) => `${role} ${name}`;
  const known = new Set(before.nodes.map(key));
  const telling = written.filter(({ length }) => length >= MIN_VALUE_CHARS);
  const own = ownTexts(seen.reports);
  // A page that asks its server again and again shows by itself also what became of the act: such a text says what was written.
  const isOwn = ({ name }: SnapshotNode) => own.has(name) && withoutValues(name, telling) === name;
  const added = after.nodes.filter((node) => node.name !== '' && !known.has(key(node)) && !isOwn(node));
  const fieldsBefore = new Set(before.nodes.filter(({ role }) => FIELD_ROLES.has(role)).map(({ name }) => name));
  if (added.some(({ role, name }) => FIELD_ROLES.has(role) && !fieldsBefore.has(name))) return undefined;
  const isOtherPage = pathOf(before.url) !== pathOf(after.url) || before.documentToken !== after.documentToken;
  const isContent = isOtherPage && after.nodes.length > MAX_SHORT_PAGE_LINES;
  const isRead = (node: SnapshotNode) =>
    isContent ? node.role === 'heading' : TEXT_ROLES.has(node.role) || isPressedSentence(node);
  const readable = added.filter(
    (node) => (node.ref === undefined || isPressedSentence(node)) && !warnings.has(node) && isRead(node),
  );
  return readable.find(({ name }) => readMessage(withoutValues(name, telling), request) === 'refuses')?.name;
}

/** A whole sentence in a plain element that listens for presses, such as the last page of a wizard whose box listens for all. */
const isPressedSentence = ({ ref, role, name }: SnapshotNode): boolean =>
  ref !== undefined && role === 'generic' && /^\p{Lu}.*\s.*\s.*[.!]$/u.test(name.trim());

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : '';
}
