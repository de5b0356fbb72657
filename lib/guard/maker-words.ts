/**
 * onlyArranges: whether the names that a control's maker gave its icon and its classes say that it opens, moves or arranges
 * something. They are English wherever the page is read, and speak for controls that have no words, or words that no table has.
 */
import { plainText } from '../core/text';
import type { ElementFacts } from '../page/words/element';
import { namesAct } from './acts';

/** Whole words of class names that say so of a control, also of one whose own words no table has. */
export const DISCLOSING_WORDS: ReadonlySet<string> = new Set(
  (
    'accordion caret carousel chevron collapse collapser collapsible disclosure ellipsis expand expander gripper hamburger kebab pager ' +
    'pagination resize resizer resizable separator sorter splitter stepper toggler twistie twisty'
  ).split(' '),
);

/** Further words of icons and classes, for a control without words, or a plain element that is no button. */
export const ARRANGING_WORDS: ReadonlySet<string> = new Set(
  (
    'angle arrow arrows bars bell bookmark breadcrumb breadcrumbs calendar clock close cog collapsed datepicker dots draggable dropdown ' +
    'droppable eye facet filter fullscreen gear grip gutter handle hamburgermenu help home info magnifier magnify map maximize ' +
    'meatballs menu minimize minus more palette picker plus question radio search settings sidebar slider slideshow sort sortable ' +
    'star switch tab tabs thumbnail thumbnails times toggle tooltip tree treelist treenode xmark zoom'
  ).split(' '),
);

/** Icons of acts that no table of words has. */
export const ACTING_WORDS =
  /^(?:trash(?:can)?|bin|recycle|delete|remove|eras(?:e|er)|send|sent|paper(?:plane)?|plane|envelope|cart|basket|bag|pay(?:ment)?|credit|card|dollar|euro|money|coin|wallet|buy|power|off|logout|signout|exit|ban|block|lock|unlock|key|danger|destructive|upload|share|publish|deploy|rocket|bolt|fire|bomb|skull|gavel|thumbs?|vote|heart|like|check|checkmark|tick|confirm|accept|approve|ok|submit|save|user|person|shield|reply|forward|play|stop|start|run|call|phone|video|mic|record|sync|archive)$/;

/** Pictographs of acts; a letter, a bell or a star may be of a view. */
const ACTING_SIGN =
  /[\u{1F5D1}\u{1F6AE}\u{1F4B8}\u{1F4B0}\u{1F4B3}\u{1F4B4}-\u{1F4B7}\u{1FA99}\u{1F4E4}\u{1F4E8}\u{1F6D2}\u{1F4A3}\u{1F9E8}\u{1F480}\u{2620}\u{26B0}\u{1F525}\u{1F6AB}\u{26D4}\u{1F680}]/u;

/** Pictographs that stand for an act beside some words, and for a place or a tool beside others: doors, hammers, letter boxes. */
const DOUBTFUL_SIGN =
  /[\u{1F6AA}\u{1F528}\u{1F52A}\u{1FA93}\u{1F4EE}\u{1F5F3}\u{23CF}\u{1FAA6}\u{1F3F3}\u{1F91D}\u{2622}\u{2623}\u{1F489}\u{1F4E3}\u{1F4E2}\u{2708}]/u;

/** Whether a name has a pictograph that may stand for an act. */
export function hasDoubtfulSign(name: string): boolean {
  return DOUBTFUL_SIGN.test(name);
}

/** Whether a name has a pictograph that stands for an act, whatever its words say. */
export function hasSignOfAct(name: string): boolean {
  return ACTING_SIGN.test(name);
}

/** Parts of icon fonts and component libraries that stand before the name of the thing. */
const PREFIX =
  /^(?:fa|fas|far|fab|bi|mdi|ti|ri|icon|icons|svg|glyph|glyphicon|lucide|codicon|octicon|material|mui|btn|button|ui|el|ant|ag|v|p)$/;

/** Whether a text is the name of a drawing, and of one that stands for an act: `fa-paper-plane`. */
export function isIconOfAct(text: string): boolean {
  return /[-_]/.test(text) && !/\s/.test(text) && wordsOf(text).some((word) => ACTING_WORDS.test(word));
}

/** Whether the name of a drawing, as its maker wrote it, is of one that stands for an act. */
export function drawsAct(icon: string): boolean {
  return wordsOf(icon).some((word) => ACTING_WORDS.test(word));
}

/** Whether it is of an act that does not come back, in the words that controls are read by: `trash-2`. */
export function drawsIrreversible(icon: string): boolean {
  const words = wordsOf(icon);
  return (
    words.some((word) => /^(?:trash|bin|send|plane|cart|basket|power|skull|bomb)/.test(word)) ||
    namesAct(words.join(' '), 'en')
  );
}

export function onlyArranges({ fingerprint, wording }: ElementFacts): boolean {
  const { icon = '', classes = [], ownClass = '', role, name } = fingerprint;
  const words = [icon, ...classes, ownClass].flatMap(wordsOf);
  if (words.some((word) => ACTING_WORDS.test(word)) || namesAct(words.join(' '), 'en')) return false;
  if (words.some((word) => DISCLOSING_WORDS.has(word))) return true;
  // An entry of a menu has the menu's class, and may be anything.
  const isEntry = words.some((word) => /^(?:items?|entry|option|action|command|link)$/.test(word));
  const isPlain = /^(?:generic|none|presentation|img|listitem|)$/.test(role) || plainText(`${name}${wording}`) === '';
  return isPlain && !isEntry && words.some((word) => ARRANGING_WORDS.has(word));
}

function wordsOf(name: string): string[] {
  return name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !PREFIX.test(word));
}
