/** withClosedEntries: the page as if its closed menus, dialogs and sections stood open, to find the one that a command is about. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';

/** Refs of entries that cannot be seen yet: what opens them, and their number there. */
const CLOSED = 'closed:';

/** Signs and words of the button that opens the menu of a card or row; pinned by the policy's hash. */
export const MENU_SIGNS: readonly string[] = Object.freeze([
  '⋮',
  '⋯',
  '…',
  '...',
  '•••',
  '☰',
  'more',
  'more actions',
  'actions',
  'options',
  'mehr',
  'aktionen',
]);
/** “More for #12”, “Actions for Ann”, “Open menu of the row”: the sign, and whose menu it is; pinned by the policy's hash. */
export const MENU_OF =
  /^(?:(?:open |show )?(?:more|(?:more |row )?(?:actions|options)|menu)|(?:mehr|aktionen|optionen|menü)|(?:plus|actions|options|menu)|(?:más|acciones|opciones|menú)) (?:for|of|on|für|von|zu|pour|de|du|para|del) \S/iu;
const MENU_NAME = /(?<!\p{L})(?:menu|menü|menú|actions|options|aktionen|optionen|acciones|opciones)$/iu;

/** Whether a press opens a menu that the page makes only then, as its markup or its name says. */
export function isUnseenMenu({ ref, role, name, holds, states, depth }: SnapshotNode): boolean {
  if (holds) return holds.length === 0;
  const isSign = MENU_SIGNS.includes(name.trim().toLowerCase());
  // Pages made by hand draw “⋮” without a role; in a card, it may be called More by its tooltip.
  if (role === 'generic') return ref !== undefined && isSign && (depth > 0 || !/\p{L}/u.test(name));
  const isMenu = isSign || MENU_NAME.test(name.trim()) || (states.includes('collapsed') && MENU_OF.test(name));
  return ref !== undefined && role === 'button' && isMenu;
}

/** @returns undefined if no control of the page holds anything */
export function withClosedEntries(snapshot: Snapshot): Snapshot | undefined {
  if (!snapshot.nodes.some(({ holds }) => holds && holds.length > 0)) return undefined;
  return { ...snapshot, nodes: snapshot.nodes.flatMap((node) => [node, ...entriesOf(node)]) };
}

function entriesOf({ ref, holds = [], depth }: SnapshotNode): SnapshotNode[] {
  if (ref === undefined) return [];
  return holds.map(({ role, name }, at) => ({
    depth: depth + 1,
    role,
    name,
    ref: `${CLOSED}${at}:${ref}`,
    states: [],
    inViewport: false,
  }));
}

/** Ref of the control that opens what holds the entry. @returns undefined for an element that is to be seen */
export function openerOf(ref: string | undefined): string | undefined {
  return ref?.startsWith(CLOSED) ? ref.slice(ref.indexOf(':', CLOSED.length) + 1) : undefined;
}

/** The page without the targets that were there before a closed menu was opened: its entry is meant. */
export function withoutKnown(page: Snapshot, known: readonly string[]): Snapshot {
  if (known.length === 0) return page;
  const isKnown = ({ ref }: SnapshotNode) => ref !== undefined && known.includes(ref);
  return { ...page, nodes: page.nodes.map((node) => (isKnown(node) ? { ...node, ref: undefined } : node)) };
}
