/** QuestionDialog: the frame of a question: named, described, focused unless the user is writing, and closed by Escape with the safe answer. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** Read aloud with the title. */
  text?: ComponentChildren;
  /** The safe answer. */
  onEscape: () => void;
  /** The focus begins on a control of the question itself. */
  hasOwnFocus?: boolean;
  children: ComponentChildren;
}

export function QuestionDialog({ title, text, onEscape, hasOwnFocus = false, children }: Props) {
  const dialog = useRef<HTMLElement>(null);
  const words = useId();
  useEffect(() => {
    if (!hasOwnFocus && !isWriting(document.activeElement)) dialog.current?.focus();
  }, [hasOwnFocus]);
  return (
    <section
      ref={dialog}
      class="card ask"
      role="alertdialog"
      aria-label={title}
      aria-describedby={text === undefined ? undefined : words}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onEscape()}
    >
      <h2>{title}</h2>
      {text !== undefined && <div id={words}>{text}</div>}
      {children}
    </section>
  );
}

/** Whether a text is begun, or the focus is in a frame: in a practice page, for example. */
function isWriting(element: Element | null): boolean {
  const isText = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
  return isText ? element.value !== '' : element instanceof HTMLIFrameElement;
}
