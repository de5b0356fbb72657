/** counterOf finds the number that a button counts up or down: “− 2 +”, as a text or in a field beside the button. */
import { attributeOf, queryIn, textOf } from './clean-form';
import { composedAncestors, isInput } from './composed-tree';
import { isSecret } from './element-state';

/** Ancestors of a button that are searched for its number. */
const MAX_LEVELS = 3;
/** A larger box is a row or a form, which holds numbers of other things. */
const MAX_DESCENDANTS = 16;
/** A text with one number in few words: “2”, “2 guests”, “19.5 °C”. Two decimals are a price. */
const COUNT = /^[^\d.,]{0,12}(\d{1,4}(?:[.,]\d)?)[^\d.,]{0,12}$/u;
const BUTTONS = 'button,[role="button"],input[type="button"]';
const NUMBERS = 'input,output,span,div,p,b,strong,[role="spinbutton"]';

export interface Counter {
  value: number;
  /** The button that counts the other way. */
  other?: Element;
}

/** @returns undefined if the element is no button, or no single number stands near it */
export function counterOf(button: Element): Counter | undefined {
  if (!button.matches(BUTTONS)) return undefined;
  const beside = counterBeside(button);
  if (beside) return beside;
  for (const box of composedAncestors(button, MAX_LEVELS)) {
    if (box.getElementsByTagName('*').length > MAX_DESCENDANTS) return undefined;
    const values = queryIn(box, NUMBERS).flatMap((element) => countIn(element) ?? []);
    if (values.length > 1) return undefined;
    const [value] = values;
    if (value === undefined) continue;
    const others = queryIn(box, BUTTONS).filter((one) => one !== button);
    return { value, ...(others.length === 1 && others[0] ? { other: others[0] } : {}) };
  }
  return undefined;
}

/** “− 2 +” among other things of a form: the number stands right between two buttons. */
function counterBeside(button: Element): Counter | undefined {
  for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
    const number = button[side];
    const other = number?.[side];
    const value = number?.matches(NUMBERS) ? countIn(number) : undefined;
    if (value !== undefined && other?.matches(BUTTONS)) return { value, other };
  }
  return undefined;
}

function countIn(element: Element): number | undefined {
  if (element.closest(BUTTONS) || element.querySelector(`${BUTTONS},${NUMBERS}`) || isSecret(element)) return undefined;
  const text = isInput(element) ? element.value : (attributeOf(element, 'aria-valuenow') ?? textOf(element));
  const count = COUNT.exec(text.trim())?.[1];
  return count === undefined ? undefined : Number(count.replace(',', '.'));
}
