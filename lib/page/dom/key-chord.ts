/** Names (chordOf) the chord of a keyboard event in the words that parseKeys reads. */
export { type Chord, parseKeys } from '../words/keys';

/** The keys as an action names them: `Control+s`, `Enter`. */
export function chordOf(event: KeyboardEvent): string {
  const parts = [
    event.ctrlKey ? 'Control' : '',
    event.altKey ? 'Alt' : '',
    event.metaKey ? 'Meta' : '',
    event.shiftKey && (event.key.length > 1 || event.ctrlKey || event.metaKey) ? 'Shift' : '',
  ];
  return [...parts.filter((part) => part !== ''), event.key === ' ' ? 'Space' : event.key].join('+');
}
