/** createOrder reads “create a folder called Weekend”, where a button or field of the page makes a folder: its press, then the name. */
import type { Snapshot, SnapshotNode } from '../page/words/snapshot';
import type { Command } from '../records/command';
import { openerOf, withClosedEntries } from './closed-entries';
import { foldWord } from './languages/grammar';
import { extractQuoted, hasQuoted, restoreQuoted } from './quoted-text';

/** The verb of a command that gives the name to what is created. */
export const CREATE = 'create';
/** Orders to create, in the planner's languages; pinned by the policy's hash. */
export const CREATE_ORDERS: readonly RegExp[] = Object.freeze([
  /^(?:please )?(?:create|make|add|start|set up)(?: me)? (?:an? |the |another )?(?:new )?(?<thing>\p{L}[\p{L} -]*?) (?:called|named|titled|with the (?:name|title)) (?<name>.+)$/iu,
  /^(?:please )?(?:create|make|add|write|post|leave)(?: me)? (?:an? |the |another )?(?:new )?(?<thing>\p{L}[\p{L} -]*?):? (?<quoted>\S+)$/iu,
  /^new (?<thing>\p{L}[\p{L} -]*?)(?: called| named|:) (?<name>.+)$/iu,
  /^(?:bitte )?(?:erstelle?|lege?|mache?|füge?)(?: mir)?(?: bitte)? (?:eine?n? )?(?:neue[ns]? )?(?<thing>\p{L}[\p{L} -]*?) (?:namens|mit dem (?:namen|titel)) (?<name>.+?)(?: an| hinzu)?$/iu,
  /^(?:crée|créer|créez|ajoute|ajouter|ajoutez)(?:-moi)? (?:une? )?(?:nouvel(?:le)? |nouveau )?(?<thing>\p{L}[\p{L} -]*?) (?:appelée?|nommée?|intitulée?) (?<name>.+)$/iu,
  /^(?:crea|crear|créame|añade|añadir) (?:una? )?(?:nuev[oa] )?(?<thing>\p{L}[\p{L} -]*?) (?:llamad[oa]|titulad[oa]|con el (?:nombre|título)(?: de)?) (?<name>.+)$/iu,
]);
/** An order to create without a name, in the planner's languages; pinned by the policy's hash. */
export const CREATE_PRESS =
  /^(?:(?:please )?(?:create|make|add|start)(?: me)? (?:an? |another )?(?:new )?|(?:bitte )?(?:erstelle?|lege?|mache?)(?: bitte)? eine?n? (?:neue[ns]? )?|(?:crée|créer|créez|ajoute[rz]?) une? (?:nouvel(?:le)? |nouveau )?|(?:crea|crear|añade|añadir) una? (?:nuev[oa] )?)(?<thing>\p{L}[\p{L} -]*?)(?: an| hinzu)?$/iu;
/** Words of controls that create; pinned by the policy's hash. */
export const CREATES: ReadonlySet<string> = new Set(
  `new create add another make neu neue neuer neues neuen anlegen erstellen hinzufugen nouveau nouvelle nouvel creer ajouter nuevo
  nueva crear anadir`.split(/\s+/u),
);
const ARTICLES: ReadonlySet<string> = new Set('a an the your ein eine einen un une la le el una'.split(' '));
/** Words of fields that take a name; pinned by the policy's hash. */
export const NAMES: ReadonlySet<string> = new Set(
  'name title of the for der des nombre nom titel titre titulo du de del'.split(' '),
);
const KEEPING: ReadonlySet<string> = new Set('save speichern enregistrer guardar'.split(' '));
const FIELDS: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'combobox']);
const PRESSED: ReadonlySet<string> = new Set(['button', 'link', 'menuitem', 'generic', 'tab']);
/** A joint in a name without quotes: another order or another property follows. */
const GOES_ON = /[,;:]|\s(?:and|then|with|und|dann|mit|et|puis|avec|y|luego|con)\s/iu;

