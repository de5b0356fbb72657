/** Hashes (contentsAround) what the fields beside a control hold, so that a yes is void once the page changes what would be sent. */
import { attributeOf, formElements, queryIn, textOf } from './clean-form';
import { plainText, truncateText } from '../../core/text';
import { hashTexts } from '../../core/text-hash';
import { isField, isSecret, nameOf } from './element-state';
import { pageHandlers } from './page-handlers';
import { isContentEditable, isInput, isSelect, isTextArea, composedParent } from './composed-tree';

const FIELDS = 'input,textarea,select,[contenteditable]';
const MAX_FIELDS = 300;

/**
 * Fields of the form, or else of the nearest box with fields in it; secret fields count by their name alone.
 * @param scripts of the control's attributes
 */
export function contentsAround(
  element: Element,
  form: HTMLFormElement | undefined,
  scripts: readonly string[] = [],
): string {
  const values = fieldsAround(element, form).map((field) => `${attributeOf(field, 'name') ?? ''}=${held(field)}`);
  return hashTexts([...values, textAround(element), pageHandlers(element), ...scripts]);
}

function fieldsAround(element: Element, form: HTMLFormElement | undefined): Element[] {
  let fields = form ? formElements(form) : [];
  for (let at = composedParent(element); at && fields.length === 0; at = composedParent(at))
    fields = queryIn(at, FIELDS);
  return fields.slice(0, MAX_FIELDS);
}

/** More fields and longer contents are not listed in a question. */
const MAX_LISTED = 8;
const MAX_LISTED_CHARS = 160;

/** Label and content of the filled fields that go with a press; of secret ones only that they are filled. */
export function filledFields(element: Element, form: HTMLFormElement | undefined): string[] {
  const lines = fieldsAround(element, form).flatMap((field) => {
    if (isInput(field) && /^(?:submit|button|image|reset|file)$/.test(field.type)) return [];
    const isHidden = isField(field) && isSecret(field);
    const content = isHidden ? '•••' : plainText(held(field));
    if (content === '' || content === 'false') return [];
    const label = nameOf(field) || attributeOf(field, 'name') || '';
    return [truncateText(`${label}: ${content}`, MAX_LISTED_CHARS)];
  });
  return lines.slice(0, MAX_LISTED);
}

/** A longer list is one of things, not of what to do with them. */
const MAX_CHOICES = 12;

/** Choices that stand when a press is made: of each short list its label and what is chosen in it, and the chosen radio buttons. */
export function chosenAround(element: Element, form: HTMLFormElement | undefined): { of: string; choice: string }[] {
  return fieldsAround(element, form)
    .flatMap((field) => {
      if (isSelect(field) && field.options.length <= MAX_CHOICES)
        return [...field.selectedOptions].map(({ label, value }) => ({
          of: nameOf(field),
          choice: `${label} ${value}`,
        }));
      return isInput(field) && field.type === 'radio' && field.checked
        ? [{ of: '', choice: `${nameOf(field)} ${field.value}` }]
        : [];
    })
    .slice(0, MAX_LISTED)
    .map(({ of, choice }) => ({
      of: truncateText(of, MAX_LISTED_CHARS),
      choice: truncateText(choice, MAX_LISTED_CHARS),
    }));
}

const MAX_TEXT = 3_000;
/** Clocks and countdowns change by themselves. */
const RUNNING_TIME = /\d{1,2}:\d{2}(?::\d{2})?|\d+\s?(?:seconds?|minutes?|sec|min|s|m)\b/gi;

/** Text of the nearest box that says more than the element: amount, recipient, what is asked. */
function textAround(element: Element): string {
  const own = textOf(element).trim().length;
  for (let at = composedParent(element); at; at = composedParent(at)) {
    const text = textOf(at).trim();
    if (text.length > own + 10) return text.length > MAX_TEXT ? '' : text.replace(RUNNING_TIME, '');
  }
  return '';
}

function held(field: Element): string {
  if (isField(field) && isSecret(field)) return '';
  if (isSelect(field)) return [...field.selectedOptions].map(({ value }) => value).join(',');
  if (isInput(field)) return field.type === 'checkbox' || field.type === 'radio' ? String(field.checked) : field.value;
  if (isTextArea(field)) return field.value;
  return isContentEditable(field) ? field.innerText : '';
}
