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
  const recording = { ...found, steps: withoutFocusMoves(found.steps), skipped: [...new Set(found.skipped)] };
  const acts = recording.steps.filter(({ verb }) => verb !== 'goTo');
  if (acts.length === 0) throw badRecording(place, 'has no click, typing or choice');
  if (recording.steps.length > MAX_RECORDED_STEPS)
    throw badRecording(place, `has ${recording.steps.length} steps; at most ${MAX_RECORDED_STEPS} make a task`);
  return recording;
}

/**
 * Without clicks that only focus the field which the next step writes, and without Tab: this program focuses by itself, and a
 * recorder rarely says which role such a click has.
 */
function withoutFocusMoves(steps: readonly RecordedStep[]): RecordedStep[] {
  return steps.filter((step, i) => {
    if (step.verb === 'press') return !/^(?:Shift\+)?Tab$/u.test(step.keys ?? '');
    const next = steps.slice(i + 1).find(({ verb, keys }) => verb !== 'press' || !/Tab$/u.test(keys ?? ''));
    const isFocus = step.verb === 'click' && (next?.verb === 'type' || next?.verb === 'select');
    return !(isFocus && step.path === undefined && isSameElement(step.target, next.target));
  });
}

function isSameElement(a: SelectorHints = {}, b: SelectorHints = {}): boolean {
  const keys = ['id', 'testId', 'nameAttribute', 'name', 'placeholder'] as const;
  const both = keys.filter((key) => a[key] !== undefined && b[key] !== undefined);
  return both.length > 0 && both.every((key) => a[key] === b[key]);
}

/** The origin of a page's address. @throws FieldnotesError 'bad-recording' if it is no web page */
export function originOf(url: string, place: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw badRecording(place, `"${url.slice(0, 80)}" is no address of a web page`);
  return new URL(url).origin;
}
