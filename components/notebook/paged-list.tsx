/** PagedList renders the first notes, and more each time the end of the list is scrolled into view. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Note } from '../../lib/records/note';
import { decimal } from '../numbers';
import { t } from '../text';

const PAGE_SIZE = 20;
/** Rows of the first paint: the others follow in the next frames, and would only delay it. */
const FIRST_ROWS = 3;

interface Props {
  notes: readonly Note[];
  item: (note: Note) => ComponentChildren;
}

export function PagedList({ notes, item }: Props) {
  const [count, setCount] = useState(FIRST_ROWS);
  if (notes.length === 0) return null;
  return (
    <>
      <ul class="notes">{notes.slice(0, count).map(item)}</ul>
      {notes.length > count && (
        <ShowMore left={notes.length - count} onMore={() => setCount((before) => before + PAGE_SIZE)} />
      )}
    </>
  );
}

export function ShowMore({ left, onMore }: { left: number; onMore: () => void }) {
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && onMore());
    if (end.current) watch.observe(end.current);
    return () => watch.disconnect();
  });
  return (
    <button ref={end} type="button" class="button" onClick={onMore}>
      {t('notebook_more', decimal(left, 0))}
    </button>
  );
}
