/** Finds comments, test titles, names and documents that break the writing rules of CONTRIBUTING.md: findUnplainText. */
import { basename } from 'node:path';

export interface Finding {
  line: number;
  /** The rule and the offending text. */
  problem: string;
}

const SENTENCE = /(?:^\s*|(?<=[.!?])\s+|(?=@(?:returns|throws|param)\s))(\S[^.!?\n@]*|@\w+ [^.!?\n]*)/g;
const TAG = /^@(?:returns|throws|param\s+\S+)\s+/;

/** A sentence starts with its subject, not with a relative clause or a genitive. */
const OPENERS = /^(?:what|whatever|whoever|who|whom|of|those|so many|so much|nothing that|nobody|that which)\b/i;

/** Words with a standard term in their place. */
const BANNED_WORDS: Readonly<Record<string, string>> = {
  anew: 'again',
  dear: 'expensive',
  dearer: 'more expensive',
  dearest: 'most expensive',
  seldom: 'rarely',
  nobody: 'no user, no caller …',
  somebody: 'a person, a user, a caller',
  anybody: 'any user, any caller',
  hearsay: 'unconfirmed (imported)',
  whence: 'from which',
  'told of': 'recorded, reported',
  'comes into question': 'is a candidate',
  'came into question': 'was a candidate',
  'for ever': 'forever, without end',
  'kill point': 'crash point',
  'in vain': 'without success',
};

/** Parts of identifiers: participles and verbs with no meaning in the field. */
const BANNED_NAME_PARTS: Readonly<Record<string, string>> = {
  told: 'recorded, reported',
  anew: 'again',
  dear: 'expensive',
  seldom: 'rare',
  nobody: 'none',
  hearsay: 'unconfirmed',
  rival: 'candidate',
  rivals: 'candidates',
  alike: 'fuzzyMatch, similar',
  surely: 'reliable',
  upkeep: 'maintenance',
  healable: 'recoverable',
  bears: 'has',
  deed: 'action',
};

/** Findings in a TypeScript or JavaScript file. */
export function findInCode(text: string): Finding[] {
  return [
    ...commentsIn(text).flatMap(({ line, text: comment }) => proseFindings(comment, line, 'comment')),
    ...titlesIn(text).flatMap(({ line, text: title }) => proseFindings(title, line, 'test title')),
    ...nameFindings(text),
  ];
}

/** Findings in Markdown; code blocks and code spans are skipped. */
export function findInDocument(text: string): Finding[] {
  const prose = text
    .replace(/^```[\s\S]*?^```/gm, blankKeepingLines)
    .replace(/`[^`\n]*`/g, 'code')
    .split('\n');
  return prose.flatMap((line, i) => {
    const isContinuation = /^\S/.test(line) && !/^(?:[-*#>|]|\d+\.)/.test(line) && /\S/.test(prose[i - 1] ?? '');
    const start = line.replace(/^[\s>#|*-]*(?:\d+\.\s+)?\**/, '');
    // The first words of a wrapped line continue the sentence of the line before.
    return proseFindings(isContinuation ? `… ${start}` : start, i + 1, 'document');
  });
}

export function findUnplainText(path: string, text: string): Finding[] {
  return basename(path).endsWith('.md') ? findInDocument(text) : findInCode(text);
}

interface Piece {
  line: number;
  text: string;
}

/** Comments that stand on their own line or behind code; consecutive line comments are one piece. */
function commentsIn(text: string): Piece[] {
  const blocks = [...text.matchAll(/(?<=^|[\s{])\/\*\*?(?=\s)([\s\S]*?)\*\//g)].map(({ index, 1: body = '' }) => ({
    line: lineAt(text, index),
    text: body.replace(/\n\s*\* ?/g, '\n'),
  }));
  const lines: Piece[] = [];
  let isOpen = false;
  text
    .replace(/(?<=^|[\s{])\/\*\*?\s[\s\S]*?\*\//g, blankKeepingLines)
    .split('\n')
    .forEach((line, i) => {
      const comment = /^(.*?)(?:^|\s)\/\/\s+(.*)$/.exec(line);
      const last = lines.at(-1);
      if (!comment || /biome-ignore|@ts-|https?:\/\/\S*$/.test(comment[1] ?? '')) isOpen = false;
      else if (isOpen && last && /^\s*$/.test(comment[1] ?? '')) last.text += `\n${comment[2] ?? ''}`;
      else {
        lines.push({ line: i + 1, text: comment[2] ?? '' });
        isOpen = true;
      }
    });
  return [...blocks, ...lines];
}

function titlesIn(text: string): Piece[] {
  const titles = text.matchAll(
    /\b(?:test|it|describe)(?:\.\w+)*(?:\([^()\n]*\))?\(\s*(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g,
  );
  return [...titles].map(({ index, 2: title = '' }) => ({ line: lineAt(text, index), text: title }));
}

function proseFindings(prose: string, line: number, where: string): Finding[] {
  const text = prose.replace(/`[^`\n]*`/g, 'code').replace(/[“"][^“”"\n]*[”"]/g, 'quotation');
  const findings: Finding[] = [];
  for (const { index, 0: all, 1: start = '' } of text.matchAll(SENTENCE)) {
    const sentence = start.replace(TAG, '');
    // After @param and @returns a genitive continues the name: `@param url of the page`.
    if (!OPENERS.test(sentence) || (sentence !== start && /^of\b/.test(sentence))) continue;
    findings.push({
      line: line + newlines(text.slice(0, index + all.length - start.length)),
      problem: `${where} starts with “${sentence.slice(0, 40)}”: start with the noun`,
    });
  }
  for (const [word, plain] of Object.entries(BANNED_WORDS)) {
    for (const { index } of text.matchAll(new RegExp(`\\b${word.replace(' ', '\\s+')}\\b`, 'gi')))
      findings.push({ line: line + newlines(text.slice(0, index)), problem: `${where} says “${word}”: ${plain}` });
  }
  return findings;
}

/** Declared functions, classes, types, variables, parameters and members. */
function nameFindings(text: string): Finding[] {
  const code = text
    .replace(/(?<=^|[\s{])\/\*\*?\s[\s\S]*?\*\//g, blankKeepingLines)
    .replace(/(?<=^|\s)\/\/\s.*$/gm, '')
    .replace(/`[^`\n]*`/g, (template) => (template.match(/\$\{[^}]*\}/g) ?? []).join(' '))
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
  return code.split('\n').flatMap((line, i) => {
    const names = new Set([...line.matchAll(/[A-Za-z_$][\w$]*/g)].map(([name]) => name));
    return [...names].flatMap((name) =>
      partsOf(name)
        .filter((part) => Object.hasOwn(BANNED_NAME_PARTS, part))
        .map((part) => ({ line: i + 1, problem: `name ${name} contains “${part}”: ${BANNED_NAME_PARTS[part]}` })),
    );
  });
}

function partsOf(name: string): string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[ _$]+/)
    .map((part) => part.toLowerCase());
}

function lineAt(text: string, index: number): number {
  return newlines(text.slice(0, index)) + 1;
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}

function blankKeepingLines(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
