/** Exports notes by allow-list: exportNotes drops attributes that may identify a person and excludes notes that need them. */
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

/** A note left out of the export: the reason, as a key of public/_locales, and the words that caused it. */
export interface ExcludedNote {
  note: Note;
  code: 'kept-words' | 'kept-typed' | 'kept-place' | 'kept-address';
  about: string;
}

export interface ExportResult {
  exchange: Exchange;
  excluded: ExcludedNote[];
  /** Keys in the file, by note id. */
  keys: ReadonlyMap<string, string>;
}

/** @param notes notes of any sites */
export function exportNotes(notes: readonly Note[]): ExportResult {
  const work = exportStepwise(notes);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Like exportNotes, but yields the number of finished notes after each, so that the caller can pause or stop. */
export function* exportStepwise(notes: readonly Note[]): Generator<number, ExportResult, void> {
  let done = 0;
  const excluded: ExcludedNote[] = [];
  const keys = new Map<string, string>();
  const sites: ExportedSite[] = [];
  for (const origin of new Set(notes.map((note) => note.origin))) {
    const ofSite = notes.filter((note) => note.origin === origin);
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

/** Parts of a step that a file cannot hold. */
const NOT_EXPORTABLE = ['within', 'pick', 'untilGone', 'span', 'month', 'read', 'append'] as const;

type Refusal = Omit<ExcludedNote, 'note'>;
type BodyOrRefusal = ExportedBody | Refusal;

class SiteExport {
  private readonly bodies = new Map<string, BodyOrRefusal>();

  constructor(private readonly notes: readonly Note[]) {}

  bodyOf(note: Note): BodyOrRefusal {
    const cached = this.bodies.get(note.id);
    if (cached) return cached;
    // Found in the cache if a procedure contains itself: such a procedure is excluded.
    this.bodies.set(note.id, { code: 'kept-place', about: '' });
    const body = this.exportBody(note);
    this.bodies.set(note.id, body);
    return body;
  }

  private exportBody({ body, origin }: Note): BodyOrRefusal {
    switch (body.kind) {
      case 'locator':
        return exportLocator(body.fingerprint, body.page);
      case 'procedure':
        return this.exportProcedure(body, origin);
      case 'guideline':
        return hasOnlyAllowedWords(body.text)
          ? { kind: 'guideline', text: body.text, caution: body.caution }
          : { code: 'kept-words', about: disallowedWords(body.text).join(', ') };
    }
  }

  private exportProcedure(body: ProcedureBody, origin: string): ExportedProcedure | Refusal {
    if (body.derived || body.asked || body.lists) return { code: 'kept-typed', about: '' };
    const slots = parameterNames(body);
    for (const part of body.request)
      if ('text' in part && !hasOnlyAllowedWords(part.text))
        return { code: 'kept-words', about: disallowedWords(part.text).join(', ') };
    const steps: ExportedStep[] = [];
    for (const step of body.steps) {
      const exported = this.exportStep(step, slots, origin);
      if ('code' in exported) return exported;
      steps.push(exported);
    }
    return { kind: 'procedure', request: renameSlots(body.request, slots) ?? [], steps };
  }

  private exportStep(step: ProcedureStep, slots: ReadonlyMap<string, string>, origin: string): ExportedStep | Refusal {
    // The file format has no row, position or place to read from: without them the step would act on another element.
    if (NOT_EXPORTABLE.some((part) => step[part] !== undefined) || (step.goal && step.goal.state === undefined))
      return { code: 'kept-place', about: '' };
    // Constant text in a typed value is a value of the user.
    const typed = [step.text, ...Object.values(step.values ?? {})];
    if (typed.some((parts) => parts?.some((part) => 'text' in part && /[\p{L}\p{N}]/u.test(part.text))))
      return { code: 'kept-typed', about: '' };
    if (step.keys !== undefined && [...step.keys].length === 1) return { code: 'kept-typed', about: '' };
    const shown = [step.named, step.each?.first, ...(step.options ?? [])].filter((one) => one !== undefined);
    const words = shown.flatMap((parts) => parts.flatMap((part) => ('text' in part ? disallowedWords(part.text) : [])));
    const blanks = [...shown, ...typed, step.url].flatMap((parts) => parts ?? []);
    if (parametersIn(blanks).some((slot) => !slots.has(slot))) return { code: 'kept-typed', about: '' };
    if (words.length > 0) return { code: 'kept-words', about: words.join(', ') };
    if (step.url && !(staysOnSite(step.url, origin) && isShareableUrl(step.url, origin)))
      return { code: 'kept-address', about: '' };
    const locatorKey = this.keyOf(step.locator);
    const procedureKey = this.keyOf(step.procedure);
    if (locatorKey === null || procedureKey === null) return { code: 'kept-place', about: '' };
    const { verb, keys, direction, checked, gone, optional } = step;
    const exported = {
      verb: verb as ExportedStep['verb'],
      locator: locatorKey,
      named: renameSlots(step.named, slots),
      text: renameSlots(step.text, slots),
      options: step.options?.map((option) => renameSlots(option, slots) ?? []),
      url: renameSlots(step.url, slots),
      keys,
      direction: direction as ExportedStep['direction'],
      checked,
      gone,
      optional,
      goal: step.goal && { state: step.goal.state },
      procedure: procedureKey,
      values: step.values && this.valuesOf(step, slots),
      each: step.each && { ...(step.each.first ? { first: renameSlots(step.each.first, slots) ?? [] } : {}) },
      must: step.must.flatMap((fact) => exportedFact(fact, slots)),
      some: step.some.flatMap((fact) => exportedFact(fact, slots)),
    };
    return withoutUndefined(exported) as ExportedStep;
  }

  /** Values of the inner procedure, by the parameter names of its own export. */
  private valuesOf(step: ProcedureStep, slots: ReadonlyMap<string, string>): ExportedStep['values'] {
    const inner = this.notes.find(({ id }) => id === step.procedure)?.body;
    const names: ReadonlyMap<string, string> = inner?.kind === 'procedure' ? parameterNames(inner) : new Map();
    return Object.fromEntries(
      Object.entries(step.values ?? {}).map(([name, parts]) => [
        names.get(name) ?? 'v1',
        renameSlots(parts, slots) ?? [],
      ]),
    );
  }

  /** @returns null if the referenced note is excluded */
  private keyOf(id: string | undefined): string | undefined | null {
    if (id === undefined) return undefined;
    const note = this.notes.find((one) => one.id === id);
    if (!note) return null;
    const body = this.bodyOf(note);
    return 'code' in body ? null : exportKey(body);
  }
}

/** Parameter names in the file, by the names in the notebook: v1, v2 … in order of occurrence. */
function parameterNames({ request }: ProcedureBody): ReadonlyMap<string, string> {
  return new Map(parametersIn(request).map((slot, i) => [slot, `v${i + 1}`]));
}

/** Optional attributes: exported if all their words are allowed. */
const OPTIONAL_ATTRIBUTES = [
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

function exportLocator(fingerprint: Fingerprint, page: string | undefined): ExportedLocator | Refusal {
  const { role, name, tag, frame, ordinal, sameNamed } = fingerprint;
  if (!hasOnlyAllowedWords(name)) return { code: 'kept-words', about: disallowedWords(name).join(', ') };
  const optional = OPTIONAL_ATTRIBUTES.flatMap((attribute) => {
    const value = fingerprint[attribute];
    return value !== undefined && !value.includes('‹') && hasOnlyAllowedWords(value)
      ? [[attribute, value] as const]
      : [];
  });
  const exportedAttributes = new Set<string>(optional.map(([attribute]) => attribute));
  const options = fingerprint.options?.every(hasOnlyAllowedWords) ? fingerprint.options : undefined;
  if (options) exportedAttributes.add('options');
  const uniqueAttributes = fingerprint.alone?.filter((attribute) => exportedAttributes.has(attribute)).sort();
  const path = fingerprint.path?.every((part) => TAG.test(part)) ? fingerprint.path : undefined;
  const pagePattern = page
    ?.split('/')
    .map((part) => (hasOnlyAllowedWords(part) ? part : '*'))
    .join('/');
  return withoutUndefined({
    kind: 'locator' as const,
    role: ROLE.test(role) ? role : 'generic',
    name,
    tag: TAG.test(tag) ? tag : 'div',
    ...Object.fromEntries(optional),
    options,
    alone: uniqueAttributes,
    frame: frame === undefined ? undefined : hasOnlyAllowedWords(frame) ? frame : 'frame',
    path,
    ordinal,
    sameNamed,
    page: pagePattern,
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

/** A postcondition of allowed words. @returns an empty list if it has others */
function exportedFact(fact: ExpectedFact, slots: ReadonlyMap<string, string>): ExportedStep['must'] {
  const isSafe = (parts: Template | undefined) =>
    parts?.every((part) => ('slot' in part ? slots.has(part.slot) : hasOnlyAllowedWords(part.text))) ?? true;
  if (!isSafe(fact.path) || !isSafe(fact.name)) return [];
  if ((fact.state !== undefined && !STATES.has(fact.state)) || (fact.role !== undefined && !ROLE.test(fact.role)))
    return [];
  return [
    withoutUndefined({
      fact: fact.fact,
      role: fact.role,
      name: renameSlots(fact.name, slots),
      state: fact.state,
      path: renameSlots(fact.path, slots),
    }) as ExportedStep['must'][number],
  ];
}

function renameSlots(parts: Template | undefined, slots: ReadonlyMap<string, string>): Template | undefined {
  return parts?.map((part) => ('slot' in part ? { slot: slots.get(part.slot) ?? part.slot } : { text: part.text }));
}

/** Whether the URL has no query, no hash, and only allowed words in its path. */
function isShareableUrl(url: Template, origin: string): boolean {
  return url.every((part, i) => {
    if ('slot' in part) return true;
    const path = i === 0 ? part.text.slice(origin.length) : part.text;
    return !/[?#&=@]/.test(path) && hasOnlyAllowedWords(path);
  });
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
