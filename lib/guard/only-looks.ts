/** onlyLooks: whether the name of a control says that a press only looks, or goes on to what comes next: it announces no change of the state of a thing. */
import { plainText } from '../core/text';
import type { Action } from '../page/words/action';
import type { ElementFacts } from '../page/words/element';
import { LOOKING_VERBS } from './harmless-stems';
import { GOES_ON_WORDS } from './unread-part';

const PRESSES: ReadonlySet<Action['verb']> = new Set(['click', 'doubleClick', 'press', 'hover', 'rightClick']);
const GOES_ON = new RegExp(`^(?:${GOES_ON_WORDS})[\\s.!:→»›>]*$`, 'iu');
const LOOKS = /^(?:more|details|info|about|menu|help|overview|summary|legend|preview|home|page \d+|\d+)$/iu;
/** These leave something out of sight: a notice that is hidden is dismissed. */
const HIDES = /^(?:hide|collapse|go (?:back|home)|read)(?!\p{L})/iu;

export function onlyLooks({ verb }: Action, facts: ElementFacts | undefined): boolean {
  if (!facts || !PRESSES.has(verb)) return false;
  const name = plainText(facts.fingerprint.name) || plainText(facts.wording);
  if (GOES_ON.test(name) || LOOKS.test(name)) return true;
  return LOOKING_VERBS.test(name) && !HIDES.test(name);
}
