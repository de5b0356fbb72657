/** Verb forms expanded from the families: longestForm finds the verb of a taught request, formsOf lists the ways to say it. */
import { rememberedFor } from '../../core/remembered';
import { FILLER, PREPOSITIONS } from './function-words';
import { foldLetters } from './fold-letters';
import { GENERAL_VERBS } from './general-verbs';
import { VERB_FAMILIES } from './verb-families';

export interface VerbForm {
  head: string;
  /** Words that follow the head at once or later: the prefix of a German verb, “as done”. */
  tail: readonly string[];
  family: string;
  /** The tail is an article, which follows at once: “add a note” creates, “add milk to a list” does not. */
  hasArticle: boolean;
  /** The tail is the prefix of a German verb, which may also be a preposition: “setze den Preis auf 3”. */
  isSeparable?: true;
}

const FORMS: readonly VerbForm[] = Object.freeze(
  Object.entries(VERB_FAMILIES).flatMap(([family, forms]) => forms.flatMap((form) => expand(form, family))),
);
function byHead(forms: readonly VerbForm[]): ReadonlyMap<string, readonly VerbForm[]> {
  const found = new Map<string, VerbForm[]>();
  for (const form of forms) {
    const same = found.get(form.head);
    if (same) same.push(form);
    else found.set(form.head, [form]);
  }
  return found;
}
const FORMS_BY_HEAD = byHead(FORMS);

function formsWithHead(word: string | undefined): readonly VerbForm[] {
  return FORMS_BY_HEAD.get(word ?? '') ?? [];
}

const headsOf = rememberedFor(byHead);

/** Forms of a task's verb that begin with the word. */
export function formsHeaded(forms: readonly VerbForm[], word: string): readonly VerbForm[] {
  return headsOf(forms).get(word) ?? [];
}

const GENERAL_FORMS: readonly VerbForm[] = Object.freeze(
  Object.entries(GENERAL_VERBS).flatMap(([family, forms]) => forms.flatMap((form) => expand(form, family))),
);

/** The forms of the families, and general verbs that may stand for theirs. */
export function formsOf(families: readonly string[]): readonly VerbForm[] {
  return [...FORMS, ...GENERAL_FORMS].filter(({ family }) => families.includes(family));
}

/** The forms of a verb that is in no family: its own word, and what it becomes in other requests. @param words with its prefix */
export function formsOfWord([head = '', prefix]: readonly string[], isGerman: boolean): readonly VerbForm[] {
  const own = { head, tail: prefix === undefined ? [] : [prefix], family: '', hasArticle: false };
  const stem = head.replace(/en?$/u, '');
  const isLongEnough = prefix !== undefined || stem.length >= MIN_STEM_CHARS;
  // “verlängere” is of “verlängern”.
  const strong = isGerman ? strongInfinitive(head) : undefined;
  const infinitives =
    strong !== undefined ? [strong] : isGerman && isLongEnough ? [/e[rl]$/u.test(stem) ? `${stem}n` : `${stem}en`] : [];
  const forms = infinitives.flatMap((infinitive) =>
    expand(prefix === undefined ? infinitive : `${prefix}+${infinitive}`, ''),
  );
  return [own, ...forms, ...(prefix === undefined ? expand(head, '') : [])];
}
/** Imperatives whose vowel is another one than the infinitive's. */
const STRONG_IMPERATIVES: readonly (readonly [imperative: RegExp, infinitive: string])[] = [
  [/gib$/u, 'geben'],
  [/nimm$/u, 'nehmen'],
  [/lies$/u, 'lesen'],
  [/sieh$/u, 'sehen'],
  [/wirf$/u, 'werfen'],
  [/hilf$/u, 'helfen'],
  [/sprich$/u, 'sprechen'],
  [/triff$/u, 'treffen'],
  [/brich$/u, 'brechen'],
  [/miss$/u, 'messen'],
  [/tritt$/u, 'treten'],
  [/wirb$/u, 'werben'],
];

