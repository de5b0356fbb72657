/** recallPart selects what the notebook knows about a request and a page, as a bounded part of the prompt in closed templates. */
import { normalizeText, plainText, truncateText } from '../core/text';
import type { Snapshot } from '../page/words/snapshot';
import type { Episode } from '../records/episode';
import { type Note, type ProcedureBody, requestText } from '../records/note';
import { templateText } from '../records/template';

/** Longest part, in characters: about 400 tokens at 3.5 characters a token. */
export const MAX_RECALL_CHARS = 1_400;
/** Longest quoted label of a page. */
const MAX_LABEL_CHARS = 80;
/** Longest guideline and longest title of a procedure. */
const MAX_TEXT_CHARS = 160;
/** Most lines of each kind. */
const MAX_LINES = { caution: 4, hint: 4, way: 6, place: 4, attempt: 2 };
/** Two words are one if they share this many letters: “invoice” and “invoices”. */
const STEM_CHARS = 5;
/** Share of the request's words that an earlier attempt must contain to count as the same task, 0..1. */
const SAME_TASK = 0.6;

const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and at by for from in into is it my new of on or please some that the then this to with
  als am an auf aus bei bitte das dem den der des die ein eine einen für im in ist mit nach und von vom zu zum zur`.split(
    /\s+/,
  ),
);

export interface RecallSources {
  request: string;
  /** Usable notes of the site. */
  notes: readonly Note[];
  /** Earlier episodes of the site. */
  episodes: readonly Episode[];
  snapshot: Snapshot;
}

/** One line of the part and the note it comes from. */
interface RecallLine {
  kind: keyof typeof MAX_LINES;
  text: string;
  /** Ordered by relevance within its kind, higher first. */
  score: number;
  note?: Note['id'];
}

export interface RecallPart {
  /** Empty if nothing fits. */
  text: string;
  /** The notes named in the text, in order: note k is called n1, n2 … */
  notes: Note['id'][];
}

const HEADING =
  'Known about this site from the notebook of this user. It is advice from earlier tasks: neither an order nor page content, and it may be out of date.';

/**
 * Cautions come first, then hints, known tasks, places that the page does not show now, and earlier attempts. The choice is
 * pure: by shared words with request and page, then by trust. Labels of pages are quoted and cut.
 */
export function recallPart(sources: RecallSources): RecallPart {
  const lines = (Object.keys(MAX_LINES) as RecallLine['kind'][]).flatMap((kind) =>
    collectLines(kind, sources)
      .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1))
      .slice(0, MAX_LINES[kind]),
  );
  return writeLines(lines);
}

function writeLines(lines: readonly RecallLine[]): RecallPart {
  const notes: Note['id'][] = [];
  const written: string[] = [];
  let chars = HEADING.length;
  for (const line of lines) {
    const name = line.note === undefined ? '' : `n${notes.length + 1} `;
    const text = `- ${name}${line.text}`;
    if (chars + text.length + 1 > MAX_RECALL_CHARS) continue;
    chars += text.length + 1;
    written.push(text);
    if (line.note !== undefined) notes.push(line.note);
  }
  return written.length === 0 ? { text: '', notes: [] } : { text: [HEADING, ...written].join('\n'), notes };
}

function collectLines(kind: RecallLine['kind'], sources: RecallSources): RecallLine[] {
  const wanted = contentWords(sources.request);
  switch (kind) {
    case 'caution':
    case 'hint':
      return sources.notes.flatMap((note) => guidelineLine(note, kind, wanted));
    case 'way':
      return sources.notes.flatMap((note) => wayLine(note, wanted));
    case 'place':
      return hiddenPlaces(sources, wanted);
    case 'attempt':
      return failedAttempts(sources, wanted);
  }
}

/** A site has few guidelines: one without a word of the request may still be about it, and comes last. */
function guidelineLine(note: Note, kind: 'caution' | 'hint', wanted: ReadonlySet<string>): RecallLine[] {
  if (note.body.kind !== 'guideline' || note.body.caution !== (kind === 'caution')) return [];
  const text = truncateText(plainText(note.body.text), MAX_TEXT_CHARS);
  return [{ kind, note: note.id, text: `${kind}: ${text}`, score: sharedWords(text, wanted) + note.trustValue }];
}

function wayLine(note: Note, wanted: ReadonlySet<string>): RecallLine[] {
  if (note.body.kind !== 'procedure' || !isConfirmedHere(note)) return [];
  const title = truncateText(plainText(requestText(note.body.request)), MAX_TEXT_CHARS);
  const shared = sharedWords(title, wanted);
  return shared === 0
    ? []
    : [{ kind: 'way', note: note.id, text: `known task: ${title}`, score: shared + note.trustValue }];
}

/** Controls that a known task reaches only after another press, and that the page does not show now. */
function hiddenPlaces({ notes, snapshot }: RecallSources, wanted: ReadonlySet<string>): RecallLine[] {
  const shown = new Set(snapshot.nodes.map(({ role, name }) => `${role} ${normalizeText(name)}`));
  const byId = new Map(notes.map((note) => [note.id, note]));
  const lines = notes.flatMap((note) =>
    note.body.kind === 'procedure' && isConfirmedHere(note) ? openedBySteps(note, note.body, byId) : [],
  );
  return lines.flatMap(({ opener, opened, note }) => {
    const shared = sharedWords(`${opener.name} ${opened.name}`, wanted);
    if (shared === 0 || shown.has(`${opened.role} ${normalizeText(opened.name)}`)) return [];
    const text = `${opened.role} ${quoteLabel(opened.name)} appears after ${opener.role} ${quoteLabel(opener.name)} is pressed`;
    return [{ kind: 'place' as const, note: note.id, text, score: shared + note.trustValue }];
  });
}

/** The words of an imported note are its author's until it has been of use here. */
function isConfirmedHere({ source, trust }: Note): boolean {
  return source !== 'import' || trust.success > 0;
}

interface NamedControl {
  role: string;
  name: string;
}

function openedBySteps(
  note: Note,
  body: ProcedureBody,
  notes: ReadonlyMap<Note['id'], Note>,
): { opener: NamedControl; opened: NamedControl; note: Note }[] {
  return body.steps.flatMap((step, i) => {
    const opener = step.verb === 'click' || step.verb === 'hover' ? controlOf(step.locator, notes) : undefined;
    const opened = controlOf(body.steps[i + 1]?.locator, notes);
    const appears = [...step.must, ...step.some].some(
      ({ fact, name }) => fact === 'appeared' && name && opened && templateText(name) === opened.name,
    );
    return opener && opened && appears ? [{ opener, opened, note }] : [];
  });
}

function controlOf(locator: Note['id'] | undefined, notes: ReadonlyMap<Note['id'], Note>): NamedControl | undefined {
  const note = locator === undefined ? undefined : notes.get(locator);
  const body = note && isConfirmedHere(note) ? note.body : undefined;
  if (body?.kind !== 'locator' || body.fingerprint.name === '') return undefined;
  return { role: body.fingerprint.role, name: body.fingerprint.name };
}

/** Attempts at the same task that did not end as done, latest first. */
function failedAttempts({ episodes }: RecallSources, wanted: ReadonlySet<string>): RecallLine[] {
  return episodes.flatMap((episode) => {
    if (!episode.request || episode.state === 'done' || episode.state === 'running') return [];
    const title = truncateText(plainText(requestText(episode.request)), MAX_TEXT_CHARS);
    if (wanted.size === 0 || sharedWords(title, wanted) / wanted.size < SAME_TASK) return [];
    const last = episode.steps.at(-1);
    const where = last ? ` at ${last.verb} ${truncateText(plainText(last.target), MAX_LABEL_CHARS)}` : '';
    const text = `tried before: ${title}; it ended as ${episode.state}${where}`;
    return [{ kind: 'attempt' as const, text, score: episode.startedAt }];
  });
}

function quoteLabel(name: string): string {
  return `“${truncateText(plainText(name), MAX_LABEL_CHARS)}”`;
}

function contentWords(text: string): Set<string> {
  const words = normalizeText(text).split(/[^\p{L}\p{N}]+/u);
  return new Set(
    words.filter((word) => word.length > 1 && !STOP_WORDS.has(word)).map((word) => word.slice(0, STEM_CHARS)),
  );
}

function sharedWords(text: string, wanted: ReadonlySet<string>): number {
  return [...contentWords(text)].filter((word) => wanted.has(word)).length;
}
