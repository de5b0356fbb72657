/** hasSecretSurroundings: whether a field's component, group, format or the button beside it says that it holds a secret. */
import { plainText } from '../../core/text';
import { GENERIC_LABEL, OTHER_LABEL, SECRET_FIELD } from '../../guard/secret-words';
import { attributeOf, isMatching, queryIn } from './clean-form';
import { composedParent, isInput } from './composed-tree';
import { safeText } from './safe-text';

const LEVELS = 3;
const FIELDS = 'input:not([type="hidden"],[type="submit"],[type="button"],[type="checkbox"],[type="radio"]),textarea';
/** A group with more fields is a form of its own. */
const MAX_GROUP = 6;
/** A pattern of digits and nothing else: `\d{6}`, `[0-9]{4}`. */
const CODE_PATTERN = /^\^?(?:\\d|\[0-9\])\{[4-8]\}\$?$/;

/** @param labels that a person reads on the field */
export function hasSecretSurroundings(element: Element, labels: readonly string[]): boolean {
  const isOther = labels.some((text) => OTHER_LABEL.test(text));
  if (isOther) return false;
  if (isInput(element) && CODE_PATTERN.test(element.pattern) && labels.every((text) => GENERIC_LABEL.test(text)))
    return true;
  for (let at = composedParent(element), up = 0; at && up < LEVELS; at = composedParent(at), up++) {
    if (isMatching(at, 'body,main,form')) return false;
    if (at.localName.includes('-') && SECRET_FIELD.test(at.localName.replaceAll('-', ' '))) return true;
    const fields = queryIn(at, FIELDS).length;
    if (fields > MAX_GROUP) return false;
    if (fields === 1 && queryIn(at, 'button,[role="button"]').some(revealsSecret)) return true;
    if (isMatching(at, 'fieldset,[role="group"]') && SECRET_FIELD.test(nameOfGroup(at))) return true;
  }
  return false;
}

const REVEALS =
  /(?<!\p{L})(?:show|hide|reveal|toggle|anzeig|verberg|einblend|ausblend|affich|masqu|mostr|ocult|nascond|toon|pokaż|ukryj|показ|скры)/iu;

/** “Show password” */
function revealsSecret(button: Element): boolean {
  const words = `${attributeOf(button, 'aria-label') ?? ''} ${attributeOf(button, 'title') ?? ''} ${safeText(button)}`;
  return REVEALS.test(words) && SECRET_FIELD.test(words);
}

function nameOfGroup(group: Element): string {
  const [legend] = queryIn(group, 'legend');
  return plainText(`${attributeOf(group, 'aria-label') ?? ''} ${legend ? safeText(legend) : ''}`);
}