function strongInfinitive(imperative: string): string | undefined {
  const strong = STRONG_IMPERATIVES.find(([ending]) => ending.test(imperative));
  return strong && imperative.replace(strong[0], strong[1]);
}
/** A shorter stem without a prefix is a word of its own in too many cases. */
const MIN_STEM_CHARS = 4;

/** Whether a word begins a verb form of any family. */
export function isKnownVerb(word: string): boolean {
  return FORMS_BY_HEAD.has(word);
}

/** All families of a form. */
export function familiesOfForm({ head, tail }: VerbForm): string[] {
  return formsWithHead(head)
    .filter((form) => form.tail.join(' ') === tail.join(' '))
    .map(({ family }) => family);
}

/** The form with most words that begins the request, or ends it as a German infinitive. @param words folded; parameters empty */
export function longestForm(words: readonly string[]): { form: VerbForm; at: number[] } | undefined {
  const last = words.length - 1;
  const found = [0, ...(last > 0 ? [last] : [])].flatMap((at) =>
    formsWithHead(words[at]).flatMap((form) => {
      const tail = tailAt(words, at + 1, form);
      return tail && (at === 0 || form.tail.length === 0) ? [{ form, at: [at, ...tail] }] : [];
    }),
  );
  return found.toSorted((a, b) => b.at.length - a.at.length || (a.at[0] ?? 0) - (b.at[0] ?? 0))[0];
}

/** Positions of the tail's words, which are contiguous but for articles; a tail that is an article follows at once. */
function tailAt(
  words: readonly string[],
  from: number,
  { tail, hasArticle, isSeparable }: VerbForm,
): number[] | undefined {
  if (tail.length === 0) return [];
  const latest = hasArticle ? from : words.length - 1;
  for (let start = from; start <= latest; start++) {
    const at: number[] = [];
    if (isSeparable && PREPOSITIONS[tail[0] ?? ''] !== undefined && start < words.length - 1) continue;
    for (let i = start; i < words.length && at.length < tail.length; i++) {
      if (words[i] === tail[at.length]) at.push(i);
      else if (at.length === 0 || !FILLER.has(words[i] ?? '')) break;
    }
    if (at.length === tail.length) return at;
  }
  return undefined;
}

function expand(form: string, family: string): VerbForm[] {
  const [written = '', irregular] = form.split('=');
  const parts = written.split('+');
  const base = foldLetters(parts.at(-1) ?? '');
  const prefix = foldLetters(parts.slice(0, -1).join(''));
  const [head = '', ...tail] = base.split(' ');
  const heads = [...inflections(head), ...(irregular ? [foldLetters(irregular)] : [])];
  const hasArticle = prefix === '' && /^an?$/u.test(tail[0] ?? '');
  if (prefix === '') return heads.map((one) => ({ head: one, tail, family, hasArticle }));
  return [
    { head: prefix + base, tail: [], family, hasArticle },
    { head: `${prefix}zu${base}`, tail: [], family, hasArticle },
    ...heads
      .filter((one) => one !== base)
      .map((one) => ({ head: one, tail: [prefix], family, hasArticle, isSeparable: true as const })),
  ];
}

/** The forms of a verb that ask for an act: English base and -ing, German infinitive and imperatives. */
function inflections(verb: string): string[] {
  const stem = /^(.{2,}?)(?:en|n)$/u.exec(verb)?.[1];
  const isGerman = stem !== undefined && !/(?:open|pin|sign|join|assign|turn)$/u.test(verb);
  if (isGerman) return [...new Set([verb, stem, `${stem}e`])];
  const dropped = verb.replace(/e$/u, '');
  const doubled = /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(verb) ? `${verb}${verb.at(-1)}ing` : `${dropped}ing`;
  return [verb, doubled];
}

/** Families of the forms that begin with the word at the place and have their other words behind it. */
export function familiesAt(words: readonly string[], at: number, forms: 'all' | 'with tail' = 'all'): string[] {
  return formsWithHead(words[at])
    .filter((form) => (forms === 'all' || form.tail.length > 0) && tailAt(words, at + 1, form) !== undefined)
    .map(({ family }) => family);
}
