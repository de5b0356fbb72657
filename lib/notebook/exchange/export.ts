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
import { AllowedWords, LISTED_WORDS } from './allowed-words';
import { exportedDerived } from './export-derived';
import { EXPORTED_ROLE, EXPORTED_STATES, exportedLocator, withoutUndefined } from './export-locator';
import { type SiteWordReason, siteWords } from './site-words';

/** A note left out of the export: the reason, as a key of public/_locales, and the words that caused it. */
export interface ExcludedNote {
  note: Note;
  code: 'kept-words' | 'kept-typed' | 'kept-place' | 'kept-address';
  about: string;
}

/** A word of a site's own interface in the file, and the evidence for it. */
export interface SiteWord {
  origin: string;
  word: string;
  reason: SiteWordReason;
}

export interface ExportResult {
  exchange: Exchange;
  excluded: ExcludedNote[];
  siteWords: SiteWord[];
  /** Keys in the file, by note id. */
  keys: ReadonlyMap<string, string>;
}

/** Words of the sites' own interfaces that the user keeps in this browser. */
export type KeptWords = ReadonlySet<string>;
const NO_WORDS: KeptWords = new Set();

/** @param notes notes of any sites */
export function exportNotes(notes: readonly Note[], kept: KeptWords = NO_WORDS): ExportResult {
  const work = exportStepwise(notes, kept);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Like exportNotes, but yields the number of finished notes after each, so that the caller can pause or stop. */
export function* exportStepwise(
  notes: readonly Note[],
  kept: KeptWords = NO_WORDS,
): Generator<number, ExportResult, void> {
  let done = 0;
  const excluded: ExcludedNote[] = [];
  const keys = new Map<string, string>();
  const sites: ExportedSite[] = [];
  const leaving: SiteWord[] = [];
  for (const origin of new Set(notes.map((note) => note.origin))) {
    const ofSite = notes.filter((note) => note.origin === origin);
    const ofInterface = new Map([...siteWords(ofSite)].filter(([word]) => !kept.has(word)));
    const words = new AllowedWords(ofInterface);
    const maker = new SiteExport(ofSite, words);
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
    const inFile = new Set(exported.flatMap(({ body }) => textsOf(body)).flatMap((text) => words.siteWordsIn(text)));
    for (const [word, reason] of ofInterface) if (inFile.has(word)) leaving.push({ origin, word, reason });
  }
  return { exchange: buildExchange(sites), excluded, siteWords: leaving, keys };
}

/** Parts of a step that a file cannot hold. */
const NOT_EXPORTABLE = ['within', 'pick', 'untilGone', 'span', 'month', 'read', 'append', 'onto'] as const;

type Refusal = Omit<ExcludedNote, 'note'>;
type BodyOrRefusal = ExportedBody | Refusal;

class SiteExport {
  private readonly bodies = new Map<string, BodyOrRefusal>();

  constructor(
    private readonly notes: readonly Note[],
    private readonly words: AllowedWords,
  ) {}

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
        return this.exportLocator(body.fingerprint, body.page);
      case 'procedure':
        return this.exportProcedure(body, origin);
      case 'guideline':
        return this.words.allows(body.text)
          ? { kind: 'guideline', text: body.text, caution: body.caution }
          : { code: 'kept-words', about: this.words.disallowed(body.text).join(', ') };
    }
  }

  private exportLocator(fingerprint: Fingerprint, page: string | undefined): ExportedLocator | Refusal {
    const { name } = fingerprint;
    if (!this.words.allows(name)) return { code: 'kept-words', about: this.words.disallowed(name).join(', ') };
    return exportedLocator(fingerprint, page);
  }

  private exportProcedure(body: ProcedureBody, origin: string): ExportedProcedure | Refusal {
    if (body.asked || body.lists) return { code: 'kept-typed', about: '' };
    const given = parameterNames(body);
    const { names: slots, derived } = exportedDerived(body, given) ?? {};
    if (!slots) return { code: 'kept-typed', about: '' };
    for (const part of body.request)
      if ('text' in part && !this.words.allows(part.text))
        return { code: 'kept-words', about: this.words.disallowed(part.text).join(', ') };
    const steps: ExportedStep[] = [];
    for (const step of body.steps) {
      const exported = this.exportStep(step, slots, origin);
      if ('code' in exported) return exported;
      steps.push(exported);
    }
    const computed = derived ? { derived } : {};
    return { kind: 'procedure', request: renameSlots(body.request, given) ?? [], ...computed, steps };
  }

  private exportStep(step: ProcedureStep, slots: ReadonlyMap<string, string>, origin: string): ExportedStep | Refusal {
    // The file format has no row, position or place to read from: without them the step would act on another element.
    if (NOT_EXPORTABLE.some((part) => step[part] !== undefined) || (step.goal && !isExportableGoal(step.goal)))
      return { code: 'kept-place', about: '' };
    // Constant text in a typed value is a value of the user.
    const typed = [step.text, ...Object.values(step.values ?? {})];
    if (typed.some((parts) => parts?.some((part) => 'text' in part && /[\p{L}\p{N}]/u.test(part.text))))
      return { code: 'kept-typed', about: '' };
    if (step.keys !== undefined && [...step.keys].length === 1) return { code: 'kept-typed', about: '' };
    const shown = [step.named, step.each?.first, ...(step.options ?? [])].filter((one) => one !== undefined);
    const words = shown.flatMap((parts) =>
      parts.flatMap((part) => ('text' in part ? this.words.disallowed(part.text) : [])),
    );
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

/** Texts of a note that can hold words of the site. */
function textsOf(body: ExportedBody): string[] {
  if (body.kind === 'locator') return [body.name];
  if (body.kind === 'guideline') return [body.text];
  const steps = body.steps.flatMap(({ named, each, options }) => [named, each?.first, ...(options ?? [])]);
  return [body.request, ...steps]
    .flatMap((parts) => parts ?? [])
    .flatMap((part) => ('text' in part ? [part.text] : []));
}

/** Parameter names in the file, by the names in the notebook: v1, v2 … in order of occurrence. */
function parameterNames({ request }: ProcedureBody): ReadonlyMap<string, string> {
  return new Map(parametersIn(request).map((slot, i) => [slot, `v${i + 1}`]));
}

/** A postcondition of allowed words. @returns an empty list if it has others */
function exportedFact(fact: ExpectedFact, slots: ReadonlyMap<string, string>): ExportedStep['must'] {
  const isSafe = (parts: Template | undefined) =>
    parts?.every((part) => ('slot' in part ? slots.has(part.slot) : LISTED_WORDS.allows(part.text))) ?? true;
  if (!isSafe(fact.path) || !isSafe(fact.name)) return [];
  if (
    (fact.state !== undefined && !EXPORTED_STATES.has(fact.state)) ||
    (fact.role !== undefined && !EXPORTED_ROLE.test(fact.role))
  )
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
    return !/[?#&=@]/.test(path) && LISTED_WORDS.allows(path);
  });
}

/** The file format has no order of a column. */
function isExportableGoal({ state }: NonNullable<ProcedureStep['goal']>): boolean {
  return state !== undefined && state !== 'ascending' && state !== 'descending';
}
