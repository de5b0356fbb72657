/** Parses plain imperative English into commands: the grammar of the built-in planner. */
import { plainText } from '../core/text';
import type { Command } from '../records/run';

const TARGET_KINDS =
  'button|link|tab|field|box|text ?box|input|checkbox|check box|radio(?: button)?|switch|toggle|menu item|menu|option|dropdown|drop-down|list|icon|row|cell|heading';
const KEY =
  /^(?:(?:ctrl|control|alt|shift|meta|cmd|command)\s*\+\s*)*(?:enter|return|escape|esc|tab|space|backspace|delete|home|end|page ?up|page ?down|(?:arrow ?)?(?:up|down|left|right)|f\d{1,2}|[a-z0-9])$/i;
const ADDRESS = /^(?:https?:\/\/\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/:?#]\S*)?|localhost(?:[/:?#]\S*)?)$/i;

type Rule = { pattern: RegExp; make: (groups: Record<string, string>) => Omit<Command, 'words'> | undefined };

/** One rule per phrasing; the first that matches the whole clause wins. */
const RULES: readonly Rule[] = [
  { pattern: /^go back$|^back$/i, make: () => ({ verb: 'goBack' }) },
  {
    pattern:
      /^scroll(?: (?:to|all the way) )?(?: ?(?:to )?(?:the )?)(?<direction>up|down|left|right|top|bottom|end)(?: of (?:the )?page)?$/i,
    make: (g) => ({
      verb: 'scroll',
      value: g.direction?.toLowerCase() === 'end' ? 'bottom' : g.direction?.toLowerCase(),
    }),
  },
  { pattern: /^scroll$/i, make: () => ({ verb: 'scroll', value: 'down' }) },
  { pattern: /^read(?: me)?(?: (?:the|this))?(?: (?:article|page|text))?$/i, make: () => ({ verb: 'readArticle' }) },
  {
    pattern: /^(?:find|search for|look for|show me where it says) (?<value>.+?) on (?:the|this) page$/i,
    make: (g) => ({ verb: 'findText', value: g.value }),
  },
  {
    pattern: /^find (?:the )?(?:text |word |words )?(?<value>.+)$/i,
    make: (g) => ({ verb: 'findText', value: g.value }),
  },
  {
    pattern: /^wait (?:until|for) (?<value>.+?) (?:is gone|disappears|has gone)$/i,
    make: (g) => ({ verb: 'waitFor', value: g.value, kind: 'gone' }),
  },
  {
    pattern: /^wait (?:until|for) (?<value>.+?)(?: (?:appears|is there|shows up))?$/i,
    make: (g) => ({ verb: 'waitFor', value: g.value }),
  },
  {
    pattern: /^(?:double[- ]?click)(?: on)? (?<target>.+)$/i,
    make: (g) => ({ verb: 'doubleClick', target: g.target }),
  },
  {
    pattern: /^(?:type|enter|write|put|input) (?<value>.+) (?:into|in|to) (?<target>.+)$/i,
    make: (g) => ({ verb: 'type', value: g.value, target: g.target }),
  },
  {
    pattern: /^fill(?: in| out)? (?<target>.+?) with (?<value>.+)$/i,
    make: (g) => ({ verb: 'type', value: g.value, target: g.target }),
  },
  {
    pattern: /^set (?<target>.+?) to (?<value>.+)$/i,
    make: (g) => ({ verb: 'set', value: g.value, target: g.target }),
  },
  { pattern: /^(?:clear|empty) (?<target>.+)$/i, make: (g) => ({ verb: 'clear', target: g.target }) },
  {
    pattern: /^(?:choose|select|pick) (?<value>.+) (?:in|from|for|as) (?<target>.+)$/i,
    make: (g) => ({ verb: 'select', value: g.value, target: g.target }),
  },
  {
    pattern: /^(?:uncheck|untick|deselect|turn off|switch off) (?<target>.+)$/i,
    make: (g) => ({ verb: 'check', value: 'false', target: g.target }),
  },
  {
    pattern: /^(?:check|tick|turn on|switch on) (?<target>.+)$/i,
    make: (g) => ({ verb: 'check', value: 'true', target: g.target }),
  },
  { pattern: /^hover(?: over| on)? (?<target>.+)$/i, make: (g) => ({ verb: 'hover', target: g.target }) },
  {
    pattern: /^(?:press|hit) (?<value>.+?) (?:in|on) (?<target>.+)$/i,
    make: (g) => (isKey(g.value) ? { verb: 'press', value: g.value, target: g.target } : undefined),
  },
  {
    pattern: /^(?:press|hit) (?:the )?(?<value>.+?)(?: key)?$/i,
    make: (g) => (isKey(g.value) ? { verb: 'press', value: g.value } : undefined),
  },
  {
    pattern: /^(?:go to|navigate to|visit|open) (?<value>\S+)$/i,
    make: (g) => (isAddress(g.value) ? { verb: 'goTo', value: toUrl(g.value ?? '') } : undefined),
  },
  {
    pattern: /^(?:click|press|tap|hit|push|open|go to|choose|select|pick)(?: on)? (?<target>.+)$/i,
    make: (g) => ({ verb: 'click', target: g.target }),
  },
];

const CLAUSE_VERBS =
  '(?:click|press|tap|hit|push|type|enter|write|put|input|fill|set|clear|empty|choose|select|pick|check|tick|uncheck|untick|turn|switch|open|go|navigate|visit|scroll|find|search|look|read|hover|double|wait|back|deselect|show)';
const CLAUSE_BOUNDARY = new RegExp(
  `(?:\\s*[,;.]\\s*(?:and\\s+)?(?:then\\s+)?|\\s+and\\s+then\\s+|\\s+then\\s+|\\s+and\\s+)(?=${CLAUSE_VERBS}\\b)`,
  'i',
);

/** @returns undefined if any clause of the request matches no rule */
export function parseCommands(request: string): Command[] | undefined {
  const { text, quoted } = extractQuoted(plainText(request).replace(/^(?:please|kindly|can you|could you)\s+/i, ''));
  const clauses = text
    .replace(/[.!\s]*(?:please|thanks|thank you)?[.!\s]*$/i, '')
    .split(CLAUSE_BOUNDARY)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  if (clauses.length === 0) return undefined;
  const commands = clauses.map((clause) => parseClause(clause, quoted));
  return commands.every((command) => command !== undefined) ? commands : undefined;
}

function parseClause(clause: string, quoted: readonly string[]): Command | undefined {
  for (const { pattern, make } of RULES) {
    const match = pattern.exec(clause);
    if (!match) continue;
    const groups = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([key, value]) => [
        key,
        value === undefined ? '' : restoreQuoted(value, quoted),
      ]),
    );
    const made = make(groups);
    if (!made) continue;
    const words = restoreQuoted(clause, quoted);
    if (made.target === undefined) return { words, ...made };
    const { target, kind } = parseTarget(made.target);
    if (target === '') return undefined;
    return { words, ...made, target, ...(kind === undefined ? {} : { kind }) };
  }
  return undefined;
}

