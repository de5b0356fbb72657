/** keyNames gives the keys of a chord the names that Playwright and the Recorder know. */
import { parseKeyChord } from '../page/words/keys';
import { badRecording } from './recording';

/** @returns the keys in the order in which they go down @throws FieldnotesError 'bad-recording' for a key that is on no list */
export function keyNames(keys: string): string[] {
  const chord = parseKeyChord(keys);
  if (!chord) throw badRecording('', `"${keys.slice(0, 40)}" is no key`);
  return [
    ...(chord.ctrlKey ? ['Control'] : []),
    ...(chord.altKey ? ['Alt'] : []),
    ...(chord.metaKey ? ['Meta'] : []),
    ...(chord.shiftKey ? ['Shift'] : []),
    chord.key === ' ' ? 'Space' : chord.key,
  ];
}
