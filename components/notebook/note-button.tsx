/** NoteButton: a button whose accessible name says which note or site it acts on. */

interface Props {
  text: string;
  /** The note or site it acts on. */
  of: string;
  /** Only for buttons that expand something. */
  isOpen?: boolean;
  /** `more`: three dots, the text is for screen readers. */
  kind?: 'danger' | 'primary' | 'more';
  onPress: () => void;
}

export function NoteButton({ text, of, isOpen, kind, onPress }: Props) {
  return (
    <button
      type="button"
      class={kind === undefined ? 'button' : `button ${kind}`}
      aria-expanded={isOpen}
      aria-label={`${text}: ${of}`}
      title={kind === 'more' ? text : undefined}
      onClick={onPress}
    >
      {kind === 'more' ? '⋯' : text}
    </button>
  );
}
