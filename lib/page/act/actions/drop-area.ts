/** dropArea: the list that a column's heading or frame stands for, found by its likeness to the list that the dragged element is in. */
import { isWithin } from '../../dom/composed-tree';
import { isVisible } from '../../dom/visibility';

/** The list is at most this many ancestors away from the dragged element. */
const MAX_LIST_LEVELS = 3;
/** The column is at most this many ancestors away from the named element. */
const MAX_COLUMN_LEVELS = 4;

/** @returns the named place itself unless exactly one other list like that of the dragged element is in its column */
export function dropArea(dragged: Element, place: Element): Element {
  let list = dragged.parentElement;
  for (let level = 0; list && level < MAX_LIST_LEVELS; level++, list = list.parentElement) {
    if (isWithin(place, list)) return place;
    const marks = marksOf(list);
    if (marks === '') continue;
    const isLike = (element: Element) => element !== list && marksOf(element) === marks && isVisible(element);
    let column: Element | null = place;
    for (let up = 0; column && up <= MAX_COLUMN_LEVELS && !isWithin(dragged, column); up++) {
      if (isLike(column)) return place;
      const lists = [...column.querySelectorAll(list.localName)].filter(isLike);
      if (lists.length > 0) return lists.length === 1 && lists[0] ? lists[0] : place;
      column = column.parentElement;
    }
  }
  return place;
}

/** Tag, classes and names of data attributes; empty without any of them, as the tag alone is no likeness. */
function marksOf(element: Element): string {
  const data = [...element.attributes].map(({ name }) => name).filter((name) => name.startsWith('data-'));
  const marks = [...element.classList, ...data].toSorted();
  return marks.length === 0 ? '' : `${element.localName} ${marks.join(' ')}`;
}
