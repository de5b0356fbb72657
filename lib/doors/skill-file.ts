/** SKILL.md files: guidelinesOfSkill reads rules of a site from one, skillOfSite writes a site's tasks and rules into one. */
import { type ExportedNote, type ExportedSite, exportKey } from '../notebook/exchange/format';
import { requestText } from '../records/note';
import { computedWords } from './example-values';
import { badRecording, MAX_RECORDING_CHARS, originOf } from './recording';
import { stepWords } from './step-words';

const MAX_RULES = 40;
const MAX_RULE_CHARS = 200;
const MIN_RULE_WORDS = 3;

/** Rules that warn, in the languages of the plain commands. */
const CAUTION =
  /^(?:do not|don'?t|never|avoid|beware|careful|nicht|nie|niemals|kein|vermeide|vorsicht|ne |jamais|évite|no |nunca|evita)/iu;

interface SkillRules extends ExportedSite {
  /** Rules that are too long or too short for a note, cut to some words. */
  leftOut: string[];
}

/**
 * Rules of a SKILL.md as guidelines; they stay unconfirmed until the user puts them on trial.
 * @param origin the site they are about
 * @throws FieldnotesError 'bad-recording'
 */
export function guidelinesOfSkill(fileText: string, origin: string): SkillRules {
  if (fileText.length > MAX_RECORDING_CHARS) throw badRecording('', `longer than ${MAX_RECORDING_CHARS} characters`);
  const body = fileText.replace(FRONT_MATTER, '').replaceAll(/<!--[\s\S]*?(?:-->|$)/gu, '');
  const prose = withoutCode(body)
    .replaceAll(/<li\b[^>]*>/giu, '\n- ')
    .replaceAll(/<\/(?:li|ul|ol)>/giu, '\n');
  const items = listItems(prose).map(plainText);
  const rules = items.filter((rule) => rule.length <= MAX_RULE_CHARS && wordCount(rule) >= MIN_RULE_WORDS);
  if (rules.length === 0)
    throw badRecording('', `has no list of rules of ${MIN_RULE_WORDS} words to ${MAX_RULE_CHARS} characters`);
  if (rules.length > MAX_RULES) throw badRecording('', `has ${rules.length} rules; at most ${MAX_RULES}`);
  const notes = [...new Set(rules)].map((text): ExportedNote => {
    const guideline = { kind: 'guideline' as const, text, caution: CAUTION.test(text) };
    return { key: exportKey(guideline), body: guideline };
  });
  const leftOut = items.filter((item) => item !== '' && !rules.includes(item));
  return { origin: originOf(origin, 'site'), notes, leftOut: leftOut.map(inShort) };
}

const SHORT_CHARS = 40;
const inShort = (text: string) => (text.length > SHORT_CHARS ? `${text.slice(0, SHORT_CHARS)}…` : text);

/** Fields of YAML or TOML at the beginning: lists in them are no rules. */
const FRONT_MATTER =
  /^\uFEFF?\s*(?:---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n[\s\S]*?\r?\n\+\+\+)[ \t]*(?=\r?\n|$)/u;
const FENCE = /^\s*(?:[-*+]\s+)?(`{3,}|~{3,})(.*)$/u;

/** Code is never a note: a fence ends with one of its own sign that is as long (CommonMark, section 4.5). */
function withoutCode(text: string): string {
  let open: string | undefined;
  const lines = text.split(/\r?\n/u).map((line) => {
    const [, sign = '', info = ''] = FENCE.exec(line) ?? [];
    if (open !== undefined) {
      if (sign.startsWith(open) && info.trim() === '') open = undefined;
      return '';
    }
    // A fence of backticks has none behind it: that is code within a line.
    if (sign !== '' && !(sign.startsWith('`') && info.includes('`'))) open = sign;
    return open === undefined ? line : '';
  });
  return lines.join('\n');
}

/** Some scripts write no spaces: the browser knows where their words end. */
const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' });

function wordCount(text: string): number {
  return [...SEGMENTER.segment(text)].filter(({ segment }) => /\p{L}/u.test(segment)).length;
}

const LIST_ITEM = /^\s{0,8}(?:[-*+•◦‣▪]|\d{1,3}[.)]|[a-z]\))\s+(?:\[[ xX]\]\s+)?(.*)$/u;
/** Lines that end a paragraph: blank ones, headings, quotes, tables and rules. */
const ENDS_ITEM = /^\s*(?:$|#{1,6}\s|[>|]|(?:[-*_]\s*){3,}$)/u;

/** Items of lists, each with the lines that it was wrapped to: half a rule may say the opposite. */
function listItems(prose: string): string[] {
  const items: string[] = [];
  let isOpen = false;
  let isInList = false;
  for (const line of prose.split(/\r?\n/u)) {
    const item = LIST_ITEM.exec(line)?.[1];
    const isIndented = /^(?: {4}|\t)/u.test(line);
    if (ENDS_ITEM.test(line)) {
      isOpen = false;
      if (line.trim() !== '') isInList = false;
      // Outside a list an indented line is code.
    } else if (item !== undefined && (isInList || !isIndented)) {
      items.push(item);
      isOpen = true;
      isInList = true;
    } else if (isOpen) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else if (/^\S/u.test(line)) isInList = false;
  }
  return items;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
};

/** A sign behind a backslash is none of Markdown (CommonMark, section 2.4); kept apart as a character for private use. */
const ESCAPED = /\\([!-/:-@[-`{-~])/gu;
const PRIVATE_USE = 0xe000;

/** Markdown signs, tags, struck out words and control characters removed; links keep their text. */
function plainText(line: string): string {
  return line
    .replaceAll(ESCAPED, (_all, sign: string) => String.fromCharCode(PRIVATE_USE + sign.charCodeAt(0)))
    .replaceAll(/~~[^~]+~~|<(del|s|strike)\b[^<>]*>.*?<\/\1>/giu, '')
    .replaceAll(/\[\^[^\]]*\]/gu, '')
    .replaceAll(/!?\[([^\]]*)\]\[[^\]]*\]/gu, '$1')
    .replaceAll(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/gu, '$1')
    .replaceAll(/<\/?[a-z][^<>]*>/giu, '')
    .replaceAll(/&(amp|lt|gt|quot|apos|nbsp|#39);/gu, (_all, name: string) => ENTITIES[name] ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll(/[*_`]+/gu, '')
    .replaceAll(/[\uE021-\uE07E]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - PRIVATE_USE))
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** A SKILL.md of what is known about a site: its tasks with their steps, and its rules. */
export function skillOfSite({ origin, notes }: ExportedSite): string {
  const host = new URL(origin).host;
  const tasks = notes.flatMap(({ body }) => (body.kind === 'procedure' ? [body] : []));
  const rules = notes.flatMap(({ body }) => (body.kind === 'guideline' ? [body] : []));
  const lines = [
    '---',
    `name: ${host.replaceAll(/[^a-z0-9]+/giu, '-').toLowerCase()}`,
    `description: Known tasks and rules of ${origin}, learned in a browser. Use them for work on this site.`,
    '---',
    '',
    `# ${host}`,
    '',
    ...(tasks.length > 0 ? ['## Tasks', ''] : []),
    ...tasks.flatMap((task) => [
      `### ${asProse(requestText(task.request))}`,
      '',
      ...computedWords(task).flatMap((words) => [`${words}.`, '']),
      ...task.steps.map((step, i) => `${i + 1}. ${asProse(stepWords(step, notes))}`),
      '',
    ]),
    ...(rules.length > 0 ? ['## Rules', ''] : []),
    ...rules.map(({ text }) => `- ${asProse(text)}`),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Words of a page on one line: neither a line of theirs nor a tag makes structure of the file. */
const asProse = (text: string) => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').replaceAll('<', '&lt;');
