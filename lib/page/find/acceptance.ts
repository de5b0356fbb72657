/** Decides whether a candidate is the remembered element: by name, role, place and kept attributes, and never against its name. */
import { normalizeText } from '../../core/text';
import { type Candidate, isInOtherFrame, isSameClickableTag } from './candidates';
import { expandAbbreviation, hasOtherMeaning, isOtherLabel } from './opposite-names';
import type { Fingerprint } from '../words/element';
import { LOCATE, NEAR_ROLE_SCORE } from '../words/match-tables';
import { roleSimilarity } from '../words/role-similarity';
import {
  allNamesOf,
  hasSameAttribute,
  hasSameName,
  keptAttributeCount,
  type Stability,
  textSimilarity,
  withoutCount,
  wordsOf,
} from '../words/similarity';

/** Unnamed elements without a unique attribute are distinguished by the preceding control. */
export function hasOtherPreceding(now: Fingerprint, wanted: Fingerprint, stability: Stability): boolean {
  if (wanted.name !== '' || wanted.previous === undefined || keptAttributeCount(now, wanted, stability) > 0)
    return false;
  return (wanted.sameNamed ?? 1) > 1 && now.previous !== wanted.previous;
}

/** Whether the element is in another form, dialog or row, after another control, and kept no unique attribute. */
export function isInOtherPlace(now: Fingerprint, wanted: Fingerprint, stability: Stability): boolean {
  if (!isInOtherContainer(now, wanted)) return false;
  const hasSameNeighbour =
    wanted.previous !== undefined &&
    now.previous !== undefined &&
    textSimilarity(now.previous, wanted.previous) > LOCATE.sameText;
  return keptAttributeCount(now, wanted, stability) === 0 && !hasSameNeighbour;
}

/** Whether both are in a named form, dialog or row, and the names differ. */
function isInOtherContainer(now: Fingerprint, wanted: Fingerprint): boolean {
  if (wanted.container === undefined || now.container === undefined) return false;
  return textSimilarity(now.container, wanted.container) <= LOCATE.otherContainer;
}

/** Whether a same-named element of another role is the remembered one: by tag, near role or a unique attribute, and by place. */
export function isAcceptableMatch(now: Fingerprint, wanted: Fingerprint, stability: Stability): boolean {
  if (isInOtherPlace(now, wanted, stability) || hasOtherMeaning(now.name, wanted.name)) return false;
  return (
    isSameClickableTag(now.tag, wanted.tag) ||
    roleSimilarity(now.role, wanted.role) >= NEAR_ROLE_SCORE ||
    keptAttributeCount(now, wanted, stability) > 0
  );
}

/** Whether a renamed element is the remembered one: it kept unique attributes, and its new name does not contradict the old. */
export function isAcceptableHeal(
  { fingerprint: now, score }: Candidate,
  wanted: Fingerprint,
  stability: Stability,
): boolean {
  if (isInOtherFrame(now, wanted)) return false;
  const isContradicting = hasOtherMeaning(now.name, wanted.name);
  // Text of a card around the link's name is prose, no contradicting command.
  if (isSameUniqueLink(now, wanted)) return !isContradicting || isNameWithinProse(now.name, wanted.name);
  if (isOnlyEditor(now, wanted)) return !isContradicting;
  if (isContradicting || isInOtherContainer(now, wanted) || isOtherField(now, wanted)) return false;
  if (roleSimilarity(now.role, wanted.role) < NEAR_ROLE_SCORE) return false;
  const kept = keptAttributeCount(now, wanted, stability);
  if (
    kept > 0 &&
    now.role === wanted.role &&
    (sharesNameWords(now, wanted) ||
      isSameUnnamedField(now, wanted) ||
      isOnlyFieldOfHolder(now, wanted) ||
      isNamedByPlaceholder(now, wanted))
  )
    return true;
  const required = LOCATE.healAt[Math.min(kept, 2)] ?? 1;
  return score >= Math.min(required, isSameNameless(now, wanted) ? LOCATE.namelessAt : 1);
}

/** Roles of fields whose label says what they take. */
const LABELLED_ROLES: ReadonlySet<string> = new Set(['textbox', 'spinbutton', 'combobox']);

function isOtherField(now: Fingerprint, wanted: Fingerprint): boolean {
  if (!LABELLED_ROLES.has(wanted.role)) return false;
  return isOtherLabel(now.name || (now.label ?? ''), wanted.name || (wanted.label ?? ''));
}

function sharesNameWords(now: Fingerprint, wanted: Fingerprint): boolean {
  return allNamesOf(now).some((name) =>
    allNamesOf(wanted).some((other) => sharesAllWords(withoutCount(name), withoutCount(other))),
  );
}

function isSameUnnamedField(now: Fingerprint, wanted: Fingerprint): boolean {
  return now.name === '' && wanted.name === '' && now.tag === wanted.tag && hasSimilarLabel(now, wanted);
}

/** Names that editors give to their writing area by themselves; help on keys may follow. */
const EDITOR_NAME =
  /^(?:(?:rich|formatted)[ -]?text|wysiwyg|(?:text |content |document )?(?:editor|editing area)|text area|textbereich|texteditor|inhaltsbereich)\b/iu;

