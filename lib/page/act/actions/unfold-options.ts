/** unfoldToOption and followPath open the closed entries of a list that is drawn as a tree, until the option shows. */
import { elementsIn } from '../../dom/composed-tree';
import { parseKeyChord } from '../../dom/key-chord';
import { nameOf } from '../../dom/element-state';
import { ownText } from '../../dom/safe-text';
import { isVisible } from '../../dom/visibility';
import { ownerOf } from '../../dom/clean-form';
import { clickWhenStable } from '../input/actionability';
import { pressChord } from '../input/keyboard';
import { findOptionByLabel, type ListControl } from './list-options';
import { RENDER_TIMEOUT_MS, waitUntil } from './list-wait';

/** Entries of a tree that are opened at the most. */
const MAX_UNFOLDED = 20;
/** Signs that open an entry by their class, and buttons; they show no text. */
const FOLDS = '[class*=toggle], [class*=expand], [class*=switcher], [class*=chevron], [class*=caret]';
const TOGGLES = `button, [role=button], ${FOLDS}`;
/** Names of such signs; any other name, such as that of a bin, is of an act on the entry. */
const FOLDS_BY_NAME =
  /^(?:\P{L}*|(?:expand|unfold|toggle|open|show|(?:aus|auf)klappen|öffne|déplier|ouvrir|desplegar|expandir|abrir).*)$/iu;

/** @returns undefined if the list is no tree, or none of its closed entries holds the option */
export async function unfoldToOption(list: ListControl, label: string): Promise<Element | undefined> {
  const opened = new Set<Element>();
  while (opened.size < MAX_UNFOLDED) {
    const entry = closedEntries(list).find((one) => !opened.has(one));
    if (!entry) return undefined;
    opened.add(entry);
    if (!(await unfold(entry, list))) continue;
    const found = await waitUntil(() => findOptionByLabel(list, label), RENDER_TIMEOUT_MS);
    if (found) return found;
  }
  return undefined;
}

/** “Nuts > Walnut”. */
const PATH = /\s+(?:>|→|›|»|->)\s+/u;

/** Opens what stands before the last name of a path, once the list is open. @returns the last name; the whole label if it is no path */
export async function followPath(list: ListControl, label: string): Promise<string> {
  const parts = label.split(PATH);
  const last = parts.at(-1) ?? label;
  if (findOptionByLabel(list, label)) return label;
  for (const part of parts.slice(0, -1)) {
    const entry = await waitUntil(() => findOptionByLabel(list, part), RENDER_TIMEOUT_MS);
    if (!entry) return label;
    const opens = closedEntries(list).find((one) => one === entry || one.contains(entry) || entry.contains(one));
    // A column of a cascade opens beside the entry that is pressed.
    if (!(opens ? await unfold(opens, list) : await clickWhenStable(entry))) return label;
  }
  return last;
}

export const isPath = (label: string): boolean => PATH.test(label);

/** The closed entries of trees that came with the list; some tell that they are open, and nothing while they are closed. */
function closedEntries(list: ListControl): Element[] {
  const entries = entriesOf(list);
  const closed = entries.filter((one) => {
    const state = one.getAttribute('aria-expanded');
    return state === 'false' || (state === null && !entries.some((other) => other !== one && one.contains(other)));
  });
  const signed = closed.filter((one) => signOf(one) !== undefined);
  // Where some have a sign, those without one hold nothing.
  return signed.length > 0 ? signed : closed.filter((one) => one.hasAttribute('aria-expanded'));
}

function entriesOf({ element, isInline, known }: ListControl): Element[] {
  return elementsIn(isInline ? element : ownerOf(element)).filter(
    (one) => one.getAttribute('role') === 'treeitem' && !known.has(one) && isVisible(one),
  );
}

/** A press on the sign of the entry, else the key: a press on its text would choose it. */
async function unfold(entry: Element, list: ListControl): Promise<boolean> {
  const shown = entriesOf(list).length;
  const isOpen = () => entriesOf(list).length > shown;
  const sign = signOf(entry);
  if (sign && (await clickWhenStable(sign)) && (await waitUntil(isOpen, RENDER_TIMEOUT_MS))) return true;
  const chord = parseKeyChord('ArrowRight');
  if (chord) pressChord(entry, chord);
  return waitUntil(isOpen, RENDER_TIMEOUT_MS);
}

function signOf(entry: Element): Element | undefined {
  const isOwn = (one: Element) => one.closest('[role=treeitem]') === entry;
  const signs = [...entry.querySelectorAll(TOGGLES), ...siblingSigns(entry)];
  return signs.find(
    (one) =>
      (isOwn(one) || !entry.contains(one)) &&
      isVisible(one) &&
      !/[\p{L}\p{N}]/u.test((one as HTMLElement).innerText ?? '') &&
      FOLDS_BY_NAME.test(nameOf(one)) &&
      (one.matches(FOLDS) || standsBeforeText(one, entry)),
  );
}

/** A nameless button behind the text of an entry may do anything to it. */
function standsBeforeText(sign: Element, entry: Element): boolean {
  const { left } = sign.getBoundingClientRect();
  const texts = [...entry.querySelectorAll('*')].filter(
    (one) => one.closest('[role=treeitem]') === entry && /\p{L}/u.test(ownText(one)),
  );
  return texts.length > 0 && texts.every((one) => left <= one.getBoundingClientRect().left);
}

/** Some draw the sign beside the entry. */
function siblingSigns(entry: Element): Element[] {
  const parent = entry.parentElement;
  const isAlone = parent !== null && parent.querySelectorAll('[role=treeitem]').length === 1;
  return isAlone ? [...parent.querySelectorAll(TOGGLES)] : [];
}
