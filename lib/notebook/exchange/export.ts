/** Makes a file of notes by allow-list: what of a note may be about a person stays, and a note that cannot do without it stays whole. */
import type { Fingerprint } from '../../page/words/element';
import type { ExpectedFact, Note, ProcedureBody, ProcedureStep } from '../../records/note';
import { type Template, parametersIn } from '../../records/template';
import {
  type Exchange,
  type ExportedBody,
  type ExportedLocator,
  type ExportedNote,
  type ExportedProcedure,
  type ExportedSite,
  type ExportedStep,
  buildExchange,
  exportKey,
  staysOnSite,
} from './format';
import { hasOnlyAllowedWords, disallowedWords } from './allowed-words';

/** Why a note stays, as a key of a sentence in public/_locales, and the words it is about. */
export interface ExcludedNote {
  note: Note;
  code: 'kept-words' | 'kept-typed' | 'kept-place' | 'kept-address';
  about: string;
}

export interface ExportResult {
  exchange: Exchange;
  excluded: ExcludedNote[];
  /** Key in the file by id of the note. */
  keys: ReadonlyMap<string, string>;
}

/** @param notes of one or more sites; those that are not in use are left out */
export function exportNotes(notes: readonly Note[]): ExportResult {
  const work = exportStepwise(notes);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same, note by note: how many are done is told after each, and the work can be left at any of them. */
export function* exportStepwise(notes: readonly Note[]): Generator<number, ExportResult, void> {
  let done = 0;
  const excluded: ExcludedNote[] = [];
  const keys = new Map<string, string>();
  const sites: ExportedSite[] = [];
  for (const origin of new Set(notes.map((note) => note.origin))) {
    const ofSite = notes.filter((note) => note.origin === origin && note.state !== 'retired');
    const maker = new SiteExport(ofSite);
    const exported: ExportedNote[] = [];
    for (const note of ofSite) {
      const body = maker.bodyOf(note);
      if ('code' in body) excluded.push({ note, ...body });
      else {
        const key = exportKey(body);
        keys.set(note.id, key);
        exported.push({ key, body });
      }
      done += 1;
      yield done;
    }
    sites.push({ origin, notes: exported });
  }
  return { exchange: buildExchange(sites), excluded, keys };
}

type Refusal = Omit<ExcludedNote, 'note'>;
type Made = ExportedBody | Refusal;

class SiteExport {
  private readonly made = new Map<string, Made>();

  constructor(private readonly notes: readonly Note[]) {}

  bodyOf(note: Note): Made {
    const known = this.made.get(note.id);
    if (known) return known;
    // A procedure that leads back to itself cannot be told.
    this.made.set(note.id, { code: 'kept-place', about: '' });
    const body = this.make(note);
    this.made.set(note.id, body);
    return body;
  }

  private make({ body, origin }: Note): Made {
    switch (body.kind) {
      case 'locator':
        return locator(body.fingerprint, body.page);
      case 'procedure':
        return this.procedure(body, origin);
      case 'guideline':
        return hasOnlyAllowedWords(body.text)
          ? { kind: 'guideline', text: body.text, caution: body.caution }
          : { code: 'kept-words', about: disallowedWords(body.text).join(', ') };
    }
  }

  private procedure(body: ProcedureBody, origin: string): ExportedProcedure | Refusal {
    const slots = exportedSlots(body);
    for (const part of body.request)
      if ('text' in part && !hasOnlyAllowedWords(part.text))
        return { code: 'kept-words', about: disallowedWords(part.text).join(', ') };
    const steps: ExportedStep[] = [];
    for (const step of body.steps) {
      const made = this.step(step, slots, origin);
      if ('code' in made) return made;
      steps.push(made);
    }
    return { kind: 'procedure', request: renamed(body.request, slots) ?? [], steps };
  }

  private step(step: ProcedureStep, slots: ReadonlyMap<string, string>, origin: string): ExportedStep | Refusal {
    // What was typed and is not asked for anew is a typed value.
    const typed = [step.text, ...Object.values(step.values ?? {})];
    if (typed.some((parts) => parts?.some((part) => 'text' in part && /[\p{L}\p{N}]/u.test(part.text))))
      return { code: 'kept-typed', about: '' };
    if (step.keys !== undefined && [...step.keys].length === 1) return { code: 'kept-typed', about: '' };
    const shown = [step.named, step.each?.first, ...(step.options ?? [])].filter((one) => one !== undefined);
    const words = shown.flatMap((parts) => parts.flatMap((part) => ('text' in part ? disallowedWords(part.text) : [])));
    const blanks = [...shown, ...typed, step.url].flatMap((parts) => parts ?? []);
    if (parametersIn(blanks).some((slot) => !slots.has(slot))) return { code: 'kept-typed', about: '' };
    if (words.length > 0) return { code: 'kept-words', about: words.join(', ') };
    if (step.url && !(staysOnSite(step.url, origin) && isPlainAddress(step.url, origin)))
      return { code: 'kept-address', about: '' };
    const locatorKey = this.keyOf(step.locator);
    const procedureKey = this.keyOf(step.procedure);
    if (locatorKey === null || procedureKey === null) return { code: 'kept-place', about: '' };
    const { verb, keys, direction, checked, gone, optional } = step;
    const made = {
      verb: verb as ExportedStep['verb'],
      locator: locatorKey,
      named: renamed(step.named, slots),
      text: renamed(step.text, slots),
      options: step.options?.map((option) => renamed(option, slots) ?? []),
      url: renamed(step.url, slots),
      keys,
      direction: direction as ExportedStep['direction'],
      checked,
      gone,
      optional,
      procedure: procedureKey,
      values: step.values && this.valuesOf(step, slots),
      each: step.each && { ...(step.each.first ? { first: renamed(step.each.first, slots) ?? [] } : {}) },
      must: step.must.flatMap((fact) => expected(fact, slots)),
      some: step.some.flatMap((fact) => expected(fact, slots)),
    };
    return withoutAbsent(made) as ExportedStep;
  }

  /** The blanks of the inner procedure are called as in its own export. */
  private valuesOf(step: ProcedureStep, slots: ReadonlyMap<string, string>): ExportedStep['values'] {
    const inner = this.notes.find(({ id }) => id === step.procedure)?.body;
    const names: ReadonlyMap<string, string> = inner?.kind === 'procedure' ? exportedSlots(inner) : new Map();
    return Object.fromEntries(
      Object.entries(step.values ?? {}).map(([name, parts]) => [names.get(name) ?? 'v1', renamed(parts, slots) ?? []]),
    );
  }

  /** @returns null where the note it points at stays */
  private keyOf(id: string | undefined): string | undefined | null {
    if (id === undefined) return undefined;
    const note = this.notes.find((one) => one.id === id);
    if (!note) return null;
    const body = this.bodyOf(note);
    return 'code' in body ? null : exportKey(body);
  }
}

/** What the blanks of a procedure are called in a file: by their order. */
function exportedSlots({ request }: ProcedureBody): ReadonlyMap<string, string> {
  return new Map(parametersIn(request).map((slot, i) => [slot, `v${i + 1}`]));
}

/** Attributes that help and can be done without: they go along where they are plain. */
const HELPFUL = [
  'type',
  'text',
  'title',
  'icon',
  'href',
  'label',
  'placeholder',
  'id',
  'nameAttribute',
  'testId',
  'ownClass',
  'container',
] as const;

function locator(fingerprint: Fingerprint, page: string | undefined): ExportedLocator | Refusal {
  const { role, name, tag, frame, ordinal, sameNamed } = fingerprint;
  if (!hasOnlyAllowedWords(name)) return { code: 'kept-words', about: disallowedWords(name).join(', ') };
  const helpful = HELPFUL.flatMap((attribute) => {
    const value = fingerprint[attribute];
    return value !== undefined && !value.includes('‹') && hasOnlyAllowedWords(value)
      ? [[attribute, value] as const]
      : [];
  });
  const marks = new Set<string>(helpful.map(([attribute]) => attribute));
  const options = fingerprint.options?.every(hasOnlyAllowedWords) ? fingerprint.options : undefined;
  if (options) marks.add('options');
  const isAlone = fingerprint.alone?.filter((mark) => marks.has(mark)).sort();
  const path = fingerprint.path?.every((part) => TAG.test(part)) ? fingerprint.path : undefined;
  const at = page
    ?.split('/')
    .map((part) => (hasOnlyAllowedWords(part) ? part : '*'))
    .join('/');
  return withoutAbsent({
    kind: 'locator' as const,
    role: ROLE.test(role) ? role : 'generic',
    name,
    tag: TAG.test(tag) ? tag : 'div',
    ...Object.fromEntries(helpful),
    options,
    alone: isAlone,
    frame: frame === undefined ? undefined : hasOnlyAllowedWords(frame) ? frame : 'frame',
    path,
    ordinal,
    sameNamed,
    page: at,
  }) as ExportedLocator;
}

const TAG =
  /^(?:html|body|main|nav|aside|header|footer|section|article|div|span|p|a|b|i|em|strong|small|ul|ol|li|dl|dt|dd|h[1-6]|table|caption|thead|tbody|tfoot|tr|td|th|form|fieldset|legend|label|input|textarea|select|option|optgroup|button|details|summary|dialog|img|svg|g|path|use|picture|figure|figcaption|iframe|canvas|video|audio|slot|menu|output|progress|meter|search|hgroup|address|pre|code)$/;

const ROLE = /^[a-z]{1,20}$/;
const STATES = new Set(
  'checked unchecked mixed pressed unpressed expanded collapsed selected unselected disabled read-only required invalid current'.split(
    ' ',
  ),
);

/** A fact in words that may leave; one that says nothing without them is left out. */
function expected(fact: ExpectedFact, slots: ReadonlyMap<string, string>): ExportedStep['must'] {
  const isSafe = (parts: Template | undefined) =>
    parts?.every((part) => ('slot' in part ? slots.has(part.slot) : hasOnlyAllowedWords(part.text))) ?? true;
  if (!isSafe(fact.path) || !isSafe(fact.name)) return [];
  if ((fact.state !== undefined && !STATES.has(fact.state)) || (fact.role !== undefined && !ROLE.test(fact.role)))
    return [];
  return [
    withoutAbsent({
      fact: fact.fact,
      role: fact.role,
      name: renamed(fact.name, slots),
      state: fact.state,
      path: renamed(fact.path, slots),
    }) as ExportedStep['must'][number],
  ];
}

function renamed(parts: Template | undefined, slots: ReadonlyMap<string, string>): Template | undefined {
  return parts?.map((part) => ('slot' in part ? { slot: slots.get(part.slot) ?? part.slot } : { text: part.text }));
}

/** No query, no part of a path that may name somebody. */
function isPlainAddress(url: Template, origin: string): boolean {
  return url.every((part, i) => {
    if ('slot' in part) return true;
    const path = i === 0 ? part.text.slice(origin.length) : part.text;
    return !/[?#&=@]/.test(path) && hasOnlyAllowedWords(path);
  });
}

function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
