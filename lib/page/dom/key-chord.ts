/** Names the chord of a keyboard event (formatKeyChord) in the words that parseKeyChord reads. */
export { type KeyChord, parseKeyChord } from '../words/keys';

/** The chord of a keyboard event in the form that actions use: `Control+s`, `Enter`. */
export function formatKeyChord(event: KeyboardEvent): string {
  const parts = [
    event.ctrlKey ? 'Control' : '',
    event.altKey ? 'Alt' : '',
    event.metaKey ? 'Meta' : '',
    event.shiftKey && (event.key.length > 1 || event.ctrlKey || event.metaKey) ? 'Shift' : '',
  ];
  return [...parts.filter((part) => part !== ''), event.key === ' ' ? 'Space' : event.key].join('+');
}