/** Whether both are the only document of the page that is edited as a whole, and no two names of theirs tell them apart. */
function isOnlyEditor(now: Fingerprint, wanted: Fingerprint): boolean {
  if (!wanted.alone?.includes('editor') || !hasSameAttribute('editor', now, wanted)) return false;
  const isUnnamed = ({ name }: Fingerprint) => name === '' || EDITOR_NAME.test(name);
  return isUnnamed(now) || isUnnamed(wanted) || sharesNameWords(now, wanted);
}

/** Whether neither field has a name, no two labels tell them apart, and the only element of a class, with no other such field in it, holds both. */
function isOnlyFieldOfHolder(now: Fingerprint, wanted: Fingerprint): boolean {
  if (now.name !== '' || wanted.name !== '' || now.tag !== wanted.tag || now.type !== wanted.type) return false;
  // Words beside a field are its label in one layout and a heading of the column in another.
  const isUnlabelled = now.label === undefined || wanted.label === undefined;
  return (isUnlabelled || hasSimilarLabel(now, wanted)) && hasSameAttribute('holder', now, wanted);
}

/** Whether one is named by its placeholder, which the other has beside a name of its own. */
function isNamedByPlaceholder(now: Fingerprint, wanted: Fingerprint): boolean {
  if (now.placeholder === undefined || now.placeholder !== wanted.placeholder) return false;
  return [now.name, wanted.name].some((name) => normalizeText(name) === normalizeText(now.placeholder ?? ''));
}

/** Whether neither has a name, and the label, the icon or being the only search field identifies both. */
function isSameNameless(now: Fingerprint, wanted: Fingerprint): boolean {
  if (now.name !== '' || wanted.name !== '') return false;
  return hasSimilarLabel(now, wanted) || isOnlySearchField(now, wanted) || hasSameIconAndNeighbour(now, wanted);
}

/** Whether both are links to the same unique address, and one name contains all words of the other. */
export function isSameUniqueLink(now: Fingerprint, wanted: Fingerprint): boolean {
  if (now.role !== 'link' || wanted.role !== 'link' || !wanted.alone?.includes('href')) return false;
  return hasSameAttribute('href', now, wanted) && sharesAllWords(now.name, wanted.name);
}

/** Whether the longer name begins with the shorter one and adds several words. */
function isNameWithinProse(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].map(normalizeText).sort((left, right) => left.length - right.length);
  return long.startsWith(`${short} `) && wordsOf(long).size - wordsOf(short).size >= LOCATE.proseWords;
}

/** Whether all words of one name are in the other, abbreviations expanded. */
function sharesAllWords(a: string, b: string): boolean {
  const [fewer, more] = [a, b].map((name) => wordsOf(normalizeText(name))).sort((x, y) => x.size - y.size);
  if (!fewer || !more || fewer.size === 0) return false;
  return [...fewer].every((word) => [...more].some((other) => expandAbbreviation(other) === expandAbbreviation(word)));
}

/** Whether a candidate of another name is the only one with the remembered icon, which was unique. */
export function isOnlyElementWithIcon(
  candidate: Candidate,
  others: readonly Candidate[],
  wanted: Fingerprint,
): boolean {
  const { fingerprint: now } = candidate;
  if (hasSameName(now, wanted) || others.some(({ fingerprint }) => fingerprint.icon === wanted.icon)) return false;
  const isNameless = now.name === '' || wanted.name === '';
  const hasUniqueIcon =
    wanted.icon !== undefined && wanted.alone?.includes('icon') === true && now.icon === wanted.icon;
  return (
    isNameless &&
    hasUniqueIcon &&
    now.role === wanted.role &&
    now.tag === wanted.tag &&
    !isInOtherContainer(now, wanted)
  );
}

/** Whether both are the page's only search field, with the same label and name attribute. */
function isOnlySearchField(now: Fingerprint, wanted: Fingerprint): boolean {
  const hasOtherAttributes = wanted.nameAttribute !== now.nameAttribute || wanted.label !== now.label;
  return now.role === 'searchbox' && wanted.role === 'searchbox' && wanted.sameNamed === 1 && !hasOtherAttributes;
}

/** A neighbour without a name is recorded by its tag name. */
const TAG_NAME = /^[a-z]+\d?$/;

/** Whether both have the same icon after a control of the same name: the same action on the same subject. */
function hasSameIconAndNeighbour(now: Fingerprint, wanted: Fingerprint): boolean {
  if (wanted.icon === undefined || now.icon !== wanted.icon) return false;
  if (wanted.previous === undefined || now.previous === undefined || TAG_NAME.test(wanted.previous)) return false;
  return normalizeText(now.previous) === normalizeText(wanted.previous);
}

function hasSimilarLabel(now: Fingerprint, wanted: Fingerprint): boolean {
  return (
    now.label !== undefined && wanted.label !== undefined && textSimilarity(now.label, wanted.label) >= LOCATE.sameText
  );
}
