/** The section of an app that a page shows: a heading or a selected tab that navigation names too. */
import { normalizeText } from '../core/text';
import type { SnapshotNode } from '../page/words/snapshot';

const NAVIGATION_ROLES: ReadonlySet<string> = new Set(['link', 'button', 'tab', 'menuitem']);
const SHOWN_STATES: readonly string[] = ['selected', 'current', 'pressed'];
/** The page of a list, the day of a calendar or the letter of an index: where the user happened to be, no part of the app. */
const PLACE_IN_LIST = /^(?:\P{L}*|\P{L}*[a-z]\P{L}*|(?:page|seite|página|pagina)\P{L}+)$/iu;

/**
 * The name of the section shown: a heading whose name a link, tab or button of the page has too. Headings of single items are
 * named by no navigation, and differ on every visit.
 * @returns undefined if the page names no section
 */
export function sectionOf(nodes: readonly SnapshotNode[]): string | undefined {
  const named = new Set(
    nodes
      .filter(({ ref, role, name }) => ref !== undefined && NAVIGATION_ROLES.has(role) && name !== '')
      .map(({ name }) => normalizeText(name)),
  );
  const heading = nodes.find(({ role, name }) => role === 'heading' && named.has(normalizeText(name)));
  const selected = nodes.find(
    ({ role, name, states }) =>
      NAVIGATION_ROLES.has(role) && states.some((state) => SHOWN_STATES.includes(state)) && !PLACE_IN_LIST.test(name),
  );
  return heading?.name ?? (selected?.role === 'button' ? undefined : selected?.name);
}

/** Whether the section is shown: by a heading, or by a selected tab or link. */
export function isOnSection(nodes: readonly SnapshotNode[], section: string): boolean {
  const wanted = normalizeText(section);
  return nodes.some(
    ({ role, name, states }) =>
      normalizeText(name) === wanted &&
      (role === 'heading' || (NAVIGATION_ROLES.has(role) && states.some((state) => SHOWN_STATES.includes(state)))),
  );
}
