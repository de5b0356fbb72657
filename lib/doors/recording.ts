/** Recording: a task recorded by another tool, in this program's verbs, before it becomes notes. */
import type * as v from 'valibot';
import { FieldnotesError } from '../core/errors';
import { parseJsonFile } from '../notebook/exchange/json-file';

/** Attributes of an element as a selector names them. */
export interface SelectorHints {
  role?: string;
  name?: string;
  tag?: string;
  id?: string;
  testId?: string;
  nameAttribute?: string;
  placeholder?: string;
  type?: string;
}

export interface RecordedStep {
  verb: 'click' | 'doubleClick' | 'type' | 'select' | 'check' | 'hover' | 'press' | 'goTo';
  target?: SelectorHints;
  /** Text typed or option chosen. */
  value?: string;
  keys?: string;
  checked?: boolean;
  url?: string;
  /** Path of the page that the step led to, if the recording asserts it. */
  path?: string;
}

export interface Recording {
  title: string;
  /** Origin of the page it begins on. */
  origin: string;
  steps: RecordedStep[];
  /** Steps that change nothing on the page and were left out, by the other tool's name for them. */
  skipped: string[];
}

/** Bounds of a file: larger ones are refused unparsed. */
export const MAX_RECORDING_CHARS = 2_000_000;
const MAX_RECORDED_STEPS = 50;
/** Half of an address leads elsewhere. */
const MAX_ADDRESS_CHARS = 400;
export const MAX_RECORDINGS = 100;

/** @param place of the problem in the file, such as `steps.3` */
export function badRecording(place: string, reason: string): FieldnotesError {
  return new FieldnotesError('bad-recording', place === '' ? reason : `${place}: ${reason}`);
}

/** @throws FieldnotesError 'bad-recording' if the file is too long, no JSON, or not of the schema */
export function parseRecordingFile<S extends v.GenericSchema>(fileText: string, schema: S): v.InferOutput<S> {
  if (fileText.length > MAX_RECORDING_CHARS) throw badRecording('', `longer than ${MAX_RECORDING_CHARS} characters`);
  return parseJsonFile(fileText, schema, (reason, place = '') => badRecording(place, reason));
}

/** @throws FieldnotesError 'bad-recording' if the recording does nothing, or more than a procedure can */
export function checkRecording(found: Recording, place: string): Recording {
  const recording = { ...found, steps: withoutDoubled(found.steps), skipped: [...new Set(found.skipped)] };
  const acts = recording.steps.filter(({ verb }) => verb !== 'goTo');
  if (acts.length === 0) throw badRecording(place, 'has no click, typing or choice');
  if (recording.steps.length > MAX_RECORDED_STEPS)
    throw badRecording(place, `has ${recording.steps.length} steps; at most ${MAX_RECORDED_STEPS} make a task`);
  const long = recording.steps.find(({ url = '', path = '' }) => Math.max(url.length, path.length) > MAX_ADDRESS_CHARS);
  if (long) throw badRecording(place, `has an address of more than ${MAX_ADDRESS_CHARS} characters`);
  return recording;
}

/**
 * Without what recorders write beside the act that a step does by itself: clicks that only focus the field which the next step
 * writes, and Tab; presses on a list after a choice; text that the next step replaces in the same field; halves of a double click.
 */
function withoutDoubled(steps: readonly RecordedStep[]): RecordedStep[] {
  const acts = steps.filter((step) => !isTab(step));
  const kept: RecordedStep[] = [];
  for (const [i, step] of acts.entries()) {
    const isHalf = isHalfOfDouble(step, acts.slice(i + 1));
    if (!isHalf && !isReplacedBy(step, acts[i + 1]) && !isPartOfChoice(step, kept.at(-1))) kept.push(step);
  }
  return kept;
}

function isHalfOfDouble({ verb, path, target }: RecordedStep, [next, afterNext]: readonly RecordedStep[]): boolean {
  if (verb !== 'click' || path !== undefined) return false;
  const isOn = (one: RecordedStep | undefined, other: RecordedStep['verb']) =>
    one?.verb === other && isSameElement(target, one.target);
  return isOn(next, 'doubleClick') || (isOn(next, 'click') && isOn(afterNext, 'doubleClick'));
}

function isTab({ verb, keys = '' }: RecordedStep): boolean {
  return verb === 'press' && /^(?:Shift\+)?Tab$/u.test(keys);
}

function isReplacedBy({ verb, path, target }: RecordedStep, next: RecordedStep | undefined): boolean {
  if (next === undefined || path !== undefined || !isSameElement(target, next.target)) return false;
  return (verb === 'click' || verb === next.verb) && (next.verb === 'type' || next.verb === 'select');
}

/** A press on a list after a choice in it. */
function isPartOfChoice({ verb, path, target }: RecordedStep, before: RecordedStep | undefined): boolean {
  return verb === 'click' && path === undefined && before?.verb === 'select' && isSameElement(target, before.target);
}

export function isSameElement(a: SelectorHints = {}, b: SelectorHints = {}): boolean {
  const keys = ['id', 'testId', 'nameAttribute', 'name', 'placeholder'] as const;
  const both = keys.filter((key) => a[key] !== undefined && b[key] !== undefined);
  return both.length > 0 && both.every((key) => a[key] === b[key]);
}

/** A browser writes this path for a file that was chosen; no page can read the file from it. @throws FieldnotesError 'bad-recording' */
export function checkTyped(value: string, place: string): string {
  if (/^C:\\fakepath\\/iu.test(value)) throw badRecording(place, 'chooses a file of your disk');
  return value;
}

/** The origin of a page's address. @throws FieldnotesError 'bad-recording' if it is no web page */
export function originOf(url: string, place: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw badRecording(place, `"${url.slice(0, 80)}" is no address of a web page`);
  return new URL(url).origin;
}
