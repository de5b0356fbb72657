/** Tells (keyEffect) what pressing a chord on an element does, so that a key is judged like the press it stands for. */
import type { ElementFacts } from '../page/words/element';
import { type KeyChord, parseKeyChord } from '../page/words/keys';

/**
 * `moves`: focus, caret, selection or an open list; `edits`: the text of the field itself; `changes`: the value of a slider;
 * `activates`: what a click on the element would do; `submits`: the field's form or message; `shortcut`: anything the page
 * may have bound to it.
 */
export type KeyEffect = 'moves' | 'edits' | 'changes' | 'activates' | 'submits' | 'shortcut' | 'unknown-key';

const MOVES: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Tab',
  'Escape',
]);
/** Function keys of the platform: help, rename, next pane, menu bar. */
const HARMLESS_F_KEYS: ReadonlySet<string> = new Set(['F1', 'F2', 'F6', 'F10']);
/** Chords of the platform that copy, select, search, format, save or take back. */
const EDITING_CHORDS = /^[abcfgiuvxyz]$/i;
const KEEPING_CHORDS = /^[ks]$/i;
/** Roles in which a letter finds the entry that begins with it. */
const FINDS_BY_LETTER: ReadonlySet<string> = new Set(['listbox', 'option', 'combobox', 'tree', 'treeitem', 'select']);
const SLIDERS: ReadonlySet<string> = new Set(['slider', 'spinbutton', 'scrollbar']);

export function keyEffect(keys: string, facts: ElementFacts): KeyEffect {
  const chord = parseKeyChord(keys);
  if (!chord) return 'unknown-key';
  const { role } = facts.fingerprint;
  if (chord.ctrlKey || chord.metaKey || chord.altKey) return chordEffect(chord);
  const { key } = chord;
  const isText = facts.editable && !SLIDERS.has(role) && isWritten(facts);
  if (key === 'Enter') return facts.editable ? 'submits' : 'activates';
  if (key === ' ') return isText ? 'edits' : 'activates';
  if (key === 'Backspace' || key === 'Delete') return isText ? 'edits' : 'shortcut';
  if (MOVES.has(key)) return SLIDERS.has(role) && key !== 'Tab' && key !== 'Escape' ? 'changes' : 'moves';
  if (/^F\d/.test(key)) return HARMLESS_F_KEYS.has(key) ? 'moves' : 'shortcut';
  if (isText) return 'edits';
  if (SLIDERS.has(role) && facts.editable) return 'changes';
  return FINDS_BY_LETTER.has(role) && facts.dialog === undefined ? 'moves' : 'shortcut';
}

/** A field made of a plain element has the role alone; a button that can be edited is still a button. */
function isWritten({ fingerprint }: ElementFacts): boolean {
  return /^(?:textbox|searchbox|combobox|spinbutton|generic|paragraph|gridcell|cell)$/.test(fingerprint.role);
}

function chordEffect({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyChord): KeyEffect {
  if (key === 'Enter') return 'submits';
  const isOne = Number(ctrlKey) + Number(metaKey) + Number(altKey) === 1;
  if (!isOne || altKey) return 'shortcut';
  if (MOVES.has(key) && key !== 'Escape') return 'moves';
  if (EDITING_CHORDS.test(key) && (!shiftKey || /^z$/i.test(key))) return 'edits';
  return KEEPING_CHORDS.test(key) && !shiftKey ? 'moves' : 'shortcut';
}

/** Whether a chord puts text into a field: a letter, or what the clipboard holds. */
export function writesByKey(keys: string, facts: ElementFacts): boolean {
  const chord = parseKeyChord(keys);
  if (!chord || keyEffect(keys, facts) !== 'edits') return false;
  return chord.ctrlKey || chord.metaKey ? /^v$/i.test(chord.key) : [...chord.key].length === 1;
}

/** A hint that says what a key does to a line or a card: “Enter settles it”. */
const NAMES_KEY =
  /(?<!\p{L})(?:enter|return|space(?: ?bar)?|eingabe(?:taste)?|leertaste|entrée|barre d[’']espace|intro|barra espaciadora|espacio|invio|barra spaziatrice|spatie(?:balk)?|enter-toets|spacj[aę]|ввод|пробел|пробіл|mellanslag|mellemrum|mellomrom|välilyönti|mezerník|szóköz|boşluk)(?!\p{L})|[⏎↵␣]/iu;

/** Whether words on or beside a thing that is no button say what Enter or Space does to it. */
export function isKeyOfThing({ fingerprint, wording, beside = '' }: ElementFacts): boolean {
  if (/^(?:button|link|menuitem|tab)$/.test(fingerprint.role)) return false;
  return NAMES_KEY.test(`${fingerprint.name} ${wording} ${beside}`);
}