/** “the Save button”: name Save, kind button. */
function parseTarget(words: string): { target: string; kind?: string } {
  const bare = words.replace(/^(?:the|a|an|my|this|that)\s+/i, '').trim();
  const after = new RegExp(`^(.+?)\\s+(${TARGET_KINDS})$`, 'i').exec(bare);
  if (after?.[1] && after[2]) return { target: after[1], kind: after[2].toLowerCase() };
  const before = new RegExp(`^(${TARGET_KINDS})\\s+(?:named|called|labelled|labeled)?\\s*(.+)$`, 'i').exec(bare);
  if (before?.[1] && before[2]) return { target: before[2], kind: before[1].toLowerCase() };
  return { target: bare };
}

function isKey(text: string | undefined): boolean {
  return text !== undefined && KEY.test(text.trim());
}

function isAddress(text: string | undefined): boolean {
  return text !== undefined && ADDRESS.test(text);
}

function toUrl(text: string): string {
  if (/^https?:\/\//i.test(text)) return text;
  return /^localhost/i.test(text) ? `http://${text}` : `https://${text}`;
}

/** Replaces quoted values by marks, so that words in them do not split or match clauses. */
function extractQuoted(text: string): { text: string; quoted: string[] } {
  const quoted: string[] = [];
  const out = text.replace(
    /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|(?<=^|\s)'([^']*)'(?=$|[\s,.;])/g,
    (_, ...groups) => {
      const value = groups.slice(0, 5).find((group) => typeof group === 'string') ?? '';
      quoted.push(String(value));
      return `\u0001${quoted.length - 1}\u0001`;
    },
  );
  return { text: out, quoted };
}

function restoreQuoted(text: string, quoted: readonly string[]): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plainText removes control characters, so the mark is unique
  return text.replace(/\u0001(\d+)\u0001/g, (_, index) => quoted[Number(index)] ?? '');
}

/** Addresses in the request, with or without a scheme, as absolute URLs. */
export function typedAddresses(request: string): string[] {
  const words = plainText(request)
    .split(/\s+/)
    .map((word) => word.replace(/^["'(<“]+|["')>,;.!?”]+$/g, ''));
  return words.filter((word) => ADDRESS.test(word)).map(toUrl);
}