/** @returns undefined unless exactly one control creates what the order names */
export function createOrder(request: string, snapshot: Snapshot): Command[] | undefined {
  const { text, quoted } = extractQuoted(request.trim().replace(/[.!]+$/u, ''));
  const said = CREATE_ORDERS.map((order) => order.exec(text)?.groups).find(
    (groups) => groups !== undefined && (groups.quoted === undefined || hasQuoted(groups.quoted)),
  );
  const name = said?.name ?? said?.quoted;
  if (!said?.thing || name === undefined || (!hasQuoted(name) && GOES_ON.test(name))) return undefined;
  const value = restoreQuoted(name, quoted);
  const thing = wordsOf(said.thing);
  const page = withClosedEntries(snapshot) ?? snapshot;
  const fields = page.nodes.filter((node) => FIELDS.has(node.role) && isFieldOf(node, thing));
  const makers = page.nodes.filter((node) => PRESSED.has(node.role) && isMakerOf(node, thing));
  const words = request;
  const [field, ...otherFields] = fields;
  if (field && otherFields.length === 0)
    return [
      { words, verb: CREATE, target: said.thing, value, chosen: field.ref, unveiled: { known: [], openers: [] } },
    ];
  const [maker, ...otherMakers] = makers;
  if (!maker || otherMakers.length > 0) return undefined;
  const known = snapshot.nodes.flatMap(({ ref, role }) => (ref !== undefined && FIELDS.has(role) ? [ref] : []));
  const chosen = openerOf(maker.ref) === undefined ? { chosen: maker.ref } : {};
  return [
    { words, verb: 'click', target: maker.name, quoted: true, ...chosen },
    { words, verb: CREATE, target: said.thing, value, unveiled: { known, openers: [] } },
  ];
}

/** “add a new article” for the only button “New article”. */
export function createPress(request: string, { nodes }: Snapshot): Command[] | undefined {
  const said = CREATE_PRESS.exec(request.trim().replace(/[.!]+$/u, ''))?.groups?.thing;
  const thing = said === undefined ? [] : wordsOf(said);
  const [maker, ...others] = nodes.filter((node) => PRESSED.has(node.role) && isMakerOf(node, thing));
  if (thing.length === 0 || !maker || others.length > 0) return undefined;
  return [{ words: request, verb: 'click', target: maker.name, quoted: true, chosen: maker.ref }];
}

/** “+ New folder”, “Create a folder”. */
function isMakerOf({ ref, name }: SnapshotNode, thing: readonly string[]): boolean {
  const own = wordsOf(name);
  const rest = own.filter((word) => !CREATES.has(word) && !ARTICLES.has(word));
  const creates = own.some((word) => CREATES.has(word)) || /^\s*[+＋]/u.test(name);
  return ref !== undefined && creates && isSameThing(rest, thing);
}

/** “New playlist”, “Add a task”, “Name of the playlist”: an empty field. */
function isFieldOf(
  { ref, name, near = '', placeholder = '', value = '', states }: SnapshotNode,
  thing: readonly string[],
): boolean {
  if (ref === undefined || value !== '' || states.includes('disabled')) return false;
  return [name, near, placeholder].some((label) => {
    const rest = withoutNamingWords(label);
    return rest !== undefined && isSameThing(rest, thing);
  });
}

/** The words of a label beside those of creating and naming. @returns undefined if it has none of these */
function withoutNamingWords(label: string): string[] | undefined {
  const own = wordsOf(label);
  const rest = own.filter((word) => !CREATES.has(word) && !ARTICLES.has(word) && !NAMES.has(word));
  return rest.length < own.length ? rest : undefined;
}

/** A field for a name, of whatever is created: “Title”, “Name of the bed”, “List name”. */
export function isNamingField({ name, near = '', placeholder = '' }: SnapshotNode, thing: string): boolean {
  return [name, near, placeholder].some((label) => {
    const rest = withoutNamingWords(label);
    return rest !== undefined && (rest.length === 0 || isSameThing(rest, wordsOf(thing)));
  });
}

/** “Create”, “Add task”, “Save list”: keeps what was named. */
export function keepsCreated(name: string, thing: string): boolean {
  const own = wordsOf(name).filter((word) => !ARTICLES.has(word));
  const [verb = '', ...rest] = own;
  const keeps = CREATES.has(verb) || KEEPING.has(verb);
  return (
    isSameThing(own, wordsOf(thing)) ||
    ((keeps || (verb === '' && /^[+＋✓✔]$/u.test(name))) && (rest.length === 0 || isSameThing(rest, wordsOf(thing))))
  );
}

const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== '');

const isSameThing = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, i) => singular(word) === singular(other[i] ?? ''));

const singular = (word: string): string => (word.length > 3 ? word.replace(/(?:es|s|e|n)$/u, '') : word);
