/** withSecretBlanks: what a request says of a secret becomes a parameter that no step uses, so that the secret stands in no title. */
import type { RunStep } from '../records/run';
import { type Template, uniqueName } from '../records/template';
import type { BoundValues } from './bind-values';
import { parameterName } from './parameter-name';
import { VALUE_BOUNDARY_WORDS } from './request-words';

/** Words that are followed by a secret; the guard's tables are about fields, and this one is about sentences. */
const ANNOUNCED =
  /(?<![\p{L}\p{N}])(?:password|passcode|passphrase|passwort|kennwort|geheimzahl|pin|tan|code|secret)(?:\s+(?:number|is|ist|lautet)|\s*[:=])?\s+(?:["“„»]([^"“”„«»]+)["“”„«»]|([^\s"“”„«»]+))/giu;
const CODE = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?![\p{L}\p{N}])/gu;
/** Fewer boxes may be a day, a month and a year. */
const MIN_BOXES = 4;

interface Secret {
  text: string;
  /** Offset in the part. */
  at: number;
}

/** @param steps of the demonstration, before fields for the signs of one code were joined */
export function withSecretBlanks(bound: BoundValues, steps: readonly RunStep[]): BoundValues {
  if (!steps.some(({ action }) => action.verb === 'fillByHand')) return bound;
  const lengths = new Set(codeBoxes(steps).map(({ length }) => length));
  const said = { ...bound.said };
  const values = { ...bound.values };
  const template = bound.template.flatMap((part): Template => {
    if (!('text' in part)) return [part];
    const [secret] = [...announced(part.text), ...spelled(part.text, lengths)];
    if (!secret) return [part];
    const before = part.text.slice(0, secret.at);
    const slot = uniqueName(parameterName(before, 'code'), (name) => name in values);
    said[slot] = secret.text;
    values[slot] = secret.text;
    const rest = part.text.slice(secret.at + secret.text.length);
    return [...(before === '' ? [] : [{ text: before }]), { slot }, ...(rest === '' ? [] : [{ text: rest }])];
  });
  return { ...bound, template, said, values };
}

function announced(text: string): Secret[] {
  return [...text.matchAll(ANNOUNCED)].flatMap(({ 0: whole, 1: quoted, 2: word = '', index }) => {
    if (quoted !== undefined) return [{ text: quoted, at: index + whole.length - quoted.length - 1 }];
    const bare = word.replace(/[,.;:!?]+$/u, '');
    const isValue = bare !== '' && !VALUE_BOUNDARY_WORDS.has(bare.toLowerCase());
    return isValue ? [{ text: bare, at: index + whole.length - word.length }] : [];
  });
}

/** A code with a digit that has as many signs as the page had boxes. */
function spelled(text: string, lengths: ReadonlySet<number>): Secret[] {
  return [...text.matchAll(CODE)].flatMap(({ 0: code, index }) =>
    /\d/u.test(code) && lengths.has(code.length) ? [{ text: code, at: index }] : [],
  );
}

/** One step for the fields that take one sign of a code each: the user fills in all of them at once. */
export function joinCodeBoxes(steps: readonly RunStep[]): RunStep[] {
  const later = new Set(codeBoxes(steps).flatMap((boxes) => boxes.slice(1)));
  return steps.filter((step) => !later.has(step));
}

/** Successive fields that were filled in by hand and are called alike but for a number. */
function codeBoxes(steps: readonly RunStep[]): RunStep[][] {
  const groups: RunStep[][] = [];
  let last: string | undefined;
  for (const step of steps) {
    const kind = step.action.verb === 'fillByHand' ? kindOf(step) : undefined;
    if (kind !== undefined && kind === last) groups.at(-1)?.push(step);
    else if (kind !== undefined) groups.push([step]);
    last = kind;
  }
  return groups.filter(({ length }) => length >= MIN_BOXES);
}

function kindOf({ facts }: RunStep): string {
  const { role = '', tag = '', name = '' } = facts?.fingerprint ?? {};
  return [role, tag, name.replace(/\d+/gu, '#')].join('\n');
}
