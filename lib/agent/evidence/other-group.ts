/** findOtherGroup: an item that was to be moved to a named column, list or section, and stands under another one of the same kind. */
import { normalizeText } from '../../core/text';
import type { SnapshotNode } from '../../page/words/snapshot';
import { readMessage } from './read-message';
import { namesValue } from './request-values';

const MOVES =
  /^(?:please\s+|bitte\s+)?(?:move|put|shift|drag|transfer|relocate|file|verschieb\w*|verleg\w*|leg\w*|schieb\w*|déplace\w*|mets|mettre|mueve|mover|pon)\s+(?:the\s+|den\s+|die\s+|das\s+)?["“]?(.+?)["”]?\s+(?:in|to|into|onto|under|nach|unter|auf|zu|dans|vers|sous|a|al|en)\s+(?:the\s+|den\s+|die\s+|das\s+)?["“]?(.+?)["”]?\s*[.!]?$/iu;
const GROUP_ROLES: ReadonlySet<string> = new Set(['heading', 'region', 'group', 'list', 'columnheader']);
const PASSING_ROLES = /^(?:menu|option)/u;

/** @returns the name of the group in which the item stands; undefined if the page does not speak against the request */
export function findOtherGroup(request: string, nodes: readonly SnapshotNode[]): string | undefined {
  const [, item = '', place = ''] = MOVES.exec(request.trim()) ?? [];
  const wanted = groupNamed(nodes, place);
  if (item === '' || !wanted) return undefined;
  const isBeside = ({ role, depth, name }: SnapshotNode) =>
    role === wanted.role && depth === wanted.depth && name !== '';
  const under = nodes.flatMap((node, at) => {
    if (!namesValue(node.name, item) || PASSING_ROLES.test(node.role) || isBeside(node)) return [];
    // “Letter moved to Archive” is a message about the item.
    if (namesValue(node.name, wanted.name) || readMessage(node.name) === 'confirms') return [];
    return nodes.slice(0, at).findLast(isBeside) ?? [];
  });
  return under.includes(wanted) ? undefined : under[0]?.name;
}

/** The same if it stands where it stood before the act: a list beside the board may name the item as well. */
export function findUnmoved(
  request: string,
  before: readonly SnapshotNode[],
  after: readonly SnapshotNode[],
): string | undefined {
  const group = findOtherGroup(request, after);
  return group !== undefined && group === findOtherGroup(request, before) ? group : undefined;
}

/** The group whose name the words of a place begin with; the only one of that name. */
function groupNamed(nodes: readonly SnapshotNode[], place: string): SnapshotNode | undefined {
  const said = `${normalizeText(place)} `;
  const groups = nodes.filter(
    ({ role, name }) => GROUP_ROLES.has(role) && name !== '' && said.startsWith(`${normalizeText(name)} `),
  );
  const longest = Math.max(0, ...groups.map(({ name }) => name.length));
  const [first, ...others] = groups.filter(({ name }) => name.length === longest);
  return first && others.every(({ role }) => role !== first.role) ? first : undefined;
}
