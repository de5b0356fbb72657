/** renameOrder reads “rename Draft to Final” where the page has a control that renames Draft: its press, then the new name. */
import type { Snapshot } from '../page/words/snapshot';
import type { Command, Reading } from '../records/command';
import { isUnseenMenu, withClosedEntries } from './closed-entries';
import { matchTarget, nameScore, nameWords } from './match-target';
import { extractQuoted, restoreQuoted } from './quoted-text';

/** The verb of a command that gives the field of a name its new text. */
export const RENAME = 'rename';
/** Orders to rename, in the planner's languages; pinned by the policy's hash. */
export const RENAME_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:rename|retitle) (?<old>.+?) (?:to|as|into) (?<name>.+)$/iu,
  /^(?:bitte )?(?:benenne?|nenne?) (?<old>.+?) (?:in|zu) (?<name>.+?) um$/iu,
  /^renomme[rz]? (?<old>.+?) (?:en|comme) (?<name>.+)$/iu,
  /^(?:renombra|renombrar|cambia el nombre de) (?<old>.+?) (?:a|como|por) (?<name>.+)$/iu,
]);
/** Names of controls that rename; pinned by the policy's hash. */
export const RENAME_NAMES: readonly string[] = Object.freeze([
  'rename',
  'rename…',
  'edit name',
  'change name',
  'umbenennen',
  'renommer',
  'renombrar',
]);
/** Words before the old name: “the playlist Draft”. */
const ARTICLE = /^(?:the|my|die|das|den|der|le|la|les|el|los|las|l['’])\s+/iu;
const NOUN = /^\p{Ll}+\s+/u;

/** @returns undefined unless exactly one control renames it, and no field is called so */
export function renameOrder(request: string, snapshot: Snapshot, hasModel = false): Command[] | undefined {
  const { text, quoted } = extractQuoted(request.trim().replace(/[.!]+$/u, ''));
  const found = RENAME_ORDERS.map((order) => order.exec(text)?.groups).find((groups) => groups !== undefined);
  if (!found?.old || !found.name) return undefined;
  const said = found.old.replace(ARTICLE, '');
  const value = restoreQuoted(found.name, quoted);
  const page = withClosedEntries(snapshot) ?? snapshot;
  for (const old of [said, said.replace(NOUN, '')].map((one) => restoreQuoted(one, quoted))) {
    if (matchTarget({ verb: 'type', target: old, quoted: true }, snapshot).type !== 'none') return undefined;
    const press = pressThatRenames(old, page) ?? (hasModel ? undefined : inMenuOf(old, snapshot));
    const words = request;
    if (press)
      return [
        { words, ...press },
        { words, verb: RENAME, target: old, value },
      ];
  }
  return undefined;
}

/** The entry that renames, in the menu of the only row that has the name. */
function inMenuOf(old: string, snapshot: Snapshot): Omit<Command, 'words'> | undefined {
  const menus = snapshot.nodes.filter(isUnseenMenu);
  const found = new Set(
    menus.flatMap(({ name }) => {
      const match = matchTarget({ verb: 'click', target: name, quoted: true, within: old }, snapshot);
      return match.type === 'one' && isUnseenMenu(match.node) ? [match.node] : [];
    }),
  );
  if (found.size !== 1) return undefined;
  const [first, ...others] = RENAME_NAMES.map(
    (target): Reading => ({ verb: 'click', target, quoted: true, within: old }),
  );
  return first && { ...first, readings: [first, ...others] };
}

function pressThatRenames(old: string, page: Snapshot): Reading | undefined {
  const both = RENAME_NAMES.flatMap((name) => [nameWords(`${name} ${old}`), nameWords(`${old} ${name}`)]);
  const named = page.nodes.filter((node) => node.ref !== undefined && both.some((words) => nameScore(words, node) > 0));
  const [only, ...others] = named;
  if (only) return others.length === 0 ? { verb: 'click', target: only.name, quoted: true } : undefined;
  const readings = RENAME_NAMES.map((target): Reading => ({ verb: 'click', target, quoted: true, within: old }));
  return readings.find((reading) => matchTarget(reading, page).type === 'one');
}
