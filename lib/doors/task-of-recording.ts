/** taskOfRecording turns a recording into notes of the exchange format: what was typed becomes parameters, secrets are refused. */
import { hasKey, isSecretValue } from '../core/secret-values';
import { SECRET_FIELD } from '../guard/secret-words';
import { pagePattern } from '../learning/page-pattern';
import {
  exportKey,
  type ExportedLocator,
  type ExportedNote,
  type ExportedSite,
  type ExportedStep,
} from '../notebook/exchange/format';
import { type Template, parametersIn, parseTemplate, uniqueName } from '../records/template';
import { badRecording, isSameElement, type RecordedStep, type Recording, type SelectorHints } from './recording';

/** A recording ready for review: the request that will start the task, with its parameters as ‹name›. */
export interface DraftTask {
  recording: Recording;
  /** Parameters in the order of their first use: name, and the value in the recording. */
  parameters: readonly { name: string; example: string }[];
  /** The parameter of each step that has a value. */
  parameterOf: ReadonlyMap<RecordedStep, string>;
  request: string;
}

const MAX_PARAMETERS = 20;

/** @throws FieldnotesError 'bad-recording' if it types into a secret field, or opens an address with a secret in it */
export function draftTask(recording: Recording): DraftTask {
  const blanks: Blank[] = [];
  const parameterOf = new Map<RecordedStep, string>();
  for (const [i, step] of recording.steps.entries()) {
    if (isSecretAddress(step.url) && i > firstActOf(recording))
      throw badRecording(`steps.${i}`, 'opens an address with a secret in it; secrets are never stored');
    if (step.value === undefined) continue;
    if (isSecret(step.target)) throw badRecording(`steps.${i}`, 'types into a secret field; secrets are never stored');
    if (step.value === '') continue;
    const blank = blanks.find((one) => isOfBlank(step, one)) ?? newBlank(step, blanks);
    parameterOf.set(step, blank.name);
  }
  if (blanks.length > MAX_PARAMETERS)
    throw badRecording('steps', `types ${blanks.length} values; at most ${MAX_PARAMETERS}`);
  const parameters = blanks.map(({ name, example }) => ({ name, example }));
  // A title with signs of a parameter in it names none.
  const title = recording.title.replaceAll(/[‹›]/gu, '').trim();
  const request = [title, ...parameters.map(({ name }) => `${name} "‹${name}›"`)].join(', ');
  return { recording, parameters, parameterOf, request };
}

interface Blank {
  name: string;
  example: string;
  target: SelectorHints;
}

function newBlank({ value = '', target = {} }: RecordedStep, blanks: Blank[]): Blank {
  const name = uniqueName(labelOf(target), (one) => blanks.some((blank) => blank.name === one));
  const blank = { name, example: value, target };
  blanks.push(blank);
  return blank;
}

/** Fields that want a value which was given before. */
const AGAIN =
  /confirm|verif|repeat|again|re-?(?:enter|type)|wiederhol|bestätig|erneut|nochmal|répét|ressais|repet|ripet|herhaal|powtórz|повтор|подтвер|確認|确认|再次|확인/iu;

/** Two fields with one value by chance are two blanks; a field written twice, and one that wants the value again, are one. */
function isOfBlank({ value, target = {} }: RecordedStep, blank: Blank): boolean {
  if (value !== blank.example) return false;
  return isSameElement(target, blank.target) || [target, blank.target].some((hints) => AGAIN.test(wordsOf(hints)));
}

const wordsOf = ({ name, placeholder, nameAttribute, testId, id }: SelectorHints) =>
  [name, placeholder, nameAttribute, testId, id].join(' ');

const firstActOf = ({ steps }: Recording) => steps.findIndex(({ verb }) => verb !== 'goTo');

/** A user, a key or a token in an address. */
function isSecretAddress(address = ''): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password, search, hash } = new URL(address);
  const fields = [search, hash].flatMap((text) => [...new URLSearchParams(text.replace(/^#/u, ''))]);
  const isSecretField = ([name, value]: [string, string]) =>
    hasKey(value) || isSecretValue(value) || (SECRET_FIELD.test(name) && value.length >= MIN_SECRET_CHARS);
  return username !== '' || password !== '' || fields.some(isSecretField);
}
const MIN_SECRET_CHARS = 8;

/**
 * @param request with the draft's parameters as ‹name›, each once or more
 * @throws FieldnotesError 'bad-recording' if a parameter is missing from the request, or unknown
 */
export function taskOfRecording({ recording, parameters, parameterOf }: DraftTask, request: string): ExportedSite {
  const template = parseTemplate(request.trim());
  const wanted = parametersIn(template);
  const missing = parameters.find(({ name }) => !wanted.includes(name));
  if (missing) throw badRecording('request', `needs ‹${missing.name}›`);
  const unknown = wanted.find((name) => !parameters.some((parameter) => parameter.name === name));
  if (unknown !== undefined) throw badRecording('request', `‹${unknown}› is no parameter of the recording`);
  // The exchange format names parameters v1, v2 … in the order of the request.
  const slotOf = (name: string) => `v${wanted.indexOf(name) + 1}`;
  const templateOf = (step: RecordedStep): Template => {
    const name = parameterOf.get(step);
    return name === undefined ? [] : [{ slot: slotOf(name) }];
  };
  const locators = new Map<string, ExportedNote>();
  let page: string | undefined;
  const firstAct = firstActOf(recording);
  const steps = recording.steps.flatMap((step, i) => {
    if (step.verb === 'goTo') page = pagePattern(step.url ?? '');
    const made = toStep(step, templateOf(step), (hints) => addLocator(hints, { step, page }, locators));
    if (step.path !== undefined) page = pagePattern(recording.origin + step.path);
    // The task begins on the page where the user asks for it: the guard opens no address that only a file names.
    return i < firstAct ? [] : [made];
  });
  const body = {
    kind: 'procedure' as const,
    request: template.map((part) => ('slot' in part ? { slot: slotOf(part.slot) } : part)),
    steps,
  };
  return { origin: recording.origin, notes: [...locators.values(), { key: exportKey(body), body }] };
}

function toStep(step: RecordedStep, filled: Template, locatorOf: (hints: SelectorHints) => string): ExportedStep {
  const { verb, target, value, keys, checked, url, path } = step;
  const locator = target && locatorOf(target);
  const must: ExportedStep['must'] = path === undefined ? [] : [{ fact: 'path', path: [{ text: path }] }];
  const common = { ...(locator === undefined ? {} : { locator }), must, some: [] };
  switch (verb) {
    case 'goTo':
      return { verb, url: [{ text: url ?? '' }], must: [], some: [] };
    case 'type':
      if (value === '') return { verb: 'clear', ...common };
      return { verb, text: filled, ...common };
    case 'select':
      return { verb, options: [filled], ...common };
    case 'press':
      return { verb, keys: keys ?? '', ...common };
    case 'check':
      return { verb, checked: checked ?? true, ...common };
    default:
      return { verb, ...common };
  }
}

/** @param page pattern of the page it is on @returns the key of the element's locator, which is added if it is new */
function addLocator(
  hints: SelectorHints,
  { step, page }: { step: RecordedStep; page: string | undefined },
  locators: Map<string, ExportedNote>,
): string {
  const { tag, id, testId, nameAttribute, placeholder, type } = hints;
  const unique = (['nameAttribute', 'testId', 'id'] as const).filter((attribute) => hints[attribute] !== undefined);
  // Without a name the attribute stands for it: the element counts as renamed, and must have kept the attribute.
  const name = hints.name ?? placeholder ?? wordsOfIdentifier(unique[0] && hints[unique[0]]);
  const body: ExportedLocator = {
    kind: 'locator',
    role: hints.role ?? ROLE_OF_VERB[step.verb] ?? roleOfPressed(hints, step),
    name,
    tag: tag ?? TAG_OF_VERB[step.verb] ?? 'button',
    ...(id === undefined ? {} : { id }),
    ...(testId === undefined ? {} : { testId }),
    ...(nameAttribute === undefined ? {} : { nameAttribute }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(type === undefined ? {} : { type }),
    ...(hints.name === undefined && unique.length > 0 ? { alone: [...unique] } : {}),
    ...(page === undefined ? {} : { page: page.slice(0, 200) }),
  };
  const key = exportKey(body);
  locators.set(key, { key, body });
  return key;
}

/** Pressed inputs are boxes to tick, near to radio buttons, unless the press led to another page. */
function roleOfPressed({ tag, type = '' }: SelectorHints, { path }: RecordedStep): string {
  const isButton = /^(?:submit|button|image|reset)$/u.test(type) || path !== undefined;
  return tag === 'input' && !isButton ? 'checkbox' : 'button';
}

/** `new-task` and `newTask` as “new task”. */
function wordsOfIdentifier(identifier = ''): string {
  return identifier
    .replaceAll(/([a-z])([A-Z])/gu, '$1 $2')
    .replaceAll(/[-_.:]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Roles and tags that a verb needs, for selectors that name none. */
const ROLE_OF_VERB: Partial<Record<RecordedStep['verb'], string>> = {
  type: 'textbox',
  press: 'textbox',
  select: 'combobox',
  check: 'checkbox',
};
const TAG_OF_VERB: Partial<Record<RecordedStep['verb'], string>> = {
  type: 'input',
  press: 'input',
  select: 'select',
  check: 'input',
};

function isSecret(hints: SelectorHints = {}): boolean {
  const { name, id, testId, nameAttribute, placeholder, type } = hints;
  return (
    type === 'password' ||
    [name, id, testId, nameAttribute, placeholder].some((text) => text !== undefined && SECRET_FIELD.test(text))
  );
}

/** Name of a parameter: the field's name, without signs that a template could not hold. */
function labelOf(hints: SelectorHints = {}): string {
  const { name, placeholder, nameAttribute, testId, id } = hints;
  const words = (name ?? placeholder ?? nameAttribute ?? testId ?? id ?? '')
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim();
  return words.slice(0, 30).trim().toLowerCase() || 'value';
}
